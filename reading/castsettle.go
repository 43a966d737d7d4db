package reading

import (
	"slices"
	"sort"
	"strings"

	"parley"
)

// A castPost says that somebody holds, or held, a post: "Ukraine's foreign minister", "former chief of staff".
type castPost struct {
	holder int    // entity
	by     int    // the token that means the holder
	owner  int    // entity whose post it is, -1 when not said
	of     int    // the token that means the owner, -1 when not said
	noun   string // lower case: "minister"
	head   int    // the token of noun
	words  parley.Range
	former bool
	acting bool
	verb   int  // of "is" and "was" between the holder and the post, -1 for titles and appositions
	told   bool // for whom a description means only: verbs of appointment, and "his counterpart", are read as roles elsewhere
}

// findQuoted marks the tokens between quotation marks. Straight marks open and close by turns; each block starts anew.
func (b *castBuilder) findQuoted() {
	b.quoted = make([]bool, len(b.p.Tokens))
	inside, block := false, -1
	for i := range b.p.Tokens {
		if b.p.block[i] != block {
			inside, block = false, b.p.block[i]
		}
		switch b.p.Tokens[i].Text {
		case "“", "«":
			inside = true
		case "”", "»":
			inside = false
		case `"`, "''", "``":
			inside = !inside
		}
		b.quoted[i] = inside
	}
}

// settleUnits says whom each name means at its place: a capital that acts is its state, an adjective its state.
func (b *castBuilder) settleUnits() {
	for u := range b.units {
		unit := &b.units[u]
		if unit.ent < 0 {
			continue
		}
		e := &b.ents[unit.ent]
		k := b.forms[unit.form].known
		switch {
		case k.sense == senseDemonym && e.typ == parley.Group && b.adjective(unit):
			unit.ent = b.stateEnt(k.state, unit.First)
		case k.sense == senseCapital && e.typ == parley.Place && b.acts(unit):
			unit.ent = b.capitalState(k, unit.First)
		}
	}
	for e := 0; e < len(b.ents); e++ {
		if b.ents[e].side == -2 {
			b.ents[e].side = b.stateEnt(b.ents[e].known.state, b.ents[e].first)
		}
		b.findGender(e)
	}
	for u := range b.units {
		if unit := &b.units[u]; unit.ent >= 0 {
			b.of[unit.head] = int32(unit.ent + 1)
		}
	}
}

// capitalState is the state that a capital stands for: Brussels is the Union's where the report speaks of the Union.
func (b *castBuilder) capitalState(k castKnown, first int) int {
	if k.name == "Brussels" {
		if e, ok := b.states["European Union"]; ok {
			return e
		}
	}
	return b.stateEnt(k.state, first)
}

// adjective reports whether a word for a people stands as an adjective ("Russian forces").
func (b *castBuilder) adjective(u *castUnit) bool {
	t := &b.p.Tokens[u.head]
	return t.POS == "ADJ" || t.Dep == "amod" || t.Dep == "compound" || t.Dep == "nmod"
}

var (
	// castPressed are verbs whose object is somebody who can answer, so that a capital there is a government.
	castPressed = castSet(`accuse advise ask assure back beg blame blast bless call cajole caution censure challenge chide coerce commend compel condemn congratulate
convince criticise criticize defy deny deter encourage expect fault forbid force help implore inform invite lambast lobby notify oblige offer
order persuade petition praise press pressure prod promise pressurise punish push reassure rebuke remind reproach reprimand request reward sanction slam
sue summon support tell thank threaten urge warn`)
	// castStill are verbs that a city as their subject takes as a place.
	castStill = castSet(`be lie sit burn have see suffer remain sleep host boast`)
)

// acts reports whether the name of a capital stands where somebody acts or is addressed, and not where something is.
func (b *castBuilder) acts(u *castUnit) bool {
	t := b.p.Tokens
	i := u.head
	if b.dateline(u) {
		return false
	}
	for t[i].Dep == "conj" && t[i].Head != i {
		i = t[i].Head
	}
	head := &t[t[i].Head]
	switch t[i].Dep {
	case "nsubj":
		return (head.POS == "VERB" || head.POS == "AUX") && !castStill[head.Lemma] || castStill[head.Lemma] && b.p.child(t[i].Head, "acomp", "xcomp") >= 0
	case "nsubjpass":
		return castPressed[head.Lemma]
	case "dobj", "dative":
		return castPressed[head.Lemma]
	case "poss":
		return b.lex.nounOf(head.Lemma) != nounPerson || b.lex.isTitle(head.Lemma) && head.Lemma != "mayor" && head.Lemma != "governor"
	case "agent":
		return true
	case "pobj":
		if head.Lower == "by" {
			return head.Dep == "agent"
		}
		if head.Lower == "with" || head.Lower == "between" || head.Lower == "against" || head.Lower == "among" {
			return true
		}
		return head.Lower == "on" && b.pressureOn(t[i].Head)
	}
	return false
}

