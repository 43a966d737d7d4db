package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// Changes says how the findings of a dossier differ from those of an earlier one: first those that stand otherwise or have other
// values, then new ones that reports contradict or confirm, then the other new ones, each in the order of the findings; what is gone
// comes last. Two findings are the same one when kind and aspect match and they share a statement, or the id, or title and
// actors: not by id alone, since a value that moves may move the id.
func Changes(now, earlier *parley.Dossier) []parley.Change {
	known := newFindingIndex(earlier.Findings)
	was := known.matchAll(now.Findings)
	var changes []parley.Change
	rank := map[*parley.FindingID]int{}
	for i := range now.Findings {
		f := &now.Findings[i]
		id := f.ID
		change := parley.Change{Finding: &id, Title: f.Title, Now: string(f.Standing)}
		switch old := was[i]; {
		case old == nil:
			change.Change = parley.NewFinding
			rank[&id] = newRank(f.Standing)
		case old.Standing != f.Standing:
			change.Earlier, change.Change, change.Was = &old.ID, parley.StandingChanged, string(old.Standing)
		case valuesText(old) != valuesText(f):
			change.Earlier, change.Change, change.Was, change.Now = &old.ID, parley.ValueChanged, valuesText(old), valuesText(f)
		default:
			continue
		}
		changes = append(changes, change)
	}
	slices.SortStableFunc(changes, func(a, b parley.Change) int { return rank[a.Finding] - rank[b.Finding] })
	for i := range earlier.Findings {
		if f := &earlier.Findings[i]; !known.matched[i] {
			changes = append(changes, parley.Change{Earlier: &f.ID, Title: f.Title, Change: parley.Gone})
		}
	}
	return changes
}

// newRank orders new findings: what reports contradict, what they confirm, the rest.
func newRank(s parley.Standing) int {
	switch s {
	case parley.SingleSource, parley.Unconfirmed:
		return 3
	case parley.Corroborated:
		return 2
	}
	return 1
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
		for _, keys := range findingKeys(&findings[i]) {
			for _, key := range keys {
				x.by[key] = append(x.by[key], i)
			}
		}
	}
	return x
}

// strengths is how many kinds of keys findings have.
const strengths = 4

// findingKeys are what two findings must share one of to be the same, the strongest first: the id; a statement, both comparing values or
// both telling one; a statement; title and actors.
func findingKeys(f *parley.Finding) [strengths][]string {
	place := string(f.Kind) + " " + string(f.Aspect) + " "
	state := "told "
	switch f.Standing {
	case parley.Differs, parley.Superseded, parley.Inconsistent:
		state = "compared "
	}
	var alike, any []string
	for _, e := range f.Evidence {
		if e.Statement != "" {
			alike = append(alike, place+state+string(e.Statement))
			any = append(any, place+"statement "+string(e.Statement))
		}
	}
	actors := make([]string, len(f.Actors))
	for i, a := range f.Actors {
		actors[i] = string(a.ID)
	}
	slices.Sort(actors)
	return [strengths][]string{{place + "id " + string(f.ID)}, alike, any, {place + "thing " + f.Title + " " + strings.Join(actors, " ")}}
}

// matchAll returns the earlier finding that each finding continues, nil for none. Those that share the strongest keys are matched before
// the others, so that none takes what another has a better claim to.
func (x *findingIndex) matchAll(findings []parley.Finding) []*parley.Finding {
	was := make([]*parley.Finding, len(findings))
	keys := make([][strengths][]string, len(findings))
	for i := range findings {
		keys[i] = findingKeys(&findings[i])
	}
	for strength := range strengths {
		for i := range findings {
			if was[i] == nil {
				was[i] = x.match(keys[i][strength])
			}
		}
	}
	return was
}

// match returns the earlier finding with one of the keys that no other continues yet, and marks it.
func (x *findingIndex) match(keys []string) *parley.Finding {
	for _, key := range keys {
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
