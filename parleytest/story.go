package parleytest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"time"

	"parley"
)

// Story makes the readings of one story that n reports tell: the same ones for the same n and seed. Statements are made directly,
// without grammar. What a real story has grows with it: its days, its events (one to five reports, each told by some thirty), their
// places, persons, numbers and words. What does not grow is what its parties want, so that hundreds of reports have the same positions. A number is told
// right, a little off or rounded; a quotation in full or cut. A fifth of the reports copy another one, some with a paragraph of
// their own, some under the name of an agency. No two reports that are no copies have a run of words in common but quotations.
// Stories of two seeds tell of other things, in the same days.
func Story(n int, seed uint64) []*parley.Reading {
	s := &storyteller{n: n, first: int(seed) * 1_000_000, r: rand.New(rand.NewPCG(seed, uint64(n)))}
	readings := make([]*parley.Reading, n)
	told := make([][]telling, n)
	for i := range readings {
		if i > 0 && s.r.IntN(5) == 0 {
			told[i] = told[max(0, i-1-s.r.IntN(20))]
			if s.r.IntN(2) == 0 {
				told[i] = append(told[i][:len(told[i])-1:len(told[i])-1], s.telling(i))
			}
		} else {
			for range tellings {
				told[i] = append(told[i], s.telling(i))
			}
		}
		readings[i] = s.reading(i, told[i])
	}
	return readings
}

const (
	tellings      = 6  // sentences of a report
	reportsPerDay = 25 // so that a long story has many days
	reportsPer    = 5  // reports for one event
	fillers       = 3000
)

type storyteller struct {
	n     int
	first int // number of the first of each kind of thing
	r     *rand.Rand
}

// called is what the n-th thing of a kind is called in this story.
func (s *storyteller) called(kind string, n int, capital bool) string {
	return invented(kind, s.first+n, capital)
}

// A telling is one sentence as a report prints it.
type telling struct {
	event  int
	kind   parley.Kind // an event with its number, a quotation or a position
	number int
	short  bool // a quotation is cut
	fill   [5]int
}

func (s *storyteller) days() int { return max(10, s.n/reportsPerDay) }

func (s *storyteller) events() int { return max(20, s.n/reportsPer) }

// telling makes a sentence of a report, about something of its last three days.
func (s *storyteller) telling(report int) telling {
	recent := max(1, 3*s.events()/s.days())
	t := telling{event: max(0, report*s.events()/s.n-s.r.IntN(recent)), kind: parley.EventKind}
	switch s.r.IntN(6) {
	case 0:
		t.kind, t.short = parley.QuoteKind, s.r.IntN(2) == 0
	case 1:
		t.kind = parley.PositionKind
	}
	t.number = toll(t.event)
	switch s.r.IntN(8) {
	case 0:
		t.number += t.number/20 + 1
	case 1:
		t.number = t.number / 10 * 10
	}
	for k := range t.fill {
		t.fill[k] = s.r.IntN(fillers)
	}
	return t
}

// toll is the true number of an event, between 10 and 10,000.
func toll(event int) int { return int(10 * math.Pow(1000, float64(event*37%101)/100)) }

// day is the date of the i-th of n equal parts of the story.
func (s *storyteller) day(i, n int) time.Time {
	return time.Date(2031, 5, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*s.days()/n)
}

func (s *storyteller) reading(i int, told []telling) *parley.Reading {
	w := &storyWriter{out: &parley.Reading{}, byName: map[string]int{}}
	for _, t := range told {
		s.write(w, t)
	}
	outlet := fmt.Sprintf("Outlet %d", s.r.IntN(20+int(2*math.Sqrt(float64(s.n)))))
	byline := ""
	if s.r.IntN(12) == 0 {
		byline = "Reuters"
	}
	text := w.text.String()
	w.out.Report = &parley.Report{
		ID: parley.NewReportID(outlet, fmt.Sprint(i), text), Outlet: outlet, Byline: byline, Text: text, Language: "en",
		Published: s.day(i, s.n).Format(time.DateOnly), PublishedBasis: parley.FromMetadata,
	}
	for k := range w.out.Statements {
		st := &w.out.Statements[k]
		st.ID = parley.StatementID(parley.ContentID("statement", string(w.out.Report.ID), string(st.Kind()), fmt.Sprint(st.Span.Start)))
	}
	return w.out
}

var storyVerbs = strings.Fields("reach close inspect repair flood evacuate guard rebuild search reopen")

