package reading

import (
	"strings"
	"testing"

	"parley"
	"parley/parleytest"
)

func TestPositions(t *testing.T) {
	tests := []struct{ name, text, want string }{ // want: actor side word-of-the-issue, parted by semicolons
		{"a spokesman speaks for his company", "The shipyard Norlake stands firm. A spokesman for Norlake said: “We oppose this levy.”", "Norlake against levy"},
		{"a share of a poll is the people that it is of", "A poll found that 57% of islanders support the crews.", "islanders for crews"},
		{"a share alone is the public", "Rain fell all week. In polls, 68% oppose the freeze.", "public against freeze"},
		{"a people of a poll is its public", "Some 61% of Kestrians favour the toll.", "Kestrian public for toll"},
		{"to be ready for war is no wish for it", "Norrland is ready for war, its general said.", ""},
		{"to be ready for talks is to accept them", "Norrland is ready for talks.", "Norrland for talks"},
		{"clauses that a semicolon joins stand alone", "The chamber endorsed the bond last week; the teachers' union opposes it.", "chamber for bond; union against bond"},
		{"what is left out comes from the clause before", "The chamber backs the bond. The teachers' union does not.", "chamber for bond; union against bond"},
		{"objections that somebody overrides", "The governor signed the bill over the objections of nurses.", "nurses against bill"},
		{"a condition in speech is the speaker's", "The ministry said the fighting will stop only when the army leaves.", "ministry conditional fighting"},
		{"provided that", "The island is willing to open its harbour provided both sides ask for it.", "island conditional harbour"},
		{"an imperative in a quotation", "“Stop the trawlers,” Mayor Ilse Brandt told the meeting.", "Brandt for trawlers"},
		{"it is vital that", "Minister Dara Okafor said it is vital that talks resume.", "Okafor for talks"},
		{"it is not the time for", "“This is not the time for politics,” Minister Dara Okafor said.", "Okafor against politics"},
		{"whom a thing is unacceptable for", "For the union, the cut is unacceptable.", "union against cut"},
		{"a call for somebody to do something", "The opposition called for the head of the water authority to resign.", "opposition for resign"},
		{"another's call that is rejected stays his", "The mayor rejected a call by the federation to delay the start.", "mayor against call; federation for delay"},
		{"a refusal that the report tells", "The Lake Council will not pay for the bridge.", "Lake Council against pay"},
		{"a colon after a verb of saying", "General Orun told the radio: no withdrawal from the river.", "Orun against withdrawal"},
		{"one of somebody's goals", "Membership of the union, one of President Brandt's long-held goals, came closer.", "Brandt for membership"},
		{"the verb agrees with whom it is said of", "Brandt faces hardliners in his own party, who oppose any pause.", "hardliners against pause"},
		{"who is said to want something", "Sunda is said to favour the dam in private.", "Sunda for dam"},
		{"no position of missiles", "Ballistic missiles slammed the harbour overnight.", ""},
		{"no position on a deed that everybody condemns", "Brandt condemned the attack on the market.", ""},
		{"no position of what a plan says", "The 12-point plan says that Arvenia agrees not to station troops there.", ""},
		{"no position of a share without a clause", "Brandt called it a 90% agreed framework.", ""},
		{"no position in a need that another shows it", "“We need Arvenia to show serious commitment to peace,” the mediators said.", "mediators for commitment"},
		{"no position that nobody sees", "Envoys said there are no signs Arvenia shows willingness to sign.", ""},
		{"no position on people who are praised", "The general saluted the delegation.", ""},
		{"who gives up a demand is not against it", "After a night of talks Sunda dropped its demand.", ""},
		{"a press wants to know nothing", "Fishermen want to know why.", ""},
		{"nobody is promised what he offers", "The nurses went back to work after being promised a raise.", ""},
		{"what others had to do is no demand", "The crews had to sleep on deck for a week.", ""},
		{"what somebody thinks likely is no plan of his", "Ilse Brandt considers a strike likely.", ""},
		{"a promise not to do something", "The council promised not to sell the park.", "council against park"},
		{"to ask others not to do something", "The court urged the council not to sell the park.", "court against park"},
		{"a bare number is an amount of what was talked of", "The works council asked for a bonus. It holds out for 900.", "council for bonus; council for bonus"},
		{"a percentage", "The seafarers insist on eight percent.", "seafarers for eight percent"},
		{"an object that a pronoun takes up", "The mediators drew up a timetable on Monday. The rebels rejected it.", "rebels against timetable"},
		{"what somebody could live with", "Minister Dara Okafor said the Front could live with the pullback.", "Front for pullback"},
		{"what somebody argues must be", "Minister Dara Okafor argued that the bridge must close.", "Okafor for bridge"},
		{"what somebody calls too low", "The family considers the bid too low.", "family against bid"},
		{"an adjective behind what is called so", "Ms Brandt, who sold the signals, calls Mr Okafor's plan unaffordable.", "Brandt against plan"},
		{"to bid for a company is to buy it", "Norlake has raised its bid for Brandt Yards.", ""},
		{"a vote against", "The adviser Hollin recommended that they vote against the dividend.", "Hollin against vote"},
		{"what is doubted is not left out", "The chamber backs the dam. Whether the council does is another matter.", "chamber for dam"},
		{"who takes an offer", "The union rejected the deal. The owners took the offer on Friday.", "union against deal; owners for offer"},
		{"who takes a train wants none", "The owners took the ferry on Friday.", ""},
		{"who pleads is somebody", "The bandits have begged for free passage.", "bandits for passage"},
		{"nobody is paying", "Minister Dara Okafor said nobody is paying for it.", "Okafor against paying"},
		{"nothing to negotiate", "Minister Dara Okafor said there is nothing to negotiate.", "Okafor against negotiate"},
		{"what somebody says is agreed", "Minister Dara Okafor says the pullback is agreed.", "Okafor for pullback"},
		{"a refusal of somebody to do something", "The refusal of the council to pay angered crews.", "council against pay"},
		{"a label with no verb", "General Milo Orun in a video from the hills: no withdrawal from the river.", "Orun against withdrawal"},
		{"an order behind a label", "Envoy Dara Okafor to both camps: stop the shelling.", "Okafor for stop"},
		{"provided, hung on another noun", "Norrland is willing to send officers for a week provided both parties ask for it.", "Norrland conditional officers"},
		{"no one is no issue", "“No one slept that night,” Mayor Ilse Brandt said.", ""},
		{"who speaks for so many people wants nothing", "The union speaks for some 3,200 people at the port.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []*parley.Position
			for _, s := range positions(newPage(parleytest.Analysis(t, tt.text))) {
				got = append(got, s.Detail.(*parley.Position))
			}
			wants := strings.Split(tt.want, "; ")
			if tt.want == "" {
				wants = nil
			}
			if len(got) != len(wants) {
				t.Errorf("%d positions in %q, want %d:%s", len(got), tt.text, len(wants), listed(got))
			}
			for _, want := range wants {
				if !holdsPosition(got, want) {
					t.Errorf("no %s in %q:%s", want, tt.text, listed(got))
				}
			}
		})
	}
}

