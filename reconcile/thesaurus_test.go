package reconcile

import "testing"

func TestThesaurus(t *testing.T) {
	for _, c := range []struct {
		a, b       string
		near, same bool
		why        string
	}{
		{"referendum", "vote", true, false, "a referendum is a vote"},
		{"wind", "gust", true, false, "a gust is a wind"},
		{"restart", "resume", true, true, "one meaning"},
		{"resume", "resumption", true, true, "one is derived from the other"},
		{"accept", "reject", false, false, "used alike and opposite"},
		{"increase", "decrease", false, false, "used alike and opposite"},
		{"kill", "wound", false, false, "two fates"},
		{"minister", "football", false, false, "nothing to do with each other"},
		{"detainee", "prisoner", false, false, "left to the set of synonyms that both are in"},
	} {
		a, b := []string{c.a}, []string{c.b}
		if got := nearSynonyms().pairs(a, b); got != c.near || got != nearSynonyms().pairs(b, a) {
			t.Errorf("%s and %s: near synonyms %t, want %t: %s", c.a, c.b, got, c.near, c.why)
		}
		if got := sameMeanings().pairs(a, b); got != c.same || got != sameMeanings().pairs(b, a) {
			t.Errorf("%s and %s: of one meaning %t, want %t: %s", c.a, c.b, got, c.same, c.why)
		}
	}
}

func TestLikenessCountsNearSynonyms(t *testing.T) {
	sc := &scene{}
	fill := func(words ...string) *bag {
		var list []bagWord
		for _, w := range words {
			list = append(list, bagWord{hash: hashWord(w), weight: 1})
		}
		b := &bag{}
		b.fill(sc.bagOf(list))
		return b
	}
	council := fill("council", "referendum", "harbor")
	same, near, other := likeness(council, fill("council", "referendum")), likeness(council, fill("council", "vote")), likeness(council, fill("council", "flood"))
	if !(same > near && near > other) {
		t.Errorf("likeness is %g with the word, %g with a near-synonym, %g with another word", same, near, other)
	}
	if back := likeness(fill("council", "vote"), council); back != near {
		t.Errorf("likeness is %g one way and %g the other", near, back)
	}
}
