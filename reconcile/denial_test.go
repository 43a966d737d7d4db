package reconcile_test

import (
	"strings"
	"testing"

	"parley"
)

func TestWhatIsDeniedStandsBesideTheDenial(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // the words of the claim " | " those of the denial; "" for no dispute
	}{
		{"a denial of what was just said", "The union says the foreman struck a picket. The mill denies it.", "The union says the foreman struck a picket. | The mill denies it."},
		{"a denial of what is named again", "The council said the mill had offered to pay for the bridge. It rained in Osk. The mill denied making such an offer.", "The council said the mill had offered to pay for the bridge. | The mill denied making such an offer."},
		{"in one sentence", "The guards claim to have retaken the ford; the rebels deny this.", "The guards claim to have retaken the ford; the | rebels deny this."},
		{"an accusation, and what the accused did not do", "Villagers blame the quarry for the landslide. The quarry says it used no explosives that week.", "Villagers blame the quarry for the landslide. | The quarry says it used no explosives that week."},
		{"a retort", "The keeper calls the letter a forgery. It isn't.", "The keeper calls the letter a forgery. | It isn't."},
		{"false", "The mayor claims the ferry was full. That is untrue.", "The mayor claims the ferry was full. | That is untrue."},
		{"a claim that is turned down", "The guild alleges that wages were held back. The owner dismissed the allegation.", "The guild alleges that wages were held back. | The owner dismissed the allegation."},
		{"a name for what is not so", "The league says the vote was rigged. The clerk's office calls this “a fairy tale”.", "The league says the vote was rigged. | The clerk's office calls this “a fairy tale”."},
		{"a claim that is wrong", "The guild said that two boats had sunk. Claims that boats had sunk are wrong, the harbour office wrote.", "The guild said that two boats had sunk. | Claims that boats had sunk are wrong, the harbour office wrote."},
		{"not what another said", "The colonel offered no pardon. That's not what his minister said on Monday.", "The colonel offered no pardon. | That's not what his minister said on Monday."},
		{"nothing is known of it", "The prefect says the duke slept in Osk. The palace knows nothing of such a visit.", "The prefect says the duke slept in Osk. | The palace knows nothing of such a visit."},
		{"with what the one who denies goes on to say", "The ferry line says nobody had warned it. The harbour office denied it. Its clerk, Ilse Marren, said she had written twice.", "The ferry line says nobody had warned it. | The harbour office denied it. Its clerk, Ilse Marren, said she had written twice."},
		{"one that says itself what it denies", "Asked about the vote, the duke smiled. His office denied reports that he had left the island.", " | His office denied reports that he had left the island."},
		{"a rumour that is called an invention", "The curfew ends at noon on Friday. Rumours that the banks are shutting are an invention of idle tongues.", " | Rumours that the banks are shutting are an invention of idle tongues."},
		{"what is only called wrong", "The mill closed its gate. The mayor calls the mill's new owner a fool.", ""},
		{"with its reason", "Ms Lunn has said that Mr Kell slept through the vote. Mr Kell denies that. He says he was in the gallery.", "Ms Lunn has said that Mr Kell slept through the vote. | Mr Kell denies that. He says he was in the gallery."},
		{"what somebody is denied is no saying", "The clerk was arrested in Pell. A judge denied him bail.", ""},
		{"what somebody will not do is no denial", "The union wants nine percent. The mill says it will not pay that.", ""},
		{"an offer that is turned down is no saying", "The mill offered four percent. The union rejected the offer.", ""},
		{"who does not deny", "The union says the foreman struck a picket. The mill does not deny it.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			for _, f := range dossier([]*parley.Reading{report("First Outlet", 4, tt.text), report("Second Outlet", 4, "It snowed in Elbing.")}).Findings {
				if f.Standing != parley.Disputed {
					continue
				}
				var asserts, denies []string
				for _, e := range f.Evidence {
					if e.Side == parley.Denies {
						denies = append(denies, e.Text)
					} else {
						asserts = append(asserts, e.Text)
					}
				}
				got += strings.Join(asserts, " + ") + " | " + strings.Join(denies, " + ")
			}
			if got != tt.want {
				t.Errorf("%q: dispute is %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
