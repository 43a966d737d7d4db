package reading

import (
	"fmt"
	"strconv"
	"strings"

	"parley"
)

// hedged reads "nearly two years", "more than a decade", "at least 30 days".
func (s *timeScan) hedged(i int) (timeExpr, bool) {
	j := i + 1
	if s.lower(i) == "around" {
		if e, ok := s.aroundDate(i); ok {
			return e, true
		}
	}
	if s.kind(i) == twMore {
		if s.kind(j) == twRef && s.lower(i) == "more" {
			e, ok := s.reference(j)
			e.first = i
			return e, ok
		}
		if s.kind(j) != twThan {
			return s.hedgedLeast(i)
		}
		j++
	}
	if k := s.kind(j); k != twNumber && k != twArticle && k != twVague && k != twMany && k != twFraction {
		return timeExpr{}, false
	}
	if s.kind(j) == twArticle && s.w(j).n == 0 {
		return timeExpr{}, false
	}
	e, ok := s.lengthOrAgo(j, j)
	if !ok || s.kind(j) == twArticle && s.lower(i) == "some" {
		return timeExpr{}, false
	}
	switch s.lower(i) {
	case "nearly", "almost":
	case "over":
		if s.kind(j) != twArticle {
			return e, ok
		}
	default:
		if s.kind(i) != twMore {
			return e, ok
		}
	}
	if s.kind(e.end-1) == twUnit && s.kind(e.end-2) == twDash {
		return e, ok
	}
	e.first = i
	return e, ok
}

// hedgedLeast reads "at least 30 days": i is "least".
func (s *timeScan) hedgedLeast(i int) (timeExpr, bool) {
	if s.lower(i) != "least" || s.lower(i-1) != "at" {
		return timeExpr{}, false
	}
	e, ok := s.lengthOrAgo(i+1, i+1)
	if !ok || e.kind != parley.Duration {
		return timeExpr{}, false
	}
	e.first = i - 1
	return e, true
}

// A timeCount is a number of units; half adds one half of the unit.
type timeCount struct {
	n     int
	half  bool
	vague bool
	next  int // word after it
	text  string
}

// count reads a number at word i.
func (s *timeScan) count(i int) (timeCount, bool) {
	w := s.w(i)
	switch w.kind {
	case twVague:
		c := timeCount{n: int(w.n), vague: w.n == 0, next: i + 1}
		if w.n == 2 && s.lower(i+1) == "of" {
			c.next++
		}
		return c, s.lower(i) != "many" || s.kind(i+1) == twUnit
	case twArticle:
		if w.n == 0 {
			return timeCount{}, false
		}
		switch s.kind(i + 1) {
		case twVague, twMany:
			c, ok := s.count(i + 1)
			return c, ok
		case twFraction:
			return timeCount{}, false
		}
		return timeCount{n: 1, next: i + 1}, true
	case twFraction:
		if s.kind(i+1) == twArticle && s.w(i+1).n == 1 {
			return timeCount{half: true, next: i + 2}, true
		}
		return timeCount{half: true, next: i + 1}, s.kind(i+1) == twDash
	case twMany:
		return s.many(timeCount{n: int(w.n), next: i + 1})
	case twNumber:
	default:
		return timeCount{}, false
	}
	if w.is(twGlued) && w.size > 0 {
		return timeCount{}, false
	}
	c := timeCount{n: int(w.n), next: i + 1}
	if w.n < 0 {
		c.text = s.text[w.start:w.end]
		return c, strings.Count(c.text, ".") == 1
	}
	if w.size == 0 && w.n >= 20 && w.n%10 == 0 {
		k := i + 1
		if s.kind(k) == twDash {
			k++
		}
		if u := s.w(k); u.kind == twNumber && u.size == 0 && u.n > 0 && u.n < 10 {
			c.n, c.next = c.n+int(u.n), k+1
		}
	}
	return s.many(c)
}

// many reads "hundred", "thousand" and fractions behind the number c.
func (s *timeScan) many(c timeCount) (timeCount, bool) {
	for s.kind(c.next) == twMany && c.n < 1e5 {
		c.n *= int(s.w(c.next).n)
		c.next++
	}
	if a, b, d := s.w(c.next), s.w(c.next+1), s.w(c.next+2); a.kind == twNumber && a.n == 1 && b.kind == twSlash && d.kind == twNumber && d.n == 2 && !b.is(twGap) {
		c.half, c.next = true, c.next+3
	} else if s.lower(c.next) == "and" && s.kind(c.next+1) == twArticle && s.kind(c.next+2) == twFraction {
		c.half, c.next = true, c.next+3
	}
	return c, true
}

// length reads a number of units: "two more weeks", "10-year", "a year and a half", "5 1/2 hours".
func (s *timeScan) length(i int) (timeExpr, bool) {
	e, _, _, ok := s.measure(i)
	return e, ok
}

