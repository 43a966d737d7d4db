package spelling_test

import (
	"strings"
	"testing"

	"parley/reading/spelling"
)

func TestOneKeyForTheSpellingsOfAName(t *testing.T) {
	for _, same := range [][]string{
		{"Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Zelenskij"},
		{"Sergei Lavrov", "Sergey Lavrov", "Sergej Lavrov", "Sergey Lawrov"},
		{"Dmitri Peskov", "Dmitry Peskov", "Dmitriy Peskov"},
		{"Khrushchev", "Hrushchev"},
		{"Mohammed", "Mohamed"},
		{"Subrème", "Subreme"},
		{"Odessa", "Odesa"},
		{"Zaporizhzhia", "Zaporizhzhya", "Zaporizhia"},
		{"Hezbollah", "Hezbolah"},
		{"Haniyeh", "Haniye"},
		{"Sinwar", "Sinvar"},
		{"Jean-Luc Brunet", "Jean Luc Brunet"},
		{"O’Neill", "O'Neill", "ONeil"},
		{"Dixon", "Dikson", "Dickson"},
	} {
		for _, s := range same[1:] {
			if a, b := spelling.Key(same[0]), spelling.Key(s); a != b {
				t.Errorf("%q has key %q, %q has %q", same[0], a, s, b)
			}
		}
	}
	for _, pair := range [][2]string{{"Kim", "Kam"}, {"Martin", "Marten"}, {"Garcia", "Gracia"}, {"Brown", "Braun"}, {"Ivanov", "Ivanova"}, {"Lee", "Law"}} {
		if spelling.Key(pair[0]) == spelling.Key(pair[1]) {
			t.Errorf("%q and %q have one key %q", pair[0], pair[1], spelling.Key(pair[0]))
		}
	}
}

func FuzzFoldTwiceIsOnce(f *testing.F) {
	for _, s := range []string{"", "The Hague", "Émile", "the the", "St. John’s", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := spelling.Fold(s)
		if again := spelling.Fold("x" + once); again != "x"+once {
			t.Errorf("folding %q gives %q, folding that %q", s, once, again)
		}
		spelling.Key(s)
	})
}

func TestShortens(t *testing.T) {
	tests := []struct {
		short, full string
		want        bool
	}{
		{"ida rask", "ida maria rask", true},
		{"i rask", "ida rask", true},
		{"rask", "ida rask", true},
		{"steve holm", "steven holm", true},
		{"dan holm", "daniel holm", true},
		{"daniel holm", "daniela holm", false},
		{"carl holm", "carla holm", false},
		{"paul holm", "pauline holm", false},
		{"jo holm", "joseph holm", false},
		{"maria ida rask", "ida rask", false},
		{"ida holm", "ida rask", false},
		{"", "ida rask", false},
	}
	for _, test := range tests {
		if got := spelling.Shortens(strings.Fields(test.short), strings.Fields(test.full)); got != test.want {
			t.Errorf("%q shortens %q: %v, want %v", test.short, test.full, got, test.want)
		}
	}
}

func TestNear(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"ortiz", "ortez", true},
		{"dickson", "dixon", false},
		{"lindkvist", "lindkvst", true},
		{"iorun", "orun", true},
		{"hadad", "hadat", true},
		{"mario", "maria", false},
		{"alexander", "alexandera", false},
		{"rask", "rusk", false},
		{"brandt", "brandt", false},
		{"anders", "sanders", true},
	}
	for _, test := range tests {
		if got := spelling.Near(test.a, test.b); got != test.want {
			t.Errorf("Near(%q, %q) = %v, want %v", test.a, test.b, got, test.want)
		}
		if spelling.Near(test.a, test.b) != spelling.Near(test.b, test.a) {
			t.Errorf("Near(%q, %q) depends on their order", test.a, test.b)
		}
	}
}
