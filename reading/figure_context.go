package reading

import (
	"strings"

	"parley"
	"parley/numeral"
)

// figureHedge is what stands before an amount and says how close to it the truth is.
type figureHedge struct {
	words       []string // from the number leftwards
	bound       parley.Bound
	approximate bool
}

var figureHedges = []figureHedge{
	{[]string{"than", "more"}, parley.AtLeast, false},
	{[]string{"than", "less", "no"}, parley.AtLeast, false},
	{[]string{"than", "fewer", "no"}, parley.AtLeast, false},
	{[]string{"than", "less", "not"}, parley.AtLeast, false},
	{[]string{"than", "greater"}, parley.AtLeast, false},
	{[]string{"than", "higher"}, parley.AtLeast, false},
	{[]string{"least", "at"}, parley.AtLeast, false},
	{[]string{"of", "upwards"}, parley.AtLeast, false},
	{[]string{"of", "upward"}, parley.AtLeast, false},
	{[]string{"of", "excess", "in"}, parley.AtLeast, false},
	{[]string{"of", "north"}, parley.AtLeast, false},
	{[]string{"of", "minimum"}, parley.AtLeast, false},
	{[]string{"over", "just"}, parley.AtLeast, true},
	{[]string{"over", "little"}, parley.AtLeast, true},
	{[]string{"over", "slightly"}, parley.AtLeast, true},
	{[]string{"above", "just"}, parley.AtLeast, true},
	{[]string{"over"}, parley.AtLeast, false},
	{[]string{"above"}, parley.AtLeast, false},
	{[]string{"exceeding"}, parley.AtLeast, false},
	{[]string{"exceeded"}, parley.AtLeast, false},
	{[]string{"exceeds"}, parley.AtLeast, false},
	{[]string{"exceed"}, parley.AtLeast, false},
	{[]string{"surpassed"}, parley.AtLeast, false},
	{[]string{"topped"}, parley.AtLeast, false},
	{[]string{"minimum"}, parley.AtLeast, false},
	{[]string{">"}, parley.AtLeast, false},
	{[]string{"≥"}, parley.AtLeast, false},
	{[]string{"to", "up"}, parley.AtMost, false},
	{[]string{"most", "at"}, parley.AtMost, false},
	{[]string{"than", "more", "no"}, parley.AtMost, false},
	{[]string{"than", "more", "not"}, parley.AtMost, false},
	{[]string{"than", "less"}, parley.AtMost, false},
	{[]string{"than", "fewer"}, parley.AtMost, false},
	{[]string{"than", "lower"}, parley.AtMost, false},
	{[]string{"as", "many", "as"}, parley.AtMost, false},
	{[]string{"as", "much", "as"}, parley.AtMost, false},
	{[]string{"as", "high", "as"}, parley.AtMost, false},
	{[]string{"of", "maximum"}, parley.AtMost, false},
	{[]string{"maximum"}, parley.AtMost, false},
	{[]string{"under", "just"}, parley.AtMost, true},
	{[]string{"below", "just"}, parley.AtMost, true},
	{[]string{"of", "short"}, parley.AtMost, true},
	{[]string{"of", "shy"}, parley.AtMost, true},
	{[]string{"than", "older"}, parley.AtLeast, false},
	{[]string{"than", "younger"}, parley.AtMost, false},
	{[]string{"under"}, parley.AtMost, false},
	{[]string{"below"}, parley.AtMost, false},
	{[]string{"<"}, parley.AtMost, false},
	{[]string{"≤"}, parley.AtMost, false},
	{[]string{"nearly"}, parley.AtMost, true},
	{[]string{"almost"}, parley.AtMost, true},
	{[]string{"to", "close"}, "", true},
	{[]string{"of", "region", "the", "in"}, "", true},
	{[]string{"about"}, "", true},
	{[]string{"around"}, "", true},
	{[]string{"roughly"}, "", true},
	{[]string{"approximately"}, "", true},
	{[]string{"approx"}, "", true},
	{[]string{".", "approx"}, "", true},
	{[]string{"some"}, "", true},
	{[]string{"estimated"}, "", true},
	{[]string{"circa"}, "", true},
	{[]string{"perhaps"}, "", true},
	{[]string{"maybe"}, "", true},
	{[]string{"probably"}, "", true},
	{[]string{"near"}, "", true},
	{[]string{"~"}, "", true},
	{[]string{"≈"}, "", true},
	{[]string{"c"}, "", true},
	{[]string{".", "c"}, "", true},
	{[]string{".", "ca"}, "", true},
}