func TestPositionsInTheVoiceOfThePage(t *testing.T) {
	interview := "Dara Okafor has run the ministry of ports for two years. \n\nHave you got a contract?\n\nIn substance, yes. I support the cap." +
		"\n\nWhat do your crews say?\n\nThey want a bonus, and we will not pay a bonus.\n\nDo you want the levy?\n\nI was against the levy."
	tests := []struct{ name, outlet, text, want string }{
		{"who answers in an interview", "Harbour Post", interview, "Okafor for cap; Okafor against bonus; Okafor against levy"},
		{"a union's own site", "Dockers' Federation", "Sisters and brothers,\n\nThe port is still. We demand a pension for all. Forty crowns is an insult.", "Federation for pension; Federation against crowns"},
		{"whose bulletin a page is", "The Anchor", "Bulletin of the Dockers' Federation, Halm branch\n\nWe reject the merger.", "Federation against merger"},
		{"an outlet that says we", "Free Halm", "The junta fell on Monday. We call on the council to recognise nobody.", "Halm for recognise"},
		{"a columnist is not his outlet", "Free Halm", "The junta fell on Monday. I demand an apology.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := parleytest.Analysis(t, tt.text)
			a.Report.Outlet = tt.outlet
			var got []*parley.Position
			for _, s := range positions(newPage(a)) {
				got = append(got, s.Detail.(*parley.Position))
			}
			if tt.want == "" && len(got) > 0 {
				t.Errorf("want no positions:%s", listed(got))
			}
			for _, want := range strings.Split(tt.want, "; ") {
				if tt.want != "" && !holdsPosition(got, want) {
					t.Errorf("no %s:%s", want, listed(got))
				}
			}
		})
	}
}

func listed(all []*parley.Position) string {
	var b strings.Builder
	for _, d := range all {
		b.WriteString("\n" + d.Actor.Name + " " + string(d.Stance) + " " + d.Issue)
	}
	return b.String()
}

func holdsPosition(all []*parley.Position, want string) bool {
	for _, d := range all {
		if samePosition(d, want) {
			return true
		}
	}
	return false
}

// samePosition reports whether a position is the one that "actor side word" describes: the actor's last word in its name, the
// side, and the word, where one is given, in the issue.
func samePosition(d *parley.Position, want string) bool {
	for side, class := range map[string]int{"for": 0, "against": 1, "conditional": 2, "undecided": 3} {
		actor, issue, ok := strings.Cut(" "+want+" ", " "+side+" ")
		if !ok {
			continue
		}
		words := strings.Fields(actor)
		return class == sides[d.Stance] && strings.Contains(strings.ToLower(d.Actor.Name), strings.ToLower(words[len(words)-1])) &&
			strings.Contains(strings.ToLower(d.Issue), strings.ToLower(strings.TrimSpace(issue)))
	}
	return false
}
