package reading

import (
	"slices"
	"sort"

	"parley"
)

// A page is one report's grammar with what all readers of statements share, each worked out once: the order is
// cast (who is meant), attributions (who said what), times (when).
type page struct {
	*parley.Analysis
	children [][]int        // direct dependents of each token, in text order, at most maxDependents
	downward []int          // the tokens, every head before its dependents
	sentence []int          // index into Sentences of each token
	block    []int          // index into Blocks of each token
	reach    []parley.Range // leftmost to rightmost descendant of each token, see subtree

	cast         *cast
	quotations   []quotation
	around       []int // outermost quotation of each token, -1 for none
	attributions []attribution
	vouched      []int      // innermost attribution with each token in its content, -1 for none
	interview    *interview // nil for reports that are none
	origins      *origins
	times        []timex
	dates        *timeDates
	stamped      []bool // the blocks of a live page that begin with the time of their entry; nil for other pages
	proposals    []parley.Proposal
	plans        []planMention // where proposals are named, in order
}

func newPage(a *parley.Analysis) *page { return newPageInSteps(a, func(string) {}) }

// newPageInSteps is newPage, and calls done with the name of each step when that is finished.
func newPageInSteps(a *parley.Analysis, done func(step string)) *page {
	p := &page{Analysis: a}
	p.index()
	done("index")
	p.times = findTimes(p)
	p.dates = dateTokens(p)
	done("times")
	p.cast = findCast(p)
	done("cast")
	p.quotations = findQuotations(p)
	p.around = outermostQuotations(p)
	p.attributions = findAttributions(p)
	p.interview = findInterview(p)
	p.nameGuest()
	p.origins = findOrigins(p)
	done("attributions")
	p.proposals = findProposals(p)
	p.namePlans()
	done("proposals")
	return p
}

// index fills the look-ups over the tree.
func (p *page) index() {
	n := len(p.Tokens)
	p.children = make([][]int, n)
	counts := make([]int, n)
	for i := range p.Tokens {
		if h := p.Tokens[i].Head; h != i {
			counts[h]++
		}
	}
	pool := make([]int, n)
	for i, at := 0, 0; i < n; i++ {
		p.children[i] = pool[at : at : at+counts[i]]
		at += counts[i]
	}
	for i := range p.Tokens {
		if h := p.Tokens[i].Head; h != i {
			p.children[h] = append(p.children[h], i)
		}
	}
	p.indexDownward()
	p.indexReach()
	for i, c := range p.children {
		if len(c) > maxDependents {
			first := max(0, min(len(c)-maxDependents, sort.SearchInts(c, i)-maxDependents/2))
			p.children[i] = c[first : first+maxDependents]
		}
	}
	p.sentence = make([]int, n)
	for s, r := range p.Sentences {
		for i := r.First; i < r.End; i++ {
			p.sentence[i] = s
		}
	}
	p.block = make([]int, n)
	for i, b := 0, 0; i < n; i++ {
		for b < len(p.Blocks)-1 && p.Tokens[i].Start >= p.Blocks[b].End {
			b++
		}
		p.block[i] = b
	}
}

// maxDependents bounds what is looked at below one word, those nearest to it, so that a line of nothing but numbers or marks takes
// no longer than its length: in 21 newspaper reports no word has more than 14 dependents.
const maxDependents = 100

// indexDownward puts every head before its dependents, level by level.
func (p *page) indexDownward() {
	p.downward = make([]int, 0, len(p.Tokens))
	for i := range p.Tokens {
		if p.Tokens[i].Head == i {
			p.downward = append(p.downward, i)
		}
	}
	for k := 0; k < len(p.downward); k++ {
		p.downward = append(p.downward, p.children[p.downward[k]]...)
	}
}

// indexReach works out every subtree's range at once, children before their heads, so that asking for one costs nothing
// however deep the tree.
func (p *page) indexReach() {
	p.reach = make([]parley.Range, len(p.Tokens))
	for i := range p.reach {
		p.reach[i] = parley.Range{First: i, End: i + 1}
	}
	for _, i := range slices.Backward(p.downward) {
		h := p.Tokens[i].Head
		p.reach[h].First, p.reach[h].End = min(p.reach[h].First, p.reach[i].First), max(p.reach[h].End, p.reach[i].End)
	}
}

// statement puts together what all kinds share, for a statement whose grammatical head is token head.
func (p *page) statement(detail parley.Detail, span parley.Span, head int) parley.Statement {
	factuality, polarity := p.factualityOf(head)
	return parley.Statement{
		Span:        span,
		Sentence:    p.Span(p.Sentences[p.sentence[head]]),
		Factuality:  factuality,
		Polarity:    polarity,
		Attribution: p.attributionOf(head),
		Origin:      p.originOf(head),
		Time:        p.timeOf(head),
		Detail:      detail,
	}
}

// child returns the first dependent of token i with one of the given relations, or -1.
func (p *page) child(i int, deps ...string) int {
	for _, c := range p.children[i] {
		for _, d := range deps {
			if p.Tokens[c].Dep == d {
				return c
			}
		}
	}
	return -1
}

// subtree returns the token range from the leftmost to the rightmost descendant of token i. The parser's trees are
// projective but for a few arcs, so the range is the phrase itself.
func (p *page) subtree(i int) parley.Range { return p.reach[i] }
