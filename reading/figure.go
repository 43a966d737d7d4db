package reading

import (
	"strings"

	"parley"
	"parley/numeral"
)

// figures returns the figures of the report in the order of the text: every number with what it counts or measures. A scanner over the
// letters finds numbers and units; the grammar says what is counted. Dates, clock times, names and page numbers are left out.
func figures(p *page) []parley.Statement {
	r := newFigureReader(p)
	r.scan()
	r.shareUnits()
	r.fillEllipses()
	r.shareSpeed()
	r.linkConversions()
	r.indexAmounts()
	r.countAll()
	statements := make([]parley.Statement, 0, len(r.drafts))
	for i := range r.drafts {
		s := r.statement(i)
		if r.drafts[i].convertsLast {
			s.Detail.(*parley.Figure).SameAs = statementID(r.Report.ID, parley.FigureKind, statements[i-1].Span, 0)
		}
		statements = append(statements, s)
	}
	return statements
}

// countAll works out what each draft counts, in order, as a figure may count what the one before it does; the first of two levels
// ("from 51% to 28%") may also take it from the second.
func (r *figureReader) countAll() {
	r.ofs = make([]*parley.Counted, len(r.drafts))
	for i := range r.drafts {
		r.ofs[i] = r.of(i)
	}
	for i := 1; i < len(r.drafts); i++ {
		a, b := &r.drafts[i-1], &r.drafts[i]
		if r.ofs[i-1] == nil && a.end+1 == b.first && a.Unit == b.Unit && r.text.Same(b.first) {
			r.ofs[i-1] = r.ofs[i]
		}
	}
}

// A figureReader reads the figures of one page.
type figureReader struct {
	*page
	text     *numeral.Text
	tokens   []int        // the token that each lexeme lies in
	masked   []bool       // lexemes of dates, clock times and addresses on the web
	listed   map[int]bool // the numbers that may open points of a list
	amountAt []int32      // the draft whose amount each token is part of, counted from 1
	drafts   []figureDraft
	ofs      []*parley.Counted // what each draft counts, as far as worked out
	nth      struct {          // the last "a fourth" of a row, and its sentence
		value    int64
		sentence int
	}
}

// A figureDraft is a figure with the lexemes it was read from.
type figureDraft struct {
	parley.Figure
	first, end   int // lexemes of the amount, currency and unit included
	num, after   int // lexemes of the number alone
	dimension    figureDimension
	noun         int  // token of the noun that the number counts, -1 for none
	bare         bool // neither unit nor noun follows
	age          bool
	convertsLast bool            // the amount of the draft before it in another unit
	low, high    *parley.Decimal // equal for a plain value
	factor       int64           // what a scale in words or letters multiplied by; 0 for none
}

func newFigureReader(p *page) *figureReader {
	r := &figureReader{page: p, text: numeral.Lex(p.Text())}
	r.tokens = make([]int, len(r.text.Lexemes))
	at := 0
	for k, l := range r.text.Lexemes {
		for at < len(p.Tokens)-1 && p.Tokens[at].End <= l.Start {
			at++
		}
		r.tokens[k] = at
	}
	r.masked = r.maskTimes()
	r.listed = r.findPoints()
	return r
}

// scan goes over the text once, left to right.
func (r *figureReader) scan() {
	if len(r.Tokens) == 0 {
		return
	}
	for k := 0; k < len(r.text.Lexemes); {
		switch {
		case r.masked[k]:
			k++
		default:
			if end := r.wordFigure(k); end > k {
				k = end
				continue
			}
			k = r.numberFigure(k)
		}
	}
}

// numberFigure reads the figure or the pair of figures that start with a number at lexeme k, and returns where to go on.
func (r *figureReader) numberFigure(k int) int {
	d, ok := r.amount(k)
	if !ok {
		if n, isNumber := r.text.At(k); isNumber {
			return n.End
		}
		return k + 1
	}
	if second, joint, ok := r.second(d); ok {
		return r.pair(d, second, joint)
	}
	r.finish(&d)
	r.drafts = append(r.drafts, d)
	return d.end
}

