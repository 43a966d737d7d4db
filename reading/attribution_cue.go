package reading

import (
	"slices"
	"strings"

	"parley"
)

// nounContent returns the dependent that brings the content of the noun at token i, -1 for none.
func (f *attributor) nounContent(i int, e *cueEntry) int {
	for _, c := range f.children[i] {
		t := &f.Tokens[c]
		if c < i || e == nil {
			continue
		}
		switch {
		case (t.Dep == "acl" || t.Dep == "ccomp" || t.Dep == "relcl") && e.takes(clauseFrame) && f.child(c, "mark") >= 0 && f.Tokens[f.child(c, "mark")].Lower == "that":
			return c
		case t.Dep == "acl" && e.takes(infinitiveFrame) && f.isInfinitive(c):
			return c
		case t.Dep == "prep" && e.takesPrep(t.Lower):
			return c
		}
	}
	return -1
}

// verbCue returns the words of the cue: the verb with its auxiliaries, negation, particle and the adverb beside it.
func (f *attributor) verbCue(i, top int) []parley.Range {
	var in []int
	for h := i; ; h = f.Tokens[h].Head {
		in = append(in, h)
		for _, c := range f.children[h] {
			if f.belongsToCue(c, h, i) {
				in = append(in, c)
			}
		}
		if h == top {
			break
		}
	}
	return f.ranges(in)
}

// maxCueGap is how far an auxiliary may stand from its verb: the subject of a question stands in between.
const maxCueGap = 6

// belongsToCue reports whether dependent c of verb h, which leads to or is the cue i, is a word of the cue.
func (f *attributor) belongsToCue(c, h, i int) bool {
	if f.around[c] != f.around[i] || c < h-maxCueGap || c > h+maxCueGap {
		return false
	}
	t := &f.Tokens[c]
	switch t.Dep {
	case "aux", "auxpass", "neg", "prt":
		return true
	case "advmod":
		switch {
		case f.reach[c].Len() > 1 || t.Tag == "WRB":
			return false
		case c == h-1:
			return true
		case c == h-2:
			next := &f.Tokens[c+1]
			return next.Head == h && next.Dep != "nsubj" && next.Dep != "punct"
		}
		return h == i && c == h+1 && t.Tag == "RB"
	}
	return false
}

// ranges joins token indexes to ranges.
func (f *attributor) ranges(in []int) []parley.Range {
	slices.Sort(in)
	var out []parley.Range
	for _, i := range in {
		if n := len(out); n > 0 && i <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, i+1)
			continue
		}
		out = append(out, parley.Range{First: i, End: i + 1})
	}
	return out
}

// joinCue adds token i to a cue, with the day or adverb between them ("spoke out Tuesday about").
func (f *attributor) joinCue(cue []parley.Range, i int) []parley.Range {
	for end := cue[len(cue)-1].End; end < i && i-end <= 2; end++ {
		switch t := &f.Tokens[end]; t.Dep {
		case "npadvmod", "advmod", "neg":
			if f.reach[end].Len() > 1 {
				return mergeRanges(append(slices.Clone(cue), parley.Range{First: i, End: i + 1}))
			}
			cue = mergeRanges(append(slices.Clone(cue), parley.Range{First: end, End: end + 1}))
		}
	}
	return mergeRanges(append(slices.Clone(cue), parley.Range{First: i, End: i + 1}))
}

// maxCatenatives is how many catenative verbs a cue may hang on ("went on to try to say").
const maxCatenatives = 3

// catenative returns the first verb of the chain that carries the cue at token i ("went" of "went on to say"); i itself for none.
func (f *attributor) catenative(i int) int {
	for range maxCatenatives {
		t := &f.Tokens[i]
		if h := &f.Tokens[t.Head]; t.Dep == "xcomp" && h.POS == "ADJ" && carryingAdjectives[h.Lemma] && h.Dep == "acomp" && h.Head < t.Head && t.Head < i {
			return h.Head
		}
		if t.Dep != "xcomp" || t.Head > i || !catenatives[f.Tokens[t.Head].Lemma] || f.child(i, "nsubj") >= 0 {
			return i
		}
		i = t.Head
	}
	return i
}

// maxLightGap is how far a noun may stand from the verb that makes one cue with it ("made a strong and early case").
const maxLightGap = 6

// before is the part of r before the cue at token i where the cue lies within r.
func (f *attributor) before(r parley.Range, i int) parley.Range {
	if r.Contains(i) {
		r.End = min(i, f.reach[i].First)
	}
	return r
}

