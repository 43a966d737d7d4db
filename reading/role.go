package reading

import (
	"strings"

	"parley"
	"parley/reading/spelling"
)

// roles returns who holds, held or will hold which post: by title ("Foreign Minister Ida Rask"), apposition ("Rask, the minister"), "is", and
// verbs of appointment and resignation. Each post of a person is given once, at its first place.
func roles(p *page) []parley.Statement {
	var out []parley.Statement
	seen := map[string]bool{}
	add := func(found []roleFound) {
		for _, r := range found {
			holder := p.mentionAlone(r.by)
			if holder == nil || len(holder.Members) > 0 {
				continue
			}
			words := p.roleWords(r)
			org := p.mentionAlone(r.of)
			key := string(holder.ID) + "|" + spelling.Fold(words)
			if org != nil {
				key += "|" + string(org.ID)
			}
			if words == "" || seen[key] {
				continue
			}
			seen[key] = true
			out = append(out, p.statement(&parley.Role{Holder: holder, Role: words, Organization: org}, p.roleSpan(r), r.head))
		}
	}
	add(p.heldPosts())
	for i := range p.Tokens {
		if t := &p.Tokens[i]; t.POS == "VERB" && roleVerbs[t.Lemma] != 0 {
			add(p.rolesOfVerb(i))
		}
	}
	return out
}

// A roleFound is a post with its holder, by tokens.
type roleFound struct {
	by, noun, of int // holder, noun of the post, owner or -1
	words        parley.Range
	head         int // the token that says how far the report commits itself: the verb where there is one
}

// roleNone are nouns for persons that are no post: family, age, fate.
var roleNone = castSet(`man woman boy girl child husband wife father mother brother sister son daughter uncle aunt nephew niece cousin grandfather grandmother grandson
granddaughter parent sibling twin spouse widow widower friend girlfriend boyfriend neighbor neighbour resident victim survivor suspect witness fan supporter
critic person individual citizen passenger bystander patient hostage winner rival opponent ally youth teenager villager tourist traveler
traveller visitor guest fugitive inmate prisoner detainee refugee migrant immigrant convict defendant captive relative insider source observer voter
protester protestor demonstrator attacker gunman motorist rider shopper commuter bomber counterpart colleague partner successor predecessor star hero
mr mrs ms miss mx dr doctor sir dame lady madame monsieur senor senora herr frau messrs local national stepfather stepmother user donor caller
holidaymaker pensioner onlooker father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law participant beneficiary native`)

// heldPosts are the posts that the cast found in titles, appositions and after "is".
func (p *page) heldPosts() []roleFound {
	var found []roleFound
	for k := range p.cast.posts {
		post := &p.cast.posts[k]
		if post.told || roleNone[post.noun] || p.heldInLaw(post.head) {
			continue
		}
		r := roleFound{by: post.by, noun: post.head, of: post.of, words: post.words, head: post.head}
		if r.of < 0 {
			r.of = p.roleOwner(post.head)
		}
		if post.verb >= 0 {
			if p.roleUnsure(post.verb) || !p.singlePost(post.head) {
				continue
			}
			r.head = post.verb
		}
		found = append(found, r)
	}
	return found
}

// heldInLaw reports whether the noun is the front of "son-in-law".
func (p *page) heldInLaw(i int) bool {
	return i+3 < len(p.Tokens) && p.Tokens[i+1].Text == "-" && p.Tokens[i+2].Lower == "in"
}

// roleUnsure reports whether a verb says that somebody is not, may be or wants to be something.
func (p *page) roleUnsure(verb int) bool {
	for _, c := range p.children[verb] {
		switch t := &p.Tokens[c]; t.Dep {
		case "neg":
			return true
		case "aux":
			if t.Tag == "MD" && t.Lower != "will" && t.Lower != "shall" && t.Lower != "'ll" || t.Tag == "TO" {
				return true
			}
		case "mark":
			if t.Lower == "if" || t.Lower == "unless" || t.Lower == "whether" {
				return true
			}
		}
	}
	return false
}

// singlePost reports whether the noun after "is" is a post: "is a lawyer", "is head of the union", and no figure of speech ("is a
// symbol") nor a plural.
func (p *page) singlePost(i int) bool {
	t := &p.Tokens[i]
	for _, c := range p.children[i] {
		if w := p.Tokens[c].Lower; c < i && (w == "no" || w == "like" || w == "another" || w == "potential" || w == "possible" || w == "likely" || w == "would-be" || w == "natural" || w == "born" || w == "great" || w == "good") {
			return false
		}
	}
	return t.Tag == "NN" || t.Tag == "NNP"
}

// roleFrame says how a verb names a post.
type roleFrame uint8

const (
	frameNone    roleFrame = iota
	frameAppoint           // "was named chief", "named her chief", "appointed as chief"
	frameAs                // "resigned as chief", "serves as chief"
	frameReplace           // "replaced Holm as chief": the post is the subject's now and was the object's
	frameHead              // "heads the committee"
)

