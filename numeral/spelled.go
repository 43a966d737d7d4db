package numeral

import "parley"

// wordsAt reads a number that starts with a word.
func (t *Text) wordsAt(k int) (Number, bool) {
	word := t.Lexemes[k].Lower
	if f, ok := folds[word]; ok {
		return exact(k, k+1, parley.DecimalOf(f), Fold), true
	}
	if n, ok := t.vagueAt(k); ok {
		return n, true
	}
	if word == "half" || word == "a" || word == "an" || word == "quarter" {
		return t.articleAt(k)
	}
	if v, end, ok := t.ordinalAt(k); ok {
		return exact(k, end, parley.DecimalOf(v), Ordinal), true
	}
	v, end := t.cardinal(k)
	if end == k {
		return Number{}, false
	}
	n := exact(k, end, parley.DecimalOf(v), Cardinal)
	if t.spelledDecimals(&n) {
		return n, true
	}
	switch {
	case v >= 1000:
		n.Factor = 1000
	case v > 100 && t.Is(end-1, "hundred"):
		n.Factor = 100
	}
	if t.parts(&n) {
		return n, true
	}
	t.andHalf(&n)
	t.oneIn(&n)
	if n.End > end {
		n.High = n.Low
	}
	if t.Hyphen(n.End) && t.Is(n.End+1, "fold") {
		n.Form, n.End = Fold, n.End+2
	}
	return n, true
}

func exact(first, end int, v *parley.Decimal, form Form) Number {
	return Number{First: first, End: end, Low: v, High: v, Form: form}
}

// cardinal reads the number words at k: "twenty-eight", "two hundred and five thousand". It returns k as end for none.
func (t *Text) cardinal(k int) (value int64, end int) { return t.cardinalFrom(k, 0) }

// cardinalFrom reads the number words at k after an article that stands for current: "a hundred and twenty".
func (t *Text) cardinalFrom(k int, current int64) (value int64, end int) {
	var total int64
	last, ceiling := current, int64(1e16)
	end = k
	for at := k; at < len(t.Lexemes) && (at == k || t.Same(at)); {
		word := t.Lexemes[at].Lower
		if v, ok := small[word]; ok {
			if !(last == 0 || last >= 100 || last >= 20 && v >= 1 && v <= 9) {
				break
			}
			current, last = current+v, max(v, 1)
		} else if v, ok := tens[word]; ok {
			if last != 0 && last < 100 {
				break
			}
			current, last = current+v, v
		} else if v, ok := scales[word]; ok {
			if current == 0 || v >= ceiling {
				break
			}
			if v <= 100 {
				if current >= 100 {
					break
				}
				current, last = current*v, 100
			} else {
				total, current, last, ceiling = total+current*v, 0, v, v
			}
		} else {
			break
		}
		end = at + 1
		at = t.joint(end, last)
		if at < 0 {
			break
		}
	}
	return total + current, end
}

// joint is where the next number word may stand after the one that ends at k: after a hyphen, or after "and" where the
// word before was a hundred or more. -1 for nowhere.
func (t *Text) joint(k int, last int64) int {
	if t.Hyphen(k) && t.Glued(k) && t.Glued(k+1) {
		return k + 1
	}
	if t.Is(k, "and") && last >= 100 {
		_, unit := small[t.Lower(k+1)]
		_, ten := tens[t.Lower(k+1)]
		if _, part := parts[t.afterHyphen(k+2)]; (unit || ten) && !part {
			return k + 1
		}
		return -1
	}
	if k >= len(t.Lexemes) || t.Lexemes[k].Kind != Word {
		return -1
	}
	return k
}

func (t *Text) afterHyphen(k int) string {
	if t.Hyphen(k) {
		k++
	}
	return t.Lower(k)
}

// maxDecimals is the most decimals that anyone spells out: "three point one four one six".
const maxDecimals = 6

// spelledDecimals adds the digits behind a spoken point, then a scale: "two point five", "zero point oh four", "three point two
// million". The digits go up to nine, so "two point guards" and "one point twelve" stay as they are.
func (t *Text) spelledDecimals(n *Number) bool {
	k := n.End
	if !t.Same(k) || !t.Is(k, "point") {
		return false
	}
	whole, unit, end := n.Low, parley.DecimalOf(1), k+1
	for ; end < k+1+maxDecimals && t.Same(end); end++ {
		v, ok := small[t.Lexemes[end].Lower]
		if t.Is(end, "oh", "nought") {
			v, ok = 0, true
		}
		if !ok || v > 9 {
			break
		}
		unit = unit.Quo(parley.DecimalOf(10))
		whole = whole.Add(unit.Mul(parley.DecimalOf(v)))
	}
	if end == k+1 {
		return false
	}
	n.Low, n.End = whole, end
	t.scale(n)
	n.High = n.Low
	return true
}

