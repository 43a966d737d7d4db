package reconcile

import (
	"testing"

	"parley/parleytest"
)

func TestJudgingHasNoFirstAndSecond(t *testing.T) {
	set := ordered(append(parleytest.Story(40, 2), parleytest.Story(9, 3)...))
	sc := sceneOf(set)
	figures, happenings, sayings, stands := sc.figures(), sc.happenings(), sc.sayings(), sc.stands()
	assertions, days := sc.assertions(figures), sc.daysTold(figures)
	for i, d := range days { // the reports of the story all look back
		d.ahead = i%2 == 0
	}
	profiles := map[int]profiled{}
	groups := &aligner{whole: func(a, b []int) float64 { return sc.sameHappenings(happenings, profiles, a, b) }}
	counts := &aligner{whole: func(a, b []int) float64 { return sc.sameCounts(figures, a, b) }}
	tests := []struct {
		name  string
		items int
		judge func(i, j int) float64
	}{
		{"figures", len(figures), func(i, j int) float64 { return sc.sameCount(figures[i], figures[j]) }},
		{"groups of figures", len(figures) - 2, func(i, j int) float64 {
			return counts.likeness([]int{i, i + 1, i + 2}[:1+i%3], []int{j, j + 1, j + 2}[:1+j%3])
		}},
		{"events", len(happenings), func(i, j int) float64 { return sc.sameHappening(happenings[i], happenings[j]) }},
		{"groups of events", len(happenings) - 2, func(i, j int) float64 {
			return groups.likeness([]int{i, i + 1, i + 2}[:1+i%3], []int{j, j + 1, j + 2}[:1+j%3])
		}},
		{"quotes", len(sayings), func(i, j int) float64 { return sc.sameWords(sayings[i], sayings[j]) }},
		{"positions", len(stands), func(i, j int) float64 { return sc.sameStand(stands[i], stands[j]) }},
		{"days", len(days), func(i, j int) float64 { return sc.sameDayTold(days[i], days[j]) }},
		{"clauses", len(assertions), func(i, j int) float64 { return sc.sameAssertion(assertions[i], assertions[j]) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if tt.items < 20 {
				t.Fatalf("%d to judge, want more", tt.items)
			}
			alike := 0
			for i := range tt.items {
				for j := range i {
					ab, ba := tt.judge(i, j), tt.judge(j, i)
					if ab != ba {
						t.Fatalf("%d with %d is %v, %d with %d is %v", i, j, ab, j, i, ba)
					}
					if ab > 0 {
						alike++
					}
				}
			}
			if alike == 0 {
				t.Error("no two are alike: nothing was tested")
			}
		})
	}
}
