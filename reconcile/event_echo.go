package reconcile

import (
	"slices"
	"strings"

	"parley"
)

// An echo is a place where a report only mentions what happened, so that its reading made no event of it: "since the shelling", "the walkout,
// which the union calls a success", "prisoners would be exchanged". Alone it tells nothing. It is put to an event that statements tell, when it
// is clearly that one.

// echoes returns the echoes of a report in text order. Clauses that deny, doubt or suppose have none.
func (sc *scene) echoes(src *source) []*happening {
	told := src.toldClasses()
	var all []*happening
	for k := range src.reading.Clauses {
		c := &src.reading.Clauses[k]
		if c.Negated || src.supposes(c) {
			continue
		}
		for i := range c.Words {
			w := &c.Words[i]
			if w.Class != parley.Verb && w.Class != parley.Noun && w.Class != parley.Adjective {
				continue
			}
			classes := src.classesOf(word{w, "", k})
			if len(classes) == 0 || slices.ContainsFunc(classes, func(class string) bool { return voiced[class] }) || len(shared(classes, told[c.Sentence])) > 0 {
				continue
			}
			all = append(all, sc.echoOf(src, c, w))
		}
	}
	return all
}

// voiced are the classes of what is done with words: who demands a thing today demanded it yesterday, so that a mention is of no one occasion.
var voiced = wordSet("told demand warn accuse praise announce propose briefing publish debate")

// toldClasses returns the classes of the events that statements tell in each sentence, ascending.
func (src *source) toldClasses() map[parley.Span][]string {
	told := map[parley.Span][]string{}
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		e, ok := s.Detail.(*parley.Event)
		if !ok {
			continue
		}
		for _, w := range src.wordsIn(e.Trigger) {
			told[s.Sentence] = sorted(append(told[s.Sentence], src.classesOf(w)...))
		}
	}
	return told
}

// supposing are words of clauses that do not say that something happened or will.
var supposing = wordSet("if unless whether could might may any no not never without nor neither cannot")

