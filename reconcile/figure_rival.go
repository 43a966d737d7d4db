package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// setRivals links the figures that one report itself sets against each other: what two tellers put one count at ("the ministry put the dead at
// 14; a doctor had counted 17 bodies"), and what a number was before and came to ("to 40 % from 75 %").
func setRivals(all []*figure) {
	for k, o := range all {
		var before *figure // in the sentence before, the number that is closest
		for i := k - 1; i >= max(0, k-sentenceFigures) && all[i].src == o.src; i-- {
			g := all[i]
			if !g.couldRival(o) {
				continue
			}
			switch {
			case g.s.Sentence == o.s.Sentence:
				if inTurn(all[i:k+1]) || g.toldOtherwise(o) || g.stepsTo(o) && !between(all[i+1:k], g.dim) {
					g.link(o)
				}
			case g.src.before(o.sentence).End == g.sentence.End && o.ofVersion() && g.stepsTo(o),
				g.src.before(o.sentence).End == g.sentence.End && len(o.tellers()) > 0 && within(o.places, g.places) && g.toldOtherwise(o):
				if before == nil || distanceTo(g, o) < distanceTo(before, o) {
					before = g
				}
			}
		}
		if before != nil {
			before.link(o)
		}
	}
}

// titleChecks tests what a report's title says befell people against the first number of its text that counts the same, where none of the
// text's numbers is the title's.
func (sc *scene) titleChecks(figures []*figure) []*draft {
	var drafts []*draft
	for i, g := range figures {
		if g.s.Span.End > g.src.report.Body {
			break
		}
		if o := g.retold(around(figures, i, reportFigures)); o != nil {
			drafts = append(drafts, sc.checkDraft(whyAgainstItself(valueTexts([]*figure{g, o})), g, o))
		}
	}
	return drafts
}

// retold returns the first number of a text that counts what the title counts and does not fit it; nil where one fits, and where there is none.
func (g *figure) retold(figures []*figure) *figure {
	var first *figure
	for _, o := range figures {
		switch {
		case o.s.Span.Start < g.src.report.Body || !g.sameFate(o) || !g.couldRival(o) && !g.means.meets(o.means):
		case g.means.meets(o.means):
			return nil
		case first == nil && !o.earlier && !o.bygone && within(o.places, g.places):
			first = o
		}
	}
	return first
}

// sameFate reports whether one thing befell those that two numbers count, of whom neither says what kind of people they are.
func (g *figure) sameFate(o *figure) bool {
	return len(g.heads) == 0 && len(o.heads) == 0 && len(sharedFate(g, o)) > 0
}

// distanceTo is the ratio of two numbers of which the second may leave out the first one's unit.
func distanceTo(g, o *figure) float64 {
	if g.unitLeftOut(o) {
		return ratio(g.means, o.inUnitOf(g))
	}
	return ratio(g.means, o.means)
}

// link notes that two figures are set against each other: where one leaves out its unit or what it is per, it has the other's.
func (g *figure) link(o *figure) {
	switch {
	case g.unitLeftOut(o):
		o.dim, o.means = g.dim, o.inUnitOf(g)
	case o.f.Per == "":
		o.dim = g.dim
	case g.f.Per == "":
		g.dim = o.dim
	}
	g.rival = append(g.rival, o)
	o.rival = append(o.rival, g)
}

// opposes reports whether a report sets two of its numbers against each other.
func (g *figure) opposes(o *figure) bool { return slices.Contains(g.rival, o) }

// between reports whether one of some figures is of a dimension.
func between(figures []*figure, dim string) bool {
	return slices.ContainsFunc(figures, func(g *figure) bool { return g.dim == dim })
}

// inTurn reports whether of some figures each next one is another's count of the one before: "one agency has 40 dead, another 44, a third 46".
func inTurn(figures []*figure) bool {
	for i, g := range figures[1:] {
		if !figures[i].rivals(g) {
			return false
		}
	}
	return true
}

// within reports whether the one list is part of the other, both ascending.
func within[T cmp.Ordered](part, whole []T) bool { return len(shared(part, whole)) == len(part) }

