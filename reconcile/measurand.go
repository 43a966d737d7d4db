package reconcile

import (
	"slices"
	"sort"
	"strings"

	"parley"
)

// A measurand is what a number counts or measures, as far as the grammar around it says (the term is that of the
// International Vocabulary of Metrology, 2012, 2.3). Two numbers with one measurand can fit or clash; with two they have nothing to do with
// each other.
type measurand struct {
	heads    []string // keys of the nouns that are counted, ascending; none where the text does not say
	core     []string // keys of all words that say what is counted, ascending
	themes   []string // "axis class": what befalls or is done with it, ascending
	holders  []string // keys and entities of the subject of its clause, ascending
	parties  []parley.EntityID
	label    bool   // a name's number, not a count: Category 5, gate 7
	part     string // what sets it against another part of a whole: "abroad", "internally"
	earlier  bool   // the text gives it as what was so before
	bygone   bool   // its own time is long past for its report
	moved    bool   // the text gives it as what something came to: "weakened to"
	subset   bool   // it counts some of those that another number counts
	sums     bool   // the text gives it as the sum of others, or as what they are parts of
	theirs   bool   // a possessive pronoun stands before it: "its 40 ships"
	owned    bool   // somebody, its holder, has what is counted
	capacity bool   // what something can hold, not what it held
}

// themeSets are ideas that settle what a number is about, whatever the noun: a line is an axis, a class on it and its words. Two numbers
// with different classes on one axis have two measurands. The classes follow the verb classes of B. Levin, "English Verb Classes and
// Alternations", 1993 (poison and murder verbs, verbs of possession, of creation, of disappearance and so on) with the nouns of news English
// from general knowledge.
const themeSets = `
fate dead: kill die dead death deadly fatal fatality perish decease deceased lethal drown slay murder massacre corpse body execute eliminate liquidate slaughter butcher suffocate asphyxiate starve toll lynch behead life victim assassinate
fate hurt: wound injure injury hurt wounded injured maim hospitalise hospitalize
fate casualty: casualty
fate missing: miss missing disappear unaccounted vanish untraced
fate displaced: displace displaced uprooted displacement flee refugee uproot exile evacuate evacuation evacuee leave
fate homeless: homeless
fate sheltered: shelter
fate unpowered: outage blackout powerless power electricity dark
fate captive: arrest detain detained detention hostage captive prisoner jail imprison abduct kidnap inmate detainee custody
fate freed: free release liberate
fate rescued: rescue rescued safety save airlift survivor survive
fate trapped: trap trapped strand stranded maroon bury entomb underground
fate infected: infect infected infection contract sicken
fate recovered: cure discharge
fate vaccinated: vaccine vaccinate vaccination dose jab inoculate
fate hired: hire employ recruit
fate dismissed: dismiss sack layoff redundant redundancy dismissal
fate striking: strike walkout picket stoppage
fate marching: march rally protest demonstrate demonstrator protester attend crowd
fate voting: vote ballot
fate polling: turnout
arms launched: launch fire unleash lob volley
arms intercepted: intercept interception down shoot repel neutralise neutralize
bargain demand: demand want seek ask insist
bargain offer: offer bid concede pledge promise commit
bargain plan: plan foresee propose proposal draft oblige settlement version
bargain donation: donate
bargain blocked: veto block withhold suspend freeze pause
money cost: cost spend price spending
money damage: damage destroy destruction ruin devastation devastate
money earned: earn profit revenue income turnover sell export exports
money budget: budget
money wage: wage salary
money loan: loan lend credit borrow debt
money fine: fine penalty
money aid: aid relief support
extent depth: depth deep
extent height: height tall high gauge
extent length: long length
extent width: wide width broad
extent distance: away off distance
extent rain: rain rainfall
extent surge: surge
extent pressure: pressure
ground controlled: control hold occupy capture seize retain keep annex possess conquer retake recapture lose cede surrender relinquish reclaim liberate concede
ground planted: plant sow farm irrigate cultivate
ground burned: burn scorch char blaze
ground flooded: flood inundate submerge
ground covered: cover span measure
ground mined: demine minefield landmine
state approval: approve approval popularity
state polled: favor favour oppose survey poll prefer
state inflation: inflation
state unemployment: unemployment jobless
state growth: growth
cause disease: disease outbreak epidemic virus infection fever cholera measles leptospirosis flu influenza malaria dengue ebola plague
cause storm: hurricane storm cyclone typhoon tornado
cause quake: quake earthquake aftershock tremor
cause crash: crash collision derailment
`