// nounAt adds the attribution of a noun with a clause, an infinitive or a preposition ("the claim that", "support for").
func (f *attributor) nounAt(i int) {
	e := cueNouns[f.Tokens[i].Lemma]
	if e == nil || f.namesOccasion(i) {
		return
	}
	a := attribution{head: i, act: e.act, who: -1, frame: objectFrame, cue: []parley.Range{f.nounCue(i)}}
	if s := f.child(i, "poss"); s >= 0 {
		r := f.reach[s]
		a.source, a.who = []parley.Range{r}, s
	} else if v := f.lightVerb(i); v >= 0 {
		top := f.catenative(v)
		a.source, a.who = f.sourceOf(v, top)
		a.cue = mergeRanges(append(f.verbCue(v, top), parley.Range{First: v, End: i + 1}))
		a.denied = f.negated(v, top)
	} else if by := f.nounAgent(i); by >= 0 {
		o := f.child(by, "pobj")
		a.source, a.who = f.sourceRange(o, by), o
	}
	c := f.nounContent(i, e)
	switch {
	case c < 0:
		return
	case f.Tokens[c].Dep != "prep":
		a.content = []parley.Range{f.reach[c]}
		if !f.isInfinitive(c) {
			a.frame = clauseFrame
		}
	case len(a.source) > 0 || f.Tokens[c].Lower == "about" || f.Tokens[c].Lower == "over":
		a.cue = f.joinCue(a.cue, c)
		a.content = []parley.Range{{First: c + 1, End: f.reach[c].End}}
	}
	if len(a.content) > 0 {
		f.add(a)
	}
}

// namesOccasion reports whether the noun at token i only tells where something was said ("said in a statement that").
func (f *attributor) namesOccasion(i int) bool {
	if f.Tokens[i].Dep != "pobj" {
		return false
	}
	v := f.Tokens[f.Tokens[i].Head].Head
	return v < i && f.Tokens[v].POS == "VERB" && cueVerbs[f.Tokens[v].Lemma].takes(clauseFrame) && f.childAfter(v, "dobj", "ccomp") < 0
}

// nounCue is the noun at token i with the words before it that describe the act, from behind whose act it is.
func (f *attributor) nounCue(i int) parley.Range {
	first := f.reach[i].First
	if s := f.child(i, "poss"); s >= 0 && s < i {
		first = f.reach[s].End
	}
	if i-first > maxNounCue || f.around[first] != f.around[i] {
		first = i
	}
	return parley.Range{First: first, End: i + 1}
}

// maxNounCue is how many words may describe the noun of a cue.
const maxNounCue = 5

// lightVerb returns the verb that the noun at token i is the object of and that lends it its subject ("raised doubts about");
// -1 for none.
func (f *attributor) lightVerb(i int) int {
	v := f.Tokens[i].Head
	if f.Tokens[i].Dep != "dobj" || f.Tokens[v].POS != "VERB" || v > i || i-v > maxLightGap {
		return -1
	}
	if e := f.verbEntry(v); e != nil && !cueLightVerbs[f.Tokens[v].Lemma] {
		return -1
	}
	return v
}

// nounAgent returns the preposition that brings whose act the noun at token i is ("criticism from the left"); -1 for none.
func (f *attributor) nounAgent(i int) int {
	for _, c := range f.children[i] {
		if t := &f.Tokens[c]; c > i && t.Dep == "prep" && (t.Lower == "from" || t.Lower == "by" || t.Lower == "among") && f.child(c, "pobj") >= 0 {
			return c
		}
	}
	return -1
}

// adjectiveAt adds the attribution of an adjective said of its subject ("is confident that").
func (f *attributor) adjectiveAt(i int) {
	t := &f.Tokens[i]
	e := cueAdjectives[t.Lemma]
	if e == nil || t.Dep != "acomp" && t.Dep != "oprd" || t.Head == i {
		return
	}
	v := t.Head
	top := f.catenative(v)
	a := attribution{head: i, act: e.act, who: -1, frame: objectFrame}
	a.source, a.who = f.sourceOf(v, top)
	if len(a.source) == 0 {
		return
	}
	a.cue = mergeRanges(append(f.verbCue(v, top), parley.Range{First: i, End: i + 1}))
	if a.who >= 0 && f.Tokens[a.who].Lower == "it" {
		a.cue = mergeRanges(append(a.cue, a.source...))
		a.source, a.who = nil, -1
	}
	for _, list := range [][]int{f.children[i], f.children[v]} {
		for _, c := range list {
			if c <= i {
				continue
			}
			switch ct := &f.Tokens[c]; {
			case ct.Dep == "ccomp" && e.takes(clauseFrame), ct.Dep == "xcomp" && e.takes(infinitiveFrame|clauseFrame):
				a.content = []parley.Range{f.reach[c]}
			case ct.Dep == "prep" && e.takesPrep(ct.Lower):
				a.cue = f.joinCue(a.cue, c)
				a.content = []parley.Range{{First: c + 1, End: f.reach[c].End}}
			default:
				continue
			}
			f.add(a)
			return
		}
	}
}

