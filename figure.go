package parley

// A Figure is a number with what it counts or measures.
type Figure struct {
	Value       *Decimal    `json:"value,omitempty"` // nil when a range is stated
	Low         *Decimal    `json:"low,omitempty"`   // ends of a stated range, both given
	High        *Decimal    `json:"high,omitempty"`
	Bound       Bound       `json:"bound,omitempty"`
	Approximate bool        `json:"approximate"`
	Change      bool        `json:"change"` // a difference, not a level
	Unit        string      `json:"unit"`
	Per         string      `json:"per,omitempty"` // "day", "person"
	Of          *Counted    `json:"of"`
	Place       *Mention    `json:"place,omitempty"`
	Actor       *Mention    `json:"actor,omitempty"`
	SameAs      StatementID `json:"same_as,omitempty"` // the same amount in another unit
}

// Kind is FigureKind.
func (*Figure) Kind() Kind { return FigureKind }

// Bound says that a figure is a limit: "more than" is AtLeast, "up to" is AtMost.
type Bound string

// The bounds.
const (
	AtLeast Bound = "min"
	AtMost  Bound = "max"
)

// Counted is what a figure counts or measures, in words of the text.
type Counted struct {
	Text  string `json:"text"`
	Spans []Span `json:"spans"`
}
