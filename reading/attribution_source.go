package reading

import (
	"strings"

	"parley"
)

// sourceOf returns whose act the verb at token i is, and the head of that phrase.
func (f *attributor) sourceOf(i, top int) ([]parley.Range, int) {
	if first, ok := f.resumed[top]; ok {
		return f.sourceOf(first, f.catenative(first))
	}
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

// sourceBehind returns the noun phrase right behind a verb that a quotation stands before, whatever the parser took it for
// (“It rained,” said to this paper a baker of the town).
func (f *attributor) sourceBehind(i int) ([]parley.Range, int) {
	if f.around[i] >= 0 || f.quotationBefore(i) < 0 {
		return nil, -1
	}
	for _, c := range f.children[i] {
		switch f.Tokens[c].Dep {
		case "dobj", "attr", "npadvmod", "oprd", "dep", "appos":
			if c > i && f.isNominal(c) && f.around[c] < 0 {
				return f.sourceRange(c, i), c
			}
		}
	}
	from, end := f.behindAdverbials(i), f.Sentences[f.sentence[i]].End
	who := f.phraseHead(from, from, end)
	if who < 0 || f.around[who] >= 0 {
		return nil, -1
	}
	return f.sourceRange(who, i), who
}

// behindAdverbials is where what follows the cue at token i begins behind its adverbs and the phrases that tell when or in whose turn ("added
// on Monday", "affirmed for his part").
func (f *attributor) behindAdverbials(i int) int {
	from := i + 1
	for range maxCueWords {
		switch {
		case from >= len(f.Tokens) || f.around[from] >= 0:
			return from
		case f.Tokens[from].POS == "ADV" || f.isDate(from) && f.Tokens[from].Dep == "npadvmod":
			from++
		case f.Tokens[from].POS == "ADP" && from+2 < len(f.Tokens) && f.Tokens[from+2].Lower == "part":
			from += 3
		case f.Tokens[from].POS == "ADP" && from+1 < len(f.Tokens) && f.isDate(from+1):
			for from++; from < len(f.Tokens) && f.isDate(from); from++ {
			}
		default:
			return from
		}
	}
	return from
}

// sourceOfLast is the source of the attribution whose content ends right before the comma before a finite cue without a subject: "Holm says
// will appeal, calls fine “absurd”".
func (f *attributor) sourceOfLast(i int) ([]parley.Range, int) {
	n := len(f.found) - 1
	if n < 0 || i == 0 || !f.isComma(i-1) || f.Tokens[i].Tag == "VBN" {
		return nil, -1
	}
	a := &f.found[n]
	if len(a.source) == 0 || f.sentence[a.head] != f.sentence[i] || a.content[len(a.content)-1].End < i-1 || f.around[a.head] != f.around[i] {
		return nil, -1
	}
	return a.source, a.who
}

// insertedSource is who speaks in a clause between commas that the cue at token i stands in with its source alone, where the parser took the
// subject of the clause around it: "The board, said chairman Jon Holm, had met", "The ship, a witness says, was late". -1 for other cues.
func (f *attributor) insertedSource(i, who int) ([]parley.Range, int) {
	t := f.Tokens
	if who < 0 || who >= i || f.around[i] >= 0 || !cueVerbs[t[i].Lemma].takes(clauseFrame) || t[i].Tag != "VBD" && t[i].Tag != "VBZ" {
		return nil, -1
	}
	end := min(f.Sentences[f.sentence[i]].End, i+maxInsertion)
	if f.isComma(i - 1) {
		by := f.phraseHead(i+1, i+1, end)
		if by == i+1 && isNominative(t[by].Lower) && f.isSeparator(min(by+1, len(t)-1)) {
			return []parley.Range{{First: by, End: by + 1}}, by
		}
		if by < 0 || f.personAt(by) == nil {
			return nil, -1
		}
		r := parley.Range{First: i + 1, End: by + 1}
		for r.End < end && !f.isComma(r.End) {
			if p := t[r.End].POS; p == "VERB" || p == "AUX" {
				return nil, -1
			}
			r.End++
		}
		return f.beforeVerb(r, by)
	}
	if i+1 >= len(t) || !f.isComma(i+1) {
		return nil, -1
	}
	for k := i - 1; k > who; k-- {
		if f.isComma(k) {
			by := f.phraseHead(i-1, k+1, i)
			if by < 0 || f.personAt(by) == nil || t[by].Dep == "appos" && f.reach[who].Contains(by) && f.personAt(who) != nil {
				return nil, -1
			}
			if _, ok := f.beforeVerb(parley.Range{First: k + 1, End: i + 1}, by); ok < 0 {
				return nil, -1
			}
			return []parley.Range{{First: k + 1, End: i}}, by
		}
		if t[k].POS == "VERB" || t[k].POS == "AUX" {
			return nil, -1
		}
	}
	return nil, -1
}

// beforeVerb is r as the source with head by where a comma and a finite verb stand behind it.
func (f *attributor) beforeVerb(r parley.Range, by int) ([]parley.Range, int) {
	if r.End+1 >= len(f.Tokens) || !f.isComma(r.End) {
		return nil, -1
	}
	switch f.Tokens[r.End+1].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return []parley.Range{r}, by
	}
	return nil, -1
}

// isNominal reports whether token i is a noun, name or pronoun other than a date.
func (f *attributor) isNominal(i int) bool {
	switch t := &f.Tokens[i]; t.POS {
	case "NOUN", "PROPN":
		return !f.isDate(i)
	case "PRON":
		return isNominative(t.Lower)
	}
	return false
}

