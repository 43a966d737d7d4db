package ingest

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"parley"
)

const story = "The ferry stayed in port on Monday because its crew had not been paid since March, the owner said."

func TestComposeTitle(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a first line without a full stop", "Ferry stays in port\n" + story, "Ferry stays in port"},
		{"a first sentence is no title", story + "\nIt has sixty berths.", ""},
		{"a byline is no title", "By Ana Ruiz\n" + story, ""},
		{"a bullet is no title", "- Ferry stays in port\n" + story, ""},
		{"the section line above it is passed over", "News | Islands\nFerry stays in port\n" + story, "Ferry stays in port"},
		{"a text of one line has none", "Ferry stays in port", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := read(t, tt.text)
			if r.Title != tt.want {
				t.Errorf("title %q, want %q", r.Title, tt.want)
			}
			if before := r.Text[:r.Body]; strings.TrimSuffix(before, "\n\n") != tt.want {
				t.Errorf("before the body %q, want the title %q", before, tt.want)
			}
		})
	}
}

func TestComposeHead(t *testing.T) {
	tests := []struct{ name, head, byline, published string }{
		{"dash and name, dash and date", "- Mona Ferrol\n- 06 May, 2031", "Mona Ferrol", "2031-05-06"},
		{"by and date in one line", "By Mona Ferrol | 6 May 2031 | 3 min read", "Mona Ferrol", "2031-05-06"},
		{"month first with a time", "Published May 6, 2031, 10:15 am", "", "2031-05-06"},
		{"weekday and ordinal", "Tuesday, 6th of May 2031", "", "2031-05-06"},
		{"ISO date", "2031-05-06 10:15", "", "2031-05-06"},
		{"a credit to agencies", "DAILY SOUND / Agencies", "DAILY SOUND / Agencies", ""},
		{"no such day", "31 February 2031", "", ""},
		{"a date without its year", "Tuesday, May 6", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := read(t, "Ferry stays in port\n"+tt.head+"\n"+story)
			if r.Byline != tt.byline || r.Published != tt.published {
				t.Errorf("byline %q, published %q; want %q, %q", r.Byline, r.Published, tt.byline, tt.published)
			}
			if want := parley.FromText; tt.published != "" && r.PublishedBasis != want {
				t.Errorf("basis %q, want %q", r.PublishedBasis, want)
			}
		})
	}
}

func TestDatelineIsABlockOfItsOwn(t *testing.T) {
	tests := []struct{ dateline, published string }{
		{"PORT HALDEN, Norvane (Meridian) —", ""},
		{"MOLE BAY, N.V./ST. ANNE, FL –", ""},
		{"MOLE BAY, May 6, 2031 (Meridian) --", "2031-05-06"},
		{"MOLE BAY, Nov 21 -", ""},
		{"Mole Bay (Meridian) —", ""},
		{"Mole Bay, 6 May 2031 –", "2031-05-06"},
		{"Mole.-", ""},
		{"MOLE BAY:", ""},
	}
	for _, tt := range tests {
		t.Run(tt.dateline, func(t *testing.T) {
			r := read(t, "Ferry stays in port\n"+tt.dateline+" "+story)
			if diff := cmp.Diff("Ferry stays in port\n\n"+tt.dateline+"\n\n"+story, r.Text); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
			if r.Published != tt.published {
				t.Errorf("published %q, want %q", r.Published, tt.published)
			}
		})
	}
}

func TestDatelineWithoutAYear(t *testing.T) {
	tests := []struct{ name, metadata, url, text, want string }{
		{"the year of the address", "", "https://sound.example/2031/05/ferry", "KESTAN, 14 May — " + story, "2031-05-14"},
		{"the year of the copyright notice", "", "", "KESTAN, 14 May — " + story + "\n© 2030-2031 The Sound. All rights reserved.", "2031-05-14"},
		{"the year of the latest full date of the text", "", "", "KESTAN, May 14 (Meridian) — " + story + "\nIt was built on 2 June 1984. The owner bought it on 3 March 2031 and must sell it by 1 May 2040.", "2031-05-14"},
		{"metadata first", "2031-05-16", "https://sound.example/2031/05/ferry", "KESTAN, 14 May — " + story, "2031-05-16"},
		{"open where nothing says the year", "", "", "KESTAN, 14 May — " + story, ""},
		{"no such day", "", "https://sound.example/2031/02/ferry", "KESTAN, 30 February — " + story, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, _, err := compose(draft{Report: parley.Report{Published: tt.metadata, URL: tt.url}, blocks: textBlocks(tt.text)}, "")
			if err != nil || r.Published != tt.want {
				t.Errorf("published %q, error %v; want %q", r.Published, err, tt.want)
			}
			if tt.want != "" && tt.metadata == "" && r.PublishedBasis != parley.FromText {
				t.Errorf("basis %q, want %q", r.PublishedBasis, parley.FromText)
			}
		})
	}
}