// dateline reports whether the name says where a report was filed, or is followed by the state where it lies ("PARIS, France –").
func (b *castBuilder) dateline(u *castUnit) bool {
	t := b.p.Tokens
	if u.End+1 < len(t) && t[u.End].Text == "," && b.unitAt[u.End+1] > 0 {
		next := &b.units[b.unitAt[u.End+1]-1]
		if b.forms[next.form].known.state == b.forms[u.form].known.state && b.forms[next.form].known.sense == senseState {
			return true
		}
	}
	word := b.p.Words(u.Range)
	return u.First == b.blockStart(u.First) && len(word) > 3 && word == strings.ToUpper(word) && u.End < len(t) && t[u.End].POS == "PUNCT"
}

var castPressureNouns = castSet(`pressure sanction attack war tariff influence demand leverage embargo burden`)

func (b *castBuilder) pressureOn(prep int) bool {
	return castPressureNouns[b.p.Tokens[b.p.Tokens[prep].Head].Lemma]
}

// findGender takes a person's gender from titles and a known first name; nothing is assumed.
func (b *castBuilder) findGender(e int) {
	ent := &b.ents[e]
	if ent.typ != parley.Person || ent.gender != genderUnknown || ent.asked {
		return
	}
	ent.asked = true
	for _, f := range ent.forms {
		for _, u := range b.forms[f].units {
			if g := b.titleGender(&b.units[u]); g != genderUnknown && b.units[u].ent == e {
				ent.gender = g
				return
			}
		}
	}
	if len(ent.words) > 0 {
		ent.gender = castFirstNames()[ent.words[0]].gender()
	}
}

// titleGender is what the title of one mention, or the noun in apposition to it, tells of gender.
func (b *castBuilder) titleGender(u *castUnit) castGender {
	for i := u.title.First; i < u.title.End; i++ {
		if g := b.lex.genderOf(strings.TrimSuffix(b.p.Tokens[i].Lower, ".")); g != genderUnknown {
			return g
		}
	}
	for _, c := range b.p.children[u.head] {
		if b.p.Tokens[c].Dep == "appos" && c >= u.End {
			if g := b.lex.genderOf(b.p.Tokens[c].Lemma); g != genderUnknown {
				return g
			}
		}
	}
	return genderUnknown
}

// settleForm gives each place of a name that several persons share, or a person and a town, to the one it means there;
// a place where the text does not tell stays open.
func (b *castBuilder) settleForm(f int, candidates []int) {
	form := &b.forms[f]
	var place []int
	for _, u := range form.units {
		unit := &b.units[u]
		if form.known.sense != senseNone && unit.post < 0 && !b.likePerson(unit) {
			place = append(place, u)
			continue
		}
		unit.ent = b.choose(unit, candidates)
		if unit.ent >= 0 {
			e := &b.ents[unit.ent]
			e.first = min(e.first, unit.First)
		}
	}
	if len(place) > 0 {
		all := form.units
		form.units = place
		b.addKnown(f)
		form.units = all
	}
}

// likePerson reports whether a name stands as a person's does: as a subject, with a title or a "who", never after "in".
func (b *castBuilder) likePerson(u *castUnit) bool {
	switch b.p.Tokens[u.head].Dep {
	case "nsubj", "nsubjpass", "poss", "dobj", "agent", "ROOT", "conj", "appos", "dative":
		return true
	}
	return false
}

