// Package dossier shows a story to people and programs: one view of it, many faces.
//
// Every line that a face shows is a span of a report, with the outlet that printed it and a reference to the place.
// What is Parley's own is labels, standings and sums, from a fixed list.
package dossier

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"parley"
)

// A View is a dossier arranged for reading: what all faces show, in the order they show it.
type View struct {
	Story    parley.Story
	Reports  int
	Origins  int // independent ones
	Sections []Section
	Unread   []parley.Unread
}

// A Section is one part of a dossier.
type Section struct {
	Name    string // what --section takes
	Heading string
	Entries []Entry
}

// An Entry is one finding as it is shown.
type Entry struct {
	Finding *parley.Finding
	Voices  []VoiceLine
}

// A VoiceLine is what one value or wording is, who says so, and where it stands.
type VoiceLine struct {
	Value   string // "" where the finding has no values
	Outlets []string
	Words   string // as printed
	Ref     string // REPORT:START-END, what `parley show` takes
}

// sections is the order of a dossier, with the findings that each section holds. A finding stands in the first section
// that takes it.
var sections = []struct {
	name, heading string
	takes         func(*parley.Finding) bool
}{
	{"disputes", "In dispute", inDispute},
	{"timeline", "Timeline", ofKind(parley.EventKind)},
	{"positions", "Positions", ofKind(parley.PositionKind)},
	{"plans", "Plans", ofKind(parley.ProvisionKind, parley.ProposalKind)},
	{"figures", "Figures", ofKind(parley.FigureKind)},
	{"quotes", "Quotes", ofKind(parley.QuoteKind)},
	{"people", "People", ofKind(parley.RoleKind)},
	{"forecasts", "Forecasts", ofKind(parley.ForecastKind)},
}

func inDispute(f *parley.Finding) bool {
	switch f.Standing {
	case parley.Differs, parley.Disputed, parley.Inconsistent:
		return true
	}
	return false
}

func ofKind(kinds ...parley.Kind) func(*parley.Finding) bool {
	return func(f *parley.Finding) bool { return slices.Contains(kinds, f.Kind) }
}

// NewView arranges a dossier for reading.
func NewView(d *parley.Dossier) *View {
	v := &View{Story: d.Story, Reports: len(d.Reports), Unread: d.Unread}
	outlets := outletNames(d.Reports)
	voices := map[string]bool{}
	v.Sections = make([]Section, len(sections))
	for i, s := range sections {
		v.Sections[i] = Section{Name: s.name, Heading: s.heading}
	}
	for i := range d.Findings {
		f := &d.Findings[i]
		for _, o := range f.Origins {
			voices[o.Name] = true
		}
		at := slices.IndexFunc(sections, func(s struct {
			name, heading string
			takes         func(*parley.Finding) bool
		}) bool {
			return s.takes(f)
		})
		v.Sections[at].Entries = append(v.Sections[at].Entries, newEntry(f, outlets))
	}
	v.Origins = len(voices)
	for i := range v.Sections {
		slices.SortStableFunc(v.Sections[i].Entries, byWorth)
	}
	return v
}

// byWorth puts first what more independent origins stand behind, then what more places carry, then what comes first
// in time.
func byWorth(a, b Entry) int {
	return cmp.Or(
		len(b.Finding.Origins)-len(a.Finding.Origins),
		len(b.Finding.Evidence)-len(a.Finding.Evidence),
		cmp.Compare(start(a.Finding.Time), start(b.Finding.Time)),
		cmp.Compare(a.Finding.ID, b.Finding.ID),
	)
}

func start(t *parley.Time) string {
	if t == nil || t.Start == "" {
		return "9999"
	}
	return t.Start
}

// outletNames gives each report the name that faces show.
func outletNames(reports []parley.Report) map[parley.ReportID]string {
	names := map[parley.ReportID]string{}
	for i := range reports {
		names[reports[i].ID] = reportName(&reports[i])
	}
	return names
}

// reportName is a report's outlet, else its file's name, else its id.
func reportName(r *parley.Report) string {
	if r.Outlet != "" {
		return r.Outlet
	}
	file := path.Base(strings.ReplaceAll(r.Path, `\`, "/"))
	if r.Path == "" || file == "-" {
		return string(r.ID)
	}
	return strings.TrimSuffix(file, path.Ext(file))
}

// newEntry groups a finding's evidence by value, or by its words where it has no values, and names the outlets of each.
func newEntry(f *parley.Finding, outlets map[parley.ReportID]string) Entry {
	e := Entry{Finding: f}
	at := map[string]int{}
	for _, ev := range f.Evidence {
		key, value := ev.Text, ""
		if ev.Value != nil && *ev.Value < len(f.Values) {
			value = ValueText(f.Values[*ev.Value])
			key = value
		}
		i, seen := at[key]
		if !seen {
			i = len(e.Voices)
			at[key] = i
			e.Voices = append(e.Voices, VoiceLine{Value: value, Words: ev.Text,
				Ref: fmt.Sprintf("%s:%d-%d", ev.Report, ev.Span.Start, ev.Span.End)})
		}
		if name := outlets[ev.Report]; !slices.Contains(e.Voices[i].Outlets, name) {
			e.Voices[i].Outlets = append(e.Voices[i].Outlets, name)
		}
	}
	return e
}

// ValueText writes a value for a person: the number with its unit, the date, the status, the stance or the words.
func ValueText(v parley.Value) string {
	switch {
	case v.Value != nil:
		return withUnit(v.Value.String(), v.Unit)
	case v.Low != nil && v.High != nil:
		return withUnit(v.Low.String()+"–"+v.High.String(), v.Unit)
	case v.Date != "":
		return v.Date
	case v.Status != "":
		return v.Status
	case v.Stance != "":
		return string(v.Stance)
	}
	return v.Text
}

func withUnit(number, unit string) string {
	switch unit {
	case "", "count":
		return number
	case "percent":
		return number + " %"
	}
	return number + " " + unit
}
