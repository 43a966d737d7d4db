package reading

import (
	"os"
	"strings"
	"testing"

	"parley"
	"parley/parleytest"
)

// A labelled is one sentence of a test set with what a person reads in it.
type labelled struct {
	text string
	want []string
}

// labelledSentences reads testdata/NAME: a sentence, a bar, and what is wanted, parted by semicolons. It fails when there are fewer
// than least.
func labelledSentences(t *testing.T, name string, least int) []labelled {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []labelled
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		text, wants, _ := strings.Cut(line, " |")
		l := labelled{text: text}
		for w := range strings.SplitSeq(wants, ";") {
			if w = strings.TrimSpace(w); w != "" {
				l.want = append(l.want, w)
			}
		}
		out = append(out, l)
	}
	if len(out) < least {
		t.Fatalf("%s has %d sentences, want at least %d", name, len(out), least)
	}
	return out
}

// The least scores of the position sentences, as measured when they were last raised.
const (
	leastPositionPrecision = 0.92
	leastPositionRecall    = 0.84
)

func TestPositionSentences(t *testing.T) {
	var hits, wanted, found int
	for _, l := range labelledSentences(t, "positions.txt", 290) {
		got := Statements(parleytest.Analysis(t, l.text))
		wanted += len(l.want)
		used := map[int]bool{}
		for _, s := range got {
			d, ok := s.Detail.(*parley.Position)
			if !ok {
				continue
			}
			found++
			for w, want := range l.want {
				if !used[w] && samePosition(d, want) {
					used[w] = true
					hits++
					break
				}
			}
			if len(used) == 0 {
				t.Logf("wrong: %s %s %q in %q", d.Actor.Name, d.Stance, d.Issue, l.text)
			}
		}
		for w, want := range l.want {
			if !used[w] {
				t.Logf("missed: %s in %q", want, l.text)
			}
		}
	}
	holdScore(t, hits, wanted, found, leastPositionRecall, leastPositionPrecision)
}

// holdScore logs recall and precision and fails below the floors.
func holdScore(t *testing.T, hits, wanted, found int, leastRecall, leastPrecision float64) {
	t.Helper()
	recall, precision := float64(hits)/float64(wanted), float64(hits)/float64(max(1, found))
	t.Logf("recall %.3f (%d of %d), precision %.3f (%d of %d)", recall, hits, wanted, precision, hits, found)
	if recall < leastRecall || precision < leastPrecision {
		t.Errorf("recall %.3f, precision %.3f; the floors are %.3f and %.3f", recall, precision, leastRecall, leastPrecision)
	}
}

// samePosition reports whether a position is the one that "actor side word" describes: the actor's last word in its name, the
// side, and the word, where one is given, in the issue.
func samePosition(d *parley.Position, want string) bool {
	for side, class := range map[string]int{"for": 0, "against": 1, "conditional": 2, "undecided": 3} {
		actor, issue, ok := strings.Cut(" "+want+" ", " "+side+" ")
		if !ok {
			continue
		}
		words := strings.Fields(actor)
		return class == sides[d.Stance] && strings.Contains(strings.ToLower(d.Actor.Name), strings.ToLower(words[len(words)-1])) &&
			strings.Contains(strings.ToLower(d.Issue), strings.ToLower(strings.TrimSpace(issue)))
	}
	return false
}
