package reading

import (
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/reading/spelling"
)

// A cast is who and what one report speaks of, and whom each word of it means.
type cast struct {
	list  []parley.Entity
	byID  map[parley.EntityID]int
	of    []int32        // by token: 1 + index into list of whom it means; 0 nobody or open; below 0 a set, see sets
	words []parley.Range // by index into mentions: the words of the mention
	at    []int32        // by token: 1 + index into words; 0 for a token that is its own mention
	sets  [][]int32      // members of "both men"; the set of -1 is sets[0]
	posts []castPost     // who is said to hold what, in text order
	open  []bool         // by token: a description that several fit
	named int            // how many of list came before the sources that only a description names
}

// entities returns the report's entities in the order of their first mention.
func (c *cast) entities() []parley.Entity {
	first := func(e *parley.Entity) int {
		if len(e.Mentions) == 0 {
			return 0
		}
		return e.Mentions[0].Start
	}
	described := slices.Clone(c.list[c.named:])
	slices.SortStableFunc(described, func(x, y parley.Entity) int { return first(&x) - first(&y) })
	out := make([]parley.Entity, 0, len(c.list))
	for _, e := range c.list[:c.named] {
		for len(described) > 0 && first(&described[0]) < first(&e) {
			out, described = append(out, described[0]), described[1:]
		}
		out = append(out, e)
	}
	return append(out, described...)
}

// findCast groups the report's names, pronouns and descriptions into entities: first the names, whatever the form,
// then in text order the descriptions ("the minister") and pronouns, each by what stands before it.
func findCast(p *page) *cast {
	b := &castBuilder{
		p: p, lex: castLexica(), gaz: castGazetteer(),
		unitAt: make([]int32, len(p.Tokens)),
		of:     make([]int32, len(p.Tokens)),
		open:   make([]bool, len(p.Tokens)),
		states: map[string]int{}, events: map[string]int{},
	}
	b.findQuoted()
	b.findStarts()
	b.findUnits()
	b.findForms()
	b.makeEntities()
	b.adoptMissed()
	b.settleUnits()
	b.namePosts()
	b.follow()
	return b.cast()
}

// castBuilder is the work on one report.
type castBuilder struct {
	p      *page
	lex    *castLexicon
	gaz    map[string]castKnown
	quoted []bool // by token: between quotation marks
	unitAt []int32
	units  []castUnit
	forms  []castForm
	ents   []castEnt
	states map[string]int // entities of states by name
	events map[string]int // forms like "Hurricane Otto" by their last word

	of    []int32
	open  []bool
	sets  [][]int32
	posts []castPost
	seen  []castSeen
	spans []castSpan

	holders map[int]bool     // entities with a post
	goesBy  map[int]int      // nouns of persons whose names are given further on ("a woman who gave her name as Sanne"): the names' heads
	ages    map[string][]int // units of persons by the age said after the name
	starts  []int            // first token of each block
	titled  map[castTitled]bool
	postsOf map[string][]int // posts by noun, in text order
	nounsOf map[castTitled]bool
	postsBy map[int][]int // the first posts of each holder
	knowns  map[castKnown]int
	heads   map[string][]int // entities without a proper name by head noun, and bodies by the nouns that take them up
}

// A castEnt is an entity while it is being put together.
type castEnt struct {
	name    string
	words   []string // of the fullest form, folded, without "jr"
	suffix  string
	typ     parley.EntityType
	side    int // entity that it is of or acts for, -1 for none
	gender  castGender
	asked   bool // gender has been looked for
	plural  bool
	unnamed bool
	known   castKnown
	forms   []int
	noun    string // head noun of a description
	first   int    // token of the first mention
}

// A castSpan is a mention: its head, its words, whom it means.
type castSpan struct {
	head int
	parley.Range
}

