package reading

import (
	"strings"
	"testing"

	"parley/parleytest"
)

func TestTimeOf(t *testing.T) {
	tests := []struct{ name, text, word, want string }{ // published Wednesday 2031-05-14
		{"a day dates its verb", "Rebels shelled the port on Monday.", "shelled", "2031-05-12"},
		{"a day hung on the object dates the verb too", "The two signed the deal on Monday.", "signed", "2031-05-12"},
		{"a day dates the noun it hangs on", "Monday's strike in Drenn killed five.", "strike", "2031-05-12"},
		{"the subject's day dates what it did", "Monday's strike in Drenn killed five.", "killed", "2031-05-12"},
		{"since does not date", "He has lived in Lorne since Monday.", "lived", ""},
		{"until does not date", "The pass was shut until Monday.", "shut", ""},
		{"a length dates nothing", "They talked for five hours.", "talked", ""},
		{"now dates nothing", "The mayor now lives abroad.", "lives", ""},
		{"what is scheduled has the day of what it is scheduled for", "Talks are scheduled to resume on Friday.", "scheduled", "2031-05-16"},
		{"the day of saying is not the day of the deed", "The army said on Monday that rebels had shelled the port.", "shelled", ""},
		{"a second verb shares the day", "She flew to Karsk on Monday and met the rebels.", "met", "2031-05-12"},
		{"a participle shares the day of its verb", "The roof fell on Monday, killing three.", "killing", "2031-05-12"},
		{"from and to are one time", "The fair ran from April 4 to April 6.", "ran", "2031-04-04/2031-04-06"},
		{"two days with a dash are one time", "The fair ran April 30–May 3, 2031.", "ran", "2031-04-30/2031-05-03"},
		{"a label dates its list item", "· Lorne Meeting: May 2, 2031 (five hours)", "Meeting", "2031-05-02"},
		{"a heading with a day dates its section", "It began in April.\n\nThe night of May 2, 2031\n\nShells hit the mill and a school in Drenn.", "hit", "2031-05-02TNI"},
		{"a date line dates nothing", "LORNE, May 2, 2031\n\nShells hit the mill and a school in Drenn.", "hit", ""},
		{"a clock time is on the day just named", "The storm came ashore on Tuesday.\n\nIts eye crossed the coast at 1 p.m. local time.", "crossed", "2031-05-13T13:00"},
		{"before a quotation the day belongs to who spoke", "As Orban put it during a briefing with the press on May 1, “they want it all.”", "put", "2031-05-01"},
		{"shortly before an hour of a day is that day", "Talks broke up shortly before midnight on Thursday, May 8.", "broke", "2031-05-08T24:00"},
		{"a day behind what was followed is its day", "The summit follows long talks with the union over the weekend.", "summit", ""},
		{"what was followed was before", "The summit follows long talks with the union on Saturday.", "talks", "2031-05-10"},
		{"a day behind a semicolon is of what stands there", "The judge granted an injunction; next hearing May 26.", "granted", ""},
		{"when tells of the time before it", "Trains were cut on Wednesday, more than on Monday, when the strike began.", "began", "2031-05-12"},
		{"whatever that is the end of", "He led the guard until 14 March 2029, when he was relieved after a dispute.", "relieved", "2029-03-14"},
		{"what was asked for may be of a month gone by", "She asked the board to close the mill in March.", "close", "2031-03"},
		{"what is planned is not", "The board plans to close the mill in March.", "close", "2032-03"},
		{"the narrower of two times wins", "In May, rebels shelled the port on Monday.", "shelled", "2031-05-12"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newPage(parleytest.Analysis(t, tt.text))
			got := ""
			for i := range p.Tokens {
				if p.Tokens[i].Text == tt.word {
					if x := p.timeOf(i); x != nil {
						got = x.Value
						if !strings.HasPrefix(x.Span.Of(tt.text), x.Text) {
							t.Errorf("span cuts %q, Text says %q", x.Span.Of(tt.text), x.Text)
						}
					}
				}
			}
			if got != tt.want {
				t.Errorf("%q in %q is dated %q, want %q", tt.word, tt.text, got, tt.want)
			}
		})
	}
}

func TestResolveGivesWhatTheDateWouldHave(t *testing.T) {
	const text = "Rebels shelled Drenn on Monday and will vote on Friday. A year ago they met in May. Last week they left; two days ago " +
		"they came back. The fair ran from April 4 to April 6. On Tuesday, May 6, 2031, it rained. He fled last night at noon Sunday."
	open := parleytest.Analysis(t, text)
	open.Report.Published = ""
	dated := Times(parleytest.Analysis(t, text))
	for i, x := range Times(open) {
		got := Resolve(x, parleytest.Published)
		if got.Value != dated[i].Value || got.Start != dated[i].Start || got.End != dated[i].End {
			t.Errorf("%q (%s) resolves to %s, %s to %s; with the date it is %s, %s to %s", x.Text, x.Relative, got.Value, got.Start, got.End,
				dated[i].Value, dated[i].Start, dated[i].End)
		}
		if again := Resolve(x, "soon"); again != x {
			t.Errorf("%q changes when the date cannot be read: %+v", x.Text, again)
		}
	}
}

func TestWeekdayIsKeptBesideItsDate(t *testing.T) {
	times := Times(parleytest.Analysis(t, "On Wednesday, December 2, 2025, they met."))
	if len(times) != 1 || times[0].Value != "2025-12-02" || times[0].Weekday != 3 {
		t.Errorf("got %+v, want 2025-12-02 with weekday 3", times)
	}
}
