package parley

// A Reading is everything that was read from one report: its statements and who is who in it. Entity and proposal
// ids hold within the report.
type Reading struct {
	Report     *Report
	Entities   []Entity
	Proposals  []Proposal
	Statements []Statement
	Clauses    []Clause
}

// A Clause is one clause of a report with what it takes to compare it with another's: no grammar is needed after it.
type Clause struct {
	Span     Span
	Verb     string     // lemma of the predicate, "" for a fragment
	Negated  bool       // the predicate is negated
	Terms    []string   // lemmas of its content words, sorted, each once
	Entities []EntityID // whom it mentions, sorted, each once
	Time     *Time
}
