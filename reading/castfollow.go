package reading

import (
	"slices"
	"strings"

	"parley"
)

// A castSeen is a mention that later pronouns may take up.
type castSeen struct {
	token   int
	ent     int // -1 for a pronoun that stayed open
	set     int // 1 + index into sets, 0 for one entity
	subject bool
	quoted  bool
	gender  castGender // of an open pronoun
}

// follow goes through the report once and says whom descriptions and pronouns mean, each by what stands before it.
func (b *castBuilder) follow() {
	for i := range b.p.Tokens {
		t := &b.p.Tokens[i]
		switch {
		case b.unitAt[i] > 0:
			if u := &b.units[b.unitAt[i]-1]; u.head == i && u.ent >= 0 {
				b.see(i, u.ent)
				b.seeSet(i)
			}
		case (t.POS == "PROPN" || t.POS == "ADJ") && strings.Contains(t.Text, "-"):
			if two := b.twoStates(i); two != nil {
				b.meanSet(i, []int32{int32(b.stateEnt(two[0], i)), int32(b.stateEnt(two[1], i))}, parley.Range{First: i, End: i + 1})
			}
		case (t.Lower == "one" || t.Lower == "another") && t.Dep != "nummod" && t.Dep != "det":
			b.oneOf(i)
		case t.Lower == "both" && t.Dep == "nsubj":
			if two := b.twoBefore(i, "pair"); two != nil {
				b.meanSet(i, two, parley.Range{First: i, End: i + 1})
			}
		case t.POS == "PRON" || t.Tag == "PRP$" || t.Tag == "WP" || t.Tag == "WP$" || t.Tag == "WDT":
			b.pronoun(i)
		case t.Lower == "old":
			b.aged(i)
		case t.POS == "NOUN" || t.POS == "PROPN" || t.POS == "NUM" && t.Lower == "two":
			b.noun(i)
		}
	}
}

// aged joins "the 31-year-old" to the person whose age was said to be that, else to the only person that its paragraph, or the two
// sentences before, speak of where no age was said.
func (b *castBuilder) aged(i int) {
	if b.p.Tokens[i].Dep == "amod" {
		return
	}
	if who := b.ofAge(i); who >= 0 {
		b.mean(i, who, parley.Range{First: i - 4, End: i + 1})
	}
}

// ofAge is the person whom "31-year-old", ending in token i, with its article means. -1 for none.
func (b *castBuilder) ofAge(i int) int {
	t := b.p.Tokens
	if i < 5 || t[i-1].Text != "-" || t[i-2].Lower != "year" || t[i-4].Tag != "CD" || t[i-5].Lower != "the" {
		return -1
	}
	if b.ages == nil {
		b.findAges()
	}
	var fits []int
	said := b.ages[t[i-4].Text]
	for _, u := range said[:min(len(said), maxPosts)] {
		if b.units[u].First < i && !slices.Contains(fits, b.units[u].ent) {
			fits = append(fits, b.units[u].ent)
		}
	}
	switch len(fits) {
	case 0:
		if who := b.onlyPersonNear(i); who >= 0 {
			return who
		}
		return b.lastSubject(i)
	case 1:
		return fits[0]
	}
	return -1
}

// lastSubject is the only person who is the subject of the sentence before that of token i or of its own before it, none other being
// named there; -1 for none.
func (b *castBuilder) lastSubject(i int) int {
	who := -1
	for _, m := range b.since(b.p.Sentences[max(0, b.p.sentence[i]-1)].First) {
		if m.token >= i || m.ent < 0 || m.quoted || b.ents[m.ent].typ != parley.Person || m.ent == who {
			continue
		}
		if who >= 0 || !m.subject {
			return -1
		}
		who = m.ent
	}
	return who
}

// findAges notes by age the names of persons that an age stands after ("Ida Rask, 31,").
func (b *castBuilder) findAges() {
	b.ages = map[string][]int{}
	t := b.p.Tokens
	for u := range b.units {
		unit := &b.units[u]
		if unit.ent >= 0 && b.ents[unit.ent].typ == parley.Person && unit.End+1 < len(t) && t[unit.End].Text == "," && t[unit.End+1].Tag == "CD" {
			b.ages[t[unit.End+1].Text] = append(b.ages[t[unit.End+1].Text], u)
		}
	}
}

