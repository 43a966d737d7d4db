package dossier

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"parley"
)

// WriteMarkdown writes the dossier in GitHub's flavour of Markdown: every line with a footnote that gives outlet, words and place.
func WriteMarkdown(w io.Writer, d *parley.Dossier) error {
	m := &markdown{Writer: bufio.NewWriter(w), outlets: outletNames(d.Reports)}
	v := NewView(d)
	m.line("# %s", escape(v.Story.Title))
	m.line("\n%s", strings.Join([]string{strings.Trim(v.Story.Start+" – "+v.Story.End, " –"),
		count(len(v.Reports), "report"), count(v.Origins, "independent origin")}, " · "))
	for _, s := range v.Sections {
		m.section(v, s)
	}
	m.sources(v)
	m.notes()
	return m.Flush()
}

type markdown struct {
	*bufio.Writer
	outlets   map[parley.ReportID]string
	footnotes []parley.Evidence
}

func (m *markdown) line(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

func (m *markdown) section(v *View, s Section) {
	m.line("\n## %s\n", s.Heading)
	if s.Name == "positions" {
		m.matrix(v.Matrix.Shared())
	}
	if s.Name == "plans" {
		m.plans(v.Plans)
	}
	if len(s.Entries) == 0 {
		m.line("None found in these reports.")
	}
	group := ""
	for i, e := range s.Settled() {
		if e.Group != group || i == 0 && s.grouped() {
			group = e.Group
			m.line("\n### %s\n", escape(cmp.Or(group, s.Unnamed())))
		}
		date := ""
		if e.Date != "" {
			date = e.Date + " "
		}
		m.line("- **%s** %s%s%s", e.Standing, date, escape(oneLine(e.Title)), m.note(e.TitleAt))
		for _, voice := range e.Voices {
			value := ""
			if voice.Value != "" && voice.Value != voice.Words {
				value = "**" + escape(voice.Value) + "** "
			}
			m.line("  - %s“%s” %s%s", value, escape(voice.Words), escape(voice.Who), m.note(voice.At))
		}
	}
}

// plans lists each plan with its state, points, authors, the plan that it replaces and what it holds.
func (m *markdown) plans(plans []Plan) {
	for _, p := range plans {
		facts := []string{string(p.State)}
		if len(p.Points) > 0 {
			facts = append(facts, strings.Join(p.Points, ", ")+" points")
		}
		if len(p.By) > 0 {
			facts = append(facts, "by "+escape(strings.Join(p.By, ", ")))
		}
		if p.Replaces != "" {
			facts = append(facts, "replaces “"+escape(p.Replaces)+"”")
		}
		m.line("- **%s**: %s%s", escape(oneLine(p.Name)), strings.Join(facts, " · "), m.note(p.Evidence[0]))
		for _, t := range p.Terms {
			change := ""
			if t.Change != "" {
				change = "*" + string(t.Change) + "* "
			}
			m.line("  - %s“%s”%s", change, escape(oneLine(t.Text)), m.note(t.Evidence))
		}
	}
	if len(plans) > 0 {
		m.line("")
	}
}

func (m *markdown) matrix(t Matrix) {
	if len(t.Rows) == 0 {
		return
	}
	m.line("| Party | %s |", strings.Join(escapeAll(t.Issues), " | "))
	m.line("|%s", strings.Repeat(" --- |", len(t.Issues)+1))
	for _, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = c.String()
		}
		m.line("| %s | %s |", escape(r.Party), strings.Join(cells, " | "))
	}
	m.line("")
}

func (m *markdown) sources(v *View) {
	m.line("\n## Sources\n\n| Printed | Outlet | Title | On it alone |\n| --- | --- | --- | --- |")
	for _, r := range v.Reports {
		m.line("| %s | %s | %s | %d |", day(r.Published), escape(r.Name), escape(oneLine(r.Title)), r.Alone)
	}
}

// note adds a footnote and returns its mark.
func (m *markdown) note(e parley.Evidence) string {
	m.footnotes = append(m.footnotes, e)
	return fmt.Sprintf("[^%d]", len(m.footnotes))
}

func (m *markdown) notes() {
	m.line("")
	for i, e := range m.footnotes {
		m.line("[^%d]: %s, %s: “%s”", i+1, escape(m.outlets[e.Report]), Ref(e), escape(oneLine(e.Text)))
	}
}

// markdownSpecial are the characters that Markdown and the HTML within it would act on.
const markdownSpecial = "\\`*_{}[]<>()#+-!|~&$:@"

// escape makes words of a report stand as they are printed.
func escape(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		if strings.ContainsRune(markdownSpecial, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func escapeAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = escape(s)
	}
	return out
}
