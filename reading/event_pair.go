package reading

import (
	"slices"

	"parley"
)

// EventTypeOf returns the type of what the words at source do to those at target, each an empty span where nobody is named;
// "" where nothing in the text tells. It codes as PLOVER's coders do: what is promised, refused or demanded has the
// type of promising, refusing, demanding.
func EventTypeOf(a *parley.Analysis, source, target parley.Span) parley.EventType {
	c := &eventCoder{newPage(a), eventWords()}
	if s := c.between(c.headOf(source), c.headOf(target)); s.typ != "" {
		return s.typ
	}
	return ""
}

// headOf returns the token of the span that the others hang on, -1 for an empty span.
func (c *eventCoder) headOf(s parley.Span) int {
	if s.Empty() || len(c.Tokens) == 0 {
		return -1
	}
	return c.topOf(c.timeRange(s))
}

// between finds the event that joins two tokens: the first verb or event noun above the source that tells one, else the first
// above the target, else the one of the sentence that is nearest to both.
func (c *eventCoder) between(source, target int) eventSense {
	for _, from := range [...]int{source, target} {
		if from < 0 {
			continue
		}
		if s := c.above(from, target); s.typ != "" && s.typ != other {
			return s
		}
	}
	return c.nearest(source, target)
}

// maxEventClimb bounds the steps up from an actor to the verb that tells what it does.
const maxEventClimb = 12

// above climbs from token i to the first verb or event noun that tells an event.
func (c *eventCoder) above(i, target int) eventSense {
	for k := 0; k < maxEventClimb; k++ {
		h := c.Tokens[i].Head
		if h == i {
			break
		}
		dep := c.Tokens[i].Dep
		i = h
		switch c.Tokens[i].POS {
		case "VERB", "AUX":
			if s := c.conjunct(i, target); s.typ != "" && s.typ != other {
				return s
			}
		case "NOUN":
			if dep == "poss" || dep == "compound" || dep == "amod" {
				continue
			}
		}
	}
	return eventSense{at: i}
}

// conjunct reads the verb at token i, or the one joined to it that has the target under it.
func (c *eventCoder) conjunct(i, target int) eventSense {
	s := c.coded(i)
	for k := c.child(i, "conj"); k >= 0 && target >= 0; k = c.child(k, "conj") {
		if c.subtree(k).Contains(target) && k < target {
			if inner := c.coded(k); inner.typ != "" && inner.typ != other {
				s = inner
			}
		}
	}
	return s
}

// nearest returns the event of the sentence whose word is nearest to the two tokens.
func (c *eventCoder) nearest(source, target int) eventSense {
	if source < 0 {
		source = target
	}
	if source < 0 {
		return eventSense{}
	}
	if target < 0 {
		target = source
	}
	best, far := eventSense{}, 0
	for i := range c.Tokens {
		var s eventSense
		switch c.Tokens[i].POS {
		case "VERB", "AUX":
			s = c.coded(i)
		case "NOUN":
			s = c.noun(i)
		}
		if s.typ == "" || s.typ == other {
			continue
		}
		if d := eventDistance(i, source) + eventDistance(i, target); best.typ == "" || d < far {
			best, far = s, d
		}
	}
	return best
}

func eventDistance(i, j int) int { return max(i-j, j-i) }

// A CodedEvent is an event as PLOVER's coders write it down: who does what to whom, in words of the text.
type CodedEvent struct {
	Source, Target parley.Span
	Type           parley.EventType
}

// CodedEvents returns the events of the text that have a type, best first, at most limit. One act on two may come twice.
func CodedEvents(a *parley.Analysis, limit int) []CodedEvent {
	c := &eventCoder{newPage(a), eventWords()}
	var deeds []eventDeed
	for i := range c.Tokens {
		if p := c.Tokens[i].POS; p == "VERB" || p == "AUX" {
			deeds = c.deedsAt(deeds, i)
		}
	}
	if len(deeds) == 0 {
		for i := range c.Tokens {
			if c.Tokens[i].POS == "NOUN" {
				deeds = c.deedsOfNoun(deeds, i)
			}
		}
	}
	slices.SortStableFunc(deeds, func(x, y eventDeed) int { return y.weight - x.weight })
	var found []CodedEvent
	for _, d := range deeds {
		if len(found) == limit {
			break
		}
		e := CodedEvent{c.wordsOf(d.source), c.wordsOf(d.target), d.typ}
		if !slices.Contains(found, e) {
			found = append(found, e)
		}
	}
	return found
}

// An eventDeed is a candidate for coding: heads of the phrases, -1 for none, and how good it is.
type eventDeed struct {
	source, target int
	typ            parley.EventType
	weight         int
}