// onlyPersonNear is onlyNear among all persons mentioned there.
func (b *castBuilder) onlyPersonNear(i int) int {
	var near []int
	for _, m := range b.since(b.p.Sentences[max(0, b.p.sentence[i]-2)].First) {
		if m.ent >= 0 && b.ents[m.ent].typ == parley.Person && !m.quoted && !slices.Contains(near, m.ent) {
			near = append(near, m.ent)
		}
	}
	return b.onlyNear(near, i)
}

// see notes a mention of ent by token i, unless a heading makes it or it only modifies a noun ("the Holm administration").
func (b *castBuilder) see(i, ent int) {
	cut := b.verbCalledNoun(i)
	if dep := b.p.Tokens[i].Dep; b.heading(i) || b.inLabel(i) || !cut && (dep == "compound" || dep == "amod" || dep == "nmod") {
		return
	}
	b.seen = append(b.seen, castSeen{token: i, ent: ent, subject: cut || b.isSubject(i), quoted: b.quoted[i]})
}

// verbCalledNoun reports whether the verb right behind the name at token i is one of saying that the parser took for a plural noun ("Rask
// answers.").
func (b *castBuilder) verbCalledNoun(i int) bool {
	t := b.p.Tokens
	return t[i].Dep == "compound" && t[i].Head == i+1 && t[i+1].Tag == "NNS" && t[i+1].Dep == "ROOT" && t[i+1].Text == t[i+1].Lower && cueVerbs[strings.ToLower(t[i+1].Lemma)] != nil
}

// maxLineLabel is the most words of a label that sets off what a line is about ("Smelters (Sellick):").
const maxLineLabel = 6

// inLabel reports whether token i stands, with nothing but nouns and brackets, before a colon at the start of its line.
func (b *castBuilder) inLabel(i int) bool {
	first := b.blockStart(i)
	if i >= first+maxLineLabel {
		return false
	}
	for k := first; k < len(b.p.Tokens) && k <= first+maxLineLabel && b.p.block[k] == b.p.block[i]; k++ {
		switch t := &b.p.Tokens[k]; {
		case strings.HasSuffix(t.Text, ":"):
			return k > i
		case t.POS != "PROPN" && t.POS != "NOUN" && t.POS != "ADJ" && t.POS != "PUNCT" || t.Text == ",":
			return false
		}
	}
	return false
}

// mean records that token i means ent.
func (b *castBuilder) mean(i, ent int, words parley.Range) {
	b.of[i] = int32(ent + 1)
	b.ents[ent].first = min(b.ents[ent].first, i)
	b.spans = append(b.spans, castSpan{head: i, Range: words})
	b.see(i, ent)
}

// meanSet records that token i means several.
func (b *castBuilder) meanSet(i int, members []int32, words parley.Range) {
	b.sets = append(b.sets, members)
	b.of[i] = -int32(len(b.sets))
	b.spans = append(b.spans, castSpan{head: i, Range: words})
	b.seen = append(b.seen, castSeen{token: i, ent: -1, set: len(b.sets), subject: b.isSubject(i), quoted: b.quoted[i]})
}

// maxSet is the most members a set may have: longer lists are enumerations that no pronoun takes up.
const maxSet = 12

// seeSet notes the names that "and" joins to the name at i as one that "they" and "both men" can take up.
func (b *castBuilder) seeSet(i int) {
	if b.p.Tokens[i].Dep == "conj" {
		return
	}
	members := []int32{b.of[i] - 1}
	for at := b.p.nextConjunct(i); at >= 0 && len(members) < maxSet; at = b.p.nextConjunct(at) {
		if b.unitAt[at] == 0 || b.of[at] <= 0 {
			return
		}
		if !slices.Contains(members, b.of[at]-1) {
			members = append(members, b.of[at]-1)
		}
	}
	if len(members) < 2 {
		return
	}
	b.sets = append(b.sets, members)
	b.seen = append(b.seen, castSeen{token: i, ent: -1, set: len(b.sets), subject: b.isSubject(i), quoted: b.quoted[i]})
}

