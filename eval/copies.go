package main

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
	"parley/reconcile"
)

var copiesCommand = command{
	name:    "copies",
	summary: "copies of our own that must not confirm each other, and honest reports that must",
	run:     copies,
}

// copiesText holds the stories that copies are made of; its head says how.
//
//go:embed copies.txt
var copiesText string

// ownParagraphs are what an outlet adds to an agency's text.
var ownParagraphs = []string{
	"Our newsroom has followed the matter since the first day and will report on it again in the evening edition.",
	"Readers who want to comment find the forum below. We keep letters short and answer what we can.",
}

// rewording is what a light hand changes: words for like words.
var rewording = strings.NewReplacer(
	" said ", " stated ", " told ", " informed ", " will ", " is going to ", " early ", " in the early hours ", " about ", " around ", " killed ", " claimed the lives of ",
	" by the end of ", " before the end of ", " announced ", " declared ", " called ", " termed ", " since ", " ever since ", " whole ", " entire ", " has had ", " has seen ",
	" promised ", " pledged ", " found ", " discovered ", " quick ", " rapid ", " brought ", " carried ", " closed ", " shut ", " people ", " persons ", " most ", " the majority ",
	" have already ", " had by then ", " left ", " departed from ", " two ", " a couple of ", " several ", " a number of ", " after ", " following ", " until ", " up to ", ". The ", ". This ",
)

// A remake is one way in which a second report comes of the first.
type remake struct {
	name string
	make func(agency []string) []string
}

var remakes = []remake{
	{"verbatim", slices.Clone[[]string]},
	{"cut", func(p []string) []string { return p[:4] }},
	{"reordered", func(p []string) []string {
		q := slices.Clone(p)
		slices.Reverse(q)
		return q
	}},
	{"with additions", func(p []string) []string { return slices.Concat(ownParagraphs, p) }},
	{"cut, with additions", func(p []string) []string { return slices.Concat(p[:4], ownParagraphs) }},
	{"lightly reworded", reworded},
	{"reworded and reordered", func(p []string) []string {
		q := reworded(p)
		slices.Reverse(q)
		return q
	}},
}

func reworded(paragraphs []string) []string {
	out := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = rewording.Replace(p)
	}
	return out
}

// copies counts copies that confirm the report they come from, and honest reports that do not confirm each other.
func copies(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	stories := readCopyStories(copiesText)
	falselyConfirmed, copied, kept := 0, 0, 0
	for _, way := range remakes {
		wrong := 0
		for _, s := range stories {
			wrong += count(confirms(s.agency, way.make(s.agency)))
		}
		fmt.Fprintf(w, "%-24s %2d pairs, %d confirm each other\n", way.name, len(stories), wrong)
		falselyConfirmed += wrong
		copied += len(stories)
	}
	for _, s := range stories {
		kept += count(confirms(s.agency, s.honest))
	}
	fmt.Fprintf(w, "%-24s %2d pairs, %d confirm each other\n", "two honest reports", len(stories), kept)
	fmt.Fprintf(w, "false corroboration: %d of %d\n", falselyConfirmed, copied)
	return hold(w, "copies/", []score{
		{"copies/told apart", 1 - float64(falselyConfirmed)/float64(copied)},
		{"copies/honest kept", float64(kept) / float64(len(stories))},
	})
}

// A copyStory is one event as an agency tells it and as somebody else saw it.
type copyStory struct{ agency, honest []string }

func readCopyStories(text string) []copyStory {
	_, text, _ = strings.Cut(text, "\n\n")
	var all []copyStory
	for block := range strings.SplitSeq(text, "###") {
		agency, honest, _ := strings.Cut(block, "--")
		all = append(all, copyStory{strings.Split(strings.TrimSpace(agency), "\n"), strings.Split(strings.TrimSpace(honest), "\n")})
	}
	return all
}

// confirms reports whether anything stands corroborated by two reports.
func confirms(a, b []string) bool {
	d := reconcile.Dossier([]*parley.Reading{copyReading("Varda Press", a), copyReading("Tarn Tribune", b)}, reconcile.Options{All: true})
	return slices.ContainsFunc(d.Findings, func(f parley.Finding) bool { return f.Standing == parley.Corroborated })
}

func copyReading(outlet string, paragraphs []string) *parley.Reading {
	text := strings.Join(paragraphs, "\n\n")
	r := &parley.Report{ID: parley.NewReportID(outlet, "", text), Outlet: outlet, Text: text, Language: "en", Published: "2031-05-14", PublishedBasis: parley.FromMetadata}
	return reading.Read(en.Analyze(r))
}
