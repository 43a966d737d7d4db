package language

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLemmas(t *testing.T) {
	tests := []struct{ name, word, post, morph, want string }{
		{"an ending is cut where the index knows the rest", "envoys", "NOUN", "Number=Plur", "envoy"},
		{"an ending is replaced", "Treaties", "NOUN", "Number=Plur", "treaty"},
		{"exceptions come before rules", "Children", "NOUN", "Number=Plur", "child"},
		{"a form that is its own base is only written small", "News", "NOUN", "Number=Sing", "news"},
		{"the first form made of an unknown word", "Kelmaried", "VERB", "Tense=Past|VerbForm=Fin", "kelmarie"},
		{"a word that no rule fits stays as it is", "Sang-froid", "VERB", "Tense=Past|VerbForm=Fin", "Sang-froid"},
		{"verbs of the present without number are base forms", "Meet", "VERB", "Tense=Pres|VerbForm=Fin", "meet"},
		{"verbs of the third person are not", "meets", "VERB", "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "meet"},
		{"comparatives", "happier", "ADJ", "Degree=Cmp", "happy"},
		{"proper nouns keep their capitals", "Kelmars", "PROPN", "Number=Plur", "Kelmars"},
		{"curly marks become straight", "“", "PUNCT", "PunctSide=Ini|PunctType=Quot", `"`},
		{"other parts of speech are written small", "Under", "ADP", "", "under"},
	}
	m := englishModel(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			post, morph := slices.Index(m.ruler.posts, tt.post), slices.Index(m.ruler.morphs, tt.morph)
			if post < 0 || morph < 0 {
				t.Fatalf("the model has no %s with %q", tt.post, tt.morph)
			}
			if got := m.lemmatizer.lemma(m.words.lookup(tt.word), post, morph); got != tt.want {
				t.Errorf("lemma of %q is %q, want %q", tt.word, got, tt.want)
			}
		})
	}
}

func TestRuler(t *testing.T) {
	tests := []struct{ name, tokens, want string }{ // tokens: word/tag/relation; want: word/part of speech/lemma set by a rule
		{"the tag decides", "talks/NNS/nsubj", "talks/NOUN/"},
		{"a word is an exception to its tag", "something/NN/dobj", "something/PRON/"},
		{"a later rule wins: auxiliaries by relation", "has/VBZ/aux left/VBN/ROOT", "has/AUX/have left/VERB/"},
		{"and main verbs by relation", "has/VBZ/ROOT", "has/VERB/have"},
		{"a rule over two words sets the second", "there/EX/expl is/VBZ/ROOT", "there/PRON/ is/VERB/be"},
		{"a rule over two words sets the first", "gon/VBG/aux na/TO/aux", "gon/AUX/go na/PART/to"},
		{"which rule depends on the relation", "that/IN/mark", "that/SCONJ/"},
		{"determiners that stand alone are pronouns", "this/DT/nsubj", "this/PRON/"},
	}
	m := englishModel(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := taggedDocument(t, m, tt.tokens)
			m.ruler.annotate(d)
			var got []string
			for i, tok := range d.tokens {
				got = append(got, tok.lex.text+"/"+m.ruler.posts[d.pos[i]]+"/"+d.lemmas[i])
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.tokens, diff)
			}
		})
	}
}

// taggedDocument builds a document of words with their tags and relations.
func taggedDocument(t *testing.T, m *Model, tokens string) *document {
	t.Helper()
	d := &document{}
	for part := range strings.FieldsSeq(tokens) {
		fields := strings.Split(part, "/")
		tag, dep := slices.Index(m.networks.tags, fields[1]), slices.Index(m.networks.deps, fields[2])
		if tag < 0 || dep < 0 {
			t.Fatalf("the model has no tag or relation of %q", part)
		}
		d.tokens = append(d.tokens, token{lex: m.words.lookup(fields[0])})
		d.tags, d.deps = append(d.tags, uint8(tag)), append(d.deps, uint16(dep))
	}
	return d
}
