package reading

import (
	"slices"

	"parley"
)

// An attribution is one act of speech, thought or intention that the report ascribes to a source.
type attribution struct {
	source, cue, content []parley.Range // token ranges; source and content may be in pieces; source empty when not named
	speaker              *parley.Mention
	act                  parley.Act
	via                  int  // index into page.attributions of the attribution whose content this one lies in, -1 for none
	denied               bool // the cue denies or negates ("denied that", "did not say")

	head   int            // the cue's verb, noun or adjective
	who    int            // head of the source, -1 when not named
	frame  frame          // how the cue takes its content
	quoted bool           // the content touches a quotation
	gap    []parley.Range // what a relative clause around the cue is about, a piece of the content
}

// An attributor collects the attributions of one page.
type attributor struct {
	*page
	found   []attribution
	resumed map[int]int // the cue whose speaker goes on with the cue at a token ("said it was late and called for a vote")
}

// findAttributions returns the report's attributions in the order of their cues.
func findAttributions(p *page) []attribution {
	f := &attributor{page: p, resumed: map[int]int{}}
	for i := range p.Tokens {
		f.cueAt(i)
	}
	f.labelledBlocks()
	f.signedQuotations()
	f.announcedQuotations()
	f.introducedQuotations()
	slices.SortStableFunc(f.found, func(a, b attribution) int { return a.head - b.head })
	f.growContents()
	f.freeQuotations()
	f.separate()
	f.nest()
	f.nameSpeakers()
	return f.found
}

// cueAt adds the attribution whose cue is token i, if it is one.
func (f *attributor) cueAt(i int) {
	t := &f.Tokens[i]
	switch t.POS {
	case "VERB", "AUX":
		f.verbAt(i)
	case "NOUN":
		if f.child(i, "nsubj") >= 0 && f.child(i, "xcomp", "ccomp", "dobj") >= 0 {
			f.verbAt(i)
			break
		}
		f.nounAt(i)
	case "ADJ":
		f.adjectiveAt(i)
	}
	switch t.Lower {
	case "according":
		f.accordingAt(i)
	case "for":
		f.forWhomAt(i)
	case "per":
		f.perAt(i)
	case "so":
		f.soAt(i)
	}
}

// add keeps the attribution when it has a content apart from its cue.
func (f *attributor) add(a attribution) bool {
	isEmpty := func(r parley.Range) bool { return r.Len() <= 0 }
	a.content = slices.DeleteFunc(append(slices.Clone(a.gap), a.content...), isEmpty)
	for k := range a.content {
		a.content[k] = f.besideCue(a.content[k], a.head)
	}
	for k := range a.content {
		a.content[k].First = f.afterDateline(a.content[k], min(a.content[k].End-1, a.content[k].First+maxDateline))
	}
	a.content = without(a.content, a.cue, a.source)
	for k := range a.content {
		a.content[k] = f.trimContent(f.cutComment(f.cutRelative(f.trimContent(a.content[k]))))
		a.content[k].End = f.closeBracket(a.content[k])
	}
	a.content = slices.DeleteFunc(a.content, isEmpty)
	if len(a.content) == 0 || len(a.cue) == 0 {
		return false
	}
	if end := a.cue[len(a.cue)-1].End; end < len(f.Tokens) && f.Tokens[end].Text == ":" && a.content[len(a.content)-1].End > end {
		a.cue = f.joinCue(a.cue, end)
	}
	if a.frame == clauseFrame && a.act == attitude {
		a.act = parley.Thought
	}
	a.via = -1
	f.found = append(f.found, a)
	return true
}

// besideCue keeps of a content before a cue at token i what belongs together with it: nothing from before a semicolon or
// colon, or a dash that a quotation follows, and nothing outside brackets around the cue.
func (f *attributor) besideCue(r parley.Range, i int) parley.Range {
	if f.around[i] >= 0 {
		return r
	}
	opening := false
	for k := min(r.End, i) - 1; k >= r.First; k-- {
		if f.around[k] >= 0 {
			opening = true
			continue
		}
		switch f.Tokens[k].Text {
		case ";", "(", "[":
			r.First = k + 1
			return r
		case ")", "]":
			return r
		case ":", "—", "–", "--", "-":
			if f.Tokens[k].Text == ":" || opening && f.around[k+1] >= 0 && f.around[r.First] < 0 {
				r.First = k + 1
				return r
			}
		}
	}
	return r
}

// without returns the pieces of ranges that lie in none of the others.
func without(ranges []parley.Range, others ...[]parley.Range) []parley.Range {
	out := slices.Clone(ranges)
	for _, list := range others {
		for _, o := range list {
			var next []parley.Range
			for _, r := range out {
				if o.End <= r.First || r.End <= o.First {
					next = append(next, r)
					continue
				}
				if r.First < o.First {
					next = append(next, parley.Range{First: r.First, End: o.First})
				}
				if o.End < r.End {
					next = append(next, parley.Range{First: o.End, End: r.End})
				}
			}
			out = next
		}
	}
	return out
}

// trimContent takes separating marks off both ends of a content; quotation marks and what stands before a closing one
// stay.
func (f *attributor) trimContent(r parley.Range) parley.Range {
	for r.First < r.End && f.isSeparator(r.First) {
		r.First++
	}
	for r.First < r.End && (f.isSeparator(r.End-1) || f.isFinalStop(r.End-1) || f.Tokens[r.End-1].Tag == "CC") {
		r.End--
	}
	return r
}