// choose picks the one of several persons of one name that a place means: by title, by gender, by "Jr.", by who carried the
// short name before the others came in, or as the only one that its paragraph has named so far. -1 when none of these tells.
func (b *castBuilder) choose(u *castUnit, candidates []int) int {
	fits := slices.Clone(candidates)
	narrow := func(keep func(e int) bool) {
		var kept []int
		for _, e := range fits {
			if keep(e) {
				kept = append(kept, e)
			}
		}
		if len(kept) > 0 {
			fits = kept
		}
	}
	if g := b.titleGender(u); g != genderUnknown {
		narrow(func(e int) bool { return b.fullGender(e) == g || b.fullGender(e) == genderUnknown })
	}
	if u.post >= 0 {
		noun := b.p.Tokens[u.post].Lower
		narrow(func(e int) bool { return b.hasTitle(e, noun) })
	}
	narrow(func(e int) bool { return b.ents[e].suffix == "" })
	if len(fits) == 1 {
		return fits[0]
	}
	narrow(func(e int) bool { return b.fullBefore(e, 0, u.First) })
	if len(fits) == 1 {
		return fits[0]
	}
	block := b.blockStart(u.First)
	narrow(func(e int) bool { return b.fullBefore(e, block, u.First) })
	if len(fits) == 1 {
		return fits[0]
	}
	if e := b.calledSo(u, fits); e >= 0 && len(b.fullNamed(fits, b.p.Sentences[max(0, b.p.sentence[u.First]-nearFull)].First, u.First)) == 0 {
		return e
	}
	return -1
}

// nearFull is how many sentences back the full name of one of two persons of one surname leaves open whom the bare surname means.
const nearFull = 3

// calledSo is the one of several persons whom the report called by the words of u before any other of them came in, -1 for none.
func (b *castBuilder) calledSo(u *castUnit, fits []int) int {
	form := &b.forms[u.form]
	first := &b.units[form.units[0]]
	if before := b.fullNamed(fits, 0, first.First); len(before) == 1 && first.First < u.First {
		return before[0]
	}
	return -1
}

// fullNamed are those of several persons whose full name stands among the tokens [from, to).
func (b *castBuilder) fullNamed(fits []int, from, to int) []int {
	var named []int
	for _, e := range fits {
		if b.fullBefore(e, from, to) {
			named = append(named, e)
		}
	}
	return named
}

// blockStart is the first token of the block of token i.
func (b *castBuilder) blockStart(i int) int { return b.starts[b.p.block[i]] }

// findStarts notes the first token of each block.
func (b *castBuilder) findStarts() {
	b.starts = make([]int, len(b.p.Blocks))
	for i := len(b.p.Tokens) - 1; i >= 0; i-- {
		b.starts[b.p.block[i]] = i
	}
}

// fullBefore reports whether the full name of e stands among the tokens [from, to).
func (b *castBuilder) fullBefore(e, from, to int) bool {
	for _, f := range b.ents[e].forms {
		units := b.forms[f].units
		k := sort.Search(len(units), func(k int) bool { return b.units[units[k]].First >= from })
		if k < len(units) && b.units[units[k]].First < to {
			return true
		}
	}
	return false
}

func (b *castBuilder) fullGender(e int) castGender {
	b.findGender(e)
	return b.ents[e].gender
}

// hasTitle reports whether a full name of e stands with the title.
func (b *castBuilder) hasTitle(e int, noun string) bool {
	if b.titled == nil {
		b.titled = map[castTitled]bool{}
		for u := range b.units {
			if unit := &b.units[u]; unit.ent >= 0 && unit.post >= 0 {
				b.titled[castTitled{unit.ent, b.p.Tokens[unit.post].Lower}] = true
			}
		}
	}
	return b.titled[castTitled{e, noun}]
}

// castTitled is an entity with a word of its titles.
type castTitled struct {
	ent  int
	noun string
}

