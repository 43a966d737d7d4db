package reading

import (
	"parley"
	"parley/numeral"
)

// maskTimes marks, from the first to the last, the lexemes that are parts of dates, years, clock times, web addresses and telephone numbers.
func (r *figureReader) maskTimes() []bool {
	masked := make([]bool, len(r.text.Lexemes))
	for k := range r.text.Lexemes {
		if r.text.Lexemes[k].Kind == numeral.Digits {
			r.maskDigits(masked, k)
		}
	}
	k := 0
	for i := range r.times {
		x := &r.times[i]
		if !x.ops.has('t') {
			continue
		}
		for k < len(masked) && r.text.Lexemes[k].Start < x.Span.Start {
			k++
		}
		for ; k < len(masked) && r.text.Lexemes[k].Start < x.Span.End; k++ {
			masked[k] = true
		}
	}
	return masked
}

var figureMonths = figureSet("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec")

// maskDigits marks digits at lexeme k when they belong to a date, a clock time or an address.
func (r *figureReader) maskDigits(masked []bool, k int) {
	t := r.text
	tok := r.Tokens[r.tokens[k]].Text
	switch {
	case r.inAddress(tok), r.dateBeside(k), r.clock(k), r.chain(k), r.pointClock(masked, k):
		masked[k] = true
	}
	if t.Glued(k+1) && t.Is(k+1, "st", "nd", "rd", "th") && masked[k] {
		masked[k+1] = true
	}
}

// inAddress reports whether a token is an address on the web or a handle.
func (r *figureReader) inAddress(tok string) bool {
	for i := 0; i+2 < len(tok); i++ {
		if tok[i:i+3] == "://" || tok[i:i+3] == "www" {
			return true
		}
		if (tok[i] == '@' || tok[i] == '#') && len(tok) > 3 {
			return true
		}
	}
	return false
}

// dateBeside reports whether the digits at k are the day or year of a month next to them, or a year by themselves.
func (r *figureReader) dateBeside(k int) bool {
	t := r.text
	if !figurePlainDigits(t.Lexemes[k].Lower) {
		return false
	}
	size := len(t.Lexemes[k].Lower)
	after := k + 1
	if t.Glued(after) && t.Is(after, "st", "nd", "rd", "th") {
		after++
	}
	if t.Is(after, "of") && size <= 2 {
		after++
	}
	if size <= 2 && r.month(after) {
		return true
	}
	before := k - 1
	if t.Is(before, ".") {
		before--
	}
	if t.Same(k) && r.month(before) && (size <= 2 || size == 4) {
		return !(size <= 2 && t.Is(k+1, "%", "percent"))
	}
	if size <= 2 && r.dayBeforeMonth(after) {
		return true
	}
	if size <= 2 && t.Same(k) && (t.Is(k-1, "-", "–", "and", "to", "or", ",", "&") && r.dayInList(k)) {
		return true
	}
	return size == 4 && r.year(k)
}

// month reports whether lexeme k is the name of a month; "may" and "march" in capitals only.
func (r *figureReader) month(k int) bool {
	t := r.text
	if k < 0 || k >= len(t.Lexemes) || !figureMonths[t.Lexemes[k].Lower] {
		return false
	}
	return t.Source[t.Lexemes[k].Start] < 'a'
}

// dayInList reports whether the day at k continues "December 4-6", "4, 5 and 6 May": days joined up to a month.
func (r *figureReader) dayInList(k int) bool {
	t := r.text
	for i := k - 2; i >= 0 && i > k-8 && t.Same(i+1); i-- {
		switch {
		case t.Lexemes[i].Kind == numeral.Digits && len(t.Lexemes[i].Lower) <= 2, t.Is(i, ",", ".", "-", "–", "and", "to", "or", "&"):
		case r.month(i):
			return !r.counting(k + 1)
		default:
			return false
		}
	}
	return false
}

