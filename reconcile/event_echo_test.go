package reconcile_test

import (
	"strings"
	"testing"

	"parley"
)

func TestWhatAReportOnlyMentions(t *testing.T) {
	const shelling = "The market in Kessa was shelled on Tuesday."
	tests := []struct {
		name, words string // the words that are mentioned
		texts       []string
		want        bool // they stand in an event that another report tells
	}{
		{"a mention that names the place", "shelling", []string{shelling, "Since the shelling in Kessa the bakers sleep in their cellars."}, true},
		{"what is mentioned in another word", "bombardment", []string{shelling, "Whoever survived the bombardment in Kessa is proud of it."}, true},
		{"a mention of another place", "Drenn", []string{shelling, "Since the shelling in Drenn the bakers sleep in their cellars."}, false},
		{"what is only feared", "bombard", []string{shelling, "If the rebels bombard Kessa, the bakers want to sleep in their cellars."}, false},
		{"what never was", "bombarded", []string{shelling, "No gun of theirs, the rebels like to say, bombarded Kessa."}, false},
		{"a demand is of no one occasion", "demands", []string{"Envoy Sela Brandt demanded a ceasefire in Kessa on Tuesday.", "The demands of Sela Brandt are what Kessa is tired of."}, false},
		{"the third round is not the second", "third", []string{
			"The second round of talks in Kessa began on Tuesday.", "A third round of talks in Kessa is what the bakers hope for.",
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := false
			for _, f := range dossier(tell(tt.texts...)).Findings {
				if f.Kind != parley.EventKind || f.Aspect != parley.Occurrence {
					continue
				}
				in := map[parley.ReportID]bool{}
				here := false
				for _, e := range f.Evidence {
					in[e.Report] = true
					here = here || strings.Contains(e.Text, tt.words)
				}
				got = got || here && len(in) > 1
			}
			if got != tt.want {
				t.Errorf("%q stands in an event of two reports: %v, want %v", tt.words, got, tt.want)
			}
		})
	}
}