// namePosts collects the posts that titles, appositions and "is" give to the persons named.
func (b *castBuilder) namePosts() {
	for u := range b.units {
		unit := &b.units[u]
		if unit.ent < 0 || b.ents[unit.ent].typ != parley.Person {
			continue
		}
		if unit.post >= 0 {
			b.addPost(unit.ent, unit.head, unit.post, unit.title)
		}
		for _, c := range b.p.children[unit.head] {
			if b.p.Tokens[c].Dep == "appos" && c >= unit.End {
				if near := b.apposed(unit.head, c); b.unitAt[near] > 0 && b.units[b.unitAt[near]-1].ent >= 0 {
					b.apposition(near, c)
				}
			}
		}
		b.relativePost(unit.head)
		if h := b.describedBy(unit); h >= 0 {
			b.apposition(unit.head, h)
		} else if n := b.calledBefore(unit); n >= 0 {
			b.apposition(unit.head, n)
		}
		b.sharedTitle(unit)
		if h := b.p.Tokens[unit.head].Head; b.p.Tokens[unit.head].Dep == "nsubj" && castBeing[b.p.Tokens[h].Lemma] {
			b.isPost(unit.head, h)
		}
	}
	b.verbPosts()
	b.goesBy = map[int]int{}
	for u := range b.units {
		if unit := &b.units[u]; unit.ent >= 0 && b.ents[unit.ent].typ == parley.Person {
			if n := b.namedAs(unit); n >= 0 {
				b.goesBy[n] = unit.head
			} else if n := b.calledBefore(unit); n >= 0 {
				b.goesBy[n] = unit.head
			}
		}
	}
	slices.SortStableFunc(b.posts, func(x, y castPost) int { return x.head - y.head })
	b.counterparts()
	b.postsOf = map[string][]int{}
	b.nounsOf, b.postsBy = map[castTitled]bool{}, map[int][]int{}
	for i := range b.posts {
		post := &b.posts[i]
		if len(b.postsBy[post.holder]) < maxPosts {
			b.postsBy[post.holder] = append(b.postsBy[post.holder], i)
		}
		e := &b.ents[post.holder]
		b.postsOf[post.noun] = append(b.postsOf[post.noun], i)
		b.nounsOf[castTitled{post.holder, post.noun}] = true
		if castStateHeads[post.noun] {
			b.postsOf["*state"] = append(b.postsOf["*state"], i)
		}
		if post.noun == "chancellor" || post.noun == "minister" && b.prime(post.head, post.words) {
			b.postsOf["*government"] = append(b.postsOf["*government"], i)
		}
		if castLeaders[post.noun] {
			b.postsOf["*leader"] = append(b.postsOf["*leader"], i)
			b.nounsOf[castTitled{post.holder, "leader"}] = true
		}
		if e.side < 0 && post.owner >= 0 && !post.former {
			e.side = b.sideOf(post.owner)
		}
	}
}

// verbPosts adds the posts that verbs of appointment and resignation give: "Moll, who replaced Dame Ellen Frayne as ombudsman".
func (b *castBuilder) verbPosts() {
	t := b.p.Tokens
	for i := range t {
		frame := roleVerbs[t[i].Lemma]
		if t[i].POS != "VERB" || frame == frameNone {
			continue
		}
		for k, r := range b.p.rolesOfVerb(i) {
			by := r.by
			if n := b.relativeOf(by); n >= 0 {
				by = n
			}
			if !b.isPerson(by) {
				continue
			}
			from := len(b.posts)
			b.addPost(int(b.of[by])-1, by, r.noun, r.words)
			post := &b.posts[from]
			post.verb, post.told = i, true
			post.former = post.former || frame == frameReplace && k > 0 || roleLeaving[t[i].Lemma]
		}
	}
}

// counterparts gives a person who is somebody's counterpart the post of the person named before, with an owner of its own: "President
// Teig ... His Maravi counterpart, Inaya Soldan".
func (b *castBuilder) counterparts() {
	var more []castPost
	for k := range b.posts {
		post := &b.posts[k]
		if post.noun != "counterpart" && post.noun != "opposite" {
			continue
		}
		for at := k - 1; at >= 0 && post.head-b.posts[at].head < maxTakenUp; at-- {
			other := &b.posts[at]
			if other.holder != post.holder && !other.former && other.noun != "counterpart" && b.lex.isOffice(other.noun) && !roleNone[other.noun] {
				same := *post
				for n := post.words.First; same.owner < 0 && n < post.head; n++ {
					if at := b.meansAt(n); at >= 0 {
						same.owner, same.of = int(b.of[at])-1, at
					}
				}
				same.noun, same.words, same.told = other.noun, other.words, true
				more = append(more, same)
				break
			}
		}
	}
	b.posts = append(b.posts, more...)
	slices.SortStableFunc(b.posts, func(x, y castPost) int { return x.head - y.head })
}

