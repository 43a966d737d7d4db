package reading

import (
	"slices"
	"sort"
	"strings"

	"parley"
	"parley/reading/spelling"
)

// castDet says how a noun phrase begins, which tells whether it takes up somebody known.
type castDet uint8

const (
	detNone castDet = iota
	detDefinite
	detIndefinite
	detPossessive
	detBoth
)

// noun says whom the common noun at i means: somebody introduced before, or somebody new without a name.
func (b *castBuilder) noun(i int) {
	t := &b.p.Tokens[i]
	if b.of[i] != 0 || t.Dep == "compound" || t.Dep == "amod" || t.Dep == "nmod" || t.Dep == "npadvmod" {
		return
	}
	if b.pair(i) {
		return
	}
	class := b.nounClass(i)
	if t.Lower == "head" && (t.Dep == "dobj" || t.Dep == "pobj") && b.p.child(i, "prep", "compound", "poss", "appos") < 0 {
		return
	}
	if class == nounNone && (b.speaks(i) || len(b.postsOf[castNounKey(t.Lower)]) > 0 || b.nameApposed(i, nounPerson) >= 0 && b.isPerson(b.nameApposed(i, nounPerson))) {
		class = nounPerson
	}
	if class == nounNone || b.titleOfNext(i) {
		return
	}
	if b.named(i, class) {
		return
	}
	det := b.determiner(i)
	plural := t.Tag == "NNS" || t.Tag == "NNPS"
	switch {
	case class == nounLand:
		if det == detDefinite && !plural {
			b.land(i)
		}
	case plural || class == nounPeople:
		b.group(i, det)
	case class == nounPerson:
		b.person(i, det)
	default:
		b.body(i, det, class)
	}
}

// nounClass is what the bearer of the noun at i is.
func (b *castBuilder) nounClass(i int) castNoun {
	t := &b.p.Tokens[i]
	if c := b.lex.nounOf(strings.ToLower(t.Lemma)); c != nounNone {
		return c
	}
	if c := b.lex.nounOf(t.Lower); c != nounNone {
		return c
	}
	if b.lex.titles[strings.TrimSuffix(t.Lower, ".")] {
		return nounPerson
	}
	if strings.HasSuffix(t.Lower, "woman") || strings.HasSuffix(t.Lower, "sman") {
		return nounPerson
	}
	return nounNone
}

// titleOfNext reports whether the noun is the title of the name right after it.
func (b *castBuilder) titleOfNext(i int) bool {
	for k := i + 1; k < len(b.unitAt) && k <= i+maxTitle; k++ {
		if u := b.unitAt[k]; u > 0 {
			if unit := &b.units[u-1]; unit.title.Contains(i) {
				if unit.post == i && unit.ent >= 0 && b.p.Tokens[unit.head].Head == i {
					b.of[i] = int32(unit.ent + 1)
				}
				return true
			}
			return false
		}
	}
	return false
}

// named joins a description to the name it stands beside: "the minister, Ida Rask", "Ida Rask, the minister", "Rask is the minister".
func (b *castBuilder) named(i int, class castNoun) bool {
	t := b.p.Tokens
	if t[i].Tag == "NNS" && class == nounPerson {
		return false
	}
	at := i
	for step := 0; t[at].Dep == "conj" && step < 4 && b.bare(at); step++ {
		at = t[at].Head
	}
	name := -1
	if k, ok := b.goesBy[i]; ok {
		name = k
	}
	if h := t[at].Head; name < 0 && t[at].Dep == "appos" && h < at && b.of[h] > 0 && b.unitAt[h] > 0 {
		name = b.apposed(h, at)
	}
	for n, step := at, 0; name < 0 && n >= 0 && step < 4; n, step = b.nextBare(n), step+1 {
		name = b.nameApposed(n, class)
	}
	if h := t[at].Head; name < 0 && t[at].Dep == "attr" && t[h].Lemma == "be" && b.p.child(h, "neg") < 0 {
		if s := b.p.child(h, "nsubj"); s >= 0 && s < at && b.of[s] > 0 {
			name = s
		}
	}
	if name < 0 || b.of[name] <= 0 {
		return false
	}
	e := int(b.of[name]) - 1
	if !b.agrees(e, class) && !(castEitherKind[t[i].Lemma] && (b.ents[e].typ == parley.Organization || b.ents[e].typ == parley.Person)) {
		return false
	}
	b.mean(i, e, b.phrase(i))
	if b.ents[e].gender == genderUnknown {
		b.ents[e].gender = b.lex.genderOf(t[i].Lemma)
	}
	if class == nounBody {
		b.heads[t[i].Lemma] = append(b.heads[t[i].Lemma], e)
	}
	return true
}

// nameApposed is the name in apposition to noun n, -1 for none. What the parser hangs on a place within the description
// ("the bishop of Drenn, Matteo Rusk") names who is described, where it is a person and the place is none.
func (b *castBuilder) nameApposed(n int, class castNoun) int {
	name := -1
	for _, c := range b.p.children[n] {
		if o := b.p.child(c, "pobj"); b.p.Tokens[c].Dep == "prep" && c > n && o >= 0 && class == nounPerson && !b.isPerson(o) {
			if k := b.p.child(o, "appos", "npadvmod"); k > o && b.isPerson(k) && b.unitAt[k] > 0 && b.p.Tokens[b.units[b.unitAt[k]-1].First-1].Text == "," {
				name = k
			}
		}
	}
	for _, c := range b.p.children[n] {
		t := &b.p.Tokens[c]
		if t.Dep == "appos" && c > n && b.unitAt[c] > 0 && b.of[c] > 0 {
			name = c
		}
		if k := b.p.child(c, "appos"); t.Dep == "appos" && c > n && b.unitAt[c] == 0 && k > c && b.unitAt[k] > 0 && b.of[k] > 0 && b.units[b.unitAt[k]-1].post == c {
			name = k
		}
		if t.Dep == "acl" && class == nounPerson && (t.Lower == "identified" || t.Lower == "named" || t.Lower == "called" || t.Lower == "known") {
			if k := b.nameGiven(c); k >= 0 && b.isPerson(k) {
				name = k
			}
		}
	}
	return name
}

