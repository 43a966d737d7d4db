package reconcile_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"parley"
	"parley/language/en"
	"parley/reading"
	"parley/reconcile"
)

// report reads one report of an outlet on a day of May 2031.
func report(outlet string, day int, text string) *parley.Reading {
	r := &parley.Report{
		ID: parley.NewReportID(outlet, "", text), Outlet: outlet, Text: text, Language: "en",
		Published: fmt.Sprintf("2031-05-%02d", day), PublishedBasis: parley.FromMetadata,
	}
	return reading.Read(en.Analyze(r))
}

// strike is one story as five outlets tell it: a copy, a number that differs, a denial of detail, a sum that does not hold.
func strike() []*parley.Reading {
	return []*parley.Reading{
		report("Halden Courier", 4, "The dock workers' union ended its strike in Varda on Friday after a night of talks. The port lost 320 shifts during the strike.\n\n“We stay until the pay is fair,” said Ilse Marren, who leads the union."),
		report("Coastal Post", 4, "The dock workers' union ended its strike in Varda on Friday after a night of talks. The port lost 320 shifts during the strike.\n\nShops near the quay were open again by noon."),
		report("Evening Lantern", 5, "A deal on Friday sent dockers in Varda back to work. The strike had cost the port 280 shifts, the harbour office counted.\n\nThe union's 28-point plan is with the ministry."),
		report("Harbour Radio", 5, "Ships moved again in Varda. “We stay until the pay is fair,” Ilse Marren told a crowd.\n\nThe union's 26-point plan has gone to the ministry. Of 200 cranes, 150 cranes worked, a rate of 80 percent."),
		report("Quay and Cargo", 6, "Port of Varda: the strike by dockers cost 320 shifts, by our own count of the rosters."),
	}
}

func dossier(readings []*parley.Reading) *parley.Dossier {
	return reconcile.Dossier(readings, reconcile.Options{All: true})
}

func TestTheSameSetGivesTheSameDossier(t *testing.T) {
	readings := strike()
	want, err := json.Marshal(dossier(readings))
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		mixed := append(append([]*parley.Reading{}, readings...), readings[r.IntN(len(readings))])
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		got, err := json.Marshal(dossier(mixed))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Fatal("shuffled and doubled reports give another dossier")
		}
	}
}

func TestDossierDoesNotTouchItsReadings(t *testing.T) {
	readings := strike()
	before, _ := json.Marshal(readings)
	dossier(readings)
	if after, _ := json.Marshal(readings); string(after) != string(before) {
		t.Error("the readings were changed")
	}
}

func TestEvidenceCutsItsWords(t *testing.T) {
	texts := map[parley.ReportID]string{}
	readings := strike()
	for _, r := range readings {
		texts[r.Report.ID] = r.Report.Text
	}
	for _, f := range dossier(readings).Findings {
		for _, e := range append(f.Evidence, f.TitleAt) {
			if got := e.Span.Of(texts[e.Report]); got != e.Text || got == "" {
				t.Errorf("%s: evidence %q where the report says %q", f.ID, e.Text, got)
			}
		}
		if f.Title != f.TitleAt.Text {
			t.Errorf("title %q is not the words %q", f.Title, f.TitleAt.Text)
		}
	}
}

func TestEveryStatementStandsInAFinding(t *testing.T) {
	readings := strike()
	in := map[parley.StatementID]bool{}
	for _, f := range dossier(readings).Findings {
		for _, e := range f.Evidence {
			in[e.Statement] = true
		}
	}
	for _, r := range readings {
		for _, s := range r.Statements {
			if !in[s.ID] {
				t.Errorf("%s: no finding for the %s %q", r.Report.Outlet, s.Kind(), s.Span.Of(r.Report.Text))
			}
		}
	}
}

func TestStandings(t *testing.T) {
	findings := dossier(strike()).Findings
	tests := []struct {
		name, words string
		want        parley.Standing
	}{
		{"counts that do not fit differ", "280 shifts", parley.Differs},
		{"the copy of a text is no second origin, another paper's own count is", "320 shifts", parley.Corroborated},
		{"versions of one plan differ in their points", "26-point plan", parley.Differs},
		{"a quotation at two outlets was said", "We stay until the pay is fair,", parley.Corroborated},
		{"a share that its counts do not give is shown", "80 percent", parley.Inconsistent},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range findings {
				for _, e := range f.Evidence {
					if strings.Contains(e.Text, tt.words) {
						got = append(got, string(f.Standing)+": "+f.Why)
						if f.Standing == tt.want {
							return
						}
					}
				}
			}
			t.Errorf("findings on %q are %q, none is %s", tt.words, got, tt.want)
		})
	}
}

var (
	originsCount = regexp.MustCompile(`^(\d+) independent origins: `)
	number       = regexp.MustCompile(`\d+(?:\.\d+)?`)
)

func TestWhyIsTrueOfItsEvidence(t *testing.T) {
	for _, f := range dossier(strike()).Findings {
		if m := originsCount.FindStringSubmatch(f.Why); m != nil && m[1] != fmt.Sprint(len(f.Origins)) {
			t.Errorf("%q with %d origins", f.Why, len(f.Origins))
		}
		for _, o := range f.Origins {
			if f.Standing == parley.Corroborated && !strings.Contains(f.Why, o.Name) && !strings.Contains(f.Why, " more") {
				t.Errorf("%q does not name %s", f.Why, o.Name)
			}
		}
		if f.Standing != parley.Differs || f.Kind != parley.FigureKind {
			continue
		}
		for _, n := range number.FindAllString(f.Why, -1) {
			found := false
			for _, v := range f.Values {
				found = found || v.Value != nil && v.Value.String() == n
			}
			if !found {
				t.Errorf("%q names %s, which is no value of it", f.Why, n)
			}
		}
	}
}

