package reconcile

import (
	"cmp"
	"container/heap"
	"slices"
	"sort"
)

// An aligner puts items together that speak of the same thing. Candidates are found by the keys that items share, never by
// comparing all with all.
type aligner struct {
	items int
	keys  func(i int, to []uint64) []uint64 // appends what two items must share one of to be compared
	judge func(i, j int) float64            // how far two items are the same: above 0 for likely; symmetric; veto for never
	bar   float64                           // the least average of judge over two groups that are joined
	low   float64                           // the same for two that are each other's likest, see likest: half of bar at least, 0 for none
	whole func(a, b []int) float64          // judges two groups as a whole, in place of the average; nil for the average
	from  func(i int) int                   // the report of an item; of use with low
	near  func(i int) float64               // of items that share a crowded key, those are compared whose numbers are close; nil for the order of the items

	lists *keyLists       // the keys of the items that some other item has too; nil until they are asked for
	some  [2][sampled]int // room for the members that stand for two groups
}

// veto is what judge gives two items that cannot be the same, whatever else speaks for it.
const veto = -100

const (
	// crowdedKey is how many may share a key while all of them are compared; of more, each is compared with the next ones.
	crowdedKey = 100
	// crowdedNext is with how many of those behind it in the order of a crowded key one is compared.
	crowdedNext = 24
	// manyItems is from where items are first gathered one by one into groups, so that time stays in step with their number.
	manyItems = 600
	// sampled is how many members of a group stand for it in a large story.
	sampled = 4
)

// groups returns the groups of items, each ascending, in the order of their first items.
func (al *aligner) groups() [][]int {
	groups := al.single()
	if al.items > manyItems {
		groups = al.gathered(groups)
	}
	groups = al.joined(groups)
	for _, g := range groups {
		slices.Sort(g)
	}
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	return groups
}

// single returns each item as a group, ordered by what is near.
func (al *aligner) single() [][]int {
	all := make([]int, al.items)
	for i := range all {
		all[i] = i
	}
	if al.near != nil {
		slices.SortStableFunc(all, func(a, b int) int { return cmp.Compare(al.near(a), al.near(b)) })
	}
	groups := make([][]int, al.items)
	for k := range all {
		groups[k] = all[k : k+1 : k+1]
	}
	return groups
}

// likeness is the average of judge over the pairs of two groups, of large groups over some members; a veto between
// any two stands.
func (al *aligner) likeness(a, b []int) float64 {
	if b[0] < a[0] { // so that sums round alike whichever comes first
		a, b = b, a
	}
	a, b = sampleIn(a, &al.some[0]), sampleIn(b, &al.some[1])
	if al.whole != nil {
		return al.whole(a, b)
	}
	sum := 0.0
	for _, i := range a {
		for _, j := range b {
			s := al.judge(i, j)
			if s <= veto {
				return veto
			}
			sum += s
		}
	}
	return sum / float64(len(a)*len(b))
}

// sample returns some members of a group, spread over it.
func sample(group []int) []int { return sampleIn(group, new([sampled]int)) }

// sampleIn is sample with room for what it returns where that is not the group itself.
func sampleIn(group []int, room *[sampled]int) []int {
	if len(group) <= sampleAll {
		return group
	}
	for k := range room {
		room[k] = group[k*(len(group)-1)/(sampled-1)]
	}
	return room[:]
}

// sampleAll is the size up to which every member of a group is looked at.
const sampleAll = 8

// gathered walks over single items once; each joins the group that it is most like, of those with which it shares most keys.
func (al *aligner) gathered(single [][]int) [][]int {
	index := al.index(single)
	var groups [][]int
	in := make([]int32, 0, len(single)) // by item walked over, its group
	var shared tally
	for n, item := range single {
		for _, at := range index.of(n) {
			index.before(at, func(o int32) { shared.see(int(in[o]), int(at)) })
		}
		best, score := -1, al.bar
		for _, g := range shared.most(indexTries) {
			if s := al.likeness(groups[g], item); s > score || s == score && (best < 0 || g < best) {
				best, score = g, s
			}
		}
		if best < 0 {
			best = len(groups)
			groups = append(groups, nil)
		}
		groups[best] = append(groups[best], item...)
		in = append(in, int32(best))
	}
	return groups
}