// isSubject reports whether token i is a subject, or joined to one by "and".
func (b *castBuilder) isSubject(i int) bool {
	t := b.p.Tokens
	for step := 0; t[i].Dep == "conj" && step < maxSet; step++ {
		i = t[i].Head
	}
	return t[i].Dep == "nsubj" || t[i].Dep == "nsubjpass" || t[i].Dep == "ROOT" && t[i].POS != "VERB"
}

// verbOf is the verb that token i belongs to as argument or modifier, -1 for none.
func (b *castBuilder) verbOf(i int) int {
	t := b.p.Tokens
	for step := 0; step < 24; step++ {
		h := t[i].Head
		if h == i {
			break
		}
		if t[h].POS == "VERB" || t[h].POS == "AUX" {
			return h
		}
		i = h
	}
	return -1
}

// pronoun says whom the pronoun at i means.
func (b *castBuilder) pronoun(i int) {
	t := &b.p.Tokens[i]
	word := parley.Range{First: i, End: i + 1}
	switch t.Lower {
	case "he", "him", "his", "she", "her", "hers":
		g := genderMale
		if t.Lower[0] == 's' || strings.HasPrefix(t.Lower, "her") {
			g = genderFemale
		}
		if e := b.personFor(i, g); e >= 0 {
			if b.ents[e].gender == genderUnknown {
				b.ents[e].gender = g
			}
			b.mean(i, e, word)
		} else {
			b.seen = append(b.seen, castSeen{token: i, ent: -1, quoted: b.quoted[i], gender: g, subject: b.isSubject(i)})
		}
	case "himself", "herself", "itself", "themselves":
		if v := b.verbOf(i); v >= 0 {
			if s := b.p.child(v, "nsubj", "nsubjpass"); s >= 0 && s < i && b.of[s] > 0 {
				b.mean(i, int(b.of[s]-1), word)
			}
		}
	case "they", "them", "their":
		b.plural(i)
	case "it", "its":
		if e := b.thingFor(i); e >= 0 {
			b.mean(i, e, word)
		}
	case "who", "which", "whom", "that", "whose":
		if n := b.relativeOf(i); n >= 0 && b.of[n] != 0 {
			b.of[i] = b.of[n]
			b.spans = append(b.spans, castSpan{head: i, Range: word})
		}
	}
}

// relativeOf is the noun that the relative pronoun at i takes up, -1 for none.
func (b *castBuilder) relativeOf(i int) int {
	t := b.p.Tokens
	if t[i].Tag != "WP" && t[i].Tag != "WDT" && t[i].Tag != "WP$" {
		return -1
	}
	at := i
	for step := 0; step < 8 && t[at].Head != at; step++ {
		at = t[at].Head
		if t[at].Dep == "relcl" {
			if h := t[at].Head; h < i {
				return h
			}
			return -1
		}
		if t[at].POS == "VERB" || t[at].POS == "AUX" {
			break
		}
	}
	return -1
}

// How many sentences, and how many blocks, back a person may have been mentioned last for "he" or "she" to take him up. Set by hand,
// short, since the wrong person is worse than none; TestWho and the speakers of eval/dossier are what to run before moving them.
const (
	pronounSentences = 4
	pronounBlocks    = 2
)

// personFor is the person that "he" or "she" at i means, -1 when the text leaves it open.
func (b *castBuilder) personFor(i int, g castGender) int {
	here := b.persons(b.p.sentence[i], i, g)
	here = b.unbound(here, i)
	if len(here) > 0 {
		return b.inSentence(here, i, g)
	}
	if b.quoted[i] {
		return -1
	}
	for s := b.p.sentence[i] - 1; s >= 0 && s >= b.p.sentence[i]-pronounSentences; s-- {
		if b.p.block[b.p.Sentences[s].First] < b.p.block[i]-pronounBlocks {
			break
		}
		if there := b.persons(s, i, g); len(there) > 0 {
			return b.fromSentence(there, i)
		}
	}
	return -1
}

