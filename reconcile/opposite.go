package reconcile

import (
	"slices"

	"parley"
)

// Verbs by which an amount comes about, and those by which it does not. From general knowledge of news English.
var (
	givingVerbs   = wordSet("pledge give approve provide grant promise deliver send allocate release unfreeze pay offer guarantee")
	blockingVerbs = wordSet("veto block reject withhold suspend pause cancel freeze deny scrap revoke stop")
)

// oppositeDrafts finds one amount of money that one place has given and another blocked.
func (sc *scene) oppositeDrafts(all []*figure) []*draft {
	type amount struct{ unit, value string }
	var order []amount
	seen := map[amount]bool{}
	given, blocked := map[amount][]*figure{}, map[amount][]*figure{}
	for _, g := range all {
		if !isCurrency(g.dim) || g.f.Value == nil {
			continue
		}
		key := amount{g.f.Unit, g.f.Value.String()}
		if !seen[key] {
			seen[key] = true
			order = append(order, key)
		}
		switch verb := g.src.verbOver(g); {
		case givingVerbs[verb]:
			given[key] = append(given[key], g)
		case blockingVerbs[verb]:
			blocked[key] = append(blocked[key], g)
		}
	}
	var drafts []*draft
	for _, key := range order {
		if len(given[key]) == 0 || len(blocked[key]) == 0 {
			continue
		}
		d := &draft{kind: parley.FigureKind, aspect: parley.Occurrence}
		var states []string
		for _, g := range slices.Concat(given[key][:1], blocked[key][:1]) {
			verb := g.src.verbOver(g)
			d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.s.Span, value: len(d.values)})
			d.values = append(d.values, parley.Value{Status: verb})
			states = append(states, verb)
		}
		d.verdict = verdict{parley.Disputed, whyExclude(states)}
		drafts = append(drafts, d)
	}
	return drafts
}

// verbOver returns the verb nearest to a figure in its clause that says whether an amount comes about, "" for none.
func (src *source) verbOver(g *figure) string {
	best, least := "", 0
	at := src.clauseAt(g.s.Span)
	for _, w := range src.wordsIn(src.sentenceOf(g.s)) {
		if w.clause != at || w.Class != parley.Verb || !givingVerbs[w.Lemma] && !blockingVerbs[w.Lemma] {
			continue
		}
		gap := max(w.Span.Start-g.s.Span.End, g.s.Span.Start-w.Span.End)
		if best == "" || gap < least {
			best, least = w.Lemma, gap
		}
	}
	return best
}
