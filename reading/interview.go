package reading

import (
	"strings"

	"parley"
	"parley/reading/spelling"
)

// An interview is a report in which one person answers questions that stand in paragraphs of their own.
type interview struct {
	guest   *parley.Mention
	answers map[int]bool // the blocks right behind a question
}

// How long a question may be, and how many questions and answers make an interview: two may be an ornament of any text, and a page of
// questions with answers in the report's own voice is none. Set by hand; the formats of eval attribution are what to run before moving
// them.
const (
	maxQuestion  = 60
	minQuestions = 2
	minOwn       = 3 // answers that speak of "I" or "we", where only one question says "you"
)

// findInterview returns the interview that the report is, nil for other reports: at least two paragraphs end with a question mark and
// have an answer behind them that is a quotation, or that speaks of "I" while the question says "you"; one such question is enough where
// three answers speak of themselves.
func findInterview(p *page) *interview {
	in := &interview{answers: map[int]bool{}}
	first := -1
	quoted, personal, own := 0, 0, 0
	starts := p.blockStarts()
	for b := 0; b+1 < len(starts)-1; b++ {
		q := parley.Range{First: starts[b], End: starts[b+1]}
		a := parley.Range{First: starts[b+1], End: starts[b+2]}
		if q.Len() > maxQuestion || p.Blocks[b].Kind == parley.TitleBlock || !p.asksAtEnd(q) || a.Len() == 0 || p.asksAtEnd(a) && a.Len() < maxQuestion {
			continue
		}
		if first < 0 {
			first = b
		}
		in.answers[b+1] = true
		if p.saysAny(a, "i", "we") {
			own++
		}
		switch {
		case p.around[a.First] >= 0 && p.standsAlone(&p.quotations[p.around[a.First]]):
			quoted++
		case p.saysAny(q, "you", "your", "yours") && p.saysAny(a, "i", "my", "we", "our", "me"):
			personal++
		}
	}
	if quoted < minQuestions && personal < minQuestions && (personal == 0 || own < minOwn) {
		return nil
	}
	for b, last := first+1, len(starts)-2; b < last; b++ {
		if in.answers[b] && !in.answers[b+1] && !p.asksAtEnd(parley.Range{First: starts[b+1], End: starts[b+2]}) {
			in.answers[b+1] = in.asksAfter(b + 1)
		}
	}
	in.guest = p.introducedBefore(starts, first)
	return in
}

// asksAfter reports whether an answer stands behind block b.
func (in *interview) asksAfter(b int) bool {
	for k := b + 1; k <= b+maxAnswer; k++ {
		if in.answers[k] {
			return true
		}
	}
	return false
}

// maxAnswer is how many paragraphs an answer may have.
const maxAnswer = 6

// nameGuest gives what somebody says, thinks and plans as "I" or "we" in an answer, outside quotations, and what the title quotes from
// somebody without a name, to the guest.
func (p *page) nameGuest() {
	if p.interview == nil || p.interview.guest == nil {
		return
	}
	for k := range p.attributions {
		a := &p.attributions[k]
		if a.speaker != nil && a.speaker.Unnamed && p.inTitle(p.block[a.head]) && a.quoted {
			a.speaker = p.interview.guest
		}
		if a.who < 0 || a.speaker != nil || p.around[a.who] >= 0 || !p.interview.answers[p.block[a.who]] {
			continue
		}
		if w := p.Tokens[a.who].Lower; w == "i" || w == "we" {
			m := *p.interview.guest
			m.Mention = p.Tokens[a.who].Span
			a.speaker = &m
		}
	}
}

// blockStarts are the first tokens of the blocks, with the number of tokens behind them.
func (p *page) blockStarts() []int {
	starts := make([]int, len(p.Blocks)+1)
	for b := range starts {
		starts[b] = len(p.Tokens)
	}
	for i := len(p.Tokens) - 1; i >= 0; i-- {
		starts[p.block[i]] = i
	}
	for b := len(p.Blocks) - 1; b >= 0; b-- {
		starts[b] = min(starts[b], starts[b+1])
	}
	return starts
}