// describedBy is the noun that a name stands in apposition to, -1 for none: "the bishop of Drenn, Matteo Rusk", where the
// parser may hang the name on the place.
func (b *castBuilder) describedBy(u *castUnit) int {
	t := b.p.Tokens
	h := t[u.head].Head
	aside := t[u.head].Dep == "npadvmod" && u.First > 0 && t[u.First-1].Text == "," && u.End < len(t) && t[u.End].Text == ","
	if t[u.head].Dep != "appos" && !aside || u.First == 0 {
		return -1
	}
	if b.unitAt[h] == 0 && t[h].Dep != "pobj" {
		return h
	}
	if t[h].Dep == "pobj" && t[t[h].Head].Dep == "prep" && t[u.First-1].Text == "," && !b.isPerson(h) {
		if n := t[t[h].Head].Head; b.nounClass(n) == nounPerson && t[n].Tag != "NNS" {
			return n
		}
	}
	if b.unitAt[h] == 0 {
		return h
	}
	return -1
}

// calledBefore is the noun of a person right before the comma before a name, with its "of" and "for" phrases, where a mark or the end stands
// behind the name: "the president of the Republic of Sarn, Milo Adeyinka, told". It goes by the words, since the parser hangs
// such a name on any noun before it; -1 for none.
func (b *castBuilder) calledBefore(u *castUnit) int {
	t := b.p.Tokens
	from := u.First
	if u.title.Len() > 0 {
		from = u.title.First
	}
	if from > 1 && t[from-1].Tag == "DT" && u.title.Len() > 0 {
		from--
	}
	if from < 2 || t[from-1].Text != "," || b.p.block[from-2] != b.p.block[u.First] {
		return -1
	}
	if u.End < len(t) && b.p.sentence[u.End] == b.p.sentence[u.First] && t[u.End].POS != "PUNCT" {
		return -1
	}
	noun := -1
	floor := max(b.p.Sentences[b.p.sentence[u.First]].First, from-maxTitle)
	for k := from - 2; k >= floor; k-- {
		w := &t[k]
		switch {
		case w.Lower == "of" || w.Lower == "for" || w.POS == "ADJ" || w.Tag == "POS" || w.Lower == "and" && noun < 0:
		case w.POS == "NOUN" || w.POS == "PROPN":
			if b.nounClass(k) == nounPerson && w.Tag == "NN" && (noun < 0 || t[k+1].Lower == "of" || t[k+1].Lower == "for") && b.unitAt[k] == 0 {
				noun = k
			}
		case w.Tag == "DT" || w.Tag == "PRP$":
			if k > floor && (t[k-1].Lower == "of" || t[k-1].Lower == "for") {
				continue
			}
			return noun
		default:
			return -1
		}
	}
	return -1
}

// sharedTitle gives each of several names the post that a plural before the first of them says: "ministers Ida Rask and Jon Holm".
func (b *castBuilder) sharedTitle(u *castUnit) {
	t := b.p.Tokens
	n := u.First - 1
	if n < 0 || t[n].Tag != "NNS" && t[n].Tag != "NNPS" || b.nounClass(n) != nounPerson || b.p.block[n] != b.p.block[u.First] {
		return
	}
	words := b.phrase(n)
	for step := 0; step < maxSet; step++ {
		from := len(b.posts)
		b.addPost(u.ent, u.head, n, words)
		b.posts[from].noun = castNounKey(strings.ToLower(t[n].Lemma))
		k := u.End
		for k < len(t) && (t[k].Text == "," || t[k].Lower == "and") {
			k++
		}
		if k == u.End || k >= len(t) || b.unitAt[k] == 0 {
			return
		}
		u = &b.units[b.unitAt[k]-1]
		if u.First != k || u.ent < 0 || b.ents[u.ent].typ != parley.Person {
			return
		}
	}
}

// apposed is the name that the apposition at c belongs to: the last before it of those that "and" joins to name, which the parser
// may have passed over ("Holm and Rask, the minister").
func (b *castBuilder) apposed(name, c int) int {
	for step := 0; step < maxSet; step++ {
		next := b.p.nextConjunct(name)
		if next < 0 || next > c || b.unitAt[next] == 0 {
			break
		}
		name = next
	}
	return name
}

// isPost adds the post that "is" at verb gives to the name at by.
func (b *castBuilder) isPost(by, verb int) {
	a := b.p.child(verb, "attr")
	if a < 0 || b.p.child(verb, "neg") >= 0 {
		return
	}
	from := len(b.posts)
	b.apposition(by, a)
	for k := from; k < len(b.posts); k++ {
		b.posts[k].verb = verb
	}
}

