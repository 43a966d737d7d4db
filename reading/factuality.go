package reading

import "parley"

// factualityOf says how far the report commits itself to the predicate or noun at token i.
func (p *page) factualityOf(i int) (parley.Factuality, parley.Polarity) {
	return parley.Asserted, parley.Positive
}
