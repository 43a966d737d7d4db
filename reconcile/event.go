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
	triggers []string // keys of the words that name it, ascending
	classes  []string // of these words, ascending; none for words of no class
	nearby   []string // classes of other words of its clause: entered the Kremlin for a meeting
	nth      string   // which one it is of a row: "second"; "" for one that is not counted
	own      cast     // whom and where its own words name
	around   cast     // whom and where the sentence names besides
	denied   bool     // the report says that it did not happen
	bag      bag      // what else it says
	when     window   // the days that the report gives it
	timed    bool     // there are such days
	dated    bool     // they are few enough to tell one occasion from another
	past     bool     // they are long before it was printed
	ahead    bool     // and they were to come when it was printed
	days     []window // one for each of its places that is dated
	nearDay  window   // the days that its sentence gives something else
	nearTime bool     // there are such days
}

// A cast is who took part in an event and where.
type cast struct {
	persons []parley.EntityID // persons and bodies, ascending
	sides   []parley.EntityID // the states that they are of or act for, ascending
	places  []parley.EntityID // ascending
	suffer  []parley.EntityID // those of the persons to whom it was done, ascending
	things  []parley.EntityID // what has the name of a place and acts, ascending
}

func (c *cast) settle() {
	c.persons, c.sides, c.places, c.things = sorted(c.persons), sorted(c.sides), sorted(c.places), sorted(c.things)
	c.suffer = sorted(c.suffer)
}

func (sc *scene) happenings() []*happening {
	sc.places = placeNames(sc.ids.Entities)
	var all []*happening
	for _, src := range sc.sources {
		days := src.sentenceDays()
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			if e, ok := s.Detail.(*parley.Event); ok {
				g := sc.happeningOf(src, s, e)
				if w, ok := days[s.Sentence]; ok && !g.timed {
					g.nearDay, g.nearTime = w, true
				}
				all = append(all, g)
			}
		}
	}
	sc.count(all)
	return all
}

// count notes what the happenings of the story are about, by how many of them. Reports that name nobody whom others name are left out: they move
// nothing for the rest.
func (sc *scene) count(all []*happening) {
	core := sc.core()
	all = slices.DeleteFunc(slices.Clone(all), func(g *happening) bool { return !core[g.src.at] })
	sc.told, sc.classes, sc.named, sc.middays = len(all), map[string]int{}, map[parley.EntityID]int{}, nil
	for _, g := range all {
		for _, id := range slices.Concat(g.own.persons, g.own.places, g.own.things) {
			sc.named[id]++
		}
		if g.timed {
			sc.middays = append(sc.middays, g.when.first+g.when.last)
		}
		for _, class := range g.classes {
			sc.classes[class]++
		}
	}
	slices.Sort(sc.middays)
	sc.sole = soleClasses(all, len(core))
}

// coreNames is how many names tell which reports are about the matter of the story.
const coreNames = 5

// core returns the reports, by their place in the scene, that name one of the names which most reports have; all where no two share one.
func (sc *scene) core() map[int]bool {
	in := map[parley.EntityID]int{}
	naming := make([][]parley.EntityID, len(sc.sources))
	for i, src := range sc.sources {
		naming[i] = src.namesIn(parley.Span{End: len(src.report.Text)})
		for _, id := range naming[i] {
			in[id]++
		}
	}
	var common []parley.EntityID
	for id, reports := range in {
		if reports > 1 {
			common = append(common, id)
		}
	}
	slices.SortFunc(common, func(a, b parley.EntityID) int { return cmp.Or(in[b]-in[a], cmp.Compare(a, b)) })
	common = sorted(slices.Clone(common[:min(coreNames, len(common))]))
	core := map[int]bool{}
	for i := range sc.sources {
		if len(common) == 0 || len(shared(naming[i], common)) > 0 {
			core[i] = true
		}
	}
	return core
}

