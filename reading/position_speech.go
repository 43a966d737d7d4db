package reading

import (
	"slices"

	"parley"
)

// adjective reads "is opposed to", "remains willing to", and what speech calls unacceptable or essential.
func (r *wantReader) adjective(i int) {
	t := &r.Tokens[i]
	if t.Dep == "attr" {
		r.verdict(i)
	}
	if t.Dep != "acomp" && t.Dep != "oprd" && t.Dep != "conj" && t.Dep != "ROOT" && t.Dep != "ccomp" {
		return
	}
	copula := t.Head
	if r.Tokens[copula].POS != "AUX" && r.Tokens[copula].POS != "VERB" {
		return
	}
	if !r.predicate(i, copula) {
		r.judgement(i, copula)
	}
}

// predicate reads the position that an adjective or participle states of the subject of its copula, if it states one.
func (r *wantReader) predicate(i, copula int) bool {
	for _, f := range wantAdjective[r.Tokens[i].Lower] {
		issue, ok := r.issueOf(i, f)
		if !ok || r.hypothetical(copula) || f.stance == parley.Accepts && r.isOrdeal(issue) {
			continue
		}
		stance := f.stance
		if r.negated(i) {
			stance = flipped(stance)
		}
		stance = r.turned(stance, copula)
		if inner, under := r.composed(stance, issue); under >= 0 {
			stance, issue = inner, under
		}
		actor := r.actor(copula)
		if s := r.child(copula, "nsubjpass"); s >= 0 {
			actor = r.party(s, copula)
		}
		if o := r.child(copula, "dobj"); o >= 0 && r.Tokens[i].Dep == "oprd" {
			actor = r.actorAt(copula, o) // "leaving officials uneasy about"
		}
		r.state(copula, actor, stance, r.issueRange(issue))
		return true
	}
	return false
}

// judgement reads what somebody says of an issue: "a partial truce is unacceptable".
func (r *wantReader) judgement(i, copula int) {
	issue := r.judgedIssue(i, copula)
	if issue < 0 || !r.isTopic(issue) || r.hypothetical(copula) || r.isCalamity(issue) || r.Tokens[issue].POS == "PRON" && r.isCalamity(i) {
		return
	}
	if stance := r.judged(i); stance != "" {
		r.state(copula, r.judge(copula), pick(r.negated(copula), flipped(stance), stance), r.issueRange(issue))
	}
}

// isOrdeal reports whether the noun at token i is of what one braces for: to be ready for war accepts none.
func (r *wantReader) isOrdeal(i int) bool { return r.isCalamity(i) || ordealNouns[r.Tokens[i].Lemma] }

// isCalamity reports whether the noun at token i is of what befalls people: to call it terrible is no stance.
func (r *wantReader) isCalamity(i int) bool {
	l := r.Tokens[i].Lemma
	return deedNouns[l] || calamityNouns[l]
}

// judgedIssue returns what the word at token i is said of: the subject of its copula, or the clause for which "it" stands ("it is
// vital that talks resume"); -1 for none.
func (r *wantReader) judgedIssue(i, copula int) int {
	issue := r.child(copula, "nsubj", "csubj")
	if issue >= 0 && r.Tokens[issue].Lower == "it" {
		for _, at := range [...]int{copula, i} {
			if c := r.child(at, "ccomp", "xcomp", "csubj"); c > i {
				return c
			}
		}
	}
	return issue
}

// judge returns in whose eyes the clause with the copula says what something is: whoever says it, or whom "for" names at its
// front ("For the union, the cut is unacceptable").
func (r *wantReader) judge(copula int) *parley.Mention {
	if m := r.spoken(copula); m != nil {
		return m
	}
	if by := r.childWord(copula, "for"); by >= 0 && by < copula {
		if o := r.child(by, "pobj"); o >= 0 && (r.isActor(o) || r.namesPeople(o)) {
			return r.actorAt(copula, o)
		}
	}
	return nil
}

