package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/spelling"
)

// A spelled is the first place where the story writes a name in one way.
type spelled struct {
	src   *source
	span  parley.Span
	id    parley.EntityID
	words []string // folded
	keys  []string // by word, its spelling.Key
}

// romanised are letters and groups that the press writes in several ways for one name from another alphabet: two such ways are no two
// spellings of a name. From general knowledge of the romanisation systems, as spelling.Key, but without what sounds alike in our own.
var romanised = strings.NewReplacer(
	"kh", "h", "gh", "g", "dh", "d", "w", "v", "tz", "ts", "zh", "j", "dj", "j", "dzh", "j", "ou", "u", "oo", "u", "ee", "i", "ie", "e", "ye", "e", "yo", "o",
	"ya", "a", "ia", "a", "ja", "a", "yu", "u", "iu", "u", "ju", "u", "ij", "i", "iy", "i", "yi", "i", "ii", "i", "yy", "i", "ey", "ei", "ay", "ai",
	"y", "i", "j", "i", "q", "k", "mm", "m", "uha", "oha",
)

// leastName is how many letters a name of one word has at least whose spellings are compared: short ones are other names.
const leastName = 5

// nameDrafts finds names of persons and things that two reports spell in two ways, so that one of them is wrong: "Dixon" and "Dickson". A
// report that writes both means two.
func (sc *scene) nameDrafts() []*draft {
	all, written := sc.spelledNames()
	byKey := map[string][]*spelled{}
	var keys []string
	for _, s := range all {
		first, last := s.keys[0], s.keys[len(s.keys)-1]
		if len(first) < 1 || len(last) < 2 {
			continue
		}
		key := first[:1] + " " + last[:2]
		if len(byKey[key]) == 0 {
			keys = append(keys, key)
		}
		byKey[key] = append(byKey[key], s)
	}
	slices.Sort(keys)
	done := map[[2]string]bool{}
	var drafts []*draft
	for _, key := range keys {
		in := byKey[key][:min(len(byKey[key]), crowdedKey)]
		for i, b := range in {
			for _, a := range in[:i] {
				pair := [2]string{a.name(), b.name()}
				if done[pair] || written[a.src][pair[1]] || written[b.src][pair[0]] || !sc.misspells(a, b) {
					continue
				}
				done[pair] = true
				drafts = append(drafts, sc.nameDraft(a, b))
			}
		}
	}
	return drafts
}

// name is the name as it is compared.
func (s *spelled) name() string { return strings.Join(s.words, " ") }

// spelledNames lists for each way of writing a name the place that has it first, the reports in the order of their days, and the ways of
// writing names that each report has.
func (sc *scene) spelledNames() ([]*spelled, map[*source]map[string]bool) {
	ordered := slices.Clone(sc.sources)
	slices.SortStableFunc(ordered, func(a, b *source) int {
		return cmp.Or(cmp.Compare(orLast(a.report.Published), orLast(b.report.Published)), cmp.Compare(a.report.ID, b.report.ID))
	})
	seen, written := map[string]bool{}, map[*source]map[string]bool{}
	var all []*spelled
	for _, src := range ordered {
		written[src] = map[string]bool{}
		for _, n := range src.names {
			e, text := sc.ids.Entity(n.id), n.Span.Of(src.report.Text)
			if e == nil || e.Unnamed || e.Type != parley.Person && e.Type != parley.Other || !isName(text) {
				continue
			}
			s := &spelled{src: src, span: n.Span, id: n.id}
			for _, w := range terms(text) {
				s.words, s.keys = append(s.words, w.folded), append(s.keys, spelling.Key(w.folded))
			}
			written[src][s.name()] = true
			if key := string(n.id) + " " + s.name(); len(s.words) > 0 && !seen[key] {
				seen[key] = true
				all = append(all, s)
			}
		}
	}
	return all, written
}

// isName reports whether each word of a mention begins with a capital and goes on without: no description, no abbreviation, nobody's.
func isName(text string) bool {
	for _, w := range strings.Fields(text) {
		first, size := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || strings.IndexFunc(w[size:], func(r rune) bool { return !unicode.IsLower(r) }) >= 0 {
			return false
		}
	}
	return true
}

// misspells reports whether two ways of writing are of one name: word by word they are the same, sound alike or, of a person with a given
// name, differ by a letter. A single word is one name only if it is of one entity, or of no person and sounds alike. It is symmetric.
func (sc *scene) misspells(a, b *spelled) bool {
	x, y := sc.ids.Entity(a.id), sc.ids.Entity(b.id)
	if a.src == b.src || len(a.words) != len(b.words) || x.Type != y.Type {
		return false
	}
	one, differ := len(a.words) == 1, false
	for i, w := range a.words {
		if w == b.words[i] {
			continue
		}
		if a.keys[i] != b.keys[i] && (one || !spelling.Near(a.keys[i], b.keys[i])) {
			return false
		}
		differ = differ || romanised.Replace(w) != romanised.Replace(b.words[i])
	}
	if one {
		return differ && len(a.words[0]) >= leastName && len(b.words[0]) >= leastName && (a.id == b.id || x.Type == parley.Other)
	}
	return differ
}

// nameDraft sets two spellings against each other.
func (sc *scene) nameDraft(a, b *spelled) *draft {
	d := &draft{kind: parley.RoleKind, aspect: parley.Wording}
	var texts []string
	for n, s := range []*spelled{a, b} {
		text := s.span.Of(s.src.report.Text)
		texts = append(texts, text)
		d.values = append(d.values, parley.Value{Text: text})
		d.places = append(d.places, testimony{src: s.src, span: s.span, value: n})
	}
	d.verdict = verdict{parley.Differs, whyDiffers(texts)}
	return d
}
