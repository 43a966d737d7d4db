package reading

import (
	"slices"
	"strconv"
	"strings"

	"parley"
)

// A planMention is one place where a report names a plan.
type planMention struct {
	head  int          // the noun: plan, draft, treaty, bill
	root  int          // the token that its modifiers hang on: the head, but for "counter" of "counter-proposal"
	words parley.Range // with what tells it from other plans
	plan  int          // index into page.proposals
	bare  bool         // "the plan", which one being told by what stands before
}

// planNouns name papers that oblige somebody; from general knowledge.
var planNouns = wordSet(`plan proposal draft framework treaty agreement deal accord pact bill roadmap blueprint package initiative
	scheme charter protocol memorandum counterproposal counter-proposal counteroffer counter-offer document text resolution settlement
	compromise offer programme program formula paper`)

// weakPlanNouns are plans only when a number of points, an owner or a name says so.
var weakPlanNouns = wordSet(`deal package document text settlement compromise offer program programme formula resolution agreement framework scheme initiative
	paper`)

// maxPlanGap is how many sentences later "the plan" still means the plan named last: a paragraph or two of news prose.
const maxPlanGap = 8

// findProposals returns the named plans that the report tells of, in the order of their first mention.
func findProposals(p *page) []parley.Proposal {
	var plans []parley.Proposal
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.POS != "NOUN" && t.POS != "PROPN" || !planNouns[strings.ToLower(t.Lemma)] || t.Dep == "compound" {
			continue
		}
		m := p.planMentionAt(i)
		points, owner := p.planPoints(m), p.planOwner(m.root)
		named := points != nil || owner != nil || p.planName(m) != "" || len(p.plans) == 0 && p.isOperative(m)
		if !named {
			if last := len(p.plans) - 1; last >= 0 && (p.isDefinite(i) || p.isOperative(m)) && p.sentence[i]-p.sentence[p.plans[last].head] <= maxPlanGap {
				m.plan, m.bare = p.plans[last].plan, true
				p.plans = append(p.plans, m)
			}
			continue
		}
		m.plan = p.samePlan(plans, m, points, owner)
		if m.plan < 0 {
			m.plan = len(plans)
			plans = append(plans, p.newPlan(m))
		}
		p.describePlan(&plans[m.plan], m, points, owner)
		p.plans = append(p.plans, m)
	}
	p.orderPlans(plans)
	return plans
}

// orderPlans says which plan replaces which: where a report tells that one replaces another, and where it tells of just two that
// are counted in points, one as the initial and the other as the final one.
func (p *page) orderPlans(plans []parley.Proposal) {
	p.orderByVerb(plans)
	var counted []int
	early, late := map[int]bool{}, map[int]bool{}
	for _, m := range p.plans {
		if k := m.plan; len(plans[k].Points) > 0 {
			if !slices.Contains(counted, k) {
				counted = append(counted, k)
			}
			early[k] = early[k] || p.hasWord(m.words, earlierVersions)
			late[k] = late[k] || p.saysLater(m.words)
		}
	}
	if len(counted) != 2 {
		return
	}
	older, newer := counted[0], counted[1]
	if early[newer] || late[older] {
		older, newer = newer, older
	}
	if early[older] && late[newer] && !late[older] && !early[newer] && plans[newer].Supersedes == nil && plans[older].Supersedes == nil {
		id := plans[older].ID
		plans[newer].Supersedes = &id
	}
}

// orderByVerb reads "the 19-point plan replaces the 28-point plan", also in the passive and of a plan "replacing" another.
func (p *page) orderByVerb(plans []parley.Proposal) {
	at := make(map[int]int, len(p.plans))
	for _, m := range p.plans {
		at[m.head] = m.plan
	}
	for _, m := range p.plans {
		t := &p.Tokens[m.head]
		verb, newer := t.Head, -1
		if !replacing[p.Tokens[verb].Lemma] || p.negated(verb) || p.modal(verb) == "may" || p.modal(verb) == "might" || p.modal(verb) == "could" {
			continue
		}
		switch t.Dep {
		case "dobj":
			newer = p.agentOf(verb)
		case "nsubjpass":
			newer = p.passiveAgent(verb)
		}
		if k, ok := at[newer]; ok && k != m.plan && plans[k].Supersedes == nil && newer >= 0 {
			older := plans[m.plan].ID
			plans[k].Supersedes = &older
		}
	}
}