// nameGiven is the name that a participle gives: "identified only as Marta", "named Emil Kost"; -1 for none.
func (b *castBuilder) nameGiven(verb int) int {
	for _, c := range b.p.children[verb] {
		if b.p.Tokens[c].Lower == "as" {
			c = b.p.child(c, "pobj")
		}
		if c > verb && b.unitAt[c] > 0 {
			return c
		}
	}
	return -1
}

// isPerson reports whether token i means one person.
func (b *castBuilder) isPerson(i int) bool {
	return b.of[i] > 0 && b.ents[b.of[i]-1].typ == parley.Person
}

// bare reports whether a conjunct has no article or owner of its own: "brother-in-law and old friend" are one person.
func (b *castBuilder) bare(i int) bool { return b.p.child(i, "det", "poss") < 0 }

func (b *castBuilder) nextBare(i int) int {
	if c := b.p.nextConjunct(i); c >= 0 && b.bare(c) && b.unitAt[c] == 0 && b.p.Tokens[c].Tag != "NNS" {
		return c
	}
	return -1
}

// castEitherKind are nouns for a person or a body, from general knowledge.
var castEitherKind = castSet(`owner operator maker publisher producer winner rival organiser organizer sponsor partner employer contractor developer landlord
buyer seller client supplier investor insurer lender defendant plaintiff applicant founder provider distributor shareholder builder creditor`)

// agrees reports whether an entity can be what a noun of the class calls it.
func (b *castBuilder) agrees(e int, class castNoun) bool {
	switch b.ents[e].typ {
	case parley.Person:
		return class == nounPerson
	case parley.Organization:
		return class == nounBody || class == nounPeople
	case parley.State, parley.Place:
		return class == nounLand
	case parley.Document:
		return class == nounDocument
	case parley.Group:
		return class == nounPeople || class == nounBody
	}
	return class == nounBody || class == nounDocument
}

// determiner says how the phrase of noun i begins.
func (b *castBuilder) determiner(i int) castDet {
	if f := b.p.frontOf(i); f < i {
		if det := b.determiner(f); det != detNone {
			return det
		}
	}
	for _, c := range b.p.children[i] {
		if c > i {
			break
		}
		switch t := &b.p.Tokens[c]; t.Dep {
		case "poss":
			return detPossessive
		case "det", "predet":
			switch t.Lower {
			case "the", "this", "these", "those", "that":
				return detDefinite
			case "both":
				return detBoth
			case "no", "neither", "any", "every", "each", "what", "which", "whatever":
				return detNone
			}
			return detIndefinite
		}
	}
	return detNone
}

// land joins "the country" to the one state that its sentence or the one before speaks of.
func (b *castBuilder) land(i int) {
	if b.p.child(i, "amod", "compound", "relcl", "acl") >= 0 || !strings.Contains("country nation", b.p.Tokens[i].Lemma) {
		return
	}
	for s := b.p.sentence[i]; s >= 0 && s >= b.p.sentence[i]-1; s-- {
		state := -1
		r := b.p.Sentences[s]
		for _, m := range slices.Backward(b.since(r.First)) {
			if m.token >= r.End || m.ent < 0 || b.ents[m.ent].typ != parley.State {
				continue
			}
			if state >= 0 && state != m.ent {
				return
			}
			state = m.ent
		}
		if state >= 0 {
			b.mean(i, state, b.phrase(i))
			return
		}
	}
}

// person says whom a description of one person means.
func (b *castBuilder) person(i int, det castDet) {
	noun := b.postNoun(i)
	if b.p.Tokens[i].Lower == "head" {
		if kind := b.headsWhat(i); kind != "" {
			noun = kind
		}
	}
	words := b.phrase(i)
	if who := b.byLooks(i, det, words); who >= 0 {
		b.mean(i, who, words)
		return
	}
	if det == detDefinite || det == detPossessive || det == detNone && b.ownerOf(i, words) >= 0 {
		owner := b.ownerOf(i, words)
		if det == detPossessive && owner < 0 {
			if who := b.holderOf(i, noun); who >= 0 {
				b.mean(i, who, words)
			}
			return
		}
		switch who, several := b.holder(i, noun, owner, words); {
		case who >= 0:
			b.mean(i, who, words)
			return
		case several:
			b.open[i] = true
			return
		}
		if who := b.laterHolder(i, det, noun, owner, words); who >= 0 {
			b.mean(i, who, words)
			return
		}
		if who := b.epithetOf(i, owner, words); who >= 0 {
			b.mean(i, who, words)
			return
		}
		if det == detDefinite {
			if e := b.officeOf(i, owner); e >= 0 && e == b.mainSubject(i) && b.onlyHere(i, e) {
				b.heads[noun] = append(b.heads[noun], e)
				b.mean(i, e, words)
				return
			}
			if e := b.sameHead(noun, i, parley.Person); e >= 0 {
				b.mean(i, e, words)
				return
			} else if e == -2 {
				b.open[i] = true
				return
			}
			if e := b.officeOf(i, owner); e >= 0 {
				b.heads[noun] = append(b.heads[noun], e)
				b.mean(i, e, words)
				return
			}
		}
		if owner >= 0 && det == detPossessive {
			b.unnamedOf(i, owner, noun)
			return
		}
	}
	if det == detNone && b.p.Tokens[i].Dep != "nsubj" && b.p.Tokens[i].Dep != "nsubjpass" || b.generic(i, det) {
		return
	}
	e := b.unnamed(i, parley.Person, words)
	b.ents[e].gender = b.lex.genderOf(b.p.Tokens[i].Lemma)
	b.heads[noun] = append(b.heads[noun], e)
}

