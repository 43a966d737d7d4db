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

// kernelVariable is the environment variable that forces a matrix kernel, and kernels are those measured where the machine has
// them; the first is the machine's best.
const kernelVariable = "PARLEY_KERNEL"

var kernels = []string{"", "avx2", "go"}

// A timing is what one run of either program measured; see grammarbench.Result.
type timing struct {
	Load, First, All, Again, Memory float64
	Tokens                          int
	Stages                          map[string]float64
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
	for _, kernel := range kernels {
		for _, cores := range []int{1, 2} {
			if kernel != "" && cores > 1 {
				continue
			}
			if err := b.parley(label(kernel, cores), "all.json", kernel, cores); err != nil {
				return err
			}
		}
	}
	if err := b.parley("once", "once.json", "", 1); err != nil {
		return err
	}
	return b.parley("twice", "twice.json", "", 1)
}

func label(kernel string, cores int) string { return strings.TrimSpace(fmt.Sprint(cores, " ", kernel)) }

// parley runs the worker over a file of texts.
func (b *grammarBench) parley(name, texts, kernel string, cores int) error {
	cmd := exec.Command(b.worker, filepath.Join(b.dir, texts), strconv.Itoa(cores))
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+strconv.Itoa(cores), kernelVariable+"="+kernel)
	return b.run(name, cmd)
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
	fmt.Fprintf(w, "%s, %d processors, medians of %d rounds over %d tokens\n\n",
		runtime.GOARCH, runtime.NumCPU(), benchRounds, b.timings["spaCy"][0].Tokens)
	fmt.Fprintf(w, "%-34s %9s %9s %9s\n", "", "spaCy", "Parley", "ratio")
	line := func(name, form string, theirs, ours float64) {
		fmt.Fprintf(w, "%-34s "+form+" "+form+" %9.2f\n", name, theirs, ours, ours/theirs)
	}
	for _, kernel := range kernels {
		name := "tokens/s, one core, " + kernel
		if kernel == "" {
			name = "tokens/s, one core"
		}
		line(name, "%9.0f", rate("spaCy"), rate(label(kernel, 1)))
	}
	line("load, process start to ready, ms", "%9.1f", 1e3*b.median("spaCy", load), 1e3*b.median("1", load))
	line("first document, ms", "%9.1f", 1e3*b.median("spaCy", first), 1e3*b.median("1", first))
	line("peak memory, MB", "%9.0f", b.median("spaCy", memory), b.median("1", memory))
	fmt.Fprintln(w)
	fmt.Fprintf(w, "two cores to one: %.2f (%.0f tokens/s); words met before: %.2f\n",
		rate("2")/rate("1"), rate("2"), b.median("1", again)/b.median("2", again))
	fmt.Fprintf(w, "text twice as long: %.2f times the time\n", b.median("twice", again)/b.median("once", again))
	fmt.Fprintf(w, "one core, words met before: %.0f tokens/s\n", float64(b.timings["1"][0].Tokens)/b.median("1", again))
	b.printStages(w)
}

func load(t timing) float64   { return t.Load }
func first(t timing) float64  { return t.First }
func again(t timing) float64  { return t.Again }
func memory(t timing) float64 { return t.Memory }

// printStages prints each stage's share of the time on one core, the largest first.
func (b *grammarBench) printStages(w io.Writer) {
	sum := 0.0
	median := make(map[string]float64)
	for stage := range b.timings["1"][0].Stages {
		median[stage] = b.median("1", func(t timing) float64 { return t.Stages[stage] })
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
