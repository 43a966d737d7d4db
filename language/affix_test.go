package language

import (
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"
)

// originals are spaCy's expressions, which the rules for affixes are written after.
type originals struct{ prefix, suffix, infix, url *regexp2.Regexp }

func compileOriginals(t testing.TB) *originals {
	t.Helper()
	data, err := os.ReadFile("en/testdata/affixes.json")
	if err != nil {
		t.Fatal(err)
	}
	var expressions map[string]string
	if err := json.Unmarshal(data, &expressions); err != nil {
		t.Fatal(err)
	}
	compile := func(name string) *regexp2.Regexp {
		if expressions[name] == "" {
			t.Fatalf("no expression %s", name)
		}
		re, err := regexp2.Compile(portable(expressions[name]))
		if err != nil {
			t.Fatal(err)
		}
		return re
	}
	return &originals{compile("prefix_search"), compile("suffix_search"), compile("infix_finditer"), compile("url_match")}
}

var longEscape = regexp.MustCompile(`\\U[0-9A-F]{8}`)

// portable writes an expression of Python's without what regexp2 does not know: \U and its eight digits, the flag for
// Unicode, and the sense that \w, \d and \S have for characters beyond ASCII.
func portable(expression string) string {
	expression = longEscape.ReplaceAllStringFunc(expression, func(escape string) string {
		n, _ := strconv.ParseUint(escape[2:], 16, 32)
		return string(rune(n))
	})
	expression = strings.TrimPrefix(expression, "(?u)")
	expression = strings.ReplaceAll(expression, `[\w\+\-\.]`, `[\p{L}\p{N}_\+\-\.]`)
	return strings.ReplaceAll(expression, `\S`, `[^\s\x1c-\x1f]`)
}

// search returns the byte range of the first match in s from a byte offset on, ok false when there is none.
func search(t testing.TB, re *regexp2.Regexp, s string, from int) (start, end int, ok bool) {
	t.Helper()
	runes := []rune(s)
	m, err := re.FindRunesMatchStartingAt(runes, utf8.RuneCountInString(s[:from]))
	if err != nil {
		t.Fatal(err)
	}
	if m == nil {
		return 0, 0, false
	}
	start = len(string(runes[:m.RuneIndex]))
	return start, start + len(string(runes[m.RuneIndex:m.RuneIndex+m.RuneLength])), true
}

// compareAffixes fails when a rule and its original differ on s.
func compareAffixes(t *testing.T, a *affixes, o *originals, s string) {
	t.Helper()
	first, last, _ := search(t, o.prefix, s, 0)
	if got := a.prefix(s); got != last-first {
		t.Errorf("prefix of %q is %d bytes, want %d", s, got, last-first)
	}
	first, last, _ = search(t, o.suffix, s, 0)
	if got := a.suffix(s); got != last-first {
		t.Errorf("suffix of %q is %d bytes, want %d", s, got, last-first)
	}
	if _, _, want := search(t, o.url, s, 0); a.url(s) != want {
		t.Errorf("%q is a URL: %t, want %t", s, !want, want)
	}
	for from := 0; ; {
		first, last, want := search(t, o.infix, s, from)
		start, end, ok := a.infix(s, from)
		if ok != want || start != first || end != last {
			t.Errorf("infix of %q from %d is %d:%d (%t), want %d:%d (%t)", s, from, start, end, ok, first, last, want)
			return
		}
		if !ok {
			return
		}
		from = end
	}
}

// affixSamples are chunks that the rules and their original must cut alike.
var affixSamples = []string{
	"a", ".", "..", "...", "a..", "..a", "a.b", "end.Start", "“Yes”.", "U.S.", "B.C.", "Ab.", "AB.", "9.", "+44", "+x", "3+", "x+",
	"US$5", "C$700k", "A$", "5US$", "45¢", "€90", "10km", "10km/h", "30%", "5°C.", "5°c", "°F.", "x°K.", "12тбكم", "x_", "_x", "'s", "James's",
	"Joneses'", "’S", "--", "---a", "a--b", "a---b", "a——b", "9-5", "9-a", "a-9", "2x4", "10^6", "1*2", "1*-2", "a,b", "1,2", "a/b", "1/b", "a/1",
	"x=y", "p<0.05", "a->b", "and/or", "18–20", "ten–day", "a~b", "…", "……", "a…b", "😀a", "a😀", "a😀b", "™", "x™y", "é.Ü", "ß.«", "中.国", "मा.ओ",
	"https://www.a-b.example/x?y=1#z", "http://", "://a.example", "a://b.cd", "ab://b.cd", "www.example.org", "example.org.", "example.Org",
	"x@example.org", "@example.org", "a:b@c.de", "a@b@c.de", "é.example:80", "example.org:8", "example.org:80800", "example.org:808000",
	"example.org:80/", "example.org/?", "-a.example", "a-.example", "_a.example", "a_b.example", "a..example", "8.8.8.8", "8.8.8.8:53/x", "10.0.0.1",
	"127.1.1.1", "169.254.1.1", "169.255.1.1", "192.168.1.1", "172.16.0.1", "172.15.0.1", "172.31.1.1", "172.32.1.1", "223.255.255.254",
	"224.1.1.1", "1.256.1.1", "1.255.1.255", "0.1.1.1", "01.1.1.1", "1.01.1.1", "1.1.1.0", "1.1.1", "1.1.1.1.1", "1.1.1.1x", "1٣.1.1.1",
	strings.Repeat("a", 63) + ".example", strings.Repeat("a", 64) + ".example", strings.Repeat("a", 65) + ".example",
	"a." + strings.Repeat("b", 63), "a." + strings.Repeat("b", 64), "\u3000a.example", "x\u00a0y.example",
}

func TestAffixRulesEqualTheirOriginals(t *testing.T) {
	a, o := englishModel(t).tokenizer.affixes, compileOriginals(t)
	for _, s := range affixSamples {
		compareAffixes(t, a, o, s)
	}
}

func TestEveryCharacterIsCutAsInTheOriginals(t *testing.T) {
	a, o := englishModel(t).tokenizer.affixes, compileOriginals(t)
	step := rune(1)
	if testing.Short() {
		step = 31
	}
	for r := rune(0); r <= 0x1fbff; r += step {
		if isSpace(r) || !utf8.ValidRune(r) {
			continue
		}
		for _, s := range [...]string{string(r), "a" + string(r) + "b", "A." + string(r), string(r) + "."} {
			compareAffixes(t, a, o, s)
		}
	}
}

func FuzzAffixes(f *testing.F) {
	a, o := englishModel(f).tokenizer.affixes, compileOriginals(f)
	for _, s := range affixSamples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 200 || !utf8.ValidString(text) {
			return // the originals may take exponential time, and know no bytes that are not UTF-8
		}
		for _, s := range strings.FieldsFunc(text, isSpace) {
			compareAffixes(t, a, o, s)
		}
	})
}
