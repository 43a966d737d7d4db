package reading

import (
	"parley"
	"parley/numeral"
)

// nounOf returns the token of the noun that the number of d counts or its amount qualifies, -1 for none.
func (r *figureReader) nounOf(d *figureDraft) int {
	t := r.tokens[d.end-1]
	first := r.tokens[d.first]
	for steps := 0; steps < 8; steps++ {
		h := r.Tokens[t].Head
		if h == t || r.sentence[h] != r.sentence[first] {
			break
		}
		tok := &r.Tokens[t]
		inside := first <= h && h <= r.tokens[d.end-1]
		switch tok.Dep {
		case "nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "advmod", "punct", "poss", "det", "predet":
		default:
			if !inside {
				return -1
			}
		}
		if !inside && h < first {
			return -1
		}
		t = h
		if !inside && (r.Tokens[t].POS == "NOUN" || r.Tokens[t].POS == "PROPN") && r.Tokens[t].Dep != "compound" && r.Tokens[t].Dep != "nmod" {
			if t-first > 12 {
				return -1
			}
			return t
		}
	}
	return r.nounBeside(d)
}

// nounBeside is the noun directly after the amount, where the tree does not join them.
func (r *figureReader) nounBeside(d *figureDraft) int {
	t := r.text
	for at := d.end; at < d.end+4 && t.Same(at) && t.Lexemes[at].Kind == numeral.Word; at++ {
		tok := &r.Tokens[r.tokens[at]]
		switch {
		case tok.Tag == "NNS" || tok.Tag == "NNPS":
			return r.tokens[at]
		case tok.POS != "ADJ" && tok.POS != "NOUN" && tok.POS != "PROPN":
			return -1
		}
	}
	return -1
}

// of returns what draft i counts, in words of the text.
func (r *figureReader) of(i int) *parley.Counted {
	d := &r.drafts[i]
	if d.noun < 0 {
		return nil
	}
	span := r.Tokens[d.noun].Span
	return &parley.Counted{Text: span.Of(r.Text()), Spans: []parley.Span{span}}
}

// plural reports whether token i is a noun in the plural.
func (r *figureReader) plural(i int) bool {
	return r.Tokens[i].Tag == "NNS" || r.Tokens[i].Tag == "NNPS"
}
