package reconcile

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley"
)

// A stand is a position of one report as it is compared.
type stand struct {
	src    *source
	s      *parley.Statement
	p      *parley.Position
	span   parley.Span
	actors []parley.EntityID // the states that the actors stand for, else the actors themselves, ascending
	issue  []string          // keys of the issue's words, ascending
	words  []string          // the same as the report's key has them, names with a capital

	issueKey, issueText string // of the story's issue that it is on, see issues
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
			g.actors = sorted(sc.sidesOf(src, p.Actor))
			for _, w := range strings.Fields(p.IssueKey) {
				g.issue = append(g.issue, issueStem(w))
			}
			g.issue = sorted(g.issue)
			g.words = strings.Fields(p.IssueKey)
			all = append(all, g)
		}
	}
	return all
}

// issueStem makes "territory" and "territorial" one.
func issueStem(w string) string {
	w = strings.TrimSuffix(stem(fold(w)), "al")
	return strings.TrimRight(w, "yi")
}

// sidesOf returns the sides of an actor, of each member of a set.
func (sc *scene) sidesOf(src *source, m *parley.Mention) []parley.EntityID {
	if m == nil {
		return nil
	}
	var sides []parley.EntityID
	if id := sc.entityOf(src, m); id != "" && len(m.Members) == 0 {
		sides = append(sides, sc.ids.Side(id))
	}
	for i := range m.Members {
		sides = append(sides, sc.sidesOf(src, &m.Members[i])...)
	}
	return sides
}

// issues names what each stand is on, by the words that set several parties' positions off from the rest of the story: a stand goes
// to that one word or pair of words of its issue on which most parties hold positions. A name alone is no issue, and an issue of one
// party keeps all its words. The text is the shortest part of a wording that has these words, most frequent first.
func issues(all []*stand) {
	parties := map[string]map[parley.EntityID]bool{}
	for _, g := range all {
		for _, c := range issueCandidates(g.words) {
			if parties[c] == nil {
				parties[c] = map[parley.EntityID]bool{}
			}
			for _, a := range g.actors {
				parties[c][a] = true
			}
		}
	}
	wordings := map[string]map[string]int{}
	for _, g := range all {
		best, most := strings.Join(g.words, " "), 0.0
		for _, c := range issueCandidates(g.words) {
			n := float64(len(parties[c]))
			if n < 2 {
				continue
			}
			if strings.Contains(c, " ") {
				n *= pairWorth
			}
			if n > most || n == most && c < best {
				best, most = c, n
			}
		}
		g.issueKey = best
		if wordings[best] == nil {
			wordings[best] = map[string]int{}
		}
		wordings[best][issueWording(g.p.Issue, best)]++
	}
	name := map[string]string{}
	for key, of := range wordings {
		name[key] = slices.MinFunc(slices.Collect(maps.Keys(of)), func(a, b string) int {
			return cmp.Or(of[b]-of[a], len(a)-len(b), cmp.Compare(a, b))
		})
	}
	for _, g := range all {
		g.issueText = name[g.issueKey]
	}
}

// issueWording returns the part of a wording from the first word that a key names to the last, with the noun phrase that this is in: of
// "extensive territorial concessions in the east" what territory names. It is all of the wording when that lacks a word of the key.
func issueWording(wording, key string) string {
	words := terms(wording)
	first, last := len(words), -1
	for _, k := range strings.Fields(key) {
		at := slices.IndexFunc(words, func(t term) bool { return issueStem(t.folded) == issueStem(k) })
		if at < 0 {
			return wording
		}
		first, last = min(first, at), max(last, at)
	}
	if last < 0 {
		return wording
	}
	for last+1 < len(words) && !phraseEnds[words[last+1].folded] && wording[words[last].End:words[last+1].Start] == " " {
		last++
	}
	return wording[words[first].Start:words[last].End]
}

// phraseEnds are words before which a noun phrase ends.
var phraseEnds = wordSet("of for in on to with from by as at over under into between against within and or but that which who if when until after before is was are be")

// pairWorth is how much more a party counts for two words of an issue than for one: two say more precisely what it is about. At 1
// "Nato" issues of the seeds fall together under "membership" and "expansion" alone; above 2 the issues of two parties part.
const pairWorth = 1.6

