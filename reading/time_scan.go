package reading

import (
	"fmt"
	"strconv"
	"strings"

	"parley"
)

// A timeExpr is a time expression as its words alone say it, before it is resolved.
type timeExpr struct {
	first, end int // words
	kind       parley.TimeType
	value      string // of lengths, sets and references; empty for dates
	ops        timeOps
	base       timeBase
	weekday    int  // stated beside a full date
	quarter    bool // names a quarter of the year before: "the year-ago quarter"
}

// timeBase says where the steps of an expression start.
type timeBase uint8

const (
	basePublished timeBase = iota
	baseText               // the date last named in the text
	baseDay                // the day last named in the same paragraph
	baseQuarter            // the quarter last named, for "a year earlier" in reports of results
	baseNothing            // the words say all
)

// A timeScan finds the expressions of one text from left to right.
type timeScan struct {
	p     *page
	text  string
	words []timeWord
	depth int      // of expressions within expressions
	prev  timeExpr // the last one found
}

// maxTimeDepth is how deep expressions nest: "the end of the week of March 6" is two deep. The bound keeps hostile text linear.
const maxTimeDepth = 4

var noTimeWord = timeWord{kind: twBreak, flags: twGap}

// w is the word at i; the end of a block where there is none.
func (s *timeScan) w(i int) *timeWord {
	if i < 0 || i >= len(s.words) {
		return &noTimeWord
	}
	return &s.words[i]
}

func (s *timeScan) kind(i int) timeKind { return s.w(i).kind }

func (s *timeScan) lower(i int) string {
	w := s.w(i)
	return strings.ToLower(s.text[w.start:w.end])
}

// glued says that no blank stands between words i-1 and i.
func (s *timeScan) glued(i int) bool { return !s.w(i).is(twGap) }

// date is an expression of type DATE over words first to end.
func timeDate(first, end int, base timeBase) timeExpr {
	return timeExpr{first: first, end: end, kind: parley.Date, base: base}
}

// at returns the expression that begins with word i.
func (s *timeScan) at(i int) (timeExpr, bool) {
	if s.depth == maxTimeDepth {
		return timeExpr{}, false
	}
	s.depth++
	defer func() { s.depth-- }()
	switch s.kind(i) {
	case twArticle:
		return s.afterArticle(i)
	case twHedge, twMore:
		return s.hedged(i)
	case twVague, twMany, twFraction:
		return s.lengthOrAgo(i, i)
	case twNumber:
		return s.number(i)
	case twOrdinal:
		return s.ordinal(i)
	case twUnit:
		return s.unit(i)
	case twEarly, twEarlier:
		return s.early(i)
	case twEvery:
		return s.every(i)
	case twSet:
		return s.adverbSet(i)
	case twRef:
		return s.reference(i)
	case twQuarterMark, twHalfMark:
		return s.quarterMark(i)
	case twThat:
		return s.thatDay(i)
	case twPart:
		return s.partOfDay(i)
	case twSeason:
		return s.bareSeason(i)
	}
	return s.core(i)
}

// core returns the expressions that may stand alone or behind "early", "the end of" and the like.
func (s *timeScan) core(i int) (timeExpr, bool) {
	switch s.kind(i) {
	case twWeekday:
		return s.weekdayDate(i)
	case twMonth:
		return s.monthDate(i)
	case twDay, twNight:
		return s.dayWord(i)
	case twThis, twCurrent, twLast, twPast, twNext, twFollowing, twLatest:
		return s.deictic(i)
	case twDecade:
		e := timeDate(i, i+1, baseNothing)
		e.ops.add('e', int(s.w(i).n), dirTense)
		return e, true
	case twFiscal:
		return s.fiscal(i)
	case twHoliday:
		return s.holiday(i)
	case twNew:
		return s.newYear(i)
	case twNoon:
		if s.inName(i) {
			return timeExpr{}, false
		}
		return s.clockDay(i, i+1, int(s.w(i).n)*60)
	case twApostrophe:
		if s.kind(i+1) == twDecade && s.glued(i+1) {
			e, ok := s.core(i + 1)
			e.first = i
			return e, ok
		}
	case twNumber:
		return s.numberDate(i)
	}
	return timeExpr{}, false
}

// afterArticle reads what follows "the" or "a": most date phrases take their article with them, bare dates do not.
func (s *timeScan) afterArticle(i int) (timeExpr, bool) {
	j := i + 1
	if s.w(i).n == 1 {
		if s.kind(j) == twUnit {
			if e, ok := s.yearAgo(j); ok {
				return e, true
			}
		}
		return s.lengthOrAgo(i, i)
	}
	var e timeExpr
	var ok bool
	switch s.kind(j) {
	case twEdge:
		return s.edgeOf(i, j)
	case twPart:
		return s.partOf(i, j)
	case twOrdinal, twQuarterMark, twHalfMark, twFiscal, twDecade, twApostrophe, twSeason, twVague, twMany, twCurrent, twPast, twNext, twLatest,
		twLast, twFollowing, twThat:
		if s.kind(j) == twOrdinal {
			e, ok = s.ordinal(j)
		} else if s.kind(j) == twSeason {
			e, ok = s.season(j)
		} else if s.kind(j) == twVague || s.kind(j) == twMany {
			e, ok = s.lengthOrAgo(i, j)
		} else if s.kind(j) == twQuarterMark || s.kind(j) == twHalfMark {
			e, ok = s.quarterMark(j)
		} else if s.kind(j) == twThat {
			e, ok = s.thatDay(j)
		} else {
			e, ok = s.core(j)
		}
	case twEarly:
		if e, ok = s.early(j); ok && (e.end-j < 2 || s.kind(e.end-1) == twMonth || s.kind(e.end-1) == twWeekday) {
			return timeExpr{}, false
		}
	case twNumber:
		if e, ok = s.numberPeriod(j); !ok {
			e, ok = s.length(j)
			if ok && (s.kind(j+1) == twDash || s.w(j).n != 1 && !s.w(e.end-1).is(twPlural)) {
				return timeExpr{}, false
			}
		}
	case twUnit:
		return s.theUnit(i, j)
	default:
		if s.lower(j) == "full" && s.kind(j+1) == twUnit && timeGrain(s.w(j+1).n) == grainYear && !s.w(j+1).is(twPlural) {
			e = timeDate(i, j+2, basePublished)
			e.ops.add('Y', 0, dirTense)
			return e, true
		}
		if s.lower(j) == "corresponding" || s.lower(j) == "comparable" {
			return s.comparable(i, j)
		}
	}
	if ok {
		if s.hyphenated(e) {
			return timeExpr{}, false
		}
		e.first = i
	}
	return e, ok
}

// hyphenated says that the expression is an adjective before a noun ("third-quarter"), which leaves its article outside.
func (s *timeScan) hyphenated(e timeExpr) bool {
	for i := e.first + 1; i < e.end; i++ {
		if s.kind(i) == twDash && s.glued(i) && s.glued(i+1) && s.kind(e.first) != twEarly && s.kind(e.end-1) == twUnit && i+1 == e.end-1 {
			return s.kind(e.first) == twOrdinal
		}
	}
	return false
}

