package reconcile

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLikestJoinBelowTheBar puts twelve items in four pairs and more, by a table of how alike they are.
func TestLikestJoinBelowTheBar(t *testing.T) {
	like := map[pair]float64{
		{0, 1}: 0.5,               // by the bar
		{2, 3}: 0.3,               // each other's likest
		{4, 5}: 0.3, {4, 6}: 0.28, // one of them is about as like a third
		{7, 8}:  0.2, // below even the low bar
		{9, 10}: 0.3, // of one report
	}
	al := &aligner{
		items: fewItems,
		keys:  func(_ int, to []uint64) []uint64 { return append(to, 1) },
		judge: func(i, j int) float64 { return like[pairOf(i, j)] },
		bar:   0.4,
		low:   0.25,
		from:  func(i int) int { return min(i, 9) },
	}
	joined := func() (pairs [][]int) {
		for _, g := range al.groups() {
			if len(g) > 1 {
				pairs = append(pairs, g)
			}
		}
		return pairs
	}
	if diff := cmp.Diff([][]int{{0, 1}, {2, 3}}, joined()); diff != "" {
		t.Errorf("joined (-want +got):\n%s", diff)
	}
	al.items, al.lists = fewItems-1, nil
	if diff := cmp.Diff([][]int{{0, 1}}, joined()); diff != "" {
		t.Errorf("joined of few items (-want +got):\n%s", diff)
	}
}
