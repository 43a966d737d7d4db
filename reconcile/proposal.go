package reconcile

import (
	"cmp"
	"slices"

	"parley"
)

// proposals gathers the plans that the reports name: one for each number of points, and one for each name of a plan whose
// points nobody counts. What a report says of its plan stands there with its evidence; whether one version replaced another is left
// open, since no report's word settles it for the others.
func (sc *scene) proposals(findings []parley.Finding) []parley.Proposal {
	at := map[string]int{}
	all := []parley.Proposal{}
	for _, src := range sc.sources {
		for i := range src.reading.Proposals {
			p := &src.reading.Proposals[i]
			key := proposalKey(p)
			k, ok := at[key]
			if !ok {
				k = len(all)
				at[key] = k
				all = append(all, parley.Proposal{ID: parley.ProposalID(parley.ContentID("proposal", key)), Name: p.Name, Time: p.Time, State: p.State})
			}
			sc.addProposal(&all[k], src, p)
		}
	}
	in := provisionFindings(findings)
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			if d, ok := s.Detail.(*parley.Provision); ok {
				sc.addProvision(all, at, in, src, s, d)
			}
		}
	}
	slices.SortFunc(all, func(a, b parley.Proposal) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// proposalKey is what makes two reports' plans one: the number of points, else the name.
func proposalKey(p *parley.Proposal) string {
	if len(p.Points) > 0 && p.Points[0].Value != nil {
		return "points " + p.Points[0].Value.String()
	}
	return "name " + nameKey(p.Name)
}

// addProposal adds what one report says of a plan.
func (sc *scene) addProposal(all *parley.Proposal, src *source, p *parley.Proposal) {
	for _, by := range p.By {
		by.Entity = *sc.mentionOf(src, &by.Entity)
		all.By = append(all.By, by)
	}
	all.Points = append(all.Points, p.Points...)
	all.Evidence = append(all.Evidence, p.Evidence...)
	all.State = cmp.Or(all.State, p.State)
}

// provisionFindings returns the finding that each provision statement stands in.
func provisionFindings(findings []parley.Finding) map[parley.StatementID]parley.FindingID {
	in := map[parley.StatementID]parley.FindingID{}
	for _, f := range findings {
		if f.Kind != parley.ProvisionKind {
			continue
		}
		for _, e := range f.Evidence {
			if e.Statement != "" {
				in[e.Statement] = f.ID
			}
		}
	}
	return in
}

// addProvision puts a provision under the plan that its report names for it.
func (sc *scene) addProvision(all []parley.Proposal, at map[string]int, in map[parley.StatementID]parley.FindingID, src *source, s *parley.Statement, d *parley.Provision) {
	i := slices.IndexFunc(src.reading.Proposals, func(p parley.Proposal) bool { return p.ID == d.Proposal.ID })
	if i < 0 {
		return
	}
	plan := &all[at[proposalKey(&src.reading.Proposals[i])]]
	t := testimony{src: src, s: s, span: pointed(src.report.Text, s.Span), value: -1}
	entry := parley.ProvisionEntry{
		ID: in[s.ID], Issue: d.Issue, Text: t.span.Of(src.report.Text), Evidence: t.evidence(), Change: parley.NewProvision,
	}
	if slices.ContainsFunc(plan.Provisions, func(p parley.ProvisionEntry) bool { return p.ID == entry.ID }) {
		entry.Change = parley.SameProvision
	}
	for k := range d.Obliged {
		entry.Obliged = append(entry.Obliged, *sc.mentionOf(src, &d.Obliged[k]))
	}
	plan.Provisions = append(plan.Provisions, entry)
}
