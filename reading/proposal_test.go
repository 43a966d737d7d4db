package reading

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/parleytest"
)

func TestProposals(t *testing.T) {
	tests := []struct{ name, text, want string }{ // want: name, points, by, state, the name it supersedes; a line each
		{"points name a plan", "The 28-point plan drew anger on Monday.", "28-point plan 28   reported"},
		{"an owner names it", "President Ilko Brandt's plan drew anger on Monday.", "plan  Ilko Brandt reported"},
		{"a place names it", "Envoys studied the Geneva draft on Monday.", "Geneva draft   draft"},
		{"two sizes are two plans", "The 28-point plan was cut down. The 19-point plan is shorter.", "28-point plan 28  reported\n19-point plan 19  reported"},
		{"the plan again is the same plan", "The 28-point plan was cut down. The plan is not liked.", "28-point plan 28  reported"},
		{"a signature", "Ministers signed the Sarn treaty on Monday.", "Sarn treaty   signed"},
		{"a withdrawal", "The 12-point plan was withdrawn on Monday.", "12-point plan 12  withdrawn"},
		{"what may be signed is not", "Ministers may sign the Sarn treaty on Monday.", "Sarn treaty   reported"},
		{"a final text", "The final 20-point plan was printed.", "final 20-point plan 20  final"},
		{"one that replaces another", "The 28-point plan was cut down. The 19-point plan replaces the 28-point plan.", "28-point plan 28  reported\n19-point plan 19  reported < 28-point plan"},
		{"one replaced by another", "The 28-point plan was replaced by a 19-point plan.", "28-point plan 28  reported\n19-point plan 19  reported < 28-point plan"},
		{"an initial and a final one", "An initial 28-point plan was refused in May. The final 19-point plan is shorter.", "initial 28-point plan 28  draft\nfinal 19-point plan 19  final < initial 28-point plan"},
		{"two sizes without an order", "A 28-point plan was refused. A 19-point plan is liked.", "28-point plan 28  reported\n19-point plan 19  reported"},
		{"points that it runs to", "The February draft ran to 16 points.", "February draft 16  draft"},
		{"points that it is of", "The mediators tabled a draft of eleven points.", "draft 11  draft"},
		{"a counter-proposal in three words", "The union's counter-proposal was read out.", "counter-proposal  union reported"},
		{"a mark of a list is no part of its name", "• 11-point plan replaces 16-point draft", "11-point plan 11  reported < 16-point draft\n16-point draft 16  draft"},
		{"a verb is no plan", "They plan to leave on Monday.", ""},
		{"a plan of no name is none", "Norlake has a plan for the summer.", ""},
		{"a phone plan is none", "Her phone plan lapsed in May.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var lines []string
			found := newPage(parleytest.Analysis(t, tt.text)).proposals
			names := map[string]string{}
			for _, p := range found {
				names[string(p.ID)] = p.Name
			}
			for _, p := range found {
				points, by := "", ""
				if len(p.Points) > 0 {
					points = p.Points[0].Value.String()
				}
				for _, a := range p.By {
					by += a.Entity.Name
				}
				line := fmt.Sprintf("%s %s %s %s", p.Name, points, by, p.State)
				if p.Supersedes != nil {
					line += " < " + names[string(*p.Supersedes)]
				}
				lines = append(lines, line)
			}
			if diff := cmp.Diff(strings.Fields(tt.want), strings.Fields(strings.Join(lines, "\n"))); diff != "" {
				t.Errorf("proposals in %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestProvisionsOfList(t *testing.T) {
	text := "What the 12-point plan says\n\n- Arvenia withdraws its troops from the valley\n\n- Prisoners are exchanged\n\n- A fund for the islands\n\nSnow fell."
	var got []string
	a := parleytest.Analysis(t, text)
	for _, s := range provisions(newPage(a)) {
		got = append(got, text[s.Span.Start:s.Span.End])
	}
	want := []string{"Arvenia withdraws its troops from the valley", "Prisoners are exchanged", "A fund for the islands"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("provisions of a list (-want +got):\n%s", diff)
	}
}

func TestIssueKeyJoinsWordings(t *testing.T) {
	tests := []struct {
		name     string
		wordings []string
		same     bool
	}{
		{"joining, membership and accession", []string{"Arvenia opposes joining NATO.", "Arvenia opposes NATO membership.", "Arvenia opposes NATO accession.", "Arvenia opposes accession to NATO."}, true},
		{"withdrawal and pullout", []string{"Arvenia demands a troop withdrawal.", "Arvenia demands a troop pullout."}, true},
		{"truce and ceasefire", []string{"Arvenia supports a ceasefire.", "Arvenia supports the truce."}, true},
		{"merger and takeover", []string{"Regulators oppose the airline merger.", "Regulators oppose the airline takeover."}, true},
		{"article and number", []string{"Arvenia rejects the tariff.", "Arvenia rejects tariffs."}, true},
		{"the idea of it", []string{"Arvenia rejects the idea of a levy.", "Arvenia rejects a levy."}, true},
		{"pay and wages", []string{"Nurses demand a pay rise.", "Nurses demand a wage increase."}, true},
		{"two clubs are two issues", []string{"Arvenia opposes NATO membership.", "Arvenia opposes EU membership."}, false},
		{"a tariff is no tax", []string{"Arvenia rejects the tariff.", "Arvenia rejects the tax."}, false},
		{"closing and opening", []string{"Miners oppose the closure.", "Miners oppose the opening."}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			keys := make([]string, 0, len(tt.wordings))
			for _, text := range tt.wordings {
				found := positions(newPage(parleytest.Analysis(t, text)))
				if len(found) != 1 {
					t.Fatalf("%d positions in %q, want 1", len(found), text)
				}
				keys = append(keys, positionKey(found[0].Detail))
			}
			for k := 1; k < len(keys); k++ {
				if (keys[k] == keys[0]) != tt.same {
					t.Errorf("%q has the key %q, %q has %q; same issue: %v", tt.wordings[0], keys[0], tt.wordings[k], keys[k], tt.same)
				}
			}
		})
	}
}

func positionKey(d parley.Detail) string { return d.(*parley.Position).IssueKey }
