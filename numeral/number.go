package numeral

import "parley"

// Form says how a number is put.
type Form uint8

// The forms of numbers.
const (
	Cardinal Form = iota
	Share         // of a whole: "two-thirds", "1/5", "one in three"; its value is the fraction, not percent
	Ordinal       // "third", "1,400th"
	Vague         // "dozens", "hundreds of thousands": Low and High are the widest reading
	Fold          // "twice", "tenfold"
)

// A Number is one number of a text. Low and High are equal but for vague amounts.
type Number struct {
	First, End int // lexemes
	Low, High  *parley.Decimal
	Form       Form
	InDigits   bool  // starts with digits
	Factor     int64 // what a scale in words or letters multiplies by ("million", "bn"); 0 for none
	Loose      bool  // "a couple of", "several hundred": near the value at best
}

// At returns the longest number that starts at lexeme k. The time it takes is bounded by the length of the number,
// and it never looks more than a few lexemes beyond it.
func (t *Text) At(k int) (Number, bool) {
	if k >= len(t.Lexemes) || t.Lexemes[k].Kind == Mark {
		return Number{}, false
	}
	if t.Lexemes[k].Kind == Digits {
		return t.digitsAt(k)
	}
	return t.wordsAt(k)
}

func (t *Text) digitsAt(k int) (Number, bool) {
	v, ok := parseDigits(t.Source[t.Lexemes[k].Start:t.Lexemes[k].End], t.dotGroups)
	if !ok {
		return Number{}, false
	}
	n := Number{First: k, End: k + 1, Low: v, InDigits: true}
	switch {
	case t.Glued(k+1) && t.Is(k+1, "st", "nd", "rd", "th"):
		n.Form, n.End = Ordinal, k+2
	case t.fraction(k):
		den, ok := parseDigits(t.Lexemes[k+2].Lower, false)
		if !ok || den.Sign() == 0 {
			return Number{}, false
		}
		n.Form, n.Low, n.End = Share, v.Quo(den), k+3
	default:
		t.mixed(&n)
		t.scale(&n)
		t.andHalf(&n)
		t.oneIn(&n)
	}
	n.High = n.Low
	return n, true
}

// fraction reports whether digits, a slash and digits make a share: "1/5", not "9/11", "24/7" or "12/10/2025".
func (t *Text) fraction(k int) bool {
	return t.Glued(k+1) && t.Is(k+1, "/", "⁄") && t.Glued(k+2) && t.Lexemes[k+2].Kind == Digits &&
		!(t.Glued(k+3) && t.Is(k+3, "/")) && !(k > 0 && t.Glued(k) && t.Is(k-1, "/")) &&
		partOf(t.Lexemes[k].Lower, t.Lexemes[k+2].Lower)
}

// partOf holds for the shares that are written with a slash: up to twelfths, hundredths, and no 9/11 or 24/7.
func partOf(num, den string) bool {
	a, ok := parseDigits(num, false)
	b, ok2 := parseDigits(den, false)
	return ok && ok2 && a.Sign() > 0 && a.Cmp(b) < 0 && b.Cmp(parley.DecimalOf(10)) <= 0
}

// mixed adds a fraction with a character of its own, "2½", or "2 1/2".
func (t *Text) mixed(n *Number) {
	k := n.End
	if t.Glued(k) && t.Lexemes[k].Kind == Digits {
		if v, ok := parseDigits(t.Lexemes[k].Lower, false); ok && v.Cmp(parley.DecimalOf(1)) < 0 {
			n.Low, n.End = n.Low.Add(v), k+1
		}
		return
	}
	if t.Same(k) && t.Lexemes[k].Kind == Digits && k+2 < len(t.Lexemes) && t.fraction(k) {
		a, _ := parseDigits(t.Lexemes[k].Lower, false)
		b, _ := parseDigits(t.Lexemes[k+2].Lower, false)
		n.Low, n.End = n.Low.Add(a.Quo(b)), k+3
	}
}

// scale multiplies by a scale that follows: "1.2 million", "$61-billion", "500K", "5bn", "two hundred thousand".
func (t *Text) scale(n *Number) {
	for steps := 0; steps < 2; steps++ {
		k := n.End
		if t.Hyphen(k) && t.Glued(k) && t.Glued(k+1) {
			k++
		}
		if !t.Same(k) {
			return
		}
		factor, ok := scales[t.Lexemes[k].Lower]
		if !ok && n.InDigits && n.Factor == 0 {
			factor, ok = t.shortScale(k, k == n.End)
		}
		if !ok {
			return
		}
		n.Scale(factor, k+1)
	}
}