// verdict reads a noun that somebody says an issue is: "the bid is an insult", "this is the right deal".
func (r *wantReader) verdict(i int) {
	copula := r.Tokens[i].Head
	if d := r.Tokens[i].Dep; d != "attr" && d != "acomp" || !wantCopulas[r.Tokens[copula].Lemma] || r.hypothetical(copula) {
		return
	}
	issue := r.judgedIssue(i, copula)
	if issue < 0 {
		return
	}
	if r.isCalamity(issue) || r.isCalamity(i) && !badNouns[r.Tokens[i].Lower] {
		return
	}
	stance := r.judged(i)
	if r.isMerely(copula) || r.isMerely(i) {
		return
	}
	if c := r.timely(i); c >= 0 {
		r.state(copula, r.spoken(copula), pick(r.negated(copula) || r.negated(i), parley.Rejects, parley.Demands), r.issueRange(c))
		return
	}
	own := badNouns[r.Tokens[i].Lower] || goodNouns[r.Tokens[i].Lower] || neededWords[r.Tokens[i].Lower]
	switch {
	case stance == "":
		return
	case r.isTopic(issue) && r.Tokens[issue].POS == "PRON":
	case r.Tokens[issue].POS == "PRON" && (own || matterNouns[r.Tokens[i].Lemma] || planNouns[r.Tokens[i].Lemma]):
		issue = i
	case !r.isTopic(issue) || !own && r.Tokens[i].Lower != "non" && !matterNouns[r.Tokens[issue].Lemma] && !planNouns[r.Tokens[issue].Lemma]:
		return
	}
	r.state(copula, r.spoken(copula), pick(r.negated(copula) || r.negated(i), flipped(stance), stance), r.issueRange(issue))
}

// timely returns what it is time for, where the noun at token i says so: "this is not the time for politics", "it is time to
// talk"; -1 for none.
func (r *wantReader) timely(i int) int {
	if l := r.Tokens[i].Lemma; l != "time" && l != "moment" && l != "hour" {
		return -1
	}
	if p := r.childWord(i, "for"); p > i {
		return r.child(p, "pobj", "pcomp")
	}
	for _, at := range [...]int{i, r.Tokens[i].Head} {
		if c := r.child(at, "acl", "relcl", "xcomp", "advcl"); c > i && r.Tokens[c].Tag == "VB" {
			return c
		}
	}
	return -1
}

// had reads how somebody judges what he had: "we had a very productive session", "there is a good chance of a deal".
func (r *wantReader) had(i int) bool {
	o := r.child(i, "dobj", "attr")
	if o < i || r.Tokens[i].Lemma != "have" && r.Tokens[i].Lemma != "hold" && r.child(i, "expl") < 0 || r.hypothetical(i) {
		return false
	}
	stance, issue := r.judged(o), o
	switch {
	case stance == "" || stance == parley.Demands:
		return false
	case hopeNouns[r.Tokens[o].Lemma]:
		issue = r.child(o, "acl", "relcl")
		if of := r.child(o, "prep"); issue < 0 && of > o {
			issue = r.child(of, "pobj", "pcomp")
		}
	case !matterNouns[r.Tokens[o].Lemma]:
		return false
	}
	if issue < 0 {
		return false
	}
	r.state(i, r.spoken(i), pick(r.negated(i) || r.negated(o), flipped(stance), stance), r.issueRange(issue))
	return true
}