// joined joins the two groups that are most alike until none are by the bar (average link).
func (al *aligner) joined(groups [][]int) [][]int {
	near := make([][]int, len(groups))
	age := make([]int, len(groups)) // how often a group was joined: a link between younger ones has passed
	var queue linkQueue
	for _, l := range al.links(groups) {
		near[l.a] = append(near[l.a], l.b)
		near[l.b] = append(near[l.b], l.a)
		if l.score >= al.bar {
			queue = append(queue, l)
		}
	}
	heap.Init(&queue)
	for len(queue) > 0 {
		l := heap.Pop(&queue).(link)
		a, b := l.a, l.b
		if groups[a] == nil || groups[b] == nil || age[a]+age[b] != l.age {
			continue
		}
		groups[a] = append(slices.Clip(groups[a]), groups[b]...)
		slices.Sort(groups[a])
		groups[b] = nil
		age[a]++
		around := slices.Concat(near[a], near[b])
		slices.Sort(around)
		around = slices.DeleteFunc(slices.Compact(around), func(c int) bool { return c == a || groups[c] == nil })
		near[a], near[b] = around, nil
		for _, c := range around {
			if s := al.likeness(groups[a], groups[c]); s >= al.bar {
				heap.Push(&queue, link{pairOf(a, c), s, age[a] + age[c]})
			}
			if !slices.Contains(near[c], a) {
				near[c] = append(near[c], a)
			}
		}
	}
	if al.low > 0 && al.items >= fewItems {
		al.likest(groups, near)
	}
	return slices.DeleteFunc(groups, func(g []int) bool { return g == nil })
}

const (
	// likestBy is by how much two groups must be more alike than either is to any third.
	likestBy = 0.05
	// fewItems is below how many items to be the likest says nothing.
	fewItems = 12
)

// likest joins two groups of more than one report that are not as alike as the bar asks for, but each other's likest by likestBy: what one report says of a thing
// is most like what another says of it, however differently the two put it (reciprocal nearest neighbours; compare F. Murtagh, "A survey of
// recent advances in hierarchical clustering algorithms", 1983). Near lists the groups that each may be joined with; a joined group
// stays under the number of the first. On stories that nobody had looked at, this found a quarter more of the conflicts, and more surely.
func (al *aligner) likest(groups [][]int, near [][]int) {
	best := make([]link, len(groups))
	second := make([]float64, len(groups))
	see := func(a int, l link) {
		if l.score > best[a].score {
			l, best[a] = best[a], l
		}
		second[a] = max(second[a], l.score)
	}
	for a := range groups {
		for _, b := range near[a] {
			if a < b && groups[a] != nil && groups[b] != nil {
				l := link{pair{a, b}, al.likeness(groups[a], groups[b]), 0}
				see(a, l)
				see(b, l)
			}
		}
	}
	for a, l := range best {
		b := l.b
		if l.a == a && l.score >= al.low && best[b].pair == l.pair && l.score-max(second[a], second[b]) >= likestBy && !al.oneReport(groups[a], groups[b]) {
			groups[a], groups[b] = append(slices.Clip(groups[a]), groups[b]...), nil
		}
	}
}

// oneReport reports whether all items of two groups are of one report.
func (al *aligner) oneReport(a, b []int) bool {
	other := func(i int) bool { return al.from(i) != al.from(a[0]) }
	return !slices.ContainsFunc(a, other) && !slices.ContainsFunc(b, other)
}

// A link is two groups that may be joined.
type link struct {
	pair
	score float64
	age   int // of both when they were compared
}

// A linkQueue is a heap of links: the highest score first, then the first pair.
type linkQueue []link

