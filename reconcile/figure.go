package reconcile

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"parley"
)

// A figure is a number of one report as it is compared.
type figure struct {
	src      *source
	sentence parley.Span // as far as it is within reach
	s        *parley.Statement
	f        *parley.Figure
	means    interval
	dim      string
	bag      bag
	measurand
	places    []parley.EntityID // where it holds, ascending
	when      window
	dated     bool
	told      window    // the days that the number was current: its own time, else publication
	aged      bool      // told is known
	unround   float64   // what it says that another report has the same number
	scattered bool      // what befell those it counts is counted at several places
	rival     []*figure // those of its report that this sets against it
}

// The weight of a word by how close it stands to the number.
const (
	countedWeight = 1.0
	ofWeight      = 0.9 // what its reader found it to count, apart from the words at the number
	nearWeight    = 0.7 // governor, predicate, subject and object of the clause
	clauseWeight  = 0.4
	aroundWeight  = 0.5 // the sentence before, where the clause says little
)

func (sc *scene) figures() []*figure {
	var all []*figure
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			f, ok := s.Detail.(*parley.Figure)
			if !ok {
				continue
			}
			means := meaning(f)
			if math.IsNaN(means.low) || s.Factuality == parley.Conditional {
				continue
			}
			all = append(all, sc.figureOf(src, s, f, means))
		}
	}
	for i, g := range all {
		for k := i - 1; k >= max(0, i-sentenceFigures) && all[k].src == g.src && !g.subset; k-- {
			g.subset = g.counts(all[k])
		}
	}
	setScattered(all)
	setRivals(all)
	return all
}

// setScattered marks the figures of fates that reports count at several places: there a count without a place may be of any of them, or of all.
func setScattered(all []*figure) {
	type spot struct {
		fate  string
		place parley.EntityID
	}
	first := map[spot]int{} // the report that counts there
	places := map[string]int{}
	for _, g := range all {
		for _, theme := range g.themes {
			if axisOf(theme) != "fate" {
				continue
			}
			for _, place := range g.places {
				at := spot{theme, place}
				if in, ok := first[at]; !ok {
					first[at] = g.src.at
				} else if in >= 0 && in != g.src.at {
					first[at] = -1
					places[theme]++
				}
			}
		}
	}
	for _, g := range all {
		g.scattered = slices.ContainsFunc(g.themes, func(t string) bool { return places[t] > 1 })
	}
}

func (sc *scene) figureOf(src *source, s *parley.Statement, f *parley.Figure, means interval) *figure {
	g := &figure{src: src, s: s, f: f, sentence: src.sentenceOf(s), means: means, dim: measureOf(f.Unit).dimension, unround: unround(f)}
	if f.Per != "" {
		g.dim += " per " + f.Per
	}
	words := sc.figureWords(g)
	g.bag.fill(sc.bagOf(words))
	sc.fillBag(&g.bag, src, g.sentence)
	g.places = sc.placesOf(g)
	g.when, g.dated = windowOf(src.settled(s))
	if g.dated && g.when.days() > longestOccasion {
		g.dated = false
	}
	switch {
	case g.dated:
		g.told, g.aged = g.when, true
	case src.dated:
		g.told, g.aged = window{src.day, src.day}, true
	}
	return g
}

// figureWords weighs the words around a number and finds what it counts.
func (sc *scene) figureWords(g *figure) []bagWord {
	src := g.src
	at := src.clauseAt(g.s.Span)
	segment := src.segment(g.s.Span, g.sentence)
	of := g.ofWords()
	spans := src.countedWords(g)
	list, close := sc.list[:0], sc.close[:0]
	var counted []word
	for _, w := range src.wordsIn(g.sentence) {
		inOf := slices.ContainsFunc(of, func(o word) bool { return o.Span == w.Span })
		if calendar[w.key] {
			continue
		}
		if w.clause != at && !segment.Contains(w.Span) && !inOf || w.Class == parley.Numeral || g.seesThrough(w) || !isWord(w.key) || g.isUnit(w) {
			continue
		}
		weight := clauseWeight
		switch {
		case slices.Contains(spans, w.Span):
			weight = countedWeight
			counted = append(counted, w)
		case inOf:
			weight = ofWeight
		case !segment.Contains(w.Span):
		case w.clause == at && (w.Role == parley.PredicateRole || w.Role == parley.ObjectRole || w.Role == parley.SubjectRole) || near(w.Span, g.s.Span):
			weight = nearWeight
		}
		if weight >= ofWeight || w.clause == at && w.Prep != "" || !src.inFigure(w.Span) {
			close = append(close, weighed{w, weight})
		}
		if lightVerbs[w.Lemma] {
			continue
		}
		list = append(list, bagWord{hash: hashWord(w.key), weight: weight, name: w.Class == parley.ProperNoun})
		if weight >= ofWeight {
			g.core = append(g.core, w.key)
		}
	}
	for _, w := range of {
		if !g.sentence.Contains(w.Span) && !lightVerbs[w.Lemma] {
			list = append(list, bagWord{hash: hashWord(w.key), weight: ofWeight, name: w.Class == parley.ProperNoun})
			close = append(close, weighed{w, ofWeight})
			g.core = append(g.core, w.key)
		}
	}
	g.core = sorted(g.core)
	g.heads = g.headsOf(sc, of, counted)
	g.setThemes(close)
	doers, fate := g.doers(of), g.on("fate")
	g.heads = slices.DeleteFunc(g.heads, func(h string) bool { return fate && bystanders[h] || slices.Contains(doers, h) })
	g.setGrammar(sc, of)
	if g.ofVersion() {
		g.heads = nil
	}
	if side := g.side(); partWords[side] {
		g.part = side
	}
	g.parties = g.partiesOf(sc, close)
	if len(list) < sparse || !g.says() && len(g.heads) == 0 {
		list, close = g.wordsBefore(list, close)
	}
	sc.list, sc.close = list, close
	return list
}

