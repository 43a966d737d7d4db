package parley_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// arrows says which of our packages each may import: the words, and the stages before it.
var arrows = map[string][]string{
	"parley":            {},
	"parley/ingest":     {"parley"},
	"parley/language":   {"parley"},
	"parley/numeral":    {"parley"},
	"parley/reading":    {"parley", "parley/numeral"},
	"parley/reconcile":  {"parley", "parley/reading", "parley/reading/spelling"},
	"parley/dossier":    {"parley"},
	"parley/cmd/parley": {"parley", "parley/ingest", "parley/language/en", "parley/reading", "parley/reconcile", "parley/dossier"},
}

func TestImportsGoOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}{{range .Imports}} {{.}}{{end}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		pkg, imports := fields[0], fields[1:]
		allowed, held := arrows[pkg]
		seen[pkg] = true
		if !held {
			continue
		}
		for _, i := range imports {
			ours := i == "parley" || strings.HasPrefix(i, "parley/")
			inside := strings.HasPrefix(i, pkg+"/") && pkg != "parley"
			if ours && !inside && !slices.Contains(allowed, i) {
				t.Errorf("%s imports %s; it may import only %v", pkg, i, allowed)
			}
		}
		if pkg == "parley" {
			for _, i := range imports {
				if strings.Contains(i, ".") {
					t.Errorf("the words import %s; they may import only the standard library", i)
				}
			}
		}
	}
	for pkg := range arrows {
		if !seen[pkg] {
			t.Errorf("%s is held by an arrow but does not exist", pkg)
		}
	}
}
