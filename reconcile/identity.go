package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/spelling"
)

// Identities says who is who over a set of reports.
type Identities struct {
	Entities []parley.Entity // with ids that hold over the set, ordered by id
	of       map[localEntity]parley.EntityID
	byID     map[parley.EntityID]int
	side     map[parley.EntityID]parley.EntityID
}

type localEntity struct {
	report parley.ReportID
	id     parley.EntityID
}

// Identify gives each entity of each report its identity over the set. Names are compared by spelling.Key, so that it does not matter
// how an outlet writes another alphabet; a last name goes to the one person of the set who has it; what most reports say a name is
// settles the report that says otherwise; descriptions stay with their report unless the post that they name has one holder
// in the set. The order of the readings does not matter, and an identity's id is made of its own name and type.
func Identify(readings []*parley.Reading) *Identities {
	w := &identifying{byKey: map[string][]*localName{}, bodies: map[string]bool{}}
	for _, r := range readings {
		byID := make(map[parley.EntityID]*parley.Entity, len(r.Entities))
		for i := range r.Entities {
			byID[r.Entities[i].ID] = &r.Entities[i]
		}
		for i := range r.Entities {
			w.add(r, &r.Entities[i], byID[r.Entities[i].Side])
		}
	}
	slices.SortFunc(w.names, compareNames)
	for _, n := range w.names {
		w.byKey[n.key] = append(w.byKey[n.key], n)
	}
	w.settleTypes()
	w.joinPersons()
	w.joinNear(readings)
	w.joinBodies()
	w.joinRest()
	w.joinShortBodies()
	w.joinDescriptions(readings)
	w.joinOffices(readings)
	return w.identities(readings)
}

// Of returns the identity over the set of an entity of one report, "" when it has none.
func (ids *Identities) Of(report parley.ReportID, local parley.EntityID) parley.EntityID {
	return ids.of[localEntity{report, local}]
}

// Entity returns the entity with an id that Of gave, nil for "".
func (ids *Identities) Entity(id parley.EntityID) *parley.Entity {
	at, ok := ids.byID[id]
	if !ok {
		return nil
	}
	return &ids.Entities[at]
}

// Side returns the state that an entity stands or speaks for: that of a capital, government, people or leader. It is
// the entity itself where there is none. Sides are linked, not the same: a side in common is a weak sign.
func (ids *Identities) Side(id parley.EntityID) parley.EntityID {
	if s := ids.side[id]; s != "" {
		return s
	}
	return id
}

// A localName is one entity of one report on its way to an identity.
type localName struct {
	report *parley.Reading
	entity *parley.Entity
	side   *parley.Entity    // whom it is of or acts for, nil for nobody
	typ    parley.EntityType // as the set has settled it
	key    string            // of the name
	words  []string          // of key, without "jr"
	suffix string
	proper bool // a name of its own, not a description
	group  *identity
}

// An identity is the local names that are one.
type identity struct {
	members []*localName
	words   []string // of the fullest name
	suffix  string
	typ     parley.EntityType
}

type identifying struct {
	names  []*localName
	byKey  map[string][]*localName
	groups []*identity
	bodies map[string]bool // first words of organisations' longer names
}

func (w *identifying) add(r *parley.Reading, e, side *parley.Entity) {
	key := spelling.Key(e.Name)
	words := strings.Fields(key)
	n := &localName{report: r, entity: e, side: side, typ: e.Type, key: key, proper: !e.Unnamed && isProper(e.Name)}
	if k := len(words); k > 1 && nameSuffix(e.Name) != "" {
		n.suffix, words = nameSuffix(e.Name), words[:k-1]
	}
	n.words = words
	if e.Type == parley.Organization && n.proper && len(words) > 1 {
		w.bodies[words[0]] = true
	}
	w.names = append(w.names, n)
}

// nameSuffix is "jr" and the like at the end of a name, "" for none.
func nameSuffix(name string) string {
	words := strings.Fields(spelling.Fold(name))
	if len(words) > 1 {
		switch last := words[len(words)-1]; last {
		case "jr", "sr", "ii", "iii", "iv":
			return last
		}
	}
	return ""
}

