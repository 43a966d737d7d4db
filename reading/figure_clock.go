package reading

import (
	"strconv"
	"strings"

	"parley"
	"parley/numeral"
)

// clock reports whether the digits at k are a clock time, or part of a score or ratio with a colon.
func (r *figureReader) clock(k int) bool {
	t := r.text
	if t.Glued(k+1) && t.Is(k+1, ":") && t.Glued(k+2) && t.Lexemes[k+2].Kind == numeral.Digits ||
		k >= 2 && t.Glued(k) && t.Is(k-1, ":") && t.Glued(k-1) && t.Lexemes[k-2].Kind == numeral.Digits {
		return true
	}
	at := k + 1
	if !t.Same(at) || len(t.Lexemes[k].Lower) > 5 {
		return false
	}
	switch {
	case t.Is(at, "am", "pm", "gmt", "utc", "cet", "est", "edt", "bst", "hrs") && !t.Is(k-1, "m"):
		return !t.Is(at, "am") || t.Glued(at) || r.Tokens[r.tokens[at]].POS != "AUX"
	case t.Is(at, "a", "p") && t.Is(at+1, ".") && t.Is(at+2, "m") && t.Glued(at+1) && t.Glued(at+2):
		return true
	case t.Is(at, "o") && t.Is(at+2, "clock"):
		return true
	case t.Is(at, "hours", "hrs") && isPointClock(t.Lexemes[k].Lower) && len(t.Lexemes[k].Lower) == len("16.12"):
		// "the e-mail of 10 February, 16.12 hours"
		return t.Is(k-1, "at", "from", "until", "till") || t.Is(k-1, ",") && r.month(k-2)
	}
	return t.Is(at, "-", "–", "to", "and") && t.Same(at+1) && t.Lexemes[at+1].Kind == numeral.Digits && (t.Is(at+2, "am", "pm", "gmt") || t.Is(at+2, "p", "a") && t.Is(at+3, ".") && t.Is(at+4, "m"))
}

// pointClock reports whether the digits at k are a time of day written with a point: the stamp of an entry ("16.20 Two more
// buses"), "leaves at 6.50", "from 15.00 to 17.30", "the 7.42 to Marl". masked holds what is known of the lexemes before k.
func (r *figureReader) pointClock(masked []bool, k int) bool {
	t := r.text
	if !isPointClock(t.Lexemes[k].Lower) || !r.unmeasured(k) {
		return false
	}
	if t.Lexemes[k].Break {
		return r.stampEnds(k + 1)
	}
	switch {
	case t.Is(k-1, "to", "and", "-", "–", "until", "till") && k >= 2 && masked[k-2] && isPointClock(t.Lexemes[k-2].Lower):
		return true
	case t.Is(k-1, "the"):
		return t.Is(k+1, "train", "bus", "coach", "ferry", "flight", "service", "tram", "sailing", "departure", "to", "from", "race", "express")
	case t.Is(k-1, "at", "by", "until", "till"):
		v := r.governs(k)
		return v >= 0 && !r.prices(v) && !figureMoves[r.Tokens[v].Lower]
	case t.Is(k-1, "from", "to", "since", "before", "after", "between", "around"):
		v := r.governs(k)
		return v >= 0 && figureTimetable[r.Tokens[v].Lemma] && !r.prices(v)
	}
	return false
}

// isPointClock reports whether digits are an hour and two digits of minutes around a point.
func isPointClock(s string) bool {
	point := len(s) - 3
	if point < 1 || point > 2 || s[point] != '.' {
		return false
	}
	hour, err := strconv.Atoi(s[:point])
	minute, err2 := strconv.Atoi(s[point+1:])
	return err == nil && err2 == nil && hour < 24 && minute < 60
}

// unmeasured reports whether neither scale, unit, currency nor counted noun stands with the digits at k.
func (r *figureReader) unmeasured(k int) bool {
	if n, ok := r.text.At(k); !ok || n.End != k+1 || n.Form != numeral.Cardinal {
		return false
	}
	if _, first := r.currencyBefore(k); first < k {
		return false
	}
	_, end := r.unitAt(k+1, true)
	return end == k+1 && !r.countsNext(k)
}

// stampEnds reports whether the words from lexeme k on are those of an entry after its time: a dash or colon or nothing, then a capital or
// a quotation mark.
func (r *figureReader) stampEnds(k int) bool {
	t := r.text
	if t.Same(k) && (t.Hyphen(k) && !t.Glued(k) || t.Is(k, ":")) {
		k++
	}
	if !t.Same(k) {
		return true
	}
	if t.Lexemes[k].Kind != numeral.Word {
		return t.Is(k, "“", "\"", "‘")
	}
	c := t.Source[t.Lexemes[k].Start]
	return c >= 'A' && c <= 'Z' && !figureCodes[t.Words(k, k+1)]
}

// maxClockClimb bounds the way from a time of day to the verb it belongs to: "is due by 21.15" takes three arcs.
const maxClockClimb = 4

// governs is the token of the verb above the number at lexeme k, or of "due"; -1 for none.
func (r *figureReader) governs(k int) int {
	i := r.tokens[k]
	for steps := 0; steps < maxClockClimb; steps++ {
		h := r.Tokens[i].Head
		if h == i {
			break
		}
		i = h
		if tok := &r.Tokens[i]; tok.POS == "VERB" || tok.Lower == "due" {
			return i
		}
	}
	return -1
}