// manyReports is from how many reports on it can be told which kinds of happenings a story has one of.
const manyReports = 4

// soleClasses are the classes of which hardly a report of a story tells two happenings: a story has one verdict and many talks.
func soleClasses(all []*happening, reports int) map[string]bool {
	if reports < manyReports {
		return nil
	}
	count, in := map[string]int{}, map[string]map[int]bool{}
	for _, g := range all {
		for _, class := range g.classes {
			if in[class] == nil {
				in[class] = map[int]bool{}
			}
			count[class]++
			in[class][g.src.at] = true
		}
	}
	sole := map[string]bool{}
	for class, n := range count {
		sole[class] = 3*n <= 4*len(in[class])
	}
	return sole
}

// sentenceDays returns the days that each sentence with one date of its own names.
func (src *source) sentenceDays() map[parley.Span]window {
	days, several := map[parley.Span]window{}, map[parley.Span]bool{}
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		w, ok := windowOf(src.settled(s))
		if !ok || w.days() > longestOccasion {
			continue
		}
		if before, ok := days[s.Sentence]; ok && before != w {
			several[s.Sentence] = true
		}
		days[s.Sentence] = w
	}
	for sentence := range several {
		delete(days, sentence)
	}
	return days
}

// longPast is how many days before a report what it dates is no news.
const longPast = 45

func (sc *scene) happeningOf(src *source, s *parley.Statement, e *parley.Event) *happening {
	g := &happening{src: src, s: s, e: e, span: pointed(src.report.Text, s.Span)}
	trigger := e.Trigger
	if trigger.Empty() {
		trigger = s.Span
	}
	at := src.clauseAt(trigger)
	called := sc.called(g, trigger)
	var list []bagWord
	for _, w := range src.clauseWords(s, at) {
		if trigger.Contains(w.Span) && len(g.triggers) == 0 {
			g.triggers = []string{w.key}
			g.classes = src.classesOf(w)
			if w.Lemma == "meet" && e.Type == parley.OtherEvent {
				g.classes = []string{unlikeTalks}
			}
			continue
		}
		if src.isTopic(w, trigger) {
			continue
		}
		inside := s.Span.Contains(w.Span)
		if called.Contains(w.Span) {
			continue
		}
		if ids := src.namesIn(src.around(w.Span)); w.Class == parley.ProperNoun && len(ids) > 0 {
			as := castRole{inside: placePreps[w.Prep], acting: w.Role == parley.SubjectRole}
			if inside {
				sc.castName(&g.own, ids[0], as)
			} else {
				sc.castName(&g.around, ids[0], as)
			}
			continue
		}
		if w.clause == at && w.Class == parley.Noun && src.under(w, trigger) {
			g.nearby = append(g.nearby, src.classesOf(w)...)
		}
		if number := src.exactNumber(w); number != "" && inside {
			list = append(list, bagWord{hash: hashWord(number), weight: modifierWeight})
			continue
		}
		if lightVerbs[w.Lemma] || newsWords[w.Lemma] || calendar[w.key] || !isWord(w.key) || w.Class == parley.Numeral {
			continue
		}
		weight := modifierWeight
		switch {
		case !inside:
			weight = beyondWeight
		case w.clause == at && (w.Role == parley.ObjectRole || w.Role == parley.SubjectRole):
			weight = actedWeight
		}
		list = append(list, bagWord{hash: hashWord(lemmaKey(w.Lemma)), weight: weight})
	}
	g.nth = src.nthOf(trigger, g.classes)
	g.nearby = sorted(g.nearby)
	if named := src.phaseOf(trigger); len(g.classes) == 0 && len(named) > 0 {
		g.classes = named
	}
	if len(g.classes) > 0 && !slices.Contains(g.classes, visiting) {
		g.nearby = nil
	}
	sc.castArguments(g, trigger)
	for _, id := range src.namesIn(src.sentenceOf(s)) {
		sc.castName(&g.around, id, castRole{})
	}
	g.own.settle()
	g.around.settle()
	// "The talks yielded no compromise" denies the yield and not the talks.
	negated := at >= 0 && src.reading.Clauses[at].Negated && src.branchAt(trigger) != parley.SubjectRole
	g.denied = s.Factuality == parley.Denied || len(g.classes) > 0 && negated
	g.bag.fill(sc.bagOf(list))
	if at >= 0 && orderVerbs[src.reading.Clauses[at].Verb] && s.Span.Contains(trigger) && src.branchAt(trigger) == parley.SubjectRole {
		g.span = parley.Span{Start: s.Span.Start, End: trigger.End}
	}
	if s.Time == nil || g.span.Contains(s.Time.Span) || !s.Span.Contains(s.Time.Span) {
		g.when, g.timed = windowOf(src.settled(s))
	}
	g.past = g.timed && src.dated && src.day-g.when.last > longPast
	if g.timed && g.when.days() <= longestOccasion {
		g.dated, g.days = true, []window{g.when}
		g.ahead = src.dated && g.when.first > src.day
	}
	return g
}

