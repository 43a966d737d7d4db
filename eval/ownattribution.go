package main

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
)

// ownAttributions are stories of our own with who said what marked in them; its head explains the format.
//
//go:embed own/attributions.txt
var ownAttributions string

// ownSpeakers are further stories of our own, in which it is hard to tell who speaks.
//
//go:embed own/speakers.txt
var ownSpeakers string

// ownVoices are further stories of our own in many genres; their marks were set before the rules were tried on them.
//
//go:embed own/voices.txt
var ownVoices string

// ownFormats are further stories of our own in the formats of news, from the live page to translated prose.
//
//go:embed own/formats.txt
var ownFormats string

// A markedAttribution is one act of speech, thought or intention that a story of ours marks.
type markedAttribution struct {
	cue     parley.Span // the cue's verb, noun, colon or dash; empty where no word brings the content
	content []parley.Span
	person  string // "" where the text does not settle it
	marked  bool   // person has been read
}

// scoreOwnAttributions scores the sets of our own stories.
func scoreOwnAttributions(w io.Writer) ([]score, error) {
	var scores []score
	for _, set := range []struct{ name, stories string }{{"own", ownAttributions}, {"speakers", ownSpeakers}, {"voices", ownVoices}, {"formats", ownFormats}} {
		more, err := scoreMarkedStories(w, set.name, set.stories)
		if err != nil {
			return nil, err
		}
		scores = append(scores, more...)
	}
	return scores, nil
}

// scoreMarkedStories compares the quotes that Parley reads in the stories with the marks and writes those it gets wrong.
// found and precision count quotes by their cue and content, person how many of all marked ones are found with the right name.
// Precision counts those with quotation marks: the marks leave out acts without words, which may fairly be read as well.
// person not another is the share of the found ones that do not go to another person than the marked one: null is allowed there.
func scoreMarkedStories(w io.Writer, set, stories string) ([]score, error) {
	var gold, found, exact, named, misnamed, quoted, wrong int
	for _, story := range strings.Split(stories, "\nstory ")[1:] {
		_, body, _ := strings.Cut(story, "\n")
		text, marks, err := readAttributionMarks(strings.ReplaceAll(strings.TrimSpace(body), "\n", "\n\n"))
		if err != nil {
			return nil, fmt.Errorf("own stories, set %s: %w", set, err)
		}
		gold += len(marks)
		statements := reading.Statements(en.Analyze(&parley.Report{ID: parley.NewReportID("", "", text), Text: text}))
		used := make([]bool, len(statements))
		for _, m := range marks {
			k := slices.IndexFunc(statements, func(s parley.Statement) bool { return answers(s, m) })
			if k < 0 {
				fmt.Fprintf(w, "missed  %s %s %q\n", m.person, m.cue.Of(text), contentWords(text, m.content))
				continue
			}
			used[k] = true
			found++
			q := statements[k].Detail.(*parley.Quote)
			if got := contentWords(text, q.Content); got == contentWords(text, m.content) {
				exact++
			} else {
				fmt.Fprintf(w, "content %s %s %q, read %q\n", m.person, m.cue.Of(text), contentWords(text, m.content), got)
			}
			if got := speakerName(q.Speaker); samePerson(got, m.person) {
				named++
			} else {
				if got != "" {
					misnamed++
				}
				fmt.Fprintf(w, "person  %s %s %q, read %q\n", m.person, m.cue.Of(text), contentWords(text, m.content), got)
			}
		}
		for k, s := range statements {
			q, ok := s.Detail.(*parley.Quote)
			if !ok || q.Style == parley.Indirect {
				continue
			}
			quoted++
			if !used[k] {
				wrong++
				fmt.Fprintf(w, "extra   %s %q\n", speakerName(q.Speaker), contentWords(text, q.Content))
			}
		}
	}
	share := func(n, of int) float64 { return float64(n) / float64(max(1, of)) }
	fmt.Fprintf(w, "%d attributions of our own, set %s\n", gold, set)
	return []score{
		{"attribution/" + set + "/found", share(found, gold)},
		{"attribution/" + set + "/content", share(exact, gold)},
		{"attribution/" + set + "/person", share(named, gold)},
		{"attribution/" + set + "/person not another", 1 - share(misnamed, found)},
		{"attribution/" + set + "/precision", 1 - share(wrong, quoted)},
	}, nil
}

