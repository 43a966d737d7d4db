package reading

import (
	"strings"

	"parley"
)

// sourceOf returns whose act the verb at token i is, and the head of that phrase.
func (f *attributor) sourceOf(i, top int) ([]parley.Range, int) {
	for range 4 {
		if s := f.subjectOf(top, i); s >= 0 {
			return f.sourceRange(s, i), s
		}
		t := &f.Tokens[top]
		if t.Head == top {
			return nil, -1
		}
		switch t.Dep {
		case "conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "dep":
			if t.Dep == "xcomp" {
				if o := f.child(t.Head, "dobj"); o >= 0 && o < top {
					return f.sourceRange(o, i), o
				}
			}
			top = t.Head
		case "acl", "relcl":
			return f.sourceRange(t.Head, i), t.Head
		default:
			return nil, -1
		}
	}
	return nil, -1
}

// sourceBehind returns the noun phrase behind a verb that a quotation stands before, where the parser took it for an
// object (“It rained,” said to this paper a baker of the town).
func (f *attributor) sourceBehind(i int) ([]parley.Range, int) {
	if f.around[i] >= 0 || f.quotationBefore(i) < 0 {
		return nil, -1
	}
	for _, c := range f.children[i] {
		switch f.Tokens[c].Dep {
		case "dobj", "attr", "npadvmod", "oprd", "dep", "appos":
			if t := &f.Tokens[c]; c > i && (t.POS == "NOUN" || t.POS == "PROPN") && t.Ent != "B-DATE" && t.Ent != "I-DATE" && f.around[c] < 0 {
				return f.sourceRange(c, i), c
			}
		}
	}
	return nil, -1
}

// nameBefore returns the name or pronoun right before a finite verb that the parser gave no subject, with the title before the
// name.
func (f *attributor) nameBefore(i int) ([]parley.Range, int) {
	who := i - 1
	if who > 0 && f.Tokens[who].POS == "ADV" {
		who--
	}
	if who < 0 || f.block[who] != f.block[i] || f.around[who] != f.around[i] {
		return nil, -1
	}
	t := &f.Tokens[who]
	switch {
	case t.Tag == "PRP" && isNominative(t.Lower):
		return []parley.Range{{First: who, End: who + 1}}, who
	case t.POS != "PROPN":
		return nil, -1
	}
	first := who
	for first > 0 && f.block[first-1] == f.block[i] && f.around[first-1] == f.around[i] {
		before := &f.Tokens[first-1]
		if before.POS != "PROPN" && (before.POS != "ADJ" && before.POS != "NOUN" || before.Head != who) {
			break
		}
		first--
	}
	return []parley.Range{{First: first, End: who + 1}}, who
}

// isNominative reports whether a pronoun can only be a subject.
func isNominative(word string) bool {
	switch word {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// subjectOf returns the subject of the verb at token v, the cue or what leads to it; -1 for none. What a quotation before the cue
// holds is its subject only where it is short and nothing behind the cue can be.
func (f *attributor) subjectOf(v, cue int) int {
	within := -1
	for _, c := range f.children[v] {
		if d := f.Tokens[c].Dep; d != "nsubj" && d != "nsubjpass" {
			continue
		}
		switch q := f.around[c]; {
		case q < 0 || q == f.around[cue]:
			return c
		case f.quotations[q].Len() < minSwallowing && f.quotationBefore(cue) < 0:
			within = c
		}
	}
	return within
}

// sourceRange is the phrase of the source with head s, with its apposition but without the cue and what the cue brings.
func (f *attributor) sourceRange(s, cue int) []parley.Range {
	r := f.reach[s]
	if s < cue && r.End > cue {
		r.End = cue
		for _, c := range f.children[s] {
			if c > s && f.reach[c].Contains(cue) {
				r.End = f.reach[c].First
			}
		}
		for r.End > s+1 && f.isSeparator(r.End-1) {
			r.End--
		}
	} else if s > cue && r.First <= cue {
		r.First = cue + 1
	}
	r.First = f.afterDateline(r, s)
	if r.Len() <= 0 {
		return nil
	}
	if s < cue && r.End < cue && f.Tokens[r.End].Text == "," && f.hasComma(r) {
		r.End++
	}
	return []parley.Range{r}
}

// maxDateline is how many words a dateline may have ("FORT WORTH, Texas, Sept. 12 (UPI) —" has 11 tokens).
const maxDateline = 14

// isCapital reports whether the word at token i is in capitals, as the place of a dateline is.
func (f *attributor) isCapital(i int) bool {
	text := f.Tokens[i].Text
	return len(text) > 2 && text == strings.ToUpper(text) && text != strings.ToLower(text)
}

// afterDateline returns where the source begins behind the place and agency that its block opens with ("PORT GREY (AP) — The
// mayor").
func (f *attributor) afterDateline(r parley.Range, head int) int {
	if r.First > 0 && f.block[r.First-1] == f.block[r.First] {
		return r.First
	}
	for i := r.First + 1; i < head; i++ {
		switch f.Tokens[i].Text {
		case "—", "–", "--", "-", "―":
			if f.isCapital(r.First) && f.Tokens[i].Tag != "HYPH" && f.Tokens[i-1].End < f.Tokens[i].Start {
				return i + 1
			}
		}
	}
	return r.First
}

func (f *attributor) hasComma(r parley.Range) bool {
	for i := r.First; i < r.End; i++ {
		if f.Tokens[i].Text == "," {
			return true
		}
	}
	return false
}

// headOf returns the token of r that the others hang on.
func (f *attributor) headOf(r parley.Range) int {
	for i := r.First; i < r.End; i++ {
		if h := f.Tokens[i].Head; h == i || !r.Contains(h) {
			return i
		}
	}
	return r.First
}

// nameSpeakers finds who is meant by each source. Who says "I" or "we" between quotation marks is the one who is quoted.
func (f *attributor) nameSpeakers() {
	for k := range f.found {
		if a := &f.found[k]; a.who >= 0 {
			a.speaker = f.speakerOf(a)
		}
	}
	for k := range f.found {
		a := &f.found[k]
		if a.who < 0 || a.via < 0 || f.around[a.who] < 0 {
			continue
		}
		switch f.Tokens[a.who].Lower {
		case "i", "we":
			if said := f.found[a.via].speaker; said != nil {
				m := *said
				m.Mention = f.Tokens[a.who].Span
				a.speaker = &m
			}
		}
	}
}
