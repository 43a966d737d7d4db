package language

import (
	"fmt"
	"slices"
	"strings"
)

// A parser finds each token's head and label and where sentences begin, with spaCy's arc-eager transition system: greedy,
// non-monotonic (a token that was reduced without a head returns to the buffer, once), with a move that marks the
// sentence's end before the next word.
//
// Method: Nivre, "An Efficient Algorithm for Projective Dependency Parsing", 2003; Honnibal and Johnson, "An Improved
// Non-monotonic Transition System for Dependency Parsing", 2015; Nivre and Nilsson, "Pseudo-Projective Dependency
// Parsing", 2005. Where they differ spaCy's arc_eager.pyx, _state.pxd and nonproj.pyx are followed.
type parser struct {
	transitions
	labels  []string // of all actions; those of arcs to be lifted ("relcl||nsubj") after the others
	plain   int      // labels before it are plain
	lifted  []lifted // by label - plain
	class   []uint16 // the label of each class
	root    uint16
	classes [breakMove + 1]struct{ first, end int } // the classes of each move
}

// A lifted label says that the arc belongs below a token of label head, which is to be looked for under the present head.
type lifted struct{ label, head uint16 }

// A parserMove is a kind of action.
type parserMove uint8

const (
	shiftMove  parserMove = iota // push the buffer's first token
	reduceMove                   // pop the stack; back to the buffer when it has no head
	leftMove                     // the buffer's first becomes head of the stack's top, which is popped
	rightMove                    // the stack's top becomes head of the buffer's first, which is pushed
	breakMove                    // the buffer's second begins a sentence
)

// parserPlaces is the number of tokens a state shows to the network.
const parserPlaces = 8

func (r *sections) parser(name string) parser {
	p := parser{transitions: r.transitions(name, parserPlaces)}
	for move, letter := range []string{"S", "D", "L", "R", "B"} {
		first, end := p.span(letter)
		if first == end {
			r.fail(fmt.Errorf("model section %q: no action of move %q: %w", name+".actions", letter, ErrFormat))
		}
		p.classes[move].first, p.classes[move].end = first, end
	}
	p.nameLabels()
	return p
}

// nameLabels numbers the labels of the actions.
func (p *parser) nameLabels() {
	var whole []string
	for class := range p.names {
		if label := p.label(class); label != "" && !slices.Contains(whole, label) {
			whole = append(whole, label)
		}
	}
	add := func(label string) {
		if !slices.Contains(p.labels, label) {
			p.labels = append(p.labels, label)
		}
	}
	for _, label := range whole {
		label, head, _ := strings.Cut(label, "||")
		add(label)
		if head != "" {
			add(head)
		}
	}
	add("ROOT")
	p.plain = len(p.labels)
	index := func(label string) uint16 { return uint16(slices.Index(p.labels, label)) }
	for _, label := range whole {
		if label, head, ok := strings.Cut(label, "||"); ok {
			p.lifted = append(p.lifted, lifted{index(label), index(head)})
			p.labels = append(p.labels, label+"||"+head)
		}
	}
	p.root = index("ROOT")
	p.class = make([]uint16, len(p.names))
	for class := range p.names {
		if label := p.label(class); label != "" {
			p.class[class] = index(label)
		}
	}
}

// parserScratch is the memory for parsing one document.
type parserScratch struct {
	network  stateScratch
	state    parseState
	edges    edges
	families families
}

// parse fills heads, deps and sentStart of d, whose vectors see has projected.
func (p *parser) parse(s *parserScratch, d *document) {
	n := len(d.tokens)
	d.heads, d.deps, d.sentStart = resize(d.heads, n), resize(d.deps, n), resize(d.sentStart, n)
	st := &s.state
	st.reset(n)
	var places [parserPlaces]int
	for !st.final() {
		st.places(&places)
		p.score(&s.network, places[:])
		move, class := p.choose(s)
		p.apply(st, move, class)
	}
	for i := range n {
		d.heads[i], d.deps[i] = st.heads[i], st.labels[i]
		if st.heads[i] < 0 {
			d.heads[i], d.deps[i] = int32(i), p.root
		}
	}
	s.edges.measure(d.heads)
	p.deprojectivize(s, d)
	s.edges.measure(d.heads)
	clear(d.sentStart)
	for i, head := range d.heads {
		if int(head) == i {
			d.sentStart[s.edges.left[i]] = true
		}
	}
}

