package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/reading/spelling"
)

// castKeys are the names that the report has apart from the one under question: what tells where a run of capitals
// that the tagger took for one name is two, or a name and the rest of a headline.
type castKeys struct {
	whole map[string]bool // folded names in running text
	lasts map[string]bool // last words of persons' names
	often map[string]int  // how often a single word is a name
}

// splitUnits cuts units that hold more than one name: "Holm-Brandt talks", "Norway/Sweden", "Ida Rask Holm" where both stand
// alone elsewhere; and takes what is no name off their ends.
func (b *castBuilder) splitUnits() {
	keys := b.keys()
	out := make([]castUnit, 0, len(b.units))
	for _, u := range b.units {
		for _, piece := range b.pieces(u.Range, u.label) {
			label := u.label
			if piece != u.Range {
				label = ""
			}
			out = b.cut(out, castUnit{Range: piece, label: label, post: -1, ent: -1}, keys)
		}
	}
	b.units = append(out, b.missed(out, keys)...)
	sortUnits(b.units)
}

// heading reports whether token i stands in a title or heading. A line that begins with a dash signs the words before it ("— Ida Rask, Drenn")
// and is none.
func (b *castBuilder) heading(i int) bool {
	switch b.p.Blocks[b.p.block[i]].Kind {
	case parley.TitleBlock, parley.HeadingBlock:
		first := b.p.Tokens[b.blockStart(i)].Text
		return first != "—" && first != "–"
	}
	return false
}

func (b *castBuilder) keys() *castKeys {
	k := &castKeys{whole: map[string]bool{}, lasts: map[string]bool{}, often: map[string]int{}}
	for u := range b.units {
		unit := &b.units[u]
		if b.heading(unit.First) || len(b.pieces(unit.Range, unit.label)) > 1 {
			continue
		}
		key := spelling.Fold(b.p.Words(unit.Range))
		k.whole[key] = true
		if unit.Len() == 1 && unit.label != "" {
			k.often[key]++
		}
		words := strings.Fields(key)
		given := len(words) == 2 && castFirstNames()[words[0]] != 0 && !b.nameWord(words[1]) && unit.label != "GPE" && unit.label != "LOC"
		if (unit.label == "PERSON" || given) && len(words) > 1 && !(len(words) == 2 && b.lex.isTitle(words[0])) {
			stem, _ := castStem(words)
			k.lasts[stem[len(stem)-1]] = true
		}
	}
	return k
}

// pieces cuts a range at slashes, at hyphens between two names that each mean something by themselves, and lists of places
// and persons at their commas.
func (b *castBuilder) pieces(r parley.Range, label string) []parley.Range {
	var out []parley.Range
	from := r.First
	for i := r.First + 1; i < r.End-1; i++ {
		t := b.p.Tokens[i].Text
		if t == "/" || (t == "-" || t == "–") && b.known(parley.Range{First: from, End: i}) && b.upper(i+1) {
			out = append(out, parley.Range{First: from, End: i})
			from = i + 1
			continue
		}
		listed := label == "GPE" || label == "LOC" || label == "PERSON" || t == "," && castFirstNames()[b.p.Tokens[i+1].Lower] != 0 ||
			(t == "," || t == "and") && b.known(parley.Range{First: i + 1, End: i + 2}) && (from > r.First || t == ",")
		if listed && (t == "," || t == "and" && from > r.First) && b.upper(i+1) && !castNameSuffixes[strings.TrimSuffix(b.p.Tokens[i+1].Lower, ".")] && i > from {
			out = append(out, parley.Range{First: from, End: i})
			from = i + 1
		}
	}
	return append(out, parley.Range{First: from, End: r.End})
}

// known reports whether r is a state, people, capital, office or listed place.
func (b *castBuilder) known(r parley.Range) bool {
	key := spelling.Fold(b.p.Words(r))
	_, known := b.gaz[key]
	return known || isCastPlace(key)
}