func (src *source) supposes(c *parley.Clause) bool {
	for _, w := range strings.FieldsFunc(c.Span.Of(src.report.Text), func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }) {
		if supposing[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// echoBytes is the most bytes of a clause that stands as the words of an echo; of a longer one the words around the trigger do.
const echoBytes = 160

func (sc *scene) echoOf(src *source, c *parley.Clause, w *parley.Word) *happening {
	s := &parley.Statement{Span: w.Span, Sentence: c.Sentence, Factuality: parley.Asserted, Detail: &parley.Event{Trigger: w.Span}}
	if cover := src.covering(c.Sentence, w.Span); cover != nil {
		s.ID, s.Factuality, s.Attribution, s.Origin = cover.ID, cover.Factuality, cover.Attribution, cover.Origin
	}
	if w.Role == parley.PredicateRole && c.Span.Len() <= echoBytes {
		s.Span = c.Span
	} else {
		for i := range c.Words {
			if o := (word{&c.Words[i], "", 0}); src.under(word{o.Word, "", src.clauseAt(w.Span)}, w.Span) && o.Span.Start-w.Span.End < echoBytes && w.Span.Start-o.Span.End < echoBytes {
				s.Span = s.Span.Cover(o.Span)
			}
		}
	}
	if w.Role == parley.PredicateRole || w.Role == parley.SubjectRole || w.Role == parley.ObjectRole {
		s.Time = c.Time
	}
	g := sc.happeningOf(src, s, s.Detail.(*parley.Event))
	g.echo = true
	return g
}

// covering returns the first statement of a sentence whose words contain a place, nil for none.
func (src *source) covering(sentence, at parley.Span) *parley.Statement {
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		if s.Sentence == sentence && s.Span.Contains(at) {
			return s
		}
	}
	return nil
}

const (
	echoBar    = 0.50 // the least score of an echo with the event that it is put to
	echoBare   = 0.28 // ... where it says no more than the class of an event that most reports tell
	echoMargin = 0.06 // by which it is above the next
	echoTries  = 24   // with how many events an echo is compared, those that it shares most keys with
)

// echoed returns the echoes of each group of events.
func (sc *scene) echoed(all []*happening, groups [][]int) [][]*happening {
	of := make([][]*happening, len(groups))
	by := map[uint64][]int32{}
	in := map[placeKey][]int32{}
	for n, group := range groups {
		for _, i := range sample(group) {
			for _, key := range sc.happeningKeys(all[i], nil) {
				if list := by[key]; len(list) < echoTries && (len(list) == 0 || list[len(list)-1] != int32(n)) {
					by[key] = append(list, int32(n))
				}
			}
		}
		for _, i := range group {
			key := placeKey{all[i].src.at, all[i].s.Sentence}
			in[key] = append(in[key], int32(n))
		}
	}
	profiles := map[int]profiled{}
	main := sc.mainGroups(all, groups)
	var hits tally
	for _, src := range sc.sources {
		for _, g := range sc.echoes(src) {
			for at, key := range sc.happeningKeys(g, nil) {
				for _, n := range by[key] {
					hits.see(int(n), at)
				}
			}
			here := in[placeKey{src.at, g.s.Sentence}]
			best, score, next := -1, 0.0, 0.0
			for _, n := range hits.most(echoTries) {
				s := sc.echoes1(all, profiles, groups[n], g)
				switch {
				case slices.Contains(here, int32(n)) || !toldElsewhereIn(all, groups[n], src):
				case s > score:
					best, score, next = n, s, score
				case s > next:
					next = s
				}
			}
			if (best < 0 || score < echoBar) && src.known(g) {
				for _, class := range g.classes {
					n, ok := main[class]
					if ok && !slices.Contains(here, n) && toldElsewhereIn(all, groups[n], src) && sc.echoes1(all, profiles, groups[n], g) >= echoBare {
						best, score, next = int(n), echoBar, 0
					}
				}
			}
			if best >= 0 && score >= echoBar && score-next >= echoMargin {
				of[best] = append(of[best], g)
			}
		}
	}
	return of
}

// occasions are the classes of what a story has one of, as a rule, if it has several reports of it.
var occasions = wordSet("attack invasion explosion kill wound capture landfall quake blaze collapse crash sink flood evacuate rescue outage resign dismiss strike protest abduct arrest displace trial elect adopt ceasefire derail")

// known reports whether an echo speaks of a happening as one that the reader knows: "the shelling", "winds at landfall", "its walkout", or
// counts whom it struck: "44 dead".
func (src *source) known(g *happening) bool {
	words := src.wordsIn(g.e.Trigger)
	if len(words) == 0 {
		return false
	}
	if words[0].Class == parley.Noun {
		before := strings.FieldsFunc(src.report.Text[g.s.Sentence.Start:max(g.e.Trigger.Start, g.s.Sentence.Start)], func(r rune) bool { return r == ' ' || r == '\n' })
		for k := len(before) - 1; k >= max(0, len(before)-3); k-- {
			w := strings.ToLower(before[k])
			switch {
			case indefinite[w]:
				return false
			case knownBy[w] || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s"):
				return true
			}
		}
		return slices.ContainsFunc(g.classes, func(class string) bool { return occasions[class] })
	}
	if !slices.ContainsFunc(g.classes, func(class string) bool { return tolls[class] }) {
		return false
	}
	return slices.ContainsFunc(src.reading.Clauses[words[0].clause].Words, func(o parley.Word) bool { return o.Class == parley.Numeral })
}

// knownBy are the words before a noun that speak of it as known, indefinite those that do not.
var (
	knownBy    = wordSet("the this that these those his her its their our")
	indefinite = wordSet("a an another any some each every new more further other several many few next future possible")
)

// tolls are the classes of which reports count whom they struck.
var tolls = wordSet("kill wound rescue arrest displace evacuate")

// mainGroups gives the classes of which one event is told by more reports than all others of the class together, with that event.
func (sc *scene) mainGroups(all []*happening, groups [][]int) map[string]int32 {
	type lead struct {
		group       int32
		most, total int
	}
	leads := map[string]lead{}
	for n, group := range groups {
		reports := map[int]bool{}
		var classes []string
		for _, i := range group {
			reports[all[i].src.at] = true
			classes = append(classes, all[i].classes...)
		}
		for _, class := range sorted(classes) {
			l := leads[class]
			l.total += len(reports)
			if len(reports) > l.most {
				l.group, l.most = int32(n), len(reports)
			}
			leads[class] = l
		}
	}
	main := map[string]int32{}
	for class, l := range leads {
		if 2*l.most > l.total && l.most > 1 {
			main[class] = l.group
		}
	}
	return main
}

// echoes1 is how far an echo is of a group of events.
func (sc *scene) echoes1(all []*happening, profiles map[int]profiled, group []int, g *happening) float64 {
	p := sc.profileOf(all, profiles, group)
	if sc.classCue(p, g) <= 0 {
		return veto
	}
	whole := sc.sameHappening(p, g)
	sum := 0.0
	some := sample(group)
	for _, i := range some {
		s := sc.sameHappening(all[i], g)
		if s <= veto {
			return veto
		}
		sum += s
	}
	return (whole + sum/float64(len(some))) / 2
}

func toldElsewhereIn(all []*happening, group []int, src *source) bool {
	return slices.ContainsFunc(group, func(i int) bool { return all[i].src != src })
}
