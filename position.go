package parley

// A Position is what an actor wants on an issue.
type Position struct {
	Actor     *Mention `json:"actor"` // the party; the person who speaks for it is the attribution's speaker
	Issue     string   `json:"issue"` // a short noun phrase of the text
	IssueSpan Span     `json:"issue_span"`
	IssueKey  string   `json:"issue_key"` // what makes two wordings one issue
	Stance    Stance   `json:"stance"`
	Condition []Span   `json:"condition,omitempty"`
}

// Kind is PositionKind.
func (*Position) Kind() Kind { return PositionKind }

// Stance is how an actor stands to an issue.
type Stance string

// The stances.
const (
	Demands     Stance = "demands"
	Supports    Stance = "supports"
	Accepts     Stance = "accepts"
	Offers      Stance = "offers"
	Opposes     Stance = "opposes"
	Rejects     Stance = "rejects"
	OnCondition Stance = "conditional"
	Undecided   Stance = "undecided"
)

// Direction is what a stance comes down to.
type Direction int

// The directions: neither of the two for what is undecided or conditional.
const (
	NoDirection Direction = iota
	Wants
	Refuses
)

// Direction returns whether a stance is for or against its issue.
func (s Stance) Direction() Direction {
	switch s {
	case Demands, Supports, Accepts, Offers:
		return Wants
	case Opposes, Rejects:
		return Refuses
	}
	return NoDirection
}
