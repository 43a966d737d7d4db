package reading

import (
	"slices"
	"strings"

	"parley"
)

// actor returns who holds the position that the word at token i states: its agent, in the voice of the speaker where it
// stands in speech.
func (r *wantReader) actor(i int) *parley.Mention {
	if s := r.reputed(i); s >= 0 {
		return r.actorAt(i, s)
	}
	if s := r.clippedSubject(i); s >= 0 {
		return r.actorAt(i, s)
	}
	if m := r.actorAt(i, r.agentOf(i)); m != nil || r.child(i, "nsubj", "nsubjpass", "csubj", "agent", "auxpass") >= 0 {
		return m
	}
	return r.actorAbove(i)
}

// clippedSubject returns the name right before the finite verb at token i that the parser hung on it as part of a noun, as it does
// in clipped grammar ("U.S. bars strikes"); -1 for none.
func (r *wantReader) clippedSubject(i int) int {
	if i == 0 || !r.isFinite(i) || r.Tokens[i].Tag == "VBD" || r.Tokens[i-1].POS != "PROPN" || r.Tokens[i-1].Head != i || r.child(i, "nsubj", "nsubjpass") >= 0 {
		return -1
	}
	switch r.Tokens[i-1].Dep {
	case "compound", "nmod", "amod", "npadvmod", "dep":
		return i - 1
	}
	return -1
}

// reputed returns the subject of the passive that the infinitive at token i hangs on: "is said to favour"; -1 for none.
func (r *wantReader) reputed(i int) int {
	above := r.Tokens[i].Head
	if r.Tokens[i].Dep != "xcomp" || r.child(above, "auxpass") < 0 || !reputingVerbs[r.Tokens[above].Lemma] {
		return -1
	}
	for r.child(above, "nsubjpass", "nsubj") < 0 && r.Tokens[above].Dep == "conj" && r.Tokens[above].Head < above {
		above = r.Tokens[above].Head
	}
	return r.child(above, "nsubjpass", "nsubj")
}

// reputingVerbs say in the passive what somebody is held to want.
var reputingVerbs = wordSet("say believe think expect know report understand rumor rumour suppose see assume")

// actorAbove returns who acts in the nearest clause above a participle or conjunct whose own clause names no party.
func (r *wantReader) actorAbove(i int) *parley.Mention {
	for depth := 0; depth < maxClimb; depth++ {
		t := &r.Tokens[i]
		switch {
		case t.Head == i || t.Tag == "VB":
			return nil
		case t.Dep != "advcl" && t.Dep != "conj" && t.Dep != "ccomp" && t.Dep != "acl" && t.Dep != "prep" && t.Dep != "pcomp":
			return nil
		}
		from := i
		i = t.Head
		if semicolon := r.partedBy(i, from); semicolon >= 0 {
			return r.firstParty(semicolon+1, from)
		}
		if s := r.child(i, "nsubj"); s >= 0 {
			if m := r.actorAt(i, s); m != nil {
				return m
			}
		}
	}
	return nil
}

// partedBy returns the semicolon between two tokens of a sentence, -1 for none.
func (r *wantReader) partedBy(from, to int) int {
	for k := to; k > from; k-- {
		if r.Tokens[k].Text == ";" {
			return k
		}
	}
	return -1
}

// firstParty returns the first party with a name in the tokens from first up to end.
func (r *wantReader) firstParty(first, end int) *parley.Mention {
	for k := first; k < end; k++ {
		if r.Tokens[k].POS == "PROPN" && r.isActor(k) {
			return r.party(k, k)
		}
	}
	return nil
}

