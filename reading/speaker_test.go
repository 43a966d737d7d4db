package reading

import (
	"testing"

	"parley"
)

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
		{"a name behind a description with two places", "The head of the port of Sarn, Milo Adeyinka, told Radio Coast that he would not run.", "told", "Milo Adeyinka"},
		{"a named official behind the cue of a quotation in angle marks", "«It is not our bridge», declared the spokesman of the Guild, Jarle Voss.", "declared", "Jarle Voss"},
		{"a clause about the speaker before the cue", "“We wait. As long as it rains we wait,” Captain Ivo Lund, who leads the search, told reporters.", "told", "Ivo Lund"},
		{"words without a verb before the colon", "Fire chief Lotte Brandis to reporters: “Nobody goes back, I don't care for which cat.”", ":", "Lotte Brandis"},
		{"whose words they are called", "The hall fell silent. In the words of Marshal Odo Bekker: “A harvest is a battle.”", ":", "Odo Bekker"},
		{"a cue with its source between commas", "Its board, said chairman Sir Conrad Lund, had needed an hour to say no.", "said", "Conrad Lund"},
		{"a second headline cue without a subject", "Norrail says will appeal, calls fine \"puzzling\".", "calls", "Norrail"},
		{"a title cut at its hyphen", "Ex-minister Sir Giles Marr fumed: ‘In my day we had rain.’", "fumed", "Giles Marr"},
		{"a phrase between the cue and its source", "“The thief guards the house”, affirmed for his part the deputy Benicio Lado, of the centre.", "affirmed", "Benicio Lado"},
		{"one of several without names", "Two members of the delegation tell it so. “She wrote it on a napkin,” says one of them.", "says", "member of the delegation"},
		{"one alone", "Officials insist the number came from Sellick. “They wanted the moon,” said one.", "said", "official"},
		{"the head of state", "President Odo Beck received the envoys. “The grain is in,” the head of state said.", "said", "Odo Beck"},
		{"an office whose holder is named later", "The prime minister said she would resign. Jon Holm left first. Prime Minister Ida Rask has led the party since May.", "said", "Ida Rask"},
		{"an epithet of whom the sentence before is about", "Union man Gus Tarr wants a raise. “Not a cent less,” the Harbour League chief thundered.", "thundered", "Gus Tarr"},
		{"a name beside a description with a noun of no list", "His wife, the cellist Mona Sand, laughs. “On Sundays,” she says.", "says", "Mona Sand"},
		{"an organisation called by its first word", "Halvard Bank lost the case. Halvard said it would appeal. It also admitted “gaps in the books”.", "admitted", "Halvard Bank"},
		{"a line's label", "Smelters (Sellick): Joan Brull, head of the federation, demands a quota. “We keep the people,” she told the paper.", "told", "Joan Brull"},
		{"a headline's quotation and its speaker", "“Not in my port”: the mayor on cruise ships\n\nMayor Ida Rask wants fewer ships.", ":", "Ida Rask"},
		{"so and a name in translated prose", "The bank stays open. «We close nothing», so Maresca.", "so", "Maresca"},
		{"a manner of speaking", "“She can start with mine,” stormed mother-of-three Bev Tunney, 44.", "stormed", "Bev Tunney"},
		{"a pronoun that the office goes with", "Mr Farrant lost in court. On Monday the prime minister said she hoped for a signature.", "said", "prime minister"},
		{"a dateline with a plain dash", "TARN, Oct 3 (Meridian Wire) - Halvard Bank said on Friday it would contest the fine.", "said", "Halvard Bank"},
		{"two turns of an interview", "The Lantern: You have raised the fee four times.\n\nSabine Kortrijk: Not while I sit here. I said so then.\n\nThe Lantern: And your deputy?\n\nKortrijk: He agrees.", ":", "Sabine Kortrijk"},
		{"a leader of another kind", "Police chief Dana Wirth held the line. The union leader said there were three shots.", "said", "union leader"},
		{"a man there is", "My neighbour Otto Lind naps. There is a man at the ministry who draws maps. “I decide,” the man said.", "said", "man at the ministry"},
		{"another of a group", "Hydrologists are of little help. “It depends,” one told me. Another said it always did.", "said", "hydrologist"},
		{"a party in brackets before the colon", "Cllr Rita Moss (Greens): “This budget has no floor.”", "):", "Cllr Rita Moss"},
		{"a call", "Applause from the gallery. “Order,” calls the mayor.", "calls", "mayor"},
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

// TestLooseSpeaker holds whose words a quotation of its own holds, the last of each text, that no cue introduces.
func TestLooseSpeaker(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"what was reported before it", "Water minister Petra Vossen says the wall is sound. “You'll see me here in the morning.”", "Petra Vossen"},
		{"a question put to somebody", "Governor Arno Pruitt is asked whether he was warned. “Not in writing, my friend.”", "Arno Pruitt"},
		{"a pronoun in a question", "Governor Arno Pruitt opened the gates. Was he told by phone? “I take many calls.”", "Arno Pruitt"},
		{"what somebody does", "Ambassador Ines Marr waves them off from the steps. “Somebody has to feed the parrot.”", "Ines Marr"},
		{"a name behind it", "“It's a lake now, not a street.” Tibor Hanks, who runs the bakery, from a rowing boat.", "Tibor Hanks"},
		{"a channel and a name behind it", "“We want our vote back.” On state radio: Rafe Dunmar, a former colonel.", "Rafe Dunmar"},
		{"an answer to a question of the judge's", "“This is the boat,” said Ada Okoro.\n\n“By whom was it built?” asked the judge.\n\n“By the sea, my lord.”", ""},
		{"an interview", "Pilot Malte Ingram retires on Friday. We met him on the quay.\n\nDo you miss the storms?\n\n“Only one of them, the first.”\n\nWhat do you tell the young?\n\n“That the sea does not read.”", "Malte Ingram"},
		{"somebody's only comment", "Marisa Okello would not say who paid. “Ask the people with the fuel,” was her only comment.", "Marisa Okello"},
		{"one word that is a sentence", "Mayor Sten Dahl was asked how he sleeps. “Diagonally.” He left.", "Sten Dahl"},
		{"a sentence with a verb behind it", "“We want our vote back.” Rafe Dunmar watched the crowd go by.", ""},
		{"two persons before it", "The chairs of Ida Rask and Jon Holm were empty all day long. “Nobody told us a thing.”", ""},
		{"another paragraph", "Ida Rask shut the door.\n\n“Nobody told us a thing.”", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := castOf(t, test.text)
			got, at := "", -1
			for _, s := range quotes(p) {
				if q := s.Detail.(*parley.Quote); q.Style == parley.Direct && s.Span.Start > at {
					got, at = speakerName(q.Speaker), s.Span.Start
				}
			}
			if got != test.want {
				t.Errorf("said by %q, want %q", got, test.want)
			}
		})
	}
}

func speakerName(m *parley.Mention) string {
	if m == nil {
		return ""
	}
	return m.Name
}