// themesByWord maps a folded lemma to the themes that it stands for.
var themesByWord = readThemes(themeSets)

func readThemes(sets string) map[string][]string {
	of := map[string][]string{}
	for line := range strings.Lines(sets) {
		theme, words, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for _, w := range strings.Fields(words) {
			of[w] = append(of[w], theme)
		}
	}
	return of
}

// themesOf are the themes of a word, or else of the idea that it is one word for.
func themesOf(w word) []string {
	if themes, ok := themesByWord[fold(w.Lemma)]; ok {
		return themes
	}
	return themesByWord[w.key]
}

// axisOf is the axis of a theme.
func axisOf(theme string) string {
	axis, _, _ := strings.Cut(theme, " ")
	return axis
}

// The sets of words that the rest of a measurand is read from, by lemma; from general knowledge of news English.
var (
	changeVerbs   = wordSet("weaken strengthen slow fall rise drop climb ease shrink grow swell lower raise slip jump soar plunge slide increase decrease decline")
	earlierWords  = wordSet("old previous former earlier original initial")
	owningVerbs   = wordSet("have own possess command employ operate")
	replaceVerbs  = wordSet("replace supersede succeed supplant revise rework overhaul")
	capacityWords = wordSet("capacity license licence seat accommodate store hold fit")
	restWords     = wordSet("other others remaining further")
	possessives   = wordSet("my our your his her its their")
	landNouns     = wordSet("country nation state territory land")
)

// ofWords returns the words of what the figure's reader found it to count, in text order.
func (g *figure) ofWords() []word {
	if g.f.Of == nil {
		return nil
	}
	var all []word
	for _, s := range g.f.Of.Spans {
		for _, w := range g.src.wordsIn(s) {
			if w.Class != parley.Numeral && isWord(w.key) && !g.isUnit(w) {
				all = append(all, w)
			}
		}
	}
	within := slices.DeleteFunc(slices.Clone(all), func(w word) bool { return !g.sentence.Contains(w.Span) })
	if slices.ContainsFunc(within, func(w word) bool { return len(themesOf(w)) > 0 }) {
		return within // "80 are wounded" says enough by itself
	}
	return all
}

// headsOf returns the nouns that are counted: of what the reader found and of the words at the number, the last noun of the first run of
// words, seen through "share of, number of". A run of three words or more is known by its initials too: gross domestic product, GDP.
func (g *figure) headsOf(sc *scene, of, counted []word) []string {
	var heads []string
	for i, words := range [][]word{of, counted} {
		if i > 0 && len(words) > 0 && (words[0].Span.Start > g.s.Span.End+1 || words[0].Span.Start < g.s.Span.Start) {
			break
		}
		head, initials := "", ""
		for k, w := range words {
			if k > 0 && !g.runsOn(words[k-1], w) {
				break
			}
			if k > 0 && strings.ContainsAny(g.src.report.Text[words[k-1].Span.End:w.Span.Start], "'’") {
				head, initials = "", "" // what comes before is whose it is
			}
			if k > 0 && w.Class == parley.Verb {
				head = "" // what comes before is how it was done
			}
			initials += w.key[:1]
			if (w.Class == parley.Noun || w.Class == parley.ProperNoun && !g.namesGround(sc, w) && !g.namesTeller(sc, w)) && !g.seesThrough(w) {
				head = g.headKey(sc, w)
				if g.compound(w) {
					break
				}
			}
		}
		if head != "" && !anybody[head] && !fateWord(head) {
			heads = append(heads, head)
		}
		if head != "" && len(initials) >= abbreviated {
			heads = append(heads, initials)
		}
	}
	return sorted(heads)
}