// shortScale reads a scale in letters. Single letters other than k count in capitals only, directly after the digits.
func (t *Text) shortScale(k int, adjacent bool) (int64, bool) {
	if !adjacent {
		return 0, false
	}
	glued := t.Glued(k)
	switch word := t.Source[t.Lexemes[k].Start:t.Lexemes[k].End]; {
	case glued && word == "M":
		return 1e6, true
	case glued && word == "B":
		return 1e9, true
	case glued && word == "T":
		return 1e12, true
	}
	factor, ok := shortScales[t.Lexemes[k].Lower]
	if ok && t.Lexemes[k].Lower == "k" && !glued {
		return 0, false
	}
	return factor, ok
}

// andHalf adds "and a half", "and a quarter", "and three-quarters", then a scale: "two and a half million".
func (t *Text) andHalf(n *Number) {
	k := n.End
	hyphened := t.Hyphen(k) && t.Glued(k)
	if hyphened {
		k++
	}
	if !t.Same(k) || !t.Is(k, "and") {
		return
	}
	step := 1
	if hyphened {
		step = 2
	}
	num, at := int64(1), k+2*step
	if !t.Is(k+step, "a") {
		v, ok := small[t.Lower(k+step)]
		if !ok || v < 2 {
			return
		}
		num = v
		if t.Hyphen(k+step+1) && !hyphened {
			at++
		}
	}
	den, ok := parts[t.Lower(at)]
	if !ok || !t.Is(at, "half", "quarter", "quarters", "third", "thirds") || !t.Same(at) {
		return
	}
	unit := parley.DecimalOf(1)
	n.Low, n.End = n.Low.Add(unit.Mul(parley.DecimalOf(num)).Quo(parley.DecimalOf(den))), at+1
	if n.Factor == 0 {
		t.scale(n)
	}
}

// oneIn reads "one in three", "seven out of 10", "1 in every 5", "one time in four" as a share.
func (t *Text) oneIn(n *Number) {
	k := n.End
	times := t.Same(k) && t.Is(k, "time", "times")
	if times {
		k++
	}
	in := k
	switch {
	case n.Factor != 0 || !t.Same(k):
		return
	case t.Is(k, "in") && t.Is(k+1, "every"), t.Is(k, "out") && t.Is(k+1, "of") && !t.Is(k+2, "every"):
		k += 2
	case t.Is(k, "out") && t.Is(k+1, "of"):
		k += 3
	case t.Is(k, "in"), t.Hyphen(k) && t.Is(k+1, "in") && t.Hyphen(k+2):
		if k++; t.Is(k, "in") {
			k += 2
		}
	default:
		return
	}
	whole, end, ok := t.plain(k)
	if !ok || whole.Cmp(n.Low) <= 0 || whole.Cmp(parley.DecimalOf(1_000_000)) > 0 || t.Is(end, "%", "percent", "per", "years", "days", "months", "weeks", "hours", "minutes") {
		return
	}
	if t.Is(in, "in") && !wholeOfShare(whole) || times && !t.standsAlone(end) {
		return
	}
	n.Form, n.Low, n.End = Share, n.Low.Quo(whole), end
}

// standsAlone reports whether no noun can follow at lexeme k: "nine times in ten, the" is a share, "four times in five games" a count.
func (t *Text) standsAlone(k int) bool {
	return !t.Same(k) || t.Lexemes[k].Kind == Mark || t.Is(k, "the", "a", "an", "it", "they", "he", "she", "we", "you", "i", "this", "that", "and", "or", "but", "when", "if")
}

// wholeOfShare holds for the wholes that shares are told of with "in": up to ten, then round numbers. "52 in 2024" and "4 in 17 games" are no shares.
func wholeOfShare(d *parley.Decimal) bool {
	if d.Cmp(parley.DecimalOf(10)) <= 0 {
		return true
	}
	for _, w := range []int64{12, 15, 20, 25, 30, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000} {
		if d.Cmp(parley.DecimalOf(w)) == 0 {
			return true
		}
	}
	return false
}

// plain reads digits or number words without shares, vague amounts or ordinals.
func (t *Text) plain(k int) (*parley.Decimal, int, bool) {
	if !t.Same(k) {
		return nil, 0, false
	}
	if t.Lexemes[k].Kind == Digits {
		v, ok := parseDigits(t.Lexemes[k].Lower, t.dotGroups)
		if t.Glued(k+1) && t.Lexemes[k+1].Kind == Word {
			return nil, 0, false
		}
		return v, k + 1, ok
	}
	v, end := t.cardinal(k)
	return parley.DecimalOf(v), end, end > k
}

// Scale multiplies n by factor, for a scale that ends before lexeme end.
func (n *Number) Scale(factor int64, end int) {
	n.Low = n.Low.Mul(parley.DecimalOf(factor))
	n.High, n.End, n.Factor = n.Low, end, max(n.Factor, 1)*factor
}