// makeEntities turns the forms into entities: states and other known names, persons by their names' words, and the rest.
func (b *castBuilder) makeEntities() {
	b.heads, b.knowns = map[string][]int{}, map[castKnown]int{}
	var persons, singles, orgs, rest []int
	surnames, firsts, fronts := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for f := range b.forms {
		form := &b.forms[f]
		if len(form.words) == 0 || form.caps {
			continue
		}
		if form.known.sense == senseNone && len(form.words) > 1 && form.decide() == votePerson {
			persons = append(persons, f)
			stem, _ := castStem(form.words)
			firsts[stem[0]] = true
			if k, known := b.gaz[stem[len(stem)-1]]; !known || k.risky || k.sense == senseCapital {
				surnames[stem[len(stem)-1]] = true
			}
		}
		if last := form.words[len(form.words)-1]; len(form.words) == 2 && castOrgWords[last] && form.decide() == voteOrg {
			fronts[form.words[0]] = true
		}
	}
	for f := range b.forms {
		form := &b.forms[f]
		kind := form.decide()
		switch {
		case len(form.words) == 0 || form.caps:
		case len(form.words) == 1 && form.known.sense == senseNone && fronts[form.words[0]] && !form.titled && !surnames[form.words[0]]:
			orgs = append(orgs, f)
		case form.known.sense != senseNone && !(len(form.words) == 1 && (surnames[form.words[0]] || form.votes[votePerson] >= 6)):
			b.addKnown(f)
		case len(form.words) > 1 && kind == votePerson && form.known.sense == senseNone:
		case len(form.words) == 1 && !form.sure && b.eventOf(form.words[0]) >= 0:
			rest = append(rest, f)
		case len(form.words) == 1 && (kind == votePerson || surnames[form.words[0]] || firsts[form.words[0]] && form.onlyTagged()):
			singles = append(singles, f)
		case kind == voteOrg:
			orgs = append(orgs, f)
		default:
			rest = append(rest, f)
		}
	}
	b.addPersons(persons)
	b.addSingles(singles)
	b.addOrgs(orgs)
	b.addRest(rest)
}

func (b *castBuilder) newEnt(f int, typ parley.EntityType) int {
	form := &b.forms[f]
	stem, suffix := castStem(form.words)
	e := castEnt{words: stem, suffix: suffix, typ: typ, side: -1, known: form.known, forms: []int{f}, first: b.units[form.units[0]].First}
	e.name = b.formName(f)
	b.ents = append(b.ents, e)
	b.claim(f, len(b.ents)-1)
	return len(b.ents) - 1
}

// claim gives all units of a form to an entity.
func (b *castBuilder) claim(f, ent int) {
	for _, u := range b.forms[f].units {
		b.units[u].ent = ent
		b.ents[ent].first = min(b.ents[ent].first, b.units[u].First)
	}
}

// join adds a further form to an entity.
func (b *castBuilder) join(f, ent int) {
	b.ents[ent].forms = append(b.ents[ent].forms, f)
	b.claim(f, ent)
}

// formName is the form as printed where it is printed best: not in capitals where another place has small letters.
func (b *castBuilder) formName(f int) string {
	best := ""
	for _, u := range b.forms[f].units {
		w := strings.Join(strings.Fields(b.p.Words(b.units[u].Range)), " ")
		if best == "" || best == strings.ToUpper(best) && w != strings.ToUpper(w) {
			best = w
		}
	}
	return best
}

// stateEnt returns the entity of a state, made when the report has none yet.
func (b *castBuilder) stateEnt(name string, first int) int {
	if e, ok := b.states[name]; ok {
		b.ents[e].first = min(b.ents[e].first, first)
		return e
	}
	known := b.gaz[spelling.Fold(name)]
	b.ents = append(b.ents, castEnt{name: name, words: strings.Fields(spelling.Fold(name)), typ: parley.State, side: -1, known: known, first: first})
	b.states[name] = len(b.ents) - 1
	return len(b.ents) - 1
}

// addKnown makes the entity of a name that the tables know. A capital is a place here; settleUnits turns it into its
// state where it acts.
func (b *castBuilder) addKnown(f int) {
	form := &b.forms[f]
	k, first := form.known, b.units[form.units[0]].First
	switch k.sense {
	case senseState:
		b.join(f, b.stateEnt(k.name, first))
		return
	case senseDemonym:
		e := b.newEnt(f, parley.Group)
		b.ents[e].plural = true
		b.ents[e].side = -2
		return
	case senseCapital:
		if o, ok := b.knowns[k]; ok {
			b.join(f, o)
			return
		}
		e := b.newEnt(f, parley.Place)
		b.knowns[k] = e
		b.ents[e].side, b.ents[e].name = -2, k.name
		return
	}
	if o, ok := b.knowns[k]; ok {
		b.join(f, o)
		return
	}
	e := b.newEnt(f, parley.Organization)
	b.knowns[k] = e
	if k.state != "" {
		b.ents[e].side = -2
	}
	if k.noun != "" {
		b.heads[k.noun] = append(b.heads[k.noun], e)
	}
}

