package reading

import "testing"

// TestSpeaker holds who is named for words whose source is no plain name.
func TestSpeaker(t *testing.T) {
	tests := []struct{ name, text, cue, want string }{
		{"a name after a description with a place", "The bishop of Drenn, Matteo Rusk, called the storm a test. “It took the young ones,” said the bishop.", "said", "Matteo Rusk"},
		{"an age", "Marcus Ebbe, 45, told the court he had been asleep. The 45-year-old said he woke at six.", "said", "Marcus Ebbe"},
		{"a relation with a front", "Marcus Ebbe was asleep. His ex-wife, Dorte Ebbe, testified that he never slept.", "testified", "Dorte Ebbe"},
		{"a plural title before two names", "Foreign ministers Sven Aldous and Carla Mirov said the talks had failed.", "said", "Sven Aldous and Carla Mirov"},
		{"a day before the cue", "One aid worker who has been in Drenn since April said the tents would last “weeks, not months”.", "said", "One aid worker"},
		{"a dateline", "VELMAR CITY (AP) — Former President Anton Delgard described the meeting as “surprisingly civil” on Sunday.", "described", "Anton Delgard"},
		{"a company by its kind", "Halden Foods said on Friday it would close two plants. The company added that nobody would be paid.", "added", "Halden Foods"},
		{"an office that nobody was said to hold", "Andrew Holm had a number for parliament. Damage was high, the prime minister told the house.", "told", "Andrew Holm"},
		{"a noun that no list has", "Coopers were angry. The defence intends to call three more witnesses.", "intends", "defence"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := castOf(t, test.text)
			for k := range p.attributions {
				if a := &p.attributions[k]; p.Tokens[a.head].Text == test.cue {
					if a.speaker == nil || a.speaker.Name != test.want {
						t.Errorf("%q is said by %v, want %q", test.cue, a.speaker, test.want)
					}
					return
				}
			}
			t.Errorf("%q is no cue", test.cue)
		})
	}
}
