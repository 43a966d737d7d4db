package dossier

import (
	"testing"

	"parley"
)

func TestDateText(t *testing.T) {
	tests := []struct{ name, start, end, want string }{
		{"a day", "2031-05-14", "2031-05-14", "2031-05-14"},
		{"days of one month", "2031-05-13", "2031-05-15", "2031-05-13/15"},
		{"days of two months", "2031-05-30", "2031-06-02", "2031-05-30/06-02"},
		{"a month", "2031-02-01", "2031-02-28", "2031-02"},
		{"a year", "2031-01-01", "2031-12-31", "2031"},
		{"a month but for its last day", "2031-05-01", "2031-05-30", "2031-05-01/30"},
		{"two months", "2031-05-01", "2031-06-30", "2031-05-01/06-30"},
		{"the first of a month", "2031-05-01", "2031-05-01", "2031-05-01"},
		{"a minute", "2031-05-14T09:30", "2031-05-14T09:30", "2031-05-14"},
		{"open at its start", "", "2031-05-14", "–2031-05-14"},
		{"open at its end", "2031-05-14", "", "2031-05-14"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := dateText(&parley.Time{Start: tt.start, End: tt.end}); got != tt.want {
				t.Errorf("dateText(%s to %s) = %q, want %q", tt.start, tt.end, got, tt.want)
			}
		})
	}
}

func TestCellShowsOnlyWhatMovedAsMoved(t *testing.T) {
	held := func(stance parley.Stance, day string) Held {
		f := &parley.Finding{}
		if day != "" {
			f.Time = &parley.Time{Start: day, End: day}
		}
		return Held{Stance: stance, Finding: f}
	}
	tests := []struct {
		name string
		cell Cell
		want string
	}{
		{"later is a move", Cell{held(parley.Accepts, "2031-05-14"), held(parley.Rejects, "2031-05-10")}, "rejects → accepts"},
		{"one day is none", Cell{held(parley.Rejects, "2031-05-10"), held(parley.Opposes, "2031-05-10")}, "rejects, opposes"},
		{"no day is none", Cell{held(parley.Rejects, ""), held(parley.Accepts, "2031-05-10")}, "rejects, accepts"},
		{"the same twice is said once", Cell{held(parley.Rejects, ""), held(parley.Rejects, "2031-05-10")}, "rejects"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.cell.order()
			if got := tt.cell.String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPartiesWithoutNamesAreOneRow(t *testing.T) {
	position := func(id, name string, unnamed bool, stance parley.Stance) Entry {
		return Entry{Finding: &parley.Finding{
			Kind: parley.PositionKind, Issue: "pay", IssueKey: "pay", Values: []parley.Value{{Stance: stance}},
			Actors: []parley.Mention{{ID: parley.EntityID(id), Name: name, Unnamed: unnamed}},
		}}
	}
	m := newMatrix([]Entry{
		position("1", "Dockers", true, parley.Demands), position("2", "dockers", true, parley.Rejects),
		position("3", "Lund", false, parley.Demands), position("4", "Lund", false, parley.Rejects),
	})
	if len(m.Rows) != 3 {
		t.Errorf("%d rows, want one for the dockers and one for each of two people called Lund", len(m.Rows))
	}
}

func TestInferredDaysAreMarked(t *testing.T) {
	for basis, want := range map[parley.TimeBasis]string{parley.ByOthers: "~2031-05-01", parley.ByText: "2031-05-01"} {
		f := finding(parley.EventKind, "a", "the bridge was shut", "Post")
		f.Time = &parley.Time{Start: "2031-05-01", End: "2031-05-01", Basis: basis}
		if got := newEntry(&f, nil).Date; got != want {
			t.Errorf("a day by %s is written %q, want %q", basis, got, want)
		}
	}
}