func (q linkQueue) Len() int { return len(q) }
func (q linkQueue) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(q[j].score, q[i].score), q[i].a-q[j].a, q[i].b-q[j].b) < 0
}
func (q linkQueue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *linkQueue) Push(l any)   { *q = append(*q, l.(link)) }
func (q *linkQueue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

// links judges the pairs of groups that share a key, and keeps those that are at least half as alike as the bar asks for: what is far below
// it does not rise above it by joining others.
func (al *aligner) links(groups [][]int) []link {
	index := al.index(groups)
	seen := make([]int, len(groups))
	var links []link
	for a := range groups {
		for _, at := range index.of(a) {
			next := crowdedKey
			if index.crowded(at, crowdedKey) {
				next = crowdedNext
			}
			index.behind(at, next, func(o int32) {
				b := int(o)
				if seen[b] == a+1 {
					return
				}
				seen[b] = a + 1
				if s := al.likeness(groups[a], groups[b]); s >= al.bar/2 {
					links = append(links, link{pairOf(a, b), s, 0})
				}
			})
		}
	}
	return links
}

// keyLists are lists of keys, one behind the other. A list is ascending and has each key once.
type keyLists struct {
	keys []uint64
	from []int32 // where each list begins, and the end of the last
}

func newKeyLists(room int) *keyLists { return &keyLists{from: make([]int32, 1, room+1)} }

// add adds a list of what add appends to the keys that it is given.
func (l *keyLists) add(add func(to []uint64) []uint64) {
	l.keys = add(l.keys)
	from := l.from[len(l.from)-1]
	list := l.keys[from:]
	slices.Sort(list)
	l.keys = l.keys[:int(from)+len(slices.Compact(list))]
	if l.from = append(l.from, int32(len(l.keys))); len(l.from) == foreseen { // the rest will have about as many
		l.keys = slices.Grow(l.keys, len(l.keys)/foreseen*(cap(l.from)-foreseen))
	}
}

// foreseen is after how many lists the room for all is foreseen.
const foreseen = 500

// of returns the keys of a list.
func (l *keyLists) of(i int) []uint64 { return l.keys[l.from[i]:l.from[i+1]] }

// dropLone takes most keys out that one list alone has: they bind it to nothing. Which are left is told by bits that stand for several
// keys each, so that a few stay.
func (l *keyLists) dropLone() {
	const bitsPerKey = 8
	size := uint64(64)
	for size < bitsPerKey*uint64(len(l.keys)) {
		size *= 2
	}
	seen, again := make([]uint64, size/64), make([]uint64, size/64)
	for _, k := range l.keys {
		at, bit := bitOf(k, size)
		again[at] |= seen[at] & bit
		seen[at] |= bit
	}
	n, begin := 0, 0
	for i := range len(l.from) - 1 {
		end := int(l.from[i+1])
		for _, k := range l.keys[begin:end] {
			if at, bit := bitOf(k, size); again[at]&bit != 0 {
				l.keys[n] = k
				n++
			}
		}
		begin, l.from[i+1] = end, int32(n)
	}
	l.keys = slices.Clone(l.keys[:n])
}

// bitOf returns which bit of so many stands for a key, as the word that it is in and its place there. The number of bits is a power of two.
func bitOf(key, size uint64) (at, bit uint64) {
	key = key * 0x9e3779b97f4a7c15 >> 20 & (size - 1)
	return key / 64, 1 << (key % 64)
}

// itemKeys lists the keys of the items.
func (al *aligner) itemKeys() *keyLists {
	lists := newKeyLists(al.items)
	for i := range al.items {
		lists.add(func(to []uint64) []uint64 { return al.keys(i, to) })
	}
	lists.dropLone()
	return lists
}

// A keyIndex lists which groups have a key.
type keyIndex struct {
	entries []keyEntry // ascending by key, then group
	places  []int32    // of the groups' entries, group after group
	from    []int32    // where each group's places begin
}

// A keyEntry says that a group has a key. Slot is its place before the entries were sorted.
type keyEntry struct {
	key         uint64
	group, slot int32
}

// index lists the keys of groups, of large groups those of some members.
func (al *aligner) index(groups [][]int) *keyIndex {
	if al.lists == nil {
		al.lists = al.itemKeys()
	}
	lists := newKeyLists(len(groups))
	for _, group := range groups {
		lists.add(func(to []uint64) []uint64 {
			for _, i := range sampleIn(group, &al.some[0]) {
				to = append(to, al.lists.of(i)...)
			}
			return to
		})
	}
	return newKeyIndex(lists)
}

// newKeyIndex lists which groups have a key, by the lists of the groups' keys.
func newKeyIndex(lists *keyLists) *keyIndex {
	x := &keyIndex{entries: make([]keyEntry, len(lists.keys)), from: lists.from}
	for g := range len(lists.from) - 1 {
		for at := lists.from[g]; at < lists.from[g+1]; at++ {
			x.entries[at] = keyEntry{lists.keys[at], int32(g), at}
		}
	}
	slices.SortFunc(x.entries, func(a, b keyEntry) int { return cmp.Or(cmp.Compare(a.key, b.key), int(a.group-b.group)) })
	x.places = make([]int32, len(x.entries))
	for at, e := range x.entries {
		x.places[e.slot] = int32(at)
	}
	return x
}

// of returns the places of a group's entries.
func (x *keyIndex) of(group int) []int32 { return x.places[x.from[group]:x.from[group+1]] }

// crowded reports whether more than so many groups share the key of an entry.
func (x *keyIndex) crowded(at int32, most int) bool {
	key := x.entries[at].key
	before := x.entries[max(0, int(at)-most):at]
	first := int(at) - sort.Search(len(before), func(n int) bool { return before[len(before)-1-n].key != key })
	return first+most < len(x.entries) && x.entries[first+most].key == key
}

// before calls see with the groups that share the key of an entry and come before it, the nearest first, at most indexDepth.
func (x *keyIndex) before(at int32, see func(group int32)) {
	key := x.entries[at].key
	for n := at - 1; n >= 0 && at-n <= indexDepth && x.entries[n].key == key; n-- {
		see(x.entries[n].group)
	}
}

// behind calls see with the groups that share the key of an entry and come after it, at most so many.
func (x *keyIndex) behind(at int32, most int, see func(group int32)) {
	key := x.entries[at].key
	for n := int(at) + 1; n < len(x.entries) && n-int(at) <= most && x.entries[n].key == key; n++ {
		see(x.entries[n].group)
	}
}

// A tally counts how many keys groups share with an item.
type tally struct {
	hits []int32
	last []int // the key counted last
	seen []int // groups with a hit
	best []int
}

// see counts a group for a key, once.
func (t *tally) see(group, key int) {
	for len(t.hits) <= group {
		t.hits, t.last = append(t.hits, 0), append(t.last, -1)
	}
	if t.hits[group] > 0 && t.last[group] == key {
		return
	}
	if t.hits[group] == 0 {
		t.seen = append(t.seen, group)
	}
	t.hits[group]++
	t.last[group] = key
}

// most returns the n groups with most hits, then the first, and forgets them all.
func (t *tally) most(n int) []int {
	most := t.best[:0]
	for _, g := range t.seen {
		at := len(most)
		for at > 0 && (t.hits[most[at-1]] < t.hits[g] || t.hits[most[at-1]] == t.hits[g] && most[at-1] > g) {
			at--
		}
		if at < n {
			most = slices.Insert(most[:min(len(most), n-1)], at, g)
		}
	}
	for _, g := range t.seen {
		t.hits[g] = 0
	}
	t.seen, t.best = t.seen[:0], most
	return most
}

// each calls see with the groups that were seen and their hits, and forgets them.
func (t *tally) each(see func(group, hits int)) {
	for _, g := range t.seen {
		see(g, int(t.hits[g]))
		t.hits[g] = 0
	}
	t.seen = t.seen[:0]
}
