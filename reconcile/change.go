package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// Changes says how the findings of a dossier differ from those of an earlier one, in the order of the findings; what is
// gone comes last. Two findings are the same one when kind and aspect match and they share a statement, or the id, or
// title and actors: not by id alone, since a value that moves may move the id.
func Changes(now, earlier *parley.Dossier) []parley.Change {
	known := newFindingIndex(earlier.Findings)
	var changes []parley.Change
	for i := range now.Findings {
		f := &now.Findings[i]
		id := f.ID
		was := known.match(f)
		switch {
		case was == nil:
			changes = append(changes, parley.Change{Finding: &id, Title: f.Title, Change: parley.NewFinding})
		case was.Standing != f.Standing:
			changes = append(changes, parley.Change{Finding: &id, Earlier: &was.ID, Title: f.Title, Change: parley.StandingChanged, Was: string(was.Standing)})
		case valuesText(was) != valuesText(f):
			changes = append(changes, parley.Change{Finding: &id, Earlier: &was.ID, Title: f.Title, Change: parley.ValueChanged, Was: valuesText(was)})
		}
	}
	for i := range earlier.Findings {
		if f := &earlier.Findings[i]; !known.matched[i] {
			changes = append(changes, parley.Change{Earlier: &f.ID, Title: f.Title, Change: parley.Gone})
		}
	}
	return changes
}

// A findingIndex finds the earlier finding that a new one continues. Each is found once.
type findingIndex struct {
	findings []parley.Finding
	by       map[string][]int
	matched  []bool
}

func newFindingIndex(findings []parley.Finding) *findingIndex {
	x := &findingIndex{findings: findings, by: map[string][]int{}, matched: make([]bool, len(findings))}
	for i := range findings {
		for _, key := range findingKeys(&findings[i]) {
			x.by[key] = append(x.by[key], i)
		}
	}
	return x
}

// findingKeys are what two findings must share one of to be the same, the strongest first.
func findingKeys(f *parley.Finding) []string {
	place := string(f.Kind) + " " + string(f.Aspect) + " "
	keys := []string{place + "id " + string(f.ID)}
	for _, e := range f.Evidence {
		if e.Statement != "" {
			keys = append(keys, place+"statement "+string(e.Statement))
		}
	}
	actors := make([]string, len(f.Actors))
	for i, a := range f.Actors {
		actors[i] = string(a.ID)
	}
	slices.Sort(actors)
	return append(keys, place+"thing "+f.Title+" "+strings.Join(actors, " "))
}

// match returns the earlier finding that shares the strongest key, and marks it.
func (x *findingIndex) match(f *parley.Finding) *parley.Finding {
	for _, key := range findingKeys(f) {
		for _, i := range x.by[key] {
			if !x.matched[i] {
				x.matched[i] = true
				return &x.findings[i]
			}
		}
	}
	return nil
}

// valuesText writes the values of a finding in a fixed order.
func valuesText(f *parley.Finding) string {
	var texts []string
	for _, v := range f.Values {
		text := cmp.Or(v.Date, v.Status, string(v.Stance), v.Text)
		switch {
		case v.Value != nil:
			text = v.Value.String()
		case v.Low != nil && v.High != nil:
			text = v.Low.String() + "–" + v.High.String()
		}
		if v.Unit != "" && v.Unit != "count" {
			text += " " + v.Unit
		}
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return strings.Join(slices.Compact(texts), ", ")
}