// figureHedgeWord holds every word that may stand in a hedge or next to it.
var figureHedgeWord = figureHedgeWords()

// figureHedgesBy files the hedges under the word next to the number, longest first within it.
var figureHedgesBy = figureHedgeIndex()

func figureHedgeWords() map[string]bool {
	set := figureSet("an a only just the another total")
	for _, h := range figureHedges {
		for _, w := range h.words {
			if len(w) > 1 && w != "to" && w != "of" && w != "in" {
				set[w] = true
			}
		}
	}
	return set
}

func figureHedgeIndex() map[string][]figureHedge {
	index := map[string][]figureHedge{}
	for size := 4; size > 0; size-- {
		for _, h := range figureHedges {
			if len(h.words) == size {
				index[h.words[0]] = append(index[h.words[0]], h)
			}
		}
	}
	return index
}

// hedge reads the bound and the vagueness of an amount from the words on both sides of it.
func (r *figureReader) hedge(d *figureDraft) {
	t := r.text
	k := d.first - 1
	known := false // a level that is known bounds nothing: "under the 14.20 euros offered"
	for k >= 0 && t.Same(k+1) && t.Is(k, "a", "an", "the", "only", "another", "total") {
		known = known || t.Is(k, "the")
		k--
	}
	if !known {
		r.hedgeBefore(d, k)
	}
	after := d.end
	switch {
	case t.Is(after, "or") && t.Is(after+1, "more", "above", "greater", "higher"), t.Is(after, "and") && t.Is(after+1, "above", "over", "counting", "up"),
		t.Is(after, "plus") && !t.Is(after+1, "a", "the"), t.Is(after, "at") && t.Is(after+1, "least"), t.Is(after, "minimum"):
		d.Bound = parley.AtLeast
	case t.Is(after, "or") && t.Is(after+1, "less", "fewer", "below", "under"), t.Is(after, "at") && t.Is(after+1, "most"), t.Is(after, "maximum", "max"):
		d.Bound = parley.AtMost
	case t.Is(after, "or") && t.Is(after+1, "so"), t.Hyphen(after) && t.Is(after+1, "odd", "ish"), t.Is(after, "approximately", "approx"):
		d.Approximate = true
	}
}

func (r *figureReader) hedgeBefore(d *figureDraft, k int) {
	t := r.text
	if k < 0 || !t.Same(k+1) {
		return
	}
	for _, h := range figureHedgesBy[t.Lexemes[k].Lower] {
		if !r.matches(h.words, k) {
			continue
		}
		if d.dimension == figureTime && len(h.words) == 1 && t.Is(k, "over", "under", "above", "below", "around") && !t.Is(k-1, "in", "for", "after", "of", "within", "than", "every", "lasted", "took") {
			return
		}
		if t.Is(k, "to") && (r.Tokens[r.tokens[k-1]].Dep == "prt" || figureMoves[t.Lower(k-2)] || t.Is(k-2, "go", "goes", "went", "gone", "going")) {
			return
		}
		if h.bound != "" {
			d.Bound = h.bound
		}
		d.Approximate = d.Approximate || h.approximate
		if h.approximate && h.bound == "" && k > 0 {
			r.hedgeBefore(d, k-len(h.words))
		}
		return
	}
}

// matches reports whether the words of a hedge end at lexeme k.
func (r *figureReader) matches(words []string, k int) bool {
	for i, w := range words {
		if !r.text.Is(k-i, w) || i > 0 && !r.text.Same(k-i+1) {
			return false
		}
	}
	return true
}

