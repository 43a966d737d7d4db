package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// A toldPlan is a plan as one report tells of it.
type toldPlan struct {
	src *source
	p   *parley.Proposal
}

// A plan is what the reports call by one number of points or by one name.
type plan struct {
	key     string
	told    []toldPlan
	points  string // "" where nobody counts them
	older   *plan  // the version that it replaced, nil where no report says so
	newer   []*plan
	entries []parley.ProvisionEntry
}

// plans gathers the plans that the reports name, by key: one for each number of points, and one for each name of a plan whose
// points nobody counts, unless that name is told of just one of those.
func (sc *scene) plans() []*plan {
	byKey := map[string]*plan{}
	add := func(key, points string, t toldPlan) *plan {
		if byKey[key] == nil {
			byKey[key] = &plan{key: key, points: points}
		}
		byKey[key].told = append(byKey[key].told, t)
		return byKey[key]
	}
	named := map[string][]*plan{} // plans with points by their own names
	var uncounted []toldPlan
	for _, src := range sc.sources {
		for i := range src.reading.Proposals {
			t := toldPlan{src, &src.reading.Proposals[i]}
			if len(t.p.Points) == 0 || t.p.Points[0].Value == nil {
				uncounted = append(uncounted, t)
				continue
			}
			points := t.p.Points[0].Value.String()
			p := add("points "+points, points, t)
			if name := ownName(t.p.Name); name != "" && !slices.Contains(named[name], p) {
				named[name] = append(named[name], p)
			}
		}
	}
	for _, t := range uncounted {
		if counted := named[ownName(t.p.Name)]; len(counted) == 1 {
			counted[0].told = append(counted[0].told, t)
			continue
		}
		add("name "+nameKey(t.p.Name), "", t)
	}
	all := make([]*plan, 0, len(byKey))
	for _, p := range byKey {
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b *plan) int { return cmp.Compare(a.key, b.key) })
	linkVersions(all)
	return all
}

// ownName is what tells a plan from others by name, without its number of points: "february draft" of "16-point February draft";
// "" for one that nothing but what it is names ("peace plan").
func ownName(name string) string {
	var kept []string
	own := false
	for _, w := range strings.Fields(name) {
		if strings.IndexFunc(w, unicode.IsDigit) >= 0 {
			continue
		}
		own = own || unicode.IsUpper([]rune(w)[0])
		kept = append(kept, w)
	}
	if !own {
		return ""
	}
	return nameKey(strings.Join(kept, " "))
}

// linkVersions orders the versions: one that a report says to replace another follows it, unless reports say it both ways or of two.
func linkVersions(all []*plan) {
	at := map[parley.ProposalID]*plan{}
	for _, p := range all {
		for _, t := range p.told {
			at[t.p.ID] = p
		}
	}
	for _, p := range all {
		var older []*plan
		for _, t := range p.told {
			if t.p.Supersedes == nil {
				continue
			}
			if o := at[*t.p.Supersedes]; o != nil && o != p && !slices.Contains(older, o) {
				older = append(older, o)
			}
		}
		if len(older) == 1 {
			p.older = older[0]
		}
	}
	for _, p := range slices.DeleteFunc(slices.Clone(all), func(p *plan) bool { return !p.inCircle() }) {
		p.older = nil
	}
	for _, p := range all {
		if p.older != nil {
			p.older.newer = append(p.older.newer, p)
		}
	}
}

// inCircle reports whether a plan would have replaced itself.
func (p *plan) inCircle() bool {
	seen := map[*plan]bool{}
	for o := p.older; o != nil && !seen[o]; o = o.older {
		if o == p {
			return true
		}
		seen[o] = true
	}
	return false
}

// id names a plan over the set.
func (p *plan) id() parley.ProposalID {
	return parley.ProposalID(parley.ContentID("proposal", p.key))
}

// proposals writes the plans out: what each report says of its plan with the evidence, the provisions with what has become of them
// since the version before, and the versions in order, those of the plan that most reports tell of first.
func (sc *scene) proposals(all []*plan, findings []parley.Finding) []parley.Proposal {
	in := provisionFindings(findings)
	for _, p := range all {
		p.entries = sc.entries(p, in)
	}
	for _, p := range all {
		p.handOn()
	}
	out := make([]parley.Proposal, 0, len(all))
	for _, p := range versions(all) {
		out = append(out, sc.proposal(p))
	}
	return out
}

