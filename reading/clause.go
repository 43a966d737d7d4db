package reading

import "parley"

// clauses returns the clauses of the report in order.
func clauses(*page) []parley.Clause { return nil }
