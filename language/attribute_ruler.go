package language

import (
	"fmt"
	"slices"
)

// A ruler gives each token its universal part of speech and features from its tag, with exceptions by word, relation and
// neighbour: the model's 179 patterns, of which later ones win.
type ruler struct {
	byTag   [][]*rule // rules by the tag of their first token that ask for no word
	general []*rule   // rules that ask neither for a single tag nor for a word
	posts   []string  // parts of speech, indexed by document.pos
	morphs  []string  // sets of features, indexed by document.morphs
	deps    []string
	tags    []string
}

// A rule sets attributes of one token where a run of tokens meets its conditions.
type rule struct {
	order  int // later rules win
	tokens []condition
	target int // index of the token in the run that is set

	sets            attribute
	tag, pos, morph uint8
	dep             uint16
	lemma           string
}

// attribute is a set of attributes.
type attribute uint8

// The attributes that rules set.
const (
	tagAttribute attribute = 1 << iota
	posAttribute
	morphAttribute
	depAttribute
	lemmaAttribute
)

// A condition is what a rule asks of one token; lists are nil where anything will do.
type condition struct {
	tags   []bool // by index of tag
	deps   []bool // by index of relation
	lowers []string
	space  int // 1 for blanks, 2 for other tokens, 0 for either
}

func (c *condition) holds(d *document, i int) bool {
	lex := d.tokens[i].lex
	switch {
	case c.tags != nil && !c.tags[d.tags[i]],
		c.deps != nil && !c.deps[d.deps[i]],
		c.space == 1 && !lex.space, c.space == 2 && lex.space:
		return false
	}
	return c.lowers == nil || slices.Contains(c.lowers, lex.lower)
}

func openRuler(f *File, tags, deps []string, words *lexicon) (*ruler, error) {
	c, err := openCursor(f, "ruler")
	if err != nil {
		return nil, err
	}
	r := &ruler{byTag: make([][]*rule, len(tags)), tags: tags, deps: deps, posts: []string{""}, morphs: []string{""}}
	words.ruled = make(map[string][]*rule)
	for n := c.number(); n > 0 && !c.failed; n-- {
		rules, err := r.read(c)
		if err != nil {
			return nil, err
		}
		for _, rule := range rules {
			r.add(rule, words)
		}
	}
	return r, c.err("ruler")
}

// add files a rule where tokens that may begin its run will find it.
func (r *ruler) add(rule *rule, words *lexicon) {
	first := rule.tokens[0]
	switch {
	case first.lowers != nil:
		for _, w := range first.lowers {
			words.ruled[w] = append(words.ruled[w], rule)
		}
	case first.tags != nil:
		for tag, ok := range first.tags {
			if ok {
				r.byTag[tag] = append(r.byTag[tag], rule)
			}
		}
	default:
		r.general = append(r.general, rule)
	}
}

// read reads one pattern with its alternatives, each a rule of the same order.
func (r *ruler) read(c *cursor) ([]*rule, error) {
	set := rule{order: c.number(), target: c.number()}
	set.tag = uint8(r.setting(&set, tagAttribute, c.texts(), &r.tags, false))
	set.pos = uint8(r.setting(&set, posAttribute, c.texts(), &r.posts, true))
	set.morph = uint8(r.setting(&set, morphAttribute, c.texts(), &r.morphs, true))
	set.dep = uint16(r.setting(&set, depAttribute, c.texts(), &r.deps, false))
	if lemma := c.texts(); len(lemma) > 0 {
		set.lemma = lemma[0]
		set.sets |= lemmaAttribute
	}
	var rules []*rule
	for n := c.number(); n > 0 && !c.failed; n-- {
		alternative := set
		for m := c.number(); m > 0 && !c.failed; m-- {
			alternative.tokens = append(alternative.tokens, condition{
				tags: choice(c, r.tags), deps: choice(c, r.deps), lowers: words(c), space: c.number(),
			})
		}
		if len(alternative.tokens) == 0 || alternative.target >= len(alternative.tokens) {
			return nil, fmt.Errorf("model section %q: rule %d sets a token it does not match: %w", "ruler", set.order, ErrFormat)
		}
		rules = append(rules, &alternative)
	}
	return rules, nil
}

// setting returns the index in names of what a rule sets, if it sets it; grow adds a name not yet there.
func (r *ruler) setting(set *rule, a attribute, value []string, names *[]string, grow bool) int {
	if len(value) == 0 {
		return 0
	}
	i := slices.Index(*names, value[0])
	if i < 0 && grow {
		i = len(*names)
		*names = append(*names, value[0])
	}
	if i < 0 {
		return 0 // a label that the networks never give
	}
	set.sets |= a
	return i
}

// choice reads a condition on a label: a list of those that will do, or of those that will not; nil for any.
func choice(c *cursor, names []string) []bool {
	kind, list := c.number(), c.texts()
	if kind == 0 {
		return nil
	}
	ok := make([]bool, len(names))
	for i, name := range names {
		ok[i] = slices.Contains(list, name) == (kind == 1)
	}
	return ok
}

func words(c *cursor) []string {
	if list := c.texts(); len(list) > 0 {
		return list
	}
	return nil
}

// annotate fills d.pos and d.morphs, and d.lemmas where a rule sets them; it changes tags and relations of blanks.
func (r *ruler) annotate(d *document) {
	n := len(d.tokens)
	d.pos, d.morphs, d.lemmas = resize(d.pos, n), resize(d.morphs, n), resize(d.lemmas, n)
	clear(d.pos)
	clear(d.morphs)
	clear(d.lemmas)
	var room [16]*rule
	matched := room[:0] // rules that set the token at hand
	var ahead []pending // rules that set a later one
	for i := range d.tokens {
		matched = matched[:0]
		for _, p := range ahead {
			if p.token == i {
				matched = append(matched, p.rule)
			}
		}
		ahead = slices.DeleteFunc(ahead, func(p pending) bool { return p.token <= i })
		for _, list := range [...][]*rule{r.byTag[d.tags[i]], d.tokens[i].lex.rules, r.general} {
			for _, rule := range list {
				switch {
				case !rule.matches(d, i):
				case rule.target == 0:
					matched = append(matched, rule)
				default:
					ahead = append(ahead, pending{rule, i + rule.target})
				}
			}
		}
		slices.SortFunc(matched, func(a, b *rule) int { return a.order - b.order })
		for _, rule := range matched {
			rule.apply(d, i)
		}
	}
}

// A pending rule waits for its turn at a later token.
type pending struct {
	rule  *rule
	token int
}

func (r *rule) matches(d *document, i int) bool {
	if i+len(r.tokens) > len(d.tokens) {
		return false
	}
	for j := range r.tokens {
		if !r.tokens[j].holds(d, i+j) {
			return false
		}
	}
	return true
}

func (r *rule) apply(d *document, i int) {
	if r.sets&tagAttribute != 0 {
		d.tags[i] = r.tag
	}
	if r.sets&posAttribute != 0 {
		d.pos[i] = r.pos
	}
	if r.sets&morphAttribute != 0 {
		d.morphs[i] = r.morph
	}
	if r.sets&depAttribute != 0 {
		d.deps[i] = r.dep
	}
	if r.sets&lemmaAttribute != 0 {
		d.lemmas[i] = r.lemma
	}
}
