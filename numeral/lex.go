package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a lexeme is made of.
type Kind uint8

// The kinds of lexemes.
const (
	Word   Kind = iota // letters, with a raised digit after them ("m²")
	Digits             // digits with the marks that group them or set off decimals ("1,200.5"), or one of ½ ¼ ¾ …
	Mark               // any other single rune
)

// A Lexeme is a word, a number in digits or a mark: finer than a token, so that "30km" and "five-hour" come apart.
type Lexeme struct {
	Start, End int // bytes of the text
	Kind       Kind
	Spaced     bool   // white space stands before it
	Break      bool   // a line ends before it: no number or unit goes across
	Lower      string // its letters in lower case
}

// A Text is a text cut into lexemes.
type Text struct {
	Source    string
	Lexemes   []Lexeme
	dotGroups bool // the text writes decimals with a comma, so "6.350" is six thousand
}

// Lex cuts a text into lexemes, in time linear in its length.
func Lex(source string) *Text {
	t := &Text{Source: source, Lexemes: make([]Lexeme, 0, len(source)/5)}
	spaced, lineBreak := true, true
	for i := 0; i < len(source); {
		r, size := decode(source, i)
		if unicode.IsSpace(r) {
			spaced = true
			lineBreak = lineBreak || r == '\n' || r == '\r'
			i += size
			continue
		}
		kind, end := Mark, i+size
		switch {
		case isDigit(source, i):
			kind, end = Digits, digitsEnd(source, i)
		case r == '.' && spaced && isDigit(source, i+1):
			kind, end = Digits, digitsEnd(source, i+1)
		case vulgarFractions[r] != 0:
			kind = Digits
		case unicode.IsLetter(r):
			kind, end = Word, wordEnd(source, i)
		}
		t.Lexemes = append(t.Lexemes, Lexeme{i, end, kind, spaced, lineBreak, strings.ToLower(source[i:end])})
		if kind == Digits && decimalComma(source[i:end]) {
			t.dotGroups = true
		}
		spaced, lineBreak = false, false
		i = end
	}
	return t
}

// decode reads the rune at i; the common case of a single byte costs no call.
func decode(s string, i int) (rune, int) {
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// wordEnd is where the run of letters at i ends. Raised digits belong to a unit ("m²"), combining marks to their letter.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := decode(s, i)
		if !unicode.IsLetter(r) && r != '²' && r != '³' && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
	}
	return i
}

// digitsEnd is where the number in digits at i ends: digits, and the marks between digits that group or set off decimals.
func digitsEnd(s string, i int) int {
	group, marked := i, false
	for i < len(s) {
		if isDigit(s, i) {
			i++
			continue
		}
		r, size := decode(s, i)
		if !isDigit(s, i+size) {
			break
		}
		if r == '.' || r == ',' {
			i += size
			group, marked = i, true
			continue
		}
		if !groupSpace(r) && r != '\'' && r != '’' {
			break
		}
		three := i+size+3 <= len(s) && isDigit(s, i+size+1) && isDigit(s, i+size+2) && !isDigit(s, i+size+3)
		if !three || marked || i-group > 3 || r == ' ' && s[i+2:i+4] != "00" {
			break
		}
		i += size
		group = i
	}
	return i
}

// groupSpace reports whether r is a blank that sets off thousands: plain, no-break, thin or narrow.
func groupSpace(r rune) bool { return r == ' ' || r == '\u00a0' || r == '\u2009' || r == '\u202f' }

// Glued reports whether lexeme k stands directly after the one before it.
func (t *Text) Glued(k int) bool { return 0 < k && k < len(t.Lexemes) && !t.Lexemes[k].Spaced }

// Is reports whether lexeme k is one of the given words or marks, in lower case, on the line of the one before it.
func (t *Text) Is(k int, words ...string) bool {
	if k < 0 || k >= len(t.Lexemes) {
		return false
	}
	for _, w := range words {
		if t.Lexemes[k].Lower == w {
			return true
		}
	}
	return false
}

// Same reports whether lexeme k exists and stands on the line of lexeme k-1.
func (t *Text) Same(k int) bool { return 0 < k && k < len(t.Lexemes) && !t.Lexemes[k].Break }

// Lower returns lexeme k in lower case, "" outside the text.
func (t *Text) Lower(k int) string {
	if k < 0 || k >= len(t.Lexemes) {
		return ""
	}
	return t.Lexemes[k].Lower
}

// Words returns the lexemes [first, end) as printed.
func (t *Text) Words(first, end int) string {
	return t.Source[t.Lexemes[first].Start:t.Lexemes[end-1].End]
}

// Hyphen reports whether lexeme k is a hyphen or dash of any length.
func (t *Text) Hyphen(k int) bool { return t.Is(k, "-", "‐", "‑", "–", "—", "−") }
