package main

import (
	"bufio"
	"encoding/json"
	"io"

	"parley"
	"parley/language/en"
)

var analyzeCommand = command{
	name: "analyze", args: "FILE.jsonl",
	summary: "prints the grammar of each text of a JSONL file as given, for holding against spaCy",
	run: func(args []string, stdout io.Writer) error {
		if len(args) != 1 {
			return errUsage
		}
		return analyze(args[0], stdout)
	},
}

// A textLine is a line of a set: what it is called, a string or number kept as written, and the text. Other fields are ignored.
type textLine struct {
	ID   json.RawMessage `json:"id"`
	Text string          `json:"text"`
}

// A grammarLine is the grammar of one text, offsets in bytes.
type grammarLine struct {
	ID     json.RawMessage `json:"id"`
	Tokens []tokenRecord   `json:"tokens"`
}

type tokenRecord struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Tag   string `json:"tag"`
	POS   string `json:"pos"`
	Lemma string `json:"lemma"`
	Head  int    `json:"head"`
	Dep   string `json:"dep"`
	Ent   string `json:"ent"`
}

// analyze writes a grammarLine for each line of the file, in order.
func analyze(path string, stdout io.Writer) error {
	out := bufio.NewWriter(stdout)
	enc := jsonLines(out)
	err := eachLine(path, func(line textLine) error {
		return enc.Encode(grammarLine{line.ID, tokenRecords(en.Model().Parse(line.Text))})
	})
	if err != nil {
		return err
	}
	return out.Flush()
}

func tokenRecords(a *parley.Analysis) []tokenRecord {
	records := make([]tokenRecord, 0, len(a.Tokens))
	for _, t := range a.Tokens {
		records = append(records, tokenRecord{t.Start, t.End, t.Tag, t.POS, t.Lemma, t.Head, t.Dep, t.Ent})
	}
	return records
}
