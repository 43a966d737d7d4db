package reading

import (
	"slices"
	"strings"

	"parley"
)

// verb reads the position that the verb at token i states.
func (r *wantReader) verb(i int) {
	t := &r.Tokens[i]
	r.stances(i)
	frames := wantVerb[t.Lemma]
	if t.Tag == "VBN" && len(wantAdjective[t.Lower]) > 0 {
		switch {
		case r.child(i, "auxpass") >= 0:
			r.predicate(i, i)
			return
		case t.Dep == "acomp" || t.Dep == "oprd":
			r.predicate(i, t.Head)
			return
		}
	}
	switch {
	case (t.POS == "AUX" || t.Lemma == "do") && r.elided(i):
	case r.governed(i):
		r.modalSpeech(i)
	case r.called(i), r.idiom(i), r.unsettled(i):
	default:
		for _, f := range frames {
			issue, ok := r.issueOf(i, f)
			if !ok || wantSilence[r.Tokens[issue].Lemma] && (sides[r.turned(f.stance, i)] == sides[parley.Rejects] || r.negated(issue)) {
				continue
			}
			r.framed(i, issue, f)
			return
		}
		r.modalSpeech(i)
	}
}

// elided reads a clause that leaves out what the one before it says: "The chamber backs the bond; the union does not".
func (r *wantReader) elided(i int) bool {
	subject := r.child(i, "nsubj")
	last := len(r.found) - 1
	if subject < 0 || last < 0 || r.child(i, "attr", "acomp", "prep", "dobj", "xcomp", "ccomp", "advcl", "expl") >= 0 || r.Tokens[i].Dep == "aux" || r.Tokens[i].Dep == "auxpass" ||
		r.Tokens[i].Dep == "csubj" || r.Tokens[i].Dep == "ccomp" && r.vouched[i] < 0 || r.child(i, "mark") >= 0 && r.Tokens[r.child(i, "mark")].Lower == "whether" {
		return false
	}
	topic := r.topics[last]
	if r.sentence[i]-r.sentence[topic.First] > 1 || r.block[i] != r.block[topic.First] {
		return false
	}
	stance := r.found[last].Detail.(*parley.Position).Stance
	r.state(i, r.actorAt(i, subject), pick(r.negated(i), flipped(stance), stance), topic)
	return true
}

// framed states the position of the verb at token i that takes issue in frame f.
func (r *wantReader) framed(i, issue int, f wantFrame) {
	if r.hypothetical(i) || r.isMoot(i, issue, f.prt) {
		return
	}
	if s := r.subjectOf(i); mustWords[r.modal(i)] && (s < 0 || r.spoken(i) == nil || !r.isSelf(s, r.spoken(i))) {
		r.modalSpeech(i) // who should accept a plan has not
		return
	}
	stance := r.turned(f.stance, i)
	if r.noObject(i) && r.Tokens[issue].Dep == "dobj" {
		stance = flipped(f.stance)
	}
	if x := r.child(i, "xcomp"); r.Tokens[i].Head == issue && x > i && r.negated(x) {
		stance = flipped(stance) // "the clause that they had sworn never to sign"
	}
	if c := r.childWord(issue, "against"); r.Tokens[issue].Lemma == "vote" && c > issue && r.Tokens[issue].POS == "VERB" {
		stance = flipped(stance) // "recommended that they vote against"
	}
	stance, ok := r.complemented(stance, i, issue)
	if !ok {
		return
	}
	if inner, under := r.composed(stance, issue); under >= 0 {
		stance, issue = inner, under
	}
	r.state(i, r.actor(i), stance, r.issueRange(issue))
}