func (s *timeScan) measure(i int) (e timeExpr, c timeCount, g timeGrain, ok bool) {
	if n, end := s.quarterHours(i); n > 0 {
		c = timeCount{n: n * hourMinutes / 4, next: end}
		return timeExpr{first: i, end: end, kind: parley.Duration, base: baseNothing, value: lengthValue(c, grainMinute)}, c, grainMinute, true
	}
	c, ok = s.count(i)
	if !ok {
		return e, c, g, false
	}
	j := c.next
	// "two to three weeks", "18-24 months": the lower end counts.
	if (s.lower(j) == "to" || s.lower(j) == "or" || s.kind(j) == twDash) && s.kind(j+1) == twNumber && s.kind(i) == twNumber {
		if d, ok := s.count(j + 1); ok {
			j = d.next
		}
	}
	hyphen := false
	if s.kind(j) == twDash && s.glued(j) {
		hyphen = true
		j++
	}
	for k := 0; k < 2 && (s.kind(j) == twExtra || s.kind(j) == twMore && s.lower(j) == "more"); k++ {
		j++
	}
	u := s.w(j)
	if u.kind != twUnit || u.is(twCapital) && s.shout(j) {
		return e, c, g, false
	}
	g = timeGrain(u.n)
	if hyphen && u.is(twPlural) && c.n == 1 || g == grainWeekend && !hyphen && c.n == 1 {
		return e, c, g, false
	}
	if g == grainQuarter && (c.n == 1 && s.kind(i) == twArticle || hyphen || s.lower(j+1) == "of") {
		// "a quarter of", "three-quarters" are shares.
		return e, c, g, false
	}
	e = timeExpr{first: i, end: j + 1, kind: parley.Duration, base: baseNothing}
	if s.lower(j+1) == "and" && s.kind(j+2) == twArticle && s.w(j+2).n == 1 && s.kind(j+3) == twFraction {
		c.half = true
		e.end = j + 4
	}
	e.value = lengthValue(c, g)
	// "6-year-old", "37 years old" is an age.
	k := e.end
	if s.kind(k) == twDash {
		k++
	}
	if s.kind(k) == twOld && (g == grainYear || k > e.end) {
		return e, c, g, false
	}
	return e, c, g, e.value != ""
}

// lengthValue is the TIMEX3 value of a number of units; halves are written in the next smaller unit.
func lengthValue(c timeCount, g timeGrain) string {
	n := c.n
	switch g {
	case grainDecade:
		n *= 10
	case grainCentury:
		n *= 100
	case grainMillennium:
		n *= 1000
	case grainFortnight:
		n *= 2
	}
	codes := map[timeGrain][2]string{grainSecond: {"PT", "S"}, grainMinute: {"PT", "M"}, grainHour: {"PT", "H"}, grainDay: {"P", "D"},
		grainWeekend: {"P", "WE"}, grainWeek: {"P", "W"}, grainFortnight: {"P", "W"}, grainMonth: {"P", "M"}, grainQuarter: {"P", "Q"},
		grainYear: {"P", "Y"}, grainDecade: {"P", "Y"}, grainCentury: {"P", "Y"}, grainMillennium: {"P", "Y"}}
	code := codes[g]
	switch {
	case c.vague && g == grainCentury:
		return "PXC"
	case c.vague && g == grainDecade:
		return "PXE"
	case c.vague:
		return code[0] + "X" + code[1]
	case c.text != "":
		return code[0] + c.text + code[1]
	case n > 1e6:
		return ""
	}
	half := map[timeGrain]string{grainMinute: "30S", grainHour: "30M", grainDay: "T12H", grainMonth: "15D", grainYear: "6M"}[g]
	if c.half && half == "" {
		return ""
	}
	head := code[0]
	if n > 0 || !c.half {
		head += strconv.Itoa(n) + code[1]
	}
	if !c.half {
		return head
	}
	return head + half
}

