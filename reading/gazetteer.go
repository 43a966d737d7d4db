package reading

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// statesTable lists the world's states with the words for their people, their capitals and their other names;
// officesTable bodies whose name is known everywhere. Both were written for Parley from general knowledge.
//
//go:embed states.txt
var statesTable string

//go:embed offices.txt
var officesTable string

// castSense is what a known name means.
type castSense uint8

const (
	senseNone    castSense = iota
	senseState             // "France", "U.S."
	senseDemonym           // "French", "Americans"
	senseCapital           // "Paris": a city, and as somebody who acts the state
	senseOffice            // "Kremlin", "NATO"
)

// A castKnown is a name that the tables know. Name is its canonical form, state the state it is of or acts for ("" for none).
type castKnown struct {
	sense castSense
	name  string
	state string
	noun  string // for an office the common noun that takes it up: "alliance"
	risky bool   // also something else of note: "Georgia", "Jordan"
}

// castGazetteer is the tables by folded name, built on first use (300 lines, about a quarter of a millisecond).
var castGazetteer = sync.OnceValue(func() map[string]castKnown {
	known := make(map[string]castKnown, 1400)
	add := func(names string, k castKnown, prefer string) {
		for _, n := range strings.Split(names, ",") {
			n = strings.TrimSpace(n)
			if n == "" {
				continue
			}
			this := k
			if prefer == "self" {
				this.name = n
			}
			if _, taken := known[castFold(n)]; !taken {
				known[castFold(n)] = this
			}
		}
	}
	for _, fields := range castTable(statesTable) {
		name, risky := strings.CutPrefix(fields[0], "*")
		add(name, castKnown{sense: senseState, name: name, state: name, risky: risky}, "")
		add(fields[3], castKnown{sense: senseState, name: name, state: name}, "")
		add(fields[1], castKnown{sense: senseDemonym, state: name}, "self")
		add(fields[2], castKnown{sense: senseCapital, name: castCapital(fields[2]), state: name}, "self")
	}
	for _, fields := range castTable(officesTable) {
		k := castKnown{sense: senseOffice, name: fields[0], state: strings.TrimPrefix(fields[1], "-"), noun: fields[3]}
		add(fields[0], k, "")
		add(fields[2], k, "")
	}
	return known
})

func castCapital(list string) string {
	first, _, _ := strings.Cut(list, ",")
	return strings.TrimSpace(first)
}

// castTable cuts a table into lines of four trimmed fields.
func castTable(table string) [][4]string {
	var rows [][4]string
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		var row [4]string
		for i, f := range strings.SplitN(line, ";", 4) {
			row[i] = strings.TrimSpace(f)
		}
		rows = append(rows, row)
	}
	return rows
}

// castFold makes spellings of one name equal within a report: lower case, Latin letters without their marks, no dots
// or apostrophes, hyphens as blanks, no "the" in front.
func castFold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '.' || c == '\'' || c == '-' {
			plain = false
			break
		}
	}
	if !plain {
		var b strings.Builder
		b.Grow(len(s))
		for _, r := range s {
			switch {
			case r == '.' || r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`':
			case r == '-' || r == '‑' || r == '–' || r == '\u00a0':
				b.WriteByte(' ')
			case r < utf8.RuneSelf:
				b.WriteRune(unicode.ToLower(r))
			default:
				b.WriteString(castLatin(unicode.ToLower(r)))
			}
		}
		s = b.String()
	}
	return strings.TrimPrefix(s, "the ")
}

// castLatin writes a Latin letter with a mark as plain letters; other runes stay as they are, combining marks go.
func castLatin(r rune) string {
	if unicode.Is(unicode.Mn, r) {
		return ""
	}
	if plain, ok := castMarked[r]; ok {
		return plain
	}
	return string(r)
}

var castMarked = func() map[rune]string {
	marked := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d"}
	for plain, letters := range map[string]string{
		"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęěẹẻẽếềểễệ", "g": "ĝğġģ", "h": "ĥħ",
		"i": "ìíîïĩīĭįıỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőơọỏốồổỗộớờởỡợ",
		"r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųưụủứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
	} {
		for _, r := range letters {
			marked[r] = plain
		}
	}
	return marked
}()
