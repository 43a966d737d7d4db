package reading

import (
	"strings"

	"parley"
)

// A house is in whose voice a page speaks where it quotes nobody: the person who answers in an interview, the body that issues the
// text, else the outlet where it says "we".
type house struct {
	who *parley.Mention
	in  []bool // by sentence: who speaks there; nil for the whole page
}

// findHouse works out in whose voice the page speaks.
func (r *wantReader) findHouse() house {
	if in := r.interview; in != nil && in.guest != nil {
		return house{in.guest, r.sentencesWhere(func(s parley.Range) bool { return in.answers[r.block[s.First]] })}
	}
	switch who := r.issuer(); {
	case who != nil:
		return house{who: who}
	case r.Report.Outlet == "":
		return house{}
	}
	return house{r.knownAs(r.Report.Outlet), r.sentencesWhere(func(s parley.Range) bool {
		return r.says(isPluralFirst, s.First, s.End) && !r.says(isSingularFirst, s.First, s.End)
	})}
}

func (r *wantReader) sentencesWhere(speaks func(parley.Range) bool) []bool {
	in := make([]bool, len(r.Sentences))
	for k, s := range r.Sentences {
		in[k] = speaks(s)
	}
	return in
}

// says reports whether a word of a kind stands in the tokens from first up to end, outside quotation marks.
func (r *wantReader) says(kind func(string) bool, first, end int) bool {
	for i := first; i < end; i++ {
		if r.around[i] < 0 && kind(r.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

func isFirstPerson(word string) bool { return isSingularFirst(word) || isPluralFirst(word) }

func isSingularFirst(word string) bool {
	return word == "i" || word == "me" || word == "my" || word == "mine"
}

func isPluralFirst(word string) bool {
	return word == "we" || word == "us" || word == "our" || word == "ours"
}

// knownAs is the entity with a name, or with the last word of it for one; a party of its own where the cast knows none.
func (r *wantReader) knownAs(name string) *parley.Mention {
	for _, known := range [...]string{name, lastWord(name)} {
		for k := range r.cast.list {
			if e := &r.cast.list[k]; strings.EqualFold(e.Name, known) {
				return &parley.Mention{ID: e.ID, Name: name}
			}
		}
	}
	return &parley.Mention{ID: parley.EntityID(parley.ContentID("described", strings.ToLower(name))), Name: name}
}

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// issuingNouns are of texts in which a body speaks for itself.
var issuingNouns = wordSet("bulletin newsletter communique communiqué circular manifesto statement declaration organ leaflet appeal")

// issuer returns the body that issues the page: the outlet, where the cast knows it as one that speaks for its members, or whose bulletin
// one of the first lines says that this is; nil for a page that only reports.
func (r *wantReader) issuer() *parley.Mention {
	if !r.says(isPluralFirst, 0, len(r.Tokens)) {
		return nil
	}
	if castLexica().nouns[strings.ToLower(lastWord(r.Report.Outlet))] == nounBody {
		return r.knownAs(r.Report.Outlet)
	}
	for i := 0; i < len(r.Tokens) && r.block[i] < maxImprint; i++ {
		if !issuingNouns[r.Tokens[i].Lower] || i > 0 && r.block[i-1] == r.block[i] && r.Tokens[i-1].POS != "DET" {
			continue
		}
		for _, c := range r.children[i] {
			switch o := r.child(c, "pobj"); {
			case o < 0 || r.Tokens[o].POS != "PROPN":
			case r.Tokens[c].Lower == "of", r.Tokens[c].Lower == "by", r.Tokens[c].Lower == "from":
				words := parley.Range{First: r.subtree(o).First, End: o + 1}
				for words.First < o && r.Tokens[words.First].POS == "DET" {
					words.First++
				}
				return r.knownAs(r.Words(words))
			}
		}
	}
	return nil
}

// maxImprint is how many blocks may stand before the end of the line that says whose bulletin a page is: title, date, imprint.
const maxImprint = 4

// houseAt returns in whose voice the page speaks at token i, nil where it only reports.
func (r *wantReader) houseAt(i int) *parley.Mention {
	if r.house.who == nil || r.around[i] >= 0 || r.block[i] == 0 && r.Blocks[0].Kind == parley.TitleBlock || r.house.in != nil && !r.house.in[r.sentence[i]] {
		return nil
	}
	m := *r.house.who
	m.Mention = r.Tokens[i].Span
	return &m
}
