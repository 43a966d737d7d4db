package language

import (
	"sync/atomic"

	"parley/language/internal/matrix"
)

const (
	// vectorWidth is the width of the embedding and encoding layers (tok2vec.model.encode.width of the model's config).
	vectorWidth = 96
	// encoderDepth is the number of convolutions; each sees one token to either side, so a vector depends on as many
	// tokens before and after it. Beyond the ends of a document stand zeros.
	encoderDepth = 4
	// chunkRows is how many tokens go through the layers together: enough to use a layer's weights many times while they
	// are near, few enough that the activations stay near too: on 84 news articles 128 to 512 take the same time, 64 takes
	// 4 % more. Re-run BenchmarkTok2vec before moving it.
	chunkRows = 256
	// missRows is how many word vectors are made together.
	missRows = 64
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
	key                 key
	found               atomic.Bool // since the cache last looked for room
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
	cache  *wordCache
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

// beyond stands for what is before and after a document: zeros.
var beyond wordVector

// tok2vecScratch is the memory of one chunk's activations.
type tok2vecScratch struct {
	words         []*wordVector // by row, from encoderDepth before the chunk to as many after
	keys          []key         // of the words that are not in the cache
	missing       []int         // and their rows
	spare         []wordVector  // those that the cache has no room for, by row
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
	s.words, s.keys, s.missing = resize(s.words, to-from), s.keys[:0], s.missing[:0]
	s.spare = resize(s.spare, to-from)
	for i := from; i < to; i++ {
		if i < 0 || i >= len(tokens) {
			s.words[i-from] = &beyond
			continue
		}
		k := m.key(&tokens[i])
		w := m.cache.find(&k)
		if s.words[i-from] = w; w == nil {
			s.keys = append(s.keys, k)
			s.missing = append(s.missing, i-from)
		}
	}
	for from := 0; from < len(s.keys); from += missRows {
		to := min(from+missRows, len(s.keys))
		m.make(s, s.keys[from:to], s.missing[from:to])
	}
}

// make computes the word vectors of keys for the given rows.
func (m *tok2vec) make(s *tok2vecScratch, keys []key, rows []int) {
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
	for i, row := range rows {
		w, keep := &s.spare[row], m.cache.room(&keys[i])
		if keep {
			w = new(wordVector)
		}
		w.key = keys[i]
		products := s.products[i*3*productWidth:][:3*productWidth]
		copy(w.vector[:], s.mixed[i*vectorWidth:])
		copy(w.left[:], products)
		copy(w.middle[:], products[productWidth:])
		copy(w.right[:], products[2*productWidth:])
		if keep {
			m.cache.keep(w)
		}
		s.words[row] = w
	}
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
