package dossier

import (
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
)

// finding is a finding that some outlets tell with the same words in a report each.
func finding(kind parley.Kind, title, words string, outlets ...string) parley.Finding {
	f := parley.Finding{ID: parley.FindingID(title + words), Kind: kind, Title: title, Standing: parley.SingleSource}
	for _, o := range outlets {
		id := parley.ReportID(o)
		start := int(crc32.ChecksumIEEE([]byte(title))) + max(0, strings.Index(title, words)) // far from other sentences
		f.Evidence = append(f.Evidence, parley.Evidence{Report: id, Span: parley.Span{Start: start, End: start + len(words)}, Text: words, Side: parley.Asserts})
		f.Origins = append(f.Origins, parley.Voice{Name: o, Reports: []parley.ReportID{id}})
	}
	return f
}

func by(f parley.Finding, name string) parley.Finding {
	f.Actors = []parley.Mention{{ID: parley.EntityID(name), Name: name}}
	return f
}

func on(f parley.Finding, day string) parley.Finding {
	f.Time = &parley.Time{Start: day, End: day, Text: day}
	return f
}

func styled(f parley.Finding, style parley.QuoteStyle) parley.Finding { f.Style = style; return f }

func standing(f parley.Finding, s parley.Standing) parley.Finding { f.Standing = s; return f }

func counted(f parley.Finding, of, number, unit string) parley.Finding {
	n, err := parley.NewDecimal(number)
	if err != nil {
		panic(err)
	}
	zero := 0
	f.Of, f.Values = of, []parley.Value{{Value: n, Unit: unit}}
	for i := range f.Evidence {
		f.Evidence[i].Value = &zero
	}
	return f
}

func TestRanking(t *testing.T) {
	const quay = "The dockers of Brack left the quay at noon on Friday"
	tests := []struct {
		name          string
		first, second parley.Finding
	}{
		{"more independent origins",
			finding(parley.EventKind, quay, quay, "Post", "Gazette"), by(finding(parley.EventKind, quay+", all of them", quay, "Post"), "dockers")},
		{"a sentence before a fragment that more tell",
			finding(parley.QuoteKind, quay, "We will not load another box", "Post"), finding(parley.QuoteKind, quay, "he talks", "Post", "Gazette")},
		{"direct speech before what is retold",
			styled(by(finding(parley.QuoteKind, "Ilse Marr spoke", "We will not load it", "Post"), "Ilse Marr"), parley.Direct),
			styled(by(finding(parley.QuoteKind, "Ilse Marr spoke at the gate", "that the crews would not load it", "Post"), "Ilse Marr"), parley.Indirect)},
		{"a speaker with a name before one without",
			styled(by(finding(parley.QuoteKind, "said", "that the crews would not load it", "Post"), "Ilse Marr"), parley.Indirect),
			styled(finding(parley.QuoteKind, "said somebody else", "We will never load it again", "Post"), parley.Direct)},
		{"a number with what it counts before a bare word",
			counted(finding(parley.FigureKind, "Some 40 boxes fell", "40 boxes", "Post"), "boxes", "40", "count"),
			counted(finding(parley.FigureKind, "Two of the four cranes fell over", "Two", "Post"), "cranes", "2", "count")},
		{"somebody's deed before what happens",
			by(finding(parley.EventKind, quay, quay, "Post"), "dockers"), finding(parley.EventKind, quay+" again", quay, "Post")},
		{"dated before undated",
			on(finding(parley.EventKind, quay, quay, "Post"), "2031-05-09"), finding(parley.EventKind, quay+" again", quay, "Post")},
		{"a disputed event before a number that more give",
			standing(finding(parley.EventKind, quay, quay, "Post"), parley.Differs),
			standing(counted(finding(parley.FigureKind, "Some 40 boxes fell", "40 boxes", "Post", "Gazette"), "boxes", "40", "count"), parley.Differs)},
		{"where two differ before what one has wrong",
			standing(counted(finding(parley.FigureKind, "Some 40 boxes fell", "40 boxes", "Post"), "boxes", "40", "count"), parley.Differs),
			standing(counted(finding(parley.FigureKind, "Some 41 boxes fell", "41 boxes", "Post", "Wire"), "boxes", "41", "count"), parley.Inconsistent)},
		{"the longer title", finding(parley.EventKind, quay+" again", quay, "Post"), finding(parley.EventKind, quay, quay, "Post")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			entries := []Entry{newEntry(&tt.second, nil), newEntry(&tt.first, nil)}
			for i := range entries {
				entries[i].worth = worthOf(entries[i], nil)
			}
			slices.SortFunc(entries, byWorth)
			if entries[0].ID != tt.first.ID {
				t.Errorf("%q %+v goes before %q %+v", entries[0].Title, entries[0].worth, entries[1].Title, entries[1].worth)
			}
		})
	}
}

