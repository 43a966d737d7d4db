package reading

import (
	"strings"
	"testing"
	"time"

	"parley"
	"parley/parleytest"
)

// castOf reads text and returns its page.
func castOf(t testing.TB, text string) *page {
	t.Helper()
	return newPage(parleytest.Analysis(t, text))
}

// castWho returns whom the last token of the nth occurrence of words means ("he#2" is the second "he"), "-" for nobody.
func castWho(t testing.TB, p *page, words string) string {
	t.Helper()
	words, nth, _ := strings.Cut(words, "#")
	skip := 0
	if nth != "" {
		skip = int(nth[0] - '1')
	}
	from := 0
	for {
		at := strings.Index(p.Text()[from:], words)
		if at < 0 {
			t.Fatalf("%q is not in the text", words)
		}
		start := from + at
		end := start + len(words)
		from = end
		last, first := -1, -1
		for i := range p.Tokens {
			if p.Tokens[i].Start == start {
				first = i
			}
			if p.Tokens[i].End == end {
				last = i
			}
		}
		if first < 0 || last < 0 {
			continue
		}
		if skip > 0 {
			skip--
			continue
		}
		if m := p.mentionAt(last); m != nil {
			return m.Name
		}
		return "-"
	}
}

func TestWho(t *testing.T) {
	tests := []struct {
		name, text string
		want       [][2]string // words, and whom they mean
	}{
		{"a surname takes up the full name", "Foreign Minister Ida Rask met workers in Oslo. Rask said talks would go on.",
			[][2]string{{"Rask", "Ida Rask"}, {"Rask#2", "Ida Rask"}}},
		{"two men in one sentence leave he open", "Jonas Holm met Peter Brandt in Vienna on Monday. He left at noon.",
			[][2]string{{"He", "-"}}},
		{"told one man of the other", "Jonas Holm told Peter Brandt that he would resign.",
			[][2]string{{"he", "-"}}},
		{"who said it is he", "Jonas Holm said he would resign before Peter Brandt arrived.",
			[][2]string{{"he", "Jonas Holm"}}},
		{"a man and a woman part by gender", "Jonas Holm met Laura Ortiz in Vienna. She left at noon. He stayed.",
			[][2]string{{"She", "Laura Ortiz"}, {"He", "Jonas Holm"}}},
		{"the one who spoke speaks on", "Jonas Holm told Peter Brandt that the deal was dead. He added that the union would sue.",
			[][2]string{{"He", "Jonas Holm"}}},
		{"a woman minister after a male president", "President Carlos Mendez praised Finance Minister Laura Ortiz. She said the budget would pass.",
			[][2]string{{"She", "Laura Ortiz"}}},
		{"he goes on over paragraphs", "Jonas Holm resigned on Friday.\n\nHe had led the union for nine years.\n\nHe said he would rest.",
			[][2]string{{"He", "Jonas Holm"}, {"He#2", "Jonas Holm"}}},
		{"no name is assumed male", "Tove Anker resigned on Friday. She had led the union for nine years.",
			[][2]string{{"She", "Tove Anker"}}},
		{"him is not the subject of its own verb", "Jonas Holm said Peter Brandt had deceived him.",
			[][2]string{{"him", "Jonas Holm"}}},
		{"a participle keeps the subject", "Laura Ortiz defended the budget, saying she had no choice.",
			[][2]string{{"she", "Laura Ortiz"}}},
		{"an heir of a name", "Victor Hale praised Victor Hale Jr. on Sunday.",
			[][2]string{{"Hale", "Victor Hale"}, {"Hale Jr.", "Victor Hale Jr."}}},
		{"the president is who was introduced so", "President Carlos Mendez met Jonas Holm. The president looked tired.",
			[][2]string{{"The president", "Carlos Mendez"}}},
		{"with two presidents the bare title is open", "President Carlos Mendez met President Laura Ortiz. Later the president looked tired.",
			[][2]string{{"the president", "-"}}},
		{"the state tells two presidents apart", "Chilean President Carlos Mendez met Peruvian President Laura Ortiz. The Peruvian president looked tired.",
			[][2]string{{"The Peruvian president", "Laura Ortiz"}}},
		{"the leader of a state is its president", "Chilean President Carlos Mendez met Peruvian President Laura Ortiz. The Chilean leader looked tired.",
			[][2]string{{"The Chilean leader", "Carlos Mendez"}}},
		{"the minister is not the prime minister", "Prime Minister Dora Horvat met Transport Minister Goran Vuk. The minister looked tired. The prime minister left.",
			[][2]string{{"The minister", "Goran Vuk"}, {"The prime minister", "Dora Horvat"}}},
		{"of two ministers the one of the sentence before", "Transport Minister Goran Vuk closed the line.\n\nHealth Minister Dora Horvat opened a ward.\n\nHorvat smiled.\n\nThe minister then left.",
			[][2]string{{"The minister", "Dora Horvat"}}},
		{"a speaker whom no list knows", "A weather boffin said the storm was odd.",
			[][2]string{{"boffin", "weather boffin"}}},
		{"a spokesman of a seat", "Kremlin spokesman Igor Sablin spoke on Monday. The Kremlin spokesman gave no date.",
			[][2]string{{"The Kremlin spokesman", "Igor Sablin"}}},
		{"nobody was introduced as mayor", "The mayor said the bridge would close.",
			[][2]string{{"The mayor", "mayor"}}},
		{"a vice president is no president", "Vice President Elena Duarte spoke first. The president stayed away.",
			[][2]string{{"The president", "president"}}},
		{"a man's deputy has no name", "Peter Brandt stayed away. His deputy signed the deal.",
			[][2]string{{"His", "Peter Brandt"}, {"His deputy", "Peter Brandt’s deputy"}}},
		{"a capital that acts is its state", "Oslo rejected the offer. The talks will be held in Oslo.",
			[][2]string{{"Oslo", "Norway"}, {"Oslo#2", "Oslo"}}},
		{"a capital before a noun is a place", "The Oslo talks failed. Pressure on Oslo grew.",
			[][2]string{{"Oslo", "Oslo"}, {"Oslo#2", "Norway"}}},
		{"a dateline is a place", "OSLO, Norway — Dockers walked out on Monday.",
			[][2]string{{"OSLO", "Oslo"}}},
		{"an adjective is its state", "Norwegian officials objected. Norway closed the port.",
			[][2]string{{"Norwegian", "Norway"}, {"Norwegian officials", "Norwegian officials"}, {"Norway", "Norway"}}},
		{"an official without a name keeps his description", "A senior NATO official said the fleet had left. The official gave no date.",
			[][2]string{{"official", "senior NATO official"}, {"The official", "senior NATO official"}}},
		{"a ministry is taken up", "The energy ministry said two plants were hit. The ministry gave no details.",
			[][2]string{{"The ministry", "energy ministry"}}},
		{"an abbreviation in brackets", "The Bureau of River Safety (BRS) closed the lock. BRS gave no date.",
			[][2]string{{"BRS#2", "Bureau of River Safety"}}},
		{"a document speaks", "A joint statement praised the talks. The statement named no date.",
			[][2]string{{"The statement", "joint statement"}}},
		{"two names are a set", "Jonas Holm and Peter Brandt flew to Vienna. Both men looked tired.",
			[][2]string{{"Jonas Holm", "Jonas Holm and Peter Brandt"}, {"Both men", "Jonas Holm and Peter Brandt"}}},
		{"the two sides are the two states", "Norway and Sweden will meet on Monday. The two sides disagree on fish.",
			[][2]string{{"The two sides", "Norway and Sweden"}}},
		{"both men need two men", "Jonas Holm met reporters. Both men looked tired.",
			[][2]string{{"Both men", "-"}}},
		{"they are the set before", "Jonas Holm and Laura Ortiz flew to Vienna. They will stay a week.",
			[][2]string{{"They", "Jonas Holm and Laura Ortiz"}}},
		{"a relative pronoun", "Laura Ortiz, who leads the party, spoke.",
			[][2]string{{"who", "Laura Ortiz"}}},
		{"what is said in marks is no antecedent outside", "“Carlos Mendez is wrong,” Jonas Holm said. He left at noon.",
			[][2]string{{"He", "Jonas Holm"}}},
		{"names with particles", "Ursula van der Berg spoke. Van der Berg was clear. Mr. al-Rashid and Ms. Van der Berg's lawyer agreed.",
			[][2]string{{"van der Berg", "Ursula van der Berg"}, {"Van der Berg", "Ursula van der Berg"}}},
		{"a possessive is the name", "Ida Rask’s offer failed. Rask's union was angry.",
			[][2]string{{"Rask", "Ida Rask"}, {"Rask#2", "Ida Rask"}}},
		{"a headline in capitals", "HOLM QUITS AS CHIEF\n\nJonas Holm quit on Monday. Holm said he was tired.",
			[][2]string{{"Holm#2", "Jonas Holm"}}},
		{"a town before a conjunction of towns", "Shells fell on Brovary, Kherson and Izmail overnight.",
			[][2]string{{"Izmail", "Izmail"}}},
		{"two Kims in one story", "Kim Ha Jun met Kim Seo Yeon in Busan. Kim left early.",
			[][2]string{{"Kim#3", "-"}}},
		{"an East Asian family name stands first", "Chairman Kim Ha Jun spoke in Busan. Kim left early.",
			[][2]string{{"Kim#2", "Kim Ha Jun"}}},
		{"two Garcias and a title", "Judge Marta Garcia questioned Luis Garcia for an hour. Judge Garcia seemed content. Garcia wept.",
			[][2]string{{"Judge Garcia", "Marta Garcia"}, {"Garcia#4", "-"}}},
		{"a storm is no person", "Hurricane Otto hit Jamaica. Otto then weakened.",
			[][2]string{{"Otto#2", "Hurricane Otto"}}},
		{"the house is the body, the city the place", "The White House said talks would go on in Washington.",
			[][2]string{{"The White House", "White House"}, {"Washington", "Washington"}}},
		{"it is the company that spoke", "The Norline company said it would appeal.",
			[][2]string{{"it", "Norline company"}}},
		{"it of the weather is nothing", "Norline waited. It is clear that the strike will go on.",
			[][2]string{{"It", "-"}}},
		{"the country is the one state spoken of", "Norway closed its ports. The country fears a strike.",
			[][2]string{{"its", "Norway"}, {"The country", "Norway"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := castOf(t, tt.text)
			for _, w := range tt.want {
				if got := castWho(t, p, w[0]); got != w[1] {
					t.Errorf("%q in %q means %q, want %q", w[0], tt.text, got, w[1])
				}
			}
		})
	}
}

// flatAnalysis makes one sentence of the words of text, with labels by their letters and heads near by: grammar of no language,
// for what must hold whatever the grammar is.
func flatAnalysis(text string) *parley.Analysis {
	words := strings.Fields(strings.ToValidUTF8(text, ""))
	a := &parley.Analysis{Report: parleytest.Report(strings.Join(words, " "))}
	deps := []string{"compound", "nsubj", "conj", "appos", "prep", "pobj"}
	at := 0
	for i, w := range words {
		tok := parley.Token{Span: parley.Span{Start: at, End: at + len(w)}, Text: w, Lower: strings.ToLower(w), Lemma: strings.ToLower(w),
			Tag: "NN", POS: "NOUN", Dep: deps[(len(w)+i)%len(deps)], Head: max(0, i-len(w)%3), Ent: "O"}
		switch {
		case w != tok.Lower && len(w) > 2:
			tok.Tag, tok.POS = "NNP", "PROPN"
		case len(w) == 2 || tok.Lower == "she":
			tok.Tag, tok.POS = "PRP", "PRON"
		case castSays[tok.Lower] || tok.Lower == "said":
			tok.Tag, tok.POS, tok.Lemma = "VBD", "VERB", "say"
		}
		a.Tokens = append(a.Tokens, tok)
		at += len(w) + 1
	}
	a.Sentences = []parley.Range{{First: 0, End: len(words)}}
	a.Blocks = a.Report.Blocks()
	return a
}

// FuzzCast holds that every mention cuts words of the text, whatever the text is.
func FuzzCast(f *testing.F) {
	for _, s := range []string{"", "He", "“Trump” said. They", "Mr. Mr. Mr.", "A and B and C, who’s", "President of of"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := flatAnalysis(text)
		if len(a.Blocks) == 0 {
			return
		}
		p := newPage(a)
		for i := range a.Tokens {
			if m := p.mentionAt(i); m != nil && (m.Mention.Start < 0 || m.Mention.End > len(a.Text()) || m.Mention.Start >= m.Mention.End) {
				t.Errorf("mention %v of %q lies outside its text", m.Mention, m.Name)
			}
		}
	})
}

// TestCastTakesLinearTime finds the cast of each text at one length and at eight times that length. Linear work takes eight times as
// long, quadratic work sixty-four times; a busy machine gets three tries.
func TestCastTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"Kim met Lee and ", "He said she ", "Norline Inc. ", "the minister said it ", "Rask, Holm / Brandt-"} {
		var short, long time.Duration
		for range 3 {
			short, long = castTime(unit, 1000), castTime(unit, 8000)
			if long <= 32*short {
				break
			}
		}
		if long > 32*short {
			t.Errorf("%q: 1,000 times took %v, 8,000 times %v", unit, short, long)
		}
	}
}

// castTime is the shortest of three times that finding the cast of a repeated text takes.
func castTime(unit string, n int) time.Duration {
	a := flatAnalysis(strings.TrimSpace(strings.Repeat(unit, n)))
	best := time.Duration(1 << 62)
	for range 3 {
		p := &page{Analysis: a}
		p.index()
		start := time.Now()
		p.cast = findCast(p)
		for i := range a.Tokens {
			p.mentionAt(i)
		}
		best = min(best, time.Since(start))
	}
	return best
}