// addPersons makes entities of names of several words; a shorter form joins the one longer form that it fits.
func (b *castBuilder) addPersons(forms []int) {
	b.byLength(forms)
	byLast := map[string][]int{}
	for _, f := range forms {
		stem, suffix := castStem(b.forms[f].words)
		last := stem[len(stem)-1]
		var fits []int
		for _, e := range byLast[last] {
			if b.ents[e].suffix == suffix && spelling.Shortens(stem, b.ents[e].words) {
				fits = append(fits, e)
			}
		}
		if len(fits) == 1 {
			b.join(f, fits[0])
			continue
		}
		e := b.newEnt(f, parley.Person)
		byLast[last] = append(byLast[last], e)
	}
}

// addSingles gives names of one word to the person whose last name they are, else whose first name; where several
// persons share it each place is settled by itself.
func (b *castBuilder) addSingles(forms []int) {
	last, other := map[string][]int{}, map[string][]int{}
	for e := range b.ents {
		ent := &b.ents[e]
		if ent.typ != parley.Person {
			continue
		}
		n := len(ent.words)
		last[ent.words[n-1]] = append(last[ent.words[n-1]], e)
		for _, w := range ent.words[:n-1] {
			other[w] = append(other[w], e)
		}
	}
	for _, f := range forms {
		form := &b.forms[f]
		candidates := last[form.words[0]]
		if len(candidates) == 0 && len(other[form.words[0]]) == 1 {
			candidates = other[form.words[0]]
		}
		if len(candidates) == 0 {
			candidates = other[form.words[0]]
		}
		switch {
		case len(candidates) == 1 && form.known.sense == senseNone:
			b.join(f, candidates[0])
		case len(candidates) > 0:
			b.settleForm(f, candidates)
		default:
			b.newEnt(f, parley.Person)
		}
	}
}

// addOrgs makes organisations; an abbreviation or a shortened name joins the one full name that it fits, as does its noun alone ("the
// Front" for the Highland Front).
func (b *castBuilder) addOrgs(forms []int) {
	b.byLength(forms)
	fronts, initials := map[string][]int{}, map[string][]int{}
	for _, f := range forms {
		form := &b.forms[f]
		var fits []int
		if len(form.words) == 1 && b.inCapitals(form) && len(form.key) > 1 {
			fits = initials[form.key]
		}
		if len(fits) == 0 && !castOrgWords[form.words[0]] && len(form.words[len(form.words)-1]) > 2 {
			fits = fronts[form.key]
		}
		if len(form.words) == 1 && castOrgWords[form.key] {
			fits = b.heads[form.key]
		}
		if len(fits) == 1 {
			b.join(f, fits[0])
			continue
		}
		e := b.newEnt(f, parley.Organization)
		for k := 1; k < len(form.words); k++ {
			front := strings.Join(form.words[:k], " ")
			fronts[front] = append(fronts[front], e)
		}
		all, main := castInitials(form.words)
		initials[all] = append(initials[all], e)
		if main != all {
			initials[main] = append(initials[main], e)
		}
		noun := form.words[len(form.words)-1]
		if of := slices.IndexFunc(form.words, func(w string) bool { return w == "of" || w == "for" }); of > 0 {
			noun = form.words[of-1]
		}
		b.heads[noun] = append(b.heads[noun], e)
	}
}

// inCapitals reports whether the first place of a form is printed in capitals.
func (b *castBuilder) inCapitals(f *castForm) bool {
	printed := b.p.Words(b.units[f.units[0]].Range)
	return printed == strings.ToUpper(printed)
}

// castInitials are the initials of a name's words, with and without its small ones; "" for one word.
func castInitials(words []string) (all, main string) {
	if len(words) < 2 {
		return "", ""
	}
	for _, w := range words {
		all += w[:1]
		if w != "of" && w != "for" && w != "the" && w != "and" && w != "on" && w != "in" {
			main += w[:1]
		}
	}
	return all, main
}

// eventOf returns the form that names a storm or the like by the word: "Hurricane Otto" for "Otto"; -1 for none.
func (b *castBuilder) eventOf(word string) int {
	if f, ok := b.events[word]; ok {
		return f
	}
	return -1
}