// isMoot reports whether what the verb at token i does to issue is no position: one drops a glass, denies a charge, rejects
// the suggestion that one has lied, and drops what another noun of wanting tells of.
func (r *wantReader) isMoot(i, issue int, prt string) bool {
	t := &r.Tokens[i]
	if clause := r.child(issue, "acl", "relcl"); clause > issue && assertedNouns[r.Tokens[issue].Lemma] && r.child(clause, "mark") >= 0 && r.asserts(clause) {
		return true
	}
	if condemningVerbs[t.Lemma] && deedNouns[r.Tokens[issue].Lemma] || t.Lemma == "insist" && t.Tag == "VBG" && r.Tokens[issue].Dep == "dobj" {
		return true
	}
	if s := r.child(issue, "nsubj", "nsubjpass"); s >= 0 && (r.Tokens[s].Lemma == "name" || r.Tokens[s].Lemma == "identity") {
		return true // "does not want his name used"
	}
	if praisingVerbs[t.Lemma] && (r.isActor(issue) || r.namesPeople(issue)) {
		return true
	}
	if t.Lemma == "consider" && (r.Tokens[issue].POS == "ADJ" || r.child(i, "oprd") > issue || r.child(issue, "amod") > issue) {
		return true // "consider an exit likely"
	}
	if o := r.child(i, "dobj", "dative"); o >= 0 && r.Tokens[o].Lower == "you" {
		return true // "I would ask you not to confuse the two"
	}
	if t.Lemma == "want" && r.child(issue, "dobj", "prep") < 0 && (r.Tokens[issue].Lemma == "know" || r.Tokens[issue].Lemma == "hear" || r.Tokens[issue].Lemma == "understand") {
		return true // "Parliament wants to know"
	}
	switch {
	case t.Lemma == "hear" && !r.negated(i):
		return true // only "won't hear of"
	case t.Lemma == "take" && (prt != "" || !r.isTaken(issue)):
		return true
	}
	if t.Lemma == "look" && (t.Tag != "VBG" || !r.isUndertaking(issue) && r.Tokens[issue].POS != "PRON") {
		return true
	}
	if yieldingVerbs[t.Lemma] && stanceTaken[r.Tokens[issue].Lemma] && r.child(issue, "poss") <= issue {
		return true // "dropped its demand" is no word against it
	}
	if t.Lemma == "deny" && !grantedNouns[r.Tokens[issue].Lemma] {
		return true
	}
	if !wantDropped[t.Lemma] && !(prt != "" && particleDropped[t.Lemma]) || r.Tokens[issue].Dep == "pobj" || r.Tokens[issue].Dep == "pcomp" {
		return false
	}
	return !r.isUndertaking(issue) || len(wantNoun[r.Tokens[issue].Lemma]) > 0 && r.child(issue, "prep", "acl") > issue
}

// isTaken reports whether the noun or pronoun at token i is of something that one takes who accepts it.
func (r *wantReader) isTaken(i int) bool {
	words := parley.Range{First: i, End: i + 1}
	if r.Tokens[i].POS == "PRON" {
		words = r.takenUp(i)
	}
	for k := words.First; k < words.End; k++ {
		if takenNouns[r.Tokens[k].Lemma] {
			return true
		}
	}
	return false
}

// isUndertaking reports whether the noun at token i is of something that its owner can drop: a plan, a bid, a rule.
func (r *wantReader) isUndertaking(i int) bool {
	return planNouns[r.Tokens[i].Lemma] || wantUndertakings[r.Tokens[i].Lemma]
}

// composed is the stance of a word of wanting whose clause has the head verb when that is itself one of opposing: who vows to
// block a merger opposes it, who refuses to condemn it leaves his stand open. The issue is -1 when verb is not one.
func (r *wantReader) composed(outer parley.Stance, verb int) (stance parley.Stance, issue int) {
	t := &r.Tokens[verb]
	if t.POS != "VERB" || t.Tag != "VB" && t.Tag != "VBG" {
		return outer, -1
	}
	for _, f := range wantVerb[t.Lemma] {
		if sides[f.stance] != sides[parley.Opposes] {
			continue
		}
		issue, ok := r.issueOf(verb, f)
		switch {
		case !ok || wantDropped[t.Lemma] && !r.isUndertaking(issue):
			continue
		case wantDropped[t.Lemma] && sides[f.stance] == sides[parley.Opposes] && sides[outer] == sides[parley.Opposes]:
			return parley.Supports, issue
		case r.negated(verb) == (sides[outer] != sides[parley.Opposes]):
			return parley.Undecided, issue
		case sides[outer] == sides[parley.Opposes]:
			return parley.Accepts, issue
		case outer == parley.Undecided:
			return outer, issue
		}
		return f.stance, issue
	}
	return outer, -1
}