// maxSeen is how many mentions back anything is looked for: a sentence with more is a list, and a text without sentence ends must not
// take longer than its length.
const maxSeen = 48

// since returns the mentions from token first on, at most maxSeen of them, in text order.
func (b *castBuilder) since(first int) []castSeen {
	k := len(b.seen)
	for k > 0 && len(b.seen)-k < maxSeen && b.seen[k-1].token >= first {
		k--
	}
	return b.seen[k:]
}

// persons returns the mentions in a sentence before token i that a pronoun of gender g may take up, last first.
func (b *castBuilder) persons(s, i int, g castGender) []castSeen {
	var found []castSeen
	r := b.p.Sentences[s]
	for _, m := range slices.Backward(b.since(r.First)) {
		if m.token >= r.End || m.token >= i || m.set > 0 || m.quoted != b.quoted[i] {
			continue
		}
		if m.ent < 0 {
			if m.gender == g {
				found = append(found, m)
			}
			continue
		}
		e := &b.ents[m.ent]
		if e.typ == parley.Person && !e.plural && (e.gender == g || e.gender == genderUnknown) {
			found = append(found, m)
		}
	}
	return found
}

// oneOf returns the only entity of the mentions, -1 when there are two or an open pronoun among them.
func castOneOf(mentions []castSeen) int {
	if len(mentions) == 0 {
		return -1
	}
	for _, m := range mentions {
		if m.ent != mentions[0].ent {
			return -1
		}
	}
	return mentions[0].ent
}

// unbound drops those that the grammar forbids: the subject of its own verb for "him".
func (b *castBuilder) unbound(mentions []castSeen, i int) []castSeen {
	dep := b.p.Tokens[i].Dep
	if dep == "nsubj" || dep == "nsubjpass" || dep == "poss" || b.p.Tokens[i].Tag == "PRP$" {
		return mentions
	}
	v := b.verbOf(i)
	var kept []castSeen
	for _, m := range mentions {
		if !(v >= 0 && m.subject && b.verbOf(m.token) == v) {
			kept = append(kept, m)
		}
	}
	return kept
}

// inSentence picks among the persons named before the pronoun in its own sentence.
func (b *castBuilder) inSentence(mentions []castSeen, i int, g castGender) int {
	if one := castOneOf(mentions); one >= 0 {
		if b.governs(mentions[0].token, i) || slices.ContainsFunc(mentions, func(m castSeen) bool { return b.p.reach[m.token].Contains(i) }) {
			return one
		}
		if b.ents[one].gender == genderUnknown && b.rival(one, i, g) {
			return -1
		}
		if mentions[len(mentions)-1].subject || !b.isSubject(i) {
			return one
		}
		for s := b.p.sentence[i] - 1; s >= 0 && s >= b.p.sentence[i]-1; s-- {
			if before := b.persons(s, i, g); len(before) > 0 && castOneOf(before) != one {
				return -1
			}
		}
		return one
	}
	speaker, verb := b.governor(i)
	if speaker < 0 {
		return -1
	}
	who := int(b.of[speaker]) - 1
	if who < 0 || !slices.ContainsFunc(mentions, func(m castSeen) bool { return m.ent == who }) {
		return -1
	}
	for _, m := range mentions {
		if m.ent != who && (m.token > verb || b.partner(m.token, verb)) {
			return -1
		}
	}
	return who
}

// rival reports whether the sentence before that of token i speaks of another person who is known to be of the gender.
func (b *castBuilder) rival(one, i int, g castGender) bool {
	s := b.p.sentence[i]
	return s > 0 && slices.ContainsFunc(b.persons(s-1, i, g), func(m castSeen) bool { return m.ent >= 0 && m.ent != one && b.ents[m.ent].gender == g })
}

// governs reports whether the mention at m is the subject of a verb above token i.
func (b *castBuilder) governs(m, i int) bool {
	speaker, _ := b.governor(i)
	return speaker == m
}