// amount reads a number with its currency and unit, and refuses what is no figure.
func (r *figureReader) amount(k int) (figureDraft, bool) {
	n, ok := r.text.At(k)
	if !ok {
		return figureDraft{}, false
	}
	d := figureDraft{first: k, num: k, noun: -1}
	d.Unit = "count"
	currency, first := r.currencyBefore(k)
	r.suffix(&n, currency != "")
	d.first = min(first, k)
	d.end, d.after = n.End, n.End
	d.low, d.high = n.Low, n.High
	d.Approximate = n.Loose || n.Form == numeral.Vague
	d.factor = n.Factor
	if r.text.Is(k-1, "minus", "−") && !r.text.Is(k-2, "or") || r.text.Is(k-1, "-") && r.text.Glued(k) && r.text.Lexemes[k-1].Spaced && currency == "" {
		d.low, d.high = negated(d.low), negated(d.high)
		d.first = k - 1
	}
	r.plus(&d)
	switch {
	case currency != "":
		d.Unit, d.dimension = currency, figureMoney
		if u, end := r.unitAt(d.end, false); u.kind == figureMoney && end > d.end {
			d.end = end
		}
	case n.Form == numeral.Share && r.oneMore(&n):
		return d, false
	case n.Form == numeral.Share && r.ordinalPart(&n):
		d.low, d.high, d.end, d.after = n.Low, n.High, n.End, n.End
		return d, r.ordinal(&d, n)
	case n.Form == numeral.Share:
		r.share(&d, n)
	case n.Form == numeral.Ordinal:
		return d, r.ordinal(&d, n)
	default:
		r.unit(&d, n)
	}
	d.noun = r.nounOf(&d)
	return d, r.isFigure(&d, n)
}

func negated(d *parley.Decimal) *parley.Decimal { return parley.DecimalOf(0).Sub(d) }

// suffix reads the letters that are a scale in one place and a unit in another: "12m people", "$5b", "€2t".
func (r *figureReader) suffix(n *numeral.Number, money bool) {
	t := r.text
	k := n.End
	if !n.InDigits || n.Form != numeral.Cardinal || n.Factor != 0 || !t.Same(k) || (!t.Glued(k) && !money) {
		return
	}
	switch t.Lexemes[k].Lower {
	case "m":
		if money || t.Glued(k) && r.millions(k) {
			n.Scale(1_000_000, k+1)
		}
	case "b":
		if money || t.Glued(k) {
			n.Scale(1_000_000_000, k+1)
		}
	case "t":
		if money {
			n.Scale(1_000_000_000_000, k+1)
		}
	}
}

// millions tells "12m people" from "12m wide": after digits an "m" is a million when a noun in the plural follows, or a participle.
func (r *figureReader) millions(k int) bool {
	t := r.text
	if !t.Same(k+1) || t.Lexemes[k+1].Kind != numeral.Word {
		return t.Is(k+1, "+")
	}
	if figureStretch[t.Lexemes[k+1].Lower] {
		return false
	}
	tok := &r.Tokens[r.tokens[k+1]]
	switch {
	case t.Is(k+1, "more", "people", "jobs"):
		return true
	case t.Is(k+1, "of"):
		return t.Is(k+2, "the", "its", "their", "them", "whom", "these", "those")
	case t.Is(k+1, "in"):
		return !t.Is(k-2, "the", "s", "women", "men")
	}
	for at := k + 1; at <= k+4 && t.Same(at) && t.Lexemes[at].Kind == numeral.Word; at++ {
		if tok := &r.Tokens[r.tokens[at]]; tok.Tag == "NNS" || tok.Tag == "NNPS" {
			return !figureStretch[t.Lexemes[at].Lower]
		} else if tok.POS != "ADJ" && tok.POS != "NOUN" && tok.POS != "PROPN" {
			break
		}
	}
	return tok.Tag == "VBD" || tok.Tag == "VBN" || tok.Tag == "VBP"
}

// figureStretch are the words that what is measured in metres is followed by.
var figureStretch = figureSet("wide long high tall deep away apart below above from off race final finals sprint freestyle butterfly backstroke breaststroke hurdles " +
	"relay record waves wave wall section stretch north south east west offshore underground inland downstream upstream radius diameter depth height thick further to and or by x")

// plus reads the "+" of a lower bound.
func (r *figureReader) plus(d *figureDraft) {
	if r.text.Glued(d.end) && r.text.Is(d.end, "+") && !(r.text.Glued(d.end+1) && r.text.Lexemes[d.end+1].Kind == numeral.Digits) {
		d.Bound = parley.AtLeast
		d.end++
	}
}

