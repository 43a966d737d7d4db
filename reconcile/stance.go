package reconcile

import (
	"slices"

	"parley"
)

// changeOfMind is how many days may lie between two reports of one actor's stances before the later is another stance at another time.
const changeOfMind = 7

// stanceDrafts finds an actor whom one report has for a thing and another against it.
func (sc *scene) stanceDrafts() []*draft {
	all := sc.stands()
	byKey := map[uint64][]int{}
	for i, g := range all {
		for _, k := range sc.stanceKeys(g) {
			byKey[k] = append(byKey[k], i)
		}
	}
	turned := make([]bool, len(all))
	for i, g := range all {
		turned[i] = g.turned()
	}
	done := make([]bool, len(all))
	var drafts []*draft
	for i, g := range all {
		if done[i] || turned[i] || g.p.Stance.Direction() == parley.NoDirection {
			continue
		}
		var against []int
		for _, k := range sc.stanceKeys(g) {
			in := byKey[k]
			for _, j := range in[:min(len(in), crowdedKey)] {
				if j > i && !done[j] && !turned[j] && !slices.Contains(against, j) && sc.againstStand(g, all[j]) {
					against = append(against, j)
				}
			}
		}
		if len(against) == 0 {
			continue
		}
		slices.Sort(against)
		d := &draft{kind: parley.PositionKind, aspect: parley.Occurrence, actors: []parley.Mention{*sc.mentionOf(g.src, g.p.Actor)}, time: g.src.settled(g.s)}
		var stances []string
		for _, j := range append([]int{i}, against...) {
			o := all[j]
			done[j] = true
			at := slices.Index(stances, string(o.p.Stance))
			if at < 0 {
				at = len(stances)
				stances = append(stances, string(o.p.Stance))
				d.values = append(d.values, parley.Value{Stance: o.p.Stance})
			}
			d.places = append(d.places, testimony{src: o.src, s: o.s, span: o.span, value: at})
		}
		d.verdict = verdict{parley.Differs, whyDiffers(stances)}
		drafts = append(drafts, d)
	}
	return drafts
}

// stanceKeys are what two positions must share one of to be set against each other: the actor with a word of the issue.
func (sc *scene) stanceKeys(g *stand) []uint64 {
	id := sc.entityOf(g.src, g.p.Actor)
	if id == "" {
		return nil
	}
	keys := make([]uint64, 0, len(g.issue))
	for _, w := range g.issue {
		keys = append(keys, mix([]uint64{hashWord(string(id)), hashWord(w)}))
	}
	return keys
}

// againstStand reports whether two reports have one actor for and against one thing within a few days, if neither turns it. It is symmetric.
func (sc *scene) againstStand(a, b *stand) bool {
	if a.src == b.src || b.p.Stance.Direction() == parley.NoDirection || a.p.Stance.Direction() == b.p.Stance.Direction() ||
		sc.entityOf(a.src, a.p.Actor) != sc.entityOf(b.src, b.p.Actor) {
		return false
	}
	if a.src.dated && b.src.dated && max(a.src.day, b.src.day)-min(a.src.day, b.src.day) > changeOfMind {
		return false
	}
	both := float64(len(shared(a.issue, b.issue)))
	return both > 0 && both/float64(max(len(a.issue), len(b.issue))) >= sameIssue
}

// turningWords hide a no in what somebody wants: "demands non-membership", "supports a ban". From general knowledge of English.
var turningWords = wordSet(`no non not never cannot without against ban bans banning bar bars barring prohibit prohibits prohibition exclude excludes exclusion
prevent prevents end ends ending halt stop scrap drop abolish repeal block blocks freeze neutrality`)

// turned reports whether somebody wants what is worded as a no: for or against the thing itself, it says the other.
func (g *stand) turned() bool {
	return g.p.Stance.Direction() == parley.Wants && slices.ContainsFunc(terms(g.span.Of(g.src.report.Text)), func(w term) bool { return turningWords[w.folded] })
}