// byLooks is the person whom "the 31-year-old striker" or "the old woman" takes up, which say of him or her no more than age and gender; -1 for
// none.
func (b *castBuilder) byLooks(i int, det castDet, words parley.Range) int {
	if det != detDefinite {
		return -1
	}
	for _, c := range b.p.children[i] {
		if c < i && b.p.Tokens[c].Lower == "old" {
			if who := b.ofAge(c); who >= 0 {
				return who
			}
		}
	}
	lemma := strings.ToLower(b.p.Tokens[i].Lemma)
	g := b.lex.genderOf(lemma)
	if g == genderUnknown || !castPlainPerson[lemma] || words.End != i+1 || b.p.child(i, "relcl", "acl", "prep", "appos") >= 0 {
		return -1
	}
	for k := words.First; k < i; k++ {
		if !castLooks[b.p.Tokens[k].Lower] {
			return -1
		}
	}
	if len(b.heads[lemma]) > 0 {
		return -1
	}
	return b.personFor(i, g)
}

var (
	castPlainPerson = castSet(`man woman boy girl lady gentleman`)
	castLooks       = castSet(`old young older younger elderly little tall small`)
)

// generic reports whether an indefinite noun names no one in particular: what somebody is, was or works as.
func (b *castBuilder) generic(i int, det castDet) bool {
	if det == detDefinite || det == detPossessive {
		return false
	}
	t := b.p.Tokens
	if t[i].Dep == "attr" && b.p.child(t[i].Head, "expl") >= 0 {
		return false
	}
	return t[i].Dep == "attr" || t[i].Dep == "oprd" || t[i].Dep == "pobj" && t[t[i].Head].Lower == "as" || t[i].Dep == "pobj" && t[t[i].Head].Lower == "like"
}

// holder returns the one person who was introduced before i with the post of the noun, -1 when none or several was.
func (b *castBuilder) holder(i int, noun string, owner int, words parley.Range) (who int, several bool) {
	former := b.hasWord(words, i, "former", "ex", "late")
	var fits []int
	for _, k := range b.postsBefore(noun, i) {
		post := &b.posts[k]
		if post.former && !former || !b.sameOffice(i, words, post, noun) {
			continue
		}
		if owner >= 0 && !b.fitsOwner(post, owner) {
			continue
		}
		if !slices.Contains(fits, post.holder) {
			fits = append(fits, post.holder)
		}
	}
	if g := b.lex.genderOf(b.p.Tokens[i].Lemma); g != genderUnknown {
		fits = slices.DeleteFunc(fits, func(e int) bool { return b.ents[e].gender != genderUnknown && b.ents[e].gender != g })
	}
	if len(fits) > 1 && owner >= 0 {
		if sure := b.surelyOf(fits, i, noun, owner); len(sure) == 1 {
			return sure[0], false
		}
	}
	if len(fits) == 1 {
		return fits[0], false
	}
	if len(fits) > 1 {
		who := b.onlyNear(fits, i)
		if last := b.lastSubject(i); who < 0 && slices.Contains(fits, last) {
			who = last
		}
		return who, true
	}
	return -1, false
}

// headsWhat is the key of the posts that "head of state" and "head of government" at token i mean, "" for other heads.
func (b *castBuilder) headsWhat(i int) string {
	t := b.p.Tokens
	if i+2 >= len(t) || t[i+1].Lower != "of" {
		return ""
	}
	switch t[i+2].Lower {
	case "state":
		return "*state"
	case "government":
		return "*government"
	}
	return ""
}

// Posts of heads of state, and posts of which a country, town or body has one holder at a time; from general knowledge.
var (
	castStateHeads = castSet(`president king queen emperor empress sultan emir prince pope marshal`)
	castSolePosts  = castSet(`president minister chancellor king queen emperor sultan emir pope mayor governor speaker ombudsman *state *government`)
)

// laterHolder is the only person whom the report gives a post further on that "the prime minister" means before: the lead has the office,
// the next paragraph the name. -1 for posts that many hold, and for none or several.
func (b *castBuilder) laterHolder(i int, det castDet, noun string, owner int, words parley.Range) int {
	if det != detDefinite && (det != detPossessive || owner < 0) || !castSolePosts[noun] || b.hasWord(words, i, "former", "ex", "late", "next", "new", "any", "first", "last") {
		return -1
	}
	who := -1
	posts := b.postsOf[noun]
	n := sort.Search(len(posts), func(k int) bool { return b.posts[posts[k]].head >= i })
	for _, k := range posts[n:min(len(posts), n+maxPosts)] {
		post := &b.posts[k]
		if post.former || !b.sameOffice(i, words, post, noun) || owner >= 0 && !b.fitsOwner(post, owner) {
			continue
		}
		if who >= 0 && who != post.holder {
			return -1
		}
		who = post.holder
	}
	return who
}

