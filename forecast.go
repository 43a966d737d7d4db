package parley

// A Forecast is what is announced, scheduled, expected or predicted for a time after the report.
type Forecast struct {
	Due *Time    `json:"due"`
	Who *Mention `json:"who"`
}

// Kind is ForecastKind.
func (*Forecast) Kind() Kind { return ForecastKind }