// addRest makes places, documents, groups and what is none of these.
func (b *castBuilder) addRest(forms []int) {
	types := [castVotes]parley.EntityType{votePerson: parley.Person, votePlace: parley.Place, voteOrg: parley.Organization,
		voteDocument: parley.Document, voteGroup: parley.Group, voteOther: parley.Other}
	b.byLength(forms)
	for _, f := range forms {
		if o := b.eventOf(b.forms[f].words[0]); o >= 0 && len(b.forms[f].words) == 1 && len(b.forms[o].units) > 0 {
			if e := b.units[b.forms[o].units[0]].ent; e >= 0 {
				b.join(f, e)
				continue
			}
		}
		e := b.newEnt(f, types[b.forms[f].decide()])
		b.ents[e].plural = b.ents[e].typ == parley.Group
	}
}

// cast turns the work into what the other readers use: entities in the order of their first mention.
func (b *castBuilder) cast() *cast {
	c := &cast{of: make([]int32, len(b.of)), at: make([]int32, len(b.of)), posts: b.posts, open: b.open}
	order := b.inOrder()
	rank := make([]int32, len(b.ents))
	for r, e := range order {
		rank[e] = int32(r + 1)
	}
	seen := map[parley.EntityID]int{}
	for _, e := range order {
		c.list = append(c.list, b.entity(e, seen))
	}
	c.byID = make(map[parley.EntityID]int, len(c.list))
	for r := range c.list {
		c.byID[c.list[r].ID] = r
	}
	for r, e := range order {
		if s := b.ents[e].side; s >= 0 && rank[s] > 0 {
			c.list[r].Side = c.list[rank[s]-1].ID
		}
	}
	for _, members := range b.sets {
		set := make([]int32, 0, len(members))
		for _, e := range members {
			set = append(set, rank[e]-1)
		}
		c.sets = append(c.sets, set)
	}
	for i, of := range b.of {
		switch {
		case of > 0:
			c.of[i] = rank[of-1]
		case of < 0:
			c.of[i] = of
		}
	}
	for i := range c.posts {
		c.posts[i].holder = int(rank[c.posts[i].holder]) - 1
		if o := c.posts[i].owner; o >= 0 {
			c.posts[i].owner = int(rank[o]) - 1
		}
	}
	b.addMentions(c)
	c.named = len(c.list)
	return c
}

// inOrder returns the entities that the report mentions, by first mention.
func (b *castBuilder) inOrder() []int {
	used := make([]bool, len(b.ents))
	for _, of := range b.of {
		if of > 0 {
			used[of-1] = true
		}
	}
	for _, members := range b.sets {
		for _, e := range members {
			used[e] = true
		}
	}
	for e := range b.ents {
		if s := b.ents[e].side; used[e] && s >= 0 {
			used[s] = true
		}
	}
	for _, p := range b.posts {
		used[p.holder] = true
		if p.owner >= 0 {
			used[p.owner] = true
		}
	}
	var order []int
	for e := range b.ents {
		if used[e] {
			order = append(order, e)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return b.ents[x].first - b.ents[y].first })
	return order
}

// entity makes the entity of e, with an id from report, type and name; equal ones are told apart by their order.
func (b *castBuilder) entity(e int, seen map[parley.EntityID]int) parley.Entity {
	ent := &b.ents[e]
	key := parley.EntityID(spelling.Fold(ent.name) + "\n" + string(ent.typ))
	id := parley.ContentID("entity", string(b.p.Report.ID), string(key), strconv.Itoa(seen[key]))
	seen[key]++
	out := parley.Entity{ID: parley.EntityID(id), Name: ent.name, Type: ent.typ, Unnamed: ent.unnamed}
	return out
}

// addMentions fills in where each entity is meant and by which words.
func (b *castBuilder) addMentions(c *cast) {
	for u := range b.units {
		unit := &b.units[u]
		if unit.ent < 0 || b.of[unit.head] == 0 {
			continue
		}
		c.addMention(b.p, unit.Range, unit.head, true)
	}
	for _, s := range b.spans {
		c.addMention(b.p, s.Range, s.head, false)
	}
	for e := range c.list {
		slices.SortFunc(c.list[e].Mentions, parley.Span.Compare)
		slices.Sort(c.list[e].Variants)
		c.list[e].Variants = slices.Compact(c.list[e].Variants)
	}
}

