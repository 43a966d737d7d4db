package reading

import (
	"fmt"
	"strconv"
	"strings"

	"parley"
)

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
	if k := s.kind(i + 1); k == twMonth || k == twUnit || k == twMany || k == twHalfDay || k == twColon || k == twOrdinal || !s.hangsOn(i, s.prev.first, s.prev.end) {
		return timeExpr{}, false
	}
	e := timeDate(i, i+1, s.prev.base)
	e.ops = s.prev.ops
	e.ops.n--
	e.end = i + 1
	return s.withYear(e, int(op.n)/100, day, 0), true
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
