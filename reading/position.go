package reading

import (
	"slices"
	"strings"

	"parley"
)

// positions returns what each actor wants on each issue: from verbs, nouns and adjectives of wanting and refusing, from
// what somebody says must, should or will not be, from judgements in speech, and from quoted fragments such as "no
// concessions". A sentence gives one position for an actor and a side (for, against, conditional, undecided).
func positions(p *page) []parley.Statement {
	r := &wantReader{page: p}
	for i := range p.Tokens {
		switch p.Tokens[i].POS {
		case "VERB", "AUX":
			r.verb(i)
		case "NOUN", "PROPN":
			r.noun(i)
		case "ADJ":
			r.adjective(i)
		case "ADP":
			r.against(i)
		}
	}
	r.fragments()
	return r.found
}

// A wantReader collects the positions of one page.
type wantReader struct {
	*page
	found []parley.Statement
	seen  []wantPlace
}

// A wantPlace is what makes two readings of one sentence the same position.
type wantPlace struct {
	sentence int
	actor    parley.EntityID
	side     int
}

// sides are the classes of stances: for, against, conditional, undecided.
var sides = map[parley.Stance]int{
	parley.Demands: 0, parley.Supports: 0, parley.Accepts: 0, parley.Offers: 0,
	parley.Opposes: 1, parley.Rejects: 1, parley.OnCondition: 2, parley.Undecided: 3,
}

// verb reads the position that the verb at token i states.
func (r *wantReader) verb(i int) {
	t := &r.Tokens[i]
	frames := wantVerb[t.Lemma]
	if t.Tag == "VBN" && len(wantAdjective[t.Lower]) > 0 && r.child(i, "auxpass") >= 0 {
		r.predicate(i, i)
		return
	}
	if len(frames) == 0 || r.governed(i) {
		r.modalSpeech(i)
		return
	}
	for _, f := range frames {
		issue, ok := r.issueOf(i, f)
		if !ok || wantSilence[r.Tokens[issue].Lemma] {
			continue
		}
		stance, ok := r.complemented(r.turned(f.stance, i), i, issue)
		if ok && !r.hypothetical(i) {
			r.state(i, r.actor(i), stance, r.issueRange(issue))
		}
		return
	}
	r.modalSpeech(i)
}

// complemented is the stance with the clause under the word at token i read: "insists that it cannot join" opposes. A clause that
// only asserts ("insists it holds the town") is no position.
func (r *wantReader) complemented(s parley.Stance, i, clause int) (parley.Stance, bool) {
	if r.Tokens[clause].Dep != "ccomp" || r.Tokens[clause].Head != i {
		return s, true
	}
	modal := r.modal(clause)
	switch r.Tokens[clause].Tag {
	case "VBZ", "VBD", "VBP":
		return s, s != parley.Demands && s != parley.Offers
	}
	if sides[s] == 0 && (r.negated(clause) || r.noSubject(clause)) {
		return pick(modal == "will" || modal == "would" || modal == "can", parley.Rejects, parley.Opposes), true
	}
	return s, true
}

// noSubject reports whether the subject of the verb at token i denies: "nobody", "not a single delegate".
func (r *wantReader) noSubject(i int) bool {
	s := r.child(i, "nsubj", "nsubjpass")
	return s >= 0 && (r.negated(s) || r.Tokens[s].Lower == "nobody" || r.Tokens[s].Lower == "nothing" || r.Tokens[s].Lower == "none")
}

// issueOf returns the head of what the verb, noun or adjective at token i takes in frame f.
func (r *wantReader) issueOf(i int, f wantFrame) (head int, ok bool) {
	if f.prt != "" && !r.hasParticle(i, f.prt) {
		return 0, false
	}
	if f.object {
		if o := r.child(i, "dobj", "nsubjpass"); o >= 0 {
			if verb := r.infinitiveOf(i, o); verb >= 0 && f.stance == parley.Demands {
				return verb, true
			}
			return o, r.isIssue(o)
		}
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "prep" && (slices.Contains(f.preps, r.Tokens[c].Lower) || f.object && f.prt == r.Tokens[c].Lower) {
			if o := r.child(c, "pobj", "pcomp"); o >= 0 {
				return o, r.isIssue(o)
			}
		}
		if f.prt != "" && r.Tokens[c].Lower == f.prt && len(f.preps) > 0 {
			if issue, ok := r.issueOf(c, wantFrame{preps: f.preps}); ok {
				return issue, true
			}
		}
	}
	if f.clause {
		if c := r.child(i, "xcomp", "ccomp", "acl"); c > i {
			return c, true
		}
	}
	return 0, false
}

