package parley

// StoryID names a story by its reports.
type StoryID string

// A Story is the reports that tell of one running matter.
type Story struct {
	ID      StoryID    `json:"id"`
	Title   string     `json:"title"`
	Start   string     `json:"start,omitempty"`
	End     string     `json:"end,omitempty"`
	Reports []ReportID `json:"reports,omitempty"`
}

// A Dossier is a story as a person reads it: what the reports say together, with the standing of each.
type Dossier struct {
	Story     Story      `json:"story"`   // without Reports
	Stories   []Story    `json:"stories"` // largest first
	Reports   []Report   `json:"reports"` // without text
	Unread    []Unread   `json:"unread"`
	Entities  []Entity   `json:"entities"`
	Findings  []Finding  `json:"findings"`
	Proposals []Proposal `json:"proposals"`
	Changes   []Change   `json:"changes,omitzero"` // nil without an earlier dossier
}

// An Unread is an input that could not be read, with the reason.
type Unread struct {
	Path   string `json:"path"`
	Reason string `json:"reason"`
}

// A Change is how a finding differs from an earlier run.
type Change struct {
	Finding *FindingID `json:"finding"`
	Earlier *FindingID `json:"earlier"`
	Title   string     `json:"title"`
	Change  ChangeKind `json:"change"`
	Was     string     `json:"was,omitempty"` // the earlier standing or values
	Now     string     `json:"now,omitempty"` // the standing, or the values where these changed; "" for what is gone
}

// ChangeKind says what changed about a finding.
type ChangeKind string

// The kinds of change.
const (
	NewFinding      ChangeKind = "new"
	StandingChanged ChangeKind = "standing"
	ValueChanged    ChangeKind = "value"
	Gone            ChangeKind = "gone"
)
