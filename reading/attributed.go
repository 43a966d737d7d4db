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
		if x := &p.attributions[k]; x.via < 0 {
			out = append(out, Attributed{p.spansOf(x.source), p.spansOf(x.cue), p.spansOf(x.content)})
		}
	}
	return out
}