// lengthOrAgo reads a length at word j and what makes a date of it: "ago", "earlier", "later", "from now".
// first is where the expression begins if it is one (an article before j).
func (s *timeScan) lengthOrAgo(first, j int) (timeExpr, bool) {
	e, c, g, ok := s.measure(j)
	if !ok {
		return e, false
	}
	e.first = first
	if s.kind(e.end-2) == twDash && s.glued(e.end-1) {
		return s.hyphenLength(e, first, j)
	}
	k := e.end
	if s.lower(k) == "or" && (s.lower(k+1) == "so" || s.lower(k+1) == "two" && s.kind(j) == twArticle) {
		k += 2
	}
	switch {
	case s.kind(k) == twAgo:
		return agoDate(e, k+1, c, g, -1, s.agoBase(c, g))
	case s.lower(k) == "from" && s.lower(k+1) == "now":
		return agoDate(e, k+2, c, g, 1, basePublished)
	case (s.lower(k) == "earlier" || s.lower(k) == "previously") && (c.vague || c.half || g < grainDay):
		return e, true
	case s.lower(k) == "earlier" || s.lower(k) == "previously":
		base := baseText
		if g == grainYear && c.n == 1 {
			base = baseQuarter
		}
		return agoDate(e, k+1, c, g, -1, base)
	case s.lower(k) == "later" && (c.vague || c.half || g < grainDay):
		return e, true
	case s.lower(k) == "later":
		return agoDate(e, k+1, c, g, 1, baseText)
	case s.lower(k) == "before" && s.kind(k+1) >= twComma && !c.vague && !c.half:
		return agoDate(e, k+1, c, g, -1, baseText)
	case s.lower(k) == "after" && s.kind(k+1) == twComma && !c.vague && !c.half && g >= grainDay:
		return agoDate(e, k+1, c, g, 1, baseText)
	}
	e.end = k
	if s.kind(j) == twArticle && s.rate(j) || g == grainHour && s.lower(k) == "a" && s.lower(k+1) == "day" {
		// "24 hours a day" is a rate too.
		return timeExpr{}, false
	}
	return e, true
}

func (s *timeScan) agoBase(c timeCount, g timeGrain) timeBase {
	if g == grainYear && c.n == 1 && !c.half {
		return baseQuarter
	}
	return basePublished
}

// hyphenLength takes "a two-day visit" apart: the article belongs to the noun.
func (s *timeScan) hyphenLength(e timeExpr, first, j int) (timeExpr, bool) {
	if s.kind(j) == twArticle || first < j {
		return timeExpr{}, false
	}
	e.first = j
	return e, true
}

// agoDate turns a length into a date that far before or after its base.
func agoDate(e timeExpr, end int, c timeCount, g timeGrain, sign int, base timeBase) (timeExpr, bool) {
	e.kind, e.end, e.base, e.value = parley.Date, end, base, ""
	if c.vague || c.half || c.text != "" {
		if base != basePublished && base != baseQuarter {
			return timeExpr{}, false
		}
		e.base, e.value = baseNothing, "PAST_REF"
		if sign > 0 {
			e.value = "FUTURE_REF"
		}
		return e, true
	}
	n := sign * c.n
	switch g {
	case grainSecond:
		return timeExpr{}, false
	case grainMinute:
		e.kind = parley.Clock
		e.ops.add('O', n, dirTense)
	case grainHour:
		e.kind = parley.Clock
		e.ops.add('O', n*60, dirTense)
	case grainDay:
		e.ops.add('D', n, dirTense)
	case grainWeekend, grainWeek:
		e.ops.add('W', n, dirTense)
	case grainFortnight:
		e.ops.add('W', 2*n, dirTense)
	case grainMonth:
		e.ops.add('M', n, dirTense)
	case grainQuarter:
		e.ops.add('Q', n, dirTense)
	case grainYear:
		if base == baseQuarter {
			e.ops.add('Q', 4*n, dirTense)
		} else {
			e.ops.add('Y', n, dirTense)
		}
	case grainDecade:
		e.ops.add('Y', 10*n, dirTense)
	default:
		e.ops.add('Y', 100*n, dirTense)
	}
	return e, true
}

// rate says that "a year" at word i is a rate ("$5 a year", "four flights a week"), not a length.
func (s *timeScan) rate(i int) bool {
	if s.w(i+1).kind != twUnit || s.kind(i) != twArticle {
		return false
	}
	t := s.p.tokenAt(int(s.w(i).start))
	if t == 0 {
		return false
	}
	switch prev := &s.p.Tokens[t-1]; prev.POS {
	case "NOUN", "NUM", "SYM", "PROPN":
		return true
	default:
		return prev.Lower == "once" || prev.Lower == "twice" || prev.Lower == "times" || prev.Lower == "$" || prev.Text == "%"
	}
}

// every reads "every day", "each Thursday", "every two years".
func (s *timeScan) every(i int) (timeExpr, bool) {
	e := timeExpr{first: i, end: i + 2, kind: parley.Set, base: baseNothing}
	w := s.w(i + 1)
	switch w.kind {
	case twUnit:
		if w.is(twPlural) {
			return e, false
		}
		e.value = lengthValue(timeCount{n: 1}, timeGrain(w.n))
	case twWeekday:
		e.value = fmt.Sprintf("XXXX-WXX-%d", w.n)
		if p := s.w(i + 2); p.kind == twPart && !p.is(twPlural) {
			e.end, e.value = i+3, e.value+timePartCodes[p.n]
		}
	case twMonth:
		e.value = fmt.Sprintf("XXXX-%02d", w.n)
	case twSeason:
		e.value = "XXXX-" + timeSeasonCodes[w.n]
	case twPart:
		e.value = "XXXX-XX-XX" + timePartCodes[w.n]
	case twNumber, twVague:
		l, ok := s.length(i + 1)
		e.end, e.value = l.end, l.value
		return e, ok
	default:
		return e, false
	}
	return e, e.value != ""
}