// called reads what somebody calls an issue: "called the verdict a travesty", "described the draft as balanced".
func (r *wantReader) called(i int) bool {
	if !callingVerbs[r.Tokens[i].Lemma] || r.hypothetical(i) {
		return false
	}
	word, issue := r.child(i, "oprd"), r.child(i, "dobj", "nsubjpass")
	if o := r.relativeObject(i); o >= 0 {
		issue = o
	}
	if word >= 0 && issue < 0 {
		issue = r.child(word, "nsubj")
		if c := r.child(word, "compound", "nmod"); issue < 0 && c >= 0 && judgingStance(r.Tokens[word].Lower) != "" {
			issue = c // "called a full withdrawal unthinkable", where the parser sees one noun
		}
	}
	if c := r.child(i, "ccomp"); word < 0 && c > i && r.Tokens[c].POS == "ADJ" && r.child(c, "aux", "mark", "cop") < 0 && r.child(c, "nsubj") >= 0 {
		word, issue = c, r.child(c, "nsubj") // "considers the offer too low"
	}
	if issue >= 0 && word < 0 {
		for _, c := range r.children[issue] {
			if c > issue && r.Tokens[c].Dep == "amod" {
				word = c // "calls the plan unaffordable"
			}
		}
	}
	if word < 0 {
		as := r.childWord(i, "as")
		if as < 0 && issue >= 0 {
			as = r.childWord(issue, "as")
		}
		if as < 0 {
			return false
		}
		word = r.child(as, "pobj", "amod", "pcomp")
	}
	if word < 0 || issue < 0 || !r.isIssue(issue) || issue > word {
		return false
	}
	stance := r.judged(word)
	if a := r.child(word, "advmod"); stance == "" && a >= 0 && r.Tokens[a].Lower == "too" {
		stance = parley.Opposes
	}
	if stance == "" && brandingVerbs[r.Tokens[i].Lemma] && r.around[word] >= 0 {
		stance = parley.Opposes // "branded the sale 'piracy with a prospectus'"
	}
	if stance == "" {
		return false
	}
	if r.negated(i) {
		stance = flipped(stance)
	}
	r.state(i, r.actor(i), stance, r.issueRange(issue))
	return true
}

// childWord returns the first preposition under token i that is word, -1 for none.
func (r *wantReader) childWord(i int, word string) int {
	for _, c := range r.children[i] {
		if r.Tokens[c].Lower == word && r.Tokens[c].Dep == "prep" {
			return c
		}
	}
	return -1
}

// judged is the stance of whoever calls an issue what stands at token i, "" when the word judges nothing: a noun or adjective of
// praise, blame or need, or a noun with such an adjective.
func (r *wantReader) judged(i int) parley.Stance {
	if s := judgingStance(r.Tokens[i].Lower); s != "" {
		return s
	}
	if i+2 < len(r.Tokens) && r.Tokens[i].Lower == "non" {
		return judgingStance("non-" + r.Tokens[i+2].Lower)
	}
	if i >= 2 && r.Tokens[i-2].Lower == "non" {
		return judgingStance("non-" + r.Tokens[i].Lower)
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "amod" || r.Tokens[c].Dep == "compound" {
			if s := judgingStance(r.Tokens[c].Lower); s != "" {
				return s
			}
		}
	}
	return ""
}

func judgingStance(word string) parley.Stance {
	switch {
	case neededWords[word]:
		return parley.Demands
	case badWords[word], badNouns[word], isUndoable(word):
		return parley.Rejects
	case goodWords[word], goodNouns[word]:
		return parley.Supports
	}
	return ""
}

// isUndoable reports whether an adjective says that something cannot be done or borne: "unaffordable", "indefensible".
func isUndoable(word string) bool {
	if !hasEnding(word, []string{"able", "ible"}) || praisingUn[word] {
		return false
	}
	return strings.HasPrefix(word, "un") || strings.HasPrefix(word, "in") || strings.HasPrefix(word, "im") || strings.HasPrefix(word, "irre")
}

// praisingUn begin like negations and are none, or say nothing of the issue's worth.
var praisingUn = wordSet(`unmistakable unforgettable unbelievable incredible invaluable inevitable invincible inseparable unbeatable unstoppable inexhaustible
	unavoidable indispensable impeccable inimitable irreplaceable irresistible unshakeable unshakable imaginable unable intangible invisible irreversible
	incalculable innumerable uncomfortable unpredictable understandable inhabitable infallible inflatable indelible unflappable impressionable unquestionable
	interchangeable incapable inviolable inalienable`)

// idiom reads a verb with its noun that together say what somebody wants: "threw its weight behind", "stand in the way of".
func (r *wantReader) idiom(i int) bool {
	for k := range wantIdioms[r.Tokens[i].Lemma] {
		f := &wantIdioms[r.Tokens[i].Lemma][k]
		noun := r.idiomNoun(i, f)
		if noun < 0 {
			continue
		}
		issue := r.idiomIssue(i, noun, f)
		if issue < 0 || !r.isIssue(issue) {
			continue
		}
		if !r.hypothetical(i) {
			stance := r.turned(f.stance, i)
			if r.negated(noun) {
				stance = flipped(stance)
			}
			r.state(i, r.actor(i), stance, r.issueRange(issue))
		}
		return true
	}
	return false
}