// castEpithets are nouns with which a report takes up somebody just named, from general knowledge.
var castEpithets = castSet(`chief boss leader head supremo firebrand veteran star hardliner moderate newcomer tycoon mogul billionaire millionaire
kingpin strongman heavyweight maverick grandee stalwart champion ace queen king baron tsar czar guru native mother father grandmother grandfather
mum dad gran grandad mum-of-two mother-of-two`)

// epithetOf is the named person whom the sentence before is about, where what says something is an epithet ("the union chief stormed", "the
// former auditor said") that nobody else was given: "Ida Rask will not pay. “Not a cent,” the Harbour League chief said". -1 for none.
func (b *castBuilder) epithetOf(i, owner int, words parley.Range) int {
	t := b.p.Tokens
	if !b.utters(i) || owner >= 0 && b.ents[owner].typ == parley.Person || b.p.child(i, "relcl", "acl", "appos") >= 0 ||
		!castEpithets[t[i].Lower] && !b.hasWord(words, i, "former", "ex") || castSolePosts[t[i].Lower] && words.Len() < 2 {
		return -1
	}
	who := b.mainSubject(i)
	if who < 0 || b.ents[who].unnamed {
		return -1
	}
	if g := b.lex.genderOf(t[i].Lemma); g != genderUnknown && b.fullGender(who) != genderUnknown && b.fullGender(who) != g {
		return -1
	}
	for _, k := range b.postsBy[who] {
		if post := &b.posts[k]; post.owner >= 0 && owner >= 0 && !b.fitsOwner(post, owner) || castLeaders[post.noun] && !b.sameField(i, words, post) {
			return -1
		}
	}
	return who
}

// mainSubject is the person who is the subject of the main clause of the sentence before that of token i, leaving out what is quoted; -1 for
// none.
func (b *castBuilder) mainSubject(i int) int {
	s := b.p.sentence[i]
	for back := 1; back <= pronounSentences && s-back >= 0; back++ {
		r := b.p.Sentences[s-back]
		if b.p.block[r.First] < b.p.block[i]-1 {
			return -1
		}
		for _, m := range slices.Backward(b.since(r.First)) {
			if m.token < r.End && m.ent >= 0 && !m.quoted && m.subject && b.ents[m.ent].typ == parley.Person && b.isMain(b.p.Tokens[m.token].Head) {
				return m.ent
			}
		}
		if !b.quoted[r.First] && !b.quoted[r.End-1] {
			return -1
		}
	}
	return -1
}

// onlyHere reports whether the paragraph of token i, before it, speaks of e and of no other person.
func (b *castBuilder) onlyHere(i, e int) bool {
	here := false
	for _, m := range b.since(b.blockStart(i)) {
		if m.ent >= 0 && b.ents[m.ent].typ == parley.Person {
			if m.ent != e {
				return false
			}
			here = true
		}
	}
	return here
}

// officeOf is the person whom an office means that nobody was said to hold: the only one whom the paragraph, or the two sentences before,
// speak of, when that one has a name, has no post, and "the minister" says something. -1 for none.
func (b *castBuilder) officeOf(i, owner int) int {
	if owner >= 0 || !b.lex.isTitle(b.p.Tokens[i].Lower) || !b.says(i) {
		return -1
	}
	e := b.onlyPersonNear(i)
	if e < 0 || b.ents[e].unnamed || b.hasPost(e) {
		return -1
	}
	if g := b.lex.genderOf(b.p.Tokens[i].Lemma); g != genderUnknown && b.fullGender(e) != genderUnknown && b.fullGender(e) != g || b.pronounClashes(i, e) {
		return -1
	}
	return e
}

// maxOwnPronoun is how far behind somebody who says something the pronoun for himself is looked for.
const maxOwnPronoun = 10

// pronounClashes reports whether what token i says goes on with a pronoun of another gender than e has: "the minister said she would".
func (b *castBuilder) pronounClashes(i, e int) bool {
	end := b.p.Sentences[b.p.sentence[i]].End
	for k := i + 1; k < min(end, i+maxOwnPronoun) && !b.quoted[k]; k++ {
		switch b.p.Tokens[k].Lower {
		case "he":
			return b.fullGender(e) == genderFemale
		case "she":
			return b.fullGender(e) == genderMale
		}
	}
	return false
}

// hasPost reports whether somebody was said to hold any post.
func (b *castBuilder) hasPost(e int) bool {
	if b.holders == nil {
		b.holders = map[int]bool{}
		for k := range b.posts {
			if b.lex.isOffice(b.posts[k].noun) {
				b.holders[b.posts[k].holder] = true
			}
		}
	}
	return b.holders[e]
}

// isOffice reports whether a noun or title says what somebody does, as "Mr" does not.
func (l *castLexicon) isOffice(noun string) bool {
	return l.nouns[noun] == nounPerson || l.isTitle(noun) && l.genderOf(noun) == genderUnknown && noun != "mx" && noun != "messrs"
}

// holderOf is the only person introduced before i with the post as somebody's, where the text leaves open whose a pronoun means:
// "her lawyer" after "Rask's lawyer, Jon Holm". -1 for none.
func (b *castBuilder) holderOf(i int, noun string) int {
	c := b.p.child(i, "poss")
	if c < 0 {
		c = b.p.child(b.p.frontOf(i), "poss")
	}
	if c < 0 || b.p.Tokens[c].POS != "PRON" {
		return -1
	}
	owners := genderUnknown
	switch b.p.Tokens[c].Lower {
	case "his":
		owners = genderMale
	case "her":
		owners = genderFemale
	default:
		return -1
	}
	who := -1
	for _, k := range b.postsBefore(noun, i) {
		post := &b.posts[k]
		if post.owner < 0 || b.ents[post.owner].typ != parley.Person || post.owner == post.holder {
			continue
		}
		if g := b.fullGender(post.owner); g != owners && g != genderUnknown || who >= 0 && who != post.holder {
			return -1
		}
		who = post.holder
	}
	return who
}

