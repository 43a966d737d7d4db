// Command grammarbench reads texts with the English model and prints how long that took. eval bench language runs it in a
// process of its own, with nothing linked but the language packages, so that start and memory are of them alone.
//
//	grammarbench TEXTS.json WORKERS ROUNDS START
//
// TEXTS.json is a list of texts, WORKERS how many of them are read at a time, ROUNDS how often all are read: once; again,
// when their words have been met; a third time, stage by stage. START is the time in nanoseconds at which the process was started.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"parley/language/en"
)

// A Result is what one run measured.
type Result struct {
	Load   float64            // seconds from the start of the process to an opened model
	First  float64            // seconds that the first text took
	Tokens int                // tokens of all texts
	All    float64            // seconds that all texts took, the first included
	Again  float64            // seconds that they took a second time, when their words had been met
	Memory float64            // peak resident memory in megabytes; 0 where the system does not tell
	Stages map[string]float64 // seconds by stage of a third round
}

func main() {
	ready := en.Model()
	loaded := time.Now()
	result, err := run(os.Args[1:], loaded)
	if err != nil || ready == nil {
		fmt.Fprintln(os.Stderr, "grammarbench:", err)
		os.Exit(1)
	}
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		os.Exit(1)
	}
}

func run(args []string, loaded time.Time) (*Result, error) {
	if len(args) != 4 {
		return nil, fmt.Errorf("want 4 arguments, got %d", len(args))
	}
	data, err := os.ReadFile(args[0])
	if err != nil {
		return nil, err
	}
	var texts []string
	if err := json.Unmarshal(data, &texts); err != nil {
		return nil, err
	}
	workers, err := strconv.Atoi(args[1])
	if err != nil {
		return nil, err
	}
	rounds, err := strconv.Atoi(args[2])
	if err != nil {
		return nil, err
	}
	started, err := strconv.ParseInt(args[3], 10, 64)
	if err != nil {
		return nil, err
	}
	r := &Result{Load: loaded.Sub(time.Unix(0, started)).Seconds()}
	begin := time.Now()
	r.Tokens, r.First = parse(texts, workers)
	r.All = time.Since(begin).Seconds()
	r.Memory = peakMemory()
	if rounds > 1 {
		begin = time.Now()
		parse(texts, workers)
		r.Again = time.Since(begin).Seconds()
	}
	if rounds > 2 {
		r.Stages = stages(texts)
	}
	return r, nil
}

// parse analyses the texts on a number of goroutines and returns the number of their tokens, and the seconds that the first
// text took.
func parse(texts []string, workers int) (tokens int, first float64) {
	var next, sum atomic.Int64
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(texts)); i = next.Add(1) - 1 {
				begin := time.Now()
				sum.Add(int64(len(en.Model().Parse(texts[i]).Tokens)))
				if i == 0 {
					first = time.Since(begin).Seconds()
				}
			}
		})
	}
	wg.Wait()
	return int(sum.Load()), first
}

// stages returns the seconds that each stage takes over all texts.
func stages(texts []string) map[string]float64 {
	sums := make(map[string]float64)
	for _, text := range texts {
		last := time.Now()
		en.Model().ParseTimed(text, func(stage string) {
			now := time.Now()
			sums[stage] += now.Sub(last).Seconds()
			last = now
		})
	}
	return sums
}

// peakMemory is the most memory the process held at a time, in megabytes, as Linux tells it.
func peakMemory() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			kilobytes, _ := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 64)
			return kilobytes / 1024
		}
	}
	return 0
}
