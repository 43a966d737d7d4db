package reading

import "parley"

// An Attributed is one act of speech, thought, intention or attitude that a report ascribes to a source, as spans.
type Attributed struct {
	Source  []parley.Span // empty when the report names nobody
	Cue     []parley.Span
	Content []parley.Span // with its quotation marks
}

// Attributions returns the outermost attributions of a report, in the order of their cues: those that lie in no other's
// content. It follows the conventions of PolNeAR (Newell, Margolin and Ruths, "An Attribution Relations Corpus for
// Political News", LREC 2018), which annotates no attribution within an attribution.
func Attributions(a *parley.Analysis) []Attributed {
	p := newPage(a)
	var out []Attributed
	for k := range p.attributions {
		if x := &p.attributions[k]; x.via < 0 && !p.insideQuotation(x.head) {
			out = append(out, Attributed{p.spansOf(x.source), p.spansOf(x.cue), p.spansOf(x.content)})
		}
	}
	return out
}

// minSwallowing is the length in tokens, marks included, from which a quotation keeps the attributions inside it to
// itself. Re-run eval attribution before moving it.
const minSwallowing = 9

// insideQuotation reports whether token i is part of what somebody says at length.
func (p *page) insideQuotation(i int) bool {
	q := p.around[i]
	return q >= 0 && p.quotations[q].Len() >= minSwallowing
}
