package reading

import (
	"slices"

	"parley"
)

// An eventNoun is an event told by a noun, with all whom it names.
type eventNoun struct {
	trigger int
	named   []parley.EntityID
}

// An eventFrame is an event in tokens.
type eventFrame struct {
	trigger    int
	typ        parley.EventType
	head       int // what dates it and says whether it happened: the trigger, or its light verb
	actors     []int
	recipients []int
	place      int
}

// triggerSpan is the word at token i with what a hyphen joins to it: "sit-in".
func (r *eventReader) triggerSpan(i int) parley.Span {
	span := r.Tokens[i].Span
	if r.hyphened(i) != 0 {
		span.Start = r.Tokens[i-2].Start
	}
	return span
}

// noteNoun remembers whom an event that a noun tells names.
func (r *eventReader) noteNoun(trigger int, e *parley.Event) {
	n := eventNoun{trigger: trigger}
	for _, list := range [...][]parley.Mention{e.Actors, e.Recipients} {
		for _, m := range list {
			n.named = append(n.named, m.ID)
		}
	}
	if e.Place != nil {
		n.named = append(n.named, e.Place.ID)
	}
	r.nouns = append(r.nouns, n)
}

// mentionsOf returns who is meant by the tokens, each once, without days, things and other events; never nil.
func (r *eventReader) mentionsOf(tokens []int) []parley.Mention {
	out := []parley.Mention{}
	add := func(m parley.Mention) {
		if !slices.ContainsFunc(out, func(o parley.Mention) bool { return o.ID == m.ID }) {
			out = append(out, m)
		}
	}
	for _, i := range tokens {
		m := r.mentionAt(i)
		switch {
		case m == nil || !r.participates(i, m):
		case len(m.Members) > 0:
			for _, o := range m.Members {
				add(o)
			}
		default:
			add(*m)
		}
	}
	return out
}

// participates reports whether the mention at token i is of somebody or something that takes part in an event: no day, no event,
// no nameless thing.
func (r *eventReader) participates(i int, m *parley.Mention) bool {
	if r.isWhen(i) || r.inTime(i) {
		return false
	}
	e := r.entityOf(m)
	return e == nil || e.Type != parley.Other || !m.Unnamed && r.classOf(i)&r.words.typed == 0
}

// frameOfVerb fills in who did what the verb at token i says to whom and where.
func (r *eventReader) frameOfVerb(i, head int, typ parley.EventType) eventFrame {
	f := eventFrame{trigger: i, typ: typ, head: head, place: -1}
	f.actors = r.add(f.actors, r.agentOf(i))
	r.addPreps(&f, i)
	if o := r.objectOf(i); o >= 0 && typ != consult {
		f.recipients = append([]int{o}, f.recipients...)
		f.recipients = r.add(f.recipients, r.child(o, "poss"))
		r.addPreps(&f, o)
	} else if o >= 0 && r.actor(o) { // "met the envoys", where what is discussed takes no part
		f.recipients = append([]int{o}, f.recipients...)
		r.addPlaceOf(&f, o)
	}
	r.addPlaceAbove(&f, i)
	return f
}

// frameOfLight fills in the event that the noun names under the light verb at token i.
func (r *eventReader) frameOfLight(i, noun int, typ parley.EventType) eventFrame {
	f := eventFrame{trigger: noun, typ: typ, head: i, place: -1}
	if a := r.agentOf(i); a != noun && a >= 0 && r.actor(a) {
		f.actors = r.add(f.actors, a)
	}
	r.addPreps(&f, i)
	r.addNounArguments(&f, noun)
	r.addPlaceAbove(&f, i)
	return f
}

// frameOfNoun fills in the event that the noun at token i names by itself.
func (r *eventReader) frameOfNoun(i int, typ parley.EventType) eventFrame {
	f := eventFrame{trigger: i, typ: typ, head: i, place: -1}
	r.addNounArguments(&f, i)
	if len(f.actors) == 0 && len(f.recipients) > 0 && typ == consult {
		f.actors = r.add(f.actors, r.attender(i))
	}
	r.addPlaceAbove(&f, i)
	return f
}

// addNounArguments reads whose, by whom, with, against and of whom the happening at noun i is.
func (r *eventReader) addNounArguments(f *eventFrame, i int) {
	for _, k := range r.children[i] {
		switch t := &r.Tokens[k]; t.Dep {
		case "poss":
			r.addWhose(f, k)
		case "compound", "amod", "nmod":
			r.addModifier(f, k)
		case "acl":
			if t.Tag == "VBN" {
				f.actors = r.add(f.actors, r.passiveAgent(k)) // "talks mediated by"
			}
		}
	}
	r.addPreps(f, i)
}

// addWhose reads whose a happening is: a town's is where it was.
func (r *eventReader) addWhose(f *eventFrame, k int) {
	if e := r.entityOf(r.mentionAlone(k)); e != nil && e.Type == parley.Place {
		r.addPlace(f, k)
		return
	}
	f.actors = r.add(f.actors, k)
}

