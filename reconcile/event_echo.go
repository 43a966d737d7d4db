package reconcile

import (
	"slices"
	"strings"

	"parley"
)

// An echo is a place where a report only mentions what happened, so that its reading made no event of it: "since the shelling", "winds at
// landfall", "prisoners would be exchanged". Alone it tells nothing. It is put to an event that statements of another report tell where it is
// clearly that one.

// echoes returns the echoes of a report in text order. Clauses that deny, doubt or suppose have none, nor have sentences that tell an event of the
// class.
func (sc *scene) echoes(src *source) []*happening {
	told := src.toldClasses()
	beside := map[parley.Span][]*parley.Statement{}
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		beside[s.Sentence] = append(beside[s.Sentence], s)
	}
	var all []*happening
	for k := range src.reading.Clauses {
		c := &src.reading.Clauses[k]
		if c.Negated || src.supposes(c) {
			continue
		}
		for i := range c.Words {
			w := word{&c.Words[i], "", k}
			if w.Class != parley.Verb && w.Class != parley.Noun && w.Class != parley.Adjective {
				continue
			}
			classes := src.classesOf(w)
			if len(classes) == 0 || len(shared(classes, told[c.Sentence])) > 0 || slices.ContainsFunc(classes, isVoiced) {
				continue
			}
			all = append(all, sc.echoOf(src, c, w, beside[c.Sentence]))
		}
	}
	return all
}

// voiced are the classes of what is done with words: who demands a thing today demanded it yesterday, so that a mention is of no one occasion.
var voiced = wordSet("told demand warn accuse praise announce propose briefing publish debate")

func isVoiced(class string) bool { return voiced[class] }

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
	letters := func(r rune) bool { return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z') }
	for w := range strings.FieldsFuncSeq(c.Span.Of(src.report.Text), letters) {
		if supposing[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

// echoBytes is how many bytes the words of an echo reach from its trigger: about a line of news.
const echoBytes = 160

// echoOf makes the echo that a word of a clause is: the clause where the word is its verb, else the word with what depends on it. It stands on the
// word of the first statement of the sentence that has it inside.
func (sc *scene) echoOf(src *source, c *parley.Clause, w word, beside []*parley.Statement) *happening {
	e := &parley.Event{Trigger: w.Span}
	s := &parley.Statement{Span: w.Span, Sentence: c.Sentence, Factuality: parley.Asserted, Detail: e}
	if at := slices.IndexFunc(beside, func(o *parley.Statement) bool { return o.Span.Contains(w.Span) }); at >= 0 {
		s.ID, s.Factuality, s.Attribution, s.Origin = beside[at].ID, beside[at].Factuality, beside[at].Attribution, beside[at].Origin
	}
	if w.Role == parley.PredicateRole && c.Span.Len() <= echoBytes {
		s.Span = c.Span
	} else {
		for i := range c.Words {
			o := word{&c.Words[i], "", w.clause}
			if o.Span.Start-w.Span.End < echoBytes && w.Span.Start-o.Span.End < echoBytes && src.under(o, w.Span) {
				s.Span = s.Span.Cover(o.Span)
			}
		}
	}
	if w.Role == parley.PredicateRole || w.Role == parley.SubjectRole || w.Role == parley.ObjectRole {
		s.Time = c.Time
	}
	return sc.happeningOf(src, s, e)
}

// When an echo is put to an event. Set on the stories of our own; at 0.45 for the first, four wrong pairs come with three right ones. Re-run `eval
// dossier` and `eval unseen` before moving them.
const (
	echoBar    = 0.53 // the least score of an echo with the event
	echoKnown  = 0.28 // ... that most reports of its kind tell, when it speaks of it as known
	echoMargin = 0.06 // by which it is above the next
	echoTries  = 24   // with how many events an echo is compared, those that it shares most keys with
)

// echoed returns the echoes of each group of events.
func (sc *scene) echoed(all []*happening, groups [][]int) [][]*happening {
	r := &echoReader{sc: sc, all: all, groups: groups, by: map[uint64][]int32{}, told: map[placeKey][]int32{}, main: mainGroups(all, groups), profiles: map[int]profiled{}}
	for n, group := range groups {
		for _, i := range sample(group) {
			for _, key := range sc.happeningKeys(all[i], nil) {
				if list := r.by[key]; len(list) < echoTries && (len(list) == 0 || list[len(list)-1] != int32(n)) {
					r.by[key] = append(list, int32(n))
				}
			}
		}
		for _, i := range group {
			key := placeKey{all[i].src.at, all[i].s.Sentence}
			r.told[key] = append(r.told[key], int32(n))
		}
	}
	of := make([][]*happening, len(groups))
	for _, src := range sc.sources {
		for _, g := range sc.echoes(src) {
			if n := r.groupOf(g); n >= 0 {
				of[n] = append(of[n], g)
			}
		}
	}
	return of
}

// An echoReader finds the events that echoes are of.
type echoReader struct {
	sc       *scene
	all      []*happening
	groups   [][]int
	by       map[uint64][]int32   // groups by their keys
	told     map[placeKey][]int32 // groups by the sentences that tell them
	main     map[string]int       // by class, the group that most reports of the class tell
	profiles map[int]profiled
	hits     tally
}

// groupOf returns the group that an echo is of, -1 for none.
func (r *echoReader) groupOf(g *happening) int {
	for at, key := range r.sc.happeningKeys(g, nil) {
		for _, n := range r.by[key] {
			r.hits.see(int(n), at)
		}
	}
	best, score, next := -1, 0.0, 0.0
	for _, n := range r.hits.most(echoTries) {
		switch s := r.score(n, g); {
		case s > score:
			best, score, next = n, s, score
		case s > next:
			next = s
		}
	}
	if best >= 0 && score >= echoBar && score-next >= echoMargin {
		return best
	}
	if !g.src.known(g) {
		return -1
	}
	for _, class := range g.classes {
		if n, ok := r.main[class]; ok && r.score(n, g) >= echoKnown {
			return n
		}
	}
	return -1
}

// score is how far an echo is of a group of events that another report tells, and its own sentence does not.
func (r *echoReader) score(n int, g *happening) float64 {
	group := r.groups[n]
	if slices.Contains(r.told[placeKey{g.src.at, g.s.Sentence}], int32(n)) || !slices.ContainsFunc(group, func(i int) bool { return r.all[i].src != g.src }) {
		return veto
	}
	p := r.sc.profileOf(r.all, r.profiles, group)
	if r.sc.classCue(p, g) <= 0 {
		return veto
	}
	sum, some := 0.0, sample(group)
	for _, i := range some {
		s := r.sc.sameHappening(r.all[i], g)
		if s <= veto {
			return veto
		}
		sum += s
	}
	return (r.sc.sameHappening(p, g) + sum/float64(len(some))) / 2
}

// mainGroups gives the classes of which one event is told by several reports, and by more than all others of the class together.
func mainGroups(all []*happening, groups [][]int) map[string]int {
	type lead struct{ group, most, total int }
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
				l.group, l.most = n, len(reports)
			}
			leads[class] = l
		}
	}
	main := map[string]int{}
	for class, l := range leads {
		if l.most > 1 && 2*l.most > l.total {
			main[class] = l.group
		}
	}
	return main
}

