package dossier

import (
	"slices"

	"parley"
)

// A Plan is a plan or one version of it as faces show it.
type Plan struct {
	*parley.Proposal
	By       []string // its authors, each once
	Points   []string // the numbers of points that it is said to have, each once
	Replaces string   // the name of the version before, "" where no report tells of one
	Terms    []Term
}

// A Term is one provision of a plan. Change says how it stands to the version before; it is "" where no report tells of one, unless the
// provision is said to be dropped.
type Term struct {
	*parley.ProvisionEntry
	Change parley.ProvisionChange
}

// plansOf arranges the plans that reports say something of: what they hold, how many points, what they replace, or that two reports
// name. The others are left to the JSON.
func plansOf(proposals []parley.Proposal) []Plan {
	names := map[parley.ProposalID]string{}
	replaced := map[parley.ProposalID]bool{}
	for i := range proposals {
		names[proposals[i].ID] = oneLine(proposals[i].Name)
		if older := proposals[i].Supersedes; older != nil {
			replaced[*older] = true
		}
	}
	var plans []Plan
	for i := range proposals {
		p := &proposals[i]
		if len(p.Provisions) == 0 && len(p.Points) == 0 && p.Supersedes == nil && !replaced[p.ID] && len(reportsIn(p.Evidence)) < 2 {
			continue
		}
		plan := Plan{Proposal: p}
		for _, by := range p.By {
			plan.By = appendNew(plan.By, oneLine(by.Entity.Name))
		}
		for _, n := range p.Points {
			plan.Points = appendNew(plan.Points, n.Value.String())
		}
		if p.Supersedes != nil {
			plan.Replaces = names[*p.Supersedes]
		}
		for k := range p.Provisions {
			t := Term{ProvisionEntry: &p.Provisions[k]}
			if p.Supersedes != nil || t.ProvisionEntry.Change == parley.DroppedProvision {
				t.Change = t.ProvisionEntry.Change
			}
			plan.Terms = append(plan.Terms, t)
		}
		plans = append(plans, plan)
	}
	return plans
}

// appendNew appends s unless the list has it.
func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
