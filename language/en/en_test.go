package en_test

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/language/en"
	"parley/language/internal/matrix"
)

// A grammar is one text with the grammar that spaCy gives it. The texts are ours; their grammar is rebuilt, where spaCy and
// the model are installed (see eval), by
//
//	python eval/parity.py < language/en/testdata/texts.jsonl > language/en/testdata/grammar.jsonl
type grammar struct {
	ID     string  `json:"id"`
	Tokens []token `json:"tokens"`
}

type token struct {
	Start, End    int
	Tag, POS, Dep string
	Lemma, Ent    string
	Head          int
	Sent          bool
}

// fixtures returns the texts by name and what spaCy makes of them.
func fixtures(t testing.TB) (texts []string, grammars []grammar) {
	t.Helper()
	var lines []struct{ ID, Text string }
	readLines(t, "testdata/texts.jsonl", &lines)
	readLines(t, "testdata/grammar.jsonl", &grammars)
	if len(lines) == 0 || len(lines) != len(grammars) {
		t.Fatalf("%d texts and the grammar of %d", len(lines), len(grammars))
	}
	for i, line := range lines {
		if line.ID != grammars[i].ID {
			t.Fatalf("text %q beside the grammar of %q", line.ID, grammars[i].ID)
		}
		texts = append(texts, line.Text)
	}
	return texts, grammars
}

func readLines[T any](t testing.TB, path string, lines *[]T) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for dec := json.NewDecoder(bufio.NewReader(f)); dec.More(); {
		var line T
		if err := dec.Decode(&line); err != nil {
			t.Fatalf("read %s: %v", path, err)
		}
		*lines = append(*lines, line)
	}
}

func TestGrammarEqualsSpacy(t *testing.T) {
	texts, grammars := fixtures(t)
	for i, want := range grammars {
		t.Run(want.ID, func(t *testing.T) {
			if diff := cmp.Diff(want.Tokens, tokens(en.Model().Parse(texts[i]))); diff != "" {
				t.Errorf("grammar (-spaCy +ours):\n%s", diff)
			}
		})
	}
}

// TestEveryKernelEqualsSpacy runs TestGrammarEqualsSpacy once more for each matrix kernel that this machine has beside the one
// in use.
func TestEveryKernelEqualsSpacy(t *testing.T) {
	for _, kernel := range matrix.Kernels() {
		if kernel == matrix.Kernel() {
			continue
		}
		t.Run(kernel, func(t *testing.T) {
			cmd := exec.Command(os.Args[0], "-test.run=^TestGrammarEqualsSpacy$")
			cmd.Env = append(os.Environ(), "PARLEY_KERNEL="+kernel)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("with kernel %s: %v\n%s", kernel, err, out)
			}
		})
	}
}

func TestWhatWasReadBeforeChangesNothing(t *testing.T) {
	texts, grammars := fixtures(t)
	var wg sync.WaitGroup
	for reader := range 2 {
		wg.Go(func() {
			en.Model().Parse(neverSeen(10_000)) // fills the caches with other words
			for i := range texts {
				i := (i*7 + reader*13) % len(texts)
				if diff := cmp.Diff(grammars[i].Tokens, tokens(en.Model().Parse(texts[i]))); diff != "" {
					t.Errorf("%s, among other readers (-spaCy +ours):\n%s", grammars[i].ID, diff)
				}
			}
		})
	}
	wg.Wait()
}

// tokens puts an analysis in the shape of the fixtures.
func tokens(a *parley.Analysis) []token {
	list := make([]token, 0, len(a.Tokens))
	for _, t := range a.Tokens {
		list = append(list, token{
			Start: t.Start, End: t.End, Tag: t.Tag, POS: t.POS, Dep: t.Dep, Lemma: t.Lemma, Ent: t.Ent, Head: t.Head,
		})
	}
	for _, s := range a.Sentences {
		list[s.First].Sent = true
	}
	return list
}

func TestBlocksAreReadApart(t *testing.T) {
	const heading, body = "Talks stall", "The envoys left. Nobody signed."
	r := &parley.Report{Text: heading + "\n\n" + body, Body: len(heading) + 2}
	a := en.Analyze(r)
	checkPromises(t, a)
	if got := len(a.Sentences); got != 3 {
		t.Errorf("%d sentences, want 3", got)
	}
	alone := en.Model().Parse(body)
	rest := a.Tokens[len(a.Tokens)-len(alone.Tokens):]
	for i, tok := range alone.Tokens {
		if got := rest[i]; got.Text != tok.Text || got.Tag != tok.Tag || got.Dep != tok.Dep || got.Start != tok.Start+r.Body {
			t.Errorf("token %d of the body is %+v, alone %+v", i, got, tok)
		}
	}
}

// checkPromises fails when an analysis breaks what its type promises.
func checkPromises(t *testing.T, a *parley.Analysis) {
	t.Helper()
	text, end := a.Text(), 0
	for i, tok := range a.Tokens {
		if tok.Start < end || tok.End <= tok.Start || tok.End > len(text) {
			t.Fatalf("token %d spans %d to %d after %d", i, tok.Start, tok.End, end)
		}
		if tok.Text != tok.Of(text) {
			t.Fatalf("token %d is %q, its span %q", i, tok.Text, tok.Of(text))
		}
		if tok.Head < 0 || tok.Head >= len(a.Tokens) {
			t.Fatalf("token %d has head %d", i, tok.Head)
		}
		end = tok.End
	}
	next := 0
	for _, s := range a.Sentences {
		if s.First != next || s.End <= s.First {
			t.Fatalf("sentence %v where token %d should begin one", s, next)
		}
		for i := s.First; i < s.End; i++ {
			if !s.Contains(a.Tokens[i].Head) {
				t.Fatalf("token %d of sentence %v has its head outside, %d", i, s, a.Tokens[i].Head)
			}
		}
		next = s.End
	}
	if next != len(a.Tokens) {
		t.Fatalf("sentences cover %d of %d tokens", next, len(a.Tokens))
	}
	next = 0
	for _, n := range a.Names {
		if n.First < next || n.End <= n.First || n.End > len(a.Tokens) {
			t.Fatalf("name %v after %d", n, next)
		}
		next = n.End
	}
}

func FuzzParse(f *testing.F) {
	texts, _ := fixtures(f)
	for _, text := range texts {
		f.Add(text)
	}
	f.Add("\xff\xfe\x00bad \xc3( bytes\x80")
	f.Fuzz(func(t *testing.T, text string) {
		checkPromises(t, en.Model().Parse(text))
		checkPromises(t, en.Analyze(&parley.Report{Text: text}))
	})
}
