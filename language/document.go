package language

import "sync/atomic"

// A lexeme is what the model knows of a word form, shared by all its occurrences. A word form that a special case of the
// tokenizer gives another norm ("'s" as "is") is a lexeme of its own, so everything that depends on a word alone hangs on
// the lexeme. The numbers are spaCy's string hashes (see lexicon.hash).
type lexeme struct {
	text   string
	lower  string
	orth   uint64
	norm   uint64
	prefix uint64 // first character
	suffix uint64 // last three characters
	shape  uint64
	space  bool         // only white space
	opens  *specialNode // runs of tokens that begin with the form and spell a special case; usually nil
	rules  []*rule      // rules of the attribute ruler that ask for the form; usually nil

	lemma atomic.Pointer[lemma] // what the lemmatizer's tables last made of the form
}

// A token is one occurrence of a lexeme in a document.
type token struct {
	lex        *lexeme
	start, end int  // bytes of document.text
	blank      bool // a single U+0020 follows that belongs to no token (spaCy's SPACY)
}

// A document is one text on its way through the pipeline: the tokenizer fills text and tokens, the networks fill tags,
// heads, labels, sentence starts and entities, the attribute ruler and the lemmatizer fill the rest. Every list is as long as
// tokens.
type document struct {
	text   string
	tokens []token

	tags      []uint8  // index into networks.tags
	heads     []int32  // index of the head; the token's own index for a root
	deps      []uint16 // index into networks.deps
	sentStart []bool   // the token begins a sentence
	ents      []entity

	pos    []uint8 // index into ruler.posts
	morphs []uint8 // index into ruler.morphs
	lemmas []string
}

// reset empties the document for another text and keeps its memory.
func (d *document) reset(text string) {
	d.text, d.tokens = text, d.tokens[:0]
	d.ents, d.sentStart = d.ents[:0], d.sentStart[:0]
	d.tags, d.heads, d.deps = d.tags[:0], d.heads[:0], d.deps[:0]
	d.pos, d.morphs, d.lemmas = d.pos[:0], d.morphs[:0], d.lemmas[:0]
}

// An entity tells a token's part in a named entity.
type entity struct {
	kind  uint8 // index into networks.entities; without meaning when outside
	place place
}

// place is where a token stands in a named entity.
type place uint8

// The places of a token: outside all names, at the beginning of one, inside one.
const (
	outside place = iota
	begin
	inside
)
