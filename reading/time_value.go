package reading

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// timeGrain is the length of a period of the calendar.
type timeGrain uint8

const (
	grainNone timeGrain = iota
	grainSecond
	grainMinute
	grainHour
	grainDay
	grainWeekend
	grainWeek
	grainFortnight
	grainMonth
	grainSeason
	grainQuarter
	grainHalf
	grainYear
	grainDecade
	grainCentury
	grainMillennium
)

// timePart is a part of the day.
type timePart uint8

const (
	partNone timePart = iota
	partMorning
	partAfternoon
	partEvening
	partNight
)

var timePartCodes = [...]string{"", "TMO", "TAF", "TEV", "TNI"}

var timeSeasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}

// timeEdge is a part of a period: its first, middle or last third, one of its weeks or halves.
type timeEdge uint8

const (
	edgeNone timeEdge = iota
	edgeEarly
	edgeMid
	edgeLate
	edgeWeek // and those after it: the first, second ... week of a month
)

const (
	edgeLastWeek   timeEdge = edgeWeek + 5
	edgeFirstHalf  timeEdge = edgeWeek + 6
	edgeSecondHalf timeEdge = edgeWeek + 7
)

// A timeOp is one step from the publication date (or a date of the text) to what an expression means.
type timeOp struct {
	code byte    // see timeOpCodes
	n    int32   // how many, or which
	dir  timeDir // for the steps that choose one of many (lower case m, x, w, q, s, f)
}

// timeDir says which of the periods of one name is meant.
type timeDir byte

const (
	dirTense  timeDir = 0   // the tense of the sentence decides
	dirIn     timeDir = '=' // the one in the period reached so far
	dirBack   timeDir = '<' // the latest that begins no later
	dirOn     timeDir = '>' // the earliest that ends no earlier
	dirBefore timeDir = '(' // the latest wholly before
	dirAfter  timeDir = ')' // the earliest wholly after
	dirLast   timeDir = '[' // the latest two days or more before: "last Tuesday" said on a Wednesday is not yesterday
	dirNear   timeDir = '~' // the nearest
	dirBackly timeDir = '{' // the nearest if it is near, else the latest before
	dirOnly   timeDir = '}' // the nearest if it is near, else the earliest to come
)

// The steps. Upper case moves by n periods and widens to the period: C century, E decade, Y year, H half, Q quarter,
// S season, M month, W week, D day, O minutes. Lower case names a period: y year, e decade, c century, m month, x day of
// the year (month*100+day), d day of the month, w weekday, q quarter, h half, s season, f weekend, v holiday,
// p part of the day, t minute of the day, z zone, b edge, r the
// day of the month (or the year) that a range ends with.
const timeOpCodes = "CEYHQSMWDOyecmxdwqhsfvptzbr"

// timeOps is a short program of steps.
type timeOps struct {
	list [7]timeOp
	n    int
}

func (o *timeOps) add(code byte, n int, dir timeDir) {
	if o.n < len(o.list) {
		o.list[o.n] = timeOp{code, int32(n), dir}
		o.n++
	}
}

func (o *timeOps) steps() []timeOp { return o.list[:o.n] }

// has reports whether one of the steps has the code.
func (o *timeOps) has(code byte) bool {
	return slices.ContainsFunc(o.steps(), func(op timeOp) bool { return op.code == code })
}

// then returns the steps of o and those of next behind them.
func (o timeOps) then(next timeOps) timeOps {
	for _, op := range next.steps() {
		o.add(op.code, int(op.n), op.dir)
	}
	return o
}

// String prints the steps, one word each: "W-1 w5=" is Friday of the week before.
func (o *timeOps) String() string {
	var b strings.Builder
	for i, op := range o.steps() {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(op.code)
		b.WriteString(strconv.Itoa(int(op.n)))
		if op.dir != dirTense {
			b.WriteByte(byte(op.dir))
		}
	}
	return b.String()
}

// parseTimeOps reads what String prints; ok is false for anything else.
func parseTimeOps(s string) (o timeOps, ok bool) {
	for _, f := range strings.Fields(s) {
		if o.n == len(o.list) || strings.IndexByte(timeOpCodes, f[0]) < 0 {
			return timeOps{}, false
		}
		code, rest, dir := f[0], f[1:], dirTense
		if k := len(rest) - 1; k >= 0 && strings.IndexByte("=<>()[~{}", rest[k]) >= 0 {
			dir, rest = timeDir(rest[k]), rest[:k]
		}
		n, err := strconv.ParseInt(rest, 10, 32)
		if err != nil {
			return timeOps{}, false
		}
		o.add(code, int(n), dir)
	}
	return o, o.n > 0
}

