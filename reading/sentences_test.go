package reading

import (
	"os"
	"strings"
	"testing"
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

// holdScore logs recall and precision and fails below the floors.
func holdScore(t *testing.T, hits, wanted, found int, leastRecall, leastPrecision float64) {
	t.Helper()
	recall, precision := float64(hits)/float64(wanted), float64(hits)/float64(max(1, found))
	t.Logf("recall %.3f (%d of %d), precision %.3f (%d of %d)", recall, hits, wanted, precision, hits, found)
	if recall < leastRecall || precision < leastPrecision {
		t.Errorf("recall %.3f, precision %.3f; the floors are %.3f and %.3f", recall, precision, leastRecall, leastPrecision)
	}
}