// actorAt is the party that token a names as agent of the word at token i.
func (r *wantReader) actorAt(i, a int) *parley.Mention {
	if a < 0 {
		return nil
	}
	if r.Tokens[a].Tag == "NN" && strings.HasSuffix(r.Tokens[a].Lower, "ing") && a > 0 && r.Tokens[a-1].Head == a && (r.Tokens[a-1].Tag == "NNS" || r.Tokens[a-1].Tag == "NNPS") {
		a-- // "ministers meeting in Geneva" that the parser took for a meeting
	}
	share := r.agreeing(a, i)
	a = r.sharers(share)
	m := r.party(a, i)
	if public := r.publicAt(share, a); r.Tokens[share].Head == i && public != nil {
		return public
	}
	if o := r.child(a, "appos"); m == nil && o > a && r.mentionAt(a) == nil && r.Tokens[a].POS != "PRON" {
		if named := r.party(o, i); named != nil {
			return named
		}
	}
	if m == nil && r.mentionAt(a) == nil && r.Tokens[a].POS == "PRON" && (r.Tokens[a].Lower == "it" || r.Tokens[a].Lower == "they" || r.Tokens[a].Tag == "PRP" && r.Tokens[a].Lower != "you") {
		if r.vouched[i] < 0 {
			return nil
		}
		return r.spoken(i)
	}
	if m != nil || r.isActor(a) {
		return m
	}
	lemma, verbal := r.Tokens[i].Lemma, r.Tokens[i].POS == "VERB" || r.Tokens[i].POS == "AUX"
	switch {
	case share != a, r.namesPeople(a),
		verbal && !wantThings[lemma] && r.mentionAt(a) == nil && r.describesPeople(a),
		r.pleads(a, i),
		verbal && !namedThings[lemma] && r.mentionAt(a) == nil && r.isTitled(a):
		return r.described(a)
	}
	return nil
}

// agreeing returns the plural further up that a relative clause with a plural verb belongs to: "hardliners in his party, who see".
func (r *wantReader) agreeing(a, verb int) int {
	if r.Tokens[verb].Dep != "relcl" || r.Tokens[verb].Head != a || r.Tokens[verb].Tag != "VBP" || r.Tokens[a].Tag != "NN" && r.Tokens[a].Tag != "NNP" {
		return a
	}
	for i, depth := a, 0; depth < maxClimb; depth++ {
		if d := r.Tokens[i].Dep; d != "pobj" && d != "prep" {
			break
		}
		i = r.Tokens[i].Head
		if r.Tokens[i].Tag == "NNS" {
			return i
		}
	}
	return a
}

// namesPeople reports whether the noun at token a is one of persons, bodies or countries, as the cast knows them.
func (r *wantReader) namesPeople(a int) bool {
	t := &r.Tokens[a]
	if t.POS != "NOUN" && (t.POS != "PROPN" || t.Text != t.Lower) || wantOnlookers[t.Lemma] {
		return false
	}
	if t.Lemma == "territory" {
		return false
	}
	switch castLexica().nouns[strings.ToLower(t.Lemma)] {
	case nounPerson, nounPeople, nounBody, nounLand:
		return true
	}
	return wantParties[t.Lemma] || wantParties[t.Lower]
}

// isTitled reports whether token a is a name that the cast does not know, in running text; the tagger may take one that begins a
// sentence for a noun.
func (r *wantReader) isTitled(a int) bool {
	if t := &r.Tokens[a]; t.Tag != "NNP" && (t.Tag != "NN" || len(r.children[a]) > 0) {
		return false
	}
	return r.Tokens[a].Text != r.Tokens[a].Lower && len(r.Tokens[a].Text) > 2 && strings.ToUpper(r.Tokens[a].Text) != r.Tokens[a].Text
}

// wantParties are nouns of parties beside those that the cast knows.
var wantParties = wordSet(`camp capital community public majority minority sector industry lobby axis world economy federation region town city
	village district province constituency fisherfolk others many neighbour neighbor signatory donor creditor bondholder shareholder
	employer hardliner moderate centrist separatist loyalist royalist reformer conservative liberal caucus bench backbencher frontbencher
	superpower caretaker executive franchise squad league`)

