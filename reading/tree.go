package reading

// What verbs inherit: the subject of a clause that has none of its own.

// maxClimb is how many heads a search for a subject climbs: longer chains of clauses within clauses are lists or misparses.
const maxClimb = 6

// agentOf returns the head of the noun phrase that does what the verb at token i says: its subject, the "by" of a passive,
// what a relative clause or participle hangs on, else the agent of the clause it depends on (conjunct, infinitive,
// adverbial clause); -1 for none.
func (p *page) agentOf(i int) int { return p.climbForAgent(i, maxClimb) }

func (p *page) climbForAgent(i, left int) int {
	if left == 0 {
		return -1
	}
	if by := p.passiveAgent(i); by >= 0 {
		return by
	}
	passive := p.child(i, "nsubjpass") >= 0 || p.child(i, "auxpass") >= 0
	if s := p.subject(i); s >= 0 && !passive {
		return p.antecedent(s, i)
	}
	if passive {
		return -1
	}
	t := &p.Tokens[i]
	if t.Head == i {
		return -1
	}
	switch t.Dep {
	case "acl":
		if t.Tag == "VBG" {
			return t.Head
		}
		if t.Tag == "VBN" {
			return -1
		}
		return p.ownerOrAgent(t.Head, left)
	case "relcl":
		return t.Head
	case "conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep", "acomp", "oprd", "attr":
		return p.controller(i, left)
	}
	return -1
}

// subject returns the subject of the verb at token i that is nearest to it, -1 for none: what stands before may be a dateline.
func (p *page) subject(i int) int {
	found := -1
	for _, c := range p.children[i] {
		if p.Tokens[c].Dep == "nsubj" && (found < 0 || c < i) {
			found = c
		}
	}
	return found
}

// passiveAgent returns the head of the "by" phrase of a passive, -1 for none.
func (p *page) passiveAgent(i int) int {
	if by := p.child(i, "agent"); by >= 0 {
		return p.child(by, "pobj")
	}
	return -1
}

// antecedent returns what a relative pronoun that is the subject of verb stands for, the subject itself otherwise.
func (p *page) antecedent(subject, verb int) int {
	switch p.Tokens[subject].Lower {
	case "who", "which", "that":
		for v := verb; v != p.Tokens[v].Head; v = p.Tokens[v].Head {
			if p.Tokens[v].Dep == "relcl" {
				return p.Tokens[v].Head
			}
			if p.Tokens[v].Dep != "conj" {
				break
			}
		}
	}
	return subject
}

// controller returns who does what a dependent clause says: the object of the verb above for an infinitive that has one
// ("urged him to go"), the subject of a passive ("was told to go"), else that verb's own agent.
func (p *page) controller(i, left int) int {
	head := p.Tokens[i].Head
	if p.Tokens[i].Dep == "xcomp" {
		if o := p.child(head, "dobj", "dative"); o >= 0 && o < i && !subjectControl[p.Tokens[head].Lemma] {
			return o
		}
		if s := p.child(head, "nsubjpass"); s >= 0 {
			return p.antecedent(s, head)
		}
	}
	switch p.Tokens[head].POS {
	case "NOUN", "PROPN":
		return p.ownerOrAgent(head, left)
	}
	return p.climbForAgent(head, left-1)
}

// subjectControl are verbs whose infinitive is done by their subject even when an object stands between.
var subjectControl = map[string]bool{"promise": true, "use": true, "take": true, "vow": true}

// ownerOrAgent returns whose the noun at token i is: its possessor, else the agent of the verb that it is the object of.
func (p *page) ownerOrAgent(i, left int) int {
	if o := p.child(i, "poss"); o >= 0 {
		return o
	}
	t := &p.Tokens[i]
	switch t.Dep {
	case "dobj", "attr", "pobj", "conj", "oprd", "prep":
		if t.Head != i && left > 1 {
			head := t.Head
			if p.Tokens[head].POS == "NOUN" || p.Tokens[head].POS == "ADP" {
				return p.ownerOrAgent(head, left-1)
			}
			return p.climbForAgent(head, left-1)
		}
	case "nsubjpass":
		return p.passiveAgent(t.Head)
	}
	return -1
}

// negated reports whether the verb, noun or adjective at token i is negated by a word of its own clause.
func (p *page) negated(i int) bool {
	for _, c := range p.children[i] {
		t := &p.Tokens[c]
		if t.Dep == "neg" && !p.beforeMark(c, i) {
			return true
		}
		switch t.Lower {
		case "no", "never", "neither", "nor", "hardly", "nobody", "nothing":
			if t.Dep == "det" || t.Dep == "advmod" || t.Dep == "preconj" || t.Dep == "cc" {
				return true
			}
		}
	}
	return false
}

// beforeMark reports whether the word behind token c introduces the clause of the verb at token i: "not if they came" does not say that they
// did not come.
func (p *page) beforeMark(c, i int) bool {
	return c+1 < i && p.Tokens[c+1].Dep == "mark" && p.Tokens[c+1].Head == i
}

// modal returns the lemma-like lower form of the modal auxiliary of the verb at token i, "" for none. "Has to" and
// "needs to" count as "must" for the infinitive under them.
func (p *page) modal(i int) string {
	for _, c := range p.children[i] {
		t := &p.Tokens[c]
		if t.Tag == "MD" {
			switch t.Lower {
			case "'ll", "’ll", "wo":
				return "will"
			case "ca":
				return "can"
			case "'d", "’d":
				return "would"
			}
			return t.Lower
		}
	}
	t := &p.Tokens[i]
	if t.Dep == "xcomp" && (p.Tokens[t.Head].Lemma == "have" || p.Tokens[t.Head].Lemma == "need") && t.Tag == "VB" {
		return "must"
	}
	return ""
}

// frontOf is the token that the hyphenated word ending in token i begins with ("ex" of "ex-wife"), i for a word without a front.
func (p *page) frontOf(i int) int {
	t := p.Tokens
	if i >= 2 && (t[i-1].Text == "-" || t[i-1].Text == "‑") && t[i-1].End == t[i].Start && t[i-2].End == t[i-1].Start {
		switch t[i-2].Lower {
		case "ex", "co", "vice", "step":
			return i - 2
		}
	}
	return i
}
