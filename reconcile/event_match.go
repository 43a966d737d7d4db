package reconcile

import (
	"cmp"
	"slices"

	"parley"
)

// What speaks for and against two places telling of one event. From what each cue is worth on pairs of our own (`eval
// pairs`): no cue decides, two kinds do. Weights fitted by coordinate search on our own pairs and six of seven
// stories did worse than these on the one left out three times, better once. Re-run `eval pairs`, `eval dossier` and `eval unseen` before moving them.
const (
	sameClass      = 0.32
	nearClass      = 0.20 // the one's class is what the other's clause names besides
	excludingClass = 0.20 // adopted and rejected
	relatedClass   = 0.08
	otherClass     = 0.45
	unclear        = 0.85 // a word of several classes
	soleClass      = 0.07 // hardly a report tells of two things of the class
	sameReport     = 0.08 // a report that speaks of one kind of thing again mostly means the same
	sameNoun       = 0.03 // the very word
	sameTrigger    = 0.25 // of words of no class
	firstParty     = 0.25
	furtherParty   = 0.10
	otherSufferer  = 0.55 // it was done to others
	otherParties   = 0.15
	aroundParties  = 0.45 // of parties and places that the sentence around one of them names
	aroundBoth     = 0.15 // ... that the sentences around both name
	linkedParty    = 0.08 // one names a leader where the other names his state
	samePlace      = 0.25
	sameLand       = 0.12 // the place is a whole state
	linkedPlace    = 0.20 // the Kremlin and Moscow
	otherPlace     = 0.65
	otherLand      = 0.15
	sameDays       = 0.22
	nearDays       = 0.08
	bothAhead      = 0.10 // both are to come on such a day
	rareDay        = 0.12 // ... and hardly any other event of the story is of these days
	rareMonth      = 0.14
	rareYear       = 0.08
	dayApart       = 0.03
	daysApart      = 0.45
	dayAlone       = 0.15 // nothing but the day speaks for one event
	nearApart      = 0.20 // ... by what their sentences name
	pastApart      = 0.12 // the one is long past by its date, the other has none
	sameSides      = 0.10
	wordShare      = 0.25
	otherWords     = 0.03 // both say more than who and where, and share none of it
	rareShared     = 0.12
	sameEvent      = 0.42 // the least average for a group
	likestEvent    = 0.39 // ... for the likest of each other; at 0.35 a tenth of what it joins is wrong, from 0.41 on it finds less
)

// A class that commonClass of the events of a story have loses commonLoss of its worth.
const (
	commonClass = 0.15
	commonLoss  = 0.35
)

// A name that commonEntity of the events of a story have loses commonNameLoss of its worth.
const (
	commonEntity   = 0.15
	commonNameLoss = 0.5
)

// occasionApart is how many days outlets may misdate one occasion by. Farther apart are two.
const occasionApart = 4

// sameHappening judges whether two places tell of one event. It is symmetric.
func (sc *scene) sameHappening(a, b *happening) float64 {
	if a.timed && b.timed && a.when.gap(b.when) > occasionApart || a.nth != "" && b.nth != "" && a.nth != b.nth || a.bag.clash(&b.bag) {
		return veto
	}
	class, party, place, day, words := sc.classCue(a, b), sc.partyCue(a, b), sc.placeCue(a, b), sc.dayCue(a, b), sc.wordCue(a, b)
	score := class + party + place + day + words
	if class <= 0 && party <= 0 && place <= 0 && words <= 0 {
		score -= dayAlone
	}
	return score
}

// classCue is what the words say that name the two events.
func (sc *scene) classCue(a, b *happening) float64 {
	same := 0.0
	both := shared(a.classes, b.classes)
	for _, class := range both {
		if class != toldClass {
			same = max(same, sameClass*sc.classWorth(class))
		}
	}
	if len(a.classes) > 1 || len(b.classes) > 1 {
		same *= unclear
	}
	if same > 0 && len(shared(a.triggers, b.triggers)) > 0 {
		same += sameNoun
	}
	if same > 0 && slices.ContainsFunc(both, func(class string) bool { return sc.sole[class] }) {
		same += soleClass
	}
	if same > 0 && a.src == b.src && a.src != nil {
		same += sameReport
	}
	switch {
	case same > 0:
		return same
	case len(both) > 0: // that both said something
		return 0
	case len(shared(a.classes, b.nearby)) > 0 || len(shared(a.nearby, b.classes)) > 0:
		return nearClass
	case excludes(a.classes, b.classes):
		return excludingClass
	case related(a.classes, b.classes):
		return relatedClass
	case len(a.classes) > 0 && len(b.classes) > 0:
		return -otherClass
	case len(shared(a.triggers, b.triggers)) > 0:
		return sameTrigger
	case len(shared(a.nearby, b.nearby)) > 0:
		return relatedClass
	}
	return 0
}

