package reading

import "parley"

// fillEllipses gives an amount that is put without a unit the one of the amount it is held against: "€310 million, up from 290", "the town pays
// 20", "last year it was 650". Only constructions that leave no choice are read so; every other bare number stays a count.
func (r *figureReader) fillEllipses() {
	for i := 1; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dimension != figureCounted || d.Unit != "count" || d.noun >= 0 || d.age || d.Value == nil || d.end != d.after && !r.text.Is(d.end-1, "+") {
			continue
		}
		if j := r.heldAgainst(i); j >= 0 {
			a := &r.drafts[j]
			r.measureLike(d, a)
			r.scaleLike(d, a)
			if d.Per == "" {
				d.Per = a.Per
			}
			d.Change = d.Change || a.Change && r.linkOf(i) == linkJoined
		}
	}
}

// measureLike gives d the unit of a.
func (r *figureReader) measureLike(d, a *figureDraft) {
	if a.dimension == figureCounted {
		return
	}
	d.Unit, d.dimension = a.Unit, a.dimension
	if u, ok := figureUnits[r.text.Lower(a.end-1)]; ok && u.name == a.Unit {
		r.setValue(d, u.of(d.low))
	}
}

// scaleLike gives d the scale of a where only that leaves the two of one size: "€310 million, up from 290", not "3 million, up from 290,000".
func (r *figureReader) scaleLike(d, a *figureDraft) {
	if d.factor != 0 || a.factor < 1000 || d.low.Sign() <= 0 || d.low.Cmp(parley.DecimalOf(1000)) >= 0 {
		return
	}
	scaled := d.low.Mul(parley.DecimalOf(a.factor))
	if ratio := scaled.Quo(a.low); ratio.Cmp(parley.DecimalOf(maxScaled)) < 0 && parley.DecimalOf(1).Cmp(ratio.Mul(parley.DecimalOf(maxScaled))) < 0 {
		r.setValue(d, scaled)
		d.factor = a.factor
	}
}

// maxScaled is how many times as large as the other of two amounts one may be for both to be in millions: who says "310 million, up from 290"
// says "310 million, up from 2" too, but not "310 million, against 4" of people.
const maxScaled = 200

func (r *figureReader) setValue(d *figureDraft, v *parley.Decimal) {
	d.low, d.high, d.Value = v, v, v
}

// heldAgainst is the index of the draft before draft i that it is put beside and that says its unit or scale; -1 for none.
func (r *figureReader) heldAgainst(i int) int {
	d := &r.drafts[i]
	link := r.linkOf(i)
	if link == linkNone {
		return -1
	}
	at := r.sentence[r.tokens[d.num]]
	for j := i - 1; j >= 0 && j >= i-maxHeld; j-- {
		a := &r.drafts[j]
		apart := at - r.sentence[r.tokens[a.num]]
		if apart > 1 || apart == 1 && link != linkTold || a.convertsLast {
			continue
		}
		if a.dimension == figureTime && link != linkCompared || a.dimension == figureCounted && a.factor < 1000 || a.Change && a.dimension == figureShare && link != linkJoined {
			if a.dimension == figureCounted && a.noun >= 0 {
				return -1
			}
			continue
		}
		if link == linkTold && !r.parallel(d, a, apart) || link == linkCompared && !r.beside(a, d) || a.dimension == figureShare && d.low.Cmp(parley.DecimalOf(100)) > 0 {
			return -1
		}
		return j
	}
	return -1
}

// maxHeld is how many figures back the other amount stands: a conversion and a length of time may come between.
const maxHeld = 3

// figureLink is how a bare amount is put beside another.
type figureLink uint8

const (
	linkNone     figureLink = iota
	linkCompared            // by words of comparison: "up from 290", "against 29", "instead of 30"
	linkTold                // as what the same verb, or the verb "be" with a pronoun, says of it: "the town pays 20", "it was 290"
	linkJoined              // by a conjunction with a place or topic of its own: "8 percent in the capital and 5 in the rest"
	linkParted              // as a part, or what is lacking: "300 between them", "14 short"
)