// fares reads how somebody says an issue does: "a sale makes sense", "the blockade is not working".
func (r *wantReader) fares(i int) bool {
	s := r.child(i, "nsubj", "csubj")
	if s < 0 || !r.isTopic(s) || r.isActor(s) || r.namesPeople(s) || r.hypothetical(i) {
		return false
	}
	var stance parley.Stance
	o := r.child(i, "dobj")
	switch lemma := r.Tokens[i].Lemma; {
	case o >= 0 && (lemma == "make" && r.Tokens[o].Lower == "sense" || lemma == "deserve" && supportNouns[r.Tokens[o].Lemma]):
		stance = pick(r.negated(i) || r.negated(o), parley.Rejects, parley.Supports)
	case o >= 0 || !r.isMeasure(s):
		return false
	case lemma == "work":
		stance = pick(r.negated(i), parley.Rejects, parley.Supports)
	case lemma == "fail" || lemma == "backfire":
		stance = pick(r.negated(i), parley.Supports, parley.Rejects)
	case lemma == "go" && r.hasParticle(i, "far"), lemma == "fall" && r.child(i, "acomp", "advmod") >= 0 && r.Tokens[r.child(i, "acomp", "advmod")].Lower == "short":
		stance = parley.Opposes
	default:
		return false
	}
	r.state(i, r.spoken(i), stance, r.issueRange(s))
	return true
}

// supportNouns are what an issue may deserve.
var supportNouns = wordSet("support backing approval praise consideration chance respect")

// hopeNouns say that something may come about.
var hopeNouns = wordSet("chance prospect hope likelihood possibility opportunity shot")

// isMerely reports whether "just" or "only" stands by token i: "not just a tragedy" denies nothing.
func (r *wantReader) isMerely(i int) bool {
	for _, c := range r.children[i] {
		switch r.Tokens[c].Lower {
		case "just", "only", "merely", "simply":
			return r.Tokens[c].Dep == "advmod"
		}
	}
	return false
}

// absent reads what somebody says there will, can or should not be: "there can be no deal", "there is no room for delay",
// "coal has no future".
func (r *wantReader) absent(i int) bool {
	t := &r.Tokens[i]
	existential := t.Lemma == "be" && r.child(i, "expl") >= 0
	if !existential && t.Lemma != "have" {
		return false
	}
	noun := r.child(i, "attr", "dobj")
	if noun >= 0 && existential && !r.negated(noun) && !r.negated(i) && r.isMeasure(noun) && (r.modal(i) == "will" || mustWords[r.modal(i)]) {
		r.state(i, r.spoken(i), parley.Supports, r.issueRange(noun)) // "there will be a referendum"
		return true
	}
	if noun < 0 || r.Tokens[noun].Lower != "nothing" && !r.negated(noun) && !(existential && r.negated(i)) || absenceNouns[r.Tokens[noun].Lemma] {
		return false
	}
	issue := noun
	if c := r.child(noun, "relcl", "acl"); r.Tokens[noun].Lower == "nothing" && c > noun && bargainingVerbs[r.Tokens[c].Lemma] {
		r.state(i, r.spoken(i), parley.Rejects, r.issueRange(c)) // "there is nothing to negotiate"
		return true
	}
	switch vain := vainNouns[r.Tokens[noun].Lemma]; {
	case vain && existential:
		issue = r.idiomIssue(i, noun, &wantIdiom{prep: "for"})
		if issue < 0 {
			issue = r.idiomIssue(i, noun, &wantIdiom{prep: "to"})
		}
	case vain:
		issue = r.child(i, "nsubj")
	case !existential || r.modal(i) == "":
		return false
	}
	if issue < 0 || !r.isIssue(issue) || r.isActor(issue) {
		return false
	}
	stance := parley.Rejects
	if r.isOpposing(issue) {
		stance = parley.Supports // "there is no case for blocking this"
		if o := r.child(issue, "dobj"); o >= 0 && r.isTopic(o) {
			issue = o
		}
	}
	r.state(i, r.spoken(i), stance, r.issueRange(issue))
	return true
}

// isOpposing reports whether token i is a verb of opposing.
func (r *wantReader) isOpposing(i int) bool {
	if r.Tokens[i].POS != "VERB" {
		return false
	}
	return slices.ContainsFunc(wantVerb[r.Tokens[i].Lemma], func(f wantFrame) bool { return f.object && f.prt == "" && sides[f.stance] == sides[parley.Opposes] })
}