// asksAtEnd reports whether the words of r end with a question mark outside quotations.
func (p *page) asksAtEnd(r parley.Range) bool {
	for i := r.End - 1; i >= r.First; i-- {
		if p.Tokens[i].POS != "SPACE" {
			return strings.HasSuffix(p.Tokens[i].Text, "?") && p.around[i] < 0
		}
	}
	return false
}

// saysAny reports whether one of the words, in small letters, is among the tokens of r.
func (p *page) saysAny(r parley.Range, words ...string) bool {
	for i := r.First; i < r.End; i++ {
		for _, w := range words {
			if p.Tokens[i].Lower == w {
				return true
			}
		}
	}
	return false
}

// introducedBefore is the person whom the paragraphs before block b, without title and headings, are about: the first who is a subject
// there; nil for none.
func (p *page) introducedBefore(starts []int, b int) *parley.Mention {
	for k := range b {
		if kind := p.Blocks[k].Kind; kind == parley.TitleBlock || kind == parley.HeadingBlock {
			continue
		}
		for i := starts[k]; i < starts[k+1]; i++ {
			if m := p.personAt(i); m != nil && !m.Unnamed && p.around[i] < 0 && p.Tokens[i].POS == "PROPN" && strings.HasPrefix(p.Tokens[i].Dep, "nsubj") {
				return m
			}
		}
	}
	return nil
}

// guestOf is whose words a quotation without a cue holds in an interview: the answers and the title are the guest's. nil elsewhere.
func (p *page) guestOf(q *quotation) *parley.Mention {
	if p.interview == nil || p.interview.guest == nil {
		return nil
	}
	if b := p.block[q.First]; p.interview.answers[b] && p.blockFirst(q.First) == q.First || p.inTitle(b) {
		return p.interview.guest
	}
	return nil
}

// inTitle reports whether block b is the report's title.
func (p *page) inTitle(b int) bool { return b == 0 || p.Blocks[b].Kind == parley.TitleBlock }

// minRepeated is the fewest bytes of words in a title that are looked for in the text: shorter ones come again by chance.
const minRepeated = 12

// saidBelow is who says in the text what a quotation in the title has of it, nil where nobody does.
func (p *page) saidBelow(q *quotation) *parley.Mention {
	if !p.inTitle(p.block[q.First]) {
		return nil
	}
	words := strings.ToLower(strings.TrimFunc(q.span.Of(p.Text()), func(r rune) bool { return strings.ContainsRune("“”‘’\"'«».,!?… ", r) }))
	text := strings.ToLower(p.Text())
	if len(words) < minRepeated || len(text) != len(p.Text()) {
		return nil
	}
	for at := q.span.End; ; {
		found := strings.Index(text[at:], words)
		if found < 0 {
			return nil
		}
		at += found
		i := p.tokensOf(parley.Span{Start: at, End: at + len(words)}).First
		at += len(words)
		if k := p.vouched[i]; k >= 0 && p.attributions[k].speaker != nil && p.attributions[k].act == parley.Speech {
			return p.attributions[k].speaker
		}
	}
}

// turnLabels counts the labels of one to five names before a colon with which paragraphs begin, by their last words, and all of them.
func (f *attributor) turnLabels() (byName map[string]int, all int) {
	byName = map[string]int{}
	starts := f.blockStarts()
	for b := range f.Blocks {
		if label, ok := f.nameLabel(parley.Range{First: starts[b], End: starts[b+1]}); ok {
			byName[spelling.Fold(f.Tokens[label.End-1].Text)]++
			all++
		}
	}
	return byName, all
}

// nameLabel is what stands before the colon at the start of block r, where that is no more than five words of names.
func (f *attributor) nameLabel(r parley.Range) (parley.Range, bool) {
	for i := r.First; i < min(r.End-1, r.First+maxLabel+1); i++ {
		t := &f.Tokens[i]
		switch {
		case t.Text == ":":
			return parley.Range{First: r.First, End: i}, i > r.First
		case t.POS != "PROPN" && t.POS != "CCONJ" && t.POS != "DET" && t.POS != "ADJ" && t.POS != "NOUN" || t.Text == t.Lower && t.POS != "CCONJ":
			return r, false
		}
	}
	return r, false
}