// addModifier reads the noun or adjective at token k before a happening: two joined by a hyphen take part in it ("the Arvenia-Kessia
// talks"), a place is where it was ("the Lindholm talks", "the Kessia talks"), anybody else took part ("Kessian raids").
func (r *eventReader) addModifier(f *eventFrame, k int) {
	if front := k - 2; front >= 0 && r.isHyphen(k-1) && r.mentionAlone(front) != nil && r.mentionAlone(k) != nil {
		f.actors = r.add(r.add(f.actors, front), k)
		return
	}
	for _, c := range r.children[k] {
		if d := r.Tokens[c].Dep; (d == "compound" || d == "nmod") && r.Tokens[c].POS == "PROPN" && r.mentionAlone(k) == nil {
			r.addModifier(f, c)
		}
	}
	m := r.mentionAlone(k)
	switch {
	case m == nil || m.Mention.Contains(r.Tokens[f.trigger].Span): // "the Oslo Talks", a name of their own
	case r.isPlace(m) && r.Tokens[k].POS != "ADJ":
		r.addPlace(f, k)
	default:
		f.actors = r.add(f.actors, k)
	}
}

// isHyphen reports whether token i is a hyphen or dash that touches the words on either side.
func (r *eventReader) isHyphen(i int) bool {
	t := r.Tokens
	return (t[i].Text == "-" || t[i].Text == "–") && t[i-1].End == t[i].Start && t[i].End == t[i+1].Start
}

// eventTravel are verbs and nouns whose "to" says where.
var eventTravel = eventSet(`go fly travel come return arrive drive sail move head visit trip tour journey flight return arrival voyage withdraw retreat
	flee deploy deployment send dispatch march advance`)

// addPreps reads the prepositions of the verb or noun at token i.
func (r *eventReader) addPreps(f *eventFrame, i int) {
	for _, k := range r.children[i] {
		k, o := r.lastPrep(k)
		if o < 0 {
			continue
		}
		switch prep := r.Tokens[k].Lower; prep {
		case "by", "between", "among", "under":
			f.actors = r.add(f.actors, o)
		case "to", "into", "for":
			if eventTravel[r.Tokens[i].Lemma] && r.isPlace(r.mentionAlone(o)) {
				r.addPlace(f, o)
				continue
			}
			f.recipients = r.add(f.recipients, o)
		case "with":
			f.recipients = r.add(f.recipients, o)
			r.addPlaceOf(f, o)
		case "against", "on", "of", "from", "toward", "towards", "over", "upon":
			f.recipients = r.add(f.recipients, o)
		case "in", "at", "near", "across", "outside", "inside", "around", "off", "throughout":
			r.addPlace(f, o)
		}
	}
}

// addPlaceOf reads the place that the parser hangs on somebody who was met there: "met Rusk in Oslo".
func (r *eventReader) addPlaceOf(f *eventFrame, who int) {
	for _, k := range r.children[who] {
		switch r.Tokens[k].Lower {
		case "in", "at", "near":
			r.addPlace(f, r.child(k, "pobj"))
		}
	}
}

// addPlace notes the place at token i unless the frame has one.
func (r *eventReader) addPlace(f *eventFrame, i int) {
	if f.place < 0 && r.isPlace(r.mentionAlone(i)) {
		f.place = i
	}
}

// addPlaceAbove gives an event without a place the one of the clause that it belongs to: "flew to Oslo and met the rebels", "met in
// Oslo for talks", "shells fell on Drenn, killing three".
func (r *eventReader) addPlaceAbove(f *eventFrame, i int) {
	for steps := 0; f.place < 0 && steps < maxClimb; steps++ {
		t := &r.Tokens[i]
		if t.Head == i {
			return
		}
		switch t.Dep {
		case "conj":
			if r.child(i, "nsubj", "nsubjpass") >= 0 {
				return
			}
		case "xcomp", "pobj", "dobj", "nsubj", "nsubjpass":
		case "advcl":
			if t.Tag != "VBG" || i < t.Head {
				return
			}
		case "prep":
			if w := t.Lower; w != "for" && w != "in" && w != "at" && w != "during" {
				return
			}
		default:
			return
		}
		i = t.Head
		if p := r.Tokens[i].POS; p == "VERB" || p == "AUX" {
			if eventSpeech[r.Tokens[i].Lemma] {
				return
			}
			above := eventFrame{place: -1}
			r.addPreps(&above, i)
			f.place = above.place
		}
	}
}

// attender is who went to, left or held the talks at token i by the verb above: "Renn flew in for talks with Rusk", "after talks with
// Rusk, Renn said"; -1 for none.
func (r *eventReader) attender(i int) int {
	t := &r.Tokens[i]
	if t.Dep != "pobj" {
		return -1
	}
	switch r.Tokens[t.Head].Lower {
	case "for", "in", "at", "after", "before", "during", "following", "from", "into":
	default:
		return -1
	}
	v := r.Tokens[t.Head].Head
	if p := r.Tokens[v].POS; p != "VERB" && p != "AUX" {
		return -1
	}
	if a := r.agentOf(v); a >= 0 && r.actor(a) {
		return a
	}
	return -1
}