// called returns the name that an event goes by when the trigger is its last word ("Osk Meeting"), and takes what stands before it as
// the place.
func (sc *scene) called(g *happening, trigger parley.Span) parley.Span {
	name := g.src.around(trigger)
	if name.Start >= trigger.Start || name.End != trigger.End {
		return parley.Span{}
	}
	first := strings.TrimSpace(g.src.report.Text[name.Start:trigger.Start])
	if id := sc.places[fold(first)]; id != "" {
		g.own.places = append(g.own.places, id)
	}
	return name
}

// placeNames gives the places and states of the story by each of their names.
func placeNames(entities []parley.Entity) map[string]parley.EntityID {
	by := map[string]parley.EntityID{}
	for i := range entities {
		e := &entities[i]
		if e.Unnamed || e.Type != parley.Place && e.Type != parley.State {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Variants...) {
			if key := fold(name); by[key] == "" || e.Type == parley.Place {
				by[key] = e.ID
			}
		}
	}
	return by
}

// exactNumber is a number of a clause that hardly two happenings share by chance, "" for any other word: one of two digits that count and
// three in all, no year, or a share in per cent that is no multiple of five.
func (src *source) exactNumber(w word) string {
	text := src.report.Text
	number := w.Span.Of(text)
	if w.Class != parley.Numeral || !digitAt(text, w.Span.Start) || isYear(number) {
		return ""
	}
	plain := strings.ReplaceAll(number, ",", "")
	next := src.nextWord(w.Span.End)
	if strings.HasPrefix(text[w.Span.End:], "%") || next == "percent" || next == "per" {
		if !strings.Contains(plain, ".") && strings.ContainsAny(plain[len(plain)-1:], "05") {
			return ""
		}
		return plain + "%"
	}
	if len(plain) < 3 || len(strings.TrimRight(plain, "0.")) < 2 {
		return ""
	}
	return plain
}

// isYear reports whether a number is written as a year is.
func isYear(number string) bool {
	return len(number) == 4 && !strings.ContainsAny(number, ".,") && (number[:2] == "19" || number[:2] == "20")
}

// beyondWeight is the weight of a word of the clause that the words of the event leave out.
const beyondWeight = 0.3

// clauseWords returns the words of a statement and those of a clause that are within reach of it, in text order.
func (src *source) clauseWords(s *parley.Statement, clause int) []word {
	return slices.DeleteFunc(slices.Clone(src.wordsIn(src.sentenceOf(s).Cover(s.Span))), func(w word) bool {
		return w.clause != clause && !s.Span.Contains(w.Span)
	})
}