func (b *castBuilder) upper(i int) bool {
	r, _ := utf8.DecodeRuneInString(b.p.Tokens[i].Text)
	return unicode.IsUpper(r)
}

// cut appends u, or the names that it holds.
func (b *castBuilder) cut(out []castUnit, u castUnit, keys *castKeys) []castUnit {
	t := b.p.Tokens
	for u.Len() > 1 && !b.upper(u.First) && (t[u.First].POS == "PUNCT" || t[u.First].Text == "-" || t[u.First+1].Text == "-") {
		u.First++
	}
	if u.Len() < 1 || t[u.First].Text == "-" && u.Len() == 1 {
		return out
	}
	if u.Len() == 1 {
		if b.twoStates(u.First) != nil {
			return out
		}
		return append(out, u)
	}
	for k := u.First + 1; k < u.End; k++ {
		if t[k].Text == "-" || t[k].Text == "–" {
			left, right := parley.Range{First: u.First, End: k}, parley.Range{First: k + 1, End: u.End}
			if b.standsAlone(left, keys) && k+1 < u.End && b.startsAlone(right, keys) {
				out = append(out, castUnit{Range: left, post: -1, ent: -1})
				return b.cut(out, castUnit{Range: right, post: -1, ent: -1}, keys)
			}
		}
	}
	head := b.heading(u.First)
	if head && keys.whole[spelling.Fold(b.p.Words(u.Range))] {
		return append(out, u)
	}
	for k := u.End - 1; k > u.First; k-- {
		left, right := parley.Range{First: u.First, End: k}, parley.Range{First: k, End: u.End}
		if !b.standsAlone(left, keys) {
			continue
		}
		_, knownLeft := b.gaz[spelling.Fold(b.p.Words(left))]
		_, knownRight := b.gaz[spelling.Fold(b.p.Words(right))]
		switch rest := &t[k]; {
		case !knownLeft && b.standsAlone(right, keys) && (head || u.label != "PERSON" || left.Len() > 1 || b.lastName(left, keys)), knownLeft && knownRight && u.label != "ORG":
			out = append(out, castUnit{Range: left, label: u.label, post: -1, ent: -1})
			return append(out, castUnit{Range: right, post: -1, ent: -1})
		case head && !b.nameWord(t[u.End-1].Lower), rest.POS == "NUM" && u.label != "LAW", rest.POS == "VERB" && !b.upper(k), rest.Lower == "de" && k+1 < u.End && t[k+1].Lower == "facto":
			u.End = k
			return append(out, u)
		}
	}
	if head && (u.label == "" || u.Len() > 3) && !b.known(u.Range) {
		return out
	}
	return append(out, u)
}

// twoStates returns the states of a word like "U.S.-Russian" that the tokenizer leaves whole, nil for other words.
func (b *castBuilder) twoStates(i int) []string {
	left, right, two := strings.Cut(b.p.Tokens[i].Text, "-")
	if !two {
		return nil
	}
	l, r := b.gaz[spelling.Fold(left)], b.gaz[spelling.Fold(right)]
	if l.sense == senseNone || r.sense == senseNone || l.state == "" || r.state == "" || l.state == r.state {
		return nil
	}
	return []string{l.state, r.state}
}

// nameWord reports whether a word ends names of organisations, places or documents.
func (b *castBuilder) nameWord(lower string) bool {
	return castOrgWords[lower] || castPlaceWords[lower] || castDocumentWords[lower]
}

// standsAlone reports whether r is a name by itself elsewhere in the report, as a person's last name or as a known name.
func (b *castBuilder) standsAlone(r parley.Range, keys *castKeys) bool {
	key := spelling.Fold(b.p.Words(r))
	if k, known := b.gaz[key]; known && !k.risky {
		return true
	}
	words := strings.Fields(key)
	if len(words) == 0 {
		return false
	}
	if len(words) == 1 {
		return keys.lasts[key] || keys.whole[key] && castFirstNames()[key] == 0 && !castOrgWords[key] && !castPlaceWords[key]
	}
	return keys.whole[key] && keys.lasts[words[len(words)-1]]
}

