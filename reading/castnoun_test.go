package reading

import (
	"testing"

	"parley"
)

// TestDescriptionsOfPersons holds whom a description, a short name or a pronoun means that only the words around it tie to somebody.
func TestDescriptionsOfPersons(t *testing.T) {
	tests := []struct{ rule, text, words, want string }{
		{"a name given in a clause", "A nurse who gave her name as Lotte said the ward was full.", "nurse", "Lotte"},
		{"a name given in a clause", "The rebels' envoy to the talks, who goes by the name Abu Rasim, said no.", "envoy", "Abu Rasim"},
		{"a name given in a clause", "A driver identified only as Piet was freed on Friday.", "driver", "Piet"},
		{"a name given in a clause", "One shopper in the queue, who gave his name only as Ibo, said it was cold.", "shopper", "Ibo"},
		{"a name given in a clause", "A miner known as Tall Sven lit the lamp. He laughed.", "He", "Tall Sven"},
		{"no name is given", "A nurse who gave her name to nobody said the ward was full.", "nurse", "nurse"},

		{"who replaced somebody has the post", "Ida Rask, who replaced Jonas Holm as ombudsman in May, was late. The ombudsman apologised.", "The ombudsman", "Ida Rask"},
		{"who was appointed has the post", "Peter Brandt was appointed commissioner in June. The commissioner asked for time.", "The commissioner", "Peter Brandt"},
		{"who was elected has the post", "Voters elected Laura Ortiz governor on Sunday. The governor thanked them.", "The governor", "Laura Ortiz"},
		{"who resigned had the post", "Jonas Holm resigned as treasurer in May. Ida Rask, the treasurer, was late. The treasurer apologised.", "The treasurer", "Ida Rask"},
		{"who succeeds somebody has the post", "Tove Anker succeeded Carl Holm as bishop. The bishop preached on Sunday.", "The bishop", "Tove Anker"},

		{"a counterpart holds the same post", "President Jonas Holm spoke first. His Maravi counterpart, Inaya Soldan, spoke last. “We wait,” she said. The president then left.", "The president", "Inaya Soldan"},
		{"the counterpart of a minister", "Foreign Minister Ida Rask flew in. Her Norwegian counterpart, Jon Holm, met her. The Norwegian foreign minister smiled.", "The Norwegian foreign minister", "Jon Holm"},

		{"an age before a noun", "Captain Leo Abara scored twice. “A penalty,” the 31-year-old striker insisted.", "the 31-year-old striker", "Leo Abara"},
		{"an age before a noun", "Ida Rask, 45, ran on. The 45-year-old lawyer finished third.", "The 45-year-old lawyer", "Ida Rask"},
		{"an age of the one who was last spoken of", "Mia Torrance was calm. Anton Brel called it a gift. “I slipped,” said the 28-year-old.", "the 28-year-old", "Anton Brel"},
		{"an age that fits two", "Ida Rask, 45, met Jon Holm, 45. The 45-year-old left.", "The 45-year-old", "-"},

		{"the old woman is the woman before", "Amara Voss lit the lamp. “It is true,” the old woman said.", "the old woman", "Amara Voss"},
		{"the man is the man before", "Jonas Holm opened the door. The man looked tired.", "The man", "Jonas Holm"},
		{"the woman is no man", "Jonas Holm opened the door. The woman looked tired.", "The woman", "woman"},
		{"the man of a clause is another", "Jonas Holm opened the door. The man who had called was gone.", "The man", "man"},

		{"one of them has no name", "Two senior diplomats said the text was new. “It is over,” one of them said.", "one", "senior diplomat"},
		{"one of two named stays open", "Jonas Holm and Peter Brandt flew in. One of them said it was over.", "One", "-"},

		{"a surname keeps its first owner", "Hedda Falk sat down. Falk sang.\n\nHer brother, Jens Falk, did not.\n\nThe house is old.\n\nThe garden is new.\n\nIt rains.\n\nFalk laughed.", "Falk#4", "Hedda Falk"},
		{"a surname right after its second owner is open", "Hedda Falk sat down. Falk sang.\n\nHer brother, Jens Falk, did not.\n\nFalk laughed.", "Falk#4", "-"},

		{"he inside the clause on somebody is he", "Ida Rask was there. Hollis Brennok, who was minister until he quit, sat down.", "he", "Hollis Brennok"},
		{"her may be the one before, where the gender is not known", "Minister Laura Ortiz spoke. Olanu Keti praised her courage.", "her", "-"},

		{"a surname that the tagger passed over", "“Water came up,” said Eli Farrow, 23. Farrow said a guard had pulled him out.", "Farrow#2", "Eli Farrow"},
		{"a given name that is a small word", "The commander, Colonel Per Aske, said he knew nothing.", "Colonel Per Aske", "Per Aske"},
		{"a given name alone elsewhere", "Sir Jon Moll replaced Dame Ellen Frayne as head. Frayne spoke. So did Dame Ellen.", "Frayne#2", "Ellen Frayne"},
		{"a body by its noun", "The Highland Front withdrew. On Monday the Front returned.", "the Front", "Highland Front"},
		{"a body by its noun, of two", "The Highland Front met the Coastal Front. On Monday the Front returned.", "the Front", "Front"},
		{"a rebel body is no person", "Talks with the rebel Highland Front failed. Rebel Commander Ida Rask wept.", "Rebel Commander Ida Rask", "Ida Rask"},
		{"a producer", "Producer Gil Santoro told Screen Weekly a third film was coming.", "Santoro", "Gil Santoro"},
		{"a name shortened to its last word", "Imke Dorn sat down. The board thanked Dorn.", "Dorn#2", "Imke Dorn"},
		{"a word that begins a sentence", "Ships came in. The ships were late.", "Ships", "-"},
		{"a saint's town", "Roads in St Elma were closed.", "St Elma", "St Elma"},
		{"a name signs the words before it", "“A road for people with a garage.”\n\n— Mirja Stolt, Tolm", "Mirja Stolt", "Mirja Stolt"},
	}
	for _, test := range tests {
		t.Run(test.rule, func(t *testing.T) {
			if got := castWho(t, castOf(t, test.text), test.words); got != test.want {
				t.Errorf("%q in %q means %q, want %q", test.words, test.text, got, test.want)
			}
		})
	}
}

func TestNameEndsBeforeTheWordsOfASentence(t *testing.T) {
	for text, want := range map[string]string{
		"Rask greenlit Koda raids":     "Rask",
		"Ursula van der Berg spoke":    "Ursula van der Berg",
		"Giulia della Torre sang":      "Giulia della Torre",
		"Anna Maria Holm was not late": "Anna Maria Holm",
	} {
		p := castOf(t, text)
		b := &castBuilder{p: p}
		last := 0
		for i := range p.Tokens {
			if b.upper(i) {
				last = i
			}
		}
		if got := p.Words(b.beforeSmall(parley.Range{First: 0, End: last + 1})); got != want {
			t.Errorf("the name in %q is %q, want %q", text, got, want)
		}
	}
}
