package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"

	"parley"
)

var update = flag.Bool("update", false, "rewrite the golden dossiers")

// examples is where the example stories lie, one folder each.
const examples = "../../examples"

// parleyRun runs a command line in this process and returns what it printed and its exit status.
func parleyRun(t testing.TB, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(context.Background(), args, streams{strings.NewReader(""), &out, &err})
	return out.String(), err.String(), code
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"parley": func(ts *testscript.TestScript, neg bool, args []string) {
				for i, a := range args {
					if _, err := os.Stat(ts.MkAbs(a)); err == nil {
						args[i] = ts.MkAbs(a)
					}
				}
				code := run(context.Background(), args, streams{strings.NewReader(ts.ReadFile("stdin")), ts.Stdout(), ts.Stderr()})
				if (code != done) != neg {
					ts.Fatalf("exit status %d", code)
				}
				ts.Setenv("status", string(rune('0'+code)))
			},
			"exitstatus": func(ts *testscript.TestScript, neg bool, args []string) {
				if want := args[0]; (ts.Getenv("status") != want) != neg {
					ts.Fatalf("exit status %s, want %s", ts.Getenv("status"), want)
				}
			},
		},
		Setup: func(env *testscript.Env) error {
			return os.WriteFile(filepath.Join(env.WorkDir, "stdin"), nil, 0o644)
		},
	})
}

// stories returns the folders of the example stories; it fails when there are none.
func stories(t testing.TB) []string {
	t.Helper()
	entries, err := os.ReadDir(examples)
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, e := range entries {
		if e.IsDir() {
			folders = append(folders, filepath.Join(examples, e.Name()))
		}
	}
	if len(folders) < 2 {
		t.Fatalf("%d example stories in %s, want at least two", len(folders), examples)
	}
	return folders
}

func TestGoldenDossiers(t *testing.T) {
	for _, story := range stories(t) {
		name := filepath.Base(story)
		t.Run(name, func(t *testing.T) {
			text, stderr, code := parleyRun(t, "brief", "--all", story)
			if code != done {
				t.Fatalf("exit status %d: %s", code, stderr)
			}
			folder := t.TempDir()
			if _, stderr, code := parleyRun(t, "brief", "--to", folder, story); code != done {
				t.Fatalf("exit status %d: %s", code, stderr)
			}
			golden(t, name+".txt", text)
			golden(t, name+".md", readFile(t, filepath.Join(folder, "dossier.md")))
			golden(t, name+".html", readFile(t, filepath.Join(folder, "dossier.html")))
		})
	}
}

// golden compares with a file that -update rewrites.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "story", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(readFile(t, path), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestOrderAndProcessorsDoNotMoveAByte(t *testing.T) {
	for _, story := range stories(t) {
		files, err := filepath.Glob(filepath.Join(story, "*"))
		if err != nil {
			t.Fatal(err)
		}
		want, _, _ := parleyRun(t, append([]string{"brief", "--json"}, files...)...)
		for seed := range uint64(3) {
			rand.New(rand.NewPCG(seed, 0)).Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
			before := runtime.GOMAXPROCS(1 + int(seed%2))
			got, _, _ := parleyRun(t, append([]string{"brief", "--json"}, files...)...)
			runtime.GOMAXPROCS(before)
			if got != want {
				t.Errorf("%s: order %d gives other bytes:\n%s", story, seed, cmp.Diff(want, got))
			}
		}
	}
}

func TestEverySpanCutsTheWordsItClaims(t *testing.T) {
	for _, story := range stories(t) {
		texts := map[parley.ReportID]string{}
		out, _, _ := parleyRun(t, "read", "--json", story)
		for line := range strings.Lines(out) {
			var r struct {
				parley.Report
				Statements []parley.Statement
			}
			if err := json.Unmarshal([]byte(line), &r); err != nil {
				t.Fatal(err)
			}
			texts[r.ID] = r.Text
			if len(r.Statements) == 0 {
				t.Errorf("%s: nothing read from %s", story, r.Path)
			}
			for _, s := range r.Statements {
				if s.Span.Start < 0 || s.Span.End > len(r.Text) || s.Span.Empty() || !s.Sentence.Contains(s.Span) && s.Kind() != parley.QuoteKind {
					t.Errorf("%s: %s %s has span %v in sentence %v", r.Path, s.Kind(), s.ID, s.Span, s.Sentence)
				}
			}
		}
		var d parley.Dossier
		brief, _, _ := parleyRun(t, "brief", "--json", story)
		if err := json.Unmarshal([]byte(brief), &d); err != nil {
			t.Fatal(err)
		}
		if len(d.Findings) == 0 {
			t.Errorf("%s: no findings", story)
		}
		for _, f := range d.Findings {
			for _, e := range append(f.Evidence, f.TitleAt) {
				if got := e.Span.Of(texts[e.Report]); got != e.Text {
					t.Errorf("finding %s cites %q where the report says %q", f.ID, e.Text, got)
				}
			}
			if f.Title != f.TitleAt.Text {
				t.Errorf("finding %s is called %q, but its words are %q", f.ID, f.Title, f.TitleAt.Text)
			}
		}
	}
}

func TestReadmeShowsWhatTheProgramPrints(t *testing.T) {
	_, rest, found := strings.Cut(readFile(t, "../../README.md"), "```text\n")
	excerpt, _, closed := strings.Cut(rest, "…\n```")
	if !found || !closed || len(excerpt) < 500 {
		t.Fatal("the README has no excerpt of a dossier")
	}
	got, _, _ := parleyRun(t, "brief", filepath.Join(examples, "port-strike"))
	if !strings.HasPrefix(got, excerpt) {
		t.Errorf("README against what the program prints (-README +program):\n%s", cmp.Diff(excerpt, got[:min(len(got), len(excerpt))]))
	}
}
