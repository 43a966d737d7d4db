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
	words := func(spans []parley.Span) string { return pieces(a, spans) }
	lines := []string{}
	for _, x := range reading.Attributions(a) {
		lines = append(lines, words(x.Source)+" | "+words(x.Cue)+" | "+words(x.Content))
	}
	return lines
}

func TestFragmentsAreNoIndirectQuotes(t *testing.T) {
	for _, text := range []string{
		"The envoy, who asked not to be named, left Karsk at noon.",
		"The plan comes from the harbour board, which leaked on Friday.",
	} {
		if got := speakerLines(parleytest.Analysis(t, text)); len(got) > 0 {
			t.Errorf("quotes in %q: %q, want none", text, got)
		}
	}
}

func TestShuffledParagraphsKeepTheirAttributions(t *testing.T) {
	paragraphs := []string{
		"Mayor Ilse Brandt said the ferry would sail again in May.",
		"“We had two cranes in the water,” said Tomas Reyl, a dock worker.",
		"A caption under the picture shows the old quay.",
		"According to the audit office, the tunnel cost twice as much as planned.",
		"The union called on the company to publish its books.",
	}
	attributions := func(order ...int) map[string]bool {
		var text []string
		for _, i := range order {
			text = append(text, paragraphs[i])
		}
		found := map[string]bool{}
		for _, line := range spanLines(parleytest.Analysis(t, strings.Join(text, "\n\n"))) {
			found[line] = true
		}
		return found
	}
	want := attributions(0, 1, 2, 3, 4)
	for _, order := range [][]int{{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}, {3, 1, 4, 0, 2}} {
		if diff := cmp.Diff(want, attributions(order...)); diff != "" {
			t.Errorf("paragraphs in order %v (-want +got):\n%s", order, diff)
		}
	}
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
		{"the day of the act is no part of the content", "Leo Stamm said on Monday she would not run.",
			[]string{"Leo Stamm | said | she would not run"}},
		{"a participle that goes on is an act of its own", "Leo Stamm said the bridge was safe, adding that it would stay open.",
			[]string{"Leo Stamm | said | the bridge was safe", "Leo Stamm | adding | that it would stay open"}},
		{"the question that is answered has no source", "Asked whether he would resign, Anton Brel laughed.",
			[]string{" | Asked | whether he would resign"}},
		{"whoever vouches with as", "As Vera Lind put it, the harbour had died twice.",
			[]string{"Vera Lind | put it | the harbour had died twice"}},
		{"per somebody", "The mine is “safe for now”, per the audit office.",
			[]string{"the audit office | per | The mine is “safe for now”"}},
		{"a name and a colon before a quotation", "The storm was two hours away.\n\nWeather service: “Stay off the roads.”",
			[]string{"Weather service | : | “Stay off the roads.”"}},
		{"a verb that looks like a noun before a colon", "A banner over the gate read: “No harbour, no peace.”",
			[]string{"A banner over the gate | read: | “No harbour, no peace.”"}},
		{"a verb inside the quotation makes no passive of the cue", "“Were you ever afraid of him?” asked defence barrister Kira Sand.",
			[]string{"defence barrister | asked | “Were you ever afraid of him?”"}},
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