var roleVerbs = func() map[string]roleFrame {
	verbs := map[string]roleFrame{}
	for frame, list := range map[roleFrame]string{
		frameAppoint: `appoint name elect choose nominate promote install confirm select crown designate hire pick reappoint reelect re-elect ordain make proclaim declare swear`,
		frameAs:      `resign serve act retire quit work return continue step take stand begin start double join depart leave sign`,
		frameReplace: `replace succeed`,
		frameHead:    `head lead chair command run`,
	} {
		for _, v := range strings.Fields(list) {
			verbs[v] = frame
		}
	}
	return verbs
}()

// roleLeaving are verbs by which somebody gives a post up.
var roleLeaving = castSet(`resign retire quit depart leave`)

// rolesOfVerb returns the posts that the verb at i names.
func (p *page) rolesOfVerb(i int) []roleFound {
	if p.roleUnsure(i) || p.roleHoped(i) {
		return nil
	}
	frame := roleVerbs[p.Tokens[i].Lemma]
	subject := p.roleSubject(i)
	object := p.child(i, "dobj")
	as := p.roleAs(i)
	var found []roleFound
	add := func(by, noun int) {
		if by < 0 || noun < 0 {
			return
		}
		b := p.roleNoun(noun)
		if b < 0 {
			return
		}
		words := p.rolePhrase(b)
		found = append(found, roleFound{by: by, noun: b, of: p.roleOwner(b), words: words, head: i})
	}
	switch frame {
	case frameAppoint:
		noun := as
		if noun < 0 {
			noun = p.child(i, "oprd", "attr")
		}
		if noun < 0 && p.child(i, "nsubjpass") >= 0 {
			noun = object
			object = -1
		}
		who := p.child(i, "nsubjpass")
		if who < 0 {
			who = object
		}
		if by := p.roleInside(object); by >= 0 && noun < 0 {
			if b := p.roleNoun(object); b >= 0 {
				words := parley.Range{First: p.nameRange(by).End, End: b + 1}
				found = append(found, roleFound{by: by, noun: b, of: -1, words: words, head: i})
			}
			break
		}
		add(who, noun)
	case frameAs:
		add(subject, as)
	case frameReplace:
		if who := p.child(i, "nsubjpass"); who >= 0 {
			if by := p.child(i, "agent"); by >= 0 {
				add(p.child(by, "pobj"), as)
			}
			add(who, as)
			break
		}
		add(subject, as)
		add(object, as)
	case frameHead:
		words := parley.Range{First: i, End: object + 1}
		if t := p.Tokens; t[i].Dep == "relcl" && object >= 0 && object < i && t[object].Tag == "WDT" {
			object = t[i].Head
			words = parley.Range{First: p.rolePhrase(object).First, End: i + 1}
		}
		if subject >= 0 && object >= 0 && words.First <= object && object < words.End && p.tellsOf(i) && p.namedPerson(subject) && p.isBody(object) {
			return []roleFound{{by: subject, noun: i, of: p.roleOwner(object), words: words, head: i}}
		}
	}
	return found
}

// tellsOf reports whether the verb at i is finite and active: "leads", "who led", "will lead".
func (p *page) tellsOf(i int) bool {
	switch tag := p.Tokens[i].Tag; tag {
	case "VBZ", "VBP", "VBD":
		return true
	case "VB":
		aux := p.child(i, "aux")
		return aux >= 0 && (p.Tokens[aux].Lower == "will" || p.Tokens[aux].Lower == "'ll")
	}
	return false
}

// namedPerson reports whether token i means a person by name.
func (p *page) namedPerson(i int) bool {
	e := p.entityOf(p.mentionAlone(i))
	return e != nil && e.Type == parley.Person && !e.Unnamed
}

// roleLed are nouns for people that somebody heads, besides those for organisations.
var roleLed = castSet("delegation crew expedition convoy contingent")

// isBody reports whether token i means an organisation or a part of one.
func (p *page) isBody(i int) bool {
	if e := p.entityOf(p.mentionAlone(i)); e != nil && !e.Unnamed {
		return e.Type == parley.Organization
	}
	return p.Tokens[i].Tag == "NN" && (castLexica().nouns[p.Tokens[i].Lemma] == nounBody || roleLed[p.Tokens[i].Lemma])
}

// roleInside is the person whose name the parser took into the object of "named Ida Rask foreign minister", -1 for none; before there is a cast
// the tagger's word for it.
func (p *page) roleInside(object int) int {
	if object < 0 {
		return -1
	}
	for _, c := range p.children[object] {
		if c >= object || p.Tokens[c].Dep == "poss" {
			continue
		}
		if e := p.entityOf(p.mentionAlone(c)); e != nil && e.Type == parley.Person && !e.Unnamed || p.cast == nil && strings.HasSuffix(p.Tokens[c].Ent, "-PERSON") {
			return c
		}
	}
	return -1
}

// roleHoped reports whether the verb stands under wanting, hoping or asking.
func (p *page) roleHoped(i int) bool {
	t := p.Tokens
	if t[i].Dep == "xcomp" || t[i].Dep == "ccomp" {
		return roleHopes[t[t[i].Head].Lemma]
	}
	return false
}