// governor is the subject of the nearest verb of saying above the clause of token i, with that verb; -1 for none. A participle has
// the subject of the verb that it hangs on ("defended her envoy, saying she ...").
func (b *castBuilder) governor(i int) (subject, verb int) {
	t := b.p.Tokens
	v := b.verbOf(i)
	for step := 0; v >= 0 && step < 12 && t[v].Head != v; step++ {
		h := t[v].Head
		if dep := t[v].Dep; castSays[t[h].Lemma] && (dep == "ccomp" || dep == "xcomp" || dep == "advcl") {
			for at, up := h, 0; up < 4; at, up = t[at].Head, up+1 {
				if s := b.p.child(at, "nsubj", "nsubjpass"); s >= 0 {
					return s, h
				}
				if d := t[at].Dep; d != "advcl" && d != "xcomp" && d != "conj" {
					break
				}
			}
		}
		v = h
	}
	return -1, -1
}

// fromSentence picks among the persons of the nearest sentence before that has any: the only one, else the one who spoke there
// or led it, when no other took part in the same doing.
func (b *castBuilder) fromSentence(mentions []castSeen, i int) int {
	if one := castOneOf(mentions); one >= 0 {
		return one
	}
	if !b.isSubject(i) {
		return -1
	}
	lead := -1
	for _, m := range mentions {
		if v := b.p.Tokens[m.token].Head; m.subject && m.ent >= 0 && b.isMain(v) {
			lead = m.token
		}
	}
	if lead < 0 {
		return -1
	}
	t := b.p.Tokens
	if b.onlyKnown(mentions, int(b.of[lead])-1) {
		return int(b.of[lead]) - 1
	}
	verb, own := t[lead].Head, b.verbOf(i)
	if castSays[t[verb].Lemma] && own >= 0 && castSays[t[own].Lemma] {
		return int(b.of[lead]) - 1
	}
	for _, m := range mentions {
		if m.ent != int(b.of[lead])-1 && (b.partner(m.token, verb) || b.shares(m.token, lead)) {
			return -1
		}
	}
	return int(b.of[lead]) - 1
}

// onlyKnown reports whether who, and nobody else among the mentions, is known to be of the gender of the pronoun they were gathered for.
func (b *castBuilder) onlyKnown(mentions []castSeen, who int) bool {
	for _, m := range mentions {
		if m.ent < 0 || (b.ents[m.ent].gender != genderUnknown) != (m.ent == who) {
			return false
		}
	}
	return true
}

// isMain reports whether v is the verb of a sentence's main clause.
func (b *castBuilder) isMain(v int) bool {
	t := b.p.Tokens
	for step := 0; t[v].Dep == "conj" && step < 8; step++ {
		v = t[v].Head
	}
	return t[v].Dep == "ROOT" || t[v].Dep == "ccomp" && t[v].Head > v
}

// partner reports whether token m takes part in the doing of the verb: as its object, or under "with" and "to".
func (b *castBuilder) partner(m, verb int) bool {
	t := b.p.Tokens
	for step := 0; t[m].Dep == "conj" && step < 8; step++ {
		m = t[m].Head
	}
	h := t[m].Head
	switch t[m].Dep {
	case "dobj", "dative", "agent", "nsubj", "nsubjpass":
		return h == verb
	case "pobj":
		return t[h].Head == verb && t[h].Lower != "before" && t[h].Lower != "after"
	}
	return false
}

// shares reports whether "and" joins the two tokens.
func (b *castBuilder) shares(m, n int) bool {
	for step := 0; b.p.Tokens[m].Dep == "conj" && step < 8; step++ {
		m = b.p.Tokens[m].Head
		if m == n {
			return true
		}
	}
	return false
}

// castSays are verbs of saying and thinking, from general knowledge: whoever is their subject is the likely "he" of what they take.
var castSays = castSet(`acknowledge add admit affirm agree allege announce answer argue ask assert assess assure believe boast caution claim comment complain concede
conclude confess confirm contend cry declare demand deny describe detail disclose echo emphasise emphasize estimate exclaim explain express fear feel
hint hope imply indicate inform insist joke lament maintain mention note observe order pledge point post predict promise propose protest
quip recall recount reiterate remark remind repeat reply report respond reveal say scoff shout signal state stress
suggest swear tell testify think threaten tweet urge vow warn whisper wonder worry write yell know expect`)

