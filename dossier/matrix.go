package dossier

import (
	"cmp"
	"slices"

	"parley"
)

// A Matrix shows who wants what: parties down, issues across.
type Matrix struct {
	Issues []string // as a report words them
	Rows   []MatrixRow
}

// A MatrixRow is one party's stances, a cell for each issue.
type MatrixRow struct {
	Party string
	Cells []Cell
}

// A Cell is what one party holds on one issue, in the order of time; empty when nothing is told.
type Cell []Held

// A Held is one stance with where it stands.
type Held struct {
	Stance  parley.Stance
	Finding *parley.Finding
}

// newMatrix arranges the positions. Parties and issues with most positions come first; those that stand alone with one position
// come last, in the order of the entries.
func newMatrix(entries []Entry) Matrix {
	var parties, issues tally
	for _, e := range entries {
		if p, ok := partyOf(e.Finding); ok {
			parties.add(string(p.ID), p.Name)
			issues.add(e.IssueKey, oneLine(e.Issue))
		}
	}
	parties.rank()
	issues.rank()
	m := Matrix{}
	for _, i := range issues.items {
		m.Issues = append(m.Issues, i.label)
	}
	for _, p := range parties.items {
		m.Rows = append(m.Rows, MatrixRow{Party: p.label, Cells: make([]Cell, len(m.Issues))})
	}
	for _, e := range entries {
		p, ok := partyOf(e.Finding)
		if !ok {
			continue
		}
		row, column := parties.at(string(p.ID)), issues.at(e.IssueKey)
		for _, v := range e.Values {
			if v.Stance != "" {
				m.Rows[row].Cells[column] = append(m.Rows[row].Cells[column], Held{v.Stance, e.Finding})
			}
		}
	}
	for _, row := range m.Rows {
		for _, cell := range row.Cells {
			slices.SortStableFunc(cell, func(a, b Held) int { return cmp.Compare(startOf(a.Finding.Time), startOf(b.Finding.Time)) })
		}
	}
	return m
}

// partyOf returns who holds the position, false where the finding does not say.
func partyOf(f *parley.Finding) (parley.Mention, bool) {
	if len(f.Actors) == 0 || f.IssueKey == "" {
		return parley.Mention{}, false
	}
	return f.Actors[0], true
}

// String is the stances of a cell in words, a change as an arrow.
func (c Cell) String() string {
	text := ""
	for i, h := range c {
		switch {
		case i == 0:
			text = string(h.Stance)
		case h.Stance != c[i-1].Stance:
			text += " → " + string(h.Stance)
		}
	}
	return text
}

// A tally counts labelled things in the order in which they were first met.
type tally struct{ items []tallied }

type tallied struct {
	key, label string
	n          int
}

func (t *tally) add(key, label string) {
	if i := t.at(key); i >= 0 {
		t.items[i].n++
		return
	}
	t.items = append(t.items, tallied{key, label, 1})
}

func (t *tally) at(key string) int {
	return slices.IndexFunc(t.items, func(i tallied) bool { return i.key == key })
}

func (t *tally) rank() {
	slices.SortStableFunc(t.items, func(a, b tallied) int { return b.n - a.n })
}