// linkOf says how the words around the bare amount of draft i put it beside another.
func (r *figureReader) linkOf(i int) figureLink {
	d := &r.drafts[i]
	t := r.text
	k := d.first - 1
	for k > 0 && t.Same(k+1) && figureHedgeWord[t.Lower(k)] && !t.Is(k, "than") && (!t.Is(k, "at") || t.Is(k+1, "least", "most")) {
		k--
	}
	if k < 0 || !t.Same(k+1) || r.nounFollows(d.end) {
		return linkNone
	}
	switch tok := &r.Tokens[r.tokens[d.num]]; tok.Dep {
	case "nsubj", "nsubjpass":
		return linkNone
	}
	a := &r.drafts[i-1]
	switch {
	case t.Is(k, "from") && (figureMoves[t.Lower(k-1)] || a.end <= k && k-a.end <= maxRate), t.Is(k, "against", "versus", "vs"),
		t.Is(k, "of") && t.Is(k-1, "instead"), t.Is(k, "than") && t.Is(k-1, "rather"), t.Is(k, "not"), t.Is(k, "to", "with") && t.Is(k-1, "compared", "opposed"):
		return linkCompared
	case t.Same(d.end+1) && t.Is(d.end, "between") && t.Is(d.end+1, "them"), t.Same(d.end) && t.Is(d.end, "short", "shy"), t.Same(d.end) && t.Is(d.end, "each", "apiece") && t.Is(k, "and", ","):
		return linkParted
	case t.Is(k, "and", "but") && t.Same(d.end) && t.Is(d.end, "in", "for", "at", "on", "among"):
		return linkJoined
	case t.Is(k, "at", "to"), r.Tokens[r.tokens[k]].POS == "VERB", r.Tokens[r.tokens[k]].POS == "AUX":
		return linkTold
	}
	return linkNone
}

// maxRate is the most lexemes between an amount and the "from" of its former level: "$42 a share from 38".
const maxRate = 2

// comparedWithin is the most lexemes between two amounts that words of comparison join: "34% of the vote in the first round, against 29".
const comparedWithin = 10

// beside reports whether the words between a and d leave no other thing that d might be of.
func (r *figureReader) beside(a, d *figureDraft) bool {
	if d.first-a.end > comparedWithin {
		return false
	}
	for i := r.tokens[a.end-1] + 1; i < r.tokens[d.first]; i++ {
		switch r.Tokens[i].Dep {
		case "nsubj", "nsubjpass", "csubj":
			return false
		}
	}
	return true
}

// parallel reports whether what is told of d can only be in the measure of a: the same verb or preposition, "be" with a pronoun, "say", or a
// further verb of change with the same subject.
func (r *figureReader) parallel(d, a *figureDraft, apart int) bool {
	t := r.text
	k := d.first - 1
	if apart == 0 && k > 0 && t.Is(k, "at", "to") && t.Is(a.first-1, t.Lower(k)) && (r.Tokens[r.tokens[k-1]].POS == "NOUN" || r.Tokens[r.tokens[k-1]].POS == "PROPN") {
		return true
	}
	x, y := r.tokens[d.num], r.tokens[a.num]
	v, w := r.verbAbove(x), r.verbAbove(y)
	if v < 0 || w < 0 {
		return false
	}
	subject := -1
	if v != w || apart == 1 {
		subject = r.subjectOf(v)
	}
	lemma := r.Tokens[v].Lemma
	if lemma == "be" {
		return subject >= 0 && figureProforms[r.Tokens[subject].Lower]
	}
	switch {
	case figurePuts[lemma]:
		o := r.child(v, "dobj")
		it := o >= 0 && (r.Tokens[o].Lower == "it" || r.Tokens[o].Lower == "that")
		return v != w && (it || apart == 0 && (o < 0 || o == x))
	case apart == 1:
		return false
	case v != w && lemma == r.Tokens[w].Lemma:
		return t.Is(k, "at", "to") == t.Is(a.first-1, "at", "to")
	}
	return t.Is(k, "to") && figureMoves[t.Lower(k-1)] && r.Tokens[v].Dep == "conj" && r.child(v, "nsubj", "nsubjpass") < 0
}

// verbAbove is the nearest verb above token i, "be" included; -1 for none.
func (r *figureReader) verbAbove(i int) int {
	for steps := 0; steps < maxClockClimb; steps++ {
		h := r.Tokens[i].Head
		if h == i {
			break
		}
		i = h
		if tok := &r.Tokens[i]; tok.POS == "VERB" || tok.POS == "AUX" {
			return i
		}
	}
	return -1
}

// figureProforms stand for the thing just measured: "last year it was 290", "the old one was 650".
var figureProforms = figureSet("it that this one ones which former latter")

// figurePuts are the verbs by which somebody gives another size of the same thing: "the unions say 2", "put it at 800 million".
var figurePuts = figureSet("say claim put estimate reckon argue insist maintain speak report give cite contend assess suggest quote calculate allege assert")
