package parley

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BlockKind says what a block of a report's text is.
type BlockKind string

// The kinds of blocks.
const (
	TitleBlock   BlockKind = "title"
	Paragraph    BlockKind = "paragraph"
	HeadingBlock BlockKind = "heading"
	ItemBlock    BlockKind = "item"
)

// A Block is a paragraph, heading or list item of a report's text. Blocks are separated by blank lines, and grammar
// never reaches across them.
type Block struct {
	Span
	Kind BlockKind
}

// maxHeadingWords is the most words a block without a closing mark may have to count as a heading: the longest
// section heading in a sample of newsroom pages has 17.
const maxHeadingWords = 18

// Blocks cuts the report's text into its blocks, in order. What stands before Body is the title.
func (r *Report) Blocks() []Block {
	var blocks []Block
	for start := 0; start < len(r.Text); {
		end := len(r.Text)
		next := end
		if i := strings.Index(r.Text[start:], "\n\n"); i >= 0 {
			end = start + i
			next = end + 2
		}
		span := trimSpan(r.Text, Span{start, end})
		if !span.Empty() {
			blocks = append(blocks, Block{span, blockKind(span.Of(r.Text), span.End <= r.Body)})
		}
		start = next
	}
	return blocks
}

func blockKind(text string, title bool) BlockKind {
	if title {
		return TitleBlock
	}
	first, size := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("§·•‣▪◦*–-", first) && len(text) > size && unicode.IsSpace(rune(text[size])) {
		return ItemBlock
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if !strings.ContainsRune(`.!?…:;,"”’'»)`, last) && len(strings.Fields(text)) <= maxHeadingWords {
		return HeadingBlock
	}
	return Paragraph
}

// trimSpan takes white space off both ends of s.
func trimSpan(text string, s Span) Span {
	words := s.Of(text)
	left := len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	right := len(words) - len(strings.TrimRightFunc(words, unicode.IsSpace))
	if left == len(words) {
		return Span{s.Start, s.Start}
	}
	return Span{s.Start + left, s.End - right}
}