func (r *wantReader) hasParticle(i int, prt string) bool {
	for _, c := range r.children[i] {
		if (r.Tokens[c].Dep == "prt" || r.Tokens[c].Dep == "advmod" || r.Tokens[c].Dep == "prep") && r.Tokens[c].Lower == prt {
			return true
		}
	}
	return false
}

// infinitiveOf returns the infinitive that says what object o of the verb at token i should do, -1 for none.
func (r *wantReader) infinitiveOf(i, o int) int {
	if c := r.child(i, "xcomp", "ccomp"); c > o {
		return c
	}
	return -1
}

// isIssue refuses what says nothing by itself: pronouns, and bare reflexives.
func (r *wantReader) isIssue(o int) bool {
	return r.Tokens[o].POS != "PRON" && r.Tokens[o].POS != "DET"
}

// governed reports whether the verb at token i only says what another word of wanting wants: "urged them to accept".
func (r *wantReader) governed(i int) bool {
	for depth := 0; depth < maxClimb; depth++ {
		t := &r.Tokens[i]
		if t.Dep != "xcomp" && t.Dep != "ccomp" && t.Dep != "acl" && t.Dep != "pcomp" {
			return false
		}
		h := &r.Tokens[t.Head]
		switch {
		case t.Head == i:
			return false
		case t.Dep == "ccomp" && !r.inWant(t.Head):
			return false
		case r.inWant(t.Head):
			return true
		case t.Dep == "acl":
			return t.Tag == "VB"
		case t.Dep == "pcomp" && h.Lower == "of" && t.Head > 1 && (r.Tokens[t.Head-1].Lower == "intention" || r.isMark(t.Head-1) && r.Tokens[t.Head-2].Lower == "intention"):
			return true
		case t.Dep == "pcomp" || h.POS == "ADP":
			i = t.Head
			continue
		case t.Tag == "VB" && !transparentVerbs[h.Lemma] && h.POS != "ADJ":
			return true
		}
		i = t.Head
	}
	return false
}

// inWant reports whether token i is itself a word of wanting.
func (r *wantReader) inWant(i int) bool {
	t := &r.Tokens[i]
	switch t.POS {
	case "VERB":
		return len(wantVerb[t.Lemma]) > 0
	case "NOUN":
		return len(wantNoun[t.Lemma]) > 0
	case "ADJ":
		return len(wantAdjective[t.Lower]) > 0
	}
	return false
}

// hypothetical reports whether the verb at token i stands under "may", "might", "could", in a condition or a question.
func (r *wantReader) hypothetical(i int) bool {
	switch r.modal(i) {
	case "may", "might", "could":
		return !r.negated(i)
	case "can":
		return !r.negated(i)
	case "would":
		return r.vouched[i] < 0 && !r.negated(i)
	}
	for v, depth := i, 0; depth < maxClimb; v, depth = r.Tokens[v].Head, depth+1 {
		if m := r.child(v, "mark"); m >= 0 {
			switch r.Tokens[m].Lower {
			case "if", "whether", "unless", "should", "lest":
				return true
			}
		}
		if r.Tokens[v].Head == v {
			break
		}
	}
	return r.Tokens[r.Sentences[r.sentence[i]].End-1].Text == "?"
}

// turned is the stance of the word at token i with the negations above it: "does not support" rejects. A double negation
// ("did not rule out") leaves the matter open.
func (r *wantReader) turned(s parley.Stance, i int) parley.Stance {
	negated := r.negated(i)
	for v := i; !negated && r.Tokens[v].Dep == "xcomp"; v = r.Tokens[v].Head {
		h := r.Tokens[v].Head
		negated = r.negated(h)
		switch r.Tokens[h].Lemma {
		case "fail", "refuse", "decline":
			negated = !negated
		}
	}
	if !negated {
		return s
	}
	switch s {
	case parley.Demands:
		return parley.Opposes
	case parley.Opposes:
		return parley.Accepts
	case parley.Rejects, parley.Undecided, parley.OnCondition:
		return parley.Undecided
	}
	return parley.Rejects
}

