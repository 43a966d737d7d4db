package reconcile_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley"
	"parley/parleytest"
	"parley/reconcile"
)

// generated are stories of several sizes, some mixed of two.
func generated() map[string][]*parley.Reading {
	return map[string][]*parley.Reading{
		"one report":          parleytest.Story(1, 3),
		"two reports":         parleytest.Story(2, 4),
		"a dozen reports":     parleytest.Story(12, 5),
		"ninety reports":      parleytest.Story(90, 6),
		"two stories in one":  slices.Concat(parleytest.Story(20, 8), parleytest.Story(14, 9)),
		"two hundred reports": parleytest.Story(200, 10),
	}
}

func written(t testing.TB, readings []*parley.Reading, opt reconcile.Options) string {
	t.Helper()
	b, err := json.Marshal(reconcile.Dossier(readings, opt))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTheOrderOfReportsMovesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for name, readings := range generated() {
		for _, all := range []bool{true, false} {
			want := written(t, readings, reconcile.Options{All: all})
			mixed := append(slices.Clone(readings), readings[r.IntN(len(readings))], readings[0])
			r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
			if written(t, mixed, reconcile.Options{All: all}) != want {
				t.Errorf("%s: shuffled and doubled reports give another dossier", name)
			}
			fewer := slices.Delete(slices.Clone(readings), 0, 1)
			reconcile.Dossier(fewer, reconcile.Options{All: all})
			if written(t, append(fewer, readings[0]), reconcile.Options{All: all}) != want {
				t.Errorf("%s: a report that is dropped and added again gives another dossier", name)
			}
		}
	}
}

// A told is one value of a finding: the statements that have it and whose word it is.
type told struct {
	statements map[parley.StatementID]bool
	origins    []string
}

// toldBy lists the values of a dossier by each of their statements.
func toldBy(d *parley.Dossier) map[string][]told {
	by := map[string][]told{}
	for i := range d.Findings {
		f := &d.Findings[i]
		values := make([]told, max(1, len(f.Values)))
		for v := range values {
			values[v].statements = map[parley.StatementID]bool{}
			if v < len(f.Values) {
				values[v].origins = f.Values[v].Origins
			} else {
				for _, o := range f.Origins {
					values[v].origins = append(values[v].origins, o.Name)
				}
			}
		}
		for _, e := range f.Evidence {
			v := 0
			if e.Value != nil {
				v = *e.Value
			}
			values[v].statements[e.Statement] = true
		}
		for _, v := range values {
			for id := range v.statements {
				key := fmt.Sprint(f.Kind, f.Aspect, id)
				by[key] = append(by[key], v)
			}
		}
	}
	return by
}

func TestAReportLessIsNeverAnOriginMore(t *testing.T) {
	for name, readings := range generated() {
		if len(readings) > 100 {
			continue
		}
		before := toldBy(dossier(readings))
		for gone := range min(len(readings), 12) {
			for key, values := range toldBy(dossier(slices.Delete(slices.Clone(readings), gone, gone+1))) {
				for _, v := range values {
					if most, ok := mostOrigins(before[key], v); ok && len(v.origins) > most {
						t.Errorf("%s: %s has %d origins without report %d, %d with it", name, key, len(v.origins), gone, most)
					}
				}
			}
		}
	}
}

// mostOrigins is the most origins of a value that had all the statements which it has now; none where the groups are other ones.
func mostOrigins(before []told, now told) (most int, ok bool) {
	for _, b := range before {
		if !slices.ContainsFunc(statementsOf(now), func(id parley.StatementID) bool { return !b.statements[id] }) {
			most, ok = max(most, len(b.origins)), true
		}
	}
	return most, ok
}

func statementsOf(v told) []parley.StatementID {
	var ids []parley.StatementID
	for id := range v.statements {
		ids = append(ids, id)
	}
	return ids
}

