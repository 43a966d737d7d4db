package main

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
)

// ownTimes are sentences of our own with the times in them marked; its head explains the format.
//
//go:embed own/times.txt
var ownTimes string

// A markedTime is a time expression that a sentence of ours marks.
type markedTime struct {
	span  parley.Span
	kind  parley.TimeType
	value string
}

// scoreOwnTimes compares what Parley finds in our own sentences with the marks and writes the sentences it gets wrong.
func scoreOwnTimes(w io.Writer) ([]score, error) {
	published := ""
	gold, found, strict, relaxed, value := 0, 0, 0, 0, 0
	for n, line := range strings.Split(ownTimes, "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "published"):
			published = strings.TrimSpace(strings.TrimPrefix(line, "published"))
			continue
		}
		text, marks, err := readMarks(line)
		if err != nil {
			return nil, fmt.Errorf("own/times.txt line %d: %w", n+1, err)
		}
		times := reading.Times(en.Analyze(&parley.Report{Text: text, Published: published}))
		gold, found = gold+len(marks), found+len(times)
		wrong := len(times) != len(marks)
		for _, m := range marks {
			for _, t := range times {
				if !t.Span.Overlaps(m.span) {
					continue
				}
				relaxed++
				if t.Span == m.span {
					strict++
				} else {
					wrong = true
				}
				if t.Value == m.value && t.Type == m.kind {
					value++
				} else {
					wrong = true
				}
				break
			}
		}
		if wrong {
			fmt.Fprintf(w, "%s\n   ", line)
			for _, t := range times {
				fmt.Fprintf(w, " [%s|%s:%s]", t.Text, t.Type, t.Value)
			}
			fmt.Fprintln(w)
		}
	}
	f1 := func(hits int) float64 { return 2 * float64(hits) / float64(max(1, gold+found)) }
	return []score{{"time/own/strict", f1(strict)}, {"time/own/relaxed", f1(relaxed)}, {"time/own/value", f1(value)}}, nil
}

// readMarks takes the marks out of a line.
func readMarks(line string) (text string, marks []markedTime, err error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "[[")
		b.WriteString(before)
		if !ok {
			return b.String(), marks, nil
		}
		mark, after, ok := strings.Cut(rest, "]]")
		words, value, ok2 := strings.Cut(mark, "|")
		if !ok || !ok2 {
			return "", nil, fmt.Errorf("mark %q has no end or no value", mark)
		}
		start := b.Len()
		b.WriteString(words)
		m := markedTime{span: parley.Span{Start: start, End: b.Len()}, kind: parley.Date, value: value}
		switch set, isSet := strings.CutPrefix(value, "SET:"); {
		case isSet:
			m.kind, m.value = parley.Set, set
		case strings.HasPrefix(value, "P") && !strings.HasSuffix(value, "_REF"):
			m.kind = parley.Duration
		case strings.Contains(value, "T"):
			if !strings.HasSuffix(value, "_REF") {
				m.kind = parley.Clock
			}
		}
		marks = append(marks, m)
		line = after
	}
}