// A timePoint is a period of the calendar as far as it is known.
type timePoint struct {
	grain   timeGrain
	known   bool      // at is the first day of the period
	at      time.Time // UTC, midnight
	month   int       // open periods: what is known of them, 0 for nothing
	day     int
	weekday int
	sub     int // quarter, half or season
	part    timePart
	minute  int // of the day, -1 when no clock time is given
	zone    int // index into timeZones plus 1
	edge    timeEdge
	until   int  // last day of the month, or last year, of a range; 0 for none
	bad     bool // an impossible date
}

// publishedPoint is the day, and the minute if given, of a publication date in ISO 8601; not known when it cannot be read.
func publishedPoint(published string) timePoint {
	p := timePoint{grain: grainDay, minute: -1}
	if len(published) < len("2006-01-02") {
		return p
	}
	at, err := time.Parse("2006-01-02", published[:10])
	if err != nil || at.Year() < 1 {
		return p
	}
	p.at, p.known = at, true
	if len(published) >= 16 && (published[10] == 'T' || published[10] == ' ') {
		if c, err := time.Parse("15:04", published[11:16]); err == nil {
			p.minute = c.Hour()*60 + c.Minute()
		}
	}
	return p
}

func civil(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// floorGrain is the first day of the period of grain g that day t lies in.
func floorGrain(t time.Time, g timeGrain) time.Time {
	y, m, _ := t.Date()
	switch g {
	case grainMillennium:
		return civil(y-y%1000, 1, 1)
	case grainCentury:
		return civil(y-y%100, 1, 1)
	case grainDecade:
		return civil(y-y%10, 1, 1)
	case grainYear:
		return civil(y, 1, 1)
	case grainHalf:
		return civil(y, (int(m)-1)/6*6+1, 1)
	case grainQuarter:
		return civil(y, (int(m)-1)/3*3+1, 1)
	case grainSeason:
		return civil(y, int(m)/3*3, 1)
	case grainMonth:
		return civil(y, int(m), 1)
	case grainWeek, grainFortnight:
		return t.AddDate(0, 0, -(isoWeekday(t) - 1))
	case grainWeekend:
		return t.AddDate(0, 0, 6-isoWeekday(t))
	}
	return t
}

// addGrain moves the first day t of a period by n periods of grain g.
func addGrain(t time.Time, g timeGrain, n int) time.Time {
	n = max(-maxTimeShift, min(maxTimeShift, n))
	switch g {
	case grainMillennium:
		return t.AddDate(1000*n, 0, 0)
	case grainCentury:
		return t.AddDate(100*n, 0, 0)
	case grainDecade:
		return t.AddDate(10*n, 0, 0)
	case grainYear:
		return t.AddDate(n, 0, 0)
	case grainHalf:
		return t.AddDate(0, 6*n, 0)
	case grainQuarter, grainSeason:
		return t.AddDate(0, 3*n, 0)
	case grainMonth:
		return t.AddDate(0, n, 0)
	case grainFortnight:
		return t.AddDate(0, 0, 14*n)
	case grainWeek, grainWeekend:
		return t.AddDate(0, 0, 7*n)
	}
	return t.AddDate(0, 0, n)
}

// maxTimeShift bounds how far an expression may move a date, so that no sum overflows: "ten million days ago" is words.
const maxTimeShift = 1_000_000

func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// last is the last day of the period.
func (p *timePoint) last() time.Time {
	switch p.grain {
	case grainDay, grainHour, grainMinute, grainSecond, grainNone:
		return p.at
	case grainWeekend:
		return p.at.AddDate(0, 0, 1)
	}
	return addGrain(p.at, p.grain, 1).AddDate(0, 0, -1)
}

var timeShiftGrains = map[byte]timeGrain{'C': grainCentury, 'E': grainDecade, 'Y': grainYear, 'H': grainHalf, 'Q': grainQuarter,
	'S': grainSeason, 'M': grainMonth, 'W': grainWeek, 'F': grainWeekend, 'D': grainDay}

// shiftCode is the step that moves by periods of grain g, 0 for none.
func shiftCode(g timeGrain) byte {
	switch g {
	case grainDay:
		return 'D'
	case grainWeek:
		return 'W'
	case grainMonth:
		return 'M'
	case grainQuarter:
		return 'Q'
	case grainYear:
		return 'Y'
	case grainDecade:
		return 'E'
	case grainCentury:
		return 'C'
	}
	return 0
}

var timePickGrains = map[byte]timeGrain{'m': grainMonth, 'x': grainDay, 'd': grainDay, 'w': grainDay, 'q': grainQuarter, 'h': grainHalf,
	's': grainSeason, 'f': grainWeekend, 'v': grainDay}

// apply returns the point one step on.
func (p timePoint) apply(op timeOp) timePoint {
	n := int(op.n)
	switch op.code {
	case 'C', 'E', 'Y', 'H', 'Q', 'S', 'M', 'W', 'D':
		g := timeShiftGrains[op.code]
		next := timePoint{grain: g, known: p.known, minute: -1, bad: p.bad}
		if p.known {
			next.at = addGrain(floorGrain(p.at, g), g, n)
		} else if n == 0 {
			next.month, next.day, next.weekday, next.sub = p.month, p.day, p.weekday, p.sub
		}
		return next
	case 'O':
		return p.addMinutes(n)
	case 'y':
		return timePoint{grain: grainYear, known: true, at: civil(n, 1, 1), minute: -1}
	case 'e':
		return timePoint{grain: grainDecade, known: true, at: civil(n*10, 1, 1), minute: -1}
	case 'c':
		return timePoint{grain: grainCentury, known: true, at: civil(n*100, 1, 1), minute: -1}
	case 'p':
		p.part = timePart(n)
	case 't':
		p.minute, p.part = n, partNone
	case 'z':
		p.zone = n + 1
	case 'b':
		p.edge = timeEdge(n)
	case 'r':
		p.until = n
		p.bad = p.bad || p.grain == grainDay && p.known && n > p.at.AddDate(0, 1, -p.at.Day()).Day()
	default:
		return p.pick(op)
	}
	return p
}

func (p timePoint) addMinutes(n int) timePoint {
	if !p.known || p.minute < 0 {
		return timePoint{grain: grainDay, known: p.known, at: p.at, minute: -1}
	}
	n = max(-maxTimeShift, min(maxTimeShift, n))
	t := p.at.Add(time.Duration(p.minute+n) * time.Minute)
	p.at = t.Truncate(24 * time.Hour)
	p.minute = t.Hour()*60 + t.Minute()
	return p
}

// pick chooses the period that the step names.
func (p timePoint) pick(op timeOp) timePoint {
	n := int(op.n)
	next := timePoint{grain: timePickGrains[op.code], known: p.known, minute: -1, bad: p.bad}
	if !p.known {
		return p.pickOpen(op, next)
	}
	if op.code == 'd' {
		next.at = p.at.AddDate(0, 0, n-1)
		next.bad = next.bad || next.at.Month() != p.at.Month() || n < 1
		return next
	}
	in, inOK := candidate(op, p.at, 0)
	switch op.dir {
	case dirIn:
		next.at = in
		next.bad = next.bad || !inOK
		return next
	}
	if op.dir == dirBackly || op.dir == dirOnly {
		op.dir = settleNear(op, p)
	}
	best, found := time.Time{}, false
	for k := -9; k <= 9; k++ {
		c, ok := candidate(op, p.at, k)
		if !ok {
			continue
		}
		q := timePoint{grain: next.grain, at: c}
		end := q.last()
		ref := p.at
		switch op.dir {
		case dirBack:
			if !c.After(ref) {
				best, found = c, true
			}
		case dirBefore:
			if end.Before(ref) {
				best, found = c, true
			}
		case dirLast:
			if end.Before(ref.AddDate(0, 0, -1)) {
				best, found = c, true
			}
		case dirOn:
			if !found && !end.Before(ref) {
				best, found = c, true
			}
		case dirAfter:
			if !found && c.After(ref) {
				best, found = c, true
			}
		default:
			if !found || distance(c, end, ref) < distance(best, (&timePoint{grain: next.grain, at: best}).last(), ref) {
				best, found = c, true
			}
		}
	}
	next.at, next.bad = best, next.bad || !found
	return next
}

// nearDay is how near a day of the calendar must be to be meant whatever the tense: writers add the year to one that is
// ten months off. On the train part of the time set 45 to 75 days do alike and 100 loses one; re-run eval time before moving it.
const nearDay = 75 * 24 * time.Hour

// settleNear is the direction that dirBackly or dirOnly comes down to.
func settleNear(op timeOp, p timePoint) timeDir {
	near := p.pick(timeOp{op.code, op.n, dirNear})
	if distance(near.at, near.last(), p.at) <= nearDay {
		return dirNear
	}
	if op.dir == dirOnly {
		return dirOn
	}
	return dirBack
}

func distance(first, last, t time.Time) time.Duration {
	switch {
	case t.Before(first):
		return first.Sub(t)
	case t.After(last):
		return t.Sub(last)
	}
	return 0
}

// candidate is the period that op names in the year (or, for weekdays and weekends, the week) k after that of t.
func candidate(op timeOp, t time.Time, k int) (time.Time, bool) {
	y, n := t.Year()+k, int(op.n)
	switch op.code {
	case 'm':
		return civil(y, n, 1), true
	case 'x':
		c := civil(y, n/100, n%100)
		return c, int(c.Month()) == n/100
	case 'q':
		return civil(y, n*3-2, 1), true
	case 'h':
		return civil(y, n*6-5, 1), true
	case 's':
		return civil(y, n*3, 1), true
	case 'v':
		return holiday(n, y), true
	case 'f':
		return floorGrain(t, grainWeekend).AddDate(0, 0, 7*k), true
	default:
		return floorGrain(t, grainWeek).AddDate(0, 0, 7*k+n-1), true
	}
}

func (p timePoint) pickOpen(op timeOp, next timePoint) timePoint {
	n := int(op.n)
	switch op.code {
	case 'm':
		next.month = n
	case 'x':
		next.month, next.day = n/100, n%100
		next.bad = next.bad || next.day > daysIn(next.month)
	case 'd':
		next.month, next.day = p.month, n
	case 'w':
		next.weekday = n
	case 'v':
		if h := timeHolidays[n]; h.day > 0 {
			next.month, next.day = h.month, h.day
		}
	default:
		next.sub = n
	}
	return next
}

func daysIn(month int) int { return civil(2024, month+1, 0).Day() }

// holiday is the date of the named day in year y.
func holiday(n, y int) time.Time {
	h := timeHolidays[n]
	switch {
	case h.easter:
		return easter(y)
	case h.day > 0:
		return civil(y, h.month, h.day)
	}
	first := civil(y, h.month, 1)
	return first.AddDate(0, 0, (h.weekday-isoWeekday(first)+7)%7+7*(h.nth-1))
}

// easter is the western Easter Sunday of year y.
//
// Method: the anonymous Gregorian computus (Nature, 20 April 1876), as given by Meeus, "Astronomical Algorithms", 1991.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	return civil(y, month, (h+l-7*m+114)%31+1)
}

