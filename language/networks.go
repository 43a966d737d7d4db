package language

import (
	"fmt"
	"strings"
	"sync"

	"parley/language/internal/matrix"
)

// networks are the learned parts of a model: a tok2vec that tagger and parser share, and the entity recogniser with one of
// its own.
type networks struct {
	tags     []string // Penn Treebank tags, by tagger output
	deps     []string // dependency labels
	entities []string // entity labels

	shared tok2vec
	tagger matrix.Weights // 96 → tags
	parser parser
	ner    ner

	scratch sync.Pool // of *networkScratch
}

// networkScratch is the memory that annotating one document takes, kept for the next.
type networkScratch struct {
	tok2vec tok2vecScratch
	scores  []float32
	parser  parserScratch
	ner     stateScratch
}

// openNetworks reads the networks of a model file. It returns an error that wraps ErrFormat when a section is missing or
// of another shape.
func openNetworks(f *File) (*networks, error) {
	n := &networks{}
	r := &sections{file: f}
	n.shared = r.tok2vec("tok2vec", []string{"norm", "prefix", "suffix", "shape", "blank", "space"})
	n.tags = r.lines("tagger.labels")
	n.tagger = r.affine("tagger", vectorWidth, len(n.tags))
	n.parser = r.parser("parser")
	n.deps = n.parser.labels
	n.ner = r.ner("ner")
	n.entities = n.ner.labels
	if r.err != nil {
		return nil, r.err
	}
	n.scratch.New = func() any { return new(networkScratch) }
	return n, nil
}

// annotate fills the document's tags, heads, labels, sentence starts and entities.
func (n *networks) annotate(d *document) {
	s := n.scratch.Get().(*networkScratch)
	defer n.scratch.Put(s)
	count := len(d.tokens)
	d.tags = resize(d.tags, count)
	n.parser.reset(&s.parser.network, count)
	for from := 0; from < count; from += chunkRows {
		to := min(from+chunkRows, count)
		vectors := n.shared.encode(&s.tok2vec, d.tokens, from, to)
		n.tag(s, d.tags[from:to], vectors)
		n.parser.see(&s.parser.network, vectors, from, to)
	}
	n.parser.parse(&s.parser, d)
	n.ner.recognise(&s.tok2vec, &s.ner, d)
}

// tag writes the best tag of each vector.
func (n *networks) tag(s *networkScratch, tags []uint8, vectors []float32) {
	width := n.tagger.Panels * matrix.PanelWidth
	s.scores = resize(s.scores, len(tags)*width)
	n.tagger.Mul(s.scores, vectors, vectorWidth, len(tags))
	for i := range tags {
		tags[i] = uint8(best(s.scores[i*width:][:len(n.tags)]))
	}
}

// best returns the index of the greatest score, the first among equals.
func best(scores []float32) int {
	b := 0
	for i, v := range scores {
		if v > scores[b] {
			b = i
		}
	}
	return b
}

// sections reads layers from a file and keeps the first error.
type sections struct {
	file *File
	err  error
}

func (r *sections) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *sections) floats(name string, n int) []float32 {
	values, err := r.file.Floats(name, n)
	if err != nil {
		r.fail(err)
	}
	return values
}

func (r *sections) lines(name string) []string {
	data, ok := r.file.Section(name)
	if !ok {
		r.fail(fmt.Errorf("model section %q is missing: %w", name, ErrFormat))
	}
	return strings.Split(string(data), "\n")
}

func (r *sections) affine(name string, in, out int) matrix.Weights {
	panels := matrix.Panels(out)
	return matrix.Weights{
		In: in, Panels: panels,
		Values: r.floats(name+".weights", panels*in*matrix.PanelWidth),
		Bias:   r.floats(name+".bias", panels*matrix.PanelWidth),
	}
}

func (r *sections) layer(name string, in int) layer {
	return layer{
		weights: r.affine(name, in, 3*vectorWidth),
		gain:    r.floats(name+".gain", vectorWidth),
		shift:   r.floats(name+".shift", vectorWidth),
	}
}

func (r *sections) tok2vec(name string, keys []string) tok2vec {
	const firstSeed = 8 // MultiHashEmbed numbers its tables from it
	m := tok2vec{mix: r.layer(name+".mix", len(keys)*vectorWidth), cache: new(wordCache)}
	for i, key := range keys {
		table, ok := r.file.Section(name + ".embed." + key)
		if !ok || len(table) == 0 || len(table)%(4*vectorWidth) != 0 {
			r.fail(fmt.Errorf("model section %q is missing or of another shape: %w", name+".embed."+key, ErrFormat))
			continue
		}
		m.embeds = append(m.embeds, hashEmbed{firstSeed + uint32(i), r.floats(name+".embed."+key, len(table)/4)})
	}
	m.first = r.window(name + ".conv1")
	for i := range m.convs {
		m.convs[i] = r.layer(fmt.Sprintf("%s.conv%d", name, i+2), 3*vectorWidth)
	}
	return m
}

func (r *sections) window(name string) window {
	panels := matrix.Panels(3 * productWidth)
	return window{
		weights: matrix.Weights{
			In: vectorWidth, Panels: panels,
			Values: r.floats(name+".weights", panels*vectorWidth*matrix.PanelWidth),
			Bias:   make([]float32, panels*matrix.PanelWidth),
		},
		bias:  r.floats(name+".bias", productWidth),
		gain:  r.floats(name+".gain", vectorWidth),
		shift: r.floats(name+".shift", vectorWidth),
	}
}
