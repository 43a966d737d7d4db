package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

var dossierCommand = command{
	name:    "dossier",
	args:    "[--misses]",
	summary: "the whole chain on stories with gold: quotes, figures, events, conflicts, agreements, positions",
	run:     dossier,
}

var unseenCommand = command{
	name:    "unseen",
	summary: "the mean of the same on stories of our own that nobody reads while rules are written",
	run:     unseen,
}

// A goldStory is a story that has gold: the folder that holds name.gold.json, and where the reports lie.
type goldStory struct{ name, gold, reports string }

// goldStories are two stories of the dossier set, beside the project, and those of our own.
var goldStories = []goldStory{
	{"seeds", dossierSet, "../shared/seeds"},
	{"hurricane", dossierSet, dossierSet + "/hurricane"},
	{"ceasefire", ownStories, ownStories + "/ceasefire"},
	{"merger", ownStories, ownStories + "/merger"},
	{"railstrike", ownStories, ownStories + "/railstrike"},
	{"outbreak", ownStories, ownStories + "/outbreak"},
	{"coup", ownStories, ownStories + "/coup"},
	{"mine", ownStories, ownStories + "/mine"},
	{"tariff", ownStories, ownStories + "/tariff"},
}

// unseenStories tell how Parley does on stories for which no rule was written: their misses are not printed.
var unseenStories = []goldStory{
	{"corridor", ownUnseen, ownUnseen + "/corridor"},
	{"quake", ownUnseen, ownUnseen + "/quake"},
	{"river", ownUnseen, ownUnseen + "/river"},
	{"ferry", ownUnseen, ownUnseen + "/ferry"},
	{"ballot", ownUnseen, ownUnseen + "/ballot"},
}

const (
	dossierSet = "../shared/eval/dossier"
	ownStories = "eval/own/stories"
	ownUnseen  = "eval/own/unseen"
)

// dossier scores each story with gold.
func dossier(args []string, w io.Writer) error {
	misses := slices.Contains(args, "--misses")
	if len(args) > 1 || len(args) == 1 && !misses {
		return errUsage
	}
	scores, err := scoreGoldStories(w, goldStories, misses)
	if err != nil {
		return err
	}
	for i := range scores {
		scores[i].name = "dossier/" + scores[i].name
	}
	return hold(w, "dossier/", scores)
}

// unseen prints the mean of each figure over the unseen stories.
func unseen(args []string, w io.Writer) error {
	if len(args) > 0 {
		return errUsage
	}
	scores, err := scoreGoldStories(io.Discard, unseenStories, false)
	if err != nil {
		return err
	}
	var means []score
	at := map[string]int{}
	for _, s := range scores {
		_, figure, _ := strings.Cut(s.name, "/")
		if _, ok := at[figure]; !ok {
			at[figure] = len(means)
			means = append(means, score{name: "unseen/" + figure})
		}
		means[at[figure]].value += s.value / float64(len(unseenStories))
	}
	return hold(w, "unseen/", means)
}

// scoreGoldStories runs parley as its users do, on each story, and the set's own scorer on what comes out. It returns the
// figures as "story/section/figure".
func scoreGoldStories(w io.Writer, stories []goldStory, misses bool) ([]score, error) {
	dir, err := os.MkdirTemp("", "parley-dossier-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "parley")
	if out, err := exec.Command("go", "build", "-o", program, "./cmd/parley").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build parley: %w\n%s", err, out)
	}
	var scores []score
	for _, s := range stories {
		read, brief := filepath.Join(dir, s.name+".jsonl"), filepath.Join(dir, s.name+".json")
		if _, err := runToFile(read, program, "read", "--json", s.reports); err != nil {
			return nil, err
		}
		cost, err := runToFile(brief, program, "brief", "--json", s.reports)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(w, "%s: brief took %.2f s and %d MB at its peak\n", s.name, cost.seconds, cost.peak>>20)
		got, err := scoreDossier(w, filepath.Join(s.gold, s.name+".gold.json"), read, brief, misses)
		if err != nil {
			return nil, err
		}
		for _, g := range got {
			scores = append(scores, score{s.name + "/" + g.name, g.value})
		}
	}
	return scores, nil
}

// A runCost is what one run of the program took.
type runCost struct {
	seconds float64
	peak    int64 // bytes of resident memory, 0 where the system does not tell
}

// runToFile runs the program with its output into a file. Inputs that it could not read do not count as failure: the
// set has none, so exit status 1 is one.
func runToFile(path, program string, args ...string) (runCost, error) {
	f, err := os.Create(path)
	if err != nil {
		return runCost{}, err
	}
	defer f.Close()
	cmd := exec.Command(program, args...)
	cmd.Stdout, cmd.Stderr = f, os.Stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return runCost{}, fmt.Errorf("parley %v: %w", args, err)
	}
	return runCost{time.Since(start).Seconds(), peakMemory(cmd.ProcessState)}, f.Close()
}

// scoreDossier runs the set's scorer, prints its table and returns its figures as "section/figure". Counts (gold,
// found_by_parley, total) are left out, but for wrong spans, which are given as the share of right ones.
func scoreDossier(w io.Writer, gold, read, brief string, misses bool) ([]score, error) {
	scorer := filepath.Join(dossierSet, "score_dossier.py")
	show := []string{scorer, gold, read, brief}
	if misses {
		show = append(show, "--misses")
	}
	table, err := exec.Command("python3", show...).Output()
	if err != nil {
		return nil, scorerError(err)
	}
	w.Write(table)
	out, err := exec.Command("python3", scorer, gold, read, brief, "--json").Output()
	if err != nil {
		return nil, scorerError(err)
	}
	var result map[string]map[string]float64
	if err := json.Unmarshal(out, &result); err != nil {
		return nil, fmt.Errorf("what the scorer printed: %w", err)
	}
	var scores []score
	for section, row := range result {
		for name, value := range row {
			switch name {
			case "gold", "found_by_parley", "total":
			case "wrong":
				scores = append(scores, score{section + "/right", 1 - value/max(1, row["total"])})
			default:
				scores = append(scores, score{section + "/" + name, value})
			}
		}
	}
	slices.SortFunc(scores, func(a, b score) int {
		if a.name < b.name {
			return -1
		}
		return 1
	})
	return scores, nil
}

// scorerError adds to a scorer's failure what it said.
func scorerError(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return fmt.Errorf("scorer: %w\n%s", err, exit.Stderr)
	}
	return fmt.Errorf("scorer: %w", err)
}