// actor returns who holds the position that the word at token i states: its agent, in the voice of the speaker where it
// stands in speech.
func (r *wantReader) actor(i int) *parley.Mention {
	a := r.agentOf(i)
	if a < 0 {
		return nil
	}
	m := r.party(a, i)
	if m == nil && r.mentionAt(a) == nil && r.Tokens[i].POS == "VERB" && !wantThings[r.Tokens[i].Lemma] && r.describesPeople(a) {
		return r.described(a)
	}
	return m
}

// describesPeople reports whether the noun at token a may be people whom no name tells: a plural, or one who does something.
func (r *wantReader) describesPeople(a int) bool {
	t := &r.Tokens[a]
	if t.POS != "NOUN" || wantOnlookers[t.Lemma] || r.isMark(a) || t.Text == "%" {
		return false
	}
	if t.Tag == "NNS" {
		return !strings.HasSuffix(t.Lower, "ics")
	}
	for _, ending := range []string{"er", "or", "ist", "man", "woman", "ian", "ent", "ant"} {
		if strings.HasSuffix(t.Lower, ending) {
			return true
		}
	}
	return false
}

// described is the unnamed party that the noun at token a describes: only somebody can demand, refuse or vote.
func (r *wantReader) described(a int) *parley.Mention {
	words := parley.Range{First: r.subtree(a).First, End: a + 1}
	for words.First < a && (r.Tokens[words.First].POS == "DET" || r.isMark(words.First)) {
		words.First++
	}
	name := r.Words(words)
	return &parley.Mention{ID: parley.EntityID(parley.ContentID("described", strings.ToLower(name))), Name: name, Mention: r.Span(words), Unnamed: true}
}

// party returns whom the noun or pronoun at token a means, nil for what cannot want anything: things, documents, experts.
func (r *wantReader) party(a, at int) *parley.Mention {
	if share := r.child(a, "prep"); share >= 0 && r.Tokens[share].Lower == "of" && (a > 0 && r.Tokens[a].Lower == "%" || r.Tokens[a].Lower == "percent" || r.Tokens[a].POS == "NUM") {
		if whole := r.child(share, "pobj"); whole >= 0 {
			a = whole
		}
	}
	m := r.inVoiceOf(a, r.voiceAt(at))
	if m == nil || wantOnlookers[r.Tokens[a].Lemma] || !r.canWant(m) {
		return nil
	}
	return m
}

// canWant reports whether a mention is of somebody, or of a place that stands for those who govern it.
func (r *wantReader) canWant(m *parley.Mention) bool {
	e := r.entityOf(m)
	return e == nil || e.Type != parley.Document && e.Type != parley.Other
}

// wantOnlookers report and judge, but are no party.
var wantOnlookers = wordSet("analyst expert observer source economist commentator pundit historian scholar forecaster poll survey report study")

// voiceAt returns who speaks at token i, nil for the report itself.
func (r *wantReader) voiceAt(i int) *parley.Mention {
	if k := r.vouched[i]; k >= 0 {
		return r.attributions[k].speaker
	}
	return nil
}

// noun reads the position that a noun of wanting states: "the union's demand for", "voiced opposition to".
func (r *wantReader) noun(i int) {
	frames := wantNoun[r.Tokens[i].Lemma]
	if len(frames) == 0 {
		r.intention(i)
		return
	}
	for _, f := range frames {
		issue, ok := r.issueOf(i, f)
		if !ok {
			issue, ok = r.drawn(i)
		}
		if !ok {
			continue
		}
		if f.stance == parley.Accepts && !r.isVoiced(i) {
			return
		}
		if verb := r.Tokens[i].Head; (r.Tokens[verb].POS == "VERB" || r.Tokens[verb].POS == "AUX") && r.hypothetical(verb) {
			return
		}
		r.state(i, r.ownerOf(i), r.nounTurned(f.stance, i), r.issueRange(issue))
		return
	}
}

// drawn returns what the noun at token i is drawn by: the plan in "the plan drew opposition from farmers".
func (r *wantReader) drawn(i int) (issue int, ok bool) {
	verb := r.Tokens[i].Head
	if r.Tokens[i].Dep == "dobj" && drawing[r.Tokens[verb].Lemma] {
		issue = r.child(verb, "nsubj")
		return issue, issue >= 0 && r.isIssue(issue)
	}
	return 0, false
}

