package language

import (
	"fmt"
	"slices"
	"sync"
	"unicode/utf8"

	"parley"
)

// A Model is an opened language model: the whole pipeline. It is safe for use by many goroutines; it keeps the words it met
// last, which changes how fast it answers, never what.
type Model struct {
	words      *lexicon
	tokenizer  *tokenizer
	networks   *networks
	ruler      *ruler
	lemmatizer *lemmatizer
	entLabels  [][2]string // "B-PERSON" and "I-PERSON", by kind of entity
	documents  sync.Pool   // of *document: the memory of one, kept for the next
}

// Open reads a model file. The model goes on using data, which must not be changed. The error wraps ErrFormat when
// data is no model file, or not all of one.
func Open(data []byte) (*Model, error) {
	f, err := OpenFile(data)
	if err != nil {
		return nil, err
	}
	m := &Model{documents: sync.Pool{New: func() any { return new(document) }}}
	for _, open := range []func(*File) error{m.openWords, m.openNetworks, m.openRuler, m.openTokenizer} {
		if err := open(f); err != nil {
			return nil, fmt.Errorf("open model: %w", err)
		}
	}
	return m, nil
}

func (m *Model) openWords(f *File) (err error) {
	m.words, err = openLexicon(f)
	return err
}

func (m *Model) openNetworks(f *File) (err error) {
	if m.networks, err = openNetworks(f); err != nil {
		return err
	}
	for _, kind := range m.networks.entities {
		m.entLabels = append(m.entLabels, [2]string{"B-" + kind, "I-" + kind})
	}
	return nil
}

// openRuler comes before the tokenizer, whose special cases make the first lexemes: a lexeme knows the rules that ask for it.
func (m *Model) openRuler(f *File) (err error) {
	if m.ruler, err = openRuler(f, m.networks.tags, m.networks.deps, m.words); err != nil {
		return err
	}
	m.lemmatizer, err = openLemmatizer(f, m.ruler.posts, m.ruler.morphs)
	return err
}

func (m *Model) openTokenizer(f *File) (err error) {
	m.tokenizer, err = openTokenizer(f, m.words)
	return err
}

// Parse analyses a text as it is given, as one block: what spaCy's pipeline makes of the same string.
func (m *Model) Parse(text string) *parley.Analysis {
	return m.ParseTimed(text, func(string) {})
}

// ParseTimed is Parse and calls done at the end of each stage with its name, for whoever holds a clock.
func (m *Model) ParseTimed(text string, done func(stage string)) *parley.Analysis {
	a := &parley.Analysis{Report: &parley.Report{Text: text}}
	if text != "" {
		a.Blocks = []parley.Block{{Span: parley.Span{Start: 0, End: len(text)}, Kind: parley.Paragraph}}
		m.addBlock(a, a.Blocks[0].Span, done)
	}
	return a
}

// Analyze analyses a report block by block, so that no sentence, name or head crosses a blank line.
func (m *Model) Analyze(r *parley.Report) *parley.Analysis {
	a := &parley.Analysis{Report: r, Blocks: r.Blocks()}
	for _, b := range a.Blocks {
		m.addBlock(a, b.Span, func(string) {})
	}
	return a
}

// addBlock analyses one block of the report's text and appends its grammar to a. A block longer than spaCy takes is cut,
// so that what is held at a time stays bounded.
func (m *Model) addBlock(a *parley.Analysis, block parley.Span, done func(stage string)) {
	for !block.Empty() {
		part := block
		part.End = part.Start + partLen(block.Of(a.Text()))
		m.add(a, part, done)
		block.Start = part.End
	}
}

// maxPart is the number of characters that are analysed as one text: spaCy's nlp.max_length, beyond which it refuses.
const maxPart = 1_000_000

// partLen returns how many bytes of a text are analysed as one: all, or up to and with the last white space within
// maxPart characters, or those characters where there is none.
func partLen(text string) int {
	if len(text) <= maxPart {
		return len(text)
	}
	n, space := 0, 0
	for i, r := range text {
		if n == maxPart {
			if space > 0 {
				return space
			}
			return i
		}
		if isSpace(r) {
			space = i + utf8.RuneLen(r)
		}
		n++
	}
	return len(text)
}

// add analyses a part of the report's text and appends its grammar to a.
func (m *Model) add(a *parley.Analysis, part parley.Span, done func(stage string)) {
	d := m.documents.Get().(*document)
	defer m.documents.Put(d)
	d.reset(part.Of(a.Text()))
	m.annotate(d, done)
	first := len(a.Tokens)
	a.Tokens = slices.Grow(a.Tokens, len(d.tokens))
	for i := range d.tokens {
		a.Tokens = append(a.Tokens, m.token(d, i, part.Start, first))
		if d.sentStart[i] {
			if n := len(a.Sentences); i > 0 {
				a.Sentences[n-1].End = first + i
			}
			a.Sentences = append(a.Sentences, parley.Range{First: first + i, End: first + len(d.tokens)})
		}
	}
	m.addNames(a, d, first)
	done("result")
}

func (m *Model) annotate(d *document, done func(stage string)) {
	m.tokenizer.tokenize(d)
	done("tokenizer")
	m.networks.annotate(d)
	done("networks")
	m.ruler.annotate(d)
	done("ruler")
	m.lemmatizer.annotate(d)
	done("lemmatizer")
}

// token is the i-th token of d, whose text begins at byte offset of the report's and whose tokens at index first.
func (m *Model) token(d *document, i, offset, first int) parley.Token {
	t := d.tokens[i]
	return parley.Token{
		Span:  parley.Span{Start: offset + t.start, End: offset + t.end},
		Text:  t.lex.text,
		Lower: t.lex.lower,
		Lemma: d.lemmas[i],
		Tag:   m.networks.tags[d.tags[i]],
		POS:   m.ruler.posts[d.pos[i]],
		Dep:   m.networks.deps[d.deps[i]],
		Head:  first + int(d.heads[i]),
		Ent:   m.entLabel(d.ents[i]),
	}
}

// addNames appends the named entities of d.
func (m *Model) addNames(a *parley.Analysis, d *document, first int) {
	for i, e := range d.ents {
		switch e.place {
		case begin:
			a.Names = append(a.Names, parley.Name{
				Range: parley.Range{First: first + i, End: first + i + 1}, Label: m.networks.entities[e.kind],
			})
		case inside:
			a.Names[len(a.Names)-1].End = first + i + 1
		}
	}
}

// entLabel writes a token's part in a name: "B-PERSON", "I-PERSON" or "O".
func (m *Model) entLabel(e entity) string {
	switch e.place {
	case begin:
		return m.entLabels[e.kind][0]
	case inside:
		return m.entLabels[e.kind][1]
	}
	return "O"
}
