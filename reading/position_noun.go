package reading

import (
	"slices"
	"strings"

	"parley"
)

// noun reads the position that a noun of wanting states: "the union's demand for", "voiced opposition to".
func (r *wantReader) noun(i int) {
	frames := wantNoun[r.Tokens[i].Lemma]
	if len(frames) == 0 {
		r.stances(i)
		r.verdict(i)
		r.intention(i)
		return
	}
	for _, f := range frames {
		issue, ok := r.issueOf(i, f)
		if f.equated {
			issue, ok = r.equated(i)
		}
		if !ok {
			issue, ok = r.drawn(i)
		}
		if !ok {
			issue, ok = r.overridden(i)
		}
		if f.stressed && !(r.Tokens[i].Dep == "dobj" && stressingVerbs[r.Tokens[r.Tokens[i].Head].Lemma]) {
			return
		}
		if !ok {
			continue
		}
		if f.stance == parley.Accepts && !r.isVoiced(i) || (f.stance == parley.Offers || r.Tokens[i].Lemma == "bid") && r.isActor(issue) {
			return
		}
		if verb := r.Tokens[i].Head; (r.Tokens[verb].POS == "VERB" || r.Tokens[verb].POS == "AUX") && (r.hypothetical(verb) || r.isWished(verb)) || r.isDoubted(i) || r.isOld(i, f.stance, issue) {
			return
		}
		r.state(i, r.ownerOf(i), r.nounTurned(f.stance, i), r.issueRange(issue))
		return
	}
}

