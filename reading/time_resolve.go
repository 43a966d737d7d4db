package reading

import (
	"strings"

	"parley"
)

// A timeResolver turns expressions into times, in the order of the text.
type timeResolver struct {
	p         *page
	published timePoint
	last      *timeAnchor // the date last named
	day       *timeAnchor // the day last named, with its block
	quarter   *timeAnchor
}

// A timeAnchor is a date of the text that later expressions count from.
type timeAnchor struct {
	point timePoint
	ops   timeOps // from the publication date; empty when the date stands by itself
	block int
	word  int
}

func newTimeResolver(p *page, published string) *timeResolver {
	return &timeResolver{p: p, published: publishedPoint(published)}
}

// resolve gives the expression its value and its days.
func (r *timeResolver) resolve(s *timeScan, e timeExpr) (timex, bool) {
	span := parley.Span{Start: int(s.w(e.first).start), End: int(s.w(e.end - 1).end)}
	t := timex{Range: r.p.timeRange(span), weekday: e.weekday}
	t.Time = parley.Time{Text: span.Of(s.text), Span: span, Type: e.kind, Value: e.value, Basis: parley.ByText}
	if e.ops.n == 0 {
		return t, true
	}
	from, ops := r.base(&e, t.First)
	dir := dirTense
	for i := range ops.steps() {
		if op := &ops.list[i]; op.dir == dirTense && hasDirection(op.code) {
			if dir == dirTense {
				dir = r.tense(t.Range, op.code)
			}
			op.dir = dir
		}
	}
	t.ops = ops
	point := runTime(from, ops)
	t.Value = point.value()
	t.Time.Start, t.Time.End = point.ends()
	if e.base != baseNothing && usesPublished(ops) {
		t.Basis = parley.ByPublished
		t.Relative = ops.String()
	}
	r.remember(t, point, ops)
	return t, true
}

func hasDirection(code byte) bool {
	switch code {
	case 'm', 'x', 'w', 'q', 'h', 's', 'f', 'v':
		return true
	}
	return false
}

func usesPublished(ops timeOps) bool {
	c := ops.list[0].code
	return ops.n > 0 && c != 'y' && c != 'e' && c != 'c'
}

func runTime(p timePoint, ops timeOps) timePoint {
	if p.known && !startsWithMinutes(ops) {
		p.minute = -1
	}
	for _, op := range ops.steps() {
		p = p.apply(op)
	}
	return p
}

func startsWithMinutes(ops timeOps) bool { return ops.n > 0 && ops.list[0].code == 'O' }

// base is the point that the steps of e start from, with the steps as counted from there.
func (r *timeResolver) base(e *timeExpr, token int) (timePoint, timeOps) {
	anchor := (*timeAnchor)(nil)
	switch e.base {
	case baseText:
		anchor = r.last
	case baseDay:
		if r.day != nil && r.day.block == r.p.blockOf(token) {
			anchor = r.day
		}
	case baseQuarter:
		return r.quarterBase(e, token)
	}
	if anchor == nil {
		ops := e.ops
		if c := ops.list[0].code; c == 'p' || c == 't' {
			ops = timeOps{}
			ops.add('D', 0, dirTense)
			for _, op := range e.ops.steps() {
				ops.add(op.code, int(op.n), op.dir)
			}
		}
		return r.published, ops
	}
	ops := anchor.ops
	for _, op := range e.ops.steps() {
		ops.add(op.code, int(op.n), op.dir)
	}
	return r.published, ops
}

// quarterBase is the base of "a year earlier", "the quarter": the quarter that the report tells of, when it names one
// in this paragraph or the one before; else the year.
func (r *timeResolver) quarterBase(e *timeExpr, token int) (timePoint, timeOps) {
	if r.quarter != nil && r.p.blockOf(token)-r.quarter.block <= 1 {
		ops := r.quarter.ops
		for _, op := range e.ops.steps() {
			ops.add(op.code, int(op.n), op.dir)
		}
		return r.published, ops
	}
	var ops timeOps
	if n := int(e.ops.list[0].n); n != 0 {
		ops.add('Y', n/4, dirTense)
	} else {
		ops.add('Q', -1, dirTense)
	}
	return r.published, ops
}

