package reading

import (
	"parley"
	"parley/numeral"
)

// fillEllipses gives an amount that is put without a unit the one of the amount it is held against: "€310 million, up from 290", "the town pays
// 20", "last year it was 650". Only constructions that leave no choice are read so; every other bare number stays a count.
func (r *figureReader) fillEllipses() {
	for i := 1; i < len(r.drafts); i++ {
		d := &r.drafts[i]
		if d.dimension != figureCounted || d.Unit != "count" || d.noun >= 0 || d.age || d.Value == nil || d.end != d.after && !r.text.Is(d.end-1, "+") {
			continue
		}
		j := r.heldAgainst(i)
		if j < 0 {
			j = r.bargainedIn(i)
		}
		if j >= 0 {
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
	length := -1
	for j := i - 1; j >= 0 && j >= i-maxHeld; j-- {
		a := &r.drafts[j]
		apart := at - r.sentence[r.tokens[a.num]]
		if apart > 1 || apart == 1 && link != linkTold || a.convertsLast {
			continue
		}
		if a.dimension == figureTime && link != linkCompared && link != linkJoined || a.dimension == figureCounted && a.factor < 1000 || a.Change && a.dimension == figureShare && link != linkJoined {
			if a.dimension == figureCounted && a.noun >= 0 {
				return -1
			}
			if length < 0 && a.dimension == figureTime && link == linkTold && !r.text.Is(a.end, "ago", "earlier", "later", "before", "after", "old") && r.parallel(d, a, apart) {
				length = j
			}
			continue
		}
		if link == linkTold && !r.parallel(d, a, apart) || link == linkCompared && !r.beside(a, d) || a.dimension == figureShare && d.low.Cmp(parley.DecimalOf(100)) > 0 {
			return -1
		}
		return j
	}
	return length
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
	if t.Is(k, "to") && t.Is(k-1, "up") {
		k -= 2
	}
	if k < 0 || !t.Same(k+1) || r.nounFollows(d.end) {
		return linkNone
	}
	a := &r.drafts[i-1]
	if t.Is(k, "for", "of", "by", "over", "to") && t.Is(k-1, "and", "but") && t.Is(a.first-1, t.Lower(k)) {
		k-- // "for five hours on Monday and for three on Tuesday"
	}
	if a.dimension == figureShare && t.Is(k, "and", ",", "while", "but", ";") && r.polled(d, a) {
		return linkParted
	}
	switch tok := &r.Tokens[r.tokens[d.num]]; tok.Dep {
	case "nsubj", "nsubjpass":
		return linkNone
	}
	switch {
	case t.Is(k, "to") && r.levels(a, k):
		return linkCompared
	case t.Is(k, "from") && (figureMoves[t.Lower(k-1)] || a.end <= k && k-a.end <= maxRate), t.Is(k, "against", "versus", "vs"),
		t.Is(k, "of") && t.Is(k-1, "instead"), t.Is(k, "than") && t.Is(k-1, "rather"), t.Is(k, "not"), t.Is(k, "to", "with") && t.Is(k-1, "compared", "opposed"):
		return linkCompared
	case t.Same(d.end+1) && t.Is(d.end, "between") && t.Is(d.end+1, "them"), t.Same(d.end) && t.Is(d.end, "short", "shy"), t.Same(d.end) && t.Is(d.end, "each", "apiece") && t.Is(k, "and", ","):
		return linkParted
	case t.Is(k, "and", "but", "or") && t.Same(d.end) && t.Is(d.end, "in", "for", "at", "on", "among", "with", "without", "to", "per", "by", "from"):
		return linkJoined
	case t.Is(k, "at", "to", "above", "below"), r.Tokens[r.tokens[k]].POS == "VERB", r.Tokens[r.tokens[k]].POS == "AUX":
		return linkTold
	}
	return linkNone
}

// polled reports whether the bare amount has a verb of its own beside that of a, and the two are shares of one whole: "48 percent back the
// strike and 44 oppose it".
func (r *figureReader) polled(d, a *figureDraft) bool {
	v, w := r.Tokens[r.tokens[d.num]].Head, r.verbAbove(r.tokens[a.num])
	return v > r.tokens[d.num] && r.Tokens[v].POS == "VERB" && w >= 0 && w < r.tokens[d.num] && r.sentence[w] == r.sentence[v] &&
		r.Tokens[w].Tag == r.Tokens[v].Tag && a.Value != nil && a.low.Add(d.low).Cmp(parley.DecimalOf(100)) <= 0
}

// levels reports whether a stands right before the "to" at lexeme k, perhaps with its rate between, as the first of two levels: "from 90 days to 60",
// "from 3 million litres a month to 2 million", or of the two shares of one vote: "52 percent to 48".
func (r *figureReader) levels(a *figureDraft, k int) bool {
	if a.end > k || k-a.end > 0 && (a.Per == "" || k-a.end > maxRate) {
		return false
	}
	first := a.first
	for first > 0 && r.text.Same(first) && figureHedgeWord[r.text.Lower(first-1)] {
		first--
	}
	return a.dimension == figureShare || r.text.Is(first-1, "from")
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
	if v < 0 {
		return false
	}
	subject := -1
	if v != w || apart == 1 {
		subject = r.subjectOf(v)
	}
	lemma := r.Tokens[v].Lemma
	if lemma == "be" || lemma == "become" {
		s := r.subjectOf(v)
		return subject >= 0 && figureProforms[r.Tokens[subject].Lower] || apart == 0 && s >= r.tokens[a.first] && s <= r.tokens[a.end-1]
	}
	if w < 0 {
		return false
	}
	switch {
	case a.dimension == figureTime && apart == 0 && t.Is(k, "to") && figureLasts[lemma]:
		return true
	case a.dimension == figureShare && figureHolds[lemma] && figureHolds[r.Tokens[w].Lemma] && r.child(v, "dobj") == x:
		return a.low.Add(d.low).Cmp(parley.DecimalOf(100)) <= 0
	case figurePuts[lemma]:
		o := r.child(v, "dobj")
		it := o >= 0 && (r.Tokens[o].Lower == "it" || r.Tokens[o].Lower == "that")
		return v != w && (it || apart == 0 && (o < 0 || o == x))
	case figureLevels[lemma] && figureLevels[r.Tokens[w].Lemma]:
		return apart == 0 || subject >= 0 && figureProforms[r.Tokens[subject].Lower]
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

// figureLasts are the verbs that give a length of time another end.
var figureLasts = figureSet("extend prolong lengthen shorten stretch cut reduce curtail raise double trim")

// figureLevels are the verbs of how high something stands: "stood at 7.4 metres", "will crest at 8.1".
var figureLevels = figureSet("stand crest peak stay remain reach rise climb fall drop sink lie hover top hit measure read")

// figureHolds are the verbs of having a share of a whole.
var figureHolds = figureSet("hold have own possess control keep retain command")

// bargainedIn is the index of the draft whose unit the bare amount of draft i has because both are named in one bargain: an amount of the same size
// that somebody wants, offers, pays or names ("The fund is to pay 120,000 dollars a family. Forty thousand is an insult"), or the same amount once
// more ("900,000 tonnes ... who put the 900,000 on the table"). It is -1 for none.
func (r *figureReader) bargainedIn(i int) int {
	d := &r.drafts[i]
	one := r.subjects(d)
	if one == bargainMany || r.text.Same(d.end) && r.text.Is(d.end, "of") {
		return -1
	}
	thousand := parley.DecimalOf(1000)
	grand := d.low.Cmp(thousand) >= 0
	for j := i - 1; grand && j >= 0 && j >= i-maxSame; j-- {
		if a := &r.drafts[j]; a.low.Cmp(d.low) == 0 {
			if a.dimension > figureShare && a.dimension != figureTime {
				return j
			}
			return -1
		}
	}
	if a := &r.drafts[i-1]; !grand && a.dimension > figureCounted && (a.dimension != figureMoney || a.factor < 1000) && r.wanted(d, a) {
		return i - 1
	}
	if one == bargainNone && !r.bargained(d) || !grand && r.text.Lexemes[d.num].Kind != numeral.Digits {
		return -1
	}
	for j := i - 1; j >= 0 && j >= i-maxBargain; j-- {
		a := &r.drafts[j]
		apart := r.sentence[r.tokens[d.num]] - r.sentence[r.tokens[a.num]]
		switch {
		case a.dimension == figureShare || a.dimension == figureTime || a.convertsLast || a.low.Sign() <= 0,
			a.dimension == figureCounted && a.low.Cmp(thousand) < 0:
		case a.dimension == figureCounted, apart > maxBargainApart, !grand && (apart > 0 || a.factor < 1000), grand && !r.ofOneSize(a, d):
			return -1
		default:
			return j
		}
	}
	return -1
}

// maxSame is how many figures back an amount is looked for that is named once more.
const maxSame = 24

// maxBargain is how many figures, maxBargainApart how many sentences back the amount stands that a bare one is held against.
const maxBargain, maxBargainApart = 6, 6

// ofOneSize reports whether neither of two amounts is more than maxSize times the other.
func (r *figureReader) ofOneSize(a, d *figureDraft) bool {
	most := parley.DecimalOf(maxSize)
	return a.low.Cmp(d.low.Mul(most)) <= 0 && d.low.Cmp(a.low.Mul(most)) <= 0
}

// maxSize is how far apart demand and offer may lie.
const maxSize = 20

// bargained reports whether the bare amount is what somebody wants, offers, pays or names.
func (r *figureReader) bargained(d *figureDraft) bool {
	top := r.topOf(parley.Range{First: r.tokens[d.num], End: r.tokens[d.end-1] + 1})
	v := r.Tokens[top].Head
	switch r.Tokens[top].Dep {
	case "dobj", "attr", "oprd":
	case "pobj":
		switch r.Tokens[v].Lower {
		case "for", "with", "at", "to", "on":
			v = r.Tokens[v].Head
		default:
			return false
		}
	default:
		return false
	}
	if r.Tokens[v].Lemma != "be" {
		return figureBargains[r.Tokens[v].Lemma] || figurePuts[r.Tokens[v].Lemma]
	}
	s := r.subjectOf(v)
	return s >= 0 && figureSums[r.Tokens[s].Lemma]
}

// wanted reports whether the bare amount is what somebody wants or offers in place of a, in the same sentence: "open for 72 hours; the rebels want 48".
func (r *figureReader) wanted(d, a *figureDraft) bool {
	x := r.tokens[d.num]
	v := r.Tokens[x].Head
	return r.sentence[x] == r.sentence[r.tokens[a.num]] && r.Tokens[x].Dep == "dobj" && figureWants[r.Tokens[v].Lemma] && !(r.text.Same(d.end) && r.text.Is(d.end, "of", "more"))
}

// figureWants are the verbs of wanting and offering.
var figureWants = figureSet("want demand seek request offer propose accept reject prefer suggest")

// How the verb of a number tells what it is: one sum ("forty thousand is an insult") or many things ("forty thousand are homeless").
const (
	bargainNone = iota
	bargainOne
	bargainMany
)

// subjects says how the verb of which the bare amount is the subject takes it.
func (r *figureReader) subjects(d *figureDraft) int {
	top := r.topOf(parley.Range{First: r.tokens[d.num], End: r.tokens[d.end-1] + 1})
	if dep := r.Tokens[top].Dep; dep != "nsubj" && dep != "nsubjpass" {
		return bargainNone
	}
	switch v := &r.Tokens[r.Tokens[top].Head]; v.Lower {
	case "is", "was", "isn", "wasn":
		return bargainOne
	}
	return bargainMany
}

// figureBargains are the verbs of those who haggle: wanting, offering, paying, settling, coming with a number.
var figureBargains = figureSet("want demand seek ask request require offer bid propose promise pledge pay spend charge cost fetch get receive earn settle accept take insist " +
	"hold grant award name set tender come open start begin return fix budget allocate earmark reject refuse agree deserve owe")

// figureSums are the nouns for a sum that somebody names.
var figureSums = figureSet("number figure estimate offer bid proposal version draft quota price cost bill sum amount total calculation reckoning demand ask target claim budget ceiling cap limit")
