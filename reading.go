package parley

// A Reading is everything that was read from one report: its statements and who is who in it. Entity and proposal
// ids hold within the report.
type Reading struct {
	Report     *Report
	Entities   []Entity
	Proposals  []Proposal
	Statements []Statement
	Clauses    []Clause
	Times      []Time // the dates and times of day that the text gives, in its order
}

// A Clause is one clause of a report with what it takes to compare it with another's: no grammar is needed after it.
// A report's clauses stand in the order of their first words, and together hold every content word once. A clause may lie
// inside another's span ("Lee, who resigned, left").
type Clause struct {
	Span     Span
	Sentence Span   // the sentence that the clause is part of
	Verb     string // lemma of the predicate, with its particle ("rule out"); "" for a fragment
	Negated  bool   // the predicate, its subject or its object is negated
	Words    []Word
	Time     *Time
}

// A Word is one content word of a clause: nouns, names, verbs, adjectives, adverbs and numbers.
type Word struct {
	Span  Span
	Lemma string // in lower case
	Class WordClass
	Role  WordRole
	Prep  string // the preposition that it stands under, in lower case; "" for none
	Head  int32  // index into Words of the content word that it depends on, -1 for none in this clause
}

// WordClass is the part of speech of a content word.
type WordClass uint8

// The classes of content words.
const (
	Noun WordClass = iota
	ProperNoun
	Verb
	Adjective
	Adverb
	Numeral
)

// WordRole is what a word is to its clause.
type WordRole uint8

// The roles of words: what the clause says, whom it says it of, to whom it is done, and everything else.
const (
	ModifierRole WordRole = iota
	PredicateRole
	SubjectRole
	ObjectRole
	ObliqueRole
)
