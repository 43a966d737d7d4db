package reading

import (
	"parley"
)

// wordFigure reads the amounts that are no number words: "halved", "no casualties", "a woman was killed", "for a decade". It returns where
// to go on, k for none.
func (r *figureReader) wordFigure(k int) int {
	t := r.text
	switch t.Lexemes[k].Lower {
	case "halved", "halving", "halve", "halves":
		if r.Tokens[r.tokens[k]].POS == "VERB" || t.Is(k, "halved") {
			return r.addWord(k, k+1, k, 50, "percent", figureShare, true)
		}
	case "doubled", "doubling":
		if r.Tokens[r.tokens[k]].POS == "VERB" && !t.Is(k+1, "down") {
			return r.addWord(k, k+1, k, 100, "percent", figureShare, true)
		}
	case "tripled", "trebled":
		return r.addWord(k, k+1, k, 200, "percent", figureShare, true)
	case "quadrupled":
		return r.addWord(k, k+1, k, 300, "percent", figureShare, true)
	case "no":
		if end := r.harmAfter(k); end > k {
			return r.addWord(k, end, k, 0, "count", figureCounted, false)
		}
	case "a", "an":
		return r.articleFigure(k)
	}
	if (t.Is(k, "year", "month", "week", "day", "hour", "decade", "century", "years", "months", "weeks", "days", "hours", "decades")) && t.Hyphen(k+1) && t.Is(k+2, "long") && t.Glued(k+2) && t.Same(k+2) {
		return r.longFigure(k)
	}
	return k
}

// figureHarms are what "no" counts as nought.
var figureHarms = figureSet("casualty casualties death deaths fatality fatalities injury injuries victim victims survivors survivor cases deceased arrests")

// harmAfter returns the lexeme after the noun of "no casualties", "no new cases"; k for none.
func (r *figureReader) harmAfter(k int) int {
	t := r.text
	for at := k + 1; at <= k+3 && t.Same(at); at++ {
		if figureHarms[t.Lexemes[at].Lower] {
			return at + 1
		}
		if pos := r.Tokens[r.tokens[at]].POS; pos != "ADJ" && pos != "VERB" && pos != "NOUN" {
			return k
		}
	}
	return k
}

// articleFigure reads "for a decade" and the articles that count people whom something befalls.
func (r *figureReader) articleFigure(k int) int {
	t := r.text
	if !t.Same(k + 1) {
		return k
	}
	half := t.Is(k+2, "and") && t.Is(k+3, "a") && t.Is(k+4, "half") && t.Same(k+4)
	if u, ok := figureUnits[t.Lower(k+1)]; ok && (u.kind == figureTime && u.name != "s" && (half || r.spans(k)) || half && u.kind > figureTime && u.kind < figureHeat && len(t.Lower(k+1)) > 3) {
		d := figureDraft{first: k, num: k, after: k + 1, end: k + 2, noun: -1, dimension: u.kind, low: u.of(parley.DecimalOf(1))}
		d.high, d.Unit = d.low, u.name
		r.halfMore(&d, u)
		r.finish(&d)
		r.drafts = append(r.drafts, d)
		return d.end
	}
	noun := r.tokens[k]
	if h := r.Tokens[noun].Head; r.Tokens[noun].Dep == "det" && h > noun && h-noun <= 4 && figurePeople[r.Tokens[h].Lemma] && r.befallen(h) {
		return r.addWord(k, k+1, k, 1, "count", figureCounted, false)
	}
	return k
}

// spans reports whether "a decade" at lexeme k is a length of time: "for a decade", "more than a year", not "a year ago" or "5% a year".
func (r *figureReader) spans(k int) bool {
	t := r.text
	if !t.Same(k) || t.Is(k+2, "ago", "earlier", "later", "before", "after") {
		return false
	}
	if t.Is(k-1, "for", "within") {
		return !t.Is(k+2, "of", "when", "that", "in") || t.Is(k+1, "decade", "century", "year")
	}
	return r.hedged(k) && !t.Is(k-1, "some", "over") || t.Is(k-1, "than", "half", "over") && t.Is(k+1, "decade", "century", "year")
}

// figureBefalls are the verbs by which people come to harm or to notice, so that a report counts them one by one.
var figureBefalls = figureSet("kill die injure wound hurt drown murder shoot stab arrest detain rescue save hospitalize hospitalise abduct kidnap execute perish evacuate free bury crush trap")

// befallen reports whether the person at token i is one of the counted: subject of "was killed", object of "killing", or one of a list of counts.
func (r *figureReader) befallen(i int) bool {
	tok := &r.Tokens[i]
	h := &r.Tokens[tok.Head]
	switch tok.Dep {
	case "nsubjpass", "dobj":
		return figureBefalls[h.Lemma]
	case "nsubj":
		return figureBefalls[h.Lemma] && (h.Lemma == "die" || h.Lemma == "drown" || h.Lemma == "perish")
	case "conj":
		return r.child(tok.Head, "nummod") >= 0 && len(r.drafts) > 0 && r.drafts[len(r.drafts)-1].noun == tok.Head || r.befallen(tok.Head)
	case "pobj":
		return h.Lower == "including"
	}
	return false
}

// longFigure reads "month-long", "decade-long".
func (r *figureReader) longFigure(k int) int {
	u := figureUnits[r.text.Lexemes[k].Lower]
	last := r.text.Lexemes[k].Lower
	if last[len(last)-1] == 's' {
		return k
	}
	if _, ok := r.text.At(k - 1); k > 0 && ok || r.text.Hyphen(k-1) {
		return k
	}
	d := figureDraft{first: k, num: k, after: k + 1, end: k + 3, noun: -1, dimension: u.kind, low: u.of(parley.DecimalOf(1))}
	d.high, d.Unit = d.low, u.name
	r.finish(&d)
	r.drafts = append(r.drafts, d)
	return d.end
}

// addWord files a figure that is told by the word at lexeme k.
func (r *figureReader) addWord(first, end, k int, value int64, unit string, kind figureDimension, change bool) int {
	d := figureDraft{first: first, num: k, after: end, end: end, noun: -1, dimension: kind}
	d.low = parley.DecimalOf(value)
	d.high, d.Value, d.Unit, d.Change = d.low, d.low, unit, change
	if kind == figureCounted {
		d.noun = r.tokens[end-1]
		if end == k+1 {
			d.noun = r.nounOf(&d)
		}
	}
	r.hedge(&d)
	r.drafts = append(r.drafts, d)
	return end
}
