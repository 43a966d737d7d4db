package reconcile

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
)

// told makes a reading out of lines "type | name | variants, … | side".
func told(name string, lines ...string) *parley.Reading {
	r := &parley.Reading{Report: &parley.Report{ID: parley.ReportID(name), Text: name}}
	for i, line := range lines {
		f := strings.Split(line, "|")
		for len(f) < 4 {
			f = append(f, "")
		}
		e := parley.Entity{ID: parley.EntityID(fmt.Sprint("e", i)), Type: parley.EntityType(strings.TrimSpace(f[0])), Name: strings.TrimSpace(f[1])}
		if n, ok := strings.CutPrefix(e.Name, "*"); ok {
			e.Name, e.Unnamed = n, true
		}
		for _, v := range strings.Split(f[2], ",") {
			if v = strings.TrimSpace(v); v != "" {
				e.Variants = append(e.Variants, v)
			}
		}
		if side := strings.TrimSpace(f[3]); side != "" {
			for _, o := range r.Entities {
				if o.Name == side {
					e.Side = o.ID
				}
			}
		}
		r.Entities = append(r.Entities, e)
	}
	return r
}

// identityLines says which local names share an identity: "NAME/REPORT = NAME/REPORT is NAME, type".
func identityLines(readings []*parley.Reading) []string {
	ids := Identify(readings)
	groups := map[parley.EntityID][]string{}
	for _, r := range readings {
		for _, e := range r.Entities {
			id := ids.Of(r.Report.ID, e.ID)
			groups[id] = append(groups[id], e.Name+"/"+string(r.Report.ID))
		}
	}
	var out []string
	for id, g := range groups {
		slices.Sort(g)
		out = append(out, strings.Join(g, " = ")+" is "+ids.Entity(id).Name+", "+string(ids.Entity(id).Type))
	}
	slices.Sort(out)
	return out
}