// Weights of candidates, set on the lines of even index of the event set's dev part by its recall with two events a sentence.
const (
	deedDepth  = 4 // for each clause above it
	deedSource = 6 // its source is a name; half for another noun
	deedTarget = 3 // likewise for its target
	deedSecond = 7 // for each target before it
)

// deedsAt adds the candidates of the verb at token i.
func (c *eventCoder) deedsAt(deeds []eventDeed, i int) []eventDeed {
	if d := c.Tokens[i].Dep; d == "aux" || d == "auxpass" || d == "amod" {
		return deeds
	}
	s := c.coded(i)
	if s.typ == "" || s.typ == other || c.promisedAbove(i) {
		return deeds
	}
	base := -deedDepth * c.clauseDepth(i)
	source := c.sourceOfVerb(i)
	targets := c.targetsOf(i, s.at)
	if both := c.partner(source); both >= 0 && (len(targets) == 0 || eventMutual[s.typ]) {
		targets = append([]int{both}, targets...)
	}
	base += c.nameWeight(source, deedSource)
	if len(targets) == 0 {
		return append(deeds, eventDeed{source, -1, s.typ, base})
	}
	for k, t := range targets {
		deeds = append(deeds, eventDeed{source, t, s.typ, base + c.nameWeight(t, deedTarget) - k*deedSecond})
	}
	return deeds
}

// promisedAbove reports whether the verb at token i is what the word above it promises, refuses or asks for.
func (c *eventCoder) promisedAbove(i int) bool {
	t := &c.Tokens[i]
	if t.Dep != "xcomp" {
		return false
	}
	lemma := c.Tokens[t.Head].Lemma
	return eventIntent[lemma] || eventRefuse[lemma]
}

// eventMutual are the types whose conjoined agents do it with each other.
var eventMutual = map[parley.EventType]bool{consult: true, agree: true, support: true, cooperate: true, reject: true}

// partner is the one joined to the noun at token i by "and", -1 for none.
func (c *eventCoder) partner(i int) int {
	if i < 0 {
		return -1
	}
	return c.nextConjunct(i)
}

func (c *eventCoder) nameWeight(i, full int) int {
	switch {
	case i < 0 || c.Tokens[i].POS == "PRON":
		return 0
	case c.named(i):
		return full
	case c.Tokens[i].POS == "NOUN":
		return full / 2
	}
	return 0
}

// named reports whether the noun phrase at token i is or has a name.
func (c *eventCoder) named(i int) bool {
	if c.Tokens[i].POS == "PROPN" {
		return true
	}
	for _, k := range c.children[i] {
		if t := &c.Tokens[k]; t.POS == "PROPN" && (t.Dep == "compound" || t.Dep == "poss" || t.Dep == "amod" || t.Dep == "nmod") {
			return true
		}
	}
	return false
}

// clauseDepth counts the clauses above the verb at token i, those of speech and joined ones aside.
func (c *eventCoder) clauseDepth(i int) int {
	depth := 0
	for k := 0; k < maxEventClimb && c.Tokens[i].Head != i; k++ {
		t := &c.Tokens[i]
		switch t.Dep {
		case "conj":
		case "ccomp":
			if !eventSpeech[c.Tokens[t.Head].Lemma] {
				depth++
			}
		case "xcomp", "advcl", "relcl", "acl", "pcomp":
			depth++
		}
		i = t.Head
	}
	return depth
}

// sourceOfVerb is who does what the verb at token i says, for a passive without an agent the place that it is done in.
func (c *eventCoder) sourceOfVerb(i int) int {
	if a := c.agentOf(i); a >= 0 && c.Tokens[a].POS != "PRON" {
		return a
	} else if a >= 0 {
		if up := c.antecedentOf(a, i); up >= 0 {
			return up
		}
		return a
	}
	if c.passive(i) {
		for _, k := range c.children[i] {
			if o := c.prepObject(k); o >= 0 && (c.Tokens[k].Lower == "in" || c.Tokens[k].Lower == "from") && c.Tokens[o].POS == "PROPN" {
				return o
			}
		}
	}
	return -1
}

// antecedentOf is the agent of the clause above the verb at token i for its pronoun, -1 for none.
func (c *eventCoder) antecedentOf(pronoun, i int) int {
	for k := 0; k < maxClimb && c.Tokens[i].Head != i; k++ {
		i = c.Tokens[i].Head
		if c.Tokens[i].POS != "VERB" && c.Tokens[i].POS != "AUX" {
			continue
		}
		if a := c.agentOf(i); a >= 0 && a != pronoun && c.Tokens[a].POS != "PRON" {
			return a
		}
	}
	return -1
}

