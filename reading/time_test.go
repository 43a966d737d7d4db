package reading_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/parleytest"
	"parley/reading"
)

func TestTimesKeepPrecisionAndSpan(t *testing.T) {
	tests := []struct{ name, text, want string }{ // published Wednesday 2031-05-14
		{"a bare weekday lies before publication", "Dockers walked out on Monday.", "Monday 2031-05-12"},
		{"a bare weekday under will lies ahead", "Dockers will walk out on Monday.", "Monday 2031-05-19"},
		{"a month is a month", "The law passed in April.", "April 2031-04"},
		{"the day and its part", "Shells fell on Tuesday night.", "Tuesday night 2031-05-13TNI"},
		{"a range of days is one time", "They met on March 4-6, 2030.", "March 4-6, 2030 2030-03-04/2030-03-06"},
		{"an impossible date is words", "The treaty lapses on 31 June 2031.", "31 June 2031 "},
		{"a length", "After a five-hour meeting he left.", "five-hour PT5H"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, x := range reading.Times(parleytest.Analysis(t, tt.text)) {
				if cut := x.Span.Of(tt.text); cut != x.Text {
					t.Errorf("span cuts %q, Text says %q", cut, x.Text)
				}
				got = append(got, x.Text+" "+x.Value)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("times of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// timexValue is what TIMEX3 allows in a value: ISO 8601 dates, times and lengths with X for what is open, and the three
// references.
var timexValue = regexp.MustCompile(`^(|(PAST|PRESENT|FUTURE)_REF|P[0-9X.]+[YMWDQCEL][0-9MDTHS]*|P[0-9X.]+WE|PT[0-9X.]+[HMS]([0-9]+[MS])*|` +
	`[0-9X]{1,4}(-(H[12X]|Q[1-4X]|SP|SU|FA|WI|W[0-9X]{2}(-([1-7]|WE))?|[0-9X]{2}(-[0-9X]{2})?))?(T(MO|AF|EV|NI|MI|[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?))?` +
	`(/[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?)?)$`)

func checkTimes(t *testing.T, text string, times []parley.Time) {
	t.Helper()
	end := 0
	for _, x := range times {
		if x.Span.Start < end || x.Span.End > len(text) || x.Span.Empty() || x.Span.Of(text) != x.Text {
			t.Fatalf("bad span %v of %q in %q", x.Span, x.Text, text)
		}
		end = x.Span.End
		if !timexValue.MatchString(x.Value) {
			t.Errorf("%q has value %q, which is not TIMEX3", x.Text, x.Value)
		}
	}
}

func FuzzTimes(f *testing.F) {
	for _, seed := range []string{
		"On Tuesday, 2 December 2025, at 7:15pm ET he left.", "31 June 2031 or 30 February", "the end of the end of the early the week of March 6",
		"99999999999999999999 years ago and 10 million decades later", "Dec. 4-6, 1990-95; 06.12.2025 25:61 24:00 0735 GMT",
		"half a year and a half’s o’clock Q3 H1 '90s 1990s mid-1996", "a hundred thousand hundred hundred years ago",
	} {
		f.Add(seed, "2031-05-14")
	}
	f.Add("Friday", "")
	f.Add("last year, two days later", "0001-01-01")
	f.Add("next century", "9999-12-31T23:59")
	f.Fuzz(func(t *testing.T, text, published string) {
		a := plainAnalysis(text)
		a.Report.Published = published
		times := reading.Times(a)
		checkTimes(t, text, times)
		for _, x := range times {
			again := reading.Resolve(x, published)
			if again.Value != x.Value || again.Start != x.Start || again.End != x.End {
				t.Errorf("%q published %q: %q %s/%s, resolved again %q %s/%s", x.Text, published, x.Value, x.Start, x.End, again.Value, again.Start, again.End)
			}
		}
	})
}

// plainAnalysis is text as one token a word, each a noun at the root of its block.
func plainAnalysis(text string) *parley.Analysis {
	r := &parley.Report{Text: text}
	a := &parley.Analysis{Report: r, Blocks: r.Blocks()}
	for _, b := range a.Blocks {
		first := len(a.Tokens)
		for at := b.Start; at < b.End; {
			word := strings.TrimLeft(text[at:b.End], " \n\t")
			start := b.End - len(word)
			end := start + len(word)
			if k := strings.IndexAny(word, " \n\t"); k > 0 {
				end = start + k
			}
			if end > start {
				i := len(a.Tokens)
				a.Tokens = append(a.Tokens, parley.Token{Span: parley.Span{Start: start, End: end}, Text: text[start:end], Lower: strings.ToLower(text[start:end]), POS: "NOUN", Tag: "NN", Dep: "ROOT", Head: i})
			}
			at = max(end, at+1)
		}
		a.Sentences = append(a.Sentences, parley.Range{First: first, End: len(a.Tokens)})
	}
	return a
}

func TestTimesTakeLinearTime(t *testing.T) {
	for _, unit := range []string{"the end of ", "every ", "Friday, ", "1-", "5 and ", "two hundred ", "May 5, 2031 ", "late on the early ", "12:30 ", "1990s-", "next "} {
		n := 200_000 / len(unit)
		a := plainAnalysis(strings.Repeat(unit, n))
		for i := range a.Tokens {
			a.Tokens[i].Head = 0
		}
		start := time.Now()
		reading.Times(a)
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("%d times %q took %v", n, unit, d)
		}
	}
}

func TestDaysThatATimeCovers(t *testing.T) {
	tests := []struct{ text, want string }{ // published Wednesday 2031-05-14
		{"They met in May.", "2031-05-01 2031-05-31"},
		{"They met in early May.", "2031-05-01 2031-05-10"},
		{"They met in mid-April.", "2031-04-11 2031-04-20"},
		{"They met in late April.", "2031-04-21 2031-04-30"},
		{"They met in the first week of April.", "2031-04-01 2031-04-07"},
		{"They met in the last week of April.", "2031-04-24 2031-04-30"},
		{"They met in the second half of April.", "2031-04-16 2031-04-30"},
		{"They met last week.", "2031-05-05 2031-05-11"},
		{"They met over the weekend.", "2031-05-10 2031-05-11"},
		{"Shells fell overnight.", "2031-05-13 2031-05-14"},
		{"They met on March 4-6.", "2031-03-04 2031-03-06"},
		{"They met in the third quarter of 2030.", "2030-07-01 2030-09-30"},
		{"They met at 6 p.m. GMT on Monday.", "2031-05-12T18:00:00Z 2031-05-12T18:00:00Z"},
		{"They met in the 1990s.", "1990-01-01 1999-12-31"},
		{"They met on 31 June 2030.", " "},
	}
	for _, tt := range tests {
		times := reading.Times(parleytest.Analysis(t, tt.text))
		if len(times) != 1 {
			t.Errorf("%q has %d times", tt.text, len(times))
			continue
		}
		if got := times[0].Start + " " + times[0].End; got != tt.want {
			t.Errorf("%q covers %q, want %q", tt.text, got, tt.want)
		}
	}
}
