package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// A happening is an event of one report as it is compared.
type happening struct {
	src      *source
	s        *parley.Statement
	e        *parley.Event
	span     parley.Span
	triggers []string           // keys of the words that name it, ascending
	types    []parley.EventType // ascending, without OTHER
	persons  []parley.EntityID  // persons and bodies in it, ascending
	around   bool               // they are those of the sentence around it
	sides    []parley.EntityID
	places   []parley.EntityID
	bag      bag
	when     window
	dated    bool // the report dates it in its own words
}

func (sc *scene) happenings() []*happening {
	var all []*happening
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			if e, ok := s.Detail.(*parley.Event); ok {
				all = append(all, sc.happeningOf(src, s, e))
			}
		}
	}
	return all
}

func (sc *scene) happeningOf(src *source, s *parley.Statement, e *parley.Event) *happening {
	g := &happening{src: src, s: s, e: e, span: pointed(src.report.Text, s.Span)}
	if e.Type != parley.OtherEvent {
		g.types = []parley.EventType{e.Type}
	}
	trigger := e.Trigger
	if trigger.Empty() {
		trigger = s.Span
	}
	at := src.clauseAt(trigger)
	var list []bagWord
	for _, w := range src.wordsIn(s.Span) {
		if trigger.Contains(w.Span) && len(g.triggers) == 0 {
			g.triggers = []string{w.key}
			continue
		}
		if lightVerbs[w.Lemma] || newsWords[w.Lemma] || !isWord(w.key) || w.Class == parley.Numeral || src.isTopic(w, trigger) {
			continue
		}
		name := src.around(w.Span)
		if ids := src.namesIn(name); w.Class == parley.ProperNoun && len(ids) > 0 {
			sc.castName(g, ids[0], placePreps[w.Prep])
			continue
		}
		weight := modifierWeight
		if w.clause == at && (w.Role == parley.ObjectRole || w.Role == parley.SubjectRole) {
			weight = actedWeight
		}
		list = append(list, bagWord{key: w.key, weight: weight, name: false})
	}
	for _, list := range [][]parley.Mention{e.Actors, e.Recipients} {
		for i := range list {
			if seat := sc.entityOf(src, &list[i]); seat != "" && src.namesPlace(list[i].Mention, trigger) && !sc.isPerson(seat) {
				g.places = append(g.places, seat)
				continue
			}
			sc.castMention(g, &list[i])
		}
	}
	if id := sc.entityOf(src, e.Place); id != "" {
		g.places = append(g.places, id)
	}
	if len(g.persons) == 0 {
		sc.castAround(g)
	}
	for _, ids := range []*[]parley.EntityID{&g.persons, &g.sides, &g.places} {
		slices.Sort(*ids)
		*ids = slices.Compact(*ids)
	}
	g.bag.words = sc.bagOf(list)
	g.when, g.dated = windowOf(src.settled(s))
	if g.dated && g.when.days() > longestOccasion {
		g.dated = false
	}
	return g
}

// namesPlace reports whether a name stands right before the trigger as part of what the event is called: the Kremlin meeting.
func (src *source) namesPlace(name, trigger parley.Span) bool {
	return name.End <= trigger.Start && strings.TrimSpace(src.report.Text[name.End:trigger.Start]) == ""
}

func (sc *scene) isPerson(id parley.EntityID) bool {
	e := sc.ids.Entity(id)
	return e != nil && e.Type == parley.Person
}

// castAround takes the persons of the sentence for an event whose own words name none.
func (sc *scene) castAround(g *happening) {
	for _, id := range g.src.namesIn(g.src.sentenceOf(g.s)) {
		if e := sc.ids.Entity(id); e != nil && !e.Unnamed && e.Type == parley.Person {
			g.persons = append(g.persons, id)
			g.around = true
		}
	}
}