// maxPosts is how many of the latest posts of one kind a description is held against: a list of a thousand ministers settles nothing.
const maxPosts = 32

// postsBefore are the latest posts with the noun that were given before token i; any post of a leader for "leader".
func (b *castBuilder) postsBefore(noun string, i int) []int {
	if noun == "leader" {
		noun = "*leader"
	}
	posts := b.postsOf[noun]
	n := sort.Search(len(posts), func(k int) bool { return b.posts[posts[k]].head >= i })
	return posts[max(0, n-maxPosts):n]
}

// castLeaders are the posts whose holder a report may call "the leader" of a state or party.
var castLeaders = castSet(`president minister premier chancellor king queen emir sultan leader taoiseach ayatollah prince pope chief chairman`)

func (b *castBuilder) hasWord(words parley.Range, end int, any ...string) bool {
	for k := words.First; k < min(words.End, end); k++ {
		if slices.Contains(any, b.p.Tokens[k].Lower) {
			return true
		}
	}
	return false
}

// sameOffice reports whether the words before the noun fit those of the post: "the foreign minister" is no finance
// minister, "the president" no vice president, while "the minister" may be either.
func (b *castBuilder) sameOffice(i int, words parley.Range, post *castPost, noun string) bool {
	if noun != post.noun {
		return b.sameField(i, words, post) && !b.hasWord(post.words, post.head, "vice", "deputy", "foreign", "finance", "defence", "defense", "interior", "justice", "health", "education")
	}
	if b.hasWord(words, i, "vice", "deputy") != b.hasWord(post.words, post.head, "vice", "deputy") {
		return false
	}
	t := b.p.Tokens
	if noun == "minister" && b.prime(i, words) != b.prime(post.head, post.words) {
		return false
	}
	for k := words.First; k < i; k++ {
		if t[k].Lower == "prime" || t[k].POS == "PUNCT" || t[k].Tag == "POS" || b.unitAt[k] > 0 || t[k].POS == "DET" || t[k].POS == "PRON" || castLoose[t[k].Lower] {
			continue
		}
		if !b.hasWord(parley.Range{First: post.words.First, End: post.words.End}, post.words.End, t[k].Lower) {
			return false
		}
	}
	return true
}

// sameField reports whether the common nouns before the noun of a description are said of the post or its owner too: "the union leader"
// is no chief of police.
func (b *castBuilder) sameField(i int, words parley.Range, post *castPost) bool {
	for k := words.First; k < i; k++ {
		w := &b.p.Tokens[k]
		if w.POS == "NOUN" && b.unitAt[k] == 0 && !castLoose[w.Lower] && !b.hasWord(post.words, post.words.End, w.Lower) &&
			!(post.owner >= 0 && slices.Contains(b.ents[post.owner].words, w.Lower)) {
			return false
		}
	}
	return true
}

// prime reports whether the post at token i is that of a prime minister.
func (b *castBuilder) prime(i int, words parley.Range) bool {
	w := b.p.Tokens[i].Lower
	return w == "pm" || w == "premier" || b.hasWord(words, i, "prime")
}

// castLoose are words before a noun that change nothing about whose post it is.
var castLoose = castSet(`former ex current new old veteran embattled outgoing incoming same top senior the two late long-time longtime state us own
populist conservative liberal left right wing centrist nationalist year - young longest serving`)

// fitsOwner reports whether a post may be of the owner: its own, or of a body on the owner's side; open when the post names none.
func (b *castBuilder) fitsOwner(post *castPost, owner int) bool {
	if post.owner < 0 {
		side := b.ents[post.holder].side
		return side < 0 || side == b.sideOf(owner)
	}
	if post.owner == owner {
		return true
	}
	x, y := b.sideOf(post.owner), b.sideOf(owner)
	return x >= 0 && x == y
}

// surelyOf keeps those whose post is said to be of the owner.
func (b *castBuilder) surelyOf(fits []int, i int, noun string, owner int) []int {
	var sure []int
	for _, e := range fits {
		for _, k := range b.postsBefore(noun, i) {
			post := &b.posts[k]
			if post.holder == e && post.owner >= 0 && b.fitsOwner(post, owner) && !slices.Contains(sure, e) {
				sure = append(sure, e)
			}
		}
	}
	return sure
}

// onlyNear returns the only one of several who was mentioned in this paragraph before i, or when none was in the two sentences
// before it; -1 when none or more were.
func (b *castBuilder) onlyNear(fits []int, i int) int {
	first := b.blockStart(i)
	one, several := b.onlySince(fits, first)
	if s := b.p.sentence[i]; one < 0 && !several && s > 0 {
		one, several = b.onlySince(fits, b.p.Sentences[max(0, s-2)].First)
	}
	if several {
		return -1
	}
	return one
}

// onlySince returns the only one of several who was mentioned from token first on, -1 for none.
func (b *castBuilder) onlySince(fits []int, first int) (one int, several bool) {
	one = -1
	for _, m := range slices.Backward(b.since(first)) {
		if m.ent < 0 || !slices.Contains(fits, m.ent) || m.ent == one {
			continue
		}
		if one >= 0 {
			return -1, true
		}
		one = m.ent
	}
	return one, false
}

