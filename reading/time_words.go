package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// timeKind says what a word can be in a time expression; timeWord.n holds which one.
type timeKind uint8

const (
	twOther       timeKind = iota
	twNumber               // "5", "1,400", "five": n is the value, -1 when it has decimals
	twFraction             // "half": n 2
	twOrdinal              // "5th", "fifth"
	twMonth                // 1 to 12
	twWeekday              // 1 (Monday) to 7
	twUnit                 // a timeGrain
	twPart                 // "morning": a timePart
	twSeason               // 1 (spring) to 4 (winter)
	twDay                  // "today": offset in days
	twNight                // "tonight" 0, "overnight" -1
	twEarly                // "early", "mid", "late": a timeEdge
	twEdge                 // "beginning", "middle", "end": a timeEdge
	twThis                 // "this"
	twCurrent              // "current"
	twThat                 // "that", "same"
	twLast                 // "last"
	twPast                 // "past", "previous"
	twNext                 // "next", "coming"
	twFollowing            // "following"
	twLatest               // "latest", "recent" before a period
	twAgo                  // "ago"
	twEarlier              // "earlier", "before", "previously": -1; "later", "after": 1
	twEvery                // "every", "each"
	twArticle              // "the" 0, "a" and "an" 1
	twVague                // "several", "few", "couple": 0, or 2 for a couple
	twMany                 // "hundred", "thousand": the factor
	twRef                  // "now", "recently": index into timeRefs
	twSet                  // "daily": a timeGrain
	twDecade               // "1990s" and "nineties": the decade, 199
	twFiscal               // "fiscal"
	twPeriod               // "period"
	twHalfDay              // "a.m." 0, "p.m." 12
	twZone                 // index into timeZones
	twOclock               // "o'clock"
	twNoon                 // "noon" 12, "midnight" 24
	twOwn                  // "'s"
	twOf                   // "of", "in"
	twJoin                 // "to", "and", "or", "through"
	twOn                   // "on", "at"
	twHedge                // "nearly", "about", "over"
	twMore                 // "more", "less", "least"
	twThan                 // "than"
	twExtra                // "more", "additional", "consecutive" between a number and its unit
	twHoliday              // index into timeHolidays
	twQuarterMark          // "Q3": 1 to 4
	twHalfMark             // "H1": 1 or 2
	twOld                  // "old", "olds"
	twNew                  // "new", before "Year's Eve"
	twComma
	twDash
	twStop
	twColon
	twSlash
	twApostrophe
	twMoney // "$", "€", "£", "#", "№"
	twBreak // the end of a block
)

// A timeWord is a word, number or mark of the text as time expressions see it; finer than a token: "7:15pm" is four.
type timeWord struct {
	start, end int32
	n          int32
	kind       timeKind
	size       uint8 // digits of a number in figures, 0 in words
	flags      timeFlags
}

type timeFlags uint8

const (
	twGap     timeFlags = 1 << iota // blank or start of a block before it
	twCapital                       // begins with a capital letter
	twShort                         // an abbreviation that a full stop may follow
	twPlural                        // "years"
	twGlued                         // a letter stands right before or after it
)

func (w *timeWord) is(f timeFlags) bool { return w.flags&f != 0 }

// timeWords cuts the blocks of text into words and marks.
func timeWords(p *page) []timeWord {
	text := p.Text()
	words := make([]timeWord, 0, len(text)/4+len(p.Blocks))
	for _, b := range p.Blocks {
		words = cutTimeWords(words, text, b.Start, b.End)
		words = append(words, timeWord{start: int32(b.End), end: int32(b.End), kind: twBreak, flags: twGap})
	}
	return words
}

func cutTimeWords(words []timeWord, text string, at, end int) []timeWord {
	gap := true
	for at < end {
		c := text[at]
		start, w := at, timeWord{}
		switch {
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			gap = true
			at++
			continue
		case c >= '0' && c <= '9':
			at, w = cutTimeNumber(text, at, end)
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			at, w = cutTimeLetters(text, at, end)
		case c < utf8.RuneSelf:
			w.kind = timeMarks[c]
			at++
			if w.kind == twApostrophe && at < end && text[at]|0x20 == 's' && (at+1 >= end || !unicode.IsLetter(runeAt(text[at+1:end]))) {
				w.kind = twOwn
				at++
			}
		default:
			r, size := utf8.DecodeRuneInString(text[at:end])
			if unicode.IsSpace(r) {
				gap = true
				at += size
				continue
			}
			w.kind = timeMark(r)
			at += size
			if w.kind == twApostrophe && at < end && text[at]|0x20 == 's' && (at+1 >= end || !unicode.IsLetter(runeAt(text[at+1:end]))) {
				w.kind = twOwn
				at++
			}
		}
		w.start, w.end = int32(start), int32(at)
		if gap {
			w.flags |= twGap
			gap = false
		}
		words = append(words, w)
	}
	return words
}