// prices reports whether the verb at token v tells at what value something stands, and not when it takes place: "valued at", "the index
// closed at".
func (r *figureReader) prices(v int) bool {
	s := r.subjectOf(v)
	if r.Tokens[v].Lemma == "leave" && s >= 0 && r.Tokens[s].Dep == "nsubj" {
		return r.child(v, "dobj") >= 0
	}
	if figureStands[r.Tokens[v].Lemma] && r.child(v, "prt") < 0 {
		return true
	}
	return s >= 0 && figurePriced[r.Tokens[s].Lemma]
}

// figureTimetable are the verbs of what takes place to the minute: beginning, ending, setting out, coming in, opening, moving a date.
var figureTimetable = figureSet("open close start begin end finish conclude leave depart arrive resume run sail land take dock board kick move postpone delay bring put reschedule schedule set due " +
	"meet convene gather assemble reopen shut last broadcast air screen televise stream patrol queue work wait vote sleep fly travel march stand serve interrupt suspend halt hold")

// figureStands are the verbs of which "at" gives a level and no hour.
var figureStands = figureSet("stand put estimate set remain value keep hold leave peak number total level place rank rate cap fix price assess trade settle quote sell buy auction list appraise " +
	"record measure clock score average hover lie top bottom stabilize stabilise stabilized peg pitch")

// figurePriced are the nouns of what closes, opens and ends at a value.
var figurePriced = figureSet("index share stock currency euro dollar pound yen yuan franc ruble rouble rupee peso lira krona crown bond yield future price rate gold silver oil crude copper wheat " +
	"market equity note bill gauge average contract barrel unit inflation unemployment turnout")

// isHour reports whether a bare number up to twelve tells the time: "opened at three", "six in the morning", "was cleared at about ten", "well
// before three".
func (r *figureReader) isHour(d *figureDraft) bool {
	t := r.text
	k := d.num
	if d.low.Cmp(parley.DecimalOf(12)) > 0 || strings.Contains(t.Lexemes[k].Lower, ".") {
		return false
	}
	if r.openHours(d) {
		return true
	}
	if t.Is(d.end, "in", "at") && (t.Is(d.end+1, "night") || t.Is(d.end+1, "the") && t.Is(d.end+2, "morning", "afternoon", "evening")) {
		return true
	}
	word := k - 1
	for word > 0 && t.Same(word+1) && t.Is(word, "about", "around", "just", "exactly", "roughly", "almost", "nearly") {
		word--
	}
	switch {
	case !t.Same(k):
		return false
	case t.Is(word, "until", "till"):
		return true
	case t.Is(word, "by"):
		// "by six it was": a clause that opens so tells the hour.
		return t.Lexemes[k].Kind == numeral.Word && (t.Lexemes[word].Break || word > 0 && (t.Is(word-1, "and", "but") || t.Lexemes[word-1].Kind == numeral.Mark))
	case t.Is(word, "before", "after"):
		return t.Same(word) && t.Is(word-1, "shortly", "well", "just", "soon", "long", "sometime", "right", "immediately", "not", "minutes", "moments")
	case !t.Is(word, "at"):
		return false
	}
	h := r.Tokens[r.tokens[word]].Head
	spelled := t.Lexemes[k].Kind == numeral.Word
	switch r.Tokens[h].POS {
	case "AUX":
		return spelled && r.Tokens[r.tokens[k]].Tag == "CD"
	case "NOUN":
		// "put down their tools at six": the parser hangs the hour on the object.
		v := r.Tokens[h].Head
		return spelled && r.Tokens[h].Dep == "dobj" && r.Tokens[v].POS == "VERB" && !r.prices(v)
	}
	return r.Tokens[h].POS == "VERB" && !r.prices(h)
}

// openHours reports whether the number is the first or last of the hours that something is open: "open from 9 to 3".
func (r *figureReader) openHours(d *figureDraft) bool {
	t := r.text
	from := d.num - 1
	if t.Is(from, "to") {
		from -= 2
	}
	if from < 1 || !t.Is(from, "from") || !t.Is(from+2, "to") || !r.isNumber(from+1) || !r.isNumber(from+3) || !t.Same(from+3) {
		return false
	}
	for k := max(0, from-openBefore); k < from; k++ {
		if t.Is(k, "open", "opens", "opened", "closed", "shut", "daily", "day", "curfew") {
			return t.Same(k + 1)
		}
	}
	return false
}

// openBefore is how many words before its hours something is said to be open: "is open six hours a day, from 9 to 3".
const openBefore = 6

// isHours reports whether an amount of hours is an hour of the day, as the services of many countries say it: "at eighteen hours", "closed from
// 22 hours".
func (r *figureReader) isHours(d *figureDraft) bool {
	t := r.text
	k := d.num
	if d.Unit != "h" || !t.Is(d.end-1, "hours") || d.low.Cmp(parley.DecimalOf(24)) > 0 || t.Is(d.end, "of", "a", "per", "each", "every", "to", "or", "and", "-") && t.Same(d.end) {
		return false
	}
	v := r.governs(d.end - 1)
	if v < 0 || r.prices(v) || figureMoves[r.Tokens[v].Lower] {
		return false
	}
	return t.Is(k-1, "at") || t.Is(k-1, "from") && !figureSpans[r.Tokens[v].Lemma]
}

// figureSpans are the verbs whose "from" begins a range of lengths: "shifts vary from six hours".
var figureSpans = figureSet("vary range run differ take last extend stretch change")
