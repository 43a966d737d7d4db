package language

import (
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// A tokenizer cuts text into tokens as spaCy does: at white space, then each chunk by its special case, or by peeling
// prefixes and suffixes until a special case, a URL or nothing more to peel remains, and that by infixes. Last, runs
// of tokens that spell a special case with marks in it (an emoticon, say) are put together or cut again.
type tokenizer struct {
	words    *lexicon
	affixes  *affixes
	specials map[string][]*lexeme // special cases: the tokens of a chunk
	longest  int                  // length of the longest special case, in bytes
	chunks   []atomic.Pointer[chunk]
}

// A chunk is text between white space with its tokens.
type chunk struct {
	text   string
	tokens []*lexeme
}

// chunksWidth is log2 of the number of chunks kept, as many as words.
const chunksWidth = lexiconWidth

// A specialNode is a place in the tree of token sequences that spell a special case.
type specialNode struct {
	next map[string]*specialNode
	ends bool // the tokens so far spell one
}

func openTokenizer(f *File, words *lexicon) (*tokenizer, error) {
	a, err := openAffixes(f)
	if err != nil {
		return nil, err
	}
	c, err := openCursor(f, "tokenizer/special")
	if err != nil {
		return nil, err
	}
	t := &tokenizer{words: words, affixes: a, chunks: make([]atomic.Pointer[chunk], 1<<chunksWidth)}
	cases := make([]specialCase, 0, 1400)
	for n := c.number(); n > 0 && !c.failed; n-- {
		sc := specialCase{c.text(), c.texts(), c.texts()}
		c.failed = c.failed || len(sc.tokens) == 0 || len(sc.norm) != len(sc.tokens)
		cases = append(cases, sc)
	}
	if err := c.err("tokenizer/special"); err != nil {
		return nil, err
	}
	t.addSpecials(cases)
	return t, nil
}

// A specialCase is how one chunk is cut: the tokens, which together are the chunk, and their norms ("" for the usual one).
type specialCase struct {
	text         string
	tokens, norm []string
}

func (t *tokenizer) addSpecials(cases []specialCase) {
	t.words.openers = make(map[string]*specialNode)
	for _, sc := range cases {
		t.addOpener(sc.text)
	}
	t.specials = make(map[string][]*lexeme, len(cases))
	for _, sc := range cases {
		lexemes := make([]*lexeme, len(sc.tokens))
		for i, text := range sc.tokens {
			if sc.norm[i] != "" {
				lexemes[i] = t.words.withNorm(text, sc.norm[i])
			} else {
				lexemes[i] = t.words.lookup(text)
			}
		}
		t.specials[sc.text] = lexemes
		t.longest = max(t.longest, len(sc.text))
	}
}

// addOpener enters a special case in the tree if a rule could cut it, so that it may have come apart.
func (t *tokenizer) addOpener(text string) {
	a := t.affixes
	_, _, infix := a.infix(text, 0)
	if !infix && a.prefix(text) == 0 && a.suffix(text) == 0 {
		return
	}
	next := t.words.openers
	var node *specialNode
	for _, p := range t.split(nil, text) {
		if node = next[p.text]; node == nil {
			node = &specialNode{next: make(map[string]*specialNode)}
			next[p.text] = node
		}
		next = node.next
	}
	node.ends = true
}

// bytesPerToken is a little less than English prose has: 5.1 over 84 news articles.
const bytesPerToken = 5

// tokenize cuts d.text into d.tokens.
func (t *tokenizer) tokenize(d *document) {
	text := d.text
	d.tokens = slices.Grow(d.tokens, len(text)/bytesPerToken)
	start, inSpace := 0, false
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		space := isSpace(r)
		if i == 0 {
			inSpace = space
		}
		if space != inSpace {
			if start < i {
				t.chunk(d, start, i)
			}
			start = i
			if r == ' ' {
				d.tokens[len(d.tokens)-1].blank = true
				start = i + 1
			}
			inSpace = space
		}
		i += size
	}
	if start < len(text) {
		t.chunk(d, start, len(text))
	}
	t.applySpecials(d)
}

// chunk appends the tokens of text[start:end].
func (t *tokenizer) chunk(d *document, start, end int) {
	for _, lex := range t.lexemes(d.text[start:end]) {
		d.tokens = append(d.tokens, token{lex: lex, start: start, end: start + len(lex.text)})
		start += len(lex.text)
	}
}

// lexemes returns the tokens of a chunk.
func (t *tokenizer) lexemes(text string) []*lexeme {
	if lexemes := t.special(text); lexemes != nil {
		return lexemes
	}
	if len(text) > maxKept {
		return t.cut(text)
	}
	slot := &t.chunks[slotOf(hashBytes(text), chunksWidth)]
	if c := slot.Load(); c != nil && c.text == text {
		return c.tokens
	}
	c := &chunk{strings.Clone(text), t.cut(text)}
	slot.Store(c)
	return c.tokens
}

