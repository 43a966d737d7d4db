package parley

// EntityID names an entity: within one report in a Reading, within the set of reports in a Dossier.
type EntityID string

// A Mention is how a statement points at an entity: who is meant, and by which words.
type Mention struct {
	ID      EntityID  `json:"id"`
	Name    string    `json:"name"` // canonical; for an unnamed source its description
	Mention Span      `json:"mention"`
	Unnamed bool      `json:"unnamed"`
	Members []Mention `json:"members,omitempty"` // of "Ruiz and Amar", "both men"
}

// EntityType says what an entity is.
type EntityType string

// The types of entities.
const (
	Person       EntityType = "person"
	Organization EntityType = "organization"
	State        EntityType = "state"
	Place        EntityType = "place"
	Group        EntityType = "group"    // a people, a faction, a set of unnamed persons
	Document     EntityType = "document" // a plan, treaty, statement, law, poll
	Other        EntityType = "other"
)

// An Entity is a person, organisation, state or place with its name variants and dated roles.
type Entity struct {
	ID       EntityID    `json:"id"`
	Name     string      `json:"name"`
	Type     EntityType  `json:"type"`
	Variants []string    `json:"variants"`
	Roles    []RoleEntry `json:"roles,omitempty"`
	Side     EntityID    `json:"side,omitempty"` // the state or body that it is of or acts for: Russia for "Kremlin"

	// Mentions are the places in the report where the entity is meant; only in a Reading.
	Mentions []Span `json:"-"`
	Unnamed  bool   `json:"unnamed,omitempty"`
}

// A RoleEntry is a post that an entity is said to hold.
type RoleEntry struct {
	Role         string     `json:"role"`
	Organization *Mention   `json:"organization"`
	Time         *Time      `json:"time,omitempty"`
	Evidence     []Evidence `json:"evidence"`
}
