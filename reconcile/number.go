package reconcile

import (
	"math"
	"strings"

	"parley"
)

// An interval is what a stated number can mean, ends included.
type interval struct{ low, high float64 }

// meets reports whether two intervals have a number in common.
func (i interval) meets(o interval) bool { return i.low <= o.high && o.low <= i.high }

// A measure is a unit's dimension and its size in the dimension's base unit.
type measure struct {
	dimension string
	size      float64
}

// measures are the units of the contract that can be turned into each other (SI brochure, 9th ed.; the international mile of
// 1,609.344 m; a month is a twelfth of a year of 365.2425 days).
var measures = map[string]measure{
	"s": {"time", 1}, "minute": {"time", 60}, "h": {"time", 3600}, "day": {"time", 86400}, "week": {"time", 7 * 86400},
	"month": {"time", 365.2425 / 12 * 86400}, "year": {"time", 365.2425 * 86400},
	"mm": {"length", 0.001}, "cm": {"length", 0.01}, "m": {"length", 1}, "km": {"length", 1000}, "inch": {"length", 0.0254},
	"ft": {"length", 0.3048}, "mi": {"length", 1609.344},
	"m2": {"area", 1}, "km2": {"area", 1e6}, "mi2": {"area", 1609.344 * 1609.344}, "ha": {"area", 1e4},
	"km/h": {"speed", 1}, "mph": {"speed", 1.609344},
	"kg": {"mass", 1}, "t": {"mass", 1000},
}

// measureOf returns the measure of a unit. A unit that cannot be turned into another is a dimension of its own.
func measureOf(unit string) measure {
	if m, ok := measures[unit]; ok {
		return m
	}
	return measure{unit, 1}
}

const (
	// hedge is how far "about" reaches: 5 % of the value, and not beyond half of the last digit that is not zero. Trailing
	// zeros alone are no rounding: they would make 20 % fit 15 to 25.
	hedge = 0.05
	// percentStep is how far a whole percentage reaches without a hedge: not as far as the next.
	percentStep = 0.45
	// openEnd is how far "more than" and "up to" reach: beyond, the speaker would have named another number.
	openEnd = 0.10
	// roundedOff is how much of the last written digit a measure may be off: less than half, since "two days" is not three.
	roundedOff = 0.45
)

// meaning returns what a figure can mean, in its dimension's base unit.
func meaning(f *parley.Figure) interval {
	m := measureOf(f.Unit)
	low, high := f.Low, f.High
	if f.Value != nil {
		low, high = f.Value, f.Value
	}
	if low == nil || high == nil {
		return interval{math.NaN(), math.NaN()}
	}
	i := interval{low.Float() - slack(low, f, m), high.Float() + slack(high, f, m)}
	switch f.Bound {
	case parley.AtLeast:
		i = interval{low.Float(), high.Float() * (1 + openEnd)}
	case parley.AtMost:
		i = interval{low.Float() * (1 - openEnd), high.Float()}
	}
	return interval{i.low * m.size, i.high * m.size}
}

// slack is how far one end of a figure reaches to either side.
func slack(d *parley.Decimal, f *parley.Figure, m measure) float64 {
	v := math.Abs(d.Float())
	switch {
	case f.Unit == "percent" && f.Approximate:
		return max(percentStep, hedge*v)
	case f.Unit == "percent":
		return percentStep * min(1, writtenStep(d))
	case f.Approximate:
		return min(max(lastDigit(d)/2, hedge*v/2), hedge*v)
	case m.dimension == "count" || m.size == 1 && m.dimension == f.Unit:
		return 0
	}
	return writtenStep(d) * roundedOff
}

// lastDigit is the place of the last digit of d that is not zero: 1000 for 15,000, 0.1 for 19.3.
func lastDigit(d *parley.Decimal) float64 {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(d.String(), "-"), ".")
	if fraction != "" {
		return math.Pow10(-len(fraction))
	}
	zeros := len(whole) - len(strings.TrimRight(whole, "0"))
	return math.Pow10(min(zeros, max(0, len(whole)-1)))
}

// writtenStep is the place of the last digit of d as written: 1 for 270, 0.1 for 19.3.
func writtenStep(d *parley.Decimal) float64 {
	if _, fraction, ok := strings.Cut(d.String(), "."); ok {
		return math.Pow10(-len(fraction))
	}
	return 1
}
