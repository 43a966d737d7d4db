package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"parley"
)

// TestAnUnrelatedReportMovesNoID holds that findings keep their ids when a report of other matters is added to the set.
func TestAnUnrelatedReportMovesNoID(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.txt")
	if err := os.WriteFile(other, []byte("Chess club opens\n\nA chess club opened in Tarn on Friday. Its 17 members meet in a bakery, Odile Brunn said."), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, story := range stories(t) {
		before, after := findingIDs(t, story), findingIDs(t, story, other)
		for id, title := range before {
			if _, ok := after[id]; !ok {
				t.Errorf("%s: finding %s has gone: %s", story, id, title)
			}
		}
	}
}

func findingIDs(t testing.TB, inputs ...string) map[parley.FindingID]string {
	t.Helper()
	out, _, _ := parleyRun(t, append([]string{"brief", "--story", "all", "--json"}, inputs...)...)
	var d parley.Dossier
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	found := map[parley.FindingID]string{}
	for _, f := range d.Findings {
		found[f.ID] = string(f.Kind) + " " + string(f.Standing) + " " + f.Title + " | " + f.Why
	}
	return found
}