// isVoiced reports whether the noun at token i is what somebody expresses: "willingness" alone is what others see in him.
func (r *wantReader) isVoiced(i int) bool {
	return r.Tokens[i].Dep == "dobj" && lightVerbs[r.Tokens[r.Tokens[i].Head].Lemma]
}

// nounTurned is turned for a noun: by its own "no", and by the verb that it is the object of.
func (r *wantReader) nounTurned(s parley.Stance, i int) parley.Stance {
	s = r.turned(s, i)
	verb := r.Tokens[i].Head
	if r.Tokens[i].Dep != "dobj" {
		return s
	}
	switch r.Tokens[verb].Lemma {
	case "drop", "withdraw", "reject", "dismiss", "abandon", "lift":
		return r.turned(s, verb)
	}
	if r.negated(verb) {
		return r.turned(s, verb)
	}
	return s
}

// ownerOf returns whose the noun of wanting at token i is.
func (r *wantReader) ownerOf(i int) *parley.Mention {
	if o := r.child(i, "poss"); o >= 0 {
		return r.party(o, i)
	}
	for _, c := range r.children[i] {
		t := &r.Tokens[c]
		switch {
		case t.Dep == "prep" && (t.Lower == "from" || t.Lower == "by" || t.Lower == "among"):
			if o := r.child(c, "pobj"); o >= 0 {
				return r.party(o, i)
			}
		case (t.Dep == "amod" || t.Dep == "compound") && t.POS != "NOUN":
			if m := r.party(c, i); m != nil {
				return m
			}
		}
	}
	verb := r.Tokens[i].Head
	if d := r.Tokens[i].Dep; (d == "dobj" || d == "attr") && lightVerbs[r.Tokens[verb].Lemma] {
		return r.actor(verb)
	}
	return nil
}

// intention reads "has no intention of", "is a red line" and "is not an option".
func (r *wantReader) intention(i int) {
	t := &r.Tokens[i]
	switch {
	case t.Tag == "NNS" && len(wantVerb[t.Lemma]) > 0:
		r.headlineVerb(i)
	case (t.Dep == "attr" || t.Dep == "dobj") && r.isOnlyOne(i) && wantCopulas[r.Tokens[t.Head].Lemma]:
		if s := r.child(t.Head, "nsubj"); s >= 0 && r.isIssue(s) && !r.hypothetical(t.Head) {
			r.state(i, r.spoken(i), r.turned(parley.Supports, t.Head), r.issueRange(s))
		}
	case t.Lower == "intention" && r.negated(i) && t.Dep == "dobj":
		of := wantFrame{preps: []string{"of"}, clause: true}
		issue, ok := r.issueOf(i, of)
		if !ok {
			issue, ok = r.issueOf(t.Head, wantFrame{preps: of.preps})
		}
		if ok {
			r.state(i, r.actor(t.Head), parley.Rejects, r.issueRange(issue))
		}
	case t.Lower == "line" && i > 0 && r.Tokens[i-1].Lower == "red" && t.Dep == "attr":
		if s := r.child(t.Head, "nsubj"); s >= 0 && r.isIssue(s) {
			r.state(i, r.spoken(i), parley.Rejects, r.issueRange(s))
		}
	}
}

// wantCopulas say what something is.
var wantCopulas = wordSet("be represent remain constitute offer provide")

// isOnlyOne reports whether the noun at token i is called the only, the best or the most of its kind.
func (r *wantReader) isOnlyOne(i int) bool {
	for _, c := range r.children[i] {
		t := &r.Tokens[c]
		if t.Dep == "amod" && (t.Lower == "only" || t.Lower == "best" || t.Tag == "JJS") {
			return true
		}
		if t.Dep == "amod" && r.child(c, "advmod") >= 0 && r.Tokens[r.child(c, "advmod")].Lower == "most" {
			return true
		}
	}
	return false
}

