package reading

import (
	"strings"
	"testing"

	"parley"
	"parley/parleytest"
)

// TestTimeOfEntries holds what dates the parts of live pages, timelines, questions with answers, and lengths after an event just told of.
func TestTimeOfEntries(t *testing.T) {
	const live = "Tuesday 13 May\n\n09:40 Water has reached the market. Police closed two bridges.\n\nThe mayor evacuated Old Harrow.\n\n" +
		"07.15 A landslide blocked the road. The vote was postponed on 28 April.\n\nSchool to reopen on 20 May\n\nThe council agreed to it.\n\n" +
		"Monday 12 May\n\n23:10 The army sent soldiers to Sarn, and they arrived at 10 pm."
	tests := []struct{ name, text, word, want string }{ // published Wednesday 2031-05-14
		{"the day above an entry dates it", live, "closed", "2031-05-13"},
		{"it dates the further paragraphs of the entry", live, "evacuated", "2031-05-13"},
		{"and entries whose time has a point", live, "blocked", "2031-05-13"},
		{"a day of its own wins", live, "postponed", "2031-04-28"},
		{"a heading that tells of a day is no day heading", live, "agreed", "2031-05-13"},
		{"the next day heading starts anew", live, "sent", "2031-05-12"},
		{"a time of day in an entry is on its day", live, "arrived", "2031-05-12T22:00"},
		{"without a day heading the stamp is on the day of publication", "09:40 Police closed two bridges.\n\n09:15 Rebels shelled the port.", "shelled", "2031-05-14"},
		{"times by themselves above their entries", "Monday 12 May\n\n09:40\n\nRoad shut\n\nPolice closed two bridges.\n\n09:15\n\nPort hit\n\nRebels shelled the port.", "shelled", "2031-05-12"},
		{"one time at the head of a paragraph makes no live page", "09:40 Police closed two bridges.\n\nRebels shelled the port.", "shelled", ""},
		{"a line of a timeline takes the nearest year", "• 28 December: Dockers strike in Port Ellin.", "strike", "2030-12-28"},
		{"a line of a schedule too", "• 20 June – Parliament votes on the budget.", "votes", "2031-06-20"},
		{"ago counts from the time of its entry", "Tuesday 13 May\n\n09:40 Water rose. The dam broke a quarter of an hour ago.\n\n07.15 Nothing new.", "broke", "2031-05-13T09:25"},
		{"yesterday from the day of its entry", "Tuesday 13 May\n\n09:40 Water rose. The dam broke yesterday.\n\n07.15 Nothing new.", "broke", "2031-05-12"},
		{"a weekday too", "Monday 5 May\n\n09:40 Water rose. The dam broke on Sunday.\n\n07.15 Nothing new.", "broke", "2031-05-04"},
		{"a question dates its answer", "It began with a tax.\n\nWhat happened on 3 March?\n\nPolice shot two men in the harbour of Sarn.", "shot", "2031-03-03"},
		{"the next question ends that", "It began with a tax.\n\nWhat happened on 3 March?\n\nPolice shot two men.\n\nWho is to blame?\n\nThe mayor hired thugs.", "hired", ""},
		{"after by itself counts from the day just named", "The bridge collapsed on 3 March. Three days after, the minister resigned.", "resigned", "2031-03-06"},
		{"after what the sentence before tells of", "The bridge collapsed on 3 March. Three days after the collapse, police arrested the engineer.", "arrested", "2031-03-06"},
		{"before it", "The vote was held on 3 March. Two days before the vote, rebels shelled the port.", "shelled", "2031-03-01"},
		{"after another thing is left open", "The bridge collapsed on 3 March. Three days after the wedding, police arrested the engineer.", "arrested", ""},
		{"after something undated is left open", "A day after the vote, rebels shelled the port.", "shelled", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := parleytest.Analysis(t, tt.text)
			p := newPage(a)
			got := ""
			for i := range p.Tokens {
				if x := p.timeOf(i); x != nil && p.Tokens[i].Text == tt.word {
					got = x.Value
					if x.Span.Of(tt.text) != x.Text {
						t.Errorf("span cuts %q, Text says %q", x.Span.Of(tt.text), x.Text)
					}
				}
			}
			if got != tt.want {
				t.Errorf("%q is dated %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

// TestEntriesResolveLater holds that the day of an entry and a day counted from another can be worked out once the publication date is known.
func TestEntriesResolveLater(t *testing.T) {
	const text = "09:40 Police closed two bridges.\n\n09:15 Rebels shelled the port.\n\n08:10 The bridge collapsed on Monday. A day after the collapse, police arrested the engineer."
	open := parleytest.Analysis(t, text)
	open.Report.Published = ""
	dated, undated := newPage(parleytest.Analysis(t, text)), newPage(open)
	for i := range dated.Tokens {
		x, y := dated.timeOf(i), undated.timeOf(i)
		if (x == nil) != (y == nil) {
			t.Fatalf("%q has a time on one page alone", dated.Tokens[i].Text)
		}
		if x == nil {
			continue
		}
		if got := Resolve(*y, parleytest.Published); got.Value != x.Value || got.Start != x.Start || got.End != x.End {
			t.Errorf("%q (%s) resolves to %s, %s to %s, want %s, %s to %s", x.Text, y.Relative, got.Value, got.Start, got.End, x.Value, x.Start, x.End)
		}
	}
}

// TestHostileNumbers holds that reading goes on in time linear in the text where digits and figures do not end: a reader that looked back from
// each at all before it would need minutes.
func TestHostileNumbers(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("9", 100_000), strings.Repeat("9 ", 20_000), strings.Repeat("from 9 to 8, up from 7, ", 2_500), strings.Repeat("9:40 9.40 ", 5_000),
		strings.Repeat("three days after the ", 2_500), strings.Repeat("1. 2) 3: 4 - ", 2_500), strings.Repeat("09:40 A.\n\n", 2_500), strings.Repeat("€9 million, 9 ", 3_000),
	} {
		a := &parley.Analysis{Report: parleytest.Report(text)}
		a.Blocks = a.Report.Blocks()
		for _, b := range a.Blocks {
			first := len(a.Tokens)
			for at := b.Start; at < b.End; {
				end := at + 1
				for end < b.End && text[end] != ' ' {
					end++
				}
				if text[at] != ' ' {
					w := text[at:end]
					a.Tokens = append(a.Tokens, parley.Token{Span: parley.Span{Start: at, End: end}, Text: w, Lower: strings.ToLower(w), Lemma: w, POS: "NUM", Tag: "CD", Dep: "conj", Ent: "O", Head: first})
				}
				at = end
			}
			a.Sentences = append(a.Sentences, parley.Range{First: first, End: len(a.Tokens)})
		}
		Statements(a)
	}
}
