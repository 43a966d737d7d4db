package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// fewReports is how many reports need no bar: they are read before a bar could be looked at.
const fewReports = 20

// A progress shows on a terminal how far long work has come, and nothing elsewhere.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(w io.Writer, reports int) progress {
	if reports <= fewReports || !isTerminal(w) {
		return progress{}
	}
	return progress{progressbar.NewOptions(reports,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

func (p progress) step() {
	if p.bar != nil {
		_ = p.bar.Add(1) // a bar that cannot be drawn must not stop the reading
	}
}

func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