// share turns a fraction into percent, or into the unit it is a part of ("half an hour", "three-quarters of a mile").
func (r *figureReader) share(d *figureDraft, n numeral.Number) {
	t := r.text
	at := d.end
	if t.Is(at, "of") {
		at++
	}
	if t.Is(at, "a", "an") {
		at++
	} else if t.Hyphen(at) && t.Glued(at) && d.end == at {
		at++
	} else {
		at = d.end
	}
	if u, end := r.unitAt(at, n.InDigits); at > d.end && end > at && u.kind > figureMoney && u.name != "year" && t.Is(n.First, "half", "quarter", "a", "three") {
		d.Unit, d.dimension, d.end = u.name, u.kind, end
		d.low, d.high = u.of(d.low), u.of(d.high)
		return
	}
	if u, end := r.unitAt(at, n.InDigits); at > d.end && u.kind == figureShare && end > at {
		d.Unit, d.dimension, d.end, d.Change = "percent", figureShare, end, true
		return
	}
	hundred := parley.DecimalOf(100)
	d.low, d.high = d.low.Mul(hundred), d.high.Mul(hundred)
	d.Unit, d.dimension = "percent", figureShare
}

// ordinalPart turns "a third" into the ordinal where a noun, adjective or number follows: "for a third day", "a third 46".
func (r *figureReader) ordinalPart(n *numeral.Number) bool {
	t := r.text
	last := t.Lower(n.End - 1)
	if !t.Is(n.First, "a") || n.End != n.First+2 || t.Is(n.End-1, "half", "quarter") || !t.Same(n.End) || t.Lexemes[n.End].Kind == numeral.Mark || t.Is(n.End, "more", "less", "lower", "higher") {
		return false
	}
	switch r.Tokens[r.tokens[n.End]].POS {
	case "NOUN", "PROPN", "ADJ", "NUM":
		n.Form, n.Low = numeral.Ordinal, parley.DecimalOf(numeral.OrdinalValue(last))
		n.High = n.Low
		return true
	}
	return false
}

// oneMore reports whether "a fourth" is one more of those just counted and no share: "Three divers were found; a fourth is missing".
func (r *figureReader) oneMore(n *numeral.Number) bool {
	t := r.text
	v := numeral.OrdinalValue(t.Lower(n.End - 1))
	if !t.Is(n.First, "a") || n.End != n.First+2 || v < 3 || t.Is(n.End, "of", "less", "more", "lower", "higher", "as") {
		return false
	}
	if verb := n.End + 1; t.Is(n.End, "was", "is", "has") && t.Same(verb) && figureBefalls[r.Tokens[r.tokens[verb]].Lemma] {
		return true
	}
	if v == r.nth.value+1 && r.sentence[r.tokens[n.First]]-r.nth.sentence <= 1 {
		r.nth.value, r.nth.sentence = v, r.sentence[r.tokens[n.First]]
		return true
	}
	for i := len(r.drafts) - 1; i >= 0 && i >= len(r.drafts)-maxRow; i-- {
		a := &r.drafts[i]
		if r.sentence[r.tokens[n.First]]-r.sentence[r.tokens[a.num]] > 1 {
			break
		}
		if a.dimension == figureCounted && a.low.Cmp(a.high) == 0 && a.low.Cmp(parley.DecimalOf(v-1)) == 0 {
			r.nth.value, r.nth.sentence = v, r.sentence[r.tokens[n.First]]
			return true
		}
	}
	return false
}

// maxRow is how many figures back the count stands that "a fourth" goes on from.
const maxRow = 4

// unit reads the unit after a cardinal, directly, after a hyphen, or as the noun that the grammar says is counted.
func (r *figureReader) unit(d *figureDraft, n numeral.Number) {
	k := d.end
	if r.text.Hyphen(k) && r.text.Glued(k) && r.text.Glued(k+1) {
		k++
	}
	for steps := 0; steps < 2 && r.text.Same(k) && figureBetween[r.text.Lexemes[k].Lower]; steps++ {
		k++
	}
	if r.text.Is(k, "of") && r.text.Is(k+1, "a", "an") {
		k += 2
	} else if n.Form == numeral.Vague && r.text.Is(k, "of") {
		k++
	}
	u, end := r.unitAt(k, n.InDigits)
	if end == k {
		return
	}
	if n.Form == numeral.Fold || u.name == "s" && r.text.Is(end-1, "second") || u.kind == figureMoney && r.text.Is(end-1, "won") && !n.InDigits {
		return
	}
	d.Unit, d.dimension, d.end = u.name, u.kind, end
	d.low, d.high = u.of(d.low), u.of(d.high)
	r.plus(d)
	r.halfMore(d, u)
	r.old(d)
}

