package reconcile

import (
	"testing"

	"parley"

	"github.com/google/go-cmp/cmp"
)

func TestIssuesAreThoseOnWhichPartiesMeet(t *testing.T) {
	tests := []struct {
		name  string
		words [][]string // of each party's position in turn, in the words of its key
		want  []string
	}{
		{"two words that several parties share", [][]string{{"Nato", "join"}, {"Nato", "join"}, {"Nato", "expand"}}, []string{"Nato join", "Nato join", "Nato expand"}},
		{"one word beside other ones", [][]string{{"bridge", "toll"}, {"toll"}, {"lorry", "toll"}}, []string{"toll", "toll", "toll"}},
		{"a name alone is no issue", [][]string{{"Halden", "toll"}, {"Halden", "school"}}, []string{"Halden toll", "Halden school"}},
		{"an issue of one party keeps its words", [][]string{{"harbour", "night", "shift"}}, []string{"harbour night shift"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var all []*stand
			for i, words := range tt.words {
				all = append(all, &stand{words: words, actors: []parley.EntityID{parley.EntityID(rune('a' + i))}, p: &parley.Position{}})
			}
			issues(all)
			var got []string
			for _, g := range all {
				got = append(got, g.issueKey)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("issues (-want +got):\n%s", diff)
			}
		})
	}
}

func TestIssueIsNamedByTheNounPhraseOfItsWords(t *testing.T) {
	for _, c := range []struct{ wording, key, want string }{
		{"a realistic peace", "peace", "peace"},
		{"extensive territorial concessions in the east", "territory", "territorial concessions"},
		{"the idea of Delmar joining the harbour union", "harbour union", "harbour union"},
		{"a cap on fares and fines", "cap fare", "cap on fares"},
		{"the ferry", "bridge", "the ferry"},
	} {
		if got := issueWording(c.wording, c.key); got != c.want {
			t.Errorf("%q by %q is named %q, want %q", c.wording, c.key, got, c.want)
		}
	}
}