// classWorth is what a class that two events share is worth beside one that hardly any other event of the story has: in a story of
// talks, that both are talks says little.
func (sc *scene) classWorth(class string) float64 {
	const unseen = 30
	share := float64(sc.classes[class]) / float64(sc.told+unseen)
	return 1 - min(share/commonClass, 1)*commonLoss
}

// entityWorth is what it is worth that two events share one of some names, of which the rarest counts: in a story about one mine, that two things
// happened there says little.
func (sc *scene) entityWorth(ids []parley.EntityID) float64 {
	const unseen = 30
	least := sc.told
	for _, id := range ids {
		least = min(least, sc.named[id])
	}
	return 1 - min(float64(least)/float64(sc.told+unseen)/commonEntity, 1)*commonNameLoss
}

// partyCue is what those say who took part.
func (sc *scene) partyCue(a, b *happening) float64 {
	score := 0.0
	both := len(shared(a.own.persons, b.own.persons))
	switch {
	case both == 0 && len(a.own.suffer) > 0 && len(b.own.suffer) > 0:
		return -otherSufferer
	case both > 0:
		score += firstParty*sc.entityWorth(shared(a.own.persons, b.own.persons)) + furtherParty*float64(min(both-1, 2))
	case len(a.own.persons) > 0 && len(b.own.persons) > 0 && len(shared(a.own.persons, b.around.persons))+len(shared(a.around.persons, b.own.persons)) == 0:
		score -= otherParties * float64(min(len(a.own.persons), len(b.own.persons), 2))
	default:
		if near := len(shared(a.own.persons, b.around.persons)) + len(shared(a.around.persons, b.own.persons)); near > 0 {
			score += aroundParties * (firstParty + furtherParty*float64(min(near-1, 2)))
		} else if len(shared(a.around.persons, b.around.persons)) > 0 {
			score += aroundBoth * firstParty
		}
	}
	switch sides := len(shared(a.own.sides, b.own.sides)); {
	case sides > 1:
		score += sameSides
	case sides == 1 && both == 0:
		score += linkedParty
	}
	return score
}

// placeCue is what the places say.
func (sc *scene) placeCue(a, b *happening) float64 {
	both := slices.Concat(shared(a.own.places, b.own.places), shared(a.own.things, b.own.things), shared(a.own.things, b.own.places), shared(a.own.places, b.own.things))
	towns := slices.DeleteFunc(slices.Clone(both), sc.isState)
	switch {
	case len(towns) > 0:
		return samePlace * sc.entityWorth(towns)
	case len(both) > 0:
		return sameLand
	case len(a.own.places) > 0 && len(b.own.places) > 0 && sc.sameSides(a.own.places, b.own.places):
		return linkedPlace
	case sc.someTown(a.own.places) && sc.someTown(b.own.places):
		return -otherPlace
	case len(a.own.places) > 0 && len(b.own.places) > 0 && !sc.someTown(a.own.places) && !sc.someTown(b.own.places):
		return -otherLand
	case len(shared(a.own.places, b.around.places))+len(shared(a.around.places, b.own.places)) > 0:
		return aroundParties * samePlace
	}
	return 0
}

func (sc *scene) isState(id parley.EntityID) bool {
	e := sc.ids.Entity(id)
	return e != nil && e.Type == parley.State
}

// someTown reports whether one of some places is smaller than a state.
func (sc *scene) someTown(places []parley.EntityID) bool {
	return slices.ContainsFunc(places, func(id parley.EntityID) bool { return !sc.isState(id) })
}

// dayCue is what the days say.
func (sc *scene) dayCue(a, b *happening) float64 {
	if a.dated && b.dated {
		ahead := 0.0
		if a.ahead && b.ahead {
			ahead = bothAhead
		}
		switch gap := leastGap(a.days, b.days); {
		case gap == 0:
			return sameDays + (rareDay+ahead)*sc.dayRarity(a.when, b.when)
		case gap == 1:
			return dayApart + ahead/2*sc.dayRarity(a.when, b.when)
		default:
			return -daysApart
		}
	}
	if a.timed && b.timed && a.when.gap(b.when) == 0 {
		worth := rareYear
		if max(a.when.days(), b.when.days()) <= longestMonth {
			worth = rareMonth
		}
		return nearDays + worth*sc.dayRarity(a.when, b.when)
	}
	x, ok := a.anyDay()
	y, also := b.anyDay()
	switch {
	case ok && also && x.gap(y) == 0:
		return nearDays
	case ok && also && x.gap(y) > occasionApart:
		return -nearApart
	case a.past != b.past:
		return -pastApart
	}
	return 0
}