// choose returns the action with the best score among those that are valid in the state.
func (p *parser) choose(s *parserScratch) (parserMove, int) {
	chosen, class := shiftMove, -1
	for move := shiftMove; move <= breakMove; move++ {
		if !s.state.valid(move) {
			continue
		}
		if c := s.network.better(class, p.classes[move].first, p.classes[move].end); c != class {
			chosen, class = move, c
		}
	}
	return chosen, class
}

func (p *parser) apply(st *parseState, move parserMove, class int) {
	switch move {
	case shiftMove:
		st.push()
	case reduceMove:
		if top := st.top(0); st.heads[top] >= 0 || len(st.stack) == 1 {
			st.pop()
		} else {
			st.unshift()
		}
	case leftMove:
		st.attach(st.front(0), st.top(0), p.class[class])
		st.returned[st.front(0)] = false
		st.pop()
	case rightMove:
		st.attach(st.top(0), st.front(0), p.class[class])
		st.push()
	case breakMove:
		st.begins[st.front(1)] = true
	}
}

// A parseState is the arc-eager state: a stack, a buffer (tokens that returned, then those not yet read) and arcs.
type parseState struct {
	length   int
	stack    []int32
	rebuffer []int32 // last is first
	next     int     // the first token not yet read
	heads    []int32 // -1 for none
	labels   []uint16
	returned []bool // went back to the buffer and may not be shifted again
	begins   []bool // marked as the beginning of a sentence

	lastLeft, lastRight []int32 // the child that each token got last on either side, or -1
	before              []int32 // the child that the head had last before this one, or -1
}

func (st *parseState) reset(n int) {
	st.length, st.next = n, 0
	st.stack, st.rebuffer = st.stack[:0], st.rebuffer[:0]
	st.heads, st.labels = fill(st.heads, n, -1), fill(st.labels, n, 0)
	st.returned, st.begins = fill(st.returned, n, false), fill(st.begins, n, false)
	st.lastLeft, st.lastRight, st.before = fill(st.lastLeft, n, -1), fill(st.lastRight, n, -1), fill(st.before, n, -1)
}

// fill returns s with n elements of value v.
func fill[T any](s []T, n int, v T) []T {
	s = resize(s, n)
	for i := range s {
		s[i] = v
	}
	return s
}

func (st *parseState) final() bool { return len(st.stack) == 0 && st.buffered() == 0 }

func (st *parseState) buffered() int { return st.length - st.next + len(st.rebuffer) }

// top returns the i-th token from the top of the stack, or -1.
func (st *parseState) top(i int) int {
	if i >= len(st.stack) {
		return -1
	}
	return int(st.stack[len(st.stack)-1-i])
}

// front returns the i-th token of the buffer, or -1.
func (st *parseState) front(i int) int {
	if i < len(st.rebuffer) {
		return int(st.rebuffer[len(st.rebuffer)-1-i])
	}
	if i += st.next - len(st.rebuffer); i < st.length {
		return i
	}
	return -1
}

// places fills in the tokens that the network sees: two of the buffer, three of the stack, the buffer's first's last left
// child, the stack's top's last left and right children.
func (st *parseState) places(p *[parserPlaces]int) {
	b, s := st.front(0), st.top(0)
	*p = [parserPlaces]int{b, st.front(1), s, st.top(1), st.top(2), -1, -1, -1}
	if b >= 0 {
		p[5] = int(st.lastLeft[b])
	}
	if s >= 0 {
		p[6], p[7] = int(st.lastLeft[s]), int(st.lastRight[s])
	}
}

func (st *parseState) valid(move parserMove) bool {
	depth, buffered := len(st.stack), st.buffered()
	switch move {
	case shiftMove:
		return depth == 0 || buffered >= 2 && !st.begins[st.front(0)] && !st.returned[st.front(0)]
	case reduceMove:
		return depth > 0
	case leftMove, rightMove:
		return depth > 0 && buffered > 0 && !st.begins[st.front(0)]
	default:
		return buffered >= 2 && st.front(1) == st.front(0)+1 && !st.begins[st.front(1)]
	}
}

func (st *parseState) push() {
	st.stack = append(st.stack, int32(st.front(0)))
	if n := len(st.rebuffer); n > 0 {
		st.rebuffer = st.rebuffer[:n-1]
	} else {
		st.next++
	}
}

func (st *parseState) pop() { st.stack = st.stack[:len(st.stack)-1] }

func (st *parseState) unshift() {
	top := st.stack[len(st.stack)-1]
	st.returned[top] = true
	st.rebuffer = append(st.rebuffer, top)
	st.pop()
}

