package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"parley"
	"parley/language/en"
)

var parityCommand = command{
	name: "parity", args: "[FILE.jsonl...]",
	summary: "holds the grammar against spaCy's, on the attribution set and the seeds or the files given",
	run: func(args []string, stdout io.Writer) error {
		texts, err := parityTexts(args)
		if err != nil {
			return err
		}
		theirs, err := spacyGrammar(texts)
		if err != nil {
			return err
		}
		return parity(stdout, texts, theirs)
	},
}

//go:embed parity.py
var parityScript string

// parityTexts are the texts of the files, or of the sets that parity is measured on.
func parityTexts(files []string) ([]textLine, error) {
	var texts []textLine
	seeds := []string(nil)
	if len(files) == 0 {
		files = []string{"../shared/eval/attribution/dev.jsonl.gz"}
		seeds, _ = filepath.Glob("../shared/seeds/*.txt")
	}
	for _, path := range files {
		err := eachLine(path, func(line textLine) error {
			texts = append(texts, line)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	for _, path := range seeds {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		texts = append(texts, textLine{json.RawMessage(strconv.Quote(filepath.Base(path))), string(text)})
	}
	return texts, nil
}

// A spacyLine is the grammar of one text as spaCy gives it.
type spacyLine struct {
	Tokens []spacyRecord `json:"tokens"`
}

type spacyRecord struct {
	tokenRecord
	Sent bool `json:"sent"`
}

// spacyGrammar runs spaCy over the texts and returns a line for each, in order.
func spacyGrammar(texts []textLine) ([]spacyLine, error) {
	python, err := spacyPython()
	if err != nil {
		return nil, err
	}
	var in, out bytes.Buffer
	enc := jsonLines(&in)
	for _, t := range texts {
		if err := enc.Encode(t); err != nil {
			return nil, err
		}
	}
	cmd := exec.Command(python, "-W", "ignore", "-c", parityScript)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = &in, &out, os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("run spaCy: %w", err)
	}
	var lines []spacyLine
	for dec := json.NewDecoder(&out); dec.More(); {
		var line spacyLine
		if err := dec.Decode(&line); err != nil {
			return nil, fmt.Errorf("read spaCy's grammar: %w", err)
		}
		lines = append(lines, line)
	}
	if len(lines) != len(texts) {
		return nil, fmt.Errorf("spaCy gave %d lines for %d texts", len(lines), len(texts))
	}
	return lines, nil
}

// parityFields are what is compared of a token that both have, in the order of the table.
var parityFields = []string{"tag", "pos", "head", "label", "lemma", "entity", "sentence"}

// parityFloor is the least share of tokens equal in each field; tokens themselves must all be equal.
const parityFloor = 0.999

// A parityCount counts tokens and those equal in each field.
type parityCount struct {
	theirs, ours, tokens int
	equal                map[string]int
}

// parity prints every difference and the shares of what is equal, and returns an error when a share is below its floor.
func parity(w io.Writer, texts []textLine, theirs []spacyLine) error {
	count := parityCount{equal: make(map[string]int)}
	for i, t := range texts {
		count.add(w, string(t.ID), t.Text, theirs[i].Tokens, en.Model().Parse(t.Text))
	}
	fmt.Fprintf(w, "\n%d texts, %d tokens\n", len(texts), count.theirs)
	below := count.print(w, "token", count.tokens, max(count.theirs, count.ours), 1)
	for _, field := range parityFields {
		below = count.print(w, field, count.equal[field], count.tokens, parityFloor) || below
	}
	if below {
		return fmt.Errorf("below the floor")
	}
	return nil
}

func (c *parityCount) print(w io.Writer, field string, equal, of int, floor float64) (below bool) {
	share := 1.0
	if of > 0 {
		share = float64(equal) / float64(of)
	}
	fmt.Fprintf(w, "%-9s equal %8d of %8d  %8.4f %%  (floor %g %%)\n", field, equal, of, 100*share, 100*floor)
	return share < floor
}

// add compares one text's tokens.
func (c *parityCount) add(w io.Writer, id, text string, theirs []spacyRecord, a *parley.Analysis) {
	ours := spacyRecords(a)
	c.theirs, c.ours = c.theirs+len(theirs), c.ours+len(ours)
	for i, j := 0, 0; i < len(theirs) && j < len(ours); {
		t, o := theirs[i], ours[j]
		switch {
		case t.Start == o.Start && t.End == o.End:
			c.tokens++
			c.compare(w, id, text, fields(theirs, i), fields(ours, j), o)
			i, j = i+1, j+1
		case t.End <= o.End:
			fmt.Fprintf(w, "%s %d: token only in spaCy: %q\n", id, t.Start, text[t.Start:t.End])
			i++
		default:
			fmt.Fprintf(w, "%s %d: token only here: %q\n", id, o.Start, text[o.Start:o.End])
			j++
		}
	}
}

func (c *parityCount) compare(w io.Writer, id, text string, theirs, ours []string, at spacyRecord) {
	var differ []string
	for i, field := range parityFields {
		if theirs[i] == ours[i] {
			c.equal[field]++
		} else {
			differ = append(differ, fmt.Sprintf("%s %s, here %s", field, theirs[i], ours[i]))
		}
	}
	if differ != nil {
		fmt.Fprintf(w, "%s %d %q: %s\n", id, at.Start, text[at.Start:at.End], strings.Join(differ, "; "))
	}
}

// fields are the values of parityFields of the i-th token; a head is given by its offset.
func fields(tokens []spacyRecord, i int) []string {
	t := tokens[i]
	head := fmt.Sprint(tokens[t.Head].Start)
	return []string{t.Tag, t.POS, head, t.Dep, t.Lemma, t.Ent, fmt.Sprint(t.Sent)}
}

func spacyRecords(a *parley.Analysis) []spacyRecord {
	records := make([]spacyRecord, 0, len(a.Tokens))
	for _, t := range tokenRecords(a) {
		records = append(records, spacyRecord{tokenRecord: t})
	}
	for _, s := range a.Sentences {
		records[s.First].Sent = true
	}
	return records
}