// partWords set one part of a whole against the others, by where they are.
var partWords = wordSet("abroad overseas internally internal externally external domestically")

// wordsBefore adds the words of the sentence before, for a number whose own clause says little, and takes its themes where the
// clause has none.
func (g *figure) wordsBefore(list []bagWord, close []weighed) ([]bagWord, []weighed) {
	for _, w := range g.src.wordsIn(g.src.before(g.sentence)) {
		if isWord(w.key) && w.Class != parley.Numeral && !lightVerbs[w.Lemma] && !seenThrough[w.Lemma] && w.Class != parley.Adverb {
			list = append(list, bagWord{hash: hashWord(w.key), weight: aroundWeight, name: w.Class == parley.ProperNoun})
			close = append(close, weighed{w, aroundWeight})
		}
	}
	if !g.says() {
		g.themes = nil
		g.setThemes(close)
	}
	return list, close
}

// seesThrough reports whether a word says how something is counted, not what. The shares of a company are a thing.
func (g *figure) seesThrough(w word) bool {
	return seenThrough[w.Lemma] && !(w.Lemma == "share" && isCurrency(g.f.Unit))
}

// calendar are names of days and months: they say when a number holds, not what it counts.
var calendar = wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december today yesterday tomorrow tonight overnight`)

// isWord reports whether a key has a letter.
func isWord(key string) bool { return strings.ContainsFunc(key, unicode.IsLetter) }

// sparse is how few words a clause may have before the sentence before it is looked at.
const sparse = 5

// near reports whether a word stands right beside a number.
func near(w, number parley.Span) bool { return w.Start-number.End < 30 && number.Start-w.End < 20 }

// segment returns the part of a sentence around a place that no bracket, semicolon or dash divides.
func (src *source) segment(s, sentence parley.Span) parley.Span {
	text := src.report.Text
	seg := sentence
	if i := strings.LastIndexAny(text[seg.Start:s.Start], "();—–"); i >= 0 {
		seg.Start += i
	}
	if i := strings.IndexAny(text[s.End:max(s.End, seg.End)], "();—–"); i >= 0 {
		seg.End = s.End + i
	}
	return seg
}

// countedWords returns the words that say what a number counts, closest first: those of the figure itself, else the nouns that
// follow it, else the nearest nouns of what its reader found.
func (src *source) countedWords(g *figure) []parley.Span {
	var spans []parley.Span
	noun := false
	for _, w := range src.wordsIn(g.s.Span) {
		if w.Class == parley.Numeral || seenThrough[w.Lemma] || !isWord(w.key) || g.isUnit(w) {
			continue
		}
		spans = append(spans, w.Span)
		noun = noun || w.Class == parley.Noun || w.Class == parley.ProperNoun
	}
	if noun {
		return spans
	}
	segment := src.segment(g.s.Span, g.sentence)
	last := g.s.Span.End
	for _, w := range src.wordsIn(parley.Span{Start: g.s.Span.End, End: max(segment.End, g.s.Span.End)}) {
		gap := src.report.Text[min(last, w.Span.Start):w.Span.Start]
		if w.Class == parley.Verb || w.Class == parley.Adverb || w.Class == parley.Numeral || len(gap) > len(" of the ") || strings.ContainsAny(gap, ",.:") {
			break
		}
		last = w.Span.End
		if !seenThrough[w.Lemma] && isWord(w.key) {
			spans = append(spans, w.Span)
			noun = noun || w.Class == parley.Noun || w.Class == parley.ProperNoun
		}
	}
	if noun || g.f.Of == nil || g.dim == "time" {
		return spans
	}
	return append(spans, src.nearestOf(g)...)
}

// isUnit reports whether a word inside a figure is part of its number or unit: "K", "bn", "-year", "mph".
func (g *figure) isUnit(w word) bool {
	if g.dim != "count" && g.s.Span.Contains(w.Span) && unitNouns[w.Lemma] {
		return true
	}
	return len(w.Lemma) <= 2 && g.s.Span.Contains(w.Span) || g.dim == "time" && timeUnits[w.key] || strings.ContainsFunc(w.key, unicode.IsDigit)
}

var timeUnits = wordSet("second minute hour day night week weekend fortnight month quarter year decade century day-long")

// unitNouns are names of units as they stand in a number.
var unitNouns = wordSet(`mph kph kmh km mile kilometer kilometre meter metre foot inch centimeter centimetre millimeter millimetre millibar hectare acre
square ton tonne kilogram gram liter litre dollar euro pound yen yuan rouble ruble crown franc peso rupee percent cent per degree mm cm`)

// nearestOf returns the two nouns nearest to a number among the words that its reader found.
func (src *source) nearestOf(g *figure) []parley.Span {
	var spans []parley.Span
	for _, of := range g.f.Of.Spans {
		for _, w := range src.wordsIn(of) {
			if (w.Class == parley.Noun || w.Class == parley.ProperNoun) && !seenThrough[w.Lemma] && isWord(w.key) {
				spans = append(spans, w.Span)
			}
		}
	}
	distance := func(s parley.Span) int { return max(s.Start-g.s.Span.End, g.s.Span.Start-s.End) }
	slices.SortStableFunc(spans, func(a, b parley.Span) int { return distance(a) - distance(b) })
	return spans[:min(2, len(spans))]
}

// before returns the sentence before a place, in the same block, as far as it is within reach; an empty span when there is none.
func (src *source) before(s parley.Span) parley.Span {
	clauses := src.reading.Clauses
	after := sort.Search(len(clauses), func(i int) bool { return clauses[i].Sentence.End > s.Start })
	if after == 0 {
		return parley.Span{}
	}
	best := clauses[after-1].Sentence
	if strings.Contains(src.report.Text[best.End:s.Start], "\n\n") {
		return parley.Span{}
	}
	best.Start = max(best.Start, s.Start-sentenceReach)
	return best
}

// placesOf returns where a figure holds: its place, else the nearest of what stands under "in, at, across" or is a place by
// itself in its segment, after the number before before it, with no other number between.
func (sc *scene) placesOf(g *figure) []parley.EntityID {
	if id := sc.entityOf(g.src, g.f.Place); id != "" && !slices.ContainsFunc(g.src.wordsIn(g.f.Place.Mention), g.elsewhere) {
		return []parley.EntityID{id}
	}
	segment := g.src.segment(g.s.Span, g.sentence)
	var before, after parley.EntityID
	fixed := false // the place before stands under a preposition of place: it holds for the whole clause
	for _, w := range g.src.wordsIn(segment) {
		if g.s.Span.Contains(w.Span) {
			continue
		}
		ahead := w.Span.Start >= g.s.Span.End
		if w.Class == parley.Numeral {
			if ahead {
				break
			}
			before = ""
			continue
		}
		if w.Class == parley.Verb && !ahead && !countVerbs[w.Lemma] && !fixed {
			before = ""
		}
		if w.Class != parley.ProperNoun || ahead && after != "" {
			continue
		}
		name := g.src.around(w.Span)
		ids := g.src.namesIn(name)
		if len(ids) == 0 || !sc.isPlace(ids[0]) || ahead && (!placePreps[w.Prep] || g.elsewhere(w)) {
			continue
		}
		if ahead {
			after = ids[0]
		} else {
			before, fixed = ids[0], placePreps[w.Prep]
		}
	}
	if id := cmp.Or(after, before); id != "" {
		return []parley.EntityID{id}
	}
	return nil
}

// elsewhere reports whether a word behind a number says where something else was: "19, she told a briefing at the palace".
func (g *figure) elsewhere(w word) bool {
	words := g.src.reading.Clauses[w.clause].Words
	if w.Span.Start < g.s.Span.End {
		return false
	}
	if w.Head < 0 || w.clause != g.src.clauseAt(g.s.Span) {
		return w.clause != g.src.clauseAt(g.s.Span)
	}
	h := words[w.Head]
	return h.Class == parley.Noun && h.Span.Start >= g.s.Span.End && !slices.Contains(g.core, lemmaKey(h.Lemma))
}

// countVerbs stand between a place and what it counts ("Panama reports 4 dead").
var countVerbs = wordSet("report count have record confirm register list put")

func (sc *scene) isPlace(id parley.EntityID) bool {
	e := sc.ids.Entity(id)
	return e != nil && (e.Type == parley.Place || e.Type == parley.State)
}

var placePreps = wordSet("in at near across outside around inside throughout")

// around widens a word's span to the name that it is part of.
func (src *source) around(s parley.Span) parley.Span {
	from := sort.Search(len(src.names), func(i int) bool { return src.names[i].Start >= s.End-src.longest })
	for _, n := range src.names[from:] {
		if n.Contains(s) {
			return n.Span
		}
		if n.Start > s.End {
			break
		}
	}
	return s
}

// sameCount judges whether two figures count the same thing. It is symmetric.
func (sc *scene) sameCount(a, b *figure) float64 {
	if a.opposes(b) {
		return opposed
	}
	fits := a.means.meets(b.means)
	if !sameDimension(a, b) || !fits && sc.valuesApart(a, b) || sc.countApart(a, b) {
		return veto
	}
	if a.dated && b.dated && a.when.gap(b.when) > datedApart && !fits {
		return veto / 2
	}
	core := coreLikeness(a, b)
	rare := 0.0 // what their being equal says by itself
	if a.src != b.src && fits && alike(a, b) {
		rare = a.unround
	}
	if rare > 0 {
		core = max(core, 0) // one thing has many names: jobs, roles, posts
	}
	score := contextShare*likeness(&a.bag, &b.bag) + coreShare*core
	fate := a.sharesFate(b)
	if fate {
		score += sameTheme
		if a.sameFate(b) && (!a.scattered || len(shared(a.places, b.places)) > 0) {
			score += sameFate
		}
		if len(shared(a.places, b.places)) > 0 && a.on("fate") {
			score += sameGround
		}
	}
	if len(shared(a.bag.names, b.bag.names)) > 0 {
		score += sameName
	}
	if fate && a.dim == "percent" && len(shared(a.holders, b.holders)) > 0 {
		score += sameHolder
	}
	if fits && (core == 0 || core >= genericCore || fate && core > 0) && telling(a.f) && telling(b.f) && alike(a, b) {
		score += sameNumber + rare
	}
	if a.f.Change != b.f.Change && (rare == 0 || a.dim != "count") { // "lost 320 shifts" is a change to one reader of it, a count to another: of one rare count that says nothing
		score -= otherChange
	}
	if !fits {
		score -= distance(a, b)
		if a.on("bargain") != b.on("bargain") && a.dim != "count" {
			score -= oneSided
		}
		if a.src == b.src {
			score -= otherNumber
		}
	}
	if a.sizesPlan() && b.sizesPlan() {
		score += samePlan
	}
	if fate && min(a.mid(), b.mid()) >= manyPeople {
		score += largeFate
	}
	return score
}

// sharedFate returns what befell those that both of two figures count.
func sharedFate(a, b *figure) []string {
	return slices.DeleteFunc(shared(a.themes, b.themes), func(t string) bool { return axisOf(t) != "fate" })
}

// distance is what two values that do not fit say against one thing: nothing where they are as close as two counts of it, most for small counts and
// for those of which one is more than twice the other.
func distance(a, b *figure) float64 {
	switch r := ratio(a.means, b.means); {
	case r > farCounts && !a.sharesFate(b):
		return 3 * otherNumber
	case r <= closeCounts && telling(a.f) && telling(b.f):
		return -otherNumber
	case r > farCounts || !telling(a.f) && !telling(b.f) && !a.sharesFate(b):
		return 2 * otherNumber
	}
	return otherNumber
}

// countApart reports whether what two figures count cannot be one thing, whatever their values.
func (sc *scene) countApart(a, b *figure) bool {
	switch {
	case a.src == b.src && a.s.Sentence == b.s.Sentence && a.s.Span != b.s.Span && !sc.restated(a, b),
		a.bag.clash(&b.bag),
		otherThemes(a.themes, b.themes),
		a.capacity != b.capacity,
		a.label != b.label,
		a.f.Change != b.f.Change && !(telling(a.f) && telling(b.f)),
		slices.Contains(contrasts[hashWord(a.part)], hashWord(b.part)),
		len(a.parties) > 0 && len(b.parties) > 0 && len(shared(a.parties, b.parties)) == 0:
		return true
	}
	return len(a.places) > 0 && len(b.places) > 0 && len(shared(a.places, b.places)) == 0 && !sc.sameSides(a.places, b.places)
}

// valuesApart reports whether two values that do not fit are of two things: too far from each other, of two times, or on two sides of
// a bargain.
func (sc *scene) valuesApart(a, b *figure) bool {
	switch {
	case ratio(a.means, b.means) > sameScale, a.label, a.bygone != b.bygone:
		return true
	case a.dim != "count" && a.haggles() && b.haggles() && len(a.holders) > 0 && len(b.holders) > 0 && len(shared(a.holders, b.holders)) == 0:
		return true
	case a.subset != b.subset, a.ownedApart(b), b.ownedApart(a), a.part != b.part, a.otherHead(b), a.partOfPeople() != b.partOfPeople():
		return true
	case a.src == b.src && a.sums != b.sums:
		return true
	case a.moved != b.moved && a.dim != "count" && !(a.f.Change && b.f.Change):
		return true
	}
	return false
}

// ownedApart reports whether a figure counts what somebody has of whom another does not speak.
func (g *figure) ownedApart(o *figure) bool {
	if !g.owned || g.dim != "count" || len(g.holders) == 0 || len(shared(g.holders, o.holders)) > 0 || o.theirs && g.sameHead(o) {
		return false
	}
	return !o.mentions(g.holders)
}

// otherHead reports whether two figures count things with different names. A measure may name what is measured elsewhere: the siege of a
// town that was under siege.
func (g *figure) otherHead(o *figure) bool {
	if len(g.heads) == 0 || len(o.heads) == 0 || len(shared(g.heads, o.heads)) > 0 || sameMeanings().pairs(g.heads, o.heads) {
		return false
	}
	return g.dim == "count" || len(shared(g.heads, o.core)) == 0 && len(shared(o.heads, g.core)) == 0
}

// coreLikeness compares what two figures count: 1 for the same words, 0 when nothing is known, below 0 for other things. A noun
// that fits everything ("people") binds little.
func coreLikeness(a, b *figure) float64 {
	if len(a.core) == 0 || len(b.core) == 0 {
		return 0
	}
	both := shared(a.core, b.core)
	heads := shared(a.heads, b.heads)
	if len(heads) == 0 && sameMeanings().pairs(a.heads, b.heads) {
		return headShare
	}
	if len(both) == 0 && len(heads) == 0 {
		if a.mentions(b.heads) || b.mentions(a.heads) || len(a.heads) == 0 || len(b.heads) == 0 {
			return 0
		}
		return -otherCore
	}
	like := float64(len(both)) / float64(min(len(a.core), len(b.core)))
	switch {
	case slices.ContainsFunc(heads, func(k string) bool { return !generic[k] }):
		return headShare + (1-headShare)*like
	case len(heads) > 0, slices.ContainsFunc(both, func(k string) bool { return generic[k] }):
		return genericCore * like
	}
	return like * (1 - headShare)
}

// mentions reports whether one of some words stands around a figure.
func (g *figure) mentions(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return g.bag.has(w) > 0 })
}

// generic are nouns that nearly anything can be counted in.
var generic = wordSet(`people person man woman child kill case time year day hour percent point member thing area place official resident
house home region country city town million number part way end life`)

// What speaks for and against two figures counting one thing. Set on the figures of our own pairs (`eval pairs`); re-run it
// before moving them.
const (
	coreShare    = 0.5
	headShare    = 0.6 // of coreLikeness, for the noun that is counted
	contextShare = 0.6
	otherCore    = 0.4
	genericCore  = 0.3
	sameTheme    = 0.20
	sameFate     = 0.10 // for what befell people where no text says of what kind they are
	sameGround   = 0.20 // what befell people of one place
	sameName     = 0.05
	sameHolder   = 0.25 // for two shares of which one holds, wants or lost them
	sameNumber   = 0.20
	twoDigits    = 0.20 // for an equal number that is rounded to two digits: 640, 3.1 billion
	smallCount   = 100  // a count below is met by chance
	threeDigits  = 0.30 // for one of three digits and more: 412, 58.4 %
	otherNumber  = 0.10
	closeCounts  = 1.02 // within it two values are nearly always of one thing
	farCounts    = 2.0  // beyond it they seldom are
	otherChange  = 0.20
	oneSided     = 0.10 // for what only one text calls asked, offered or planned
	largeFate    = 0.20 // for the thousands that one thing befell: a story has seldom two such
	manyPeople   = 1000
	opposed      = 1.0  // for two numbers that a report sets against each other
	samePlan     = 0.30 // for the points of two plans: a story is seldom about two
	sameFigure   = 0.42 // the least average for a group
	likestFigure = 0.25 // ... for the likest of each other; 0.15 to 0.35 found more on stories left out, 0.25 at least cost
	sameScale    = 3.5  // beyond this ratio it is another thing
	datedApart   = 2    // days
)

// restated reports whether one sentence gives a number twice: "20 % (1/5 of the territory)".
func (sc *scene) restated(a, b *figure) bool { return a.means.meets(b.means) && a.dim != "count" }

func (sc *scene) sameSides(a, b []parley.EntityID) bool {
	for _, x := range a {
		for _, y := range b {
			if side := sc.ids.Side(x); side != "" && side == sc.ids.Side(y) {
				return true
			}
		}
	}
	return false
}

func ratio(a, b interval) float64 {
	x, y := math.Abs(a.low+a.high)/2, math.Abs(b.low+b.high)/2
	if min(x, y) == 0 {
		return max(x, y) + 1
	}
	return max(x, y) / min(x, y)
}

// telling reports whether a number is one that two reports do not share by chance: not a small count.
func telling(f *parley.Figure) bool {
	d := f.Value
	if d == nil {
		return f.Low != nil
	}
	return f.Unit != "count" || d.Float() >= 10
}

// sameCounts judges whether two groups of figures count the same thing: the average over their pairs. A number that is not round and that
// several reports have says wherever it stands what it says where it says most.
func (sc *scene) sameCounts(all []*figure, a, b []int) float64 {
	if len(a) == 1 && len(b) == 1 {
		return sc.sameCount(all[a[0]], all[b[0]])
	}
	var scores [sampleAll][sampleAll]float64
	for x, i := range a {
		for y, j := range b {
			if scores[x][y] = sc.sameCount(all[i], all[j]); scores[x][y] <= veto {
				return veto
			}
		}
	}
	sum := 0.0
	for x, i := range a {
		for y, j := range b {
			best := scores[x][y]
			for k := range a {
				if all[a[k]].repeats(all[i]) || all[a[k]].opposes(all[i]) {
					best = max(best, scores[k][y])
				}
			}
			for k := range b {
				if all[b[k]].repeats(all[j]) || all[b[k]].opposes(all[j]) {
					best = max(best, scores[x][k])
				}
			}
			sum += best
		}
	}
	return sum / float64(len(a)*len(b))
}

// repeats reports whether two figures of two reports have one number, which is not round.
func (g *figure) repeats(o *figure) bool {
	return g.unround > 0 && g.src != o.src && g.means == o.means && g.f.Unit == o.f.Unit
}

// alike reports whether two figures have one value, in one unit but for a unit or a rate that one of them leaves to its reader: "40
// million" for 40 million euros, 14.20 euros for 14.20 euros a share.
func alike(a, b *figure) bool {
	if a.dim == b.dim && a.f.Unit != b.f.Unit {
		return false
	}
	if a.f.Value != nil && b.f.Value != nil {
		return a.f.Value.Cmp(b.f.Value) == 0
	}
	return a.f.Low != nil && b.f.Low != nil && a.f.Low.Cmp(b.f.Low) == 0 && a.f.High.Cmp(b.f.High) == 0
}

// sameDimension reports whether two figures can be compared: they are of one dimension, or one value, and one of them leaves out its
// currency or what it is per.
func sameDimension(a, b *figure) bool {
	if a.dim == b.dim {
		return true
	}
	if a.unround == 0 || !alike(a, b) {
		return false
	}
	return a.f.Unit == b.f.Unit && (a.f.Per == "" || b.f.Per == "") || a.bare() && isCurrency(b.f.Unit) || b.bare() && isCurrency(a.f.Unit)
}

// bare reports whether a large number has neither a unit nor a noun that it counts.
func (g *figure) bare() bool {
	return g.dim == "count" && len(g.heads) == 0 && g.means.low >= manyPeople
}

// unround is what it says that two reports share a number, by how many they could have named as well: nothing for one that is rounded to one
// digit, for a small count and for a time, most for three digits and more.
func unround(f *parley.Figure) float64 {
	if f.Value == nil || measureOf(f.Unit).dimension == "time" || f.Unit == "count" && f.Value.Float() < smallCount {
		return 0
	}
	digits := strings.Trim(strings.Replace(f.Value.String(), ".", "", 1), "-0")
	switch {
	case len(digits) < 2:
		return 0
	case len(digits) > 2:
		return threeDigits
	case strings.HasSuffix(digits, "5"):
		return twoDigits / 2
	}
	return twoDigits
}

// figureDrafts groups the figures and makes the findings of each group: what its largest set of fitting values says, and
// where values do not fit.
func (sc *scene) figureDrafts(all []*figure) []*draft {
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return all[i].indexKeys(to) },
		judge: func(i, j int) float64 { return sc.sameCount(all[i], all[j]) },
		bar:   sameFigure,
		low:   likestFigure,
		from:  func(i int) int { return all[i].src.at },
		near:  func(i int) float64 { return all[i].means.low },
		whole: func(a, b []int) float64 { return sc.sameCounts(all, a, b) },
	}
	var drafts []*draft
	for _, group := range sc.opposedGroups(all, al.groups()) {
		figures := make([]*figure, len(group))
		for k, i := range group {
			figures[k] = all[i]
		}
		drafts = append(drafts, sc.figureGroup(figures)...)
	}
	return slices.Concat(drafts, sc.arithmeticDrafts(all), sc.oppositeDrafts(all))
}

// opposedGroups joins the groups of figures that a report sets against each other where nothing says that they are of two things.
func (sc *scene) opposedGroups(all []*figure, groups [][]int) [][]int {
	in := make([]int, len(all))
	at := map[*figure]int{}
	for n, group := range groups {
		for _, i := range group {
			in[i], at[all[i]] = n, i
		}
	}
	for i, g := range all {
		for _, o := range g.rival {
			a, b := in[i], in[at[o]]
			if a == b || sc.groupsApart(all, groups[a], groups[b]) {
				continue
			}
			a, b = min(a, b), max(a, b)
			for _, k := range groups[b] {
				in[k] = a
			}
			groups[a] = sorted(slices.Concat(groups[a], groups[b]))
			groups[b] = nil
		}
	}
	return slices.DeleteFunc(groups, func(g []int) bool { return len(g) == 0 })
}

// groupsApart reports whether most pairs of figures of two groups cannot be of one thing.
func (sc *scene) groupsApart(all []*figure, a, b []int) bool {
	pairs, apart := 0, 0
	for _, i := range sample(a) {
		for _, j := range sample(b) {
			pairs++
			if x, y := all[i], all[j]; !x.opposes(y) && sc.countApart(x, y) {
				apart++
			}
		}
	}
	return 2*apart > pairs
}

// indexKeys appends what two figures must share one of to be compared: their dimension with a word of weight, or a number that is not round.
func (g *figure) indexKeys(keys []uint64) []uint64 {
	dim := hashWord(g.dim)
	for _, w := range g.bag.words {
		if w.weight >= clauseWeight {
			keys = append(keys, mix([]uint64{dim, w.hash}))
		}
	}
	if g.unround > 0 {
		keys = append(keys, hashWord(g.f.Value.String()))
	}
	return keys
}

// figureGroup makes the findings of figures that count one thing: what most of them say, how their values go together, and, where one
// value replaced another, how those go together that did.
func (sc *scene) figureGroup(group []*figure) []*draft {
	camp := largestCamp(group)
	drafts := []*draft{sc.figureDraft(camp, verdict{})}
	if len(camp) == len(group) {
		return drafts
	}
	for _, camp := range otherCamps(group, camp) {
		drafts = append(drafts, sc.figureDraft(camp, verdict{}))
	}
	before, latest := replaced(group)
	switch {
	case len(before) > 0 && len(latest) > 0:
		drafts = append(drafts, sc.figureDraft(group, verdict{parley.Superseded, whyReplaced(valueTexts(before), valueTexts(latest))}))
		if len(largestCamp(latest)) < len(latest) {
			drafts = append(drafts, sc.figureDraft(latest, disagreement(latest)))
		}
	case grew(group):
		drafts = append(drafts, sc.figureDraft(group, verdict{parley.Superseded, whyGrew(stepsOf(group))}))
		for _, day := range clashingDays(group) {
			drafts = append(drafts, sc.figureDraft(day, disagreement(day)))
		}
	default:
		against, series := setback(group)
		drafts = append(drafts, sc.figureDraft(against, disagreement(against)))
		if len(series) > 0 {
			drafts = append(drafts, sc.figureDraft(series, verdict{parley.Superseded, whyGrew(stepsOf(series))}))
		}
	}
	return drafts
}

// maxCamps is how many camps of one count are shown beside the largest.
const maxCamps = 6

// otherCamps returns those of a group outside its largest camp who agree in two reports or more, camp by camp.
func otherCamps(group, largest []*figure) [][]*figure {
	var camps [][]*figure
	for camp := largest; ; {
		group = slices.DeleteFunc(slices.Clone(group), func(g *figure) bool { return slices.Contains(camp, g) })
		if len(group) < 2 || len(camps) == maxCamps {
			return camps
		}
		if camp = largestCamp(group); !slices.ContainsFunc(camp, func(g *figure) bool { return g.src != camp[0].src }) {
			return camps // nor do those that are smaller
		}
		camps = append(camps, camp)
	}
}

// setback divides the figures of a count that grows into those that fall behind an earlier day's with those that they fall behind, and
// the others, where these grow from day to day; else all of them go against each other.
func setback(group []*figure) (against, series []*figure) {
	if !group[0].grows() || slices.ContainsFunc(group, func(g *figure) bool { return !g.aged }) {
		return group, nil
	}
	ordered := slices.Clone(group)
	slices.SortStableFunc(ordered, func(a, b *figure) int { return a.told.first - b.told.first })
	behind := map[*figure]bool{}
	most := ordered[0] // what went furthest so far
	for _, g := range ordered {
		if most.told.last < g.told.first && most.means.low > g.means.high {
			behind[g], behind[most] = true, true
		}
		if most.means.low < g.means.low {
			most = g
		}
	}
	for _, g := range group {
		if behind[g] {
			against = append(against, g)
		} else {
			series = append(series, g)
		}
	}
	if len(against) == 0 || len(series) == 0 || !grew(series) {
		return group, nil
	}
	return against, series
}

// clashingDays returns, for each day, the figures of a group that were current on it, where their values do not fit.
func clashingDays(group []*figure) [][]*figure {
	byDay := map[int][]*figure{}
	var days []int
	for _, g := range group {
		if _, ok := byDay[g.told.last]; !ok {
			days = append(days, g.told.last)
		}
		byDay[g.told.last] = append(byDay[g.told.last], g)
	}
	slices.Sort(days)
	var clashing [][]*figure
	for _, d := range days {
		if day := byDay[d]; len(largestCamp(day)) < len(day) {
			clashing = append(clashing, day)
		}
	}
	return clashing
}

// replaced divides the figures of a group into those whose value some text gives as what was before, and the others.
func replaced(group []*figure) (before, latest []*figure) {
	var earlier []interval // of what was before, joined where they meet, ascending
	for _, g := range group {
		if g.earlier {
			earlier = append(earlier, g.means)
		}
	}
	slices.SortFunc(earlier, func(a, b interval) int { return cmp.Or(cmp.Compare(a.low, b.low), cmp.Compare(a.high, b.high)) })
	n := 0
	for _, e := range earlier {
		if n > 0 && e.low <= earlier[n-1].high {
			earlier[n-1].high = max(earlier[n-1].high, e.high)
			continue
		}
		earlier[n] = e
		n++
	}
	earlier = earlier[:n]
	for _, g := range group {
		at := sort.Search(n, func(i int) bool { return earlier[i].high >= g.means.low })
		if at < n && earlier[at].meets(g.means) {
			before = append(before, g)
		} else {
			latest = append(latest, g)
		}
	}
	return before, latest
}

// largestCamp returns the figures around the number that most reports can mean, of several the first.
func largestCamp(group []*figure) []*figure {
	points := make([]float64, 0, 2*len(group))
	lows, highs := slices.Clone(group), slices.Clone(group)
	for _, g := range group {
		points = append(points, g.means.low, g.means.high)
	}
	slices.SortFunc(lows, func(a, b *figure) int { return cmp.Compare(a.means.low, b.means.low) })
	slices.SortFunc(highs, func(a, b *figure) int { return cmp.Compare(a.means.high, b.means.high) })
	ascending := sorted(slices.Clone(points))
	inCamp := make(map[float64]int, len(ascending)) // how many can mean a point, reports first
	in := map[int]int{}                             // figures by report that can mean the point
	figures := 0
	for _, point := range ascending {
		for ; len(lows) > 0 && lows[0].means.low <= point; lows = lows[1:] {
			in[lows[0].src.at]++
			figures++
		}
		for ; highs[0].means.high < point; highs = highs[1:] {
			at := highs[0].src.at
			if in[at]--; in[at] == 0 {
				delete(in, at)
			}
			figures--
		}
		inCamp[point] = len(in)*(len(group)+1) + figures
	}
	best := points[0]
	for _, point := range points {
		if inCamp[point] > inCamp[best] {
			best = point
		}
	}
	var camp []*figure
	for _, g := range group {
		if g.means.low <= best && best <= g.means.high {
			camp = append(camp, g)
		}
	}
	return camp
}

// disagreement says how the values of a group go together that are of one time: one report against itself is inconsistent, all else
// differs.
func disagreement(group []*figure) verdict {
	one := true
	for _, g := range group {
		one = one && g.src == group[0].src && g.speaker() == group[0].speaker() && len(g.rival) == 0
	}
	if one {
		return verdict{parley.Inconsistent, whyAgainstItself(valueTexts(group))}
	}
	return verdict{parley.Differs, whyDiffers(valueTexts(group))}
}

// stepsOf returns the values of a group with the days on which they were current, in the order of these; a day that has no other values
// than the one before is left out.
func stepsOf(group []*figure) []string {
	var steps []string
	ordered := slices.Clone(group)
	slices.SortStableFunc(ordered, func(a, b *figure) int { return a.told.last - b.told.last })
	last := ""
	for i, n := 0, 0; i < len(ordered); i = n {
		day := ordered[i].told.last
		for n = i; n < len(ordered) && ordered[n].told.last == day; n++ {
		}
		if values := listed(valueTexts(ordered[i:n])); values != last {
			steps = append(steps, values+" on "+dayDate(day))
			last = values
		}
	}
	return steps
}

// speaker is on whose word a report states a figure, "" for its own.
func (g *figure) speaker() string {
	if g.s.Attribution == nil || g.s.Attribution.Speaker == nil {
		return ""
	}
	return g.s.Attribution.Speaker.Name
}

// grew reports whether the values go one way from day to day: up for tolls and costs, either way for what can ease. On one day they
// may lie apart.
func grew(group []*figure) bool {
	if group[0].dim != "count" && !isCurrency(group[0].dim) {
		return false
	}
	up, down, moved := group[0].grows() || steps(group) > fewSteps, true, false
	for _, g := range group {
		if !g.aged {
			return false
		}
		down = down && g.eases()
	}
	ended := slices.Clone(group)
	slices.SortFunc(ended, func(a, b *figure) int { return a.told.last - b.told.last })
	begun := slices.Clone(group)
	slices.SortFunc(begun, func(a, b *figure) int { return a.told.first - b.told.first })
	least, most := math.Inf(-1), math.Inf(1) // what the values reached on the days before
	for _, g := range begun {
		for ; len(ended) > 0 && ended[0].told.last < g.told.first; ended = ended[1:] {
			least, most = max(least, ended[0].means.low), min(most, ended[0].means.high)
		}
		fell, rose := least > g.means.high, most < g.means.low
		up, down, moved = up && !fell, down && !rose, moved || fell || rose
	}
	return moved && (up || down)
}

// fewSteps is how many values of how many days may go up by chance: of what does not grow by its nature, more are a count that moves.
const fewSteps = 2

// steps is how many days a group's values are of, each with another value than the day before.
func steps(group []*figure) int {
	ordered := slices.Clone(group)
	slices.SortStableFunc(ordered, func(a, b *figure) int { return a.told.last - b.told.last })
	n := 1
	for i := 1; i < len(ordered); i++ {
		if ordered[i].told.first > ordered[i-1].told.last && !ordered[i].means.meets(ordered[i-1].means) {
			n++
		}
	}
	return n
}

// grows reports whether what a figure counts goes up by its nature as more becomes known: tolls, costs, cases.
func (m *measurand) grows() bool {
	return m.on("fate") || m.on("money") || m.on("cause") || slices.Contains(m.heads, "case")
}

// eases reports whether what a figure counts can be over for some from one day to the next: those in shelters or without power, the
// missing.
func (m *measurand) eases() bool {
	return slices.ContainsFunc(m.themes, func(t string) bool { return easing[t] })
}

var easing = map[string]bool{
	"fate sheltered": true, "fate unpowered": true, "fate missing": true, "fate trapped": true, "fate striking": true,
	"fate captive": true, "ground flooded": true,
}

func isCurrency(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

// valueTexts returns the different values of a group, ascending.
func valueTexts(group []*figure) []string {
	ordered := slices.Clone(group)
	slices.SortStableFunc(ordered, func(a, b *figure) int { return cmp.Compare(a.means.low+a.means.high, b.means.low+b.means.high) })
	var texts []string
	seen := map[string]bool{}
	for _, g := range ordered {
		if t := figureText(g.f); !seen[t] {
			seen[t] = true
			texts = append(texts, t)
		}
	}
	return texts
}

// figureText writes a figure's value with its unit.
func figureText(f *parley.Figure) string {
	if f.Value != nil {
		return parley.AmountText(f.Value.String(), f.Unit)
	}
	return parley.AmountText(f.Low.String()+"–"+f.High.String(), f.Unit)
}

// figureDraft writes the places and values of a group.
func (sc *scene) figureDraft(group []*figure, v verdict) *draft {
	d := &draft{kind: parley.FigureKind, aspect: parley.Number, verdict: v, time: group[0].src.settled(group[0].s)}
	if group[0].dim == "time" {
		d.aspect = parley.DurationAspect
	}
	at := map[string]int{}
	for _, g := range group {
		key := figureText(g.f) + string(g.f.Bound) + strconv.FormatBool(g.f.Approximate)
		k, ok := at[key]
		if !ok {
			k = len(d.values)
			at[key] = k
			d.values = append(d.values, parley.Value{Value: g.f.Value, Low: g.f.Low, High: g.f.High, Unit: g.f.Unit})
		}
		d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.s.Span, value: k})
	}
	for _, g := range group {
		if g.f.Place != nil && d.place == nil {
			d.place = sc.mentionOf(g.src, g.f.Place)
		}
		if g.f.Actor != nil && len(d.actors) == 0 {
			d.actors = []parley.Mention{*sc.mentionOf(g.src, g.f.Actor)}
		}
	}
	return d
}
