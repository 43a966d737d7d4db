package spelling_test

import (
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
