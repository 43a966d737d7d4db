package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/language"
)

// Numbers of the attributes that special cases give, as spaCy saves them.
const (
	orthAttribute = 65
	normAttribute = 67
)

// addTokenizer writes the special cases and the characters and words of the affix rules. The rules themselves are written out in
// package language; an expression here of a shape it does not know is an error.
func addTokenizer(w *language.Writer, model fs.FS) error {
	tokenizer, err := readDict(model, "tokenizer")
	if err != nil {
		return err
	}
	if faster, _ := tokenizer.get("faster_heuristics").(bool); !faster || tokenizer.text("token_match") != "" {
		return fmt.Errorf("tokenizer: settings that are not understood")
	}
	addSpecials(w, tokenizer.get("exceptions").(dict))
	return addAffixes(w, tokenizer)
}

// affixExpressions returns the expressions for affixes as JSON, by spaCy's names for them.
func affixExpressions(model fs.FS) ([]byte, error) {
	tokenizer, err := readDict(model, "tokenizer")
	if err != nil {
		return nil, err
	}
	expressions := make(map[string]string)
	for _, name := range []string{"prefix_search", "suffix_search", "infix_finditer", "url_match"} {
		expressions[name] = tokenizer.text(name)
	}
	return json.MarshalIndent(expressions, "", "\t")
}

func addSpecials(w *language.Writer, cases dict) {
	b := binary.AppendUvarint(nil, uint64(len(cases)))
	for _, e := range cases {
		var tokens, norms []string
		for _, t := range e.value.([]any) {
			tokens = append(tokens, t.(dict).text(uint64(orthAttribute)))
			norms = append(norms, t.(dict).text(uint64(normAttribute)))
		}
		b = language.AppendText(b, e.key.(string))
		b = language.AppendTexts(b, tokens)
		b = language.AppendTexts(b, norms)
	}
	w.Add("tokenizer/special", b)
}

// affixTables are the characters by role and the words that the expressions name.
type affixTables struct {
	roles                      map[string]map[rune]bool
	prefixes, suffixes, united []string
}

func addAffixes(w *language.Writer, tokenizer dict) error {
	t := &affixTables{roles: make(map[string]map[rune]bool)}
	for _, read := range []func(dict) error{t.readPrefixes, t.readSuffixes, t.readInfixes, t.readURL} {
		if err := read(tokenizer); err != nil {
			return err
		}
	}
	pages, index := t.pages()
	w.Add("affixes/pages", pages)
	w.Add("affixes/index", index)
	words := language.AppendTexts(nil, t.prefixes)
	words = language.AppendTexts(words, t.suffixes)
	w.Add("affixes/words", language.AppendTexts(words, t.united))
	return nil
}