// answers reports whether a statement is the marked one: a quote with that cue and some of that content.
func answers(s parley.Statement, m markedAttribution) bool {
	q, ok := s.Detail.(*parley.Quote)
	return ok && (m.cue.Empty() || slices.ContainsFunc(q.Cue, m.cue.Overlaps)) && slices.ContainsFunc(q.Content, func(c parley.Span) bool {
		return slices.ContainsFunc(m.content, c.Overlaps)
	})
}

// contentWords are the words of the spans without marks at their edges, one blank between two, so that it does not matter how
// a content is cut.
func contentWords(text string, spans []parley.Span) string {
	var words []string
	for _, s := range spans {
		for _, word := range strings.Fields(s.Of(text)) {
			if word = strings.Trim(word, "“”«»‘’\"'.,;:!?—–-"); word != "" {
				words = append(words, word)
			}
		}
	}
	return strings.Join(words, " ")
}

func speakerName(m *parley.Mention) string {
	switch {
	case m == nil:
		return ""
	case len(m.Members) > 0:
		var names []string
		for i := range m.Members {
			names = append(names, m.Members[i].Name)
		}
		return strings.Join(names, " and ")
	}
	return m.Name
}

// samePerson reports whether two names or descriptions mean the same one: the same words but for articles, or all words of the
// shorter one in the longer.
func samePerson(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	fields := func(s string) []string {
		return strings.Fields(strings.TrimPrefix(strings.ToLower(strings.ReplaceAll(s, "’", "'")), "the "))
	}
	short, long := fields(a), fields(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, word := range short {
		if !slices.Contains(long, word) {
			return false
		}
	}
	return true
}

// readAttributionMarks takes the marks out of a story.
func readAttributionMarks(body string) (text string, marks []markedAttribution, err error) {
	var b strings.Builder
	byNumber := map[int]*markedAttribution{}
	var order []int
	mark := func(n int) *markedAttribution {
		if byNumber[n] == nil {
			byNumber[n] = new(markedAttribution)
			order = append(order, n)
		}
		return byNumber[n]
	}
	type opened struct{ number, start int }
	var open []opened
	for i := 0; i < len(body); i++ {
		switch body[i] {
		case '{':
			number, _, ok := strings.Cut(body[i+1:], ":")
			n, err := strconv.Atoi(number)
			if !ok || err != nil {
				return "", nil, fmt.Errorf("mark %.40q has no number", body[i:])
			}
			open = append(open, opened{n, b.Len()})
			mark(n)
			i += len(number) + 1
		case '}':
			if len(open) == 0 {
				return "", nil, fmt.Errorf("mark %.40q ends but never began", body[i:])
			}
			o := open[len(open)-1]
			open = open[:len(open)-1]
			m := mark(o.number)
			m.content = append(m.content, parley.Span{Start: o.start, End: b.Len()})
		case '<':
			inside, _, ok := strings.Cut(body[i+1:], ">")
			number, person, ok2 := strings.Cut(inside, " ")
			n, err := strconv.Atoi(number)
			if !ok || !ok2 || err != nil {
				return "", nil, fmt.Errorf("mark %.40q has no number, no name or no end", body[i:])
			}
			m := mark(n)
			m.marked = true
			if body[i-1] != '}' {
				m.cue = parley.Span{Start: strings.LastIndexAny(b.String(), " \n") + 1, End: b.Len()}
			}
			if person != "?" {
				m.person = person
			}
			i += len(inside) + 1
		default:
			b.WriteByte(body[i])
		}
	}
	for _, n := range order {
		m := byNumber[n]
		if !m.marked || len(m.content) == 0 {
			return "", nil, fmt.Errorf("mark %d of %.40q has no person or no content", n, b.String())
		}
		marks = append(marks, *m)
	}
	return b.String(), marks, nil
}
