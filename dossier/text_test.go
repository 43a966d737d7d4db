package dossier

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"parley"
)

func TestClip(t *testing.T) {
	tests := []struct {
		name, s string
		n       int
		want    string
	}{
		{"what fits stays", "nine days", 9, "nine days"},
		{"cut at a blank", "the ferry sank at noon", 19, "the ferry sank at…"},
		{"a long word is cut", "Donaudampfschiff", 6, "Donau…"},
		{"runes, not bytes", "äöüäöüäöü", 5, "äöüä…"},
		{"no room at all", "word", 0, "…"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := clip(tt.s, tt.n); got != tt.want {
				t.Errorf("clip(%q, %d) = %q, want %q", tt.s, tt.n, got, tt.want)
			}
		})
	}
}

func TestClipAroundKeepsTheWordsInSight(t *testing.T) {
	const s = "At the gate of the old customs house in Brack some forty lorries were waiting when the rain came"
	for n := 30; n < 100; n++ {
		got := clipAround(s, "forty lorries", n)
		if !strings.Contains(got, "forty lorries") || utf8.RuneCountInString(got) > n {
			t.Errorf("%d columns: %q", n, got)
		}
	}
}

func FuzzClipAround(f *testing.F) {
	f.Add("a ferry sank", "ferry", 4)
	f.Add("\u202fü", "ü", 0)
	f.Fuzz(func(t *testing.T, s, words string, n int) {
		if n < 1 || n > 1000 || !utf8.ValidString(s) {
			return
		}
		if got := clipAround(oneLine(s), words, n); utf8.RuneCountInString(got) > n || !utf8.ValidString(got) {
			t.Errorf("%d columns: %q", n, got)
		}
	})
}

// hostile would recolour a terminal, set its title, turn the direction of writing and open a link.
const hostile = "\x1b]8;;https://bad.example\x1b\\Alda\x1b]8;;\x07 \x1b[31msank\x9b2J \x1b]0;title\x07\u202egnol\r\b"

func hostileDossier() *parley.Dossier {
	zero := 0
	at := parley.Evidence{Report: "1", Span: parley.Span{Start: 0, End: 4}, Text: hostile + " off Brack at noon", Value: &zero}
	who := []parley.Mention{{ID: "1", Name: hostile}}
	d := &parley.Dossier{
		Story:   parley.Story{Title: hostile},
		Reports: []parley.Report{{ID: "1", Outlet: hostile, Title: hostile, URL: "https://a.example/\x1b[31m", Furniture: []parley.Furniture{{Text: hostile, Reason: "banner"}}}},
		Unread:  []parley.Unread{{Path: hostile, Reason: hostile}},
		Changes: []parley.Change{{Title: hostile, Change: parley.ValueChanged, Was: hostile}},
		Proposals: []parley.Proposal{{
			Name: hostile, By: []parley.ProposalAuthor{{Entity: who[0]}}, Provisions: []parley.ProvisionEntry{{Text: hostile, Evidence: at}},
		}},
	}
	for _, kind := range []parley.Kind{parley.EventKind, parley.FigureKind, parley.QuoteKind, parley.PositionKind, parley.RoleKind, parley.ProvisionKind, parley.ForecastKind} {
		for _, standing := range []parley.Standing{parley.Corroborated, parley.Differs, parley.Disputed, parley.Unconfirmed} {
			d.Findings = append(d.Findings, parley.Finding{
				ID: parley.FindingID(string(kind) + string(standing)), Kind: kind, Title: hostile + string(standing), Standing: standing, Actors: who,
				Issue: hostile, IssueKey: "1", Of: hostile, Why: hostile, Evidence: []parley.Evidence{at},
				Values:  []parley.Value{{Text: hostile, Stance: parley.Demands}},
				Origins: []parley.Voice{{Name: hostile, Reports: []parley.ReportID{"1"}}},
			})
		}
	}
	return d
}

