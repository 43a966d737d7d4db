package parley

// An Analysis is the grammar of one report: spaCy's annotations over Report.Text, block by block. Token offsets
// are bytes of the whole text; no sentence, name or head crosses a block. Whatever reads it treats it as immutable.
type Analysis struct {
	Report    *Report
	Tokens    []Token
	Sentences []Range // token ranges in order, each inside one block, together covering every token
	Names     []Name  // named entities in order, not overlapping
	Blocks    []Block // the blocks of Report.Text in order
}

// Text is the text that the analysis is of.
func (a *Analysis) Text() string { return a.Report.Text }

// A Token is a word, mark or run of blanks, with spaCy's labels (Universal part-of-speech tags, Penn Treebank tags,
// ClearNLP dependency labels as the English models use them).
type Token struct {
	Span
	Text  string // the words under Span
	Lower string // Text in lower case
	Lemma string
	Tag   string // Penn Treebank tag: "VBD", "NNP", "_SP" for blanks
	POS   string // Universal tag: "VERB", "PROPN", "SPACE"
	Dep   string // relation to Head: "nsubj", "ROOT"
	Head  int    // index into Analysis.Tokens; the token's own index for a root
	Ent   string // "B-PERSON", "I-PERSON" or "O"
}

// A Range is the half-open range [First, End) of indexes into Analysis.Tokens.
type Range struct{ First, End int }

// Contains reports whether token index i lies in the range.
func (r Range) Contains(i int) bool { return r.First <= i && i < r.End }

// Len is the number of tokens in the range.
func (r Range) Len() int { return r.End - r.First }

// A Name is a named entity as the tagger found it, with its OntoNotes label ("PERSON", "GPE", "DATE").
type Name struct {
	Range
	Label string
}

// Span returns the byte range of the text that the tokens of r cover; the zero Span when r is empty.
func (a *Analysis) Span(r Range) Span {
	if r.Len() <= 0 {
		return Span{}
	}
	return Span{a.Tokens[r.First].Start, a.Tokens[r.End-1].End}
}

// Words returns the text that the tokens of r cover, as printed.
func (a *Analysis) Words(r Range) string { return a.Span(r).Of(a.Report.Text) }