// isProper reports whether a name has a capital beyond its first word, or is one word with one.
func isProper(name string) bool {
	words := strings.Fields(name)
	for i, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(r) && (i > 0 || len(words) == 1) {
			return true
		}
	}
	return false
}

// compareNames orders local names by what they are, never by where they stood in the input.
func compareNames(a, b *localName) int {
	return cmp.Or(
		cmp.Compare(len(b.words), len(a.words)),
		cmp.Compare(a.key, b.key),
		cmp.Compare(a.entity.Name, b.entity.Name),
		cmp.Compare(a.entity.Type, b.entity.Type),
		cmp.Compare(a.report.Report.ID, b.report.Report.ID),
		cmp.Compare(a.entity.ID, b.entity.ID),
	)
}

// settleTypes lets the reports that have a name of one spelling outvote the one that calls it something else: a place in three
// reports is no person in the fourth. States and what a report introduced with a first name or title keep what they are.
func (w *identifying) settleTypes() {
	for _, names := range w.byKey {
		votes := map[parley.EntityType]int{}
		for _, n := range names {
			if n.proper {
				votes[n.typ]++
			}
		}
		if len(votes) < 2 {
			continue
		}
		best := names[0].typ
		for _, t := range typeOrder {
			if votes[t] > votes[best] || votes[best] == 0 {
				best = t
			}
		}
		for _, n := range names {
			if n.proper && votes[best] > votes[n.typ] && (len(n.words) == 1 || n.typ != parley.Person) && n.typ != parley.State && best != parley.State {
				n.typ = best
			}
		}
	}
}

var typeOrder = []parley.EntityType{parley.State, parley.Place, parley.Person, parley.Organization, parley.Group, parley.Document, parley.Other}

func (w *identifying) open(n *localName) *identity {
	g := &identity{words: n.words, suffix: n.suffix, typ: n.typ}
	w.groups = append(w.groups, g)
	g.join(n)
	return g
}

func (g *identity) join(n *localName) {
	g.members = append(g.members, n)
	n.group = g
}

// joinPersons makes one identity of the forms of a person's name, fullest first. A form that fits two persons joins neither,
// unless one of them alone is called by it elsewhere.
func (w *identifying) joinPersons() {
	byWord := map[string][]*identity{} // persons by each word of the name; the last word marked
	index := func(g *identity) {
		for i, word := range g.words {
			if i == len(g.words)-1 {
				word = "$" + word
			}
			byWord[word] = append(byWord[word], g)
		}
	}
	same := map[string]*identity{}
	for _, n := range w.names {
		if n.typ != parley.Person || !n.proper || len(n.words) < 2 {
			continue
		}
		id := strings.Join(n.words, " ") + "|" + n.suffix
		if g := same[id]; g != nil {
			g.join(n)
			continue
		}
		var fits []*identity
		for _, g := range byWord["$"+n.words[len(n.words)-1]] {
			if g.suffix == n.suffix && samePerson(g.words, n.words) {
				fits = append(fits, g)
			}
		}
		if len(fits) == 1 {
			fits[0].join(n)
			same[id] = fits[0]
			continue
		}
		g := w.open(n)
		same[id] = g
		index(g)
	}
	w.joinShort(byWord)
}

// joinShort gives names of one word to the person whose they are: a last name before a first or middle one. What one report takes for
// an organisation or leaves untyped follows a person of that last name when no report says otherwise.
func (w *identifying) joinShort(byWord map[string][]*identity) {
	short := map[string]*identity{}
	for _, n := range w.names {
		if len(n.words) != 1 || !n.proper || n.group != nil {
			continue
		}
		word := n.words[0]
		fits := byWord["$"+word]
		switch {
		case n.typ == parley.Person:
			if len(fits) == 0 {
				fits = byWord[word]
			}
		case (n.typ == parley.Organization || n.typ == parley.Other) && len(fits) > 0 && len(n.entity.Name) > 3 && !w.bodies[word]:
		default:
			continue
		}
		if g := onlyCalled(fits, word, n); g != nil {
			n.typ = parley.Person
			g.join(n)
			continue
		}
		if n.typ != parley.Person {
			continue
		}
		if g := short[word]; g != nil {
			g.join(n)
			continue
		}
		short[word] = w.open(n)
	}
}

