package reading

import (
	"strings"
	"testing"

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
		want       [][2]string
	}{
		{"a surname takes up the full name", "Foreign Minister Ida Rask met workers in Oslo. Rask said talks would go on.",
			[][2]string{{"Rask", "Ida Rask"}, {"Rask#2", "Ida Rask"}}},
		{"two men in one sentence leave he open", "Jonas Holm met Peter Brandt in Vienna on Monday. He left at noon.",
			[][2]string{{"He", "-"}}},
		{"a woman minister after a male president", "President Carlos Mendez praised Finance Minister Laura Ortiz. She said the budget would pass.",
			[][2]string{{"She", "Laura Ortiz"}}},
		{"he goes on over paragraphs", "Jonas Holm resigned on Friday.\n\nHe had led the union for nine years.\n\nHe said he would rest.",
			[][2]string{{"He", "Jonas Holm"}, {"He#2", "Jonas Holm"}}},
		{"a capital that acts is its state", "Oslo rejected the offer. The talks will be held in Oslo.",
			[][2]string{{"Oslo", "Norway"}, {"Oslo#2", "Oslo"}}},
		{"an official without a name keeps his description", "A senior NATO official said the fleet had left.",
			[][2]string{{"official", "senior NATO official"}}},
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

// FuzzCast holds that every mention cuts words of the text, whatever the text is.
func FuzzCast(f *testing.F) {
	for _, s := range []string{"", "He", "“Trump” said. They", "Mr. Mr. Mr.", "A and B and C, who’s", "President of of"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := strings.Fields(strings.ToValidUTF8(text, ""))
		a := &parley.Analysis{Report: parleytest.Report(strings.Join(words, " "))}
		at := 0
		for i, w := range words {
			a.Tokens = append(a.Tokens, parley.Token{Span: parley.Span{Start: at, End: at + len(w)}, Text: w, Lower: strings.ToLower(w), Lemma: strings.ToLower(w),
				Tag: "NNP", POS: "PROPN", Dep: []string{"compound", "nsubj", "conj", "appos", "prep", "pobj"}[(len(w)+i)%6], Head: max(0, i-len(w)%3), Ent: "O"})
			at += len(w) + 1
		}
		a.Sentences = []parley.Range{{First: 0, End: len(words)}}
		a.Blocks = a.Report.Blocks()
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