// write writes one sentence with its clause and statements.
func (s *storyteller) write(w *storyWriter, t telling) {
	place := s.called("place", t.event%(20+s.events()/4), true)
	person := s.called("person", t.event%(10+s.events()/10), true) + " " + s.called("family", t.event%(10+s.events()/10), true)
	fill := func(k int) string { return invented("fill", t.fill[k], false) }
	switch t.kind {
	case parley.QuoteKind:
		w.add("“", "")
		from := w.text.Len()
		words := 8
		if t.short {
			words = 5
		}
		for k := range words {
			w.word(s.called("said", t.event*8+k, false), parley.Noun, parley.ModifierRole)
		}
		content := parley.Span{Start: from, End: w.text.Len() - 1}
		w.add("” ", "")
		speaker := w.name(person, parley.Person, parley.SubjectRole, "")
		cue := w.word("said", parley.Verb, parley.PredicateRole)
		w.word(fill(0), parley.Adverb, parley.ModifierRole)
		w.end("say", parley.Statement{Span: content, Detail: &parley.Quote{Content: []parley.Span{content}, Style: parley.Direct, Act: parley.Speech, Cue: []parley.Span{cue}, Speaker: speaker}})
	case parley.PositionKind:
		const parties, issues = 4, 9
		party := w.name(s.called("party", t.event%parties, true), parley.State, parley.SubjectRole, "")
		w.word("rejects", parley.Verb, parley.PredicateRole)
		issue := s.called("issue", t.event%issues, false)
		at := w.word(issue, parley.Noun, parley.ObjectRole)
		for k := range 3 {
			w.word(fill(k), parley.Noun, parley.ObliqueRole)
		}
		w.end("reject", parley.Statement{Span: parley.Span{Start: party.Mention.Start, End: at.End},
			Detail: &parley.Position{Actor: party, Issue: issue, IssueSpan: at, IssueKey: issue, Stance: parley.Rejects}})
	default:
		when := s.day(t.event, s.events())
		from := w.text.Len()
		w.word(fill(0), parley.Noun, parley.SubjectRole)
		verb := storyVerbs[t.event%len(storyVerbs)]
		trigger := w.word(verb, parley.Verb, parley.PredicateRole)
		w.word(fill(1), parley.Adjective, parley.ModifierRole)
		w.word(s.called("thing", t.event, false), parley.Noun, parley.ObjectRole)
		w.add("in ", "")
		at := w.name(place, parley.Place, parley.ObliqueRole, "in")
		w.add("on ", "")
		written := when.Format("2 January")
		day := w.word(written, parley.Numeral, parley.ObliqueRole)
		w.word(fill(2), parley.Adverb, parley.ModifierRole)
		number := w.word(fmt.Sprint(t.number), parley.Numeral, parley.ModifierRole)
		w.word(s.called("counted", t.event%(10+s.events()/10), false), parley.Noun, parley.SubjectRole)
		w.word("moved", parley.Verb, parley.ModifierRole)
		w.word(fill(3), parley.Adverb, parley.ModifierRole)
		date := when.Format(time.DateOnly)
		on := &parley.Time{Text: written, Span: day, Type: parley.Date, Value: date, Start: date, End: date, Basis: parley.ByText}
		w.out.Times = append(w.out.Times, *on)
		value, _ := parley.NewDecimal(fmt.Sprint(t.number))
		w.end(verb,
			parley.Statement{Span: parley.Span{Start: from, End: w.text.Len() - 1}, Time: on, Detail: &parley.Event{Type: parley.Cooperate, Trigger: trigger, Place: at}},
			parley.Statement{Span: number, Time: on, Detail: &parley.Figure{Value: value, Unit: "count", Place: at}})
	}
}

// invented is a word that nobody uses, another one for each kind and number.
func invented(kind string, n int, capital bool) string {
	const syllables = "ba de fi go lu mar nel pir sot tun van wes zor kal bri dro"
	list := strings.Fields(syllables)
	h := rand.New(rand.NewPCG(uint64(len(kind))<<32|uint64(kind[0])<<8|uint64(kind[1]), uint64(n)))
	var b strings.Builder
	for range 4 {
		b.WriteString(list[h.IntN(len(list))])
	}
	word := b.String()
	if capital {
		return strings.ToUpper(word[:1]) + word[1:]
	}
	return word
}

// A storyWriter writes the text of a report and marks its words.
type storyWriter struct {
	out    *parley.Reading
	text   strings.Builder
	byName map[string]int // places in out.Entities
	clause parley.Clause
}

// add writes words and what follows them.
func (w *storyWriter) add(words, after string) parley.Span {
	from := w.text.Len()
	w.text.WriteString(words)
	w.text.WriteString(after)
	return parley.Span{Start: from, End: from + len(words)}
}

// word writes a content word of the clause.
func (w *storyWriter) word(word string, class parley.WordClass, role parley.WordRole) parley.Span {
	span := w.add(word, " ")
	w.clause.Words = append(w.clause.Words, parley.Word{Span: span, Lemma: strings.ToLower(word), Class: class, Role: role, Head: -1})
	return span
}

// name writes the name of an entity, which the reading knows once.
func (w *storyWriter) name(name string, typ parley.EntityType, role parley.WordRole, prep string) *parley.Mention {
	span := w.add(name, " ")
	at := span.Start
	for _, part := range strings.Fields(name) {
		w.clause.Words = append(w.clause.Words, parley.Word{Span: parley.Span{Start: at, End: at + len(part)}, Lemma: strings.ToLower(part), Class: parley.ProperNoun, Role: role, Prep: prep, Head: -1})
		at += len(part) + len(" ")
	}
	k, ok := w.byName[name]
	if !ok {
		k = len(w.out.Entities)
		w.byName[name] = k
		w.out.Entities = append(w.out.Entities, parley.Entity{ID: parley.EntityID(parley.ContentID("entity", name)), Name: name, Type: typ, Variants: []string{name}})
	}
	e := &w.out.Entities[k]
	e.Mentions = append(e.Mentions, span)
	return &parley.Mention{ID: e.ID, Name: name, Mention: span}
}

// end closes the sentence, which is a paragraph, and adds its clause and statements.
func (w *storyWriter) end(verb string, statements ...parley.Statement) {
	from := 0
	if n := len(w.out.Clauses); n > 0 {
		from = w.out.Clauses[n-1].Sentence.End + len("\n\n")
	}
	span := parley.Span{Start: from, End: w.text.Len()}
	w.add(".", "\n\n")
	span.End++
	w.clause.Span, w.clause.Sentence, w.clause.Verb = span, span, verb
	w.out.Clauses = append(w.out.Clauses, w.clause)
	w.clause = parley.Clause{}
	for _, s := range statements {
		s.Sentence, s.Factuality, s.Polarity = span, parley.Asserted, parley.Positive
		w.out.Statements = append(w.out.Statements, s)
	}
}
