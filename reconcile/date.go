package reconcile

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reading"
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

// inferDates returns the reports of the readings, those without a date with the one that the other reports settle.
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

// lookBack is how many days before the others a report may have been printed whose latest date is earlier.
const lookBack = 7

// inferredDay dates a report by the others: the median of their dates, else the day that most of them name; or the last day
// that it names itself, if that is less than a week before.
func inferredDay(r *parley.Reading, known []int, named map[int]int) (int, bool) {
	day, ok := mostNamed(named)
	if len(known) > 0 {
		slices.Sort(known)
		day, ok = known[(len(known)-1)/2], true
	}
	own := slices.DeleteFunc(ownDays(r), func(d int) bool { return d > day || day-d >= lookBack })
	if len(own) > 0 {
		return own[len(own)-1], true
	}
	return day, ok
}

// mostNamed returns the day that most reports name, of several the last.
func mostNamed(named map[int]int) (int, bool) {
	best, most := 0, 0
	for day, n := range named {
		if n > most || n == most && day > best {
			best, most = day, n
		}
	}
	return best, most > 0
}

// redate puts a report whose date the others gave before what it says is still to come and they date: "will meet" was printed the day
// before the meeting at the latest.
func (sc *scene) redate() {
	if !slices.ContainsFunc(sc.sources, (*source).undated) {
		return
	}
	all := sc.happenings()
	for _, src := range sc.sources {
		if !src.undated() || len(ownDays(src.reading)) > 0 {
			continue
		}
		for _, g := range all {
			if g.src != src || g.s.Factuality != parley.Planned || g.timed {
				continue
			}
			if day, ok := sc.dayOf(g, all); ok && day <= src.day {
				src.day = day - 1
				src.report.Published = dayDate(src.day)
			}
		}
	}
}

// undated reports whether the report gives no date of its own.
func (src *source) undated() bool { return src.dated && src.report.PublishedBasis == parley.FromOthers }

// sureNames is how many persons and places two events of one class share that are surely one.
const sureNames = 2

// dayOf returns the first day that other reports give what is surely the same event.
func (sc *scene) dayOf(g *happening, all []*happening) (int, bool) {
	first, found := 0, false
	names := sorted(slices.Concat(g.own.persons, g.own.places))
	for _, o := range all {
		when, ok := o.anyDay()
		if !ok || o.src == g.src || when.days() > dateDays || len(shared(g.classes, o.classes)) == 0 {
			continue
		}
		if len(shared(names, sorted(slices.Concat(o.own.persons, o.own.places)))) >= sureNames && (!found || when.first < first) {
			first, found = when.first, true
		}
	}
	return first, found
}

const (
	week     = 7
	weekend  = 2
	openWeek = "XXXX-WXX-" // how the value of a weekday without a date begins
)

// settled returns the time of a statement with what the other reports settle: in a report whose date was inferred, what is relative
// to that date ("on Tuesday", "in November") gets its days. A weekday to come is the nearest of that name: the report may be older than the
// others say.
func (src *source) settled(s *parley.Statement) *parley.Time { return src.settledTime(s.Time) }

// settledTime is settled of a time alone, nil for nil.
func (src *source) settledTime(from *parley.Time) *parley.Time {
	if from == nil || from.Resolved() || !src.dated || src.report.PublishedBasis != parley.FromOthers {
		return from
	}
	t := reading.Resolve(*from, src.report.Published)
	if !t.Resolved() {
		return from
	}
	if w, ok := windowOf(&t); ok && strings.HasPrefix(from.Value, openWeek) && w.days() <= weekend && 2*(w.first-src.day) > week {
		w = window{w.first - week, w.last - week}
		t.Value, t.Start, t.End = dateText(w), dayDate(w.first), dayDate(w.last)
	}
	t.Basis = parley.ByOthers
	return &t
}

// weekdayDrafts finds dates that a report writes with the name of another day of the week: "Tuesday, 3 December" when the third is a
// Wednesday. Each place is shown once.
func (sc *scene) weekdayDrafts() []*draft {
	var drafts []*draft
	for _, src := range sc.sources {
		seen := map[parley.Span]bool{}
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			w, ok := windowOf(src.settled(s))
			if !ok || w.days() != 1 || s.Time.Weekday == 0 || seen[s.Time.Span] || weekdayOf(w.first) == s.Time.Weekday {
				continue
			}
			seen[s.Time.Span] = true
			said, is := weekdayName(s.Time.Weekday), weekdayName(weekdayOf(w.first))
			drafts = append(drafts, &draft{
				kind: s.Kind(), aspect: parley.DateAspect, time: src.settled(s),
				places:  []testimony{{src: src, s: s, span: pointed(src.report.Text, s.Span), value: -1}},
				verdict: verdict{parley.Inconsistent, whyWeekday(dayDate(w.first), is, said)},
			})
		}
	}
	return drafts
}

// weekdayOf is the day of the week of a day, 1 (Monday) to 7.
func weekdayOf(day int) int { return ((day+3)%week+week)%week + 1 }

func weekdayName(n int) string { return time.Weekday(n % week).String() }
