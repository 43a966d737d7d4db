package language

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// smallParser has the labels of the tests and no network.
func smallParser() *parser {
	p := &parser{}
	p.names = []string{"S-", "D-", "L-nsubj", "L-det", "R-dobj", "R-relcl||dobj", "R-prep", "B-ROOT"}
	p.nameLabels()
	return p
}

var moveLetters = map[string]parserMove{"S": shiftMove, "D": reduceMove, "L": leftMove, "R": rightMove, "B": breakMove}

func TestMoves(t *testing.T) {
	tests := []struct {
		name   string
		tokens int
		moves  string // a move that is not valid in its state fails
		want   string // head of each token, * for none; then what is on the stack and in the buffer
	}{
		{"shift moves the first word of the buffer to the stack", 3, "S- S-", "*** 01 2"},
		{"left attaches the stack's top to the buffer's first", 2, "S- L-nsubj", "1*  1"},
		{"right attaches the buffer's first to the stack's top and pushes it", 2, "S- R-dobj", "*0 01 "},
		{"reduce pops a word that has a head", 3, "S- R-dobj D-", "*0* 0 2"},
		{"reduce gives a word without a head back to the buffer", 3, "S- S- D-", "*** 0 12"},
		{"the last word on the stack goes even without a head", 2, "S- D-", "**  1"},
		{"left takes a word from the head it had", 3, "S- R-dobj L-nsubj", "*2* 0 2"},
		{"a word that came back may be attached", 3, "S- S- D- R-dobj", "*0* 01 2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, st := smallParser(), &parseState{}
			st.reset(tt.tokens)
			for _, action := range strings.Fields(tt.moves) {
				move := moveLetters[action[:1]]
				if !st.valid(move) {
					t.Fatalf("%s is not valid", action)
				}
				p.apply(st, move, slices.Index(p.names, action))
			}
			if diff := cmp.Diff(tt.want, describe(st)); diff != "" {
				t.Errorf("state after %s (-want +got):\n%s", tt.moves, diff)
			}
		})
	}
}

func describe(st *parseState) string {
	var b strings.Builder
	for _, head := range st.heads {
		if head < 0 {
			b.WriteByte('*')
		} else {
			fmt.Fprint(&b, head)
		}
	}
	b.WriteByte(' ')
	for _, i := range st.stack {
		fmt.Fprint(&b, i)
	}
	b.WriteByte(' ')
	for i := 0; st.front(i) >= 0; i++ {
		fmt.Fprint(&b, st.front(i))
	}
	return b.String()
}

func TestValidMoves(t *testing.T) {
	tests := []struct {
		name   string
		tokens int
		moves  string
		want   string // letters of the valid moves
	}{
		{"nothing but shift at the start, or a break after the first word", 2, "", "SB"},
		{"one word alone can only be shifted", 1, "", "S"},
		{"only reduce when the buffer is empty", 1, "S-", "D"},
		{"the last word may be attached but not shifted", 2, "S-", "DLR"},
		{"everything in the midst of a sentence", 3, "S-", "SDLRB"},
		{"a word that came back is not shifted again", 4, "S- S- D-", "DLRB"},
		{"the stack is emptied before a sentence's start is read", 2, "B- S-", "D"},
		{"no break after words that came back out of order", 4, "S- S- S- D- D- S-", "DLRB"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, st := smallParser(), &parseState{}
			st.reset(tt.tokens)
			for _, action := range strings.Fields(tt.moves) {
				p.apply(st, moveLetters[action[:1]], 0)
			}
			got := ""
			for _, letter := range []string{"S", "D", "L", "R", "B"} {
				if st.valid(moveLetters[letter]) {
					got += letter
				}
			}
			if got != tt.want {
				t.Errorf("valid after %q: %s, want %s", tt.moves, got, tt.want)
			}
		})
	}
}

func TestPlacesSeeTheLastChildren(t *testing.T) {
	p, st := smallParser(), &parseState{}
	st.reset(5)
	for _, action := range []string{"S-", "L-det", "S-", "R-dobj", "D-", "R-prep"} {
		p.apply(st, moveLetters[action[:1]], slices.Index(p.names, action))
	}
	// 1 has 0 to its left, and to its right 2, then 3, which is on the stack's top.
	var got [parserPlaces]int
	st.places(&got)
	if want := [parserPlaces]int{4, -1, 3, 1, -1, -1, -1, -1}; got != want {
		t.Errorf("places %v, want %v", got, want)
	}
	p.apply(st, reduceMove, 1)
	st.places(&got)
	if want := [parserPlaces]int{4, -1, 1, -1, -1, -1, 0, 3}; got != want {
		t.Errorf("places %v, want %v", got, want)
	}
	st.attach(4, 3, 0) // 1 has the child before as its last again
	st.places(&got)
	if want := [parserPlaces]int{4, -1, 1, -1, -1, 3, 0, 2}; got != want {
		t.Errorf("places %v after 3 went to 4, want %v", got, want)
	}
}

func TestDeprojectivize(t *testing.T) {
	tests := []struct {
		name  string
		heads []int32
		deps  string
		space int // the token that is white space, or -1
		want  string
	}{
		{"the arc goes to the object below its head", []int32{0, 0, 0}, "ROOT dobj relcl||dobj", -1, "0 0 1 relcl"},
		{"without such a token the head stays", []int32{0, 0, 0}, "ROOT nsubj relcl||dobj", -1, "0 0 0 relcl"},
		{"the nearest level wins", []int32{0, 0, 1, 0, 0}, "ROOT nsubj dobj dobj relcl||dobj", -1, "0 0 1 0 3 relcl"},
		{"not its own child", []int32{0, 2, 0}, "ROOT dobj relcl||dobj", -1, "0 2 0 relcl"},
		{"white space is passed over", []int32{0, 0, 0, 0}, "ROOT dobj dobj relcl||dobj", 1, "0 0 0 2 relcl"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := smallParser()
			d := &document{heads: slices.Clone(tt.heads)}
			for i, label := range strings.Fields(tt.deps) {
				d.deps = append(d.deps, uint16(slices.Index(p.labels, label)))
				d.tokens = append(d.tokens, token{lex: &lexeme{space: i == tt.space}})
			}
			s := &parserScratch{}
			s.edges.measure(d.heads)
			p.deprojectivize(s, d)
			got := strings.Trim(fmt.Sprint(d.heads), "[]") + " " + p.labels[d.deps[len(d.deps)-1]]
			if got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestEdges(t *testing.T) {
	tests := []struct {
		name  string
		heads []int32
		want  string // first and last token under each
	}{
		{"a chain to the right", []int32{0, 0, 1}, "0-2 1-2 2-2"},
		{"a chain to the left", []int32{1, 2, 2}, "0-0 0-1 0-2"},
		{"two sentences", []int32{1, 1, 3, 3}, "0-0 0-1 2-2 2-3"},
		{"crossing arcs", []int32{2, 3, 3, 3}, "0-0 1-1 0-2 0-3"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var e edges
			e.measure(tt.heads)
			var got []string
			for i := range tt.heads {
				got = append(got, fmt.Sprintf("%d-%d", e.left[i], e.right[i]))
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("edges of %v (-want +got):\n%s", tt.heads, diff)
			}
		})
	}
}
