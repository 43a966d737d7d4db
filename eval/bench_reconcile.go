package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime"
	"time"

	"parley"
	"parley/parleytest"
	"parley/reconcile"
)

var benchReconcileCommand = command{
	name:    "bench reconcile",
	summary: "time and memory of one story of 250, 1,000 and 4,000 generated reports",
	run:     benchReconcile,
}

// benchSeed chooses the generated stories; any other makes stories of the same sort.
const benchSeed = 7

// tellingRounds is how often each story is told, all of them in turn. The least counts: what other programs do to the caches of a machine only
// adds to it.
const tellingRounds = 5

// benchStories are how many reports the stories have.
var benchStories = []int{250, 1000, 4000}

// benchReconcile prints how time and memory grow with the reports of one story. The wanted growth is 4.8 for four times
// the reports, the wanted memory 60 KB a report beyond its statements.
func benchReconcile(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	least := make([]telling, len(benchStories))
	for round := range tellingRounds {
		for k, n := range benchStories {
			run := tellOnce(parleytest.Story(n, benchSeed)) // made anew, so that a small story lies in a small heap
			if round > 0 {
				run.seconds, run.memory = min(run.seconds, least[k].seconds), min(run.memory, least[k].memory)
			}
			least[k] = run
		}
	}
	scores := []score{}
	for k, n := range benchStories {
		took, perReport := least[k].seconds, least[k].memory/float64(n)/1000
		fmt.Fprintf(w, "%5d reports: %8.2f s of a processor, %6.1f KB a report at the peak, %d findings", n, took, perReport, least[k].findings)
		if k > 0 {
			before := least[k-1].seconds
			fmt.Fprintf(w, ", %.2f times the time", took/before)
			scores = append(scores, score{fmt.Sprintf("bench reconcile/%d/4.8 over ratio", n), 4.8 * before / took})
		}
		fmt.Fprintln(w)
		scores = append(scores, score{fmt.Sprintf("bench reconcile/%d/60 KB over memory", n), 60 / max(perReport, 0.001)})
	}
	return hold(w, "bench reconcile/", scores)
}

// A telling is what one dossier of a story took: seconds of a processor, where the system tells them, and bytes at the peak beyond the readings.
type telling struct {
	seconds, memory float64
	findings        int
}

func tellOnce(readings []*parley.Reading) telling {
	var start runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&start)
	peak := watchHeap()
	began, worked := time.Now(), processorTime()
	d := reconcile.Dossier(readings, reconcile.Options{All: true})
	took := cmp.Or(processorTime()-worked, time.Since(began))
	most := peak()
	runtime.KeepAlive(readings)
	return telling{took.Seconds(), float64(most - min(most, start.HeapAlloc)), len(d.Findings)}
}

// watchHeap looks at the heap every few milliseconds until its result is called, which returns the most it saw.
func watchHeap() func() uint64 {
	stop, most := make(chan struct{}), make(chan uint64)
	go func() {
		var m runtime.MemStats
		var peak uint64
		for {
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapAlloc)
			select {
			case <-stop:
				most <- peak
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(stop); return <-most }
}