var replacing = wordSet("replace supersede supplant succeed override")

// earlierVersions and laterVersions are words that place a version of a plan before or after another.
var (
	earlierVersions = wordSet("initial original first earlier previous old former preliminary")
	laterVersions   = wordSet("revised new newer latest updated amended final finalized finalised slimmed reworked rewritten modified second shorter slimmer trimmed")
)

// saysLater reports whether one of some words places a plan after another.
func (p *page) saysLater(words parley.Range) bool { return p.hasWord(words, laterVersions) }

func (p *page) hasWord(words parley.Range, set map[string]bool) bool {
	for i := words.First; i < words.End; i++ {
		if set[p.Tokens[i].Lower] {
			return true
		}
	}
	return false
}

// planMentionAt returns the mention of a plan with head i: its noun and the words before it, without article and possessor.
func (p *page) planMentionAt(i int) planMention {
	m := planMention{head: i, root: i, words: parley.Range{First: i, End: i + 1}}
	if i > 1 && p.Tokens[i-1].Text == "-" && p.Tokens[i-2].Lower == "counter" {
		m.root = i - 2 // "counter-proposal" in three words, which the parser hangs side by side
		m.words.First = m.root
	}
	first := p.subtree(m.root).First
	for m.words.First > min(first, p.subtree(i).First) {
		t := &p.Tokens[m.words.First-1]
		if t.Lower == "•" || t.Lower == "–" || t.POS == "DET" || t.Tag == "PRP$" || t.Tag == "POS" || t.Dep == "poss" || t.POS == "VERB" && t.Tag != "VBN" || t.POS == "ADP" || p.isMark(m.words.First-1) && t.Text != "-" {
			break
		}
		m.words.First--
	}
	return m
}

// isOperative reports whether a plan that no name tells is the subject of what plans say, or what something would be under:
// "the bill would oblige landlords", "under the draft deal, the airline would pay".
func (p *page) isOperative(m planMention) bool {
	t := &p.Tokens[m.head]
	draft := m.words.First < m.head && p.Tokens[m.head-1].Lower == "draft"
	if d := p.child(m.root, "det", "poss"); d < 0 || p.Tokens[d].Tag == "PRP$" {
		return false
	}
	switch verb := t.Head; t.Dep {
	case "nsubj":
		modal := p.modal(verb)
		if weakPlanNouns[t.Lemma] && !draft {
			return planObliges[p.Tokens[verb].Lemma] && modal == "" && p.child(verb, "dobj") >= 0 && p.child(verb, "xcomp") >= 0
		}
		return planObliges[p.Tokens[verb].Lemma] && modal != "may" && modal != "might" && modal != "could" || planSays[p.Tokens[verb].Lemma] && modal == "would"
	case "pobj":
		return p.Tokens[verb].Lower == "under" && p.modal(p.Tokens[verb].Head) == "would"
	}
	return false
}