// castMention adds an actor with its members.
func (sc *scene) castMention(g *happening, m *parley.Mention) {
	if id := sc.entityOf(g.src, m); id != "" {
		sc.castName(g, id, false)
	}
	for i := range m.Members {
		sc.castMention(g, &m.Members[i])
	}
}

// castName adds an entity as a place, a party or a side.
func (sc *scene) castName(g *happening, id parley.EntityID, inside bool) {
	e := sc.ids.Entity(id)
	if e == nil || e.Unnamed {
		return
	}
	switch {
	case e.Type == parley.Place, e.Type == parley.State && inside:
		g.places = append(g.places, id)
	case e.Type == parley.Person || e.Type == parley.Organization:
		g.persons = append(g.persons, id)
	}
	if side := sc.ids.Side(id); side != "" {
		g.sides = append(g.sides, side)
	}
}

// topicPreps are prepositions under which stands what an event is about, or what it came before or after, not what it was.
var topicPreps = wordSet("following after before ahead about on over since until despite amid regarding concerning during")

// isTopic reports whether a word lies under such a preposition below the trigger, or in a clause about what an event followed.
func (src *source) isTopic(w word, trigger parley.Span) bool {
	c := &src.reading.Clauses[w.clause]
	if c.Verb == "follow" || c.Verb == "precede" {
		return src.clauseAt(trigger) != w.clause
	}
	words := c.Words
	at := w.Word
	for range words {
		if trigger.Contains(at.Span) {
			return false
		}
		if topicPreps[at.Prep] {
			return true
		}
		if at.Head < 0 {
			return false
		}
		at = &words[at.Head]
	}
	return false
}

// What speaks for and against two places telling of one event. From what each cue is worth on pairs of our own (`eval
// pairs`): no cue decides, two kinds do.
const (
	firstParty    = 0.25
	furtherParty  = 0.10
	otherParties  = 0.15
	aroundParties = 0.6 // of parties that only the sentence around names
	sameTrigger   = 0.25
	sameType      = 0.10
	otherType     = 0.35
	samePlace     = 0.25
	linkedPlace   = 0.20 // the Kremlin and Moscow
	otherPlace    = 0.50
	rareShared    = 0.12
	sameDays      = 0.20
	sameSides     = 0.10
	wordShare     = 0.25
	otherWords    = 0.12 // both say more than who and where, and share none of it
	sameEvent     = 0.42 // the least average for a group
)

// sameHappening judges whether two places tell of one event. It is symmetric.
func (sc *scene) sameHappening(a, b *happening) float64 {
	if a.dated && b.dated && a.when.gap(b.when) > 1 || a.bag.clash(&b.bag) {
		return veto
	}
	like := likeness(&a.bag, &b.bag)
	score := wordShare * like
	if like == 0 && len(a.bag.words) > 0 && len(b.bag.words) > 0 {
		score -= otherWords
	}
	parties := len(shared(a.persons, b.persons))
	others := min(len(a.persons), len(b.persons)) - parties
	worth := 1.0
	if a.around || b.around {
		worth, others = aroundParties, 0
	}
	if parties > 0 {
		score += worth * (firstParty + min(float64(parties-1)*furtherParty, 2*furtherParty))
	}
	score -= worth * otherParties * float64(min(others, 2))
	switch {
	case len(shared(a.triggers, b.triggers)) > 0:
		score += sameTrigger
	case len(shared(a.types, b.types)) > 0:
		score += sameType
	case len(a.types) > 0 && len(b.types) > 0:
		score -= otherType
	}
	switch {
	case len(shared(a.places, b.places)) > 0:
		score += samePlace
	case len(a.places) > 0 && len(b.places) > 0 && sc.sameSides(a.places, b.places):
		score += linkedPlace
	case len(a.places) > 0 && len(b.places) > 0:
		score -= otherPlace
	}
	if a.dated && b.dated {
		score += sameDays
	}
	if len(shared(a.sides, b.sides)) > 1 {
		score += sameSides
	}
	rare := 0
	eachShared(&a.bag, &b.bag, func(x, _ *bagWord) {
		if sc.rarity(x.key) >= rareWord {
			rare++
		}
	})
	return score + rareShared*float64(min(rare, 3))
}

