package parley

// A Quote is somebody's words, thought or plan as a report gives them.
type Quote struct {
	Content   []Span     `json:"content"` // without quotation marks
	Style     QuoteStyle `json:"style"`
	Act       Act        `json:"act"`
	Cue       []Span     `json:"cue"`
	Source    []Span     `json:"source"`
	Speaker   *Mention   `json:"speaker"`
	Addressee *Mention   `json:"addressee,omitempty"`
}

// Kind is QuoteKind.
func (*Quote) Kind() Kind { return QuoteKind }

// QuoteStyle says how much of a quote stands between quotation marks.
type QuoteStyle string

// The styles: all, none, some.
const (
	Direct   QuoteStyle = "direct"
	Indirect QuoteStyle = "indirect"
	Mixed    QuoteStyle = "mixed"
)

// Act says whether something was said, thought or intended.
type Act string

// The acts.
const (
	Speech    Act = "speech"
	Thought   Act = "thought"
	Intention Act = "intention"
)