// describesPeople reports whether the noun at token a may be people whom no name tells: a plural, or one who does something.
func (r *wantReader) describesPeople(a int) bool {
	t := &r.Tokens[a]
	if t.POS != "NOUN" || wantOnlookers[t.Lemma] || r.isMark(a) || t.Text == "%" {
		return false
	}
	if t.Tag == "NNS" {
		return hasEnding(t.Lower, peopleEndings)
	}
	return hasEnding(t.Lower, personEndings)
}

func hasEnding(word string, endings []string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(word, e) })
}

// pleads reports whether the plural at token a does what the verb at token i says and only people do.
func (r *wantReader) pleads(a, i int) bool {
	t := &r.Tokens[a]
	return r.Tokens[i].POS == "VERB" && pleadingVerbs[r.Tokens[i].Lemma] && r.child(i, "nsubj") == a && t.Tag == "NNS" &&
		!wantOnlookers[t.Lemma] && !r.isMeasure(a) && !hasEnding(t.Lower, deedEndings)
}

// deedEndings are those of nouns for deeds and states, which ask for nothing.
var deedEndings = []string{"ions", "ments", "ances", "ences", "ings", "als", "ities", "isms"}

// personEndings and peopleEndings are those of nouns for persons; from general knowledge of English.
var (
	personEndings = []string{"er", "or", "ist", "man", "woman", "ian", "ent", "ant", "eer"}
	peopleEndings = []string{"ers", "ors", "ists", "men", "women", "ians", "ants", "eers", "folk", "goers", "ees"}
)

// maxDescribed is how many words before its noun describe a party: "the small island states".
const maxDescribed = 6

// described is the unnamed party that the noun at token a describes: only somebody can demand, refuse or vote.
func (r *wantReader) described(a int) *parley.Mention {
	words := parley.Range{First: a, End: a + 1}
	for words.First > 0 && a-words.First < maxDescribed {
		t := &r.Tokens[words.First-1]
		if t.POS == "DET" || t.POS == "VERB" && t.Dep != "amod" || r.isMark(words.First-1) && t.Text != "-" || r.subtree(a).First >= words.First {
			break
		}
		words.First--
	}
	name := r.Words(words)
	return &parley.Mention{ID: parley.EntityID(parley.ContentID("described", strings.ToLower(name))), Name: name, Mention: r.Span(words), Unnamed: true}
}

// party returns whom the noun or pronoun at token a means, nil for what cannot want anything: things, documents, experts.
func (r *wantReader) party(a, at int) *parley.Mention {
	a = r.sharers(a)
	if voice := r.voiceAt(at); voice != nil && (r.isOurs(a) || r.isTheirs(a, voice)) {
		return voice
	}
	if o := r.child(a, "poss"); r.Tokens[a].Lower == "you" || o >= 0 && r.Tokens[o].Lower == "your" {
		return nil
	}
	if isFirstPerson(r.Tokens[a].Lower) && (r.vouched[at] < 0 || r.attributions[r.vouched[at]].speaker == nil) {
		return r.houseAt(a)
	}
	m := r.speakingFor(a, r.inVoiceOf(a, r.voiceAt(at)))
	if m != nil && m.Unnamed && strings.Count(m.Name, " ") > maxDescribed {
		return nil
	}
	if m != nil && m.Unnamed && r.Tokens[a].POS == "NOUN" && !r.namesPeople(a) && !r.describesPeople(a) && !r.pleads(a, at) {
		return nil
	}
	if m == nil || wantOnlookers[r.Tokens[a].Lemma] || !r.canWant(m) && !r.mayWant(m, at) {
		return nil
	}
	return m
}