func (t *affixTables) readPrefixes(tokenizer dict) error {
	for _, piece := range alternatives(tokenizer.text("prefix_search")) {
		body, ok := strings.CutPrefix(piece, "^")
		switch {
		case !ok:
			return fmt.Errorf("prefix %q is not anchored", piece)
		case body == `\+(?![0-9])`, body == `\.\.+`:
		default:
			if err := t.literal(body, "prefix", &t.prefixes); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *affixTables) readSuffixes(tokenizer dict) error {
	for _, piece := range alternatives(tokenizer.text("suffix_search")) {
		body, ok := strings.CutSuffix(piece, "$")
		rest, follows := strings.CutPrefix(body, "(?<=[0-9])(?:")
		sets := classes(body)
		switch {
		case !ok:
			return fmt.Errorf("suffix %q is not anchored", piece)
		case body == `\.\.+`, body == `(?<=[0-9])\+`, body == `(?<=°[FfCcKk])\.`:
		case follows:
			for _, unit := range alternatives(strings.TrimSuffix(rest, ")")) {
				t.united = append(t.united, unescape(unit))
			}
		case strings.HasPrefix(body, "(?<=") && strings.HasSuffix(body, `)\.`) && len(sets) == 1:
			t.mark("before stop", sets[0])
		case strings.HasPrefix(body, "(?<=") && strings.HasSuffix(body, `)\.`) && len(sets) == 2 && sets[0] == sets[1]:
			t.mark("upper", sets[0])
		default:
			if err := t.literal(body, "suffix", &t.suffixes); err != nil {
				return err
			}
		}
	}
	return nil
}

// infixShape is the infix rules with each long class replaced by its number, in the order of their roles in readInfixes.
const infixShape = `\.\.+|…|[0]|(?<=[0-9])[+\-\*^](?=[0-9-])|(?<=[1])\.(?=[2])|(?<=[3]),(?=[3])|` +
	`(?<=[30-9])(?:-|–|—|--|---|——|~)(?=[3])|(?<=[30-9])[:<>=/](?=[3])`

func (t *affixTables) readInfixes(tokenizer dict) error {
	pattern := tokenizer.text("infix_finditer")
	var long []string
	for _, set := range classes(pattern) {
		if set = strings.TrimSuffix(set, "0-9"); len(set) > 20 && !slices.Contains(long, set) {
			long = append(long, set)
		}
	}
	if len(long) != 4 {
		return fmt.Errorf("infix rules name %d sets of characters, want 4", len(long))
	}
	shape := pattern
	for i, role := range []string{"icon", "lower or quote", "upper or quote", "letter"} {
		t.mark(role, long[i])
		shape = strings.ReplaceAll(shape, "["+long[i], "["+strconv.Itoa(i))
	}
	if shape != infixShape {
		return fmt.Errorf("infix rules are of a shape that is not understood: %s", shape)
	}
	return nil
}

// urlShape is the expression for URLs with the letters of top-level domains left out.
const urlShape = `(?u)^(?:(?:[\w\+\-\.]{2,})://)?(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})` +
	`(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})` +
	`(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}` +
	`(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[A-Za-z0-9\u00a1-\uffff][A-Za-z0-9\u00a1-\uffff_-]{0,62})?` +
	`[A-Za-z0-9\u00a1-\uffff]\.)+(?:[]{2,63}))(?::\d{2,5})?(?:[/?#]\S*)?$`

func (t *affixTables) readURL(tokenizer dict) error {
	pattern := tokenizer.text("url_match")
	before, rest, ok := strings.Cut(pattern, `\.)+(?:[`)
	set, after, ok2 := strings.Cut(rest, "]{2,63}")
	if !ok || !ok2 || before+`\.)+(?:[]{2,63}`+after != urlShape {
		return fmt.Errorf("rule for URLs is of a shape that is not understood")
	}
	t.mark("lower", set)
	return nil
}

// literal files an alternative that is a set of characters, one character or a word. A word that begins with a mark of its
// own is never reached, since marks come first.
func (t *affixTables) literal(body, role string, words *[]string) error {
	if sets := classes(body); len(sets) == 1 && "["+sets[0]+"]" == body {
		t.mark(role, sets[0])
		return nil
	}
	if strings.ContainsAny(body, "([+*?") && !strings.HasPrefix(body, `\`) {
		return fmt.Errorf("%s %q is not understood", role, body)
	}
	switch s := unescape(body); {
	case utf8.RuneCountInString(s) == 1:
		t.mark(role, body)
	case role == "prefix" && t.roles[role][[]rune(s)[0]]:
	default:
		*words = append(*words, s)
	}
	return nil
}

// mark gives a role to the characters of a class.
func (t *affixTables) mark(role, class string) {
	if t.roles[role] == nil {
		t.roles[role] = make(map[rune]bool)
	}
	for runes := classRunes(class); len(runes) > 0; {
		first, last, size := runes[0].r, runes[0].r, 1
		if len(runes) > 2 && runes[1].dash {
			last, size = runes[2].r, 3
		}
		for r := first; r <= last; r++ {
			t.roles[role][r] = true
		}
		runes = runes[size:]
	}
}

// A classRune is a character of a class, or the dash of a range.
type classRune struct {
	r    rune
	dash bool
}

// classRunes reads the inside of a class in brackets.
func classRunes(class string) []classRune {
	var runes []classRune
	for class != "" {
		r, size := utf8.DecodeRuneInString(class)
		switch {
		case r == '\\':
			r, size = escaped(class)
			runes = append(runes, classRune{r: r})
		default:
			runes = append(runes, classRune{r, r == '-' && len(runes) > 0 && len(class) > 1})
		}
		class = class[size:]
	}
	return runes
}

// escaped reads the escape that s begins with: \u and 4 digits, \U and 8, or a character that stands for itself.
func escaped(s string) (r rune, size int) {
	digits := map[byte]int{'u': 4, 'U': 8}[s[1]]
	if digits == 0 {
		r, size = utf8.DecodeRuneInString(s[1:])
		return r, size + 1
	}
	n, err := strconv.ParseUint(s[2:2+digits], 16, 32)
	if err != nil {
		return unicode.ReplacementChar, 2
	}
	return rune(n), 2 + digits
}

func unescape(s string) string {
	var b strings.Builder
	for _, c := range classRunes(s) {
		b.WriteRune(c.r)
	}
	return b.String()
}

// alternatives splits an expression at the bars that stand outside all brackets.
func alternatives(pattern string) []string {
	var list []string
	start, depth, inClass := 0, 0, false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case c == '[' && !inClass:
			inClass = true
		case c == ']' && inClass:
			inClass = false
		case inClass:
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == '|' && depth == 0:
			list = append(list, pattern[start:i])
			start = i + 1
		}
	}
	return append(list, pattern[start:])
}

// classes lists the insides of the classes in brackets of an expression.
func classes(pattern string) []string {
	var list []string
	start := -1
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\':
			i++
		case c == '[' && start < 0:
			start = i + 1
		case c == ']' && start >= 0:
			list = append(list, pattern[start:i])
			start = -1
		}
	}
	return list
}

// pages lays the roles out as two bytes of bits by character, in pages of 256 that equal ones share, and the index of pages.
func (t *affixTables) pages() (pages, index []byte) {
	const size = 256
	known := make(map[string]int)
	for first := rune(0); first <= unicode.MaxRune; first += size {
		page := make([]byte, 0, 2*size)
		for r := first; r < first+size; r++ {
			var bits uint16
			for i, role := range language.ClassNames {
				if t.roles[role][r] {
					bits |= 1 << i
				}
			}
			page = binary.LittleEndian.AppendUint16(page, bits)
		}
		n, ok := known[string(page)]
		if !ok {
			n = len(known)
			known[string(page)] = n
			pages = append(pages, page...)
		}
		index = append(index, byte(n))
	}
	return pages, index
}