// planPoints returns how many points the plan is said to have, nil when that is not said.
func (p *page) planPoints(m planMention) *parley.Decimal {
	for i := m.words.First; i < m.words.End; i++ {
		number, unit, _ := strings.Cut(p.Tokens[i].Lower, "-")
		joined := unit == "point" || unit == "article"
		apart := i+2 < m.words.End && p.Tokens[i+1].Text == "-" && (p.Tokens[i+2].Lower == "point" || p.Tokens[i+2].Lower == "article")
		if !joined && !apart {
			continue
		}
		if n := planNumber(number); n != nil {
			return n
		}
	}
	if n := p.pointsUnder(m.root, "of", "with"); n != nil {
		return n
	}
	if verb := p.Tokens[m.head].Head; p.Tokens[m.head].Dep == "nsubj" && planCounts[p.Tokens[verb].Lemma] && !p.negated(verb) {
		if o := p.child(verb, "dobj"); o >= 0 && p.isPoints(o) {
			return planNumber(p.Tokens[p.child(o, "nummod")].Lower)
		}
		return p.pointsUnder(verb, "to", "of")
	}
	return nil
}

// planCounts are verbs by which a plan is said to have its points.
var planCounts = wordSet("run have contain comprise consist list number hold count")

// pointsUnder returns how many points hang on token i by one of the given prepositions, nil for none.
func (p *page) pointsUnder(i int, prepositions ...string) *parley.Decimal {
	for _, c := range p.children[i] {
		if p.Tokens[c].Dep != "prep" || !slices.Contains(prepositions, p.Tokens[c].Lower) {
			continue
		}
		if o := p.child(c, "pobj"); o >= 0 && p.isPoints(o) {
			return planNumber(p.Tokens[p.child(o, "nummod")].Lower)
		}
	}
	return nil
}

// isPoints reports whether the noun at token i is a number of points.
func (p *page) isPoints(i int) bool {
	return (p.Tokens[i].Lower == "points" || p.Tokens[i].Lower == "articles") && p.child(i, "nummod") >= 0
}

// planNumber reads a number in digits or, up to twenty, in words; nil for anything else.
func planNumber(s string) *parley.Decimal {
	if n, err := strconv.Atoi(s); err == nil {
		return parley.DecimalOf(int64(n))
	}
	if n := slices.Index(planNumbers, s); n >= 0 {
		return parley.DecimalOf(int64(n))
	}
	return nil
}

