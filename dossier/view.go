// Package dossier shows a story to people and programs: one view of it, many faces.
//
// Every line that a face shows is a span of a report, with the outlet that printed it and a reference to the place.
// What is Parley's own is labels, standings and sums, from a fixed list. Start with NewView; WriteText, WriteJSON and the
// other Write functions are the faces.
//
// Within a section the first entries are those that most independent origins stand behind; of disputes, those about an event come
// first and what is wrong within one report last. Of equals, what a named person said in
// direct speech goes before what is retold, a number with what it counts before a bare one, a deed before what merely happens; then
// what more reports tell, what names the story's main actors, what has a date, and the longer title. Timeline and forecasts are then
// set in order of time, quotes by speaker, positions by party, people by name. Fragments ("he talks", a number of nothing, somebody's age) and what
// says again what a better entry says are left to the end of the page, to the tables and to the JSON.
package dossier

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"parley"
)

// A View is a dossier arranged for reading: what all faces show, in the order they show it.
type View struct {
	Story    parley.Story
	Stories  []parley.Story
	Reports  []Source // in the order of publication
	Origins  int      // reports that repeat no other, those that repeat each other counted once
	Changes  []parley.Change
	Sections []Section // disputes first, then the order of sections
	Agreed   []Entry   // what two or more independent origins tell, best first
	Matrix   Matrix
	Plans    []Plan
	Named    int // plans that one report names once and says nothing of: in the JSON only
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
	Entries []Entry // worth reading, best first or in order of time
	Rest    []Entry // fragments, and what repeats an entry
}

// Settled are the entries that are not in dispute: what a face shows that has a section for disputes.
func (s Section) Settled() []Entry {
	if s.Name == "disputes" {
		return s.Entries
	}
	return slices.DeleteFunc(slices.Clone(s.Entries), func(e Entry) bool { return InDispute(e.Finding) })
}

// grouped reports whether the section's entries stand under who speaks, who wants it or who holds the post.
func (s Section) grouped() bool {
	return s.Name == "quotes" || s.Name == "people" || s.Name == "positions"
}

// Unnamed heads those entries of a grouped section whose group is not known; it is "" in other sections.
func (s Section) Unnamed() string {
	switch {
	case s.Name == "quotes":
		return "Speaker not named"
	case s.grouped():
		return "Not named"
	}
	return ""
}

// best are the entries, best first, however the section arranges them.
func (s Section) best() []Entry { return slices.SortedStableFunc(slices.Values(s.Entries), byWorth) }

// All are the entries and the rest.
func (s Section) All() []Entry { return slices.Concat(s.Entries, s.Rest) }