// attach makes head the head of child, in place of the one it has. That one got child last, for it lay right under it on the
// stack ever since, so taking it away uncovers the child before.
func (st *parseState) attach(head, child int, label uint16) {
	if old := st.heads[child]; old >= 0 {
		*st.last(int(old), child) = st.before[child]
	}
	last := st.last(head, child)
	st.before[child], *last = *last, int32(child)
	st.heads[child], st.labels[child] = int32(head), label
}

// last is the head's last child on the side where child is.
func (st *parseState) last(head, child int) *int32 {
	if child < head {
		return &st.lastLeft[head]
	}
	return &st.lastRight[head]
}

// edges are the first and last token under each token, as spaCy finds them: by passes over the arcs that stop when every
// head is in its token's sentence, or after twelve passes. A non-projective tree may need more than one, and a token's
// edges may then be less than its whole subtree.
type edges struct {
	left, right []int32
	begin       []bool
}

// maxPasses is the number of passes in spaCy's set_children_from_heads.
const maxPasses = 12

func (e *edges) measure(heads []int32) {
	n := len(heads)
	e.left, e.right, e.begin = resize(e.left, n), resize(e.right, n), resize(e.begin, n)
	for i := range n {
		e.left[i], e.right[i] = int32(i), int32(i)
	}
	for range maxPasses {
		for i, head := range heads {
			e.widen(head, i)
		}
		for i := n - 1; i >= 0; i-- {
			e.widen(heads[i], i)
		}
		if e.sentencesHold(heads) {
			return
		}
	}
}

func (e *edges) widen(head int32, child int) {
	e.left[head] = min(e.left[head], e.left[child])
	e.right[head] = max(e.right[head], e.right[child])
}

// sentencesHold reports whether every head is in its token's sentence, or begins the next one, which spaCy lets pass.
func (e *edges) sentencesHold(heads []int32) bool {
	clear(e.begin)
	for i, head := range heads {
		if int(head) == i {
			e.begin[e.left[i]] = true
		}
	}
	first := 0
	for i := range heads {
		if i > 0 && e.begin[i] || i == len(heads)-1 {
			for _, head := range heads[first:i] {
				if int(head) < first || int(head) > i {
					return false
				}
			}
			first = i
		}
	}
	return true
}

// families are the children of each token, kept while heads move.
type families struct {
	child, next []int32 // the first child of a token, the next child of its head, or -1
	queue       []int32
}

func (f *families) of(heads []int32) {
	f.child, f.next = fill(f.child, len(heads), -1), fill(f.next, len(heads), -1)
	for i := len(heads) - 1; i >= 0; i-- {
		if head := heads[i]; int(head) != i {
			f.next[i], f.child[head] = f.child[head], int32(i)
		}
	}
}

// move takes token i from its old head's children to its new head's, in their order.
func (f *families) move(i, from, to int32) {
	at := &f.child[from]
	for *at != i {
		at = &f.next[*at]
	}
	*at = f.next[i]
	at = &f.child[to]
	for *at >= 0 && *at < i {
		at = &f.next[*at]
	}
	f.next[i], *at = *at, i
}

// deprojectivize hangs each token whose label says so below the nearest token of the label it names.
func (p *parser) deprojectivize(s *parserScratch, d *document) {
	ready := false
	for i, label := range d.deps {
		if int(label) < p.plain {
			continue
		}
		if !ready {
			s.families.of(d.heads)
			ready = true
		}
		lifted := p.lifted[int(label)-p.plain]
		head := s.search(d, int32(i), lifted.head)
		if old := d.heads[i]; head != old {
			s.families.move(int32(i), old, head)
		}
		d.heads[i], d.deps[i] = head, lifted.label
	}
}

// search looks below the head of token i, level by level and left to right, for a token labelled so that is neither i nor
// blank; it returns the present head when there is none. spaCy finds a token's children between the edges that it had
// before any head moved, and does not look below blanks.
func (s *parserScratch) search(d *document, i int32, label uint16) int32 {
	f, e := &s.families, &s.edges
	f.queue = append(f.queue[:0], d.heads[i])
	for k := 0; k < len(f.queue); k++ {
		at := f.queue[k]
		for c := f.child[at]; c >= 0; c = f.next[c] {
			if c == i || c < e.left[at] || c > e.right[at] || d.tokens[c].lex.space {
				continue
			}
			if d.deps[c] == label {
				return c
			}
			f.queue = append(f.queue, c)
		}
	}
	return d.heads[i]
}