// classesOf returns the classes of events that a word names, with the word after it or after its object where the two are one verb
// ("step down", "turned her down", "called the march off").
func (src *source) classesOf(w word) []string {
	lemma := fold(w.Lemma)
	next := src.nextWord(w.Span.End)
	if lemma == "accord" && next == "to" {
		return nil
	}
	if lemma == "fall" && w.Class == parley.Verb {
		return src.fallClasses(w)
	}
	if c := eventClasses[lemma+"_"+next]; c != nil && next != "" {
		return c
	}
	if after := src.particle(w, next); after != "" {
		if c := eventClasses[lemma+"_"+after]; c != nil {
			return c
		}
	}
	form := "noun"
	if w.Class == parley.Verb {
		form = "verb"
	}
	classes := eventClasses[lemma]
	if classes == nil {
		classes = eventClasses[strings.TrimSuffix(lemma, "s")]
	}
	isUnlike := func(class string) bool { return unlike[[3]string{form, lemma, class}] }
	if !slices.ContainsFunc(classes, isUnlike) {
		return classes
	}
	return slices.DeleteFunc(slices.Clone(classes), isUnlike)
}

// fallClasses are the classes of the verb "fall": a town falls to an army, shells that fall are an attack, prices and ladders only fall.
func (src *source) fallClasses(w word) []string {
	words := src.reading.Clauses[w.clause].Words
	for i := range words {
		o := &words[i]
		if o.Role != parley.SubjectRole {
			continue
		}
		if o.Class == parley.ProperNoun || placeNouns[o.Lemma] {
			return eventClasses["fall"]
		}
		if classes := eventClasses[fold(o.Lemma)]; slices.Contains(classes, "attack") {
			return classes
		}
	}
	return eventClasses["slump"]
}

// placeNouns are places that fall to an army.
var placeNouns = wordSet("town city village capital stronghold fortress base district suburb quarter outpost garrison airport port province region island bridgehead hub")

// phaseWords say only that something took place, begins, goes on, ends or is put on a day: what it is, is said by their subject, by the object
// or by the noun before them.
var phaseWords = wordSet(`begin start commence open end finish conclude close continue resume restart extend prolong last run drag go take hold occur happen
	convene schedule slate set plan due preview expect come follow reconvene adjourn erupt break stage kick
	start beginning end resumption conclusion outbreak opening day date deadline decision be`)

// phaseOf returns the classes of what begins, goes on or ends by the word at the trigger, none for another word.
func (src *source) phaseOf(trigger parley.Span) []string {
	at := src.wordsIn(trigger)
	if len(at) == 0 || !phaseWords[at[0].Lemma] {
		return nil
	}
	words := src.reading.Clauses[at[0].clause].Words
	var classes []string
	for i := range words {
		w := &words[i]
		if w.Class != parley.Noun || w.Head < 0 || words[w.Head].Span != at[0].Span {
			continue
		}
		if w.Role == parley.SubjectRole || w.Role == parley.ObjectRole || w.Span.End+1 == trigger.Start {
			classes = append(classes, src.classesOf(word{w, "", at[0].clause})...)
		}
	}
	return sorted(classes)
}

// nthOf returns which one of a row an event of some classes is: "the second round", "the first round of talks", "they talked in a third session".
func (src *source) nthOf(trigger parley.Span, classes []string) string {
	at := src.wordsIn(trigger)
	if len(at) == 0 {
		return ""
	}
	words := src.reading.Clauses[at[0].clause].Words
	for i := range words {
		w := &words[i]
		if w.Class != parley.Adjective || !nthWords[w.Lemma] || w.Head < 0 {
			continue
		}
		head := word{&words[w.Head], "", at[0].clause}
		if head.Span == at[0].Span || len(shared(classes, src.classesOf(head))) > 0 {
			return w.Lemma
		}
	}
	return ""
}