// idiomNoun returns where the noun of an idiom stands under the verb at token i, -1 when it does not.
func (r *wantReader) idiomNoun(i int, f *wantIdiom) int {
	for _, c := range r.children[i] {
		t := &r.Tokens[c]
		switch {
		case f.in == "" && t.Lower == f.noun && c > i:
			return c
		case f.in == "" && t.Dep == "dobj" && t.Lemma == f.noun:
			return c
		case f.in != "" && t.Lower == f.in:
			if o := r.child(c, "pobj"); o >= 0 && (r.Tokens[o].Lower == f.noun || r.Tokens[o].Lemma == f.noun) {
				return o
			}
		}
	}
	return -1
}

// idiomIssue returns what the idiom of verb and noun is about: behind its preposition, or the infinitive for "to".
func (r *wantReader) idiomIssue(verb, noun int, f *wantIdiom) int {
	for _, at := range [...]int{noun, verb} {
		for _, c := range r.children[at] {
			t := &r.Tokens[c]
			switch {
			case f.prep == "-" && t.Dep == "dobj":
				return c
			case (t.Dep == "prep" || t.Dep == "dative") && t.Lower == f.prep && c > verb:
				return r.child(c, "pobj", "pcomp")
			case f.prep == "to" && c > noun && t.Tag == "VB" && (t.Dep == "acl" || t.Dep == "relcl" || t.Dep == "xcomp"):
				return c
			case t.Dep == "amod" || t.Dep == "acomp" || t.Dep == "oprd" || t.Dep == "advmod":
				if p := r.childWord(c, f.prep); p >= 0 && p > verb {
					return r.child(p, "pobj", "pcomp")
				}
			}
		}
	}
	return -1
}

// unsettled reads "has not decided whether to" and "has yet to decide on".
func (r *wantReader) unsettled(i int) bool {
	if r.Tokens[i].Lemma != "decide" || !r.negated(i) && !r.isYet(i) {
		return false
	}
	issue, ok := r.issueOf(i, wantFrame{stance: parley.Undecided, object: true, clause: true, preps: []string{"on", "about"}})
	if !ok || issue < i {
		return false
	}
	r.state(i, r.actor(i), parley.Undecided, r.issueRange(issue))
	return true
}

// isYet reports whether the infinitive at token i stands under "has yet to".
func (r *wantReader) isYet(i int) bool {
	if r.Tokens[i].Dep != "xcomp" {
		return false
	}
	for _, c := range r.children[r.Tokens[i].Head] {
		if r.Tokens[c].Lower == "yet" || r.Tokens[c].Lower == "still" {
			return true
		}
	}
	return false
}

// complemented is the stance with the clause under the word at token i read: "insists that it cannot join" opposes. A clause that
// only asserts ("insists it holds the town") is no position.
func (r *wantReader) complemented(s parley.Stance, i, clause int) (parley.Stance, bool) {
	if r.Tokens[clause].Head != i {
		return s, true
	}
	if r.Tokens[clause].Dep == "xcomp" && sides[s] == sides[parley.Demands] && r.negated(clause) {
		return pick(s == parley.Demands, parley.Opposes, parley.Rejects), true // "urged them not to", "vowed never to"
	}
	if r.Tokens[clause].Dep != "ccomp" {
		return s, true
	}
	modal := r.modal(clause)
	if r.asserts(clause) && assertingVerbs[r.Tokens[i].Lemma] {
		return s, false
	}
	if sides[s] == 0 && (r.negated(clause) || r.noSubject(clause)) {
		return pick(modal == "will" || modal == "would" || modal == "can", parley.Rejects, parley.Opposes), true
	}
	return s, true
}

// asserts reports whether the clause with head c says what is or was, by a finite verb or auxiliary and no modal.
func (r *wantReader) asserts(c int) bool {
	if r.modal(c) != "" {
		return false
	}
	if r.isFinite(c) {
		return true
	}
	for _, a := range r.children[c] {
		if d := r.Tokens[a].Dep; (d == "aux" || d == "auxpass") && r.isFinite(a) {
			return true
		}
	}
	return false
}

