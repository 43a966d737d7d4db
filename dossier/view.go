// Package dossier shows a story to people and programs: one view of it, many faces.
//
// Every line that a face shows is a span of a report, with the outlet that printed it and a reference to the place.
// What is Parley's own is labels, standings and sums, from a fixed list. Start with NewView; WriteText, WriteJSON and the
// other Write functions are the faces.
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
	Stories  []parley.Story
	Reports  []Source // in the order of publication
	Origins  int      // independent ones
	Changes  []parley.Change
	Sections []Section // disputes first, then the order of sections
	Agreed   []Entry   // what two or more independent origins tell, best first
	Matrix   Matrix
	Plans    []parley.Proposal
	People   []parley.Entity // those of whom a post is told, most first
	Unread   []parley.Unread
}

// A Source is one report as the list of sources shows it.
type Source struct {
	*parley.Report
	Name  string   // outlet, else file
	Of    []string // reports that it repeats, with the share: "Wire 83 %"
	Alone int      // findings that only it has
}

// A Section is one part of a dossier.
type Section struct {
	Name    string // what --section takes
	Heading string
	Entries []Entry
}

// An Entry is one finding as it is shown.
type Entry struct {
	*parley.Finding
	Date   string // "2031-05-13", "2031-05-13/15", or what is known of it; "" for none
	Who    string // the independent origins behind it
	Voices []Voice
}

// A Voice is one value or wording of a finding, with who says it and where it stands.
type Voice struct {
	Value string // "" where the finding has no values
	Who   string // the origins behind it, copies folded: "Herald, Wire ×3"
	Words string // as printed
	At    parley.Evidence
	More  []parley.Evidence // further places of the same value
}

// Ref is the place as `parley show` takes it.
func (v Voice) Ref() string { return Ref(v.At) }

// Ref names a place as `parley show` takes it: REPORT:START-END.
func Ref(e parley.Evidence) string {
	return fmt.Sprintf("%s:%d-%d", e.Report, e.Span.Start, e.Span.End)
}

// sections is the order of a dossier, with the findings that each section holds. Disputes stand in their own section too.
var sections = []struct {
	name, heading string
	takes         func(*parley.Finding) bool
	less          func(a, b Entry) int
}{
	{"disputes", "In dispute", InDispute, byWorth},
	{"timeline", "Timeline", ofKind(parley.EventKind), byDate},
	{"positions", "Positions", ofKind(parley.PositionKind), byWorth},
	{"plans", "Plans", ofKind(parley.ProvisionKind, parley.ProposalKind), byWorth},
	{"figures", "Figures", ofKind(parley.FigureKind), byWorth},
	{"quotes", "Quotes", ofKind(parley.QuoteKind), byWorth},
	{"people", "People", ofKind(parley.RoleKind), byWorth},
	{"forecasts", "Forecasts", ofKind(parley.ForecastKind), byDate},
}

// SectionNames are what --section takes, in the order of a dossier.
func SectionNames() []string {
	var names []string
	for _, s := range sections {
		names = append(names, s.name)
	}
	return append(names, "sources", "unused")
}

// InDispute reports whether the origins of a finding do not fit together.
func InDispute(f *parley.Finding) bool {
	return f.Standing == parley.Differs || f.Standing == parley.Disputed || f.Standing == parley.Inconsistent
}

func ofKind(kinds ...parley.Kind) func(*parley.Finding) bool {
	return func(f *parley.Finding) bool { return slices.Contains(kinds, f.Kind) }
}

