package dossier

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// A worth is what an entry is ranked by; the fields stand in the order in which they count.
type worth struct {
	fragment bool // says little by itself
	clash    int  // 0 for what is in dispute about an event, see clashOf; the same for all that is not in dispute
	origins  int  // independent ones
	tier     int  // 0 for the plainest of its kind, see tierOf
	reports  int
	central  int // how many of the story's main actors it names, at most two
	dated    bool
	length   int // of the title, which says more when longer
}

// byWorth puts first what says something by itself, of disputes those about an event, then what more independent origins stand behind, then the plainer of its kind,
// then what more reports tell, then what names the story's main actors, then what has a date, then the longer title; ids settle
// the rest.
func byWorth(a, b Entry) int {
	return cmp.Or(
		flag(a.worth.fragment)-flag(b.worth.fragment),
		a.worth.clash-b.worth.clash,
		b.worth.origins-a.worth.origins,
		a.worth.tier-b.worth.tier,
		b.worth.reports-a.worth.reports,
		b.worth.central-a.worth.central,
		flag(b.worth.dated)-flag(a.worth.dated),
		b.worth.length-a.worth.length,
		cmp.Compare(a.ID, b.ID),
	)
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fullTitle is the length in bytes from which a longer title says no more: a line of a terminal.
const fullTitle = 100

// worthOf judges an entry. main are the story's main actors.
func worthOf(e Entry, main []parley.Mention) worth {
	return worth{
		fragment: isFragment(e),
		clash:    clashOf(e.Finding),
		origins:  len(e.Origins),
		tier:     tierOf(e),
		reports:  reportsOf(e.Finding),
		central:  min(2, namedOf(e, main)),
		dated:    e.Date != "",
		length:   min(len(e.Title), fullTitle),
	}
}

// How many words the passage of a finding has at least to say something by itself: "he talks" and "to lose" do not.
const (
	tellingWords   = 4
	eventWords     = 5 // of an event of which nobody is named as the doer
	wordingWords   = 2 // of each wording where two differ
	provisionWords = 3
)

// clashOf ranks what is in dispute: whether and when an event was, then other things on which origins differ, then what is wrong
// within one report.
func clashOf(f *parley.Finding) int {
	switch {
	case !InDispute(f) || f.Kind == parley.EventKind:
		return 0
	case f.Standing == parley.Inconsistent:
		return 2
	}
	return 1
}

// isFragment reports whether a finding says little by itself: a few words, a number of nothing, somebody's age, a stance of
// nobody or on nothing.
func isFragment(e Entry) bool {
	words, least := 0, tellingWords
	for _, v := range e.Voices {
		words, least = max(words, countWords(v.Words)), min(least, countWords(v.Words))
	}
	switch e.Kind {
	case parley.QuoteKind:
		if InDispute(e.Finding) {
			return least < wordingWords
		}
		if e.Style == parley.Direct {
			return len(strings.Fields(e.Voices[0].Words)) < tellingWords
		}
		return words < tellingWords
	case parley.FigureKind:
		return e.Of == "" || countWords(e.Title) < tellingWords-1 || isAge(e)
	case parley.EventKind:
		return words < tellingWords || len(e.Actors) == 0 && len(e.Origins) < 2 && words < eventWords
	case parley.PositionKind:
		_, held := partyOf(e.Finding)
		return !held || words < tellingWords-1 || !slices.ContainsFunc(e.Values, func(v parley.Value) bool { return v.Stance != "" }) || e.Time != nil && e.Issue == e.Time.Text
	case parley.ProvisionKind:
		return words < provisionWords
	case parley.RoleKind:
		return len(e.Actors) == 0
	}
	return false
}

// isAge reports whether a figure is how old somebody is: "Toft, 24,", "a 24-year-old".
func isAge(e Entry) bool {
	if len(e.Values) == 0 || e.Values[0].Unit != "year" {
		return false
	}
	for _, v := range e.Voices {
		words := strings.ToLower(v.Words)
		if strings.Contains(words, "year") && !strings.Contains(words, "year-old") && !strings.Contains(words, "years old") {
			return false
		}
	}
	return true
}

// tierOf ranks findings of one kind that as many stand behind: words that a named person spoke before those of others and those
// retold; numbers with what they count, in digits, before bare words like "two"; deeds of somebody before what merely happens.
func tierOf(e Entry) int {
	switch e.Kind {
	case parley.QuoteKind:
		named := len(e.Actors) > 0 && !e.Actors[0].Unnamed
		return flag(e.Style == parley.Indirect) + 2*flag(!named)
	case parley.FigureKind:
		bare := !slices.ContainsFunc(e.Voices, func(v Voice) bool { return countWords(v.Words) > 1 || v.Value != "" && strings.Contains(v.Value, " ") })
		digits := slices.ContainsFunc(e.Voices, func(v Voice) bool { return strings.ContainsFunc(v.Words, unicode.IsDigit) })
		return flag(bare) + flag(!digits)
	case parley.EventKind:
		return flag(len(e.Actors) == 0)
	}
	return 0
}

// mainActors is how many actors count as the story's main ones.
const mainActors = 6

// mainOf returns the named actors of most findings.
func mainOf(findings []parley.Finding) []parley.Mention {
	var names tally
	first := map[string]parley.Mention{}
	for i := range findings {
		for _, a := range findings[i].Actors {
			if !a.Unnamed && len(a.Members) == 0 && a.ID != "" {
				names.add(string(a.ID), a.Name)
				if _, ok := first[string(a.ID)]; !ok {
					first[string(a.ID)] = a
				}
			}
		}
	}
	names.rank()
	var out []parley.Mention
	for _, n := range names.items[:min(len(names.items), mainActors)] {
		out = append(out, first[n.key])
	}
	return out
}

// namedOf counts the actors that a finding has or whose name its title holds.
func namedOf(e Entry, actors []parley.Mention) int {
	n := 0
	for _, a := range actors {
		if strings.Contains(e.Title, a.Name) || slices.ContainsFunc(e.Actors, func(m parley.Mention) bool { return m.ID == a.ID }) {
			n++
		}
	}
	return n
}

// countWords counts what has a letter or a digit and is no pronoun, which says nothing without its sentence.
func countWords(s string) int {
	n := 0
	for _, f := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !pronouns[f] {
			n++
		}
	}
	return n
}