// effect reads what somebody says an issue would do: "the closure would kill this town".
func (r *wantReader) effect(i int) bool {
	lemma, subject := r.Tokens[i].Lemma, r.child(i, "nsubj", "csubj")
	harms := harmingVerbs[lemma] || r.isWarned(i) && subject >= 0 && r.isMeasure(subject)
	if !harms && !helpingVerbs[lemma] || subject < 0 || r.child(i, "dobj") < 0 || !r.isIssue(subject) || r.namesPeople(subject) || r.isActor(subject) {
		return false
	}
	switch r.modal(i) {
	case "would", "will":
	case "":
		if !harms || r.Tokens[i].Tag != "VBZ" && r.Tokens[i].Tag != "VBP" {
			return false
		}
	default:
		return false
	}
	stance := pick(harms, parley.Opposes, parley.Supports)
	r.state(i, r.spoken(i), pick(r.negated(i), flipped(stance), stance), r.issueRange(subject))
	return true
}

// isWarned reports whether somebody warns of what the verb at token i says.
func (r *wantReader) isWarned(i int) bool {
	k := r.vouched[i]
	if k < 0 {
		return false
	}
	switch r.Tokens[r.attributions[k].head].Lemma {
	case "warn", "caution", "fear", "worry", "complain":
		return true
	}
	return false
}

// isMeasure reports whether the noun at token i is of something that is decided on.
func (r *wantReader) isMeasure(i int) bool {
	return planNouns[r.Tokens[i].Lemma] || matterNouns[r.Tokens[i].Lemma] || wantUndertakings[r.Tokens[i].Lemma]
}

// isActor reports whether the noun at token i names somebody.
func (r *wantReader) isActor(i int) bool {
	m := r.mentionAt(i)
	return m != nil && r.canWant(m)
}

// ownWords reports whether somebody says of himself what the verb at token i says.
func (r *wantReader) ownWords(i int) bool {
	speaker := r.spoken(i)
	if speaker == nil {
		return false
	}
	subject := r.subjectOf(i)
	return subject >= 0 && r.isSelf(subject, speaker)
}

// subjectOf returns the subject of the verb at token i, that of the verb above for an infinitive; -1 for none.
func (r *wantReader) subjectOf(i int) int {
	s := r.child(i, "nsubj", "nsubjpass")
	if s < 0 && (r.Tokens[i].Dep == "xcomp" || r.Tokens[i].Dep == "conj") {
		s = r.child(r.Tokens[i].Head, "nsubj", "nsubjpass")
	}
	return s
}

// needing reads "what we want is a date", "all we ask for is time".
func (r *wantReader) needing(i int) bool {
	t := &r.Tokens[i]
	if t.Dep != "csubj" && t.Dep != "relcl" || !r.inWant(i) && t.Lemma != "need" {
		return false
	}
	be := t.Head
	if t.Dep == "relcl" {
		if w := r.Tokens[t.Head].Lower; w != "all" && w != "thing" && w != "what" {
			return false
		}
		be = r.Tokens[t.Head].Head
	}
	issue := r.child(be, "attr", "ccomp", "xcomp")
	subject := r.child(i, "nsubj")
	if r.Tokens[be].Lemma != "be" || issue < i || subject < 0 {
		return false
	}
	r.state(be, r.party(subject, i), pick(r.negated(i), parley.Opposes, parley.Demands), r.issueRange(issue))
	return true
}

// conditioned reads what the report says a party would do only on a condition.
func (r *wantReader) conditioned(i int) bool {
	if m := r.modal(i); m != "will" && m != "would" && m != "can" && m != "could" {
		return false
	}
	c, subject := r.conditionOf(i), r.subjectOf(i)
	if c < 0 || subject < 0 || !r.isStrict(c) {
		return false
	}
	actor := r.party(subject, i)
	if actor == nil && r.namesPeople(subject) {
		actor = r.described(subject)
	}
	if speaker := r.spoken(i); speaker != nil && (actor == nil || r.child(subject, "poss") >= 0) {
		actor = speaker // "the fighting will stop only when", "its ships will return only if"
	}
	if actor == nil {
		return false
	}
	r.state(i, actor, parley.OnCondition, r.issueRange(i))
	return true
}