// NewView arranges a dossier for reading.
func NewView(d *parley.Dossier) *View {
	v := &View{Story: d.Story, Stories: d.Stories, Plans: d.Proposals, Unread: d.Unread, Changes: d.Changes}
	names := outletNames(d.Reports)
	entries := make([]Entry, len(d.Findings))
	origins := map[string]bool{}
	for i := range d.Findings {
		entries[i] = newEntry(&d.Findings[i], names)
		for _, o := range d.Findings[i].Origins {
			origins[o.Name] = true
		}
	}
	v.Origins = len(origins)
	for _, s := range sections {
		section := Section{Name: s.name, Heading: s.heading}
		for _, e := range entries {
			if s.takes(e.Finding) {
				section.Entries = append(section.Entries, e)
			}
		}
		slices.SortStableFunc(section.Entries, s.less)
		v.Sections = append(v.Sections, section)
	}
	v.Agreed = agreed(entries)
	v.Matrix = newMatrix(v.Section("positions").Entries)
	v.Reports = sourcesOf(d, names)
	v.People = peopleOf(d.Entities)
	return v
}

// Section returns the section of that name, empty when there is none.
func (v *View) Section(name string) Section {
	for _, s := range v.Sections {
		if s.Name == name {
			return s
		}
	}
	return Section{Name: name}
}