// particle is the particle behind the object of a verb, which next begins where it is a pronoun; "" for none.
func (src *source) particle(w word, next string) string {
	if w.Class != parley.Verb {
		return ""
	}
	end := w.Span.End
	if pronounObjects[next] {
		end += 1 + len(next)
	} else {
		words := src.reading.Clauses[w.clause].Words
		for i := range words {
			if o := &words[i]; o.Role == parley.ObjectRole && o.Span.Start > end && o.Head >= 0 && words[o.Head].Span == w.Span {
				end = o.Span.End
				break
			}
		}
	}
	if after := src.nextWord(end); particles[after] {
		return after
	}
	return ""
}

// pronounObjects are what may stand between a verb and its particle and is no content word.
var pronounObjects = wordSet("him her it them us me you this that these those")

// particles are words that make another verb of the one before the object.
var particles = wordSet("down off out up back away")

// nextWord is the folded word after a place of the text, "" when anything but a blank lies between.
func (src *source) nextWord(at int) string {
	text := src.report.Text
	if at >= len(text) || text[at] != ' ' {
		return ""
	}
	return fold(text[at+1 : wordEnd(text, at+1)])
}

// castArguments adds those whom the statement itself names as having done it, to whom, and where.
func (sc *scene) castArguments(g *happening, trigger parley.Span) {
	for n, list := range [][]parley.Mention{g.e.Actors, g.e.Recipients} {
		for i := range list {
			if g.src.topicAt(list[i].Mention, trigger) || list[i].Mention.Contains(trigger) {
				continue
			}
			seat := sc.entityOf(g.src, &list[i])
			if seat != "" && g.src.namesPlace(list[i].Mention, trigger) && !sc.isPerson(seat) {
				g.own.places = append(g.own.places, seat)
				continue
			}
			sc.castMention(g, &list[i], castRole{acting: n == 0, suffering: n == 1})
		}
	}
	if id := sc.entityOf(g.src, g.e.Place); id != "" && !g.src.topicAt(g.e.Place.Mention, trigger) && !g.e.Place.Mention.Contains(trigger) {
		g.own.places = append(g.own.places, id)
	}
}

// namesPlace reports whether a name stands right before the trigger as part of what the event is called: the Kremlin meeting.
func (src *source) namesPlace(name, trigger parley.Span) bool {
	words := src.wordsIn(trigger)
	return len(words) > 0 && words[0].Class != parley.Verb && name.End <= trigger.Start && strings.TrimSpace(src.report.Text[name.End:trigger.Start]) == ""
}

func (sc *scene) isPerson(id parley.EntityID) bool {
	e := sc.ids.Entity(id)
	return e != nil && e.Type == parley.Person
}

// castMention adds an actor with its members.
func (sc *scene) castMention(g *happening, m *parley.Mention, as castRole) {
	if id := sc.entityOf(g.src, m); id != "" {
		sc.castName(&g.own, id, as)
	}
	for i := range m.Members {
		sc.castMention(g, &m.Members[i], as)
	}
}

// A castRole is how a name stands in its clause.
type castRole struct {
	inside    bool // under a preposition of place
	acting    bool // it is the subject
	suffering bool // it is done to it
}

// castName adds an entity as a place, a party or a side. A body that something happens in is a place (at the Kremlin), a place that does
// something is not where it happens (the storm of that name came ashore).
func (sc *scene) castName(c *cast, id parley.EntityID, as castRole) {
	e := sc.ids.Entity(id)
	if e == nil {
		return
	}
	if e.Unnamed { // "Tarnish officials" are nobody that another report names, but they are of Tarn
		if side := sc.ids.Side(id); side != id {
			c.sides = append(c.sides, side)
		}
		return
	}
	switch {
	case e.Type == parley.Place && as.acting && !as.inside:
		c.things = append(c.things, id)
	case e.Type == parley.Place, as.inside && (e.Type == parley.State || e.Type == parley.Organization):
		c.places = append(c.places, id)
	case e.Type == parley.Person || e.Type == parley.Organization:
		c.persons = append(c.persons, id)
		if as.suffering && e.Type == parley.Person {
			c.suffer = append(c.suffer, id)
		}
	}
	if side := sc.ids.Side(id); side != "" {
		c.sides = append(c.sides, side)
	}
}