// dayBeforeMonth reports whether the day that ends before lexeme k is one of "19-20 March", "19 to 21 March", "4, 5 and 6 May": joints and days
// up to a month.
func (r *figureReader) dayBeforeMonth(k int) bool {
	t := r.text
	joint := false
	for i := k; i < k+8 && t.Same(i); i++ {
		switch {
		case t.Lexemes[i].Kind == numeral.Digits && len(t.Lexemes[i].Lower) <= 2 && figurePlainDigits(t.Lexemes[i].Lower):
			joint = false
		case t.Is(i, "st", "nd", "rd", "th") && t.Glued(i), t.Is(i, "the"):
		case !joint && t.Is(i, "-", "–", "/", "and", "to", "or", ",", "&"):
			joint = true
		default:
			return r.month(i) && !joint && i > k
		}
	}
	return false
}

// counting reports whether the word at lexeme k makes a number before it a count: a noun, an adjective, "more".
func (r *figureReader) counting(k int) bool {
	if !r.text.Same(k) || r.text.Lexemes[k].Kind != numeral.Word {
		return false
	}
	tok := &r.Tokens[r.tokens[k]]
	return tok.Tag == "NNS" || tok.POS == "ADJ" || r.text.Is(k, "more", "other", "others")
}

// year reports whether four digits without a comma name a year: no unit or counted noun follows.
func (r *figureReader) year(k int) bool {
	t := r.text
	s := t.Lexemes[k].Lower
	if s[0] != '1' && s[0] != '2' || s[0] == '2' && s[1] > '1' {
		return false
	}
	if _, first := r.currencyBefore(k); first < k {
		return false
	}
	if u, end := r.unitAt(k+1, true); end > k+1 && u.name != "s" {
		return false
	}
	if t.Glued(k+1) && t.Is(k+1, "m", "k", "b") || t.Is(k-1, "than", "least", "some", "about", "nearly", "almost", "approximately", "roughly", "over") && t.Same(k) && !t.Is(k-1, "than") {
		return false
	}
	if s[0] == '1' && s[1] < '7' || t.Is(k-1, "than") && t.Is(k-2, "more", "less", "fewer") {
		return !r.countsNext(k)
	}
	return !(r.countsNext(k) && s[:2] != "20" && s[:2] != "19")
}

// countsNext reports whether a noun in the plural follows lexeme k, perhaps after an adjective.
func (r *figureReader) countsNext(k int) bool {
	t := r.text
	for at := k + 1; at <= k+3 && t.Same(at) && t.Lexemes[at].Kind == numeral.Word; at++ {
		tok := &r.Tokens[r.tokens[at]]
		if tok.Tag == "NNS" {
			return true
		}
		if tok.POS != "ADJ" && tok.POS != "NOUN" {
			return false
		}
	}
	return false
}

// chain reports whether the digits at k are part of a date in figures, a telephone number or the like: three groups joined by "-", "/" or
// ".", "24/7", "9/11", or a decade ("1990s", "'90s").
func (r *figureReader) chain(k int) bool {
	t := r.text
	if t.Glued(k+1) && t.Is(k+1, "s") && figurePlainDigits(t.Lexemes[k].Lower) {
		return true
	}
	if k+1 < len(t.Lexemes) && r.dialled(k, k+1) || k > 0 && r.dialled(k-1, k) {
		return true
	}
	if r.internationalCall(k) {
		return true
	}
	left, right := 0, 0
	slash := false
	for i := k; i >= 2 && left < 4 && t.Glued(i) && t.Glued(i-1) && t.Is(i-1, "-", "/", "–") && t.Lexemes[i-2].Kind == numeral.Digits; i -= 2 {
		left++
		slash = slash || t.Is(i-1, "/")
	}
	for i := k; right < 4 && t.Glued(i+1) && t.Is(i+1, "-", "/", "–") && t.Glued(i+2) && t.Lexemes[i+2].Kind == numeral.Digits; i += 2 {
		right++
		slash = slash || t.Is(i+1, "/")
	}
	if left+right >= 2 {
		return true
	}
	if slash && left+right == 1 {
		first := k - 2*left
		n, ok := t.At(first)
		return !ok || n.Form != numeral.Share
	}
	if left+right == 1 && t.Is(k-2*left+1, "-", "–") {
		a, b := t.Lexemes[k-2*left].Lower, t.Lexemes[k-2*left+2].Lower
		return len(a) == 4 && len(b) <= 4 && figurePlainDigits(a) && figurePlainDigits(b) && (a[:2] == "19" || a[:2] == "20") && !r.countsNext(k-2*left+2) && (len(b) == 2 || b[:2] == "19" || b[:2] == "20") ||
			len(a) == 3 && len(b) == 4 && !r.countsNext(k-2*left+2) || len(a) > 2 && a[0] == '0' && figurePlainDigits(a)
	}
	return false
}