// sameHead returns the one entity of the type that was described with the same noun before, or whose name has it: -1 for
// none, -2 for several of which the paragraph does not settle one.
func (b *castBuilder) sameHead(noun string, i int, typ parley.EntityType) int {
	var fits []int
	heads := b.heads[noun]
	for _, e := range heads[max(0, len(heads)-maxPosts):] {
		if b.ents[e].first < i && !slices.Contains(fits, e) && (b.ents[e].typ == typ || typ == "") {
			fits = append(fits, e)
		}
	}
	switch len(fits) {
	case 0:
		return -1
	case 1:
		return fits[0]
	}
	if e := b.onlyNear(fits, i); e >= 0 {
		return e
	}
	return -2
}

// unnamed makes a new entity for a description.
func (b *castBuilder) unnamed(i int, typ parley.EntityType, words parley.Range) int {
	name := b.describe(words)
	b.ents = append(b.ents, castEnt{name: name, typ: typ, side: -1, unnamed: true, noun: b.p.Tokens[i].Lemma, first: i, plural: typ == parley.Group})
	e := len(b.ents) - 1
	if owner := b.ownerOf(i, words); owner >= 0 && b.ents[owner].typ != parley.Person {
		b.ents[e].side = b.sideOf(owner)
	}
	b.mean(i, e, words)
	return e
}

// unnamedOf makes or finds the entity that only its relation to another tells: "Holm's aunt", "Brandt's deputy".
func (b *castBuilder) unnamedOf(i, owner int, noun string) {
	name := b.ents[owner].name + "’s " + b.describe(b.withoutOwner(i))
	heads := b.heads[noun]
	for _, e := range heads[max(0, len(heads)-maxPosts):] {
		if b.ents[e].name == name {
			b.mean(i, e, b.phrase(i))
			return
		}
	}
	typ := parley.Person
	if b.p.Tokens[i].Tag == "NNS" || b.nounClass(i) == nounPeople {
		typ = parley.Group
	}
	b.ents = append(b.ents, castEnt{name: name, typ: typ, side: b.sideOf(owner), unnamed: true, noun: noun, first: i,
		gender: b.lex.genderOf(b.p.Tokens[i].Lemma), plural: typ == parley.Group})
	e := len(b.ents) - 1
	b.heads[noun] = append(b.heads[noun], e)
	b.mean(i, e, b.phrase(i))
}

// withoutOwner is the phrase of noun i without the possessive before it.
func (b *castBuilder) withoutOwner(i int) parley.Range {
	r := b.phrase(i)
	if c := b.p.child(i, "poss"); c >= 0 && c < i {
		r.First = max(r.First, b.p.subtree(c).End)
	}
	for r.First < i && (b.p.Tokens[r.First].Tag == "POS" || b.p.Tokens[r.First].POS == "PUNCT") {
		r.First++
	}
	return r
}

// describe is the text of a description, blanks made single.
func (b *castBuilder) describe(words parley.Range) string {
	return strings.Join(strings.Fields(b.p.Words(words)), " ")
}

// group says whom a plural noun means: a set of two named before, a group described before, or a new one.
func (b *castBuilder) group(i int, det castDet) {
	t := &b.p.Tokens[i]
	words := b.phrase(i)
	noun := strings.ToLower(t.Lemma)
	if det == detNone && b.p.child(i, "neg") >= 0 || b.class(i) == nounDocument && det != detDefinite {
		return
	}
	if det == detPossessive {
		if owner := b.ownerOf(i, words); owner >= 0 {
			b.unnamedOf(i, owner, noun)
		}
		return
	}
	if b.p.child(i, "nummod") >= 0 && det == detNone && !b.says(i) {
		return
	}
	key := spelling.Fold(b.describe(words))
	for _, e := range b.heads["+"+key] {
		b.mean(i, e, words)
		return
	}
	if det == detDefinite && words.Len() == 1 {
		if e := b.sameHead("+"+noun, i, ""); e >= 0 {
			b.mean(i, e, words)
			return
		}
	}
	typ := parley.Group
	if c := b.class(i); c == nounBody || c == nounDocument {
		if det != detDefinite && det != detIndefinite && t.Dep != "nsubj" {
			return
		}
	}
	e := b.unnamed(i, typ, words)
	b.heads["+"+key] = append(b.heads["+"+key], e)
	if words.Len() > 1 {
		b.heads["+"+noun] = append(b.heads["+"+noun], e)
	}
}

// speaks reports whether an unknown noun is somebody since he says something: "a weather boffin said".
func (b *castBuilder) speaks(i int) bool {
	t := b.p.Tokens
	if t[i].POS != "NOUN" || t[i].Dep != "nsubj" {
		return false
	}
	if next := t[i].Head + 1; next < len(t) && isNominative(t[next].Lower) && t[next-1].Text != "," && i < next-1 && t[i+1].Text == "," {
		return false
	}
	switch t[t[i].Head].Lemma {
	case "say", "tell", "add", "ask", "admit", "insist", "joke", "complain", "reply", "recall":
		return b.determiner(i) == detIndefinite || t[i].Tag == "NNS"
	}
	return false
}

