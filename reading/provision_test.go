package reading

import (
	"strings"
	"testing"

	"parley"
	"parley/parleytest"
)

// The least scores of the provision texts, as measured when they were last raised.
const (
	leastProvisionPrecision = 0.97
	leastProvisionRecall    = 0.82
	leastProvisionObliged   = 0.91
)

func TestProvisionTexts(t *testing.T) {
	var hits, wanted, found, obliged int
	for _, l := range labelledSentences(t, "provisions.txt", 150) {
		used := map[int]bool{}
		wanted += len(l.want)
		for _, s := range Statements(parleytest.Analysis(t, l.text)) {
			d, ok := s.Detail.(*parley.Provision)
			if !ok {
				continue
			}
			found++
			hit := false
			for w, want := range l.want {
				if !used[w] && sameProvision(d, want) {
					used[w], hit = true, true
					hits++
					if sameObliged(d, want) {
						obliged++
					} else {
						t.Logf("obliged: %v of %q", d.Obliged, l.text)
					}
					break
				}
			}
			if !hit {
				t.Logf("wrong: %s > %q in %q", d.Proposal.Name, d.Issue, l.text)
			}
		}
		for w, want := range l.want {
			if !used[w] {
				t.Logf("missed: %s in %q", want, l.text)
			}
		}
	}
	holdScore(t, hits, wanted, found, leastProvisionRecall, leastProvisionPrecision)
	share := float64(obliged) / float64(max(1, hits))
	t.Logf("obliged right in %.3f (%d of %d)", share, obliged, hits)
	if share < leastProvisionObliged {
		t.Errorf("obliged right in %.3f, the floor is %.3f", share, leastProvisionObliged)
	}
}

// sameProvision reports whether a provision is the one that "plan > issue > obliged" describes.
func sameProvision(d *parley.Provision, want string) bool {
	words := strings.Split(want, " > ")
	return strings.Contains(strings.ToLower(d.Proposal.Name), words[0]) && strings.Contains(strings.ToLower(d.Issue), strings.ToLower(words[1]))
}

// sameObliged reports whether a provision obliges just those who are wanted.
func sameObliged(d *parley.Provision, want string) bool {
	words := strings.Split(want, " > ")
	if words[2] == "-" {
		return len(d.Obliged) == 0
	}
	names := strings.Split(words[2], ", ")
	if len(names) != len(d.Obliged) {
		return false
	}
	for k, name := range names {
		if !strings.Contains(strings.ToLower(d.Obliged[k].Name), strings.ToLower(name)) {
			return false
		}
	}
	return true
}
