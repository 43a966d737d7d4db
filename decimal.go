package parley

import (
	"fmt"
	"math/big"
	"strings"
)

// A Decimal is an exact decimal number: what the text says, never 0.30000000000000004. The zero value is 0.
type Decimal struct{ rat big.Rat }

// NewDecimal reads a plain decimal such as "585", "-0.5" or "1200000". Signs of grouping are the caller's to remove.
func NewDecimal(s string) (*Decimal, error) {
	d := new(Decimal)
	if strings.ContainsAny(s, "/eEpP_xX") {
		return nil, fmt.Errorf("%q is not a decimal number", s)
	}
	if _, ok := d.rat.SetString(s); !ok {
		return nil, fmt.Errorf("%q is not a decimal number", s)
	}
	return d, nil
}

// DecimalOf returns n as a Decimal.
func DecimalOf(n int64) *Decimal {
	d := new(Decimal)
	d.rat.SetInt64(n)
	return d
}

// Mul returns d × o.
func (d *Decimal) Mul(o *Decimal) *Decimal { r := new(Decimal); r.rat.Mul(&d.rat, &o.rat); return r }

// Add returns d + o.
func (d *Decimal) Add(o *Decimal) *Decimal { r := new(Decimal); r.rat.Add(&d.rat, &o.rat); return r }

// Sub returns d − o.
func (d *Decimal) Sub(o *Decimal) *Decimal { r := new(Decimal); r.rat.Sub(&d.rat, &o.rat); return r }

// Quo returns d ÷ o; o must not be zero.
func (d *Decimal) Quo(o *Decimal) *Decimal { r := new(Decimal); r.rat.Quo(&d.rat, &o.rat); return r }

// Cmp is −1, 0 or 1 as d is less than, equal to or greater than o.
func (d *Decimal) Cmp(o *Decimal) int { return d.rat.Cmp(&o.rat) }

// Sign is −1, 0 or 1 as d is negative, zero or positive.
func (d *Decimal) Sign() int { return d.rat.Sign() }

// Float returns the nearest float64, for tolerances and drawing; never for printing.
func (d *Decimal) Float() float64 { f, _ := d.rat.Float64(); return f }

// maxDecimals is how many places String keeps of a fraction that does not end (two-thirds of a hundred is 66.7): the
// contract's own example has one.
const maxDecimals = 1

// String prints the number exactly when it ends in decimal, otherwise rounded half away from zero to one place.
func (d *Decimal) String() string {
	if d.rat.IsInt() {
		return d.rat.Num().String()
	}
	places, exact := d.rat.FloatPrec()
	if !exact {
		places = maxDecimals
	}
	s := d.rat.FloatString(places)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}

// MarshalJSON writes the number as String prints it.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a JSON number, with or without an exponent of at most four digits.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	s := string(data)
	if i := strings.IndexAny(s, "eE"); i >= 0 && len(s)-i > 5 {
		return fmt.Errorf("number %s is out of range", s)
	}
	if strings.HasPrefix(s, `"`) {
		return fmt.Errorf("%s is not a number", s)
	}
	if _, ok := d.rat.SetString(s); !ok {
		return fmt.Errorf("%s is not a number", s)
	}
	return nil
}