// proposal writes one plan out.
func (sc *scene) proposal(p *plan) parley.Proposal {
	out := parley.Proposal{
		ID: p.id(), Name: p.name(), State: parley.Reported,
		By: []parley.ProposalAuthor{}, Points: []parley.ProposalPoints{}, Provisions: p.settled(), Evidence: []parley.Evidence{},
	}
	if p.older != nil {
		id := p.older.id()
		out.Supersedes = &id
	}
	for _, t := range p.told {
		for _, by := range t.p.By {
			by.Entity = *sc.mentionOf(t.src, &by.Entity)
			if !slices.ContainsFunc(out.By, func(a parley.ProposalAuthor) bool { return a.Entity.ID == by.Entity.ID }) {
				out.By = append(out.By, by)
			}
		}
		out.Points = append(out.Points, t.p.Points...)
		out.Evidence = append(out.Evidence, t.p.Evidence...)
		if planRank(t.p.State) > planRank(out.State) {
			out.State = t.p.State
		}
		if t.p.Time.Resolved() && (out.Time == nil || timeKey(t.p.Time) < timeKey(out.Time)) {
			out.Time = t.p.Time
		}
	}
	return out
}

// planRank orders the states of a plan: of those that reports give, the furthest holds.
func planRank(s parley.ProposalState) int {
	return slices.Index([]parley.ProposalState{parley.Reported, parley.Draft, parley.Final, parley.Signed, parley.Withdrawn}, s)
}

// name is the name that most reports give the plan; of equals the longer one, then the first in the alphabet.
func (p *plan) name() string {
	n := map[string]int{}
	best := ""
	for _, t := range p.told {
		n[t.p.Name]++
	}
	for _, t := range p.told {
		if c := cmp.Or(n[t.p.Name]-n[best], len(t.p.Name)-len(best), cmp.Compare(best, t.p.Name)); c > 0 {
			best = t.p.Name
		}
	}
	return best
}

// reports is how many reports tell of a plan.
func (p *plan) reports() int {
	seen := map[*source]bool{}
	for _, t := range p.told {
		seen[t.src] = true
	}
	return len(seen)
}

// versions orders plans: each after the version that it replaced; first the line of versions that most reports tell of, then the one
// with most provisions.
func versions(all []*plan) []*plan {
	weight := func(p *plan) [2]int {
		var best [2]int
		for line := []*plan{p}; len(line) > 0; line = line[1:] {
			best[0] = max(best[0], line[0].reports())
			best[1] += len(line[0].entries)
			line = append(line, line[0].newer...)
		}
		return best
	}
	var first []*plan
	weights := map[*plan][2]int{}
	for _, p := range all {
		if p.older == nil {
			first = append(first, p)
			weights[p] = weight(p)
		}
	}
	slices.SortStableFunc(first, func(a, b *plan) int {
		return cmp.Or(weights[b][0]-weights[a][0], weights[b][1]-weights[a][1], cmp.Compare(a.key, b.key))
	})
	var out []*plan
	var follow func(*plan)
	follow = func(p *plan) {
		out = append(out, p)
		for _, n := range p.newer {
			follow(n)
		}
	}
	for _, p := range first {
		follow(p)
	}
	return out
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

// entries are the provisions of a plan, those that several reports tell once, in the order of the reports. One that a report says the
// plan holds no more is dropped.
func (sc *scene) entries(p *plan, in map[parley.StatementID]parley.FindingID) []parley.ProvisionEntry {
	list := []parley.ProvisionEntry{}
	for _, t := range p.told {
		for i := range t.src.reading.Statements {
			s := &t.src.reading.Statements[i]
			d, ok := s.Detail.(*parley.Provision)
			if !ok || d.Proposal.ID != t.p.ID || slices.ContainsFunc(list, func(e parley.ProvisionEntry) bool { return e.ID == in[s.ID] }) {
				continue
			}
			at := testimony{src: t.src, s: s, span: pointed(t.src.report.Text, s.Span), value: -1}
			e := parley.ProvisionEntry{ID: in[s.ID], Issue: d.Issue, Obliged: []parley.Mention{}, Text: at.span.Of(t.src.report.Text), Evidence: at.evidence(), Change: parley.NewProvision}
			if s.Polarity == parley.Negative {
				e.Change = parley.DroppedProvision
			}
			for k := range d.Obliged {
				e.Obliged = append(e.Obliged, *sc.mentionOf(t.src, &d.Obliged[k]))
			}
			list = append(list, e)
		}
	}
	return list
}

// settled are the provisions of a plan with how each stands to the version before: what stood there too is the same, or changed where
// a number or who is obliged differs.
func (p *plan) settled() []parley.ProvisionEntry {
	list := slices.Clone(p.entries)
	if p.older == nil {
		return list
	}
	for i := range list {
		for k := range p.older.entries {
			before := &p.older.entries[k]
			if list[i].Change != parley.NewProvision || before.Change == parley.DroppedProvision || !sameMatter(&list[i], before) {
				continue
			}
			list[i].Change = parley.SameProvision
			if !sameTerms(&list[i], before) {
				list[i].Change = parley.ChangedProvision
			}
		}
	}
	return list
}

// handOn tells of what "the earlier draft held and has been dropped" in the version that dropped it, where there is just one.
func (p *plan) handOn() {
	if len(p.newer) != 1 {
		return
	}
	next := p.newer[0]
	for i := range p.entries {
		if e := p.entries[i]; e.Change == parley.DroppedProvision {
			next.entries = append(next.entries, e)
			p.entries[i].Change = parley.NewProvision
		}
	}
}

// sameIssueWords is the least share of the shorter issue's words that two provisions on one matter have in common.
const sameIssueWords = 0.6

// sameMatter reports whether two provisions are of one matter: one finding, or most words of the issue.
func sameMatter(a, b *parley.ProvisionEntry) bool {
	if a.ID == b.ID {
		return true
	}
	x, y := issueWords(a.Issue), issueWords(b.Issue)
	return len(x) > 0 && len(y) > 0 && float64(len(shared(x, y))) >= sameIssueWords*float64(min(len(x), len(y)))
}

// issueWords are the stems of an issue's words, without numbers and short words, ascending.
func issueWords(issue string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(issue, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > len("the") {
			words = append(words, issueStem(w))
		}
	}
	return sorted(words)
}

// sameTerms reports whether two provisions on one matter give the same numbers and oblige the same.
func sameTerms(a, b *parley.ProvisionEntry) bool {
	numbers := func(e *parley.ProvisionEntry) []string {
		return strings.FieldsFunc(e.Text, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != ',' })
	}
	obliged := func(e *parley.ProvisionEntry) []parley.EntityID {
		var ids []parley.EntityID
		for _, m := range e.Obliged {
			ids = append(ids, m.ID)
		}
		return sorted(ids)
	}
	return slices.Equal(numbers(a), numbers(b)) && slices.Equal(obliged(a), obliged(b))
}