func TestSentencesThatLookLikeDatelinesStayWhole(t *testing.T) {
	for _, text := range []string{
		"The ferry – which has sixty berths, all of them taken – stayed in port on Monday, its owner said.",
		"NATO – which has no ferries at all – did not want to say anything on Monday about the matter.",
		"Officials said: The ferry stayed in port on Monday because nobody had paid its crew.",
	} {
		if r := read(t, text); r.Text != text {
			t.Errorf("%q became %q", text, r.Text)
		}
	}
}

func TestPublishedPrecedence(t *testing.T) {
	stated := "Ferry stays in port\n6 May 2031\n" + story
	tests := []struct {
		name, metadata, text, given string
		want                        string
		basis                       parley.PublishedBasis
		notes                       int
	}{
		{"metadata first", "2031-05-07T08:00:00+02:00", stated, "2031-05-09", "2031-05-07T08:00:00+02:00", parley.FromMetadata, 0},
		{"then the text", "", stated, "2031-05-09", "2031-05-06", parley.FromText, 0},
		{"then the reader", "", story, "2031-05-09", "2031-05-09", parley.FromReader, 0},
		{"a broken field is passed over with a note", "soon", stated, "", "2031-05-06", parley.FromText, 1},
		{"unknown", "", story, "", "", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, notes, err := compose(draft{Report: parley.Report{Published: tt.metadata}, blocks: textBlocks(tt.text)}, tt.given)
			if err != nil {
				t.Fatal(err)
			}
			if r.Published != tt.want || r.PublishedBasis != tt.basis || len(notes) != tt.notes {
				t.Errorf("%q by %q with notes %q; want %q by %q, %d notes", r.Published, r.PublishedBasis, notes, tt.want, tt.basis, tt.notes)
			}
		})
	}
}

// FuzzText holds that a text file loses no character: the report's text and its furniture together have all that is not
// white space, and blocks are what they should be.
func FuzzText(f *testing.F) {
	for _, seed := range []string{
		story,
		"Ferry stays in port\n- Mona Ferrol\n- 06 May, 2031\n§ One\n§ Two\n" + story + "\nWho Pays?The owner said nothing at all.\n.jpg)\n- END",
		"MOLE BAY, May 6, 2031 (Meridian) -- " + story, "\u2028\u00a0•\n• a • b", "aA bB cC. dD", strings.Repeat("ab ", 40) + "\nx\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := readDraft("f.txt", []byte(text), plain)
		if err != nil {
			return
		}
		r, _, err := compose(d, "")
		if err != nil {
			return
		}
		in, _, _ := decode([]byte(text))
		out := r.Text
		for _, furniture := range r.Furniture {
			out += furniture.Text
		}
		if diff := cmp.Diff(letters(in), letters(out)); diff != "" {
			t.Errorf("characters of %q (-in +out):\n%s", text, diff)
		}
		if strings.Contains(r.Text, "\n\n\n") || strings.TrimFunc(r.Text, unicode.IsSpace) != r.Text {
			t.Errorf("blocks of %q are not separated by one blank line", r.Text)
		}
		if r.Body > len(r.Text) || r.Body > 0 && r.Text[:r.Body] != r.Title+"\n\n" {
			t.Errorf("body of %q begins at %d", r.Text, r.Body)
		}
	})
}

// letters counts the characters that are not white space.
func letters(s string) map[rune]int {
	m := map[rune]int{}
	for _, r := range s {
		if !unicode.IsSpace(r) {
			m[r]++
		}
	}
	return m
}