// noSubject reports whether the subject of the verb at token i denies: "nobody", "not a single delegate".
func (r *wantReader) noSubject(i int) bool {
	s := r.child(i, "nsubj", "nsubjpass")
	if s < 0 {
		return false
	}
	switch r.Tokens[s].Lower {
	case "nobody", "nothing", "none", "neither":
		return true
	}
	number := r.child(s, "nummod")
	return r.negated(s) || number >= 0 && r.negated(number)
}

// noObject reports whether the object of the verb at token i denies: "will sign nothing", "accepts no limits".
func (r *wantReader) noObject(i int) bool {
	o := r.child(i, "dobj")
	if o < i {
		return false
	}
	no := r.child(o, "det")
	return r.Tokens[o].Lower == "nothing" || no >= 0 && r.Tokens[no].Lower == "no"
}

// issueOf returns the head of what the verb, noun or adjective at token i takes in frame f.
func (r *wantReader) issueOf(i int, f wantFrame) (head int, ok bool) {
	if f.prt != "" && !r.hasParticle(i, f.prt) {
		return 0, false
	}
	if f.infinitive {
		o, c := r.child(i, "dobj", "dative"), r.child(i, "xcomp", "ccomp")
		return c, o >= 0 && c > o && r.Tokens[o].Lower != "you" && r.Tokens[c].Tag == "VB" && r.modal(c) == ""
	}
	if f.object {
		if c := r.child(i, "ccomp"); c > i && callingVerbs[r.Tokens[c].Lemma] && r.child(c, "oprd") > c && r.isQuestion(c) {
			return r.child(c, "oprd"), true // "condemned what it called vandalism"
		}
		if o := r.relativeObject(i); o >= 0 {
			return o, r.isIssue(o)
		}
		if o := r.child(i, "dobj", "nsubjpass"); o >= 0 && !(r.Tokens[i].Dep == "relcl" && isRelative(r.Tokens[o].Lower)) {
			if verb := r.infinitiveOf(i, o); verb >= 0 && f.stance == parley.Demands {
				return verb, true
			}
			return o, r.isIssue(o)
		}
	}
	for _, c := range r.children[i] {
		if d := r.Tokens[c].Dep; (d == "prep" || d == "agent") && (slices.Contains(f.preps, r.Tokens[c].Lower) || f.object && f.prt == r.Tokens[c].Lower) {
			if o := r.child(c, "pobj", "pcomp"); o >= 0 {
				if verb := r.infinitiveOf(i, o); verb >= 0 && f.clause && f.stance == parley.Demands && r.Tokens[verb].Tag == "VB" {
					return verb, true
				}
				if r.Tokens[i].POS == "NOUN" && r.Tokens[c].Lower == "of" && r.isHeld(c) && r.child(i, "acl") > c {
					continue // "the refusal of the council to pay"
				}
				if callingOn[r.Tokens[i].Lemma] && r.Tokens[c].Lower != "for" || r.Tokens[i].Lemma == "stand" && c > i+2 {
					continue
				}
				return o, r.isIssue(o) && !r.isTimeWord(o) && !(comparingVerbs[r.Tokens[i].Lemma] && (r.isActor(o) || r.namesPeople(o)))
			}
		}
		if d := r.Tokens[c].Dep; (d == "advcl" || d == "ccomp" || d == "xcomp") && c > i && r.Tokens[c].Tag == "VB" && f.clause && slices.Contains(f.preps, "for") && r.markedFor(c) {
			return c, true
		}
		if f.prt != "" && r.Tokens[c].Lower == f.prt && len(f.preps) > 0 {
			if issue, ok := r.issueOf(c, wantFrame{preps: f.preps}); ok {
				return issue, true
			}
		}
	}
	if f.clause {
		if c := r.child(i, "advcl"); c > i && purposeVerbs[r.Tokens[i].Lemma] && r.Tokens[c].Tag == "VB" && r.child(c, "mark", "nsubj") < 0 {
			return c, true // "fought to keep", where the parser sees a purpose
		}
		if c := r.child(i, "xcomp", "ccomp", "acl"); c > i && (f.stance == parley.Undecided || !r.isQuestion(c)) && (r.Tokens[c].Dep != "acl" || r.Tokens[c].Tag == "VB" || r.isBidden(c)) {
			return c, true
		}
	}
	return 0, false
}

// markedFor reports whether "for" begins the infinitive clause with head c: "called for the head to resign".
func (r *wantReader) markedFor(c int) bool {
	m := r.child(c, "mark")
	return m >= 0 && r.Tokens[m].Lower == "for"
}

