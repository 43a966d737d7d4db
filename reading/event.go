package reading

import (
	"slices"

	"parley"
)

// events returns what the report tells happened, is planned, feared or denied, as far as a timeline could carry it: acts and
// happenings in verbs and nouns. Opinions, descriptions of states and standing stances are left out.
func events(p *page) []parley.Statement {
	r := &eventReader{eventCoder: eventCoder{p, eventWords()}, taken: make([]bool, len(p.Tokens)), dated: make([]bool, len(p.times))}
	r.armed = r.tellsOfArms()
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
	armed bool   // the report tells of weapons, fighters or attacks
	nouns []eventNoun
	found []parley.Statement
}

// eventYields are verbs that tell how talks went.
var eventYields = eventSet(`yield produce bring lead result culminate last drag focus centre center cover touch address take`)

// tellsOfArms reports whether a noun of the report is of weapons, fighters or attacks.
func (r *eventReader) tellsOfArms() bool {
	bits := r.words.bit["arms"] | r.words.bit["attack"] | r.words.bit["armed"]
	for i := range r.Tokens {
		if r.Tokens[i].POS == "NOUN" && r.words.classes[r.Tokens[i].Lemma]&bits != 0 {
			return true
		}
	}
	return false
}

// verbAt reads the event that the verb at token i tells.
func (r *eventReader) verbAt(i int) {
	if r.taken[i] || r.Tokens[i].Dep == "aux" || r.Tokens[i].Dep == "auxpass" || r.Tokens[i].Dep == "amod" || r.Tokens[i].Dep == "compound" {
		return
	}
	lemma := r.Tokens[i].Lemma
	if eventVows[lemma] {
		if s, ok := r.promised(i, i, maxEventDepth); ok && s.at == i && s.typ != "" {
			if r.tells(i, s.typ) && r.mayAct(i, s.typ) {
				r.tell(r.frameOfVerb(i, i, s.typ))
				if k := r.child(i, "xcomp"); k > i {
					r.taken[k] = true
				}
			}
			return
		}
	}
	typ := r.ruled(i)
	if r.quotes(i, typ) || eventSpeech[lemma] && !r.declares(i) && (typ == "" || typ == other || r.child(i, "ccomp") > i && (lemma != "ask" || r.tensed(r.child(i, "ccomp")))) {
		r.speech(i)
		return
	}
	if r.unnamed(i) {
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
	} else if n >= 0 && eventYields[lemma] && r.definite(n) {
		if s := r.noun(n); s.typ == consult && r.tells(i, s.typ) {
			r.tell(r.frameOfLight(i, s.at, s.typ))
			return
		}
	}
	if eventLight[lemma] || eventDown[lemma] && (typ == other || typ == "") {
		if o := r.objectOf(i); o >= 0 {
			if s := r.noun(o); s.typ != "" && r.tells(i, s.typ) && !r.written(i) {
				if typ == "" || typ == other {
					typ = s.typ
				}
				r.tell(r.frameOfLight(i, s.at, typ))
				return
			}
		}
	}
	if typ != "" && r.tells(i, typ) && (r.timeHere(i) || r.mayAct(i, typ)) {
		r.tell(r.frameOfVerb(i, i, r.senseOf(i)))
	}
}

// eventNaming are what sources are not allowed to do, or ask not to be.
var eventNaming = eventSet(`speak name identify quote comment discuss disclose reveal talk`)

// unnamed reports whether the verb at token i only says why a source has no name: "who was not authorized to speak", "asked not to be
// named".
func (r *eventReader) unnamed(i int) bool {
	k := r.child(i, "xcomp")
	return k > i && eventNaming[r.Tokens[k].Lemma] && (r.negated(i) || r.negated(k))
}

// written reports whether a paper is the subject of the verb at token i: what a plan includes has not happened.
func (r *eventReader) written(i int) bool {
	n := r.subject(i)
	if n < 0 {
		return false
	}
	e := r.entityOf(r.mentionAlone(n))
	return e != nil && e.Type == parley.Document || planNouns[r.Tokens[n].Lemma]
}

// eventVows are verbs of promising and refusing that are acts themselves, where others ("hopes to") only say what is planned.
var eventVows = eventSet(`agree pledge vow promise swear threaten offer commit consent refuse decline fail`)

// eventOccurs are verbs that tell no more than that what their subject names took place, began or ended.
var eventOccurs = eventSet(`begin start end occur happen resume continue collapse break open close conclude follow finish stall erupt go proceed fail
	adjourn`)

// senseOf is the type that the verb at token i has here, by its rules and by who or what acts: what a storm does to people is
// no assault.
func (r *eventReader) senseOf(i int) parley.EventType {
	typ := r.ruled(i)
	if typ == assault && !r.fights(i) {
		return other
	}
	return typ
}

// quotes reports whether the verb at token i only leads up to a quotation: "she assured", "asked the sergeant".
func (r *eventReader) quotes(i int, typ parley.EventType) bool {
	if typ != support && typ != request && typ != other {
		return false
	}
	if i > 0 && r.around[i] < 0 && r.around[i-1] >= 0 {
		return true // "…,” asked Captain Renn"
	}
	return r.child(i, "dobj") < 0 && r.quoted(i)
}

// later reports whether the time begins after the day of the report.
func (r *eventReader) later(t *parley.Time) bool {
	if t == nil || r.Report == nil || len(r.Report.Published) < len(isoDay) || len(t.Start) < len(isoDay) {
		return false
	}
	return t.Start[:len(isoDay)] > r.Report.Published[:len(isoDay)]
}

// eventDeclaring are verbs that do what they say when a thing is their object: "declared an outbreak", "announced a plan".
var eventDeclares = eventSet(`declare announce unveil issue proclaim reveal disclose release confirm`)