// sharers returns the people that the share at token a is of ("57% of islanders"), a itself for what is no share.
func (r *wantReader) sharers(a int) int {
	of := r.childWord(a, "of")
	if q := r.child(a, "quantmod", "nmod"); of < 0 && q > a && r.Tokens[a].POS == "NUM" {
		of = r.childWord(q, "of") // "two-thirds of voters"
	}
	switch {
	case of < 0:
		return a
	case r.isPercent(a), r.Tokens[a].POS == "NUM", sharingNouns[r.Tokens[a].Lemma]:
		if whole := r.child(of, "pobj"); whole >= 0 {
			return whole
		}
	}
	return a
}

// publicAt returns the public that a share of a poll stands for, nil where share is none: "60% of Americans" and "51% Ukrainians" are
// the public of their country, "80%" alone that of the share before it in its block.
func (r *wantReader) publicAt(share, whole int) *parley.Mention {
	t := &r.Tokens[share]
	if d := t.Dep; d != "nsubj" && d != "nsubjpass" {
		return nil
	}
	part := r.isPercent(share)
	if n := r.child(share, "nummod", "compound", "nmod"); !part && n >= 0 && n < share {
		part = r.isPercent(n)
	}
	if !part {
		return nil
	}
	if of := r.mentionAt(share); whole == share && (of == nil || of.Unnamed) && (t.POS != "NOUN" || r.isPercent(share)) {
		return r.sharedPublic(share)
	}
	w := &r.Tokens[whole]
	adjective, plural := strings.CutSuffix(w.Text, "s")
	if !plural || w.Text == w.Lower || !hasEnding(adjective, []string{"an", "i"}) {
		return nil
	}
	name := adjective + " public"
	return &parley.Mention{ID: parley.EntityID(parley.ContentID("described", strings.ToLower(name))), Name: name, Mention: w.Span, Unnamed: true}
}

// sharedPublic is the public that the last share before token i stood for, else the public.
func (r *wantReader) sharedPublic(i int) *parley.Mention {
	for k := len(r.found) - 1; k >= 0; k-- {
		actor := r.found[k].Detail.(*parley.Position).Actor
		if r.topics[k].First < r.Sentences[r.sentence[i]].First {
			break
		}
		if strings.HasSuffix(actor.Name, "public") {
			m := *actor
			m.Mention = r.Tokens[i].Span
			return &m
		}
	}
	return &parley.Mention{ID: parley.EntityID(parley.ContentID("described", "public")), Name: "public", Mention: r.Tokens[i].Span, Unnamed: true}
}

// isPercent reports whether token i says that a number is a share: "%", "percent", "per cent".
func (r *wantReader) isPercent(i int) bool {
	switch r.Tokens[i].Lower {
	case "%", "percent", "pc":
		return true
	case "cent":
		return i > 0 && r.Tokens[i-1].Lower == "per"
	}
	return false
}

// sharingNouns name a part of those whom "of" adds.
var sharingNouns = wordSet("majority minority half third quarter most plurality share number many some dozen hundred thousand")

// isOurs reports whether the noun at token a is the speaker's side: "our members", "my country".
func (r *wantReader) isOurs(a int) bool {
	o := r.child(a, "poss")
	return o >= 0 && (r.Tokens[o].Lower == "our" || r.Tokens[o].Lower == "my") && r.namesPeople(a)
}

// isTheirs likewise where the speaker's words are told: "said her country would not".
func (r *wantReader) isTheirs(a int, speaker *parley.Mention) bool {
	o := r.child(a, "poss")
	if o < 0 || r.Tokens[o].Tag != "PRP$" || !r.namesPeople(a) || r.namesPersons(a) {
		return false
	}
	m := r.mentionAt(o)
	return m != nil && m.ID == speaker.ID
}

// namesPersons reports whether the noun at token a is one of single persons, who have wants of their own.
func (r *wantReader) namesPersons(a int) bool {
	return castLexica().nouns[strings.ToLower(r.Tokens[a].Lemma)] == nounPerson
}

// canWant reports whether a mention is of somebody, or of a place that stands for those who govern it.
func (r *wantReader) canWant(m *parley.Mention) bool {
	e := r.entityOf(m)
	return e == nil || e.Type != parley.Document && e.Type != parley.Other
}