func TestIdentify(t *testing.T) {
	tests := []struct {
		name     string
		readings []*parley.Reading
		want     []string
	}{
		{"three spellings are one president",
			[]*parley.Reading{told("a", "person|Taras Levytsky|Levytsky"), told("b", "person|Taras Levytskyy"), told("c", "person|Levytskiy")},
			[]string{"Levytskiy/c = Taras Levytsky/a = Taras Levytskyy/b is Taras Levytsky, person"}},
		{"two Kims stay two, and a bare Kim is neither",
			[]*parley.Reading{told("a", "person|Kim Ha Jun"), told("b", "person|Kim Seo Yeon"), told("c", "person|Kim")},
			[]string{"Kim Ha Jun/a is Kim Ha Jun, person", "Kim Seo Yeon/b is Kim Seo Yeon, person", "Kim/c is Kim, person"}},
		{"two Garcias stay two",
			[]*parley.Reading{told("a", "person|Marta García"), told("b", "person|Luis Garcia")},
			[]string{"Luis Garcia/b is Luis Garcia, person", "Marta García/a is Marta García, person"}},
		{"father and son: the bare name is the father's",
			[]*parley.Reading{told("a", "person|Victor Hale"), told("b", "person|Victor Hale Jr."), told("c", "person|Hale")},
			[]string{"Hale/c = Victor Hale/a is Victor Hale, person", "Victor Hale Jr./b is Victor Hale Jr., person"}},
		{"a wife of the same name: the bare name is whose reports use it",
			[]*parley.Reading{told("a", "person|Victor Hale|Victor Hale, Hale"), told("b", "person|Nora Hale|Nora Hale"), told("c", "person|Hale")},
			[]string{"Hale/c = Victor Hale/a is Victor Hale, person", "Nora Hale/b is Nora Hale, person"}},
		{"an initial and a short first name fit",
			[]*parley.Reading{told("a", "person|Steven R. Cole"), told("b", "person|Steve Cole"), told("c", "person|S. Cole")},
			[]string{"S. Cole/c = Steve Cole/b = Steven R. Cole/a is Steven R. Cole, person"}},
		{"a town in two reports is no person in the third",
			[]*parley.Reading{told("a", "place|Velikov"), told("b", "place|Velikov"), told("c", "person|Velikov")},
			[]string{"Velikov/a = Velikov/b = Velikov/c is Velikov, place"}},
		{"a last name that one report takes for an organisation",
			[]*parley.Reading{told("a", "person|Sergei Orlov|Orlov"), told("b", "person|Sergey Orlov"), told("c", "organization|Orlov")},
			[]string{"Orlov/c = Sergei Orlov/a = Sergey Orlov/b is Sergei Orlov, person"}},
		{"a company named after its founder stays a company",
			[]*parley.Reading{told("a", "person|Hanna Brandt"), told("b", "organization|Brandt Industries"), told("c", "organization|Brandt")},
			[]string{"Brandt Industries/b is Brandt Industries, organization", "Brandt/c is Brandt, organization", "Hanna Brandt/a is Hanna Brandt, person"}},
		{"a city, a state and a man of one name",
			[]*parley.Reading{told("a", "place|Washington"), told("b", "person|Dale Washington|Washington"), told("c", "state|United States|Washington"), told("d", "place|Washington")},
			[]string{"Dale Washington/b is Dale Washington, person", "United States/c is United States, state", "Washington/a = Washington/d is Washington, place"}},
		{"a state and a place called Georgia",
			[]*parley.Reading{told("a", "state|Georgia"), told("b", "place|Georgia")},
			[]string{"Georgia/a is Georgia, state", "Georgia/b is Georgia, place"}},
		{"an abbreviation and its full name",
			[]*parley.Reading{told("a", "organization|Bureau of River Safety"), told("b", "organization|BRS")},
			[]string{"BRS/b = Bureau of River Safety/a is Bureau of River Safety, organization"}},
		{"an abbreviation that fits two stays apart",
			[]*parley.Reading{told("a", "organization|Bureau of River Safety"), told("b", "organization|Board of Rail Services"), told("c", "organization|BRS")},
			[]string{"BRS/c is BRS, organization", "Board of Rail Services/b is Board of Rail Services, organization", "Bureau of River Safety/a is Bureau of River Safety, organization"}},
		{"a ministry in two word orders",
			[]*parley.Reading{told("a", "state|Norway|Norwegian", "organization|Norwegian energy ministry||Norway"), told("b", "state|Norway|Norway", "organization|Ministry of Energy of Norway||Norway")},
			[]string{"Ministry of Energy of Norway/b = Norwegian energy ministry/a is Ministry of Energy of Norway, organization", "Norway/a = Norway/b is Norway, state"}},
		{"unnamed officials of two reports are not one",
			[]*parley.Reading{told("a", "person|*senior port official"), told("b", "person|*senior port official")},
			[]string{"senior port official/a is senior port official, person", "senior port official/b is senior port official, person"}},
		{"a ship and a newspaper are not their namesake",
			[]*parley.Reading{told("a", "person|Abraham Lindqvist|Lindqvist"), told("b", "other|USS Abraham Lindqvist"), told("c", "organization|Lindqvist Herald")},
			[]string{"Abraham Lindqvist/a is Abraham Lindqvist, person", "Lindqvist Herald/c is Lindqvist Herald, organization", "USS Abraham Lindqvist/b is USS Abraham Lindqvist, other"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, identityLines(tt.readings)); diff != "" {
				t.Errorf("identities (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheUnnamedPresidentIsTheOneHolder(t *testing.T) {
	a := told("a", "state|Norway", "person|Ida Rask||Norway")
	a.Statements = []parley.Statement{{Polarity: parley.Positive, Detail: &parley.Role{Role: "president",
		Holder: &parley.Mention{ID: "e1"}, Organization: &parley.Mention{ID: "e0"}}}}
	b := told("b", "state|Norway", "person|*Norwegian president||Norway")
	ids := Identify([]*parley.Reading{b, a})
	if ids.Of("a", "e1") != ids.Of("b", "e1") {
		t.Errorf("the Norwegian president of one report is not the president of the other")
	}
	if got := ids.Entity(ids.Side(ids.Of("b", "e1"))).Name; got != "Norway" {
		t.Errorf("the president's side is %q, want Norway", got)
	}
}

// TestIdentitiesDoNotMove holds that neither the order of reports nor one on another matter changes anything.
func TestIdentitiesDoNotMove(t *testing.T) {
	readings := []*parley.Reading{
		told("a", "state|Norway", "person|Ida Rask|Rask|Norway", "organization|Harbour Workers' Union|HWU", "person|Kim"),
		told("b", "person|I. Rask", "person|Kim Ha Jun", "place|Velikov", "organization|HWU"),
		told("c", "person|Rask", "person|Velikov", "place|Velikov", "person|Kim Seo Yeon", "group|*officials"),
		told("d", "organization|Rask", "place|Velikov", "person|Ida Rask Jr."),
	}
	want := identityLines(readings)
	ids := Identify(readings)
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		r.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
		if diff := cmp.Diff(want, identityLines(readings)); diff != "" {
			t.Fatalf("identities moved with the order (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(ids.Entities, Identify(readings).Entities); diff != "" {
			t.Fatalf("entities moved with the order (-want +got):\n%s", diff)
		}
	}
	more := Identify(append(slices.Clone(readings), told("z", "person|Omar Diallo", "place|Lagos", "organization|Cup Committee")))
	for _, rd := range readings {
		for _, e := range rd.Entities {
			if a, b := ids.Of(rd.Report.ID, e.ID), more.Of(rd.Report.ID, e.ID); a != b {
				t.Errorf("%s of %s moved with an unrelated report", e.Name, rd.Report.ID)
			}
		}
	}
}

func TestAMisprintedNameOfOnePost(t *testing.T) {
	reading := func(id, name, role string) *parley.Reading {
		r := &parley.Reading{Report: &parley.Report{ID: parley.ReportID(id)}}
		r.Entities = []parley.Entity{{ID: "p", Name: name, Type: parley.Person, Variants: []string{name}}}
		if role != "" {
			r.Statements = []parley.Statement{{Detail: &parley.Role{Holder: &parley.Mention{ID: "p", Name: name}, Role: role}}}
		}
		return r
	}
	tests := []struct {
		name         string
		a, b         string
		roleA, roleB string
		one          bool
	}{
		{"one letter, one post", "Marta Ortiz", "Marta Ortez", "general secretary", "union chief", true},
		{"a letter less, one post", "Jorun Haddad", "Yorun Hadad", "engineer", "engineer", true},
		{"one letter, two posts", "Marta Ortiz", "Marta Ortez", "general secretary", "goalkeeper", false},
		{"one letter, no post", "Marta Ortiz", "Marta Ortez", "", "", false},
		{"a man and a woman", "Mario Ortiz", "Maria Ortiz", "mayor", "mayor", false},
		{"short names", "Ida Rask", "Ida Rusk", "mayor", "mayor", false},
		{"a former holder", "Marta Ortiz", "Marta Ortez", "mayor", "former mayor", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			ids := Identify([]*parley.Reading{reading("a", test.a, test.roleA), reading("b", test.b, test.roleB)})
			if one := ids.Of("a", "p") == ids.Of("b", "p"); one != test.one {
				t.Errorf("%s and %s are one: %v, want %v", test.a, test.b, one, test.one)
			}
		})
	}
	both := reading("a", "Marta Ortiz", "mayor")
	both.Entities = append(both.Entities, parley.Entity{ID: "q", Name: "Marta Ortez", Type: parley.Person})
	both.Statements = append(both.Statements, parley.Statement{Detail: &parley.Role{Holder: &parley.Mention{ID: "q"}, Role: "mayor"}})
	if ids := Identify([]*parley.Reading{both}); ids.Of("a", "p") == ids.Of("a", "q") {
		t.Error("two names of one report are one person")
	}
}

func TestAShorterNameOfABody(t *testing.T) {
	tests := []struct {
		name string
		a, b []string
		want []string // the names that are one
	}{
		{"the noun alone", []string{"organization|Railworkers' Federation"}, []string{"organization|Federation"}, []string{"Federation/b = Railworkers' Federation/a"}},
		{"without a word", []string{"organization|Hospital Doctors' Union"}, []string{"organization|*doctors' union"}, []string{"Hospital Doctors' Union/a = doctors' union/b"}},
		{"what is after of", []string{"organization|Ministry of Health"}, []string{"organization|Ministry"}, []string{"Ministry of Health/a = Ministry/b"}},
		{"two that it may be", []string{"organization|Railworkers' Federation", "organization|Farmers' Federation"}, []string{"organization|Federation"}, []string{"Federation/b"}},
		{"words of its own", []string{"organization|Railworkers' Federation"}, []string{"organization|Teachers' Federation"}, []string{"Teachers' Federation/b"}},
		{"a noun without a capital", []string{"organization|Hospital Doctors' Union"}, []string{"organization|*union"}, []string{"union/b"}},
		{"both in one report", []string{"organization|City Court"}, []string{"organization|Court", "organization|City Court"}, []string{"Court/b"}},
		{"bodies of two states", []string{"state|Varda", "organization|Health Ministry of Varda||Varda"}, []string{"state|Tarn", "organization|Ministry||Tarn"}, []string{"Ministry/b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := identityLines([]*parley.Reading{told("a", tt.a...), told("b", tt.b...)})
			for _, want := range tt.want {
				if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, want+" is ") }) {
					t.Errorf("no %q in %q", want, lines)
				}
			}
		})
	}
}

func TestTheBossIsOnTheSideOfTheCompany(t *testing.T) {
	r := told("a", "organization|Norline", "person|Mara Stolt", "person|Ivo Kell")
	role := func(at int, words string) parley.Statement {
		return parley.Statement{Detail: &parley.Role{Holder: &parley.Mention{ID: r.Entities[at].ID}, Role: words, Organization: &parley.Mention{ID: r.Entities[0].ID}}}
	}
	r.Statements = []parley.Statement{role(1, "boss"), role(2, "crane driver")}
	ids := Identify([]*parley.Reading{r})
	company, boss, driver := ids.Of("a", "e0"), ids.Of("a", "e1"), ids.Of("a", "e2")
	if ids.Side(boss) != company || ids.Side(driver) != driver {
		t.Errorf("the boss is on side %q and the crane driver on %q, want %q and none", ids.Side(boss), ids.Side(driver), company)
	}
}
