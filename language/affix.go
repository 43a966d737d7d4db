package language

import (
	"encoding/binary"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Affixes are the rules by which the tokenizer cuts a chunk of text between blanks: spaCy's regular expressions for
// prefixes, suffixes, infixes and URLs, written out as Go. The characters they name come from the model file.
type affixes struct {
	pages       []byte // runeClass by low byte of the character, 256 to a page, little-endian
	index       []byte // page by high bits of the character
	prefixWords []string
	suffixWords []string
	units       map[string]bool // what is cut from a number that it follows: "km", "US$"
	longestUnit int             // in bytes
}

// A runeClass is a set of roles that a character has in the rules.
type runeClass uint16

// The roles of characters.
const (
	prefixMark   runeClass = 1 << iota // cut from the start of a chunk
	suffixMark                         // cut from its end
	icon                               // cut wherever it stands: emoji, dingbats
	letter                             // has a letter's role at hyphens, commas and the like
	lowerOrQuote                       // may stand before a full stop that is cut inside a chunk
	upperOrQuote                       // may stand after it
	beforeStop                         // a full stop after it at the end of a chunk is cut
	upperLetter                        // a full stop after two of these is cut
	lowerLetter                        // may be part of a top-level domain
)

// ClassNames are the roles in the order of their bits, under the names that the converter gives them.
var ClassNames = []string{
	"prefix", "suffix", "icon", "letter", "lower or quote", "upper or quote", "before stop", "upper", "lower",
}

const pageSize = 256

func openAffixes(f *File) (*affixes, error) {
	pages, ok := f.Section("affixes/pages")
	index, ok2 := f.Section("affixes/index")
	if !ok || !ok2 || len(index) != (unicode.MaxRune+1)/pageSize {
		return nil, fmt.Errorf("model sections of affixes: %w", ErrFormat)
	}
	for _, page := range index {
		if (int(page)+1)*2*pageSize > len(pages) {
			return nil, fmt.Errorf("model sections of affixes: page %d: %w", page, ErrFormat)
		}
	}
	c, err := openCursor(f, "affixes/words")
	if err != nil {
		return nil, err
	}
	a := &affixes{pages: pages, index: index, prefixWords: c.texts(), suffixWords: c.texts(), units: make(map[string]bool)}
	for _, unit := range c.texts() {
		a.units[unit] = true
		a.longestUnit = max(a.longestUnit, len(unit))
	}
	return a, c.err("affixes/words")
}

// is reports whether r has one of the roles.
func (a *affixes) is(r rune, role runeClass) bool {
	page := int(a.index[r/pageSize])
	return runeClass(binary.LittleEndian.Uint16(a.pages[2*(page*pageSize+int(r%pageSize)):]))&role != 0
}

// prefix returns the length of what is cut from the start of s, 0 when nothing is.
func (a *affixes) prefix(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case r == '+':
		if len(s) > 1 && isASCIIDigit(s[1]) {
			return 0
		}
		return 1
	case r == '.':
		return stopRun(s)
	case a.is(r, prefixMark):
		return size
	}
	for _, w := range a.prefixWords {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// stopRun is the number of full stops that s begins with, 0 for a single one.
func stopRun(s string) int {
	n := 0
	for n < len(s) && s[n] == '.' {
		n++
	}
	if n < 2 {
		return 0
	}
	return n
}

// suffix returns the length of what is cut from the end of s, 0 when nothing is: the longest of the rules' matches, since a
// search finds the one that begins leftmost.
func (a *affixes) suffix(s string) int {
	r, size := utf8.DecodeLastRuneInString(s)
	n := 0
	switch {
	case size == 0:
		return 0
	case r == '.':
		n = a.finalStops(s)
	case r == '+' && len(s) > 1 && isASCIIDigit(s[len(s)-2]), a.is(r, suffixMark):
		n = size
	}
	for _, w := range a.suffixWords {
		if len(w) > n && strings.HasSuffix(s, w) {
			n = len(w)
		}
	}
	return max(n, a.unit(s))
}

// finalStops returns how much of the full stops that end s is cut: all of several, a single one by what stands before it.
func (a *affixes) finalStops(s string) int {
	before := strings.TrimRight(s, ".")
	if n := len(s) - len(before); n > 1 {
		return n
	}
	r, size := utf8.DecodeLastRuneInString(before)
	if size == 0 {
		return 0
	}
	second, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	switch {
	case a.is(r, beforeStop):
		return 1
	case len(before) == size:
		return 0
	case a.is(r, upperLetter) && a.is(second, upperLetter):
		return 1
	case second == '°' && strings.ContainsRune("FfCcKk", r):
		return 1
	}
	return 0
}

// unit returns the length of the unit or currency that ends s straight after a digit.
func (a *affixes) unit(s string) int {
	for i := len(s) - 1; i >= 0 && len(s)-i-1 <= a.longestUnit; i-- {
		if isASCIIDigit(s[i]) {
			if a.units[s[i+1:]] {
				return len(s) - i - 1
			}
			return 0
		}
	}
	return 0
}

// infix finds the next place inside s, from byte from on, at which it is cut; ok is false when there is none.
func (a *affixes) infix(s string, from int) (start, end int, ok bool) {
	for i := from; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if n := a.infixAt(s, i, r, size); n > 0 {
			return i, i + n, true
		}
		i += size
	}
	return 0, 0, false
}

// hyphens are tried in this order.
var hyphens = []string{"-", "–", "—", "--", "---", "——", "~"}

func (a *affixes) infixAt(s string, i int, r rune, size int) int {
	if isASCIIDigit(byte(r)) && r < 0x80 || 'a' <= r|0x20 && r|0x20 <= 'z' {
		return 0
	}
	if r == '.' {
		if n := stopRun(s[i:]); n > 0 {
			return n
		}
	}
	if r == '…' || a.is(r, icon) {
		return size
	}
	if i == 0 {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	digit := '0' <= before && before <= '9'
	switch {
	case strings.ContainsRune("+-*^", r) && digit && a.digitOrMinus(s[i+1:]):
		return 1
	case r == '.' && a.is(before, lowerOrQuote) && a.next(s[i+1:], upperOrQuote):
		return 1
	case r == ',' && a.is(before, letter) && a.next(s[i+1:], letter):
		return 1
	case !digit && !a.is(before, letter):
		return 0
	case strings.ContainsRune(":<>=/", r) && a.next(s[i+1:], letter):
		return 1
	}
	for _, h := range hyphens {
		if strings.HasPrefix(s[i:], h) && a.next(s[i+len(h):], letter) {
			return len(h)
		}
	}
	return 0
}

func (a *affixes) next(s string, role runeClass) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && a.is(r, role)
}

func (a *affixes) digitOrMinus(s string) bool { return s != "" && (isASCIIDigit(s[0]) || s[0] == '-') }

func isASCIIDigit(b byte) bool { return '0' <= b && b <= '9' }
