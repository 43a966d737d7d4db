package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
)

// tell makes the reports of up to three outlets on the 10th of May 2031, a Saturday. Each has a paragraph of its own besides: a report of one
// sentence in other words is a copy.
func tell(texts ...string) []*parley.Reading {
	outlets := []struct{ name, besides string }{
		{"Halden Courier", "Farmers in the hills want more water for their orchards. The price of bread is what worries the shops."},
		{"Coastal Post", "The museum of clocks has a new roof of slate. Visitors like the tower best, and the old bell."},
		{"Evening Lantern", "A choir of schoolchildren is the pride of the island. Their teacher plays the organ on feast days."},
	}
	var readings []*parley.Reading
	for i, text := range texts {
		readings = append(readings, report(outlets[i].name, 10, text+"\n\n"+outlets[i].besides))
	}
	return readings
}

// together returns how many reports stand in the occurrence whose evidence has the words, and its standing.
func together(readings []*parley.Reading, words string) (reports int, standing parley.Standing) {
	for _, f := range dossier(readings).Findings {
		if f.Kind != parley.EventKind || f.Aspect != parley.Occurrence {
			continue
		}
		in, here := map[parley.ReportID]bool{}, false
		for _, e := range f.Evidence {
			in[e.Report] = true
			here = here || strings.Contains(e.Text, words)
		}
		if here && len(in) > reports {
			reports, standing = len(in), f.Standing
		}
	}
	return reports, standing
}

func TestEventsOfSeveralReports(t *testing.T) {
	tests := []struct {
		name, words string
		texts       []string
		reports     int
		standing    parley.Standing
	}{
		{"one landfall in three wordings", "came ashore", []string{
			"Cyclone Merle came ashore near Port Varda on Thursday.", "Merle made landfall near Port Varda on Thursday.", "On Thursday the cyclone touched land near Port Varda.",
		}, 3, parley.Corroborated},
		{"what will be and what was are one", "will meet", []string{
			"Envoy Sela Brandt will meet President Ilan Dorsey in Osk on 12 May.",
			"In Osk, Sela Brandt held talks with Ilan Dorsey on 12 May.",
		}, 2, parley.Corroborated},
		{"an offer raised was sweetened", "raised", []string{
			"Halvor Line has raised its offer for the ferry firm Tarn to 310 crowns.", "Halvor Line has lifted its bid for Tarn again.",
		}, 2, parley.Corroborated},
		{"a march called off was cancelled", "called the march off", []string{
			"Organiser Ines Rook called the march off.", "The march was cancelled by Ines Rook.",
		}, 2, parley.Corroborated},
		{"an exact number that both give speaks for one event", "412 barrels", []string{
			"A trawler with 412 barrels sank.", "The old boat, with a cargo of 412 drums, capsized.",
		}, 2, parley.Corroborated},
		{"a round share in per cent binds nothing", "rose", []string{
			"A toll of 25 percent on grain from Varda was announced by Osk.", "Varda grain prices rose by 25 percent in Osk last year.",
		}, 1, parley.SingleSource},
		{"a year binds nothing", "bought", []string{
			"Halvor Line bought ships in 2019.", "Tarn Ferries bought trucks in 2019.",
		}, 1, parley.SingleSource},
		{"a title in capitals is the office in small letters", "vetoed", []string{
			"Finance Minister Birte Holm ruled that out.", "The finance minister vetoed more money within the hour.",
		}, 2, parley.Corroborated},
		{"who resigned stepped down", "resigned", []string{
			"Finance minister Oren Castell resigned on Friday.", "Oren Castell stepped down as finance minister on Friday.",
		}, 2, parley.Corroborated},
		{"shells that fall are an attack", "Shells fell", []string{
			"Shells fell on the market of Stell on Tuesday.", "The market of Stell was shelled on Tuesday.",
		}, 2, parley.Corroborated},
		{"a session that begins and talks that resume", "session", []string{
			"The next session in Osk begins on 3 June.", "Talks in Osk resume on 3 June.",
		}, 2, parley.Corroborated},
		{"a plan that is met with outrage is no meeting", "met with outrage", []string{
			"The plan of the Hill Front was met with outrage in Osk on Tuesday.", "The Hill Front met the mediators in Osk on Tuesday.",
		}, 1, parley.SingleSource},
		{"a first round is no second", "first round", []string{
			"The first round of talks in Osk was held on 6 May.", "The second round of talks in Osk was held on 7 May.",
		}, 1, parley.SingleSource},
		{"a month long past that both name", "took up arms", []string{
			"The Hill Front took up arms in March 2027.", "The war of the Hill Front began in March 2027.",
		}, 2, parley.Corroborated},
		{"a day alone makes nothing one", "sang", []string{
			"A choir sang on 3 June.", "Workers painted the lighthouse on 3 June.",
		}, 1, parley.SingleSource},
		{"to say a thing is no deed", "told", []string{
			"Minister Cora Blythe told parliament on Friday that the bill was dead.", "Minister Cora Blythe travelled to Stell on Friday.",
		}, 1, parley.SingleSource},
		{"a hand is nothing handed over", "hand", []string{
			"The council handed the keys of Stell to the mayor.", "The mayor of Stell broke her hand.",
		}, 1, parley.SingleSource},
		{"two rounds in two towns are two", "Lemmen", []string{
			"Sela Brandt and Teo Vance held two days of talks in Lemmen last week.", "Sela Brandt and Teo Vance held two days of talks in Aldona on 9 May.",
		}, 1, parley.SingleSource},
		{"two arrests of two people are two", "Trask", []string{
			"Police arrested the banker Milo Trask on Friday.", "Police arrested the lawyer Dana Orlo on Friday.",
		}, 1, parley.SingleSource},
		{"more than four days apart are two", "3 May", []string{
			"A drone hit the mill of Stell on 3 May.", "A drone hit the mill of Stell on 9 May.",
		}, 1, parley.SingleSource},
		{"an event that lasts has its days", "7 May", []string{
			"The summit in Brask lasted from 6 May to 8 May.", "On 7 May the summit in Brask agreed on a text.",
		}, 2, parley.Corroborated},
		{"a town that is contested has not fallen", "captured", []string{
			"Rebels captured the town of Dorvik on Friday.", "The town of Dorvik is still contested, the army said.",
		}, 2, parley.Disputed},
		{"what one report says did not happen is disputed", "signed", []string{
			"Governor Lena Ashby signed the water bill on Friday.", "Governor Lena Ashby has not signed the water bill.",
		}, 2, parley.Disputed},
		{"talks that yielded nothing were held", "talks", []string{
			"Envoy Sela Brandt held talks with Teo Vance in Osk on 9 May.", "The talks of Sela Brandt with Teo Vance in Osk on 9 May yielded no truce.",
		}, 2, parley.Corroborated},
		{"a bill is adopted or rejected", "adopted", []string{
			"Parliament in Brask adopted the pension bill on 9 May.", "Parliament in Brask rejected the pension bill on 9 May.",
		}, 2, parley.Disputed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reports, standing := together(tell(tt.texts...), tt.words)
			if reports != tt.reports || standing != tt.standing {
				t.Errorf("%q stands in a finding of %d reports, %s; want %d, %s", tt.words, reports, standing, tt.reports, tt.standing)
			}
		})
	}
}

