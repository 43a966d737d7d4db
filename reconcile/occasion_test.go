package reconcile_test

import (
	"testing"

	"parley"
)

func TestDaysToComeOfOneOccasion(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool // the reports differ on the day
	}{
		{"the next round", "The next round of the talks is on 19 May.", "The two sides meet again on 21 May, the mediator said.", true},
		{"a place is enough for what goes on there again", "Talks on the fishing treaty resume on 9 May in Osk.", "On 10 May the envoys will meet again in Osk.", true},
		{"an order until a day", "Judge Ilse Marren granted the miners an injunction until 26 May.", "A court has halted the sale of the mine until 27 May.", true},
		{"a hearing in one matter", "A hearing on the dam is set for 12 May.", "The tribunal holds its public hearing on the dam on 13 May.", true},
		{"a walkout until a day", "The nurses' strike will last until 8 May.", "The nurses are on strike until 9 May.", true},
		{"what is shut till two days, under one subject", "The shops of Pell were closed on Monday and will remain closed up to and including 14 May.", "The shops of Pell stay shut until 21 May.", true},
		{"one day in two wordings", "The next round of the talks is on 6 May.", "The two sides meet again on Tuesday.", false},
		{"two rounds", "The second round is on 19 May in Osk.", "The third round is on 21 May in Osk.", false},
		{"a report that knows both days", "The sides meet again on 19 May and, if need be, they meet again on 21 May.", "The sides meet again on 21 May.", false},
		{"two places", "The envoys of the fishing fleet meet again on 19 May in Osk.", "On 21 May the millers and the town hold their next talks in Varda.", false},
		{"a day by which and a day on which", "The board must answer by 19 May.", "The board will answer on 18 May.", false},
		{"two things that close", "The school in Pell is closed until 8 May.", "The bridge in Osk is closed until 9 May.", false},
		{"two persons' journeys", "Minister Ada Lunn will visit the mill on 8 May.", "Bishop Rolf Anders will visit the mill on 10 May.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := false
			for _, f := range dossier([]*parley.Reading{report("First Outlet", 4, tt.a), report("Second Outlet", 4, tt.b)}).Findings {
				got = got || f.Aspect == parley.DateAspect && f.Standing == parley.Differs
			}
			if got != tt.want {
				t.Errorf("%q and %q differ on the day: %v, want %v", tt.a, tt.b, got, tt.want)
			}
		})
	}
}
