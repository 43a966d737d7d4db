package reading

import (
	"parley"
)

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
	if w.is(twPlural) {
		return timeExpr{}, false
	}
	if e, ok := s.yearAgo(j); ok {
		// "the year-ago results": the article belongs to the noun.
		e.first = i
		return e, s.kind(e.end-1) == twUnit || s.kind(e.end-1) == twPeriod
	}
	e := timeDate(i, j+1, basePublished)
	next := s.lower(j + 1)
	switch timeGrain(w.n) {
	case grainWeekend:
		e.ops.add('f', 0, dirTense)
		return e, true
	case grainYear:
		return s.theYear(e, next)
	case grainWeek:
		if next == "of" {
			f, ok := s.at(j + 2)
			ok = ok && f.kind == parley.Date && f.ops.n > 0 && s.dayGrain(f)
			f.first = i
			f.ops.add('W', 0, dirTense)
			return f, ok
		}
		e.ops.add('W', 0, dirTense)
		return e, next != "before" && next != "after" && next != "that" && s.kind(j+1) != twDash
	case grainMonth:
		e.ops.add('M', 0, dirTense)
		return e, next != "before" && next != "after" && next != "of" && next != "that" && s.kind(j+1) != twDash
	case grainQuarter:
		e.base = baseQuarter
		n := 0
		if l := s.lower(j + 3); next == "a" && s.kind(j+2) == twUnit && timeGrain(s.w(j+2).n) == grainYear && (l == "ago" || l == "earlier") {
			// "the quarter a year ago"
			e.end, e.quarter, n = j+4, true, -4
		}
		e.ops.add('Q', n, dirTense)
		return e, next != "of" && s.kind(j+1) != twDash
	case grainDay:
		return s.theDayBefore(i, j+1)
	}
	return timeExpr{}, false
}

// theYear reads "the year", "the year 2000", "the year ended March 31"; next is the word behind it.
func (s *timeScan) theYear(e timeExpr, next string) (timeExpr, bool) {
	if n := s.w(e.end); n.kind == twNumber && n.size == 4 {
		e.end, e.base = e.end+1, baseNothing
		e.ops.add('y', int(n.n), dirTense)
		return e, true
	}
	switch next {
	case "ended", "ending", "through":
		e.kind, e.value, e.base = parley.Duration, "P1Y", baseNothing
		return e, true
	case "before", "after", "earlier", "ahead":
		return e, false
	}
	e.ops.add('Y', 0, dirTense)
	return e, true
}