func TestFragments(t *testing.T) {
	position := func(words, issue string, stance parley.Stance) parley.Finding {
		f := by(finding(parley.PositionKind, words, words, "Post"), "union")
		f.Issue, f.IssueKey, f.Values = issue, issue, []parley.Value{{Stance: stance}}
		return f
	}
	tests := []struct {
		name string
		f    parley.Finding
		want bool
	}{
		{"two words of a quote", finding(parley.QuoteKind, "a", "he talks", "Post"), true},
		{"pronouns do not count", finding(parley.QuoteKind, "a", "that they did it to them", "Post"), true},
		{"a short sentence", finding(parley.QuoteKind, "a", "Nine is no number", "Post"), false},
		{"a number of nothing", counted(finding(parley.FigureKind, "It was two again today", "two", "Post"), "", "2", "count"), true},
		{"an age", counted(finding(parley.FigureKind, "Ilse Marr, 61, was there", "61", "Post"), "Ilse Marr", "61", "year"), true},
		{"years that are no age", counted(finding(parley.FigureKind, "It ran for 61 years on end", "61 years", "Post"), "ferry", "61", "year"), false},
		{"a dateline", finding(parley.EventKind, "BRACK, 9 May —", "BRACK", "Post"), true},
		{"a position without a stance", position("the union thinks so too", "so", ""), true},
		{"a position of words", position("union wants ten per cent", "ten per cent", parley.Demands), false},
		{"a post of nobody", finding(parley.RoleKind, "the mayor", "mayor", "Post"), true},
		{"a post", by(finding(parley.RoleKind, "the mayor, Ada Pohl", "mayor, Ada Pohl", "Post"), "Ada Pohl"), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := isFragment(newEntry(&tt.f, nil)); got != tt.want {
				t.Errorf("fragment: %v", got)
			}
		})
	}
}

func TestWhatIsSaidTwiceIsFolded(t *testing.T) {
	const sentence = "The ferry Alda sank off Brack on Friday, the coast guard said."
	event := on(by(finding(parley.EventKind, sentence, "The ferry Alda sank off Brack on Friday", "Post"), "ferry Alda"), "2031-05-09")
	date := event
	date.ID, date.Aspect, date.About, date.Values = "date", parley.DateAspect, &event.ID, []parley.Value{{Date: "2031-05-09"}}
	undated := finding(parley.EventKind, sentence, "sank off Brack on Friday evening", "Post")
	retold := styled(by(finding(parley.QuoteKind, sentence, "The ferry Alda sank off Brack on Friday", "Post"), "coast guard"), parley.Indirect)
	other := on(finding(parley.EventKind, sentence, "The ferry Alda sank off Brack on Friday", "Gazette"), "2031-05-10")
	other.ID = "other"
	v := NewView(&parley.Dossier{Findings: []parley.Finding{event, date, undated, retold, other}})
	var shown []parley.FindingID
	for _, e := range slices.Concat(v.Section("timeline").Entries, v.Section("quotes").Entries) {
		shown = append(shown, e.ID)
	}
	if diff := cmp.Diff([]parley.FindingID{event.ID, other.ID}, shown); diff != "" {
		t.Errorf("shown (-want +got):\n%s", diff)
	}
	if n := len(v.Section("timeline").All()) + len(v.Section("quotes").All()); n != 5 {
		t.Errorf("%d entries in all, want 5", n)
	}
}

