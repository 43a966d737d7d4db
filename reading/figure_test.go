package reading_test

import (
	"strings"
	"testing"
	"unicode"

	"parley"
	"parley/parleytest"
	"parley/reading"
)

// figureLines lists the figures of a text as "words = value unit flags | what is counted".
func figureLines(a *parley.Analysis) string {
	var lines []string
	for _, s := range reading.Statements(a) {
		f, ok := s.Detail.(*parley.Figure)
		if !ok {
			continue
		}
		line := s.Span.Of(a.Text()) + " ="
		if f.Value != nil {
			line += " " + f.Value.String()
		} else {
			line += " " + f.Low.String() + ".." + f.High.String()
		}
		line += " " + f.Unit
		if f.Bound != "" {
			line += " " + string(f.Bound)
		}
		if f.Approximate {
			line += " about"
		}
		if f.Change {
			line += " change"
		}
		if f.Per != "" {
			line += " per " + f.Per
		}
		if f.Of != nil {
			line += " | " + f.Of.Text
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestFigures(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the subject of a passive", "Nine sailors were rescued off Marl.", "Nine sailors = 9 count | sailors rescued off Marl"},
		{"the object of a verb", "The guard seized 14 boats on Monday.", "14 boats = 14 count | boats seized on Monday"},
		{"an of-phrase", "Some 40% of the harbour is closed.", "40% = 40 percent about | harbour closed"},
		{"a share in words", "Two-thirds of the crew resigned.", "Two-thirds = 66.7 percent | crew resigned"},
		{"the sentence before", "The bus carried 30 pupils. Eight of them were hurt.", "30 pupils = 30 count | pupils carried; Eight = 8 count | pupils hurt"},
		{"a count without a noun takes the last one counted", "The flood killed 12 people in Arden, and 15 are missing.",
			"12 people = 12 count | people killed in Arden; 15 = 15 count | people missing"},
		{"the label of a line of key facts", "· Boats seized: 14", "14 = 14 count | Boats seized"},
		{"a range", "The repair takes 18-20 days.", "18-20 days = 18..20 day | repair takes"},
		{"a range shares its scale", "It will cost 6 to 7 billion euros.", "6 to 7 billion euros = 6000000000..7000000000 EUR | cost"},
		{"between", "Between $4 billion and $5 billion is missing.", "$4 billion and $5 billion = 4000000000..5000000000 USD | missing"},
		{"from one level to another", "Support fell from 51% to 28%.", "51% = 51 percent | Support fell; 28% = 28 percent | Support fell"},
		{"a difference and a level", "Unemployment rose 0.2% to 4.1%.", "0.2% = 0.2 percent change | Unemployment rose; 4.1% = 4.1 percent | Unemployment rose"},
		{"a vote is no range", "The council voted 5-9 to close the pool.", "5 = 5 count | council voted; 9 = 9 count | council voted"},
		{"a lower bound", "More than 1,800 homes burned.", "1,800 homes = 1800 count min | homes burned"},
		{"an upper bound", "Up to 500 guests came.", "500 guests = 500 count max | guests came"},
		{"a plus sign", "The crash hurt 40+ people.", "40+ people = 40 count min | people hurt"},
		{"nearly is close and below", "Nearly 500 guests came.", "500 guests = 500 count max about | guests came"},
		{"a time is not bounded by over", "The dam was built over six years.", "six years = 6 year | dam built"},
		{"a rate", "The mine makes 30 tonnes of salt a day.", "30 tonnes = 30 t per day | salt"},
		{"a conversion in brackets", "The lake grew by 12 square miles (31 square kilometers).",
			"12 square miles = 12 mi2 change | lake grew; 31 square kilometers = 31 km2 | lake grew"},
		{"a speed around a bracket", "Winds reached 100 miles (160 kilometers) an hour.", "100 miles = 100 mph | Winds; 160 kilometers = 160 km/h | Winds"},
		{"an age", "Ida Marsh, 45, ran the shop.", "45 = 45 year | Ida Marsh"},
		{"nobody harmed is nought", "No casualties were reported.", "No casualties = 0 count | casualties reported"},
		{"one person harmed", "A child was killed.", "A child = 1 count | child killed"},
		{"m is a million before people and a metre before wide", "The dam, 12m wide, serves 1.5m customers.",
			"12m = 12 m | dam wide; 1.5m customers = 1500000 count | customers serves"},
		{"exact decimals", "Turnout was 89.6 percent.", "89.6 percent = 89.6 percent | Turnout"},
		{"ordinals of a time count", "The strike is in its third week.", "third week = 3 week | strike"},
		{"no figure: dates, clock times and years", "On 4 May 2031 at 9:30 a.m. the 2029 accord lapsed.", ""},
		{"no figure: names with numbers", "Article 5, Route 66, an F-16 and Covid-19 came up.", ""},
		{"no figure: the two sides", "The two sides met.", ""},
		{"no figure: clock times in words", "The gates were opened at three.", ""},
		{"no figure: a house number", "He lives at 12 Mill Street.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := figureLines(parleytest.Analysis(t, tt.text)); got != tt.want {
				t.Errorf("figures in %q:\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

// TestConversionsAreLinked holds that the second figure names the statement of the first.
func TestConversionsAreLinked(t *testing.T) {
	a := parleytest.Analysis(t, "The lake lost 12 square miles (31 square kilometers).")
	var first parley.StatementID
	for _, s := range reading.Statements(a) {
		f, ok := s.Detail.(*parley.Figure)
		switch {
		case !ok:
		case first == "":
			first = s.ID
		case f.SameAs != first:
			t.Errorf("%q is the same as %q, want %q", s.Span.Of(a.Text()), f.SameAs, first)
		}
	}
	if first == "" {
		t.Error("no figures found")
	}
}

func FuzzFigures(f *testing.F) {
	for _, s := range []string{
		"Some 40 ships (€7.6bn) came, 18-20% of them.", "· Boats: 14 + 6 missiles", "a third a third 46: Arden 19, Belmont one",
		"from 5 to 1/2 a mile, 5–3, $-3bn a day", "½ of 1,2,3 and 1.2.3", "No deaths. A woman was killed for a decade.", "\x00 12\xff km²", "((((12(((",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return // the grammar's time is measured elsewhere
		}
		a := parleytest.Analysis(t, text)
		for _, s := range reading.Statements(a) {
			figure, ok := s.Detail.(*parley.Figure)
			if !ok {
				continue
			}
			words := s.Span.Of(text)
			if strings.IndexFunc(words, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0 {
				t.Errorf("figure %q of %q holds neither digits nor words", words, text)
			}
			if (figure.Value == nil) == (figure.Low == nil) || (figure.Low == nil) != (figure.High == nil) || figure.Unit == "" {
				t.Errorf("figure %q of %q has value %v, range %v to %v, unit %q", words, text, figure.Value, figure.Low, figure.High, figure.Unit)
			}
			if figure.Of == nil {
				continue
			}
			for _, span := range figure.Of.Spans {
				if span.Empty() || span.Start < 0 || span.End > len(text) {
					t.Errorf("what %q of %q counts has span %v", words, text, span)
				}
			}
		}
	})
}

// TestManyFiguresUnderOneWord holds that a line of nothing but numbers, all hung on its first word, takes no longer than its length asks: a
// reader that looked at all of them for each would need minutes.
func TestManyFiguresUnderOneWord(t *testing.T) {
	const figures = 8_000
	text := strings.Repeat("7 ; ", figures)
	a := &parley.Analysis{Report: parleytest.Report(text)}
	a.Blocks = a.Report.Blocks()
	for i := 0; i < len(text); i += 2 {
		tok := parley.Token{Span: parley.Span{Start: i, End: i + 1}, Text: text[i : i+1], Lower: text[i : i+1], Lemma: text[i : i+1], POS: "NUM", Tag: "CD", Dep: "conj", Ent: "O"}
		if tok.Text == ";" {
			tok.POS, tok.Tag, tok.Dep = "PUNCT", ":", "punct"
		}
		a.Tokens = append(a.Tokens, tok)
	}
	a.Tokens[0].Dep = "ROOT"
	a.Sentences = []parley.Range{{First: 0, End: len(a.Tokens)}}
	got := 0
	for _, s := range reading.Statements(a) {
		if s.Kind() == parley.FigureKind {
			got++
		}
	}
	if got != figures {
		t.Errorf("found %d figures, want %d", got, figures)
	}
}
