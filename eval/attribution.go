package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

var attributionCommand = command{
	name:    "attribution",
	args:    "",
	summary: "who said what, on the development part of a set of political news and on stories of our own",
	run:     attribution,
}

const attributionSet = "../shared/eval/attribution"

// attribution predicts on the set's development part and runs the set's own scorer. The figures of its "matched" block and
// the coverage are held to their floors.
func attribution(args []string, w io.Writer) error {
	if len(args) > 0 {
		return errUsage
	}
	dir, err := os.MkdirTemp("", "parley-attribution-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	gold, answers := filepath.Join(attributionSet, "dev.jsonl.gz"), filepath.Join(dir, "answers.jsonl")
	f, err := os.Create(answers)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := predictAttribution([]string{gold}, f); err != nil {
		return err
	}
	out, err := exec.Command("python3", filepath.Join(attributionSet, "score_attribution.py"), "--json", gold, answers).Output()
	if err != nil {
		return scorerError(err)
	}
	scores, err := attributionScores(out)
	if err != nil {
		return err
	}
	own, err := scoreOwnAttributions(w)
	if err != nil {
		return err
	}
	return hold(w, "attribution/", append(scores, own...))
}

// attributionScores takes the figures of the matched block out of what the scorer printed: F1, or the figure itself.
func attributionScores(out []byte) ([]score, error) {
	var result struct {
		All, Quoted struct {
			Matched map[string]json.RawMessage
		}
		Coverage attributionF1
	}
	if err := json.Unmarshal(out, &result); err != nil {
		return nil, fmt.Errorf("what the scorer printed: %w", err)
	}
	var scores []score
	for _, part := range []struct {
		name    string
		figures map[string]json.RawMessage
	}{{"all", result.All.Matched}, {"quoted", result.Quoted.Matched}} {
		for _, figure := range attributionFigures {
			value, err := attributionFigure(part.figures[figure])
			if err != nil {
				return nil, fmt.Errorf("what the scorer printed: %s: %w", figure, err)
			}
			scores = append(scores, score{"attribution/" + part.name + "/" + figure, value})
		}
	}
	return append(scores, score{"attribution/all/covered", result.Coverage.F1}), nil
}

// attributionFigures are the figures of the matched block, in the scorer's words.
var attributionFigures = []string{
	"found", "source exact", "source overlap", "cue exact", "cue overlap", "content exact", "content overlap",
	"all three exact", "speaker accuracy on found",
}

type attributionF1 struct{ P, R, F1 float64 }

// attributionFigure reads a figure that is a number or has an F1.
func attributionFigure(data json.RawMessage) (float64, error) {
	var plain float64
	if json.Unmarshal(data, &plain) == nil {
		return plain, nil
	}
	var f attributionF1
	err := json.Unmarshal(data, &f)
	return f.F1, err
}