// pick returns then where yes, else otherwise.
func pick[T any](yes bool, then, otherwise T) T {
	if yes {
		return then
	}
	return otherwise
}

// spoken returns who says what stands at token i, nil where the report only tells it or the speaker is no party.
func (r *wantReader) spoken(i int) *parley.Mention {
	k := r.vouched[i]
	if k < 0 {
		return r.houseAt(i)
	}
	if r.attributions[k].act != parley.Speech {
		return nil
	}
	if who := r.attributions[k].who; who >= 0 && wantOnlookers[r.Tokens[who].Lemma] {
		return nil
	}
	m := r.voiceAt(i)
	if who := r.attributions[k].who; m == nil && who >= 0 && (r.namesPeople(who) || r.Tokens[who].Tag == "NNP") {
		return r.described(who)
	}
	if !r.canWant(m) {
		return nil
	}
	return m
}

// modalSpeech reads what somebody says must, should, cannot or will not be.
func (r *wantReader) modalSpeech(i int) {
	if r.needing(i) || r.conditioned(i) || r.absent(i) || r.effect(i) || r.had(i) || r.fares(i) {
		return
	}
	speaker := r.spoken(i)
	if speaker == nil && r.refused(i) {
		return
	}
	if speaker == nil || r.hypothetical(i) || r.governed(i) || r.Tokens[i].Dep == "ccomp" && r.takesClause(r.Tokens[i].Head, i) {
		return
	}
	modal, negated := r.modal(i), r.negated(i) || r.noSubject(i) || r.noObject(i)
	if h := &r.Tokens[r.Tokens[i].Head]; modal == "must" && r.Tokens[i].Dep == "xcomp" && h.Tag == "VBD" && (r.vouched[i] < 0 || r.around[i] >= 0) {
		return // what somebody had to do is past, but in words that are told it may be "has to"
	}
	subject := r.subjectOf(i)
	switch {
	case r.isImperative(i):
		r.state(i, speaker, pick(negated, parley.Opposes, parley.Demands), r.issueRange(i))
	case subject < 0:
	case r.Tokens[i].Tag == "VBG" && negated && r.isSelf(subject, speaker) && r.child(i, "aux") >= 0 && r.child(i, "dobj", "xcomp") > i:
		r.state(i, speaker, parley.Rejects, r.issueRange(r.child(i, "xcomp", "dobj")))
	case r.Tokens[i].Lemma == "need" && r.isSelf(subject, speaker) && r.child(i, "dobj", "ccomp", "xcomp") > i:
		r.state(i, speaker, pick(negated, parley.Opposes, parley.Demands), r.issueRange(r.child(i, "ccomp", "xcomp", "dobj")))
	case r.Tokens[i].Tag == "VBN" && !negated && r.isAgreed(i):
		r.state(i, speaker, parley.Accepts, r.issueRange(subject))
	case r.noSubject(i) && (modal == "will" || modal == "would" || r.Tokens[i].Tag == "VBG" && r.child(i, "aux") >= 0):
		r.state(i, speaker, parley.Rejects, r.issueRange(i))
	case mustWords[modal] && !negated && (r.isPerfect(i) || r.isToldOf(subject)):
		// "must have known" guesses, "she should have seen it" only regrets, "those who have to return" are told of
	case mustWords[modal] || modal == "can" && negated && !r.isSelf(subject, speaker) && !r.isPersonal(subject):
		r.state(i, speaker, pick(negated, parley.Opposes, parley.Demands), r.issueRange(i))
	case (modal == "will" || modal == "would" || modal == "can") && negated && r.isSelf(subject, speaker) && (r.vouched[i] >= 0 || !idleVerbs[r.Tokens[i].Lemma]):
		r.state(i, speaker, parley.Rejects, r.issueRange(i))
	case (modal == "will" || modal == "would") && !negated && r.isSelf(subject, speaker):
		r.intended(i, speaker)
	}
}

