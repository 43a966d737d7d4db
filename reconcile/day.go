package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// A dayTold is a day that a report names for something, with what is said beside it.
type dayTold struct {
	src   *source
	time  *parley.Time
	when  window
	ahead bool // it was still to come when the report was printed
	span  parley.Span
	s     *parley.Statement // the first statement of its sentence with that time, nil for none
	bag   bag
}

// daysTold lists the single days that the reports name, each sentence's once.
func (sc *scene) daysTold(figures []*figure) []*dayTold {
	numbers := bySentence(figures)
	known := sc.nameRarity()
	var all []*dayTold
	for _, src := range sc.sources {
		type dayIn struct {
			day      int
			sentence parley.Span
		}
		seen, dated := map[dayIn]bool{}, src.datedBy()
		for i := range src.reading.Times {
			t := src.settledTime(&src.reading.Times[i])
			w, ok := windowOf(t)
			k := src.clauseAt(t.Span)
			ahead := !src.dated || w.first > src.day
			if !ok || w.days() > 1 && !(ahead && w.days() <= longestMonth) || k < 0 {
				continue
			}
			c := &src.reading.Clauses[k]
			key := dayIn{w.last, c.Sentence}
			if seen[key] {
				continue
			}
			seen[key] = true
			g := &dayTold{src: src, time: t, when: w, ahead: ahead, span: pointed(src.report.Text, c.Span.Cover(t.Span)), s: dated[t.Span]}
			sc.fillDay(g, c, numbers[placeKey{src.at, c.Sentence}], known)
			all = append(all, g)
		}
	}
	return all
}

// datedBy returns the first statement that each time of the report dates, by where the time stands.
func (src *source) datedBy() map[parley.Span]*parley.Statement {
	first := map[parley.Span]*parley.Statement{}
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		if s.Time != nil && first[s.Time.Span] == nil && s.Span.Contains(s.Time.Span) {
			first[s.Time.Span] = s
		}
	}
	return first
}

// What counts for two days being of one thing: what stands in the clause, the rest of the sentence, a name, where it is to be.
const (
	besideDay  = 1.0
	nearDay    = 0.5
	nameByDay  = 0.8
	placeByDay = 1.2
)

func (sc *scene) fillDay(g *dayTold, c *parley.Clause, numbers []*figure, known map[parley.EntityID]float64) {
	sentence := g.src.sentenceAround(c.Sentence, g.time.Span)
	sc.fillBag(&g.bag, g.src, sentence)
	var list []bagWord
	for _, w := range g.src.wordsIn(sentence) {
		if w.Class == parley.Adverb || w.Class == parley.Numeral || w.Class == parley.ProperNoun || lightVerbs[w.Lemma] || newsWords[w.Lemma] || commentWords[w.Lemma] ||
			generic[w.key] || !isWord(w.key) || g.src.inTime(w.Span) {
			continue
		}
		weight := nearDay
		if c.Span.Contains(w.Span) {
			weight = besideDay
		}
		list = append(list, bagWord{hash: hashWord(w.key), weight: weight})
	}
	for _, id := range g.bag.names {
		weight := nameByDay
		if e := sc.ids.Entity(id); e != nil && e.Type == parley.Place {
			weight = placeByDay
		}
		list = append(list, bagWord{hash: hashWord("name " + string(id)), weight: weight * known[id], name: true})
	}
	for _, f := range numbers {
		if f.f.Value != nil && sentence.Contains(f.s.Span) && !g.src.inTime(f.s.Span) {
			list = append(list, bagWord{hash: hashWord("number " + f.dim + " " + f.f.Value.String()), weight: nearDay})
		}
	}
	if _, clock, ok := strings.Cut(g.time.Value, "T"); ok && strings.Contains(clock, ":") {
		list = append(list, bagWord{hash: hashWord("clock " + clock), weight: besideDay})
	}
	g.bag.words = sc.bagOf(list)
}

// longestMonth is the most days of what counts as one day to come by its last one: "by June", "before the end of June".
const longestMonth = 31

// sentenceAround returns the part of a sentence that is within reach of a place in it.
func (src *source) sentenceAround(sentence, at parley.Span) parley.Span {
	return src.sentenceOf(&parley.Statement{Span: at, Sentence: sentence})
}

// inTime reports whether a span touches one of the dates that the report names.
func (src *source) inTime(s parley.Span) bool {
	times := src.reading.Times
	at, _ := slices.BinarySearchFunc(times, s.Start, func(t parley.Time, start int) int { return cmp.Compare(t.Span.End, start+1) })
	return at < len(times) && times[at].Span.Overlaps(s)
}

// nameRarity is the rarity of each name by how many of the reports mention it, as rarity says of words.
func (sc *scene) nameRarity() map[parley.EntityID]float64 {
	in := map[parley.EntityID]int{}
	for _, src := range sc.sources {
		for _, id := range src.namesIn(parley.Span{End: len(src.report.Text)}) {
			in[id]++
		}
	}
	rare := make(map[parley.EntityID]float64, len(in))
	for id, reports := range in {
		rare[id] = sc.rarityOf(reports)
	}
	return rare
}

// sameDayTold judges whether two reports give one day to one thing. It is symmetric.
func (sc *scene) sameDayTold(a, b *dayTold) float64 {
	if a.src == b.src || a.when.last != b.when.last || a.bag.clash(&b.bag) || a.bag.against(&b.bag, opposites) {
		return veto
	}
	both := 0.0
	eachShared(&a.bag, &b.bag, func(x, y *bagWord) { both += min(x.worth(), y.worth()) })
	if !a.ahead && !b.ahead {
		both -= lookedBack
	}
	return both
}

// lookedBack is what two sentences must share more where both look back: of a day that is past reports tell many things. At 0 a tenth more of
// the agreements on days in our own stories are found and three times as many are wrong. Re-run `eval dossier` and `eval unseen` before moving it.
const lookedBack = 0.3

// sameDay is the least that two sentences on one day share: of a day to come a word of both clauses that few reports have.
const sameDay = 0.5

// dayDrafts puts together what several reports say is due on one day, where no finding among those told has its date.
func (sc *scene) dayDrafts(told []*draft, figures []*figure) []*draft {
	all := sc.daysTold(figures)
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return append(to, uint64(all[i].when.last)) },
		judge: func(i, j int) float64 { return sc.sameDayTold(all[i], all[j]) },
		bar:   sameDay,
		near:  func(i int) float64 { return float64(all[i].src.day) },
	}
	dated := sc.standingPlaces(slices.DeleteFunc(slices.Clone(told), func(d *draft) bool { return d.aspect != parley.DateAspect }))
	var drafts []*draft
	shown := map[placeKey]bool{} // sentences of two days are shown for one
	for _, group := range al.groups() {
		d := &draft{kind: parley.EventKind, aspect: parley.DateAspect, time: all[group[0]].time}
		narrow := all[group[0]].when
		known := 0
		for _, i := range group {
			g := all[i]
			t := testimony{src: g.src, s: g.s, span: g.span}
			if key := (placeKey{g.src.at, t.sentence()}); dated[key] || shown[key] {
				known++
			}
			d.places = append(d.places, t)
			if g.when.days() < narrow.days() {
				narrow, d.time = g.when, g.time
			}
		}
		d.values = []parley.Value{{Date: dateText(narrow)}}
		if d.reports() < 2 || known*3 >= len(group)*2 {
			continue
		}
		for i := range d.places {
			shown[placeKey{d.places[i].src.at, d.places[i].sentence()}] = true
		}
		drafts = append(drafts, d)
	}
	return drafts
}
