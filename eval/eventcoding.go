package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
)

var eventcodingCommand = command{
	name:    "eventcoding",
	summary: "types of events in sentences of news, with their actors given and found, on each half of the dev part",
	run:     eventcoding,
}

var predictEventcodingCommand = command{
	name:    "predict eventcoding",
	args:    "FILE",
	summary: "code the events of a set's lines, or name the type of those it gives, in the format of its scorer",
	run:     predictEventcoding,
}

const eventcodingSet = "../shared/eval/eventcoding"

// A codedLine is one sentence of the set with its events, or with Parley's.
type codedLine struct {
	ID     string       `json:"id"`
	Text   string       `json:"text,omitempty"`
	Scheme string       `json:"scheme,omitempty"`
	Events []codedEvent `json:"events"`
}

// A codedEvent is who did what to whom in words of the sentence; nil for nobody named.
type codedEvent struct {
	Source *string `json:"source"`
	Target *string `json:"target"`
	Code   string  `json:"code"`
}

// maxCodedEvents is how many events a sentence gets whose pairs are not given: the set's format asks for no more.
const maxCodedEvents = 2

// anyType is the answer for a given pair of whose sentence Parley knows nothing: the set asks for one of the types.
const anyType = parley.Consult

func predictEventcoding(args []string, w io.Writer) error {
	if len(args) != 1 {
		return errUsage
	}
	out := jsonLines(w)
	return eachLine(args[0], func(line codedLine) error { return out.Encode(codeLine(line)) })
}

// codeLine names the types of the events that the line gives, or finds some where it gives none.
func codeLine(line codedLine) codedLine {
	a := en.Analyze(&parley.Report{ID: parley.ReportID(line.ID), Text: line.Text})
	answer := codedLine{ID: line.ID, Events: []codedEvent{}}
	if len(line.Events) == 0 {
		for _, e := range reading.CodedEvents(a, maxCodedEvents) {
			source, target := spanText(line.Text, e.Source), spanText(line.Text, e.Target)
			answer.Events = append(answer.Events, codedEvent{source, target, string(e.Type)})
		}
		return answer
	}
	for _, e := range line.Events {
		typ := reading.EventTypeOf(a, wordsIn(line.Text, e.Source), wordsIn(line.Text, e.Target))
		answer.Events = append(answer.Events, codedEvent{e.Source, e.Target, string(cmp.Or(typ, anyType))})
	}
	return answer
}

// wordsIn is the first place of the words in the text; the zero Span for none.
func wordsIn(text string, words *string) parley.Span {
	if words == nil || *words == "" {
		return parley.Span{}
	}
	at := strings.Index(text, *words)
	if at < 0 {
		return parley.Span{}
	}
	return parley.Span{Start: at, End: at + len(*words)}
}

func spanText(text string, s parley.Span) *string {
	if s.Empty() {
		return nil
	}
	words := s.Of(text)
	return &words
}

// eventcoding scores the lines of even index, which the rules were tuned on, apart from the others, which nobody read; each with
// the pairs given and with the pairs found.
func eventcoding(args []string, w io.Writer) error {
	if len(args) > 0 {
		return errUsage
	}
	dir, err := os.MkdirTemp("", "parley-eventcoding-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var scores []score
	for k, half := range [...]string{"even", "odd"} {
		for _, given := range [...]bool{true, false} {
			got, err := scoreCoded(w, dir, half, k, given)
			if err != nil {
				return err
			}
			scores = append(scores, got...)
		}
	}
	return hold(w, "eventcoding/", scores)
}

// scoreCoded runs the set's scorer on the lines whose index leaves rest when halved.
func scoreCoded(w io.Writer, dir, half string, rest int, given bool) ([]score, error) {
	gold, answers := filepath.Join(dir, half+".gold.jsonl"), filepath.Join(dir, half+".jsonl")
	silent, err := writeHalf(gold, answers, rest, given)
	if err != nil {
		return nil, err
	}
	out, err := exec.Command("python3", filepath.Join(eventcodingSet, "score_eventcoding.py"), "--json", gold, answers).Output()
	if err != nil {
		return nil, scorerError(err)
	}
	var result struct {
		Event    struct{ R float64 } `json:"event"`
		CodeOnly struct{ R float64 } `json:"code only"`
		PairOnly struct{ R float64 } `json:"pair only"`
		MacroF1  float64             `json:"macro F1"`
		Found    float64             `json:"predicted"`
		Lines    float64             `json:"sentences"`
	}
	if err := json.Unmarshal(out, &result); err != nil {
		return nil, fmt.Errorf("what the scorer printed: %w", err)
	}
	if given {
		return []score{
			{"eventcoding/" + half + "/given/accuracy", result.Event.R},
			{"eventcoding/" + half + "/given/macro F1", result.MacroF1},
		}, nil
	}
	fmt.Fprintf(w, "%s half, pairs found: %.2f events a sentence; nothing in %.1f %% of the sentences\n",
		half, result.Found/result.Lines, 100*silent)
	return []score{
		{"eventcoding/" + half + "/found/recall", result.Event.R},
		{"eventcoding/" + half + "/found/pair recall", result.PairOnly.R},
		{"eventcoding/" + half + "/found/type recall", result.CodeOnly.R},
		{"eventcoding/" + half + "/found/sentences with events", 1 - silent},
	}, nil
}

// writeHalf writes every second line of the set, from index rest on, and Parley's answers; silent is the share of lines
// without an answer.
func writeHalf(gold, answers string, rest int, given bool) (silent float64, err error) {
	g, err := os.Create(gold)
	if err != nil {
		return 0, err
	}
	defer g.Close()
	p, err := os.Create(answers)
	if err != nil {
		return 0, err
	}
	defer p.Close()
	goldOut, out := jsonLines(g), jsonLines(p)
	n, lines, empty := 0, 0, 0
	err = eachLine(filepath.Join(eventcodingSet, "plover.dev.jsonl.gz"), func(line codedLine) error {
		n++
		if (n-1)%2 != rest {
			return nil
		}
		if err := goldOut.Encode(line); err != nil {
			return err
		}
		if !given {
			line.Events = nil
		}
		answer := codeLine(line)
		lines++
		if len(answer.Events) == 0 {
			empty++
		}
		return out.Encode(answer)
	})
	return float64(empty) / float64(max(1, lines)), err
}
