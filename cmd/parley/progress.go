package main

import (
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// A progress shows on a terminal how many reports have been read, and nothing elsewhere.
type progress struct{ bar *progressbar.ProgressBar }

// barAfter is how long the reading goes on before a bar is worth the flicker.
const barAfter = time.Second

func newProgress(w io.Writer) progress {
	if !isTerminal(w) {
		return progress{}
	}
	return progress{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("reports read"),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionThrottle(barAfter),
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
