package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
)

// plansIn writes the plans of a dossier, a line each: the name, the points, the state, what it replaces and what it holds.
func plansIn(d *parley.Dossier) []string {
	names := map[parley.ProposalID]string{}
	for _, p := range d.Proposals {
		names[p.ID] = p.Name
	}
	var lines []string
	for _, p := range d.Proposals {
		line := p.Name
		if len(p.Points) > 0 {
			line += " " + p.Points[0].Value.String()
		}
		line += " " + string(p.State)
		if p.Supersedes != nil {
			line += " < " + names[*p.Supersedes]
		}
		for _, e := range p.Provisions {
			line += fmt.Sprintf(" | %s %s", e.Change, e.Issue)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestVersionsOfAPlan(t *testing.T) {
	tests := []struct {
		name    string
		reports []*parley.Reading
		want    []string
	}{
		{
			"what became of each provision from one version to the next",
			[]*parley.Reading{
				report("Halden Courier", 4, "The 16-point plan would cap the fleet at 90 ships. It would ban night fishing. The plan would also set up a court in Varda."),
				report("Coastal Post", 9, "The 11-point plan replaces the 16-point plan. The 11-point plan would cap the fleet at 60 ships. It would ban night fishing. The plan would also free 40 sailors."),
				report("Evening Lantern", 9, "Ministers read the 11-point plan on Friday. A demand for a court in Varda, contained in the 16-point plan, has been dropped."),
			},
			[]string{
				"16-point plan 16 reported | new demand for a court in Varda | new fleet | new night fishing | new court in Varda",
				"11-point plan 11 reported < 16-point plan | changed fleet | same night fishing | new 40 sailors | dropped demand for a court in Varda",
			},
		},
		{
			"a name that one report counts is the counted plan",
			[]*parley.Reading{
				report("Halden Courier", 4, "The February draft ran to 16 points. Envoys met again on Friday."),
				report("Coastal Post", 5, "The February draft would close the mine."),
			},
			[]string{"February draft 16 draft | new mine"},
		},
		{
			"two that are each said to replace the other are in no order",
			[]*parley.Reading{
				report("Halden Courier", 4, "The 19-point plan replaces the 28-point plan."),
				report("Coastal Post", 5, "The 28-point plan replaces the 19-point plan."),
			},
			[]string{"19-point plan 19 reported", "28-point plan 28 reported"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, plansIn(dossier(tt.reports))); diff != "" {
				t.Errorf("plans (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhosePlanItIs(t *testing.T) {
	tests := []struct {
		name   string
		texts  []string
		want   parley.Standing // "" for no finding
		values string
	}{
		{"two of two sides differ", []string{"Ilko Brandt's 12-point plan was read out on Monday.", "Few trust the 12-point plan, drafted by Senator Maria Voss."}, parley.Differs, "Ilko Brandt; Maria Voss"},
		{"one author is told twice", []string{"Ilko Brandt's 12-point plan was read out on Monday.", "Few trust the 12-point plan, drafted by Ilko Brandt."}, parley.Corroborated, "Ilko Brandt"},
		{"whose it is on one report only", []string{"Ilko Brandt's 12-point plan was read out on Monday.", "Few trust the 12-point plan."}, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var readings []*parley.Reading
			for i, text := range tt.texts {
				rest := []string{" Snow fell on the pass all night and the ferry stayed in port.", " In Varda the cranes stood still while the clerks counted barrels."}
				readings = append(readings, report([]string{"Halden Courier", "Coastal Post"}[i], 4+i, text+rest[i]))
			}
			var standing parley.Standing
			var values []string
			var why string
			for _, f := range dossier(readings).Findings {
				if f.Kind == parley.ProposalKind && f.Aspect == parley.Author {
					standing, why = f.Standing, f.Why
					for _, v := range f.Values {
						values = append(values, v.Text)
					}
				}
			}
			slices.Sort(values)
			if got := strings.Join(values, "; "); standing != tt.want || got != tt.values {
				t.Errorf("%s of %q (%s), want %s of %q", standing, got, why, tt.want, tt.values)
			}
		})
	}
}