// isSomeOf reports whether a number is given as some of the next one: "2,071 of the 2,389 who voted", "14 out of 30".
func (g *figure) isSomeOf(o *figure) bool {
	if g.s.Span.End > o.s.Span.Start {
		return false
	}
	between := strings.TrimPrefix(strings.TrimSpace(g.src.report.Text[g.s.Span.End:o.s.Span.Start]), "out ")
	return strings.HasPrefix(between+" ", "of ") && len(strings.Fields(between)) < maxPartWords
}

// maxPartWords bounds the words between a part and the number of its whole: "of the first".
const maxPartWords = 3

// couldRival reports whether nothing says that two numbers of one report are of two things.
func (g *figure) couldRival(o *figure) bool {
	means := o.means
	if g.unitLeftOut(o) {
		means = o.inUnitOf(g)
	} else if !sameBase(g, o) {
		return false
	}
	switch {
	case g.isSomeOf(o), g.means.meets(means), ratio(g.means, means) > sameScale, otherThemes(g.themes, o.themes), slices.Contains(contrasts[hashWord(g.part)], hashWord(o.part)):
		return false
	}
	return !g.label && !o.label && !g.subset && !o.subset && (g.f.Change == o.f.Change || g.rivals(o) || o.putsSum()) && g.capacity == o.capacity
}

// sameBase reports whether two numbers of one report are in one measure, where what one of them is per may be left out the second time.
func sameBase(g, o *figure) bool {
	return g.dim == o.dim || measureOf(g.f.Unit).dimension == measureOf(o.f.Unit).dimension && (g.f.Per == "" || o.f.Per == "")
}

// unitLeftOut reports whether the second of two numbers leaves out the unit of the first: "65 million euros; the bank's estimate is 40 million",
// "unpaid for three months; the strikers say five".
func (g *figure) unitLeftOut(o *figure) bool {
	switch {
	case g.s.Span.Start >= o.s.Span.Start:
		return false
	case isCurrency(g.f.Unit):
		return o.bare() || o.f.Unit == g.f.Unit && o.numberAlone()
	}
	return g.f.Unit != countUnit && o.f.Unit == countUnit && len(o.heads) == 0 && !o.namesCounted()
}

// numberAlone reports whether the words of a number name no unit.
func (g *figure) numberAlone() bool {
	if text := g.s.Span.Of(g.src.report.Text); text[0] >= utf8.RuneSelf || text[0] == '$' {
		return false
	}
	return !slices.ContainsFunc(g.src.wordsIn(g.s.Span), func(w word) bool { return w.Class != parley.Numeral })
}

// inUnitOf returns what a number means that leaves out the unit of another.
func (g *figure) inUnitOf(o *figure) interval {
	if g.f.Unit == o.f.Unit {
		return g.means
	}
	size := measureOf(o.f.Unit).size
	return interval{g.means.low * size, g.means.high * size}
}

// stepsTo reports whether one of two numbers of a sentence is what the other was before.
func (g *figure) stepsTo(o *figure) bool {
	to := g.earlier && strings.Contains(g.src.report.Text[g.s.Span.End:o.s.Span.Start], " to ")
	return g.earlier != o.earlier && (o.earlier || to) && !g.ofYear() && !o.ofYear() && !g.bygone && !o.bygone && (g.sameHead(o) || !g.namesCounted() || !o.namesCounted())
}

// ofVersion reports whether a bare number is said of an earlier version: "the earlier draft had nine".
func (g *figure) ofVersion() bool {
	return g.earlier && !g.namesCounted() && slices.ContainsFunc(g.ofWords(), func(w word) bool { return versionNouns[w.Lemma] })
}

// versionNouns are what comes in versions.
var versionNouns = wordSet("version draft plan text paper proposal offer estimate bulletin statement bill deal list count toll figure report")

// ofYear reports whether a number is given as that of a year: "28% in 2023", "174,000 a year before". Such a one is compared with, not replaced.
func (g *figure) ofYear() bool {
	if t := g.s.Time; t != nil && (len(t.Value) == len("2023") || strings.Contains(t.Text, "year")) {
		return true
	}
	return strings.HasPrefix(g.src.report.Text[g.s.Span.End:], " a year ") || strings.HasPrefix(g.src.report.Text[g.s.Span.End:], " the year ")
}

