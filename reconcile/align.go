package reconcile

import (
	"cmp"
	"slices"
)

// An aligner puts items together that speak of the same thing. Candidates are found by the keys that items share, never by
// comparing all with all.
type aligner struct {
	items int
	keys  func(i int) []uint64     // what two items must share one of to be compared
	judge func(i, j int) float64   // how far two items are the same: above 0 for likely; symmetric; veto for never
	bar   float64                  // the least average of judge over two groups that are joined
	whole func(a, b []int) float64 // judges two groups as a whole, in place of the average; nil for the average
}

// veto is what judge gives two items that cannot be the same, whatever else speaks for it.
const veto = -100

const (
	// crowdedKey is how many items may share a key before it says nothing.
	crowdedKey = 100
	// manyItems is from where items are first gathered one by one into groups, so that time stays in step with their number.
	manyItems = 600
	// sampled is how many members of a group stand for it in a large story.
	sampled = 4
)

// groups returns the groups of items, each ascending, in the order of their first items.
func (al *aligner) groups() [][]int {
	groups := make([][]int, al.items)
	for i := range groups {
		groups[i] = []int{i}
	}
	if al.items > manyItems {
		groups = al.gathered()
	}
	groups = al.joined(groups)
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	return groups
}

// likeness is the average of judge over the pairs of two groups, of large groups over some members; a veto between
// any two stands.
func (al *aligner) likeness(a, b []int) float64 {
	a, b = sample(a), sample(b)
	if al.whole != nil {
		return al.whole(a, b)
	}
	sum := 0.0
	for _, i := range a {
		for _, j := range b {
			s := al.judge(i, j)
			if s <= veto {
				return veto
			}
			sum += s
		}
	}
	return sum / float64(len(a)*len(b))
}

// sample returns some members of a group, spread over it.
func sample(group []int) []int {
	if len(group) <= sampleAll {
		return group
	}
	some := make([]int, sampled)
	for k := range some {
		some[k] = group[k*(len(group)-1)/(sampled-1)]
	}
	return some
}

// sampleAll is the size up to which every member of a group is looked at.
const sampleAll = 8

// gathered walks over the items once; each joins the group that it is most like, of those with which it shares most keys.
func (al *aligner) gathered() [][]int {
	var groups [][]int
	index := map[uint64][]int{}
	for i := range al.items {
		keys := al.keys(i)
		shared := map[int]int{}
		for _, k := range keys {
			in := index[k]
			for _, g := range in[max(0, len(in)-indexDepth):] {
				shared[g]++
			}
		}
		best, score := -1, al.bar
		for _, g := range mostShared(shared, indexTries) {
			if s := al.likeness(groups[g], []int{i}); s > score || s == score && (best < 0 || g < best) {
				best, score = g, s
			}
		}
		if best < 0 {
			best = len(groups)
			groups = append(groups, nil)
		}
		groups[best] = append(groups[best], i)
		for _, k := range keys {
			if in := index[k]; !slices.Contains(in[max(0, len(in)-indexDepth):], best) {
				index[k] = append(in, best)
			}
		}
	}
	return groups
}

// joined joins the two groups that are most alike until none are by the bar (average link).
func (al *aligner) joined(groups [][]int) [][]int {
	links := al.links(groups)
	queue := make([]link, 0, len(links))
	for p, s := range links {
		if s >= al.bar {
			queue = append(queue, link{p, s})
		}
	}
	near := make([][]int, len(groups))
	for p, s := range links {
		if s >= al.bar/2 { // what is far below the bar does not rise above it by joining others
			near[p.a] = append(near[p.a], p.b)
			near[p.b] = append(near[p.b], p.a)
		}
	}
	for len(queue) > 0 {
		at := 0
		for k := range queue {
			if queue[k].before(queue[at]) {
				at = k
			}
		}
		a, b := queue[at].a, queue[at].b
		groups[a] = append(groups[a], groups[b]...)
		slices.Sort(groups[a])
		groups[b] = nil
		around := slices.Concat(near[a], near[b])
		slices.Sort(around)
		around = slices.DeleteFunc(slices.Compact(around), func(c int) bool { return c == a || groups[c] == nil })
		near[a], near[b] = around, nil
		queue = slices.DeleteFunc(queue, func(l link) bool { return l.a == a || l.b == a || l.a == b || l.b == b })
		for _, c := range around {
			if s := al.likeness(groups[a], groups[c]); s >= al.bar {
				queue = append(queue, link{pairOf(a, c), s})
			}
			if !slices.Contains(near[c], a) {
				near[c] = append(near[c], a)
			}
		}
	}
	return slices.DeleteFunc(groups, func(g []int) bool { return g == nil })
}

// A link is two groups that may be joined.
type link struct {
	pair
	score float64
}

// before orders links by score, then by place.
func (l link) before(o link) bool {
	return cmp.Or(cmp.Compare(o.score, l.score), l.a-o.a, l.b-o.b) < 0
}

// links judges the pairs of groups that share a key.
func (al *aligner) links(groups [][]int) map[pair]float64 {
	index := map[uint64][]int{}
	for g, items := range groups {
		seen := map[uint64]bool{}
		for _, i := range sample(items) {
			for _, k := range al.keys(i) {
				if !seen[k] {
					seen[k] = true
					index[k] = append(index[k], g)
				}
			}
		}
	}
	links := map[pair]float64{}
	for _, in := range index {
		if len(in) > crowdedKey {
			continue
		}
		for n, a := range in {
			for _, b := range in[n+1:] {
				p := pair{a, b}
				if _, ok := links[p]; !ok {
					links[p] = al.likeness(groups[a], groups[b])
				}
			}
		}
	}
	return links
}
