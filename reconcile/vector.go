package reconcile

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// A vector is a list of weighed words, ascending by word, each once. It is summed in that order, so that every run
// rounds alike.
type vector []weighted

type weighted struct {
	word   int32
	weight float64
}

func byWord(a, b weighted) int { return cmp.Compare(a.word, b.word) }

// dot returns the sum of the products of the weights of the words that both have.
func (v vector) dot(o vector) float64 {
	if len(v) > len(o) {
		v, o = o, v
	}
	sum := 0.0
	for _, w := range v {
		i := sort.Search(len(o), func(i int) bool { return o[i].word >= w.word })
		if i == len(o) {
			break
		}
		if o[i].word == w.word {
			sum += w.weight * o[i].weight
			i++
		}
		o = o[i:]
	}
	return sum
}

// plus returns the sum of two vectors.
func (v vector) plus(o vector) vector {
	sum := make(vector, 0, len(v)+len(o))
	for len(v) > 0 && len(o) > 0 {
		switch c := byWord(v[0], o[0]); {
		case c < 0:
			sum, v = append(sum, v[0]), v[1:]
		case c > 0:
			sum, o = append(sum, o[0]), o[1:]
		default:
			sum, v, o = append(sum, weighted{v[0].word, v[0].weight + o[0].weight}), v[1:], o[1:]
		}
	}
	return append(append(sum, v...), o...)
}

// heaviest returns the n heaviest words of v.
func (v vector) heaviest(n int) vector {
	if len(v) <= n {
		return v
	}
	kept := slices.Clone(v)
	slices.SortFunc(kept, func(a, b weighted) int { return cmp.Or(cmp.Compare(b.weight, a.weight), byWord(a, b)) })
	kept = slices.Clone(kept[:n])
	slices.SortFunc(kept, byWord)
	return kept
}

// unit returns v at length 1.
func (v vector) unit() vector {
	square := 0.0
	for _, w := range v {
		square += w.weight * w.weight
	}
	u := make(vector, len(v))
	for i, w := range v {
		u[i] = weighted{w.word, w.weight / math.Sqrt(square)}
	}
	return u
}