// phraseHead returns the head of the noun phrase around token i, within [from, to); -1 where token i is in none.
func (f *attributor) phraseHead(i, from, to int) int {
	if i < from || i >= to {
		return -1
	}
	for range maxClimb {
		h := f.Tokens[i].Head
		if h == i || h < from || h >= to || f.Tokens[h].POS == "VERB" || f.Tokens[h].POS == "AUX" || f.hasComma(parley.Range{First: min(h, i), End: max(h, i)}) {
			break
		}
		i = h
	}
	if !f.isNominal(i) {
		return -1
	}
	return i
}

// maxSourceGap is how far before a cue without a subject its source is looked for: an apposition or a participle with its commas
// stands in between.
const maxSourceGap = 40

// sourceAhead returns the noun phrase before a finite cue that the parser gave no subject: the one right before it, or the one
// before an aside between commas ("Ana Ruiz, for one, called").
func (f *attributor) sourceAhead(i, top int) ([]parley.Range, int) {
	end := f.verbCue(i, top)[0].First
	sentence := f.Sentences[f.sentence[i]]
	from := end
	for from > max(sentence.First, end-maxSourceGap) && f.around[from-1] == f.around[i] && f.block[from-1] == f.block[i] && !f.opensClause(from-1) {
		from--
	}
	if from == end {
		return nil, -1
	}
	if !f.isComma(end - 1) {
		for k := from; k < end; k++ {
			if f.isComma(k) {
				from = k + 1
			}
		}
		who := f.phraseHead(end-1, from, end)
		return f.wholePhrase(who, from, end)
	}
	for k := from; k < end-2; k++ {
		if f.isNominal(k) || f.Tokens[k].POS == "NUM" {
			who := f.phraseHead(k, from, end)
			return f.wholePhrase(who, from, end)
		}
		switch f.Tokens[k].POS {
		case "DET", "ADJ", "NUM", "ADV", "SPACE", "CCONJ":
			continue
		}
		break
	}
	return nil, -1
}

// opensClause reports whether token i ends what stood before a clause: a mark other than a comma, or a word that links clauses.
func (f *attributor) opensClause(i int) bool {
	switch f.Tokens[i].Text {
	case ";", ":", "—", "–", "--", "(", ")":
		return true
	}
	switch f.Tokens[i].POS {
	case "SCONJ":
		return true
	}
	return false
}

// isApposition reports whether words between commas say who somebody is: they begin with a number, an article or a noun and hold
// no verb.
func (f *attributor) isApposition(r parley.Range) bool {
	if !f.isComma(r.First) || !f.isComma(r.End-1) {
		return false
	}
	for k := r.First; k < r.End; k++ {
		if p := f.Tokens[k].POS; p == "VERB" || p == "AUX" || p == "PRON" {
			return false
		}
	}
	switch f.Tokens[r.First+1].POS {
	case "NUM", "DET", "NOUN", "PROPN", "ADJ":
		return true
	}
	return f.Tokens[r.First+1].Lower == "now"
}

// wholePhrase is the phrase of the noun at token who, within [from, end), as a source.
func (f *attributor) wholePhrase(who, from, end int) ([]parley.Range, int) {
	if who < 0 {
		return nil, -1
	}
	r := parley.Range{First: max(f.reach[who].First, from), End: min(f.reach[who].End, end)}
	if aside := (parley.Range{First: r.End, End: end}); aside.Len() > 2 && f.isApposition(aside) {
		r.End = end
	}
	for r.End > who+1 && f.isSeparator(r.End-1) {
		r.End--
	}
	if r.End < end && f.isComma(r.End) && f.hasComma(r) {
		r.End++
	}
	return []parley.Range{r}, who
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
	for r.First < s && f.around[r.First] >= 0 && f.around[r.First] != f.around[s] {
		r.First++
	}
	r.First = f.afterDateline(r, s)
	r.End = f.withoutAside(s, cue, r)
	for s > cue && r.End > s+1 && (f.isSeparator(r.End-1) || f.Tokens[r.End-1].Tag == "CC") {
		r.End--
	}
	if r.Len() <= 0 {
		return nil
	}
	if (s > cue || r.End < cue) && r.End < len(f.Tokens) && f.isComma(r.End) && f.block[r.End] == f.block[s] && f.hasComma(r) {
		r.End++
	}
	return []parley.Range{r}
}

// maxCueWords is how many words a cue's verb may have before it: a comma, auxiliaries and an adverb.
const maxCueWords = 4

// withoutAside returns where the phrase r of a source with head s ends before what its last comma only adds about it: a relative
// clause before the cue, or what the source did at the time ("Ana Ruiz, speaking in Karsk, said").
func (f *attributor) withoutAside(s, cue int, r parley.Range) int {
	for _, c := range f.children[s] {
		t := &f.Tokens[c]
		if c < s || f.reach[c].End < r.End-1 || f.reach[c].First <= s+1 || f.reach[c].First >= r.End {
			continue
		}
		switch first := f.reach[c].First; f.Tokens[first-1].Text {
		case ",", "—", "–", "--":
			if t.Dep == "relcl" && r.End <= cue && cue <= r.End+maxCueWords || t.Dep == "acl" && t.Tag == "VBG" && f.isComma(first-1) {
				return first - 1
			}
		case ":":
			return first - 1
		}
	}
	return r.End
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
