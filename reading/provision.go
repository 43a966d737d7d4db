package reading

import (
	"slices"

	"parley"
)

// provisions returns what the named plans would oblige whom to do.
func provisions(p *page) []parley.Statement {
	r := &planReader{page: p, at: map[int]int{}, told: -1}
	for k, m := range p.plans {
		for i := m.root; i <= m.head; i++ {
			r.at[i] = k
		}
	}
	listed := -1
	for _, sent := range p.Sentences {
		if p.Blocks[p.block[sent.First]].Kind == parley.ItemBlock {
			if listed >= 0 {
				r.item(sent, listed)
				continue
			}
		} else {
			listed = r.announced(sent)
		}
		r.sentence(sent)
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
		Obliged:  r.obliged(root, root, false),
	}
	r.found = append(r.found, r.statement(d, r.Span(r.clauseRange(root)), root))
}

// A planReader collects the provisions of one page.
type planReader struct {
	*page
	at    map[int]int // index of a plan's noun → index into page.plans
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
	abolish introduce give end lift restore replace reduce cut extend double transfer hand urge expand move keep retain preserve maintain
	shorten prolong lower raise ease tighten delay postpone exclude exempt contain comprise cap`)

// planObliges are those by which a plan obliges even when they are told in the past.
var planObliges = wordSet(`require call oblige obligate commit demand prohibit ban bar forbid cap limit provide stipulate specify mandate envisage
	envision foresee propose guarantee grant allow permit include entitle say state urge freeze`)

// A source of a provision is the plan that a verb tells the content of, and how the verb hangs on it.
type planSource struct {
	plan int  // index into page.proposals, -1 for none
	own  bool // the plan, a part or a version of it is the verb's subject: "the plan bars", "its third point would end"
	sure bool // the plan's name stands by the verb: "under the plan", so what is told in the present is its content too
}

// sentence reads the provisions that one sentence states.
func (r *planReader) sentence(sent parley.Range) {
	before := r.told
	if b := r.Blocks[r.block[sent.First]]; b.Kind == parley.HeadingBlock || b.Kind == parley.TitleBlock {
		before = -1
	}
	r.told = -1
	frame := r.frame(sent, before)
	for i := sent.First; i < sent.End; i++ {
		t := &r.Tokens[i]
		if t.Text == ";" {
			before = max(before, r.told)
		}
		if t.POS != "VERB" && t.POS != "AUX" {
			continue
		}
		if r.contained(i) {
			continue
		}
		from := r.sourceOf(i, before)
		if frame >= 0 && !from.own {
			from = planSource{plan: frame, sure: true}
		}
		if from.plan >= 0 && r.provides(i, from) {
			r.told = from.plan
		}
	}
}

// frame returns the plan that a sentence opens with, whose content all of it tells: "under the plan, …", "according to the
// draft", "under point three"; -1 for none.
func (r *planReader) frame(sent parley.Range, before int) int {
	i := sent.First
	for i < sent.End && r.isMark(i) {
		i++
	}
	if i >= sent.End {
		return -1
	}
	switch r.Tokens[i].Lower {
	case "under":
	case "according":
		if i++; i >= sent.End || r.Tokens[i].Lower != "to" {
			return -1
		}
	default:
		return -1
	}
	if o := r.child(i, "pobj"); o > i {
		return r.planAt(o, before)
	}
	return -1
}

// planParts are what a plan has or comes in, which tells what it says: "point three", "a revised version of the plan".
var planParts = wordSet("term point article clause section provision version text wording chapter paragraph page annex copy summary part")

// planAt returns the plan that the noun at token i names, or whose part it is, -1 for none. A part with a number alone belongs to
// the plan told of before, else to the one named last.
func (r *planReader) planAt(i, before int) int {
	if k, ok := r.at[i]; ok {
		return r.plans[k].plan
	}
	if !planParts[r.Tokens[i].Lemma] {
		return -1
	}
	if of := r.child(i, "prep"); of >= 0 && r.Tokens[of].Lower == "of" {
		if o := r.child(of, "pobj"); o >= 0 {
			named := r.planAt(o, before)
			if later := r.versionOf(i, named); later >= 0 {
				return later
			}
			return named
		}
	}
	if owner := r.child(i, "poss"); owner >= 0 {
		if r.Tokens[owner].Lower == "its" {
			return before
		}
		return r.planAt(owner, before)
	}
	if r.child(i, "nummod", "appos") < 0 && r.Tokens[i].Lemma != "version" {
		return -1
	}
	if before < 0 {
		before = r.lastPlan(i)
	}
	if r.Tokens[i].Lemma == "version" {
		return r.versionOf(i, before)
	}
	return r.newest(before)
}

// newest returns the plan that the report says replaces the given one, else that one.
func (r *planReader) newest(plan int) int {
	for k := range r.proposals {
		if s := r.proposals[k].Supersedes; plan >= 0 && s != nil && *s == r.proposals[plan].ID {
			return k
		}
	}
	return plan
}

// versionOf returns which plan the part or version at token i belongs to, of the plan that its words name: a later version is of the
// plan that replaces that one, and of none where the report names no such plan.
func (r *planReader) versionOf(i, plan int) int {
	if plan < 0 || r.Tokens[i].Lemma != "version" || !r.saysLater(parley.Range{First: r.subtree(i).First, End: i}) {
		return plan
	}
	if newer := r.newest(plan); newer != plan || r.proposals[plan].Supersedes != nil {
		return newer
	}
	return -1
}

// lastPlan returns the plan named last before token i, within maxPlanGap sentences, -1 for none.
func (r *planReader) lastPlan(i int) int {
	at, _ := slices.BinarySearchFunc(r.plans, i, func(m planMention, i int) int { return m.head - i })
	if at == 0 || r.page.sentence[i]-r.page.sentence[r.plans[at-1].head] > maxPlanGap {
		return -1
	}
	return r.plans[at-1].plan
}

// lately returns the plan told of before, else the one that the sentence before that of token i names, -1 for none.
func (r *planReader) lately(i, before int) int {
	if before >= 0 {
		return before
	}
	at, _ := slices.BinarySearchFunc(r.plans, r.Sentences[r.page.sentence[i]].First, func(m planMention, i int) int { return m.head - i })
	if at == 0 || r.page.sentence[i]-r.page.sentence[r.plans[at-1].head] > 1 {
		return -1
	}
	return r.plans[at-1].plan
}

// subjectOf returns the subject of the verb at token i, of the verb that it is joined to where it has none, or -1.
func (r *planReader) subjectOf(i int) int {
	for range maxClimb {
		if s := r.child(i, "nsubj", "nsubjpass"); s >= 0 || r.Tokens[i].Dep != "conj" && r.Tokens[i].Dep != "dep" {
			return s
		}
		i = r.Tokens[i].Head
	}
	return -1
}

// sourceOf returns which plan's content the verb at token i tells: its subject's, that of "under the plan", or, for what would be,
// the plan of the sentence before.
func (r *planReader) sourceOf(i, before int) planSource {
	subject := r.subjectOf(i)
	if subject >= 0 {
		if plan := r.planAt(subject, before); plan >= 0 {
			return planSource{plan: plan, own: true}
		}
		if r.Tokens[subject].Lower == "it" && r.vouched[i] < 0 && (r.mentionAt(subject) == nil || planObliges[r.Tokens[i].Lemma]) {
			return planSource{plan: r.lately(i, before), own: true}
		}
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep != "prep" || r.Tokens[c].Lower != "under" && r.Tokens[c].Lower != "in" {
			continue
		}
		for _, o := range r.children[c] {
			if r.Tokens[o].Dep == "pobj" {
				if plan := r.planAt(o, before); plan >= 0 {
					return planSource{plan: plan}
				}
			}
		}
	}
	if m := r.modal(i); before >= 0 && subject >= 0 && (m == "would" || m == "must" || m == "shall") && r.vouched[i] < 0 && r.child(i, "advcl") < 0 {
		return planSource{plan: before}
	}
	return planSource{plan: -1}
}

// planDrops are verbs by which a plan tells what it no longer holds.
var planDrops = wordSet("drop remove delete omit scrap strike abandon discard")

// provides adds the provisions that the verb at token i states of a plan, and reports whether it states one.
func (r *planReader) provides(i int, from planSource) bool {
	if !r.tellsContent(i, from) {
		return false
	}
	added := false
	for _, issue := range r.provided(i, from.own) {
		words := (&wantReader{page: r.page}).issueRange(issue)
		if _, plan := r.at[issue]; plan || words.Len() == 0 || r.negated(issue) && from.own { // a plan that replaces another says nothing by that
			continue
		}
		whole := r.clauseRange(i)
		if added {
			whole = r.clauseRange(issue)
		}
		d := &parley.Provision{
			Proposal: parley.ProposalRef{ID: r.proposals[from.plan].ID, Name: r.proposals[from.plan].Name},
			Issue:    r.Words(words),
			Obliged:  r.obliged(i, issue, from.own),
		}
		s := r.statement(d, r.Span(whole), i)
		if from.own && (planDrops[r.Tokens[i].Lemma] || r.isNoLonger(i)) {
			s.Polarity = parley.Negative
		}
		r.found = append(r.found, s)
		added = true
	}
	return added
}

// contained adds the provision of "a demand that the militia disarm, contained in the draft" for the participle at token i; one that
// "has been dropped" is none of the plan any more. It reports whether the participle tells one.
func (r *planReader) contained(i int) bool {
	t := &r.Tokens[i]
	in := r.child(i, "prep")
	if t.Dep != "acl" || !planContains[t.Lemma] || in < 0 || r.Tokens[in].Lower != "in" {
		return false
	}
	o := r.child(in, "pobj")
	if o < 0 {
		return false
	}
	plan := r.planAt(o, -1)
	noun := t.Head
	if plan < 0 || r.Tokens[noun].POS != "NOUN" {
		return false
	}
	issue := noun
	for _, c := range r.children[noun] {
		if mark := r.child(c, "mark"); mark >= 0 && r.Tokens[mark].Lower == "that" && c < i {
			issue = c
		}
	}
	words := (&wantReader{page: r.page}).issueRange(issue)
	if r.Tokens[noun+1].Lower == "that" && issue == noun {
		words = parley.Range{First: noun, End: i} // the parser often fails on what is demanded
		for r.isMark(words.End - 1) {
			words.End--
		}
	}
	if words.Len() == 0 {
		return false
	}
	d := &parley.Provision{
		Proposal: parley.ProposalRef{ID: r.proposals[plan].ID, Name: r.proposals[plan].Name},
		Issue:    r.Words(words),
		Obliged:  r.obliged(issue, issue, false),
	}
	whole := r.subtree(noun)
	s := r.statement(d, r.Span(parley.Range{First: whole.First, End: min(whole.End, r.subtree(in).End)}), noun)
	if verb := r.Tokens[noun].Head; r.Tokens[noun].Dep == "nsubjpass" && planDrops[r.Tokens[verb].Lemma] && !r.negated(verb) && r.modal(verb) == "" {
		s.Polarity = parley.Negative
	}
	r.found = append(r.found, s)
	return true
}

// planContains are participles by which something is said to stand in a plan.
var planContains = wordSet("contain include set lay enshrine list state anchor")

// isNoLonger reports whether the verb at token i is said to hold no longer.
func (r *planReader) isNoLonger(i int) bool {
	return i > 1 && r.Tokens[i-1].Lower == "longer" && r.Tokens[i-2].Lower == "no"
}

// tellsContent reports whether the verb at token i says what a plan holds: not what becomes of the plan, nor what may be.
func (r *planReader) tellsContent(i int, from planSource) bool {
	t := &r.Tokens[i]
	modal := r.modal(i)
	due := t.Lower == "is" || t.Lower == "are" // "Arvenia is to hand back"
	binding := modal == "would" || modal == "must" || modal == "shall" || modal == "will" || from.sure && due && r.child(i, "xcomp") >= 0
	holds := planSays[t.Lemma] || planDrops[t.Lemma]
	switch {
	case t.Dep == "aux" || t.Dep == "auxpass" || modal == "may" || modal == "might" || modal == "could":
		return false
	case r.Tokens[r.Sentences[r.page.sentence[i]].End-1].Text == "?":
		return false
	case !from.own:
		return binding && r.child(i, "nsubj", "nsubjpass") >= 0
	case planFate[t.Lemma] || r.child(i, "nsubjpass", "auxpass") >= 0:
		return false
	case t.Tag == "VBD" && !planObliges[t.Lemma]:
		return false
	case replacing[t.Lemma] && r.child(i, "dobj") >= 0:
		if _, version := r.at[r.child(i, "dobj")]; version {
			return false // which plan replaces which is no content of either
		}
	}
	return binding || holds
}

// provided returns the heads of what is provided: the clauses or objects of the verb, its subject in "would be capped".
func (r *planReader) provided(i int, own bool) []int {
	if !own {
		if s := r.child(i, "nsubjpass"); s >= 0 && r.Tokens[s].POS != "PRON" {
			return []int{s}
		}
		if c := r.child(i, "xcomp"); c >= 0 && r.Tokens[i].POS == "AUX" {
			return []int{c}
		}
		return []int{i}
	}
	if c := r.child(i, "xcomp", "ccomp"); c >= 0 {
		return r.joined(c, "VERB", "AUX")
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "prep" {
			if done := r.child(c, "pcomp"); done >= 0 {
				return r.joined(done, "VERB")
			}
		}
	}
	if o := r.child(i, "dobj"); o >= 0 {
		switch {
		case planBinds[r.Tokens[i].Lemma]:
			if duty := r.duty(i); duty >= 0 {
				return []int{duty}
			}
		case planHolds[r.Tokens[i].Lemma]:
			return r.listed(i, o)
		}
		return []int{o}
	}
	for _, c := range r.children[i] {
		if r.Tokens[c].Dep == "prep" && c > i {
			if o := r.child(c, "pobj"); o >= 0 {
				return []int{o}
			}
		}
	}
	if c := r.child(i, "advcl"); c > i {
		return []int{c}
	}
	return []int{i}
}

// planBinds are verbs whose object is who is bound "to" something; planHolds are those whose objects are provisions, each one.
var (
	planBinds = wordSet("commit oblige obligate bind hold confine restrict")
	planHolds = wordSet("include contain comprise envisage envision foresee")
)

// duty is what the object of the verb at token i is bound to: "commits the two sides to a census"; -1 where that is not told.
func (r *planReader) duty(i int) int {
	for _, from := range []int{i, r.child(i, "dobj")} {
		for _, c := range r.children[from] {
			if r.Tokens[c].Dep == "prep" && r.Tokens[c].Lower == "to" {
				return r.child(c, "pobj")
			}
		}
	}
	return -1
}

// joined are token i and what is joined to it by "and" or a comma, if of one of the given parts of speech.
func (r *planReader) joined(i int, pos ...string) []int {
	out := []int{i}
	for k := 0; k < len(out); k++ {
		for _, c := range r.children[out[k]] {
			if r.Tokens[c].Dep == "conj" && slices.Contains(pos, r.Tokens[c].POS) {
				out = append(out, c)
			}
		}
	}
	return out
}

// listed are the nouns of a list that begins with the object o of the verb at token i; the parser hangs the later ones, after a
// comma, on any word before.
func (r *planReader) listed(i, o int) []int {
	out := r.joined(o, "NOUN", "PROPN")
	end := r.Sentences[r.page.sentence[i]].End
	for k := o + 1; k < end; k++ {
		t := &r.Tokens[k]
		if t.POS != "NOUN" || t.Head > i && t.Head != o || t.Dep != "npadvmod" && t.Dep != "appos" && t.Dep != "dep" && t.Dep != "conj" {
			continue
		}
		if first := r.subtree(k).First; first > i && r.Tokens[first-1].Text == "," && !slices.Contains(out, k) {
			for _, one := range r.joined(k, "NOUN", "PROPN") {
				if !slices.Contains(out, one) {
					out = append(out, one)
				}
			}
		}
	}
	return out
}

// obliged returns whom the provision at verb i obliges: the object that it requires something of, the subject of the clause it
// takes, or of what would be. Issue is the head of what is provided, of a list of such clauses one.
func (r *planReader) obliged(i, issue int, own bool) []parley.Mention {
	at := -1
	switch {
	case own && planHolds[r.Tokens[i].Lemma]:
		return r.obligedIn(issue)
	case own && issue != i && r.child(issue, "nsubj") >= 0:
		at = r.child(issue, "nsubj")
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
	case planBinds[r.Tokens[i].Lemma] && issue != r.child(i, "dobj"):
		at = r.child(i, "dobj")
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
