package dossier

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"parley"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

//go:embed page.js
var pageJS string

var pageTemplate = template.Must(template.New("page").Funcs(template.FuncMap{
	"mark":    func(s parley.Standing) string { return Marks[s] },
	"dispute": func(e Entry) bool { return InDispute(e.Finding) },
	"value":   ValueText,
	"date":    dateText,
	"day":     day,
	"line":    oneLine,
	"join":    strings.Join,
	"css":     func() template.CSS { return template.CSS(pageCSS) },
	"js":      func() template.JS { return template.JS(pageJS) },
}).Parse(pageHTML))

// WritePage writes the dossier as one HTML file that needs nothing else: no network, no other file. reports hold the texts, which
// the dossier does not. With scripting off the page reads from top to bottom, its links lead to the passages.
func WritePage(w io.Writer, d *parley.Dossier, reports []*parley.Report) error {
	p := page{View: NewView(d), index: map[parley.ReportID]int{}}
	p.lay(d, reports)
	return pageTemplate.Execute(w, &p)
}

// A page is a view with what only the page has: the reports' texts, cut where evidence begins and ends, and the drawings.
type page struct {
	*View
	Texts   []pageText
	Strip   strip
	People  []string // who can be filtered by
	Outlets []string
	index   map[parley.ReportID]int
}

// A pageText is a report as the page shows it.
type pageText struct {
	Source
	Number int
	Blocks []pageBlock
}

// A pageBlock is one block of a report in segments: no evidence begins or ends inside a segment.
type pageBlock struct {
	Kind     parley.BlockKind
	Segments []segment
}

// A segment is a piece of a report's text, named by the offset where it starts.
type segment struct {
	Start int
	Text  string
}

// lay numbers the reports in the order of the sources and cuts their texts.
func (p *page) lay(d *parley.Dossier, reports []*parley.Report) {
	texts := map[parley.ReportID]*parley.Report{}
	for _, r := range reports {
		texts[r.ID] = r
	}
	cuts := evidenceCuts(d)
	for _, s := range p.Reports {
		r := texts[s.ID]
		if r == nil {
			continue
		}
		p.index[s.ID] = len(p.Texts)
		p.Texts = append(p.Texts, pageText{s, len(p.Texts), blocksOf(r, cuts[s.ID])})
		if !slices.Contains(p.Outlets, s.Name) {
			p.Outlets = append(p.Outlets, s.Name)
		}
	}
	slices.Sort(p.Outlets)
	p.People = peopleIn(d.Findings)
	p.Strip = newStrip(p.View)
}

// evidenceCuts returns for each report the offsets at which some evidence begins or ends, sorted.
func evidenceCuts(d *parley.Dossier) map[parley.ReportID][]int {
	cuts := map[parley.ReportID][]int{}
	add := func(e parley.Evidence) { cuts[e.Report] = append(cuts[e.Report], e.Span.Start, e.Span.End) }
	for i := range d.Findings {
		add(d.Findings[i].TitleAt)
		for _, e := range d.Findings[i].Evidence {
			add(e)
		}
	}
	for _, plan := range d.Proposals {
		for _, e := range plan.Evidence {
			add(e)
		}
		for _, c := range plan.Provisions {
			add(c.Evidence)
		}
	}
	for _, e := range d.Entities {
		for _, r := range e.Roles {
			for _, ev := range r.Evidence {
				add(ev)
			}
		}
	}
	for id := range cuts {
		slices.Sort(cuts[id])
		cuts[id] = slices.Compact(cuts[id])
	}
	return cuts
}

// blocksOf cuts a report's blocks at the given offsets.
func blocksOf(r *parley.Report, cuts []int) []pageBlock {
	var out []pageBlock
	for _, b := range r.Blocks() {
		block := pageBlock{Kind: b.Kind}
		from := b.Start
		i, _ := slices.BinarySearch(cuts, b.Start+1)
		for ; i < len(cuts) && cuts[i] < b.End; i++ {
			block.Segments = append(block.Segments, segment{from, r.Text[from:cuts[i]]})
			from = cuts[i]
		}
		block.Segments = append(block.Segments, segment{from, r.Text[from:b.End]})
		out = append(out, block)
	}
	return out
}

// mostPeople is how many people the filter lists: more than a person reads through.
const mostPeople = 60