// relativePost adds the post that a relative clause gives: "Rask, who became minister in May".
func (b *castBuilder) relativePost(name int) {
	for _, c := range b.p.children[name] {
		t := &b.p.Tokens[c]
		if t.Dep == "relcl" && castBeing[t.Lemma] && b.subjectWord(c) == "who" {
			b.isPost(name, c)
		}
	}
}

// castBeing are verbs that say what their subject is.
var castBeing = castSet(`be become remain`)

// sideOf is the state that e is or acts for, -1 for none.
func (b *castBuilder) sideOf(e int) int {
	for step := 0; e >= 0 && step < 4; step++ {
		if b.ents[e].typ == parley.State {
			return e
		}
		e = b.ents[e].side
	}
	return -1
}

// apposition adds the post that noun n gives, and those joined to it by "and".
func (b *castBuilder) apposition(by, n int) {
	ent := int(b.of[by]) - 1
	if ent < 0 || b.ents[ent].typ != parley.Person {
		return
	}
	for step := 0; n >= 0 && step < 4; step++ {
		t := &b.p.Tokens[n]
		if b.unitAt[n] != 0 && b.units[b.unitAt[n]-1].ent >= 0 {
			return
		}
		if t.Tag != "NNS" && (b.lex.nounOf(t.Lemma) == nounPerson || b.lex.isTitle(t.Lower)) {
			b.addPost(ent, by, n, b.phrase(n))
		}
		n = b.p.nextConjunct(n)
	}
}

func (b *castBuilder) addPost(ent, by, noun int, words parley.Range) {
	post := castPost{holder: ent, by: by, owner: b.ownerOf(noun, words), of: b.ownerAt(noun, words), verb: -1, noun: b.postNoun(noun), head: noun, words: words}
	for i := words.First; i < words.End; i++ {
		switch strings.TrimSuffix(b.p.Tokens[i].Lower, "-") {
		case "former", "ex", "late", "onetime", "erstwhile", "retired", "ousted", "deposed":
			post.former = i <= noun || post.former
		case "acting", "interim", "caretaker":
			post.acting = true
		}
	}
	if post.owner < 0 && by > noun {
		post.of = b.ofName(by)
		if post.of >= 0 {
			post.owner = int(b.of[post.of]) - 1
		}
	}
	b.posts = append(b.posts, post)
}

// ofName is the name after "of" behind a titled name: Lund University in "Economist Clara Weiss of Lund University"; -1 for none.
func (b *castBuilder) ofName(name int) int {
	for _, c := range b.p.children[name] {
		if t := &b.p.Tokens[c]; t.Dep == "prep" && t.Lower == "of" {
			if o := b.p.child(c, "pobj"); o >= 0 {
				return b.meansAt(o)
			}
		}
	}
	return -1
}

// postNoun is the noun of a post, with its front where that is joined by a hyphen ("secretary-general").
func (b *castBuilder) postNoun(i int) string {
	t := b.p.Tokens
	if i >= 2 && t[i-1].Text == "-" && t[i].Lower == "general" {
		return t[i-2].Lower + "-general"
	}
	return castNounKey(t[i].Lower)
}

// castNounKey makes nouns for one post equal: spokeswoman and spokesman, adviser and advisor.
func castNounKey(noun string) string {
	noun = strings.TrimSuffix(noun, ".")
	switch {
	case noun == "advisor" || noun == "aide":
		return "adviser"
	case noun == "pm":
		return "minister"
	case strings.HasSuffix(noun, "spokeswoman") || strings.HasSuffix(noun, "spokesperson"):
		return "spokesman"
	case noun == "chairwoman" || noun == "chairperson" || noun == "chair":
		return "chairman"
	case noun == "gov":
		return "governor"
	case noun == "sen":
		return "senator"
	case noun == "gen":
		return "general"
	case noun == "premier":
		return "minister"
	case noun == "attorney":
		return "lawyer"
	case noun == "congresswoman":
		return "congressman"
	}
	return noun
}

// ownerOf returns whose the post is whose noun is given, -1 when not said.
func (b *castBuilder) ownerOf(noun int, words parley.Range) int {
	if at := b.ownerAt(noun, words); at >= 0 {
		return int(b.of[at]) - 1
	}
	return -1
}