// old reads the "old" of an age: "a 72-year-old man", "is nine years old".
func (r *figureReader) old(d *figureDraft) {
	k := d.end
	if r.text.Hyphen(k) && r.text.Glued(k) {
		k++
	}
	if d.dimension == figureTime && r.text.Same(k) && r.text.Is(k, "old", "olds") {
		d.end = k + 1
	}
}

// halfMore reads "a year and a half", "an hour and a half" after a unit.
func (r *figureReader) halfMore(d *figureDraft, u figureUnit) {
	t := r.text
	if t.Is(d.end, "and") && t.Is(d.end+1, "a") && t.Is(d.end+2, "half") && t.Same(d.end+2) {
		half := u.of(parley.DecimalOf(1).Quo(parley.DecimalOf(2)))
		d.low, d.high, d.end = d.low.Add(half), d.high.Add(half), d.end+3
	}
}

// figureBetween may stand between a number and its unit.
var figureBetween = figureSet("more additional extra further other full whole straight consecutive successive long short new solid good fewer less odd")

// ordinal accepts the ordinals that count: of a time unit ("third day"), in a row ("fifth straight defeat"), "for the third time".
func (r *figureReader) ordinal(d *figureDraft, n numeral.Number) bool {
	t := r.text
	k := d.end
	row := t.Is(k, "straight", "consecutive", "successive") && t.Same(k)
	if row {
		k++
	}
	if d.low.Cmp(parley.DecimalOf(1)) == 0 || !t.Same(k) || t.Lexemes[k].Kind != numeral.Word {
		return false
	}
	u, ok := figureUnits[t.Lexemes[k].Lower]
	switch {
	case ok && u.kind == figureTime && t.Is(d.first-1, "the") && !t.Is(d.first-2, "for"):
		return false
	case ok && u.kind == figureTime && u.name != "s" && u.name != "minute" && u.factor == 1:
		d.Unit, d.dimension = u.name, u.kind
	case t.Is(k, "time"):
	case row:
		d.end = k + 1
		d.noun = r.tokens[k]
		if h := r.Tokens[d.noun].Head; r.Tokens[d.noun].Dep == "compound" && h > d.noun {
			d.noun = h
		}
		return true
	default:
		return false
	}
	d.end = k + 1
	d.noun = r.nounOf(d)
	return true
}

// second looks for the other number of a range or pair after d: "18-20%", "between A and B", "A to B", "two or three". joint is the
// lexeme of the word or mark that joins them.
func (r *figureReader) second(d figureDraft) (s figureDraft, joint int, ok bool) {
	t := r.text
	joint = d.end
	if !t.Same(joint) || d.Approximate && t.Is(joint, "and") {
		return s, joint, false
	}
	at := joint + 1
	switch {
	case t.Hyphen(joint) && (t.Glued(joint) == t.Glued(at)) && !t.Is(at, "to", "or"):
		if !t.Glued(joint) && !t.Is(joint, "–", "-") {
			return s, joint, false
		}
	case t.Hyphen(joint) && t.Glued(joint) && t.Is(at, "to", "or"):
		if at++; t.Hyphen(at) {
			at++
		}
	case t.Is(joint, "to", "or"):
	case t.Is(joint, "and") && r.between(d.first):
	default:
		return s, joint, false
	}
	if !t.Same(at) {
		return s, joint, false
	}
	for i := 0; i < 3 && t.Same(at+i); i++ {
		k := at + i
		if r.masked[k] {
			break
		}
		if t.Lexemes[k].Kind == numeral.Digits || t.Lexemes[k].Kind == numeral.Word {
			if _, isNumber := t.At(k); isNumber {
				s, ok = r.amount(k)
				ok = ok && s.first <= at && s.num == k
				break
			}
			if figureSigns[t.Lower(k+1)] == "" && !figureCodes[t.Words(k, k+1)] {
				break
			}
		} else if figureSigns[t.Lexemes[k].Lower] == "" {
			break
		}
	}
	if !ok || t.Hyphen(joint) && !t.Glued(joint) && s.bare {
		return s, joint, false
	}
	return s, joint, true
}

// between reports whether "between" (or "from", for "from A and B" is none) stands before the amount at lexeme k.
func (r *figureReader) between(k int) bool {
	for i := k - 1; i >= 0 && i >= k-3 && r.text.Same(i+1); i-- {
		if r.text.Is(i, "between") {
			return true
		}
		if !figureHedgeWord[r.text.Lexemes[i].Lower] {
			return false
		}
	}
	return false
}