// edgeOf reads "the end of 1990", "the beginning of October".
func (s *timeScan) edgeOf(i, j int) (timeExpr, bool) {
	if s.kind(j+1) != twOf || s.lower(j+1) != "of" {
		return timeExpr{}, false
	}
	e, ok := s.at(j + 2)
	if !ok || e.kind != parley.Date || e.ops.n == 0 {
		return timeExpr{}, false
	}
	e.first = i
	e.ops.add('b', int(s.w(j).n), dirTense)
	return e, true
}

// partOf reads "the night of 5 December" and "the morning".
func (s *timeScan) partOf(i, j int) (timeExpr, bool) {
	part := int(s.w(j).n)
	if s.lower(j+1) == "of" {
		k := j + 2
		if s.kind(k) == twArticle {
			k++
		}
		e, ok := s.at(k)
		if ok && e.ops.n > 0 && e.ops.list[e.ops.n-1].code == 'r' {
			// "the night of December 5-6"
			e.first = i
			return e, true
		}
		if ok && e.kind == parley.Date && e.ops.n > 0 && s.dayGrain(e) {
			e.first, e.kind = i, parley.Clock
			e.ops.add('p', part, dirTense)
			return e, true
		}
	}
	if k := s.kind(j + 1); s.w(j).is(twPlural) || k == twPart || k == twDash || s.w(j+1).is(twCapital) {
		return timeExpr{}, false
	}
	if s.kind(i-1) == twOf && s.lower(i-1) == "in" || s.kind(i-1) == twOn {
		e := timeExpr{first: i, end: j + 1, kind: parley.Clock, base: baseDay}
		e.ops.add('p', part, dirTense)
		return e, true
	}
	return timeExpr{}, false
}

// dayGrain says that the expression names a single day.
func (s *timeScan) dayGrain(e timeExpr) bool {
	switch e.ops.list[e.ops.n-1].code {
	case 'w', 'x', 'd', 'D', 'v':
		return true
	}
	return false
}

// theUnit reads "the weekend", "the year", "the quarter", "the week of March 6", "the year-ago period".
func (s *timeScan) theUnit(i, j int) (timeExpr, bool) {
	w := s.w(j)
	g := timeGrain(w.n)
	if w.is(twPlural) {
		return timeExpr{}, false
	}
	if e, ok := s.yearAgo(j); ok {
		// "the year-ago results": the article belongs to the noun.
		if s.kind(e.end-1) == twUnit || s.kind(e.end-1) == twPeriod {
			e.first = i
			return e, true
		}
		return timeExpr{}, false
	}
	switch g {
	case grainWeekend:
		e := timeDate(i, j+1, basePublished)
		e.ops.add('f', 0, dirTense)
		return e, true
	case grainYear:
		if n := s.w(j + 1); n.kind == twNumber && n.size == 4 {
			e := timeDate(i, j+2, baseNothing)
			e.ops.add('y', int(n.n), dirTense)
			return e, true
		}
		e := timeDate(i, j+1, basePublished)
		if l := s.lower(j + 1); l == "ended" || l == "ending" || l == "through" {
			return timeExpr{first: i, end: j + 1, kind: parley.Duration, value: "P1Y", base: baseNothing}, true
		} else if l == "before" || l == "after" || l == "earlier" || l == "ahead" {
			return timeExpr{}, false
		}
		e.ops.add('Y', 0, dirTense)
		return e, true
	case grainWeek, grainMonth:
		if s.lower(j+1) == "of" {
			if e, ok := s.at(j + 2); ok && e.kind == parley.Date && e.ops.n > 0 && s.dayGrain(e) && g == grainWeek {
				e.first = i
				e.ops.add('W', 0, dirTense)
				return e, true
			}
		}
		if l := s.lower(j + 1); l == "before" || l == "after" || l == "of" || l == "that" || s.kind(j+1) == twDash {
			return timeExpr{}, false
		}
		e := timeDate(i, j+1, basePublished)
		if g == grainWeek {
			e.ops.add('W', 0, dirTense)
		} else {
			e.ops.add('M', 0, dirTense)
		}
		return e, true
	case grainQuarter:
		if k := s.kind(j + 1); k == twDash || s.lower(j+1) == "of" {
			return timeExpr{}, false
		}
		e := timeDate(i, j+1, baseQuarter)
		n := 0
		if l := s.lower(j + 3); s.lower(j+1) == "a" && timeGrain(s.w(j+2).n) == grainYear && s.kind(j+2) == twUnit && (l == "ago" || l == "earlier") {
			// "the quarter a year ago"
			e.end, e.quarter, n = j+4, true, -4
		}
		e.ops.add('Q', n, dirTense)
		return e, true
	case grainDay:
		switch s.lower(j + 1) {
		case "before", "after":
			if s.kind(j+2) == twDay {
				n := int(s.w(j + 2).n)
				if e := timeDate(i, j+3, basePublished); n != 0 {
					e.ops.add('D', 2*n, dirTense)
					return e, true
				}
			}
			if e, ok := s.core(j + 2); ok && e.kind == parley.Date && e.ops.n > 0 && s.dayGrain(e) {
				e.first = i
				e.ops.add('D', int(s.w(j+1).n), dirTense)
				return e, true
			}
		}
	}
	return timeExpr{}, false
}

// yearAgo reads "year-ago quarter", "year-earlier period", "year end" at word j.
func (s *timeScan) yearAgo(j int) (timeExpr, bool) {
	if timeGrain(s.w(j).n) != grainYear || s.w(j).is(twPlural) {
		return timeExpr{}, false
	}
	k := j + 1
	if s.kind(k) == twDash && s.glued(k) && s.glued(k+1) {
		k++
	}
	switch {
	case s.kind(k) == twEdge && s.lower(k) == "end":
		e := timeDate(j, k+1, basePublished)
		e.ops.add('Y', 0, dirTense)
		e.ops.add('x', 1231, dirIn)
		return e, true
	case k > j+1 && (s.kind(k) == twAgo || s.lower(k) == "earlier"):
		e := timeDate(j, k+1, baseQuarter)
		e.ops.add('Q', -4, dirTense)
		if s.kind(k+1) == twOrdinal && s.kind(k+2) == twUnit && timeGrain(s.w(k+2).n) == grainQuarter {
			e.end, e.base, e.ops = k+3, basePublished, timeOps{}
			e.ops.add('Y', -1, dirTense)
			e.ops.add('q', int(s.w(k+1).n), dirIn)
		} else if s.kind(k+1) == twPeriod || s.kind(k+1) == twUnit && timeGrain(s.w(k+1).n) == grainQuarter {
			e.end, e.quarter = k+2, true
		} else if s.kind(k+1) == twNumber {
			if l, ok := s.length(k + 1); ok {
				l.first = j
				return l, true
			}
		}
		return e, true
	}
	return timeExpr{}, false
}

// comparable reads "the corresponding period last year", "the comparable year-ago quarter".
func (s *timeScan) comparable(i, j int) (timeExpr, bool) {
	if s.kind(j+1) == twUnit {
		if e, ok := s.yearAgo(j + 1); ok {
			e.first = i
			return e, true
		}
	}
	if (s.kind(j+1) == twPeriod || s.kind(j+1) == twUnit) && s.kind(j+2) == twLast && s.kind(j+3) == twUnit && timeGrain(s.w(j+3).n) == grainYear {
		e := timeDate(i, j+4, baseQuarter)
		e.ops.add('Q', -4, dirTense)
		return e, true
	}
	return timeExpr{}, false
}

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

