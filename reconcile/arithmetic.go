package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"parley"
)

// arithmeticDrafts checks the sums that reports do themselves: shares of counts, totals of parts, conversions. It names
// only what does not hold.
func (sc *scene) arithmeticDrafts(all []*figure) []*draft {
	bySource := make([][]*figure, len(sc.sources))
	for _, g := range all {
		bySource[g.src.at] = append(bySource[g.src.at], g)
	}
	var drafts []*draft
	for _, figures := range bySource {
		slices.SortStableFunc(figures, func(a, b *figure) int { return a.s.Span.Compare(b.s.Span) })
		drafts = append(drafts, sc.shareChecks(figures)...)
		drafts = append(drafts, sc.listChecks(figures)...)
		drafts = append(drafts, sc.partChecks(figures)...)
		drafts = append(drafts, sc.conversionChecks(figures)...)
		drafts = append(drafts, sc.titleChecks(figures)...)
		drafts = append(drafts, sc.totalChecks(figures)...)
		drafts = append(drafts, sc.moveChecks(figures)...)
	}
	return append(drafts, sc.wholeChecks(all)...)
}

// checkDraft is an inconsistent finding on some figures of one report.
func (sc *scene) checkDraft(why string, figures ...*figure) *draft {
	d := sc.figureDraft(figures, verdict{parley.Inconsistent, why})
	d.aspect = parley.Number
	return d
}

// mid is the middle of what a figure can mean, in its own unit.
func (g *figure) mid() float64 {
	if g.f.Value != nil {
		return g.f.Value.Float()
	}
	return (g.f.Low.Float() + g.f.High.Float()) / 2
}

// plain reports whether a figure is one number without bound: arithmetic can be done with it.
func (g *figure) plain() bool { return g.f.Value != nil && g.f.Bound == "" && !g.f.Change }