// remember keeps the date for those that count from it.
func (r *timeResolver) remember(t timex, point timePoint, ops timeOps) {
	if point.bad {
		return
	}
	a := &timeAnchor{point: point, ops: withoutClock(ops), block: r.p.blockOf(t.First), word: t.First}
	r.last = a
	switch {
	case point.grain == grainDay:
		r.day = a
	case point.grain == grainQuarter:
		r.quarter = a
	}
}

// withoutClock leaves out the steps that say when in the day or period.
func withoutClock(ops timeOps) timeOps {
	var o timeOps
	for _, op := range ops.steps() {
		switch op.code {
		case 'p', 't', 'z', 'b', 'r':
		default:
			o.add(op.code, int(op.n), op.dir)
		}
	}
	return o
}

func (p *page) blockOf(token int) int {
	if token < len(p.block) {
		return p.block[token]
	}
	return 0
}

// tense says which Friday a bare "Friday" is: the one to come when the words it hangs on look ahead, else the one
// before publication.
func (r *timeResolver) tense(at parley.Range, code byte) timeDir {
	future := r.p.looksAhead(at)
	switch code {
	case 'w', 'f':
		if future {
			return dirOn
		}
		return dirBack
	case 'q', 'h':
		if future {
			return dirNear
		}
		return dirBack
	}
	if future {
		return dirOn
	}
	return dirBack
}

// looksAhead says that the words which the tokens hang on speak of what is to come.
func (p *page) looksAhead(at parley.Range) bool {
	if len(p.Tokens) == 0 {
		return false
	}
	i := at.First
	for k := 0; k < 12; k++ {
		h := p.Tokens[i].Head
		tok := &p.Tokens[h]
		if tok.POS == "VERB" || tok.POS == "AUX" {
			if v, ok := p.verbAhead(h); ok {
				return v
			}
		}
		if h == i {
			break
		}
		i = h
	}
	return false
}

// verbAhead says whether the verb at token i looks ahead; ok is false when it leaves that to the verb above it.
func (p *page) verbAhead(i int) (ahead, ok bool) {
	tok := &p.Tokens[i]
	for _, c := range p.children[i] {
		switch p.Tokens[c].Lower {
		case "will", "'ll", "’ll", "would", "shall", "wo", "may", "might", "could", "can", "must", "should":
			if p.Tokens[c].Dep == "aux" {
				return true, true
			}
		case "to":
			if p.Tokens[c].Dep == "aux" && tok.Tag == "VB" {
				return true, true
			}
		}
	}
	if timeAhead[tok.Lemma] && tok.Tag != "VBD" {
		return true, true
	}
	switch tok.Tag {
	case "VBD":
		return false, true
	case "VBZ", "VBP":
		return tok.Lemma == "be", true
	case "VBN":
		for _, c := range p.children[i] {
			if d := p.Tokens[c].Dep; d == "aux" || d == "auxpass" {
				return false, true
			}
		}
	}
	return false, false
}

// timeAhead are verbs whose object or complement lies ahead.
var timeAhead = map[string]bool{"expect": true, "schedule": true, "plan": true, "due": true, "set": true, "slate": true, "hope": true,
	"intend": true, "expire": true, "await": true}

// Resolve returns t as it is when the report was published on the given day (ISO 8601, with or without a time). Times
// that say themselves when they are come back unchanged, as do all when published cannot be read.
func Resolve(t parley.Time, published string) parley.Time {
	from := publishedPoint(published)
	if t.Relative == "" || !from.known {
		return t
	}
	first, second, joined := strings.Cut(t.Relative, relativeJoin)
	a, ok := resolveFrom(from, first)
	if !ok {
		return t
	}
	t.Value = a.value()
	t.Start, t.End = a.ends()
	if joined {
		b, ok := resolveFrom(from, second)
		if !ok {
			return t
		}
		t.Value += "/" + b.value()
		_, t.End = b.ends()
	}
	t.Basis = parley.ByOthers
	return t
}

// relativeJoin stands between the steps to the two ends of a range in parley.Time.Relative.
const relativeJoin = " / "

// joinRelative is Relative for the range from a to b, empty when neither depends on the publication date.
func joinRelative(a, b *timex) string {
	if a.Relative == "" && b.Relative == "" {
		return ""
	}
	return a.ops.String() + relativeJoin + b.ops.String()
}

func resolveFrom(from timePoint, relative string) (timePoint, bool) {
	ops, ok := parseTimeOps(relative)
	if !ok {
		return timePoint{}, false
	}
	return runTime(from, ops), true
}