// targetsOf returns the heads of whom the act is done to, best first: what stands under the verb at token i and under the word
// at token at that tells the act.
func (c *eventCoder) targetsOf(i, at int) []int {
	var list []int
	add := func(k int) {
		if k >= 0 && c.Tokens[k].POS != "PRON" && !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	places := []int{i}
	if at != i {
		places = append(places, at)
	}
	under := i
	if w := c.child(i, "acomp"); c.Tokens[i].Lemma == "be" && w >= 0 {
		under = w
	}
	if k := c.child(under, "xcomp", "ccomp"); k > i {
		add(c.child(k, "nsubj", "nsubjpass"))
		for depth := 0; k > 0 && depth < maxEventDepth; depth++ {
			if !slices.Contains(places, k) {
				places = append(places, k)
			}
			k = c.child(k, "xcomp", "ccomp")
		}
	}
	for _, v := range places {
		if c.Tokens[v].POS == "VERB" || c.Tokens[v].POS == "AUX" {
			add(c.objectOf(v))
			add(c.child(v, "dative"))
		}
	}
	var below []int
	for n := 0; n < 2; n++ {
		from := places
		if n == 1 {
			from = slices.Clone(list)
		}
		for _, v := range from {
			for _, k := range c.children[v] {
				if o := c.prepObject(k); o >= 0 && k > v {
					below = append(below, o)
				}
			}
		}
	}
	for _, o := range below {
		add(o)
	}
	list = slices.DeleteFunc(list, func(k int) bool { return c.isWhen(k) })
	slices.SortStableFunc(list, func(x, y int) int { return c.rankOf(y) - c.rankOf(x) })
	return list
}

// isWhen reports whether the noun at token i is part of a time.
func (c *eventCoder) isWhen(i int) bool {
	return len(c.Tokens[i].Ent) > 2 && (c.Tokens[i].Ent[2:] == "DATE" || c.Tokens[i].Ent[2:] == "TIME")
}

// rankOf is how likely the noun at token i is one whom something is done to: names before people before things.
func (c *eventCoder) rankOf(i int) int {
	switch {
	case c.subtreeNames(i):
		return 2
	case c.classOf(i)&(c.words.bit["people"]|c.words.bit["leaders"]|c.words.bit["workers"]|c.words.bit["crowd"]) != 0:
		return 1
	}
	return 0
}

// subtreeNames reports whether the words of the noun phrase at token i have a name in them.
func (c *eventCoder) subtreeNames(i int) bool {
	for r := c.phrase(i); r.First < r.End; r.First++ {
		if c.Tokens[r.First].POS == "PROPN" && !c.isWhen(r.First) {
			return true
		}
	}
	return false
}

// phrase is the noun phrase at token i without its clauses and what is joined to it by "and".
func (c *eventCoder) phrase(i int) parley.Range {
	out := c.subtree(i)
	for _, k := range c.children[i] {
		switch c.Tokens[k].Dep {
		case "relcl", "advcl", "ccomp":
			if k > i {
				out.End = min(out.End, c.subtree(k).First)
			}
		}
	}
	return parley.Range{First: out.First, End: max(out.End, i+1)}
}

// wordsOf is the span of the phrase at token i, the zero Span for none.
func (c *eventCoder) wordsOf(i int) parley.Span {
	if i < 0 {
		return parley.Span{}
	}
	r := c.phrase(i)
	for r.End-1 > i && c.Tokens[r.End-1].POS == "PUNCT" {
		r.End--
	}
	return c.Span(r)
}

// deedsOfNoun adds the candidates of the event noun at token i, in sentences whose verbs tell nothing.
func (c *eventCoder) deedsOfNoun(deeds []eventDeed, i int) []eventDeed {
	s := c.noun(i)
	if s.typ == "" || s.typ == other || s.at != i || c.Tokens[i].Dep == "compound" {
		return deeds
	}
	source, target := c.child(i, "poss", "amod", "compound"), -1
	for _, k := range c.children[i] {
		switch o := c.prepObject(k); {
		case o < 0:
		case c.Tokens[k].Lower == "by" || c.Tokens[k].Lower == "between":
			source = o
		case target < 0:
			target = o
		}
	}
	if target < 0 {
		target = c.partner(source)
	}
	if source < 0 && target < 0 {
		return deeds
	}
	return append(deeds, eventDeed{source, target, s.typ, c.nameWeight(source, deedSource) + c.nameWeight(target, deedTarget)})
}