// headlineVerb reads a verb that the tagger took for a plural noun, as it does in the clipped grammar of headlines: "Opposition
// demands snap elections". The clause must have no other finite verb.
func (r *wantReader) headlineVerb(i int) {
	sent := r.Sentences[r.sentence[i]]
	if i <= sent.First || i+1 >= sent.End {
		return
	}
	before, after := &r.Tokens[i-1], &r.Tokens[i+1]
	if before.POS != "PROPN" && before.POS != "NOUN" || before.Tag == "POS" || after.POS == "ADP" || after.POS == "PUNCT" && after.Tag != "``" {
		return
	}
	end := i + 1
	for end < sent.End && (!r.isMark(end) || r.Tokens[end].Tag == "``" || r.Tokens[end].Tag == "''" || r.Tokens[end].Tag == "HYPH") {
		end++
	}
	for first := i - 1; first >= sent.First && !r.isMark(first); first-- {
		if r.isFinite(first) {
			return
		}
	}
	issue := parley.Range{First: i + 1, End: i + 1}
	for issue.End < end && issue.Len() < maxIssue && r.Tokens[issue.End].POS != "ADP" && r.Tokens[issue.End].POS != "SCONJ" {
		if r.isFinite(issue.End) {
			return
		}
		issue.End++
	}
	for issue.Len() > 0 && (r.isMark(issue.First) || r.Tokens[issue.First].POS == "DET") {
		issue.First++
	}
	for _, f := range wantVerb[r.Tokens[i].Lemma] {
		if f.object && f.prt == "" {
			r.state(i, r.party(i-1, i), f.stance, issue)
			return
		}
	}
}

// isFinite reports whether token i is a finite verb.
func (r *wantReader) isFinite(i int) bool {
	switch r.Tokens[i].Tag {
	case "VBZ", "VBD", "VBP", "MD":
		return true
	}
	return false
}

// adjective reads "is opposed to", "remains willing to", and what speech calls unacceptable or essential.
func (r *wantReader) adjective(i int) {
	t := &r.Tokens[i]
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
		if !ok || r.hypothetical(copula) {
			continue
		}
		stance := f.stance
		if r.negated(copula) || r.negated(i) {
			stance = r.turned(stance, copula)
		}
		actor := r.actor(copula)
		if s := r.child(copula, "nsubjpass"); s >= 0 {
			actor = r.party(s, copula)
		}
		r.state(copula, actor, stance, r.issueRange(issue))
		return true
	}
	return false
}

// judgement reads what somebody says of an issue: "a partial truce is unacceptable".
func (r *wantReader) judgement(i, copula int) {
	word := r.Tokens[i].Lower
	issue := r.child(copula, "nsubj")
	if issue < 0 || !r.isIssue(issue) || r.hypothetical(copula) {
		return
	}
	negated := r.negated(copula)
	switch {
	case neededWords[word]:
		r.state(copula, r.spoken(copula), pick(negated, parley.Opposes, parley.Demands), r.issueRange(issue))
	case badWords[word]:
		r.state(copula, r.spoken(copula), pick(negated, parley.Accepts, parley.Rejects), r.issueRange(issue))
	case goodWords[word]:
		r.state(copula, r.spoken(copula), pick(negated, parley.Opposes, parley.Supports), r.issueRange(issue))
	}
}

func pick[T any](second bool, a, b T) T {
	if second {
		return a
	}
	return b
}

// spoken returns who says what stands at token i, nil where the report says it itself or the speaker is no party.
func (r *wantReader) spoken(i int) *parley.Mention {
	k := r.vouched[i]
	if k < 0 || r.attributions[k].act != parley.Speech {
		return nil
	}
	if who := r.attributions[k].who; who >= 0 && wantOnlookers[r.Tokens[who].Lemma] {
		return nil
	}
	m := r.attributions[k].speaker
	if !r.canWant(m) {
		return nil
	}
	return m
}

