package main

import (
	"encoding/csv"
	"encoding/json"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"

	"parley"
	"parley/dossier"
)

// TestFilesParseBack reads each file of brief --to with a reader of its format.
func TestFilesParseBack(t *testing.T) {
	for _, story := range stories(t) {
		t.Run(filepath.Base(story), func(t *testing.T) {
			folder := t.TempDir()
			if out, stderr, code := parleyRun(t, "brief", "--to", folder, story); code != done || out != "" {
				t.Fatalf("exit status %d, stdout %q, stderr %s", code, out, stderr)
			}
			var d parley.Dossier
			if err := json.Unmarshal([]byte(readFile(t, filepath.Join(folder, "dossier.json"))), &d); err != nil {
				t.Fatal(err)
			}
			checkTables(t, folder, d)
			checkCalendar(t, readFile(t, filepath.Join(folder, "dossier.ics")), d)
			checkFootnotes(t, readFile(t, filepath.Join(folder, "dossier.md")))
		})
	}
}

// checkTables holds that the tables have a row for each place of each finding, and that no cell would run in a spreadsheet.
func checkTables(t *testing.T, folder string, d parley.Dossier) {
	t.Helper()
	tables, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil || len(tables) < 9 {
		t.Fatalf("%d tables (%v)", len(tables), err)
	}
	places := map[string]bool{}
	for _, name := range tables {
		rows, err := csv.NewReader(strings.NewReader(readFile(t, name))).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, row := range rows[1:] {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Errorf("%s: a spreadsheet would run %q", name, cell)
				}
			}
			if len(row) == 13 {
				places[row[0]+row[10]+row[11]+row[12]] = true
			}
		}
	}
	for _, f := range d.Findings {
		for _, e := range f.Evidence {
			if !places[string(f.ID)+string(e.Report)+number(e.Span.Start)+number(e.Span.End)] {
				t.Errorf("no table has finding %s at %s:%d", f.ID, e.Report, e.Span.Start)
			}
		}
	}
}

func number(n int) string {
	data, _ := json.Marshal(n) // an int always marshals
	return string(data)
}

// checkCalendar holds that every dated event and forecast is an entry, and that lines are folded and end as RFC 5545 wants.
func checkCalendar(t *testing.T, text string, d parley.Dossier) {
	t.Helper()
	c, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	v := dossier.NewView(&d)
	for _, e := range slices.Concat(v.Section("timeline").Entries, v.Section("forecasts").Entries) {
		if e.Time.Resolved() {
			want++
		}
	}
	if got := len(c.Events()); got != want || want == 0 {
		t.Errorf("%d entries in the calendar, want %d", got, want)
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && (!strings.HasSuffix(line, "\r") || len(line) > 76) {
			t.Errorf("line %q is not as RFC 5545 wants", line)
		}
	}
}

// checkFootnotes holds that every footnote that is called is there.
func checkFootnotes(t *testing.T, text string) {
	t.Helper()
	called := regexp.MustCompile(`\[\^(\d+)\][^:]`).FindAllStringSubmatch(text, -1)
	if len(called) == 0 {
		t.Error("no footnotes")
	}
	for _, c := range called {
		if !strings.Contains(text, "\n[^"+c[1]+"]: ") {
			t.Errorf("footnote %s is not there", c[1])
		}
	}
}