// per reads a rate after an amount: "a day", "per person", "daily", "/month".
func (r *figureReader) per(d *figureDraft) {
	t := r.text
	k := d.end
	if !t.Same(k) {
		return
	}
	if p := figureRates[t.Lexemes[k].Lower]; p != "" {
		d.Per = p
		d.end = k + 1
		return
	}
	if d.noun < 0 {
		d.noun = r.nounOf(d)
	}
	if d.noun >= 0 && d.dimension <= figureShare {
		for k < len(t.Lexemes) && t.Same(k) && r.tokens[k] < d.noun && k < d.end+4 {
			k++
		}
		if r.tokens[k] == d.noun {
			k++
		}
	}
	if t.Same(k) {
		if p := figureRates[t.Lexemes[k].Lower]; p != "" {
			d.Per = p
			return
		}
	}
	if t.Hyphen(k) && t.Is(k+1, "a", "per") {
		k++
	}
	if t.Is(k, "of") {
		for at := k + 1; at < k+4 && t.Same(at); at++ {
			if t.Is(at, "a", "an", "per") {
				k = at
				break
			}
		}
	}
	if p := figureLettered[t.Lower(d.end-1)]; p != "" && d.dimension == figureVolume {
		d.Per = p
		return
	}
	if t.Is(k+2, "earlier", "ago", "before", "after", "later") || !t.Is(k, "per", "a", "an", "each", "every", "/") || !t.Same(k+1) {
		return
	}
	at := k + 1
	if t.Hyphen(at) {
		at++
	}
	if !t.Same(at) || t.Lexemes[at].Kind != numeral.Word {
		return
	}
	if d.Per = r.rateOf(d, k, at); d.Per != "" && t.Is(k, "/") {
		d.end = at + 1
		if _, end := r.raised(figureUnits[t.Lower(at)], at+1); end > at+1 || t.Lower(at) == "m" && t.Glued(at+1) && t.Is(at+1, "2", "3") {
			d.end = at + 2
		}
	}
}

// rateOf is what the amount is counted by: the word or unit at lexeme at, which the word or mark at lexeme k ties to it.
func (r *figureReader) rateOf(d *figureDraft, k, at int) string {
	t := r.text
	word := t.Lexemes[at].Lower
	if t.Is(k, "per", "/") {
		if p := figureRateLetters[word]; p != "" && t.Is(k, "/") && !(t.Glued(at+1) && t.Lexemes[at+1].Kind != numeral.Mark) {
			return p
		}
		if u, end := r.unitAt(at, true); end > at && (u.kind == figureArea || u.kind == figureVolume && end > at+1 || u.kind > figureSpeed && t.Is(at, strings.ToLower(u.name))) {
			return u.name
		}
	}
	u, known := figureUnits[word]
	switch {
	case t.Is(k, "per"), t.Is(k, "/") && known, figureRated[word]:
	case !known || u.kind != figureTime || u.name == "s" && d.dimension <= figureTime && !t.Is(k-1, "times"):
		return ""
	}
	if d.dimension == figureTime && known && u.kind == figureTime && !t.Is(k, "per", "a", "each", "every") {
		return ""
	}
	switch {
	case known && u.kind == figureTime && u.factor == 1:
		return figurePeriods[u.name]
	case word == "capita" || word == "head":
		return "person"
	}
	return word
}

// figureRateLetters are the letters behind a stroke that say what an amount is counted by: "€9/h", "310 m3/s".
var figureRateLetters = map[string]string{"s": "second", "h": "hour", "hr": "hour", "d": "day", "yr": "year", "l": "L"}

// figureLettered are the units that hold their own rate.
var figureLettered = map[string]string{"bpd": "day", "mbpd": "day"}

var figurePeriods = map[string]string{"s": "second", "minute": "minute", "h": "hour", "day": "day", "week": "week", "month": "month", "year": "year"}