// hyphened reports whether a word is the second of two joined by a hyphen: laboratory-confirmed.
func (g *figure) hyphened(w word) bool {
	return strings.HasSuffix(g.src.report.Text[:w.Span.Start], "-")
}

// compound reports whether a noun is joined to its number by a hyphen: a 14-point plan counts points.
func (g *figure) compound(w word) bool {
	return g.dim == "count" && g.s.Span.Contains(w.Span) && w.Span.Start > 0 && strings.ContainsAny(g.src.report.Text[w.Span.Start-1:w.Span.Start], "-‑")
}

// anybody are nouns for people of no kind: what befell them says what is counted.
var anybody = wordSet(`people person citizen civilian resident inhabitant local villager human life individual other`)

// bystanders are nouns for those whom what befell them, and not what they are, sets apart from others.
var bystanders = wordSet(`man miner worker employee colleague passenger crew sailor fisherman guest worshipper comrade`)

// doers returns the keys of who does what befalls those that a bare number counts, and of who tells it: of "fever kills six", the fever; of
// "the union says five", the union.
func (g *figure) doers(of []word) []string {
	at := g.src.clauseAt(g.s.Span)
	if at < 0 || g.namesCounted() || !g.on("fate") && !tellingVerbs[g.src.reading.Clauses[at].Verb] {
		return nil
	}
	var keys []string
	verb := g.verbBefore()
	for _, w := range of {
		if (w.Role == parley.SubjectRole || verb) && w.Span.End <= g.s.Span.Start {
			keys = append(keys, w.key)
		}
	}
	return keys
}

// verbBefore reports whether a verb stands right before a number: kills six.
func (g *figure) verbBefore() bool {
	words := g.src.wordsIn(parley.Span{Start: max(g.sentence.Start, g.s.Span.Start-sideReach), End: g.s.Span.Start})
	return len(words) > 0 && words[len(words)-1].Class == parley.Verb && words[len(words)-1].Span.End == g.s.Span.Start-1
}

// fateWord reports whether a noun itself says what befell those that it counts: the dead, a prisoner.
func fateWord(w string) bool {
	return slices.ContainsFunc(themesByWord[w], func(t string) bool { return axisOf(t) == "fate" })
}

// subgroups are nouns for people of a kind, of whom a count is no count of all.
var subgroups = wordSet(`child woman girl boy baby infant toddler teenager pensioner soldier police policeman firefighter rescuer journalist
reporter foreigner tourist medic doctor nurse pupil student teacher policewoman officer volunteer family mother father`)

// partOfPeople reports whether what is counted is people of a kind.
func (m *measurand) partOfPeople() bool {
	return m.on("fate") && slices.ContainsFunc(m.heads, func(h string) bool { return subgroups[h] })
}

// abbreviated is how many words a name has at least that is known by its initials.
const abbreviated = 3

// runsOn reports whether two words are of one run: nothing but blanks, a hyphen or a possessive stands between them, and none of them is a
// verb; or the first is one that is seen through.
func (g *figure) runsOn(a, b word) bool {
	text := g.src.report.Text
	if a.Span.End > b.Span.Start {
		return false
	}
	gap := text[a.Span.End:b.Span.Start]
	if seenThrough[a.Lemma] {
		return len(gap) <= len(" of all the ")
	}
	return (a.Class != parley.Verb || g.hyphened(a)) && (b.Class != parley.Verb || g.hyphened(b)) && strings.Trim(strings.TrimLeft(gap, "'’s"), " -") == ""
}

