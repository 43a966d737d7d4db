package reading

import (
	"slices"

	"parley"
)

// events returns what the report tells happened, is planned, feared or denied, as far as a timeline could carry it: acts and
// happenings in verbs and nouns. Opinions, descriptions of states and standing stances are left out.
func events(p *page) []parley.Statement {
	r := &eventReader{eventCoder: eventCoder{p, eventWords()}, taken: make([]bool, len(p.Tokens)), dated: make([]bool, len(p.times))}
	for i := range p.Tokens {
		switch p.Tokens[i].POS {
		case "VERB":
			r.verbAt(i)
		case "NOUN", "PROPN":
			r.nounAt(i)
		}
	}
	r.remaining()
	return r.found
}

// An eventReader collects the events of one page.
type eventReader struct {
	eventCoder
	taken []bool // by token: it is the trigger of an event, or the light verb of one
	dated []bool // by time: an event has it
	nouns []eventNoun
	found []parley.Statement
}

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

// verbAt reads the event that the verb at token i tells.
func (r *eventReader) verbAt(i int) {
	if r.taken[i] || r.Tokens[i].Dep == "aux" || r.Tokens[i].Dep == "auxpass" || r.Tokens[i].Dep == "amod" || r.Tokens[i].Dep == "compound" {
		return
	}
	lemma := r.Tokens[i].Lemma
	if eventVows[lemma] {
		if s, ok := r.promised(i, i, maxEventDepth); ok && s.at == i && s.typ != "" {
			if r.tells(i, s.typ) {
				r.tell(r.frameOfVerb(i, i, s.typ))
				if k := r.child(i, "xcomp"); k > i {
					r.taken[k] = true
				}
			}
			return
		}
	}
	typ := r.ruled(i)
	if eventSpeech[lemma] && (typ == "" || typ == other || r.child(i, "ccomp") > i && lemma != "ask") {
		r.speech(i)
		return
	}
	if lemma == "deny" && r.child(i, "ccomp") > i && !r.timeHere(i) {
		return
	}
	if n := r.subject(i); n >= 0 && eventOccurs[lemma] {
		if s := r.noun(n); s.typ != "" && r.tells(i, s.typ) {
			r.tell(r.frameOfLight(i, s.at, s.typ))
			return
		}
	}
	if eventLight[lemma] || eventDown[lemma] && (typ == other || typ == "") {
		if o := r.objectOf(i); o >= 0 {
			if s := r.noun(o); s.typ != "" && r.tells(i, s.typ) {
				if typ == "" || typ == other {
					typ = s.typ
				}
				r.tell(r.frameOfLight(i, s.at, typ))
				return
			}
		}
	}
	if typ != "" && r.tells(i, typ) {
		r.tell(r.frameOfVerb(i, i, typ))
	}
}

// eventVows are verbs of promising and refusing that are acts themselves, where others ("hopes to") only say what is planned.
var eventVows = eventSet(`agree pledge vow promise swear threaten offer commit consent refuse decline fail`)

// eventStances are the types that mostly tell what somebody stands for: without a date, only the past tense of a main clause
// tells that something happened.
var eventStances = map[parley.EventType]bool{request: true, support: true, reject: true, accuse: true, aid: true, protest: true, cooperate: true}

// eventOccurs are verbs that tell no more than that what their subject names took place, began or ended.
var eventOccurs = eventSet(`begin start end occur happen resume continue collapse break open close conclude follow finish stall erupt go proceed fail
	adjourn`)

// tells reports whether the verb at token i tells a happening rather than a state, a habit, an opinion or a thought of what
// could be. A date of its sentence settles it.
func (r *eventReader) tells(i int, typ parley.EventType) bool {
	if r.timeHere(i) {
		return true
	}
	if r.quotedOpinion(i) || r.standing(i) {
		return false
	}
	modal := r.modal(i)
	side := r.sideClause(i)
	switch {
	case modal != "" && modal != "will" || r.lasts(i):
		return false
	case !r.passive(i) && r.agentOf(i) < 0 && !r.headline(i):
		// An order to the reader, or a fragment: nobody is said to have done it.
		return false
	case side && typ != assault && (typ == other && !r.meanwhile(i) || !r.finite(i)):
		return false
	}
	switch r.Tokens[i].Tag {
	case "VBZ", "VBP":
		return r.headline(i)
	case "VB":
		return modal == "will" || r.planned(i) && (!side || typ == consult || typ == assault)
	case "VBG":
		return !side || !eventStances[typ] || r.child(i, "nsubj") >= 0
	}
	return true
}