// pair files two joined amounts as one range, or as two figures: scores and votes, "from A to B", "rose 2% to 40%".
func (r *figureReader) pair(a, b figureDraft, joint int) int {
	t := r.text
	if a.Unit == "count" && b.Unit != "count" {
		a.Unit, a.dimension = b.Unit, b.dimension
		if u, ok := figureUnits[t.Lower(b.end-1)]; ok {
			a.low, a.high = u.of(a.low), u.of(a.high)
		}
	} else if b.Unit == "count" && (a.dimension == figureMoney || a.age) {
		b.Unit, b.dimension = a.Unit, a.dimension
	}
	r.spread(&a, b, joint)
	if a.Change || a.Unit != b.Unit || a.low.Cmp(b.low) >= 0 || r.apart(a, b, joint) {
		if t.Is(joint, "or") && a.Unit != b.Unit {
			b.noun = r.nounOf(&b)
		}
		for _, d := range []*figureDraft{&a, &b} {
			r.finish(d)
			r.drafts = append(r.drafts, *d)
		}
		return b.end
	}
	b.first, b.low, b.num, b.age = a.first, a.low, a.num, a.age
	b.Approximate = b.Approximate || a.Approximate
	if t.Is(joint, "or") {
		b.Approximate = true
	}
	r.finish(&b)
	r.drafts = append(r.drafts, b)
	return b.end
}

// spread gives the first number of a range the scale of the second: "6 to 7 billion", "10-15,000".
func (r *figureReader) spread(a *figureDraft, b figureDraft, joint int) {
	first, _ := r.text.At(a.num)
	second, _ := r.text.At(b.num)
	r.suffix(&second, b.dimension == figureMoney)
	factor := second.Factor
	if factor == 0 && r.text.Hyphen(joint) && first.InDigits && second.InDigits && a.low.Cmp(parley.DecimalOf(100)) < 0 &&
		b.low.Cmp(parley.DecimalOf(1000)) >= 0 && r.text.Source[r.text.Lexemes[b.num].End-1] == '0' {
		factor = 1000
	}
	if factor < 100 || first.Factor != 0 || a.low.Cmp(parley.DecimalOf(1000)) >= 0 {
		return
	}
	if scaled := a.low.Mul(parley.DecimalOf(factor)); scaled.Cmp(b.low) < 0 {
		a.low, a.high = scaled, scaled
	}
}

// apart reports whether two joined amounts of one unit are two figures.
func (r *figureReader) apart(a, b figureDraft, joint int) bool {
	t := r.text
	if t.Hyphen(joint) {
		return a.dimension == figureCounted && r.contest(a.first, b.end)
	}
	if !t.Is(joint, "to") {
		return false
	}
	before := a.first
	for before > 0 && t.Same(before) && figureHedgeWord[t.Lower(before-1)] {
		before--
	}
	if t.Is(before-1, "from") {
		return !t.Is(before-2, "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere", "estimates", "estimated")
	}
	ratio := b.low.Quo(parley.DecimalOf(3))
	return a.Unit != "count" && a.after < a.end && figureMoves[t.Lower(before-1)] && a.low.Cmp(ratio) < 0 || a.dimension == figureCounted && r.contest(a.first, b.end)
}

// contest reports whether the words around two numbers tell of a vote or a game.
func (r *figureReader) contest(first, end int) bool {
	t := r.text
	for i := first - 1; i >= 0 && i >= first-5 && t.Same(i+1); i-- {
		if figureContests[t.Lexemes[i].Lower] {
			return true
		}
	}
	return t.Same(end) && (figureContests[t.Lexemes[end].Lower] || t.Is(end, "in") && t.Is(end+1, "favor", "favour"))
}

var figureContests = figureSet("vote votes voted voting passed rejected approved win wins won winning beat beats beaten beating lose loses lost losing defeat defeated defeats draw drew " +
	"score scored score-line victory loss lead leads led leading ruling ruled decision majority tie tied ahead behind edged thrashed routed trailed trailing drubbing comeback shootout aggregate")

// finish reads what stands around an amount: hedges, rates, whether it is a change.
func (r *figureReader) finish(d *figureDraft) {
	r.hedge(d)
	r.per(d)
	if d.age {
		d.noun = -1
	} else if d.noun < r.tokens[d.first] || d.noun > r.tokens[d.end-1] || d.Per != "" && d.dimension > figureShare {
		d.noun = r.nounOf(d)
	}
	d.Change = d.Change || r.isChange(d)
	if d.low.Cmp(d.high) == 0 {
		d.Value = d.low
	} else {
		d.Low, d.High = d.low, d.high
	}
}

