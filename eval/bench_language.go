package main

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

var benchLanguageCommand = command{
	name:    "bench language",
	summary: "times grammar against spaCy's: one core and two, load, memory, each stage, text twice as long",
	run: func(args []string, stdout io.Writer) error {
		if len(args) != 0 {
			return errUsage
		}
		return benchLanguage(stdout)
	},
}

//go:embed bench_language.py
var benchLanguageScript string

// benchRounds is how often everything is measured; medians are printed.
const benchRounds = 3

// kernelVariable is the environment variable that forces a matrix kernel.
const kernelVariable = "PARLEY_KERNEL"

// A timing is what one run of either program measured; see grammarbench.Result.
type timing struct {
	Load, First, All, Again, Memory float64
	Tokens                          int
	Stages                          map[string]float64

	processor float64 // seconds of processor time of the whole process
}

func (t timing) rate() float64 { return float64(t.Tokens) / t.All }

// benchLanguage runs spaCy and Parley in turn over the attribution set and prints medians and ratios.
func benchLanguage(w io.Writer) error {
	dir, err := os.MkdirTemp("", "parley-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &grammarBench{dir: dir, timings: make(map[string][]timing)}
	if err := b.prepare(); err != nil {
		return err
	}
	for range benchRounds {
		if err := b.round(); err != nil {
			return err
		}
	}
	b.print(w)
	return nil
}

// A grammarBench is a benchmark on its way: where its files lie, and the timings so far by what was run.
type grammarBench struct {
	dir, python, worker string
	timings             map[string][]timing
}

// prepare writes the texts and builds the worker.
func (b *grammarBench) prepare() error {
	texts, err := parityTexts([]string{"../shared/eval/attribution/dev.jsonl.gz"})
	if err != nil {
		return err
	}
	var all []string
	for _, t := range texts {
		all = append(all, t.Text)
	}
	once := strings.Join(all, "\n\n")
	for name, list := range map[string][]string{"all.json": all, "once.json": {once}, "twice.json": {once + "\n\n" + once}} {
		data, err := json.Marshal(list)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(b.dir, name), data, 0o644); err != nil {
			return err
		}
	}
	if b.python, err = spacyPython(); err != nil {
		return err
	}
	b.worker = filepath.Join(b.dir, "grammarbench")
	if runtime.GOOS == "windows" {
		b.worker += ".exe"
	}
	return runQuietly("go", "build", "-o", b.worker, "./eval/grammarbench")
}

// round measures everything once, spaCy and Parley in turn.
func (b *grammarBench) round() error {
	all := filepath.Join(b.dir, "all.json")
	if err := b.run("spaCy", exec.Command(b.python, "-W", "ignore", "-c", benchLanguageScript, all)); err != nil {
		return err
	}
	for _, r := range parleyRuns {
		if err := b.parley(r); err != nil {
			return err
		}
	}
	return nil
}

// A parleyRun is one way in which Parley is measured: over which texts, with which kernel ("" for the machine's best), on how
// many cores, and in how many rounds; see grammarbench.
type parleyRun struct {
	name, texts, kernel string
	cores, rounds       int
}

var parleyRuns = []parleyRun{
	{"one core", "all.json", "", 1, 2},
	{"two cores", "all.json", "", 2, 2},
	{"avx2", "all.json", "avx2", 1, 1},
	{"go", "all.json", "go", 1, 1},
	{"once", "once.json", "", 1, 2},
	{"twice", "twice.json", "", 1, 2},
	{"stages", "all.json", "", 1, 3},
}

// parley runs the worker once.
func (b *grammarBench) parley(r parleyRun) error {
	cmd := exec.Command(b.worker, filepath.Join(b.dir, r.texts), strconv.Itoa(r.cores), strconv.Itoa(r.rounds))
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(r.cores), kernelVariable+"="+r.kernel)
	return b.run(r.name, cmd)
}

// run starts a command, with the time of its start as the last argument, and keeps the timing that it prints.
func (b *grammarBench) run(name string, cmd *exec.Cmd) error {
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, os.Stderr
	cmd.Args = append(cmd.Args, strconv.FormatInt(time.Now().UnixNano(), 10))
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("time %s: %w", name, err)
	}
	var t timing
	if err := json.Unmarshal(out.Bytes(), &t); err != nil {
		return fmt.Errorf("time %s: %w", name, err)
	}
	t.processor = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	b.timings[name] = append(b.timings[name], t)
	return nil
}

// median returns the median of a value over the rounds of what was run.
func (b *grammarBench) median(name string, value func(timing) float64) float64 {
	var values []float64
	for _, t := range b.timings[name] {
		values = append(values, value(t))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

func (b *grammarBench) print(w io.Writer) {
	rate := func(name string) float64 { return b.median(name, timing.rate) }
	fmt.Fprintf(w, "%s, %d processors, medians of %d rounds over %d tokens; other work on the machine falsifies them\n\n",
		runtime.GOARCH, runtime.NumCPU(), benchRounds, b.timings["spaCy"][0].Tokens)
	fmt.Fprintf(w, "%-34s %9s %9s %9s\n", "", "spaCy", "Parley", "ratio")
	line := func(name, form string, theirs, ours float64) {
		fmt.Fprintf(w, "%-34s "+form+" "+form+" %9.2f\n", name, theirs, ours, ours/theirs)
	}
	line("tokens/s, one core", "%9.0f", rate("spaCy"), rate("one core"))
	line("tokens/s, one core, avx2", "%9.0f", rate("spaCy"), rate("avx2"))
	line("tokens/s, one core, plain Go", "%9.0f", rate("spaCy"), rate("go"))
	line("load, process start to ready, ms", "%9.1f", 1e3*b.median("spaCy", load), 1e3*b.median("one core", load))
	line("first document, ms", "%9.1f", 1e3*b.median("spaCy", first), 1e3*b.median("one core", first))
	line("peak memory, MB", "%9.0f", b.median("spaCy", memory), b.median("one core", memory))
	fmt.Fprintln(w)
	fmt.Fprintf(w, "two cores to one: %.2f times the speed (%.0f tokens/s), words met before %.2f; processor time %.2f times\n",
		rate("two cores")/rate("one core"), rate("two cores"), b.median("one core", again)/b.median("two cores", again),
		b.median("two cores", processor)/b.median("one core", processor))
	fmt.Fprintf(w, "text twice as long: %.2f times the time\n", b.median("twice", again)/b.median("once", again))
	fmt.Fprintf(w, "one core, words met before: %.0f tokens/s\n", float64(b.timings["one core"][0].Tokens)/b.median("one core", again))
	b.printStages(w)
}

func load(t timing) float64   { return t.Load }
func first(t timing) float64  { return t.First }
func again(t timing) float64  { return t.Again }
func memory(t timing) float64 { return t.Memory }

func processor(t timing) float64 { return t.processor }

// printStages prints each stage's share of the time on one core, the largest first.
func (b *grammarBench) printStages(w io.Writer) {
	sum := 0.0
	median := make(map[string]float64)
	for stage := range b.timings["stages"][0].Stages {
		median[stage] = b.median("stages", func(t timing) float64 { return t.Stages[stage] })
		sum += median[stage]
	}
	stages := slices.SortedFunc(maps.Keys(median), func(a, b string) int {
		return cmp.Or(cmp.Compare(median[b], median[a]), strings.Compare(a, b))
	})
	fmt.Fprint(w, "share of time:")
	for _, stage := range stages {
		fmt.Fprintf(w, " %s %.1f %%", stage, 100*median[stage]/sum)
	}
	fmt.Fprintln(w)
}