// onlyCalled picks the person that a short name means: the only one who has it; else the only one without "Jr."; else
// the only one whom reports that name in full also call so.
func onlyCalled(fits []*identity, word string, n *localName) *identity {
	for _, keep := range []func(*identity) bool{
		func(*identity) bool { return true },
		func(g *identity) bool { return g.suffix == "" },
		func(g *identity) bool { return g.calledBy(word) },
		func(g *identity) bool { return n.side != nil && g.onSide(n) },
	} {
		var kept []*identity
		for _, g := range fits {
			if keep(g) {
				kept = append(kept, g)
			}
		}
		switch {
		case len(kept) == 1:
			return kept[0]
		case len(kept) > 1:
			fits = kept
		}
	}
	return nil
}

// calledBy reports whether a report that names the person in full also uses the one word.
func (g *identity) calledBy(word string) bool {
	for _, n := range g.members {
		for _, v := range n.entity.Variants {
			if len(n.words) > 1 && spelling.Key(v) == word {
				return true
			}
		}
	}
	return false
}

// onSide reports whether a member acts for a state of the same name as n does.
func (g *identity) onSide(n *localName) bool {
	name := sideName(n)
	for _, m := range g.members {
		if name != "" && sideName(m) == name {
			return true
		}
	}
	return false
}

// sideName is the name of the entity that n is of or acts for, "" for none.
func sideName(n *localName) string {
	if n.side == nil {
		return ""
	}
	return n.side.Name
}

// maxNear is how many persons may share a post and all but one word of their names for a misprint to be looked for among them: a list of
// more is no list of misprints.
const maxNear = 8