// number reads a date, a clock time or a length that begins with a number.
func (s *timeScan) number(i int) (timeExpr, bool) {
	if e, ok := s.nextDay(i); ok {
		return e, true
	}
	if e, ok := s.numberDate(i); ok {
		return e, true
	}
	if e, ok := s.clock(i); ok {
		return e, true
	}
	return s.lengthOrAgo(i, i)
}

// numberPeriod reads "1988 quarter", "1988 second quarter", "1988 period" at word j.
func (s *timeScan) numberPeriod(j int) (timeExpr, bool) {
	w := s.w(j)
	if w.size != 4 || w.n < 1900 || w.n > 2100 {
		return timeExpr{}, false
	}
	e := timeDate(j, j+2, baseNothing)
	switch {
	case s.kind(j+1) == twPeriod:
		e.ops.add('y', int(w.n), dirTense)
	case s.kind(j+1) == twUnit && timeGrain(s.w(j+1).n) == grainQuarter:
		e.ops.add('y', int(w.n), dirTense)
	case s.kind(j+1) == twOrdinal && s.kind(j+2) == twUnit && timeGrain(s.w(j+2).n) == grainQuarter && s.w(j+1).n <= 4:
		e.end = j + 3
		e.ops.add('y', int(w.n), dirTense)
		e.ops.add('q', int(s.w(j+1).n), dirIn)
	case s.kind(j+1) == twSeason:
		e.ops.add('y', int(w.n), dirTense)
		e.ops.add('s', int(s.w(j+1).n), dirIn)
	default:
		return timeExpr{}, false
	}
	return e, true
}

// numberDate reads "5 December 2025", "6-13 October", "2025-12-06", "12/06/2025", "1996".
func (s *timeScan) numberDate(i int) (timeExpr, bool) {
	w := s.w(i)
	if w.is(twGlued) || s.kind(i-1) == twMoney {
		return timeExpr{}, false
	}
	if w.n < 0 {
		return s.dottedDate(i)
	}
	if e, ok := s.numericDate(i); ok {
		return e, true
	}
	if e, ok := s.dayMonth(i); ok {
		return e, true
	}
	if e, ok := s.numberPeriod(i); ok {
		return e, true
	}
	return s.year(i)
}

// dayMonth reads "5 December 2025", "5th of December", "6 and 13 October", "6-13 October 2025".
func (s *timeScan) dayMonth(i int) (timeExpr, bool) {
	day, ok := s.dayNumber(i)
	if !ok {
		return timeExpr{}, false
	}
	j, until := i+1, 0
	switch {
	case s.kind(j) == twDash || s.kind(j) == twSlash || s.kind(j) == twJoin:
		if until, ok = s.dayNumber(j + 1); ok && until > day {
			j += 2
		} else {
			return timeExpr{}, false
		}
	}
	if s.lower(j) == "of" {
		j++
	}
	m := s.w(j)
	if m.kind != twMonth || !m.is(twCapital) || m.is(twShort) && s.w(j).end-s.w(j).start < 3 {
		return timeExpr{}, false
	}
	e := timeDate(i, j+1, basePublished)
	if m.is(twShort) && s.kind(j+1) == twStop && s.glued(j+1) {
		e.end++
	}
	if _, ok := s.dayNumber(e.end); ok && s.kind(e.end+1) != twColon && s.kind(e.end+1) != twHalfDay {
		// "19 Sept. 11 hijackers" counts hijackers.
		return timeExpr{}, false
	}
	e = s.withYear(e, int(m.n), day, until)
	// "the 17 February Brigade", "the Third of May Square" are names.
	named := s.kind(i-1) == twArticle && e.base == basePublished && s.kind(e.end) == twOther && s.w(e.end).is(twCapital)
	return e, !named
}

func (s *timeScan) dayNumber(i int) (int, bool) {
	w := s.w(i)
	if (w.kind != twNumber || w.size == 0 || w.size > 2) && w.kind != twOrdinal || w.is(twGlued) || w.n < 1 || w.n > 31 {
		return 0, false
	}
	return int(w.n), true
}

// withYear adds the year that follows the day of a month, if one does, and the end of a range of days.
func (s *timeScan) withYear(e timeExpr, month, day, until int) timeExpr {
	k := e.end
	if s.kind(k) == twComma {
		k++
	}
	if y := s.w(k); y.kind == twNumber && y.size == 4 && y.n >= 1000 && y.n <= 2200 && !y.is(twGlued) && y.is(twGap) {
		e.end, e.base = k+1, baseNothing
		e.ops.add('y', int(y.n), dirTense)
		e.ops.add('x', month*100+day, dirIn)
	} else if f, ok := s.yearPhrase(e.end); ok {
		e.end = f.end
		e.ops = f.ops
		e.ops.add('x', month*100+day, dirIn)
	} else {
		e.ops.add('x', month*100+day, dirTense)
	}
	if until > 0 {
		e.ops.add('r', until, dirTense)
	}
	return e
}

// yearPhrase reads "last year", "this year", "of last year" behind a month or day.
func (s *timeScan) yearPhrase(i int) (timeExpr, bool) {
	if s.lower(i) == "of" {
		i++
	}
	n := 0
	switch s.kind(i) {
	case twLast:
		n = -1
	case twNext:
		n = 1
	case twThis:
	default:
		return timeExpr{}, false
	}
	if u := s.w(i + 1); u.kind != twUnit || timeGrain(u.n) != grainYear || u.is(twPlural) {
		return timeExpr{}, false
	}
	e := timeDate(i, i+2, basePublished)
	e.ops.add('Y', n, dirTense)
	return e, true
}

// dottedDate reads "06.12.2025".
func (s *timeScan) dottedDate(i int) (timeExpr, bool) {
	w := s.w(i)
	parts := strings.Split(s.text[w.start:w.end], ".")
	if len(parts) != 3 {
		return timeExpr{}, false
	}
	return numericTime(i, i+1, parts[2], parts[1], parts[0])
}

// numericDate reads "2025-12-06", "12/06/2025" and "11/02/89" (American order unless the first number is above 12).
func (s *timeScan) numericDate(i int) (timeExpr, bool) {
	for k := 1; k <= 4; k++ {
		if s.w(i + k).is(twGap) {
			return timeExpr{}, false
		}
	}
	mark := s.kind(i + 1)
	if mark != twDash && mark != twSlash || s.kind(i+3) != mark || s.kind(i+2) != twNumber || s.kind(i+4) != twNumber {
		return timeExpr{}, false
	}
	if s.glued(i) && i > 0 && s.kind(i-1) == mark {
		return timeExpr{}, false
	}
	word := func(k int) string { return s.text[s.w(k).start:s.w(k).end] }
	a, b, c := word(i), word(i+2), word(i+4)
	if len(a) == 4 {
		return numericTime(i, i+5, a, b, c)
	}
	if len(c) != 4 && (len(c) != 2 || len(a)+len(b) < 3) {
		return timeExpr{}, false
	}
	if s.w(i).n > 12 {
		return numericTime(i, i+5, c, b, a)
	}
	return numericTime(i, i+5, c, a, b)
}