func TestDaysThatDifferStandBesideTheDayOfMost(t *testing.T) {
	var got []string
	for _, f := range dossier(tell(
		"Envoy Sela Brandt met President Ilan Dorsey in Osk on 6 May.",
		"After a night on the ferry, Sela Brandt sat down with Ilan Dorsey in Osk on 6 May.",
		"On 7 May Sela Brandt met Ilan Dorsey in Osk.",
	)).Findings {
		if f.Aspect == parley.DateAspect {
			got = append(got, fmt.Sprintf("%s %d", f.Standing, len(f.Evidence)))
		}
		if f.Aspect == parley.Occurrence && len(f.Evidence) == 3 && f.Time.Start != "2031-05-06" {
			t.Errorf("the meeting is on %s; two of three say 2031-05-06", f.Time.Start)
		}
	}
	slices.Sort(got)
	if want := []string{"corroborated 2", "differs 3"}; !slices.Equal(got, want) {
		t.Errorf("findings on the day: %q, want %q", got, want)
	}
}

func TestAReportWithoutADateComesBeforeWhatItAnnounces(t *testing.T) {
	readings := tell("Envoy Sela Brandt met President Ilan Dorsey in Osk on 6 May.", "Envoy Sela Brandt will meet President Ilan Dorsey in Osk.")
	readings[1].Report.Published, readings[1].Report.PublishedBasis = "", ""
	for _, r := range dossier(readings).Reports {
		if r.Outlet == "Coastal Post" && (r.Published >= "2031-05-06" || r.PublishedBasis != parley.FromOthers) {
			t.Errorf("a report of what will be on 6 May is dated %s (%s)", r.Published, r.PublishedBasis)
		}
	}
}

func TestAWeekdayThatIsNotThatOfItsDate(t *testing.T) {
	for text, want := range map[string]string{
		"Sela Brandt met Ilan Dorsey in Osk on Tuesday, 7 May 2031.":   "2031-05-07 is a Wednesday; the report says Tuesday",
		"Sela Brandt met Ilan Dorsey in Osk on Wednesday, 7 May 2031.": "",
	} {
		got := ""
		for _, f := range dossier(tell(text)).Findings {
			if f.Standing == parley.Inconsistent {
				got = f.Why
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