// land is the head of every share or area of a country: "20 % of Arvia", "of the country", "of its territory" are one.
const land = "territory"

func (g *figure) headKey(sc *scene, w word) string {
	if (g.dim == "percent" || g.dim == "area") && (landNouns[w.Lemma] || g.namesState(sc, w)) {
		return land
	}
	return w.key
}

// setThemes fills in the themes: on each axis those of the words that stand closest to the number.
func (g *figure) setThemes(words []weighed) {
	type level struct {
		weight float64
		themes []string
	}
	at := map[string]level{}
	var axes []string
	for _, w := range words {
		for _, theme := range themesOf(w.word) {
			axis := axisOf(theme)
			l, seen := at[axis]
			if !seen {
				axes = append(axes, axis)
			}
			switch {
			case !seen || w.weight > l.weight:
				at[axis] = level{w.weight, []string{theme}}
			case w.weight == l.weight:
				at[axis] = level{l.weight, append(l.themes, theme)}
			}
		}
	}
	for _, axis := range axes {
		if l := at[axis]; l.weight >= nearWeight || axis == "fate" && len(g.heads) == 0 || axis == "cause" {
			g.themes = append(g.themes, l.themes...)
		}
	}
	g.themes = sorted(g.themes)
}

// A weighed word is a word with how close it stands to a number.
type weighed struct {
	word
	weight float64
}

// haggles reports whether a number is what one side asks for or offers.
func (m *measurand) haggles() bool {
	return slices.Contains(m.themes, "bargain demand") || slices.Contains(m.themes, "bargain offer")
}

// says reports whether a measurand has a class on an axis other than the cause.
func (m *measurand) says() bool {
	return slices.ContainsFunc(m.themes, func(t string) bool { return axisOf(t) != "cause" })
}

// otherThemes reports whether two measurands have different classes on one axis.
func otherThemes(a, b []string) bool {
	for len(a) > 0 && len(b) > 0 {
		x, y := axisOf(a[0]), axisOf(b[0])
		switch {
		case x < y:
			a = a[1:]
		case x > y:
			b = b[1:]
		default:
			n, m := sameAxis(a), sameAxis(b)
			if len(shared(a[:n], b[:m])) == 0 {
				return true
			}
			a, b = a[n:], b[m:]
		}
	}
	return false
}

// sameAxis is how many themes at the front of an ascending list are of one axis.
func sameAxis(themes []string) int {
	n := 1
	for n < len(themes) && axisOf(themes[n]) == axisOf(themes[0]) {
		n++
	}
	return n
}

// on reports whether a measurand has a class on an axis.
func (m *measurand) on(axis string) bool {
	return slices.ContainsFunc(m.themes, func(t string) bool { return axisOf(t) == axis })
}

// setGrammar reads the marks around the number that say how it counts.
func (g *figure) setGrammar(sc *scene, of []word) {
	text := g.src.report.Text
	before := strings.TrimRight(text[g.sentence.Start:g.s.Span.Start], " ")
	g.label = labelled(g, before)
	g.earlier = earlierWords[wordAtEnd(before)] || comparesBack(before) || strings.HasPrefix(text[g.s.Span.End:], " until ")
	g.sums = g.closes() || g.opens()
	g.theirs = possessives[wordAtEnd(before)]
	g.subset = restWords[wordAtEnd(before)]
	g.bygone = g.longPast()
	at := g.src.clauseAt(g.s.Span)
	if at < 0 {
		return
	}
	for i := range g.src.reading.Clauses[at].Words {
		w := &g.src.reading.Clauses[at].Words[i]
		switch {
		case w.Class == parley.Verb && w.Role == parley.PredicateRole:
			g.owned = owningVerbs[w.Lemma] && !g.on("fate")
			g.moved = g.moved || changeVerbs[w.Lemma]
			g.earlier = g.earlier || replaceVerbs[w.Lemma] && w.Span.End < g.s.Span.Start && !strings.Contains(text[w.Span.End:g.s.Span.Start], ":") && !strings.HasSuffix(before, " to")
			g.capacity = g.capacity || capacityWords[w.Lemma] && g.dim == "count" && w.Lemma != "hold"
		case w.Role == parley.SubjectRole && w.Class == parley.Noun && w.Span.End <= g.s.Span.Start && len(themesByWord[w.Lemma]) == 0:
			g.holders = append(g.holders, lemmaKey(w.Lemma))
		case w.Role == parley.SubjectRole && w.Class == parley.ProperNoun && w.Span.End <= g.s.Span.Start:
			for _, id := range g.src.namesIn(g.src.around(w.Span)) {
				g.holders = append(g.holders, string(sc.ids.Side(id)))
			}
		}
	}
	for _, w := range of {
		g.capacity = g.capacity || w.Lemma == "capacity"
		g.earlier = g.earlier || earlierWords[fold(w.Span.Of(text))] && !g.hyphened(w) // not 40-year-old
	}
	g.holders = sorted(g.holders)
}