// accordingAt adds the attribution of "according to".
func (f *attributor) accordingAt(i int) {
	to := i + 1
	if to >= len(f.Tokens) || f.Tokens[to].Lower != "to" {
		return
	}
	sentence := f.Sentences[f.sentence[i]]
	o := f.child(to, "pobj")
	source := parley.Range{First: to + 1, End: sentence.End}
	if o >= 0 {
		source = f.reach[o]
	}
	if o < 0 || i == sentence.First && source.End >= sentence.End-1 {
		source.End = source.First
		for source.End < sentence.End && !f.isSeparator(source.End) && f.Tokens[source.End].Tag != "." {
			source.End++
		}
		if o < 0 || !source.Contains(o) {
			o = source.End - 1
		}
	}
	if source.Len() <= 0 {
		return
	}
	a := attribution{head: i, act: parley.Speech, who: o, frame: clauseFrame}
	a.cue = []parley.Range{{First: i, End: to + 1}}
	a.source = []parley.Range{source}
	own := parley.Range{First: i, End: source.End}
	if i == sentence.First {
		a.content = []parley.Range{{First: own.End, End: sentence.End}}
	} else {
		a.content = []parley.Range{{First: sentence.First, End: own.First}}
		if own.End < sentence.End && f.isSeparator(own.End) {
			a.content = append(a.content, parley.Range{First: own.End + 1, End: sentence.End})
		}
	}
	f.add(a)
}

// perAt adds the attribution of "per" and whoever says so ("the figures are wrong, per the audit office").
func (f *attributor) perAt(i int) {
	o := f.child(i, "pobj")
	if o < 0 || f.Tokens[o].POS != "PROPN" && (f.child(o, "det", "poss") < 0 || !f.speaks(o) && castLexica().nouns[f.Tokens[o].Lemma] != nounDocument) {
		return
	}
	sentence := f.Sentences[f.sentence[i]]
	f.add(attribution{
		head: i, act: parley.Speech, who: o, frame: clauseFrame, cue: []parley.Range{{First: i, End: i + 1}},
		source: []parley.Range{f.reach[o]}, content: []parley.Range{{First: sentence.First, End: i}},
	})
}

// soAt adds the attribution of translated prose in which a quotation ends with "so" and its speaker (“The door stays shut”, so the mayor).
func (f *attributor) soAt(i int) {
	q := f.quotationBefore(i)
	end := f.Sentences[f.sentence[i]].End
	if q < 0 || f.around[i] >= 0 {
		return
	}
	who := f.phraseHead(i+1, i+1, end)
	if who < 0 || f.personAt(who) == nil && !f.speaks(who) {
		return
	}
	source := parley.Range{First: i + 1, End: max(who+1, min(f.reach[who].End, end))}
	for source.End > who+1 && (f.isFinalStop(source.End-1) || f.isSeparator(source.End-1)) {
		source.End--
	}
	if source.End < end && !f.isMark(source.End) {
		return
	}
	f.add(attribution{
		head: i, act: parley.Speech, who: who, frame: quoteFrame, cue: []parley.Range{{First: i, End: i + 1}},
		source: []parley.Range{source}, content: []parley.Range{f.quotations[q].Range},
	})
}

// forWhomAt adds the attribution of a sentence that begins with "For" and a person and holds a quotation ("For Ana Ruiz, of the
// Red Cross, the families “have lost everything”").
func (f *attributor) forWhomAt(i int) {
	sentence := f.Sentences[f.sentence[i]]
	o := f.child(i, "pobj")
	if i != sentence.First || o < 0 || !strings.HasSuffix(f.Tokens[o].Ent, "-PERSON") && (f.Tokens[o].POS != "PROPN" || f.Tokens[o].Ent != "O") {
		return
	}
	source := f.reach[o]
	if source.End >= sentence.End || !f.isComma(source.End) {
		return
	}
	for k := source.End; k < sentence.End; k++ {
		if f.around[k] >= 0 {
			f.add(attribution{
				source: []parley.Range{source}, who: o, cue: []parley.Range{{First: i, End: i + 1}}, head: i,
				content: []parley.Range{{First: source.End + 1, End: sentence.End}}, act: parley.Speech, frame: clauseFrame,
			})
			return
		}
	}
}