// mayWant reports whether a name of which nothing else is known is somebody's: the verb at token i is one that only parties do.
func (r *wantReader) mayWant(m *parley.Mention, i int) bool {
	e := r.entityOf(m)
	return e != nil && e.Type == parley.Other && !m.Unnamed && r.Tokens[i].POS == "VERB" && !namedThings[r.Tokens[i].Lemma]
}

// wantOnlookers report and judge, but are no party.
var wantOnlookers = wordSet("analyst expert observer source economist commentator pundit historian scholar forecaster poll survey report study")

// voiceAt returns who speaks at token i: whom the report quotes there, else in whose voice the page speaks; nil for a page that only reports.
func (r *wantReader) voiceAt(i int) *parley.Mention {
	k := r.vouched[i]
	if k < 0 {
		return r.houseAt(i)
	}
	if m := r.speakingFor(r.attributions[k].who, r.attributions[k].speaker); m != nil {
		return m
	}
	if who := r.attributions[k].who; who >= 0 && isFirstPerson(r.Tokens[who].Lower) {
		return r.houseAt(who)
	}
	return nil
}

// speakingFor returns for whom m, named by the noun at token a, speaks: the ministry for its spokesman, m itself for everybody else.
func (r *wantReader) speakingFor(a int, m *parley.Mention) *parley.Mention {
	if m == nil {
		return nil
	}
	if e, ok := r.cast.byID[m.ID]; ok {
		if o, ok := r.mouths[e]; ok {
			owner := &r.cast.list[o]
			return &parley.Mention{ID: owner.ID, Name: owner.Name, Mention: m.Mention, Unnamed: owner.Unnamed}
		}
	}
	if a < 0 || r.Tokens[a].POS != "NOUN" || !r.isMouthpiece(a) {
		return m
	}
	owner := r.child(a, "poss", "compound", "nmod")
	if by := r.childWord(a, "for"); owner < 0 && by >= 0 {
		owner = r.child(by, "pobj")
	}
	of := r.mentionAt(owner)
	if of == nil && owner >= 0 && r.namesPeople(owner) {
		of = r.described(owner)
	}
	if of == nil {
		return m
	}
	of.Mention = m.Mention
	return of
}

// mouthpieces returns for whom each entity whose post is to speak for others does so.
func (r *wantReader) mouthpieces() map[int]int {
	owners := map[int]int{}
	for i := range r.cast.posts {
		post := &r.cast.posts[i]
		if post.former || !r.isMouthpiece(post.head) {
			continue
		}
		if owner := post.owner; owner >= 0 {
			owners[post.holder] = owner
		} else if owner = r.bodyBefore(post.head); owner >= 0 {
			owners[post.holder] = owner
		}
	}
	return owners
}

// bodyBefore is the body or state last named before token i, in its sentence or as subject of the one before; -1 for none.
func (r *wantReader) bodyBefore(i int) int {
	sent := r.sentence[i]
	for k := i - 1; k >= r.Sentences[max(0, sent-1)].First; k-- {
		of := r.cast.of[k]
		if of <= 0 || r.sentence[k] < sent && r.Tokens[k].Dep != "nsubj" {
			continue
		}
		if t := r.cast.list[of-1].Type; t == parley.Organization || t == parley.State {
			return int(of - 1)
		}
	}
	return -1
}

// isMouthpiece reports whether the noun at token i is of those who speak for others alone.
func (r *wantReader) isMouthpiece(i int) bool {
	switch strings.ToLower(r.Tokens[i].Lemma) {
	case "spokesman", "spokeswoman", "spokesperson", "spokespeople", "mouthpiece":
		return true
	case "secretary", "officer", "office", "service", "chief":
		return i > 0 && r.Tokens[i-1].Lower == "press"
	}
	return false
}