// meanwhile reports whether the verb at token i tells what somebody named did as something else happened: "came as Ruiz was filmed".
func (r *eventReader) meanwhile(i int) bool {
	who := r.child(i, "nsubj", "nsubjpass")
	return r.Tokens[i].Dep == "advcl" && r.child(i, "mark", "advmod") >= 0 && who >= 0 && r.Tokens[who].POS == "PROPN"
}

// lasts reports whether the verb at token i is a passive of the present ("is badly paid"), which tells of a state, or hangs on
// a verb of the present ("keeps rising").
func (r *eventReader) lasts(i int) bool {
	if t := &r.Tokens[i]; t.Tag == "VBG" && t.Dep == "xcomp" {
		tag := r.Tokens[t.Head].Tag
		return (tag == "VBZ" || tag == "VBP") && !r.headline(i)
	}
	aux := r.child(i, "auxpass")
	if aux < 0 || r.headline(i) || r.child(i, "aux") >= 0 {
		return false
	}
	w := r.Tokens[aux].Tag
	return w == "VBZ" || w == "VBP"
}

// timeHere reports whether a time of its own sentence dates token i.
func (r *eventReader) timeHere(i int) bool {
	t := r.timeOf(i)
	return t != nil && r.Span(r.Sentences[r.sentence[i]]).Contains(t.Span)
}

