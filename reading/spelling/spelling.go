// Package spelling makes the spellings of one name comparable: Fold within a report, Key over many outlets, each of which
// writes names from other alphabets in its own way.
package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold returns a name in lower case, Latin letters without their marks, without dots and apostrophes, hyphens as blanks,
// no "the" in front. It is its own inverse in no sense: use it to compare, never to print.
func Fold(s string) string {
	if !plain(s) {
		var b strings.Builder
		b.Grow(len(s))
		for _, r := range s {
			switch {
			case r == '.' || r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`':
			case r == '-' || r == '‑' || r == '–' || unicode.IsSpace(r):
				b.WriteByte(' ')
			case 'A' <= r && r <= 'Z':
				b.WriteByte(byte(r) + 'a' - 'A')
			case r < utf8.RuneSelf:
				b.WriteByte(byte(r))
			default:
				b.WriteString(unmark(unicode.ToLower(r)))
			}
		}
		s = b.String()
	}
	return strings.TrimPrefix(s, "the ")
}

// plain reports whether s folds to itself but for an article.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c < ' ' || c == '.' || c == '\'' || c == '-' || c == '`' {
			return false
		}
	}
	return true
}

// unmark writes a Latin letter with a mark as plain letters. Other letters stay as they are; combining marks go.
func unmark(r rune) string {
	if unicode.Is(unicode.Mn, r) {
		return ""
	}
	if letters, ok := marked[r]; ok {
		return letters
	}
	return string(r)
}

var marked = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d"}
	for plain, letters := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđḑḍ", "e": "èéêëēĕėęěəẹẻẽếềểễệ", "g": "ĝğġģ", "h": "ĥħḩḥ",
		"i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķḵ", "l": "ĺļľŀł", "n": "ñńņňŋṅ", "o": "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ",
		"r": "ŕŗř", "s": "śŝşšșṣ", "t": "ţťŧțṭ", "u": "ùúûüũūŭůűųưǔụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżžẓ",
	} {
		for _, r := range letters {
			m[r] = plain
		}
	}
	return m
}()

// alike are letters and groups that transliterations from Cyrillic, Arabic, Hebrew, Greek and Chinese letters write in several ways, each with the
// one way that Key keeps. The order matters: longer groups first. Written for Parley from general knowledge of the romanisation
// systems (BGN/PCGN, Ukrainian national 2010, scholarly, German and French press).
var alike = strings.NewReplacer(
	"shch", "sc", "schtsch", "sc", "sch", "sh", "tsch", "c", "tch", "c", "tsh", "c",
	"kh", "h", "gh", "g", "dh", "d", "ph", "f", "th", "t",
	"ck", "k", "cq", "k", "q", "k", "x", "ks", "w", "v", "tz", "c", "ts", "c", "cz", "c", "ch", "c",
	"dzh", "j", "dj", "j", "zh", "j", "sz", "sh",
	"ou", "u", "oo", "u", "ee", "i", "ie", "e", "ye", "e", "yo", "o", "ya", "a", "ia", "a", "ja", "a", "yu", "u", "iu", "u", "ju", "u",
	"ij", "i", "iy", "i", "yi", "i", "ii", "i", "yy", "i", "ey", "ei", "ay", "ai", "aj", "ai", "oi", "oi", "oy", "oi", "y", "i", "j", "i",
	"c", "k",
)

// Key returns what the usual spellings of one name have in common: Zelensky, Zelenskyy and Zelenskiy have one key, as have Kyiv
// and Kiev's neighbours Lviv and L'viv. Two names of one key are alike in spelling, which alone does not make them one.
func Key(name string) string {
	words := strings.Fields(Fold(name))
	for i, w := range words {
		words[i] = wordKey(w)
	}
	return strings.Join(words, " ")
}

func wordKey(w string) string {
	w = alike.Replace(w)
	var b strings.Builder
	b.Grow(len(w))
	var last rune
	for _, r := range w {
		if r == last {
			continue
		}
		last = r
		b.WriteRune(r)
	}
	w = b.String()
	if n := len(w); n > 3 && w[n-1] == 'h' {
		w = w[:n-1]
	}
	return w
}