func TestQuotesStandUnderTheirSpeakers(t *testing.T) {
	quote := func(name, words string, outlets ...string) parley.Finding {
		return styled(by(finding(parley.QuoteKind, words, words, outlets...), name), parley.Direct)
	}
	v := NewView(&parley.Dossier{Findings: []parley.Finding{
		styled(finding(parley.QuoteKind, "a", "Somebody has to pay for this", "Post", "Gazette", "Wire"), parley.Direct),
		quote("Ilse Marr", "We have waited for nine weeks", "Post"),
		quote("Ada Pohl", "The town will not pay twice", "Post", "Gazette"),
		quote("Ilse Marr", "We go back when page four goes", "Post", "Gazette", "Wire"),
	}})
	var got []string
	for _, e := range v.Section("quotes").Entries {
		got = append(got, e.Group+": "+e.Voices[0].Words)
	}
	want := []string{
		"Ilse Marr: We go back when page four goes", "Ilse Marr: We have waited for nine weeks",
		"Ada Pohl: The town will not pay twice", ": Somebody has to pay for this",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("quotes (-want +got):\n%s", diff)
	}
}

func TestIssuesFoughtOverComeFirst(t *testing.T) {
	position := func(party, issue string, stance parley.Stance) parley.Finding {
		f := by(finding(parley.PositionKind, party+" on "+issue, party+" holds something on "+issue, "Post"), party)
		f.Issue, f.IssueKey, f.Values = issue, issue, []parley.Value{{Stance: stance}}
		return f
	}
	m := NewView(&parley.Dossier{Findings: []parley.Finding{
		position("port", "a fence", parley.Demands),
		position("mayor", "a fence", parley.Supports),
		position("port", "a wage rise", parley.Rejects),
		position("union", "a wage rise", parley.Demands),
	}}).Matrix
	if diff := cmp.Diff([]string{"a wage rise", "a fence"}, m.Issues); diff != "" {
		t.Errorf("issues (-want +got):\n%s", diff)
	}
}

func TestMatrix(t *testing.T) {
	position := func(party, issue string, stance parley.Stance, day string) parley.Finding {
		f := on(by(finding(parley.PositionKind, party+" on "+issue+" "+day, party+" holds something on "+issue+day, "Post"), party), day)
		f.Issue, f.IssueKey, f.Values = issue, issue, []parley.Value{{Stance: stance}}
		return f
	}
	m := NewView(&parley.Dossier{Findings: []parley.Finding{
		position("port", "a fence", parley.Demands, "2031-05-01"),
		position("port", "a wage rise", parley.Accepts, "2031-05-09"),
		position("port", "a wage rise", parley.Rejects, "2031-05-02"),
		position("union", "a wage rise", parley.Demands, "2031-05-01"),
		position("mayor", "a new mayor", parley.Opposes, "2031-05-01"),
	}}).Matrix
	if got := m.Issues[0]; got != "a wage rise" {
		t.Errorf("the first issue is %q", got)
	}
	shared := m.Shared()
	var got []string
	for _, r := range shared.Rows {
		for i, c := range r.Cells {
			got = append(got, r.Party+" | "+shared.Issues[i]+" | "+c.String())
		}
	}
	want := []string{"port | a wage rise | rejects → accepts", "union | a wage rise | demands"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("shared (-want +got):\n%s", diff)
	}
	if alone := (Matrix{Issues: []string{"a"}, Rows: []MatrixRow{{"port", []Cell{{{Stance: parley.Demands}}}}}}).Shared(); len(alone.Rows) != 0 {
		t.Error("a matrix of one party is shown")
	}
}