func (r *eventReader) isPlace(m *parley.Mention) bool {
	e := r.entityOf(m)
	return e != nil && (e.Type == parley.Place || e.Type == parley.State)
}

// add appends token i when it is one and new.
func (r *eventReader) add(list []int, i int) []int {
	if i < 0 || slices.Contains(list, i) {
		return list
	}
	return append(list, i)
}

// maxEventRecall is how many sentences back "the talks" may mean talks whose parties were named there: a section of a report.
const maxEventRecall = 12

// recall gives an event that a definite noun names without saying who took part ("the talks", "the Lindholm meeting") the parties and
// the place of the last event of its type that has them and was at no other place; at the same place also its date.
func (r *eventReader) recall(i int, e *parley.Event, when **parley.Time) {
	if len(e.Actors)+len(e.Recipients) > 0 || e.Type != consult || !r.definite(i) {
		return
	}
	for k := len(r.found) - 1; k >= 0; k-- {
		was := r.found[k].Detail.(*parley.Event)
		if r.sentence[i]-r.sentenceAt(was.Trigger) > maxEventRecall {
			return
		}
		if was.Type != e.Type || r.found[k].Span.Start < r.Report.Body || len(was.Actors)+len(was.Recipients) < 2 || e.Place != nil && (was.Place == nil || was.Place.ID != e.Place.ID) {
			continue
		}
		e.Actors, e.Recipients = slices.Clone(was.Actors), slices.Clone(was.Recipients)
		if e.Place != nil && *when == nil {
			*when = r.found[k].Time
		}
		e.Place = was.Place
		return
	}
}

// definite reports whether the noun at token i is one that the reader knows: "the talks", "this meeting", "the Moscow summit".
func (r *eventReader) definite(i int) bool {
	d := r.child(i, "det")
	if d < 0 {
		return false
	}
	switch r.Tokens[d].Lower {
	case "the", "this", "these", "that", "those":
		return true
	}
	return false
}

// sentenceAt is the index of the sentence that a span begins in.
func (r *eventReader) sentenceAt(s parley.Span) int {
	i, _ := slices.BinarySearchFunc(r.Tokens, s.Start, func(t parley.Token, at int) int { return t.Start - at })
	return r.sentence[min(i, len(r.Tokens)-1)]
}

// maxEventReach is how many tokens the words of an event reach from its trigger to either side.
const maxEventReach = 15

// coreOf returns the words that carry the event: trigger, agent and object with what they need, at most a clause.
func (r *eventReader) coreOf(f eventFrame) parley.Range {
	lo, hi := min(f.trigger, f.head), max(f.trigger, f.head)
	core := parley.Range{First: lo, End: hi + 1}
	for _, at := range [...]int{f.head, f.trigger} {
		for _, k := range r.children[at] {
			switch r.Tokens[k].Dep {
			case "nsubj", "nsubjpass", "poss", "compound", "amod", "nummod", "nmod", "det":
				core.First = min(core.First, r.plain(k).First)
			case "dobj", "attr", "acomp", "prt", "dative", "agent", "oprd", "prep", "xcomp":
				core.End = max(core.End, r.plain(k).End)
				core.First = min(core.First, k)
			case "aux", "auxpass", "neg":
				core.First = min(core.First, k)
			}
		}
	}
	s := r.Sentences[r.sentence[f.trigger]]
	core.First = max(core.First, lo-maxEventReach, s.First)
	core.End = min(core.End, hi+1+maxEventReach, s.End)
	return r.trimmedRange(core)
}

// plain is the phrase at token k without the clauses that hang on it.
func (r *eventReader) plain(k int) parley.Range {
	out := r.subtree(k)
	for _, c := range r.children[k] {
		switch r.Tokens[c].Dep {
		case "relcl", "acl", "advcl", "appos", "punct", "ccomp":
			if c > k {
				out.End = min(out.End, r.subtree(c).First)
			}
		case "pobj":
			inner := r.plain(c)
			out.End = min(out.End, inner.End)
		}
	}
	if out.End <= k {
		out.End = k + 1
	}
	return out
}

// trimmedRange takes marks and blanks off both ends.
func (r *eventReader) trimmedRange(core parley.Range) parley.Range {
	for core.End-1 > core.First && (r.Tokens[core.End-1].POS == "PUNCT" || r.Tokens[core.End-1].POS == "SPACE") {
		core.End--
	}
	for core.First < core.End-1 && (r.Tokens[core.First].POS == "PUNCT" || r.Tokens[core.First].POS == "SPACE") {
		core.First++
	}
	return core
}