// dialled reports whether the digits at j and k, a blank between them, are parts of a telephone number.
func (r *figureReader) dialled(j, k int) bool {
	a, b := r.text.Lexemes[j], r.text.Lexemes[k]
	return a.Kind == numeral.Digits && b.Kind == numeral.Digits && !b.Break && b.Spaced && figurePlainDigits(a.Lower) && figurePlainDigits(b.Lower) &&
		len(b.Lower) >= 3 && (a.Lower[0] == '0' || len(a.Lower) >= 3)
}

// maxDialled is the most groups of digits that a telephone number has behind its country's code.
const maxDialled = 6

// internationalCall reports whether the digits at k belong to a telephone number with the code of a country: "+44 20 7946 0018". Two groups at
// least follow the code.
func (r *figureReader) internationalCall(k int) bool {
	first, last := k, k
	for first > 0 && k-first < maxDialled && r.groupsJoin(first-1, first) {
		first--
	}
	for last-first < maxDialled && last+1 < len(r.text.Lexemes) && r.groupsJoin(last, last+1) {
		last++
	}
	return last-first >= 2 && r.text.Is(first-1, "+") && r.text.Glued(first) && len(r.text.Lexemes[first].Lower) <= 3
}

// groupsJoin reports whether lexemes j and k are plain digits with nothing but a blank between them.
func (r *figureReader) groupsJoin(j, k int) bool {
	a, b := r.text.Lexemes[j], r.text.Lexemes[k]
	return a.Kind == numeral.Digits && b.Kind == numeral.Digits && !b.Break && figurePlainDigits(a.Lower) && figurePlainDigits(b.Lower)
}

func figurePlainDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) > 0
}

// figureLabels are the nouns whose number is a name: "Article 5", "page 9", "Route 66".
var figureLabels = figureSet("update article articles phase chapter chapters section sections sec room route highway interstate flight page pages line stage step level tier grade class type mark model unit gate platform " +
	"terminal number no nos part volume vol episode season series act rule clause paragraph annex appendix figure fig table item question case file docket bill resolution directive protocol amendment title " +
	"schedule exit junction bus train tram lane pier berth block building apartment suite ward district precinct zone sector area group pool lot version formula channel radio studio " +
	"proposition prop ballot box squadron brigade regiment battalion division army corps battery camp point decree order verse psalm option variant round game match week day " +
	"convention protocol treaty pillar boeing airbus covid apollo soyuz windows iphone galaxy")