// value is the point as TIMEX3 prints it.
func (p *timePoint) value() string {
	if p.bad || p.known && (p.at.Year() < 1 || p.at.Year() > 9999) {
		return ""
	}
	if p.until > 0 {
		to := *p
		to.until, to.day = 0, p.until
		if p.known {
			to.at = p.lastOfRange()
		}
		return p.dateValue() + "/" + to.dateValue()
	}
	return p.dateValue() + p.clockValue()
}

func (p *timePoint) dateValue() string {
	if !p.known {
		return p.openValue()
	}
	y, m, d := p.at.Date()
	switch p.grain {
	case grainMillennium:
		return fmt.Sprintf("%01d", y/1000)
	case grainCentury:
		return fmt.Sprintf("%02d", y/100)
	case grainDecade:
		return fmt.Sprintf("%03d", y/10)
	case grainYear:
		return fmt.Sprintf("%04d", y)
	case grainHalf:
		return fmt.Sprintf("%04d-H%d", y, (int(m)+5)/6)
	case grainQuarter:
		return fmt.Sprintf("%04d-Q%d", y, (int(m)+2)/3)
	case grainSeason:
		return fmt.Sprintf("%04d-%s", y, timeSeasonCodes[int(m)/3])
	case grainMonth:
		return fmt.Sprintf("%04d-%02d", y, int(m))
	case grainWeek:
		wy, w := p.at.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", wy, w)
	case grainWeekend:
		wy, w := p.at.ISOWeek()
		return fmt.Sprintf("%04d-W%02d-WE", wy, w)
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, int(m), d)
}