// addMention notes a mention of whom token head means. Every token of a name means what the name means.
func (c *cast) addMention(p *page, r parley.Range, head int, name bool) {
	c.words = append(c.words, r)
	at := int32(len(c.words))
	c.at[head] = at
	of := c.of[head]
	if name {
		for i := r.First; i < r.End; i++ {
			c.at[i], c.of[i] = at, of
		}
	}
	if of <= 0 {
		return
	}
	e := &c.list[of-1]
	e.Mentions = append(e.Mentions, p.Span(r))
	if p.Tokens[head].POS != "PRON" {
		e.Variants = append(e.Variants, strings.Join(strings.Fields(p.Words(r)), " "))
	}
}

// mentionAt returns who is meant by the noun phrase or pronoun whose head is token i, nil where the text does not
// settle it. "Holm and Brandt" (i being the first conjunct) and "both men" have Members.
func (p *page) mentionAt(i int) *parley.Mention {
	if i < 0 || i >= len(p.Tokens) {
		return nil
	}
	var members []parley.Mention
	last := i
	for at := i; at >= 0 && len(members) < maxSet; {
		m := p.mentionAlone(at)
		if m != nil && !slices.ContainsFunc(members, func(o parley.Mention) bool { return o.ID == m.ID }) {
			members = append(members, *m)
		}
		if m == nil && at == i {
			return nil
		}
		last = at
		at = p.nextConjunct(at)
	}
	if len(members) == 1 {
		return &members[0]
	}
	return castSetMention(members, parley.Span{Start: members[0].Mention.Start, End: max(p.Tokens[last].End, members[len(members)-1].Mention.End)})
}

// nextConjunct returns the noun that "and" joins to token i, -1 for none.
func (p *page) nextConjunct(i int) int {
	c := p.child(i, "conj")
	if c < 0 || p.Tokens[c].POS == "VERB" || p.Tokens[c].POS == "AUX" {
		return -1
	}
	if cc := p.child(i, "cc"); cc >= 0 && p.Tokens[cc].Lower != "and" && p.Tokens[cc].Lower != "&" {
		return -1
	}
	return c
}

// mentionAlone is mentionAt without what "and" joins to token i: "Holm" of "Holm and Brandt".
func (p *page) mentionAlone(i int) *parley.Mention {
	if p.cast == nil || i < 0 || i >= len(p.cast.of) {
		return nil
	}
	c := p.cast
	words := p.Tokens[i].Span
	if at := c.at[i]; at > 0 {
		words = p.Span(c.words[at-1])
	}
	switch of := c.of[i]; {
	case of > 0:
		e := &c.list[of-1]
		return &parley.Mention{ID: e.ID, Name: e.Name, Mention: words, Unnamed: e.Unnamed}
	case of < 0:
		var members []parley.Mention
		for _, e := range c.sets[-of-1] {
			members = append(members, parley.Mention{ID: c.list[e].ID, Name: c.list[e].Name, Mention: words, Unnamed: c.list[e].Unnamed})
		}
		return castSetMention(members, words)
	}
	return nil
}

// castSetMention puts several who are meant together into one mention, named by all of them.
func castSetMention(members []parley.Mention, words parley.Span) *parley.Mention {
	names := make([]string, 0, len(members))
	parts := []string{"set"}
	unnamed := true
	for _, m := range members {
		names = append(names, m.Name)
		parts = append(parts, string(m.ID))
		unnamed = unnamed && m.Unnamed
	}
	slices.Sort(parts[1:])
	name := strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	return &parley.Mention{ID: parley.EntityID(parley.ContentID(parts...)), Name: name, Mention: words, Unnamed: unnamed, Members: members}
}

// inVoiceOf returns who is meant by token i of words that speaker utters: the speaker for I and me and, as the one
// who speaks for them, for we and us; for other words what mentionAt returns, nil when that is "you" or nobody.
func (p *page) inVoiceOf(i int, speaker *parley.Mention) *parley.Mention {
	if i < 0 || i >= len(p.Tokens) {
		return nil
	}
	switch p.Tokens[i].Lower {
	case "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves":
		if speaker == nil {
			return nil
		}
		m := *speaker
		m.Mention = p.Tokens[i].Span
		return &m
	}
	return p.mentionAt(i)
}

// entityOf returns the entity that a mention points at, nil for sets and for nobody.
func (p *page) entityOf(m *parley.Mention) *parley.Entity {
	if m == nil || p.cast == nil {
		return nil
	}
	if e, ok := p.cast.byID[m.ID]; ok {
		return &p.cast.list[e]
	}
	return nil
}
