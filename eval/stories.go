package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"parley"
	"parley/reconcile"
)

var storiesCommand = command{
	name:    "stories",
	summary: "grouping articles by story, with their dates and without",
	run:     stories,
}

var predictStoriesCommand = command{
	name:    "predict stories",
	args:    "FILE",
	summary: "the story of each article of a JSONL file, one line each",
	run:     predictStories,
}

const storiesSet = "../shared/eval/stories"

// An article is one line of the set of stories.
type article struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Title  string `json:"title"`
	Text   string `json:"text"`
}

// report makes a report of an article. Its id is the set's, so that equal articles stay two.
func (a article) report() *parley.Report {
	r := &parley.Report{ID: parley.ReportID(a.ID), Outlet: a.Outlet, Title: a.Title, Published: a.Date, Text: a.Text}
	if a.Title != "" {
		r.Body = len(a.Title) + len("\n\n")
		r.Text = a.Title + "\n\n" + a.Text
	}
	return r
}

func readArticles(path string) ([]*parley.Report, error) {
	var reports []*parley.Report
	err := eachLine(path, func(a article) error {
		reports = append(reports, a.report())
		return nil
	})
	return reports, err
}

func predictStories(args []string, w io.Writer) error {
	if len(args) != 1 {
		return errUsage
	}
	reports, err := readArticles(args[0])
	if err != nil {
		return err
	}
	return writeStories(w, reports)
}

// writeStories prints the story of each report, in the order of the reports.
func writeStories(w io.Writer, reports []*parley.Report) error {
	in := map[parley.ReportID]parley.StoryID{}
	for _, s := range reconcile.Stories(reports) {
		for _, id := range s.Reports {
			in[id] = s.ID
		}
	}
	out := jsonLines(w)
	for _, r := range reports {
		line := struct {
			ID    parley.ReportID `json:"id"`
			Story parley.StoryID  `json:"story"`
		}{r.ID, in[r.ID]}
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

func stories(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	reports, err := readArticles(filepath.Join(storiesSet, "dev.articles.jsonl.gz"))
	if err != nil {
		return err
	}
	dated, err := scoreStories(w, "dated", reports)
	if err != nil {
		return err
	}
	for _, r := range reports {
		r.Published = ""
	}
	blank, err := scoreStories(w, "blank", reports)
	if err != nil {
		return err
	}
	return hold(w, "stories/", append(dated, blank...))
}

// scoreStories groups the reports and runs the set's scorer on the groups.
func scoreStories(w io.Writer, part string, reports []*parley.Report) ([]score, error) {
	f, err := os.CreateTemp("", "parley-stories-*.jsonl")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	if err := writeStories(f, reports); err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	scorer := []string{filepath.Join(storiesSet, "score_stories.py"), "--json", filepath.Join(storiesSet, "dev.gold.jsonl"), f.Name()}
	out, err := exec.Command("python3", scorer...).Output()
	if err != nil {
		return nil, scorerError(err)
	}
	fmt.Fprintf(w, "%s: %s", part, out)
	var result struct {
		Cubed struct {
			F1 float64 `json:"f1"`
		} `json:"b-cubed"`
	}
	if err := json.Unmarshal(out, &result); err != nil {
		return nil, fmt.Errorf("what the scorer printed: %w", err)
	}
	return []score{{"stories/" + part + "/b-cubed", result.Cubed.F1}}, nil
}
