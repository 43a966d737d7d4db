package reading

import (
	"parley"
	"parley/numeral"
)

// oldest is the greatest number of years that a bare number is read as an age: nobody has been shown to be much older.
const oldest = 115

// agePhrase reports whether the number is an age, and marks it: "Ann Lee, 45,", "aged 63", "a 19-year-old", "is six", "now 77".
func (r *figureReader) agePhrase(d *figureDraft) bool {
	t := r.text
	if d.Unit != "count" || d.end > d.after || d.low.Cmp(d.high) != 0 || d.low.Cmp(parley.DecimalOf(oldest)) > 0 {
		return d.Unit == "year" && (t.Hyphen(d.end) && t.Is(d.end+1, "old", "olds") || t.Is(d.end, "old", "olds"))
	}
	if !r.agedBefore(d) && !r.ageBeside(d) && !r.ageAhead(d) && !r.ageTold(d) {
		return false
	}
	d.Unit, d.dimension, d.age, d.bare = "year", figureTime, true, false
	return true
}

// agedBefore reports whether the words before the number make it an age: "aged 63", "aged between six and", "a man of 40", "children under
// five", or the ages of a list before it: "aged nine and 11".
func (r *figureReader) agedBefore(d *figureDraft) bool {
	t := r.text
	k := d.num
	word := k - 1
	for word > 0 && k-word < 3 && t.Is(word, "between", "from", "just", "only", "about", "around", "over", "under") && t.Is(word-1, "aged", "ages") {
		word--
	}
	if t.Is(word, "aged", "ages", "age") && t.Same(k) && (!t.Is(word, "age") || !t.Is(word-1, "the", "an")) {
		return true
	}
	if last := len(r.drafts) - 1; last >= 0 && t.Is(k-1, "and", ",", "or", "to", "-", "–") && t.Same(k) {
		if a := &r.drafts[last]; a.age && a.end == k-1 && t.Is(a.num-1, "aged", "ages", ",", "and") && !r.nounFollows(d.end) {
			return true
		}
	}
	if (t.Is(k-1, "than") && t.Is(k-2, "older", "younger") || t.Is(k-1, "as") && t.Is(k-2, "old", "young")) && t.Same(k) && !r.nounFollows(d.end) {
		return true
	}
	of := t.Is(k-1, "of") && k >= 2 && figurePeople[t.Lower(k-2)] && !t.Is(d.end, "the", "them")
	return of || t.Is(k-1, "under", "over", "aged") && k >= 2 && figureAged[t.Lower(k-2)] && !t.Is(k+1, "of")
}

// nounFollows reports whether a noun, or an adjective before one, stands at lexeme k.
func (r *figureReader) nounFollows(k int) bool {
	if !r.text.Same(k) || r.text.Lexemes[k].Kind != numeral.Word {
		return false
	}
	pos := r.Tokens[r.tokens[k]].POS
	return pos == "NOUN" || pos == "PROPN" || pos == "ADJ"
}

// ageBeside reports whether the number stands between commas or brackets behind a person: "Ann Lee, 45,", "her son, now 77,", "Ann Lee (45)".
func (r *figureReader) ageBeside(d *figureDraft) bool {
	t := r.text
	k := d.num
	at := k - 1
	if t.Is(at, "now", "then", "just", "only") && t.Is(at-1, ",", "(") {
		at--
	}
	if at < 1 || !r.person(at-1) || d.low.Cmp(parley.DecimalOf(1)) <= 0 {
		return false
	}
	if t.Is(d.end, "of") && t.Is(d.end+1, "them", "whom", "the", "these", "those", "its", "their") || r.rowOfCounts(d, at-1) {
		return false
	}
	kin := figureKin[t.Lower(at-1)]
	switch {
	case t.Is(at, "("):
		return t.Is(k+1, ")", ",") && (kin || d.low.Cmp(parley.DecimalOf(10)) >= 0)
	case !t.Is(at, ",") || t.Lexemes[k].Kind != numeral.Digits && !kin && !(r.isPerson(r.tokens[at-1]) && t.Is(k+1, ",")):
		return false
	case !t.Same(k + 1):
		return true
	}
	return t.Is(k+1, ",", ".", ")", ";", "”", "\"", "who", "and", "from", "of")
}

