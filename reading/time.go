package reading

import "parley"

// A timex is a time expression with the tokens it covers.
type timex struct {
	parley.Range
	parley.Time
}

// findTimes returns the report's time expressions in order, not overlapping.
func findTimes(*page) []timex { return nil }

// timeOf returns the time that dates the verb or noun at token i, nil when the report gives none.
func (p *page) timeOf(i int) *parley.Time { return nil }