var roleHopes = castSet(`want hope wish seek urge ask plan expect refuse decline offer try vow consider deny demand call aim like intend fail threaten propose suggest press`)

// roleSubject is the subject of the verb, its own or what it inherits: of the verb it is joined to, or the noun it describes.
func (p *page) roleSubject(i int) int {
	t := p.Tokens
	for step := 0; step < 6; step++ {
		if s := p.child(i, "nsubj", "nsubjpass"); s >= 0 {
			return s
		}
		switch t[i].Dep {
		case "conj", "xcomp", "advcl", "pcomp", "prep":
			if t[i].Head == i {
				return -1
			}
			i = t[i].Head
		case "relcl", "acl":
			return t[i].Head
		default:
			return -1
		}
	}
	return -1
}

// roleAs is the noun under the verb's "as", also where the parser hangs "as" on its object or particle.
func (p *page) roleAs(i int) int {
	for _, c := range p.children[i] {
		t := &p.Tokens[c]
		if c < i {
			continue
		}
		if t.Lower == "as" {
			if n := p.child(c, "pobj", "pcomp", "amod"); n >= 0 {
				return n
			}
		}
		if t.Dep == "dobj" || t.Dep == "prt" || t.Dep == "advmod" || t.Dep == "nsubjpass" || t.Dep == "oprd" {
			for _, k := range p.children[c] {
				if p.Tokens[k].Lower == "as" && k > c {
					if n := p.child(k, "pobj"); n >= 0 {
						return n
					}
				}
			}
		}
	}
	return -1
}

// roleNoun returns the noun if it names a post, else -1.
func (p *page) roleNoun(i int) int {
	lex := castLexica()
	t := &p.Tokens[i]
	lower := strings.TrimSuffix(t.Lower, ".")
	if t.Tag == "NNS" || roleNone[t.Lemma] || roleNone[lower] {
		return -1
	}
	if lex.nounOf(t.Lemma) == nounPerson || lex.nounOf(lower) == nounPerson || lex.isTitle(lower) {
		return i
	}
	if strings.HasSuffix(lower, "woman") || strings.HasSuffix(lower, "sman") {
		return i
	}
	return -1
}

// rolePhrase is the words of the post at noun i.
func (p *page) rolePhrase(i int) parley.Range {
	b := castBuilder{p: p}
	return b.phrase(i)
}

// roleOwner is the token that says whose the post at noun i is, -1 when not said.
func (p *page) roleOwner(i int) int {
	for _, c := range p.children[i] {
		t := &p.Tokens[c]
		switch {
		case c < i && (t.Dep == "poss" || t.Dep == "compound" || t.Dep == "amod" || t.Dep == "nmod"):
			if p.mentionAlone(c) != nil {
				return c
			}
		case c > i && t.Dep == "prep" && castOwning[t.Lower]:
			if o := p.child(c, "pobj"); o >= 0 && p.mentionAlone(o) != nil {
				return o
			}
		}
	}
	return -1
}

// roleWords is the post in words of the text, without whose it is at either end: "foreign policy adviser" of "Holm's foreign policy adviser".
func (p *page) roleWords(r roleFound) string {
	words := r.words
	if r.of >= 0 && words.Contains(r.of) && p.Tokens[r.noun].POS != "VERB" {
		owner := p.nameRange(r.of)
		if owner.First <= words.First && owner.End <= r.noun {
			words.First = owner.End
		}
		if owner.First > r.noun {
			words.End = r.noun + 1
			if prep := p.Tokens[r.of].Head; prep > r.noun && p.Tokens[prep].Head == r.noun {
				words.End = prep
			}
		}
	}
	for words.First < r.noun && (p.Tokens[words.First].Tag == "POS" || p.Tokens[words.First].Tag == "DT" || p.Tokens[words.First].POS == "PUNCT" || p.Tokens[words.First].Tag == "PRP$") {
		words.First++
	}
	if r.of >= 0 && r.of < words.First {
		words.End = max(words.End, r.noun+1)
	}
	for words.End > r.noun+1 && castHonorifics[strings.TrimSuffix(p.Tokens[words.End-1].Lower, ".")] {
		words.End--
	}
	return strings.Join(strings.Fields(p.Words(words)), " ")
}

// nameRange is the words of the mention at token i.
func (p *page) nameRange(i int) parley.Range {
	if p.cast != nil && p.cast.at[i] > 0 {
		return p.cast.words[p.cast.at[i]-1]
	}
	return parley.Range{First: i, End: i + 1}
}

// maxRoleSpan is the most tokens that may lie between a holder and his post for one span to hold both.
const maxRoleSpan = 40

// roleSpan is the words from the holder to the post, or the post alone where they stand far apart.
func (p *page) roleSpan(r roleFound) parley.Span {
	holder := p.nameRange(r.by)
	span := parley.Range{First: min(holder.First, r.words.First), End: max(holder.End, r.words.End)}
	if p.sentence[r.by] != p.sentence[r.noun] || span.Len() > maxRoleSpan {
		span = r.words
	}
	return p.Span(span)
}
