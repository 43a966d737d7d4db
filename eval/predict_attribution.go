package main

import (
	"io"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/language/en"
	"parley/reading"
)

var predictAttributionCommand = command{
	name:    "predict attribution",
	args:    "FILE",
	summary: "print who said what in each text of FILE, in the format of the attribution set",
	run:     predictAttribution,
}

// An attributionText is one line of the set; its gold is left unread.
type attributionText struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Text   string `json:"text"`
}

// An attributionAnswer is what the scorer reads for one text; spans are [start, end) in code points, source null when
// nobody is named.
type attributionAnswer struct {
	ID           string         `json:"id"`
	Attributions []attributedAt `json:"attributions"`
}

type attributedAt struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

func predictAttribution(args []string, w io.Writer) error {
	if len(args) != 1 {
		return errUsage
	}
	out := jsonLines(w)
	return eachLine(args[0], func(t attributionText) error { return out.Encode(answerAttribution(t)) })
}

// answerAttribution reads the text as given. Its lines are its blocks, which reports set apart by a blank line; so each
// line end is doubled for the reading, and the spans are counted on the text without the doubles.
func answerAttribution(t attributionText) attributionAnswer {
	spread := strings.ReplaceAll(t.Text, "\n", "\n\n")
	at := runeOffsets(spread)
	answer := attributionAnswer{ID: t.ID, Attributions: []attributedAt{}}
	for _, a := range reading.Attributions(en.Analyze(&parley.Report{
		ID: parley.NewReportID(t.Outlet, "", t.Text), Outlet: t.Outlet, Published: t.Date, Text: spread,
	})) {
		answer.Attributions = append(answer.Attributions, attributedAt{at.of(a.Source), at.of(a.Cue), at.of(a.Content)})
	}
	return answer
}

// runeCounts holds, for each byte offset of a text with doubled line ends, the number of code points of the text
// without them up to there.
type runeCounts []int

func runeOffsets(spread string) runeCounts {
	counts := make(runeCounts, len(spread)+1)
	n, second := 0, false
	for i := 0; i < len(spread); {
		_, size := utf8.DecodeRuneInString(spread[i:])
		for k := range size {
			counts[i+k] = n
		}
		if spread[i] == '\n' && !second {
			second = true
		} else {
			second = false
			n++
		}
		i += size
	}
	counts[len(spread)] = n
	return counts
}

// of turns byte spans to pairs of code point offsets; nil for no spans.
func (c runeCounts) of(spans []parley.Span) [][2]int {
	var out [][2]int
	for _, s := range spans {
		out = append(out, [2]int{c[s.Start], c[s.End]})
	}
	return out
}
