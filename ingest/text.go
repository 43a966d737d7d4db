package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullets are the marks that begin a list item in saved pages.
const bullets = "§·•‣▪◦●■►*–-"

// lineBreaks are the characters besides the newline that end a line: form feed, vertical tab, next line, and the line
// and paragraph separators of Unicode.
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// textBlocks cuts a text into blocks: each line is a paragraph, heading or item of its own, unless the text is
// hard-wrapped; then the lines of a paragraph are joined. Blanks inside a block become one; no-break blanks stay.
func textBlocks(text string) []string {
	lines := strings.Split(lineBreaks.Replace(text), "\n")
	for i, l := range lines {
		lines[i] = squeeze(l)
	}
	lines = joinWrapped(lines)
	blocks := lines[:0]
	for _, l := range lines {
		if l != "" {
			blocks = append(blocks, cutItems(l)...)
		}
	}
	return blocks
}

// squeeze turns each run of blanks and tabs into one blank and takes white space off both ends.
func squeeze(line string) string {
	line = strings.TrimFunc(line, unicode.IsSpace)
	var b strings.Builder
	b.Grow(len(line))
	blank := false
	for _, r := range line {
		if r == ' ' || r == '\t' {
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Text editors wrap at 60 to 100 columns, most at 72 or 80; mail at 76 to 78. A longer line was not wrapped, and a text
// of shorter ones is a list.
const minWrap, maxWrap = 50, 100

// joinWrapped joins the lines that an editor broke. A break is the editor's where the next line's first word would not
// have fitted: the width is that of the longest line. A text counts as wrapped only if some of these breaks run on in
// lower case, at least one in four, which breaks between paragraphs hardly do.
func joinWrapped(lines []string) []string {
	width := 0
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l))
	}
	if width < minWrap || width > maxWrap {
		return lines
	}
	breaks, running := 0, 0
	for i := 1; i < len(lines); i++ {
		if wrapped(lines[i-1], lines[i], width) {
			breaks++
			if r, _ := utf8.DecodeRuneInString(lines[i]); unicode.IsLower(r) {
				running++
			}
		}
	}
	if running == 0 || 4*running < breaks {
		return lines
	}
	var joined []string
	for i := 0; i < len(lines); {
		var b strings.Builder
		b.WriteString(lines[i])
		end := i + 1
		for ; end < len(lines) && wrapped(lines[end-1], lines[end], width); end++ {
			if !hyphenated(lines[end-1], lines[end]) {
				b.WriteByte(' ')
			}
			b.WriteString(lines[end])
		}
		joined = append(joined, b.String())
		i = end
	}
	return joined
}

// wrapped reports whether next goes on where line stopped: its first word did not fit into width columns, or, as people
// break lines by hand, line is three quarters full and stops inside a sentence.
func wrapped(line, next string, width int) bool {
	if line == "" || next == "" || isItem(next) {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	length := utf8.RuneCountInString(line)
	return length+1+utf8.RuneCountInString(word) > width || 4*length >= 3*width && !isSentence(line)
}

// hyphenated reports whether a word with a hyphen was broken behind it: no blank belongs there.
func hyphenated(line, next string) bool {
	before, ok := strings.CutSuffix(line, "-")
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(next)
	return ok && unicode.IsLetter(last) && unicode.IsLetter(first)
}

// isItem reports whether a line begins with a bullet and a blank.
func isItem(line string) bool {
	first, size := utf8.DecodeRuneInString(line)
	if !strings.ContainsRune(bullets, first) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(line[size:])
	return unicode.IsSpace(second)
}

// trimBullet takes bullet and blanks off the front of a block.
func trimBullet(block string) string {
	if !isItem(block) {
		return block
	}
	_, size := utf8.DecodeRuneInString(block)
	return strings.TrimLeftFunc(block[size:], unicode.IsSpace)
}

// cutItems cuts a line that begins with a bullet before each further one of the same kind. Hyphens and dashes stand
// between words too, so they do not cut.
func cutItems(line string) []string {
	first, size := utf8.DecodeRuneInString(line)
	if !isItem(line) || strings.ContainsRune("*–-", first) {
		return []string{line}
	}
	var items []string
	mark := " " + line[:size] + " "
	for {
		i := strings.Index(line[size:], mark)
		if i < 0 {
			return append(items, line)
		}
		items = append(items, line[:size+i])
		line = line[size+i+1:]
	}
}

// words counts what stands between blanks.
func words(block string) int { return len(strings.Fields(block)) }

// minProse is the fewest words of a paragraph that opens or closes the body; shorter ones may be a byline or a prompt.
// A block of surelyProse words is a paragraph even when it was cut short: twice the longest heading.
const (
	minProse    = 12
	surelyProse = 2 * maxHeading
)

// isProse reports whether a block is a paragraph of running text: a closing mark after at least minProse words, or
// more words than anything else has.
func isProse(block string) bool {
	end := strings.TrimRightFunc(block, func(r rune) bool { return strings.ContainsRune(`"'”’»)`, r) })
	last, _ := utf8.DecodeLastRuneInString(end)
	n := words(block)
	return n >= surelyProse || n >= minProse && strings.ContainsRune(".!?…:", last)
}
