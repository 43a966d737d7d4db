package reading

import (
	"strings"

	"parley"
)

// minStamped is how many blocks of a live page begin with a time of day at the least: one alone may open any paragraph.
const minStamped = 2

// stampedBlocks says which blocks begin with the time of an entry ("09:40 Water has reached …", "16.20", "7.15pm –"); nil for a page that is
// no live page.
func stampedBlocks(s *timeScan) []bool {
	stamped, n := make([]bool, len(s.p.Blocks)), 0
	block := 0
	for i := range s.words {
		if s.kind(i) == twBreak {
			block++
			continue
		}
		if i > 0 && s.kind(i-1) != twBreak || s.p.Blocks[block].Kind == parley.TitleBlock {
			continue
		}
		if e, ok := s.clock(i); ok && s.entryFollows(e.end) {
			stamped[block] = true
			n++
		}
	}
	if n < minStamped {
		return nil
	}
	return stamped
}

// entryFollows says that word i begins what an entry tells after its time: a capital, perhaps behind a dash or colon, or nothing.
func (s *timeScan) entryFollows(i int) bool {
	if k := s.kind(i); k == twDash || k == twColon || k == twStop {
		i++
	}
	w := s.w(i)
	return w.kind == twBreak || w.is(twCapital) || w.start < w.end && s.text[w.start] >= '"' && strings.ContainsRune(`"'“‘`, runeAt(s.text[w.start:]))
}

// isStamp says that time t is the stamp of a live page's entry: it says when the entry was written and dates no verb.
func (p *page) isStamp(t int) bool {
	x := &p.times[t]
	b := p.blockOf(x.First)
	return p.stamped != nil && p.stamped[b] && x.Type == parley.Clock && (x.First == 0 || p.blockOf(x.First-1) != b)
}

// isLabel says that the tokens of a time open their block and a colon or dash follows: "3 March: The cabinet raises the tax".
func (p *page) isLabel(at parley.Range) bool {
	b := p.blockOf(at.First)
	for i := at.First - 1; i >= 0 && p.blockOf(i) == b; i-- {
		if pos := p.Tokens[i].POS; pos != "PUNCT" && pos != "SYM" && pos != "SPACE" && len(p.Tokens[i].Text) > len("•") {
			return false
		}
	}
	if at.End >= len(p.Tokens) || p.blockOf(at.End) != b {
		return false
	}
	switch p.Tokens[at.End].Text {
	case ":", "–", "—", "-":
		return true
	}
	return false
}

// isDayLine says that a time is a day and the better part of its heading: "Tuesday 14 May", not "Vote set for 28 May".
func (p *page) isDayLine(x timex) bool {
	b := &p.Blocks[p.blockOf(x.First)]
	return b.Kind == parley.HeadingBlock && x.Type == parley.Date && len(x.Value) == len(isoDay) && 2*(x.Span.End-x.Span.Start) >= b.End-b.Start
}

// maxAsked is the most words of a question that heads its answer.
const maxAsked = 18

// asks says that block b is a short question by itself, such as heads an answer.
func (p *page) asks(b int) bool {
	words := p.Blocks[b].Of(p.Text())
	return strings.HasSuffix(words, "?") && len(strings.Fields(words[:min(len(words), 20*maxAsked)])) <= maxAsked && b+1 < len(p.Blocks) && p.Blocks[b+1].Kind == parley.Paragraph
}

// entries dates the blocks of a live page: by the day heading above them, else by the day of their entry's stamp. Other headings are those of
// entries.
func (d *timeDates) entries(p *page, first []int32) {
	stamp := make([]int32, len(p.Blocks))
	for t := range p.times {
		if p.isStamp(t) {
			stamp[p.blockOf(p.times[t].First)] = int32(t) + 1
		}
	}
	day, entry := int32(0), int32(0)
	for b := range p.Blocks {
		switch t := first[b]; {
		case p.Blocks[b].Kind == parley.TitleBlock:
			continue
		case t > 0 && p.isDayLine(p.times[t-1]):
			day, entry = t, 0
		case t > 0 && p.Blocks[b].Kind != parley.Paragraph:
			d.ofBlock[b], d.labelled[b] = t, true
			continue
		}
		if stamp[b] > 0 {
			entry = stamp[b]
		}
		d.ofBlock[b] = day
		if day == 0 {
			d.ofBlock[b] = entry
		}
	}
}