func TestAReportOfSomethingElseMovesNoID(t *testing.T) {
	for name, readings := range generated() {
		before := dossier(readings)
		stays := map[parley.FindingID]bool{}
		for _, f := range dossier(append(slices.Clone(readings), parleytest.Story(3, 77)...)).Findings {
			stays[f.ID] = true
		}
		for _, f := range before.Findings {
			if !stays[f.ID] {
				t.Errorf("%s: the %s %q has another id beside reports of something else", name, f.Kind, f.Title)
			}
		}
	}
}

func TestReportsWithNothingInCommonAreStoriesOfTheirOwn(t *testing.T) {
	texts := []string{
		"The dock workers' union ended its strike in Varda after a night of talks with the harbour board.",
		"A dam above Lemmen gave way and sent brown water through the lower town, where 340 houses were flooded.",
		"Norrwing cuts 1,200 jobs. The airline's pilots spoke of a broken promise.",
		"Inspectors closed the Brisk meat works after 87 people fell ill with cramps and fever.",
		"The comet can be seen with the naked eye until Thursday, says the observatory at Tarn.",
		"Lina Brahm kept her chess title with a draw in 41 moves.",
		"The tulip show opens with twelve new varieties. Snails dislike copper bands, gardeners advise.",
		"A court sentenced builder Osk Trellin to seven years for the collapse of a car park.",
		"Mirow United beat Quell Rovers 3-1 and lead the league by four points.",
		"Parliament in Elbia passed the budget by two votes after the liberals left the coalition.",
		"A painting thought lost since 1911 was sold at auction for 4 million euros.",
		"Researchers taught mice to sort smells. Their study says memory sleeps in the nose.",
		"The price of coffee rose by a third as frost hit the highlands.",
		"A new bridge over the Stell shortens the way to Hask by half an hour, the mayor said.",
	}
	var pile []*parley.Reading
	for i, text := range texts {
		pile = append(pile, report(fmt.Sprintf("Outlet %d", i), 4+i%3, text))
	}
	for _, s := range reconcile.Dossier(pile, reconcile.Options{}).Stories {
		if len(s.Reports) > 1 {
			t.Errorf("%d reports that share nothing are one story: %q", len(s.Reports), s.Title)
		}
	}
	for _, f := range dossier(pile).Findings {
		for _, e := range f.Evidence {
			if e.Report != f.Evidence[0].Report {
				t.Errorf("%s %q joins two reports that share nothing", f.Kind, f.Title)
				break
			}
		}
	}
}

func TestThreeThousandReportsOfOneStory(t *testing.T) {
	const reports, events = 3000, 600
	d := dossier(parleytest.Story(reports, 11))
	kinds := map[parley.Kind]int{}
	corroborated := 0
	for _, f := range d.Findings {
		kinds[f.Kind]++
		if f.Standing == parley.Corroborated {
			corroborated++
		}
	}
	if kinds[parley.EventKind] > 3*events || kinds[parley.PositionKind] > 200 {
		t.Errorf("%v findings of %d events and 36 positions: the story falls apart", kinds, events)
	}
	if corroborated < events {
		t.Errorf("%d findings stand corroborated, want one for each of %d events at least", corroborated, events)
	}
}

var (
	inReports = regexp.MustCompile(`^one origin, (.*), in (\d+) reports$`)
	oneOrigin = regexp.MustCompile(`^one origin: (.*)$`)
	replaced  = regexp.MustCompile(`^later reports replace earlier values: (.*)$`)
)

func TestWhyIsTrueOfGeneratedEvidence(t *testing.T) {
	for name, readings := range generated() {
		d := dossier(readings)
		outlets := map[parley.ReportID]string{}
		for _, r := range d.Reports {
			outlets[r.ID] = r.Outlet
			if r.Byline != "" {
				outlets[r.ID] = r.Byline
			}
		}
		for _, f := range d.Findings {
			f.Why = strings.ReplaceAll(f.Why, "\u202f", "") // between thousands
			if wrong := wrongWhy(&f, outlets); wrong != "" {
				t.Errorf("%s: %s %q, %s: %q: %s", name, f.Kind, f.Title, f.Standing, f.Why, wrong)
			}
		}
	}
}

