package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"parley"
)

// dayNumber counts days since 1970 to a date or the day of a date-time.
func dayNumber(date string) (int, bool) {
	t, err := time.Parse(time.DateOnly, dayOf(date))
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / (24 * 60 * 60)), true
}

// dayDate is the date with the given number.
func dayDate(day int) string {
	return time.Unix(int64(day)*24*60*60, 0).UTC().Format(time.DateOnly)
}

// A window is a run of days, ends included.
type window struct{ first, last int }

// days is how many days the window has.
func (w window) days() int { return w.last - w.first + 1 }

// gap is how many days lie between two windows, 0 when they touch or overlap.
func (w window) gap(o window) int { return max(0, w.first-o.last, o.first-w.last) }

// windowOf returns the days that a time covers, false when it is open at an end or not resolved.
func windowOf(t *parley.Time) (window, bool) {
	if t == nil {
		return window{}, false
	}
	first, ok := dayNumber(t.Start)
	last, also := dayNumber(t.End)
	if !ok || !also || last < first {
		return window{}, false
	}
	return window{first, last}, true
}

// longestOccasion is how many days a time may cover to date something: "in November" does not.
const longestOccasion = 14

// inferDates returns the reports of the readings, those without a date with the one that the other reports settle: the
// first day, not before any full date that its own text looks back on, by which most reports of the story are out. The weekday
// that it names is then the nearest such day.
func inferDates(readings []*parley.Reading) []*parley.Report {
	reports := make([]*parley.Report, len(readings))
	var known []int
	for i, r := range readings {
		reports[i] = r.Report
		if day, ok := dayNumber(r.Report.Published); ok {
			known = append(known, day)
		}
	}
	named := namedDays(readings)
	for i, r := range readings {
		if r.Report.Published != "" {
			continue
		}
		if day, ok := inferredDay(r, known, named); ok {
			dated := *r.Report
			dated.Published, dated.PublishedBasis = dayDate(day), parley.FromOthers
			reports[i] = &dated
		}
	}
	return reports
}

// namedDays counts in how many readings each day is named by a full date or resolved from one.
func namedDays(readings []*parley.Reading) map[int]int {
	named := map[int]int{}
	for _, r := range readings {
		for _, day := range ownDays(r) {
			named[day]++
		}
	}
	return named
}

// ownDays returns the single days that a report names, ascending, each once.
func ownDays(r *parley.Reading) []int {
	var days []int
	for i := range r.Statements {
		s := &r.Statements[i]
		if w, ok := windowOf(s.Time); ok && w.days() <= 2 {
			days = append(days, w.last)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// inferredDay dates a report by the others: by the published dates when there are any, else by the day that most of
// them name.
func inferredDay(r *parley.Reading, known []int, named map[int]int) (int, bool) {
	own := ownDays(r)
	day, ok := 0, false
	switch {
	case len(known) > 0:
		slices.Sort(known)
		day, ok = known[(len(known)-1)/2], true
	default:
		day, ok = mostNamed(named)
	}
	if weekday, has := ownWeekday(r); has && len(named) > 0 {
		if at, found := mostNamedOn(named, weekday); found {
			day, ok = max(at, min(day, at+3)), true
		}
	}
	if ok && len(own) > 0 {
		day = max(day, own[len(own)/2])
	}
	return day, ok
}

func mostNamed(named map[int]int) (int, bool) { return mostNamedOn(named, -1) }

// mostNamedOn returns the day that most reports name, of those on a weekday (0 for Sunday) unless it is negative.
func mostNamedOn(named map[int]int, weekday int) (int, bool) {
	best, most := 0, 0
	for day, n := range named {
		if weekday >= 0 && int(time.Unix(int64(day)*86400, 0).UTC().Weekday()) != weekday {
			continue
		}
		if n > most || n == most && day < best {
			best, most = day, n
		}
	}
	return best, most > 0
}

// ownWeekday returns the weekday that a report names most among times that it leaves open ("XXXX-WXX-2").
func ownWeekday(r *parley.Reading) (int, bool) {
	count := map[int]int{}
	for i := range r.Statements {
		if w, ok := openWeekday(r.Statements[i].Time); ok {
			count[w]++
		}
	}
	best, most := 0, 0
	for w := range 7 {
		if count[w] > most {
			best, most = w, count[w]
		}
	}
	return best, most > 0
}

// openWeekday returns the weekday (0 for Sunday) of a time that names only that.
func openWeekday(t *parley.Time) (int, bool) {
	const prefix = "XXXX-WXX-"
	if t == nil || t.Resolved() || !strings.HasPrefix(t.Value, prefix) || len(t.Value) <= len(prefix) {
		return 0, false
	}
	d := int(t.Value[len(prefix)] - '0')
	return d % 7, d >= 1 && d <= 7
}

// settled returns the time of a statement with what the other reports settle: a bare weekday becomes the one nearest to
// the inferred date of its report, before it unless the statement looks ahead.
func (src *source) settled(s *parley.Statement) *parley.Time {
	weekday, ok := openWeekday(s.Time)
	if !ok || !src.dated || src.report.PublishedBasis != parley.FromOthers {
		return s.Time
	}
	day := src.day
	step := -1
	if s.Factuality == parley.Planned {
		step = 1
	}
	for int(time.Unix(int64(day)*86400, 0).UTC().Weekday()) != weekday {
		day += step
	}
	t := *s.Time
	t.Start, t.End, t.Basis = dayDate(day), dayDate(day), parley.ByOthers
	t.Value = cmp.Or(t.Start, t.Value)
	return &t
}