// modalSpeech reads what somebody says must, should, cannot or will not be.
func (r *wantReader) modalSpeech(i int) {
	speaker := r.spoken(i)
	if speaker == nil || r.hypothetical(i) || r.governed(i) || r.Tokens[i].Dep == "ccomp" && r.inWant(r.Tokens[i].Head) {
		return
	}
	modal, negated := r.modal(i), r.negated(i) || r.noSubject(i)
	subject := r.child(i, "nsubj", "nsubjpass")
	switch {
	case subject < 0:
	case r.Tokens[i].Lemma == "need" && r.isSelf(subject, speaker) && r.child(i, "dobj", "ccomp", "xcomp") > i:
		r.state(i, speaker, pick(negated, parley.Opposes, parley.Demands), r.issueRange(r.child(i, "ccomp", "xcomp", "dobj")))
	case r.noSubject(i) && (modal == "will" || modal == "would"):
		r.state(i, speaker, parley.Rejects, r.issueRange(i))
	case mustWords[modal] || modal == "can" && negated && !r.isSelf(subject, speaker):
		r.state(i, speaker, pick(negated, parley.Opposes, parley.Demands), r.issueRange(i))
	case (modal == "will" || modal == "would" || modal == "can") && negated && r.isSelf(subject, speaker):
		r.state(i, speaker, parley.Rejects, r.issueRange(i))
	case (modal == "will" || modal == "would") && !negated && r.isSelf(subject, speaker):
		if c := r.conditionOf(i); c >= 0 {
			r.state(i, speaker, parley.OnCondition, r.issueRange(i))
		}
	}
}

// isSelf reports whether the subject at token i is the speaker, or those for whom the speaker says "we".
func (r *wantReader) isSelf(i int, speaker *parley.Mention) bool {
	switch r.Tokens[i].Lower {
	case "i", "we":
		return true
	}
	m := r.mentionAt(i)
	return m != nil && m.ID == speaker.ID
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
	case t.Lower == "in" && issue >= 0 && (r.Tokens[issue].Lower == "favor" || r.Tokens[issue].Lower == "favour"):
		stance = parley.Supports
		of := r.child(issue, "prep")
		if of < 0 {
			return
		}
		issue = r.child(of, "pobj", "pcomp")
	default:
		return
	}
	if issue >= 0 && r.isIssue(issue) && !r.hypothetical(verb) {
		r.state(verb, r.actor(verb), r.turned(stance, verb), r.issueRange(issue))
	}
}

// fragments reads quoted pieces that begin with "no": “no territorial concessions”.
func (r *wantReader) fragments() {
	for k := range r.quotations {
		first := r.quotations[k].First
		for first < r.quotations[k].End && r.isMark(first) {
			first++
		}
		if first >= r.quotations[k].End || r.Tokens[first].Lower != "no" {
			continue
		}
		noun := r.Tokens[first].Head
		if r.Tokens[first].Dep == "det" && noun > first && noun < r.quotations[k].End && r.Tokens[noun].Dep != "attr" && r.Tokens[noun].Dep != "nsubjpass" {
			r.state(first, r.spoken(noun), parley.Rejects, r.issueRange(noun))
		}
	}
}

// conditionOf returns the head of the clause on which what the verb at token i says depends, -1 for none.
func (r *wantReader) conditionOf(i int) int {
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep != "advcl" {
			continue
		}
		m := r.child(c, "mark", "advmod")
		if m < 0 {
			continue
		}
		switch r.Tokens[m].Lower {
		case "if", "unless", "provided", "until":
			return c
		case "as":
			if m > 1 && r.Tokens[m-1].Lower == "long" {
				return c
			}
		case "when":
			if m > 0 && r.Tokens[m-1].Lower == "only" {
				return c
			}
		}
	}
	return -1
}

// state adds the position, once for each sentence, actor and side.
func (r *wantReader) state(at int, actor *parley.Mention, stance parley.Stance, issue parley.Range) {
	if actor == nil || issue.Len() == 0 {
		return
	}
	d := &parley.Position{Actor: actor, Stance: stance}
	if c := r.conditionOf(at); c >= 0 {
		d.Stance = parley.OnCondition
		d.Condition = []parley.Span{r.Span(r.subtree(c))}
	}
	place := wantPlace{r.sentence[at], actor.ID, sides[d.Stance]}
	if slices.Contains(r.seen, place) {
		return
	}
	r.seen = append(r.seen, place)
	d.IssueSpan = r.Span(issue)
	d.Issue = d.IssueSpan.Of(r.Text())
	d.IssueKey = r.issueKey(issue)
	span := parley.Range{First: min(at, issue.First), End: max(at+1, issue.End)}
	if a := actor.Mention; a.End <= r.Tokens[span.First].Start && r.Tokens[r.Sentences[r.sentence[at]].First].Start <= a.Start {
		r.found = append(r.found, r.statement(d, parley.Span{Start: a.Start, End: r.Tokens[span.End-1].End}, at))
		return
	}
	r.found = append(r.found, r.statement(d, r.Span(span), at))
}
