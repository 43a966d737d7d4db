package main

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
	"parley/reconcile"
)

var pairsCommand = command{
	name:    "pairs",
	args:    "[--misses]",
	summary: "pairs of our own on many topics: the same thing, the same but contradicting, another thing",
	run:     pairs,
}

// pairsText holds the facts that pairs are made of; its head says how.
//
//go:embed pairs.txt
var pairsText string

// A relation is how two sentences stand to each other.
type relation string

const (
	sameThing  relation = "same"
	contradict relation = "contradicting"
	otherThing relation = "not the same"
)

// A factPair is two sentences with the relation that people see.
type factPair struct {
	topic, a, b string
	want        relation
}

// readPairs makes five pairs of each fact.
func readPairs(text string) []factPair {
	var all []factPair
	topic, fact := "", map[string]string{}
	for line := range strings.Lines(text) {
		mark, sentence, ok := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case !ok || mark == "#":
			continue
		case mark == "topic":
			topic = sentence
			continue
		}
		fact[mark] = sentence
		if mark == "~" {
			all = append(all,
				factPair{topic, fact["A"], fact["="], sameThing},
				factPair{topic, fact["A"], fact["!"], contradict},
				factPair{topic, fact["="], fact["!"], contradict},
				factPair{topic, fact["A"], sentence, otherThing},
				factPair{topic, fact["="], sentence, otherThing})
		}
	}
	return all
}

// pairs counts what reconcile makes of each pair, told by two outlets on one day.
func pairs(args []string, w io.Writer) error {
	misses := len(args) == 1 && args[0] == "--misses"
	if len(args) > 0 && !misses {
		return errUsage
	}
	all := readPairs(pairsText)
	var joined, rightlyJoined, together int
	var clashed, rightlyClashed, contradicting int
	for _, p := range all {
		got := relate(p.a, p.b)
		if misses && got != p.want {
			fmt.Fprintf(w, "%s: %s, read as %s\n  %s\n  %s\n", p.topic, p.want, got, p.a, p.b)
		}
		together += count(p.want != otherThing)
		joined += count(got != otherThing)
		rightlyJoined += count(got != otherThing && p.want != otherThing)
		contradicting += count(p.want == contradict)
		clashed += count(got == contradict)
		rightlyClashed += count(got == contradict && p.want == contradict)
	}
	fmt.Fprintf(w, "%d pairs; joined %d of %d, wrongly %d; contradictions %d of %d, wrongly %d\n",
		len(all), rightlyJoined, together, joined-rightlyJoined, rightlyClashed, contradicting, clashed-rightlyClashed)
	return hold(w, "pairs/", []score{
		{"pairs/joined/f1", f1(rightlyJoined, joined, together)},
		{"pairs/joined/precision", float64(rightlyJoined) / float64(max(1, joined))},
		{"pairs/contradicting/f1", f1(rightlyClashed, clashed, contradicting)},
	})
}

// f1 is the harmonic mean of precision and recall.
func f1(right, found, wanted int) float64 {
	if right == 0 {
		return 0
	}
	return 2 * float64(right) / float64(found+wanted)
}

// relate says what reconcile makes of two sentences: contradicting when one finding holds both against each other, the same
// when one holds both.
func relate(a, b string) relation {
	readings := []*parley.Reading{sentenceReading("First Outlet", a), sentenceReading("Second Outlet", b)}
	got := otherThing
	for _, f := range reconcile.Dossier(readings, reconcile.Options{All: true}).Findings {
		reports := map[parley.ReportID]bool{}
		for _, e := range f.Evidence {
			reports[e.Report] = true
		}
		if len(reports) < 2 || f.Kind == parley.RoleKind { // that both call her envoy is another matter
			continue
		}
		switch f.Standing {
		case parley.Differs, parley.Disputed, parley.Superseded, parley.Inconsistent:
			return contradict
		}
		got = sameThing
	}
	return got
}

func sentenceReading(outlet, text string) *parley.Reading {
	r := &parley.Report{ID: parley.NewReportID(outlet, "", text), Outlet: outlet, Text: text, Language: "en", Published: "2031-10-15", PublishedBasis: parley.FromMetadata}
	return reading.Read(en.Analyze(r))
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
