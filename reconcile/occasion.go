package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// An occasion is what one report gives a day that is still to come: the next round of talks, the end of an order.
type occasion struct {
	src      *source
	time     *parley.Time
	span     parley.Span // the clause with the time
	sentence parley.Span
	when     window
	edge     string            // until, by or from where the day is the end or the beginning; "" where it is the day
	classes  []string          // of the words of the clause, ascending
	again    bool              // it comes again: "the next round", "talks resume"
	nth      string            // which of a row: "second"
	persons  []parley.EntityID // persons and bodies, ascending
	towns    []parley.EntityID // places that are no states, ascending
	words    []string          // keys of other content words, ascending
}

// untilEdge is the edge of a day that is the end of something.
const untilEdge = "until"

// The words of what stands still until a day, and those for who may order that: one idea each, with its key. From general knowledge of news
// English.
var (
	stopWords = wordSet(`halt freeze suspend suspension bar ban block stop pause stay injunction order prohibit restrain enjoin prevent forbid stall delay
adjourn moratorium embargo`)
	courtWords = wordSet("judge court tribunal bench justice magistrate")
)

const stopped, court = "stopped", "court"

// edges are prepositions that make a day the end or the beginning of something.
var edges = map[string]string{"until": "until", "till": "until", "through": "until", "including": "until", "by": "by", "before": "before", "from": "from", "since": "since", "after": "after"}

// limits are the prepositions of a day before or after which something is.
var limits = wordSet("by before until till since after")

// The words by which an occasion is one of a row, from general knowledge of English.
var (
	againWords = wordSet("next again resume resumes resumed resuming resumption reconvene reconvenes restart restarts back return returns anew")
	nthWords   = wordSet("first second third fourth fifth sixth seventh eighth ninth tenth last final")
)

// occasions returns what the reports give a day to come.
func (sc *scene) occasions() []*occasion {
	var all []*occasion
	for _, src := range sc.sources {
		if !src.dated {
			continue
		}
		for i := range src.reading.Times {
			if g := sc.occasionOf(src, &src.reading.Times[i]); g != nil {
				all = append(all, g)
			}
		}
	}
	return all
}

// occasionOf returns what a time of a report dates, nil when that is no day to come or says of nothing what it is.
func (sc *scene) occasionOf(src *source, given *parley.Time) *occasion {
	t := src.settledTime(given)
	when, ok := windowOf(t)
	k := src.clauseAt(given.Span)
	if !ok || when.days() > dateDays || when.first <= src.day || k < 0 {
		return nil
	}
	c := &src.reading.Clauses[k]
	if !c.Sentence.Contains(given.Span) {
		return nil
	}
	near := src.near(c.Span.Cover(given.Span), given.Span)
	g := &occasion{src: src, time: t, span: pointed(src.report.Text, near), sentence: c.Sentence, when: when}
	g.edge = edges[src.wordBefore(given.Span.Start)]
	if c.Negated && g.edge != untilEdge {
		return nil
	}
	for _, w := range terms(g.span.Of(src.report.Text)) {
		g.again = g.again || againWords[w.folded]
		if nthWords[w.folded] {
			g.nth = w.folded
		}
	}
	for _, id := range src.namesIn(g.span) {
		switch e := sc.ids.Entity(id); {
		case e == nil || e.Unnamed:
		case e.Type == parley.Place:
			g.towns = append(g.towns, id)
		case e.Type == parley.Person || e.Type == parley.Organization:
			g.persons = append(g.persons, id)
		}
	}
	for _, w := range src.said(near, k) {
		key := lemmaKey(w.Lemma)
		classes := src.classesOf(w)
		if len(classes) == 0 && w.Class == parley.Adjective { // "closed until"
			classes = eventClasses[strings.TrimSuffix(w.Lemma, "d")]
		}
		switch {
		case given.Span.Contains(w.Span):
		case g.edge == untilEdge && stopWords[w.Lemma]:
			g.classes = append(g.classes, stopped)
		case len(classes) > 0:
			g.classes = append(g.classes, classes...)
		case courtWords[w.Lemma]:
			g.words = append(g.words, court)
		case w.Class == parley.Noun && !generic[key] && !commentWords[w.Lemma]:
			g.words = append(g.words, key)
		}
	}
	g.classes, g.words = sorted(g.classes), sorted(g.words)
	return g
}

// said are the words of a clause in a span, with those of its subject.
func (src *source) said(span parley.Span, k int) []word {
	words := slices.DeleteFunc(slices.Clone(src.wordsIn(span)), func(w word) bool { return w.clause != k })
	return append(words, src.subjectBefore(k)...)
}

// subjectBefore are the words of the subject that a clause without one has from the clause before it: "shops are shut and will stay shut
// until Monday".
func (src *source) subjectBefore(k int) []word {
	clauses := src.reading.Clauses
	subject := func(w parley.Word) bool { return w.Role == parley.SubjectRole }
	if k == 0 || clauses[k-1].Sentence != clauses[k].Sentence || slices.ContainsFunc(clauses[k].Words, subject) {
		return nil
	}
	role := parley.SubjectRole
	if !slices.ContainsFunc(clauses[k-1].Words, subject) {
		role = parley.ObjectRole // of a passive
	}
	var words []word
	for i := range clauses[k-1].Words[:min(len(clauses[k-1].Words), keyWords)] {
		if w := &clauses[k-1].Words[i]; w.Role == role {
			words = append(words, word{w, lemmaKey(w.Lemma), k - 1})
		}
	}
	return words
}