// toldOtherwise reports whether two tellers count one thing.
func (g *figure) toldOtherwise(o *figure) bool {
	switch {
	case g.dated && o.dated && g.when.gap(o.when) > 0, g.bygone, o.bygone, g.earlier != o.earlier:
		return false
	case len(g.places) > 0 && len(o.places) > 0 && len(shared(g.places, o.places)) == 0:
		return false
	}
	same := g.sameHead(o) || g.sameFate(o) || o.putsSum() && len(o.tellers()) > 0
	if distanceTo(g, o) > rivalScale || !same && !g.unitLeftOut(o) && (!o.saysOnlyNumber() || g.s.Sentence != o.s.Sentence) {
		return false
	}
	mine, others := g.tellers(), o.tellers()
	if len(mine) == 0 && len(others) == 0 || len(shared(mine, others)) > 0 {
		return false
	}
	return same || len(others) > 0
}

// putsSum reports whether somebody puts at a number what a word for numbers stands for: "a think-tank puts the bill at".
func (g *figure) putsSum() bool {
	at := g.src.clauseAt(g.s.Span)
	if at < 0 || !strings.HasSuffix(strings.TrimRight(g.src.report.Text[g.sentence.Start:g.s.Span.Start], " "), " at") {
		return false
	}
	put, sum := false, false
	for _, w := range g.src.wordsIn(parley.Span{Start: max(g.sentence.Start, g.s.Span.Start-sideReach), End: g.s.Span.Start}) {
		put = put || puttingVerbs[fold(w.Span.Of(g.src.report.Text))]
		sum = sum || put && (sumNouns[w.Lemma] || countNouns[w.Lemma])
	}
	return sum
}

// sumNouns are nouns for an amount that was named before.
var sumNouns = wordSet("bill cost price sum damage loss value decline drop fall rise increase shortfall share")

// saysOnlyNumber reports whether nothing is said of what a number counts.
func (g *figure) saysOnlyNumber() bool {
	at := g.src.clauseAt(g.s.Span)
	if len(g.heads) > 0 || g.says() || g.namesCounted() || at < 0 {
		return false
	}
	return !slices.ContainsFunc(g.src.wordsIn(parley.Span{Start: max(g.sentence.Start, g.s.Span.Start-tellerReach), End: g.s.Span.Start}), func(w word) bool {
		return w.clause == at && w.Role == parley.ObjectRole && (w.Class == parley.Noun || w.Class == parley.ProperNoun)
	})
}

// sameHead reports whether two numbers count things of one name.
func (m *measurand) sameHead(o *figure) bool { return len(shared(m.heads, o.heads)) > 0 }

// tellers are the words for whoever counts: the speaker, or the subject of a verb of counting, ascending.
func (g *figure) tellers() []string {
	var keys []string
	for _, t := range terms(g.speaker()) {
		keys = append(keys, t.folded)
	}
	at := g.src.clauseAt(g.s.Span)
	if at < 0 || len(keys) > 0 {
		return sorted(keys)
	}
	tells := tellingVerbs[g.src.reading.Clauses[at].Verb]
	for _, w := range g.src.wordsIn(parley.Span{Start: max(g.sentence.Start, g.s.Span.Start-tellerReach), End: g.s.Span.Start}) {
		switch {
		case w.clause != at:
		case w.Role == parley.SubjectRole && countNouns[w.Lemma]:
			tells = true
		case w.Role == parley.SubjectRole && tells, w.Class <= parley.ProperNoun && w.Role == parley.ModifierRole:
			keys = append(keys, fold(w.Lemma))
		}
	}
	if !tells {
		return nil
	}
	return sorted(keys)
}

// tellerReach is how many bytes before a number whoever counts is looked for.
const tellerReach = 160

// countNouns are nouns for a number that somebody puts on something.
var countNouns = wordSet("count estimate figure tally toll number reckoning total calculation assessment")

// tellingVerbs are what those do who put a number on something.
var tellingVerbs = wordSet(`put place estimate count reckon report record register confirm list give say speak claim tally peg calculate cite recognise recognize admit
acknowledge announce insist maintain`)

// rivalScale is how many times as large one teller's count is as another's at most: organisers and police are seldom further apart.
const rivalScale = 2.5