func (p *timePoint) openValue() string {
	switch {
	case p.grain == grainDay && p.weekday > 0:
		return fmt.Sprintf("XXXX-WXX-%d", p.weekday)
	case p.grain == grainDay && p.month > 0 && p.day > 0:
		return fmt.Sprintf("XXXX-%02d-%02d", p.month, p.day)
	case p.grain == grainMonth && p.month > 0:
		return fmt.Sprintf("XXXX-%02d", p.month)
	case p.grain == grainQuarter && p.sub > 0:
		return fmt.Sprintf("XXXX-Q%d", p.sub)
	case p.grain == grainHalf && p.sub > 0:
		return fmt.Sprintf("XXXX-H%d", p.sub)
	case p.grain == grainSeason && p.sub > 0:
		return "XXXX-" + timeSeasonCodes[p.sub]
	}
	switch p.grain {
	case grainCentury:
		return "XX"
	case grainDecade:
		return "XXX"
	case grainYear:
		return "XXXX"
	case grainHalf:
		return "XXXX-HX"
	case grainQuarter:
		return "XXXX-QX"
	case grainMonth:
		return "XXXX-XX"
	case grainWeek:
		return "XXXX-WXX"
	case grainWeekend:
		return "XXXX-WXX-WE"
	}
	return "XXXX-XX-XX"
}