// timeMarks are the marks that matter to times, by their ASCII code.
var timeMarks = [utf8.RuneSelf]timeKind{',': twComma, '-': twDash, '.': twStop, ':': twColon, '/': twSlash, '\'': twApostrophe,
	'`': twApostrophe, '$': twMoney, '#': twMoney}

func timeMark(r rune) timeKind {
	switch r {
	case '–', '—', '‑', '‐', '−':
		return twDash
	case '’', '‘', 'ʼ':
		return twApostrophe
	case '€', '£', '¥', '₽', '₴', '№', '₹':
		return twMoney
	}
	return twOther
}

func isTimeLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= utf8.RuneSelf }

func runeAt(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

func isTimeDigit(c byte) bool { return c >= '0' && c <= '9' }

// cutTimeNumber reads digits with their thousands commas or decimals, and what is glued to them: "5th", "1990s".
func cutTimeNumber(text string, at, end int) (int, timeWord) {
	w := timeWord{kind: twNumber}
	start := at
	n, digits := int64(0), 0
	for at < end && isTimeDigit(text[at]) {
		if n < 1e8 {
			n = n*10 + int64(text[at]-'0')
		}
		digits++
		at++
	}
	for digits <= 9 && at+3 < end && text[at] == ',' && isTimeDigit(text[at+1]) && isTimeDigit(text[at+2]) && isTimeDigit(text[at+3]) &&
		(at+4 >= end || !isTimeDigit(text[at+4])) {
		if n < 1e5 {
			n = n*1000 + int64(text[at+1]-'0')*100 + int64(text[at+2]-'0')*10 + int64(text[at+3]-'0')
		}
		at, digits = at+4, 9
	}
	if at+1 < end && text[at] == '.' && isTimeDigit(text[at+1]) {
		at++
		for at < end && isTimeDigit(text[at]) {
			at++
		}
		if strings.Count(text[start:at], ".") == 1 && at < end && text[at] == '.' && at+1 < end && isTimeDigit(text[at+1]) {
			for at < end && (text[at] == '.' && at+1 < end || isTimeDigit(text[at])) && (isTimeDigit(text[at]) || isTimeDigit(text[at+1])) {
				at++
			}
			return at, timeWord{kind: twNumber, n: -1, size: 9}
		}
		n = -1
	}
	w.n, w.size = int32(min(n, 1<<30)), uint8(min(digits, 9))
	if r, _ := utf8.DecodeLastRuneInString(text[:start]); unicode.IsLetter(r) {
		w.flags |= twGlued
	}
	if at >= end || !isTimeLetter(text[at]) || !unicode.IsLetter(runeAt(text[at:end])) {
		return at, w
	}
	stop := at
	for stop < end && stop < at+4 && isTimeLetter(text[stop]) {
		stop++
	}
	switch strings.ToLower(text[at:stop]) {
	case "st", "nd", "rd", "th":
		w.kind = twOrdinal
		return stop, w
	case "s":
		if digits == 4 && n%10 == 0 {
			w.kind, w.n = twDecade, int32(n/10)
			return stop, w
		}
		if digits == 2 && n%10 == 0 && start > 0 && (text[start-1] == '\'' || strings.HasSuffix(text[:start], "’") || strings.HasSuffix(text[:start], "‘")) {
			w.kind, w.n = twDecade, int32(190+n/10)
			return stop, w
		}
	case "am", "pm", "a", "p", "h":
		return at, w
	}
	w.flags |= twGlued
	return at, w
}

// cutTimeLetters reads a word of letters and looks it up; "p.m." is one word.
func cutTimeLetters(text string, at, end int) (int, timeWord) {
	start := at
	for at < end && isTimeLetter(text[at]) {
		if text[at] < utf8.RuneSelf {
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:end])
		if !unicode.IsLetter(r) {
			break
		}
		at += size
	}
	if at-start == 1 && at+1 < end && text[at] == '.' && text[at+1]|0x20 == 'm' && (at+2 >= end || !isTimeLetter(text[at+2])) {
		if c := text[start] | 0x20; c == 'a' || c == 'p' {
			at += 2
			if at < end && text[at] == '.' {
				at++
			}
			return at, timeWord{kind: twHalfDay, n: int32(c-'a') / 15 * 12}
		}
	}
	if at-start == 1 && text[start]|0x20 == 'o' && at < end {
		for _, rest := range []string{"'clock", "’clock"} {
			if strings.HasPrefix(text[at:end], rest) {
				return at + len(rest), timeWord{kind: twOclock}
			}
		}
	}
	var w timeWord
	if at-start <= maxTimeWord {
		var low [maxTimeWord]byte
		for i := start; i < at; i++ {
			c := text[i]
			if c >= 'A' && c <= 'Z' {
				c |= 0x20
			}
			low[i-start] = c
		}
		if e, ok := timeLexicon[string(low[:at-start])]; ok {
			w = timeWord{kind: e.kind, n: e.n, flags: e.flags}
		}
	}
	if text[start] >= 'A' && text[start] <= 'Z' {
		w.flags |= twCapital
	}
	if w.kind == twQuarterMark || w.kind == twHalfMark {
		// "Q3" is a letter and a digit.
		w = timeWord{}
		if c := text[start]; at-start == 1 && at < end && isTimeDigit(text[at]) && (at+1 >= end || !isTimeDigit(text[at+1]) && !isTimeLetter(text[at+1])) {
			n := int32(text[at] - '0')
			if (c == 'Q' && n >= 1 && n <= 4) || (c == 'H' && n >= 1 && n <= 2) {
				w.kind, w.n = twQuarterMark, n
				if c == 'H' {
					w.kind = twHalfMark
				}
				return at + 1, w
			}
		}
	}
	return at, w
}

