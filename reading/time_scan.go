package reading

import (
	"strings"

	"parley"
)

// A timeExpr is a time expression as its words alone say it, before it is resolved.
type timeExpr struct {
	first, end int // words
	kind       parley.TimeType
	value      string // of lengths, sets and references; empty for dates
	ops        timeOps
	base       timeBase
	weekday    int  // stated beside a full date
	quarter    bool // names a quarter of the year before: "the year-ago quarter"
}

// timeBase says where the steps of an expression start.
type timeBase uint8

const (
	basePublished timeBase = iota
	baseText               // the date last named in the text
	baseDay                // the day last named in the same paragraph
	baseQuarter            // the quarter last named, for "a year earlier" in reports of results
	baseNothing            // the words say all
)

// A timeScan finds the expressions of one text from left to right.
type timeScan struct {
	p     *page
	text  string
	words []timeWord
	depth int      // of expressions within expressions
	prev  timeExpr // the last one found
}

// maxTimeDepth is how deep expressions nest: "the end of the week of March 6" is two deep. The bound keeps hostile text linear.
const maxTimeDepth = 4

var noTimeWord = timeWord{kind: twBreak, flags: twGap}

// w is the word at i; the end of a block where there is none.
func (s *timeScan) w(i int) *timeWord {
	if i < 0 || i >= len(s.words) {
		return &noTimeWord
	}
	return &s.words[i]
}

func (s *timeScan) kind(i int) timeKind { return s.w(i).kind }

func (s *timeScan) lower(i int) string {
	w := s.w(i)
	return strings.ToLower(s.text[w.start:w.end])
}

// glued says that no blank stands between words i-1 and i.
func (s *timeScan) glued(i int) bool { return !s.w(i).is(twGap) }

// date is an expression of type DATE over words first to end.
func timeDate(first, end int, base timeBase) timeExpr {
	return timeExpr{first: first, end: end, kind: parley.Date, base: base}
}

// at returns the expression that begins with word i.
func (s *timeScan) at(i int) (timeExpr, bool) {
	if s.depth == maxTimeDepth {
		return timeExpr{}, false
	}
	s.depth++
	defer func() { s.depth-- }()
	switch s.kind(i) {
	case twArticle, twFraction, twNumber, twUnit:
		if e, ok := s.spokenClock(i); ok {
			return e, true
		}
	}
	switch s.kind(i) {
	case twArticle:
		return s.afterArticle(i)
	case twHedge, twMore:
		return s.hedged(i)
	case twVague, twMany, twFraction:
		return s.lengthOrAgo(i, i)
	case twNumber:
		return s.number(i)
	case twOrdinal:
		return s.ordinal(i)
	case twUnit:
		return s.unit(i)
	case twEarly, twEarlier:
		return s.early(i)
	case twEvery:
		return s.every(i)
	case twSet:
		return s.adverbSet(i)
	case twRef:
		return s.reference(i)
	case twQuarterMark, twHalfMark:
		return s.quarterMark(i)
	case twThat:
		return s.thatDay(i)
	case twPart:
		return s.partOfDay(i)
	case twSeason:
		return s.bareSeason(i)
	}
	return s.core(i)
}

// core returns the expressions that may stand alone or behind "early", "the end of" and the like.
func (s *timeScan) core(i int) (timeExpr, bool) {
	switch s.kind(i) {
	case twWeekday:
		return s.weekdayDate(i)
	case twMonth:
		return s.monthDate(i)
	case twDay, twNight:
		return s.dayWord(i)
	case twThis, twCurrent, twLast, twPast, twNext, twFollowing, twLatest:
		return s.deictic(i)
	case twDecade:
		e := timeDate(i, i+1, baseNothing)
		e.ops.add('e', int(s.w(i).n), dirTense)
		return e, true
	case twFiscal:
		return s.fiscal(i)
	case twHoliday:
		return s.holiday(i)
	case twNew:
		return s.newYear(i)
	case twNoon:
		if s.inName(i) {
			return timeExpr{}, false
		}
		return s.clockDay(i, i+1, int(s.w(i).n)*60)
	case twApostrophe:
		if s.kind(i+1) == twDecade && s.glued(i+1) {
			e, ok := s.core(i + 1)
			e.first = i
			return e, ok
		}
	case twNumber:
		return s.numberDate(i)
	}
	return timeExpr{}, false
}

// afterArticle reads what follows "the" or "a": most date phrases take their article with them, bare dates do not.
func (s *timeScan) afterArticle(i int) (timeExpr, bool) {
	j := i + 1
	if s.w(i).n == 1 {
		if s.kind(j) == twUnit {
			if e, ok := s.yearAgo(j); ok {
				return e, true
			}
		}
		return s.lengthOrAgo(i, i)
	}
	switch s.kind(j) {
	case twEdge:
		return s.edgeOf(i, j)
	case twPart:
		return s.partOf(i, j)
	case twUnit:
		return s.theUnit(i, j)
	case twOther, twExtra:
		return s.comparable(i, j)
	}
	e, ok := s.afterThe(j)
	if !ok || s.hyphenated(e) {
		return timeExpr{}, false
	}
	e.first = i
	return e, true
}

// afterThe reads, at word j, what takes the article before it into the expression: "the third quarter", not "the March 5 vote".
func (s *timeScan) afterThe(j int) (e timeExpr, ok bool) {
	switch s.kind(j) {
	case twOrdinal:
		return s.ordinal(j)
	case twSeason:
		return s.season(j)
	case twVague, twMany:
		return s.lengthOrAgo(j, j)
	case twQuarterMark, twHalfMark:
		return s.quarterMark(j)
	case twThat:
		return s.thatDay(j)
	case twFiscal, twDecade, twApostrophe, twCurrent, twPast, twNext, twLatest, twLast, twFollowing:
		return s.core(j)
	case twEarly:
		e, ok = s.early(j)
		return e, ok && e.end-j >= 2 && s.kind(e.end-1) != twMonth && s.kind(e.end-1) != twWeekday
	case twNumber:
		if e, ok = s.numberPeriod(j); ok {
			return e, true
		}
		e, ok = s.length(j)
		return e, ok && s.kind(j+1) != twDash && (s.w(j).n == 1 || s.w(e.end-1).is(twPlural))
	}
	return e, false
}

// hyphenated says that the expression is an adjective before a noun ("third-quarter"), which leaves its article outside.
func (s *timeScan) hyphenated(e timeExpr) bool {
	for i := e.first + 1; i < e.end; i++ {
		if s.kind(i) == twDash && s.glued(i) && s.glued(i+1) && s.kind(e.first) != twEarly && s.kind(e.end-1) == twUnit && i+1 == e.end-1 {
			return s.kind(e.first) == twOrdinal
		}
	}
	return false
}

// shout says that the capital of word i is one of a name ("60 Minutes", "This Week") in a text that is not all capitals.
func (s *timeScan) shout(i int) bool {
	w := s.w(i)
	second := s.text[w.start+1]
	return second >= 'a' && second <= 'z'
}

// inName says that the capitalised word i goes on a name: "High Noon", "VOA Today".
func (s *timeScan) inName(i int) bool {
	return s.w(i).is(twCapital) && s.w(i-1).is(twCapital) && s.shout(i) && s.w(i).is(twGap)
}
