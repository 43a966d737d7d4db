package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
)

var benchReconcileCommand = command{
	name:    "bench reconcile",
	summary: "time and memory of one story of 250, 1,000 and 4,000 generated reports",
	run:     benchReconcile,
}

// benchReconcile prints how time and memory grow with the reports of one story. The wanted growth is 4.8 for four times
// the reports, the wanted memory 60 KB a report beyond its statements.
func benchReconcile(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	var before time.Duration
	scores := []score{}
	for _, n := range []int{250, 1000, 4000} {
		readings := generatedStory(n)
		var start, end runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&start)
		peak := watchHeap()
		began := time.Now()
		d := reconcile.Dossier(readings, reconcile.Options{All: true})
		took := time.Since(began)
		most := peak()
		runtime.ReadMemStats(&end)
		perReport := float64(most-min(most, start.HeapAlloc)) / float64(n) / 1000
		fmt.Fprintf(w, "%5d reports: %8.2f s, %6.1f KB a report at the peak, %d findings", n, took.Seconds(), perReport, len(d.Findings))
		if before > 0 {
			ratio := took.Seconds() / before.Seconds()
			fmt.Fprintf(w, ", %.2f times the time", ratio)
			scores = append(scores, score{fmt.Sprintf("bench reconcile/%d/4.8 over ratio", n), 4.8 / ratio})
		}
		scores = append(scores, score{fmt.Sprintf("bench reconcile/%d/60 KB over memory", n), 60 / max(perReport, 0.001)})
		fmt.Fprintln(w)
		before = took
		runtime.KeepAlive(readings)
	}
	return hold(w, "bench reconcile/", scores)
}

// watchHeap looks at the heap every few milliseconds until its result is called, which returns the most it saw.
func watchHeap() func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var m runtime.MemStats
		var peak uint64
		for {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
			select {
			case <-stop:
				most <- peak
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); return <-most }
}

var (
	benchPlaces = strings.Fields("Varda Osk Lemmen Tarn Brisk Aldona Quell Mirow Sunde Torv Elbing Hask Oriel Pavin Rusk Stell Umber Wick Yarrow Zell")
	benchNouns  = strings.Fields("bridge depot school barge convoy market clinic tower mill tunnel garage ferry pump library stadium kiln dam orchard quarry silo")
	benchVerbs  = strings.Fields("reach close inspect repair flood evacuate guard rebuild search reopen")
)

// generatedStory makes the readings of one story: each report tells some of its events with numbers that mostly fit, a
// fifth of the reports copies another, and each has noise of its own. Statements are made directly, without grammar.
func generatedStory(n int) []*parley.Reading {
	r := rand.New(rand.NewPCG(7, uint64(n)))
	readings := make([]*parley.Reading, 0, n)
	for i := range n {
		if i > 0 && r.IntN(5) == 0 {
			readings = append(readings, generatedReading(i, readings[max(0, i-1-r.IntN(20))].Report.Text))
			continue
		}
		var sentences []string
		for range 6 {
			e := r.IntN(max(20, n/5))
			sentences = append(sentences, fmt.Sprintf("Crews %s the %s %s in %s on %s, where %d people were moved.",
				benchVerbs[e%len(benchVerbs)], benchNouns[r.IntN(len(benchNouns))], benchNouns[e%len(benchNouns)], benchPlaces[e/7%len(benchPlaces)],
				time.Date(2031, 5, 1+e%20, 0, 0, 0, 0, time.UTC).Format("2 January"), 40+e%50*10+r.IntN(2)*10))
		}
		readings = append(readings, generatedReading(i, strings.Join(sentences, "\n\n")))
	}
	return readings
}

// generatedReading reads the sentences that generatedStory writes.
func generatedReading(i int, text string) *parley.Reading {
	outlet := fmt.Sprintf("Outlet %d", i)
	report := &parley.Report{ID: parley.NewReportID(outlet, "", text), Outlet: outlet, Text: text, Published: fmt.Sprintf("2031-05-%02d", 1+i%20), PublishedBasis: parley.FromMetadata}
	out := &parley.Reading{Report: report}
	at := 0
	for sentence := range strings.SplitSeq(text, "\n\n") {
		span := parley.Span{Start: at, End: at + len(sentence)}
		at += len(sentence) + len("\n\n")
		benchSentence(out, span)
	}
	return out
}

// benchSentence adds the clause, the event and the figure of one sentence.
func benchSentence(out *parley.Reading, span parley.Span) {
	text := out.Report.Text
	c := parley.Clause{Span: span, Sentence: span}
	var number parley.Span
	var place parley.Mention
	at := span.Start
	for k, word := range strings.Fields(span.Of(text)) {
		i := at + strings.Index(text[at:], word)
		bare := strings.Trim(word, ",.")
		s := parley.Span{Start: i, End: i + len(bare)}
		at = s.End
		w := parley.Word{Span: s, Lemma: strings.ToLower(bare), Head: -1}
		switch {
		case k == 1:
			w.Class, w.Role, c.Verb = parley.Verb, parley.PredicateRole, w.Lemma
		case k == 0:
			w.Role = parley.SubjectRole
		case k == 3 || k == 4:
			w.Role = parley.ObjectRole
		case k == 6:
			w.Class, w.Role, w.Prep = parley.ProperNoun, parley.ObliqueRole, "in"
			place = benchEntity(out, bare, s)
		case bare[0] >= '0' && bare[0] <= '9' && k > 8:
			w.Class, number = parley.Numeral, s
		case bare == "people":
			w.Role = parley.SubjectRole
		case bare == "moved":
			w.Class = parley.Verb
		default:
			continue
		}
		c.Words = append(c.Words, w)
	}
	out.Clauses = append(out.Clauses, c)
	value, err := parley.NewDecimal(number.Of(text))
	if err != nil {
		return
	}
	id := func(kind string) parley.StatementID {
		return parley.StatementID(parley.ContentID("statement", string(out.Report.ID), kind, fmt.Sprint(span.Start)))
	}
	out.Statements = append(out.Statements,
		parley.Statement{ID: id("event"), Span: span, Sentence: span, Factuality: parley.Asserted, Polarity: parley.Positive,
			Detail: &parley.Event{Type: parley.Cooperate, Trigger: c.Words[1].Span, Place: &place}},
		parley.Statement{ID: id("figure"), Span: number, Sentence: span, Factuality: parley.Asserted, Polarity: parley.Positive,
			Detail: &parley.Figure{Value: value, Unit: "count", Place: &place}})
}

// benchEntity returns the mention of a place, which the reading knows once.
func benchEntity(out *parley.Reading, name string, s parley.Span) parley.Mention {
	for i := range out.Entities {
		if out.Entities[i].Name == name {
			out.Entities[i].Mentions = append(out.Entities[i].Mentions, s)
			return parley.Mention{ID: out.Entities[i].ID, Name: name, Mention: s}
		}
	}
	e := parley.Entity{ID: parley.EntityID(parley.ContentID("entity", name)), Name: name, Type: parley.Place, Variants: []string{name}, Mentions: []parley.Span{s}}
	out.Entities = append(out.Entities, e)
	return parley.Mention{ID: e.ID, Name: name, Mention: s}
}
