package reconcile

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley"
)

// A term is one word of a text as it is compared: folded to lower case without diacritics, with what the eye sees of it.
type term struct {
	parley.Span
	folded string
	first  bool // nothing before it belongs to its sentence
	name   bool // it begins with a capital although nothing before it asks for one
	quoted bool // it stands between quotation marks
}

// terms cuts text into its words. Marks between letters that belong to a word (U.S., son-in-law, Zelensky's) end it,
// but for the full stops of abbreviations; the possessive is dropped.
func terms(text string) []term { return appendTerms(nil, text) }

// appendTerms appends the words of a text.
func appendTerms(all []term, text string) []term {
	var quotes quoteMarks
	fresh := true // a sentence begins here
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			quotes.see(text, i, r, size)
			fresh = fresh && !unicode.IsDigit(r) || strings.ContainsRune(".!?:\n", r)
			i += size
			continue
		}
		end := wordEnd(text, i)
		word := text[i:end]
		if word != "s" || i == 0 || !isApostrophe(text, i) {
			all = append(all, term{parley.Span{Start: i, End: end}, fold(word), fresh, !fresh && unicode.IsUpper(r), quotes.open()})
		}
		fresh = false
		i = end
	}
	return all
}

// wordEnd returns where the word that starts at i ends.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			i += size
		case (r == '.' || r == ',') && digitAt(text, i-1) && digitAt(text, i+1):
			i += size
		default:
			return i
		}
	}
	return i
}

func digitAt(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

func isApostrophe(text string, before int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:before])
	return r == '\'' || r == '’'
}

// quoteMarks follows whether a text is inside a quotation. A quotation ends with its paragraph at the latest: a mark
// that is never closed must not swallow the rest of the text.
type quoteMarks struct{ curly, straight bool }

func (q *quoteMarks) open() bool { return q.curly || q.straight }

func (q *quoteMarks) see(text string, i int, r rune, size int) {
	switch r {
	case '“', '„', '«':
		q.curly = true
	case '”', '»':
		q.curly = false
	case '"':
		q.straight = !q.straight
	case '\n':
		if strings.HasPrefix(text[i+size:], "\n") {
			*q = quoteMarks{}
		}
	}
}

// fold returns word in lower case without diacritics.
func fold(word string) string {
	ascii := true
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			ascii = false
			break
		}
	}
	if ascii {
		return strings.ToLower(word)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// stem takes the endings of number, tense and manner off a folded word. It is coarse on purpose: it serves to see that
// two texts share a word, where no grammar is at hand.
func stem(w string) string {
	for _, e := range [...]struct{ end, with string }{
		{"ies", "y"}, {"sses", "ss"}, {"ches", "ch"}, {"shes", "sh"}, {"xes", "x"}, {"ing", ""}, {"ied", "y"}, {"ed", ""}, {"ly", ""}, {"es", "e"}, {"s", ""},
	} {
		if strings.HasSuffix(w, e.end) && len(w)-len(e.end) >= 3 && !strings.HasSuffix(w, "ss") {
			return strings.TrimSuffix(w[:len(w)-len(e.end)]+e.with, "e")
		}
	}
	return strings.TrimSuffix(w, "e")
}
