package reading

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/reading/spelling"
)

// The least share of the roles found that are right and of the right ones that are found, over testdata/roles.txt.
// They are what the rules reach today; a change that raises them raises these.
const (
	roleFloorPrecision = 0.94
	roleFloorRecall    = 0.90
)

// roleLine is a role as testdata/roles.txt writes it.
func roleLine(s *parley.Statement) string {
	r := s.Detail.(*parley.Role)
	line := r.Holder.Name + ": " + r.Role
	if r.Organization != nil {
		line += " @ " + r.Organization.Name
	}
	return line
}

// sameRole compares the holder, and the words of role and organisation together: "Norline chief executive" is "chief executive" of Norline.
func sameRole(want, got string) bool {
	words := func(s string) (holder string, role []string) {
		holder, rest, _ := strings.Cut(s, ": ")
		role = slices.DeleteFunc(strings.Fields(spelling.Fold(rest)), func(w string) bool { return strings.Contains(" @ the of for ", " "+w+" ") })
		slices.Sort(role)
		return holder, role
	}
	wantHolder, wantRole := words(want)
	gotHolder, gotRole := words(got)
	return wantHolder == gotHolder && slices.Equal(wantRole, gotRole)
}

func TestRolesScore(t *testing.T) {
	data, err := os.ReadFile("testdata/roles.txt")
	if err != nil {
		t.Fatal(err)
	}
	right, found, wanted := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		text, gold, ok := strings.Cut(line, " => ")
		if !ok {
			continue
		}
		var want []string
		if gold != "-" {
			want = strings.Split(gold, "; ")
		}
		var missed, extra []string
		wanted += len(want)
		p := castOf(t, text)
		for _, s := range roles(p) {
			if s.Factuality == parley.Denied {
				continue
			}
			found++
			got := roleLine(&s)
			if i := slices.IndexFunc(want, func(w string) bool { return sameRole(w, got) }); i >= 0 {
				right++
				want = slices.Delete(want, i, i+1)
			} else {
				extra = append(extra, got)
			}
		}
		missed = want
		if len(missed)+len(extra) > 0 {
			t.Logf("%s\n\tmissed %q\n\textra  %q", text, missed, extra)
		}
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(wanted)
	t.Logf("roles: precision %.3f, recall %.3f of %d", precision, recall, wanted)
	if precision < roleFloorPrecision || recall < roleFloorRecall {
		t.Errorf("roles: precision %.3f (floor %.2f), recall %.3f (floor %.2f)", precision, roleFloorPrecision, recall, roleFloorRecall)
	}
}

func TestRolesAreGivenOnce(t *testing.T) {
	p := castOf(t, "President Laura Ortiz spoke. President Ortiz left. President Ortiz slept.")
	if got := roles(p); len(got) != 1 {
		t.Errorf("one post told three times gives %d roles, want 1", len(got))
	}
}
