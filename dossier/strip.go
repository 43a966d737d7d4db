package dossier

import (
	"slices"
	"time"

	"parley"
)

// A strip is the time line above the findings: a dot for each report, a bar for each dated event, disputed dates as two ends.
type strip struct {
	Reports []stripDot
	Events  []stripBar
	Ticks   []stripTick
	Height  int
}

type stripDot struct {
	X    float64
	Name string
	Day  string
}

type stripBar struct {
	X, Width float64
	Y        int
	Finding  parley.FindingID
	Title    string
	Day      string
	Disputed bool
}

type stripTick struct {
	X     float64
	Label string
}

// The strip's measures, in units of its drawing.
const (
	stripWidth  = 1000.0
	stripMargin = 40.0
	stripTop    = 44 // under the reports' row
	stripRow    = 12
	stripRows   = 5 // bars that find no free row among these are left to the list
)

// newStrip lays out the days from a week before the first report to a week after the last; what lies outside is left to the list.
func newStrip(v *View) strip {
	var s strip
	first, last := reportDays(v.Reports)
	if first.IsZero() {
		return s
	}
	const week = 7 * 24 * time.Hour
	from, to := first.Add(-week), last.Add(week)
	at := func(t time.Time) float64 {
		return stripMargin + (stripWidth-2*stripMargin)*t.Sub(from).Hours()/to.Sub(from).Hours()
	}
	for _, r := range v.Reports {
		if t, err := time.Parse(time.DateOnly, day(r.Published)); err == nil {
			s.Reports = append(s.Reports, stripDot{at(t), r.Name, day(r.Published)})
		}
	}
	step := max(1, int(to.Sub(from).Hours()/24/10))
	for t := from; !t.After(to); t = t.AddDate(0, 0, step) {
		s.Ticks = append(s.Ticks, stripTick{at(t), t.Format("2 Jan")})
	}
	var ends [stripRows]float64
	used := 0
	for _, e := range slices.Concat(v.Section("disputes").Entries, v.Section("timeline").Entries) {
		bar, ok := barOf(e, from, to, at)
		if !ok || slices.ContainsFunc(s.Events, func(b stripBar) bool { return b.Finding == bar.Finding }) {
			continue
		}
		for row := range ends {
			if ends[row] <= bar.X {
				ends[row] = bar.X + bar.Width + 4
				bar.Y = stripTop + row*stripRow
				used = max(used, row+1)
				s.Events = append(s.Events, bar)
				break
			}
		}
	}
	s.Height = stripTop + used*stripRow + 8
	return s
}

// barOf is the bar of a dated event, or of the dates that a dispute is about.
func barOf(e Entry, from, to time.Time, at func(time.Time) float64) (stripBar, bool) {
	bar := stripBar{Finding: e.ID, Title: oneLine(e.Title), Day: e.Date, Disputed: e.Aspect == parley.DateAspect && InDispute(e.Finding)}
	days := []string{startOf(e.Time)}
	if e.Time != nil && e.Time.End != "" {
		days = append(days, e.Time.End)
	}
	if bar.Disputed {
		days = nil
		for _, v := range e.Values {
			days = append(days, v.Date)
		}
	} else if e.Kind != parley.EventKind {
		return bar, false
	}
	var first, last time.Time
	for _, d := range days {
		t, err := time.Parse(time.DateOnly, day(d))
		if err != nil {
			return bar, false
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	if first.IsZero() || first.Before(from) || last.After(to) {
		return bar, false
	}
	bar.X = at(first)
	bar.Width = max(6, at(last)-bar.X)
	return bar, true
}

// reportDays returns the first and the last day of publication, zero when no report states one.
func reportDays(reports []Source) (first, last time.Time) {
	for _, r := range reports {
		t, err := time.Parse(time.DateOnly, day(r.Published))
		if err != nil {
			continue
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if t.After(last) {
			last = t
		}
	}
	return first, last
}