// cutRelative ends a content before a relative clause at its end that a comma sets off: what the report adds by the way.
func (f *attributor) cutRelative(r parley.Range) parley.Range {
	for i := r.End - 2; i > r.First+1; i-- {
		if f.around[i] >= 0 {
			return r
		}
		switch f.Tokens[i].Tag {
		case "WP", "WDT", "WP$":
			if v := f.relativeVerb(i); f.isComma(i-1) && r.Contains(v) && v > i && f.Tokens[v].Dep == "relcl" && f.Tokens[v].Head < i && f.reach[v].End >= r.End-1 {
				r.End = i - 1
				return r
			}
		}
	}
	return r
}

// maxComment is how many words the report's own comment behind a content may have; a sentence without end costs no more.
const maxComment = 60

// cutComment ends a content before an apposition at its end in which the report judges the act ("..., a claim that nobody
// believes").
func (f *attributor) cutComment(r parley.Range) parley.Range {
	for i := r.End - 1; i > max(r.First+1, r.End-maxComment); i-- {
		if f.around[i] >= 0 {
			return r
		}
		t := &f.Tokens[i]
		if t.Lower != "a" && t.Lower != "an" || t.Dep != "det" || !f.isSeparator(i-1) || f.Tokens[i-1].POS == "SPACE" {
			continue
		}
		h := &f.Tokens[t.Head]
		if h.Dep != "conj" && t.Head > i && t.Head < r.End && f.reach[t.Head].End >= r.End-1 && (cueNouns[h.Lemma] != nil || commentNouns[h.Lemma]) {
			r.End = i - 1
			return r
		}
	}
	return r
}

// closeBracket returns the end of r with the bracket behind it that closes one inside.
func (f *attributor) closeBracket(r parley.Range) int {
	if r.Len() <= 0 || r.End >= len(f.Tokens) || f.Tokens[r.End].Text != ")" {
		return r.End
	}
	open := 0
	for i := r.First; i < r.End; i++ {
		switch f.Tokens[i].Text {
		case "(":
			open++
		case ")":
			open--
		}
	}
	if open > 0 {
		return r.End + 1
	}
	return r.End
}

// relativeVerb returns the verb of the relative clause that the pronoun at token i opens, past the clauses that the pronoun belongs
// to ("which she said was late").
func (f *attributor) relativeVerb(i int) int {
	v := f.Tokens[i].Head
	for range maxClimb {
		if f.Tokens[v].Dep != "ccomp" && f.Tokens[v].Dep != "xcomp" {
			break
		}
		v = f.Tokens[v].Head
	}
	return v
}

func (f *attributor) isSeparator(i int) bool {
	switch f.Tokens[i].Text {
	case ",", ";", ":", "—", "–", "―", "-", "--", "---":
		return true
	}
	return f.Tokens[i].POS == "SPACE"
}

func (f *attributor) isFinalStop(i int) bool { return f.Tokens[i].Text == "." }

// mergeRanges puts ranges in order and joins those that touch.
func mergeRanges(ranges []parley.Range) []parley.Range {
	slices.SortFunc(ranges, func(a, b parley.Range) int { return a.First - b.First })
	var out []parley.Range
	for _, r := range ranges {
		if n := len(out); n > 0 && r.First <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
}

// separate takes the words of the cue out of the content again where a quotation brought them back, and drops what has no
// content left.
func (f *attributor) separate() {
	for k := range f.found {
		a := &f.found[k]
		a.content = without(a.content, a.cue)
	}
	f.found = slices.DeleteFunc(f.found, func(a attribution) bool { return len(a.content) == 0 })
}

// nest finds the innermost content around every token, and so for every attribution the one that it lies in. Of two
// that lie in each other's content the later one stays outermost.
func (f *attributor) nest() {
	type piece struct {
		parley.Range
		owner int
	}
	var pieces []piece
	for k := range f.found {
		for _, r := range f.found[k].content {
			pieces = append(pieces, piece{r, k})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.End - a.End
	})
	f.vouched = make([]int, len(f.Tokens))
	var stack []piece
	for i, next := 0, 0; i < len(f.Tokens); i++ {
		for ; next < len(pieces) && pieces[next].First == i; next++ {
			stack = append(stack, pieces[next])
		}
		for len(stack) > 0 && stack[len(stack)-1].End <= i {
			stack = stack[:len(stack)-1]
		}
		f.vouched[i] = -1
		if len(stack) > 0 {
			f.vouched[i] = stack[len(stack)-1].owner
		}
	}
	for k := range f.found {
		if o := f.vouched[f.found[k].head]; o != k && !f.hangsOn(o, k) {
			f.found[k].via = o
		}
	}
}

// maxChain is how many vouchers of vouchers are followed: the longest chain a reader can follow in one sentence is three or
// four, and a hostile text must not cost more.
const maxChain = 8

// hangsOn reports whether attribution k lies, itself or through others, in the content of attribution outer, or in a
// chain too long to follow.
func (f *attributor) hangsOn(k, outer int) bool {
	for range maxChain {
		if k < 0 {
			return false
		}
		if k == outer {
			return true
		}
		k = f.found[k].via
	}
	return true
}

// attributionOf returns on whose word token i stands: the innermost attribution with i in its content; nil when the report
// states it on its own word.
func (p *page) attributionOf(i int) *parley.Attribution { return p.voucher(p.vouched[i]) }

// voucher is attribution k with those it lies in, as statements carry it; nil for -1.
func (p *page) voucher(k int) *parley.Attribution {
	if k < 0 {
		return nil
	}
	a := &p.attributions[k]
	return &parley.Attribution{
		Speaker: a.speaker,
		Source:  p.spansOf(a.source),
		Cue:     p.spansOf(a.cue),
		Via:     p.voucher(a.via),
	}
}

// spansOf returns the byte spans of token ranges.
func (p *page) spansOf(ranges []parley.Range) []parley.Span {
	spans := make([]parley.Span, 0, len(ranges))
	for _, r := range ranges {
		spans = append(spans, p.Span(r))
	}
	return spans
}