// comparesBack reports whether a text ends before a number as it does before a former level: "up from", "than the", "compared with around".
func comparesBack(before string) bool {
	for {
		last := wordAtEnd(before)
		if !hedges[last] && last != "the" && last != "a" && last != "an" && !possessives[last] {
			break
		}
		before = strings.TrimRight(before[:len(before)-min(len(before), len(last))], " ")
		if last == "the" && strings.HasSuffix(before, " than") {
			return true
		}
	}
	return slices.ContainsFunc(backwards, func(w string) bool { return strings.HasSuffix(before, w) })
}

var backwards = []string{" from", " against", " compared with", " compared to", " down on", " up on"}

// counts reports whether a number counts some of those that an earlier one counts: "two of the nine", "six of them", or a bare number in
// the sentence after: "17 are dead. Eleven were over seventy."
func (g *figure) counts(o *figure) bool {
	if g.dim != "count" || o.dim != "count" || g.mid() >= o.mid() {
		return false
	}
	if g.s.Sentence != o.s.Sentence && g.src.before(g.sentence) != o.sentence {
		return false
	}
	if g.s.Sentence == o.s.Sentence && len(g.places) == 0 && g.sharesFate(o) && strings.Contains(g.src.report.Text[o.s.Span.End:max(o.s.Span.End, g.s.Span.Start)], ": ") {
		return true
	}
	rest := g.src.report.Text[g.s.Span.End:max(g.s.Span.End, g.sentence.End)]
	before := strings.TrimRight(g.src.report.Text[g.sentence.Start:g.s.Span.Start], " ")
	if wordAtEnd(before) == "all" {
		return false
	}
	for _, of := range []string{" of them", " of whom", " of those", " of which"} {
		if strings.HasPrefix(rest, of) || strings.HasSuffix(g.s.Span.Of(g.src.report.Text), of) {
			return true
		}
	}
	for _, among := range []string{"among them", "between them", "including", "of whom", "of them", "of which"} {
		if strings.HasSuffix(before, among) {
			return true
		}
	}
	return g.f.Of != nil && len(g.f.Of.Spans) > 0 && !g.sentence.Contains(g.f.Of.Spans[0]) && g.src.before(g.sentence) == o.sentence &&
		o.sentence.Contains(g.f.Of.Spans[0])
}

// labelled reports whether a bare number stands behind a noun that it names one of: Category 5, gate 7, page 4.
func labelled(g *figure, before string) bool {
	return g.dim == "count" && labelNouns[wordAtEnd(before)]
}

// wordAtEnd is the last word of a text, folded.
func wordAtEnd(text string) string { return fold(text[strings.LastIndexAny(text, " \n(\"“—")+1:]) }

// partNouns are what plans, treaties and bills are counted in.
var partNouns = wordSet("point article clause chapter provision paragraph item step")