// peopleIn returns the actors of the findings, those of most findings first.
func peopleIn(findings []parley.Finding) []string {
	var names tally
	for i := range findings {
		for _, a := range findings[i].Actors {
			if !a.Unnamed && len(a.Members) == 0 {
				names.add(a.Name, a.Name)
			}
		}
	}
	names.rank()
	var out []string
	for _, n := range names.items[:min(len(names.items), mostPeople)] {
		out = append(out, n.label)
	}
	slices.Sort(out)
	return out
}

// A Place is where a link of the page leads: a report by its number, and the bytes of its text.
type Place struct {
	Number, Start, End int
	Outlet             string
}

// Place returns where evidence stands on the page.
func (p *page) Place(e parley.Evidence) Place {
	n, ok := p.index[e.Report]
	if !ok {
		return Place{Number: -1}
	}
	return Place{n, e.Span.Start, e.Span.End, p.Texts[n].Name}
}

// OutletsOf are the outlets whose words carry a finding, each between bars, for the filter.
func (p *page) OutletsOf(e Entry) string {
	var names []string
	for _, ev := range e.Evidence {
		if n, ok := p.index[ev.Report]; ok && !slices.Contains(names, p.Texts[n].Name) {
			names = append(names, p.Texts[n].Name)
		}
	}
	return "|" + strings.Join(names, "|") + "|"
}

// ActorsOf are the actors of a finding, each between bars, for the filter.
func (p *page) ActorsOf(e Entry) string {
	var names []string
	for _, a := range e.Actors {
		names = append(names, a.Name)
	}
	return "|" + strings.Join(names, "|") + "|"
}

// firstShown is how many entries a section shows before the rest is folded away.
const firstShown = 12

// Shown are the entries of a section that are open at first: those in dispute stand in their own section.
func (p *page) Shown(s Section) []Entry {
	all := s.Settled()
	return all[:min(len(all), firstShown)]
}

// Folded are the entries of a section after those shown.
func (p *page) Folded(s Section) []Entry {
	all := s.Settled()
	return all[min(len(all), firstShown):]
}

// Disputed are the entries of a section that stand among the disputes.
func (p *page) Disputed(s Section) []Entry {
	if s.Name == "disputes" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.Entries), func(e Entry) bool { return !InDispute(e.Finding) })
}

// Standings are the standings that occur, what is in dispute first.
func (p *page) Standings() []parley.Standing {
	return slices.DeleteFunc(slices.Clone(standings), func(s parley.Standing) bool {
		return !slices.ContainsFunc(p.Sections, func(section Section) bool {
			return slices.ContainsFunc(section.Entries, func(e Entry) bool { return e.Standing == s })
		})
	})
}

// Scale returns the numbers of a finding on a line, nil when there are fewer than two in one unit.
func (p *page) Scale(e Entry) []Tick {
	var ticks []Tick
	for _, v := range e.Values {
		if v.Value == nil || v.Unit != e.Values[0].Unit {
			return nil
		}
		ticks = append(ticks, Tick{At: v.Value.Float(), Label: ValueText(v)})
	}
	if len(ticks) < 2 {
		return nil
	}
	slices.SortFunc(ticks, func(a, b Tick) int { return cmp.Compare(a.At, b.At) })
	least, most := ticks[0].At, ticks[len(ticks)-1].At
	for i := range ticks {
		if most > least {
			ticks[i].At = 8 + 184*(ticks[i].At-least)/(most-least)
		}
	}
	return ticks
}

// A Tick is one value on a scale of 200 units.
type Tick struct {
	At    float64
	Label string
}

// List hands some entries of a section to a template together with the page.
func (p *page) List(s Section, entries []Entry) struct {
	Page    *page
	Unnamed string
	Entries []Entry
} {
	return struct {
		Page    *page
		Unnamed string
		Entries []Entry
	}{p, s.Unnamed(), entries}
}

// With hands an entry to a template together with the page.
func (p *page) With(e Entry) struct {
	Page  *page
	Entry Entry
} {
	return struct {
		Page  *page
		Entry Entry
	}{p, e}
}

// Cut hands a block to a template together with its report's number.
func (p *page) Cut(number int, b pageBlock) struct {
	Number int
	Block  pageBlock
} {
	return struct {
		Number int
		Block  pageBlock
	}{number, b}
}
