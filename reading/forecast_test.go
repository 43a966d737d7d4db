package reading

import (
	"strings"
	"testing"

	"parley"
	"parley/parleytest"
)

// The least scores of the forecast sentences, as measured when they were last raised.
const (
	leastForecastPrecision = 0.92
	leastForecastRecall    = 0.95
)

func TestForecastSentences(t *testing.T) {
	var hits, wanted, found int
	for _, l := range labelledSentences(t, "forecasts.txt", 150) {
		wanted += len(l.want)
		for _, s := range Statements(parleytest.Analysis(t, l.text)) {
			f, ok := s.Detail.(*parley.Forecast)
			if !ok {
				continue
			}
			found++
			due := "-"
			if f.Due != nil {
				due = f.Due.Value
			}
			right := false
			for _, want := range l.want {
				verb, when, _ := strings.Cut(want, " ")
				if strings.Contains(s.Span.Of(l.text), verb) && due == when {
					hits++
					right = true
				}
			}
			if !right {
				t.Logf("wrong: %q due %s in %q, want %q", s.Span.Of(l.text), due, l.text, l.want)
			}
		}
		if len(l.want) > 0 && found == 0 {
			t.Logf("missed: %q in %q", l.want, l.text)
		}
	}
	holdScore(t, hits, wanted, found, leastForecastRecall, leastForecastPrecision)
}

func TestForecastNamesWhoForetells(t *testing.T) {
	for _, tt := range []struct{ name, text, who string }{
		{"the one who predicts", "Kessia Bank predicts that prices will fall.", "Kessia Bank"},
		{"the speaker", "Dana Rusk said the border will open on Friday.", "Dana Rusk"},
		{"the report itself", "The border will open on Friday.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range Statements(parleytest.Analysis(t, tt.text)) {
				f, ok := s.Detail.(*parley.Forecast)
				if !ok {
					continue
				}
				got := ""
				if f.Who != nil {
					got = f.Who.Name
				}
				if got != tt.who {
					t.Errorf("%q is foretold by %q, want %q", tt.text, got, tt.who)
				}
				return
			}
			t.Errorf("no forecast in %q", tt.text)
		})
	}
}