// theDayBefore reads "the day before yesterday", "the day after Thanksgiving": j is "before" or "after".
func (s *timeScan) theDayBefore(i, j int) (timeExpr, bool) {
	if l := s.lower(j); l != "before" && l != "after" {
		return timeExpr{}, false
	}
	e, ok := s.core(j + 1)
	e.first = i
	if !ok || e.kind != parley.Date || e.ops.n == 0 || !s.dayGrain(e) {
		return e, false
	}
	e.ops.add('D', int(s.w(j).n), dirTense)
	return e, true
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

// comparable reads "the full year", "the corresponding period last year", "the comparable year-ago quarter".
func (s *timeScan) comparable(i, j int) (timeExpr, bool) {
	u := s.w(j + 1)
	switch s.lower(j) {
	case "full":
		e := timeDate(i, j+2, basePublished)
		e.ops.add('Y', 0, dirTense)
		return e, u.kind == twUnit && timeGrain(u.n) == grainYear && !u.is(twPlural)
	case "corresponding", "comparable":
	default:
		return timeExpr{}, false
	}
	if u.kind == twUnit {
		if e, ok := s.yearAgo(j + 1); ok {
			e.first = i
			return e, true
		}
	}
	e := timeDate(i, j+4, baseQuarter)
	e.ops.add('Q', -4, dirTense)
	last := s.kind(j+2) == twLast && s.kind(j+3) == twUnit && timeGrain(s.w(j+3).n) == grainYear
	return e, last && (u.kind == twPeriod || u.kind == twUnit)
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
	w, j := s.w(i), i+1
	if s.kind(j) == twDash && s.glued(j) {
		j++
	}
	if w.kind == twEarlier {
		if l := s.lower(i); l != "earlier" && l != "later" || j > i+1 {
			return timeExpr{}, false
		}
		switch s.kind(j) {
		case twThat:
			e, ok := s.thatDay(j)
			e.first = i
			return e, ok
		case twNumber, twDecade, twMonth, twNoon:
			return timeExpr{}, false
		}
	}
	if s.lower(j) == "in" && s.lower(j+1) == "the" {
		return s.earlyInThe(i, j+2)
	}
	if s.lower(j) == "on" && s.kind(j+1) == twWeekday {
		j++
	}
	e, ok := s.edged(i, j)
	if !ok || e.kind == parley.Duration || e.value != "" {
		return timeExpr{}, false
	}
	if s.kind(e.end-1) == twPart && w.kind == twEarly {
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

// earlyInThe reads "earlier in the year", "late in the year", "later in the day": i is the first word, j the unit.
func (s *timeScan) earlyInThe(i, j int) (timeExpr, bool) {
	w, u := s.w(i), s.w(j)
	e := timeDate(i, j+1, basePublished)
	code := shiftCode(timeGrain(u.n))
	if u.kind != twUnit || u.is(twPlural) || code == 0 || w.kind == twEarly && code != 'Y' {
		return e, false
	}
	if code == 'D' {
		e.base = baseText
	}
	e.ops.add(code, 0, dirTense)
	if w.kind == twEarly {
		e.ops.add('b', int(w.n), dirTense)
	}
	return e, true
}

// edged reads what may stand behind the "early", "mid" or "earlier" of word i, at word j.
func (s *timeScan) edged(i, j int) (timeExpr, bool) {
	switch s.kind(j) {
	case twPart:
		if w := s.w(i); w.kind != twEarly || timeEdge(w.n) != edgeMid {
			return timeExpr{}, false
		}
		e, ok := s.partAlone(j)
		e.first = i
		return e, ok
	case twSeason:
		return s.season(j)
	case twArticle:
		if s.kind(j+1) == twPart {
			return timeExpr{}, false
		}
		return s.at(j)
	case twQuarterMark:
		return s.quarterMark(j)
	case twNumber:
		y := s.w(j)
		e := timeDate(j, j+1, baseNothing)
		e.ops.add('y', int(y.n), dirTense)
		return e, y.size == 4 && !y.is(twGlued) && y.n >= 1500 && y.n < 2100
	}
	return s.core(j)
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
		code := shiftCode(timeGrain(w.n))
		if code == 'Q' {
			e.base = baseQuarter
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
	k, j := s.kind(i), i+1
	if k == twLast && s.isVerb(i) {
		return timeExpr{}, false
	}
	if k == twThis && (s.kind(j) == twPast || s.kind(j) == twNext) {
		k = s.kind(j)
		j++
	}
	if k == twLast {
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
	if s.kind(j) == twFiscal && s.kind(j+1) == twUnit {
		j++
	}
	w := s.w(j)
	if w.is(twCapital) && (w.kind == twUnit || w.kind == twPart) && s.shout(j) {
		return timeExpr{}, false
	}
	e := timeDate(i, j+1, basePublished)
	switch w.kind {
	case twUnit:
		return s.deicticUnit(e, k, w)
	case twWeekday:
		return s.deicticWeekday(e, k, j)
	case twMonth:
		return s.deicticMonth(e, k, w)
	case twPart:
		return s.deicticPart(e, k, w)
	case twSeason:
		e.ops.add('s', int(w.n), deicticDir(k))
		return e, true
	case twHoliday:
		h, ok := s.holiday(j)
		if ok {
			h.first, h.ops.list[0].dir = i, deicticDir(k)
		}
		return h, ok
	case twPeriod:
		e.ops.add('Q', -1, dirTense)
		return e, k == twLatest && s.lower(i) == "latest"
	case twFraction:
		f, ok := s.periodOf(j + 1)
		f.first = i
		f.ops.add('h', 2, dirIn)
		return f, ok && k == twLast
	}
	return e, false
}

// deicticWeekday reads the weekday at word j behind "last", "this", "next".
func (s *timeScan) deicticWeekday(e timeExpr, k timeKind, j int) (timeExpr, bool) {
	w := s.w(j)
	if !s.isWeekday(j) || !w.is(twCapital) || w.is(twPlural) {
		return e, false
	}
	dir := dirBefore
	switch k {
	case twNext:
		dir = dirAfter
	case twThis:
		dir = dirOn
	case twLast:
		dir = dirLast
	case twPast:
		if s.lower(e.first) != "past" && s.lower(e.first) != "this" {
			e.base = baseText
		}
	default:
		return e, false
	}
	if d, ok := s.fullDate(e.end + 1); ok && s.kind(e.end) == twComma {
		d.first, d.weekday = e.first, int(w.n)
		return d, true
	}
	e.ops.add('w', int(w.n), dir)
	return s.weekdayTail(e), true
}

// deicticMonth reads the month w behind "last", "this", "next", with its day.
func (s *timeScan) deicticMonth(e timeExpr, k timeKind, w *timeWord) (timeExpr, bool) {
	if w.is(twShort) && s.kind(e.end) == twStop {
		e.end++
	}
	if day, ok := s.dayNumber(e.end); ok {
		e.ops.add('x', int(w.n)*100+day, deicticDir(k))
		e.end++
	} else {
		e.ops.add('m', int(w.n), deicticDir(k))
	}
	return e, w.is(twCapital)
}

// deicticPart reads the part of the day w behind "last", "this", "next".
func (s *timeScan) deicticPart(e timeExpr, k timeKind, w *timeWord) (timeExpr, bool) {
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
	return e, !w.is(twPlural)
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

func (s *timeScan) deicticUnit(e timeExpr, k timeKind, w *timeWord) (timeExpr, bool) {
	n := map[timeKind]int{twLast: -1, twPast: -1, twNext: 1, twFollowing: 1}[k]
	if w.is(twPlural) {
		return e, false
	}
	g := timeGrain(w.n)
	if k == twNext && (g == grainDecade || g == grainCentury) {
		return timeExpr{first: e.first, end: e.end, kind: parley.Duration, value: lengthValue(timeCount{n: 1}, g), base: baseNothing}, true
	}
	code := shiftCode(g)
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