// refused reads what the report itself says somebody will not do: "The council will not pay for it".
func (r *wantReader) refused(i int) bool {
	s := r.subjectOf(i)
	if m := r.modal(i); m != "will" && m != "would" || s < 0 || r.vouched[i] >= 0 && r.attributions[r.vouched[i]].act != parley.Speech {
		return false
	}
	if !r.negated(i) && !r.noObject(i) || idleVerbs[r.Tokens[i].Lemma] || r.child(i, "dobj", "xcomp", "prep", "prt") < i || !r.isActor(s) && !r.namesPeople(s) || r.governed(i) {
		return false
	}
	r.state(i, r.actorAt(i, s), parley.Rejects, r.issueRange(i))
	return true
}

// intended reads what somebody says he will do: on a condition, or as a measure of his own ("We will suspend the fiscal rules").
func (r *wantReader) intended(i int, speaker *parley.Mention) {
	switch o := r.child(i, "dobj"); {
	case r.conditionOf(i) >= 0:
		r.state(i, speaker, parley.OnCondition, r.issueRange(i))
	case o > i && (r.isMeasure(o) && !idleVerbs[r.Tokens[i].Lemma] || undertakingVerbs[r.Tokens[i].Lemma]) && !r.isOpposing(i):
		r.state(i, speaker, parley.Offers, r.issueRange(i))
	}
}

// undertakingVerbs tell of measures by themselves: "we will raise the dikes".
var undertakingVerbs = wordSet(`pay raise cut increase reduce lower lift scrap suspend fund finance cover compensate release free withdraw close reopen
	introduce extend hire recover rescue evacuate rehouse double triple halve repeal abolish nationalise nationalize privatise privatize restore rebuild supply send deploy`)

// isImperative reports whether the verb at token i bids somebody do something, as whole sentence of a quotation.
func (r *wantReader) isImperative(i int) bool {
	t := &r.Tokens[i]
	if t.Tag != "VB" || r.around[i] < 0 || idleVerbs[t.Lemma] || r.child(i, "nsubj", "nsubjpass") >= 0 || r.child(i, "dobj", "prep", "xcomp", "prt", "advmod") < i {
		return false
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Tag == "MD" || r.Tokens[c].Tag == "TO" {
			return false
		}
	}
	return t.Dep == "ROOT" || t.Dep == "ccomp" && !r.takesClause(t.Head, i) || t.Dep == "advcl" && r.vouched[i] >= 0 && r.attributions[r.vouched[i]].head == t.Head || t.Dep == "acl" && r.Tokens[t.Head].Dep == "ROOT"
}

// idleVerbs carry on talk or life and want nothing: "let me say", "look at the sea", "we will see".
var idleVerbs = wordSet(`look see listen wait imagine remember believe trust tell think thank let ask say know have be get meet hear find win lose
	need want like love hate hope guess suppose mind note feel understand excuse forgive talk speak discuss answer learn
	forget bring bet suffer die live miss take watch call come visit mark spend host hold attend brief update play run travel reach last arrive start begin take cost affect`)

// isAgreed reports whether the participle at token i says that its subject is settled: "the pullback is agreed".
func (r *wantReader) isAgreed(i int) bool {
	be := r.child(i, "auxpass")
	return r.Tokens[i].Lemma == "agree" && be >= 0 && r.isFinite(be) && r.child(i, "nsubjpass") >= 0 && r.child(i, "agent", "aux") < 0
}

// isToldOf reports whether the subject at token i is a relative pronoun: its clause only tells of whom or what it is about.
func (r *wantReader) isToldOf(i int) bool {
	return r.Tokens[i].Lower == "who" || r.Tokens[i].Lower == "which"
}

