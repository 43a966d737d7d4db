package language

import (
	"slices"
	"strings"
)

// A lemmatizer finds base forms by rules over endings, held against WordNet's index of known forms, with exceptions
// by word; one set of tables for each part of speech.
type lemmatizer struct {
	byPost []*lemmaTables // indexed by part of speech; nil where there are no tables
	proper int            // index of proper nouns, which keep their capitals
	base   [][]bool       // by part of speech and features: the form is its own lemma
}

// lemmaTables are the tables of one part of speech.
type lemmaTables struct {
	rules      [][2]string // old and new ending, in order
	index      table       // hashes of known base forms
	exceptions table       // hash of an inflected form → offset in texts of its list of lemmas
	texts      []byte
}

func openLemmatizer(f *File, posts, morphs []string) (*lemmatizer, error) {
	l := &lemmatizer{byPost: make([]*lemmaTables, len(posts)), proper: slices.Index(posts, "PROPN")}
	for i, post := range posts {
		name := "lemma/" + strings.ToLower(post)
		if _, ok := f.Section(name + "/rules"); ok {
			t, err := openLemmaTables(f, name)
			if err != nil {
				return nil, err
			}
			l.byPost[i] = t
		}
		base := make([]bool, len(morphs))
		for j, morph := range morphs {
			base[j] = isBaseForm(post, morph)
		}
		l.base = append(l.base, base)
	}
	return l, nil
}

func openLemmaTables(f *File, name string) (*lemmaTables, error) {
	c, err := openCursor(f, name+"/rules")
	if err != nil {
		return nil, err
	}
	t := &lemmaTables{}
	for list := c.texts(); len(list) >= 2; list = list[2:] {
		t.rules = append(t.rules, [2]string{list[0], list[1]})
	}
	if t.index, err = openTable(f, name+"/index"); err != nil {
		return nil, err
	}
	if t.exceptions, err = openTable(f, name+"/exceptions"); err != nil {
		return nil, err
	}
	texts, err := openCursor(f, name+"/text")
	if err != nil {
		return nil, err
	}
	t.texts = texts.b
	return t, c.err(name + "/rules")
}

// isBaseForm reports whether part of speech and features say that a form is uninflected.
func isBaseForm(post, morph string) bool {
	has := func(feature string) bool { return slices.Contains(strings.Split(morph, "|"), feature) }
	switch {
	case post == "NOUN" && has("Number=Sing"):
		return true
	case post == "VERB" && has("VerbForm=Fin") && has("Tense=Pres") && !strings.Contains("|"+morph, "|Number="):
		return true
	}
	return has("VerbForm=Inf") || has("VerbForm=None") || has("Degree=Pos")
}

// annotate fills the lemmas that the ruler left open.
func (l *lemmatizer) annotate(d *document) {
	for i := range d.tokens {
		if d.lemmas[i] == "" {
			d.lemmas[i] = l.lemma(d.tokens[i].lex, int(d.pos[i]), int(d.morphs[i]))
		}
	}
}

func (l *lemmatizer) lemma(lex *lexeme, post, morph int) string {
	t := l.byPost[post]
	switch {
	case l.base[post][morph]:
		return lex.lower
	case post == l.proper:
		return lex.text
	case t == nil:
		return lex.lower
	}
	if known := lex.lemma.Load(); known != nil && known.tables == t {
		return known.text
	}
	known := &lemma{t, t.lemma(lex)}
	lex.lemma.Store(known)
	return known.text
}

// A lemma is what the tables of one part of speech made of a form.
type lemma struct {
	tables *lemmaTables
	text   string
}

// lemma applies the rules: a known form wins, before it the last listed exception, else the first unknown form, else the
// word as it stands.
func (t *lemmaTables) lemma(lex *lexeme) string {
	known, unknown := t.forms(lex.lower)
	if offset, ok := t.exceptions.find(hashBytes(lex.lower)); ok && int(offset) <= len(t.texts) {
		c := cursor{b: t.texts[offset:]}
		for _, form := range c.texts() {
			if !slices.Contains(known, form) {
				known = append([]string{form}, known...)
			}
		}
	}
	switch {
	case len(known) > 0:
		return known[0]
	case unknown != "":
		return unknown
	}
	return lex.text
}

// forms returns the forms that the rules make of a word and the index knows, and the first that it does not know.
func (t *lemmaTables) forms(word string) (known []string, unknown string) {
	for _, r := range t.rules {
		if !strings.HasSuffix(word, r[0]) {
			continue
		}
		form := word[:len(word)-len(r[0])] + r[1]
		if form == "" {
			continue
		}
		if _, ok := t.index.find(hashBytes(form)); ok || !isAlpha(form) {
			known = append(known, form)
		} else if unknown == "" {
			unknown = form
		}
	}
	return known, unknown
}
