package reading

import (
	"slices"

	"parley"
)

// eventStances are the types that mostly tell what somebody stands for: without a date, only the past tense of a main clause
// tells that something happened.
var eventStances = map[parley.EventType]bool{request: true, support: true, reject: true, accuse: true, aid: true, protest: true, cooperate: true}

// tells reports whether the verb at token i tells a happening rather than a state, a habit, an opinion or a thought of what
// could be. A date of its sentence settles it.
func (r *eventReader) tells(i int, typ parley.EventType) bool {
	if r.timeHere(i) && !r.timeSaid(i) {
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

// eventOrder are prepositions under which a known event says when another was.
var eventOrder = eventSet(`before after following since until during amid despite pending ahead prior`)

// anchors reports whether the noun at token i only says when something else was: "hours before the summit in Osk". With "the" it is an
// event that the reader knows already; "after two days of talks" tells of talks.
func (r *eventReader) anchors(i int) bool {
	t := &r.Tokens[i]
	if t.Dep != "pobj" || !r.definite(i) {
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

// mayAct reports whether the agent of the verb at token i can do what its type says: persons, bodies and states act, papers, ideas
// and other events do not ("the plan demands", "hope clashes with reality").
func (r *eventReader) mayAct(i int, typ parley.EventType) bool {
	a := r.agentOf(i)
	if typ == other || a < 0 {
		return true
	}
	if who := &r.Tokens[a]; who.Tag == "PRP" {
		// In the first and second person somebody talks of himself.
		return who.Lower != "i" && who.Lower != "we" && who.Lower != "you"
	}
	return r.actor(a) || eventGatherings[r.Tokens[a].Lemma] && eventStances[typ] || typ == assault && r.classOf(a)&(r.words.typed|r.words.bit["arms"]|r.words.bit["aidgoods"]|r.words.bit["storm"]) != 0
}

// eventGatherings are events that speak and decide as the persons in them do: "the summit condemned the raid".
var eventGatherings = eventSet(`meeting summit conference session forum gathering assembly rally hearing`)

// actor reports whether the noun at token i is somebody who acts: a person, a body, a state, troops, a crowd.
func (c *eventCoder) actor(i int) bool {
	t := &c.Tokens[i]
	if t.POS == "PRON" || t.POS == "NUM" || t.POS == "DET" {
		return true
	}
	if e := c.entityOf(c.mentionAlone(i)); e != nil && e.Type != parley.Document && e.Type != parley.Other {
		return true
	}
	if t.POS == "PROPN" {
		return true
	}
	switch castLexica().nouns[t.Lemma] {
	case nounPerson, nounPeople, nounBody, nounLand:
		return true
	}
	return c.classOf(i)&c.words.acting != 0
}

// fights reports whether the act of the verb at token i is one of arms or hands: somebody does it, or nobody is said to in a report
// that tells of weapons and attackers.
func (r *eventReader) fights(i int) bool {
	a := r.agentOf(i)
	if a < 0 {
		return r.armed
	}
	return r.actor(a) && !r.named(a) || r.named(a) && r.classOf(a)&r.words.bit["storm"] == 0 || r.classOf(a)&r.words.violent != 0
}

// timeSaid reports whether the time of the verb of saying at token i stands in what is said.
func (r *eventReader) timeSaid(i int) bool {
	t := r.timeOf(i)
	for k := range r.attributions {
		a := &r.attributions[k]
		if t == nil || a.head != i {
			continue
		}
		for _, c := range a.content {
			if r.Span(c).Contains(t.Span) && !r.onlyTime(c, t) {
				return true
			}
		}
	}
	return false
}

// onlyTime reports whether a stretch of text says no more than a time: in "they vote on 5 May" the day is when they vote, not what on.
func (r *eventReader) onlyTime(c parley.Range, t *parley.Time) bool {
	for i := c.First; i < c.End; i++ {
		if p := r.Tokens[i].POS; p != "ADP" && p != "DET" && p != "PUNCT" && !t.Span.Contains(r.Tokens[i].Span) {
			return false
		}
	}
	return true
}

// quoted reports whether what the verb at token i says stands in quotation marks.
func (r *eventReader) quoted(i int) bool {
	for k := range r.attributions {
		if a := &r.attributions[k]; a.head == i {
			return a.quoted
		}
	}
	return false
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

// isDay reports whether time t is a date, or a time of a day that is told.
func (r *eventReader) isDay(t int) bool {
	x := &r.times[t]
	return x.Type == parley.Date || x.Type == parley.Clock && len(x.Value) > len(isoDay)
}

// happens reports whether the noun at token i, of no class of events, is dated as an event is: "the Lviv march of 3 May", not "the
// 2024 budget" nor a dateline.
func (r *eventReader) happens(i, t int) bool {
	return len(r.Tokens[i].Ent) <= 2 && r.times[t].First > i && len(r.times[t].Value) >= len("2006-01") && r.Tokens[i].POS == "NOUN" &&
		(len(r.Blocks) == 0 || r.Blocks[r.blockOf(i)].Kind != parley.ItemBlock)
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