// numericTime is the date of three numbers in figures. Two-digit years are the nearest to the year 2000.
func numericTime(first, end int, year, month, day string) (timeExpr, bool) {
	y, err1 := strconv.Atoi(year)
	m, err2 := strconv.Atoi(month)
	d, err3 := strconv.Atoi(day)
	if err1 != nil || err2 != nil || err3 != nil || m < 1 || m > 12 || d < 1 || d > 31 {
		return timeExpr{}, false
	}
	if len(year) == 2 {
		y += 1900
		if y < 1950 {
			y += 100
		}
	}
	if y < 1000 || y > 2200 {
		return timeExpr{}, false
	}
	e := timeDate(first, end, baseNothing)
	e.ops.add('y', y, dirTense)
	e.ops.add('x', m*100+d, dirIn)
	return e, true
}

// year reads a year alone, where the words around it do not make it a quantity, a price or part of a name.
func (s *timeScan) year(i int) (timeExpr, bool) {
	w := s.w(i)
	if w.size != 4 || w.n < 1000 || w.n > 2099 || w.is(twGlued) || s.kind(i-1) == twMoney || s.kind(i+1) == twMoney {
		return timeExpr{}, false
	}
	if s.glued(i) {
		// "2014-2016" and "mid-1996" are years, "F-1980" and "No.1980" are not.
		switch {
		case s.kind(i-1) == twDash && (s.kind(i-2) == twNumber && s.w(i-2).size == 4 || s.kind(i-2) == twEarly):
		case s.kind(i-1) == twSlash && s.kind(i-2) == twNumber && s.w(i-2).size == 4:
		case s.kind(i-1) == twOther && s.w(i-1).end-s.w(i-1).start == 1 || s.kind(i-1) == twApostrophe:
		default:
			return timeExpr{}, false
		}
	}
	e := timeDate(i, i+1, baseNothing)
	e.ops.add('y', int(w.n), dirTense)
	if n := s.w(i + 2); s.kind(i+1) == twDash && s.glued(i+1) && n.kind == twNumber && !n.is(twGap) && n.size == 2 && n.n == w.n%100+1 && s.kind(i+3) != twDash {
		e.end = i + 3
		e.ops.add('r', int(w.n)+1, dirTense)
		return e, true
	}
	return e, s.isYear(i)
}

// clock reads "10:35 a.m.", "7pm", "18:30", "10 o'clock", "4 in the morning", "0735 GMT", with the day that follows.
func (s *timeScan) clock(i int) (timeExpr, bool) {
	w := s.w(i)
	if w.kind != twNumber || w.is(twGlued) || s.kind(i-1) == twMoney || s.kind(i-1) == twColon && s.glued(i) {
		return timeExpr{}, false
	}
	hour, minute, j := int(w.n), 0, i+1
	if w.size == 4 && s.kind(j) == twZone && hour%100 < 60 && hour < 2400 {
		return s.clockDay(i, j, hour/100*60+hour%100)
	}
	colon := false
	if w.n < 0 {
		// "7.15pm"
		part := strings.Split(s.text[w.start:w.end], ".")
		if len(part) != 2 || len(part[1]) != 2 {
			return timeExpr{}, false
		}
		hour, _ = strconv.Atoi(part[0])
		minute, _ = strconv.Atoi(part[1])
	} else if m := s.w(j + 1); s.kind(j) == twColon && s.glued(j) && m.kind == twNumber && !m.is(twGap) && m.size == 2 && m.n < 60 {
		colon, minute, j = true, int(m.n), j+2
		if s.kind(j) == twColon && s.glued(j) && s.w(j+1).size == 2 && s.glued(j+1) {
			j += 2
		}
	}
	if minute > 59 || hour > 24 {
		return timeExpr{}, false
	}
	switch {
	case s.kind(j) == twHalfDay && hour <= 12 && hour > 0 && (w.size > 0 || s.w(j).end-s.w(j).start > 2 || s.lower(j) == "pm"):
		if !s.w(j).is(twGap) || s.lower(j) != "am" || s.w(j).is(twCapital) || colon || s.kind(i-1) == twOn {
			return s.clockDay(i, j+1, (hour%12+int(s.w(j).n))*60+minute)
		}
	case s.kind(j) == twOclock && hour <= 12:
		return s.clockDay(i, j+1, hour*60)
	case !colon && hour >= 1 && hour <= 12 && s.lower(j) == "in" && s.lower(j+1) == "the" && s.kind(j+2) == twPart && w.n > 0:
		if s.kind(i-1) == twOn || s.lower(i-1) == "around" || s.lower(i-1) == "about" {
			add := 0
			if p := timePart(s.w(j + 2).n); p != partMorning && hour < 12 {
				add = 12
			}
			return s.clockDay(i, j+3, (hour%12+add)*60)
		}
	case colon && hour < 24 && s.clockContext(i, j):
		return s.clockDay(i, j, hour*60+minute)
	}
	return timeExpr{}, false
}

// clockContext says that "18:30" is a time of day, not a score or a verse.
func (s *timeScan) clockContext(i, j int) bool {
	if s.kind(j) == twZone || s.w(i).size == 2 && (i == 0 || s.w(i-1).kind == twBreak) || s.lower(j) == "local" {
		return true
	}
	switch s.lower(i - 1) {
	case "at", "by", "until", "till", "since", "from", "before", "after", "around", "about", "between", "to", "and":
		return true
	}
	return s.kind(i-1) == twDash && s.w(i).size == 2
}

// clockDay adds the zone and the day to a clock time of which words first to end are read.
func (s *timeScan) clockDay(first, end, minute int) (timeExpr, bool) {
	e := timeExpr{first: first, end: end, kind: parley.Clock, base: baseDay}
	zone := -1
	if s.kind(end) == twZone && s.text[s.w(end).start] <= 'Z' {
		zone = int(s.w(end).n)
		e.end++
	} else if s.lower(end) == "local" && s.lower(end+1) == "time" {
		e.end += 2
	} else if s.lower(end+1) == "time" && s.w(end).is(twCapital) {
		e.end += 2
	}
	k := e.end
	if s.kind(k) == twComma {
		k++
	} else if s.kind(k) == twOn && s.lower(k) == "on" {
		k++
	}
	switch s.kind(k) {
	case twWeekday, twMonth, twDay, twLast, twNext, twNumber:
		d, ok := s.core(k)
		if ok && d.kind == parley.Date && d.ops.n > 0 && s.dayGrain(d) {
			e.end, e.base, e.ops, e.weekday = d.end, d.base, d.ops, d.weekday
		}
	}
	if minute >= 24*60 {
		minute = 24 * 60
	}
	e.ops.add('t', minute, dirTense)
	if zone >= 0 {
		e.ops.add('z', zone, dirTense)
	}
	return e, true
}

// ordinal reads "5th of December", "third quarter of 1984", "first half", "20th century", "first nine months".
func (s *timeScan) ordinal(i int) (timeExpr, bool) {
	if e, ok := s.dayMonth(i); ok {
		return e, true
	}
	n := int(s.w(i).n)
	j := i + 1
	if s.kind(j) == twDash && s.glued(j) && s.glued(j+1) {
		j++
	}
	if s.kind(j) == twFiscal {
		j++
	}
	u := s.w(j)
	switch {
	case u.kind == twUnit && timeGrain(u.n) == grainQuarter && !u.is(twPlural) && n <= 4:
		return s.quarterOf(i, j+1, 'q', n), true
	case u.kind == twFraction && n <= 2 && s.kind(j+1) != twArticle:
		if e, ok := s.periodOf(j + 1); ok {
			e.first = i
			e.ops.add('h', n, dirIn)
			return e, true
		}
		return s.partOfMonth(i, j, timeEdge(n-1)+edgeWeek)
	case u.kind == twUnit && timeGrain(u.n) == grainCentury && !u.is(twPlural) && n <= 25:
		e := timeDate(i, j+1, baseNothing)
		e.ops.add('c', n-1, dirTense)
		return e, true
	case n == 1 && (u.kind == twNumber || u.kind == twVague):
		return s.length(j)
	case n <= 5:
		return s.partOfMonth(i, j, timeEdge(n-1)+edgeWeek)
	}
	return timeExpr{}, false
}

