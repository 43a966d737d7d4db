package parley

// FindingID names a finding by what it is about, so that it does not move when an unrelated report is added.
type FindingID string

// A Finding is what the reports say together about one aspect of one thing.
type Finding struct {
	ID       FindingID  `json:"id"`
	Kind     Kind       `json:"kind"`
	About    *FindingID `json:"about"` // the occurrence that this aspect belongs to
	Aspect   Aspect     `json:"aspect,omitempty"`
	Title    string     `json:"title"` // one contiguous span of a report
	TitleAt  Evidence   `json:"title_evidence"`
	Standing Standing   `json:"standing"`
	Time     *Time      `json:"time,omitempty"`
	Place    *Mention   `json:"place,omitempty"`
	Actors   []Mention  `json:"actors,omitempty"`
	Issue    string     `json:"issue,omitempty"`     // of a position: a short phrase of a report
	IssueKey string     `json:"issue_key,omitempty"` // of a position: what makes two wordings one issue
	Of       string     `json:"of,omitempty"`        // of a figure: what is counted or measured, in words of a report
	Style    QuoteStyle `json:"style,omitempty"`     // of a quote: how much of it stands between quotation marks
	Values   []Value    `json:"values,omitempty"`
	Origins  []Voice    `json:"origins"`
	Why      string     `json:"why"`
	Evidence []Evidence `json:"evidence"`
}

// Aspect is the side of a thing that a finding is about.
type Aspect string

// The aspects.
const (
	Occurrence       Aspect = "occurrence"
	DateAspect       Aspect = "date"
	PlaceAspect      Aspect = "place"
	DurationAspect   Aspect = "duration"
	Number           Aspect = "number"
	Participants     Aspect = "participants"
	Author           Aspect = "author"
	RoleAspect       Aspect = "role"
	Wording          Aspect = "wording"
	ProvisionsAspect Aspect = "provision"
)

// Standing says how firmly a finding stands.
type Standing string

// The standings; the table in the contract says when each applies.
const (
	Corroborated Standing = "corroborated"
	SingleSource Standing = "single-source"
	Disputed     Standing = "disputed"
	Differs      Standing = "differs"
	Unconfirmed  Standing = "unconfirmed"
	Superseded   Standing = "superseded"
	Inconsistent Standing = "inconsistent"
)

// A Value is one of the values that reports give, with who gives it. One of Value, Low and High together, Date,
// Status, Stance and Text is set.
type Value struct {
	Value   *Decimal   `json:"value,omitempty"`
	Low     *Decimal   `json:"low,omitempty"`
	High    *Decimal   `json:"high,omitempty"`
	Date    string     `json:"date,omitempty"`
	Status  string     `json:"status,omitempty"`
	Stance  Stance     `json:"stance,omitempty"`
	Text    string     `json:"text,omitempty"`
	Unit    string     `json:"unit,omitempty"`
	Origins []string   `json:"origins"`
	Reports []ReportID `json:"reports"`
}

// A Voice is one independent origin behind a finding, with the reports that carry its word.
type Voice struct {
	Name    string     `json:"name"`
	Reports []ReportID `json:"reports"`
}

// Evidence is one place in one report that carries a finding. Text repeats the words under Span, so a dossier can be
// checked on its own and the place found again in a later revision (compare TextQuoteSelector, W3C Web Annotation, 2017).
type Evidence struct {
	Report    ReportID    `json:"report"`
	Statement StatementID `json:"statement,omitempty"`
	Span      Span        `json:"span"`
	Text      string      `json:"text"`
	Value     *int        `json:"value,omitempty"` // index into the finding's Values
	Side      Side        `json:"side,omitempty"`
}

// Side says how a place stands to its finding.
type Side string

// The sides.
const (
	Asserts Side = "asserts"
	Denies  Side = "denies"
	Repeats Side = "repeats"
)