// sameHappenings judges two groups by what each says as a whole and by their places one by one: a bare "Kremlin meeting"
// belongs to a group that names its parties elsewhere, but a group must not drift from place to place.
func (sc *scene) sameHappenings(all []*happening, profiles map[int]profiled, a, b []int) float64 {
	whole := sc.sameHappening(sc.profileOf(all, profiles, a), sc.profileOf(all, profiles, b))
	sum := 0.0
	for _, i := range a {
		for _, j := range b {
			s := sc.sameHappening(all[i], all[j])
			if s <= veto {
				return veto
			}
			sum += s
		}
	}
	return (whole + sum/float64(len(a)*len(b))) / 2
}

// day is when an event was, else when it was told.
func (g *happening) day() float64 {
	if g.dated {
		return float64(g.when.first+g.when.last) / 2
	}
	return float64(g.src.day)
}

// A profiled is a group of events with its profile.
type profiled struct {
	group   []int
	profile *happening
}

// profileOf is the profile of a group, kept under its first event while the group stays as it is.
func (sc *scene) profileOf(all []*happening, kept map[int]profiled, group []int) *happening {
	if len(group) == 1 {
		return all[group[0]]
	}
	p := kept[group[0]]
	if !slices.Equal(p.group, group) {
		p = profiled{slices.Clone(group), sc.profile(all, group)}
		kept[group[0]] = p
	}
	return p.profile
}

// profile is what the places of one event say together. The days of places that are dated must all be near each other.
func (sc *scene) profile(all []*happening, group []int) *happening {
	p := &happening{around: true}
	var words []bagWord
	for _, i := range group {
		g := all[i]
		p.triggers = append(p.triggers, g.triggers...)
		p.types = append(p.types, g.types...)
		if !g.around {
			if p.around {
				p.persons, p.around = nil, false
			}
			p.persons = append(p.persons, g.persons...)
		} else if p.around {
			p.persons = append(p.persons, g.persons...)
		}
		p.sides = append(p.sides, g.sides...)
		p.places = append(p.places, g.places...)
		words = append(words, g.bag.words...)
		if g.dated && p.dated {
			p.when = window{min(p.when.first, g.when.first), max(p.when.last, g.when.last)}
		} else if g.dated {
			p.when, p.dated = g.when, true
		}
	}
	p.triggers, p.types = sorted(p.triggers), sorted(p.types)
	p.persons, p.sides, p.places = sorted(p.persons), sorted(p.sides), sorted(p.places)
	p.bag.words = sc.bagOf(words)
	return p
}

