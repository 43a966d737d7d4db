package reconcile

import (
	"cmp"
	"slices"

	"parley"
)

// A bag is what a place speaks of, as it is compared: weighed words and names.
type bag struct {
	words []bagWord         // ascending by hash, each once
	names []parley.EntityID // named persons, bodies and places, ascending
	sides []parley.EntityID // states that they stand for, ascending; a weak sign
	sieve wordSieve         // of the words
	near  wordSieve         // of their near-synonyms
}

// A bagWord stands for a word by the hash of its key. It holds no pointer: a story has millions, which the garbage collector must not walk.
type bagWord struct {
	hash      uint64
	weight    float64
	rare      float64   // rarity in the story; set by the scene, as are contrasts and nearSieve
	nearSieve wordSieve // of its near-synonyms
	name      bool
	content   bool // of a clause: it is no name and no word of comment
	said      bool // of a clause's content: it is not what the clause speaks of
	side      bool // of a clause: it is the side of a name
	contrasts bool // there are words that exclude it
}

// worth is the weight by rarity in the story.
func (w *bagWord) worth() float64 { return w.weight * w.rare }

// bagOf gathers words with the weight that each is given; of two weights of one word the higher counts. It may reorder what it is given,
// and keeps none of it.
func (sc *scene) bagOf(words []bagWord) []bagWord {
	words = merged(words)
	for i := range words {
		w := &words[i]
		w.rare = sc.rarity(w.hash)
		w.nearSieve = 0
		for _, hash := range nearSynonyms()[w.hash] {
			w.nearSieve |= sieveOf(hash)
		}
		w.contrasts = len(contrasts[w.hash]) > 0 || len(opposites[w.hash]) > 0
	}
	return words
}

// merged returns the words of several bags, or what is to be a bag, as one bag has them. It may reorder what it is given, and keeps none of it.
func merged(words []bagWord) []bagWord {
	slices.SortFunc(words, func(a, b bagWord) int {
		if a.hash != b.hash {
			return cmp.Compare(a.hash, b.hash)
		}
		return cmp.Compare(b.weight, a.weight)
	})
	return slices.Clone(slices.CompactFunc(words, func(a, b bagWord) bool { return a.hash == b.hash }))
}

// fill gives a bag its words.
func (b *bag) fill(words []bagWord) {
	b.words, b.sieve, b.near = words, 0, 0
	for i := range words {
		b.sieve |= sieveOf(words[i].hash)
		b.near |= words[i].nearSieve
	}
}

// holds reports whether a word is in the bag.
func (b *bag) holds(hash uint64) bool {
	if b.sieve&sieveOf(hash) == 0 {
		return false
	}
	_, ok := slices.BinarySearchFunc(b.words, hash, func(w bagWord, h uint64) int { return cmp.Compare(w.hash, h) })
	return ok
}

// has returns the weight of a word, 0 when it is not in the bag.
func (b *bag) has(key string) float64 { return b.weightOf(hashWord(key)) }

func (b *bag) weightOf(hash uint64) float64 {
	for i := range b.words {
		if b.words[i].hash == hash {
			return b.words[i].weight
		}
	}
	return 0
}

// eachShared calls see with each word that two bags share, as the one and the other have it.
func eachShared(a, b *bag, see func(x, y *bagWord)) {
	i, j := 0, 0
	for i < len(a.words) && j < len(b.words) {
		switch x, y := a.words[i].hash, b.words[j].hash; {
		case x < y:
			i++
		case x > y:
			j++
		default:
			see(&a.words[i], &b.words[j])
			i++
			j++
		}
	}
}

// likeness is the weighed share of words that two bags have in common, between 0 and 1, by the lighter bag with a part of
// the heavier one: a short place is not unlike a long one for being short.
func likeness(a, b *bag) float64 {
	var both, ofA, ofB float64
	i, j := 0, 0
	for i < len(a.words) || j < len(b.words) {
		switch {
		case j == len(b.words) || i < len(a.words) && a.words[i].hash < b.words[j].hash:
			ofA += a.words[i].worth()
			i++
		case i == len(a.words) || a.words[i].hash > b.words[j].hash:
			ofB += b.words[j].worth()
			j++
		default:
			x, y := a.words[i].worth(), b.words[j].worth()
			ofA += x
			ofB += y
			both += min(x, y)
			i++
			j++
		}
	}
	both += nearSynonymShare * (nearSynonymWorth(a, b) + nearSynonymWorth(b, a)) / 2
	light, heavy := min(ofA, ofB), max(ofA, ofB)
	if light == 0 {
		return 0
	}
	return both / (light + heavyShare*(heavy-light))
}

// heavyShare is how much of what only the longer of two places says counts against them.
const heavyShare = 0.3

// nearSynonymShare is what two words that mean nearly the same count for, beside one word. Between 0.4 and 1 it moves hardly anything in
// `eval dossier`; from 0.8 on `eval pairs` joins more wrongly.
const nearSynonymShare = 0.6

// clash reports whether one bag has a word that excludes one of the other's.
func (a *bag) clash(b *bag) bool { return a.against(b, contrasts) }

// against reports whether one bag has a word of weight that a table sets against one of the other's, and neither has both.
func (a *bag) against(b *bag, table map[uint64][]uint64) bool {
	for i := range a.words {
		w := &a.words[i]
		if !w.contrasts || w.weight < nearWeight {
			continue
		}
		for _, c := range table[w.hash] {
			if b.weightOf(c) >= nearWeight && a.weightOf(c) == 0 && b.weightOf(w.hash) == 0 {
				return true
			}
		}
	}
	return false
}

// shared returns what two ascending lists of entities share.
func shared[T cmp.Ordered](a, b []T) []T {
	var both []T
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			both, a, b = append(both, a[0]), a[1:], b[1:]
		}
	}
	return both
}

// fillNames puts the entities inside a span into a bag, and the sides that they stand for.
func (sc *scene) fillBag(b *bag, src *source, span parley.Span) {
	for _, id := range src.namesIn(span) {
		side := sc.ids.Side(id)
		if e := sc.ids.Entity(id); e == nil || e.Unnamed {
			continue
		} else if e.Type != parley.State && e.Type != parley.Group {
			b.names = append(b.names, id)
		}
		b.sides = append(b.sides, side)
	}
	slices.Sort(b.names)
	b.names = slices.Compact(b.names)
	slices.Sort(b.sides)
	b.sides = slices.Compact(b.sides)
}
