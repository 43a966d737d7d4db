package language

import (
	"fmt"
)

// A ner finds named entities with spaCy's BILUO transition system: for each token in turn one of Begin, In, Last, Unit
// with a label, or Out. It has a tok2vec of its own, which does not see blanks.
//
// Method: Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity Recognition", 2009, for the scheme;
// spaCy's ner.pyx for what is valid.
type ner struct {
	transitions
	tok2vec tok2vec
	labels  []string
	outside int // the class of Out
}

// nerPlaces is the number of tokens a state shows to the network: this one, the entity's first, the one before this.
const nerPlaces = 3

func (r *sections) ner(name string) ner {
	m := ner{transitions: r.transitions(name, nerPlaces)}
	m.tok2vec = r.tok2vec(name, []string{"norm", "prefix", "suffix", "shape"})
	first, end := m.span("B")
	for class := first; class < end; class++ {
		m.labels = append(m.labels, m.label(class))
	}
	m.outside, _ = m.span("O")
	if !m.inOrder() {
		r.fail(fmt.Errorf("model section %q: actions out of order: %w", name+".actions", ErrFormat))
	}
	return m
}

// inOrder reports whether the classes are those of Begin, In, Last and Unit, each with the same labels in the same order,
// (Unit with an empty one after, which is never valid here), and Out.
func (m *ner) inOrder() bool {
	for i, move := range []string{"B", "I", "L", "U"} {
		for j, label := range m.labels {
			if class := i*len(m.labels) + j; class >= len(m.names) || m.names[class] != move+"-"+label {
				return false
			}
		}
	}
	return len(m.labels) > 0 && m.outside < len(m.names)
}

// recognise fills in the entities of d, whose sentence starts are known.
func (m *ner) recognise(t *tok2vecScratch, s *stateScratch, d *document) {
	n := len(d.tokens)
	d.ents = resize(d.ents, n)
	m.reset(s, n)
	for from := 0; from < n; from += chunkRows {
		to := min(from+chunkRows, n)
		m.see(s, m.tok2vec.encode(t, d.tokens, from, to), from, to)
	}
	first := -1 // of the open entity
	kind := 0
	for i := range n {
		places := [nerPlaces]int{i, first, -1}
		if first >= 0 {
			places[2] = i - 1
		}
		m.score(s, places[:])
		if first < 0 {
			first, kind = m.outsideStep(s, d, i)
			continue
		}
		d.ents[i] = entity{uint8(kind), inside}
		if !m.goesOn(s, d, i, kind) {
			first = -1
		}
	}
}

// outsideStep labels token i, before which no entity is open, and returns the first token and the label of the entity that
// is open after it, or -1.
func (m *ner) outsideStep(s *stateScratch, d *document, i int) (first, kind int) {
	labels := len(m.labels)
	class := -1
	if !d.tokens[i].lex.space {
		if i+1 < len(d.tokens) && !d.sentStart[i+1] {
			class = s.better(class, 0, labels)
		}
		class = s.better(class, 3*labels, 4*labels)
	}
	class = s.better(class, m.outside, m.outside+1)
	switch {
	case class == m.outside:
		d.ents[i] = entity{}
		return -1, 0
	case class < labels:
		d.ents[i] = entity{uint8(class), begin}
		return i, class
	default:
		d.ents[i] = entity{uint8(class - 3*labels), begin}
		return -1, 0
	}
}

// goesOn reports whether an entity that token i is in has more tokens: whether In is valid and scores at least as well as
// Last, which comes after it.
func (m *ner) goesOn(s *stateScratch, d *document, i, kind int) bool {
	if i+1 >= len(d.tokens) || d.sentStart[i+1] {
		return false
	}
	labels := len(m.labels)
	return s.scores[labels+kind] >= s.scores[2*labels+kind]
}