func sorted[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

// happeningKeys are what two events must share one of: a party or place with the trigger, or two words.
func (sc *scene) happeningKeys(g *happening) []uint64 {
	var keys []uint64
	for _, id := range slices.Concat(g.persons, g.places) {
		keys = append(keys, hashWord(string(id)))
	}
	for _, w := range g.bag.words {
		if sc.rarity(w.key) >= rareWord {
			keys = append(keys, hashWord("word "+w.key))
		}
	}
	return keys
}

// eventDrafts puts the places of one event together and makes its findings: that it took place, and when.
func (sc *scene) eventDrafts() []*draft {
	all := sc.happenings()
	profiles := map[int]profiled{}
	al := &aligner{
		items: len(all),
		keys:  func(i int) []uint64 { return sc.happeningKeys(all[i]) },
		judge: func(i, j int) float64 { return sc.sameHappening(all[i], all[j]) },
		whole: func(a, b []int) float64 { return sc.sameHappenings(all, profiles, a, b) },
		bar:   sameEvent,
		near:  func(i int) float64 { return all[i].day() },
	}
	var drafts []*draft
	for _, group := range al.groups() {
		happenings := make([]*happening, len(group))
		for k, i := range group {
			happenings[k] = all[i]
		}
		occurrence := sc.occurrence(happenings)
		drafts = append(drafts, occurrence)
		if d := sc.dateDraft(happenings, occurrence); d != nil {
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// occurrence is the finding that an event took place, is planned or is denied.
func (sc *scene) occurrence(group []*happening) *draft {
	d := &draft{kind: parley.EventKind, aspect: parley.Occurrence}
	var vague *parley.Time // a time too wide to tell one occasion from another: a month, a year
	for _, g := range group {
		t := testimony{src: g.src, s: g.s, span: g.span, value: -1}
		if g.s.Factuality == parley.Denied && deniedBy(g, group) {
			t.side = parley.Denies
		}
		d.places = append(d.places, t)
		if g.dated && (d.time == nil || !narrower(d.time, g)) {
			d.time = g.src.settled(g.s)
		}
		if t := g.src.settled(g.s); vague == nil && t.Resolved() {
			vague = t
		}
		if g.e.Place != nil && d.place == nil {
			d.place = sc.mentionOf(g.src, g.e.Place)
		}
		d.actors = sc.withActors(d.actors, g)
	}
	if d.time == nil {
		d.time = vague
	}
	return d
}

// deniedBy reports whether a denial has something to deny: another report says that it happened.
func deniedBy(denial *happening, group []*happening) bool {
	for _, g := range group {
		if g.src != denial.src && (g.s.Factuality == parley.Asserted || g.s.Factuality == parley.Claimed) {
			return true
		}
	}
	return false
}

// narrower reports whether a time covers no more days than an event's.
func narrower(t *parley.Time, g *happening) bool {
	w, ok := windowOf(t)
	return ok && w.days() <= g.when.days()
}

// withActors adds the actors of an event that are not yet listed.
func (sc *scene) withActors(actors []parley.Mention, g *happening) []parley.Mention {
	for i := range g.e.Actors {
		m := sc.mentionOf(g.src, &g.e.Actors[i])
		if !slices.ContainsFunc(actors, func(o parley.Mention) bool { return o.ID == m.ID }) {
			actors = append(actors, *m)
		}
	}
	return actors
}

// dateDraft is the finding on the day of an event that at least two reports date in their own words.
func (sc *scene) dateDraft(group []*happening, about *draft) *draft {
	d := &draft{kind: parley.EventKind, aspect: parley.DateAspect, about: about}
	reports := map[int]bool{}
	var days []window
	for _, g := range group {
		if !g.dated || g.when.days() > dateDays || g.s.Time.Type != parley.Date {
			continue
		}
		reports[g.src.at] = true
		at := slices.IndexFunc(days, func(w window) bool { return w == g.when })
		if at < 0 {
			at = len(days)
			days = append(days, g.when)
			d.values = append(d.values, parley.Value{Date: dateText(g.when)})
		}
		d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.span, value: at})
		if d.time == nil {
			d.time = g.src.settled(g.s)
		}
	}
	if len(reports) < 2 {
		return nil
	}
	for _, a := range days {
		for _, b := range days {
			if a.gap(b) > 0 {
				d.verdict = verdict{parley.Differs, whyDiffers(dateTexts(days))}
			}
		}
	}
	return d
}

// dateDays is how many days a time may cover to be the date of an event: a round of talks over three days has one.
const dateDays = 3

// dateText writes a window as a date or two.
func dateText(w window) string {
	if w.days() == 1 {
		return dayDate(w.first)
	}
	return dayDate(w.first) + "/" + dayDate(w.last)
}

func dateTexts(days []window) []string {
	ordered := slices.Clone(days)
	slices.SortFunc(ordered, func(a, b window) int { return cmp.Or(a.first-b.first, a.last-b.last) })
	texts := make([]string, len(ordered))
	for i, w := range ordered {
		texts[i] = dateText(w)
	}
	return texts
}