// isFigure refuses numbers that are names, labels, addresses, lists and "one" where it does not count.
func (r *figureReader) isFigure(d *figureDraft, n numeral.Number) bool {
	t := r.text
	k := d.num
	d.bare = d.Unit == "count" && d.noun < 0
	if n.InDigits && t.Glued(k) && t.Lexemes[k-1].Kind == numeral.Word && d.first == k {
		return false
	}
	if t.Is(k-1, "#", "№", "[", "@") && t.Same(k) {
		return false
	}
	if t.Is(k-1, "(") && t.Glued(k) && t.Glued(k-1) && k >= 2 && t.Lexemes[k-2].Kind == numeral.Digits {
		return false
	}
	if t.Is(k, "zero") && d.bare && !t.Is(k-1, "to", "at", "is", "of", "was", "be", "than", "from", ":") || d.bare && t.Is(k, "two") && t.Is(k-1, "take", "takes", "took", "in") {
		return false
	}
	if !n.InDigits && r.isTitled(d) {
		return false
	}
	if t.Is(d.end, "o") && t.Is(d.end+2, "clock") || r.isHours(d) || d.bare && (r.isHour(d) || t.Is(k-1, "dial", "call", "ring", "text") && !t.Is(d.end, "of") || t.Is(k-1, "a", "an") && t.Same(k)) {
		return false
	}
	if t.Is(k-1, "of") && t.Is(k-2, "group") && t.Source[t.Lexemes[k-2].Start] == 'G' || t.Hyphen(d.after) && t.Is(d.after+1, "for") && t.Hyphen(d.after+2) || r.isAddress(d) {
		return false
	}
	if d.bare && (n.InDigits && r.attached(d) || r.listNumber(d)) {
		return false
	}
	if n.InDigits && len(t.Lexemes[k].Lower) > 1 && t.Lexemes[k].Lower[0] == '0' && t.Lexemes[k].Lower[1] != '.' && t.Lexemes[k].Lower[1] != ',' {
		return false
	}
	if t.Hyphen(k-1) && !t.Is(k-1, "—") && t.Glued(k) && t.Glued(k-1) && k >= 2 && t.Lexemes[k-2].Kind == numeral.Word && d.first == k {
		if _, number := t.At(k - 2); !number && !t.Is(k-2, "to", "or", "mid", "pre", "sub", "post", "non", "plus", "under", "over") {
			return false
		}
	}
	if r.inLabelRange(d) || d.dimension == figureMoney && t.Is(d.end, "=") && n.Low.Cmp(parley.DecimalOf(1)) == 0 {
		return false
	}
	switch n.Form {
	case numeral.Share:
		return r.isShare(d, n)
	case numeral.Cardinal:
		if n.Low.Cmp(parley.DecimalOf(1)) == 0 && !n.InDigits {
			return r.isOne(d)
		}
		if n.Low.Cmp(parley.DecimalOf(2)) == 0 && !n.InDigits && r.isPairOf(d) {
			return false
		}
	}
	return !r.isName(d, n)
}

// figureStreets end the names of streets.
var figureStreets = figureSet("street road avenue lane boulevard drive square way place terrace crescent parkway broadway st rd ave blvd")

// isAddress reports whether the number is that of a house: "10 Harbour Street".
func (r *figureReader) isAddress(d *figureDraft) bool {
	t := r.text
	for k := d.after; k < d.after+5 && t.Same(k) && t.Lexemes[k].Kind != numeral.Mark; k++ {
		if c := t.Source[t.Lexemes[k].Start]; (c < 'A' || c > 'Z') && (k == d.after || t.Lexemes[k].Kind == numeral.Word && !t.Is(k, "st", "nd", "rd", "th")) {
			return false
		}
		if k > d.after && figureStreets[t.Lexemes[k].Lower] {
			return true
		}
	}
	return false
}

// isTitled reports whether a number word with a capital starts a name inside a sentence: the "Seven Sisters" cliffs, the Nine Inch bar.
func (r *figureReader) isTitled(d *figureDraft) bool {
	t := r.text
	k := d.num
	at := r.tokens[k]
	if t.Source[t.Lexemes[k].Start] > 'Z' || r.Sentences[r.sentence[at]].First == at || !t.Same(k) || d.end >= len(t.Lexemes) || !t.Same(d.after) {
		return false
	}
	if kind := r.Blocks[r.block[at]].Kind; kind == parley.TitleBlock || kind == parley.HeadingBlock {
		return false
	}
	next := t.Lexemes[d.after]
	c := t.Source[next.Start]
	return next.Kind == numeral.Word && c >= 'A' && c <= 'Z' && !(next.End-next.Start > 1 && t.Source[next.Start+1] < 'a') && !t.Is(k-1, "“", "\"", "‘", "'", ":", "—", "–") || t.Is(k-1, "“", "\"") && next.Kind == numeral.Word && c >= 'A' && c <= 'Z' && k >= 2 && t.Lexemes[k-2].Kind == numeral.Word
}

