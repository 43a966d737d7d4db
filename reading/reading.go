// Package reading turns the grammar of one report into what it states: quotes, figures, events, positions, provisions,
// roles and forecasts, each a span of the report with its time, its factuality and on whose word it stands.
//
// Start with Read. It is a pure function of the analysis. The rules work on the dependency tree, in the open: one file
// per kind of statement, and one for each thing that all kinds share (who is meant, who said it, when).
package reading

import (
	"slices"
	"strconv"

	"parley"
)

// Read returns everything that the report of a states, in the order of its text. Ids are derived from the report's id,
// the kind and the place.
func Read(a *parley.Analysis) *parley.Reading { return ReadInSteps(a, func(string) {}) }

// ReadInSteps is Read, and calls done with the name of each step when that is finished. It is how the steps are timed.
func ReadInSteps(a *parley.Analysis, done func(step string)) *parley.Reading {
	p := newPageInSteps(a, done)
	r := &parley.Reading{Report: a.Report}
	for _, step := range []struct {
		name string
		read func(*page) []parley.Statement
	}{
		{"quotes", quotes}, {"figures", figures}, {"events", events}, {"positions", positions}, {"provisions", provisions},
		{"roles", roles}, {"forecasts", forecasts},
	} {
		r.Statements = append(r.Statements, step.read(p)...)
		done(step.name)
	}
	slices.SortStableFunc(r.Statements, func(s, t parley.Statement) int { return s.Span.Compare(t.Span) })
	nameStatements(a.Report.ID, r.Statements)
	r.Entities = p.cast.entities()
	r.Proposals = p.proposals
	done("names")
	r.Clauses = clauses(p)
	r.Times = datesNamed(p)
	done("clauses")
	return r
}

// Statements returns the statements of Read alone.
func Statements(a *parley.Analysis) []parley.Statement { return Read(a).Statements }

// nameStatements gives each statement its id. Statements of one kind at one place are told apart by their order.
func nameStatements(report parley.ReportID, statements []parley.Statement) {
	type place struct {
		kind parley.Kind
		span parley.Span
	}
	seen := map[place]int{}
	for i := range statements {
		s := &statements[i]
		at := place{s.Kind(), s.Span}
		s.ID = statementID(report, at.kind, at.span, seen[at])
		seen[at]++
	}
}

// statementID is the id of the n-th statement of a kind at one place, counted from 0.
func statementID(report parley.ReportID, kind parley.Kind, span parley.Span, n int) parley.StatementID {
	return parley.StatementID(parley.ContentID("statement", string(report), string(kind),
		strconv.Itoa(span.Start), strconv.Itoa(span.End), strconv.Itoa(n)))
}