// topicPreps are prepositions under which stands what an event is about, or what it came before or after, not what it was.
var topicPreps = wordSet("following after before ahead about on over since until despite amid regarding concerning during")

// orderVerbs say only that one event was before another.
var orderVerbs = wordSet("follow precede")

// isTopic reports whether a word lies under such a preposition below the trigger, or is what the event followed or preceded.
func (src *source) isTopic(w word, trigger parley.Span) bool {
	c := &src.reading.Clauses[w.clause]
	if orderVerbs[c.Verb] {
		return src.clauseAt(trigger) != w.clause || src.branch(w) != src.branchAt(trigger)
	}
	at := w.Word
	for range maxClimb {
		if trigger.Contains(at.Span) {
			return false
		}
		if topicPreps[at.Prep] {
			return true
		}
		if at.Head < 0 {
			return false
		}
		at = &c.Words[at.Head]
	}
	return false
}

// maxClimb is how many words are climbed to see what a word depends on: deeper trees are no news prose.
const maxClimb = 24

// topicAt reports whether the first word at a place is a topic of the trigger.
func (src *source) topicAt(place, trigger parley.Span) bool {
	words := src.wordsIn(place)
	return len(words) > 0 && src.isTopic(words[0], trigger)
}

// branch returns the role of the part of its clause that a word lies in.
func (src *source) branch(w word) parley.WordRole {
	words := src.reading.Clauses[w.clause].Words
	at := w.Word
	for range maxClimb {
		if at.Head < 0 || words[at.Head].Role == parley.PredicateRole {
			break
		}
		at = &words[at.Head]
	}
	return at.Role
}

func (src *source) branchAt(span parley.Span) parley.WordRole {
	if words := src.wordsIn(span); len(words) > 0 {
		return src.branch(words[0])
	}
	return parley.ModifierRole
}

// under reports whether a word depends on the trigger, over others or not.
func (src *source) under(w word, trigger parley.Span) bool {
	words := src.reading.Clauses[w.clause].Words
	at := w.Word
	for range maxClimb {
		if at.Head < 0 {
			return false
		}
		at = &words[at.Head]
		if trigger.Contains(at.Span) {
			return true
		}
	}
	return false
}

// happeningKeys appends what two events must share one of: a party or place, a rare word, or the class and the day.
func (sc *scene) happeningKeys(g *happening, keys []uint64) []uint64 {
	none := len(keys)
	for _, id := range slices.Concat(g.own.persons, g.own.places, g.own.things) {
		keys = append(keys, hashWord(string(id)))
	}
	for _, class := range g.classes {
		for _, id := range slices.Concat(g.own.persons, g.own.places, g.own.things, g.own.sides, g.around.persons, g.around.places) {
			keys = append(keys, mix([]uint64{hashWord(class), hashWord(string(id))}))
		}
		if sc.sole[class] {
			keys = append(keys, hashWord("event "+class))
		}
		if g.dated {
			for day := g.when.first; day <= g.when.last; day++ {
				keys = append(keys, mix([]uint64{hashWord(class), uint64(day)}))
			}
		}
	}
	for _, w := range g.bag.words {
		if w.rare >= rareWord {
			keys = append(keys, w.hash)
		}
	}
	if len(keys) == none {
		for _, name := range slices.Concat(g.classes, g.triggers) {
			keys = append(keys, hashWord("event "+name))
		}
	}
	return keys
}

// day is when an event was, else when it was told.
func (g *happening) day() float64 {
	if g.dated {
		return float64(g.when.first+g.when.last) / 2
	}
	return float64(g.src.day)
}