// parts turns a cardinal before a denominator into a share: "two-thirds", "three quarters", "one fifth".
func (t *Text) parts(n *Number) bool {
	k := n.End
	if t.Hyphen(k) && t.Glued(k) {
		k++
	}
	den, ok := parts[t.Lower(k)]
	if !ok || !t.Same(k) {
		return false
	}
	plural := t.Lower(k)[len(t.Lower(k))-1] == 's'
	if one := n.Low.Cmp(parley.DecimalOf(1)) == 0; one == plural || n.Low.Cmp(parley.DecimalOf(den)) >= 0 {
		return false
	}
	n.Low = n.Low.Quo(parley.DecimalOf(den))
	n.High, n.Form, n.End = n.Low, Share, k+1
	return true
}

// articleAt reads what starts with an article or "half": "a hundred", "half a million", "a third", "a couple of".
func (t *Text) articleAt(k int) (Number, bool) {
	if t.Is(k, "half", "quarter") {
		return t.halfAt(k)
	}
	if !t.Same(k + 1) {
		return Number{}, false
	}
	next := t.Lower(k + 1)
	if f, ok := scales[next]; ok && t.Is(k, "a") {
		v, end := t.cardinalFrom(k+1, 1)
		n := exact(k, end, parley.DecimalOf(v), Cardinal)
		n.Factor = f
		t.andHalf(&n)
		n.High = n.Low
		return n, true
	}
	if den, ok := parts[next]; ok && next[len(next)-1] != 's' {
		n := exact(k, k+2, parley.DecimalOf(1).Quo(parley.DecimalOf(den)), Share)
		t.ofScale(&n)
		return n, true
	}
	if next == "couple" {
		n := exact(k, k+2, parley.DecimalOf(2), Cardinal)
		n.Loose = true
		if t.Is(k+2, "of") {
			n.End++
		}
		t.scale(&n)
		n.High = n.Low
		return n, true
	}
	if next == "few" {
		return t.several(k, k+2)
	}
	return Number{}, false
}

// halfAt reads "half", "half a million", "half-dozen"; "quarter" counts only in "quarter of a million".
func (t *Text) halfAt(k int) (Number, bool) {
	den := parts[t.Lower(k)]
	n := exact(k, k+1, parley.DecimalOf(1).Quo(parley.DecimalOf(den)), Share)
	t.ofScale(&n)
	return n, n.Form == Cardinal || den == 2
}

// ofScale multiplies a share by a scale that follows: "half a million", "half-dozen", "a quarter of a million".
func (t *Text) ofScale(n *Number) {
	k := n.End
	if t.Is(k, "of") {
		k++
	}
	switch {
	case t.Is(k, "a", "one"):
		k++
	case t.Hyphen(k) && t.Glued(k):
		k++
	default:
		return
	}
	f, ok := scales[t.Lower(k)]
	if !ok || !t.Same(k) {
		return
	}
	n.Low = n.Low.Mul(parley.DecimalOf(f))
	n.High, n.Form, n.End, n.Factor = n.Low, Cardinal, k+1, f
}

// vagueAt reads plural names of scales and "several hundred": "dozens", "tens of thousands".
func (t *Text) vagueAt(k int) (Number, bool) {
	if t.Is(k, "several", "many") {
		return t.several(k, k+1)
	}
	low, ok := vague[t.Lexemes[k].Lower]
	if !ok {
		return Number{}, false
	}
	if inner, ok := vague[t.Lower(k+2)]; ok && inner >= 1000 && low <= 1000 && t.Is(k+1, "of") && t.Same(k+1) && t.Same(k+2) {
		first := max(low, 10)
		n := exact(k, k+3, parley.DecimalOf(first*inner), Vague)
		n.High = parley.DecimalOf(nextScale(first)*inner - 1)
		return n, true
	}
	if t.Is(k, "tens") || t.Is(k, "scores") && !t.Is(k+1, "of") {
		return Number{}, false
	}
	n := exact(k, k+1, parley.DecimalOf(low), Vague)
	n.High = parley.DecimalOf(vagueMost[t.Lexemes[k].Lower])
	return n, true
}

// nextScale is the name of a scale above low: tens of thousands end where hundreds of thousands begin.
func nextScale(low int64) int64 {
	for _, s := range []int64{100, 1000, 1_000_000} {
		if low < s {
			return s
		}
	}
	return low * 1000
}

// several reads "several hundred", "a few thousand": from two to nine of them.
func (t *Text) several(first, at int) (Number, bool) {
	f, ok := scales[t.Lower(at)]
	if !ok || !t.Same(at) {
		return Number{}, false
	}
	end := at + 1
	if g, ok := scales[t.Lower(end)]; ok && g > f {
		f, end = f*g, end+1
	}
	n := exact(first, end, parley.DecimalOf(2*f), Vague)
	n.High, n.Factor = parley.DecimalOf(10*f-1), f
	return n, true
}

// ordinalAt reads "third", "twenty-first".
func (t *Text) ordinalAt(k int) (value int64, end int, ok bool) {
	if v, ok := ordinals[t.Lexemes[k].Lower]; ok {
		return v, k + 1, true
	}
	ten, ok := tens[t.Lexemes[k].Lower]
	if !ok || !t.Same(k+2) || !t.Hyphen(k+1) {
		return 0, 0, false
	}
	v, ok := ordinals[t.Lower(k+2)]
	return ten + v, k + 3, ok && v < 10
}

// OrdinalValue is the number of an ordinal word, 0 for any other word.
func OrdinalValue(word string) int64 { return ordinals[word] }
