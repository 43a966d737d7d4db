package reconcile_test

import (
	"testing"

	"parley"
	"parley/reconcile"
)

// against are the standings by which a finding sets its places against each other.
var against = map[parley.Standing]bool{parley.Differs: true, parley.Disputed: true, parley.Superseded: true, parley.Inconsistent: true}

// standingTogether is the standing of the finding that holds a kind of statement of two reports, the one against the other where there is one;
// "" where there is none.
func standingTogether(kind parley.Kind, a, b string) parley.Standing {
	got := parley.Standing("")
	for _, f := range dossier([]*parley.Reading{report("First Outlet", 4, a), report("Second Outlet", 4, b)}).Findings {
		reports := map[parley.ReportID]bool{}
		for _, e := range f.Evidence {
			reports[e.Report] = true
		}
		if len(reports) < 2 || f.Kind != kind {
			continue
		}
		if got == "" || against[f.Standing] {
			got = f.Standing
		}
	}
	return got
}

func TestNumbersAreComparedOnlyIfTheyCountOneThing(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       parley.Standing
	}{
		{"one toll, two numbers", "The landslide killed 18 people in Marsen.", "Twenty-five people died in the landslide in Marsen.", parley.Differs},
		{"the dead and the wounded", "The landslide killed 18 people in Marsen.", "The landslide injured 25 people in Marsen.", ""},
		{"what is asked for and what is offered", "Bus drivers demand a rise of 9 percent.", "The city has offered bus drivers a rise of 4 percent.", ""},
		{"what two sides ask for", "Bus drivers demand a rise of 9 percent.", "The city demands a rise of 4 percent in fares.", ""},
		{"who was aboard and who could be", "The ferry Aurel carried 230 people on Sunday.", "The ferry Aurel is licensed for 310 people.", ""},
		{"all and some of them", "The fire killed 30 people in Pell.", "Of the dead in Pell, 12 of them were firefighters.", ""},
		{"a name's number is no count", "The storm reached Category 5 off Sunde.", "The storm was a Category 3 off Sunde.", ""},
		{"how deep and how long", "The wreck of the Aurel lies at a depth of 70 metres.", "The Aurel was 110 metres long.", ""},
		{"a wind and a gust", "Winds of 140 km/h hit Elbing.", "A gust of 190 km/h hit Elbing.", ""},
		{"the owner of some", "Dutch owners have 14 ships at anchor off Halden.", "There were 40 ships at anchor off Halden.", ""},
		{"abroad and at home", "The war displaced 8 million people abroad.", "The war displaced 5 million people internally.", ""},
		{"land of one country", "Rebels hold 18 percent of the territory.", "The rebels control 27 percent of the country.", parley.Differs},
		{"a bound that holds", "More than 1,800 homes burned in Pell.", "In Pell 1,900 homes burned.", parley.Corroborated},
		{"a bound that is far off", "More than 1,800 homes burned in Pell.", "In Pell 2,700 homes burned.", parley.Differs},
		{"one number that is not round, under two names", "The works in Osk will shed 640 roles by spring.", "By the union's count 640 jobs are to go in Osk.", parley.Corroborated},
		{"one number that is not round, without its noun", "Some 11,400 nurses stayed at home on Monday.", "The clinics say that 11,400 are out.", parley.Corroborated},
		{"one sum, with its rate and without", "The Lund family would get 18.40 euros a share.", "At 18.40 euros the Lund family would sell.", parley.Corroborated},
		{"one round number of two things", "The quarry in Pell has 600 lorries.", "A school in Pell sent 600 pupils home.", ""},
		{"one small number of two things", "In Pell 12 cranes stood still.", "In Pell 12 pupils were given prizes.", ""},
		{"one number of two things that befell people", "In Marsen 412 people were wounded.", "In Marsen 412 people were arrested.", ""},
		{"one number of two units", "The new hull in Varda is 214 metres long.", "The new hull in Varda weighs 214 tonnes.", ""},
		{"one number at two places", "Orrin counted 317 burned houses.", "In Pell 317 goats were sold at the fair.", ""},
		{"one small toll, men and people", "Four miners were killed at Tarn pit.", "Three people died at the pit in Tarn.", parley.Differs},
		{"one toll, soldiers and all", "Four soldiers were killed in Marsen.", "Nine people were killed in Marsen.", ""},
		{"cases, and how they were confirmed", "There were 214 confirmed cases in Osk.", "There were 341 laboratory-confirmed cases in Osk.", parley.Differs},
		{"members of one union", "Her 4,300 members voted for the walkout.", "The union has 4,250 members in the mills.", parley.Differs},
		{"what was offered and what was promised", "The ministry offered the clinic 40 nurses.", "The clinic was promised 90 nurses.", parley.Differs},
		{"a share and its holder", "Lund holds 60 percent of the quarry.", "Lund now says it holds 51%.", parley.Differs},
		{"what was before and what came after", "An earlier 16-point plan was refused in Osk.", "The 11-point plan is still alive in Osk.", parley.Superseded},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := standingTogether(parley.FigureKind, tt.a, tt.b); got != tt.want {
				t.Errorf("%q and %q are %q, want %q", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func TestSumsOfProseAreWorked(t *testing.T) {
	tests := []struct {
		name, text string
		want       bool
	}{
		{"parts in sentences before", "Fourteen guards were killed. Thirty-one raiders were killed. In all, 44 people were killed.", true},
		{"parts that add up", "Fourteen guards were killed. Thirty raiders were killed. In all, 44 people were killed.", false},
		{"parts of a whole named first", "Of the 61, 27 come from Osk, 20 from Pell and 16 from the farms.", true},
		{"some parts left out", "Of the 61, 27 come from Osk, 18 from Pell, 12 from the farms and the rest from abroad.", false},
		{"a rounded total", "The mill lost 4,210 jobs and the port lost 2,830 jobs, altogether 7,000.", false},
		{"a total of other things", "Two ferries sank and 5 were towed. In all, 900 tents were sent.", false},
		{"a share of two counts", "Of 220 patients, 97 were in a ward, which is one in three.", true},
		{"a fall between two levels", "Output halved, from 1.5 million litres a month to 0.9 million.", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := false
			for _, f := range dossier([]*parley.Reading{report("First Outlet", 4, tt.text), report("Second Outlet", 4, "It rained in Elbing.")}).Findings {
				got = got || f.Kind == parley.FigureKind && f.Standing == parley.Inconsistent
			}
			if got != tt.want {
				t.Errorf("%q: inconsistent %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

func TestTitleIsHeldAgainstItsText(t *testing.T) {
	tests := []struct {
		name, title, text string
		want              bool
	}{
		{"another toll", "Fever kills six in Osk", "A fever that has killed five people in Osk is spreading.", true},
		{"the toll of the text", "Fever kills five in Osk", "A fever that has killed five people in Osk is spreading.", false},
		{"one of the text's tolls", "Toll rises to six in Osk", "The fever has killed six people in Osk. On Monday five people were dead.", false},
		{"the dead and the sick", "Fever kills five in Osk", "Nine people were injured in Osk.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := report("First Outlet", 4, tt.title+"\n\n"+tt.text)
			r.Report.Body = len(tt.title) + 2
			got := false
			for _, f := range dossier([]*parley.Reading{r, report("Second Outlet", 4, "It rained in Elbing.")}).Findings {
				got = got || f.Kind == parley.FigureKind && f.Standing == parley.Inconsistent
			}
			if got != tt.want {
				t.Errorf("%q over %q: inconsistent %v, want %v", tt.title, tt.text, got, tt.want)
			}
		})
	}
}

func TestStancesOfOneActor(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       parley.Standing
	}{
		{"for and against one thing", "Senator Ivo Kell supports the harbour levy.", "Senator Ivo Kell opposes the harbour levy.", parley.Differs},
		{"for one thing and against another", "Senator Ivo Kell supports the harbour levy.", "Senator Ivo Kell opposes the night ferry.", ""},
		{"one for it and another against", "Senator Ivo Kell supports the harbour levy.", "Mayor Ada Lunn opposes the harbour levy.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := standingTogether(parley.PositionKind, tt.a, tt.b); got != tt.want {
				t.Errorf("%q and %q are %q, want %q", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func TestPostsOfOnePerson(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       parley.Standing
	}{
		{"a post with and without its state", "Varda's Foreign Minister Ilan Dorsey left at noon.", "Foreign Minister Ilan Dorsey spoke of rain.", parley.Corroborated},
		{"boss and chief executive", "Norline boss Mara Stolt called it a joke.", "Chief Executive Mara Stolt said that the yard stays open.", parley.Corroborated},
		{"leader and who leads", "Ida Voss, who leads the Farmers' League, drove in on a tractor.", "League leader Ida Voss wants a toll.", parley.Corroborated},
		{"who heads a bureau and its chief", "Anders Holm, who heads the party's legal bureau, was late.", "The party's legal chief, Anders Holm, was late.", parley.Corroborated},
		{"a title between post and name", "Chairman Sir Robin Vale sold his shares.", "Its chairman, Robin Vale, sold nothing.", parley.Corroborated},
		{"a post in the past tense and a former one", "Marta Quell, who was defence minister until 2019, sings.", "Former defence minister Marta Quell would sign.", parley.Corroborated},
		{"a former post and one that is held", "Former mayor Jon Abbot opened the fair.", "Mayor Jon Abbot opened the fair.", parley.Differs},
		{"a rank written short", "Gen. Ada Stell fled.", "General Ada Stell wept.", parley.Corroborated},
		{"ministers of two things", "Varda's economy minister, Lena Marsh, was late.", "Trade minister Lena Marsh was late.", parley.Differs},
		{"a minister of one thing under two names", "Interior minister Lena Marsh was late.", "Home Secretary Lena Marsh was late.", parley.Corroborated},
		{"a minister who is deputy prime minister too", "Economy minister Lena Marsh was late.", "Deputy prime minister Lena Marsh was late.", ""},
		{"two ranks", "Captain Ivo Mestre went down.", "Colonel Ivo Mestre came up.", parley.Differs},
		{"two posts", "Judge Helena Brand lives in Osk.", "Crane driver Helena Brand lives in Osk.", ""},
		{"the head of two things", "Ferry boss Teo Vance is rich.", "Choir leader Teo Vance is rich.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := standingTogether(parley.RoleKind, tt.a, tt.b); got != tt.want {
				t.Errorf("%q and %q are %q, want %q", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func TestAPostGivenUpBetweenTwoReports(t *testing.T) {
	before, after := report("First Outlet", 4, "Mayor Jon Abbot opened the fair in Osk."), report("Second Outlet", 9, "Former mayor Jon Abbot closed the fair in Osk. Abbot resigned on Monday.")
	for _, f := range dossier([]*parley.Reading{before, after}).Findings {
		if f.Kind == parley.RoleKind && f.Standing != parley.Corroborated {
			t.Errorf("a mayor on the 4th who is a former one on the 9th is %q: %s", f.Standing, f.Why)
		}
	}
}

func TestOneWordForAnotherInAQuotation(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       parley.Standing
	}{
		{"one word for another", "“Nobody eats until the last boat is safe,” captain Rolf Anders said.", "“Nobody eats until the last boat is full,” captain Rolf Anders said.", parley.Differs},
		{"the same words, cut", "“The bridge was properly closed at nine,” engineer Rolf Anders said.", "“The bridge was properly closed,” engineer Rolf Anders said.", parley.Corroborated},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := standingTogether(parley.QuoteKind, tt.a, tt.b); got != tt.want && !(tt.want == parley.Corroborated && got == parley.SingleSource) {
				t.Errorf("%q and %q are %q, want %q", tt.a, tt.b, got, tt.want)
			}
		})
	}
}

func TestClausesAreOneOnlyByWhatTheySay(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       parley.Standing
	}{
		{"an office and a verb of speech in common", "The port authority says the fog will lift.", "The port authority says its crane is sold.", ""},
		{"another number", "The fire has blackened 40 hectares of forest above Pell.", "The fire has blackened 900 hectares of forest above Pell.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, kind := range []parley.Kind{parley.PositionKind, parley.EventKind} {
				if got := standingTogether(kind, tt.a, tt.b); got != tt.want {
					t.Errorf("%q and %q are %q, want %q", tt.a, tt.b, got, tt.want)
				}
			}
		})
	}
}

func TestOneSentenceSetsRivalCountsAgainstEachOther(t *testing.T) {
	tests := []struct {
		name, text string
		want       bool
	}{
		{"put at by another", "The vigil in Osk drew 9,000 people by the town's count and the organisers put it at 20,000.", true},
		{"nearer by another's word", "The board says 500 nurses stayed away; the union says it is nearer 800.", true},
		{"closer to by another's word", "The keeper speaks of 40 lost sheep, though the valley's farmers say it was closer to 70.", true},
		{"put with a hedge", "The mill will shed 320 jobs, the owner says, and the guild puts the number at about 450.", true},
		{"one agency and another", "One agency has 40 dead in Marsen, another 44.", true},
		{"two clauses of two tellers", "The ministry put the dead at 14; a surgeon in Osk said she had counted 17 bodies.", true},
		{"the next sentence's teller", "Police say 300 people were detained. The lawyers' guild speaks of 480 detained.", true},
		{"money named once", "The mine's closure costs the valley 6 million euros a week, the chamber says. The bank's estimate is 4 million.", true},
		{"from one level to another", "The brokers cut the odds of a sale to 40% from 75%.", true},
		{"a former level with an article", "The rescuers raised the toll to 31 from the 26 of Sunday.", true},
		{"a bill that another puts", "The Treasury reckons that the duties cost households $600m a year. Halcyon Watch, a think-tank, puts the bill at $1.4bn.", true},
		{"an earlier version", "The paper of Tuesday has seven points. An earlier version had nine.", true},
		{"another thing that another puts", "The Treasury reckons that the duties cost households $600m a year. Halcyon Watch, a think-tank, puts the harvest at $1.4bn.", false},
		{"two towns of two tellers", "The mayor said 12 people were killed in Osk. The army says 30 people were killed in Lemmen.", false},
		{"one teller's two counts", "The mayor said 12 boats sank and 30 boats were saved.", false},
		{"some of those", "The mayor spoke of 40 dead; a doctor said 18 of them were children.", false},
		{"some of the whole", "The dockers backed the plan by a wide margin: 2,071 of the 2,389 who voted said yes.", false},
		{"a later count", "The council spoke of 40 flooded homes and later put the number at 60.", false},
		{"an own earlier count", "The dam would have held 60 hours, she says; on Monday she put it at 40.", false},
		{"the dead and the wounded", "The mayor counted 40 dead and put the wounded at 90.", false},
		{"two things", "The quake ruined 40 barns, and the ministry put the cracked bridges at 60.", false},
		{"two places of a list", "The ferry stops at 12 piers and the tram at 30.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := false
			for _, f := range dossier([]*parley.Reading{report("First Outlet", 4, tt.text), report("Second Outlet", 4, "It rained in Elbing.")}).Findings {
				got = got || f.Kind == parley.FigureKind && against[f.Standing]
			}
			if got != tt.want {
				t.Errorf("%q: rival counts %v, want %v", tt.text, got, tt.want)
			}
		})
	}
}

func TestWhoHoldsAnOfficeIsMeantByIt(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"a minister by the office", "Finance Minister Ada Holm wept.", "The finance minister wept.", true},
		{"an office in other words", "Varda's interior minister, Ada Holm, wept.", "The home secretary wept.", true},
		{"a president without a state", "President Ivo Kell sang.", "The president sang.", true},
		{"another office", "Finance Minister Ada Holm wept.", "The transport minister wept.", false},
		{"who held it before", "Finance Minister Ada Holm wept.", "A former finance minister wept.", false},
		{"two holders", "Finance Minister Ada Holm met Finance Minister Jon Pell.", "The finance minister wept.", false},
		{"a post that many hold", "Crane driver Ada Holm wept.", "The crane driver wept.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, b := report("First Outlet", 4, tt.a), report("Second Outlet", 4, tt.b)
			got := true
			for _, e := range reconcile.Identify([]*parley.Reading{a, b}).Entities {
				got = got && !(e.Type == parley.Person && e.Unnamed)
			}
			if got != tt.want {
				t.Errorf("who is meant by %q is in %q: %v, want %v", tt.b, tt.a, got, tt.want)
			}
		})
	}
}