// plural says whom "they" means: the one set or group of the sentence before it, else of the sentence before that.
func (b *castBuilder) plural(i int) {
	s := b.p.sentence[i]
	for back := 0; back <= 2 && s-back >= 0; back++ {
		var found []castSeen
		r := b.p.Sentences[s-back]
		for _, m := range slices.Backward(b.since(r.First)) {
			if m.token >= i || m.token >= r.End || m.quoted != b.quoted[i] {
				continue
			}
			if m.set > 0 || m.ent >= 0 && (b.ents[m.ent].plural || b.ents[m.ent].typ == parley.Group) {
				found = append(found, m)
			}
		}
		if len(found) == 0 {
			continue
		}
		if m, ok := b.onlyPlural(found); ok {
			if m.set > 0 {
				b.meanSet(i, b.sets[m.set-1], parley.Range{First: i, End: i + 1})
			} else {
				b.mean(i, m.ent, parley.Range{First: i, End: i + 1})
			}
		}
		return
	}
}

// onlyPlural returns the only one of the mentions, else the only subject among them.
func (b *castBuilder) onlyPlural(found []castSeen) (castSeen, bool) {
	same := func(x, y castSeen) bool {
		if x.set > 0 && y.set > 0 {
			return slices.Equal(b.sets[x.set-1], b.sets[y.set-1])
		}
		return x.set == y.set && x.ent == y.ent
	}
	pick := func(keep func(castSeen) bool) (castSeen, bool) {
		var one castSeen
		ok := false
		for _, m := range found {
			if !keep(m) {
				continue
			}
			if ok && !same(one, m) {
				return castSeen{}, false
			}
			one, ok = m, true
		}
		return one, ok
	}
	if m, ok := pick(func(castSeen) bool { return true }); ok {
		return m, true
	}
	return pick(func(m castSeen) bool { return m.subject })
}

// thingFor is the organisation, state or document that "it" or "its" at i means, -1 when the text leaves it open.
func (b *castBuilder) thingFor(i int) int {
	t := b.p.Tokens
	if t[i].Lower == "it" && b.empty(i) {
		return -1
	}
	things := func(s int, subjects bool) []castSeen {
		var found []castSeen
		r := b.p.Sentences[s]
		for _, m := range slices.Backward(b.since(r.First)) {
			if m.token >= r.End || m.token >= i || m.ent < 0 || m.quoted != b.quoted[i] || subjects && !m.subject {
				continue
			}
			switch e := &b.ents[m.ent]; e.typ {
			case parley.Organization, parley.State, parley.Document:
				if !e.plural {
					found = append(found, m)
				}
			case parley.Other:
				if subjects && !e.plural && !e.unnamed {
					found = append(found, m)
				}
			}
		}
		return found
	}
	s := b.p.sentence[i]
	if here := things(s, true); len(here) > 0 {
		return castOneOf(here)
	}
	if t[i].Lower == "its" {
		return castOneOf(things(s, false))
	}
	if !b.isSubject(i) {
		return -1
	}
	if s > 0 && b.p.block[b.p.Sentences[s-1].First] == b.p.block[i] {
		return castOneOf(things(s-1, true))
	}
	return -1
}

// empty reports whether "it" at i stands for nothing or for a clause: "it is clear that", "it takes", "made it possible to".
func (b *castBuilder) empty(i int) bool {
	t := b.p.Tokens
	h := t[i].Head
	if t[i].Dep == "expl" || b.p.child(h, "ccomp", "csubj") >= 0 && t[h].Lemma == "be" {
		return true
	}
	switch t[h].Lemma {
	case "be":
		return b.p.child(h, "acomp", "attr", "xcomp") >= 0
	case "seem", "appear", "rain", "snow", "take", "emerge", "matter", "happen", "cost", "turn", "remain":
		return true
	}
	return false
}