// wordBefore is the folded word before a place of the text, "" when anything but a blank lies between.
func (src *source) wordBefore(at int) string {
	text := src.report.Text[:at]
	if !strings.HasSuffix(text, " ") {
		return ""
	}
	text = text[:len(text)-1]
	return fold(text[strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })+1:])
}

// What speaks for two days to come being those of one occasion.
const (
	occasionClass = 2
	occasionAgain = 2
	occasionTown  = 2
	occasionName  = 1
	occasionWord  = 1
	occasionSure  = 3 // from where it is one
)

// endApart is how many days reports may put the end of one thing apart: of what has an end, farther ends are others'.
const endApart = 10

// sameOccasion judges whether two reports give one occasion its day, whichever. It is symmetric.
func (sc *scene) sameOccasion(a, b *occasion) float64 {
	apart := occasionApart
	if a.edge == untilEdge {
		apart = endApart
	}
	if a.edge != b.edge || a.when.gap(b.when) > apart || a.nth != "" && b.nth != "" && a.nth != b.nth {
		return veto
	}
	persons, towns := len(shared(a.persons, b.persons)), len(shared(a.towns, b.towns))
	strangers := persons == 0 && len(a.persons) > 0 && len(b.persons) > 0
	if strangers && towns == 0 && a.edge != untilEdge || towns == 0 && len(a.towns) > 0 && len(b.towns) > 0 {
		return veto
	}
	score := 0.0
	switch {
	case len(shared(a.classes, b.classes)) > 0:
		score += occasionClass
	case a.edge != untilEdge && len(a.classes) > 0 && len(b.classes) > 0 && !related(a.classes, b.classes):
		return veto
	}
	if a.again && b.again {
		score += occasionAgain
	}
	if towns > 0 {
		score += occasionTown
	}
	score += occasionName*float64(min(persons, 1)) + occasionWord*float64(min(len(shared(a.words, b.words)), 2))
	return score - occasionSure
}

// keys are what two occasions must share one of.
func (g *occasion) keys() []uint64 {
	var keys []uint64
	for _, class := range g.classes {
		keys = append(keys, hashWord("class "+class+" "+g.edge))
	}
	for _, id := range slices.Concat(g.towns, g.persons) {
		keys = append(keys, hashWord(string(id)+" "+g.edge))
	}
	if g.again {
		keys = append(keys, hashWord("again "+g.edge))
	}
	return distinct(keys)
}

// occasionDrafts finds occasions to come that reports put on different days, unless the days of an event that was found say so already. A
// report that names two days speaks of two occasions, and then nothing is said.
func (sc *scene) occasionDrafts(told []*draft) []*draft {
	all := sc.occasions()
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return append(to, all[i].keys()...) },
		judge: func(i, j int) float64 { return sc.sameOccasion(all[i], all[j]) },
		bar:   0,
		near:  func(i int) float64 { return float64(all[i].when.first) },
	}
	said := dayClashes(told)
	var drafts []*draft
	for _, group := range al.groups() {
		d := &draft{kind: parley.ForecastKind, aspect: parley.DateAspect}
		var days []window
		byReport := map[int]window{}
		twice, known := false, 0
		for _, i := range group {
			g := all[i]
			if before, ok := byReport[g.src.at]; ok && before.gap(g.when) > 0 {
				twice = true
			}
			byReport[g.src.at] = g.when
			at := slices.Index(days, g.when)
			if at < 0 {
				at = len(days)
				days = append(days, g.when)
				d.values = append(d.values, parley.Value{Date: dateText(g.when)})
			}
			if said[placeKey{g.src.at, g.sentence}] {
				known++
			}
			d.places = append(d.places, testimony{src: g.src, span: g.span, value: at})
			d.time = cmp.Or(d.time, g.time)
		}
		if twice || known > 1 || len(byReport) < 2 || !daysApartIn(days) {
			continue
		}
		d.verdict = verdict{parley.Differs, whyDiffers(dateTexts(days))}
		drafts = append(drafts, d)
	}
	return drafts
}

// daysApartIn reports whether two of some days have none in common.
func daysApartIn(days []window) bool {
	for i, w := range days {
		if slices.ContainsFunc(days[i+1:], func(o window) bool { return w.gap(o) > 0 }) {
			return true
		}
	}
	return false
}

// dayClashes returns the sentences of the findings that set days against each other.
func dayClashes(drafts []*draft) map[placeKey]bool {
	said := map[placeKey]bool{}
	for _, d := range drafts {
		if d.aspect != parley.DateAspect || d.verdict.standing != parley.Differs {
			continue
		}
		for i := range d.places {
			said[placeKey{d.places[i].src.at, d.places[i].sentence()}] = true
		}
	}
	return said
}