// number writes a float with at most one decimal.
func number(v float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0") }

// shareChecks tests a percentage against the counts of its own sentence: of each kind a whole and a part. Where there are
// several kinds, the percentage is that of them all.
func (sc *scene) shareChecks(figures []*figure) []*draft {
	var drafts []*draft
	for n, p := range figures {
		if p.dim != "percent" || !p.plain() {
			continue
		}
		var wholes, parts []*figure
		beside := around(figures, n, sentenceFigures)
		for i, a := range beside {
			if a.s.Sentence != p.s.Sentence || a.dim != "count" || !a.plain() {
				continue
			}
			for _, b := range beside[i+1:] {
				if b.s.Sentence == p.s.Sentence && b.dim == "count" && b.plain() && a.mid() > b.mid() && a.partlyOf(b) {
					wholes, parts = append(wholes, a), append(parts, b)
				}
			}
		}
		if d := sc.shareCheck(p, wholes, parts); d != nil {
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// partlyOf reports whether the second of two counts of a sentence can be a part of the first.
func (g *figure) partlyOf(o *figure) bool {
	return len(g.heads) > 0 && (len(shared(g.heads, o.heads)) > 0 || len(o.heads) == 0) || len(g.heads) == 0 && len(o.heads) == 0 && !otherThemes(g.themes, o.themes)
}

// How many figures to either side of one are looked at for those that it goes with: in its sentence, which in prose holds no
// more, and in its report.
const (
	sentenceFigures = 12
	reportFigures   = 100
)

// around returns the figures within reach places of one in a list.
func around(figures []*figure, at, reach int) []*figure {
	return figures[max(0, at-reach):min(len(figures), at+reach+1)]
}

// farShare is how far a percentage may lie from a share before it must be that of something else.
const farShare = 12

func (sc *scene) shareCheck(p *figure, wholes, parts []*figure) *draft {
	if len(wholes) == 0 {
		return nil
	}
	var whole, part float64
	var shown []string
	for k := range wholes {
		whole += wholes[k].mid()
		part += parts[k].mid()
		shown = append(shown, fmt.Sprintf("%s of %s is %s %%", number(parts[k].mid()), number(wholes[k].mid()), number(100*parts[k].mid()/wholes[k].mid())))
	}
	share := 100 * part / whole
	if off := math.Abs(share - p.mid()); off <= p.means.high-p.mid() || off > farShare {
		return nil
	}
	if len(wholes) > 1 {
		shown = append(shown, fmt.Sprintf("%s of %s is %s %%", number(part), number(whole), number(share)))
	}
	return sc.checkDraft(whyWorked(shown, number(p.mid())+" %"), append(slices.Concat(wholes, parts), p)...)
}

// A quota is an amount with the percentage that it is said to be: "540,000 customers, or 77 %".
type quota struct {
	amount, share *figure
	base          string // the word after "of" right behind the percentage, "" when the text leaves open what the whole is
}

// whole is what the amount is a share of.
func (q quota) whole() interval {
	return interval{q.amount.means.low / (q.share.means.high / 100), q.amount.means.high / (q.share.means.low / 100)}
}

// baseOf returns the word after "of" right behind a percentage, "" for none.
func baseOf(share *figure) string {
	src, end := share.src, share.s.Span.End
	rest := src.report.Text[end:max(end, src.sentenceOf(share.s).End)]
	if !strings.HasPrefix(rest, " of ") {
		return ""
	}
	for _, w := range src.wordsIn(parley.Span{Start: end, End: end + len(rest)}) {
		if (w.Class == parley.Noun || w.Class == parley.ProperNoun) && !seenThrough[w.Lemma] {
			return w.key
		}
	}
	return ""
}

// quotas finds amounts that a percentage follows at once.
func quotas(figures []*figure) []quota {
	var found []quota
	for i := 1; i < len(figures); i++ {
		a, p := figures[i-1], figures[i]
		if a.src != p.src || a.s.Sentence != p.s.Sentence || p.dim != "percent" || a.dim != "count" && !isCurrency(a.dim) || p.means.low <= 0 || p.f.Change {
			continue
		}
		gap := a.src.report.Text[a.s.Span.End:max(a.s.Span.End, p.s.Span.Start)]
		if len(gap) <= maxQuotaGap && (strings.HasPrefix(gap, ", or ") || strings.HasPrefix(gap, " (") || strings.Contains(gap, ", which is ") || strings.HasPrefix(gap, ", more than ") || strings.HasPrefix(gap, ", about ") || strings.HasPrefix(gap, ", some ")) {
			found = append(found, quota{a, p, baseOf(p)})
		}
	}
	return found
}

// maxQuotaGap is how many bytes lie between an amount and its share at most: "of it, which is".
const maxQuotaGap = 24

// wholeChecks compares the wholes that quotas of one thing imply: in one report any two of which the shares are of the same, in
// two reports only those of amounts of one thing.
func (sc *scene) wholeChecks(all []*figure) []*draft {
	ordered := slices.Clone(all)
	slices.SortStableFunc(ordered, func(a, b *figure) int { return cmp.Or(a.src.at-b.src.at, a.s.Span.Compare(b.s.Span)) })
	found := quotas(ordered)
	al := &aligner{
		items: len(found),
		keys:  func(i int, to []uint64) []uint64 { return found[i].indexKeys(to) },
		judge: func(i, j int) float64 {
			if found[i].clashes(found[j]) {
				return 1
			}
			return 0
		},
		bar:  1,
		near: func(i int) float64 { return found[i].whole().low },
	}
	single := al.single()
	var pairs []pair
	for _, l := range al.links(single) {
		pairs = append(pairs, pairOf(single[l.a][0], single[l.b][0]))
	}
	slices.SortFunc(pairs, func(a, b pair) int { return cmp.Or(a.a-b.a, a.b-b.b) })
	var drafts []*draft
	for _, p := range pairs {
		q, r := found[p.a], found[p.b]
		why := whyWholes(figureText(q.amount.f), figureText(q.share.f), q.wholeText(),
			figureText(r.amount.f), figureText(r.share.f), r.wholeText())
		drafts = append(drafts, sc.checkDraft(why, q.amount, q.share, r.amount, r.share))
	}
	return drafts
}

// wholeText writes what the amount is a share of, to three digits.
func (q quota) wholeText() string {
	whole := q.amount.mid() / q.share.mid() * 100
	step := math.Pow10(max(0, int(math.Log10(max(1, whole)))-2))
	return parley.AmountText(fmt.Sprintf("%.0f", math.Round(whole/step)*step), q.amount.f.Unit)
}

// indexKeys appends what two quotas must share one of to be compared: dimension and base with the report or with what is counted.
func (q quota) indexKeys(keys []uint64) []uint64 {
	thing := []uint64{hashWord(q.amount.dim), hashWord(q.base)}
	keys = append(keys, mix(append(thing, uint64(q.amount.src.at))))
	for _, k := range q.amount.core {
		keys = append(keys, mix(append(thing, hashWord(k))))
	}
	return keys
}

// clashes reports whether two quotas of one thing imply wholes that do not fit.
func (q quota) clashes(r quota) bool {
	if q.amount.src == r.amount.src && q.share.s.Sentence == r.share.s.Sentence {
		return false
	}
	a, b := q.whole(), r.whole()
	return !a.meets(b) && ratio(a, b) <= sameScale
}

// sumSlack is how far a sum may be off its total: totals are rounded.
const sumSlack = 0.02

// listChecks tests a total against the parts that follow it in brackets or after a colon.
func (sc *scene) listChecks(figures []*figure) []*draft {
	var drafts []*draft
	for i, total := range figures {
		if total.f.Value == nil {
			continue
		}
		end := max(total.s.Span.End, total.src.sentenceOf(total.s).End)
		open := strings.IndexAny(total.src.report.Text[total.s.Span.End:min(end, total.s.Span.End+maxListGap)], "(:")
		if open < 0 {
			continue
		}
		from := total.s.Span.End + open
		if i+1 < len(figures) && figures[i+1].dim == total.dim && figures[i+1].s.Span.Start < from {
			continue // the list is that of the total right before it
		}
		if total.src.report.Text[from] == '(' {
			if n := strings.IndexByte(total.src.report.Text[from:end], ')'); n >= 0 {
				end = from + n
			}
		}
		var parts []*figure
		for _, p := range figures[i+1:] {
			if p.s.Span.Start > end {
				break
			}
			if p.s.Span.Start >= from && p.s.Span.End <= end && p.dim == total.dim && p.f.Value != nil && p.mid() < total.mid() && p.couldBePartOf(total) {
				parts = append(parts, p)
			}
		}
		if d := sc.sumCheck(total, parts); d != nil {
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// couldBePartOf reports whether what a figure counts does not say that it is something else than the total.
func (g *figure) couldBePartOf(total *figure) bool {
	if len(total.heads) == 0 || len(g.heads) == 0 || len(shared(g.heads, total.heads)) > 0 {
		return true
	}
	for _, w := range g.src.wordsIn(g.s.Span) {
		if w.Class == parley.Noun && w.Span.Start > g.s.Span.Start {
			return false
		}
	}
	return true
}

// maxListGap is how many bytes may stand between a total and the list of its parts.
const maxListGap = 30

// sumCheck compares a total with the sum of its parts; parts that make up less than most of it or more than all of it and
// half are of something else.
func (sc *scene) sumCheck(total *figure, parts []*figure) *draft {
	if len(parts) < 2 {
		return nil
	}
	sum, shown := 0.0, []string{}
	for _, p := range parts {
		sum += p.mid()
		shown = append(shown, figureText(p.f))
	}
	means := interval{total.means.low * (1 - sumSlack), total.means.high * (1 + sumSlack)}
	unit := measureOf(total.f.Unit).size
	if means.low <= sum*unit && sum*unit <= means.high || sum < 0.6*total.mid() || sum > 1.5*total.mid() {
		return nil
	}
	return sc.checkDraft(whySum(shown, number(sum), figureText(total.f)), append([]*figure{total}, parts...)...)
}

// partChecks tests a total against two parts in one sentence that exclude each other: so many abroad, so many at home.
func (sc *scene) partChecks(figures []*figure) []*draft {
	var drafts []*draft
	for i, a := range figures {
		for _, b := range figures[i+1 : min(len(figures), i+1+sentenceFigures)] {
			if a.s.Sentence != b.s.Sentence || a.dim != b.dim || !a.sharesFate(b) || !a.plain() || !b.plain() {
				continue
			}
			ca, cb := a.side(), b.side()
			if ca == "" || !slices.Contains(contrasts[hashWord(ca)], hashWord(cb)) {
				continue
			}
			for _, t := range around(figures, i, reportFigures) {
				if t.dim == a.dim && t.sharesFate(a) && t.s.Sentence != a.s.Sentence && t.side() == "" && t.mid() > max(a.mid(), b.mid()) {
					if d := sc.sumCheck(t, []*figure{a, b}); d != nil {
						drafts = append(drafts, d)
					}
				}
			}
		}
	}
	return drafts
}

// side returns the word right behind a number that sets it against another part ("abroad", "internally"), "" for none.
func (g *figure) side() string {
	end := min(len(g.src.report.Text), g.s.Span.End+sideReach, g.s.Sentence.End)
	for _, w := range g.src.wordsIn(parley.Span{Start: g.s.Span.Start, End: max(end, g.s.Span.End)}) {
		if w.Class == parley.Numeral && w.Span.Start >= g.s.Span.End {
			return ""
		}
		if (w.Class == parley.Adverb || w.Class == parley.Adjective || adverbial[w.key]) && len(contrasts[hashWord(w.key)]) > 0 {
			return w.key
		}
	}
	return ""
}

// adverbial are words of place that the grammar's word classes pass by as plain adverbs.
var adverbial = wordSet("abroad internally internal external")

const sideReach = 24 // bytes

// maxRivalGap is how many bytes stand at most between two counts of one thing by two who count: ", the other agency says ".
const maxRivalGap = 32

// rivals reports whether the next number of a sentence is another's count of what this one counts.
func (g *figure) rivals(o *figure) bool {
	gap := o.s.Span.Start - g.s.Span.End
	if g.s.Sentence != o.s.Sentence || g.dim != o.dim || ratio(g.means, o.means) > sameScale || gap < 0 || gap > maxPutGap {
		return false
	}
	between := terms(g.src.report.Text[g.s.Span.End:o.s.Span.Start])
	if gap > maxRivalGap {
		return g.putElse(o, between)
	}
	before := ""
	for _, w := range between {
		if w.folded == "another" || w.folded == "others" || before == "a" && furtherOnes[w.folded] {
			return true
		}
		before = w.folded
	}
	return g.putElse(o, between)
}

// putElse reports whether the words between two numbers say that somebody puts at the second what the first counts, at one time: "drew 9,000
// people and the organisers put at 20,000", "500 stayed away; the board says it is nearer 800".
func (g *figure) putElse(o *figure, between []term) bool {
	for len(between) > 0 && hedges[between[len(between)-1].folded] {
		between = between[:len(between)-1]
	}
	n := len(between)
	if n < minPutWords || otherThemes(g.themes, o.themes) || g.otherHead(o) && o.namesCounted() {
		return false
	}
	last, put := between[n-1].folded, false
	for _, w := range between {
		if otherTimes[w.folded] || calendar[w.folded] {
			return false
		}
		put = puttingVerbs[w.folded] || put && (putObjects[w.folded] || w.folded == "at")
	}
	return last == "at" && put || last == "nearer" || last == "to" && (between[n-2].folded == "closer" || between[n-2].folded == "nearer")
}

// namesCounted reports whether a number's own words have more than the number.
func (g *figure) namesCounted() bool {
	return slices.ContainsFunc(g.src.wordsIn(g.s.Span), func(w word) bool {
		return w.Class != parley.Numeral && isWord(w.key) && !g.isUnit(w) && !hedges[fold(w.Lemma)]
	})
}

// maxPutGap is how many bytes stand at most between a count and the one that somebody else puts it at; minPutWords is how many words do at
// least: who, and the verb and its preposition.
const (
	maxPutGap   = 80
	minPutWords = 3
)

// The words by which somebody's own count is told from a later one.
var (
	puttingVerbs = wordSet("put puts putting estimate estimates estimated reckon reckons reckoned place places placed peg pegs pegged")
	putObjects   = wordSet("it them this that the its their a number figure total sum count tally")
	hedges       = wordSet("about around some nearly almost roughly approximately over only just")
	otherTimes   = wordSet("had later now since then today yesterday tomorrow revised initially before after earlier previously next last")
)

// furtherOnes are words that with "a" say that somebody else counts: "a third 46", but not "in the third quarter 46".
var furtherOnes = wordSet("second third fourth")

// conversionSlack is how far a conversion may be off: the winds of a storm are rounded to the next five.
const conversionSlack = 0.03

// conversionChecks tests one amount in two units.
func (sc *scene) conversionChecks(figures []*figure) []*draft {
	byID := map[parley.StatementID]*figure{}
	for _, g := range figures {
		byID[g.s.ID] = g
	}
	var drafts []*draft
	for _, g := range figures {
		o := byID[g.f.SameAs]
		if o == nil || o.s.Span.Start > g.s.Span.Start || o.dim != g.dim || o.f.Unit == g.f.Unit || g.f.Value == nil || o.f.Value == nil {
			continue
		}
		from, to := measureOf(o.f.Unit), measureOf(g.f.Unit)
		worked := o.mid() * from.size / to.size
		if math.Abs(worked-g.mid()) <= conversionSlack*worked || from.size == to.size || o.means.meets(g.means) {
			continue
		}
		drafts = append(drafts, sc.checkDraft(whyConversion(figureText(o.f), number(math.Round(worked))+" "+g.f.Unit, figureText(g.f)), o, g))
	}
	return drafts
}
