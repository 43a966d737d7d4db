package reconcile

import (
	"cmp"
	"slices"

	"parley"
)

// A stand is a position of one report as it is compared.
type stand struct {
	src   *source
	s     *parley.Statement
	p     *parley.Position
	span  parley.Span
	actor parley.EntityID // the state that a government or capital stands for, else the actor itself
	issue []string        // keys of the issue's words, ascending
	bag   bag
}

func (sc *scene) stands() []*stand {
	var all []*stand
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			p, ok := s.Detail.(*parley.Position)
			if !ok {
				continue
			}
			g := &stand{src: src, s: s, p: p, span: pointed(src.report.Text, s.Span)}
			g.actor = sc.ids.Side(sc.entityOf(src, p.Actor))
			var list []bagWord
			for _, w := range src.wordsIn(p.IssueSpan) {
				if isWord(w.key) && w.Class != parley.Numeral {
					g.issue = append(g.issue, w.key)
					list = append(list, bagWord{w.key, countedWeight, w.Class == parley.ProperNoun})
				}
			}
			g.issue = sorted(g.issue)
			for _, w := range src.wordsIn(s.Span) {
				if !lightVerbs[w.Lemma] && isWord(w.key) && w.Class != parley.Numeral {
					list = append(list, bagWord{w.key, modifierWeight, w.Class == parley.ProperNoun})
				}
			}
			g.bag.words = bagOf(list)
			all = append(all, g)
		}
	}
	return all
}

// A direction is what a stance comes down to.
type direction int

const (
	undecided direction = iota
	wants
	refuses
)

var directions = map[parley.Stance]direction{
	parley.Demands: wants, parley.Supports: wants, parley.Accepts: wants, parley.Offers: wants,
	parley.Opposes: refuses, parley.Rejects: refuses,
}

// sameIssue is the least likeness of two positions on one issue.
const sameIssue = 0.4

// sameStand judges whether two positions are of one actor on one issue. It is symmetric.
func (sc *scene) sameStand(a, b *stand) float64 {
	if a.actor == "" || a.actor != b.actor || directions[a.p.Stance] != directions[b.p.Stance] {
		return veto
	}
	if a.p.IssueKey != "" && a.p.IssueKey == b.p.IssueKey {
		return 1
	}
	if len(shared(a.issue, b.issue)) == 0 {
		return veto / 100
	}
	return sc.likeness(&a.bag, &b.bag)
}

// positionDrafts puts the positions of one actor on one issue together.
func (sc *scene) positionDrafts() []*draft {
	all := sc.stands()
	al := &aligner{
		items: len(all),
		keys: func(i int) []uint64 {
			actor := hashWord(string(all[i].actor))
			keys := []uint64{mix([]uint64{actor, hashWord("issue " + all[i].p.IssueKey)})}
			for _, w := range all[i].issue {
				keys = append(keys, mix([]uint64{actor, hashWord(w)}))
			}
			return keys
		},
		judge: func(i, j int) float64 { return sc.sameStand(all[i], all[j]) },
		bar:   sameIssue,
	}
	var drafts []*draft
	for _, group := range al.groups() {
		first := all[group[0]]
		d := &draft{kind: parley.PositionKind, aspect: parley.Occurrence}
		if first.p.Actor != nil {
			d.actors = []parley.Mention{*sc.mentionOf(first.src, first.p.Actor)}
		}
		var stances []parley.Stance
		for _, i := range group {
			g := all[i]
			at := slices.Index(stances, g.p.Stance)
			if at < 0 {
				at = len(stances)
				stances = append(stances, g.p.Stance)
				d.values = append(d.values, parley.Value{Stance: g.p.Stance})
			}
			d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.span, value: at})
			if d.time == nil {
				d.time = g.src.settled(g.s)
			}
		}
		drafts = append(drafts, d)
	}
	return drafts
}

// simpleDrafts makes one finding of each statement of a kind that two reports tell of in the same words or not at all:
// provisions and forecasts, by the words that they share.
func (sc *scene) simpleDrafts(kind parley.Kind, aspect parley.Aspect) []*draft {
	type item struct {
		src  *source
		s    *parley.Statement
		span parley.Span
		bag  bag
	}
	var all []item
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			if s.Kind() != kind {
				continue
			}
			var list []bagWord
			for _, w := range src.wordsIn(s.Span) {
				if !lightVerbs[w.Lemma] && isWord(w.key) && w.Class != parley.Numeral {
					list = append(list, bagWord{w.key, countedWeight, w.Class == parley.ProperNoun})
				}
			}
			g := item{src: src, s: s, span: pointed(src.report.Text, s.Span)}
			g.bag.words = bagOf(list)
			sc.fillBag(&g.bag, src, s.Span)
			all = append(all, g)
		}
	}
	al := &aligner{
		items: len(all),
		keys:  func(i int) []uint64 { return sc.clauseKeys(&all[i].bag) },
		judge: func(i, j int) float64 {
			a, b := &all[i], &all[j]
			if a.s.Polarity != b.s.Polarity || a.bag.clash(&b.bag) {
				return veto
			}
			return sc.likeness(&a.bag, &b.bag)
		},
		bar: sameProvision,
	}
	var drafts []*draft
	for _, group := range al.groups() {
		d := &draft{kind: kind, aspect: aspect}
		for _, i := range group {
			d.places = append(d.places, testimony{src: all[i].src, s: all[i].s, span: all[i].span, value: -1})
			d.time = cmp.Or(d.time, all[i].src.settled(all[i].s))
		}
		drafts = append(drafts, d)
	}
	return drafts
}

// sameProvision is the least likeness of two provisions or forecasts that are one.
const sameProvision = 0.5
