package language

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestHashKey has values of thinc 8.3's NumpyOps.hash.
func TestHashKey(t *testing.T) {
	tests := []struct {
		name string
		key  uint64
		seed uint32
		want [4]uint32
	}{
		{"zero", 0, 13, [4]uint32{1041741114, 1039425791, 1457952615, 394743738}},
		{"one", 1, 8, [4]uint32{1161550108, 2247783286, 1742325162, 1224191281}},
		{"a string's hash", 12345678901234567890, 13, [4]uint32{3417795133, 3531963535, 2357308471, 2005261732}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := hashKey(tt.key, tt.seed); got != tt.want {
				t.Errorf("hashKey(%d, %d) = %d, want %d", tt.key, tt.seed, got, tt.want)
			}
		})
	}
}

// Two tokens 2,048 apart once shared a row: the nearer one's products were read for both.
func TestProductsOfFarTokensAreThoseOfNearOnes(t *testing.T) {
	m := englishModel(t).networks
	const count = ringRows + 2*aheadRows
	r := rand.New(rand.NewPCG(1, 2))
	s := &stateScratch{}
	for _, tr := range []*transitions{&m.parser.transitions, &m.ner.transitions} {
		tr.reset(s, count)
		for i := range s.vectors {
			s.vectors[i] = r.Float32() - 0.5
		}
		tr.advance(s)
		near := slices.Clone(tr.products(s, tr.features-1, 5)[:stateWidth])
		for s.ahead < count {
			tr.advance(s)
		}
		if far := tr.products(s, tr.features-1, 5)[:stateWidth]; !slices.Equal(far, near) {
			t.Errorf("products of a token are others once it has left the ring")
		}
	}
}

func TestCacheKeepsWhatIsFound(t *testing.T) {
	var c wordCache
	first := key{norm: 1}
	rival := first
	for rival.norm++; rival.slot() != first.slot(); {
		rival.norm++
	}
	if !c.room(&first) {
		t.Fatal("no room in an empty cache")
	}
	c.keep(&wordVector{key: first})
	if c.find(&first) == nil || c.find(&rival) != nil {
		t.Error("found the wrong word")
	}
	if c.room(&rival) {
		t.Error("room in place of a word that was just found")
	}
	if !c.room(&rival) {
		t.Error("no room in place of a word that was not found again")
	}
}

func TestVectorsAreTheSameFromTheCache(t *testing.T) {
	m := &englishModel(t).networks.shared
	d := randomDocument(rand.New(rand.NewPCG(5, 6)), 40)
	s := &tok2vecScratch{}
	cold := slices.Clone(m.encode(s, d.tokens, 0, 40))
	warm := m.encode(s, d.tokens, 0, 40)
	if !slices.Equal(cold, warm) {
		t.Error("vectors differ when words are in the cache")
	}
	part := m.encode(s, d.tokens, 10, 20)
	if !slices.Equal(part, cold[10*vectorWidth:20*vectorWidth]) {
		t.Error("vectors of a part differ from those of the whole")
	}
}

func TestNetworksMissing(t *testing.T) {
	for _, sections := range []string{"", "tagger.labels parser.actions ner.actions"} {
		var w Writer
		for _, name := range strings.Fields(sections) {
			w.Add(name, []byte("NN\nS-"))
		}
		var b strings.Builder
		if _, err := w.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		f, err := OpenFile([]byte(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := openNetworks(f); !errors.Is(err, ErrFormat) {
			t.Errorf("sections %q: error %v, want ErrFormat", sections, err)
		}
	}
}

// randomDocument has n tokens with features out of a few.
func randomDocument(r *rand.Rand, n int) *document {
	d := &document{}
	for range n {
		word := func() uint64 { return uint64(r.IntN(20)) }
		d.tokens = append(d.tokens, token{
			lex:   &lexeme{norm: word(), prefix: word(), suffix: word(), shape: word(), space: r.IntN(8) == 0},
			blank: r.IntN(2) == 0,
		})
	}
	return d
}

func FuzzAnnotate(f *testing.F) {
	m := englishModel(f).networks
	f.Add(uint64(1), 1)
	f.Add(uint64(2), 30)
	f.Add(uint64(3), chunkRows)
	f.Add(uint64(4), 2*ringRows)
	f.Fuzz(func(t *testing.T, seed uint64, n int) {
		if n < 0 || n > 2*ringRows {
			return
		}
		var key [32]byte
		binary.LittleEndian.PutUint64(key[:], seed)
		d := randomDocument(rand.New(rand.NewChaCha8(key)), n)
		m.annotate(d)
		checkDocument(t, m, d)
	})
}

// checkDocument fails when a list is too short, a head crosses sentences or goes in circles, a name begins inside or with
// white space, or crosses sentences.
func checkDocument(t *testing.T, m *networks, d *document) {
	t.Helper()
	n := len(d.tokens)
	if len(d.tags) != n || len(d.heads) != n || len(d.deps) != n || len(d.sentStart) != n || len(d.ents) != n {
		t.Fatalf("%d tokens, but %d tags, %d heads, %d labels, %d starts, %d entities",
			n, len(d.tags), len(d.heads), len(d.deps), len(d.sentStart), len(d.ents))
	}
	if n > 0 && !d.sentStart[0] {
		t.Error("the first token begins no sentence")
	}
	for i, head := range d.heads {
		if int(d.deps[i]) >= m.parser.plain {
			t.Errorf("token %d is labelled %q", i, m.deps[d.deps[i]])
		}
		steps := 0
		for at := head; d.heads[at] != at; at = d.heads[at] {
			if steps++; steps > n {
				t.Fatalf("the head of token %d goes in circles", i)
			}
		}
	}
	for i, e := range d.ents {
		switch {
		case e.place == begin && d.tokens[i].lex.space:
			t.Errorf("a name begins with white space at %d", i)
		case e.place == inside && (i == 0 || d.ents[i-1].place == outside || d.ents[i-1].kind != e.kind || d.sentStart[i]):
			t.Errorf("token %d is inside a name that does not go on there", i)
		}
	}
}
