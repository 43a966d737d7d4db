package reading_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/parleytest"
	"parley/reading"
)

// spanLines gives each attribution as "source | cue | content", pieces joined by an ellipsis.
func spanLines(a *parley.Analysis) []string {
	words := func(spans []parley.Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, s.Of(a.Text()))
		}
		return strings.Join(out, " … ")
	}
	lines := []string{}
	for _, x := range reading.Attributions(a) {
		lines = append(lines, words(x.Source)+" | "+words(x.Cue)+" | "+words(x.Content))
	}
	return lines
}

func TestAttributionSpans(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"words before an inserted cue belong to the content", "In his village, Olaf Tinn said, the dam was never inspected.",
			[]string{"Olaf Tinn | said | In his village … the dam was never inspected"}},
		{"a quotation that begins a sentence stands alone", "As for the ferry, Vera Lind said, “It will sail again.”",
			[]string{"Vera Lind | said | “It will sail again.”"}},
		{"a relative pronoun stands for what is missing", "The union rejected the offer, which Dana Reyl said was an insult.",
			[]string{"The union | rejected | the offer", "Dana Reyl | said | which … was an insult"}},
		{"the antecedent stands for what is missing", "It was a plan critics believe will fail.",
			[]string{"critics | believe | a plan … will fail"}},
		{"nothing is missing after a noun of time", "That was the day Hanne Kolb said she would close the bakery.",
			[]string{"Hanne Kolb | said | she would close the bakery"}},
		{"what follows a colon before the quotation is the report's", "The keeper had one rule: “Nobody swims alone,” Anton Brel said.",
			[]string{"Anton Brel | said | “Nobody swims alone,”"}},
		{"a cue in brackets attributes what is in the brackets", "The lake (it is 40 metres deep, according to the museum) froze over.",
			[]string{"the museum | according to | it is 40 metres deep"}},
		{"a place belongs to the object, a day to the act", "Lena Marsh praised the nurses in Karsk on Monday.",
			[]string{"Lena Marsh | praised | the nurses in Karsk"}},
		{"an interview is where it was said", "Jo Ferris criticized the referee in an interview.",
			[]string{"Jo Ferris | criticized | the referee"}},
		{"a relative clause before the cue is no part of the source", "Ode Marran, who won the race, said she was tired.",
			[]string{"Ode Marran | said | she was tired"}},
		{"an apposition is part of the source", "Ode Marran, a sprinter, said she was tired.",
			[]string{"Ode Marran, a sprinter, | said | she was tired"}},
		{"a participle behind the name is no part of the source", "“We lost a year,” said Bill Harrow, speaking at the harbour.",
			[]string{"Bill Harrow | said | “We lost a year,”"}},
		{"the speaker's next act ends the content", "Ruth Okello said it was too late to appeal and called for a new law.",
			[]string{"Ruth Okello | said | it was too late to appeal", "Ruth Okello | called for | a new law"}},
		{"who is called on belongs to the content", "Greta Holm called on the mayor to resign.",
			[]string{"Greta Holm | called on | the mayor to resign"}},
		{"what is published makes one cue with its participle", "The company issued a statement saying the mine was safe.",
			[]string{"The company | issued a statement saying | the mine was safe"}},
		{"how an answer begins makes one cue with its participle", "Paul Orme responded by saying the yard had been searched.",
			[]string{"Paul Orme | responded by saying | the yard had been searched"}},
		{"a noun is a cue with the words that describe it", "Petra Ansel dismissed the persistent rumour that the bank would close.",
			[]string{"Petra Ansel | dismissed | the persistent rumour that the bank would close"}},
		{"a verb that lends its subject is part of the cue", "Sina Volk left no doubt that she would run.",
			[]string{"Sina Volk | left no doubt | that she would run"}},
		{"how something seems names nobody", "The repairs appear to be finished.",
			[]string{" | appear | The repairs … to be finished"}},
		{"a heading is no source", "Harbour and quay\n\nThe ferry sailed at noon.", []string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, spanLines(parleytest.Analysis(t, tt.text))); diff != "" {
				t.Errorf("attributions in %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
