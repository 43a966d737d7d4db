package en_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"parley/language/en"
	"parley/language/internal/matrix"
)

// hostile are inputs that make naive rules slow, each of about n bytes.
var hostile = []struct {
	name string
	text func(n int) string
}{
	{"one word without end", func(n int) string { return strings.Repeat("a", n) }},
	{"quotation marks", func(n int) string { return strings.Repeat(`"`, n) }},
	{"curly quotation marks", func(n int) string { return strings.Repeat("“", n/3) }},
	{"opening brackets", func(n int) string { return strings.Repeat("(", n) }},
	{"full stops", func(n int) string { return strings.Repeat(".", n) }},
	{"full stops apart", func(n int) string { return strings.Repeat(". ", n/2) }},
	{"hyphens", func(n int) string { return strings.Repeat("-", n) }},
	{"hyphenated word without end", func(n int) string { return strings.Repeat("a-", n/2) }},
	{"at signs", func(n int) string { return strings.Repeat("a@", n/2) }},
	{"web address without end", func(n int) string { return "http://" + strings.Repeat("a.", n/2) }},
	{"digits and units", func(n int) string { return strings.Repeat("9km", n/3) }},
	{"apostrophes", func(n int) string { return strings.Repeat("'s", n/2) }},
	{"emoticons", func(n int) string { return strings.Repeat(":-)", n/3) }},
	{"emoticons apart", func(n int) string { return strings.Repeat("( ", n/2) }},
	{"contractions run together", func(n int) string { return strings.Repeat("can't", n/5) }},
	{"letters apart", func(n int) string { return strings.Repeat("a ", n/2) }},
	{"words never seen", func(n int) string { return neverSeen(n) }},
	{"blanks", func(n int) string { return strings.Repeat(" ", n) }},
	{"line breaks and blanks", func(n int) string { return strings.Repeat("\n ", n/2) }},
	{"line breaks and letters", func(n int) string { return strings.Repeat("a\n", n/2) }},
	{"NULs", func(n int) string { return strings.Repeat("\x00", n) }},
	{"control characters", func(n int) string { return strings.Repeat("\x01 \x1b", n/3) }},
	{"bytes that are no UTF-8", func(n int) string { return strings.Repeat("\xff", n) }},
	{"combining marks", func(n int) string { return strings.Repeat("e\u0301\u0302\u0303", n/7) }},
	{"right to left", func(n int) string { return strings.Repeat("שלום ", n/9) }},
	{"emoji", func(n int) string { return strings.Repeat("🚒", n/4) }},
	{"capital sigmas", func(n int) string { return strings.Repeat("Σ'", n/3) }},
	{"brackets within brackets", func(n int) string { return strings.Repeat("(a ", n/6) + strings.Repeat(") ", n/4) }},
}

// neverSeen is words that no other text has.
func neverSeen(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	for b.Len() < n {
		for range 2 + random.IntN(8) {
			b.WriteByte(byte('a' + random.IntN(26)))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// hostileSize is the length in bytes of the shorter of two texts of a kind; long enough for a square to show, short enough for
// a test.
const hostileSize = 8_000

func TestHostileTextTakesLinearTime(t *testing.T) {
	texts, _ := fixtures(t)
	prose := strings.Join(texts, "\n")
	prose = strings.Repeat(prose, 1+hostileSize/len(prose))
	timeOf(prose)
	perByte := timeOf(prose) / time.Duration(len(prose))
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			once, twice := h.text(hostileSize), h.text(2*hostileSize)
			// Other work on the machine may slow one measurement, hardly five in a row.
			for attempt := 1; ; attempt++ {
				short, long := timeOf(once), timeOf(twice)
				slow := long > 10*perByte*time.Duration(len(twice))
				square := long > 3*short && long > 20*time.Millisecond
				if !slow && !square {
					return
				}
				if attempt == 5 {
					t.Errorf("%d bytes take %v, %d bytes %v; prose takes %v a byte", len(once), short, len(twice), long, perByte)
					return
				}
			}
		})
	}
}

func timeOf(text string) time.Duration {
	begin := time.Now()
	en.Model().Parse(text)
	return time.Since(begin)
}

func TestGiantTexts(t *testing.T) {
	if testing.Short() || matrix.Kernel() == "go" {
		t.Skip("takes half a minute, with plain Go kernels several")
	}
	tests := []struct{ name, text string }{
		{"a word of ten megabytes", strings.Repeat("a", 10_000_000)},
		{"blanks of ten megabytes", strings.Repeat("\n", 10_000_000)},
		{"a million tokens", strings.Repeat("a ", 1_000_000)},
		{"ten thousand quotation marks", strings.Repeat(`"`, 10_000)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { checkPromises(t, en.Model().Parse(tt.text)) })
	}
}
