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
	src    *source
	s      *parley.Statement
	f      *parley.Figure
	means  interval
	dim    string
	head   string   // key of what is counted, "" when the text does not say
	themes []string // keys of the verbs or nouns that say how ("kill", "displace"), ascending
	core   []string // keys of all words that say what is counted, ascending
	bag    bag
	places []parley.EntityID // where it holds, ascending
	when   window
	dated  bool
	told   window // the days that the number was current: its own time, else publication
	aged   bool   // told is known
}

// The weight of a word by how close it stands to the number.
const (
	countedWeight = 1.0
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
	return all
}

func (sc *scene) figureOf(src *source, s *parley.Statement, f *parley.Figure, means interval) *figure {
	g := &figure{src: src, s: s, f: f, means: means, dim: measureOf(f.Unit).dimension}
	if f.Per != "" {
		g.dim += " per " + f.Per
	}
	words := sc.figureWords(g)
	g.bag.words = sc.bagOf(words)
	sc.fillBag(&g.bag, src, src.sentenceOf(s))
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
	sentence := src.sentenceOf(g.s)
	segment := src.segment(g.s.Span, sentence)
	counted := src.countedWords(g)
	var list, close []bagWord
	for _, w := range src.wordsIn(sentence) {
		if w.clause != at && !segment.Contains(w.Span) || w.Class == parley.Numeral || lightVerbs[w.Lemma] || seenThrough[w.Lemma] {
			continue
		}
		if !isWord(w.key) {
			continue
		}
		b := bagWord{key: w.key, weight: clauseWeight, name: w.Class == parley.ProperNoun}
		switch {
		case slices.Contains(counted, w.Span):
			b.weight = countedWeight
			g.core = append(g.core, w.key)
			if w.Class == parley.Noun || w.Class == parley.ProperNoun {
				g.head = w.key
			}
		case !segment.Contains(w.Span):
		case w.Role == parley.PredicateRole || w.Role == parley.ObjectRole || w.Role == parley.SubjectRole || near(w.Span, g.s.Span):
			b.weight = nearWeight
		}
		list = append(list, b)
		if segment.Contains(w.Span) {
			close = append(close, b)
		}
	}
	slices.Sort(g.core)
	g.core = slices.Compact(g.core)
	g.themes = themesOf(close)
	if len(g.themes) == 0 {
		g.themes = themesOf(list)
	}
	if len(list) < sparse || len(g.themes) == 0 && g.head == "" {
		around := sentence
		if before := src.before(sentence); !before.Empty() {
			around.Start = before.Start
		}
		for _, w := range src.wordsIn(around) {
			if isWord(w.key) && w.Class != parley.Numeral && !lightVerbs[w.Lemma] && !seenThrough[w.Lemma] && w.Class != parley.Adverb {
				list = append(list, bagWord{key: w.key, weight: aroundWeight, name: w.Class == parley.ProperNoun})
			}
		}
		if len(g.themes) == 0 {
			g.themes = themesOf(list)
		}
	}
	return list
}

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
	segment := src.segment(g.s.Span, src.sentenceOf(g.s))
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

// isUnit reports whether a word inside a figure is part of its number or unit: "K", "bn", "-year".
func (g *figure) isUnit(w word) bool {
	return len(w.Lemma) <= 2 || g.dim == "time" && timeUnits[w.key] || strings.ContainsFunc(w.key, unicode.IsDigit)
}

var timeUnits = wordSet("second minute hour day night week weekend fortnight month quarter year decade century day-long")

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

// themes are ideas that settle what a number of people or things is about, whatever the noun.
var themes = wordSet("kill wound miss displace shelter outage power damage capture arrest intercept launch test confirm infect recover")