// dayOf is the day of the stamp t of an entry: what the entry tells happened on it, whenever it was written down.
func (x *timex) dayOf() parley.Time {
	t := x.Time
	if len(t.Value) < len(isoDay) {
		return t
	}
	t.Type, t.Value = parley.Date, t.Value[:len(isoDay)]
	t.Start, t.End = t.Value, t.Value
	if t.Relative != "" {
		ops := withoutClock(x.ops)
		t.Relative = ops.String()
	}
	return t
}

// toldAfter is the day that lies as far after or before an event just told of as the expression says: "Three days after the collapse", where the
// sentence before has that a bridge "collapsed on 3 March". It is nil where the text does not settle which day is meant.
func (r *timeResolver) toldAfter(s *timeScan, e timeExpr) *parley.Time {
	sign := 1
	switch s.lower(e.end) {
	case "before":
		sign = -1
	case "after":
	default:
		return nil
	}
	m, c, g, ok := s.measure(e.first)
	if !ok || m.end != e.end || s.kind(e.end+1) != twArticle {
		return nil
	}
	noun, last := r.nounAfter(s, e.end+2)
	if noun < 0 {
		return nil
	}
	day := r.dayTelling(noun)
	if day == nil {
		return nil
	}
	ago, ok := agoDate(e, last, c, g, sign, baseText)
	if !ok || ago.kind != parley.Date || ago.ops.n == 0 {
		return nil
	}
	ago.end = last
	t, ok := r.resolveFromDay(s, ago, day)
	if !ok {
		return nil
	}
	return &t
}

// nounAfter is the token of the noun that word i or the one behind it is, and the word after it; -1 for none.
func (r *timeResolver) nounAfter(s *timeScan, i int) (token, end int) {
	for at := i; at < i+2 && at < len(s.words) && s.kind(at) != twBreak; at++ {
		t := r.p.tokenAt(int(s.w(at).start))
		if r.p.Tokens[t].POS == "NOUN" && r.p.Tokens[t].Dep == "pobj" {
			return t, at + 1
		}
	}
	return -1, i
}

// dayTelling is the day of this paragraph whose sentence tells of what the noun names, by the same word or one of the same stem ("collapse",
// "collapsed"; "signing", "signed"; "resignation", "resigned"); nil for none.
func (r *timeResolver) dayTelling(noun int) *timeAnchor {
	word := strings.ToLower(r.p.Tokens[noun].Lemma)
	for k := len(r.days) - 1; k >= 0 && k >= len(r.days)-maxTold; k-- {
		told := r.p.sentence[r.days[k].word]
		if r.days[k].block != r.p.blockOf(noun) {
			return nil
		}
		if told == r.p.sentence[noun] {
			continue
		}
		for i := r.p.Sentences[told].First; i < min(r.p.Sentences[told].End, r.p.Sentences[told].First+maxToldWords); i++ {
			if tok := &r.p.Tokens[i]; (tok.POS == "VERB" || tok.POS == "NOUN") && sameStem(strings.ToLower(tok.Lemma), word) {
				return r.days[k]
			}
		}
	}
	return nil
}

// maxTold is how many days back the event stands that a length counts from, maxToldWords how much of its sentence is looked at.
const maxTold, maxToldWords = 4, 60

// minStem is the fewest letters that two words of one stem share; maxSuffix the most that each has beyond them ("resign", "resignation").
const minStem, maxSuffix = 4, 5

func sameStem(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a == b || n >= minStem && len(a)-n <= maxSuffix && len(b)-n <= maxSuffix && (n >= len(a)-1 || n >= len(b)-1)
}