// oneOf makes "one of them", "one of the diplomats" and, where it says something, "one" after "three diplomats" somebody of that kind
// without a name. Of persons named before, it leaves open which.
func (b *castBuilder) oneOf(i int) {
	said := b.utters(i)
	if !b.isSubject(i) && !said {
		return
	}
	c := b.p.child(i, "prep")
	if c < 0 || b.p.Tokens[c].Lower != "of" {
		if g := b.lastGroup(i); said && g >= 0 {
			b.oneFrom(i, g, i+1)
		}
		return
	}
	o := b.p.child(c, "pobj")
	if o < 0 {
		return
	}
	if b.of[o] == 0 {
		b.noun(o)
	}
	if b.p.Tokens[o].POS == "PRON" {
		b.pronoun(o)
	}
	switch n := b.lastPlural(i); {
	case b.of[o] > 0 && b.oneFrom(i, int(b.of[o])-1, o+1):
	case b.of[o] >= 0 && b.p.Tokens[o].POS == "PRON" && n >= 0:
		words := parley.Range{First: n + 1, End: b.phrase(n).End}
		name := strings.TrimSpace(strings.ToLower(b.p.Tokens[n].Lemma) + " " + b.describe(words))
		b.ents = append(b.ents, castEnt{name: name, typ: parley.Person, side: -1, unnamed: true, noun: b.p.Tokens[n].Lemma, first: i})
		b.mean(i, len(b.ents)-1, parley.Range{First: i, End: o + 1})
	}
}

// lastPlural is the last noun for several persons, who need not have been spoken of as anybody in particular, in the sentence of token i and
// the one before; -1 for none.
func (b *castBuilder) lastPlural(i int) int {
	first := b.p.Sentences[max(0, b.p.sentence[i]-1)].First
	for k := i - 1; k >= max(first, i-maxTakenUp); k-- {
		if b.p.Tokens[k].Tag == "NNS" && !b.quoted[k] && b.nounClass(k) == nounPerson {
			return k
		}
	}
	return -1
}

// utters reports whether token i is whose words a verb of saying brings, without a modal: its subject, or right behind it after a
// quotation, whatever the parser took it for.
func (b *castBuilder) utters(i int) bool {
	t := b.p.Tokens
	v := t[i].Head
	if !cueVerbs[t[v].Lemma].takes(clauseFrame|quoteFrame) || t[v].POS != "VERB" {
		return false
	}
	if b.isSubject(i) {
		m := b.p.child(v, "aux")
		return m < 0 || t[m].Tag != "MD"
	}
	return v == i-1 && v > 1 && (b.quoted[v-1] || b.quoted[v-2] || t[v-1].Tag == "''" || t[v-2].Tag == "''")
}

// lastGroup is the last group of persons without names that the sentence of token i or the two before it speak of; -1 for none, and where a
// set of named persons came later.
func (b *castBuilder) lastGroup(i int) int {
	for _, m := range slices.Backward(b.since(b.p.Sentences[max(0, b.p.sentence[i]-2)].First)) {
		switch {
		case m.token >= i || m.quoted:
		case m.set > 0:
			return -1
		case m.ent >= 0 && b.ents[m.ent].typ == parley.Group && b.ents[m.ent].unnamed && b.lex.nounOf(b.ents[m.ent].noun) == nounPerson:
			return m.ent
		}
	}
	return -1
}

// oneFrom makes "one" at token i somebody without a name from a group, and reports whether that is one of persons without names.
func (b *castBuilder) oneFrom(i, from, end int) bool {
	group := b.ents[from]
	if group.typ != parley.Group || !group.unnamed || b.lex.nounOf(group.noun) != nounPerson {
		return false
	}
	name := group.noun
	for k := group.first - 1; k >= 0 && b.p.Tokens[k].Head == group.first && (b.p.Tokens[k].Dep == "amod" || b.p.Tokens[k].Dep == "compound"); k-- {
		name = b.p.Tokens[k].Text + " " + name
	}
	if tail := (parley.Range{First: group.first + 1, End: b.phrase(group.first).End}); tail.Len() > 0 {
		name += " " + b.describe(tail)
	}
	b.ents = append(b.ents, castEnt{name: name, typ: parley.Person, side: group.side, unnamed: true, noun: group.noun, first: i})
	e := len(b.ents) - 1
	b.heads[group.noun] = append(b.heads[group.noun], e)
	b.mean(i, e, parley.Range{First: i, End: end})
	return true
}

// says reports whether token i is the subject of a verb of saying.
func (b *castBuilder) says(i int) bool {
	return b.isSubject(i) && castSays[b.p.Tokens[b.p.Tokens[i].Head].Lemma]
}

func (b *castBuilder) class(i int) castNoun { return b.nounClass(i) }

// body says which organisation or document a common noun means.
func (b *castBuilder) body(i int, det castDet, class castNoun) {
	t := &b.p.Tokens[i]
	noun := strings.ToLower(t.Lemma)
	if c := b.p.child(i, "prep"); noun == "opposition" && c >= 0 && b.p.Tokens[c].Lower == "to" {
		return
	}
	words := b.phrase(i)
	typ := parley.Organization
	if class == nounDocument {
		typ = parley.Document
	}
	key := spelling.Fold(b.describe(words))
	switch det {
	case detDefinite, detPossessive, detNone:
		for _, e := range b.heads["="+key] {
			b.mean(i, e, words)
			return
		}
		if words.Len() == 1 && det == detDefinite {
			switch e := b.sameHead(noun, i, typ); {
			case e >= 0:
				b.mean(i, e, words)
				return
			case e == -2:
				b.open[i] = true
				return
			case castAnyBody[noun]:
				if e := b.onlyBodyNear(i, noun); e >= 0 {
					b.mean(i, e, words)
					return
				}
			}
		}
	}
	if (det == detNone || det == detIndefinite) && b.ownerOf(i, words) < 0 && !b.isSubject(i) && !b.voiced(i) || b.generic(i, det) {
		return
	}
	if det == detPossessive {
		owner := b.ownerOf(i, words)
		if owner < 0 {
			return
		}
		if b.p.Tokens[b.p.child(i, "poss")].POS == "PRON" {
			b.unnamedOf(i, owner, noun)
			b.ents[b.of[i]-1].typ = typ
			return
		}
	}
	e := b.unnamed(i, typ, words)
	b.ents[e].unnamed = det == detIndefinite
	b.heads[noun] = append(b.heads[noun], e)
	b.heads["="+key] = append(b.heads["="+key], e)
}

