package reconcile

import "slices"

// A graph lists, for each vertex, its neighbours in ascending order.
type graph [][]int

func (g graph) linked(v, w int) bool {
	_, ok := slices.BinarySearch(g[v], w)
	return ok
}

// maxBranches bounds the search for the largest set of unlinked vertices. Links by copying and by credit make cliques,
// for which no search is needed at all; past the bound the set is completed greedily.
const maxBranches = 10_000

// largestApart returns a largest set of vertices of which no two are linked, ascending. Among sets of one size the one
// with the lower vertices is preferred where that costs nothing.
//
// Method: a vertex whose neighbours are all linked with each other is in some largest set (Cockayne and Hedetniemi,
// "A linear algorithm for the maximum independent set of a tree", 1976, for leaves); the rest is searched by branching on
// the vertex with the most neighbours.
func (g graph) largestApart() []int {
	gone := make([]bool, len(g))
	branches := maxBranches
	set := g.apart(gone, &branches)
	slices.Sort(set)
	return set
}

func (g graph) apart(gone []bool, branches *int) []int {
	set := g.takeSimplicial(gone)
	busiest := g.busiest(gone)
	if busiest < 0 {
		return set
	}
	*branches--
	with := slices.Clone(gone)
	g.remove(busiest, with)
	taken := append([]int{busiest}, g.apart(with, branches)...)
	if *branches > 0 {
		gone[busiest] = true
		if left := g.apart(gone, branches); len(left) > len(taken) {
			taken = left
		}
	}
	return append(set, taken...)
}

// takeSimplicial takes vertices whose neighbours are all linked, with their neighbours, until there are none.
func (g graph) takeSimplicial(gone []bool) []int {
	var set []int
	for again := true; again; {
		again = false
		for v := range g {
			if !gone[v] && g.simplicial(v, gone) {
				set = append(set, v)
				g.remove(v, gone)
				again = true
			}
		}
	}
	return set
}

func (g graph) simplicial(v int, gone []bool) bool {
	for i, a := range g[v] {
		if gone[a] {
			continue
		}
		for _, b := range g[v][i+1:] {
			if !gone[b] && !g.linked(a, b) {
				return false
			}
		}
	}
	return true
}

// remove marks v and its neighbours.
func (g graph) remove(v int, gone []bool) {
	gone[v] = true
	for _, w := range g[v] {
		gone[w] = true
	}
}

// busiest returns the vertex with the most neighbours left, -1 when no vertex is left.
func (g graph) busiest(gone []bool) int {
	best, most := -1, -1
	for v := range g {
		if gone[v] {
			continue
		}
		n := 0
		for _, w := range g[v] {
			if !gone[w] {
				n++
			}
		}
		if n > most {
			best, most = v, n
		}
	}
	return best
}
