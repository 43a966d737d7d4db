package reading

import (
	"sort"
	"strings"

	"parley"
)

// A timex is a time expression with the tokens it covers.
type timex struct {
	parley.Range
	parley.Time
	ops  timeOps      // from the publication date, or nothing, to the value
	told *parley.Time // of a length: the day so far from an event just told of; nil for none
}

// findTimes returns the report's time expressions in order, not overlapping, and notes on the page which blocks are entries with a stamp.
func findTimes(p *page) []timex {
	s := &timeScan{p: p, text: p.Text(), words: timeWords(p)}
	published := ""
	if p.Report != nil {
		published = p.Report.Published
	}
	p.stamped = stampedBlocks(s)
	r := newTimeResolver(p, published)
	var times []timex
	for i := 0; i < len(s.words); {
		if k := s.words[i].kind; k == twOther || k >= twComma && k != twApostrophe {
			i++
			continue
		}
		e, ok := s.at(i)
		if !ok {
			i++
			continue
		}
		if t, ok := r.resolve(s, e); ok {
			if t.Type == parley.Duration {
				t.told = r.toldAfter(s, e)
			}
			times = append(times, t)
		}
		s.prev = e
		i = max(i+1, e.end)
	}
	return times
}

// datesNamed returns the dates and times of day of the text, without the stamps of entries.
func datesNamed(p *page) []parley.Time {
	var named []parley.Time
	for t := range p.times {
		if x := &p.times[t]; (x.Type == parley.Date || x.Type == parley.Clock) && !p.isStamp(t) {
			named = append(named, x.Time)
		}
	}
	return named
}

// tokenAt is the index of the token that covers byte offset at, or of the one before it.
func (p *page) tokenAt(at int) int {
	return max(0, sort.Search(len(p.Tokens), func(i int) bool { return p.Tokens[i].Start > at })-1)
}

// timeRange is the range of tokens that share a byte with the span.
func (p *page) timeRange(s parley.Span) parley.Range {
	if len(p.Tokens) == 0 {
		return parley.Range{}
	}
	return parley.Range{First: p.tokenAt(s.Start), End: p.tokenAt(s.End-1) + 1}
}

// isMonth says that the capitalised month name at word i is a month: no verb, and no part of a person's name.
func (s *timeScan) isMonth(i int) bool {
	t := &s.p.Tokens[s.p.tokenAt(int(s.w(i).start))]
	if i > 0 && s.w(i-1).is(twCapital) && s.w(i).is(twGap) && s.kind(i-1) == twOther && s.p.Tokens[s.p.tokenAt(int(s.w(i-1).start))].POS == "PROPN" {
		return false
	}
	if a, b := s.w(i-1), s.w(i-2); a.kind == twStop && b.is(twCapital) && b.end-b.start == 1 {
		return false
	}
	return t.Tag != "MD" && t.POS != "VERB" && t.POS != "AUX" && !strings.HasSuffix(t.Ent, "-PERSON")
}

// isNoun says that the word is tagged as a noun.
func (s *timeScan) isNoun(i int) bool {
	t := &s.p.Tokens[s.p.tokenAt(int(s.w(i).start))]
	return t.POS == "NOUN" || t.POS == "PROPN"
}

// isWeekday says that the weekday name at word i is a day, not part of a name ("Black Friday", "Sunday Times").
func (s *timeScan) isWeekday(i int) bool {
	if w := s.w(i); w.is(twShort) && s.kind(i+1) != twStop && s.kind(i+1) != twMonth && s.kind(i+1) != twNumber &&
		(s.kind(i+1) != twComma || s.kind(i+2) != twMonth && s.kind(i+2) != twNumber) {
		return false
	}
	switch s.lower(i - 1) {
	case "black", "good", "bloody", "super", "ash", "palm", "cyber", "giving", "maundy", "shrove", "holy":
		return !s.w(i - 1).is(twCapital)
	case "the", "a":
		// "the Sunday Chronicle"
		return !s.w(i+1).is(twCapital) || s.kind(i+1) != twOther || !s.beforeNoun(i)
	}
	return true
}

// isYear says that the four digits at word i are a year.
func (s *timeScan) isYear(i int) bool {
	w := s.w(i)
	t := s.p.tokenAt(int(w.start))
	tok := &s.p.Tokens[t]
	if n := s.w(i + 1); n.kind == twUnit || n.kind == twMany {
		return false
	}
	plural := tok.Dep == "nummod" && tok.Head > t && (s.p.Tokens[tok.Head].Tag == "NNS" || s.p.Tokens[tok.Head].Tag == "NNPS")
	switch s.lower(i - 1) {
	case "room", "flight", "level", "route", "chapter", "resolution", "article", "page", "highway", "model", "unit", "section", "channel", "no", "bus", "train", "bill", "number", "line", "gate",
		"lot", "version", "group":
		return false
	case "of":
		return w.n >= 1900 && !plural
	case "in", "since", "until", "by", "from", "during", "to", "and", "through", "before", "after", "the", "between":
		return w.n >= 1900 || !plural && w.n >= 1400
	}
	if w.n < 1900 || plural && w.n%100 == 0 {
		return false
	}
	if t > 0 && s.p.Tokens[t-1].POS == "PROPN" && s.w(i-1).is(twCapital) && s.w(i).is(twGap) {
		// "Crimea 2014 annexation", "Jeddah 2023 (no result)" are a place and a year, "Orion 1980" is a name.
		next := s.text[min(len(s.text), int(w.end)):min(len(s.text), int(w.end)+2)]
		return strings.HasSuffix(s.p.Tokens[t-1].Ent, "-GPE") && (next == " (" || strings.HasPrefix(next, " ") && next[1] >= 'a' && next[1] <= 'z')
	}
	return true
}

// Times returns the time expressions of the report of a, in the order of its text.
func Times(a *parley.Analysis) []parley.Time {
	p := &page{Analysis: a}
	p.index()
	var times []parley.Time
	for _, t := range findTimes(p) {
		times = append(times, t.Time)
	}
	return times
}

// namedDay says that month and day before word end are a name rather than a date: the attacks of September 11 without a
// year are those of 2001.
func (s *timeScan) namedDay(end, month, day int) bool {
	if month != 9 || day != 11 {
		return false
	}
	switch s.lower(end) {
	case "attack", "attacks", "terror", "terrorist", "terrorists", "hijackers", "hijackings", "victims", "families", "commission",
		"memorial", "museum", "era", "survivors", "widows", "plot", "advocates":
		return true
	}
	return false
}

// hangsOn says that the word at i hangs on one of the words first to end: "24 and 25", not "20 and 28 more".
func (s *timeScan) hangsOn(i, first, end int) bool {
	t := s.p.tokenAt(int(s.w(i).start))
	h := s.p.Tokens[t].Head
	return h >= s.p.tokenAt(int(s.w(first).start)) && h <= s.p.tokenAt(int(s.w(end-1).start)) && s.lower(i+1) != "more"
}

// beforeNoun says that the word at i is part of the name of the thing that follows: "the winter offensive".
func (s *timeScan) beforeNoun(i int) bool {
	t := s.p.tokenAt(int(s.w(i).start))
	tok := &s.p.Tokens[t]
	return (tok.Dep == "compound" || tok.Dep == "nmod" || tok.Dep == "amod") && tok.Head > t
}

// isVerb says that the word at i is tagged as a verb.
func (s *timeScan) isVerb(i int) bool {
	return s.p.Tokens[s.p.tokenAt(int(s.w(i).start))].POS == "VERB"
}
