package reading

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A quotation is a passage between quotation marks, marks included.
type quotation struct {
	parley.Range             // tokens that share a byte with the passage
	span         parley.Span // the passage with its marks
	parent       int         // index of the quotation around it, -1 for none
	single       bool        // ‘…’ or '…'
	open         bool        // its closing mark is missing: it runs to the end of the block
	carriesOn    int         // index of the quotation of the next block that goes on with it, -1 for none
	continues    bool        // it goes on with a quotation of the block before
}

// maxQuotationDepth is how deep quotations within quotations are followed: a quotation in a quotation in a quotation is
// the deepest that newspaper style books have marks for.
const maxQuotationDepth = 3

// A markKind is a family of quotation marks that open and close each other.
type markKind int

const (
	curlyMark    markKind = iota // “ ” „
	straightMark                 // "
	doubledMark                  // '' and ``
	angleMark                    // « »
	singleMark                   // ‘ ’
	tickMark                     // '
)

// A mark is one quotation mark with what its neighbours allow it to do.
type mark struct {
	parley.Span
	kind          markKind
	opens, closes bool
}

// An openMark is a mark that waits for its partner, with the index of its quotation.
type openMark struct {
	mark
	quotation int
}

// findQuotations returns the quotations of every block, in the order of their opening marks. It is linear in the text
// and never fails: a mark without partner is an apostrophe, a sign of inches, or a quotation that runs to the end of
// its block.
func findQuotations(p *page) []quotation {
	var found []quotation
	var stack []openMark
	for k, b := range p.Blocks {
		first := len(found)
		found, stack = pairMarks(p.Text(), b.Span, found, stack[:0])
		closeAtEnd(b.Span, found, stack, p.nextOpens(k))
		found = dropUnpaired(found, first)
	}
	for i := range found {
		q := &found[i]
		q.Range = p.tokensOf(q.span)
	}
	joinParagraphs(p, found)
	return found
}

// pairMarks reads the marks of one block left to right. Quotations whose mark is still open stay on the stack.
func pairMarks(text string, block parley.Span, found []quotation, stack []openMark) ([]quotation, []openMark) {
	for at := block.Start; at < block.End; {
		m, size := markAt(text, block, at)
		at += size
		if m.Empty() {
			continue
		}
		if k := partnerOf(stack, m); k >= 0 {
			found[stack[k].quotation].span.End = m.End
			stack = stack[:k]
			continue
		}
		if !m.opens || len(stack) >= maxQuotationDepth {
			continue
		}
		q := quotation{span: parley.Span{Start: m.Start}, parent: -1, carriesOn: -1, single: m.kind >= singleMark}
		if len(stack) > 0 {
			q.parent = stack[len(stack)-1].quotation
		}
		stack = append(stack, openMark{m, len(found)})
		found = append(found, q)
	}
	return found, stack
}

// partnerOf returns the index on the stack of the mark that m closes, -1 for none.
func partnerOf(stack []openMark, m mark) int {
	if !m.closes {
		return -1
	}
	for k := len(stack) - 1; k >= 0; k-- {
		if stack[k].kind == m.kind || !m.opens && stack[k].kind <= straightMark && m.kind <= straightMark {
			if m.opens && k < len(stack)-1 {
				continue
			}
			return k
		}
	}
	return -1
}

// nextOpens returns the kind of the mark that the block after block k begins with; -1 for none.
func (p *page) nextOpens(k int) markKind {
	if k+1 >= len(p.Blocks) {
		return -1
	}
	b := p.Blocks[k+1].Span
	if m, _ := markAt(p.Text(), b, b.Start); !m.Empty() && m.opens {
		return m.kind
	}
	return -1
}

// closeAtEnd ends the quotations that are still open when their block ends; next is the kind of mark that the next
// block begins with. A single mark was an apostrophe, unless the next block goes on with one. A double one lost its
// partner: the quotation ends before the next one that opens inside it, or with the block.
func closeAtEnd(block parley.Span, found []quotation, stack []openMark, next markKind) {
	for _, m := range stack {
		q := &found[m.quotation]
		if q.single && (m.kind != next || q.parent >= 0) {
			continue
		}
		q.span.End, q.open = block.End, true
		for k := m.quotation + 1; k < len(found); k++ {
			n := &found[k]
			if n.parent == m.quotation && !n.single && n.span.End > 0 && n.span.End < block.End {
				q.span.End = n.span.Start
				break
			}
		}
	}
}

// dropUnpaired removes the quotations from index first on that never got an end, and those that an outer one with a
// lost mark was cut short of are no longer inside it.
func dropUnpaired(found []quotation, first int) []quotation {
	moved := make([]int, len(found)-first)
	kept := first
	for i := first; i < len(found); i++ {
		q := found[i]
		if q.span.Len() < 2 {
			moved[i-first] = -1
			continue
		}
		parent := q.parent
		for parent >= 0 && (found[parent].span.End == 0 || !found[parent].span.Contains(q.span)) {
			parent = found[parent].parent
		}
		moved[i-first] = kept
		if parent >= 0 {
			parent = moved[parent-first]
		}
		q.parent = parent
		found[kept] = q
		kept++
	}
	return found[:kept]
}

// joinParagraphs links a quotation that its block leaves open to the one that the next block begins with: a long
// quotation opens every paragraph and closes only the last.
func joinParagraphs(p *page, found []quotation) {
	for i := range found {
		q := &found[i]
		if !q.open || q.Len() == 0 || q.parent >= 0 {
			continue
		}
		b := p.block[q.First]
		if b+1 >= len(p.Blocks) || q.span.End != p.Blocks[b].End {
			continue
		}
		for k := i + 1; k < len(found); k++ {
			if n := &found[k]; n.span.Start >= p.Blocks[b+1].Start {
				if n.span.Start == p.Blocks[b+1].Start && n.single == q.single {
					q.carriesOn, n.continues = k, true
				}
				break
			}
		}
	}
}

