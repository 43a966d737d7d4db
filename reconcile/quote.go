package reconcile

import (
	"slices"

	"parley"
)

// A saying is a quote of one report as it is compared.
type saying struct {
	src     *source
	s       *parley.Statement
	q       *parley.Quote
	span    parley.Span // its first piece, at most two sentences
	speaker parley.EntityID
	side    parley.EntityID
	words   []word // content words
	bag     bag
	when    window
	dated   bool
}

func (sc *scene) sayings() []*saying {
	var all []*saying
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			q, ok := s.Detail.(*parley.Quote)
			if !ok || len(q.Content) == 0 {
				continue
			}
			all = append(all, sc.sayingOf(src, s, q))
		}
	}
	return all
}

func (sc *scene) sayingOf(src *source, s *parley.Statement, q *parley.Quote) *saying {
	g := &saying{src: src, s: s, q: q, span: pointed(src.report.Text, q.Content[0])}
	g.speaker = sc.entityOf(src, q.Speaker)
	g.side = sc.ids.Side(g.speaker)
	var list []bagWord
	for _, c := range q.Content {
		for _, w := range src.wordsIn(c) {
			if lightVerbs[w.Lemma] || !isWord(w.key) {
				continue
			}
			g.words = append(g.words, w)
			list = append(list, bagWord{hash: hashWord(w.key), weight: countedWeight, name: w.Class == parley.ProperNoun})
		}
	}
	g.bag.fill(sc.bagOf(list))
	g.when, g.dated = windowOf(src.settled(s))
	return g
}

const (
	sameSaying    = 0.45 // the least likeness of one utterance by one speaker
	unnamedSaying = 0.8  // where a speaker is not known
	fewWords      = 2    // content words that two wordings of one utterance share at least
)

// sameWords judges whether two quotes are of one utterance. It is symmetric.
func (sc *scene) sameWords(a, b *saying) float64 {
	both := 0
	eachShared(&a.bag, &b.bag, func(*bagWord, *bagWord) { both++ })
	shortest := min(len(a.bag.words), len(b.bag.words))
	named := a.speaker != "" && b.speaker != ""
	if both == 0 || both < min(fewWords, shortest) || !named && both <= fewWords {
		return veto / 10
	}
	like := likeness(&a.bag, &b.bag)
	same := a.speaker != "" && a.speaker == b.speaker
	switch {
	case a.speaker != "" && b.speaker != "" && !same && a.side != b.side:
		if both < 5 {
			return veto
		}
		return like - unnamedSaying
	case a.dated && b.dated && a.when.gap(b.when) > datedApart:
		return veto
	case same && both >= fewWords:
		return like - sameSaying
	}
	return like - unnamedSaying
}

// wordKeys appends what two quotes must share one of: a word that is not in every report.
func (sc *scene) wordKeys(b *bag, keys []uint64) []uint64 {
	for _, w := range b.words {
		if w.weight >= clauseWeight {
			keys = append(keys, w.hash)
		}
	}
	return keys
}

// quoteDrafts puts the quotes of one utterance together, and finds wordings that differ.
func (sc *scene) quoteDrafts() []*draft {
	all := sc.sayings()
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return sc.wordKeys(&all[i].bag, to) },
		judge: func(i, j int) float64 { return sc.sameWords(all[i], all[j]) },
		bar:   0,
		near:  func(i int) float64 { return float64(all[i].src.day) },
	}
	var drafts []*draft
	for _, group := range al.groups() {
		d := &draft{kind: parley.QuoteKind, aspect: parley.Wording}
		for _, i := range group {
			d.places = append(d.places, testimony{src: all[i].src, s: all[i].s, span: all[i].span, value: -1})
			if d.time == nil {
				d.time = all[i].src.settled(all[i].s)
			}
			if len(d.actors) == 0 && all[i].q.Speaker != nil {
				d.actors = []parley.Mention{*sc.mentionOf(all[i].src, all[i].q.Speaker)}
			}
		}
		drafts = append(drafts, d)
		if other := otherWord(all, group); other != nil {
			drafts = append(drafts, wordingDraft(other))
		}
	}
	return append(drafts, sc.wordings(all)...)
}

// otherWord returns the quotes of one utterance that two reports print with one word put for another, nil for none: the first that stands
// against an earlier one, and that one.
func otherWord(all []*saying, group []int) []*saying {
	for n, j := range group[:min(len(group), sampleAll)] {
		for _, i := range group[:n] {
			if a, b := all[i], all[j]; a.src != b.src && a.q.Style != parley.Indirect && b.q.Style != parley.Indirect && a.swaps(b) {
				return []*saying{a, b}
			}
		}
	}
	return nil
}

