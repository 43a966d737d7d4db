package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley"
)

var tellWords = strings.Fields(`ferry captain harbour signal lantern anchor warden crate rope pilot barge tide gull quay ledger crane
winch buoy sailor beacon channel storm mast deck rudder cargo clerk hatch copper timber salt`)

// told makes a report of runs of words: equal numbers make equal runs.
func toldText(outlet string, runs []int) *parley.Report {
	var b strings.Builder
	for _, n := range runs {
		for k := range 9 {
			fmt.Fprintf(&b, "%s%c ", tellWords[(n*7+k*(n%5+1)+k*k)%len(tellWords)], 'a'+n%26)
		}
		b.WriteString("rest.\n\n")
	}
	return &parley.Report{ID: parley.NewReportID(outlet, "", b.String()), Outlet: outlet, Text: b.String()}
}

func TestIndependence(t *testing.T) {
	agency := []int{1, 2, 3, 4, 5, 6, 7, 8}
	tests := []struct {
		name string
		a, b *parley.Report
		want bool
	}{
		{"a verbatim copy confirms nothing", toldText("Post", agency), toldText("Wire", agency), false},
		{"two paragraphs added to an agency's eight confirm nothing", toldText("Post", append([]int{30, 31}, agency...)), toldText("Wire", agency), false},
		{"an agency text in another order is still one", toldText("Post", []int{8, 7, 6, 5, 4, 3, 2, 1}), toldText("Wire", agency), false},
		{"two texts of their own confirm each other", toldText("Post", []int{11, 12, 13, 14}), toldText("Wire", agency), true},
		{"two papers of one owner are one voice", toldText("The Sun", []int{11, 12, 13, 14}), toldText("The Times", agency), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := len(voicesOfReports([]*parley.Report{tt.a, tt.b})) == 2; got != tt.want {
				t.Errorf("independent = %v, want %v", got, tt.want)
			}
		})
	}
}

// voicesOfReports returns the independent voices of reports that all state the same in their first paragraph.
func voicesOfReports(reports []*parley.Report) [][]int {
	var all []origin
	at := map[string]int{}
	for i, r := range reports {
		whose := ownCredit(r)
		k, ok := at[whose.key]
		if !ok {
			k = len(all)
			at[whose.key] = k
			all = append(all, origin{credit: whose})
		}
		first := parley.Span{Start: 0, End: strings.Index(r.Text+"\n\n", "\n\n")}
		all[k].witnesses = append(all[k].witnesses, witness{report: i, passages: []*passage{{span: first}}})
	}
	return independenceOf(readTexts(reports)).voices(all)
}

func TestWhatHundredsPrintIsOneOrigin(t *testing.T) {
	agency := []int{1, 2, 3, 4, 5, 6, 7, 8}
	var reports []*parley.Report
	for i := range 700 { // each with a paragraph of its own, so that no two are the same
		reports = append(reports, toldText(fmt.Sprintf("Outlet %d", i), append(slices.Clone(agency), 100+i)))
	}
	if got := len(voicesOfReports(reports)); got != 1 {
		t.Errorf("an agency's text in %d reports has %d origins, want 1", len(reports), got)
	}
	own := toldText("Varda Post", []int{1203, 1204})
	if got := len(voicesOfReports(append(reports, own))); got != 2 {
		t.Errorf("beside a report of its own it has %d origins, want 2", got)
	}
	in := independenceOf(readTexts(reports))
	for i, copies := range copiesOf(in.texts, in.near, in.twins) {
		if len(copies) == 0 {
			t.Fatalf("report %d repeats none", i)
		}
	}
}

func TestRemovingAReportNeverAddsAnOrigin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 9).Draw(t, "reports")
		reports := make([]*parley.Report, n)
		for i := range reports {
			runs := rapid.SliceOfN(rapid.IntRange(0, 12), 1, 6).Draw(t, "runs")
			reports[i] = toldText(fmt.Sprintf("Outlet %d", rapid.IntRange(0, 6).Draw(t, "outlet")), runs)
		}
		before := len(voicesOfReports(reports))
		gone := rapid.IntRange(0, n-1).Draw(t, "gone")
		rest := append(append([]*parley.Report{}, reports[:gone]...), reports[gone+1:]...)
		if after := len(voicesOfReports(rest)); after > before {
			t.Fatalf("%d origins without report %d, %d with it", after, gone, before)
		}
	})
}

func TestLargestApartIsLargest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 9).Draw(t, "vertices")
		g := make(graph, n)
		for i := range n {
			for j := i + 1; j < n; j++ {
				if rapid.Bool().Draw(t, "linked") {
					g[i], g[j] = append(g[i], j), append(g[j], i)
				}
			}
		}
		best := 0
		for set := range 1 << n {
			size := 0
			for i := range n {
				if set>>i&1 == 0 {
					continue
				}
				size++
				for _, j := range g[i] {
					if set>>j&1 == 1 {
						size = -n
					}
				}
			}
			best = max(best, size)
		}
		if got := len(g.largestApart()); got != best {
			t.Fatalf("a set of %d apart, want %d in %v", got, best, g)
		}
	})
}