// rowOfCounts reports whether the name that ends at lexeme k is where those counted just before come from or are, so that the number behind it
// counts more of them: "27 come from Sarn, 20 from Drenn".
func (r *figureReader) rowOfCounts(d *figureDraft, k int) bool {
	last := len(r.drafts) - 1
	if last < 0 || r.drafts[last].dimension != figureCounted || r.sentence[r.tokens[r.drafts[last].num]] != r.sentence[r.tokens[d.num]] {
		return false
	}
	at := r.tokens[k]
	return r.Tokens[at].Dep == "pobj" && r.text.Same(d.end) && r.text.Is(d.end, r.Tokens[r.Tokens[at].Head].Lower)
}

// ageAhead reports whether the number opens its sentence as the age of the person told of next: "At 81, he still opens the shop".
func (r *figureReader) ageAhead(d *figureDraft) bool {
	t := r.text
	k := d.num
	if !t.Is(k-1, "at") || !t.Is(d.end, ",") || !t.Same(d.end+1) || r.Sentences[r.sentence[r.tokens[k]]].First != r.tokens[k-1] {
		return false
	}
	next := r.tokens[d.end+1]
	return t.Is(d.end+1, "he", "she") || r.isPerson(next)
}

// ageTold reports whether the sentence says of a person how old they are: "She is six", "he was just 23", "who turned 40 in March", "the youngest
// is four and the eldest 17".
func (r *figureReader) ageTold(d *figureDraft) bool {
	t := r.text
	verb := d.num - 1
	if t.Is(verb, "now", "just", "only", "almost", "nearly", "about", "still", "barely") {
		verb--
	}
	if verb < 0 || d.low.Cmp(parley.DecimalOf(1)) <= 0 {
		return false
	}
	if t.Is(verb, "youngest", "eldest", "oldest") && r.endsTold(d.end) {
		return true
	}
	turns := t.Is(verb, "turned", "turns", "turning")
	if !turns && !t.Is(verb, "is", "was") || !r.endsTold(d.end) && !(turns && !r.nounFollows(d.end)) {
		return false
	}
	subject := r.subjectOf(r.tokens[verb])
	if subject < 0 || subject >= r.tokens[d.num] {
		return false
	}
	switch r.Tokens[subject].Lower {
	case "he", "she", "who", "youngest", "eldest", "oldest":
		return true
	}
	return figureKin[r.Tokens[subject].Lemma] || r.isPerson(subject)
}

// endsTold reports whether what follows at lexeme k leaves the number before it by itself.
func (r *figureReader) endsTold(k int) bool {
	t := r.text
	return !t.Same(k) || t.Lexemes[k].Kind == numeral.Mark && !t.Hyphen(k) && !t.Is(k, "%", "°", "º", "/", "$", "€", "£") || t.Is(k, "and", "but", "when", "now", "years", "or", "at")
}

// figureAged are the people of whom "under five" tells an age.
var figureAged = figureSet("children child kids people women men adults anyone those boys girls youths youth pensioners players patients residents citizens teenagers workers everyone")

// person reports whether the name that ends at lexeme k may be a person's: a proper noun that is no place in the tagger's eyes.
func (r *figureReader) person(k int) bool {
	tok := &r.Tokens[r.tokens[k]]
	if tok.POS == "NOUN" && tok.Tag == "NN" {
		return figurePeople[tok.Lemma] || figureKin[tok.Lemma] || r.isPerson(r.tokens[k])
	}
	if tok.POS != "PROPN" || figureMonths[tok.Lower] {
		return false
	}
	return len(tok.Ent) > 2 && (tok.Ent[2:] == "PERSON" || tok.Ent[2:] == "ORG" || tok.Ent[2:] == "GPE" || tok.Ent[2:] == "NORP" || tok.Ent[2:] == "FAC" || tok.Ent[2:] == "PRODUCT" || tok.Ent[2:] == "WORK_OF_ART") || tok.Ent == "O"
}

// figureKin are relations and posts that an age may follow.
var figureKin = figureSet("father mother son daughter brother sister husband wife grandson granddaughter grandfather grandmother nephew niece uncle aunt cousin twin partner neighbour neighbor " +
	"minister president governor mayor senator premier chancellor leader chief director chairman striker goalkeeper midfielder defender winger captain coach singer actor actress author king queen prince princess pope")

// isPerson reports whether the noun at token i means a person of the report.
func (r *figureReader) isPerson(i int) bool {
	m := r.mentionAt(i)
	if m == nil {
		return false
	}
	e := r.entityOf(m)
	return e != nil && e.Type == parley.Person
}