// attached reports whether a letter or word stuck to bare digits makes them a code: "5G", "737s", "4x4".
func (r *figureReader) attached(d *figureDraft) bool {
	t := r.text
	if !t.Glued(d.after) || d.end > d.after {
		return false
	}
	l := t.Lexemes[d.after]
	return l.Kind == numeral.Word && !(l.Lower == "x" && !t.Glued(d.after+1)) || l.Kind == numeral.Digits
}

// isShare tells shares from ordinals ("a third man") and from halves that are no amount ("the second half").
func (r *figureReader) isShare(d *figureDraft, n numeral.Number) bool {
	t := r.text
	if d.dimension != figureShare || n.InDigits || t.Is(n.First+1, "in", "out") || n.End-n.First > 1 && !t.Is(n.First, "a", "an", "one") || n.End-n.First > 3 {
		return true
	}
	next := d.end
	if t.Is(n.First, "half") {
		if t.Is(n.First-1, "first", "second", "other", "latter", "better", "opening", "last", "final", "top", "bottom", "this", "that", "each", "other", "southern", "northern", "eastern", "western", "the", "in", "one") && t.Same(n.First) ||
			t.Hyphen(next) && t.Glued(next) || t.Hyphen(n.First-1) && t.Glued(n.First) {
			return false
		}
		return t.Is(next, "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "that", "all", "as", "those", "these", "said") || r.hedged(n.First) || !t.Same(next) ||
			t.Lexemes[next].Kind == numeral.Mark && t.Is(n.First-1, "by", "about", "to")
	}
	if !t.Same(next) || t.Lexemes[next].Kind != numeral.Word || t.Is(next, "of", "less", "more", "lower", "higher", "as") {
		return !(t.Hyphen(next) && t.Glued(next))
	}
	switch tok := &r.Tokens[r.tokens[next]]; tok.POS {
	case "NOUN", "PROPN", "ADJ", "NUM":
		return false
	}
	return true
}

// hedged reports whether a hedge stands before lexeme k.
func (r *figureReader) hedged(k int) bool {
	return k > 0 && r.text.Same(k) && len(figureHedgesBy[r.text.Lower(k-1)]) > 0 && !r.text.Is(k-1, "of", "to", ".", "c")
}

// isOne accepts "one" where it counts: of people and things harmed, of a unit of measure, beside other numbers, or set off by a hedge.
func (r *figureReader) isOne(d *figureDraft) bool {
	t := r.text
	k := d.num
	if t.Is(k+1, "of") && t.Is(k-1, "only", "just") && t.Is(k+2, "the", "its", "their", "his", "her", "our", "these", "those") {
		return true
	}
	if t.Is(k-1, "no", "the", "this", "that", "any", "every", "each", "some", "which", "another", "first", "latest") && t.Same(k) || t.Is(k+1, "of", "another", "or", "by") || t.Hyphen(k+1) && t.Is(k+2, "on", "off", "time", "way", "sided", "stop", "to") || t.Is(k+1, "side", "thing", "day", "way", "point", "reason", "another") {
		return d.dimension > figureShare && !t.Is(k+1, "day", "side", "point") && !t.Is(k-1, "this", "that", "the", "any")
	}
	if t.Source[t.Lexemes[k].Start] == 'O' && !t.Lexemes[k].Break && k > 0 && t.Lexemes[k-1].Kind == numeral.Word {
		return false
	}
	if d.dimension > figureShare || r.hedged(k) || t.Is(k-1, "only", "just") {
		return true
	}
	if d.noun >= 0 {
		return figurePeople[r.Tokens[d.noun].Lemma] || t.Is(k+1, "more", "additional")
	}
	if t.Is(k+1, "dead", "missing", "injured", "wounded", "killed", "critical") {
		return true
	}
	return r.besideNumbers(d)
}

// figurePeople are whom "a" and "one" count when something befalls them.
var figurePeople = figureSet("person people man woman child baby boy girl infant toddler teenager student pupil soldier officer civilian worker driver passenger pilot firefighter policeman police " +
	"rescuer journalist resident patient prisoner hostage victim fisherman farmer migrant refugee tourist crew sailor guard gunman attacker suspect protester demonstrator doctor nurse medic " +
	"paramedic pensioner villager miner cyclist pedestrian motorcyclist casualty death fatality injury body case survivor")

// besideNumbers reports whether the elliptic "one" continues a list of counts: "three died in Nemuro, one in Toyama".
func (r *figureReader) besideNumbers(d *figureDraft) bool {
	if len(r.drafts) == 0 {
		return false
	}
	last := &r.drafts[len(r.drafts)-1]
	if last.Unit != "count" || r.sentence[r.tokens[last.num]] != r.sentence[r.tokens[d.num]] || d.num-last.end > 14 {
		return false
	}
	k := d.num
	switch {
	case r.text.Is(k-1, "and", ",", "or", ";", "but") && (r.text.Is(k+1, "in", "at", "on", "from", "near", "was", "is", "had", "has") || !r.text.Same(k+1) || r.text.Lexemes[k+1].Kind == numeral.Mark):
		return true
	}
	tok := &r.Tokens[r.tokens[k-1]]
	return tok.POS == "PROPN" && (!r.text.Same(k+1) || r.text.Lexemes[k+1].Kind == numeral.Mark)
}

// isPairOf reports whether "two" says nothing new: "the two sides", "their two leaders".
func (r *figureReader) isPairOf(d *figureDraft) bool {
	return d.dimension == figureCounted && r.text.Same(d.num) && r.text.Is(d.num-1, "the", "these", "those", "both", "their", "its", "our", "his", "her", "between") &&
		!(d.noun >= 0 && figurePeople[r.Tokens[d.noun].Lemma] && !r.text.Is(d.num+1, "men", "women"))
}

// isName reports whether a number belongs to the name or label before it: "Boeing 737", "Article 5", "Yalta 2.0", "Force Two".
func (r *figureReader) isName(d *figureDraft, n numeral.Number) bool {
	t := r.text
	k := d.num
	if r.agePhrase(d) || r.text.Hyphen(d.end) && r.text.Glued(d.end) && r.text.Glued(d.end+1) && r.text.Lexemes[d.end+1].Kind == numeral.Digits {
		return false
	}
	if d.Unit != "count" || d.end > d.after || k == 0 || !t.Same(k) || t.Lexemes[k-1].Kind != numeral.Word && !t.Is(k-1, ".") {
		return false
	}
	if t.Is(k-1, ".") {
		return t.Glued(k-1) && t.Is(k-2, "no", "nos", "art", "sec", "vol", "fig", "p", "pp", "ch") && n.InDigits
	}
	prev := t.Lexemes[k-1]
	capital := t.Source[prev.Start] < 'a' && t.Source[prev.Start] >= 'A'
	if t.Is(k-1, "category", "magnitude") {
		return false
	}
	if figureLabels[prev.Lower] && (d.noun < 0 && !r.labelled(k-1) || t.Hyphen(d.end) && t.Glued(d.end) && t.Glued(d.end+1)) {
		return true
	}
	if !n.InDigits {
		first := t.Source[t.Lexemes[k].Start]
		return capital && first < 'a' && r.Tokens[r.tokens[k-1]].POS == "PROPN" && t.Source[prev.End-1] >= 'a'
	}
	tok := &r.Tokens[r.tokens[k-1]]
	if grouped := len(t.Lexemes[k].Lower) >= 5 || n.Factor != 0; !capital || grouped || tok.POS != "PROPN" {
		return false
	}
	if r.verbNext(d.end) && r.inPlace(r.tokens[k-1]) {
		return false
	}
	if place := len(tok.Ent) > 2 && (tok.Ent[2:] == "GPE" || tok.Ent[2:] == "LOC") && r.Tokens[r.tokens[k]].Ent != "I-"+tok.Ent[2:]; place && (d.noun >= 0 || r.verbNext(d.end)) {
		return false
	}
	return !r.row(d)
}

// inPlace reports whether the name that ends at token i opens its sentence or clause after "in" or the like.
func (r *figureReader) inPlace(i int) bool {
	first, last := r.Sentences[r.sentence[i]].First, i
	for i > first && last-i < maxPlaceName && (r.Tokens[i].POS == "PROPN" || r.Tokens[i].POS == "ADJ") {
		i--
	}
	switch r.Tokens[i].Lower {
	case "in", "at", "near", "across", "around":
		return i == first || r.Tokens[i-1].POS == "PUNCT" || r.Tokens[i-1].POS == "CCONJ"
	}
	return false
}

// maxPlaceName is how many words of a place's name are gone over.
const maxPlaceName = 6

// verbNext reports whether a verb follows at lexeme k: "in Toyama 43 died".
func (r *figureReader) verbNext(k int) bool {
	if !r.text.Same(k) {
		return false
	}
	pos := r.Tokens[r.tokens[k]].POS
	return pos == "VERB" || pos == "AUX"
}

// figureRanged are the labels whose plural before two numbers names those from one to the other: "levels five to seven", "gates 3 and 4".
var figureRanged = figureSet("levels floors storeys stages phases grades tiers classes gates platforms terminals lanes piers berths wards districts zones sectors rooms flights chapters sections articles " +
	"pages items questions cases tracks blocks units shafts tunnels pits wells reactors turbines exits junctions volumes parts steps points paragraphs clauses")

// inLabelRange reports whether the bare number is the first or second of two behind such a label.
func (r *figureReader) inLabelRange(d *figureDraft) bool {
	t := r.text
	k := d.num
	if !d.bare || k == 0 || !t.Same(k) {
		return false
	}
	if figureRanged[t.Lower(k-1)] {
		_, two := t.At(d.end + 1)
		return two && t.Same(d.end+1) && (t.Is(d.end, "to", "and", "or", "&") || t.Hyphen(d.end))
	}
	joint := t.Is(k-1, "to", "and", "or", "&") || t.Hyphen(k-1)
	return joint && k >= 3 && t.Same(k-1) && t.Same(k-2) && figureRanged[t.Lower(k-3)] && r.isNumber(k-2)
}

// isNumber reports whether lexeme k is a number by itself.
func (r *figureReader) isNumber(k int) bool {
	n, ok := r.text.At(k)
	return ok && n.End == k+1
}

// labelled reports whether the label noun at lexeme k is itself counted or stands at the end of its own phrase ("on the day 40 people").
func (r *figureReader) labelled(k int) bool {
	return r.plural(r.tokens[k]) && !r.text.Is(k, "articles", "pages", "sections", "chapters", "nos")
}

// row reports whether the number ends an item of a list of names with numbers: "Nemuro 19, Toyama 26", or its whole line.
func (r *figureReader) row(d *figureDraft) bool {
	t := r.text
	after := d.end
	ends := !t.Same(after) || t.Is(after, ",", ";", ".", ":", ")")
	if !ends {
		return false
	}
	start := d.num - 1
	for start > 0 && t.Same(start) && t.Lexemes[start-1].Kind == numeral.Word && d.num-start < 5 {
		start--
	}
	if t.Lexemes[start].Break && !t.Same(after) {
		return true
	}
	if last := len(r.drafts) - 1; last >= 0 && r.drafts[last].Unit == "count" && r.drafts[last].end+1 == start && t.Is(start-1, ",", ";") {
		return true
	}
	return r.nextIsRow(after)
}

// nextIsRow reports whether a name and a number follow after a comma.
func (r *figureReader) nextIsRow(k int) bool {
	t := r.text
	if !t.Is(k, ",", ";") || t.Is(k+1, "who", "a", "an", "the", "of", "from") {
		return false
	}
	words := 0
	for at := k + 1; at < k+7 && t.Same(at); at++ {
		if t.Lexemes[at].Kind == numeral.Mark && !t.Is(at, ".", "-") {
			return false
		}
		if _, ok := t.At(at); ok {
			return words > 0 && r.Tokens[r.tokens[at-1]].POS == "PROPN"
		}
		words++
	}
	return false
}
