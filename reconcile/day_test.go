package reconcile_test

import (
	"testing"

	"parley"
)

func TestOneDayOfOneThing(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"a vote told with another verb", "Members vote on the merger on 24 June.", "The board puts the merger to its members on June 24.", true},
		{"talks at a place", "Talks under the mediator are to resume in Halm on 9 May.", "“We will be in Halm on 9 May with a pen,” said Ida Voss.", true},
		{"a strike of as many days", "The union will walk out for eight days from 12 May.", "A stoppage of eight days is to begin on 12 May.", true},
		{"two things on one day", "The harbour court sits on 24 June.", "A concert is planned for 24 June.", false},
		{"one thing on two days", "Members vote on the merger on 24 June.", "Members vote on the merger on 25 June.", false},
		{"what was done on a past day, told with other words", "Dr Ada Stell wrote to the ministry about four patients on 27 April.", "A letter on the four patients left the clinic on 27 April, says Stell.", true},
		{"a month by its end", "The regents promise an election before the end of August.", "The paper speaks of an election by August.", true},
		{"a clock time", "Both piers were cleared by 11:20 on 2 May.", "The squatters had lost the last one by 11:20 on 2 May.", true},
		{"two things on a day that both look back on", "The bridge was closed on 2 April.", "A bus fell off the bridge on 2 April.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := false
			for _, f := range dossier([]*parley.Reading{report("First Outlet", 4, tt.a), report("Second Outlet", 4, tt.b)}).Findings {
				got = got || f.Aspect == parley.DateAspect && f.Standing == parley.Corroborated && len(f.Values) == 1
			}
			if got != tt.want {
				t.Errorf("%q and %q share a day: %v, want %v", tt.a, tt.b, got, tt.want)
			}
		})
	}
}
