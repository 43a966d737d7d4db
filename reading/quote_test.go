package reading_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/parleytest"
	"parley/reading"
)

// pieces are the words of spans, joined by " … ".
func pieces(a *parley.Analysis, spans []parley.Span) string {
	var words []string
	for _, s := range spans {
		words = append(words, s.Of(a.Text()))
	}
	return strings.Join(words, " … ")
}

// quoteLines gives each quote as "source | cue | content | style", pieces joined by " … ".
func quoteLines(a *parley.Analysis) []string {
	join := func(spans []parley.Span) string { return pieces(a, spans) }
	lines := []string{}
	for _, s := range reading.Statements(a) {
		if q, ok := s.Detail.(*parley.Quote); ok {
			lines = append(lines, join(q.Source)+" | "+join(q.Cue)+" | "+join(q.Content)+" | "+string(q.Style))
		}
	}
	return lines
}

func TestQuotes(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // source | cue | content | style
	}{
		{"source after the quote", `"We stay," said Ms Ortiz.`, []string{"Ms Ortiz | said | We stay, | direct"}},
		{"source before the verb", `“The bridge will hold,” the engineer said.`, []string{"the engineer | said | The bridge will hold, | direct"}},
		{"quote split by the speaker", `“The bridge,” she said, “will hold.”`, []string{"she | said | The bridge, … will hold. | direct"}},
		{"next quotation goes on with the same speaker", `“We are ready,” Orrin Vale said. “The boats leave at dawn.”`,
			[]string{"Orrin Vale | said | We are ready, … The boats leave at dawn. | direct"}},
		{"reported speech", `The ministry said that the road was closed.`, []string{"The ministry | said | that the road was closed | indirect"}},
		{"fragment of speech", `Vale described the talks as “useful”.`, []string{"Vale | described | the talks as … useful | mixed"}},
		{"what a speaker implies is an act of its own", `Vale said: “It takes two,” implying that both must move.`,
			[]string{"Vale | said: | It takes two, | direct", "Vale | implying | that both must move | indirect"}},
		{"a name given is no quote", `The company calls its cheapest plan “Basic Plus”.`, []string{}},
		{"a quotation, a dash and a name", `“My bus finally moves.” — Aldo Reeve, Karsk`, []string{"Aldo Reeve, Karsk | — | My bus finally moves. | direct"}},
		{"denial of an intention", `The ministry declined to comment.`, []string{"The ministry | declined | to comment | indirect"}},
		{"object before an infinitive", `Vale urged the crew to leave.`, []string{"Vale | urged | the crew to leave | indirect"}},
		{"an attitude without words is no quote", `Vale praised the crew.`, []string{}},
		{"an ironic term is no quote", `The so-called “deal” collapsed on Friday.`, []string{}},
		{"title of a work is no quote", `Her novel “The Long Harbour” sold well.`, []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, quoteLines(parleytest.Analysis(t, tt.text))); diff != "" {
				t.Errorf("quotes in %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
