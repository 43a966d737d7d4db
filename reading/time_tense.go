package reading

import "parley"

// timeTense is whether the words around a time tell of what was or of what is to come.
type timeTense uint8

const (
	tenseNone timeTense = iota
	tensePast
	tenseAhead
)

// tenseAt is the tense of the words that the tokens of a time hang on.
func (p *page) tenseAt(at parley.Range) timeTense {
	if len(p.Tokens) == 0 {
		return tenseNone
	}
	before := at.First - 1
	switch p.wordBefore(at.First) {
	case "since":
		return tensePast
	case "until", "till", "by":
		// At the head of a sentence these look back as often: "Until Thursday, nobody had asked."
		if before > p.Sentences[p.sentence[before]].First && !p.hadAbove(at) {
			return tenseAhead
		}
	case "on", "in", "at":
		before--
	}
	// "the bank predicted Wednesday": a verb next to the day is its own, whatever the tree says.
	if before >= 0 && p.sentence[before] == p.sentence[at.First] && p.Tokens[before].Tag == "VBD" {
		return tensePast
	}
	i := p.topOf(at)
	inside := false // the time is part of a noun phrase: "Friday's vote", "the Jan. 14 deadline"
	for k := 0; k < maxTimeClimb; k++ {
		h := p.Tokens[i].Head
		if h == i {
			break
		}
		switch p.Tokens[i].Dep {
		case "poss", "compound", "nmod", "amod", "nummod":
			inside = true
		}
		i = h
		if tok := &p.Tokens[h]; tok.POS == "VERB" || tok.POS == "AUX" || tok.Tag == "VBN" || timeAhead[tok.Lower] {
			if t := p.verbTense(h, inside || k > 1 && tok.Lemma == "be"); t != tenseNone {
				return t
			}
		}
	}
	return tenseNone
}

// verbTense is the tense of the verb at token i, none when it leaves that to the verb above it.
func (p *page) verbTense(i int, inside bool) timeTense {
	tok := &p.Tokens[i]
	perfect, passive, had := false, false, false
	for _, c := range p.auxiliaries(i) {
		aux := &p.Tokens[c]
		if aux.Dep != "aux" && aux.Dep != "auxpass" {
			continue
		}
		switch aux.Lower {
		case "will", "'ll", "’ll", "shall", "wo", "may", "must", "should":
			return tenseAhead
		case "would", "might":
			if !inside {
				return tenseAhead
			}
		case "to":
			// "gathered to mark" is as past as its verb, "agreed to meet" is not; "had been due to expire" is over.
			if (tok.Tag == "VB" || tok.Tag == "VBN") && !inside && tok.Dep != "advcl" {
				if p.hasChild(tok.Head, "had") || p.hasChild(p.Tokens[tok.Head].Head, "had") {
					return tensePast
				}
				return tenseAhead
			}
		case "had":
			perfect, had = true, true
		case "has", "have", "'ve", "’ve", "was", "were", "did":
			perfect = true
		case "is", "are", "be", "'s", "’s", "'re", "’re":
			passive = true
		}
	}
	switch {
	case had:
		return tensePast
	case inside && tok.Tag != "VBD" && !perfect:
		return tenseNone
	case timeAhead[tok.Lemma] && tok.Tag != "VBD" || timeAhead[tok.Lower]:
		return tenseAhead
	case tok.Lemma == "set" && tok.Tag == "VBN" && p.child(i, "xcomp", "prep") >= 0 && !perfect:
		return tenseAhead
	case perfect, tok.Tag == "VBD":
		return tensePast
	case passive && tok.Tag == "VBG":
		return tenseAhead
	case passive:
		return tenseNone
	case tok.Lemma == "follow" && (tok.Tag == "VBZ" || tok.Tag == "VBP"):
		return tensePast // what is followed is over
	case tok.Tag == "VBZ" || tok.Tag == "VBP":
		if inside || timeSpeech[tok.Lemma] || p.Blocks[p.blockOf(i)].Kind == parley.TitleBlock {
			return tenseNone
		}
		return tenseAhead
	case tok.Tag == "VBN" && (tok.Dep == "acl" || tok.Dep == "advcl" || tok.Dep == "ROOT"):
		return tensePast
	}
	return tenseNone
}

// wantedThen says that a time hangs on an infinitive under a verb of the past: "asked to close the road in March" may be of a March gone by.
func (p *page) wantedThen(at parley.Range) bool {
	i := p.topOf(at)
	for k := 0; k < maxTimeClimb && p.Tokens[i].Head != i; k++ {
		i = p.Tokens[i].Head
		if p.Tokens[i].POS == "VERB" {
			h := p.Tokens[i].Head
			return p.hasChild(i, "to") && h != i && p.Tokens[h].Tag == "VBD"
		}
	}
	return false
}

// auxiliaries are the first dependents of token i, among which its auxiliaries are. The bound keeps a hostile sentence of
// ten thousand days linear.
func (p *page) auxiliaries(i int) []int {
	c := p.children[i]
	return c[:min(len(c), 32)]
}

// setFor says that the day is what something is set for: "set the vote for June 28", not "wanted for Friday's attack".
func (p *page) setFor(at parley.Range) bool {
	return p.wordBefore(at.First) == "for" && at.End < len(p.Tokens) && p.Tokens[at.End].Tag != "POS" && !p.modifies(at)
}

// modifies says that the tokens of a time stand before the noun that they are about: "the Jan. 14 deadline".
func (p *page) modifies(at parley.Range) bool {
	i := p.topOf(at)
	return p.Tokens[i].Head >= at.End && p.Tokens[p.Tokens[i].Head].POS != "VERB"
}

// hadAbove says that the verb above the tokens of a time is in the past perfect.
func (p *page) hadAbove(at parley.Range) bool {
	i := p.topOf(at)
	for k := 0; k < maxTimeClimb && p.Tokens[i].Head != i; k++ {
		i = p.Tokens[i].Head
		if p.Tokens[i].POS == "VERB" {
			return p.hasChild(i, "had")
		}
	}
	return false
}

// hasChild says that token i has the lower-case word among its dependents.
func (p *page) hasChild(i int, word string) bool {
	for _, c := range p.auxiliaries(i) {
		if p.Tokens[c].Lower == word {
			return true
		}
	}
	return false
}

// timeAhead are verbs and adjectives whose complement lies ahead.
var timeAhead = map[string]bool{"expect": true, "schedule": true, "plan": true, "due": true, "slate": true, "hope": true,
	"intend": true, "expire": true, "await": true, "payable": true, "effective": true, "upcoming": true}