var planNumbers = strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
	seventeen eighteen nineteen twenty`)

// planOwner returns whose plan the noun at token i is: its possessor, "by" or "from" whom it comes, who "created" it.
func (p *page) planOwner(i int) *parley.Mention {
	if o := p.child(i, "poss"); o >= 0 && p.Tokens[o].Tag != "PRP$" {
		return p.planMaker(o)
	}
	for _, c := range p.children[i] {
		t := &p.Tokens[c]
		switch {
		case t.Dep == "prep" && (t.Lower == "from" || t.Lower == "by"):
			if o := p.child(c, "pobj"); o >= 0 {
				return p.planMaker(o)
			}
		case t.Dep == "acl" && planMaking[t.Lemma]:
			if by := p.passiveAgent(c); by >= 0 {
				return p.planMaker(by)
			}
		case (t.Dep == "amod" || t.Dep == "compound") && (t.POS == "PROPN" || t.POS == "ADJ"):
			if m := p.planMaker(c); m != nil {
				return m
			}
		}
	}
	return nil
}

// planMaker returns whom token i means if that can make a plan.
func (p *page) planMaker(i int) *parley.Mention {
	m := p.mentionAt(i)
	if !p.canMakePlans(m) {
		return nil
	}
	return m
}

// canMakePlans reports whether a mention is of somebody: no place, paper or thing.
func (p *page) canMakePlans(m *parley.Mention) bool {
	e := p.entityOf(m)
	return e == nil || e.Type != parley.Place && e.Type != parley.Document && e.Type != parley.Other
}

var planMaking = wordSet("create draft write propose author present prepare draw put craft devise submit table back broker unveil offer float pitch")

// planName returns the name or place that tells a plan from others ("Victory", "Geneva"), folded; "" for none.
func (p *page) planName(m planMention) string {
	var name []string
	for i := m.words.First; i < m.words.End; i++ {
		t := &p.Tokens[i]
		if t.POS == "PROPN" && (i == m.head || t.Dep == "compound" || t.Dep == "amod" || t.Dep == "nmod") {
			name = append(name, t.Lower)
		}
	}
	if len(name) == 1 && p.Tokens[m.head].POS == "PROPN" {
		return ""
	}
	return strings.Join(name, " ")
}

func (p *page) isDefinite(i int) bool {
	d := p.child(i, "det")
	return d >= 0 && (p.Tokens[d].Lower == "the" || p.Tokens[d].Lower == "this" || p.Tokens[d].Lower == "that") && !weakPlanNouns[p.Tokens[i].Lemma] ||
		p.child(i, "poss") >= 0 && !weakPlanNouns[p.Tokens[i].Lemma]
}

// samePlan returns the plan that a mention names again: the one with as many points, else the one of the same owner or name
// that no number of points tells apart; -1 for a new one.
func (p *page) samePlan(plans []parley.Proposal, m planMention, points *parley.Decimal, owner *parley.Mention) int {
	for k := len(plans) - 1; k >= 0; k-- {
		for _, known := range plans[k].Points {
			if points != nil && known.Value.Cmp(points) == 0 {
				return k
			}
		}
	}
	name := p.planName(m)
	for k := len(plans) - 1; k >= 0; k-- {
		if points != nil && len(plans[k].Points) > 0 {
			continue
		}
		byOwner := owner != nil && slices.ContainsFunc(plans[k].By, func(a parley.ProposalAuthor) bool { return a.Entity.ID == owner.ID })
		byName := owner == nil && name != "" && strings.Contains(strings.ToLower(plans[k].Name), name)
		if byOwner || byName {
			return k
		}
	}
	return -1
}

func (p *page) newPlan(m planMention) parley.Proposal {
	words := p.Span(m.words)
	return parley.Proposal{
		ID:    parley.ProposalID(parley.ContentID("proposal", string(p.Report.ID), strconv.Itoa(words.Start))),
		Name:  words.Of(p.Text()),
		State: parley.Reported,
		Time:  p.timeOf(m.head),
	}
}

// describePlan adds what a mention says of its plan.
func (p *page) describePlan(plan *parley.Proposal, m planMention, points *parley.Decimal, owner *parley.Mention) {
	e := p.evidence(m.words)
	plan.Evidence = append(plan.Evidence, e)
	if points != nil {
		plan.Points = append(plan.Points, parley.ProposalPoints{Value: points, Evidence: e})
	}
	if owner != nil && !slices.ContainsFunc(plan.By, func(a parley.ProposalAuthor) bool { return a.Entity.ID == owner.ID }) {
		plan.By = append(plan.By, parley.ProposalAuthor{Entity: *owner, Evidence: e})
	}
	for i := m.words.First; i < m.words.End; i++ {
		if s, ok := planStates[p.Tokens[i].Lower]; ok {
			plan.State = s
		}
	}
	if v := p.Tokens[m.head].Head; p.Tokens[m.head].Dep == "nsubjpass" || p.Tokens[m.head].Dep == "dobj" {
		if s, ok := planStates[p.Tokens[v].Lower]; ok && !p.negated(v) && p.modal(v) == "" {
			plan.State = s
		}
	}
}

var planStates = map[string]parley.ProposalState{
	"draft": parley.Draft, "preliminary": parley.Draft, "initial": parley.Draft, "leaked": parley.Draft,
	"final": parley.Final, "finalized": parley.Final, "finalised": parley.Final, "definitive": parley.Final,
	"signed": parley.Signed, "ratified": parley.Signed, "initialled": parley.Signed,
	"withdrawn": parley.Withdrawn, "withdrew": parley.Withdrawn, "scrapped": parley.Withdrawn, "shelved": parley.Withdrawn, "abandoned": parley.Withdrawn,
}

// evidence is a range of tokens as evidence.
func (p *page) evidence(r parley.Range) parley.Evidence {
	s := p.Span(r)
	return parley.Evidence{Report: p.Report.ID, Span: s, Text: s.Of(p.Text())}
}
