package reading_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"parley"
	"parley/language/en"
	"parley/parleytest"
	"parley/reading"
)

// speakerLines gives each quote as "speaker: content", "?" for a speaker that the text does not settle.
func speakerLines(a *parley.Analysis) []string {
	lines := []string{}
	for _, s := range reading.Statements(a) {
		q, ok := s.Detail.(*parley.Quote)
		if !ok {
			continue
		}
		speaker := "?"
		if q.Speaker != nil {
			speaker = q.Speaker.Name
		}
		var words []string
		for _, c := range q.Content {
			words = append(words, c.Of(a.Text()))
		}
		lines = append(lines, speaker+": "+strings.Join(words, " … "))
	}
	return lines
}

func TestSpeakers(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a heading is no speaker", "Harbour and quay\n\n“We stay,” Ilse Brandt said.", []string{"Ilse Brandt: We stay,"}},
		{"a quotation over two paragraphs is one quote", "Ilse Brandt said: “We stay.\n\n“We do not sell.”",
			[]string{"Ilse Brandt: We stay. … We do not sell."}},
		{"a paragraph of quotation goes on with the one before", "“We stay,” Ilse Brandt said. “All of us.”\n\n“We do not sell.”",
			[]string{"Ilse Brandt: We stay, … All of us. … We do not sell."}},
		{"two speakers in one paragraph", "“We stay,” Ilse Brandt said. “We go,” said Tomas Reyl.", []string{"Ilse Brandt: We stay,", "Tomas Reyl: We go,"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := speakerLines(parleytest.Analysis(t, tt.text))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("quotes in %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestChainOfVouchers(t *testing.T) {
	text := "Istrin said Olerud had told Reyl that the port was closed."
	for _, s := range reading.Statements(parleytest.Analysis(t, text)) {
		q, ok := s.Detail.(*parley.Quote)
		if !ok {
			continue
		}
		if got := q.Source[0].Of(text); got != "Olerud" {
			t.Errorf("the one who said it is %q, want Olerud", got)
		}
		if s.Attribution == nil || s.Attribution.Source[0].Of(text) != "Istrin" {
			t.Errorf("attribution = %+v, want Istrin's word", s.Attribution)
		}
		return
	}
	t.Error("no quote found")
}

func TestOrigins(t *testing.T) {
	tests := []struct {
		name, text, want string
		kind             parley.OriginKind
	}{
		{"an agency that reports", "Reuters reported that the port was closed.", "Reuters", parley.AgencyOrigin},
		{"an outlet according to which", "The port is closed, according to the Harbour Times.", "Harbour Times", parley.OutletOrigin},
		{"an outlet that was told", "Ilse Brandt told the BBC that the port was closed.", "BBC", parley.OutletOrigin},
		{"an agency in the dateline", "PORT ALMERA (AP) — Ilse Brandt said that the port was closed.", "AP", parley.AgencyOrigin},
		{"a press statement", "Ilse Brandt said in a statement that the port was closed.", "statement", parley.StatementOrigin},
		{"a platform", "“It is closed,” Ilse Brandt wrote on Telegram.", "Telegram", parley.StatementOrigin},
		{"nobody", "Ilse Brandt said that the port was closed.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range reading.Statements(parleytest.Analysis(t, tt.text)) {
				if s.Kind() != parley.QuoteKind {
					continue
				}
				var got parley.Origin
				if s.Origin != nil {
					got = *s.Origin
				}
				if got.Name != tt.want || got.Kind != tt.kind {
					t.Errorf("%q: origin %q (%s), want %q (%s)", tt.text, got.Name, got.Kind, tt.want, tt.kind)
				}
				return
			}
			t.Errorf("%q: no quote found", tt.text)
		})
	}
}

func TestFactualityOfTheCue(t *testing.T) {
	tests := []struct {
		name, text string
		want       parley.Factuality
	}{
		{"what is denied", "Ilse Brandt denied that the port was closed.", parley.Denied},
		{"what was not said", "Ilse Brandt did not say when the port would open.", parley.Denied},
		{"what is planned", "Ilse Brandt plans to open the port.", parley.Planned},
		{"what is said", "“The port is open,” Ilse Brandt said.", parley.Asserted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, s := range reading.Statements(parleytest.Analysis(t, tt.text)) {
				if s.Kind() == parley.QuoteKind {
					if s.Factuality != tt.want {
						t.Errorf("%q is %s, want %s", tt.text, s.Factuality, tt.want)
					}
					return
				}
			}
			t.Errorf("%q: no quote found", tt.text)
		})
	}
}

