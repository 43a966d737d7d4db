package ingest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTextBlocks(t *testing.T) {
	tests := []struct{ name, text, want string }{ // want: blocks between bars
		{"each line is a block", "Ferry stays in port\nThe crew was not paid.\nIt waits.", "Ferry stays in port|The crew was not paid.|It waits."},
		{"blank lines and blanks at the edges go", "\r\n  One line. \t\r\n \u00a0 \r\nAnother  line.", "One line.|Another line."},
		{"no-break blanks stay inside", "It costs 40\u00a0000 crowns.", "It costs 40\u00a0000 crowns."},
		{"line and paragraph separators break", "One.\u2028Two.\u2029Three.", "One.|Two.|Three."},
		{"bullets in one line are cut apart", "• Bread: 4 crowns • Milk: 2 crowns", "• Bread: 4 crowns|• Milk: 2 crowns"},
		{"dashes inside a sentence do not cut", "- The ferry - the old one - stays.", "- The ferry - the old one - stays."},
		{
			"lines that an editor wrapped are joined",
			"The harbour office said on Monday that the ferry would not leave before\nits crew had been paid, and that it did not know when this would be. It\nhas sixty berths.\n\nThe crew waits.",
			"The harbour office said on Monday that the ferry would not leave before its crew had been paid, and that it did not know when this would be. It has sixty berths.|The crew waits.",
		},
		{
			"a hyphen at the end of a wrapped line keeps its word together",
			"The harbour office said on Monday that the ferry would not leave its well-\nknown berth before the crew had been paid in full by the shipping company.",
			"The harbour office said on Monday that the ferry would not leave its well-known berth before the crew had been paid in full by the shipping company.",
		},
		{
			"short lines of a list are not joined",
			"Bread: four crowns\nMilk: two crowns\nCheese of the valley: eleven crowns a pound",
			"Bread: four crowns|Milk: two crowns|Cheese of the valley: eleven crowns a pound",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, strings.Join(textBlocks(tt.text), "|")); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestCutGlued(t *testing.T) {
	tests := []struct{ name, block, want string }{
		{"a heading in capitals", "What the Crew WantsThe crew asks for its wages since March.", "What the Crew Wants|The crew asks for its wages since March."},
		{"a heading behind a question mark", "Who Pays the Crew?Nobody has said so far who will pay.", "Who Pays the Crew?|Nobody has said so far who will pay."},
		{"a name behind the heading", "Wages and Ferry RightsOrsola Brandt wants a court to decide.", "Wages and Ferry Rights|Orsola Brandt wants a court to decide."},
		{"a heading with small letters before a word that begins sentences", "Who pays the crewThe owner has said nothing so far.", "Who pays the crew|The owner has said nothing so far."},
		{"McDonald is one word", "Minister Rory McDonald said that the ferry would sail.", "Minister Rory McDonald said that the ferry would sail."},
		{"YouTube is one word", "The Owner's YouTube channel said that the ferry would sail.", "The Owner's YouTube channel said that the ferry would sail."},
		{"iPhone is one word", "The iPhone was found in the ferry on Monday.", "The iPhone was found in the ferry on Monday."},
		{"PhD and MoD are words", "The MoD and a PhD student said that the ferry would sail.", "The MoD and a PhD student said that the ferry would sail."},
		{"a word used twice is a name", "Two Boats of FerroMar left. Nobody at FerroMar said why they did.", "Two Boats of FerroMar left. Nobody at FerroMar said why they did."},
		{"a heading alone stays whole", "Ferry and FerroMar Crew", "Ferry and FerroMar Crew"},
		{"a sentence before the place is no heading", "The ferry left. It is not known where OrsolaThe captain went.", "The ferry left. It is not known where OrsolaThe captain went."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, strings.Join(cutGlued([]string{tt.block}), "|")); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFurniture(t *testing.T) {
	tests := []struct {
		name, block string
		where       place
		want        string
	}{
		{"what an image left", ".jpg)", anywhere, "image residue"},
		{"a form's legend", `"*" indicates required fields`, anywhere, "form notice"},
		{"a network's name", "§ YouTube", anywhere, "social link"},
		{"a prompt to share", "Share this article with your friends", anywhere, "share prompt"},
		{"a comment form", "Leave a Reply", anywhere, "comment form"},
		{"the end", "- END", anywhere, "end mark"},
		{"a cookie notice", "This site uses cookies to count its readers.", anywhere, "cookie notice"},
		{"a link to another page", "Read also: How to keep a cellar dry", anywhere, "related link"},
		{"a headline of another section", "More in World: Cabinet of Arvenia falls over fuel tax", anywhere, "related link"},
		{"the story after this one", "Next: Who owns the harbour of Port Ellin", anywhere, "related link"},
		{"other coverage", "Full coverage: the flood in the Lower Sarn", anywhere, "related link"},
		{"a headline below the text", "Analysis: Why the dyke at Marl gave way", tail, "related link"},
		{"the same line inside the text is a heading", "Analysis: Why the dyke at Marl gave way", anywhere, ""},
		{"a telephone number", "Newsdesk: +44 20 7946 0018", anywhere, "telephone"},
		{"a telephone number by itself", "0800 555 0199", anywhere, "telephone"},
		{"a number to call", "Call our helpline on 0800 555 0199 for help", anywhere, "telephone"},
		{"when it was updated", "Updated 3 hours ago", anywhere, "update note"},
		{"why it was updated", "This article was updated at 14:05 to add the minister's statement.", anywhere, "update note"},
		{"how many updates there are", "12 updates", anywhere, "counter"},
		{"how often it was shared", "1.2k shares", anywhere, "counter"},
		{"which of the pictures it is", "Image 3 of 12", anywhere, "counter"},
		{"which of them in figures", "Photo 2/9", anywhere, "counter"},
		{"a caption with its credit", "The bridge at Marl on Monday. (Photo: Ida Voss/Meridian)", anywhere, "picture credit"},
		{"a prompt for a newsletter", "Enjoying this story? Subscribe to our weekly bulletin.", anywhere, "newsletter prompt"},
		{"a sentence about an update is content", "The article was updated after the ministry complained, and the editor resigned on Monday over it.", anywhere, ""},
		{"a correction is content", "This article was updated on Monday because an earlier version gave the wrong toll. It was 12.", anywhere, ""},
		{"a sentence that begins with next is content", "Next: the harbour must be dredged, and nobody has said who pays for that.", anywhere, ""},
		{"a sentence with more in it is content", "More in the valley than anywhere else: 12 dead.", anywhere, ""},
		{"a count of shares is content", "1.2 million shares changed hands in Lorne.", anywhere, ""},
		{"a row with a count is content", "Views of the river: 4", anywhere, ""},
		{"a date is no telephone number", "06-05-2031", anywhere, ""},
		{"a sentence with a number to call is content", "The police asked witnesses to ring 0800 555 0199 and offered a reward of 4,000 crowns.", anywhere, ""},
		{"a sentence in brackets about a photo is content", "He showed the judge the letter (and a photo: his own).", anywhere, ""},
		{"a section line above the text", "Business | Islands", top, "section line"},
		{"the same line inside the text is content", "Business | Islands", anywhere, ""},
		{"a row of a table is content", "Cases | 9 | 28", tail, ""},
		{"a sentence about sharing is content", "The two towns share a well, a school and a grudge.", anywhere, ""},
		{"a sentence that begins with share is content", "Share prices of the ferry company fell by 4%.", anywhere, ""},
		{"a sentence about video is content", "Video of the landing shows that nobody was hurt.", anywhere, ""},
		{"a heading about comments is content", "Comments by the minister", anywhere, ""},
		{"advice that is news is content", "Donate blood, hospitals plead", anywhere, ""},
		{"a quotation is content", "“Follow the money,” the prosecutor said.", anywhere, ""},
		{"a clock time of a live blog is content", "9:40 p.m.", top, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := furnitureReason(tt.block, tt.where); got != tt.want {
				t.Errorf("%q: reason %q, want %q", tt.block, got, tt.want)
			}
		})
	}
}