// partOfMonth reads "first week of December", "second half of June", "last days of May" at word i; j is the part, edge the week
// that is meant if the part is one.
func (s *timeScan) partOfMonth(i, j int, edge timeEdge) (timeExpr, bool) {
	switch u := s.w(j); {
	case u.kind == twUnit && timeGrain(u.n) == grainWeek && !u.is(twPlural):
	case u.kind == twUnit && timeGrain(u.n) == grainDay && u.is(twPlural) && (edge == edgeWeek || edge == edgeLastWeek):
	case u.kind == twFraction && edge == edgeWeek:
		edge = edgeFirstHalf
	case u.kind == twFraction && (edge == edgeWeek+1 || edge == edgeLastWeek):
		edge = edgeSecondHalf
	default:
		return timeExpr{}, false
	}
	if s.lower(j+1) != "of" || s.kind(j+2) != twMonth {
		return timeExpr{}, false
	}
	e, ok := s.monthDate(j + 2)
	if !ok || e.ops.list[e.ops.n-1].code != 'm' {
		return timeExpr{}, false
	}
	e.first = i
	e.ops.add('b', int(edge), dirTense)
	return e, true
}

// quarterOf reads the year behind a quarter: "third quarter of 1984", "fourth quarter last year".
func (s *timeScan) quarterOf(first, end int, code byte, n int) timeExpr {
	if e, ok := s.periodOf(end); ok {
		e.first = first
		e.ops.add(code, n, dirIn)
		return e
	}
	e := timeDate(first, end, basePublished)
	e.ops.add(code, n, dirTense)
	return e
}

// periodOf reads the year behind a part of it: "of 1984", "1984", "last year", "of the year".
func (s *timeScan) periodOf(i int) (timeExpr, bool) {
	if e, ok := s.yearPhrase(i); ok {
		return e, true
	}
	if s.lower(i) == "of" || s.lower(i) == "in" {
		i++
	}
	if s.lower(i) == "fiscal" {
		i++
	}
	if w := s.w(i); w.kind == twNumber && w.size == 4 && w.n > 1800 && w.n < 2200 {
		e := timeDate(i, i+1, baseNothing)
		e.ops.add('y', int(w.n), dirTense)
		return e, true
	}
	if s.lower(i) == "the" && s.kind(i+1) == twUnit && timeGrain(s.w(i+1).n) == grainYear {
		e := timeDate(i, i+2, basePublished)
		e.ops.add('Y', 0, dirTense)
		return e, true
	}
	return timeExpr{}, false
}

func (s *timeScan) quarterMark(i int) (timeExpr, bool) {
	code := byte('q')
	if s.kind(i) == twHalfMark {
		code = 'h'
	}
	if s.kind(i-1) == twNumber && s.w(i-1).size == 4 && !s.w(i-1).is(twGlued) {
		return timeExpr{}, false
	}
	return s.quarterOf(i, i+1, code, int(s.w(i).n)), true
}

// unit reads bare units: "years ago", "for weeks", "year-end", "weeks or months".
func (s *timeScan) unit(i int) (timeExpr, bool) {
	w := s.w(i)
	g := timeGrain(w.n)
	if !w.is(twPlural) {
		return s.yearAgo(i)
	}
	e := timeExpr{first: i, end: i + 1, kind: parley.Duration, base: baseNothing, value: lengthValue(timeCount{vague: true}, g)}
	if s.kind(i+1) == twAgo {
		e.kind, e.value, e.end = parley.Date, "PAST_REF", i+2
		return e, true
	}
	if u := s.w(i + 2); s.lower(i+1) == "or" && u.kind == twUnit && u.is(twPlural) {
		e.end = i + 3
	}
	switch s.lower(i - 1) {
	case "for", "in", "within", "after", "over":
		if s.lower(e.end) != "of" && g >= grainDay && g != grainWeekend {
			return e, true
		}
	}
	return timeExpr{}, false
}

// early reads "early December", "mid-1996", "earlier this year", "late on Friday", "later that day".
func (s *timeScan) early(i int) (timeExpr, bool) {
	w := s.w(i)
	j := i + 1
	if s.kind(j) == twDash && s.glued(j) {
		j++
	}
	if w.kind == twEarlier {
		if l := s.lower(i); l != "earlier" && l != "later" || j > i+1 {
			return timeExpr{}, false
		}
		if s.kind(j) == twOf && s.lower(j+1) == "the" && s.kind(j+2) == twUnit && !s.w(j+2).is(twPlural) {
			if g := timeGrain(s.w(j + 2).n); g == grainYear || g == grainMonth || g == grainWeek || g == grainDay {
				e := timeDate(i, j+3, basePublished)
				if g == grainDay {
					e.base = baseText
				}
				e.ops.add(map[timeGrain]byte{grainYear: 'Y', grainMonth: 'M', grainWeek: 'W', grainDay: 'D'}[g], 0, dirTense)
				return e, true
			}
		}
		if s.kind(j) == twThat {
			e, ok := s.thatDay(j)
			e.first = i
			return e, ok
		}
		if s.kind(j) == twNumber || s.kind(j) == twDecade || s.kind(j) == twMonth || s.kind(j) == twNoon {
			return timeExpr{}, false
		}
		if s.kind(j) == twOn && s.lower(j) == "on" && s.kind(j+1) == twWeekday {
			j++
		}
	} else if w.kind == twEarly && s.kind(j) == twOn && s.lower(j) == "on" && s.kind(j+1) == twWeekday {
		j++
	} else if w.kind == twEarly && s.kind(j) == twOf && s.lower(j) == "in" && s.lower(j+1) == "the" && s.kind(j+2) == twUnit && timeGrain(s.w(j+2).n) == grainYear {
		e := timeDate(i, j+3, basePublished)
		e.ops.add('Y', 0, dirTense)
		e.ops.add('b', int(w.n), dirTense)
		return e, true
	}
	var e timeExpr
	var ok bool
	switch s.kind(j) {
	case twPart:
		if w.kind == twEarly && timeEdge(w.n) == edgeMid {
			if e, ok = s.partAlone(j); ok {
				e.first = i
			}
		}
		return e, ok
	case twSeason:
		e, ok = s.season(j)
	case twArticle:
		if s.kind(j+1) == twPart {
			return e, false
		}
		if e, ok = s.at(j); ok && e.kind == parley.Duration {
			return e, false
		}
	case twQuarterMark:
		e, ok = s.quarterMark(j)
	case twNumber:
		if s.w(j).size == 4 {
			if e, ok = s.year(j); !ok && s.w(j).n >= 1500 && s.w(j).n < 2100 {
				e, ok = timeDate(j, j+1, baseNothing), true
				e.ops.add('y', int(s.w(j).n), dirTense)
			}
		}
	default:
		e, ok = s.core(j)
	}
	if !ok || e.kind == parley.Duration || e.value != "" {
		return timeExpr{}, false
	}
	if e.kind == parley.Clock && w.kind == twEarly && s.kind(e.end-1) == twPart {
		return e, true
	}
	e.first = i
	if w.kind == twEarly {
		e.ops.add('b', int(w.n), dirTense)
	} else if s.dayGrain(e) || e.kind == parley.Clock || e.ops.list[0].code == 'W' {
		// "earlier Friday", "later this week": the TimeBank marks the day or week alone.
		e.first = j
	}
	return e, true
}

