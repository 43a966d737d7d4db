package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"unicode/utf8"

	"parley"
	"parley/language/en"
	"parley/reading"
)

var timeCommand = command{
	name:    "time",
	summary: "time expressions of 1990s newswire: strict, relaxed, type and value F1 on the dev part, and Parley's own sentences",
	run:     scoreTimes,
}

var predictTimeCommand = command{
	name:    "predict time",
	args:    "FILE",
	summary: "time expressions of a set's lines (id, dct, text), in the format of its scorer",
	run:     predictTimes,
}

const timeSet = "../shared/eval/time"

// A timeLine is a document of the time set. Offsets count code points.
type timeLine struct {
	ID   string `json:"id"`
	DCT  string `json:"dct"`
	Text string `json:"text"`
}

type timePrediction struct {
	ID    string      `json:"id"`
	Timex []timeFound `json:"timex"`
}

type timeFound struct {
	Start int             `json:"start"`
	End   int             `json:"end"`
	Type  parley.TimeType `json:"type"`
	Value string          `json:"value"`
}

// predictTimes reads the set's lines and prints what Parley finds in them, the text as it is with its line breaks.
func predictTimes(args []string, w io.Writer) error {
	if len(args) != 1 {
		return errUsage
	}
	out := jsonLines(w)
	return eachLine(args[0], func(line timeLine) error {
		report := &parley.Report{ID: parley.ReportID(line.ID), Text: line.Text, Published: line.DCT}
		prediction := timePrediction{ID: line.ID, Timex: []timeFound{}}
		at := 0 // code points before byte done
		done := 0
		for _, t := range reading.Times(en.Analyze(report)) {
			at += utf8.RuneCountInString(line.Text[done:t.Span.Start])
			done = t.Span.Start
			end := at + utf8.RuneCountInString(t.Text)
			prediction.Timex = append(prediction.Timex, timeFound{at, end, t.Type, t.Value})
		}
		return out.Encode(prediction)
	})
}

// scoreTimes scores the dev part with the set's scorer and Parley's own sentences, and holds both to their floors.
func scoreTimes(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	gold := filepath.Join(timeSet, "dev.jsonl.gz")
	f, err := os.CreateTemp("", "parley-time-*.jsonl")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if err := predictTimes([]string{gold}, f); err != nil {
		return err
	}
	scorer := filepath.Join(timeSet, "score_time.py")
	table, err := exec.Command("python3", scorer, gold, f.Name()).Output()
	if err != nil {
		return scorerError(err)
	}
	w.Write(table)
	out, err := exec.Command("python3", scorer, "--json", gold, f.Name()).Output()
	if err != nil {
		return scorerError(err)
	}
	var sections map[string]json.RawMessage
	if err := json.Unmarshal(out, &sections); err != nil {
		return fmt.Errorf("what the scorer printed: %w", err)
	}
	var scores []score
	for _, name := range []string{"strict", "relaxed", "type", "value"} {
		var row struct{ F1 float64 }
		if err := json.Unmarshal(sections[name], &row); err != nil {
			return fmt.Errorf("what the scorer printed under %q: %w", name, err)
		}
		scores = append(scores, score{"time/dev/" + name, row.F1})
	}
	own, err := scoreOwnTimes(w)
	if err != nil {
		return err
	}
	return hold(w, "time/", append(scores, own...))
}
