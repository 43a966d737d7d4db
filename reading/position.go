package reading

import (
	"slices"

	"parley"
)

// positions returns what each actor wants on each issue: from verbs, nouns and adjectives of wanting and refusing, from
// what somebody says must, should or will not be, from judgements in speech, and from quoted fragments such as "no
// concessions". A sentence gives one position for an actor and a side (for, against, conditional, undecided).
func positions(p *page) []parley.Statement {
	r := &wantReader{page: p}
	r.mouths = r.mouthpieces()
	r.house = r.findHouse()
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
		case "PUNCT":
			r.labelled(i)
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

	topics []parley.Range // issues of the positions found, in order
	house  house
	mouths map[int]int // who speaks for others alone, by index into the cast's list: for whom
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

// hypothetical reports whether the verb at token i stands under "may", "might", "could", in a condition or a question.
func (r *wantReader) hypothetical(i int) bool {
	switch r.modal(i) {
	case "may", "might":
		return !r.negated(i)
	case "could", "can":
		return !r.negated(i) && !r.mayAccept(i) && (r.modal(i) == "can" || !r.ownWords(i))
	case "would":
		return r.spoken(i) == nil && r.vouched[i] < 0 && !r.negated(i) && !wishingVerbs[r.Tokens[i].Lemma]
	}
	for v, depth := i, 0; depth < maxClimb; v, depth = r.Tokens[v].Head, depth+1 {
		if m := r.child(v, "mark"); m >= 0 {
			switch r.Tokens[m].Lower {
			case "if", "whether", "unless", "should", "lest":
				return true
			}
		}
		if r.Tokens[r.Tokens[v].Head].Lower == "provided" {
			return true
		}
		for k := r.subtree(v).First - 1; depth == 0 && k > 0 && k >= v-maxDescribed; k-- {
			if r.Tokens[k].Lower == "provided" && r.Tokens[k].Dep == "acl" {
				return true
			}
		}
		if r.Tokens[v].Head == v {
			break
		}
	}
	return r.Tokens[r.Sentences[r.sentence[i]].End-1].Text == "?"
}

// mayAccept reports whether the verb at token i says of a party, in somebody's words, that it could agree to something: "the Front can
// support the text", "the club could live with a draw".
func (r *wantReader) mayAccept(i int) bool {
	s := r.subjectOf(i)
	return acceptingVerbs[r.Tokens[i].Lemma] && s >= 0 && r.spoken(i) != nil && (isFirstPerson(r.Tokens[s].Lower) || r.isActor(s) || r.namesPeople(s))
}

// turned is the stance of the word at token i with the negations above it: "does not support" rejects. A double negation
// ("did not rule out") leaves the matter open.
func (r *wantReader) turned(s parley.Stance, i int) parley.Stance {
	negated := r.negated(i) || r.noSubject(i)
	for v := i; !negated && r.Tokens[v].Dep == "xcomp"; v = r.Tokens[v].Head {
		h := r.Tokens[v].Head
		negated = r.negated(h) || r.noSubject(h)
		switch r.Tokens[h].Lemma {
		case "fail", "refuse", "decline":
			negated = !negated
		}
	}
	if negated {
		return flipped(s)
	}
	return s
}

// flipped is a stance denied.
func flipped(s parley.Stance) parley.Stance {
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

// conditionOf returns the head of the clause on which what the verb at token i says depends, be it hung on the verb, on
// the clause that it governs or on the verb above an infinitive; -1 for none.
func (r *wantReader) conditionOf(i int) int {
	if c := r.conditionAt(i); c >= 0 {
		return c
	}
	for _, c := range r.children[i] {
		if d := r.Tokens[c].Dep; d == "xcomp" || d == "ccomp" && c > i && (r.takesClause(i, c) || r.Tokens[i].POS == "AUX") || d == "acomp" {
			if found := r.conditionAt(c); found >= 0 {
				return found
			}
		}
	}
	h := r.Tokens[i].Head
	switch d := r.Tokens[i].Dep; {
	case d == "xcomp":
		return r.conditionAt(h)
	case d == "ccomp" && h > i && r.vouched[i] >= 0 && r.attributions[r.vouched[i]].head == h:
		if c := r.conditionAt(h); c >= 0 {
			return c // "It would go to court, she said, if the others agreed"
		}
	}
	return r.providedAfter(i)
}

// providedAfter returns the word "provided" with which a condition begins that the parser hung elsewhere, after token i in its sentence: "willing
// to send officers for a week provided both ask for it"; -1 for none.
func (r *wantReader) providedAfter(i int) int {
	end := r.Sentences[r.sentence[i]].End
	for k := i + 2; k+1 < end; k++ {
		if t := &r.Tokens[k]; (t.Lower == "provided" || t.Lower == "providing") && t.Tag[0] == 'V' &&
			r.child(k, "auxpass", "aux", "nsubj", "agent", "prep") < 0 && (t.Dep == "acl" || t.Dep == "prep") {
			return k
		}
		if r.Tokens[k].Text == ";" {
			break
		}
	}
	return -1
}

// conditionRange is the words of the condition with head c: its clause, or what follows a lone "provided" up to the next mark.
func (r *wantReader) conditionRange(c int) parley.Range {
	words := r.subtree(c)
	if words.Len() == 1 {
		for words.End < r.Sentences[r.sentence[c]].End && !r.isMark(words.End) {
			words.End++
		}
	}
	return words
}

func (r *wantReader) conditionAt(i int) int {
	for _, c := range r.children[i] {
		if (r.Tokens[c].Dep == "advcl" || r.Tokens[c].Lower == "provided") && r.isCondition(c) && (r.vouched[c] == r.vouched[i] || r.vouched[i] >= 0) {
			return c
		}
	}
	return -1
}

// isCondition reports whether the adverbial clause with head c says on what something depends.
func (r *wantReader) isCondition(c int) bool {
	if t := &r.Tokens[c]; t.Lower == "provided" && r.child(c, "ccomp") > c && r.child(c, "nsubj", "dobj") < 0 {
		return true
	}
	for _, m := range r.children[c] {
		switch r.Tokens[m].Lower {
		case "if", "unless", "provided", "providing":
			return r.Tokens[m].Dep == "mark" && (m == 0 || r.Tokens[m-1].Lower != "even")
		case "until":
			return r.Tokens[m].Dep == "mark" && (r.negated(r.Tokens[c].Head) || r.noSubject(r.Tokens[c].Head) || r.noObject(r.Tokens[c].Head))
		case "as":
			return m > 1 && r.Tokens[m-1].Lower == "long"
		case "when", "once", "after":
			return m > 0 && r.Tokens[m-1].Lower == "only"
		}
		if m > c {
			break
		}
	}
	return false
}

// isStrict reports whether the condition with head c is one that must be met: "only if", "unless", "until".
func (r *wantReader) isStrict(c int) bool {
	first := r.subtree(c).First
	for i := max(0, first-1); i < c; i++ {
		switch r.Tokens[i].Lower {
		case "only", "unless", "until", "provided", "long":
			return true
		}
	}
	return false
}

// state adds the position, once for each sentence, actor and side.
func (r *wantReader) state(at int, actor *parley.Mention, stance parley.Stance, issue parley.Range) {
	if actor == nil || issue.Len() == 0 {
		return
	}
	if k := r.vouched[at]; k >= 0 && r.attributions[k].who >= 0 && planNouns[r.Tokens[r.attributions[k].who].Lemma] && r.Tokens[r.attributions[k].head].POS == "VERB" {
		return // what a plan says is its provision
	}
	d := &parley.Position{Actor: actor, Stance: stance}
	if c := r.conditionOf(at); c >= 0 {
		d.Stance = parley.OnCondition
		d.Condition = []parley.Span{r.Span(r.conditionRange(c))}
	}
	key := r.issueKey(issue)
	if key == "" && r.Tokens[issue.First].POS != "ADJ" {
		return // "be", "now": no word names it
	}
	place := wantPlace{r.sentence[at], actor.ID, sides[d.Stance]}
	if slices.Contains(r.seen, place) {
		return
	}
	r.seen = append(r.seen, place)
	r.topics = append(r.topics, issue)
	d.IssueSpan = r.Span(issue)
	d.Issue = d.IssueSpan.Of(r.Text())
	d.IssueKey = key
	span := parley.Range{First: min(at, issue.First), End: max(at+1, issue.End)}
	if r.sentence[issue.First] != r.sentence[at] {
		span = parley.Range{First: at, End: at + 1} // the issue is taken up from before
	}
	if a := actor.Mention; a.End <= r.Tokens[span.First].Start && r.Tokens[r.Sentences[r.sentence[at]].First].Start <= a.Start {
		r.found = append(r.found, r.statement(d, parley.Span{Start: a.Start, End: r.Tokens[span.End-1].End}, at))
		return
	}
	r.found = append(r.found, r.statement(d, r.Span(span), at))
}
