package numeral

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// scan lists the numbers of a text as "words = value", ranges as "low..high", with their form where it is not a cardinal.
func scan(text string) string {
	t := Lex(text)
	var out []string
	for k := 0; k < len(t.Lexemes); {
		n, ok := t.At(k)
		if !ok {
			k++
			continue
		}
		value := n.Low.String()
		if n.Low.Cmp(n.High) != 0 {
			value += ".." + n.High.String()
		}
		out = append(out, t.Words(n.First, n.End)+" = "+value+[]string{"", " share", " ordinal", " vague", " fold"}[n.Form])
		k = n.End
	}
	return strings.Join(out, "; ")
}

func TestNumbers(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain digits", "585 crates", "585 = 585"},
		{"grouped by comma", "1,234,567 votes", "1,234,567 = 1234567"},
		{"decimals stay exact", "89.6 and 0.30", "89.6 = 89.6; 0.30 = 0.3"},
		{"grouped by thin and no-break blanks", "1 200 000 and 15 000", "1 200 000 = 1200000; 15 000 = 15000"},
		{"grouped by a plain blank, round numbers only", "12 500 seats but 12 345 seats", "12 500 = 12500; 12 = 12; 345 = 345"},
		{"grouped by apostrophes", "2'400'000 francs", "2'400'000 = 2400000"},
		{"grouped in lakhs", "12,34,567 voters", "12,34,567 = 1234567"},
		{"decimal comma", "1,5 million", "1,5 million = 1500000"},
		{"dot groups where the text has decimal commas", "6.350 homes, 1,5 metres", "6.350 = 6350; 1,5 = 1.5"},
		{"a dot is a decimal point elsewhere", "6.350 metres", "6.350 = 6.35"},
		{"three noughts after a dot are thousands", "6.000 persons", "6.000 = 6000"},
		{"both marks", "12.500,75 and 12,500.75", "12.500,75 = 12500.75; 12,500.75 = 12500.75"},
		{"no number: versions and dates", "1.2.3 and 12.10.2031", ""},
		{"a number with a bare point", "batting .312", ".312 = 0.312"},
		{"scales", "1.2 million, 3bn, 500K, 61B, 7 trn", "1.2 million = 1200000; 3bn = 3000000000; 500K = 500000; 61B = 61000000000; 7 trn = 7000000000000"},
		{"a hyphen before the scale", "a 61-billion plan", "61-billion = 61000000000"},
		{"lakh and crore", "3 lakh and 500 crore", "3 lakh = 300000; 500 crore = 5000000000"},
		{"m is left to the caller", "12m", "12 = 12"},
		{"words", "twenty-eight of three hundred and five", "twenty-eight = 28; three hundred and five = 305"},
		{"long words", "two million three hundred thousand and twelve", "two million three hundred thousand and twelve = 2300012"},
		{"and between two counts", "two men and three women", "two = 2; three = 3"},
		{"dozens", "two dozen, a dozen, half a dozen, half-dozen", "two dozen = 24; a dozen = 12; half a dozen = 6; half-dozen = 6"},
		{"a hundred", "a hundred and twenty", "a hundred and twenty = 120"},
		{"and a half", "three and a half weeks, one and a half million, two-and-a-half", "three and a half = 3.5; one and a half million = 1500000; two-and-a-half = 2.5"},
		{"half a million", "half a million, a quarter of a million", "half a million = 500000; a quarter of a million = 250000"},
		{"shares in words", "two-thirds, three quarters, one fifth, a tenth of it", "two-thirds = 0.7 share; three quarters = 0.75 share; one fifth = 0.2 share; a tenth = 0.1 share"},
		{"shares in digits", "1/5 of it, 2½ miles, 3 3/4 inches", "1/5 = 0.2 share; 2½ = 2.5; 3 3/4 = 3.75"},
		{"no share: 9/11 and 24/7", "9/11 24/7", "9 = 9; 11 = 11; 24 = 24; 7 = 7"},
		{"one in three", "one in three, seven out of 10, 1 in every 5", "one in three = 0.3 share; seven out of 10 = 0.7 share; 1 in every 5 = 0.2 share"},
		{"no share: years and places", "52 in 2024, five in 17 games", "52 = 52; 2024 = 2024; five = 5; 17 = 17"},
		{"vague amounts", "dozens; hundreds; tens of thousands; several hundred; a few thousand", "dozens = 24..99 vague; hundreds = 100..999 vague; tens of thousands = 10000..99999 vague; several hundred = 200..999 vague; a few thousand = 2000..9999 vague"},
		{"ordinals", "third, twenty-first, 1,400th", "third = 3 ordinal; twenty-first = 21 ordinal; 1,400th = 1400 ordinal"},
		{"how many times", "twice, tenfold", "twice = 2 fold; tenfold = 10 fold"},
		{"number words do not run across lines", "twenty\nfive", "twenty = 20; five = 5"},
		{"decimals in words", "two point five, zero point oh four, three point two million", "two point five = 2.5; zero point oh four = 0.04; three point two million = 3200000"},
		{"no decimals: a point that is counted", "two point guards, one point ahead", "two = 2; one = 1"},
		{"shares of times", "one time in four, nine times out of ten the", "one time in four = 0.25 share; nine times out of ten = 0.9 share"},
		{"no share: times in games", "four times in five games", "four = 4; five = 5"},
		{"hostile length", strings.Repeat("9", 200), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := scan(tt.text); got != tt.want {
				t.Errorf("numbers in %q:\n got %s\nwant %s", tt.text, got, tt.want)
			}
		})
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"1.2 million", "two-and-a-half", "½ 2½ 3/4", "1 000 000", "tens of thousands", "one in three", "\u00a01\u2009000", "9,9,9.9", "a\x80b 5\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		lexed := Lex(text)
		last := 0
		for k, l := range lexed.Lexemes {
			if l.Start < last || l.End <= l.Start || l.End > len(text) {
				t.Fatalf("lexeme %d of %q is [%d,%d) after %d", k, text, l.Start, l.End, last)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[l.Start:l.End]) {
				t.Fatalf("lexeme %d of %q cuts a rune", k, text)
			}
			last = l.End
			if n, ok := lexed.At(k); ok && (n.First != k || n.End <= k || n.End > len(lexed.Lexemes) || n.Low.Cmp(n.High) > 0) {
				t.Fatalf("number at %d of %q is %+v", k, text, n)
			}
		}
	})
}

// TestLinear holds that a long run of number words is read in one go: a quadratic reader would need minutes.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"one hundred and ", "million ", "1,", "1.", "1 000 ", "- ", "½", "a half ", "ten-"} {
		scan(strings.Repeat(unit, 200_000))
	}
}

func BenchmarkLex(b *testing.B) {
	text := strings.Repeat("Some 40 crates fell from 1,200 ships on the third day, officials said. ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Lex(text)
	}
}