// partAlone is a part of the day that is being told of.
func (s *timeScan) partAlone(j int) (timeExpr, bool) {
	e := timeExpr{first: j, end: j + 1, kind: parley.Clock, base: baseDay}
	if d, ok := s.core(j + 1); ok && d.kind == parley.Date && d.ops.n > 0 && s.dayGrain(d) {
		e.end, e.base, e.ops = d.end, d.base, d.ops
	}
	e.ops.add('p', int(s.w(j).n), dirTense)
	return e, true
}

// partOfDay reads "night" where a preposition makes it a time: "at night" is no date, "by midday" is.
func (s *timeScan) partOfDay(i int) (timeExpr, bool) {
	w := s.w(i)
	switch l := s.lower(i); {
	case l == "midday" || l == "dawn" || l == "nightfall" || l == "daybreak" || l == "dusk" || l == "sunrise" || l == "sunset":
		switch s.lower(i - 1) {
		case "at", "by", "before", "after", "until", "since", "around", "from":
			return s.partAlone(i)
		}
	case w.is(twPlural):
	}
	return timeExpr{}, false
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

// reference reads "now", "recently", "the future".
func (s *timeScan) reference(i int) (timeExpr, bool) {
	e := timeExpr{first: i, end: i + 1, kind: parley.Date, base: baseNothing, value: timeRefs[s.w(i).n].value}
	if s.lower(i) == "future" {
		if s.lower(i-1) == "near" {
			i--
		}
		if s.lower(i-1) != "the" || s.lower(e.end) == "of" || s.kind(e.end) == twOwn {
			return e, false
		}
		e.first = i - 1
	}
	if s.lower(i) == "now" && s.lower(i-1) == "right" {
		e.first = i - 1
	}
	if s.lower(i) == "now" && (s.kind(i-1) == twDash || s.kind(i+1) == twDash && s.glued(i+1)) {
		return e, false
	}
	return e, true
}

// thatDay reads "that day", "the same year", "that morning".
func (s *timeScan) thatDay(i int) (timeExpr, bool) {
	j := i + 1
	if s.lower(i) == "that" && s.lower(j) == "same" {
		j++
	}
	e := timeDate(i, j+1, baseText)
	w := s.w(j)
	if w.is(twPlural) {
		return e, false
	}
	switch w.kind {
	case twUnit:
		code := map[timeGrain]byte{grainDay: 'D', grainWeek: 'W', grainMonth: 'M', grainYear: 'Y', grainDecade: 'E'}[timeGrain(w.n)]
		if timeGrain(w.n) == grainQuarter {
			e.base, code = baseQuarter, 'Q'
		}
		if code == 0 {
			return e, false
		}
		e.ops.add(code, 0, dirTense)
	case twPart:
		e.kind, e.base = parley.Clock, baseDay
		e.ops.add('p', int(w.n), dirTense)
	case twWeekday:
		if !s.isWeekday(j) || !w.is(twCapital) {
			return e, false
		}
		e.ops.add('w', int(w.n), dirNear)
	default:
		return e, false
	}
	return e, true
}

// deictic reads what "this", "last", "next" and their like point at.
func (s *timeScan) deictic(i int) (timeExpr, bool) {
	k := s.kind(i)
	j := i + 1
	if k == twLast && s.isVerb(i) {
		return timeExpr{}, false
	}
	if k == twThis && (s.kind(j) == twPast || s.kind(j) == twNext) {
		k = s.kind(j)
		j++
	}
	if k == twLast && s.kind(j) == twUnit {
		if e, ok := s.partOfMonth(i, j, edgeLastWeek); ok {
			return e, true
		}
	}
	if e, ok := s.deicticLength(i, j, k); ok {
		return e, true
	}
	if s.lower(i) == "past" && s.lower(i-1) == "the" && s.lower(i-2) == "in" && s.kind(j) != twUnit && s.kind(j) != twNumber && s.kind(j) != twVague {
		return timeExpr{first: i, end: i + 1, kind: parley.Date, value: "PAST_REF", base: baseNothing}, true
	}
	w := s.w(j)
	if w.is(twCapital) && (w.kind == twUnit || w.kind == twPart) && s.shout(j) {
		return timeExpr{}, false
	}
	e := timeDate(i, j+1, basePublished)
	if s.kind(j) == twFiscal {
		j++
		w, e.end = s.w(j), j+1
		if w.kind != twUnit {
			return e, false
		}
	}
	switch w.kind {
	case twUnit:
		return s.deicticUnit(e, k, w)
	case twWeekday:
		if !s.isWeekday(j) || !w.is(twCapital) || w.is(twPlural) {
			return e, false
		}
		dir := timeDir(dirBefore)
		switch k {
		case twNext:
			dir = dirAfter
		case twThis:
			dir = dirOn
		case twLast:
			dir = dirLast
		case twPast:
		default:
			return e, false
		}
		if k == twPast && s.lower(i) != "past" || k == twFollowing {
			e.base = baseText
		}
		if d, ok := s.fullDate(e.end + 1); ok && s.kind(e.end) == twComma {
			d.first, d.weekday = i, int(w.n)
			return d, true
		}
		e.ops.add('w', int(w.n), dir)
		e = s.weekdayTail(e)
	case twMonth:
		if !w.is(twCapital) {
			return e, false
		}
		e.ops.add('m', int(w.n), deicticDir(k))
		if w.is(twShort) && s.kind(e.end) == twStop {
			e.end++
		}
		if day, ok := s.dayNumber(e.end); ok {
			e.ops = timeOps{}
			e.ops.add('x', int(w.n)*100+day, deicticDir(k))
			e.end++
		}
	case twSeason:
		e.ops.add('s', int(w.n), deicticDir(k))
	case twHoliday:
		h, ok := s.holiday(j)
		if !ok {
			return h, false
		}
		h.first = i
		h.ops.list[0].dir = deicticDir(k)
		return h, true
	case twPart:
		if w.is(twPlural) {
			return e, false
		}
		e.kind = parley.Clock
		switch k {
		case twThis:
			e.ops.add('D', 0, dirTense)
		case twLast:
			e.ops.add('D', -1, dirTense)
		case twNext, twFollowing:
			e.base = baseText
			e.ops.add('D', 1, dirTense)
		default:
			return e, false
		}
		e.ops.add('p', int(w.n), dirTense)
	case twOrdinal:
		// "last fourth quarter" is not English, "next first quarter" neither; "this third day" is no date.
		return e, false
	case twPeriod:
		if k != twLatest || s.lower(i) != "latest" {
			return e, false
		}
		e.ops.add('Q', -1, dirTense)
	case twFraction:
		if k != twLast {
			return e, false
		}
		if f, ok := s.partOfMonth(i, j, edgeLastWeek); ok {
			return f, true
		}
		f, ok := s.periodOf(j + 1)
		if !ok {
			return e, false
		}
		f.first = i
		f.ops.add('h', 2, dirIn)
		return f, true
	default:
		return e, false
	}
	return e, true
}

func deicticDir(k timeKind) timeDir {
	switch k {
	case twLast, twPast:
		return dirBefore
	case twNext, twFollowing:
		return dirAfter
	}
	return dirIn
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

func (s *timeScan) deicticUnit(e timeExpr, k timeKind, w *timeWord) (timeExpr, bool) {
	n := map[timeKind]int{twLast: -1, twPast: -1, twNext: 1, twFollowing: 1}[k]
	if w.is(twPlural) {
		return e, false
	}
	g := timeGrain(w.n)
	if k == twNext && (g == grainDecade || g == grainCentury) {
		return timeExpr{first: e.first, end: e.end, kind: parley.Duration, value: lengthValue(timeCount{n: 1}, g), base: baseNothing}, true
	}
	code := map[timeGrain]byte{grainDay: 'D', grainWeek: 'W', grainMonth: 'M', grainQuarter: 'Q', grainYear: 'Y', grainDecade: 'E', grainCentury: 'C'}[g]
	switch {
	case g == grainWeekend:
		e.ops.add('f', 0, map[timeKind]timeDir{twLast: dirBefore, twPast: dirBefore, twNext: dirAfter, twFollowing: dirAfter}[k])
		if k == twThis || k == twCurrent {
			e.ops.list[0].dir = dirOn
		}
		return e, true
	case code == 0:
		return e, false
	case k == twFollowing, k == twPast, k == twNext && g == grainDay:
		e.base = baseText
	case k == twLatest:
		if g != grainQuarter {
			return e, false
		}
		n = -1
	case g == grainQuarter && k == twThis:
		e.base = basePublished
	case g == grainDay && (k == twLast || k == twThis || k == twCurrent):
		return e, false
	}
	e.ops.add(code, n, dirTense)
	if s.lower(e.end) == "or" && s.lower(e.end+1) == "so" {
		e.end += 2
	}
	return s.unitTail(e, g), true
}

// unitTail reads "year's third quarter", "year's quarter" behind "last", "this", "next".
func (s *timeScan) unitTail(e timeExpr, g timeGrain) timeExpr {
	if g != grainYear || s.kind(e.end) != twOwn {
		return e
	}
	j := e.end + 1
	if o := s.w(j); o.kind == twOrdinal && o.n <= 4 && s.kind(j+1) == twUnit && timeGrain(s.w(j+1).n) == grainQuarter {
		e.ops.add('q', int(o.n), dirIn)
		e.end = j + 2
	}
	return e
}

// weekdayDate reads a weekday with what belongs to it: "Saturday, April 25", "Friday night", "Tuesday of last week".
func (s *timeScan) weekdayDate(i int) (timeExpr, bool) {
	w := s.w(i)
	if !w.is(twCapital) || !s.isWeekday(i) {
		return timeExpr{}, false
	}
	if w.is(twPlural) {
		e := timeExpr{first: i, end: i + 1, kind: parley.Set, base: baseNothing, value: fmt.Sprintf("XXXX-WXX-%d", w.n)}
		return e, s.lower(i-1) == "on" || s.kind(i-1) == twPart
	}
	j := i + 1
	if w.is(twShort) && s.kind(j) == twStop && s.glued(j) {
		j++
	}
	k := j
	if s.kind(k) == twComma {
		k++
	}
	if s.lower(k) == "the" {
		k++
	}
	if d, ok := s.fullDate(k); ok {
		d.first, d.weekday = i, int(w.n)
		return d, true
	}
	e := timeDate(i, j, basePublished)
	if p := s.w(j); p.kind == twPart && p.is(twPlural) {
		return timeExpr{first: i, end: j + 1, kind: parley.Set, base: baseNothing, value: fmt.Sprintf("XXXX-WXX-%d%s", w.n, timePartCodes[p.n])}, true
	}
	if f, ok := s.weekOf(j); ok {
		e.end, e.ops = f.end, f.ops
		e.ops.add('w', int(w.n), dirIn)
		return e, true
	}
	e.ops.add('w', int(w.n), dirTense)
	return s.weekdayTail(e), true
}

// fullDate reads the date behind a weekday: "April 25", "2 December 2025".
func (s *timeScan) fullDate(i int) (timeExpr, bool) {
	switch s.kind(i) {
	case twMonth:
		if _, ok := s.dayNumber(i + 1); ok || s.kind(i+1) == twStop {
			e, ok := s.monthDate(i)
			if ok && s.dayGrain(e) || ok && e.ops.list[e.ops.n-1].code == 'r' {
				return e, true
			}
		}
	case twNumber, twOrdinal:
		return s.dayMonth(i)
	}
	return timeExpr{}, false
}

// weekOf reads "of last week", "last week", "this week" behind a weekday.
func (s *timeScan) weekOf(i int) (timeExpr, bool) {
	if s.lower(i) == "of" {
		i++
	}
	n := 0
	switch s.kind(i) {
	case twLast:
		n = -1
	case twNext:
		n = 1
	case twThis:
	default:
		return timeExpr{}, false
	}
	if u := s.w(i + 1); u.kind != twUnit || timeGrain(u.n) != grainWeek || u.is(twPlural) {
		return timeExpr{}, false
	}
	e := timeDate(i, i+2, basePublished)
	e.ops.add('W', n, dirTense)
	return e, true
}

// weekdayTail adds a part of the day or a clock time to a weekday.
func (s *timeScan) weekdayTail(e timeExpr) timeExpr {
	if p := s.w(e.end); p.kind == twPart && !p.is(twPlural) && p.is(twGap) {
		e.kind = parley.Clock
		e.ops.add('p', int(p.n), dirTense)
		e.end++
	}
	return e
}

// monthDate reads a month with the day, year or range of days behind it.
func (s *timeScan) monthDate(i int) (timeExpr, bool) {
	w := s.w(i)
	if !w.is(twCapital) {
		return timeExpr{}, false
	}
	j := i + 1
	dot := false
	if s.kind(j) == twStop && s.glued(j) && w.is(twShort) {
		dot, j = true, j+1
	}
	e := timeDate(i, j, basePublished)
	d := j
	if s.lower(d) == "the" && s.kind(d+1) == twOrdinal {
		d++
	}
	if day, ok := s.dayNumber(d); ok && (s.kind(d+1) != twColon || s.kind(d+2) != twNumber || s.w(d+2).is(twGap)) && s.kind(d+1) != twSlash && s.text[s.w(d).end:min(len(s.text), int(s.w(d).end)+1)] != "%" {
		e.end = d + 1
		until := 0
		if s.kind(d+1) == twDash && !s.w(d+2).is(twGap) {
			if u, ok := s.dayNumber(d + 2); ok && u > day {
				until, e.end = u, d+3
			}
		}
		e = s.withYear(e, int(w.n), day, until)
		return e, !(e.base == basePublished && s.namedDay(e.end, int(w.n), day)) && !s.dateline(i, e.end)
	}
	k := j
	if s.kind(k) == twComma || s.lower(k) == "of" {
		k++
	}
	if y := s.w(k); y.kind == twNumber && y.size == 4 && y.n >= 1000 && y.n <= 2200 && !y.is(twGlued) && y.is(twGap) {
		e.end, e.base = k+1, baseNothing
		e.ops.add('y', int(y.n), dirTense)
		e.ops.add('m', int(w.n), dirIn)
		return e, true
	}
	if f, ok := s.yearPhrase(j); ok {
		e.end, e.ops = f.end, f.ops
		e.ops.add('m', int(w.n), dirIn)
		return e, true
	}
	if l := s.lower(i + 1); w.n == 3 && !w.is(twShort) && (l == "of" || l == "for" || l == "on") {
		// "the March for Life"
		return timeExpr{}, false
	}
	if w.is(twShort) && !dot || !s.isMonth(i) {
		return timeExpr{}, false
	}
	e.ops.add('m', int(w.n), dirTense)
	return e, true
}

// dayWord reads "today", "yesterday morning", "tonight", "overnight".
func (s *timeScan) dayWord(i int) (timeExpr, bool) {
	w := s.w(i)
	e := timeDate(i, i+1, basePublished)
	if s.inName(i) {
		return e, false
	}
	e.ops.add('D', int(w.n), dirTense)
	if w.kind == twNight {
		e.kind = parley.Clock
		e.ops.add('p', int(partNight), dirTense)
		return e, true
	}
	return s.weekdayTail(e), true
}

// fiscal reads "fiscal 1989", "fiscal year 2026", "fiscal first quarter".
func (s *timeScan) fiscal(i int) (timeExpr, bool) {
	j := i + 1
	if s.kind(j) == twDash {
		j++
	}
	if s.kind(j) == twOrdinal {
		e, ok := s.ordinal(j)
		e.first = i
		return e, ok && e.kind == parley.Date
	}
	if s.kind(j) == twUnit && timeGrain(s.w(j).n) == grainYear && !s.w(j).is(twPlural) {
		e := timeDate(i, j+1, basePublished)
		if y := s.w(j + 1); y.kind == twNumber && y.size == 4 {
			e.end, e.base = j+2, baseNothing
			e.ops.add('y', int(y.n), dirTense)
			return e, true
		}
		e.ops.add('Y', 0, dirTense)
		return e, s.lower(i-1) == "the" || s.lower(i-1) == "this" || s.lower(i-1) == "current"
	}
	if y := s.w(j); y.kind == twNumber && y.size == 4 {
		e := timeDate(i, j+1, baseNothing)
		e.ops.add('y', int(y.n), dirTense)
		return e, true
	}
	return timeExpr{}, false
}

// holiday reads "Thanksgiving Day", "Christmas Eve", "Easter".
func (s *timeScan) holiday(i int) (timeExpr, bool) {
	w := s.w(i)
	if !w.is(twCapital) {
		return timeExpr{}, false
	}
	e := timeDate(i, i+1, basePublished)
	e.ops.add('v', int(w.n), dirTense)
	switch s.lower(i + 1) {
	case "day", "sunday":
		e.end++
	case "eve":
		e.end++
		e.ops.add('D', -1, dirTense)
	case "week":
		e.end++
		e.ops.add('W', 0, dirTense)
	default:
		if s.w(i+1).is(twCapital) || s.kind(i+1) == twOwn {
			return e, false
		}
	}
	if k := e.end; s.kind(k) == twNumber && s.w(k).size == 4 && s.w(k).n > 1500 && s.w(k).n < 2200 {
		ops := e.ops
		e.ops, e.base, e.end = timeOps{}, baseNothing, k+1
		e.ops.add('y', int(s.w(k).n), dirTense)
		for _, op := range ops.steps() {
			e.ops.add(op.code, int(op.n), dirIn)
		}
	}
	return e, true
}

// bareSeason reads a season without "last" or "this": "in spring", "summer 2026".
func (s *timeScan) bareSeason(i int) (timeExpr, bool) {
	e, ok := s.season(i)
	if !ok || e.base == baseNothing {
		return e, ok
	}
	switch s.lower(i - 1) {
	case "in", "by", "since", "until", "during":
		return e, true
	}
	return e, false
}

// season reads a season with its year.
func (s *timeScan) season(i int) (timeExpr, bool) {
	w := s.w(i)
	if w.is(twPlural) || !s.isNoun(i) {
		return timeExpr{}, false
	}
	if e, ok := s.periodOf(i + 1); ok && s.lower(i+1) != "in" {
		e.first = i
		e.ops.add('s', int(w.n), dirIn)
		return e, true
	}
	if s.w(i+1).is(twCapital) || s.kind(i+1) == twDash || s.lower(i+1) == "of" || s.beforeNoun(i) {
		return timeExpr{}, false
	}
	e := timeDate(i, i+1, basePublished)
	e.ops.add('s', int(w.n), dirTense)
	return e, !s.w(i).is(twCapital) || i == 0
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

// shout says that the capital of word i is one of a name ("60 Minutes", "This Week") in a text that is not all capitals.
func (s *timeScan) shout(i int) bool {
	w := s.w(i)
	second := s.text[w.start+1]
	return second >= 'a' && second <= 'z'
}

// nextDay reads the second day of "April 24 and 25".
func (s *timeScan) nextDay(i int) (timeExpr, bool) {
	if s.prev.ops.n == 0 || s.prev.end != i-1 || s.kind(i-1) != twJoin && s.kind(i-1) != twComma {
		return timeExpr{}, false
	}
	op := s.prev.ops.list[s.prev.ops.n-1]
	day, ok := s.dayNumber(i)
	if !ok || op.code != 'x' || day <= int(op.n)%100 || s.kind(s.prev.end-1) != twNumber || s.w(s.prev.end-1).size > 2 {
		return timeExpr{}, false
	}
	if k := s.kind(i + 1); k == twMonth || k == twUnit || k == twMany || k == twHalfDay || k == twColon || k == twOrdinal || s.countsNoun(i) {
		return timeExpr{}, false
	}
	e := timeDate(i, i+1, s.prev.base)
	e.ops = s.prev.ops
	e.ops.n--
	e.end = i + 1
	return s.withYear(e, int(op.n)/100, day, 0), true
}

// inName says that the capitalised word i goes on a name: "High Noon", "VOA Today".
func (s *timeScan) inName(i int) bool {
	return s.w(i).is(twCapital) && s.w(i-1).is(twCapital) && s.shout(i) && s.w(i).is(twGap)
}

// dateline says that the date of words i to end is the one of a dateline: "WASHINGTON, August 11 (Xinhua)".
func (s *timeScan) dateline(i, end int) bool {
	if s.kind(i-1) != twComma || s.text[s.w(end).start:s.w(end).end] != "(" || !s.w(end+1).is(twCapital) {
		return false
	}
	for k := i - 2; k >= i-6; k-- {
		switch {
		case s.kind(k) == twBreak:
			return true
		case s.kind(k) != twComma && s.kind(k) != twStop && !s.w(k).is(twCapital):
			return false
		}
	}
	return false
}

// newYear reads "New Year's Eve" and "New Year's Day".
func (s *timeScan) newYear(i int) (timeExpr, bool) {
	if u := s.w(i + 1); u.kind != twUnit || timeGrain(u.n) != grainYear || !u.is(twCapital) || s.kind(i+2) != twOwn {
		return timeExpr{}, false
	}
	e := timeDate(i, i+4, basePublished)
	switch s.lower(i + 3) {
	case "eve":
		e.ops.add('x', 1231, dirTense)
	case "day":
		e.ops.add('x', 101, dirTense)
	default:
		return e, false
	}
	return e, true
}