// special returns the tokens of a special case, nil when s is none.
func (t *tokenizer) special(s string) []*lexeme {
	if len(s) > t.longest {
		return nil
	}
	return t.specials[s]
}

func (t *tokenizer) cut(text string) []*lexeme {
	pieces := t.split(make([]piece, 0, 8), text)
	lexemes := make([]*lexeme, 0, len(pieces))
	for _, p := range pieces {
		if p.special != nil {
			lexemes = append(lexemes, p.special...)
		} else {
			lexemes = append(lexemes, t.words.lookup(p.text))
		}
	}
	return lexemes
}

// A piece is part of a chunk: one token, or a special case.
type piece struct {
	text    string
	special []*lexeme
}

// split peels prefixes and suffixes off a chunk and appends its pieces.
func (t *tokenizer) split(pieces []piece, s string) []piece {
	var suffixes []piece
	for last := -1; s != "" && len(s) != last && t.special(s) == nil; {
		last = len(s)
		n := t.affixes.prefix(s)
		if n > 0 && t.special(s[n:]) != nil {
			pieces = append(pieces, piece{text: s[:n]})
			s = s[n:]
			break
		}
		m := t.affixes.suffix(s[n:])
		if m > 0 && t.special(s[:len(s)-m]) != nil {
			suffixes = append(suffixes, piece{text: s[len(s)-m:]})
			s = s[:len(s)-m]
			break
		}
		if n > 0 {
			pieces = append(pieces, piece{text: s[:n]})
		}
		if m > 0 {
			suffixes = append(suffixes, piece{text: s[len(s)-m:]})
		}
		s = s[n : len(s)-m]
	}
	pieces = t.middle(pieces, s)
	slices.Reverse(suffixes)
	return append(pieces, suffixes...)
}

// middle appends what remains of a chunk without prefixes and suffixes.
func (t *tokenizer) middle(pieces []piece, s string) []piece {
	if s == "" {
		return pieces
	}
	if special := t.special(s); special != nil {
		return append(pieces, piece{special: special})
	}
	if t.affixes.url(s) {
		return append(pieces, piece{text: s})
	}
	start := 0
	for from := 0; ; {
		first, end, ok := t.affixes.infix(s, from)
		if !ok {
			break
		}
		from = end
		if first == 0 {
			continue
		}
		if first > start {
			pieces = append(pieces, piece{text: s[start:first]})
		}
		pieces = append(pieces, piece{text: s[first:end]})
		start = end
	}
	if start < len(s) {
		pieces = append(pieces, piece{text: s[start:]})
	}
	return pieces
}

// A tokenRange is a run of tokens, end exclusive.
type tokenRange struct{ start, end int }

// applySpecials replaces runs of tokens that spell a special case by its tokens, the longest first and of equal ones the
// first. A run that overlaps one taken before is left, even if that one turns out to have blanks inside and stays as it is.
func (t *tokenizer) applySpecials(d *document) {
	runs := t.specialRuns(d.tokens)
	if len(runs) == 0 {
		return
	}
	slices.SortFunc(runs, func(a, b tokenRange) int {
		if la, lb := a.end-a.start, b.end-b.start; la != lb {
			return lb - la
		}
		return a.start - b.start
	})
	seen := make([]bool, len(d.tokens))
	taken := runs[:0]
	for _, r := range runs {
		free := !seen[r.start] && !seen[r.end-1]
		for i := r.start; i < r.end; i++ {
			seen[i] = true
		}
		if free {
			taken = append(taken, r)
		}
	}
	slices.SortFunc(taken, func(a, b tokenRange) int { return a.start - b.start })
	d.tokens = t.replace(d, taken)
}

// specialRuns finds every run of tokens whose forms spell a special case.
func (t *tokenizer) specialRuns(tokens []token) []tokenRange {
	var runs []tokenRange
	for i := range tokens {
		node := tokens[i].lex.opens
		for end := i + 1; node != nil; end++ {
			if node.ends {
				runs = append(runs, tokenRange{i, end})
			}
			if end == len(tokens) {
				break
			}
			node = node.next[tokens[end].lex.text]
		}
	}
	return runs
}

func (t *tokenizer) replace(d *document, runs []tokenRange) []token {
	out := make([]token, 0, len(d.tokens)+2*len(runs))
	next := 0
	for _, r := range runs {
		out = append(out, d.tokens[next:r.start]...)
		next = r.end
		start, last := d.tokens[r.start].start, d.tokens[r.end-1]
		lexemes := t.special(d.text[start:last.end])
		if lexemes == nil {
			out = append(out, d.tokens[r.start:r.end]...)
			continue
		}
		for _, lex := range lexemes {
			out = append(out, token{lex: lex, start: start, end: start + len(lex.text)})
			start += len(lex.text)
		}
		out[len(out)-1].blank = last.blank
	}
	return append(out, d.tokens[next:]...)
}
