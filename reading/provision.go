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
	words parley.Range // with what tells it from other plans
	plan  int          // index into page.proposals
	bare  bool         // "the plan", which one being told by what stands before
}

// planNouns name papers that oblige somebody; from general knowledge.
var planNouns = wordSet(`plan proposal draft framework treaty agreement deal accord pact bill roadmap blueprint package initiative
	scheme charter protocol memorandum counterproposal counter-proposal counteroffer counter-offer document text resolution settlement
	compromise offer programme program formula`)

// weakPlanNouns are plans only when a number of points, an owner or a name says so.
var weakPlanNouns = wordSet(`deal package document text settlement compromise offer program programme formula resolution agreement framework scheme initiative`)

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
		points, owner := p.planPoints(m), p.planOwner(i)
		named := points != nil || owner != nil || p.planName(m) != "" || len(p.plans) == 0 && p.isOperative(m)
		if !named {
			if last := len(p.plans) - 1; last >= 0 && p.isDefinite(i) && p.sentence[i]-p.sentence[p.plans[last].head] <= maxPlanGap {
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

// orderPlans says which plan replaces which: "the 19-point plan replaces the 28-point plan", also in the passive and of a plan
// "replacing" another.
func (p *page) orderPlans(plans []parley.Proposal) {
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

// planMentionAt returns the mention of a plan with head i: its noun and the words before it, without article and possessor.
func (p *page) planMentionAt(i int) planMention {
	m := planMention{head: i, words: parley.Range{First: i, End: i + 1}}
	if i > 1 && p.Tokens[i-1].Text == "-" && p.Tokens[i-2].Lower == "counter" {
		m.words.First = i - 2 // "counter-proposal" in three words, which the parser hangs side by side
	}
	first := p.subtree(m.words.First).First
	for m.words.First > min(first, p.subtree(i).First) {
		t := &p.Tokens[m.words.First-1]
		if t.POS == "DET" || t.Tag == "PRP$" || t.Tag == "POS" || t.Dep == "poss" || t.POS == "VERB" && t.Tag != "VBN" || t.POS == "ADP" || p.isMark(m.words.First-1) && t.Text != "-" {
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
	if d := p.child(m.head, "det", "poss"); d < 0 || p.Tokens[d].Tag == "PRP$" || weakPlanNouns[t.Lemma] && !draft {
		return false
	}
	switch verb := t.Head; t.Dep {
	case "nsubj":
		modal := p.modal(verb)
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
		if n, err := strconv.Atoi(number); err == nil {
			return parley.DecimalOf(int64(n))
		}
		if n := slices.Index(planNumbers, number); n >= 0 {
			return parley.DecimalOf(int64(n))
		}
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

// provisions returns what the named plans would oblige whom to do.
func provisions(p *page) []parley.Statement {
	r := &planReader{page: p, at: map[int]int{}, told: -1}
	for k, m := range p.plans {
		r.at[m.head] = k
	}
	listed := -1
	for s, sent := range p.Sentences {
		if p.Blocks[p.block[sent.First]].Kind == parley.ItemBlock {
			if listed >= 0 {
				r.item(sent, listed)
				continue
			}
		} else {
			listed = r.announced(sent)
		}
		r.sentence(s, sent)
	}
	return r.found
}

// announced returns the plan whose points a list after this sentence gives: a heading that names it, or "the plan says:".
func (r *planReader) announced(sent parley.Range) int {
	kind := r.Blocks[r.block[sent.First]].Kind
	if kind == parley.TitleBlock || kind == parley.Paragraph && r.Tokens[sent.End-1].Text != ":" {
		return -1
	}
	for i := sent.First; i < sent.End; i++ {
		if k, ok := r.at[i]; ok {
			return r.plans[k].plan
		}
	}
	return -1
}

// item adds a point of a list as a provision of the plan that the words above the list name.
func (r *planReader) item(sent parley.Range, plan int) {
	root := sent.First
	for root < sent.End-1 && (r.Tokens[root].Dep != "ROOT" || r.isMark(root)) {
		root++
	}
	issue := root
	if s := r.child(root, "nsubjpass"); s >= 0 {
		issue = s
	}
	words := (&wantReader{page: r.page}).issueRange(issue)
	if words.Len() == 0 || r.isMark(root) {
		return
	}
	d := &parley.Provision{
		Proposal: parley.ProposalRef{ID: r.proposals[plan].ID, Name: r.proposals[plan].Name},
		Issue:    r.Words(words),
		Obliged:  r.obliged(root, false),
	}
	r.found = append(r.found, r.statement(d, r.Span(r.clauseRange(root)), root))
}

// A planReader collects the provisions of one page.
type planReader struct {
	*page
	at    map[int]int // token index → index into page.plans
	found []parley.Statement
	told  int // the plan that the sentence before told of, -1 for none
}

// planFate are verbs that tell what becomes of a plan, not what it says.
var planFate = wordSet(`be have leak draw spark face fail collapse emerge come remain receive win generate follow prompt trigger appear seem
	stand fall move pass go divide anger alarm surprise get stir raise meet reflect represent stem evolve take circulate die survive
	need lack deserve enjoy become mark show suffer stall advance attract collect gain look please originate surface`)

// planSays are verbs by which a plan obliges, in any tense.
var planSays = wordSet(`require call oblige obligate commit demand prohibit ban bar forbid cap limit freeze provide stipulate specify mandate envisage
	envision foresee propose set establish create grant guarantee allow permit include offer exempt ask state say bind entitle order suspend impose phase
	abolish introduce give end lift restore replace reduce cut extend double transfer hand urge expand move keep`)

// planObliges are those by which a plan obliges even when they are told in the past.
var planObliges = wordSet(`require call oblige obligate commit demand prohibit ban bar forbid cap limit provide stipulate specify mandate envisage
	envision foresee propose guarantee grant allow permit include entitle say state urge freeze`)

// sentence reads the provisions that one sentence states.
func (r *planReader) sentence(s int, sent parley.Range) {
	before := r.told
	if b := r.Blocks[r.block[sent.First]]; b.Kind == parley.HeadingBlock || b.Kind == parley.TitleBlock {
		before = -1
	}
	r.told = -1
	for i := sent.First; i < sent.End; i++ {
		t := &r.Tokens[i]
		if t.POS != "VERB" && t.POS != "AUX" {
			continue
		}
		plan := r.planOf(i, before)
		if plan >= 0 && r.provides(i, plan, before) {
			r.told = plan
		}
	}
}

// planOf returns the plan that the verb at token i tells the content of, -1 for none: its subject, "under the plan", or, for
// what would be, the plan of the sentence before.
func (r *planReader) planOf(i, before int) int {
	subject := r.child(i, "nsubj", "nsubjpass")
	if subject < 0 && r.Tokens[i].Dep == "conj" {
		subject = r.child(r.Tokens[i].Head, "nsubj")
	}
	if subject >= 0 {
		if k, ok := r.at[subject]; ok {
			return r.plans[k].plan
		}
		if r.Tokens[subject].Lower == "it" && before >= 0 && (r.mentionAt(subject) == nil || planObliges[r.Tokens[i].Lemma] && r.vouched[i] < 0) {
			return before
		}
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep != "prep" || r.Tokens[c].Lower != "under" && r.Tokens[c].Lower != "in" {
			continue
		}
		for _, o := range r.children[c] {
			if k, ok := r.at[o]; ok && r.Tokens[o].Dep == "pobj" {
				return r.plans[k].plan
			}
		}
	}
	if m := r.modal(i); before >= 0 && subject >= 0 && (m == "would" || m == "must" || m == "shall") && r.vouched[i] < 0 && r.child(i, "advcl") < 0 {
		return before
	}
	return -1
}

// provides adds the provision that the verb at token i states of a plan, if it states one.
func (r *planReader) provides(i, plan, before int) bool {
	t := &r.Tokens[i]
	modal := r.modal(i)
	binding := modal == "would" || modal == "must" || modal == "shall" || modal == "will"
	subject := r.child(i, "nsubj", "nsubjpass")
	_, own := r.at[subject]
	switch {
	case t.Dep == "aux" || t.Dep == "auxpass":
		return false
	case own && planFate[t.Lemma]:
		return false
	case own && (r.child(i, "nsubjpass") >= 0 || r.child(i, "auxpass") >= 0):
		return false
	case own && !binding && !planSays[t.Lemma]:
		return false
	case own && t.Tag == "VBD" && !planObliges[t.Lemma]:
		return false
	case r.Tokens[r.Sentences[r.page.sentence[i]].End-1].Text == "?":
		return false
	case !own && !binding:
		return false
	case modal == "may" || modal == "might" || modal == "could":
		return false
	}
	issue := r.provided(i, own)
	words := (&wantReader{page: r.page}).issueRange(issue)
	if words.Len() == 0 {
		return false
	}
	d := &parley.Provision{
		Proposal: parley.ProposalRef{ID: r.proposals[plan].ID, Name: r.proposals[plan].Name},
		Issue:    r.Words(words),
		Obliged:  r.obliged(i, own),
	}
	whole := r.clauseRange(i)
	r.found = append(r.found, r.statement(d, r.Span(whole), i))
	return true
}

// provided returns the head of what is provided: the clause or object of the verb, its subject in "would be capped".
func (r *planReader) provided(i int, own bool) int {
	if !own {
		if s := r.child(i, "nsubjpass"); s >= 0 && r.Tokens[s].POS != "PRON" {
			return s
		}
		return i
	}
	if c := r.child(i, "xcomp", "ccomp"); c >= 0 {
		return c
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "prep" {
			if done := r.child(c, "pcomp"); done >= 0 {
				return done
			}
		}
	}
	if o := r.child(i, "dobj"); o >= 0 {
		return o
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "prep" && c > i {
			if o := r.child(c, "pobj"); o >= 0 {
				return o
			}
		}
	}
	if c := r.child(i, "advcl"); c > i {
		return c
	}
	return i
}

// obliged returns whom the provision at verb i obliges: the object that it requires something of, the subject of the clause it
// takes, or of what would be.
func (r *planReader) obliged(i int, own bool) []parley.Mention {
	at := -1
	switch {
	case !own:
		at = r.child(i, "nsubj")
		if at < 0 {
			if s := r.child(i, "nsubjpass"); s >= 0 {
				return slices.DeleteFunc(r.obligedIn(s), func(m parley.Mention) bool { return m.Unnamed })
			}
		}
	case r.child(i, "ccomp", "xcomp") >= 0:
		at = r.child(r.child(i, "ccomp", "xcomp"), "nsubj", "nsubjpass")
		if at < 0 {
			at = r.child(i, "dobj")
		}
		if on := r.child(i, "prep"); at < 0 && on >= 0 {
			at = r.child(on, "pobj")
		}
	default:
		if o := r.child(i, "dobj"); o >= 0 {
			return r.obligedIn(o)
		}
		for _, c := range r.children[i] {
			if r.Tokens[c].Dep == "prep" {
				if s := r.child(c, "pobj"); s >= 0 {
					return r.obligedIn(s)
				}
			}
		}
	}
	if m := r.mentionAt(at); m != nil && r.isPlace(m) {
		return []parley.Mention{*m}
	}
	if found := r.mentionsOf(at); found != nil || at < 0 {
		return found
	}
	if w := (&wantReader{page: r.page}); w.namesPeople(at) && r.mentionAt(at) == nil {
		return []parley.Mention{*w.described(at)}
	}
	return nil
}

// isPlace reports whether a mention is of a place: who is told to do something stands for those who govern it.
func (p *page) isPlace(m *parley.Mention) bool {
	e := p.entityOf(m)
	return e != nil && e.Type == parley.Place
}

// obligedIn looks for whom a noun names itself or by what it belongs to: "Ukrainian forces", "the ministry's budget".
func (r *planReader) obligedIn(noun int) []parley.Mention {
	if m := r.mentionsOf(noun); m != nil {
		return m
	}
	for _, c := range r.children[noun] {
		switch r.Tokens[c].Dep {
		case "poss", "amod", "compound":
			if m := r.mentionsOf(c); m != nil {
				return m
			}
		}
	}
	return nil
}

// mentionsOf returns those whom the noun at token i means, one by one; documents and things oblige nobody.
func (r *planReader) mentionsOf(i int) []parley.Mention {
	m := r.planMaker(i)
	switch {
	case m == nil:
		return nil
	case len(m.Members) > 0:
		return slices.DeleteFunc(slices.Clone(m.Members), func(o parley.Mention) bool { return !r.canMakePlans(&o) })
	}
	return []parley.Mention{*m}
}

// clauseRange is the clause of the verb at token i without what a conjunct or a relative clause adds after a comma.
func (r *planReader) clauseRange(i int) parley.Range {
	whole := r.subtree(i)
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "conj" && c > i && r.subtree(c).End == whole.End {
			whole.End = r.subtree(c).First
		}
	}
	for whole.End > i+1 && (r.isMark(whole.End-1) || r.Tokens[whole.End-1].Dep == "cc") {
		whole.End--
	}
	for whole.First < i && (r.isMark(whole.First) || r.Tokens[whole.First].Dep == "cc" || r.Tokens[whole.First].Dep == "mark") {
		whole.First++
	}
	return whole
}