// swaps reports whether two quotes differ in one word of a class, and in nothing else that has content.
func (g *saying) swaps(o *saying) bool {
	mine, others := g.without(o), o.without(g)
	return len(mine) == 1 && len(others) == 1 && mine[0].Class == others[0].Class && min(len(g.words), len(o.words)) > len(mine)+1
}

// without returns the words of a quote that another lacks.
func (g *saying) without(o *saying) []word {
	var list []word
	for _, w := range g.words {
		if o.bag.has(w.key) == 0 {
			list = append(list, w)
		}
	}
	return list
}

// wordingDraft is the finding that quotes of one thing are worded in different ways.
func wordingDraft(group []*saying) *draft {
	d := &draft{kind: parley.QuoteKind, aspect: parley.Wording}
	var texts []string
	for _, g := range group {
		text := g.span.Of(g.src.report.Text)
		at := slices.Index(texts, text)
		if at < 0 {
			at = len(texts)
			texts = append(texts, text)
			d.values = append(d.values, parley.Value{Text: text})
		}
		d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.span, value: at})
	}
	slices.Sort(texts)
	d.verdict = verdict{parley.Differs, whyDiffers(quotedTexts(texts))}
	return d
}

// wordings finds fragments that two reports quote of one side with one head and another modifier: "comprehensive security
// guarantees" and "reliable security guarantees".
func (sc *scene) wordings(all []*saying) []*draft {
	byHead := map[string][]int{}
	var heads []string
	for i, g := range all {
		if g.q.Style == parley.Indirect {
			continue
		}
		for _, m := range g.modified() {
			if _, ok := byHead[m.head]; !ok {
				heads = append(heads, m.head)
			}
			if in := byHead[m.head]; len(in) == 0 || in[len(in)-1] != i {
				byHead[m.head] = append(in, i)
			}
		}
	}
	slices.Sort(heads)
	var drafts []*draft
	for _, head := range heads {
		in := byHead[head]
		if len(in) > crowdedKey || sc.rarity(hashWord(head)) < rareWord {
			continue
		}
		drafts = append(drafts, sc.wordingsOf(all, in, head)...)
	}
	return drafts
}

// rareWord is the rarity from which a word in common says something by itself.
const rareWord = 0.5

// wordingsOf makes a finding of the first quote and of those that differ from it.
func (sc *scene) wordingsOf(all []*saying, in []int, head string) []*draft {
	for n, i := range in {
		var group []*saying
		for _, j := range in[n+1:] {
			if sc.differentWording(all[i], all[j], head) {
				group = append(group, all[j])
			}
		}
		if len(group) == 0 {
			continue
		}
		return []*draft{wordingDraft(append([]*saying{all[i]}, group...))}
	}
	return nil
}

func quotedTexts(texts []string) []string {
	marked := make([]string, len(texts))
	for i, t := range texts {
		marked[i] = "“" + t + "”"
	}
	return marked
}

// A modification is a noun or adjective with one word that modifies it.
type modification struct{ head, modifier string }

// modified lists what a short quote's nouns and predicates are modified by.
func (g *saying) modified() []modification {
	if len(g.words) > fragmentWords {
		return nil
	}
	var list []modification
	for _, w := range g.words {
		if w.Class != parley.Adjective && w.Class != parley.Adverb || w.Head < 0 {
			continue
		}
		h := g.src.reading.Clauses[w.clause].Words[w.Head]
		inside := slices.ContainsFunc(g.words, func(o word) bool { return o.Span == h.Span })
		if inside && (h.Class == parley.Noun || h.Class == parley.Adjective) {
			list = append(list, modification{lemmaKey(h.Lemma), w.key})
		}
	}
	return list
}

// fragmentWords is how many content words a fragment has at most.
const fragmentWords = 6

// differentWording reports whether two quotes of two reports give one head different modifiers, and all else fits.
func (sc *scene) differentWording(a, b *saying, head string) bool {
	if a.src == b.src || a.side != b.side && a.side != "" && b.side != "" {
		return false
	}
	var ofA, ofB []string
	for _, m := range a.modified() {
		if m.head == head {
			ofA = append(ofA, m.modifier)
		}
	}
	for _, m := range b.modified() {
		if m.head == head {
			ofB = append(ofB, m.modifier)
		}
	}
	slices.Sort(ofA)
	slices.Sort(ofB)
	if len(ofA) == 0 || len(ofB) == 0 || len(shared(ofA, ofB)) > 0 {
		return false
	}
	shortest := min(len(a.bag.words), len(b.bag.words))
	both := 0
	eachShared(&a.bag, &b.bag, func(*bagWord, *bagWord) { both++ })
	return both*2 >= shortest
}
