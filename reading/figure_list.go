package reading

import (
	"parley"
	"parley/numeral"
)

// maxPoints is the greatest number of a point of a list: plans and agreements in the news seldom have more.
const maxPoints = 40

// listNumber reports whether the number counts the points of a list and nothing in it: "1. ", "(2) ", "Two. Both sides", or, beside a point
// with the number before or after it, "4: Refugees return", "5 - Salaries".
func (r *figureReader) listNumber(d *figureDraft) bool {
	v, form := r.pointAt(d.num, d.end)
	switch form {
	case pointSure:
		return true
	case pointAmong:
		return r.listed[v-1] || r.listed[v+1]
	}
	return false
}

// pointForm is how a number that may be a list's is set off.
type pointForm uint8

const (
	pointNone  pointForm = iota
	pointAmong           // as amounts are too: only one beside others is a list's
	pointSure
)

// pointAt reads the number of the lexemes first to end as one that opens a point of a list.
func (r *figureReader) pointAt(first, end int) (int, pointForm) {
	t := r.text
	n, ok := t.At(first)
	if !ok || n.End != end || n.Form != numeral.Cardinal || n.Low.Cmp(parley.DecimalOf(maxPoints)) > 0 {
		return 0, pointNone
	}
	v := int(n.Low.Float())
	at := first
	if t.Is(at-1, "(") && t.Glued(at) {
		at--
	}
	opens := t.Lexemes[at].Break
	if !t.Same(end+1) || !opens && r.Sentences[r.sentence[r.tokens[first]]].First != r.tokens[first] {
		return 0, pointNone
	}
	switch {
	case opens && t.Glued(end) && t.Is(end, ".", ")"):
		return v, pointSure
	case t.Is(end, ":"), opens && t.Hyphen(end) && t.Lexemes[end].Spaced && t.Lexemes[end+1].Spaced && t.Lexemes[end+1].Kind == numeral.Word:
		return v, pointAmong
	}
	return 0, pointNone
}

// findPoints collects the numbers that may open points of a list.
func (r *figureReader) findPoints() map[int]bool {
	points := map[int]bool{}
	for k := range r.text.Lexemes {
		if !r.text.Is(k+1, ":", ".", ")") && !r.text.Hyphen(k+1) {
			continue
		}
		if v, form := r.pointAt(k, k+1); form != pointNone {
			points[v] = true
		}
	}
	return points
}