func (p *timePoint) clockValue() string {
	if p.minute < 0 {
		return timePartCodes[p.part]
	}
	return fmt.Sprintf("T%02d:%02d", p.minute/60, p.minute%60)
}

// zoneValue is the zone as ISO 8601 prints it, empty where only local time is given.
func (p *timePoint) zoneValue() string {
	if p.zone == 0 || timeZones[p.zone-1].offset == timeLocal {
		return ""
	}
	o := timeZones[p.zone-1].offset
	if o == 0 {
		return "Z"
	}
	sign := '+'
	if o < 0 {
		sign, o = '-', -o
	}
	return fmt.Sprintf("%c%02d:%02d", sign, o/60, o%60)
}

const isoDay = "2006-01-02"

// ends are the first and last day that the point covers, or its minute twice; empty while open.
func (p *timePoint) ends() (start, end string) {
	if !p.known || p.bad || p.at.Year() < 1 || p.at.Year() > 9998 {
		return "", ""
	}
	if p.minute >= 0 && p.minute < 24*60 {
		at := fmt.Sprintf("%sT%02d:%02d:00%s", p.at.Format(isoDay), p.minute/60, p.minute%60, p.zoneValue())
		return at, at
	}
	first, last := p.at, p.last()
	if p.until > 0 {
		last = p.lastOfRange()
	}
	if p.part == partNight {
		last = last.AddDate(0, 0, 1)
	}
	if p.grain > grainDay {
		first, last = p.edge.of(first, last)
	}
	return first.Format(isoDay), last.Format(isoDay)
}

// of narrows a period to its first, middle or last third; "early December" is no later than the 10th.
func (e timeEdge) of(first, last time.Time) (time.Time, time.Time) {
	days := int(last.Sub(first).Hours()/24) + 1
	third := (days + 1) / 3
	if third == 0 {
		return first, last
	}
	if e >= edgeWeek && e < edgeLastWeek && days >= 28 {
		start := first.AddDate(0, 0, 7*int(e-edgeWeek))
		if end := start.AddDate(0, 0, 6); end.Before(last) {
			return start, end
		}
		return last.AddDate(0, 0, -6), last
	}
	switch e {
	case edgeLastWeek:
		return last.AddDate(0, 0, -min(6, days-1)), last
	case edgeFirstHalf:
		return first, first.AddDate(0, 0, (days+1)/2-1)
	case edgeSecondHalf:
		return first.AddDate(0, 0, (days+1)/2), last
	case edgeEarly:
		return first, first.AddDate(0, 0, third-1)
	case edgeMid:
		return first.AddDate(0, 0, third), last.AddDate(0, 0, -third)
	case edgeLate:
		return last.AddDate(0, 0, 1-third), last
	}
	return first, last
}

// lastOfRange is the last day of a range of days or years.
func (p *timePoint) lastOfRange() time.Time {
	if p.grain == grainYear {
		return civil(p.until, 12, 31)
	}
	return civil(p.at.Year(), int(p.at.Month()), p.until)
}