// pronouns of English, personal, possessive and demonstrative.
var pronouns = wordSet("i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// fold divides a section's entries, best first, into those worth showing and the rest: fragments, and what says again what a
// better entry or the section's elsewhere says. What is in dispute always shows.
func fold(entries []Entry, elsewhere *told) (shown, rest []Entry) {
	var here told
	for _, e := range entries {
		switch {
		case InDispute(e.Finding):
			shown = append(shown, e)
		case e.worth.fragment || here.covers(e) || e.Style != parley.Direct && elsewhere.covers(e):
			rest = append(rest, e)
		default:
			shown = append(shown, e)
			here.add(e)
		}
	}
	return shown, rest
}

// told is what has been shown already: by place, by sentence and day.
type told struct {
	places    map[parley.ReportID][]parley.Span
	sentences map[string]bool
	ids       map[parley.FindingID]string // the day of each
}

func (t *told) add(e Entry) {
	if t.places == nil {
		t.places, t.sentences, t.ids = map[parley.ReportID][]parley.Span{}, map[string]bool{}, map[parley.FindingID]string{}
	}
	for _, ev := range e.Evidence {
		t.places[ev.Report] = append(t.places[ev.Report], ev.Span)
	}
	t.sentences[sentenceKey(e, e.Date)] = true
	t.sentences[sentenceKey(e, "")] = true
	t.ids[e.ID] = e.Date
}

// covers reports whether an entry says nothing new: it is the day of an occurrence shown with that day, or an event told by the
// same sentence, or each of its places lies for the most part in places shown.
func (t *told) covers(e Entry) bool {
	if t == nil || t.places == nil {
		return false
	}
	if e.About != nil {
		if date, ok := t.ids[*e.About]; ok && date == e.Date {
			return true
		}
	}
	if (e.Kind == parley.EventKind || e.Kind == parley.PositionKind) && t.sentences[sentenceKey(e, e.Date)] {
		return true
	}
	for _, ev := range e.Evidence {
		if !slices.ContainsFunc(t.places[ev.Report], func(s parley.Span) bool {
			return min(s.End, ev.Span.End)-max(s.Start, ev.Span.Start) > ev.Span.Len()*2/3
		}) {
			return false
		}
	}
	return true
}

// sentenceKey tells apart what the same words say of different days; without a day they say nothing more.
func sentenceKey(e Entry, date string) string {
	return string(e.Kind) + " " + date + " " + strings.TrimRight(oneLine(e.Title), ".")
}
