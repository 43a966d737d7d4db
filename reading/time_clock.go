package reading

import (
	"strconv"
	"strings"

	"parley"
)

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
	case !colon && hour >= 1 && hour <= 12 && w.n > 0 && s.namesPart(i, j):
		return s.clockDay(i, j, hour*60)
	case w.n < 0 && hour < 24 && s.kind(i-1) == twBreak && s.entryFollows(j):
		// "16.20 Two more buses leave", the stamp of an entry
		return s.clockDay(i, j, hour*60+minute)
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
	part, end := s.partTold(e.end)
	e.end = end
	if d, dayPart, ok := s.dayTold(e.end); ok {
		e.end, e.base, e.ops, e.weekday = d.end, d.base, d.ops, d.weekday
		part = max(part, dayPart)
	}
	minute = inPart(minute, part)
	if minute >= 24*60 {
		minute = 24 * 60
	}
	e.ops.add('t', minute, dirTense)
	if zone >= 0 {
		e.ops.add('z', zone, dirTense)
	}
	return e, true
}

// partAlone is a part of the day that is being told of.
func (s *timeScan) partAlone(j int) (timeExpr, bool) {
	e := timeExpr{first: j, end: j + 1, kind: parley.Clock, base: baseDay}
	k := j + 1
	if s.lower(k) == "on" {
		k++
	}
	if d, ok := s.core(k); ok && d.kind == parley.Date && d.ops.n > 0 && s.dayGrain(d) {
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
