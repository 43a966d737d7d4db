package reconcile_test

import (
	"testing"

	"parley"
)

func TestNamesSpelledInTwoWays(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"sounding alike", "Mayor Dana Nixon closed the school.", "Dana Nickson, the mayor, closed the school.", true},
		{"a letter less", "The choir of Maren Oskell sang.", "The choir was led by Maren Oskel.", true},
		{"romanised in two ways", "Envoy Andriy Zubenko left Osk.", "Envoy Andrii Zubenko left Osk.", false},
		{"with and without marks", "Inês Falcão won the race.", "Ines Falcao won the race.", false},
		{"two given names", "Karl Brandt won the race.", "Karla Brandt won the race.", false},
		{"both in one report", "Jon Marchant and Jon Marchand are cousins.", "Jon Marchand won the race.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := standingTogether(parley.RoleKind, tt.a, tt.b) == parley.Differs; got != tt.want {
				t.Errorf("%q and %q differ: %v, want %v", tt.a, tt.b, got, tt.want)
			}
		})
	}
}