// dayRarity is between 0, for days that many events of the story fall on, and 1: that two reports name one day of next month says much, that
// they name the day on which both were printed says little.
func (sc *scene) dayRarity(a, b window) float64 {
	const unseen = 30
	first, last := 2*min(a.first, b.first), 2*max(a.last, b.last)
	from, _ := slices.BinarySearch(sc.middays, first)
	to, _ := slices.BinarySearch(sc.middays, last+1)
	return 1 - min(float64(to-from)/float64(sc.told+unseen)/commonDay, 1)
}

// commonDay is the share of the events of a story on days that say no more than any day does.
const commonDay = 0.1

// leastGap is how many days lie between the nearest two windows of two lists.
func leastGap(a, b []window) int {
	least := occasionApart + 1
	for _, x := range a {
		for _, y := range b {
			least = min(least, x.gap(y))
		}
	}
	return least
}

// anyDay returns the days that the event has or its sentence names.
func (g *happening) anyDay() (window, bool) {
	if g.timed {
		return g.when, true
	}
	return g.nearDay, g.nearTime
}

// wordCue is what the rest of the words say.
func (sc *scene) wordCue(a, b *happening) float64 {
	like := likeness(&a.bag, &b.bag)
	score := wordShare * like
	if like == 0 && a.bag.outspoken() && b.bag.outspoken() {
		score -= otherWords
	}
	rare := 0
	eachShared(&a.bag, &b.bag, func(x, _ *bagWord) {
		if x.rare >= rareWord {
			rare++
		}
	})
	return score + rareShared*float64(min(rare, 3))
}

// outspoken reports whether a bag has words of the event itself, not only of the clause around it.
func (b *bag) outspoken() bool {
	return slices.ContainsFunc(b.words, func(w bagWord) bool { return w.weight > beyondWeight })
}

// sameHappenings judges two groups by what each says as a whole and by their places one by one: a bare "Kremlin meeting"
// belongs to a group that names its parties elsewhere, but a group must not drift from place to place.
func (sc *scene) sameHappenings(all []*happening, profiles map[int]profiled, a, b []int) float64 {
	sum := 0.0 // pair by pair first: most groups that are compared are not of one time, which the first pair tells
	for _, i := range a {
		for _, j := range b {
			s := sc.sameHappening(all[i], all[j])
			if s <= veto {
				return veto
			}
			sum += s
		}
	}
	if len(a) == 1 && len(b) == 1 {
		return sum
	}
	whole := sc.sameHappening(sc.profileOf(all, profiles, a), sc.profileOf(all, profiles, b))
	return (whole + sum/float64(len(a)*len(b))) / 2
}

// A profiled is a group of events with its profile.
type profiled struct {
	group   []int
	profile *happening
}

// profileOf is the profile of a group, kept under its first event while the group stays as it is.
func (sc *scene) profileOf(all []*happening, kept map[int]profiled, group []int) *happening {
	if len(group) == 1 {
		return all[group[0]]
	}
	p := kept[group[0]]
	if !slices.Equal(p.group, group) {
		p = profiled{slices.Clone(group), sc.profile(all, group)}
		kept[group[0]] = p
	}
	return p.profile
}

// profile is what the places of one event say together.
func (sc *scene) profile(all []*happening, group []int) *happening {
	p := &happening{}
	words := sc.list[:0]
	for _, i := range group {
		g := all[i]
		p.triggers = append(p.triggers, g.triggers...)
		p.classes = append(p.classes, g.classes...)
		p.nearby = append(p.nearby, g.nearby...)
		p.past = p.past || g.past
		p.nth = cmp.Or(p.nth, g.nth)
		p.own.add(&g.own)
		p.around.add(&g.around)
		words = append(words, g.bag.words...)
		if g.dated {
			p.days = append(p.days, g.when)
			p.when, p.dated = g.when, true
			p.ahead = p.ahead || g.ahead
		} else if g.nearTime {
			p.nearDay, p.nearTime = g.nearDay, true
		}
	}
	p.triggers, p.classes, p.nearby = sorted(p.triggers), sorted(p.classes), sorted(p.nearby)
	p.own.settle()
	p.around.settle()
	p.bag.fill(merged(words))
	sc.list = words
	return p
}

func (c *cast) add(o *cast) {
	c.persons = append(c.persons, o.persons...)
	c.sides = append(c.sides, o.sides...)
	c.places = append(c.places, o.places...)
	c.things = append(c.things, o.things...)
	c.suffer = append(c.suffer, o.suffer...)
}

func sorted[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}