// isBidden reports whether the clause with head c is a subjunctive passive: "that the assets be used".
func (r *wantReader) isBidden(c int) bool {
	be := r.child(c, "auxpass")
	return be >= 0 && r.Tokens[be].Lower == "be"
}

// isTimeWord reports whether token o is of a date or time.
func (r *wantReader) isTimeWord(o int) bool {
	return strings.HasSuffix(r.Tokens[o].Ent, "-DATE") || strings.HasSuffix(r.Tokens[o].Ent, "-TIME")
}

// isQuestion reports whether the clause with head c is an indirect question.
func (r *wantReader) isQuestion(c int) bool {
	for _, m := range r.children[c] {
		t := &r.Tokens[m]
		if m < c && (t.Lower == "whether" || t.Lower == "if" || t.Tag == "WRB" || t.Tag == "WP" || t.Tag == "WDT" && t.Dep == "det") {
			return true
		}
	}
	return false
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

// isIssue refuses what says nothing by itself: bare reflexives, and pronouns that take up no issue; what is hailed or
// decried as something must be of the same sentence.
func (r *wantReader) isIssue(o int) bool {
	if r.isBareNumber(o) {
		return r.Tokens[r.Tokens[o].Head].Lemma != "require" && r.amountTopic(o).Len() > 0
	}
	if r.Tokens[o].POS != "PRON" && r.Tokens[o].POS != "DET" {
		return true
	}
	topic := r.takenUp(o)
	verb := r.Tokens[o].Head
	return topic.Len() > 0 && (r.sentence[topic.First] == r.sentence[o] || !condemningVerbs[r.Tokens[verb].Lemma] && !(callingVerbs[r.Tokens[verb].Lemma] && (r.child(verb, "oprd") >= 0 || r.childWord(verb, "as") >= 0)))
}

// isTopic is isIssue for what somebody judges: a pronoun will do where it takes up an issue.
func (r *wantReader) isTopic(o int) bool { return r.isIssue(o) || r.takenUp(o).Len() > 0 }

// governed reports whether the verb at token i only says what another word of wanting wants: "urged them to accept".
func (r *wantReader) governed(i int) bool {
	for depth := 0; depth < maxClimb; depth++ {
		t := &r.Tokens[i]
		if t.Dep != "xcomp" && t.Dep != "ccomp" && t.Dep != "acl" && t.Dep != "pcomp" || r.reputed(i) >= 0 {
			return false
		}
		h := &r.Tokens[t.Head]
		switch {
		case t.Head == i:
			return false
		case t.Dep == "ccomp" && i < t.Head && r.partedBy(i, t.Head) >= 0:
			return false // two clauses that only a semicolon joins
		case t.Dep == "ccomp" && !r.takesClause(t.Head, i):
			return false
		case r.takesClause(t.Head, i):
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

// takesClause reports whether token i is a word of wanting that takes the clause with head c.
func (r *wantReader) takesClause(i, c int) bool {
	if r.Tokens[i].POS != "VERB" {
		return r.inWant(i)
	}
	for _, f := range wantVerb[r.Tokens[i].Lemma] {
		if f.clause || f.infinitive && r.isInfinitive(c) || len(f.preps) > 0 && r.Tokens[i].Lemma != "vote" && (r.Tokens[c].Dep != "ccomp" || r.markedFor(c)) {
			return true
		}
	}
	return false
}

// relativeObject returns what the verb of a relative clause at token i is done to: the plan of "the plan that the union rejected"; -1
// where the clause has another object or tells what its noun does.
func (r *wantReader) relativeObject(i int) int {
	t := &r.Tokens[i]
	o := r.child(i, "dobj")
	if t.Dep != "relcl" && t.Dep != "acl" || t.Head > i || r.Tokens[t.Head].POS != "NOUN" || t.Tag == "VBG" || r.child(i, "ccomp", "auxpass") >= 0 || o < 0 && r.child(i, "xcomp") >= 0 {
		return -1
	}
	s := r.child(i, "nsubj")
	if s < 0 || isRelative(r.Tokens[s].Lower) || o >= 0 && !isRelative(r.Tokens[o].Lower) {
		return -1
	}
	return t.Head
}

func isRelative(word string) bool {
	return word == "that" || word == "which" || word == "who" || word == "whom" || word == "what"
}

// isInfinitive reports whether "to" stands with the verb at token i.
func (r *wantReader) isInfinitive(i int) bool {
	for _, c := range r.children[i] {
		if r.Tokens[c].Tag == "TO" {
			return true
		}
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
