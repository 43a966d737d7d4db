package parley

// A Span is the half-open byte range [Start, End) of a report's Text. Both ends fall between runes,
// so Text[Start:End] can be shown as it stands.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the words of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover returns the smallest span that contains both s and o.
func (s Span) Cover(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// Compare orders spans by their start, then by their end.
func (s Span) Compare(o Span) int {
	if s.Start != o.Start {
		return s.Start - o.Start
	}
	return s.End - o.End
}