// agreed returns what two or more independent origins tell, best first; positions and plans have tables of their own.
func agreed(entries []Entry) []Entry {
	var out []Entry
	for _, e := range entries {
		if e.Standing == parley.Corroborated && e.Kind != parley.PositionKind && e.Kind != parley.ProvisionKind && e.Kind != parley.RoleKind {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, byWorth)
	return out
}

// byWorth puts first what more independent origins stand behind, then what more reports tell, then what has a time, then the
// longer title, which says more; ids settle the rest.
func byWorth(a, b Entry) int {
	return cmp.Or(
		len(b.Origins)-len(a.Origins),
		reportsOf(b.Finding)-reportsOf(a.Finding),
		cmp.Compare(dateless(a), dateless(b)),
		min(len(b.Title), fullTitle)-min(len(a.Title), fullTitle),
		cmp.Compare(a.ID, b.ID),
	)
}

// fullTitle is the length in bytes from which a longer title says no more: a line of a terminal.
const fullTitle = 100

func dateless(e Entry) int {
	if e.Date == "" {
		return 1
	}
	return 0
}

// byDate puts what is dated in order of time, and the rest after it by worth.
func byDate(a, b Entry) int {
	return cmp.Or(cmp.Compare(dateless(a), dateless(b)), cmp.Compare(startOf(a.Time), startOf(b.Time)), byWorth(a, b))
}

func startOf(t *parley.Time) string {
	switch {
	case t == nil:
		return ""
	case t.Start != "":
		return t.Start
	}
	return t.End
}

func reportsOf(f *parley.Finding) int {
	seen := map[parley.ReportID]bool{}
	for _, e := range f.Evidence {
		seen[e.Report] = true
	}
	return len(seen)
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

// newEntry groups a finding's evidence by value, or by its words where it has no values, and names who says each.
func newEntry(f *parley.Finding, names map[parley.ReportID]string) Entry {
	e := Entry{Finding: f, Date: dateText(f.Time)}
	at := map[string]int{}
	reports := [][]parley.ReportID{}
	for _, ev := range f.Evidence {
		key, value := oneLine(ev.Text), ""
		if ev.Value != nil && *ev.Value < len(f.Values) {
			value = ValueText(f.Values[*ev.Value])
			key = value
		}
		if f.Standing == parley.Disputed {
			key += string(ev.Side)
		}
		i, seen := at[key]
		if !seen {
			i = len(e.Voices)
			at[key] = i
			e.Voices = append(e.Voices, Voice{Value: value, Words: oneLine(ev.Text), At: ev})
			reports = append(reports, nil)
		} else {
			e.Voices[i].More = append(e.Voices[i].More, ev)
		}
		if !slices.Contains(reports[i], ev.Report) {
			reports[i] = append(reports[i], ev.Report)
		}
	}
	for i := range e.Voices {
		e.Voices[i].Who = whoSays(f, reports[i], names)
	}
	var who []string
	for _, o := range f.Origins {
		who = append(who, originName(o, names))
	}
	e.Who = strings.Join(who, ", ")
	return e
}

// whoSays names the origins behind some reports of a finding, copies folded.
func whoSays(f *parley.Finding, reports []parley.ReportID, names map[parley.ReportID]string) string {
	var parts []string
	left := slices.Clone(reports)
	for _, o := range f.Origins {
		n := 0
		left = slices.DeleteFunc(left, func(id parley.ReportID) bool {
			if slices.Contains(o.Reports, id) {
				n++
				return true
			}
			return false
		})
		name := originName(o, names)
		switch {
		case n == 1:
			parts = append(parts, name)
		case n > 1:
			parts = append(parts, fmt.Sprintf("%s ×%d", name, n))
		}
	}
	for _, id := range left {
		parts = append(parts, names[id])
	}
	return strings.Join(parts, ", ")
}

// originName is how faces name an origin: a report without an outlet by its file, like the report itself.
func originName(o parley.Voice, names map[parley.ReportID]string) string {
	for _, id := range o.Reports {
		if name := names[id]; name != o.Name && strings.HasPrefix(o.Name, name+".") {
			return name
		}
	}
	return o.Name
}

// dateText writes the days of a time: one, a range, or one open end; "" when they are not known.
func dateText(t *parley.Time) string {
	if !t.Resolved() {
		return ""
	}
	from, to := day(t.Start), day(t.End)
	switch {
	case from == to || to == "":
		return from
	case from == "":
		return "–" + to
	case len(from) == len(to) && from[:8] == to[:8]:
		return from + "/" + to[8:]
	case len(from) == len(to) && from[:5] == to[:5]:
		return from + "/" + to[5:]
	}
	return from + "/" + to
}

// day is the date of an ISO 8601 date or date-time.
func day(s string) string { return s[:min(len(s), len("2006-01-02"))] }

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
	return oneLine(v.Text)
}

func withUnit(number, unit string) string {
	switch unit {
	case "", "count":
		return grouped(number)
	case "percent":
		return number + " %"
	}
	return grouped(number) + " " + unit
}

// grouped sets thin spaces between thousands of numbers with more than four digits before the point.
func grouped(number string) string {
	whole, rest, _ := strings.Cut(number, ".")
	if rest != "" {
		rest = "." + rest
	}
	digits := strings.TrimPrefix(whole, "-")
	if len(digits) <= 4 || strings.Contains(digits, "–") {
		return number
	}
	out := ""
	for len(digits) > 3 {
		out = "\u202f" + digits[len(digits)-3:] + out
		digits = digits[:len(digits)-3]
	}
	if strings.HasPrefix(whole, "-") {
		digits = "-" + digits
	}
	return digits + out + rest
}

// sourcesOf lists the reports in the order of publication.
func sourcesOf(d *parley.Dossier, names map[parley.ReportID]string) []Source {
	alone := map[parley.ReportID]int{}
	for i := range d.Findings {
		if f := &d.Findings[i]; reportsOf(f) == 1 {
			alone[f.Evidence[0].Report]++
		}
	}
	out := make([]Source, len(d.Reports))
	for i := range d.Reports {
		r := &d.Reports[i]
		s := Source{Report: r, Name: names[r.ID], Alone: alone[r.ID]}
		for _, c := range r.Copies {
			s.Of = append(s.Of, fmt.Sprintf("%s %.0f %%", names[c.Report], 100*c.Share))
		}
		out[i] = s
	}
	slices.SortStableFunc(out, func(a, b Source) int {
		return cmp.Or(cmp.Compare(orLast(a.Published), orLast(b.Published)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out
}

func orLast(date string) string {
	if date == "" {
		return "~"
	}
	return date
}

// peopleOf returns the persons of whom a post is told, those with most posts first.
func peopleOf(entities []parley.Entity) []parley.Entity {
	var out []parley.Entity
	for _, e := range entities {
		if e.Type == parley.Person && len(e.Roles) > 0 {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(a, b parley.Entity) int {
		return cmp.Or(len(b.Roles)-len(a.Roles), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return out
}