// checkAttributions fails when a span does not cut whole characters of the text or a content shares words with its own cue.
func checkAttributions(t *testing.T, a *parley.Analysis) {
	t.Helper()
	text := a.Text()
	whole := func(s parley.Span) bool {
		return 0 <= s.Start && s.Start < s.End && s.End <= len(text) && utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End]))
	}
	for _, x := range reading.Attributions(a) {
		for _, spans := range [][]parley.Span{x.Source, x.Cue, x.Content} {
			for _, s := range spans {
				if !whole(s) {
					t.Errorf("span %v cuts a character or lies outside %q", s, text)
				}
			}
		}
		for _, c := range x.Content {
			for _, cue := range x.Cue {
				if c.Overlaps(cue) {
					t.Errorf("content %q overlaps its cue %q in %q", c.Of(text), cue.Of(text), text)
				}
			}
		}
	}
	for _, s := range reading.Statements(a) {
		if q, ok := s.Detail.(*parley.Quote); ok {
			for _, c := range append(q.Content, s.Span, s.Sentence) {
				if !whole(c) {
					t.Errorf("quote's span %v cuts a character or lies outside %q", c, text)
				}
			}
		}
	}
}

func FuzzQuotationMarks(f *testing.F) {
	for _, text := range []string{
		"“We stay,” she said. “We do not sell.", `"A" "B" 'C' "`, "«A» said X. «", "''A'' ``B'' '''", "‘It’s ‘the dogs’ bowls’’ he said",
		"“A “B” C” said D.\n\n“E", "6'2\" and 5'11\"", "“”“”“” said", "— “x” — Y", ": “", "“\xff”", "He said, “", "“" + strings.Repeat("“a” ", 40),
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			text = strings.ToValidUTF8(text, "�")
		}
		checkAttributions(t, en.Analyze(parleytest.Report(text)))
	})
}

// markedAnalysis is a grammar by hand: one sentence of tokens that all hang on the first.
func markedAnalysis(words []string) *parley.Analysis {
	a := &parley.Analysis{Report: parleytest.Report(strings.Join(words, " "))}
	at := 0
	for _, w := range words {
		tok := parley.Token{Span: parley.Span{Start: at, End: at + len(w)}, Text: w, Lower: w, Lemma: w, Tag: "NN", POS: "NOUN", Dep: "dep", Ent: "O"}
		switch w {
		case "say":
			tok.Tag, tok.POS = "VBD", "VERB"
		case "“", "”", `"`, "'", "‘", "’", "—", ":":
			tok.Tag, tok.POS, tok.Dep = "``", "PUNCT", "punct"
		}
		a.Tokens = append(a.Tokens, tok)
		at += len(w) + 1
	}
	a.Tokens[0].Dep = "ROOT"
	a.Sentences = []parley.Range{{First: 0, End: len(a.Tokens)}}
	a.Blocks = a.Report.Blocks()
	return a
}

// maxMarksTime is how long a paragraph of 40,000 marks may take: in linear time it takes a twentieth of it; in quadratic time it
// took minutes.
const maxMarksTime = 10 * time.Second

func TestMarksInLinearTime(t *testing.T) {
	for _, unit := range []string{"“", "” “", `" a`, "“ a ” say", "' a", "‘ “ a", `a " — b`, ": “ a"} {
		words := strings.Fields(strings.Repeat(unit+" ", 40_000/len(strings.Fields(unit))))
		start := time.Now()
		checkAttributions(t, markedAnalysis(words))
		if spent := time.Since(start); spent > maxMarksTime {
			t.Errorf("40,000 tokens of %q took %v", unit, spent)
		}
	}
}
