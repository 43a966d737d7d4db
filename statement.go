package parley

import (
	"encoding/json"
	"fmt"
)

// StatementID names a statement by its report, kind and place.
type StatementID string

// Kind says what a statement or a finding is about.
type Kind string

// The kinds of statements; findings have these and ProposalKind.
const (
	QuoteKind     Kind = "quote"
	FigureKind    Kind = "figure"
	EventKind     Kind = "event"
	PositionKind  Kind = "position"
	ProvisionKind Kind = "provision"
	RoleKind      Kind = "role"
	ForecastKind  Kind = "forecast"
	ProposalKind  Kind = "proposal"
)

// A Statement is what one report asserts at one place. What is particular to its kind is its Detail; in JSON the
// fields of both stand side by side.
type Statement struct {
	ID          StatementID
	Span        Span // the words that carry the statement
	Sentence    Span // the sentence or sentences around it
	Factuality  Factuality
	Polarity    Polarity
	Attribution *Attribution // on whose word the report states it; nil when on its own
	Origin      *Origin      // whom the report credits for it; nil when nobody
	Time        *Time        // when what is stated holds; nil when the report does not say
	Detail      Detail
}

// A Detail is what is particular to one kind of statement: *Quote, *Figure, *Event, *Position, *Provision, *Role or
// *Forecast.
type Detail interface{ Kind() Kind }

// Kind says what the statement is about.
func (s *Statement) Kind() Kind { return s.Detail.Kind() }

// Factuality says how far the report commits itself to a statement. The weakest that applies holds.
type Factuality string

// The factualities, weakest first.
const (
	Denied      Factuality = "denied"
	Conditional Factuality = "conditional"
	Possible    Factuality = "possible"
	Planned     Factuality = "planned"
	Unverified  Factuality = "unconfirmed"
	Claimed     Factuality = "claimed"
	Asserted    Factuality = "asserted"
)

var factualityOrder = map[Factuality]int{Denied: 0, Conditional: 1, Possible: 2, Planned: 3, Unverified: 4, Claimed: 5, Asserted: 6}

// Weaker returns the weaker of two factualities.
func (f Factuality) Weaker(o Factuality) Factuality {
	if factualityOrder[o] < factualityOrder[f] {
		return o
	}
	return f
}

// Polarity says whether a statement affirms or negates.
type Polarity string

// The polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// An Attribution says on whose word a report states something. Via is on whose word that one stands
// (the spokesman said the minister had told …).
type Attribution struct {
	Speaker *Mention     `json:"speaker"`
	Source  []Span       `json:"source"`
	Cue     []Span       `json:"cue"`
	Via     *Attribution `json:"via"`
}

// An Origin is another outlet, agency, press statement or document that a report credits.
type Origin struct {
	Name string     `json:"name"`
	Kind OriginKind `json:"kind"`
	Span Span       `json:"span"`
}

// OriginKind says what sort of thing is credited.
type OriginKind string

// The kinds of origins.
const (
	OutletOrigin    OriginKind = "outlet"
	AgencyOrigin    OriginKind = "agency"
	StatementOrigin OriginKind = "statement"
	DocumentOrigin  OriginKind = "document"
)

// statementHead is the part of a statement's JSON that all kinds share.
type statementHead struct {
	ID          StatementID  `json:"id"`
	Kind        Kind         `json:"kind"`
	Span        Span         `json:"span"`
	Sentence    Span         `json:"sentence"`
	Factuality  Factuality   `json:"factuality"`
	Polarity    Polarity     `json:"polarity"`
	Attribution *Attribution `json:"attribution"`
	Origin      *Origin      `json:"origin"`
	Time        *Time        `json:"time,omitempty"`
}

// MarshalJSON writes the common fields, then those of the detail, as one object.
func (s Statement) MarshalJSON() ([]byte, error) {
	head, err := json.Marshal(statementHead{s.ID, s.Kind(), s.Span, s.Sentence, s.Factuality, s.Polarity, s.Attribution, s.Origin, s.Time})
	if err != nil {
		return nil, err
	}
	detail, err := json.Marshal(s.Detail)
	if err != nil {
		return nil, err
	}
	if len(detail) <= len("{}") {
		return head, nil
	}
	return append(append(head[:len(head)-1], ','), detail[1:]...), nil
}

// UnmarshalJSON reads what MarshalJSON writes. An unknown kind is an error that names it.
func (s *Statement) UnmarshalJSON(data []byte) error {
	var h statementHead
	if err := json.Unmarshal(data, &h); err != nil {
		return err
	}
	detail, err := newDetail(h.Kind)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, detail); err != nil {
		return err
	}
	*s = Statement{h.ID, h.Span, h.Sentence, h.Factuality, h.Polarity, h.Attribution, h.Origin, h.Time, detail}
	return nil
}

func newDetail(k Kind) (Detail, error) {
	switch k {
	case QuoteKind:
		return new(Quote), nil
	case FigureKind:
		return new(Figure), nil
	case EventKind:
		return new(Event), nil
	case PositionKind:
		return new(Position), nil
	case ProvisionKind:
		return new(Provision), nil
	case RoleKind:
		return new(Role), nil
	case ForecastKind:
		return new(Forecast), nil
	}
	return nil, fmt.Errorf("statement of unknown kind %q", k)
}
