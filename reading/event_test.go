package reading

import (
	"strings"
	"testing"
	"time"

	"parley"
	"parley/parleytest"
)

// The least scores of the event sentences, as measured when they were last raised.
const (
	leastEventPrecision = 0.97
	leastEventRecall    = 0.99
)

func TestEventSentences(t *testing.T) {
	var hits, wanted, found int
	for _, l := range labelledSentences(t, "events.txt", 150) {
		wanted += len(l.want)
		used := map[int]bool{}
		for _, s := range Statements(parleytest.Analysis(t, l.text)) {
			d, ok := s.Detail.(*parley.Event)
			if !ok {
				continue
			}
			found++
			got := string(d.Type) + " " + d.Trigger.Of(l.text)
			right := false
			for w, want := range l.want {
				if !used[w] && got == want {
					used[w], right = true, true
					hits++
					break
				}
			}
			if !right {
				t.Logf("wrong: %s in %q", got, l.text)
			}
		}
		for w, want := range l.want {
			if !used[w] {
				t.Logf("missed: %s in %q", want, l.text)
			}
		}
	}
	holdScore(t, hits, wanted, found, leastEventRecall, leastEventPrecision)
}

func TestWhoDoesWhatToWhom(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"subject and object", "Kessia attacked Arvenia.", "ASSAULT Kessia > Arvenia"},
		{"the by of a passive", "The convoy was attacked by Kessian troops near Dorn.", "ASSAULT"},
		{"whose meeting with whom", "Following Olga Renn's five-hour meeting with Dana Rusk, the border opened on Friday.", "CONSULT Olga Renn > Dana Rusk"},
		{"light verb", "Olga Renn held talks with Dana Rusk in Lindholm on Monday.", "CONSULT Olga Renn > Dana Rusk"},
		{"conjoined subjects are both actors", "Olga Renn and Dana Rusk met on Monday.", "CONSULT Olga Renn, Dana Rusk >"},
		{"a joined verb keeps its subject", "Dana Rusk flew to Lindholm on Monday and accused Olga Renn of fraud.", "ACCUSE Dana Rusk > Olga Renn"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var lines []string
			for _, s := range Statements(parleytest.Analysis(t, tt.text)) {
				if e, ok := s.Detail.(*parley.Event); ok {
					lines = append(lines, string(e.Type)+" "+eventNames(e.Actors)+" > "+eventNames(e.Recipients))
				}
			}
			if !strings.Contains(strings.Join(lines, "\n"), tt.want) {
				t.Errorf("events of %q are\n%s\nwant one with %q", tt.text, strings.Join(lines, "\n"), tt.want)
			}
		})
	}
}

func TestWhereAndWithWhomItWas(t *testing.T) {
	tests := []struct{ name, text, word, want string }{ // word: the trigger; want: actors > recipients @ place, factuality
		{"two joined by a hyphen", "The Kessia-Arvenia talks resumed on Monday.", "talks", "Kessia, Arvenia >  @ , asserted"},
		{"who went to the talks", "Olga Renn flew to Oslo on Monday for talks with Dana Rusk.", "talks", "Olga Renn > Dana Rusk @ Oslo, asserted"},
		{"a joined verb keeps the place", "Olga Renn flew to Oslo on Monday and met Dana Rusk.", "met", "Olga Renn > Dana Rusk @ Oslo, asserted"},
		{"the talks told before", "Olga Renn held talks with Dana Rusk in Oslo on Monday. The meeting ended on Tuesday.", "meeting", "Olga Renn > Dana Rusk @ Oslo, asserted"},
		{"a day after the report is planned", "Olga Renn and Dana Rusk meet again on May 21, 2031.", "meet", "Olga Renn, Dana Rusk >  @ , planned"},
		{"the subject of a passive does what is planned", "Olga Renn is scheduled to meet Dana Rusk on May 21, 2031.", "meet", "Olga Renn > Dana Rusk @ , planned"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, s := range Statements(parleytest.Analysis(t, tt.text)) {
				if e, ok := s.Detail.(*parley.Event); ok && e.Trigger.Of(tt.text) == tt.word {
					place := ""
					if e.Place != nil {
						place = e.Place.Name
					}
					got = eventNames(e.Actors) + " > " + eventNames(e.Recipients) + " @ " + place + ", " + string(s.Factuality)
				}
			}
			if got != tt.want {
				t.Errorf("%q in %q is %q, want %q", tt.word, tt.text, got, tt.want)
			}
		})
	}
}