// equated returns what the noun at token i, which belongs to somebody, is said to be: "its main demand is a nurse", "peace is
// our goal", "the latest offer: a raise".
func (r *wantReader) equated(i int) (issue int, ok bool) {
	if r.child(i, "poss") < 0 {
		return 0, false
	}
	t := &r.Tokens[i]
	if b := r.Blocks[r.block[i]].Kind; b != parley.HeadingBlock && b != parley.TitleBlock {
		issue = r.child(i, "appos")
	} else {
		issue = -1
	}
	at := i
	if of := t.Head; issue < 0 && t.Dep == "pobj" && r.Tokens[of].Lower == "of" && r.Tokens[r.Tokens[of].Head].Lower == "one" {
		at = r.Tokens[of].Head // "membership, one of its goals"
	}
	if issue < 0 && r.Tokens[at].Dep == "appos" {
		issue = r.Tokens[at].Head
	}
	t = &r.Tokens[at]
	if issue < 0 && t.Head != at && r.Tokens[t.Head].Lemma == "be" {
		switch t.Dep {
		case "nsubj":
			issue = r.child(t.Head, "attr", "ccomp", "xcomp")
		case "attr":
			issue = r.child(t.Head, "nsubj", "csubj")
		}
	}
	return issue, issue >= 0 && r.isIssue(issue) && r.mentionAt(issue) == nil
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

// overridden returns what is done in spite of the noun at token i: the law in "signed the law over the objections of nurses".
func (r *wantReader) overridden(i int) (issue int, ok bool) {
	p := r.Tokens[i].Head
	if r.Tokens[i].Dep != "pobj" {
		return 0, false
	}
	switch r.Tokens[p].Lower {
	case "over", "despite", "amid", "after", "following":
	default:
		return 0, false
	}
	verb := r.Tokens[p].Head
	if r.Tokens[verb].POS != "VERB" {
		return 0, false
	}
	issue = r.child(verb, "dobj", "nsubjpass")
	return issue, issue >= 0 && r.isIssue(issue) && !r.isActor(issue)
}

// isWished reports whether the verb at token i is an infinitive that another verb only wishes or intends: "need it to show".
func (r *wantReader) isWished(i int) bool {
	return r.Tokens[i].Tag == "VB" && r.modal(i) == "" && (r.Tokens[i].Dep == "xcomp" || r.Tokens[i].Dep == "ccomp") &&
		!transparentVerbs[r.Tokens[r.Tokens[i].Head].Lemma]
}

// isOld reports whether the noun at token i only comes back to a position that the report has told of already, as subject or after a
// preposition: "its opposition to the tax".
func (r *wantReader) isOld(i int, stance parley.Stance, issue int) bool {
	if d := r.Tokens[i].Dep; d != "nsubj" && d != "pobj" && d != "nsubjpass" {
		return false
	}
	owner := r.ownerOf(i)
	key := strings.Fields(r.issueKey(r.issueRange(issue)))
	return owner != nil && slices.ContainsFunc(r.found, func(s parley.Statement) bool {
		d := s.Detail.(*parley.Position)
		return d.Actor.ID == owner.ID && sides[d.Stance] == sides[stance] &&
			slices.ContainsFunc(strings.Fields(d.IssueKey), func(w string) bool { return slices.Contains(key, w) })
	})
}

// isDoubted reports whether the report says that somebody doubts what the noun at token i tells of: "scepticism about his
// commitment to", "no signs that it shows willingness to".
func (r *wantReader) isDoubted(i int) bool {
	for depth := 0; depth < maxClimb; depth++ {
		t := &r.Tokens[i]
		if t.Head == i || t.Dep == "conj" && t.POS == "VERB" {
			return false
		}
		relative := t.Dep == "relcl"
		i = t.Head
		if h := &r.Tokens[i]; h.POS == "NOUN" && (doubtingNouns[h.Lemma] || absenceNouns[h.Lemma] && r.negated(i)) || h.POS == "VERB" && h.Lemma == "doubt" {
			return true
		}
		if relative {
			return false
		}
	}
	return false
}

// doubtingNouns say that somebody does not believe in what follows them.
var doubtingNouns = wordSet("doubt skepticism scepticism distrust mistrust suspicion uncertainty question")

// isHeld reports whether the "of" at token c names who holds what the noun before it says: "with the backing of the union".
func (r *wantReader) isHeld(c int) bool {
	o := r.child(c, "pobj")
	return o >= 0 && (r.namesPeople(o) || r.isActor(o))
}

// isVoiced reports whether the noun at token i is what somebody expresses: "willingness" alone is what others see in him.
func (r *wantReader) isVoiced(i int) bool {
	return r.Tokens[i].Dep == "dobj" && lightVerbs[r.Tokens[r.Tokens[i].Head].Lemma]
}

// nounTurned is turned for a noun: by its own "no", and by the verb that it is the object of.
func (r *wantReader) nounTurned(s parley.Stance, i int) parley.Stance {
	s = r.turned(s, i)
	verb := r.Tokens[i].Head
	if r.Tokens[i].Dep != "dobj" || r.isAnothers(i, verb) {
		return s
	}
	switch r.Tokens[verb].Lemma {
	case "drop", "withdraw", "reject", "dismiss", "abandon", "lift", "end", "retract", "rescind":
		return flipped(s)
	}
	if r.negated(verb) {
		return flipped(s)
	}
	return s
}

// isAnothers reports whether the noun at token i belongs to another than does what the verb says to it: "rejected a call by".
func (r *wantReader) isAnothers(i, verb int) bool {
	owner, doer := r.ownerOf(i), r.actor(verb)
	return owner != nil && (doer == nil || owner.ID != doer.ID)
}

// ownerOf returns whose the noun of wanting at token i is.
func (r *wantReader) ownerOf(i int) *parley.Mention {
	if o := r.child(i, "poss"); o >= 0 {
		return r.party(o, i)
	}
	for _, c := range r.children[i] {
		t := &r.Tokens[c]
		switch {
		case t.Dep == "prep" && (t.Lower == "from" || t.Lower == "by" || t.Lower == "among" || t.Lower == "of" && r.isHeld(c)):
			if o := r.child(c, "pobj"); o >= 0 {
				return r.party(o, i)
			}
		case (t.Dep == "amod" || t.Dep == "compound") && t.POS != "NOUN":
			if e := r.entityOf(r.mentionAt(c)); e != nil && (e.Type == parley.State || e.Type == parley.Organization) {
				return r.party(c, i)
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

// bestWords are superlatives that recommend.
var bestWords = wordSet("best fairest safest surest wisest simplest quickest fastest soundest cleanest")

// isOnlyOne reports whether the noun at token i is called the only, the best or the most of its kind.
func (r *wantReader) isOnlyOne(i int) bool {
	for _, c := range r.children[i] {
		t := &r.Tokens[c]
		if t.Dep == "amod" && (t.Lower == "only" || bestWords[t.Lower]) {
			return true
		}
		if t.Dep == "amod" && r.child(c, "advmod") >= 0 && r.Tokens[r.child(c, "advmod")].Lower == "most" {
			return true
		}
	}
	return false
}