// joinNear makes one identity of two full names that differ by one letter of one word, as misprints and transliterations do, where both hold
// one post and no report has both: "the union's leader, Marta Ortiz" and "union leader Marta Ortez".
func (w *identifying) joinNear(readings []*parley.Reading) {
	buckets := map[string][]*identity{}
	var keys []string
	for _, h := range w.heldPosts(readings) {
		g := h.holder.group
		if g == nil || len(g.words) < 2 {
			continue
		}
		for i := range g.words {
			key := strings.Join(g.words[:i], " ") + " * " + strings.Join(g.words[i+1:], " ") + "|" + g.suffix + "|" + postNoun(h.role)
			if len(buckets[key]) == 0 {
				keys = append(keys, key)
			}
			if !slices.Contains(buckets[key], g) {
				buckets[key] = append(buckets[key], g)
			}
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		near := buckets[key]
		if len(near) > maxNear {
			continue
		}
		slices.SortFunc(near, func(a, b *identity) int { return slices.Compare(a.words, b.words) })
		for i, g := range near {
			for _, o := range near[i+1:] {
				if len(g.members) > 0 && len(o.members) > 0 && g.misprinted(o) {
					for _, n := range o.members {
						g.join(n)
					}
					o.members = nil
				}
			}
		}
	}
}

// postNoun is the last word of a role, one word for all that leads.
func postNoun(role string) string {
	noun := lastWord(role)
	if leaderNouns[noun] {
		return "leader"
	}
	return noun
}

// leaderNouns are what reports call the same leader of a body or state, from general knowledge.
var leaderNouns = wordSet("leader head chief boss president chairman chairwoman chairperson chair director secretary premier chancellor minister")

// misprinted reports whether two full names differ by one letter of one word, and no report has both.
func (g *identity) misprinted(o *identity) bool {
	if len(g.words) != len(o.words) {
		return false
	}
	for i, word := range g.words {
		if word != o.words[i] && !spelling.Near(word, o.words[i]) {
			return false
		}
	}
	for _, n := range g.members {
		if slices.ContainsFunc(o.members, func(m *localName) bool { return m.report == n.report }) {
			return false
		}
	}
	return true
}

// A heldPost is a role that a report gives to one of its persons.
type heldPost struct {
	holder, of *localName // of is nil where the report does not say whose the post is
	role       string
}

// heldPosts are the roles that the reports give, but for those that are over or that they deny.
func (w *identifying) heldPosts(readings []*parley.Reading) []heldPost {
	byLocal := make(map[localEntity]*localName, len(w.names))
	for _, n := range w.names {
		byLocal[localEntity{n.report.Report.ID, n.entity.ID}] = n
	}
	var held []heldPost
	for _, r := range readings {
		for i := range r.Statements {
			role, ok := r.Statements[i].Detail.(*parley.Role)
			if !ok || role.Holder == nil || r.Statements[i].Polarity == parley.Negative || strings.HasPrefix(strings.ToLower(role.Role), "former") {
				continue
			}
			h := heldPost{holder: byLocal[localEntity{r.Report.ID, role.Holder.ID}], role: role.Role}
			if role.Organization != nil {
				h.of = byLocal[localEntity{r.Report.ID, role.Organization.ID}]
			}
			if h.holder != nil {
				held = append(held, h)
			}
		}
	}
	return held
}

// samePerson reports whether two names of one last name can be one person's.
func samePerson(a, b []string) bool { return spelling.Shortens(a, b) || spelling.Shortens(b, a) }

// joinBodies makes one identity of an organisation's full name, its other spellings and its abbreviation.
func (w *identifying) joinBodies() {
	named := map[string]*identity{}
	initials := map[string][]*identity{}
	for _, n := range w.names {
		if n.typ != parley.Organization || n.group != nil || n.entity.Unnamed || !n.proper && len(n.words) < 2 && n.side == nil {
			continue
		}
		key := bodyKey(n)
		g := named[key]
		for _, alias := range aliases(n) {
			if g == nil {
				g = named[alias]
			}
		}
		if fits := initials[n.entity.Name]; g == nil && len(fits) == 1 && len(n.entity.Name) > 2 {
			g = fits[0]
		}
		if g == nil {
			g = w.open(n)
			if all, main := initialsOf(n.entity.Name); all != "" {
				initials[all] = append(initials[all], g)
				if main != all {
					initials[main] = append(initials[main], g)
				}
			}
		} else {
			g.join(n)
		}
		named[key] = g
		for _, alias := range aliases(n) {
			if named[alias] == nil {
				named[alias] = g
			}
		}
	}
}

// joinShortBodies makes one identity of an organisation and of a shorter name for it, where the set has one longer name that the shorter
// one can stand for: "the Federation" and "the Railworkers' Federation", "the doctors' union" and "the Hospital Doctors' Union".
func (w *identifying) joinShortBodies() {
	byHead := map[string][]*shortBody{}
	var all []*shortBody
	for _, g := range w.groups {
		if g.typ != parley.Organization || len(g.members) == 0 {
			continue
		}
		if b := newShortBody(g); b != nil {
			byHead[b.head] = append(byHead[b.head], b)
			all = append(all, b)
		}
	}
	for _, b := range all {
		if len(b.of.members) == 0 {
			continue
		}
		var longer *shortBody
		fits := 0
		for _, o := range byHead[b.head] {
			if len(o.of.members) == 0 {
				continue
			}
			if o != b && o.of.members[0].proper && b.shortens(o) {
				longer = o
				fits++
			}
		}
		if fits != 1 {
			continue
		}
		for _, n := range b.of.members {
			longer.of.join(n)
		}
		b.of.members = nil
	}
}

// A shortBody is an organisation by the words of its name.
type shortBody struct {
	of    *identity
	head  string   // the noun that says what it is: "federation", "ministry"
	words []string // the others, ascending
	state string   // whose it is, "" where that is not said
}

// newShortBody returns nil for a body whose name does not say what it is, or says nothing else and is none of its own.
func newShortBody(g *identity) *shortBody {
	n := g.members[0]
	b := &shortBody{of: g, state: spelling.Key(sideName(n))}
	headed := false // the noun is before: "of" ends what it can be
	for _, t := range terms(n.entity.Name) {
		word := stem(t.folded)
		switch {
		case functionWords[t.folded]:
			headed = b.head != ""
		case spelling.Key(t.folded) == b.state:
		case bodyNouns[t.folded] && !headed:
			if b.head != "" {
				b.words = append(b.words, b.head)
			}
			b.head = word
		default:
			b.words = append(b.words, word)
		}
	}
	if b.head == "" || len(b.words) == 0 && !n.proper {
		return nil // "the union" of one report is no union of another
	}
	b.words = sorted(b.words)
	return b
}

// shortens reports whether the words of one body are the other's or some of them, and no report has both.
func (b *shortBody) shortens(o *shortBody) bool {
	if len(b.words) > len(o.words) || len(shared(b.words, o.words)) < len(b.words) || b.state != "" && o.state != "" && b.state != o.state {
		return false
	}
	for _, n := range b.of.members {
		if slices.ContainsFunc(o.of.members, func(m *localName) bool { return m.report == n.report }) {
			return false
		}
	}
	return true
}

// bodyNouns are nouns that say what kind of body something is. From general knowledge of news English.
var bodyNouns = wordSet(`academy agency alliance assembly association authority bank board bureau chamber church club coalition college commission committee company
confederation congress cooperative corporation council court department directorate federation foundation front fund group guild hospital
institute institution league ministry movement network office organisation organization parliament party police senate service society syndicate
team tribunal trust union university`)

// aliases are the keys of an organisation's further proper names in its report.
func aliases(n *localName) []string {
	var keys []string
	for _, v := range n.entity.Variants {
		if isProper(v) && v != n.entity.Name {
			keys = append(keys, "="+spelling.Key(v))
		}
	}
	return append(keys, "="+n.key)
}

// bodyKey is an organisation's name as a set of words, so that "Ukrainian energy ministry" and "Ministry of Energy of Ukraine" are one: small words left
// out, words for the state it is of put as the state's name.
func bodyKey(n *localName) string {
	side := sideName(n)
	var of []string
	if n.side != nil {
		for _, v := range append([]string{side}, n.side.Variants...) {
			of = append(of, strings.Fields(spelling.Key(v))...)
		}
	}
	var words []string
	for _, word := range strings.Fields(spelling.Key(strings.NewReplacer("’s ", " ", "'s ", " ").Replace(n.entity.Name))) {
		switch word {
		case "of", "for", "te", "the", "and", "in":
			continue
		}
		if !slices.Contains(of, word) {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	return strings.Join(words, " ") + "@" + spelling.Key(side)
}

// initialsOf returns the initials of a name of several words, with and without its small ones; "" for one word.
func initialsOf(name string) (all, main string) {
	words := strings.Fields(strings.TrimPrefix(name, "the "))
	if len(words) < 2 {
		return "", ""
	}
	for _, word := range words {
		r, _ := utf8.DecodeRuneInString(word)
		all += string(unicode.ToUpper(r))
		if unicode.IsUpper(r) {
			main += string(r)
		}
	}
	return all, main
}

// joinRest joins states, places, groups and documents of one spelling and type. Descriptions without a name in them stay with their report.
func (w *identifying) joinRest() {
	same := map[string]*identity{}
	for _, n := range w.names {
		if n.group != nil {
			continue
		}
		id := string(n.typ) + "|" + n.key
		switch {
		case n.typ == parley.State, n.typ == parley.Place && n.proper:
		case n.entity.Unnamed && n.typ == parley.Person, !n.proper && n.side == nil, n.typ == parley.Document && !n.proper:
			id += "|" + string(n.report.Report.ID) + "|" + string(n.entity.ID)
		case n.typ == parley.Group || n.typ == parley.Organization:
			id = string(n.typ) + "|" + bodyKey(n)
		}
		if g := same[id]; g != nil {
			g.join(n)
			continue
		}
		same[id] = w.open(n)
	}
}

// joinDescriptions gives a person without a name to the one who holds the post, where the set has one holder of it: "the
// Norwegian president".
func (w *identifying) joinDescriptions(readings []*parley.Reading) {
	holders := map[string]map[*identity]bool{}
	for _, h := range w.heldPosts(readings) {
		if h.of == nil {
			continue
		}
		state := h.of.entity.Name
		if h.of.typ != parley.State {
			state = sideName(h.of)
		}
		if state == "" {
			continue
		}
		post := lastWord(h.role) + "@" + spelling.Key(state)
		if holders[post] == nil {
			holders[post] = map[*identity]bool{}
		}
		holders[post][h.holder.group] = true
	}
	for _, n := range w.names {
		if n.typ != parley.Person || !n.entity.Unnamed || n.side == nil || len(n.words) > 3 || !oneHolder[lastWord(n.entity.Name)] {
			continue
		}
		who := holders[lastWord(n.entity.Name)+"@"+spelling.Key(sideName(n))]
		if len(who) != 1 {
			continue
		}
		for g := range who {
			if g.typ == parley.Person && g != n.group {
				w.move(n, g)
			}
		}
	}
}

// joinOffices gives a person without a name to the one who holds the office that the description is, "the finance minister", where the set has
// one holder of it and no state says otherwise.
func (w *identifying) joinOffices(readings []*parley.Reading) {
	type office struct {
		holder *identity
		states []string
		shared bool // several persons hold it
	}
	offices := map[string]*office{}
	for _, h := range w.heldPosts(readings) {
		key := officeKey(h.role, nil)
		if key == "" || h.holder.group == nil || h.holder.typ != parley.Person || h.holder.entity.Unnamed {
			continue
		}
		o := offices[key]
		if o == nil {
			o = &office{holder: h.holder.group}
			offices[key] = o
		}
		o.shared = o.shared || o.holder != h.holder.group
		if h.of != nil && h.of.typ == parley.State {
			o.states = append(o.states, spelling.Key(h.of.entity.Name))
		} else if state := sideName(h.holder); state != "" {
			o.states = append(o.states, spelling.Key(state))
		}
	}
	for _, n := range w.names {
		if n.typ != parley.Person || !n.entity.Unnamed || n.group == nil {
			continue
		}
		o := offices[officeKey(n.entity.Name, n.side)]
		if o == nil || o.shared || o.holder == n.group || n.side != nil && len(o.states) > 0 && !slices.Contains(o.states, spelling.Key(sideName(n))) {
			continue
		}
		w.move(n, o.holder)
	}
}

// officeKey is what two names of an office that has one holder at a time have in common, without the state that it is of; "" for other
// posts.
func officeKey(role string, of *parley.Entity) string {
	var words []string
	single, named := false, false
	for _, t := range terms(role) {
		word := postKey(t.folded)
		switch {
		case of != nil && (t.folded == fold(of.Name) || slices.ContainsFunc(of.Variants, func(v string) bool { return fold(v) == t.folded })):
			continue
		case formerPosts[t.folded] || partRoles[t.folded] && t.folded != "prime":
			return ""
		case t.folded == "pm" || t.folded == "premier":
			words = append(words, "prime")
			named = true
		case weakRoles[t.folded]:
			continue
		}
		single = single || oneHolder[t.folded]
		named = named || word == "minister"
		words = append(words, word)
	}
	words = sorted(words)
	if single && len(words) == 1 || named && len(words) > 1 && len(words) <= 3 {
		return strings.Join(words, " ")
	}
	return ""
}

// oneHolder are posts of which a state has one holder at a time.
var oneHolder = map[string]bool{"president": true, "chancellor": true, "king": true, "queen": true, "premier": true, "emir": true, "sultan": true, "pope": true}

func lastWord(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// move takes a local name out of its identity and into another.
func (w *identifying) move(n *localName, g *identity) {
	old := n.group
	old.members = slices.DeleteFunc(old.members, func(m *localName) bool { return m == n })
	g.join(n)
}

// identities gives the groups their names, ids, sides and roles.
func (w *identifying) identities(readings []*parley.Reading) *Identities {
	ids := &Identities{of: map[localEntity]parley.EntityID{}, byID: map[parley.EntityID]int{}, side: map[parley.EntityID]parley.EntityID{}}
	taken := map[parley.EntityID]int{}
	for _, g := range w.groups {
		if len(g.members) == 0 {
			continue
		}
		e := g.entity()
		if k := taken[e.ID]; k > 0 {
			e.ID = parley.EntityID(parley.ContentID("entity", string(e.ID), strings.Repeat("+", k)))
		}
		taken[e.ID]++
		for _, n := range g.members {
			ids.of[localEntity{n.report.Report.ID, n.entity.ID}] = e.ID
		}
		ids.Entities = append(ids.Entities, e)
	}
	slices.SortFunc(ids.Entities, func(a, b parley.Entity) int { return cmp.Compare(a.ID, b.ID) })
	for i := range ids.Entities {
		ids.byID[ids.Entities[i].ID] = i
	}
	for _, g := range w.groups {
		ids.findSide(g)
	}
	ids.sideWithBodies(w.heldPosts(readings))
	for i := range ids.Entities {
		ids.Entities[i].Side = ids.side[ids.Entities[i].ID]
	}
	return ids
}

// sideWithBodies puts whoever heads an organisation or speaks for it on its side, where he is on none: what the boss offers the company
// offers. Who heads two of them is on neither's.
func (ids *Identities) sideWithBodies(held []heldPost) {
	heads := map[parley.EntityID][]parley.EntityID{}
	for _, h := range held {
		if h.of == nil || h.of.typ != parley.Organization || h.holder.typ != parley.Person {
			continue
		}
		if slices.ContainsFunc(terms(h.role), func(t term) bool { return headRoles[t.folded] || postKey(t.folded) == "spokesman" }) {
			who := ids.of[localEntity{h.holder.report.Report.ID, h.holder.entity.ID}]
			body := ids.of[localEntity{h.of.report.Report.ID, h.of.entity.ID}]
			if body != "" && !slices.Contains(heads[who], body) {
				heads[who] = append(heads[who], body)
			}
		}
	}
	for who, bodies := range heads {
		if who != "" && len(bodies) == 1 && ids.side[who] == "" && bodies[0] != who {
			ids.side[who] = bodies[0]
		}
	}
}

// findSide sets the side that most members of a group have.
func (ids *Identities) findSide(g *identity) {
	votes := map[parley.EntityID]int{}
	var self parley.EntityID
	for _, n := range g.members {
		self = ids.of[localEntity{n.report.Report.ID, n.entity.ID}]
		if n.side != nil {
			votes[ids.of[localEntity{n.report.Report.ID, n.entity.Side}]]++
		}
	}
	var best parley.EntityID
	for id, k := range votes {
		if id != "" && id != self && (best == "" || k > votes[best] || k == votes[best] && id < best) {
			best = id
		}
	}
	if best != "" {
		ids.side[self] = best
	}
}

// entity is the group as the dossier has it: the name that is fullest and most often used, an id from the type and the
// name's key, all variants.
func (g *identity) entity() parley.Entity {
	uses := map[string]int{}
	variants := map[string]bool{}
	typ := g.typ
	unnamed := true
	for _, n := range g.members {
		if n.typ == typ && (!n.entity.Unnamed || allUnnamed(g)) {
			uses[n.entity.Name]++
		}
		unnamed = unnamed && n.entity.Unnamed
		variants[n.entity.Name] = true
		for _, v := range n.entity.Variants {
			variants[v] = true
		}
	}
	e := parley.Entity{Type: typ, Unnamed: unnamed}
	for name, k := range uses {
		if e.Name == "" || betterName(name, k, e.Name, uses[e.Name]) {
			e.Name = name
		}
	}
	for v := range variants {
		e.Variants = append(e.Variants, v)
	}
	slices.Sort(e.Variants)
	e.ID = parley.EntityID(g.contentID(e))
	return e
}

func allUnnamed(g *identity) bool {
	for _, n := range g.members {
		if !n.entity.Unnamed {
			return false
		}
	}
	return true
}

// betterName prefers more words, then more reports, then the order of letters.
func betterName(a string, uses int, b string, other int) bool {
	return cmp.Or(
		cmp.Compare(len(strings.Fields(b)), len(strings.Fields(a))),
		cmp.Compare(other, uses),
		cmp.Compare(a, b),
	) < 0
}

// contentID derives the id: of a name's first and last word, so that a middle name in one more report does not move it; of a
// description together with its report.
func (g *identity) contentID(e parley.Entity) string {
	words := strings.Fields(spelling.Key(e.Name))
	if e.Type == parley.Person && len(words) > 2 && !e.Unnamed {
		words = []string{words[0], g.words[len(g.words)-1]}
	}
	parts := []string{"entity", string(e.Type), strings.Join(words, " "), g.suffix}
	if n := g.members[0]; len(g.members) == 1 && (e.Unnamed || !n.proper && n.side == nil) {
		parts = append(parts, string(n.report.Report.ID), string(n.entity.ID))
	}
	return parley.ContentID(parts...)
}
