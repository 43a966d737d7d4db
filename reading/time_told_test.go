package reading

import (
	"testing"

	"parley"
	"parley/parleytest"
)

// TestToldDay holds on which day a report tells what it dates by no words of its own.
func TestToldDay(t *testing.T) {
	const lead = "PORT ELLIN (Norran Wire) — Rebels shelled the harbour of Sarn on Tuesday, the army said.\n\n"
	tests := []struct{ name, text, trigger, want string }{ // published Wednesday 2031-05-14
		{"the first sentences give the day", lead + "The governor condemned the attack.", "condemned", "2031-05-13"},
		{"of what people are said to have seen too", "Four dockers were killed and two were missing on Tuesday after a crane fell, police said.\n\nThe mayor visited the yard.", "visited", "2031-05-13"},
		{"a passage with another day has that", lead + "The envoy met the rebels on Monday. He offered them a truce.", "offered", "2031-05-12"},
		{"but not with what had been before", lead + "The envoy had met the rebels on Monday. He offered them a truce.", "offered", "2031-05-13"},
		{"a passage about long ago has none", lead + "The port was bombed in March 2019. The mayor fled the city.", "fled", ""},
		{"nor what had been", lead + "The governor had visited the harbour.", "visited", ""},
		{"nor what is to come", lead + "The governor will visit the harbour.", "visit", ""},
		{"nor what an adverb puts before", lead + "The envoy previously rejected the truce.", "rejected", ""},
		{"nor what describes somebody", lead + "The governor, who resigned over a bribe, left.", "resigned", ""},
		{"nor a toll that sums up days", "Rebels shelled the harbour on Tuesday. Eleven people have died.", "died", ""},
		{"nor what is counted from something else", lead + "Two days after the vote, the mayor resigned.", "resigned", ""},
		{"after a time unit without a number too", lead + "The governor resigned a fortnight after the vote.", "resigned", ""},
		{"a participle goes with its verb", lead + "Guards stormed the market, killing three women.", "killing", "2031-05-13"},
		{"a lead about long ago gives no day", "In 2019 rebels shelled the harbour of Sarn.\n\nThe governor condemned the attack.", "condemned", ""},
		{"a lead about what is to come gives none", "Envoys will meet on Friday.\n\nThe governor condemned the attack.", "condemned", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := parleytest.Analysis(t, tt.text)
			got, found := "", false
			for _, s := range Statements(a) {
				e, ok := s.Detail.(*parley.Event)
				if !ok || e.Trigger.Of(tt.text) != tt.trigger {
					continue
				}
				if found = true; e.Told != nil {
					got = e.Told.Value
					if e.Told.Span.Of(tt.text) != e.Told.Text || e.Told.Basis != parley.ByOthers {
						t.Errorf("told on %+v", e.Told)
					}
				}
			}
			if got != tt.want || !found {
				t.Errorf("%q is told on %q, want %q", tt.trigger, got, tt.want)
			}
		})
	}
}