// castAnyBody are nouns for a body that its name need not hold, from general knowledge.
var castAnyBody = castSet(`company firm organisation organization group charity manufacturer maker airline carrier retailer bank lender operator
insurer startup developer publisher brewer supplier contractor producer business agency club`)

// onlyBodyNear is the only body named in the two sentences before, or in the paragraph, that can be called by the noun: none whose name
// says that it is something else ("Ministry of Health" is no company). -1 for none or several.
func (b *castBuilder) onlyBodyNear(i int, noun string) int {
	var fits []int
	for _, m := range b.since(b.p.Sentences[max(0, b.p.sentence[i]-2)].First) {
		if m.ent < 0 || slices.Contains(fits, m.ent) {
			continue
		}
		if e := &b.ents[m.ent]; e.typ == parley.Organization && !e.unnamed && len(e.forms) > 0 && e.known.sense == senseNone && !b.calledOtherwise(e, noun) {
			fits = append(fits, m.ent)
		}
	}
	return b.onlyNear(fits, i)
}

// calledOtherwise reports whether a name says with one of its words what kind of body it is, and that is not the noun.
func (b *castBuilder) calledOtherwise(e *castEnt, noun string) bool {
	for _, w := range e.words {
		if w != noun && b.lex.nounOf(w) == nounBody && !castAnyBody[w] {
			return true
		}
	}
	return false
}

// voiced reports whether the noun stands under "by" or "according to".
func (b *castBuilder) voiced(i int) bool {
	t := b.p.Tokens
	h := &t[t[i].Head]
	return t[i].Dep == "pobj" && (h.Lower == "by" || h.Lower == "to" && t[h.Head].Lower == "according" || h.Lower == "from")
}

// pair resolves "both men", "the two leaders", "the pair", "both sides" to the two that are meant.
func (b *castBuilder) pair(i int) bool {
	t := b.p.Tokens
	noun := t[i].Lemma
	two := noun == "pair" || noun == "duo"
	for _, c := range b.p.children[i] {
		if c < i && (t[c].Lower == "both" || t[c].Lower == "two" && b.determiner(i) == detDefinite) {
			two = true
		}
	}
	if t[i].Tag != "NNS" && noun != "pair" && noun != "duo" || !two || noun != "pair" && noun != "duo" && b.nounClass(i) == nounNone && noun != "country" && noun != "nation" {
		return false
	}
	if members := b.twoBefore(i, noun); members != nil {
		b.meanSet(i, members, b.phrase(i))
	}
	return true
}

// How many sentences, and how many blocks, back the two may have been named that "both men" takes up. Set by hand; TestWho and the
// speakers of eval attribution are what to run before moving them.
const (
	pairSentences = 4
	pairBlocks    = 3
)

// twoBefore returns the two that a word for a pair takes up: the set that "and" made in this sentence or the two before, else the
// only two of the fitting kind named there.
func (b *castBuilder) twoBefore(i int, noun string) []int32 {
	fits := b.pairFits(noun)
	sides := noun == "side" || noun == "party"
	var members []int32
	for back := 0; back <= pairSentences; back++ {
		s := b.p.sentence[i] - back
		if s < 0 || b.p.block[b.p.Sentences[s].First] < b.p.block[i]-pairBlocks {
			break
		}
		r := b.p.Sentences[s]
		for _, m := range slices.Backward(b.since(r.First)) {
			if m.token >= r.End || m.token >= i {
				continue
			}
			if m.set > 0 && len(b.sets[m.set-1]) == 2 && fits(int(b.sets[m.set-1][0])) && fits(int(b.sets[m.set-1][1])) {
				return b.sets[m.set-1]
			}
			if m.ent >= 0 && fits(m.ent) && !(sides && b.ents[m.ent].typ != parley.State) && !slices.Contains(members, int32(m.ent)) {
				members = append(members, int32(m.ent))
			}
		}
		switch len(members) {
		case 0, 1:
			continue
		case 2:
			slices.Reverse(members)
			return members
		}
		return nil
	}
	return nil
}

// pairFits says which entities a word for a pair can mean.
func (b *castBuilder) pairFits(noun string) func(e int) bool {
	return func(e int) bool {
		ent := &b.ents[e]
		switch noun {
		case "man":
			return ent.typ == parley.Person && !ent.plural && ent.gender != genderFemale
		case "woman":
			return ent.typ == parley.Person && !ent.plural && ent.gender != genderMale
		case "side", "party", "government", "capital":
			return ent.typ == parley.State || ent.typ == parley.Organization
		case "country", "nation", "state":
			return ent.typ == parley.State
		case "pair", "duo":
			return ent.typ == parley.Person && !ent.plural
		case "leader", "president", "minister":
			return ent.typ == parley.Person && !ent.plural && b.leads(e, noun)
		}
		if b.lex.nounOf(noun) == nounBody {
			return ent.typ == parley.Organization
		}
		return ent.typ == parley.Person && !ent.plural && b.leads(e, noun)
	}
}

// leads reports whether e was introduced with the post, or as a leader of any kind.
func (b *castBuilder) leads(e int, noun string) bool {
	return b.nounsOf[castTitled{e, castNounKey(noun)}]
}