// eventDrafts puts the places of one event together and makes its findings: that it took place, and when.
func (sc *scene) eventDrafts() []*draft {
	all := sc.happenings()
	profiles := map[int]profiled{}
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return sc.happeningKeys(all[i], to) },
		judge: func(i, j int) float64 { return sc.sameHappening(all[i], all[j]) },
		whole: func(a, b []int) float64 { return sc.sameHappenings(all, profiles, a, b) },
		bar:   sameEvent,
		low:   likestEvent,
		from:  func(i int) int { return all[i].src.at },
		near:  func(i int) float64 { return all[i].day() },
	}
	states := sc.stateClauses()
	var drafts []*draft
	groups := al.groups()
	echoes := sc.echoed(all, groups)
	for n, group := range groups {
		happenings := make([]*happening, len(group))
		for k, i := range group {
			happenings[k] = all[i]
		}
		occurrence := sc.occurrence(happenings)
		for _, g := range echoes[n] {
			occurrence.places = append(occurrence.places, testimony{src: g.src, s: g.s, span: g.span, value: -1, echo: true})
		}
		sc.contradict(occurrence, all, group, happenings, states)
		drafts = append(drafts, occurrence)
		drafts = append(drafts, sc.dateDrafts(happenings, occurrence)...)
	}
	return drafts
}

// occurrence is the finding that an event took place, is planned or is denied. Its fullest place gives it the title, the days that most reports
// give it are its time.
func (sc *scene) occurrence(group []*happening) *draft {
	d := &draft{kind: parley.EventKind, aspect: parley.Occurrence, time: bestTime(group)}
	best := 0
	kind := commonClasses(group)
	for _, g := range group {
		t := testimony{src: g.src, s: g.s, span: g.span, value: -1}
		if toldElsewhere(group, g.src) && (g.denied || g.besideState() || sc.excluded(g, group)) {
			t.side = parley.Denies
		}
		d.places = append(d.places, t)
		if full := g.fullness(kind); t.side != parley.Denies && full > best {
			best, d.lead = full, g.s
		}
		if g.e.Place != nil && d.place == nil {
			d.place = sc.mentionOf(g.src, g.e.Place)
		}
		d.actors = sc.withActors(d.actors, g)
	}
	if d.time == nil {
		d.time = toldTime(group)
	}
	return d
}

// toldTime is the day that the first report of an event that none dates is telling of; nil where none says so.
func toldTime(group []*happening) *parley.Time {
	var best *parley.Time
	var first *source
	for _, g := range group {
		t := g.src.settledTime(g.e.Told)
		if t.Resolved() && (best == nil || g.src.day < first.day || g.src.day == first.day && t.Start < best.Start) {
			best, first = t, g.src
		}
	}
	return best
}

// fullness is how much a place says of its event: by a word of its class, who, where, when, that it was, in a verb, in a sentence that can
// be read alone.
func (g *happening) fullness(classes []string) int {
	full := 1 + 2*min(len(g.own.persons)+len(g.own.things), 3) + 2*min(len(g.own.places), 1)
	if g.dated {
		full += 2
	}
	if g.s.Factuality == parley.Asserted {
		full += 2
	}
	if len(shared(g.classes, classes)) > 0 {
		full += 3
	}
	if pointing[fold(g.src.report.Text[g.s.Sentence.Start:wordEnd(g.src.report.Text, g.s.Sentence.Start)])] {
		full -= 3
	}
	if words := g.src.wordsIn(g.e.Trigger); len(words) > 0 && words[0].Class == parley.Verb {
		full++
	}
	return full
}

// pointing are words that begin a sentence which needs the one before it.
var pointing = wordSet("it he she they this that these those his her their its then there both so but and")

