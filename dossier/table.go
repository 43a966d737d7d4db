package dossier

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"parley"
)

// WriteFindings writes the findings of one section as CSV, a row for each place that carries one: UTF-8, header first. Cells that
// a spreadsheet would take for a formula begin with an apostrophe.
func WriteFindings(w io.Writer, v *View, section string) error {
	rows := [][]string{{"finding", "kind", "aspect", "standing", "start", "end", "title", "value", "outlet", "words", "report", "from", "to"}}
	outlets := map[parley.ReportID]string{}
	for _, r := range v.Reports {
		outlets[r.ID] = r.Name
	}
	for _, e := range v.Section(section).All() {
		var from, to string
		if e.Time != nil {
			from, to = e.Time.Start, e.Time.End
		}
		for _, ev := range e.Evidence {
			value := ""
			if ev.Value != nil && *ev.Value < len(e.Values) {
				value = ValueText(e.Values[*ev.Value])
			}
			rows = append(rows, []string{string(e.ID), string(e.Kind), string(e.Aspect), string(e.Standing), from, to, oneLine(e.Title), value,
				outlets[ev.Report], oneLine(ev.Text), string(ev.Report), strconv.Itoa(ev.Span.Start), strconv.Itoa(ev.Span.End)})
		}
	}
	return writeTable(w, rows)
}

// WriteMatrix writes who wants what as CSV: parties down, issues across.
func WriteMatrix(w io.Writer, v *View) error {
	rows := [][]string{append([]string{"party"}, v.Matrix.Issues...)}
	for _, r := range v.Matrix.Rows {
		row := []string{r.Party}
		for _, c := range r.Cells {
			row = append(row, c.String())
		}
		rows = append(rows, row)
	}
	return writeTable(w, rows)
}

// WriteSources writes the reports as CSV, in the order of publication.
func WriteSources(w io.Writer, v *View) error {
	rows := [][]string{{"report", "outlet", "title", "byline", "published", "basis", "path", "url", "repeats", "alone"}}
	for _, r := range v.Reports {
		rows = append(rows, []string{string(r.ID), r.Name, oneLine(r.Title), oneLine(r.Byline), r.Published, string(r.PublishedBasis), r.Path, r.URL,
			strings.Join(r.Of, "; "), strconv.Itoa(r.Alone)})
	}
	return writeTable(w, rows)
}

func writeTable(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	for _, row := range rows {
		for i, cell := range row {
			row[i] = safeCell(cell)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// safeCell keeps a spreadsheet from running a cell (OWASP, "CSV Injection").
func safeCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