// sizesPlan reports whether a number is that of the points of a plan.
func (g *figure) sizesPlan() bool {
	return g.dim == "count" && !g.label && slices.ContainsFunc(g.heads, func(h string) bool { return partNouns[h] })
}

// labelNouns are nouns that a number behind them names one of.
var labelNouns = wordSet(`category article phase gate page chapter line route room flight section level type number no terminal berth pier platform
channel unit bus tram runway highway exit zone grade tier stage step round part volume act clause paragraph point item group lane shift`)

// longAgo is from how many days before its report a number is of another time than now.
const longAgo = 60

// longPast reports whether a number's own time, right behind it or before it, is long past for its report.
func (g *figure) longPast() bool {
	w, ok := windowOf(g.src.settled(g.s))
	if !ok || !g.src.dated || w.last >= g.src.day-longAgo {
		return false
	}
	from, to := g.s.Span.End, g.s.Time.Span.Start
	return to < from || !strings.ContainsAny(g.src.report.Text[from:to], ",;0123456789")
}

// inFigure reports whether a word is part of a number's words.
func (src *source) inFigure(s parley.Span) bool {
	at := sort.Search(len(src.numbers), func(i int) bool { return src.numbers[i].End >= s.End })
	return at < len(src.numbers) && src.numbers[at].Contains(s)
}

// sharesFate reports whether one thing befell what two figures count.
func (m *measurand) sharesFate(o *figure) bool {
	for _, t := range shared(m.themes, o.themes) {
		if axisOf(t) != "cause" {
			return true
		}
	}
	return false
}

// namesState reports whether the name around a word is that of a state.
func (g *figure) namesState(sc *scene, w word) bool {
	if w.Class != parley.ProperNoun && w.Class != parley.Adjective {
		return false
	}
	return slices.ContainsFunc(g.src.namesIn(g.src.around(w.Span)), func(id parley.EntityID) bool {
		e := sc.ids.Entity(id)
		return e != nil && e.Type == parley.State
	})
}

// namesGround reports whether a word of a count is of a place's name: where it was counted, not what.
func (g *figure) namesGround(sc *scene, w word) bool {
	return g.dim == "count" && slices.ContainsFunc(g.src.namesIn(g.src.around(w.Span)), sc.isPlace)
}

// namesTeller reports whether a word before a number is of the name of somebody who counts, wants or has: "the Federation put it at 45,000".
func (g *figure) namesTeller(sc *scene, w word) bool {
	if w.Span.End > g.s.Span.Start || (g.dim == "percent" || g.dim == "area") && g.namesState(sc, w) {
		return false
	}
	return slices.ContainsFunc(g.src.namesIn(g.src.around(w.Span)), func(id parley.EntityID) bool { return sc.ids.Entity(id) != nil })
}

// partiesOf returns the sides that what is counted belongs to: "Russian losses" are of one, "500,000 Russians" too.
func (g *figure) partiesOf(sc *scene, words []weighed) []parley.EntityID {
	if !g.on("fate") && !g.on("arms") {
		return nil
	}
	var parties []parley.EntityID
	for _, w := range words {
		if w.weight < ofWeight && !g.ownsFate(w.word) || placePreps[w.Prep] {
			continue
		}
		for _, id := range g.src.namesIn(g.src.around(w.Span)) {
			if e := sc.ids.Entity(id); e != nil && (e.Type == parley.State || e.Type == parley.Group) {
				parties = append(parties, sc.ids.Side(id))
			}
		}
	}
	return sorted(parties)
}

// ownsFate reports whether a word stands right before a noun that says what befell those who are counted: Russian losses.
func (g *figure) ownsFate(w word) bool {
	if w.Head < 0 {
		return false
	}
	h := g.src.reading.Clauses[w.clause].Words[w.Head]
	return h.Class == parley.Noun && (fateWord(h.Lemma) || h.Lemma == "loss") && h.Span.Start >= w.Span.End && h.Span.Start-w.Span.End <= 1
}