// tokensOf returns the tokens that share a byte with s.
func (p *page) tokensOf(s parley.Span) parley.Range {
	first := sort.Search(len(p.Tokens), func(i int) bool { return p.Tokens[i].End > s.Start })
	end := sort.Search(len(p.Tokens), func(i int) bool { return p.Tokens[i].Start >= s.End })
	return parley.Range{First: first, End: max(first, end)}
}

// markAt reads the character at byte at: the mark it is, or an empty one, and its size in bytes.
func markAt(text string, block parley.Span, at int) (mark, int) {
	c := text[at]
	if c < utf8.RuneSelf && c != '"' && c != '\'' && c != '`' {
		return mark{}, 1
	}
	r, size := utf8.DecodeRuneInString(text[at:block.End])
	kind, fixed := markKindOf(r)
	if kind < 0 {
		return mark{}, size
	}
	if (r == '\'' || r == '`') && at+1 < block.End && text[at+1] == byte(r) {
		kind, size = doubledMark, 2
	} else if r == '`' {
		return mark{}, size
	}
	m := mark{Span: parley.Span{Start: at, End: at + size}, kind: kind}
	before, _ := utf8.DecodeLastRuneInString(text[block.Start:at])
	after, _ := utf8.DecodeRuneInString(text[m.End:block.End])
	atStart := at == block.Start || unicode.IsSpace(before) || isOpeningContext(before)
	atEnd := m.End == block.End || unicode.IsSpace(after) || isClosingContext(after)
	wordBefore := at > block.Start && (unicode.IsLetter(before) || unicode.IsDigit(before))
	wordAfter := m.End < block.End && (unicode.IsLetter(after) || unicode.IsDigit(after))
	switch {
	case kind == singleMark || kind == tickMark:
		m.opens = fixed >= 0 && atStart && m.End < block.End && !unicode.IsSpace(after) && !isElision(text[m.End:block.End])
		m.closes = fixed <= 0 && !unicode.IsSpace(before) && at > block.Start && !wordAfter
	case fixed > 0:
		m.opens = !(atEnd && wordBefore)
		m.closes = !m.opens
	case fixed < 0:
		m.closes = !(atStart && wordAfter)
		m.opens = !m.closes
	default:
		m.opens = !atEnd && !wordBefore || atStart && m.End < block.End
		m.closes = at > block.Start && (!atStart || atEnd)
	}
	return m, size
}

// markKindOf returns the family of a mark and whether it only opens (1), only closes (-1) or may do both (0); family -1
// for all other characters.
func markKindOf(r rune) (kind markKind, fixed int) {
	switch r {
	case '“', '„', '‟':
		return curlyMark, 1
	case '”':
		return curlyMark, -1
	case '"', '＂':
		return straightMark, 0
	case '«':
		return angleMark, 1
	case '»':
		return angleMark, -1
	case '‘', '‛':
		return singleMark, 1
	case '’':
		return singleMark, -1
	case '\'', '`':
		return tickMark, 0
	}
	return -1, 0
}

// isOpeningContext reports whether a mark after r can open.
func isOpeningContext(r rune) bool {
	switch r {
	case '(', '[', '{', '—', '–', '-', '/', '“', '‘', '"', '\'', '«', '…', ':':
		return true
	}
	return false
}

// isClosingContext reports whether a mark before r can close.
func isClosingContext(r rune) bool {
	switch r {
	case ')', ']', '}', '—', '–', '-', '/', '”', '’', '"', '\'', '»', '…', '.', ',', ';', ':', '!', '?':
		return true
	}
	return false
}

// isElision reports whether what follows an apostrophe is a word that drops its first letters ('em, '90s, 'til).
func isElision(after string) bool {
	if after == "" || '0' <= after[0] && after[0] <= '9' {
		return true
	}
	word := after
	for i, r := range after {
		if !unicode.IsLetter(r) {
			word = after[:i]
			break
		}
		if i > 8 {
			return false
		}
	}
	switch word {
	case "em", "til", "till", "cause", "tis", "twas", "n", "round", "bout", "cuz", "s", "d", "ll", "ve", "re":
		return true
	}
	return false
}

// quotationFrom returns the index of the first quotation that reaches past the start of token i.
func (p *page) quotationFrom(i int) int {
	k := sort.Search(len(p.quotations), func(k int) bool { return p.quotations[k].First >= i })
	if o := p.around[i]; o >= 0 && o < k {
		return o
	}
	return k
}

// markSize is the size in bytes of the mark that words begin with.
func markSize(words string) int {
	if len(words) >= 2 && (words[:2] == "''" || words[:2] == "``") {
		return 2
	}
	_, size := utf8.DecodeRuneInString(words)
	return size
}

// lastMarkSize is the size in bytes of the mark that words end with.
func lastMarkSize(words string) int {
	if n := len(words); n >= 2 && (words[n-2:] == "''" || words[n-2:] == "``") {
		return 2
	}
	_, size := utf8.DecodeLastRuneInString(words)
	return size
}

// trimBlanks takes white space off both ends of s.
func trimBlanks(text string, s parley.Span) parley.Span {
	words := s.Of(text)
	left := len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	if left == len(words) {
		return parley.Span{Start: s.Start, End: s.Start}
	}
	right := len(words) - len(strings.TrimRightFunc(words, unicode.IsSpace))
	return parley.Span{Start: s.Start + left, End: s.End - right}
}

// hasWord reports whether there is a letter or digit in words.
func hasWord(words string) bool {
	return strings.ContainsFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}