// declares reports whether the verb at token i declares something rather than says that something is so.
func (r *eventReader) declares(i int) bool {
	return eventDeclares[r.Tokens[i].Lemma] && r.child(i, "ccomp") < 0 && r.child(i, "dobj") > i && r.child(i, "nsubj") >= 0
}

// eventAudience are those to whom one speaks in public.
var eventAudience = eventSet(`reporter journalist parliament lawmaker deputy committee court courtroom council assembly congress senate conference rally crowd
	supporter senator legislator mp gathering audience shareholder delegate commission tribunal jury`)

// speech reads a verb of saying as an event of its own: only what is said in public is one ("told reporters"), or what is dated by
// a date that lies outside of what is said.
func (r *eventReader) speech(i int) {
	o := r.child(i, "dobj", "dative")
	public := o > i && r.Tokens[i].Lemma == "tell" && eventAudience[r.Tokens[o].Lemma] && r.child(o, "poss") < 0 && !r.quotedOpinion(i)
	now := (r.Tokens[i].Tag == "VBZ" || r.Tokens[i].Tag == "VBP") && !r.headline(i)
	if !public && (now || !r.timeHere(i) || r.timeSaid(i)) || r.sideClause(i) || r.child(i, "nsubj") < 0 {
		return
	}
	typ := r.said(i, maxEventDepth).typ
	if typ != accuse && typ != request && typ != threaten || r.quoted(i) {
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
		case "AUX":
			r.present(i)
		case "VERB":
			if tok.Dep != "amod" && tok.Dep != "aux" && !eventStative[tok.Lemma] && !r.timeSaid(i) {
				r.tell(r.frameOfVerb(i, i, r.typeOr(r.senseOf(i))))
			}
		case "NOUN", "PROPN":
			if s := r.noun(i); s.typ != "" || r.happens(i, t) {
				r.tell(r.frameOfNoun(i, r.typeOr(s.typ)))
			}
		}
	}
}

// present reads who or what is where on a day: "she will be in Osk on Friday", "the delegations were back on Monday", "a decision is due by
// 4 May", "the hearing is on Tuesday".
func (r *eventReader) present(i int) {
	n := r.subject(i)
	if n < 0 || r.Tokens[i].Lemma != "be" {
		return
	}
	if s := r.noun(n); s.typ != "" {
		r.tell(r.frameOfLight(i, s.at, s.typ))
		return
	}
	for _, k := range r.children[i] {
		t := &r.Tokens[k]
		o := r.prepObject(k)
		if eventWhere[t.Lower] || o >= 0 && (t.Lower == "in" || t.Lower == "at") && r.isPlace(r.mentionAlone(o)) && r.actor(n) {
			r.tell(r.frameOfVerb(i, i, other))
			return
		}
	}
}

// eventWhere are the words that, with "is" and a day, tell that somebody or something comes, goes, begins or ends.
var eventWhere = eventSet(`back home away due out over open closed`)

// eventStative are verbs that tell how things are, also on a day: "it cost two euros in May", "the deal, dated 3 March, obliges".
var eventStative = eventSet(`do be want need cost date oblige require bind contain include mean seem remain belong own know believe think like prefer
	equal total amount average stand lie depend exist last say indicate follow precede include regard concern pend suggest reflect compare count earn own weigh measure`)

func (r *eventReader) typeOr(t parley.EventType) parley.EventType {
	if t == "" {
		return other
	}
	return t
}

// tell adds the event of a frame.
func (r *eventReader) tell(f eventFrame) {
	if r.taken[f.trigger] || r.stamp(f.trigger) {
		return
	}
	e := &parley.Event{Type: f.typ, Trigger: r.triggerSpan(f.trigger), Actors: r.mentionsOf(f.actors), Recipients: r.mentionsOf(f.recipients)}
	e.Recipients = slices.DeleteFunc(e.Recipients, func(m parley.Mention) bool {
		return slices.ContainsFunc(e.Actors, func(o parley.Mention) bool { return o.ID == m.ID })
	})
	if f.place >= 0 {
		e.Place = r.mentionAlone(f.place)
	}
	st := r.statement(e, r.Span(r.coreOf(f)), f.head)
	if f.trigger == f.head || r.Tokens[f.trigger].POS != "VERB" {
		r.recall(f.trigger, e, &st.Time)
	}
	if st.Time == nil {
		e.Told = r.toldOn(f.head)
	}
	vague := st.Time == nil || len(st.Time.Value) < len(isoDay)
	if pos := r.Tokens[f.trigger].POS; vague && len(e.Actors)+len(e.Recipients) == 0 && (pos == "PROPN" || pos == "NOUN" && r.headline(f.trigger)) {
		return // "Arvenia Peace Talks"
	}
	nobody := st.Time == nil && e.Place == nil && len(e.Actors)+len(e.Recipients) == 0
	if nobody && (r.headline(f.trigger) || f.trigger != f.head && eventStances[f.typ] || r.Tokens[f.trigger].POS == "VERB" && r.ruled(f.trigger) != assault && r.sideClause(f.head)) {
		return // "War and peace", "What was lost": a heading that tells of nobody; "others faced criticism"; "what was agreed"
	}
	if st.Factuality.Weaker(parley.Planned) == parley.Planned && r.later(st.Time) {
		st.Factuality = parley.Planned // "they meet again on Friday"
	}
	r.taken[f.trigger], r.taken[f.head] = true, true
	r.markTime(st.Time)
	if r.Tokens[f.trigger].POS != "VERB" {
		r.noteNoun(f.trigger, e)
	}
	r.found = append(r.found, st)
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
