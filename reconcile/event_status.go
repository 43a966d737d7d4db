package reconcile

import (
	"slices"
	"strings"

	"parley"
)

// contraryRows are words that tell of a state which an outcome of a class excludes: a town that is contested has not fallen, who is
// still held was not released. From general knowledge of news English.
const contraryRows = `
capture contested contest incomplete repel repelled hold_out unconquered
release hold held captive captivity custody behind_bars
arrest fugitive at_large on_the_run
open closed shut
close open reopened
sink afloat
`

// contraries gives the contrary words of a class.
var contraries = readContraries(contraryRows)

func readContraries(rows string) map[string]map[string]bool {
	of := map[string]map[string]bool{}
	for line := range strings.Lines(rows) {
		if words := strings.Fields(line); len(words) > 1 {
			of[words[0]] = wordSet(strings.Join(words[1:], " "))
		}
	}
	return of
}

// excludingRows are classes of which one thing can have one only: what was adopted was not rejected.
const excludingRows = `
adopt reject
sign reject
elect lose
open close
acquit jail
`

var excludingClasses = readRelated(excludingRows)

// excludes reports whether two events of one occasion cannot both have happened: classes that exclude each other.
func excludes(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if excludingClasses[[2]string{x, y}] {
				return true
			}
		}
	}
	return false
}

// A stateClause is a clause that tells of a state which the outcome of a class excludes.
type stateClause struct {
	src    *source
	clause int
}

// stateClauses lists such clauses by class and by each entity that their sentence names.
func (sc *scene) stateClauses() map[string]map[parley.EntityID][]stateClause {
	at := map[string]map[parley.EntityID][]stateClause{}
	for _, src := range sc.sources {
		for k := range src.reading.Clauses {
			for _, class := range src.contraryTo(k) {
				for _, id := range src.namesIn(src.reading.Clauses[k].Span) {
					if at[class] == nil {
						at[class] = map[parley.EntityID][]stateClause{}
					}
					at[class][id] = append(at[class][id], stateClause{src, k})
				}
			}
		}
	}
	return at
}

// contraryTo returns the classes whose outcome a clause excludes, ascending.
func (src *source) contraryTo(clause int) []string {
	var classes []string
	c := &src.reading.Clauses[clause]
	if c.Negated {
		return nil
	}
	for i := range c.Words {
		w := &c.Words[i]
		lemma, next := fold(w.Lemma), src.nextWord(w.Span.End)
		form := fold(w.Span.Of(src.report.Text))
		for class, words := range contraries {
			if words[lemma] || words[form] || next != "" && words[lemma+"_"+next] {
				classes = append(classes, class)
			}
		}
	}
	return sorted(classes)
}

// contradict adds to an event the places that tell of what it excludes: denials, clauses on a state that cannot hold beside it, and events
// that cannot have happened beside it. An event that one report tells alone is contradicted only by another.
func (sc *scene) contradict(d *draft, all []*happening, members []int, group []*happening, states map[string]map[parley.EntityID][]stateClause) {
	own := map[placeKey]bool{}
	var things []parley.EntityID
	for _, g := range group {
		own[placeKey{g.src.at, g.s.Sentence}] = true
		if g.told() {
			things = append(things, slices.Concat(g.own.places, g.own.things, g.own.persons)...)
		}
	}
	p := sc.profile(all, members)
	for _, class := range commonClasses(group) {
		for _, id := range sorted(things) {
			for _, st := range states[class][id] {
				c := &st.src.reading.Clauses[st.clause]
				key := placeKey{st.src.at, c.Sentence}
				if own[key] || !toldElsewhere(group, st.src) || !sc.sameMatter(p, id, c) {
					continue
				}
				own[key] = true
				d.places = append(d.places, testimony{src: st.src, span: pointed(st.src.report.Text, c.Span), value: -1, side: parley.Denies})
			}
		}
	}
}

// commonClasses returns the classes that at least half of the places of an event have, ascending.
func commonClasses(group []*happening) []string {
	count := map[string]int{}
	var classes []string
	for _, g := range group {
		for _, class := range g.classes {
			if count[class]++; 2*count[class] >= len(group) {
				classes = append(classes, class)
			}
		}
	}
	return sorted(classes)
}

// sameMatter reports whether a clause on a state is about what an event happened to: it names the place that the event is about, or besides a
// name of it one of its words, on days that fit.
func (sc *scene) sameMatter(p *happening, id parley.EntityID, c *parley.Clause) bool {
	if w, ok := windowOf(c.Time); ok && p.dated && leastGap(p.days, []window{w}) > occasionApart {
		return false
	}
	if slices.Contains(p.classes, "capture") || sc.isPerson(id) {
		return true
	}
	return slices.ContainsFunc(c.Words, func(w parley.Word) bool {
		return w.Class == parley.Noun && p.bag.has(lemmaKey(w.Lemma)) > beyondWeight
	})
}

// told reports whether the place tells that the event took place.
func (g *happening) told() bool {
	return !g.denied && (g.s.Factuality == parley.Asserted || g.s.Factuality == parley.Claimed)
}

// toldElsewhere reports whether another report than src tells that the event took place.
func toldElsewhere(group []*happening, src *source) bool {
	return slices.ContainsFunc(group, func(g *happening) bool { return g.src != src && g.told() })
}

// besideState reports whether the sentence of an event tells of a state that the event excludes: "the claimed capture of the town, which is
// still contested".
func (g *happening) besideState() bool {
	for _, w := range g.src.wordsIn(g.src.sentenceOf(g.s)) {
		if g.e.Trigger.Contains(w.Span) || g.src.reading.Clauses[w.clause].Negated {
			continue
		}
		lemma, form := fold(w.Lemma), fold(w.Span.Of(g.src.report.Text))
		if slices.ContainsFunc(g.classes, func(class string) bool { return contraries[class][lemma] || contraries[class][form] }) {
			return true
		}
	}
	return false
}

// excluded reports whether more places of the event are of a class that excludes that of this one.
func (sc *scene) excluded(g *happening, group []*happening) bool {
	against, with := 0, 0
	for _, o := range group {
		switch {
		case excludes(g.classes, o.classes):
			against++
		case len(shared(g.classes, o.classes)) > 0:
			with++
		}
	}
	return against > with || against == with && against > 0 && slices.Index(group, g) > 0
}