func TestNoReportCommandsTheTerminal(t *testing.T) {
	obeyed := regexp.MustCompile("[\x00-\x08\x0b-\x1f\x7f\u0080-\u009f\u202a-\u202e\u2066-\u2069]")
	sections := append([]string{""}, SectionNames()...)
	for _, section := range sections {
		for _, all := range []bool{false, true} {
			var out bytes.Buffer
			if err := WriteText(&out, hostileDossier(), TextOptions{Section: section, All: all}); err != nil {
				t.Fatal(err)
			}
			if at := obeyed.FindStringIndex(out.String()); at != nil {
				t.Errorf("section %q: the terminal obeys %q", section, out.String()[max(0, at[0]-30):at[1]])
			}
		}
	}
}

func TestNamesOfOutletsLeadToTheirReports(t *testing.T) {
	d := &parley.Dossier{
		Reports: []parley.Report{{ID: "1", Outlet: "Post", URL: "https://post.example/a"}, {ID: "2", Outlet: "Gazette"}},
		Findings: []parley.Finding{
			finding(parley.EventKind, "The ferry Alda sank off Brack", "The ferry Alda sank off Brack", "1"),
			finding(parley.EventKind, "The ferry Maja came into Brack", "The ferry Maja came into Brack", "2"),
		},
	}
	d.Findings[0].Origins[0].Name, d.Findings[1].Origins[0].Name = "Post", "Gazette"
	var out bytes.Buffer
	link := func(r *parley.Report) string { return r.URL }
	if err := WriteText(&out, d, TextOptions{All: true, Link: link}); err != nil {
		t.Fatal(err)
	}
	if want := "\x1b]8;;https://post.example/a\x1b\\Post\x1b]8;;\x1b\\"; strings.Count(out.String(), want) != 2 {
		t.Errorf("the Post's name is not linked in its finding and among the sources:\n%q", out.String())
	}
	if strings.Contains(strings.ReplaceAll(out.String(), "Post\x1b", ""), "]8;;\x1b\\Gazette") {
		t.Error("a report without an address is linked")
	}
	out.Reset()
	bad := func(*parley.Report) string { return "https://a.example/\x1b\\\x1b[31m" }
	if err := WriteText(&out, d, TextOptions{All: true, Link: bad}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsRune(out.String(), '\x1b') {
		t.Error("an address commands the terminal")
	}
}

func TestTheSummaryFitsOneScreen(t *testing.T) {
	d := &parley.Dossier{}
	for i := range 40 {
		f := by(finding(parley.EventKind, strings.Repeat("The ferry Alda sank off Brack ", 4)+string(rune('a'+i)), "The ferry Alda sank", "1", "2"), "Alda")
		f.Standing = []parley.Standing{parley.Corroborated, parley.Disputed}[i%2]
		for n := range 5 {
			f.Evidence = append(f.Evidence, parley.Evidence{Report: "3", Text: strings.Repeat("Off Brack it sank ", 3+n)})
		}
		d.Findings = append(d.Findings, f)
		d.Changes = append(d.Changes, parley.Change{Title: f.Title, Change: parley.NewFinding})
	}
	for _, changes := range [][]parley.Change{nil, d.Changes} {
		d.Changes = changes
		var out bytes.Buffer
		if err := WriteText(&out, d, TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(out.String(), "\n"); n > 55 {
			t.Errorf("%d lines:\n%s", n, out.String())
		}
		for line := range strings.Lines(out.String()) {
			if utf8.RuneCountInString(line) > 101 && !strings.HasPrefix(line, "parley brief") {
				t.Errorf("too wide: %q", line)
			}
		}
	}
}

func TestMarkdownEscapes(t *testing.T) {
	tests := []struct{ name, s, want string }{
		{"markup", "*bold* [x](y) `z`", "\\*bold\\* \\[x\\]\\(y\\) \\`z\\`"},
		{"tags", "<script>", "\\<script\\>"},
		{"cells of a table", "a | b", "a \\| b"},
		{"what a terminal obeys", "a\x1b[31mb\nc", "a\\[31mb c"},
		{"letters stay", "Größe, 5 %", "Größe, 5 %"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := escape(tt.s); got != tt.want {
				t.Errorf("escape(%q) = %q, want %q", tt.s, got, tt.want)
			}
		})
	}
}
