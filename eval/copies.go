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

// remakes are made by rule; what is put back from another language is written by hand, and what mixes two reports has a count of its own.
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
	{"sentences merged", merged},
	{"sentences split", split},
	{"merged, reworded, with additions", func(p []string) []string { return slices.Concat(ownParagraphs, merged(reworded(p))) }},
}

// merged makes one sentence of two.
func merged(paragraphs []string) []string {
	var out []string
	for i := 0; i < len(paragraphs); i += 2 {
		p := paragraphs[i]
		if i+1 < len(paragraphs) {
			next := paragraphs[i+1]
			p = strings.TrimSuffix(p, ".") + ", while " + strings.ToLower(next[:1]) + next[1:]
		}
		out = append(out, p)
	}
	return out
}

// split makes sentences of what commas and "and" divide.
func split(paragraphs []string) []string {
	out := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		p = strings.Replace(p, ", ", ". This: ", 1)
		out[i] = strings.Replace(p, " and ", ". Also ", 1)
	}
	return out
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
	wrong, of := 0, 0
	tally := func(name string, confirms func(s copyStory) bool) {
		n := 0
		for _, s := range stories {
			n += count(confirms(s))
		}
		fmt.Fprintf(w, "%-34s %2d pairs, %d confirm each other\n", name, len(stories), n)
		wrong += n
		of += len(stories)
	}
	for _, way := range remakes {
		tally(way.name, func(s copyStory) bool { return confirms(s.agency, way.make(s.agency)) })
	}
	tally("put back from another language", func(s copyStory) bool { return confirms(s.agency, s.translated) })
	tally("mixed of two reports", func(s copyStory) bool { return mixConfirms(s.agency, s.honest) })
	kept := 0
	for _, s := range stories {
		kept += count(confirms(s.agency, s.honest))
	}
	fmt.Fprintf(w, "%-34s %2d pairs, %d confirm each other\n", "two honest reports", len(stories), kept)
	fmt.Fprintf(w, "false corroboration: %d of %d\n", wrong, of)
	return hold(w, "copies/", []score{
		{"copies/told apart", 1 - float64(wrong)/float64(of)},
		{"copies/honest kept", float64(kept) / float64(len(stories))},
	})
}

// A copyStory is one event as an agency tells it, as somebody else saw it, and the agency's text put back from another language.
type copyStory struct{ agency, honest, translated []string }

func readCopyStories(text string) []copyStory {
	_, text, _ = strings.Cut(text, "\n\n")
	var all []copyStory
	for block := range strings.SplitSeq(text, "###") {
		var s copyStory
		parts := strings.SplitN(block, "--", 3)
		for i, into := range []*[]string{&s.agency, &s.honest, &s.translated} {
			*into = strings.Split(strings.TrimSpace(parts[i]), "\n")
		}
		all = append(all, s)
	}
	return all
}

// confirms reports whether anything stands corroborated by two reports.
func confirms(a, b []string) bool {
	d := reconcile.Dossier([]*parley.Reading{copyReading("Varda Press", a), copyReading("Tarn Tribune", b)}, reconcile.Options{All: true})
	return slices.ContainsFunc(d.Findings, func(f parley.Finding) bool { return f.Standing == parley.Corroborated })
}

// mixConfirms reports whether a third report that prints the paragraphs of two by turns counts as an origin beside them.
func mixConfirms(a, b []string) bool {
	var mixed []string
	for i := range max(len(a), len(b)) {
		mixed = append(mixed, slices.Concat(a[min(i, len(a)):min(i+1, len(a))], b[min(i, len(b)):min(i+1, len(b))])...)
	}
	mix := copyReading("Tarn Tribune", mixed)
	d := reconcile.Dossier([]*parley.Reading{copyReading("Varda Press", a), copyReading("Osk Mail", b), mix}, reconcile.Options{All: true})
	return slices.ContainsFunc(d.Findings, func(f parley.Finding) bool {
		of := map[parley.ReportID]bool{}
		for _, e := range f.Evidence {
			if e.Report != mix.Report.ID {
				of[e.Report] = true
			}
		}
		return f.Standing == parley.Corroborated && len(f.Origins) > len(of)
	})
}

func copyReading(outlet string, paragraphs []string) *parley.Reading {
	text := strings.Join(paragraphs, "\n\n")
	r := &parley.Report{ID: parley.NewReportID(outlet, "", text), Outlet: outlet, Text: text, Language: "en", Published: "2031-05-14", PublishedBasis: parley.FromMetadata}
	return reading.Read(en.Analyze(r))
}