// figureRates are the adverbs of rates.
var figureRates = map[string]string{"daily": "day", "hourly": "hour", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year"}

// figureRated are what prices and rates are told of after an article.
var figureRated = figureSet("barrel tonne ton ounce gallon litre liter kilo share head person family household piece pop bushel metre meter foot acre night")

// figureMoves are the forms of verbs of change that a difference follows.
var figureMoves = figureSet("rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown shrank shrink shrinks shrinking shrunk gained gain gains gaining " +
	"lost dropped drop drops dropping declined decline declines declining jumped jump jumps jumping climbed climb climbs climbing slipped slip slips slipping surged surge surges " +
	"surging plunged plunge plunges plunging tumbled tumble tumbles tumbling slid slide slides sliding soared soar soars soaring advanced eased edged added increased increase " +
	"increases increasing decreased decrease decreases decreasing up down widened narrowed expanded contracted shed ticked inched sank slumped rallied improved worsened swelled dipped higher lower cut reduced raised slashed")

// figureDifferences are nouns for a change.
var figureDifferences = figureSet("increase rise growth gain jump surge hike raise decrease reduction cut cuts drop fall decline dip loss slump plunge change difference swing shortfall increment expansion contraction rebound improvement")

// isChange reports whether a figure is a difference and no level.
func (r *figureReader) isChange(d *figureDraft) bool {
	t := r.text
	k := d.first - 1
	for k >= 0 && t.Same(k+1) && figureHedgeWord[t.Lexemes[k].Lower] {
		if t.Is(k, "another") {
			return true
		}
		k--
	}
	if t.Is(k, "additional", "extra", "further") && t.Same(k+1) {
		return true
	}
	if t.Is(k, "down", "up") && k > 0 && t.Same(k) && r.Tokens[r.tokens[k-1]].POS == "VERB" && !figureMoves[t.Lower(k-1)] && !t.Is(k-1, "go", "goes", "went", "gone", "going") && d.dimension != figureShare {
		return false
	}
	by := t.Is(k, "by")
	if by {
		k--
	}
	if k >= 0 && t.Same(k+1) && (figureMoves[t.Lexemes[k].Lower] || by && r.movesNear(k)) {
		paid := d.dimension == figureMoney && !by && t.Is(k, "raised", "lost", "cut", "added", "shed", "gained", "gain", "gains")
		return d.dimension != figureTime && !paid
	}
	if t.Is(k, "of") && k > 0 && figureDifferences[t.Lower(k-1)] {
		return true
	}
	if d.dimension <= figureMoney && t.Is(d.after, "more", "fewer", "additional", "extra", "further") && !t.Is(d.after+1, "likely") {
		return true
	}
	if t.Is(d.end-1, "points", "point") && d.dimension == figureShare {
		return true
	}
	return d.noun >= 0 && figureDifferences[r.Tokens[d.noun].Lower] && d.dimension == figureShare || t.Is(d.end, "higher", "lower", "more", "less", "fewer") && d.dimension != figureTime
}

// movesNear reports whether a verb or noun of change stands a few words before lexeme k: "cut its staff by 300".
func (r *figureReader) movesNear(k int) bool {
	for i := k; i >= 0 && i > k-6 && r.text.Same(i+1); i-- {
		if w := r.text.Lexemes[i].Lower; figureMoves[w] || figureDifferences[w] {
			return true
		}
	}
	return false
}

// actor returns who did what befell the counted thing at token x: the subject of the verb it is the object of, or the "by" of its passive.
func (r *figureReader) actor(x int) *parley.Mention {
	for steps := 0; steps < 3 && r.Tokens[x].Dep == "conj" && r.Tokens[r.Tokens[x].Head].POS != "VERB"; steps++ {
		x = r.Tokens[x].Head
	}
	v := r.Tokens[x].Head
	if r.Tokens[v].POS != "VERB" {
		return nil
	}
	switch r.Tokens[x].Dep {
	case "dobj":
		if s := r.subjectOf(v); s >= 0 && r.Tokens[s].Dep != "nsubjpass" {
			return r.mentionAt(s)
		}
	case "nsubjpass":
		if by := r.child(v, "agent"); by >= 0 {
			if o := r.child(by, "pobj"); o >= 0 {
				return r.mentionAt(o)
			}
		}
	}
	return nil
}

// placeOf returns where the counted thing at token x is: the place that a preposition ties to it or to its verb.
func (r *figureReader) placeOf(x int) *parley.Mention {
	for steps := 0; steps < 3; steps++ {
		for _, c := range r.children[x] {
			if r.Tokens[c].Dep != "prep" || !r.place(c) {
				continue
			}
			switch r.Tokens[c].Lower {
			case "in", "at", "near", "across", "on", "inside", "off", "around", "outside":
				return r.mentionAt(r.child(c, "pobj"))
			}
		}
		h := r.Tokens[x].Head
		if h == x || r.Tokens[x].POS == "VERB" {
			return nil
		}
		x = h
	}
	return nil
}