// themesOf returns the themes among words that stand closest: those of the highest weight.
func themesOf(words []bagWord) []string {
	weight := 0.0
	for _, w := range words {
		if themes[w.key] {
			weight = max(weight, w.weight)
		}
	}
	var list []string
	for _, w := range words {
		if themes[w.key] && w.weight == weight {
			list = append(list, w.key)
		}
	}
	return sorted(list)
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
	if id := sc.entityOf(g.src, g.f.Place); id != "" {
		return []parley.EntityID{id}
	}
	segment := g.src.segment(g.s.Span, g.src.sentenceOf(g.s))
	var before, after parley.EntityID
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
		if w.Class == parley.Verb && !ahead && !countVerbs[w.Lemma] {
			before = ""
		}
		if w.Class != parley.ProperNoun || ahead && after != "" {
			continue
		}
		name := g.src.around(w.Span)
		ids := g.src.namesIn(name)
		if len(ids) == 0 || !sc.isPlace(ids[0]) || ahead && !placePreps[w.Prep] {
			continue
		}
		if ahead {
			after = ids[0]
		} else {
			before = ids[0]
		}
	}
	if id := cmp.Or(after, before); id != "" {
		return []parley.EntityID{id}
	}
	return nil
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
	if a.dim != b.dim {
		return veto
	}
	if a.src == b.src && a.s.Sentence == b.s.Sentence && a.s.Span != b.s.Span && !sc.restated(a, b) {
		return veto
	}
	fits := a.means.meets(b.means)
	if !fits && ratio(a.means, b.means) > sameScale {
		return veto
	}
	if a.bag.clash(&b.bag) || len(a.themes) > 0 && len(b.themes) > 0 && len(shared(a.themes, b.themes)) == 0 {
		return veto
	}
	if len(a.places) > 0 && len(b.places) > 0 && len(shared(a.places, b.places)) == 0 && !sc.sameSides(a.places, b.places) {
		return veto
	}
	if a.dated && b.dated && a.when.gap(b.when) > datedApart && !fits {
		return veto / 2
	}
	core := sc.coreLikeness(a, b)
	score := contextShare*likeness(&a.bag, &b.bag) + coreShare*core
	if len(shared(a.themes, b.themes)) > 0 {
		score += sameTheme
	}
	if len(shared(a.bag.names, b.bag.names)) > 0 {
		score += sameName
	}
	if fits && core >= 0 && (core == 0 || core > genericCore || len(shared(a.themes, b.themes)) > 0) && telling(a.f) && telling(b.f) && equal(a.f, b.f) {
		score += sameNumber
	}
	if a.f.Change != b.f.Change { // "lost 320 shifts" is a change to one reader of it, a count to another
		score -= otherChange
	}
	if !fits {
		score -= otherNumber
		if a.src == b.src {
			score -= otherNumber
		}
	}
	return score
}

// coreLikeness compares what two figures count: 1 for the same words, 0 when nothing is known, below 0 for other things. A core
// of words that fit everything ("people") binds little.
func (sc *scene) coreLikeness(a, b *figure) float64 {
	if len(a.core) == 0 || len(b.core) == 0 {
		return 0
	}
	both := len(shared(a.core, b.core))
	switch {
	case both == 0 && b.bag.has(a.head) == 0 && a.bag.has(b.head) == 0:
		return -otherCore
	case both == 0:
		return 0
	}
	like := float64(both) / float64(min(len(a.core), len(b.core)))
	for _, k := range shared(a.core, b.core) {
		if !generic[k] {
			return like
		}
	}
	return like * genericCore
}

// generic are nouns that nearly anything can be counted in.
var generic = wordSet(`people person man woman child kill case time year day hour percent point member thing area place official resident
house home region country city town million number part way end life`)

