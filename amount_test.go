package parley_test

import (
	"testing"

	"parley"
)

func TestAmountText(t *testing.T) {
	tests := []struct{ name, number, unit, want string }{
		{"a count needs no unit", "37", "count", "37"},
		{"units of time are words", "16", "day", "16 days"},
		{"one is no plural", "1", "week", "1 week"},
		{"part of one is a plural", "1.5", "h", "1.5 hours"},
		{"shares", "6.5", "percent", "6.5 %"},
		{"four digits stand together", "3200", "count", "3200"},
		{"thousands stand apart", "18000", "count", "18\u202f000"},
		{"round millions are told as such", "4000000", "EUR", "4 million EUR"},
		{"tenths of millions too", "11800000", "GBP", "11.8 million GBP"},
		{"other millions are written out", "1234567", "count", "1\u202f234\u202f567"},
		{"billions are written out", "2500000000", "USD", "2\u202f500\u202f000\u202f000 USD"},
		{"below zero", "-45000", "count", "-45\u202f000"},
		{"behind the point", "12345.5", "m", "12\u202f345.5 m"},
		{"a range", "2000–40000", "count", "2000–40\u202f000"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := parley.AmountText(tt.number, tt.unit); got != tt.want {
				t.Errorf("AmountText(%q, %q) = %q, want %q", tt.number, tt.unit, got, tt.want)
			}
		})
	}
}
