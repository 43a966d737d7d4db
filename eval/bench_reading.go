package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/language/en"
	"parley/reading"
)

var benchReadingCommand = command{
	name:    "bench reading",
	summary: "times each reader on one core, beside grammar, in words a second",
	run: func(args []string, stdout io.Writer) error {
		if len(args) != 0 {
			return errUsage
		}
		return benchReading(stdout)
	},
}

const (
	// readingBenchTexts is what is read: news articles, 116,000 words.
	readingBenchTexts = "../shared/eval/stories/dev.articles.jsonl.gz"
	// readingBenchRounds is how often all of it is read; the fastest round of each step counts, as the rest is the machine's noise.
	readingBenchRounds = 7
)

// benchReading reads the articles of the stories set on one core and prints for grammar and for each step of reading how many
// words it does in a second, and what share of grammar's time it takes.
func benchReading(w io.Writer) error {
	runtime.GOMAXPROCS(1)
	var analyses []*parley.Analysis
	words := 0
	start := time.Now()
	err := eachLine(readingBenchTexts, func(article struct{ Text, Date string }) error {
		report := &parley.Report{ID: parley.NewReportID("", "", article.Text), Text: article.Text, Published: article.Date}
		analyses = append(analyses, en.Analyze(report))
		words += len(strings.Fields(article.Text))
		return nil
	})
	if err != nil {
		return err
	}
	grammar := time.Since(start)
	var order []string
	best := map[string]time.Duration{}
	for range readingBenchRounds {
		spent := map[string]time.Duration{}
		for _, a := range analyses {
			at := time.Now()
			reading.ReadInSteps(a, func(step string) {
				now := time.Now()
				spent[step] += now.Sub(at)
				at = now
				if !slices.Contains(order, step) {
					order = append(order, step)
				}
			})
		}
		for step, d := range spent {
			if old, ok := best[step]; !ok || d < old {
				best[step] = d
			}
		}
	}
	fmt.Fprintf(w, "%d articles, %d words, one core\n", len(analyses), words)
	line := func(step string, d time.Duration) {
		fmt.Fprintf(w, "%-16s %12.0f words/s %8.2f %% of grammar's time\n", step, float64(words)/d.Seconds(), 100*d.Seconds()/grammar.Seconds())
	}
	line("grammar", grammar)
	var all time.Duration
	for _, step := range order {
		line(step, best[step])
		all += best[step]
	}
	line("all of reading", all)
	return hold(w, "bench/reading/", []score{
		{"bench/reading/times", float64(words) / best["times"].Seconds()},
		{"bench/reading/all", float64(words) / all.Seconds()},
	})
}