// What speaks for and against two figures counting one thing. Set on the figures of our own pairs (`eval pairs`); re-run it
// before moving them.
const (
	coreShare    = 0.5
	contextShare = 0.6
	otherCore    = 0.4
	genericCore  = 0.3
	sameTheme    = 0.20
	sameName     = 0.05
	sameNumber   = 0.20
	otherNumber  = 0.10
	otherChange  = 0.20
	sameFigure   = 0.42 // the least average for a group
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

func equal(a, b *parley.Figure) bool {
	if a.Value != nil && b.Value != nil {
		return a.Unit == b.Unit && a.Value.Cmp(b.Value) == 0
	}
	return a.Low != nil && b.Low != nil && a.Unit == b.Unit && a.Low.Cmp(b.Low) == 0 && a.High.Cmp(b.High) == 0
}

// figureDrafts groups the figures and makes the findings of each group: what its largest set of fitting values says, and
// where values do not fit.
func (sc *scene) figureDrafts() []*draft {
	all := sc.figures()
	al := &aligner{
		items: len(all),
		keys:  func(i int) []uint64 { return all[i].indexKeys() },
		judge: func(i, j int) float64 { return sc.sameCount(all[i], all[j]) },
		bar:   sameFigure,
		near:  func(i int) float64 { return all[i].means.low },
	}
	var drafts []*draft
	for _, group := range al.groups() {
		figures := make([]*figure, len(group))
		for k, i := range group {
			figures[k] = all[i]
		}
		drafts = append(drafts, sc.figureGroup(figures)...)
	}
	return slices.Concat(drafts, sc.arithmeticDrafts(all), sc.oppositeDrafts(all))
}

// indexKeys are what two figures must share one of to be compared: their dimension with a word of weight.
func (g *figure) indexKeys() []uint64 {
	dim := hashWord(g.dim)
	var keys []uint64
	for _, w := range g.bag.words {
		if w.weight >= clauseWeight {
			keys = append(keys, mix([]uint64{dim, w.hash}))
		}
	}
	return keys
}

// figureGroup makes the findings of figures that count one thing.
func (sc *scene) figureGroup(group []*figure) []*draft {
	camp := largestCamp(group)
	drafts := []*draft{sc.figureDraft(camp, verdict{})}
	if len(camp) < len(group) {
		drafts = append(drafts, sc.figureDraft(group, disagreement(group)))
	}
	return drafts
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

// disagreement says how the values of a group go together: a count that grows from report to report replaces the
// earlier ones, one report against itself is inconsistent, all else differs.
func disagreement(group []*figure) verdict {
	if grew(group) {
		var steps []string
		ordered := slices.Clone(group)
		slices.SortStableFunc(ordered, func(a, b *figure) int { return a.told.last - b.told.last })
		for _, g := range ordered {
			step := figureText(g.f) + " on " + dayDate(g.told.last)
			if len(steps) == 0 || steps[len(steps)-1] != step {
				steps = append(steps, step)
			}
		}
		return verdict{parley.Superseded, whyGrew(steps)}
	}
	one := true
	for _, g := range group {
		one = one && g.src == group[0].src
	}
	if one {
		return verdict{parley.Inconsistent, whyAgainstItself(valueTexts(group))}
	}
	return verdict{parley.Differs, whyDiffers(valueTexts(group))}
}

// grew reports whether the values never fall from one day to the next, and those of one day fit each other.
func grew(group []*figure) bool {
	if group[0].dim != "count" && !isCurrency(group[0].dim) {
		return false
	}
	byDay := map[int]interval{} // what all figures of a day can mean
	for _, g := range group {
		if !g.aged {
			return false
		}
		for day := g.told.first; day <= g.told.last; day++ {
			all, ok := byDay[day]
			if !ok {
				all = g.means
			}
			all = interval{max(all.low, g.means.low), min(all.high, g.means.high)}
			if all.low > all.high {
				return false
			}
			byDay[day] = all
		}
	}
	ended := slices.Clone(group)
	slices.SortFunc(ended, func(a, b *figure) int { return a.told.last - b.told.last })
	begun := slices.Clone(group)
	slices.SortFunc(begun, func(a, b *figure) int { return a.told.first - b.told.first })
	least := math.Inf(-1) // of the values that had been reached
	for _, g := range begun {
		for ; len(ended) > 0 && ended[0].told.last < g.told.first; ended = ended[1:] {
			least = max(least, ended[0].means.low)
		}
		if least > g.means.high {
			return false
		}
	}
	return true
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