// bestTime returns the days that most reports give an event, of several the fewest days, then the earliest; else a time too wide to
// tell one occasion from another: a month, a year.
func bestTime(group []*happening) *parley.Time {
	var best *happening
	var vague *parley.Time
	most := 0
	within := map[window]int{} // how many reports give it days inside of these
	for _, g := range group {
		if !g.dated {
			if t := g.src.settled(g.s); vague == nil && t.Resolved() {
				vague = t
			}
			continue
		}
		n, known := within[g.when]
		if !known {
			n = reportsWithin(group, g.when)
			within[g.when] = n
		}
		if g.when.days() > dateDays {
			n = 0
		}
		if best == nil || n > most || n == most && (g.when.days() < best.when.days() || g.when.days() == best.when.days() && g.when.first < best.when.first) {
			best, most = g, n
		}
	}
	if best == nil {
		return vague
	}
	return best.src.settled(best.s)
}

// reportsWithin counts the reports that give an event days inside of some.
func reportsWithin(group []*happening, days window) int {
	reports := map[int]bool{}
	for _, o := range group {
		if o.dated && days.first <= o.when.first && o.when.last <= days.last {
			reports[o.src.at] = true
		}
	}
	return len(reports)
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

// dateDrafts are the findings on the day of an event that at least two reports date in their own words: what they give, and where they
// differ also the day that most of them agree on.
func (sc *scene) dateDrafts(group []*happening, about *draft) []*draft {
	var days []window
	reports := map[int]bool{}
	at := make([]int, len(group)) // by event: 1 + index of its days
	for i, g := range group {
		if !g.dated || g.when.days() > dateDays || g.s.Time.Type != parley.Date && g.s.Time.Type != parley.Clock || limits[g.src.wordBefore(g.s.Time.Span.Start)] {
			continue
		}
		reports[g.src.at] = true
		if at[i] = slices.Index(days, g.when) + 1; at[i] == 0 {
			days = append(days, g.when)
			at[i] = len(days)
		}
	}
	if len(reports) < 2 {
		return nil
	}
	fits := bestCamp(group, at, days)
	all := sc.dateDraft(group, at, days, about, func(int) bool { return true })
	if len(fits) == len(days) {
		return []*draft{all}
	}
	all.verdict = verdict{parley.Differs, whyDiffers(dateTexts(days))}
	all.time = cmp.Or(about.time, all.time)
	camp := sc.dateDraft(group, at, days, about, func(day int) bool { return slices.Contains(fits, day) })
	if camp.reports() < 2 {
		return []*draft{all}
	}
	return []*draft{all, camp}
}

// dateDraft lists the places of the days that are wanted.
func (sc *scene) dateDraft(group []*happening, at []int, days []window, about *draft, want func(day int) bool) *draft {
	d := &draft{kind: parley.EventKind, aspect: parley.DateAspect, about: about}
	value := make([]int, len(days)) // 1 + index into the values
	for i, g := range group {
		k := at[i] - 1
		if k < 0 || !want(k) {
			continue
		}
		if value[k] == 0 {
			d.values = append(d.values, parley.Value{Date: dateText(days[k])})
			value[k] = len(d.values)
		}
		d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.span, value: value[k] - 1})
		if d.time == nil || !narrower(d.time, g) {
			d.time = g.src.settled(g.s)
		}
	}
	return d
}

// reports is how many reports have a place in the draft.
func (d *draft) reports() int {
	in := map[int]bool{}
	for i := range d.places {
		in[d.places[i].src.at] = true
	}
	return len(in)
}

// bestCamp returns the days that fit one day, the one that most reports give, of several the earliest.
func bestCamp(group []*happening, at []int, days []window) []int {
	var best []int
	most := 0
	for _, day := range days {
		var camp []int
		reports := map[int]bool{}
		for k, other := range days {
			if other.gap(day) == 0 {
				camp = append(camp, k)
			}
		}
		for i, g := range group {
			if at[i] > 0 && slices.Contains(camp, at[i]-1) {
				reports[g.src.at] = true
			}
		}
		if len(reports) > most || len(reports) == most && days[camp[0]].first < days[best[0]].first {
			best, most = camp, len(reports)
		}
	}
	return best
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
