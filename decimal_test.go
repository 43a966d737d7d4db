package parley_test

import (
	"encoding/json"
	"testing"

	"parley"
)

func TestDecimalPrintsWhatTheTextSays(t *testing.T) {
	dec := func(s string) *parley.Decimal {
		d, err := parley.NewDecimal(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		name string
		got  *parley.Decimal
		want string
	}{
		{"a tenth and two tenths", dec("0.1").Add(dec("0.2")), "0.3"},
		{"1.2 million", dec("1.2").Mul(parley.DecimalOf(1_000_000)), "1200000"},
		{"two-thirds in percent", parley.DecimalOf(200).Quo(parley.DecimalOf(3)), "66.7"},
		{"an eighth ends", parley.DecimalOf(1).Quo(parley.DecimalOf(8)), "0.125"},
		{"noughts at the end go", dec("89.60"), "89.6"},
		{"a negative amount", parley.DecimalOf(0).Sub(dec("0.5")), "-0.5"},
		{"more than an int64", dec("123456789012345678901234567890"), "123456789012345678901234567890"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.got.String(); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func FuzzDecimal(f *testing.F) {
	for _, s := range []string{"585", "-0.5", "1200000", "89.6", "", ".", "1e9", "1/3", "0x1p4", "٣"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := parley.NewDecimal(s)
		if err != nil || len(s) > 1000 {
			return
		}
		data, err := json.Marshal(d)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		var back parley.Decimal
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%q prints as %s, which does not read: %v", s, data, err)
		}
		if back.Cmp(d) != 0 {
			t.Errorf("%q prints as %s, which reads as %s", s, data, back.String())
		}
	})
}