// adverbSet reads "daily", "annually" where they say how often; "the Communist daily" is a paper.
func (s *timeScan) adverbSet(i int) (timeExpr, bool) {
	t := s.p.tokenAt(int(s.w(i).start))
	if s.w(i).is(twCapital) && i > 0 && s.kind(i-1) != twBreak && s.kind(i-1) != twStop || s.p.Tokens[t].POS == "NOUN" || s.p.Tokens[t].POS == "PROPN" {
		return timeExpr{}, false
	}
	switch s.lower(i) {
	case "quarterly", "yearly":
		if s.p.Tokens[t].POS != "ADV" {
			return timeExpr{}, false
		}
	}
	if t > 0 {
		// "20% annually" is a rate, "average daily volume" a measure.
		switch prev := &s.p.Tokens[t-1]; {
		case prev.Lower == "average", prev.Text == "%", s.lower(i) == "annually" && (prev.POS == "NOUN" || prev.POS == "NUM"):
			return timeExpr{}, false
		}
	}
	if t+1 < len(s.p.Tokens) && s.p.Tokens[t+1].POS == "PROPN" {
		return timeExpr{}, false
	}
	return timeExpr{first: i, end: i + 1, kind: parley.Set, base: baseNothing, value: lengthValue(timeCount{n: 1}, timeGrain(s.w(i).n))}, true
}

// deicticLength reads "last three years", "the next few days", "coming weeks", "recent months", "the past decade".
func (s *timeScan) deicticLength(i, j int, k timeKind) (timeExpr, bool) {
	switch s.kind(j) {
	case twNumber, twVague, twMany:
		e, _, g, ok := s.measure(j)
		if !ok || k == twThis || k == twCurrent || s.kind(e.end-2) == twDash || g == grainWeekend {
			return e, false
		}
		e.first = i
		if s.lower(e.end) == "or" && s.lower(e.end+1) == "so" {
			e.end += 2
		}
		return e, true
	case twUnit:
		w := s.w(j)
		if !w.is(twPlural) {
			if k != twPast || s.lower(i) != "past" || s.kind(i-1) == twThis {
				return timeExpr{}, false
			}
			e := timeExpr{first: i, end: j + 1, kind: parley.Duration, base: baseNothing, value: lengthValue(timeCount{n: 1}, timeGrain(w.n))}
			return e, e.value != "" && timeGrain(w.n) != grainWeekend
		}
		e := timeExpr{first: i, end: j + 1, kind: parley.Duration, base: baseNothing, value: lengthValue(timeCount{vague: true}, timeGrain(w.n))}
		switch {
		case k == twLatest && s.lower(i) == "recent":
			e.kind, e.value = parley.Date, "PAST_REF"
			if s.kind(e.end) == twJoin && s.kind(e.end+1) == twUnit {
				e.end += 2
			}
			return e, timeGrain(w.n) >= grainHour
		case k == twNext, k == twPast, k == twFollowing:
			return e, timeGrain(w.n) >= grainHour
		case k == twThis && s.lower(i) == "these" && timeGrain(w.n) == grainDay:
			e.kind, e.value = parley.Date, "PRESENT_REF"
			return e, true
		}
	}
	return timeExpr{}, false
}

// aroundDate reads "around 7:15 p.m.", "around Nov. 1", "around year end".
func (s *timeScan) aroundDate(i int) (timeExpr, bool) {
	switch s.kind(i + 1) {
	case twNumber, twMonth, twUnit:
		e, ok := s.at(i + 1)
		if ok && e.kind != parley.Duration {
			e.first = i
			return e, true
		}
	}
	return timeExpr{}, false
}

// quarterHours reads "a quarter of an hour", "three quarters of an hour" and returns how many quarters they are and the word after them, 0 for none.
func (s *timeScan) quarterHours(i int) (n, end int) {
	w := s.w(i)
	if w.kind != twArticle && w.kind != twNumber || w.n != 1 && w.n != 3 {
		return 0, i
	}
	j := i + 1
	if s.kind(j) == twDash {
		j++
	}
	u, hour := s.w(j), s.w(j+3)
	if u.kind != twUnit || timeGrain(u.n) != grainQuarter || s.lower(j+1) != "of" || s.lower(j+2) != "an" || hour.kind != twUnit || timeGrain(hour.n) != grainHour {
		return 0, i
	}
	return int(w.n), j + 4
}
