package main

import (
	"encoding/json"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"parley"
)

// TestManyReportsOfOneText holds that outlets which print the same words are one origin, however many they are.
func TestManyReportsOfOneText(t *testing.T) {
	const n = 800
	lines := make([]string, n)
	for i := range lines {
		data, err := json.Marshal(map[string]string{"outlet": "Post " + number(i), "text": "Port opens\n\nSome 40 ships came on Monday, Ana Ruiz said. The pilots had waited nine days outside the bar while the dredgers cleared the sand that the spring flood left. “It was a long week,” she told reporters at the lighthouse, where the first flag went up at noon. Two tugs are still in the yard, and the ferry to Tarn will not sail before Thursday.", "published": "2031-05-14"})
		if err != nil {
			t.Fatal(err)
		}
		lines[i] = string(data)
	}
	rand.New(rand.NewPCG(1, 1)).Shuffle(n, func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
	file := filepath.Join(t.TempDir(), "many.jsonl")
	write(t, file, []byte(strings.Join(lines, "\n")))
	out, stderr, code := parleyRun(t, "brief", "--json", file)
	var d parley.Dossier
	if err := json.Unmarshal([]byte(out), &d); err != nil || code != done {
		t.Fatalf("exit status %d: %v, %s", code, err, stderr)
	}
	for _, f := range d.Findings {
		if f.Standing == parley.Corroborated {
			t.Errorf("copies confirm each other: %q, %s", f.Title, f.Why)
		}
	}
	if len(d.Reports) != n {
		t.Errorf("%d reports in the dossier, want %d", len(d.Reports), n)
	}
}