// finite reports whether the verb at token i has a tense of its own: no bare participle.
func (r *eventReader) finite(i int) bool {
	switch r.Tokens[i].Tag {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return r.child(i, "aux", "auxpass", "nsubj") >= 0
}

// planned reports whether the infinitive at token i is one that somebody plans.
func (r *eventReader) planned(i int) bool {
	f, _ := r.factualityOf(i)
	return f == parley.Planned
}

// quotedOpinion reports whether token i stands inside a quotation.
func (r *eventReader) quotedOpinion(i int) bool { return r.around[i] >= 0 }

// standing reports whether the verb at token i tells of what is so all the time.
func (r *eventReader) standing(i int) bool {
	for _, k := range r.children[i] {
		switch r.Tokens[k].Lower {
		case "repeatedly", "always", "consistently", "long", "often", "usually", "generally", "regularly", "frequently", "continually",
			"constantly", "traditionally", "typically", "historically", "sometimes", "never", "rarely", "still":
			return r.Tokens[k].Dep == "advmod" || r.Tokens[k].Dep == "neg"
		}
	}
	return false
}

// headline reports whether token i stands in a title, heading or list item, where the present tells of what happened.
func (r *eventReader) headline(i int) bool {
	if len(r.Blocks) == 0 {
		return false
	}
	switch r.Blocks[r.blockOf(i)].Kind {
	case parley.TitleBlock, parley.HeadingBlock:
		return true
	}
	return false
}

// sideClause reports whether the verb at token i heads a clause that only adds to another.
func (r *eventReader) sideClause(i int) bool {
	for steps := 0; steps < maxClimb; steps++ {
		switch r.Tokens[i].Dep {
		case "relcl", "acl", "advcl", "pcomp":
			return true
		case "conj", "xcomp":
			i = r.Tokens[i].Head
		default:
			return false
		}
	}
	return false
}

// speech reads a verb of saying as an event of its own: only what is dated is one.
func (r *eventReader) speech(i int) {
	if !r.timeHere(i) || r.sideClause(i) || r.child(i, "nsubj") < 0 {
		return
	}
	typ := r.said(i, maxEventDepth).typ
	if typ != accuse && typ != request && typ != threaten {
		typ = other
	}
	r.tell(r.frameOfVerb(i, i, typ))
}

// nounAt reads the event that the noun at token i names.
func (r *eventReader) nounAt(i int) {
	t := &r.Tokens[i]
	if r.taken[i] || t.Dep == "compound" || t.Dep == "amod" || t.Dep == "poss" {
		return
	}
	s := r.noun(i)
	if s.typ == "" || s.at != i {
		return
	}
	if r.timeOn(i) || !r.quotedOpinion(i) && r.particular(i) && !r.repeated(i) && !r.anchors(i) && !r.label(i) {
		r.tell(r.frameOfNoun(i, s.typ))
	}
}

// eventOrder are prepositions under which a known event says when another was.
var eventOrder = eventSet(`before after following since until during amid despite pending ahead prior`)

// anchors reports whether the noun at token i only says when something else was: "hours before the summit in Osk". With "the" it is an
// event that the reader knows already; "after two days of talks" tells of talks.
func (r *eventReader) anchors(i int) bool {
	if d := r.child(i, "det"); d < 0 || r.Tokens[d].Lower != "the" && r.Tokens[d].Lower != "this" && r.Tokens[d].Lower != "that" {
		return false
	}
	t := &r.Tokens[i]
	if t.Dep != "pobj" {
		return false
	}
	prep := &r.Tokens[t.Head]
	return eventOrder[prep.Lower] || prep.Dep == "prep" && eventOrder[r.Tokens[prep.Head].Lower] && r.Tokens[prep.Head].POS != "VERB"
}

// label reports whether token i stands in a heading inside the text without a verb: what is told below it.
func (r *eventReader) label(i int) bool {
	if len(r.Blocks) == 0 || r.Blocks[r.blockOf(i)].Kind != parley.HeadingBlock {
		return false
	}
	s := r.Sentences[r.sentence[i]]
	return !slices.ContainsFunc(r.Tokens[s.First:s.End], func(t parley.Token) bool { return t.POS == "VERB" && t.Tag != "VBG" })
}

// timeOn reports whether a date hangs on the noun at token i itself.
func (r *eventReader) timeOn(i int) bool { return r.dates != nil && r.dates.of[i] > 0 }

// eventCounted are the classes of nouns that name one happening each; other event nouns need a date or a light verb.
var eventCounted = [...]string{"talks", "attack", "strike", "protest", "withdrawal", "yielding", "drill", "mobil", "arrest", "probe"}

// eventLasting are nouns of these classes that name what lasts or comes again.
var eventLasting = eventSet(`war warfare aggression hostility conflict concession fighting unrest censorship repression suppression call
	conversation forum genocide occupation terrorism violence patrol alert aggression return charge bloodshed dialogue detention imprisonment
	imposition debate audience reception deliberation fire suit trial`)

// eventClaims are verbs whose object is a happening that somebody tells of: "claimed the capture of the town".
var eventClaims = eventSet(`claim deny confirm announce report condemn denounce mourn`)

// particular reports whether the noun at token i names one happening: whose it is, with or against whom, where, which night.
func (r *eventReader) particular(i int) bool {
	if eventLasting[r.Tokens[i].Lemma] || !r.counted(i) && !r.joint(i) {
		return false
	}
	head := &r.Tokens[r.Tokens[i].Head]
	named := r.joint(i) || r.Tokens[i].Dep == "dobj" && eventClaims[head.Lemma]
	for _, k := range r.children[i] {
		t := &r.Tokens[k]
		switch t.Dep {
		case "det":
			switch t.Lower {
			case "any", "no", "every", "such", "another":
				return false
			}
		case "poss", "compound", "amod", "nmod":
			switch t.Lower {
			case "future", "further", "potential", "possible", "continued", "continuous", "ongoing", "repeated", "past", "previous", "earlier",
				"constant", "regular", "direct", "relentless", "many", "more", "other", "such", "new":
				return false
			case "overnight":
				named = true
			}
			named = named || t.POS == "PROPN" || t.Ent != "O" && t.Ent != "" || t.Dep == "poss" && t.POS == "NOUN"
		case "prep", "agent":
			if o := r.child(k, "pobj"); o >= 0 && r.named(o) {
				named = true
			}
		}
	}
	return named
}

// counted reports whether the noun at token i is of a class whose nouns name one happening each.
func (r *eventReader) counted(i int) bool {
	bits := r.classOf(i)
	for _, class := range eventCounted {
		if bits&r.words.bit[class] != 0 {
			return true
		}
	}
	return false
}

// repeated reports whether an event of the report has the same noun and everybody that the one at token i names.
func (r *eventReader) repeated(i int) bool {
	f := r.frameOfNoun(i, other)
	named := r.mentionsOf(slices.Concat(f.actors, f.recipients, []int{f.place}))
	for _, k := range r.nouns {
		if r.Tokens[k.trigger].Lemma != r.Tokens[i].Lemma {
			continue
		}
		if !slices.ContainsFunc(named, func(m parley.Mention) bool { return !slices.Contains(k.named, m.ID) }) {
			return true
		}
	}
	return false
}

// remaining makes events of what the days and months hang on that no other event took.
func (r *eventReader) remaining() {
	if r.dates == nil {
		return
	}
	for i := range r.Tokens {
		t := int(r.dates.of[i]) - 1
		if t < 0 || r.taken[i] || r.dated[t] || r.quotedOpinion(i) || !r.isDay(t) || r.times[t].Contains(i) {
			continue
		}
		switch tok := &r.Tokens[i]; tok.POS {
		case "VERB":
			if tok.Dep != "amod" && tok.Dep != "aux" && tok.Lemma != "do" && tok.Lemma != "follow" && tok.Lemma != "precede" {
				r.tell(r.frameOfVerb(i, i, r.typeOr(r.ruled(i))))
			}
		case "NOUN", "PROPN":
			if s := r.noun(i); s.typ != "" || r.happens(i, t) {
				r.tell(r.frameOfNoun(i, r.typeOr(s.typ)))
			}
		}
	}
}

// isDay reports whether time t is a date, or a time of a day that is told.
func (r *eventReader) isDay(t int) bool {
	x := &r.times[t]
	return x.Type == parley.Date || x.Type == parley.Clock && len(x.Value) > len(isoDay)
}

// happens reports whether the noun at token i, of no class of events, is dated as an event is: "the Lviv march of 3 May", not "the
// 2024 budget" nor a dateline.
func (r *eventReader) happens(i, t int) bool {
	return len(r.Tokens[i].Ent) <= 2 && r.times[t].First > i
}

func (r *eventReader) typeOr(t parley.EventType) parley.EventType {
	if t == "" {
		return other
	}
	return t
}

// maxStamp is the most tokens of a date line or stamp: "Published Wednesday, 14 May 2031, at 10:15 a.m. EST".
const maxStamp = 14

// stamp reports whether the sentence of token i is hardly more than a date: a dateline, "Updated 14 May".
func (r *eventReader) stamp(i int) bool {
	s := r.Sentences[r.sentence[i]]
	if s.Len() > maxStamp {
		return false
	}
	words, days := 0, 0
	for k := s.First; k < s.End; k++ {
		switch t := &r.Tokens[k]; {
		case r.isWhen(k) || r.inTime(k):
			days++
		case t.POS != "PUNCT" && t.POS != "SPACE" && t.POS != "ADP" && t.POS != "NUM":
			words++
		}
	}
	return days > 1 && words <= 1
}

// inTime reports whether token i is part of a time expression.
func (r *eventReader) inTime(i int) bool {
	k, _ := slices.BinarySearchFunc(r.times, i, func(x timex, at int) int { return x.Range.End - 1 - at })
	return k < len(r.times) && r.times[k].Contains(i)
}

// tell adds the event of a frame.
func (r *eventReader) tell(f eventFrame) {
	if r.taken[f.trigger] || r.stamp(f.trigger) {
		return
	}
	r.taken[f.trigger], r.taken[f.head] = true, true
	e := &parley.Event{Type: f.typ, Trigger: r.triggerSpan(f.trigger), Actors: r.mentionsOf(f.actors), Recipients: r.mentionsOf(f.recipients)}
	e.Recipients = slices.DeleteFunc(e.Recipients, func(m parley.Mention) bool {
		return slices.ContainsFunc(e.Actors, func(o parley.Mention) bool { return o.ID == m.ID })
	})
	if f.place >= 0 {
		e.Place = r.mentionAlone(f.place)
	}
	st := r.statement(e, r.Span(r.coreOf(f)), f.head)
	r.markTime(st.Time)
	if r.Tokens[f.trigger].POS != "VERB" {
		r.noteNoun(f.trigger, e)
	}
	r.found = append(r.found, st)
}

// triggerSpan is the word at token i with what a hyphen joins to it: "sit-in".
func (r *eventReader) triggerSpan(i int) parley.Span {
	span := r.Tokens[i].Span
	if r.hyphened(i) != 0 {
		span.Start = r.Tokens[i-2].Start
	}
	return span
}

// markTime notes that an event has the time.
func (r *eventReader) markTime(t *parley.Time) {
	if t == nil {
		return
	}
	k, _ := slices.BinarySearchFunc(r.times, t.Span.Start, func(x timex, at int) int { return x.Span.Start - at })
	if k < len(r.times) {
		r.dated[k] = true
	}
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

// mentionsOf returns who is meant by the tokens, each once; never nil.
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
		case m == nil:
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

// frameOfVerb fills in who did what the verb at token i says to whom and where.
func (r *eventReader) frameOfVerb(i, head int, typ parley.EventType) eventFrame {
	f := eventFrame{trigger: i, typ: typ, head: head, place: -1}
	f.actors = r.add(f.actors, r.agentOf(i))
	if o := r.objectOf(i); o >= 0 {
		f.recipients = r.add(f.recipients, o)
		f.recipients = r.add(f.recipients, r.ownerIn(o))
	}
	r.addPreps(&f, i)
	if o := r.objectOf(i); o >= 0 {
		r.addPreps(&f, o)
	}
	return f
}

// frameOfLight fills in the event that the noun names under the light verb at token i.
func (r *eventReader) frameOfLight(i, noun int, typ parley.EventType) eventFrame {
	f := eventFrame{trigger: noun, typ: typ, head: i, place: -1}
	f.actors = r.add(f.actors, r.agentOf(i))
	r.addPreps(&f, i)
	r.addNounArguments(&f, noun)
	return f
}

// frameOfNoun fills in the event that the noun at token i names by itself.
func (r *eventReader) frameOfNoun(i int, typ parley.EventType) eventFrame {
	f := eventFrame{trigger: i, typ: typ, head: i, place: -1}
	r.addNounArguments(&f, i)
	return f
}

// addNounArguments reads whose, by whom, with, against and of whom the happening at noun i is.
func (r *eventReader) addNounArguments(f *eventFrame, i int) {
	for _, k := range r.children[i] {
		t := &r.Tokens[k]
		switch t.Dep {
		case "poss":
			f.actors = r.add(f.actors, k)
		case "compound", "amod", "nmod":
			if m := r.mentionAlone(k); m != nil {
				if r.isPlace(m) && f.typ != assault && f.place < 0 {
					f.place = k
				} else {
					f.actors = r.add(f.actors, k)
				}
			}
		}
	}
	r.addPreps(f, i)
}

// addPreps reads the prepositions of the verb or noun at token i.
func (r *eventReader) addPreps(f *eventFrame, i int) {
	for _, k := range r.children[i] {
		o := r.child(k, "pobj")
		if o < 0 {
			continue
		}
		switch r.Tokens[k].Lower {
		case "by":
			f.actors = r.add(f.actors, o)
		case "between", "among":
			f.actors = r.add(f.actors, o)
		case "with", "against", "on", "of", "to", "into", "for", "from", "toward", "towards", "over", "upon":
			f.recipients = r.add(f.recipients, o)
		case "in", "at", "near", "across", "outside", "inside", "around", "off", "throughout":
			if m := r.mentionAlone(o); m != nil && f.place < 0 && r.isPlace(m) {
				f.place = o
			}
		}
	}
}

// ownerIn returns the name inside the noun phrase at token i that says whose it is: "Syria" in "Syria's reactor".
func (r *eventReader) ownerIn(i int) int { return r.child(i, "poss") }

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