// isPerfect reports whether the verb at token i stands under "have": "should have been open".
func (r *wantReader) isPerfect(i int) bool {
	for _, c := range r.children[i] {
		if d := r.Tokens[c].Dep; d == "aux" && r.Tokens[c].Lemma == "have" {
			return true
		}
	}
	return false
}

// isPersonal reports whether the subject at token i is a person, who may be unable to do what he cannot.
func (r *wantReader) isPersonal(i int) bool {
	switch r.Tokens[i].Lower {
	case "he", "she", "they", "you", "it":
		return true
	}
	e := r.entityOf(r.mentionAt(i))
	return e != nil && e.Type == parley.Person && !e.Unnamed
}

// isSelf reports whether the subject at token i is the speaker, or those for whom the speaker says "we".
func (r *wantReader) isSelf(i int, speaker *parley.Mention) bool {
	switch r.Tokens[i].Lower {
	case "i", "we":
		return true
	}
	m := r.mentionAt(i)
	if e := r.entityOf(speaker); m != nil && e != nil && e.Side == m.ID && e.Side != "" {
		return true // a minister speaks for the state
	}
	return m != nil && m.ID == speaker.ID || r.isOurs(i) || r.isTheirs(i, speaker)
}

// against reads "is against the plan" and "in favour of the plan".
func (r *wantReader) against(i int) {
	t := &r.Tokens[i]
	verb := t.Head
	if t.Dep != "prep" || r.Tokens[verb].Lemma != "be" && r.Tokens[verb].Lemma != "remain" {
		return
	}
	stance, issue := parley.Opposes, r.child(i, "pobj", "pcomp")
	switch {
	case t.Lower == "against":
	case t.Lower == "for" && i > verb && issue >= 0 && !r.isActor(issue) && !r.namesPeople(issue) && r.holdsView(verb):
		stance = parley.Supports
	case t.Lower == "behind" && issue >= 0 && (planNouns[r.Tokens[issue].Lemma] || matterNouns[r.Tokens[issue].Lemma]):
		stance = parley.Supports
	case t.Lower == "in" && issue >= 0 && (r.Tokens[issue].Lower == "favor" || r.Tokens[issue].Lower == "favour"):
		stance = parley.Supports
		of := r.child(issue, "prep")
		if of < 0 {
			return
		}
		issue = r.child(of, "pobj", "pcomp")
	default:
		r.placed(i, verb)
		return
	}
	if issue >= 0 && r.isTopic(issue) && !r.hypothetical(verb) {
		r.state(verb, r.actor(verb), r.turned(stance, verb), r.issueRange(issue))
	}
}

// holdsView reports whether the subject of the copula at token i is somebody: "Holt is for the tram", not "the money is for the tram".
func (r *wantReader) holdsView(i int) bool {
	s := r.child(i, "nsubj")
	return s >= 0 && (r.isActor(s) || r.namesPeople(s)) && r.child(i, "acomp", "attr", "advmod") < 0
}

// placed reads where somebody says an issue is: "off the table", "out of the question", "not up for negotiation".
func (r *wantReader) placed(i, verb int) {
	issue, noun := r.child(verb, "nsubj"), r.child(i, "pobj")
	if within := r.child(i, "prep", "pcomp"); noun < 0 && within >= 0 {
		noun = r.child(within, "pobj")
	}
	if issue < 0 || noun < 0 || !r.isTopic(issue) || r.hypothetical(verb) {
		return
	}
	negated := r.negated(verb) || r.noSubject(verb)
	switch r.Tokens[i].Lower + " " + r.Tokens[noun].Lower {
	case "off table", "off cards", "off agenda", "out question", "beyond pale", "beyond question":
		r.state(verb, r.spoken(verb), pick(negated, parley.Accepts, parley.Rejects), r.issueRange(issue))
	case "on table", "on cards", "on agenda", "up negotiation", "up discussion", "up debate", "up sale", "up grabs", "up compromise", "for sale", "for negotiation",
		"in interest", "in interests":
		if negated || r.Tokens[i].Lower != "on" {
			r.state(verb, r.spoken(verb), pick(negated, parley.Rejects, parley.Accepts), r.issueRange(issue))
		}
	}
}