// maxTimeWord is the length of the longest word of timeLexicon.
const maxTimeWord = 13

type timeEntry struct {
	kind  timeKind
	n     int32
	flags timeFlags
}

// timeLexicon is every word that can be part of a time expression, in lower case.
var timeLexicon = buildTimeLexicon()

func buildTimeLexicon() map[string]timeEntry {
	lex := map[string]timeEntry{}
	number := func(kind timeKind, from, step int32, flags timeFlags, words string) {
		for i, w := range strings.Fields(words) {
			lex[w] = timeEntry{kind, from + int32(i)*step, flags}
		}
	}
	all := func(kind timeKind, n int32, flags timeFlags, words string) { number(kind, n, 0, flags, words) }

	number(twNumber, 0, 1, 0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	number(twNumber, 20, 10, 0, "twenty thirty forty fifty sixty seventy eighty ninety")
	all(twNumber, 12, 0, "dozen")
	number(twOrdinal, 1, 1, 0, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
	all(twOrdinal, 30, 0, "thirtieth")
	all(twMany, 100, 0, "hundred")
	all(twMany, 1000, 0, "thousand")
	all(twFraction, 2, 0, "half")
	number(twMonth, 1, 1, 0, "january february march april may june july august september october november december")
	number(twMonth, 1, 1, twShort, "jan feb mar apr - jun jul aug sep oct nov dec")
	lex["sept"] = timeEntry{twMonth, 9, twShort}
	delete(lex, "-")
	number(twWeekday, 1, 1, 0, "monday tuesday wednesday thursday friday saturday sunday")
	number(twWeekday, 1, 1, twShort, "mon tue wed thu fri sat sun")
	all(twWeekday, 2, twShort, "tues")
	all(twWeekday, 4, twShort, "thurs thur")
	number(twWeekday, 1, 1, twPlural, "mondays tuesdays wednesdays thursdays fridays saturdays sundays")
	units := []timeGrain{grainSecond, grainMinute, grainHour, grainDay, grainWeekend, grainWeek, grainMonth, grainQuarter, grainYear, grainDecade, grainCentury, grainMillennium}
	for i, w := range strings.Fields("second minute hour day weekend week month quarter year decade century millennium") {
		if w != "second" {
			lex[w] = timeEntry{twUnit, int32(units[i]), 0}
		}
	}
	for i, w := range strings.Fields("seconds minutes hours days weekends weeks months quarters years decades centuries millennia") {
		lex[w] = timeEntry{twUnit, int32(units[i]), twPlural}
	}
	all(twUnit, int32(grainFortnight), 0, "fortnight")
	all(twUnit, int32(grainFortnight), twPlural, "fortnights")
	for _, w := range []struct {
		grain timeGrain
		words string
	}{{grainHour, "hr"}, {grainMinute, "min"}} {
		all(twUnit, int32(w.grain), 0, w.words)
		all(twUnit, int32(w.grain), twPlural, w.words+"s")
	}
	number(twPart, int32(partMorning), 1, 0, "morning afternoon evening night")
	number(twPart, int32(partMorning), 1, twPlural, "mornings afternoons evenings nights")
	all(twPart, int32(partMorning), 0, "dawn daybreak sunrise")
	all(twPart, int32(partEvening), 0, "dusk sunset nightfall")
	number(twSeason, 1, 1, 0, "spring summer autumn winter")
	all(twSeason, 3, 0, "fall")
	number(twSeason, 1, 1, twPlural, "springs summers autumns winters")
	number(twDay, -1, 1, 0, "yesterday today tomorrow")
	all(twNight, 0, 0, "tonight")
	all(twNight, -1, 0, "overnight")
	all(twEarly, int32(edgeEarly), 0, "early")
	all(twEarly, int32(edgeMid), 0, "mid")
	all(twEarly, int32(edgeLate), 0, "late")
	all(twEdge, int32(edgeEarly), 0, "beginning start")
	all(twEdge, int32(edgeMid), 0, "middle")
	all(twEdge, int32(edgeLate), 0, "end")
	all(twThis, 0, 0, "this these")
	all(twThat, 0, 0, "that same")
	all(twCurrent, 0, 0, "current")
	all(twLast, -1, 0, "last")
	all(twPast, -1, 0, "past previous preceding prior")
	all(twNext, 1, 0, "next coming upcoming")
	all(twFollowing, 1, 0, "following")
	all(twLatest, 0, 0, "latest recent")
	all(twAgo, -1, 0, "ago")
	all(twEarlier, -1, 0, "earlier before previously")
	all(twEarlier, 1, 0, "later after afterwards afterward")
	all(twEvery, 0, 0, "every each")
	all(twArticle, 0, 0, "the")
	all(twArticle, 1, 0, "a an")
	all(twVague, 0, 0, "several few many")
	all(twVague, 2, 0, "couple")
	for i, r := range timeRefs {
		lex[r.word] = timeEntry{twRef, int32(i), 0}
	}
	for i, w := range strings.Fields("hourly daily weekly monthly quarterly yearly") {
		grains := []timeGrain{grainHour, grainDay, grainWeek, grainMonth, grainQuarter, grainYear}
		lex[w] = timeEntry{twSet, int32(grains[i]), 0}
	}
	all(twSet, int32(grainDay), 0, "nightly")
	all(twSet, int32(grainYear), 0, "annually")
	number(twDecade, 192, 1, 0, "twenties thirties forties fifties sixties seventies eighties nineties")
	all(twFiscal, 0, 0, "fiscal")
	all(twPeriod, 0, 0, "period")
	all(twHalfDay, 0, 0, "am")
	all(twHalfDay, 12, 0, "pm")
	for i, z := range timeZones {
		lex[z.name] = timeEntry{twZone, int32(i), 0}
	}
	all(twNoon, 12, 0, "noon midday")
	all(twNoon, 24, 0, "midnight")
	all(twOf, 0, 0, "of in")
	all(twJoin, 0, 0, "to and or through until")
	all(twOn, 0, 0, "on at")
	all(twHedge, 0, 0, "nearly almost about around roughly approximately over exactly some barely")
	all(twMore, 0, 0, "more less least fewer most")
	all(twThan, 0, 0, "than")
	all(twExtra, 0, 0, "additional consecutive straight full trading working business whole long extra successive further")
	for i, h := range timeHolidays {
		lex[h.word] = timeEntry{twHoliday, int32(i), 0}
	}
	all(twQuarterMark, 0, 0, "q")
	all(twHalfMark, 0, 0, "h")
	all(twOld, 0, 0, "old olds")
	all(twNew, 0, 0, "new")
	return lex
}

// timeRefs are the words for a time that is not a date, with their TIMEX3 values. Words that mostly bind clauses
// ("then", "once", "already", "soon") are left out: the TimeBank marks fewer than one in four of them.
var timeRefs = []struct{ word, value string }{
	{"now", "PRESENT_REF"}, {"currently", "PRESENT_REF"}, {"nowadays", "PRESENT_REF"},
	{"recently", "PAST_REF"}, {"lately", "PAST_REF"}, {"future", "FUTURE_REF"},
}

// timeZones are the zone names that may follow a clock time, with their offset in minutes; timeLocal where the name
// alone does not settle it.
var timeZones = []struct {
	name   string
	offset int
}{
	{"gmt", 0}, {"utc", 0}, {"est", -300}, {"edt", -240}, {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360},
	{"pst", -480}, {"pdt", -420}, {"bst", 60}, {"cet", 60}, {"cest", 120}, {"eet", 120}, {"eest", 180}, {"msk", 180},
	{"et", timeLocal}, {"ct", timeLocal}, {"pt", timeLocal}, {"mt", timeLocal}, {"ist", timeLocal}, {"jst", 540},
}

const timeLocal = 1 << 12

// timeHolidays are days with a name of their own: fixed ones with month and day, others by week ("fourth Thursday of
// November": month 11, nth 4, weekday 4) or by Easter (days after it).
var timeHolidays = []struct {
	word       string
	month, day int // day 0: by nth and weekday
	nth        int
	weekday    int
	easter     bool
}{
	{word: "christmas", month: 12, day: 25},
	{word: "thanksgiving", month: 11, nth: 4, weekday: 4},
	{word: "halloween", month: 10, day: 31},
	{word: "easter", easter: true},
}