// lastName reports whether r is the last name of somebody whose full name is another: the first name in "Ida Rask", which may stand
// alone elsewhere too, is none.
func (b *castBuilder) lastName(r parley.Range, keys *castKeys) bool {
	return keys.lasts[spelling.Fold(b.p.Words(r))]
}

// startsAlone reports whether r begins with a name that stands alone.
func (b *castBuilder) startsAlone(r parley.Range, keys *castKeys) bool {
	for k := r.First + 1; k <= r.End && k <= r.First+3; k++ {
		if b.standsAlone(parley.Range{First: r.First, End: k}, keys) {
			return true
		}
	}
	return false
}

// oftenName is how often the tagger must have taken a word for a name before it is one where the tagger passed over it: twice can
// be chance.
const oftenName = 3

// adoptMissed gives a word that the tagger passed over to the one person whose last name it is: "Farrow said" after "said Eli Farrow",
// unless the report also has the word in small letters.
func (b *castBuilder) adoptMissed() {
	lasts := b.lastNames()
	small := b.smallWords()
	forms := map[string]int{}
	for i := range b.p.Tokens {
		t := &b.p.Tokens[i]
		if b.unitAt[i] > 0 || t.POS != "NOUN" && t.POS != "PROPN" && t.POS != "ADJ" && t.POS != "VERB" || t.Ent != "O" || small[t.Lower] || !b.upper(i) || b.heading(i) {
			continue
		}
		key := spelling.Fold(t.Text)
		e, ok := lasts[key]
		if !ok || e < 0 || len(key) < minLastName {
			continue
		}
		f, ok := forms[key]
		if !ok {
			f = len(b.forms)
			forms[key] = f
			b.forms = append(b.forms, castForm{key: key, words: []string{key}})
			b.ents[e].forms = append(b.ents[e].forms, f)
		}
		b.units = append(b.units, castUnit{Range: parley.Range{First: i, End: i + 1}, head: i, post: -1, form: f, ent: e})
		b.forms[f].units = append(b.forms[f].units, len(b.units)-1)
		b.unitAt[i] = int32(len(b.units))
	}
}

// minLastName is the fewest letters of a last name that is looked for where the tagger saw no name: shorter ones are also words.
const minLastName = 4

// lastNames are the persons by their last names, -1 for a name that two have.
func (b *castBuilder) lastNames() map[string]int {
	lasts := map[string]int{}
	for e := range b.ents {
		ent := &b.ents[e]
		if ent.typ != parley.Person || len(ent.words) < 2 {
			continue
		}
		last := ent.words[len(ent.words)-1]
		if _, two := lasts[last]; two {
			lasts[last] = -1
			continue
		}
		lasts[last] = e
	}
	return lasts
}

// missed returns names that the tagger passed over: a capitalised word that is a person's last name or a state elsewhere.
func (b *castBuilder) missed(units []castUnit, keys *castKeys) []castUnit {
	var more []castUnit
	u := 0
	for i := range b.p.Tokens {
		for u < len(units) && units[u].End <= i {
			u++
		}
		if u < len(units) && units[u].Contains(i) || b.heading(i) {
			continue
		}
		t := &b.p.Tokens[i]
		if len(t.Text) < 3 || !b.upper(i) || t.POS == "AUX" || t.POS == "PRON" || t.POS == "DET" || t.POS == "ADP" {
			continue
		}
		key := spelling.Fold(t.Text)
		if k, known := b.gaz[key]; (keys.lasts[key] || keys.often[key] >= oftenName) && len(key) > 3 || known && k.sense == senseState {
			more = append(more, castUnit{Range: parley.Range{First: i, End: i + 1}, post: -1, ent: -1})
		}
	}
	return more
}