func TestWhoIsCreditedIsTheOrigin(t *testing.T) {
	tests := []struct {
		name, a, b, number string
		origins            string
	}{
		{"an agency that two papers credit", "The storm killed 14 people in Varda on Monday, AFP reported.", "Fourteen people died when the storm hit Varda, according to AFP.", "14", "AFP"},
		{"an agency that was told", "The storm killed 14 people in Varda, rescuers told Reuters on Monday.", "Reuters quoted rescuers as saying that 14 people were killed by the storm in Varda.", "14", "Reuters"},
		{"another outlet", "The bank lost 340 million euros in Varda last year, according to the Financial Times.", "Last year the bank made a loss of 340 million euros in Varda, the Financial Times reported.", "340000000", "Financial Times"},
		{"an agency in the dateline", "Police arrested 53 people in Mirow (AP).", "MIROW (AP) — Police in Mirow arrested 53 people.", "53", "AP"},
		{"one press statement", "Norrwing said in a statement on Monday that it would cut 1,200 jobs in Varda.", "In a statement Norrwing announced that 1,200 jobs will go in Varda.", "1200", "Norrwing"},
		{"two papers that counted", "The port lost 320 shifts during the strike in Varda.", "The strike by dockers in Varda cost 320 shifts, by our own count of the rosters.", "320", "Coastal Post, Evening Lantern"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, f := range dossier([]*parley.Reading{report("Coastal Post", 4, tt.a), report("Evening Lantern", 4, tt.b)}).Findings {
				if f.Kind != parley.FigureKind || len(f.Values) == 0 || f.Values[0].Value == nil || f.Values[0].Value.String() != tt.number {
					continue
				}
				if got := strings.Join(f.Values[0].Origins, ", "); got != tt.origins || len(f.Evidence) != 2 {
					t.Errorf("%d places of %q go back to %q, want two and %q", len(f.Evidence), f.Title, got, tt.origins)
				}
				return
			}
			t.Error("no finding of the number")
		})
	}
}

func TestAnUnrelatedReportMovesNoID(t *testing.T) {
	readings := strike()
	before := map[parley.FindingID]bool{}
	for _, f := range reconcile.Dossier(readings, reconcile.Options{}).Findings {
		before[f.ID] = true
	}
	garden := report("Garden Weekly", 7, "Roses want chalk. Prune the climbers in March, feed the beds in April and water them at dawn. Snails dislike copper bands.\n\nThe society's annual tulip show opens with twelve new varieties from growers in Elbing.")
	after := reconcile.Dossier(append(readings, garden), reconcile.Options{})
	if len(after.Stories) < 2 {
		t.Fatal("the garden is part of the strike")
	}
	for _, f := range after.Findings {
		if !before[f.ID] {
			t.Errorf("finding %s (%q) is new", f.ID, f.Title)
		}
	}
}

func TestOneReportAndNone(t *testing.T) {
	if d := dossier(strike()[:1]); len(d.Findings) == 0 {
		t.Error("one report gives no findings")
	}
	if d := dossier(nil); len(d.Findings) != 0 || d.Story.ID != "" {
		t.Error("no reports give a story")
	}
}

func TestChanges(t *testing.T) {
	all := strike()
	earlier, now := dossier(all[:2]), dossier(all)
	kinds := map[parley.ChangeKind]int{}
	order := ""
	for _, c := range reconcile.Changes(now, earlier) {
		kinds[c.Change]++
		switch {
		case c.Change == parley.NewFinding:
			order += "n"
		case c.Change == parley.Gone:
			order += "g"
		default:
			order += "c"
			if c.Now == "" || c.Was == "" || c.Now == c.Was {
				t.Errorf("%q was %q and is %q", c.Title, c.Was, c.Now)
			}
		}
	}
	if kinds[parley.NewFinding] == 0 || kinds[parley.StandingChanged] == 0 {
		t.Errorf("changes %v: want new findings and a changed standing", kinds)
	}
	if !regexp.MustCompile(`^c*n*g*$`).MatchString(order) {
		t.Errorf("changes come in the order %s, want what changed, then what is new, then what is gone", order)
	}
	if same := reconcile.Changes(now, now); len(same) != 0 {
		t.Errorf("a dossier differs from itself: %v", same)
	}
}

func TestChangesGoToTheFindingWithTheBestClaim(t *testing.T) {
	at := func(statements ...parley.StatementID) (evidence []parley.Evidence) {
		for _, s := range statements {
			evidence = append(evidence, parley.Evidence{Statement: s})
		}
		return evidence
	}
	finding := func(id parley.FindingID, standing parley.Standing, evidence []parley.Evidence) parley.Finding {
		return parley.Finding{ID: id, Kind: parley.FigureKind, Aspect: parley.Number, Standing: standing, Evidence: evidence}
	}
	earlier := &parley.Dossier{Findings: []parley.Finding{
		finding("a", parley.Differs, at("15 km", "25 km")), finding("b", parley.SingleSource, at("15 km")),
	}}
	now := &parley.Dossier{Findings: []parley.Finding{
		finding("c", parley.Corroborated, at("new 15 km", "15 km")), finding("d", parley.Differs, at("new 15 km", "15 km", "25 km")),
	}}
	changes := reconcile.Changes(now, earlier)
	if len(changes) != 1 || *changes[0].Finding != "c" || changes[0].Was != string(parley.SingleSource) || changes[0].Now != string(parley.Corroborated) {
		t.Errorf("changes %+v: want that one number is corroborated now; that it differs is not new", changes)
	}
}
