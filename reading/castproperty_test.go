package reading

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/parleytest"
)

// saidBy are the quotes of a text as "speaker: content", in order of their letters.
func saidBy(t *testing.T, text string) []string {
	t.Helper()
	var said []string
	for _, s := range Statements(parleytest.Analysis(t, text)) {
		q, ok := s.Detail.(*parley.Quote)
		if !ok {
			continue
		}
		who := "-"
		if q.Speaker != nil {
			who = q.Speaker.Name
		}
		for _, c := range q.Content {
			said = append(said, who+": "+c.Of(text))
		}
	}
	slices.Sort(said)
	return said
}

// TestShuffledParagraphsKeepTheirSpeakers holds that paragraphs which name their own people say the same in any order.
func TestShuffledParagraphsKeepTheirSpeakers(t *testing.T) {
	paragraphs := []string{
		"“We stay,” said harbour master Ilse Brandt.",
		"Transport Minister Goran Vuk closed the line on Monday. “It leaks,” he said.",
		"Laura Ortiz, a teacher, was late. She said the bridge was closed.",
		"The Almera Dockers' Union denied that its members had cut the cables.",
		"According to a report by the Lind Institute, the dam is safe.",
		"A senior official at the port told reporters that nobody was hurt.",
		"“My brother is a fool,” said Petra Nilsen. “He sings.”",
		"Sven Aldous and Carla Mirov said the talks had failed.",
	}
	want := saidBy(t, strings.Join(paragraphs, "\n\n"))
	if len(want) < len(paragraphs) {
		t.Fatalf("%d quotes in %d paragraphs", len(want), len(paragraphs))
	}
	r := rand.New(rand.NewPCG(5, 8))
	for range 20 {
		r.Shuffle(len(paragraphs), func(i, j int) { paragraphs[i], paragraphs[j] = paragraphs[j], paragraphs[i] })
		text := strings.Join(paragraphs, "\n\n")
		if diff := cmp.Diff(want, saidBy(t, text)); diff != "" {
			t.Errorf("quotes of %q (-first order +this order):\n%s", text, diff)
		}
	}
}

// TestHeadingsAndCaptionsAreNoSpeakers holds that the line above or below a quotation does not say it.
func TestHeadingsAndCaptionsAreNoSpeakers(t *testing.T) {
	for _, line := range []string{"Harbour and quay", "Ida Rask on the quay on Monday", "Photo: Jonas Holm", "Jonas Holm / Harbour Gazette", "Mayor Ida Rask's plan", "Analysis"} {
		for _, text := range []string{line + "\n\n“We stay.”", "“We stay.”\n\n" + line, line + "\n\n“We stay,” said Petra Nilsen."} {
			for _, said := range saidBy(t, text) {
				if !strings.HasPrefix(said, "-: ") && !strings.HasPrefix(said, "Petra Nilsen: ") {
					t.Errorf("%q: a heading speaks: %q", text, said)
				}
			}
		}
	}
}
