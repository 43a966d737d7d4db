package reading

import (
	"slices"

	"parley"
)

// events returns what the report tells happened, is planned, feared or denied, as far as a timeline could carry it: acts and
// happenings in verbs and nouns. Opinions, descriptions of states and standing stances are left out.
func events(p *page) []parley.Statement {
	r := &eventReader{eventCoder: eventCoder{p, eventWords()}, taken: make([]bool, len(p.Tokens))}
	for i := range p.Tokens {
		switch p.Tokens[i].POS {
		case "VERB":
			r.verbAt(i)
		case "NOUN", "PROPN":
			r.nounAt(i)
		}
	}
	r.dated()
	return r.found
}

// An eventReader collects the events of one page.
type eventReader struct {
	eventCoder
	taken []bool // by token: it is the trigger of an event, or the light verb of one
	found []parley.Statement
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
	if s, ok := r.promised(i, i, maxEventDepth); ok && s.typ != "" {
		if s.at == i && r.tells(i, s.typ) {
			r.tell(r.frameOfVerb(i, i, s.typ))
		}
		return
	}
	if eventSpeech[lemma] {
		r.speech(i)
		return
	}
	typ := r.ruled(i)
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

// tells reports whether the verb at token i tells a happening rather than a state, a habit, an opinion or a thought of what
// could be. A date settles it.
func (r *eventReader) tells(i int, typ parley.EventType) bool {
	if r.timeOf(i) != nil {
		return true
	}
	if r.quotedOpinion(i) || r.standing(i) {
		return false
	}
	switch m := r.modal(i); m {
	case "may", "might", "could", "can", "should", "must", "ought", "would":
		return false
	}
	tag := r.Tokens[i].Tag
	side := r.sideClause(i)
	if typ == other && side {
		return false
	}
	switch tag {
	case "VBZ", "VBP":
		return r.headline(i) || r.Tokens[i].Dep == "ROOT" && typ != other && r.published(i)
	case "VB":
		return r.modal(i) == "will" || !side && r.planned(i)
	case "VBG":
		return typ != other || r.child(i, "aux") >= 0
	}
	return true
}

// published reports whether the present tense at token i is that of news: its subject is a name.
func (r *eventReader) published(i int) bool {
	a := r.agentOf(i)
	return a >= 0 && r.Tokens[a].POS == "PROPN"
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
	if r.timeOf(i) == nil || r.sideClause(i) || r.child(i, "nsubj") < 0 {
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
	if r.timeOn(i) || r.quotedOpinion(i) == false && r.particular(i, s.typ) {
		r.tell(r.frameOfNoun(i, s.typ))
	}
}

// timeOn reports whether a date hangs on the noun at token i itself.
func (r *eventReader) timeOn(i int) bool { return r.dates != nil && r.dates.of[i] > 0 }

// particular reports whether the noun at token i names one happening: whose it is, with or against whom, where.
func (r *eventReader) particular(i int, typ parley.EventType) bool {
	if typ == other || typ == support || typ == request || typ == accuse || typ == reject {
		return false
	}
	for _, k := range r.children[i] {
		t := &r.Tokens[k]
		switch t.Dep {
		case "det":
			switch t.Lower {
			case "any", "no", "every", "such":
				return false
			}
		}
	}
	for _, k := range r.children[i] {
		t := &r.Tokens[k]
		switch t.Dep {
		case "poss", "compound", "amod", "nmod":
			if t.POS == "PROPN" || t.Ent != "O" {
				return true
			}
			if t.Lower == "overnight" {
				return true
			}
		case "prep", "agent":
			if o := r.child(k, "pobj"); o >= 0 && r.named(o) {
				return true
			}
		}
	}
	return false
}

// dated makes events of what the days and months hang on that no other event took.
func (r *eventReader) dated() {
	if r.dates == nil {
		return
	}
	for i := range r.Tokens {
		if r.dates.of[i] == 0 || r.taken[i] || r.takenAround(i) {
			continue
		}
		t := &r.times[r.dates.of[i]-1]
		if t.Type != parley.Date || t.Contains(i) {
			continue
		}
		switch r.Tokens[i].POS {
		case "VERB":
			if r.Tokens[i].Dep != "amod" && !r.quotedOpinion(i) {
				r.tell(r.frameOfVerb(i, i, r.typeOr(r.ruled(i))))
			}
		case "NOUN", "PROPN":
			if r.sentenceIsTime(i) || r.quotedOpinion(i) {
				continue
			}
			r.tell(r.frameOfNoun(i, r.typeOr(r.noun(i).typ)))
		}
	}
}

func (r *eventReader) typeOr(t parley.EventType) parley.EventType {
	if t == "" {
		return other
	}
	return t
}

// takenAround reports whether an event took the same time for a word that the one at token i hangs on.
func (r *eventReader) takenAround(i int) bool {
	for _, s := range r.found {
		if s.Time != nil && s.Time.Span == r.times[r.dates.of[i]-1].Span {
			return true
		}
	}
	return false
}

// sentenceIsTime reports whether the sentence of token i is hardly more than a date: a dateline, a stamp.
func (r *eventReader) sentenceIsTime(i int) bool {
	s := r.Sentences[r.sentence[i]]
	return s.Len()-r.times[r.dates.of[i]-1].Len() <= 2
}

// tell adds the event of a frame.
func (r *eventReader) tell(f eventFrame) {
	if r.taken[f.trigger] {
		return
	}
	r.taken[f.trigger], r.taken[f.head] = true, true
	e := &parley.Event{Type: f.typ, Trigger: r.Tokens[f.trigger].Span, Actors: r.mentionsOf(f.actors), Recipients: r.mentionsOf(f.recipients)}
	if f.place >= 0 {
		e.Place = r.mentionAlone(f.place)
	}
	r.found = append(r.found, r.statement(e, r.Span(r.coreOf(f)), f.head))
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
			case "dobj", "attr", "prt", "dative", "agent", "oprd", "prep":
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
