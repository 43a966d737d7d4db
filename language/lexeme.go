package language

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// longShape is the number of characters from which spaCy gives every word the shape "LONG".
const longShape = 100

// A lexicon makes lexemes and keeps those it met last. It is safe for use by many goroutines without a lock: a slot holds one
// lexeme or none, and whoever misses makes a new one, equal to any made before.
type lexicon struct {
	norms     table // hash of a form → offset of its norm in normTexts
	normTexts []byte
	symbols   table // hash of a string → the number that spaCy gives it in place of its hash
	openers   map[string]*specialNode
	ruled     map[string][]*rule
	slots     []atomic.Pointer[lexeme]
}

const (
	// lexiconWidth is log2 of the number of word forms kept: 84 news articles have 12,000, and a month of one desk's
	// reports no more than three times as many that recur.
	lexiconWidth = 15
	// maxKept is the length in bytes up to which words are kept; longer ones hardly recur.
	maxKept = 64
)

func openLexicon(f *File) (*lexicon, error) {
	norms, err := openTable(f, "norms")
	if err != nil {
		return nil, err
	}
	symbols, err := openTable(f, "symbols")
	if err != nil {
		return nil, err
	}
	texts, err := openCursor(f, "norms/text")
	if err != nil {
		return nil, err
	}
	return &lexicon{
		norms: norms, normTexts: texts.b, symbols: symbols,
		slots: make([]atomic.Pointer[lexeme], 1<<lexiconWidth),
	}, nil
}

// lookup returns the lexeme of a word form.
func (v *lexicon) lookup(text string) *lexeme {
	if len(text) > maxKept {
		return v.make(text)
	}
	slot := &v.slots[slotOf(hashBytes(text), lexiconWidth)]
	if lex := slot.Load(); lex != nil && lex.text == text {
		return lex
	}
	lex := v.make(strings.Clone(text))
	slot.Store(lex)
	return lex
}

// hash is spaCy's number for a string: its symbol's where it has one, else its hash; 0 for the empty string.
func (v *lexicon) hash(s string) uint64 {
	if s == "" {
		return 0
	}
	h := hashBytes(s)
	if n, ok := v.symbols.find(h); ok {
		return uint64(n)
	}
	return h
}

func (v *lexicon) make(text string) *lexeme {
	low := lower(text)
	lex := &lexeme{
		text:   text,
		lower:  low,
		orth:   v.hash(text),
		prefix: v.hash(firstRune(text)),
		suffix: v.hash(lastRunes(text, 3)),
		shape:  v.hash(wordShape(text)),
		space:  allSpace(text),
		opens:  v.openers[text],
		rules:  v.ruled[low],
	}
	lex.norm = v.hash(v.normOf(lex))
	return lex
}

// withNorm is the lexeme of a word form to which a special case gives another norm.
func (v *lexicon) withNorm(text, norm string) *lexeme {
	lex := v.make(text)
	lex.norm = v.hash(norm)
	return lex
}

// normOf returns the usual norm: from the table, else the lower-case form.
func (v *lexicon) normOf(lex *lexeme) string {
	if offset, ok := v.norms.find(lex.orth); ok && int(offset) <= len(v.normTexts) {
		c := cursor{b: v.normTexts[offset:]}
		return c.text()
	}
	return lex.lower
}

func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

func lastRunes(s string, n int) string {
	start := len(s)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return s[start:]
}

func allSpace(s string) bool {
	for _, r := range s {
		if !isSpace(r) {
			return false
		}
	}
	return s != ""
}

// wordShape replaces letters by x or X and digits by d, and cuts runs of one sign at four.
func wordShape(s string) string {
	if len(s) >= longShape && utf8.RuneCountInString(s) >= longShape {
		return "LONG"
	}
	shape := make([]byte, 0, 32)
	last, run := rune(-1), 0
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		sign := shapeOf(r)
		if sign == last {
			run++
		} else {
			last, run = sign, 0
		}
		switch {
		case run >= 4:
		case sign == r:
			shape = append(shape, s[:size]...)
		default:
			shape = append(shape, byte(sign))
		}
		s = s[size:]
	}
	return string(shape)
}

func shapeOf(r rune) rune {
	switch {
	case unicode.IsLetter(r):
		if unicode.IsUpper(r) {
			return 'X'
		}
		return 'x'
	case isDigit(r):
		return 'd'
	}
	return r
}
