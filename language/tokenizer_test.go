package language

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTokens(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a full stop after a small letter is cut, after one capital not", "It ended. A.", "It ended . A."},
		{"abbreviations keep their full stop", "Dr. Ode of the U.S. left at 5p.m. sharp", "Dr. Ode of the U.S. left at 5 p.m. sharp"},
		{"prefixes are peeled before suffixes", `("Yes!")`, `( " Yes ! " )`},
		{"contractions are cut", "can't won't it's y'all", "ca n't wo n't it 's y' all"},
		{"possessives are cut", "Tam's the workers’", "Tam 's the workers ’"},
		{"hyphens between letters are cut, between digits and letters too", "ten-day F-16 5-4", "ten - day F-16 5 - 4"},
		{"a range of numbers stays whole without a letter", "18–20", "18–20"},
		{"units and currencies leave their number", "30km 5% $5bn US$12", "30 km 5 % $ 5bn US$ 12"},
		{"web and mail addresses stay whole", "(see https://a-b.example/x,y) me@c.example.", "( see https://a-b.example/x,y ) me@c.example ."},
		{"emoticons that came apart are put together", "ok :-)", "ok :-)"},
		{"single blanks are no tokens, further ones and line breaks are", "a  b\n\nc", "a ␣ b ⏎⏎ c"},
		{"blanks at the start are tokens", " a", "␣ a"},
		{"emoji are cut out", "go🚒now", "go 🚒 now"},
	}
	m := englishModel(t)
	blanks := strings.NewReplacer(" ", "␣", "\n", "⏎")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &document{text: tt.text}
			m.tokenizer.tokenize(d)
			var got []string
			for _, tok := range d.tokens {
				got = append(got, blanks.Replace(tok.lex.text))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("tokens of %q (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestNorms(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the usual norm is the small form", "Envoys", "envoys"},
		{"British and loose spellings have the American norm", "favourite cuz", "favorite because"},
		{"marks of one kind share a norm", "“ ” € — …", `" " $ - ...`},
		{"special cases give their parts a norm", "can't I'm", "can not i am"},
		{"one form may have several norms", "I'd've I'd", "i would have i 'd"},
	}
	m := englishModel(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &document{text: tt.text}
			m.tokenizer.tokenize(d)
			for i, norm := range strings.Fields(tt.want) {
				if got, want := d.tokens[i].lex.norm, m.words.hash(norm); got != want {
					t.Errorf("norm of %q is not that of %q", d.tokens[i].lex.text, norm)
				}
			}
		})
	}
}

func TestShapes(t *testing.T) {
	tests := []struct{ name, word, want string }{
		{"letters and digits by kind", "F-16s", "X-ddx"},
		{"runs are cut at four", "Parliament2031", "Xxxxxdddd"},
		{"letters without case are small", "平和", "xx"},
		{"raised digits are digits", "km²", "xxd"},
		{"a hundred characters are long", strings.Repeat("a", 100), "LONG"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := wordShape(tt.word); got != tt.want {
				t.Errorf("shape of %q is %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

func TestLower(t *testing.T) {
	tests := []struct{ name, word, want string }{
		{"plain letters", "Kelmar", "kelmar"},
		{"a sigma that ends a word", "ΟΔΟΣ", "οδος"},
		{"a sigma inside a word", "ΣΟΦΟΣ'Α", "σοφοσ'α"},
		{"a sigma alone", "Σ", "σ"},
		{"a dotted capital I keeps its dot", "İzmir", "i\u0307zmir"},
		{"bytes that are no text stay", "A\xffB", "a\xffb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := lower(tt.word); got != tt.want {
				t.Errorf("lower(%q) = %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

// TestHashes holds string hashes to numbers that spaCy's StringStore gives.
func TestHashes(t *testing.T) {
	words := englishModel(t).words
	for text, want := range map[string]uint64{
		"": 0, "NORM": 67, "name": 18309932012808971453, "coffee": 3197928453018144401, "I": 4690420944186131903, "longer than eight bytes": 17803157428527836223, "平和": 12374590731757018308,
	} {
		if got := words.hash(text); got != want {
			t.Errorf("hash of %q is %d, want %d", text, got, want)
		}
	}
}

func TestLongBlocksAreCutAtWhiteSpace(t *testing.T) {
	word := strings.Repeat("ä", 600_000)
	if got := partLen(word + " " + word); got != len(word)+1 {
		t.Errorf("first part is %d bytes, want %d", got, len(word)+1)
	}
	if got := partLen(word + word); got != 2*maxPart {
		t.Errorf("first part of one word is %d bytes, want %d", got, 2*maxPart)
	}
	if got := partLen(word); got != len(word) {
		t.Errorf("a text that spaCy takes is cut at %d", got)
	}
}
