package parley

// A Provision is what a named plan, draft, treaty or bill would oblige somebody to do.
type Provision struct {
	Proposal ProposalRef `json:"proposal"`
	Issue    string      `json:"issue"`
	Obliged  []Mention   `json:"obliged"`
}

// Kind is ProvisionKind.
func (*Provision) Kind() Kind { return ProvisionKind }

// A ProposalRef names a plan within one report.
type ProposalRef struct {
	ID   ProposalID `json:"id"`
	Name string     `json:"name"`
}

// ProposalID names a plan: within one report in a Reading, within the set in a Dossier.
type ProposalID string

// A Proposal is a named plan as one report or, in a Dossier, as all of them tell of it.
type Proposal struct {
	ID         ProposalID       `json:"id"`
	Name       string           `json:"name"`
	Time       *Time            `json:"time,omitempty"`
	State      ProposalState    `json:"state"`
	By         []ProposalAuthor `json:"by"`
	Points     []ProposalPoints `json:"points"`
	Supersedes *ProposalID      `json:"supersedes"`
	Provisions []ProvisionEntry `json:"provisions"`
	Evidence   []Evidence       `json:"evidence"`
}

// ProposalState says how far a plan has come.
type ProposalState string

// The states of a plan.
const (
	Reported  ProposalState = "reported"
	Draft     ProposalState = "draft"
	Final     ProposalState = "final"
	Signed    ProposalState = "signed"
	Withdrawn ProposalState = "withdrawn"
)

// A ProposalAuthor is somebody who is said to have made a plan.
type ProposalAuthor struct {
	Entity   Mention  `json:"entity"`
	Evidence Evidence `json:"evidence"`
}

// ProposalPoints is a number of points that a plan is said to have.
type ProposalPoints struct {
	Value    *Decimal `json:"value"`
	Evidence Evidence `json:"evidence"`
}

// A ProvisionEntry is one provision of a plan, with how it stands to the version before.
type ProvisionEntry struct {
	ID       FindingID       `json:"id"`
	Issue    string          `json:"issue"`
	Obliged  []Mention       `json:"obliged"`
	Text     string          `json:"text"`
	Evidence Evidence        `json:"evidence"`
	Change   ProvisionChange `json:"change"`
}

// ProvisionChange compares a provision with the version before.
type ProvisionChange string

// The changes of a provision from one version of a plan to the next.
const (
	SameProvision    ProvisionChange = "same"
	NewProvision     ProvisionChange = "new"
	ChangedProvision ProvisionChange = "changed"
	DroppedProvision ProvisionChange = "dropped"
)