var (
	// singular are the classes of what a story has one of, as a rule, where several reports tell it.
	singular = wordSet(`attack invasion explosion kill wound capture landfall quake blaze collapse crash sink flood evacuate rescue outage resign
dismiss strike protest abduct arrest displace trial elect adopt ceasefire`)
	// tolls are the classes of which reports count whom they struck.
	tolls = wordSet("kill wound rescue arrest displace evacuate")
	// knownBy are the words before a noun that speak of it as known, unknownBy those that do not.
	knownBy   = wordSet("the this that these those his her its their our")
	unknownBy = wordSet("a an another any some each every new more further other several many few next future possible")
)

// known reports whether an echo speaks of a happening as one that the reader knows: "the shelling", "winds at landfall", "its walkout", or
// counts whom it struck: "44 dead".
func (src *source) known(g *happening) bool {
	words := src.wordsIn(g.e.Trigger)
	if len(words) == 0 {
		return false
	}
	if words[0].Class != parley.Noun {
		return slices.ContainsFunc(g.classes, func(class string) bool { return tolls[class] }) &&
			slices.ContainsFunc(src.reading.Clauses[words[0].clause].Words, func(o parley.Word) bool { return o.Class == parley.Numeral })
	}
	before := strings.Fields(src.report.Text[g.s.Sentence.Start:max(g.e.Trigger.Start, g.s.Sentence.Start)])
	for k := len(before) - 1; k >= max(0, len(before)-3); k-- {
		switch w := strings.ToLower(before[k]); {
		case unknownBy[w]:
			return false
		case knownBy[w] || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s"):
			return true
		}
	}
	return slices.ContainsFunc(g.classes, func(class string) bool { return singular[class] })
}