func eventNames(list []parley.Mention) string {
	var names []string
	for _, m := range list {
		names = append(names, m.Name)
	}
	return strings.Join(names, ", ")
}

func TestNoEventInARecipe(t *testing.T) {
	const recipe = "Lemon tart\n\nPreheat the oven to 180 degrees. Beat the eggs, cut the butter into cubes and fold in the sugar. " +
		"Strike the bowl twice to release the air.\n\n- 200 g flour\n\n- 3 eggs\n\nServe with cream. Leftovers keep for two days."
	for _, s := range Statements(parleytest.Analysis(t, recipe)) {
		if k := s.Kind(); k == parley.EventKind || k == parley.ForecastKind {
			t.Errorf("a recipe tells the %s %q", k, s.Span.Of(recipe))
		}
	}
}

func TestEventsTakeLinearTime(t *testing.T) {
	for _, unit := range []string{
		"attacked ", "Kessia and ", "the attack on ", "on Monday ", "agreed to ", "said that Kessia attacked ", "meeting of ", "(",
	} {
		small := eventTime(t, strings.Repeat(unit, 500))
		large := eventTime(t, strings.Repeat(unit, 4000))
		if large > 40*small+200*time.Millisecond {
			t.Errorf("%q: 500 times took %v, 4,000 times %v", unit, small, large)
		}
	}
}

// eventTime is how long the events and forecasts of the text take, on a page that is ready.
func eventTime(t *testing.T, text string) time.Duration {
	p := newPage(parleytest.Analysis(t, text))
	start := time.Now()
	events(p)
	forecasts(p)
	return time.Since(start)
}

func TestPageFurnitureAndTablesTellNoEvents(t *testing.T) {
	for _, tt := range []struct{ name, text string }{
		{"a league table", "Pos\tTeam\tPts\n1\tOrrin\t44\n2\tVelden\t41\n3\tDorn\t39"},
		{"results", "Orrin 3, Velden 1\n\nDorn 0, Salda 0"},
		{"a transcript of opinions", "Q: What do you want?\n\nA: Peace. I think people are tired.\n\nQ: Is that all?\n\nA: Yes."},
		{"links", "Read more\n\nShare on Post\n\nSubscribe to our newsletter\n\nMost read: five things to know"},
		{"a word list", "attack, strike, meeting, protest, arrest, ceasefire, aid"},
		{"a byline and a stamp", "By Ada Renn\n\nPublished 14 May 2031, 10:15\n\nUpdated 14 May 2031"},
		{"a glossary", "Truce: a pause in a fight. Strike: a refusal to work. Embargo: a ban on trade."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range Statements(parleytest.Analysis(t, tt.text)) {
				if k := s.Kind(); k == parley.EventKind || k == parley.ForecastKind {
					t.Errorf("%s %q in %q", k, s.Span.Of(tt.text), tt.text)
				}
			}
		})
	}
}

func TestALongSentenceGivesFewEvents(t *testing.T) {
	text := "Kessia attacked Dorn" + strings.Repeat(", which lies on the river that runs past the hills where the old road turns", 40) + "."
	n := 0
	for _, s := range Statements(parleytest.Analysis(t, text)) {
		if s.Kind() == parley.EventKind {
			n++
			if words := len(strings.Fields(s.Span.Of(text))); words > 2*maxEventReach {
				t.Errorf("an event of %d words: %q", words, s.Span.Of(text))
			}
		}
	}
	if n != 1 {
		t.Errorf("%d events in a sentence of 600 words that tells one", n)
	}
}
