package spelling

import "strings"

// Shortens reports whether the words of one person's name can be a shorter form of another's, both by Fold or both by Key: the last words are
// the same or one the other's initial, and the words before it of the shorter are, in order, among those of the longer.
func Shortens(short, full []string) bool {
	if len(short) > len(full) || len(short) == 0 || !initial(full[len(full)-1], short[len(short)-1]) {
		return false
	}
	at := len(full) - 2
	for i := len(short) - 2; i >= 0; i-- {
		for at >= 0 && !sameGiven(full[at], short[i]) {
			at--
		}
		if at < 0 {
			return false
		}
		at--
	}
	return true
}

// initial reports whether two words are the same or one the other's first letter.
func initial(a, b string) bool {
	return a == b || (len(a) == 1 || len(b) == 1) && a != "" && b != "" && a[0] == b[0]
}

// minShortForm is the fewest letters that a short form of a given name keeps of it: "Joe" has none of "Joseph" beyond two,
// "Dan" three of "Daniel".
const minShortForm = 3

// sameGiven reports whether two given names can be one person's: an initial fits its name, a short form the long one ("Steve",
// "Steven"), but a man's name not the woman's that is made of it ("Daniel", "Daniela").
func sameGiven(a, b string) bool {
	if initial(a, b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	rest, front := strings.CutPrefix(b, a)
	return front && len(a) >= minShortForm && !feminine[rest]
}

// feminine are endings that make a woman's name of a man's in several languages, from general knowledge.
var feminine = map[string]bool{"a": true, "e": true, "ia": true, "ina": true, "ine": true, "ne": true, "na": true, "ette": true, "eta": true, "etta": true,
	"elle": true, "ele": true, "ella": true, "ela": true, "le": true, "ka": true, "ova": true}

// Near reports whether two words of names, by Key, differ by one letter: one more, one less or another one. Short words are never near, nor
// are words that differ in their last vowel, which tells Mario from Maria.
func Near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < minNear || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return len(a) > minNear && i < len(a) && a[i+1:] == b[i+1:] && !(i == len(a)-1 && vowel(a[i]) && vowel(b[i]))
	}
	return a[i:] == b[i+1:] && !(i == len(a) && vowel(b[i]))
}

// minNear is the fewest letters of the shorter word that one letter may be missing or added in. Words of one length need one more: among
// short words another letter makes another name ("Rask", "Rusk").
const minNear = 4

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }
