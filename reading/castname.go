package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/spelling"
)

// A castUnit is one proper name in the text, without the titles before it.
type castUnit struct {
	parley.Range
	head  int          // the token of the unit that the rest of the sentence hangs on
	title parley.Range // what stands before the name as its title ("Ukrainian Foreign Minister"); empty for none
	post  int          // the head noun of title, -1 for none
	label string       // the tagger's, "" for none
	form  int          // index into castBuilder.forms
	ent   int          // index into castBuilder.ents, -1 while open
}

// A castForm is one folded spelling of a name with all places where it stands.
type castForm struct {
	key    string
	words  []string
	units  []int
	votes  [castVotes]int
	known  castKnown
	place  bool // in the list of places
	sure   bool // something besides the tagger says that it is a person
	titled bool // it stands with a title that only persons have
	lexeme int  // 1 + what the words of the name say that it is, whatever the tagger says ("Highland Front"); 0 for nothing
	caps   bool // only in blocks of capitals, or only as untagged words of headings
}

// What speaks for a type of a name; the weights are in vote.
const (
	votePerson = iota
	votePlace
	voteOrg
	voteDocument
	voteGroup
	voteOther
	castVotes
)

var castLabels = map[string]int{
	"PERSON": votePerson, "ORG": voteOrg, "GPE": votePlace, "LOC": votePlace, "FAC": votePlace, "NORP": voteGroup,
	"LAW": voteDocument, "WORK_OF_ART": voteDocument, "EVENT": voteOther, "PRODUCT": voteOther,
}

// castOrgWords and castPlaceWords end or begin names of organisations and of places and settle what they are.
var (
	castOrgWords = castSet(`agency airlines airways alliance association assembly authority bank brigade battalion bureau centre center chamber club college
commission committee company confederation conference congress consortium coalition corp corporation council court department directorate
division federation fleet forces force foundation front fund group guild holdings hospital inc industries initiative institute institution
laboratory league llc ltd ministry mission movement museum network observatory office organisation organization parliament partners party
plc police post press reserve school secretariat senate service services society studios survey syndicate task times tribune
trust union university utilities watch works gmbh ag herald gazette`)
	castPlaceWords = castSet(`airport avenue bay beach borough bridge canyon cape city coast county creek desert district gulf gap harbor harbour hills
island islands isle lake mountain mountains oblast ocean park parish peninsula plains plateau port prefecture province region ridge
river road sea square strait street town township valley village corridor canal crossing dam reservoir station territory
lane alley terrace crescent boulevard waterfall springs quay wharf pier docks depot junction roundabout airfield cemetery stadium arena heights gardens`)
	castPlaceFronts   = castSet(`st saint santa sankt sao port mount mt fort lake upper lower`)
	castDirections    = castSet(`north south east west northern southern eastern western central northeast northwest southeast southwest`)
	castDocumentWords = castSet(`accord accords act agreement bill charter constitution convention declaration framework memorandum plan protocol
resolution treaty pact report`)
	// castSpeechNouns name what somebody says: whose it is, is no town.
	castSpeechNouns = castSet(`accusation admission advice allegation answer apology argument assertion assurance boast claim comment complaint
confession criticism declaration denial denunciation dismissal explanation gibe insistence interview jibe joke lament lecture memoir mockery objection
outburst plea pledge praise prediction promise quip rant rebuke rebuttal refusal remark reminder reply reproach retort speech suggestion
taunt testimony threat tirade tweet vow warning`)
	castEventWords   = castSet(`hurricane typhoon cyclone storm operation`)
	castNameSuffixes = castSet(`jr sr ii iii iv`)
	castLocative     = castSet(`in at near outside across around inside throughout within off beneath above`)
)

func sortUnits(units []castUnit) {
	slices.SortStableFunc(units, func(u, v castUnit) int { return u.First - v.First })
}

func castSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// findUnits cuts out the proper names: the tagger's, and runs of proper nouns that it left.
func (b *castBuilder) findUnits() {
	name := 0
	for i := 0; i < len(b.p.Tokens); {
		for name < len(b.p.Names) && b.p.Names[name].End <= i {
			name++
		}
		if name < len(b.p.Names) && b.p.Names[name].Contains(i) {
			n := b.p.Names[name]
			if _, useful := castLabels[n.Label]; useful {
				b.addName(n)
				i = n.End
				continue
			}
			if n.Label != "NORP" && !b.properRun(i) {
				i++
				continue
			}
			i = n.End
			continue
		}
		if !b.properRun(i) {
			i++
			continue
		}
		end := i + 1
		for end < len(b.p.Tokens) && (b.properRun(end) || b.joins(end)) && !b.taggedAt(name, end) && b.p.block[end] == b.p.block[i] {
			end++
		}
		b.addUnit(parley.Range{First: i, End: end}, "")
		i = end
	}
	b.mergeUnits()
	b.extendUnits()
	b.relabelPersons()
	b.splitUnits()
	b.dropWords()
	for u := range b.units {
		b.findTitle(&b.units[u])
	}
	b.dropTitleUnits()
	for u := range b.units {
		unit := &b.units[u]
		unit.head = b.headOf(unit.Range)
		for i := unit.First; i < unit.End; i++ {
			b.unitAt[i] = int32(u + 1)
		}
	}
}

func (b *castBuilder) taggedAt(name, i int) bool {
	for ; name < len(b.p.Names) && b.p.Names[name].First <= i; name++ {
		if _, useful := castLabels[b.p.Names[name].Label]; useful && b.p.Names[name].Contains(i) {
			return true
		}
	}
	return false
}

// properRun reports whether token i can be a word of a name that the tagger left.
func (b *castBuilder) properRun(i int) bool {
	t := &b.p.Tokens[i]
	if t.POS != "PROPN" || t.Tag == "_SP" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r) && t.Ent == "O" || unicode.IsUpper(r) && strings.HasSuffix(t.Ent, "NORP")
}

// joins reports whether token i is a hyphen inside a double name ("Jean-Luc").
func (b *castBuilder) joins(i int) bool {
	t := b.p.Tokens
	return t[i].Text == "-" && i+1 < len(t) && b.properRun(i+1) && t[i-1].End == t[i].Start && t[i].End == t[i+1].Start
}

// addName adds a name of the tagger's, cut where a possessive of a known state or person stands inside.
func (b *castBuilder) addName(n parley.Name) {
	r := n.Range
	for i := r.First; i < r.End-1; i++ {
		if b.p.Tokens[i].POS == "SPACE" && strings.Contains(b.p.Tokens[i].Text, "\n") {
			b.addUnit(parley.Range{First: r.First, End: i}, n.Label)
			r.First = i + 1
			continue
		}
		if t := &b.p.Tokens[i+1]; b.p.Tokens[i].Text == "," && n.Label != "PERSON" && i+2 < r.End && (b.lex.isTitle(t.Lower) || castFirstNames()[t.Lower] != 0) {
			b.addUnit(parley.Range{First: r.First, End: i}, n.Label)
			r.First = i + 1
			n.Label = "PERSON"
			continue
		}
		if b.p.Tokens[i].Tag != "POS" {
			continue
		}
		front := parley.Range{First: r.First, End: i}
		if _, known := b.gaz[spelling.Fold(b.p.Words(b.trim(front)))]; known || n.Label == "PERSON" || b.allTitles(parley.Range{First: i + 1, End: r.End}) {
			b.addUnit(front, "")
			r.First = i + 1
		}
	}
	b.addUnit(r, n.Label)
}

// maxName is the most tokens of a name: longer runs of capitals are headlines, lists or tables. Set by hand, well above the names of
// bodies that news prints ("Organisation for Security and Co-operation in Europe" has ten).
const maxName = 16

// addUnit adds the name in r without the article before and the marks around it.
func (b *castBuilder) addUnit(r parley.Range, label string) {
	r = b.trim(r)
	if label == "PERSON" {
		r = b.beforeSmall(r)
	}
	if r.Len() <= 0 {
		return
	}
	if r.End < len(b.p.Tokens) && castNameSuffixes[strings.TrimSuffix(b.p.Tokens[r.End].Lower, ".")] && b.p.Tokens[r.End].POS == "PROPN" {
		r.End++
	}
	if n := len(b.units); n > 0 && b.units[n-1].End > r.First || r.Len() > maxName {
		return
	}
	b.units = append(b.units, castUnit{Range: r, label: label, post: -1, ent: -1})
}

// beforeSmall is the front of a person's name up to a word in small letters that no name has inside ("Rask greenlit SCALP"). A name that
// begins with one stays whole.
func (b *castBuilder) beforeSmall(r parley.Range) parley.Range {
	for i := r.First + 1; i < r.End-1 && b.upper(r.First); i++ {
		if t := &b.p.Tokens[i]; t.Text == t.Lower && len(t.Text) > maxParticle && castWord(t.Lower) {
			return parley.Range{First: r.First, End: i}
		}
	}
	return r
}

// maxParticle is the most letters of a small word inside a name ("van der", "della"): longer ones are the words of a sentence.
const maxParticle = 5

// trim takes articles, marks and possessives off the ends of r.
func (b *castBuilder) trim(r parley.Range) parley.Range {
	for r.Len() > 0 {
		t := &b.p.Tokens[r.First]
		if t.Tag == "DT" || strings.IndexFunc(t.Text, castLetter) < 0 || t.POS == "PUNCT" || t.POS == "SPACE" || t.Tag == "POS" || t.POS == "SYM" {
			r.First++
			continue
		}
		break
	}
	for r.Len() > 0 {
		t := &b.p.Tokens[r.End-1]
		if t.Tag == "POS" || t.POS == "PUNCT" || t.POS == "SPACE" || t.Text == "’s" || t.Text == "'s" {
			r.End--
			continue
		}
		break
	}
	return r
}

func castLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// relabelPersons gives names that the tagger took for a body or a place back to persons: where an occupation leads them ("Historian
// Vera Tolland"), where "he" or "she" takes them up and nobody else is named between, and where the report shortens them to their last
// word, as it does with persons: bodies and towns are shortened to their first.
func (b *castBuilder) relabelPersons() {
	alone := map[string]bool{}
	for u := range b.units {
		if unit := &b.units[u]; unit.Len() == 1 && !b.heading(unit.First) {
			alone[b.p.Tokens[unit.First].Lower] = true
		}
	}
	for u := range b.units {
		unit := &b.units[u]
		if unit.label == "" || unit.label == "PERSON" || unit.Len() < 2 || unit.Len() > 3 || b.heading(unit.First) || b.known(unit.Range) {
			continue
		}
		plain := true
		for i := unit.First; i < unit.End; i++ {
			w := b.p.Tokens[i].Lower
			plain = plain && b.upper(i) && castWord(w) && !b.nameWord(w) && !b.known(parley.Range{First: i, End: i + 1})
		}
		first := b.p.Tokens[unit.First].Lower
		if plain && (unit.Len() == 3 && b.lex.nounOf(first) == nounPerson || unit.Len() == 2 && b.lex.nounOf(first) == nounNone &&
			(b.takenUp(u) || !castPlaceFronts[first] && alone[b.p.Tokens[unit.End-1].Lower] && !alone[first])) {
			unit.label = "PERSON"
		}
	}
}

func castWord(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) < 0
}

// maxTakenUp is how many tokens behind a name the pronoun that takes it up may stand. Set by hand: two sentences of news.
const maxTakenUp = 48

// takenUp reports whether unit u is the subject of its sentence and "he" or "she" follows in it or in the next, no other person being
// named from the sentence before it on.
func (b *castBuilder) takenUp(u int) bool {
	unit := &b.units[u]
	t := b.p.Tokens
	s := b.p.sentence[unit.First]
	if d := t[unit.End-1].Dep; d != "nsubj" && d != "nsubjpass" {
		return false
	}
	from := b.p.Sentences[max(0, s-1)].First
	for k := u - 1; k >= 0 && b.units[k].First >= from; k-- {
		if b.units[k].label == "PERSON" {
			return false
		}
	}
	next := u + 1
	for i := unit.End; i < len(t) && i < unit.End+maxTakenUp && b.p.sentence[i] <= s+1; i++ {
		for next < len(b.units) && b.units[next].First <= i {
			if b.units[next].label == "PERSON" {
				return false
			}
			next++
		}
		if !b.quoted[i] && (t[i].Lower == "he" || t[i].Lower == "she") {
			return true
		}
	}
	return false
}

// extendUnits takes a given name that the tagger took for a common word ("Colonel Per Aske") to the last name after it.
func (b *castBuilder) extendUnits() {
	t := b.p.Tokens
	for u := range b.units {
		unit := &b.units[u]
		i := unit.First - 1
		if i < 1 || unit.Len() != 1 || unit.label == "GPE" || !b.upper(i) || t[i].Ent != "O" || t[i].POS == "AUX" || t[i].POS == "PROPN" {
			continue
		}
		if castFirstNames()[t[i].Lower] != 0 && b.p.block[i] == b.p.block[unit.First] && (b.lex.isTitle(t[i-1].Lower) || t[i-1].POS == "VERB") {
			unit.First = i
			unit.label = "PERSON"
		}
	}
}

// dropWords takes single words that stand only where any word has a capital, and elsewhere in the report in small letters, out of the names.
func (b *castBuilder) dropWords() {
	small := b.smallWords()
	name := map[string]bool{}
	for u := range b.units {
		unit := &b.units[u]
		for i := unit.First; i < unit.End; i++ {
			t := &b.p.Tokens[i]
			if small[t.Lower] && (unit.Len() > 1 || !b.leadsOff(i) || b.isKnown(unit.Range) || t.Text == strings.ToUpper(t.Text)) {
				name[t.Lower] = true
			}
		}
	}
	b.units = slices.DeleteFunc(b.units, func(u castUnit) bool {
		w := b.p.Tokens[u.First].Lower
		return u.Len() == 1 && small[w] && !name[w]
	})
}

// smallWords are the words that the report has in small letters.
func (b *castBuilder) smallWords() map[string]bool {
	small := map[string]bool{}
	for i := range b.p.Tokens {
		if t := &b.p.Tokens[i]; t.Text == t.Lower {
			small[t.Lower] = true
		}
	}
	return small
}

// leadsOff reports whether token i is the first word of its sentence, line or quotation, or follows a colon.
func (b *castBuilder) leadsOff(i int) bool {
	if b.heading(i) || i == b.p.Sentences[b.p.sentence[i]].First || i == b.blockStart(i) {
		return true
	}
	t := &b.p.Tokens[i-1]
	return t.POS == "PUNCT" && t.Text != "," && t.Text != "-" && t.Text != "(" || t.Text == "·" || t.Text == "•"
}

// mergeUnits joins neighbours that are one name cut in two.
func (b *castBuilder) mergeUnits() {
	out := b.units[:0]
	for _, u := range b.units {
		if n := len(out); n > 0 && b.oneName(&out[n-1], &u) {
			if out[n-1].label == "" {
				out[n-1].label = u.label
			}
			out[n-1].End = u.End
			continue
		}
		out = append(out, u)
	}
	b.units = out
}

func (b *castBuilder) oneName(u, v *castUnit) bool {
	rest := u.label == "PERSON" && v.Len() == 1 && (v.label != "GPE" || !b.known(v.Range)) // the last word of a name that the tagger cut short
	if u.End != v.First || u.label != "" && v.label != "" && !rest || b.p.block[u.First] != b.p.block[v.First] {
		return false
	}
	if b.isKnown(u.Range) || b.isKnown(v.Range) || b.lex.isTitle(b.p.Tokens[u.End-1].Lower) || b.lex.isTitle(b.p.Tokens[v.First].Lower) {
		return false
	}
	head := b.p.Tokens[u.End-1].Head
	return b.p.Tokens[u.End-1].Dep == "compound" && v.Contains(head)
}

func (b *castBuilder) isKnown(r parley.Range) bool {
	_, known := b.gaz[spelling.Fold(b.p.Words(r))]
	return known
}

func (l *castLexicon) isTitle(lower string) bool {
	_, ok := l.titles[strings.TrimSuffix(lower, ".")]
	return ok
}

func (l *castLexicon) isTitlePart(lower string) bool {
	return l.isTitle(lower) || l.titleParts[lower]
}

// allTitles reports whether every word of r belongs to a title.
func (b *castBuilder) allTitles(r parley.Range) bool {
	for i := r.First; i < r.End; i++ {
		if b.p.Tokens[i].Text != "-" && !b.lex.isTitlePart(b.p.Tokens[i].Lower) {
			return false
		}
	}
	return r.Len() > 0
}

// findTitle takes the titles off the front of a unit and finds those that stand before it.
func (b *castBuilder) findTitle(u *castUnit) {
	for k := u.End - 2; k >= u.First; k-- {
		lower := strings.TrimSuffix(b.p.Tokens[k].Lower, ".")
		strong, title := b.lex.titles[lower]
		given := castFirstNames()[b.p.Tokens[u.First+1].Lower] != 0
		if k == u.First && u.Len() > 2 && (u.label == "PERSON" || given) && (b.lex.nounOf(lower) == nounPerson || given && castEitherKind[lower]) && castFirstNames()[lower] == 0 {
			u.First++
			break
		}
		if !title || !strong && u.label != "PERSON" || !b.lex.isTitlePart(b.p.Tokens[u.First].Lower) && !b.isKnown(parley.Range{First: u.First, End: u.First + 1}) {
			continue
		}
		if w := b.p.Tokens[k+1]; w.POS == "ADP" || w.POS == "CCONJ" || w.POS == "PUNCT" {
			continue
		}
		u.First = k + 1
		break
	}
	b.walkTitle(u)
}

// castHonorifics are titles that go before any name and name no post: "chairman Sir Robin Vale" is chairman.
var castHonorifics = castSet("mr mrs ms miss mx dr sir dame lady lord baroness madame monsieur senor senora herr frau messrs")

// maxTitle is the most tokens a title before a name may have: "former deputy chairman of the national security council" has eight.
const maxTitle = 14

// walkTitle looks for the title to the left of the unit.
func (b *castBuilder) walkTitle(u *castUnit) {
	t := b.p.Tokens
	floor := max(b.p.Sentences[b.p.sentence[u.First]].First, u.First-maxTitle)
	k := u.First
	for k > floor {
		w := &t[k-1]
		lower := strings.TrimSuffix(w.Lower, ".")
		_, title := b.lex.titles[lower]
		switch {
		case title && (w.POS == "PROPN" || w.POS == "NOUN" || w.POS == "ADJ"), u.post < 0 && k == u.First && w.POS != "VERB" && (b.lex.nounOf(lower) == nounPerson) && w.Tag != "NNS":
			if u.post < 0 || title && castHonorifics[strings.TrimSuffix(t[u.post].Lower, ".")] && !castHonorifics[lower] {
				u.post = k - 1
			}
			k--
			continue
		case u.post < 0 && k == u.First && k-3 >= floor && (t[k-2].Lower == "of" || t[k-2].Lower == "for") && b.lex.isTitle(t[k-3].Lower) && unicode.IsUpper(rune(w.Text[0])):
			u.post = k - 3
			k -= 3
			continue
		case u.post >= 0 && (b.lex.titleParts[lower] && w.Tag != "DT" && w.POS != "ADP" && w.POS != "CCONJ" || w.Text == "-" || w.Lower == "ex"):
			k--
			continue
		case u.post >= 0 && (w.Dep == "compound" || w.Dep == "amod" || w.Dep == "nmod") && w.Head >= k && w.Head < u.End && w.POS != "VERB" && (k < 2 || t[k-2].Text != "-"):
			k--
			continue
		case u.post >= 0 && (w.Lower == "and" || w.Lower == "of") && k-2 >= floor && b.lex.isTitlePart(t[k-2].Lower) && t[k-2].Tag != "DT":
			k--
			continue
		}
		break
	}
	if u.post >= 0 {
		u.title = parley.Range{First: k, End: u.First}
	}
}

// dropTitleUnits removes units that turned out to be part of another's title and those that are nothing but titles
// ("the Prime Minister said"): these are descriptions.
func (b *castBuilder) dropTitleUnits() {
	out := b.units[:0]
	for i, u := range b.units {
		if b.lex.isTitle(b.p.Tokens[u.End-1].Lower) && b.allTitles(u.Range) && u.label != "PERSON" || u.Len() == 3 && b.headsWhat(u.First) != "" && b.p.Tokens[u.First].Lower == "head" {
			continue
		}
		if i+1 < len(b.units) && b.units[i+1].title.Contains(u.First) && !b.isKnown(u.Range) &&
			(u.label == "" && b.allTitles(u.Range) || u.End == b.units[i+1].First && b.lex.isTitle(b.p.Tokens[u.End-1].Lower)) {
			continue
		}
		out = append(out, u)
	}
	b.units = out
}

// headOf returns the token of r whose head lies outside r.
func (b *castBuilder) headOf(r parley.Range) int {
	for i := r.End - 1; i >= r.First; i-- {
		if h := b.p.Tokens[i].Head; h == i || !r.Contains(h) {
			if b.p.Tokens[i].POS != "PUNCT" {
				return i
			}
		}
	}
	return r.End - 1
}

// findForms groups the units by spelling and counts what speaks for each type.
func (b *castBuilder) findForms() {
	index := make(map[string]int, len(b.units))
	for u := range b.units {
		unit := &b.units[u]
		key := spelling.Fold(b.p.Words(unit.Range))
		f, ok := index[key]
		if !ok {
			f = len(b.forms)
			index[key] = f
			b.forms = append(b.forms, castForm{key: key, words: strings.Fields(key), known: b.gaz[key], place: isCastPlace(key), caps: true})
			if w := b.forms[f].words; len(w) == 2 && castEventWords[w[0]] {
				b.events[w[1]] = f
			}
		}
		unit.form = f
		form := &b.forms[f]
		form.units = append(form.units, u)
		if !b.inCaps(unit) {
			form.caps = false
		}
		b.vote(form, unit)
	}
	b.voteLists()
}

// sureName reports whether a name of several words is one by its words, whatever the case of the letters around it.
func (b *castBuilder) sureName(u *castUnit) bool {
	first, last := spelling.Fold(b.p.Tokens[u.First].Text), spelling.Fold(b.p.Tokens[u.End-1].Text)
	return u.post >= 0 || b.nameWord(last) || castOrgWords[first] || castEventWords[first] || u.label == "PERSON" && castFirstNames()[first] != 0 || b.known(u.Range)
}

// inCaps reports whether the case of the unit's letters tells nothing: a line of capitals, or words of a title that may be no name.
func (b *castBuilder) inCaps(u *castUnit) bool {
	block := b.p.Blocks[b.p.block[u.First]]
	if !b.heading(u.First) {
		return false
	}
	if u.label == "" || u.Len() > 1 && !b.sureName(u) {
		return true
	}
	text := block.Of(b.p.Text())
	return strings.ToUpper(text) == text
}

func (b *castBuilder) vote(form *castForm, u *castUnit) {
	t := b.p.Tokens
	if v, ok := castLabels[u.label]; ok {
		form.votes[v] += 2
	}
	label := form.votes[votePerson]
	if b.namedAs(u) >= 0 {
		form.votes[votePerson] += 6
	}
	if u.post >= 0 && (u.Len() == 1 || !castOrgWords[t[u.End-1].Lower] || b.lex.isTitle(t[u.post].Lower)) {
		form.votes[votePerson] += 6
		form.titled = form.titled || b.lex.titles[strings.TrimSuffix(t[u.post].Lower, ".")]
	}
	head := &t[u.head]
	if head.Dep == "pobj" && (castLocative[t[head.Head].Lower] || t[head.Head].Lower == "of" && castPlaceWords[t[t[head.Head].Head].Lemma]) {
		form.votes[votePlace] += 3
	}
	if h := head.Head; head.Dep == "appos" && h < u.First && t[u.First-1].Text == "," && t[h].Tag == "NN" {
		switch b.nounClass(h) {
		case nounBody:
			form.votes[voteOrg] += 3
		case nounPerson:
			if !castEitherKind[t[h].Lemma] {
				form.votes[votePerson] += 3
			}
		}
	}
	if head.Dep == "nsubj" || head.Dep == "nsubjpass" {
		for _, c := range b.p.children[head.Head] {
			if o := b.p.child(c, "pobj"); t[c].Lower == "as" && t[c].Dep == "prep" && o >= 0 && b.nounClass(o) == nounPerson && !castEitherKind[t[o].Lemma] && t[o].Tag == "NN" {
				form.votes[votePerson] += 4
			}
		}
	}
	if n := b.calledBefore(u); n >= 0 && !castEitherKind[t[n].Lemma] {
		form.votes[votePerson] += 3
	}
	if head.Dep == "poss" && form.known.sense == senseNone && !form.place && castSpeechNouns[t[head.Head].Lemma] {
		form.votes[votePerson] += 3
	}
	for _, c := range b.p.children[u.head] {
		switch {
		case t[c].Dep == "relcl" && b.subjectWord(c) == "who":
			form.votes[votePerson] += 4
		case t[c].Dep == "appos" && c >= u.End && b.lex.nounOf(t[c].Lemma) == nounPerson && t[c].Tag != "NNS":
			form.votes[votePerson] += 4
		case t[c].Dep == "appos" && c >= u.End && t[c].Tag == "CD":
			form.votes[votePerson] += 2
		}
	}
	form.sure = form.sure || form.votes[votePerson] > label
	if len(form.units) > 1 {
		return
	}
	first, last := form.words[0], form.words[len(form.words)-1]
	switch {
	case castEventWords[first] && len(form.words) > 1:
		form.votes[voteOther] += 20
	case len(form.words) > 1 && (castOrgWords[last] || castOrgWords[first]):
		form.votes[voteOrg] += 5
		form.lexeme = 1 + voteOrg
	case len(form.words) > 1 && (castPlaceWords[last] || castPlaceFronts[first] || castDirections[last]) && u.post < 0:
		form.votes[votePlace] += 5
	case len(form.words) > 1 && castDocumentWords[last]:
		form.votes[voteDocument] += 5
	case len(form.words) == 1 && form.known.sense == senseNone && !form.place && castSurname(first):
		form.votes[votePerson] += 3
		form.sure = true
	case len(form.words) == 1 && u.label == "ORG" && form.known.sense == senseNone && !form.place && castFirstNames()[first] != 0:
		form.votes[votePerson] += 2
	case len(form.words) > 1 && castFirstNames()[first] != 0:
		form.votes[votePerson] += 3
		form.sure = true
	}
}

// voteLists lets names that "and" joins speak for each other: a name among places is a place.
func (b *castBuilder) voteLists() {
	t := b.p.Tokens
	for u := range b.units {
		unit := &b.units[u]
		if t[unit.head].Dep == "conj" {
			continue
		}
		var forms []int
		places := 0
		for at, step := unit.head, 0; at >= 0 && step < 2*maxSet; at, step = b.p.nextConjunct(at), step+1 {
			if b.unitAt[at] == 0 {
				break
			}
			f := b.units[b.unitAt[at]-1].form
			form := &b.forms[f]
			if form.decide() == votePlace || form.known.sense == senseState || form.known.sense == senseCapital {
				places++
			}
			forms = append(forms, f)
		}
		if places*2 < len(forms) || len(forms) < 2 {
			continue
		}
		for _, f := range forms {
			if form := &b.forms[f]; !form.sure && form.known.sense == senseNone && len(form.words) == 1 {
				form.votes[votePlace] += 3
			}
		}
	}
}

// namedAs is the person noun that words like "who gave her name as" and "identified only as" before unit u tie it to, -1 for none. It goes
// by the words, since the parser hangs such clauses on the last noun before them.
func (b *castBuilder) namedAs(u *castUnit) int {
	t := b.p.Tokens
	first := b.p.Sentences[b.p.sentence[u.First]].First
	k := u.First - 1
	if k <= first {
		return -1
	}
	back := func(words map[string]bool) bool {
		if k > first && words[t[k].Lower] {
			k--
			return true
		}
		return false
	}
	back(castNamingOf)
	named := back(castNameWord)
	if named {
		for back(castNamingSmall) {
		}
	}
	if back(castNamingAs) {
		for back(castNamingSmall) {
		}
		named = back(castNameWord) || named
		for back(castNamingSmall) {
		}
	}
	if verb := t[k].Lower; !castNamingVerbs[verb] && !(named && castNamingGive[verb]) && !castNamingGo[verb] || k == u.First-1 && !castNamingVerbs[verb] {
		return -1
	}
	for k--; k > first && (t[k].POS == "PUNCT" || t[k].Tag == "WP" || t[k].POS == "AUX" || t[k].POS == "ADV" || t[k].POS == "PART" || t[k].Lemma == "ask" || t[k].Lemma == "want"); k-- {
	}
	for step := 0; step < 4; step++ {
		if b.nounClass(k) == nounPerson && t[k].Tag == "NN" {
			return k
		}
		if t[k].Dep != "pobj" && t[k].Dep != "prep" && t[k].Dep != "compound" || t[k].Head < first {
			break
		}
		k = t[k].Head
	}
	return -1
}

// Words by which a report says how somebody is called, read backwards from the name; from general knowledge.
var (
	castNamingOf    = castSet(`of`)
	castNameWord    = castSet(`name surname nickname alias`)
	castNamingAs    = castSet(`as by only`)
	castNamingSmall = castSet(`only just simply first last full own the a her his their himself herself themselves`)
	castNamingVerbs = castSet(`identified named called known introduced nicknamed`)
	castNamingGive  = castSet(`gave gives giving give used uses using`)
	castNamingGo    = castSet(`goes went going go`)
)

// subjectWord returns the lower-case subject of the verb at i, "" for none.
func (b *castBuilder) subjectWord(i int) string {
	if s := b.p.child(i, "nsubj", "nsubjpass"); s >= 0 {
		return b.p.Tokens[s].Lower
	}
	return ""
}

// decide returns what a form most likely names. Ties go to the earlier of person, place, organisation.
func (f *castForm) decide() int {
	switch {
	case f.titled:
		return votePerson
	case f.place && !f.sure:
		return votePlace
	case f.lexeme > 0 && !f.sure && f.votes[f.lexeme-1] > 5:
		return f.lexeme - 1
	}
	best := votePerson
	for v := range f.votes {
		if f.votes[v] > f.votes[best] {
			best = v
		}
	}
	if f.votes[best] == 0 {
		return voteOther
	}
	return best
}

// onlyTagged reports whether nothing but the tagger says what a form names, and that no organisation.
func (f *castForm) onlyTagged() bool {
	return !f.place && f.votes[votePlace] <= 2*len(f.units) && f.votes[voteOrg] == 0
}

// castSurname reports whether a word ends as last names of some languages do and few other words.
func castSurname(w string) bool {
	for _, end := range castSurnameEnds {
		if len(w) >= len(end)+3 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

var castSurnameEnds = strings.Fields(`enko chuk sky skyy skiy skyi ski cki ov ev ova eva yan shvili adze vich vic escu sson oglu opoulos idis akis nen`)

// castStem takes "jr" and the like off the end of a name's words.
func castStem(words []string) (stem []string, suffix string) {
	if n := len(words); n > 1 && castNameSuffixes[words[n-1]] {
		return words[:n-1], words[n-1]
	}
	return words, ""
}

// byLength orders forms by number of words, longest first, then by place.
func (b *castBuilder) byLength(forms []int) {
	slices.SortStableFunc(forms, func(x, y int) int { return len(b.forms[y].words) - len(b.forms[x].words) })
}