// wrongWhy says what in a finding's Why its evidence does not show, "" for nothing.
func wrongWhy(f *parley.Finding, outlets map[parley.ReportID]string) string {
	reports := map[string]map[parley.ReportID]bool{}
	for _, e := range f.Evidence {
		if reports[outlets[e.Report]] == nil {
			reports[outlets[e.Report]] = map[parley.ReportID]bool{}
		}
		reports[outlets[e.Report]][e.Report] = true
	}
	for _, o := range f.Origins {
		for _, id := range o.Reports {
			if !reports[outlets[id]][id] {
				return o.Name + " stands on a report that is no evidence"
			}
		}
	}
	if m := originsCount.FindStringSubmatch(f.Why); m != nil && m[1] != strconv.Itoa(len(f.Origins)) {
		return fmt.Sprintf("it has %d origins", len(f.Origins))
	}
	if m := oneOrigin.FindStringSubmatch(f.Why); m != nil && (len(f.Origins) != 1 || f.Origins[0].Name != m[1] || len(f.Origins[0].Reports) != 1) {
		return "it has not that one origin"
	}
	if m := inReports.FindStringSubmatch(f.Why); m != nil && (len(f.Origins) != 1 || f.Origins[0].Name != m[1] || strconv.Itoa(len(f.Origins[0].Reports)) != m[2]) {
		return "it has not that one origin in so many reports"
	}
	if f.Kind != parley.FigureKind {
		return ""
	}
	values := map[string]bool{}
	for _, v := range f.Values {
		if v.Value != nil {
			values[v.Value.String()] = true
		}
	}
	if f.Standing == parley.Differs && !strings.Contains(f.Why, " more") {
		for _, n := range number.FindAllString(f.Why, -1) {
			if !values[n] {
				return n + " is no value of it"
			}
		}
		if len(values) < 2 {
			return "it has one value"
		}
	}
	if m := replaced.FindStringSubmatch(f.Why); m != nil {
		last := 0.0
		for _, step := range strings.Split(m[1], ", then ") {
			n, day, ok := strings.Cut(step, " on ")
			value, err := strconv.ParseFloat(n, 64)
			if !ok || err != nil || !values[n] || value < last || len(day) != len("2031-05-14") {
				return step + " is no later value of it"
			}
			last = value
		}
	}
	return ""
}

// FuzzDossier holds that any two texts give a dossier whose evidence is in them, whichever comes first.
func FuzzDossier(f *testing.F) {
	for _, r := range strike() {
		f.Add(r.Report.Text, "Ships moved again in Varda.")
	}
	f.Add("Varda counted 5, 7 (9) and 12% of 40, or 30%, on 3 May", "“No”, said Ilse Marren. She denied it; 5 of 6 is 83%.")
	f.Add("", "\xff\u00a0“")
	f.Fuzz(func(t *testing.T, first, second string) {
		first, second = strings.ToValidUTF8(first, "?"), strings.ToValidUTF8(second, "?")
		readings := []*parley.Reading{report("Halden Courier", 4, first), report("Coastal Post", 6, second)}
		texts := map[parley.ReportID]string{readings[0].Report.ID: first, readings[1].Report.ID: second}
		d := dossier(readings)
		for _, f := range d.Findings {
			for _, e := range append(f.Evidence, f.TitleAt) {
				if got := e.Span.Of(texts[e.Report]); got != e.Text {
					t.Errorf("evidence %q where the report says %q", e.Text, got)
				}
			}
		}
		slices.Reverse(readings)
		if written(t, readings, reconcile.Options{}) != written(t, []*parley.Reading{readings[1], readings[0]}, reconcile.Options{}) {
			t.Error("the order of two reports moves the dossier")
		}
	})
}
