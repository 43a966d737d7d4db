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
	// farPanels is how many panels the products for one place can lie in.
	farPanels = (stateWidth + 2*matrix.PanelWidth - 2) / matrix.PanelWidth
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
	projected []float32 // of a chunk, as the layer gives them
	vectors   []float32 // projected tokens
	ring      []float32 // hidden products of token i at row i%ringRows
	ahead     int       // tokens before it have had their products made; the ring holds the last of them
	far       []float32 // hidden products for one place each, of tokens that are no longer in the ring
	rows      []*[stateWidth]float32
	hidden    [hiddenWidth]float32
	scores    []float32
}

// reset makes the scratch ready for a document of n tokens.
func (t *transitions) reset(s *stateScratch, n int) {
	rows := min((n+aheadRows-1)/aheadRows*aheadRows, ringRows)
	s.ring = resize(s.ring, rows*t.hidden.Panels*matrix.PanelWidth)
	s.far = resize(s.far, t.features*farPanels*matrix.PanelWidth)
	s.vectors = resize(s.vectors, n*projectWidth)
	s.scores = resize(s.scores, t.actions.Panels*matrix.PanelWidth)
	s.ahead = 0
}

// see projects the vectors of tokens [from, to).
func (t *transitions) see(s *stateScratch, vectors []float32, from, to int) {
	width := t.project.Panels * matrix.PanelWidth
	s.projected = resize(s.projected, (to-from)*width)
	t.project.Mul(s.projected, vectors, vectorWidth, to-from)
	for i := range to - from {
		copy(s.vectors[(from+i)*projectWidth:][:projectWidth], s.projected[i*width:])
	}
}

// score computes s.scores for a state that has the given tokens at its places, -1 for none.
func (t *transitions) score(s *stateScratch, places []int) {
	for _, i := range places { // first, for it may take the place of what the ring has
		for i >= s.ahead {
			t.advance(s)
		}
	}
	s.rows = s.rows[:0]
	for place, i := range places {
		s.rows = append(s.rows, (*[stateWidth]float32)(t.products(s, place, i)))
	}
	matrix.StateMaxout(s.hidden[:], s.rows, t.bias)
	t.actions.Mul(s.scores, s.hidden[:], hiddenWidth, 1)
}

// advance makes the hidden products of the next tokens.
func (t *transitions) advance(s *stateScratch) {
	n := min(aheadRows, len(s.vectors)/projectWidth-s.ahead)
	row := s.ahead % ringRows * t.hidden.Panels * matrix.PanelWidth
	t.hidden.Mul(s.ring[row:], s.vectors[s.ahead*projectWidth:], projectWidth, n)
	s.ahead += n
}

// products returns the hidden products of token i, or of none, for one place of the state. Those of a token that has left
// the ring are computed anew, for this place alone.
func (t *transitions) products(s *stateScratch, place, i int) []float32 {
	switch {
	case i < 0:
		return t.pad[place*stateWidth:]
	case i >= s.ahead-ringRows:
		return s.ring[i%ringRows*t.hidden.Panels*matrix.PanelWidth+place*stateWidth:]
	}
	first := place * stateWidth / matrix.PanelWidth
	w := t.hidden.Slice(first, min(first+farPanels, t.hidden.Panels))
	out := s.far[place*farPanels*matrix.PanelWidth:]
	w.Mul(out, s.vectors[i*projectWidth:], projectWidth, 1)
	return out[place*stateWidth-first*matrix.PanelWidth:]
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