// shareUnits gives the bare numbers of a list the unit or the noun of its last: "5, 10 and 15 km".
func (r *figureReader) shareUnits() {
	for i := len(r.drafts) - 2; i >= 0; i-- {
		d, next := &r.drafts[i], &r.drafts[i+1]
		if d.Unit != "count" || d.noun >= 0 && !r.isUnitOf(d.noun, next) || d.age || next.age || next.first <= d.end {
			continue
		}
		k := d.end
		if r.text.Is(k, ",", "/") {
			k++
		}
		if r.text.Is(k, "and", "or", "to", "by", "x", "from") {
			k++
		}
		if k == d.end || k != next.first || !r.text.Same(k) {
			continue
		}
		d.noun = next.noun
		if next.dimension != figureCounted && d.Value != nil {
			r.measureLike(d, next)
			r.scaleLike(d, next)
		}
	}
}

// isUnitOf reports whether the noun at token i is the word for the unit of draft d, or of a draft that takes it from there.
func (r *figureReader) isUnitOf(i int, d *figureDraft) bool {
	_, unit := figureUnits[r.Tokens[i].Lower]
	return unit && d.dimension > figureShare && i > r.tokens[d.first]
}

// shareSpeed makes speeds of the lengths in "50 miles (80 kilometers) an hour".
func (r *figureReader) shareSpeed() {
	for i := 1; i < len(r.drafts); i++ {
		a, b := &r.drafts[i-1], &r.drafts[i]
		if a.dimension != figureLength || b.dimension != figureLength || !r.text.Is(a.end, "(") || !r.text.Is(b.end, ")") {
			continue
		}
		for _, d := range []*figureDraft{a, b} {
			if u, end := r.speed(figureUnit{d.Unit, 1, 1, d.dimension}, b.end+1); end > b.end+1 {
				d.Unit, d.dimension, d.Per = u.name, u.kind, ""
			}
		}
	}
}

// linkConversions marks a figure in brackets as the same amount as the one before them: "26 square kilometers (10 square miles)".
func (r *figureReader) linkConversions() {
	for i := 1; i < len(r.drafts); i++ {
		a, b := &r.drafts[i-1], &r.drafts[i]
		if a.dimension != b.dimension || a.dimension <= figureShare || a.Unit == b.Unit || b.first == 0 {
			continue
		}
		k := a.end
		for steps := 0; steps < 3 && k < b.first && !r.text.Is(k, "(", "/"); steps++ {
			k++
		}
		if !r.text.Is(k, "(", "/") || !r.bracketOpens(k, b.first) {
			continue
		}
		b.convertsLast = true
	}
}

// bracketOpens reports whether only hedges stand between the bracket at lexeme k and the amount at first.
func (r *figureReader) bracketOpens(k, first int) bool {
	for i := k + 1; i < first; i++ {
		if !figureHedgeWord[r.text.Lexemes[i].Lower] && !r.text.Is(i, "or", "~", "≈") {
			return false
		}
	}
	return true
}

// statement puts draft i into a statement. Its span is the amount, with the noun it counts where that follows.
func (r *figureReader) statement(i int) parley.Statement {
	d := &r.drafts[i]
	t := r.text
	span := parley.Span{Start: t.Lexemes[d.first].Start, End: t.Lexemes[d.end-1].End}
	head := r.tokens[d.num]
	if d.noun >= 0 {
		head = d.noun
		if noun := r.Tokens[d.noun].Span; noun.Start >= span.Start && r.within(d, i) {
			span = span.Cover(noun)
		}
	}
	f := d.Figure
	f.Of = r.ofs[i]
	if d.noun < 0 && f.Unit == "count" && f.Of != nil && figureAges(f.Of.Text) {
		f.Unit = "year"
	}
	if _, labelled := r.label(d); !labelled {
		f.Actor = r.actor(head)
	}
	f.Place = r.placeOf(head)
	return r.page.statement(&f, span, head)
}

// figureAges reports whether what is counted is an age: "the retirement age was raised to 67".
func figureAges(of string) bool {
	return of == "age" || strings.HasSuffix(of, " age") || strings.Contains(of, " age ")
}

// within reports whether the noun of draft i stands before the next figure, so that the spans of figures do not overlap.
func (r *figureReader) within(d *figureDraft, i int) bool {
	noun := r.Tokens[d.noun].Span
	return i+1 == len(r.drafts) || noun.End <= r.text.Lexemes[r.drafts[i+1].first].Start
}