// An Entry is one finding as it is shown.
type Entry struct {
	*parley.Finding
	Date   string // "2031-05-13", "2031-05-13/15", or what is known of it; "" for none
	Who    string // the independent origins behind it
	Group  string // who speaks, wants it or holds the post; "" in sections that are not grouped
	Voices []Voice
	worth  worth
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

// sections is the order of a dossier, with the findings that each section holds and how they are arranged once the best stand
// first. Disputes stand in their own section too.
var sections = []struct {
	name, heading string
	takes         func(*parley.Finding) bool
	arrange       func([]Entry)
}{
	{"disputes", "In dispute", InDispute, nil},
	{"timeline", "Timeline", ofKind(parley.EventKind), inTime},
	{"positions", "Positions", ofKind(parley.PositionKind), together},
	{"plans", "Plans", ofKind(parley.ProvisionKind, parley.ProposalKind), nil},
	{"figures", "Figures", ofKind(parley.FigureKind), nil},
	{"quotes", "Quotes", ofKind(parley.QuoteKind), together},
	{"people", "People", ofKind(parley.RoleKind), together},
	{"forecasts", "Forecasts", ofKind(parley.ForecastKind), inTime},
}

// standings are the standings, what is in dispute first.
var standings = []parley.Standing{
	parley.Disputed, parley.Differs, parley.Inconsistent, parley.Corroborated, parley.SingleSource, parley.Unconfirmed, parley.Superseded,
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
	v := &View{Story: d.Story, Stories: d.Stories, Plans: plansOf(d.Proposals), Unread: d.Unread, Changes: d.Changes}
	v.Named = len(d.Proposals) - len(v.Plans)
	names := outletNames(d.Reports)
	entries := make([]Entry, len(d.Findings))
	for i := range d.Findings {
		entries[i] = newEntry(&d.Findings[i], names)
	}
	v.Origins = originsOf(d.Reports)
	main := mainOf(d.Findings)
	for i := range entries {
		entries[i].worth = worthOf(entries[i], main)
	}
	slices.SortStableFunc(entries, byWorth)
	var deeds told // events and positions, which a retold quote often says again
	for _, s := range sections {
		section := Section{Name: s.name, Heading: s.heading}
		var held []Entry
		for _, e := range entries {
			if s.takes(e.Finding) {
				if !section.grouped() {
					e.Group = ""
				}
				held = append(held, e)
			}
		}
		elsewhere := &deeds
		if s.name != "quotes" {
			elsewhere = nil
		}
		section.Entries, section.Rest = fold(held, elsewhere)
		for _, e := range section.Entries {
			if e.Kind == parley.EventKind || e.Kind == parley.PositionKind {
				deeds.add(e)
			}
		}
		if s.arrange != nil {
			s.arrange(section.Entries)
		}
		v.Sections = append(v.Sections, section)
	}
	v.Agreed = v.agreed()
	v.Matrix = newMatrix(v.Section("positions").best())
	v.Reports = sourcesOf(d, names)
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

// originsOf counts the reports, those that repeat each other once.
func originsOf(reports []parley.Report) int {
	of := map[parley.ReportID]parley.ReportID{}
	var root func(parley.ReportID) parley.ReportID
	root = func(id parley.ReportID) parley.ReportID {
		if next, ok := of[id]; ok && next != id {
			of[id] = root(next)
			return of[id]
		}
		return id
	}
	n := len(reports)
	for _, r := range reports {
		for _, c := range r.Copies {
			if a, b := root(r.ID), root(c.Report); a != b {
				of[a] = b
				n--
			}
		}
	}
	return n
}

// agreed returns what two or more independent origins tell, best first, each sentence once; positions, plans and posts have tables
// of their own.
func (v *View) agreed() []Entry {
	var out []Entry
	for _, name := range []string{"timeline", "figures", "quotes"} {
		for _, e := range v.Section(name).Entries {
			if e.Standing == parley.Corroborated && !e.worth.fragment {
				out = append(out, e)
			}
		}
	}
	slices.SortStableFunc(out, byWorth)
	seen := map[string]bool{}
	return slices.DeleteFunc(out, func(e Entry) bool {
		title := oneLine(e.Title)
		again := seen[title]
		seen[title] = true
		return again
	})
}

// inTime arranges entries in order of time, those without a date after the others.
func inTime(entries []Entry) { slices.SortStableFunc(entries, byDate) }

// together arranges entries so that those of one group follow each other, in the order of the groups' best; what has no group
// comes last.
func together(entries []Entry) {
	place := map[string]int{"": len(entries)}
	for i, e := range entries {
		if _, ok := place[e.Group]; !ok {
			place[e.Group] = i
		}
	}
	slices.SortStableFunc(entries, func(a, b Entry) int {
		if a.Group == b.Group && a.Kind == parley.RoleKind {
			return cmp.Compare(orLast(startOf(a.Time)), orLast(startOf(b.Time)))
		}
		return place[a.Group] - place[b.Group]
	})
}

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

func reportsOf(f *parley.Finding) int { return len(reportsIn(f.Evidence)) }

// reportsIn are the reports that some evidence stands in.
func reportsIn(evidence []parley.Evidence) map[parley.ReportID]bool {
	seen := map[parley.ReportID]bool{}
	for _, e := range evidence {
		seen[e.Report] = true
	}
	return seen
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
	if name := oneLine(r.Outlet); name != "" {
		return name
	}
	file := path.Base(strings.ReplaceAll(r.Path, `\`, "/"))
	if r.Path == "" || file == "-" {
		return string(r.ID)
	}
	return oneLine(strings.TrimSuffix(file, path.Ext(file)))
}

// newEntry groups a finding's evidence by value, or by its words where it has no values, and names who says each.
func newEntry(f *parley.Finding, names map[parley.ReportID]string) Entry {
	e := Entry{Finding: f, Date: about(f.Time) + dateText(f.Time)}
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
	if len(f.Actors) > 0 {
		e.Group = oneLine(f.Actors[0].Name)
	}
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
	return oneLine(o.Name)
}

// about is the mark before days that no words name and that were inferred, "" for others.
func about(t *parley.Time) string {
	if t.Resolved() && t.Basis == parley.ByOthers {
		return "~"
	}
	return ""
}

// dateText writes the days of a time: one, a whole month or year, a range, or one open end; "" when they are not known.
func dateText(t *parley.Time) string {
	if !t.Resolved() {
		return ""
	}
	from, to := day(t.Start), day(t.End)
	if whole := wholePeriod(from, to); whole != "" {
		return whole
	}
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

// wholePeriod writes the year or the month that two days span from its first to its last, "" where they span neither.
func wholePeriod(from, to string) string {
	first, err := time.Parse(time.DateOnly, from)
	last, err2 := time.Parse(time.DateOnly, to)
	next := last.AddDate(0, 0, 1)
	switch {
	case err != nil || err2 != nil || first.Day() != 1 || next.Day() != 1:
		return ""
	case first.Month() == time.January && first.AddDate(1, 0, 0).Equal(next):
		return from[:len("2006")]
	case first.AddDate(0, 1, 0).Equal(next):
		return from[:len("2006-01")]
	}
	return ""
}

// day is the date of an ISO 8601 date or date-time.
func day(s string) string { return s[:min(len(s), len("2006-01-02"))] }

// ValueText writes a value for a person: the number with its unit, the date, the status, the stance or the words.
func ValueText(v parley.Value) string {
	switch {
	case v.Value != nil:
		return parley.AmountText(v.Value.String(), v.Unit)
	case v.Low != nil && v.High != nil:
		return parley.AmountText(v.Low.String()+"–"+v.High.String(), v.Unit)
	case v.Date != "":
		return v.Date
	case v.Status != "":
		return v.Status
	case v.Stance != "":
		return string(v.Stance)
	}
	return oneLine(v.Text)
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
