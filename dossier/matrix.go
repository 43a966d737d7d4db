package dossier

import (
	"cmp"
	"slices"
	"strings"

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

// A Held is one stance with where it stands. Moved says that it was held later than the one before it: the others of a cell are
// told of one time or of none.
type Held struct {
	Stance  parley.Stance
	Finding *parley.Finding
	Moved   bool
}

// newMatrix arranges the positions: first the issues that most parties hold positions on, above all against each other or told by several
// origins, and the parties that hold most.
func newMatrix(entries []Entry) Matrix {
	var parties, issues tally
	met := map[[2]string]bool{}
	facing := map[string]map[parley.Direction]bool{}
	for _, e := range entries {
		p, ok := partyOf(e.Finding)
		if !ok {
			continue
		}
		if cell := [2]string{partyKey(p), e.IssueKey}; !met[cell] {
			met[cell] = true
			parties.add(cell[0], oneLine(p.Name))
			issues.add(cell[1], oneLine(e.Issue))
		}
		if e.Standing == parley.Corroborated {
			issues.add(e.IssueKey, "")
		}
		if facing[e.IssueKey] == nil {
			facing[e.IssueKey] = map[parley.Direction]bool{}
		}
		for _, v := range e.Values {
			facing[e.IssueKey][v.Stance.Direction()] = true
		}
	}
	for key, directions := range facing {
		if directions[parley.Wants] && directions[parley.Refuses] {
			issues.add(key, "")
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
		row, column := parties.at(partyKey(p)), issues.at(e.IssueKey)
		m.Rows[row].Cells[column] = append(m.Rows[row].Cells[column], heldIn(e.Finding)...)
	}
	for _, row := range m.Rows {
		for _, cell := range row.Cells {
			cell.order()
		}
	}
	return m
}

// heldIn are the stances of one finding.
func heldIn(f *parley.Finding) Cell {
	var c Cell
	for _, v := range f.Values {
		if v.Stance != "" {
			c = append(c, Held{Stance: v.Stance, Finding: f})
		}
	}
	return c
}

// order sets the stances of a cell in the order of time and marks those that follow another.
func (c Cell) order() {
	slices.SortStableFunc(c, func(a, b Held) int { return cmp.Compare(startOf(a.Finding.Time), startOf(b.Finding.Time)) })
	for i := 1; i < len(c); i++ {
		before := startOf(c[i-1].Finding.Time)
		c[i].Moved = before != "" && startOf(c[i].Finding.Time) > before
	}
}

// Shared is the part of the matrix that compares: the issues on which several parties hold positions or one has moved, with the
// parties that hold any of these. It is empty when there is nothing to compare.
func (m Matrix) Shared() Matrix {
	var columns []int
	for i := range m.Issues {
		parties, moved := 0, false
		for _, r := range m.Rows {
			parties += flag(len(r.Cells[i]) > 0)
			moved = moved || strings.Contains(r.Cells[i].String(), "→")
		}
		if parties > 1 || moved {
			columns = append(columns, i)
		}
	}
	var out Matrix
	for _, i := range columns {
		out.Issues = append(out.Issues, m.Issues[i])
	}
	for _, r := range m.Rows {
		row := MatrixRow{Party: r.Party}
		held := false
		for _, i := range columns {
			row.Cells = append(row.Cells, r.Cells[i])
			held = held || len(r.Cells[i]) > 0
		}
		if held {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// partyOf returns who holds the position, false where the finding does not say.
func partyOf(f *parley.Finding) (parley.Mention, bool) {
	if len(f.Actors) == 0 || f.IssueKey == "" {
		return parley.Mention{}, false
	}
	return f.Actors[0], true
}

// partyKey is what makes two holders one row: who they are, or for those without a name what they are called ("dockers", "Dockers").
func partyKey(m parley.Mention) string {
	if m.Unnamed {
		return strings.ToLower(oneLine(m.Name))
	}
	return string(m.ID)
}

// String is the stances of a cell in words, each once where it follows itself, a change over time as an arrow.
func (c Cell) String() string {
	text := ""
	for i, h := range c {
		switch {
		case i == 0:
			text = string(h.Stance)
		case h.Stance != c[i-1].Stance:
			text += h.Joint() + string(h.Stance)
		}
	}
	return text
}

// Joint is what stands between a stance and the one before it.
func (h Held) Joint() string {
	if h.Moved {
		return " → "
	}
	return ", "
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
