package reading

import (
	"slices"
	"strings"

	"parley"
)

// clauseRelations are the relations by which a verb heads a clause of its own. The complement of "want to leave"
// (xcomp) stays with its verb: it has no subject and no time of its own.
var clauseRelations = map[string]bool{
	"ROOT": true, "ccomp": true, "advcl": true, "relcl": true, "acl": true, "parataxis": true, "pcomp": true, "csubj": true,
}

// clauses returns the clauses of the report in the order of their first words.
func clauses(p *page) []parley.Clause {
	owner := p.clauseHeads()
	places := p.clausePlaces()
	at := make([]int, len(p.Tokens)) // by token: 1 + index of its word in the clause
	index := map[int]int{}
	var all []parley.Clause
	for i := range p.Tokens {
		class, ok := wordClass(&p.Tokens[i])
		if !ok {
			continue
		}
		h := owner[i]
		k, seen := index[h]
		if !seen {
			k = len(all)
			index[h] = k
			all = append(all, p.clauseOf(h))
		}
		place := places[i]
		if i == h && class == parley.Verb {
			place = clausePlace{parley.PredicateRole, ""}
		}
		c := &all[k]
		c.Words = append(c.Words, parley.Word{
			Span: p.Tokens[i].Span, Lemma: strings.ToLower(p.Tokens[i].Lemma), Class: class, Role: place.role, Prep: place.prep, Head: -1,
		})
		at[i] = len(c.Words)
		if c.Span.Empty() {
			c.Span = p.Tokens[i].Span
		}
		c.Span = c.Span.Cover(p.Tokens[i].Span)
	}
	p.linkWords(all, owner, at, index)
	return all
}

// clauseHeads returns, for each token, the head of the clause that it is part of.
func (p *page) clauseHeads() []int {
	owner := make([]int, len(p.Tokens))
	for i := range owner {
		owner[i] = -1
	}
	for i := range p.Tokens {
		path := []int{}
		h := i
		for owner[h] < 0 && !p.headsClause(h) {
			path = append(path, h)
			h = p.Tokens[h].Head
		}
		if owner[h] < 0 {
			owner[h] = h
		}
		for _, t := range path {
			owner[t] = owner[h]
		}
	}
	return owner
}

func (p *page) headsClause(i int) bool {
	t := &p.Tokens[i]
	if t.Head == i {
		return true
	}
	if t.POS != "VERB" && t.POS != "AUX" {
		return false
	}
	return clauseRelations[t.Dep] || t.Dep == "conj" && (p.Tokens[t.Head].POS == "VERB" || p.Tokens[t.Head].POS == "AUX")
}

// clauseOf begins the clause whose head is token h.
func (p *page) clauseOf(h int) parley.Clause {
	c := parley.Clause{Sentence: p.Span(p.Sentences[p.sentence[h]]), Time: p.timeOf(h)}
	if t := &p.Tokens[h]; t.POS == "VERB" || t.POS == "AUX" {
		c.Verb = strings.ToLower(t.Lemma)
		if k := p.child(h, "prt"); k >= 0 {
			c.Verb += " " + p.Tokens[k].Lower
		}
	}
	if k := p.child(h, "neg"); k >= 0 {
		c.Negated = !p.beforeMark(k, h)
	}
	for _, k := range p.children[h] {
		if dep := p.Tokens[k].Dep; dep == "nsubj" || dep == "nsubjpass" || dep == "dobj" || dep == "attr" {
			if d := p.child(k, "det"); d >= 0 && p.Tokens[d].Lower == "no" {
				c.Negated = true
			}
		}
	}
	return c
}

// wordClass tells whether a token is a content word, and of which class.
func wordClass(t *parley.Token) (parley.WordClass, bool) {
	switch t.POS {
	case "NOUN":
		return parley.Noun, true
	case "PROPN":
		return parley.ProperNoun, true
	case "VERB":
		return parley.Verb, true
	case "ADJ":
		return parley.Adjective, true
	case "ADV":
		return parley.Adverb, strings.HasSuffix(t.Lower, "ly")
	case "NUM":
		return parley.Numeral, true
	}
	return 0, false
}

// A clausePlace is what a token is to its clause, with the preposition that it stands under.
type clausePlace struct {
	role parley.WordRole
	prep string
}

// clausePlaces returns the place of each token, heads before their dependents. Conjuncts and appositions have the place
// of the word they go with; the subject of a passive is its object, the agent its subject.
func (p *page) clausePlaces() []clausePlace {
	places := make([]clausePlace, len(p.Tokens))
	for _, i := range p.downward {
		places[i] = p.clausePlace(i, places)
	}
	return places
}

func (p *page) clausePlace(i int, places []clausePlace) clausePlace {
	t := &p.Tokens[i]
	h := &p.Tokens[t.Head]
	switch t.Dep {
	case "nsubj", "csubj":
		return clausePlace{parley.SubjectRole, ""}
	case "nsubjpass", "dobj", "attr", "oprd", "dative", "acomp":
		return clausePlace{parley.ObjectRole, ""}
	case "pobj", "pcomp":
		if h.Dep == "agent" {
			return clausePlace{parley.SubjectRole, ""}
		}
		return clausePlace{parley.ObliqueRole, h.Lower}
	case "conj", "appos":
		return places[t.Head]
	}
	return clausePlace{}
}

// linkWords fills in which word of its clause each word depends on, passing over function words.
func (p *page) linkWords(all []parley.Clause, owner, at []int, index map[int]int) {
	above := make([]int, len(p.Tokens)) // the nearest content word above each token, its own index for none
	for _, i := range p.downward {
		switch h := p.Tokens[i].Head; {
		case h == i:
			above[i] = i
		case at[h] > 0:
			above[i] = h
		default:
			above[i] = above[h]
		}
		if h := above[i]; at[i] > 0 && h != i && at[h] > 0 && owner[h] == owner[i] {
			all[index[owner[i]]].Words[at[i]-1].Head = int32(at[h] - 1)
		}
	}
	for k := range all {
		all[k].Words = slices.Clip(all[k].Words)
	}
}