// maxIssueWords bounds the words of an issue whose pairs are tried.
const maxIssueWords = 6

// issueCandidates are the words of an issue that are no names, and the pairs of its words.
func issueCandidates(words []string) []string {
	words = words[:min(len(words), maxIssueWords)]
	var all []string
	for i, w := range words {
		if !isCapital(w) || len(words) == 1 {
			all = append(all, w)
		}
		for _, v := range words[i+1:] {
			if !isCapital(w) || !isCapital(v) {
				all = append(all, w+" "+v)
			}
		}
	}
	return all
}

// isCapital reports whether a word of a key is a name.
func isCapital(w string) bool { return w != "" && w[0] >= 'A' && w[0] <= 'Z' }

// sameIssue is the least likeness of two positions on one issue: most words of the shorter name of it.
const sameIssue = 0.6

// sameStand judges whether two positions are of one actor on one issue, in one direction. It is symmetric.
func (sc *scene) sameStand(a, b *stand) float64 {
	if len(shared(a.actors, b.actors)) == 0 || a.p.Stance.Direction() != b.p.Stance.Direction() {
		return veto
	}
	both := float64(len(shared(a.issue, b.issue)))
	if both == 0 {
		return veto / 100
	}
	short, long := float64(min(len(a.issue), len(b.issue))), float64(max(len(a.issue), len(b.issue)))
	return 0.7*both/short + 0.3*both/long
}

// holders returns who holds the positions of a group: the actor where all name the same one, else the side that they share, so
// that a president is not shown with the words of officials.
func (sc *scene) holders(all []*stand, group []int) []parley.Mention {
	first := all[group[0]]
	if first.p.Actor == nil {
		return nil
	}
	holder := *sc.mentionOf(first.src, first.p.Actor)
	sides := first.actors
	alike := true
	for _, i := range group[1:] {
		other := all[i]
		sides = shared(sides, other.actors)
		alike = alike && other.p.Actor != nil && sc.mentionOf(other.src, other.p.Actor).ID == holder.ID
	}
	if alike || len(sides) == 0 {
		return []parley.Mention{holder}
	}
	if e := sc.ids.Entity(sides[0]); e != nil {
		return []parley.Mention{{ID: e.ID, Name: e.Name, Mention: holder.Mention}}
	}
	return []parley.Mention{holder}
}

// positionDrafts puts the positions of one actor on one issue together.
func (sc *scene) positionDrafts() []*draft {
	all := sc.stands()
	issues(all)
	al := &aligner{
		items: len(all),
		keys: func(i int, keys []uint64) []uint64 {
			for _, actor := range all[i].actors {
				for _, w := range all[i].issue {
					keys = append(keys, mix([]uint64{hashWord(string(actor)), hashWord(w)}))
				}
			}
			return keys
		},
		judge: func(i, j int) float64 { return sc.sameStand(all[i], all[j]) },
		bar:   sameIssue,
		near:  func(i int) float64 { return float64(all[i].src.day) },
	}
	var drafts []*draft
	for _, group := range al.groups() {
		d := &draft{kind: parley.PositionKind, aspect: parley.Occurrence, actors: sc.holders(all, group)}
		d.issue, d.issueKey = all[group[0]].issueText, all[group[0]].issueKey
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
					list = append(list, bagWord{hash: hashWord(w.key), weight: countedWeight, name: w.Class == parley.ProperNoun})
				}
			}
			g := item{src: src, s: s, span: pointed(src.report.Text, s.Span)}
			g.bag.fill(sc.bagOf(list))
			sc.fillBag(&g.bag, src, s.Span)
			all = append(all, g)
		}
	}
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return sc.clauseKeys(&all[i].bag, to) },
		judge: func(i, j int) float64 {
			a, b := &all[i], &all[j]
			if a.s.Polarity != b.s.Polarity || a.s.Sentence == b.s.Sentence && a.src == b.src || a.bag.clash(&b.bag) {
				return veto
			}
			return likeness(&a.bag, &b.bag)
		},
		bar:  sameProvision,
		near: func(i int) float64 { return float64(all[i].src.day) },
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