// stances reads what follows a colon after the noun of somebody's stance or a verb of saying: "The union's line is clear: no cuts",
// "The general told the radio: no withdrawal".
func (r *wantReader) stances(i int) {
	t := &r.Tokens[i]
	owner := r.child(i, "poss")
	if t.POS == "VERB" && speechVerbs[t.Lemma] {
		owner = r.child(i, "nsubj")
	} else if !stanceNouns[t.Lemma] {
		return
	}
	if owner < 0 {
		return
	}
	end := r.Sentences[r.sentence[i]].End
	for k := i + 1; k < end; k++ {
		if r.Tokens[k].Text != ":" || k+1 >= end {
			continue
		}
		if n := k + 1; r.Tokens[n].Lower == "no" && r.Tokens[n].Head > n && r.Tokens[n].Head < end {
			r.state(n, r.actorAt(i, owner), parley.Rejects, r.issueRange(r.Tokens[n].Head))
		}
		return
	}
}

// labelled reads what stands behind the colon at token i after a name with no verb: "Envoy Okafor to both sides: stop shooting", "General Orun in
// a video: no withdrawal".
func (r *wantReader) labelled(i int) {
	sent := r.Sentences[r.sentence[i]]
	if r.Tokens[i].Text != ":" || i-sent.First > maxWantLabel || i+2 >= sent.End {
		return
	}
	who := -1
	for k := sent.First; k < i; k++ {
		if r.isFinite(k) {
			return
		}
		if who < 0 && r.Tokens[k].POS == "PROPN" && r.Tokens[k+1].POS != "PROPN" && r.isActor(k) {
			who = k
		}
	}
	if who < 0 {
		return
	}
	n := i + 1
	if r.Tokens[n].Tag == "``" {
		n++
	}
	switch t := &r.Tokens[n]; {
	case t.Lower == "no" && t.Head > n && t.Head < sent.End && r.Tokens[t.Head].POS == "NOUN" && r.Tokens[t.Head].Dep != "nsubj":
		r.state(n, r.party(who, who), parley.Rejects, r.issueRange(t.Head))
	case t.Tag == "VB" && !idleVerbs[t.Lemma] && r.child(n, "dobj", "xcomp", "prep") > n:
		r.state(n, r.party(who, who), pick(r.negated(n), parley.Opposes, parley.Demands), r.issueRange(n))
	}
}

// maxWantLabel is the most tokens of a label with its circumstances: a name, a post and where he said it.
const maxWantLabel = 16

// speechVerbs announce what follows a colon.
var speechVerbs = wordSet("say tell add declare repeat reply answer insist warn announce write state stress reiterate argue")

// stanceNouns name what somebody holds.
var stanceNouns = wordSet("stance position line message answer reply response view attitude policy mantra principle")

// fragments reads quoted pieces that begin with "no": “no territorial concessions”.
func (r *wantReader) fragments() {
	for k := range r.quotations {
		first := r.quotations[k].First
		for first < r.quotations[k].End && r.isMark(first) {
			first++
		}
		if first >= r.quotations[k].End || r.Tokens[first].Lower != "no" || first+1 < r.quotations[k].End && r.Tokens[first+1].Lower == "one" {
			continue
		}
		noun := r.Tokens[first].Head
		if r.Tokens[first].Dep == "det" && noun > first && noun < r.quotations[k].End && r.Tokens[noun].Dep != "attr" && r.Tokens[noun].Dep != "nsubjpass" {
			r.state(first, r.spoken(noun), parley.Rejects, r.issueRange(noun))
		}
	}
}
