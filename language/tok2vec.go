package language

import (
	"parley/language/internal/matrix"
)

const (
	// vectorWidth is the width of the embedding and encoding layers (tok2vec.model.encode.width of the model's config).
	vectorWidth = 96
	// encoderDepth is the number of convolutions; each sees one token to either side, so a vector depends on as many
	// tokens before and after it. Beyond the ends of a document stand zeros.
	encoderDepth = 4
	// chunkRows is how many tokens go through the layers together: enough to use a layer's weights many times while they
	// are near, few enough that the activations stay near too. BenchmarkTok2vec before moving it.
	chunkRows = 256
	// productWidth is the width of one window position's product of the first convolution: 96 outputs of 3 pieces.
	productWidth = 3 * vectorWidth
)

// A key is what a tok2vec embeds of a token.
type key struct {
	norm, prefix, suffix, shape uint64
	blank, space                bool
}

// A wordVector is what the layers make of a key alone.
type wordVector struct {
	vector              [vectorWidth]float32
	left, middle, right [productWidth]float32 // the first convolution's products for the token after, itself, the one before
}

// A tok2vec turns tokens into vectors of 96 values that know their four neighbours on either side: hashed embeddings of
// the word's features (MultiHashEmbed), a maxout layer that mixes them, and four residual convolutions over windows of
// three tokens (MaxoutWindowEncoder), every maxout followed by layer normalisation.
type tok2vec struct {
	embeds []hashEmbed // norm, prefix, suffix, shape and, if there, blank, space
	mix    layer       // 96 × len(embeds) → 96
	first  window      // 3 × 96 → 96
	convs  [encoderDepth - 1]layer
}

// A layer is maxout over three pieces, then layer normalisation.
type layer struct {
	weights     matrix.Weights
	gain, shift []float32
}

// A window is the first convolution, as products of one token for each position in the window.
type window struct {
	weights           matrix.Weights // 96 → 3 positions × 288
	bias, gain, shift []float32
}

// key returns what the model embeds of a token.
func (m *tok2vec) key(t *token) key {
	k := key{norm: t.lex.norm, prefix: t.lex.prefix, suffix: t.lex.suffix, shape: t.lex.shape}
	if len(m.embeds) > 4 {
		k.blank, k.space = t.blank, t.lex.space
	}
	return k
}

// tok2vecScratch is the memory of one chunk's activations.
type tok2vecScratch struct {
	words         []*wordVector // by row, from encoderDepth before the chunk to as many after
	pad           wordVector    // stands for what is beyond the ends of the document
	keys          []key
	embedded      []float32
	mixed         []float32
	products      []float32
	activations   []float32
	input, output []float32 // rows as in words
}

// encode returns the vectors of tokens [from, to), at most chunkRows, in rows of 96 values that are good until the next call.
func (m *tok2vec) encode(s *tok2vecScratch, tokens []token, from, to int) []float32 {
	rows := to - from + 2*encoderDepth
	m.look(s, tokens, from-encoderDepth, to+encoderDepth)
	s.grow(rows)
	for r, word := range s.words {
		copy(s.input[r*vectorWidth:], word.vector[:])
	}
	for r := 1; r < rows-1; r++ {
		out := s.activations[(r-1)*vectorWidth:][:vectorWidth]
		matrix.MaxoutSum(out, s.words[r-1].left[:], s.words[r].middle[:], s.words[r+1].right[:], m.first.bias)
	}
	matrix.Norm(s.output[vectorWidth:], s.activations, s.input[vectorWidth:], m.first.gain, m.first.shift, rows-2)
	for i := range m.convs {
		conv := &m.convs[i]
		s.input, s.output = s.output, s.input
		first := i + 2 // rows before it lack a neighbour
		n := rows - 2*first
		conv.weights.Maxout(s.activations, s.input[(first-1)*vectorWidth:], vectorWidth, n)
		matrix.Norm(s.output[first*vectorWidth:], s.activations, s.input[first*vectorWidth:], conv.gain, conv.shift, n)
	}
	return s.output[encoderDepth*vectorWidth:][:(to-from)*vectorWidth]
}

func (s *tok2vecScratch) grow(rows int) {
	s.input = resize(s.input, rows*vectorWidth)
	s.output = resize(s.output, rows*vectorWidth)
	s.activations = resize(s.activations, rows*vectorWidth)
}

// look fills s.words with the word vectors of tokens [from, to), of which some may be beyond the ends.
func (m *tok2vec) look(s *tok2vecScratch, tokens []token, from, to int) {
	s.keys, s.words = s.keys[:0], resize(s.words, to-from)
	for i := from; i < to; i++ {
		s.words[i-from] = &s.pad
		if 0 <= i && i < len(tokens) {
			s.keys = append(s.keys, m.key(&tokens[i]))
		}
	}
	made := m.make(s, s.keys)
	first := max(0, -from)
	for i := range made {
		s.words[first+i] = &made[i]
	}
}

// make computes the word vectors of keys.
func (m *tok2vec) make(s *tok2vecScratch, keys []key) []wordVector {
	n, width := len(keys), len(m.embeds)*vectorWidth
	s.embedded = resize(s.embedded, n*width)
	s.activations = resize(s.activations, n*vectorWidth)
	s.mixed = resize(s.mixed, n*vectorWidth)
	s.products = resize(s.products, n*3*productWidth)
	clear(s.embedded)
	for i := range keys {
		m.embed(s.embedded[i*width:][:width], &keys[i])
	}
	m.mix.weights.Maxout(s.activations, s.embedded, width, n)
	matrix.Norm(s.mixed, s.activations, nil, m.mix.gain, m.mix.shift, n)
	m.first.weights.Mul(s.products, s.mixed, vectorWidth, n)
	made := make([]wordVector, n)
	for i := range made {
		w, products := &made[i], s.products[i*3*productWidth:][:3*productWidth]
		copy(w.vector[:], s.mixed[i*vectorWidth:])
		copy(w.left[:], products)
		copy(w.middle[:], products[productWidth:])
		copy(w.right[:], products[2*productWidth:])
	}
	return made
}

// embed adds the hashed embeddings of a key to dst, one behind the other.
func (m *tok2vec) embed(dst []float32, k *key) {
	values := [...]uint64{k.norm, k.prefix, k.suffix, k.shape, bit(k.blank), bit(k.space)}
	for i := range m.embeds {
		m.embeds[i].add(dst[i*vectorWidth:][:vectorWidth], values[i])
	}
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

// resize returns s with n elements of any value, in the same memory when it is large enough.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
