package parley

// An Event is a happening that a timeline could carry.
type Event struct {
	Type       EventType `json:"type"`
	Trigger    Span      `json:"trigger"`
	Actors     []Mention `json:"actors"`
	Recipients []Mention `json:"recipients"`
	Place      *Mention  `json:"place"`

	// Told is the day that the report tells of where it tells the event without a time, by the sentences before or its first; nil where that is
	// not plain.
	Told *Time `json:"told,omitempty"`
}

// Kind is EventKind.
func (*Event) Kind() Kind { return EventKind }

// EventType is a type of PLOVER 2.0 (Halterman et al., "PLOVER and POLECAT: A New Political Event Ontology and
// Dataset", 2023), or OTHER.
type EventType string

// The types of events.
const (
	Agree      EventType = "AGREE"
	Consult    EventType = "CONSULT"
	Support    EventType = "SUPPORT"
	Concede    EventType = "CONCEDE"
	Cooperate  EventType = "COOPERATE"
	Aid        EventType = "AID"
	Retreat    EventType = "RETREAT"
	Request    EventType = "REQUEST"
	Accuse     EventType = "ACCUSE"
	Reject     EventType = "REJECT"
	Threaten   EventType = "THREATEN"
	Protest    EventType = "PROTEST"
	Sanction   EventType = "SANCTION"
	Mobilize   EventType = "MOBILIZE"
	Coerce     EventType = "COERCE"
	Assault    EventType = "ASSAULT"
	OtherEvent EventType = "OTHER"
)
