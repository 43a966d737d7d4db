package dossier

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"parley"
)

// A Passage is a place in a report.
type Passage struct {
	Report *parley.Report
	Span   parley.Span
}

// Find returns the passages that ref points at: the evidence of a finding, the words of a statement, or
// REPORT:START-END. Ids may be shortened while only one fits; otherwise, and when none fits, the error says so.
func Find(ref string, readings []*parley.Reading, d *parley.Dossier) ([]Passage, error) {
	if report, span, ok := strings.Cut(ref, ":"); ok {
		return findPlace(report, span, readings)
	}
	reports := map[parley.ReportID]*parley.Report{}
	matches := map[string][]Passage{}
	for _, r := range readings {
		reports[r.Report.ID] = r.Report
		for i := range r.Statements {
			if s := &r.Statements[i]; strings.HasPrefix(string(s.ID), ref) {
				matches[string(s.ID)] = []Passage{{r.Report, s.Span}}
			}
		}
	}
	for i := range d.Findings {
		f := &d.Findings[i]
		if !strings.HasPrefix(string(f.ID), ref) {
			continue
		}
		for _, e := range f.Evidence {
			matches[string(f.ID)] = append(matches[string(f.ID)], Passage{reports[e.Report], e.Span})
		}
	}
	switch len(matches) {
	case 0:
		return nil, fmt.Errorf("no finding or statement %q in these reports", ref)
	case 1:
		for _, passages := range matches {
			return passages, nil
		}
	}
	return nil, fmt.Errorf("%d findings and statements begin with %q", len(matches), ref)
}

func findPlace(id, span string, readings []*parley.Reading) ([]Passage, error) {
	from, to, _ := strings.Cut(span, "-")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil {
		return nil, fmt.Errorf("%q is not a place: give REPORT:START-END", id+":"+span)
	}
	var found []Passage
	for _, r := range readings {
		if strings.HasPrefix(string(r.Report.ID), id) {
			found = append(found, Passage{r.Report, parley.Span{Start: start, End: end}})
		}
	}
	switch {
	case len(found) == 0:
		return nil, fmt.Errorf("no report %q among these", id)
	case len(found) > 1:
		return nil, fmt.Errorf("%d reports begin with %q", len(found), id)
	}
	return found, inside(found[0])
}

// inside checks that a passage lies within its report and cuts no character.
func inside(p Passage) error {
	text := p.Report.Text
	if p.Span.Start < 0 || p.Span.End > len(text) || p.Span.Start >= p.Span.End {
		return fmt.Errorf("report %s has %d bytes; %d-%d lies outside", p.Report.ID, len(text), p.Span.Start, p.Span.End)
	}
	if cutsRune(text, p.Span.Start) || cutsRune(text, p.Span.End) {
		return fmt.Errorf("%d-%d cuts a character of report %s", p.Span.Start, p.Span.End, p.Report.ID)
	}
	return nil
}

func cutsRune(text string, at int) bool { return at < len(text) && text[at]&0xC0 == 0x80 }

// WritePassages writes each passage within its block, marked, under the name of its report.
func WritePassages(w io.Writer, passages []Passage, colour bool) error {
	for i, p := range passages {
		block := p.Span
		for _, b := range p.Report.Blocks() {
			if b.Overlaps(p.Span) {
				block = block.Cover(b.Span)
			}
		}
		open, end := "⟦", "⟧"
		if colour {
			open, end = "\x1b[7m", "\x1b[0m"
		}
		text := p.Report.Text
		gap := ""
		if i > 0 {
			gap = "\n"
		}
		_, err := fmt.Fprintf(w, "%s%s %s:%d-%d\n%s%s%s%s%s\n", gap, reportName(p.Report), p.Report.ID, p.Span.Start, p.Span.End,
			plain(text[block.Start:p.Span.Start]), open, plain(p.Span.Of(text)), end, plain(text[p.Span.End:block.End]))
		if err != nil {
			return err
		}
	}
	return nil
}

// WriteStatements writes one line per statement of a report: who or what, the words, and the place.
func WriteStatements(w io.Writer, r *parley.Reading) error {
	for i := range r.Statements {
		s := &r.Statements[i]
		_, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s:%d-%d\n", s.Kind(), gist(s), oneLine(s.Span.Of(r.Report.Text)),
			reportName(r.Report), s.Span.Start, s.Span.End)
		if err != nil {
			return err
		}
	}
	return nil
}

// gist is the understood part of a statement in a few words: the speaker, the value, the type, the stance.
func gist(s *parley.Statement) string {
	switch d := s.Detail.(type) {
	case *parley.Quote:
		return nameOf(d.Speaker)
	case *parley.Figure:
		return ValueText(parley.Value{Value: d.Value, Low: d.Low, High: d.High, Unit: d.Unit})
	case *parley.Event:
		return string(d.Type)
	case *parley.Position:
		return nameOf(d.Actor) + " " + string(d.Stance)
	case *parley.Provision:
		return d.Proposal.Name
	case *parley.Role:
		return nameOf(d.Holder)
	case *parley.Forecast:
		if d.Due != nil {
			return d.Due.Value
		}
	}
	return "–"
}

func nameOf(m *parley.Mention) string {
	if m == nil {
		return "–"
	}
	return m.Name
}
