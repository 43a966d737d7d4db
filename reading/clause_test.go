package reading

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/parleytest"
)

// clauseText prints a clause as its verb, "not" and its words as lemma, role and preposition.
func clauseText(c parley.Clause) string {
	roles := map[parley.WordRole]string{
		parley.ModifierRole: "", parley.PredicateRole: "/pred", parley.SubjectRole: "/subj", parley.ObjectRole: "/obj", parley.ObliqueRole: "/",
	}
	words := []string{}
	for _, w := range c.Words {
		words = append(words, w.Lemma+roles[w.Role]+w.Prep)
	}
	not := ""
	if c.Negated {
		not = " not"
	}
	return fmt.Sprintf("%s%s: %s", c.Verb, not, strings.Join(words, " "))
}

func TestClauses(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{
			"a passive's subject is its object, the agent its subject", "The bridge was closed by the army.",
			[]string{"close: bridge/obj close/pred army/subj"},
		},
		{
			"a relative clause is one of its own", "The minister, who resigned in March, met Orlova.",
			[]string{"meet: minister/subj meet/pred orlova/obj", "resign: resign/pred march/in"},
		},
		{
			"a particle belongs to the verb, a negation to the clause", "Varda did not rule out talks.",
			[]string{"rule out not: varda/subj rule/pred talk/obj"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range Read(parleytest.Analysis(t, tt.text)).Clauses {
				got = append(got, clauseText(c))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("clauses of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
