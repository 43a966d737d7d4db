package reading

import "parley"

// hourMinutes and dayMinutes are the minutes of an hour and a day.
const hourMinutes, dayMinutes = 60, 24 * 60

// spokenClock reads a time of day told from the hour before or after it: "half past four", "a quarter to six", "twenty to five", "ten minutes past
// noon".
func (s *timeScan) spokenClock(i int) (timeExpr, bool) {
	minute, j, bare := s.minutesTold(i)
	to := s.lower(j) == "to"
	if minute == 0 || !to && s.lower(j) != "past" || to && minute == hourMinutes/2 || to && bare && !s.atHour(i) {
		return timeExpr{}, false
	}
	hour, end, ok := s.hourTold(j + 1)
	if !ok {
		return timeExpr{}, false
	}
	at := hour*hourMinutes + minute
	if to {
		at = hour*hourMinutes - minute
	}
	if at < hourMinutes {
		at += dayMinutes / 2 // a quarter to one is said of the thirteenth hour as well
	}
	return s.clockDay(i, end, at%dayMinutes)
}

// minutesTold reads the minutes before "past" or "to" and returns the word after them; bare says that nothing but the number tells that they
// are minutes. They are 0 where none stand at word i.
func (s *timeScan) minutesTold(i int) (minute, next int, bare bool) {
	if s.kind(i) == twArticle && s.w(i).n == 1 {
		if s.isQuarter(i + 1) {
			return hourMinutes / 4, i + 2, false
		}
		return 0, i, false
	}
	if s.isQuarter(i) {
		return hourMinutes / 4, i + 1, false
	}
	if s.kind(i) == twFraction {
		return hourMinutes / 2, i + 1, false
	}
	c, ok := s.count(i)
	if s.kind(i) != twNumber || !ok || c.half || c.n < 1 || c.n >= hourMinutes {
		return 0, i, false
	}
	if u := s.w(c.next); u.kind == twUnit && timeGrain(u.n) == grainMinute {
		return c.n, c.next + 1, false
	}
	if c.n%5 != 0 {
		return 0, i, false
	}
	return c.n, c.next, true
}

func (s *timeScan) isQuarter(i int) bool {
	u := s.w(i)
	return u.kind == twUnit && timeGrain(u.n) == grainQuarter && !u.is(twPlural)
}

// hourTold reads the hour behind "past" or "to", alone: "five", "noon", not "five percent", "two goals".
func (s *timeScan) hourTold(i int) (hour, end int, ok bool) {
	w := s.w(i)
	switch {
	case w.kind == twNoon:
		return int(w.n), i + 1, true
	case w.kind != twNumber || w.n < 1 || w.n > 12 || w.is(twGlued):
		return 0, i, false
	}
	switch k := s.kind(i + 1); {
	case k == twUnit, k == twMany, k == twExtra, k == twDash && s.glued(i+1), k == twColon && s.glued(i+1):
		return 0, i, false
	case k == twOclock:
		return int(w.n), i + 2, true
	case k == twOther && (s.text[s.w(i+1).start] == '%' || s.isNoun(i+1) && !s.w(i+1).is(twCapital) || s.lower(i+1) == "percent" || s.lower(i+1) == "per"):
		return 0, i, false
	}
	return int(w.n), i + 1, true
}

// atHour says that the words before word i announce a time of day: "at about twenty to five", not "from five to seven".
func (s *timeScan) atHour(i int) bool {
	k := i - 1
	for s.kind(k) == twHedge || s.lower(k) == "just" {
		k--
	}
	switch s.lower(k) {
	case "at", "until", "till", "since", "before", "after":
		return !figureStands[s.p.Tokens[s.p.tokenAt(int(s.w(max(0, k-1)).start))].Lemma]
	case "was", "is", "'s", "’s":
		return s.lower(k-1) == "it"
	}
	return false
}

// partTold reads the part of the day behind an hour, "in the morning", "at night", and returns the word after it; i for none.
func (s *timeScan) partTold(i int) (timePart, int) {
	switch p := s.w(i + 2); {
	case s.lower(i) == "in" && s.lower(i+1) == "the" && p.kind == twPart && !p.is(twPlural):
		return timePart(p.n), i + 3
	case s.lower(i) == "at" && s.lower(i+1) == "night":
		return partNight, i + 2
	}
	return 0, i
}

// dayTold reads the day behind an hour, with its part where it has one: "Thursday", "on Tuesday night", "on the morning of 9 February",
// "yesterday".
func (s *timeScan) dayTold(k int) (d timeExpr, part timePart, ok bool) {
	switch s.kind(k) {
	case twComma:
		k++
	case twOn:
		if s.lower(k) == "on" {
			k++
		}
	}
	switch s.kind(k) {
	case twWeekday, twMonth, twDay, twLast, twNext, twNumber, twThis:
		d, ok = s.core(k)
	case twArticle:
		if s.kind(k+1) == twPart && s.lower(k+2) == "of" {
			d, ok = s.at(k)
		}
	}
	if n := d.ops.n; ok && d.kind == parley.Clock && n > 1 && d.ops.list[n-1].code == 'p' {
		part = timePart(d.ops.list[n-1].n)
		d.ops.n--
		d.kind = parley.Date
	}
	return d, part, ok && d.kind == parley.Date && d.ops.n > 0 && s.dayGrain(d)
}

// inPart is the minute of the day that an hour of the dial is in a part of the day: three in the afternoon is fifteen.
func inPart(minute int, part timePart) int {
	const half = dayMinutes / 2
	switch {
	case minute < half && (part == partAfternoon || part == partEvening || part == partNight && minute >= half/2):
		return minute + half
	case part == partMorning && minute >= half && minute < half+hourMinutes:
		return minute - half
	}
	return minute
}

// namesPart says that the number at word i, which ends before word j, is the hour of a part of the day that is told behind it: "about 4 in the
// morning", "at four on Tuesday morning", not "up from five last night".
func (s *timeScan) namesPart(i, j int) bool {
	if _, end := s.partTold(j); end > j {
		return s.kind(i-1) == twOn || s.kind(i-1) == twHedge || s.atHour(i)
	}
	_, part, ok := s.dayTold(j)
	return ok && part != partNone && s.atHour(i)
}