// ownerAt returns the token that says whose the post is: what stands before the noun in words (a state, an organisation, a
// person's possessive), else the name after "of", "for", "at", "to", "with" or "in". -1 when not said.
func (b *castBuilder) ownerAt(noun int, words parley.Range) int {
	for _, n := range []int{noun, b.p.frontOf(noun)} {
		if c := b.p.child(n, "poss"); c >= 0 && c < n {
			return b.meansAt(c)
		}
	}
	for i := noun - 1; i >= max(words.First-3, 0) && b.p.sentence[i] == b.p.sentence[noun]; i-- {
		if i < words.First && b.p.Tokens[words.First-1].Tag != "POS" {
			break
		}
		if i < words.First && b.p.Tokens[i].Tag != "POS" && b.unitAt[i] == 0 {
			break
		}
		if b.unitAt[i] > 0 || b.p.Tokens[i].Dep == "poss" {
			if at := b.meansAt(i); at >= 0 {
				return at
			}
		}
	}
	for _, c := range b.p.children[noun] {
		t := &b.p.Tokens[c]
		if c < noun || t.Dep != "prep" || !castOwning[t.Lower] {
			continue
		}
		if o := b.p.child(c, "pobj"); o >= 0 {
			if at := b.meansAt(o); at >= 0 {
				return at
			}
			for _, k := range b.p.children[o] {
				if at := b.meansAt(k); at >= 0 && k < o && b.unitAt[k] > 0 {
					return at
				}
			}
		}
	}
	return -1
}

var castOwning = castSet(`of for at to with in`)

// meansAt is the head of the name at token i, or i where it means somebody; -1 otherwise.
func (b *castBuilder) meansAt(i int) int {
	if u := b.unitAt[i]; u > 0 {
		if b.allTitles(b.units[u-1].Range) {
			return -1
		}
		i = b.units[u-1].head
	}
	if b.of[i] > 0 {
		return i
	}
	return -1
}

// phrase returns the words of the noun phrase at n: from its first word to the noun with a short "of" or "for" after it, without clauses,
// appositions and articles.
func (b *castBuilder) phrase(n int) parley.Range {
	t := b.p.Tokens
	r := parley.Range{First: n, End: n + 1}
	for _, c := range b.p.children[n] {
		if c > n {
			break
		}
		switch t[c].Dep {
		case "compound", "amod", "nmod", "nummod", "poss", "quantmod", "advmod", "npadvmod":
			if sub := b.p.subtree(c); sub.End <= n+1 {
				r.First = min(r.First, sub.First)
			}
		}
	}
	if f := b.p.frontOf(n); f < n {
		r.First = min(r.First, f)
	}
	for r.First < n && (t[r.First].Tag == "DT" || t[r.First].POS == "PUNCT" && t[r.First].Text != "-") {
		r.First++
	}
	for _, c := range b.p.children[n] {
		if c < n {
			continue
		}
		if t[c].Text == "-" && c == r.End {
			continue
		}
		if t[c].Dep != "prep" || c != r.End {
			continue
		}
		switch t[c].Lower {
		case "of", "for", "at", "to", "in", "on", "near", "from", "-":
			if end := b.prepEnd(c); end > 0 {
				r.End = end
			}
		}
	}
	return r
}

// maxTail is the most tokens that a description takes along after its noun: "(minister) of education and information" has four.
const maxTail = 8

// prepEnd is the end of the object of a preposition without what hangs on it as a clause; 0 when it is too long or none.
func (b *castBuilder) prepEnd(prep int) int {
	o := b.p.child(prep, "pobj")
	if o < 0 {
		return 0
	}
	sub := b.p.subtree(o)
	for _, c := range b.p.children[o] {
		if d := b.p.Tokens[c].Dep; c > o && (d == "relcl" || d == "acl" || d == "appos" || d == "punct") {
			sub.End = min(sub.End, c)
		}
	}
	for i := o; i < sub.End; i++ {
		if b.p.Tokens[i].Text == "," || b.p.Tokens[i].Text == "(" || b.p.Tokens[i].Tag == "WP" {
			sub.End = i
		}
	}
	if sub.End <= o || sub.End-prep > maxTail {
		return 0
	}
	if b.p.Tokens[sub.End-1].POS == "PUNCT" {
		return 0
	}
	return sub.End
}