// authorDrafts compares whose plan the reports say each is: they differ where one names an author whom another's words leave out.
func (sc *scene) authorDrafts(all []*plan) []*draft {
	var drafts []*draft
	for _, p := range all {
		d := &draft{kind: parley.ProposalKind, aspect: parley.Author}
		var values []planAuthors
		for _, t := range p.told {
			by := sc.authorsOf(t)
			if len(by.sides) == 0 {
				continue
			}
			value := slices.IndexFunc(values, func(other planAuthors) bool { return by.same(&other) })
			if value < 0 {
				value = len(values)
				values = append(values, by)
				d.values = append(d.values, parley.Value{Text: strings.Join(by.names, ", ")})
			}
			for _, span := range by.spans {
				d.places = append(d.places, testimony{src: t.src, span: span, value: value})
			}
		}
		if tellers(d.places) < 2 {
			continue
		}
		if len(values) > 1 {
			d.verdict = verdict{parley.Differs, whyDiffers(textsOf(d.values))}
		} else {
			d.actors = values[0].actors
		}
		drafts = append(drafts, d)
	}
	return drafts
}

// textsOf are the words of values.
func textsOf(values []parley.Value) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = v.Text
	}
	return texts
}

// tellers is how many reports some places are of.
func tellers(places []testimony) int {
	seen := map[*source]bool{}
	for i := range places {
		seen[places[i].src] = true
	}
	return len(seen)
}

// planAuthors are whose plan one report says it is, one by one.
type planAuthors struct {
	names  []string
	sides  [][]parley.EntityID // the author and the side, ascending
	actors []parley.Mention
	spans  []parley.Span // from the author's name to the plan's, or the other way round
}

// authorsOf returns whose plan a report says it is; authors without a name are left out.
func (sc *scene) authorsOf(t toldPlan) planAuthors {
	var by planAuthors
	for i := range t.p.By {
		author := &t.p.By[i]
		m := sc.mentionOf(t.src, &author.Entity)
		sides := sc.sidesOf(t.src, &author.Entity)
		if len(sides) == 0 || m.Unnamed {
			continue
		}
		by.names = append(by.names, m.Name)
		by.sides = append(by.sides, sorted(append(sides, m.ID)))
		by.actors = append(by.actors, *m)
		from, to := author.Entity.Mention, author.Evidence.Span
		by.spans = append(by.spans, pointed(t.src.report.Text, parley.Span{Start: min(from.Start, to.Start), End: max(from.End, to.End)}))
	}
	return by
}

// same reports whether two reports name the same authors: each of one is on a side with one of the other, or shares a name with it, as
// a leader does with the administration called after them.
func (a *planAuthors) same(b *planAuthors) bool { return a.within(b) && b.within(a) }

func (a *planAuthors) within(b *planAuthors) bool {
	for i, name := range a.names {
		known := false
		for k, other := range b.names {
			known = known || len(shared(a.sides[i], b.sides[k])) > 0 || len(shared(nameWords(name), nameWords(other))) > 0
		}
		if !known {
			return false
		}
	}
	return true
}

// nameWords are the words of a name that begin with a capital letter, folded, ascending.
func nameWords(name string) []string {
	var words []string
	for _, w := range strings.Fields(name) {
		if unicode.IsUpper([]rune(w)[0]) {
			words = append(words, fold(w))
		}
	}
	return sorted(words)
}
