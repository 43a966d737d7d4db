package language

import (
	"fmt"
	"strings"

	"parley/language/internal/matrix"
)

const (
	// projectWidth and hiddenWidth are the widths of a transition model's projection and hidden layer
	// (parser.model.hidden_width of the model's config); maxout of the hidden layer takes two pieces.
	projectWidth = 64
	hiddenWidth  = 64
	stateWidth   = matrix.StateWidth
	// ringRows is how many tokens' hidden products are kept. A state looks at tokens near the front of the buffer, so
	// more are needed only when a token waits on the stack for as long; it is then computed anew.
	ringRows = 2048
	// aheadRows is how many tokens' hidden products are made together. It divides ringRows.
	aheadRows = 64
)

// A transitions is the part that parser and entity recogniser share (TransitionBasedParser): from tokens at a few places
// of the state, a hidden layer and a score for each action. The hidden layer is linear in each token up to its maxout, so
// each token's part is computed once for all the places it may take.
type transitions struct {
	project  matrix.Weights // 96 → 64
	features int            // places of the state
	hidden   matrix.Weights // 64 → features × 128, by piece, output
	bias     []float32      // of the hidden layer, 128
	pad      []float32      // features × 128: a place that no token takes
	actions  matrix.Weights // 64 → actions
	names    []string       // "L-nsubj": move, label
}

func (r *sections) transitions(name string, features int) transitions {
	t := transitions{features: features, names: r.lines(name + ".actions")}
	t.project = r.affine(name+".project", vectorWidth, projectWidth)
	panels := matrix.Panels(features * stateWidth)
	t.hidden = matrix.Weights{
		In: projectWidth, Panels: panels,
		Values: r.floats(name+".hidden.weights", panels*projectWidth*matrix.PanelWidth),
		Bias:   make([]float32, panels*matrix.PanelWidth),
	}
	t.bias = r.floats(name+".hidden.bias", stateWidth)
	t.pad = r.floats(name+".hidden.pad", features*stateWidth)
	t.actions = r.affine(name+".actions", hiddenWidth, len(t.names))
	for _, action := range t.names {
		if _, _, ok := strings.Cut(action, "-"); !ok {
			r.fail(fmt.Errorf("model section %q: action %q: %w", name+".actions", action, ErrFormat))
		}
	}
	return t
}

// span returns the range of classes whose move is the one given; they stand together.
func (t *transitions) span(move string) (first, end int) {
	for first < len(t.names) && !strings.HasPrefix(t.names[first], move+"-") {
		first++
	}
	for end = first; end < len(t.names) && strings.HasPrefix(t.names[end], move+"-"); {
		end++
	}
	return first, end
}

// label returns the label of a class.
func (t *transitions) label(class int) string {
	_, label, _ := strings.Cut(t.names[class], "-")
	return label
}

// stateScratch is the memory for a sequence of states.
type stateScratch struct {
	vectors []float32 // projected tokens
	ring    []float32 // hidden products of token i at row i%ringRows
	owner   []int32   // the token whose products a row of the ring holds, or -1
	ahead   int       // tokens before it have had their products made
	rows    []*[stateWidth]float32
	hidden  [hiddenWidth]float32
	scores  []float32
}

// reset makes the scratch ready for a document of n tokens.
func (t *transitions) reset(s *stateScratch, n int) {
	rows := min((n+aheadRows-1)/aheadRows*aheadRows, ringRows)
	s.ring = resize(s.ring, rows*t.hidden.Panels*matrix.PanelWidth)
	s.owner = resize(s.owner, rows)
	for i := range s.owner {
		s.owner[i] = -1
	}
	s.ahead = 0
	s.scores = resize(s.scores, t.actions.Panels*matrix.PanelWidth)
}

// see projects the vectors of tokens [from, to) into s.vectors, which has room for them.
func (t *transitions) see(s *stateScratch, vectors []float32, from, to int) {
	width := t.project.Panels * matrix.PanelWidth
	t.project.Mul(s.vectors[from*width:], vectors, vectorWidth, to-from)
}

// products returns the hidden products of token i for every place of the state.
func (t *transitions) products(s *stateScratch, i, tokens int) []float32 {
	width := t.hidden.Panels * matrix.PanelWidth
	row := i % ringRows
	if s.owner[row] != int32(i) {
		n := 1
		if i == s.ahead {
			n = min(aheadRows, tokens-i)
			s.ahead += n
		}
		vectorsWidth := t.project.Panels * matrix.PanelWidth
		t.hidden.Mul(s.ring[row*width:], s.vectors[i*vectorsWidth:], vectorsWidth, n)
		for j := range n {
			s.owner[row+j] = int32(i + j)
		}
	}
	return s.ring[row*width:][:width]
}

// score computes s.scores for a state that has the given tokens at its places, -1 for none.
func (t *transitions) score(s *stateScratch, places []int, tokens int) {
	s.rows = s.rows[:0]
	for f, i := range places {
		products := t.pad
		if i >= 0 {
			products = t.products(s, i, tokens)
		}
		s.rows = append(s.rows, (*[stateWidth]float32)(products[f*stateWidth:]))
	}
	matrix.StateMaxout(s.hidden[:], s.rows, t.bias)
	t.actions.Mul(s.scores, s.hidden[:], hiddenWidth, 1)
}

// better returns the class of the greatest score in [first, end) when that is greater than the score of class b or b is
// negative; else b. Among equals the first wins.
func (s *stateScratch) better(b, first, end int) int {
	for i := first; i < end; i++ {
		if b < 0 || s.scores[i] > s.scores[b] {
			b = i
		}
	}
	return b
}
