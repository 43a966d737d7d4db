package parley

// A Time is a time expression with its TIMEX3 value (TimeML 1.2.1) and the days it covers.
type Time struct {
	Text  string    `json:"text"`
	Span  Span      `json:"span"`
	Type  TimeType  `json:"type"`
	Value string    `json:"value"`           // keeps the precision ("2025-05") and what is open ("XXXX-WXX-2")
	Start string    `json:"start,omitempty"` // full ISO 8601 date or date-time, inclusive
	End   string    `json:"end,omitempty"`   // likewise
	Basis TimeBasis `json:"basis"`

	// Relative is how the value follows from the publication date, for times that do: what reading.Resolve needs to
	// resolve the words again with another date ("W-1 w5=" is Friday of the week before).
	Relative string `json:"relative,omitempty"`

	// Weekday is the day of the week, 1 (Monday) to 7, that the words give beside a full date, 0 when they give none. It
	// may contradict the date: both are what the report says.
	Weekday int `json:"weekday,omitempty"`
}

// Resolved reports whether the days that the time covers are known at either end.
func (t *Time) Resolved() bool { return t != nil && (t.Start != "" || t.End != "") }

// TimeType is the type of a TIMEX3.
type TimeType string

// The types of time expressions.
const (
	Date     TimeType = "DATE"
	Clock    TimeType = "TIME"
	Duration TimeType = "DURATION"
	Set      TimeType = "SET"
)

// TimeBasis says what a time was resolved with.
type TimeBasis string

// The bases: the words alone; the report's publication date; what other reports settle, or the passage that the words stand in.
const (
	ByText      TimeBasis = "text"
	ByPublished TimeBasis = "published"
	ByOthers    TimeBasis = "inferred"
)
