package reading

import (
	"slices"
	"strings"

	"parley"
	"parley/numeral"
)

// nounOf returns the token of the noun that the number of d counts or its amount qualifies, -1 for none.
func (r *figureReader) nounOf(d *figureDraft) int {
	if r.amountNext(d.end) {
		return -1
	}
	t := r.tokens[d.end-1]
	first := r.tokens[d.first]
	for steps := 0; steps < maxNounClimb; steps++ {
		h := r.Tokens[t].Head
		if h == t || r.sentence[h] != r.sentence[first] {
			break
		}
		inside := first <= h && h <= r.tokens[d.end-1]
		if !inside && (h < first || !figureModifiers[r.Tokens[t].Dep]) {
			return -1
		}
		if !inside && r.dashed(r.tokens[d.end-1]+1, h) {
			break
		}
		t = h
		if tok := &r.Tokens[t]; !inside && (tok.POS == "NOUN" || tok.POS == "PROPN") && tok.Dep != "compound" && tok.Dep != "nmod" {
			if t-first > maxNounReach || tok.Lower == "year" || tok.Lower == "%" || tok.Lower == "percent" {
				return -1
			}
			return t
		}
	}
	return r.nounBeside(d)
}

// amountNext reports whether another amount starts directly at lexeme k, so that the noun behind it is that one's: "against 29 four years ago", not
// "40 two-bedroom flats".
func (r *figureReader) amountNext(k int) bool {
	if !r.text.Same(k) || r.text.Glued(k) || r.text.Lexemes[k].Kind == numeral.Mark || r.text.Is(k, "a", "an", "half") {
		return false
	}
	n, ok := r.text.At(k)
	return ok && n.Form == numeral.Cardinal && r.text.Same(n.End) && !r.text.Hyphen(n.End) && r.text.Lexemes[n.End].Kind == numeral.Word
}

// dashed reports whether a dash with blanks around it, or a bracket, stands in the tokens [first, end).
func (r *figureReader) dashed(first, end int) bool {
	for i := first; i < end; i++ {
		if tok := &r.Tokens[i]; tok.POS == "PUNCT" && i > 0 && r.Tokens[i-1].End < tok.Start && tok.Lower != "\"" && tok.Lower != "“" && tok.Lower != "'" && tok.Lower != "‘" {
			return true
		}
	}
	return false
}

// maxNounClimb and maxNounReach bound the way from a number to its noun: in news a number and the noun it modifies are seldom more than
// five arcs or ten words apart ("28-point peace proposal"), and what is further is a slip of the parser.
const (
	maxNounClimb = 8
	maxNounReach = 12
)

// figureModifiers are the relations by which a number, or what it is part of, hangs on the noun after it.
var figureModifiers = figureSet("nummod compound amod nmod quantmod npadvmod advmod punct poss det predet")

// nounBeside is the noun directly after the amount, where the tree does not join them.
func (r *figureReader) nounBeside(d *figureDraft) int {
	t := r.text
	for at := d.end; at < d.end+4 && t.Same(at) && t.Lexemes[at].Kind == numeral.Word; at++ {
		tok := &r.Tokens[r.tokens[at]]
		switch {
		case r.plural(r.tokens[at]):
			if tok.Dep == "nsubj" && r.Tokens[tok.Head].Dep == "relcl" {
				return -1
			}
			return r.tokens[at]
		case tok.POS != "ADJ" && tok.POS != "NOUN" && tok.POS != "PROPN":
			return -1
		}
	}
	return -1
}

// plural reports whether token i is a noun in the plural.
func (r *figureReader) plural(i int) bool {
	return r.Tokens[i].Tag == "NNS" || r.Tokens[i].Tag == "NNPS"
}

// A figureSubject collects the words that say what a figure counts.
type figureSubject struct {
	r      *figureReader
	at     int // index of the draft
	stop   int // token where the next figure starts: nothing beyond it belongs to this one
	ranges []parley.Range
}

// of returns what draft i counts, in words of the text; nil where grammar does not say.
func (r *figureReader) of(i int) *parley.Counted {
	d := &r.drafts[i]
	s := &figureSubject{r: r, at: i, stop: len(r.Tokens)}
	if i+1 < len(r.drafts) {
		s.stop = r.tokens[r.drafts[i+1].first]
	}
	switch {
	case d.convertsLast:
		return r.ofs[i-1]
	case d.age && !r.text.Is(d.num-1, "age"):
		s.person(d)
	default:
		s.figure(d, i)
	}
	return s.counted()
}

// figure collects what a figure counts: what its line is labelled, the noun or the "of" phrase and what is said of it, or else its place
// in the sentence.
func (s *figureSubject) figure(d *figureDraft, i int) {
	r := s.r
	label, labelled := r.label(d)
	root := r.rootOf(d)
	switch {
	case labelled && s.row(d, i):
	case d.noun >= 0 && !figureHollow[r.Tokens[d.noun].Lemma] && !r.isScale(d.noun):
		s.noun(d.noun, r.tokens[d.end-1]+1)
		if d.dimension <= figureShare && !labelled {
			s.said(d.noun, i)
		}
	case d.noun >= 0 && r.Tokens[d.noun].Lemma == "other":
		s.antecedent(i)
		s.said(d.noun, i)
	case s.partitive(d, root, i):
	case !labelled || r.goesOn(r.tokens[d.end-1]+1):
		s.role(d, root, i)
	}
	if labelled {
		s.shared(d)
		s.add(label)
	}
	switch {
	case len(s.ranges) > 0:
	case d.dimension == figureCounted:
		s.antecedent(i)
	default:
		s.previous(i)
	}
}

// previous adds what the last figure in the same unit counts, from this sentence or the one before: "It was 12% until Sunday".
func (s *figureSubject) previous(i int) {
	r := s.r
	here := r.sentence[r.tokens[r.drafts[i].num]]
	for j := i - 1; j >= 0 && j >= i-4 && r.sentence[r.tokens[r.drafts[j].num]] >= here-1; j-- {
		if r.drafts[j].Unit == r.drafts[i].Unit {
			s.copy(r.ofs[j])
			return
		}
	}
	if r.drafts[i].dimension == figureShare {
		s.antecedent(i)
	}
}

// isScale reports whether token n is the "points" of an index, a rate or a lead: what is counted is what stands at them.
func (r *figureReader) isScale(n int) bool {
	tok := &r.Tokens[n]
	if tok.Lemma != "point" {
		return false
	}
	return tok.Dep == "attr" || tok.Dep == "npadvmod" && r.Tokens[tok.Head].Lower != "long" || tok.Dep == "pobj" && r.Tokens[r.Tokens[tok.Head].Head].POS == "VERB" || tok.Dep == "dobj" && figureMoves[r.Tokens[tok.Head].Lower]
}

// goesOn reports whether words of the line of the token before follow at token k.
func (r *figureReader) goesOn(k int) bool {
	return k < len(r.Tokens) && r.block[k] == r.block[k-1] && r.Tokens[k].POS != "PUNCT"
}

// figureHollow are nouns that carry no meaning of their own: the figure counts what the sentence before told of.
var figureHollow = figureSet("other more most total rest time")

// counted puts the collected words together.
func (s *figureSubject) counted() *parley.Counted {
	c := &parley.Counted{}
	var words []string
	for _, x := range s.ranges {
		span := s.r.Span(x)
		if span.Empty() || slices.ContainsFunc(c.Spans, span.Overlaps) {
			continue
		}
		c.Spans = append(c.Spans, span)
		words = append(words, strings.Join(strings.Fields(span.Of(s.r.Text())), " "))
	}
	if len(c.Spans) == 0 {
		return nil
	}
	c.Text = strings.Join(words, " ")
	return c
}

// add appends a range of tokens without articles, marks and joining words at its ends.
func (s *figureSubject) add(x parley.Range) {
	toks := s.r.Tokens
	for x.Len() > 0 && (figureEdge[toks[x.First].POS] || strings.Contains(figureBullets, toks[x.First].Lower) || toks[x.First].POS == "ADP" && toks[x.First].Lower == "of") {
		x.First++
	}
	for x.Len() > 0 && (figureEdge[toks[x.End-1].POS] || toks[x.End-1].POS == "ADP" && toks[x.End-1].Dep != "prt" || toks[x.End-1].POS == "AUX" || toks[x.End-1].POS == "SCONJ" || toks[x.End-1].POS == "ADV" && figureHedgeWord[toks[x.End-1].Lower]) {
		x.End--
	}
	if x.Len() > 0 {
		s.ranges = append(s.ranges, x)
	}
}

// figureEdge are the parts of speech that no phrase should start or end with.
var figureEdge = figureSet("DET PUNCT SPACE CCONJ PART SYM")

// maxPhrase is the most words of a modifier or predicate that are kept: what comes after seldom narrows what is counted.
const maxPhrase = 10

// cut returns the range from first to end, ended at the first mark, figure or new clause, and at maxPhrase words.
func (s *figureSubject) cut(first, end int) parley.Range {
	r := s.r
	x := parley.Range{First: first, End: first}
	for x.End < end && x.End < first+maxPhrase && !(x.End >= s.stop && first < s.stop) && r.sentence[x.End] == r.sentence[first] {
		tok := &r.Tokens[x.End]
		if tok.POS == "PUNCT" && tok.Lower != "-" && tok.Lower != "'" || tok.POS == "SPACE" || tok.Dep == "mark" || tok.Dep == "cc" && x.End > first && tok.Head <= first || tok.Tag == "WDT" || tok.Tag == "WP" || tok.Tag == "WRB" {
			break
		}
		x.End++
	}
	return x
}

// noun adds the phrase of the noun at token n: what stands between the amount and it, and what hangs on it to the right.
func (s *figureSubject) noun(n, after int) {
	r := s.r
	first := n
	for i := n - 1; i >= max(after, n-6) && r.amountAt[i] == 0 && r.sentence[i] == r.sentence[n]; i-- {
		tok := &r.Tokens[i]
		if tok.POS == "PUNCT" && tok.Lower != "-" && tok.Lower != "'" && tok.Lower != "’" || tok.POS == "NUM" || tok.POS == "VERB" && tok.Head != n || tok.POS == "ADP" || tok.POS == "CCONJ" || tok.POS == "PRON" && tok.Tag != "PRP$" {
			break
		}
		first = i
	}
	for first < n && (r.Tokens[first].POS == "DET" || r.Tokens[first].POS == "PUNCT" || r.Tokens[first].POS == "PART" || r.Tokens[first].POS == "ADV" || r.Tokens[first].POS == "SYM") {
		first++
	}
	for first > 0 && first < n && (r.Tokens[first].Lower == "strong" || r.Tokens[first].Lower == "old") && r.Tokens[first-1].Lower == "-" {
		first++
	}
	end := n + 1
	for _, c := range r.children[n] {
		switch tok := &r.Tokens[c]; {
		case c < n:
		case tok.Dep == "prep" || tok.Dep == "acl" || tok.Dep == "amod" || tok.Dep == "nmod":
			if x := s.cut(n+1, r.subtree(c).End); c == end && x.End > c && !(x.End == s.stop && x.End <= c+2) {
				end = x.End
			}
		}
	}
	s.add(parley.Range{First: first, End: end})
}

// brief adds a noun with its modifiers to the left and its "of" phrase.
func (s *figureSubject) brief(n int) {
	r := s.r
	if j := int(r.amountAt[n]) - 1; j >= 0 {
		if j < s.at && r.ofs[j] != nil {
			s.copy(r.ofs[j])
		}
		return
	}
	if tok := &r.Tokens[n]; tok.POS == "PRON" {
		if m := r.mentionAt(n); m != nil && !m.Unnamed {
			s.add(r.tokensOf(m.Mention))
		}
		return
	}
	save := s.stop
	if amount := r.tokens[r.drafts[s.at].first]; n < amount {
		s.stop = min(s.stop, amount)
	}
	s.noun(n, r.subtree(n).First)
	s.stop = save
}

// said adds what the sentence says of the noun or number at token x: the verb it is the subject or object of.
func (s *figureSubject) said(x, i int) {
	r := s.r
	for steps := 0; steps < 3 && r.Tokens[x].Dep == "conj" && r.Tokens[r.Tokens[x].Head].POS != "VERB"; steps++ {
		x = r.Tokens[x].Head
	}
	v := r.Tokens[x].Head
	tok := &r.Tokens[x]
	if v == x || r.Tokens[v].POS != "VERB" && r.Tokens[v].POS != "AUX" {
		return
	}
	switch tok.Dep {
	case "nsubj", "nsubjpass":
		s.predicate(v, x)
	case "dobj":
		if figureLight[r.Tokens[v].Lemma] {
			return
		}
		s.add(r.verbWords(v))
		s.rest(v, r.subtree(x).End)
	}
}

// figureLight are verbs that say nothing about their object.
var figureLight = figureSet("have be take make include see give get do say tell want need expect put set report find involve show mean use")

// predicate adds the verb at token v and what follows it, or what "be" says.
func (s *figureSubject) predicate(v, subject int) {
	r := s.r
	if r.Tokens[v].Lemma == "say" || r.Tokens[v].Lemma == "tell" {
		return
	}
	first := v
	if r.Tokens[v].Lemma == "be" && r.Tokens[v].POS == "AUX" {
		first = v + 1
		for first < len(r.Tokens) && r.sentence[first] == r.sentence[v] && (r.Tokens[first].POS == "ADV" || r.Tokens[first].Dep == "neg") {
			first++
		}
	}
	if first >= len(r.Tokens) || first >= s.stop && (v < s.stop || !r.subtree(subject).Contains(s.stop)) || r.sentence[first] != r.sentence[v] {
		return
	}
	end := r.subtree(v).End
	for _, c := range r.children[v] {
		if dep := r.Tokens[c].Dep; c > first && (dep == "advcl" || dep == "conj" || dep == "ccomp" || dep == "parataxis") {
			end = min(end, r.subtree(c).First)
		}
	}
	if v < subject {
		end = min(end, subject)
	}
	s.add(s.cut(first, max(end, first)))
	for _, c := range r.children[v] {
		if tok := &r.Tokens[c]; c < subject && tok.Dep == "prep" && c < v && (r.place(c) || r.inName(c)) {
			s.add(s.cut(c, min(r.subtree(c).End, subject)))
		}
	}
}

// place reports whether the preposition at token i has a place for its object.
func (r *figureReader) place(i int) bool {
	o := r.child(i, "pobj")
	return o >= 0 && (strings.HasSuffix(r.Tokens[o].Ent, "GPE") || strings.HasSuffix(r.Tokens[o].Ent, "LOC"))
}

// inName reports whether the preposition at token i says in, at or near what has a name.
func (r *figureReader) inName(i int) bool {
	switch r.Tokens[i].Lower {
	case "in", "at", "near":
		o := r.child(i, "pobj")
		return o >= 0 && r.Tokens[o].POS == "PROPN" && !strings.HasSuffix(r.Tokens[o].Ent, "DATE")
	}
	return false
}

// rest adds the first adverb or prepositional phrase of the verb at token v that stands after token from.
func (s *figureSubject) rest(v, from int) {
	r := s.r
	for _, c := range r.children[v] {
		switch tok := &r.Tokens[c]; {
		case c < from || tok.Dep != "prep" && tok.Dep != "advmod" && tok.Dep != "npadvmod" && tok.Dep != "dative":
		case r.hasNumber(r.subtree(c)):
			return
		default:
			save := s.stop
			s.stop = len(r.Tokens)
			s.add(s.cut(max(from, r.subtree(c).First), r.subtree(c).End))
			s.stop = save
			return
		}
	}
}

// hasNumber reports whether a numeral stands in a range.
func (r *figureReader) hasNumber(x parley.Range) bool {
	for i := x.First; i < x.End && i < x.First+2*maxPhrase; i++ {
		if r.Tokens[i].POS == "NUM" {
			return true
		}
	}
	return false
}

// rootOf is the token of the amount that the others of it hang on.
func (r *figureReader) rootOf(d *figureDraft) int {
	first, last := r.tokens[d.first], r.tokens[d.end-1]
	root := r.tokens[d.after-1]
	for steps := 0; steps < maxNounClimb; steps++ {
		h := r.Tokens[root].Head
		if h == root || h < first || h > last {
			break
		}
		root = h
	}
	return root
}

// partitive reads "20% of the country", "eight of the 14 parishes", "two of them": what follows "of", or whom its pronoun means.
func (s *figureSubject) partitive(d *figureDraft, root, i int) bool {
	r := s.r
	k := r.tokens[d.end-1] + 1
	if i+1 < len(r.drafts) && r.drafts[i+1].convertsLast {
		k = r.tokens[r.drafts[i+1].end-1] + 2
	}
	if k+1 < len(r.Tokens) && (r.Tokens[k].Lower == "less" || r.Tokens[k].Lower == "more") {
		k++
	}
	if k+1 >= len(r.Tokens) || r.Tokens[k].Lower != "of" && !(r.Tokens[k].Lower == "in" && d.dimension == figureMoney && r.Tokens[k].Dep == "prep" && r.Tokens[k].Head == root) {
		return false
	}
	o := r.child(k, "pobj")
	if o < 0 {
		return false
	}
	switch tok := &r.Tokens[o]; {
	case tok.POS == "PRON" && (d.dimension == figureShare || d.dimension == figureCounted):
		s.antecedent(i)
	case tok.POS == "NUM" || tok.Dep == "pobj" && figureHollow[tok.Lemma]:
		s.antecedent(i)
		if c := r.child(o, "relcl"); c > o && len(s.ranges) == 0 {
			s.add(r.verbWords(c))
		}
	default:
		save := s.stop
		s.stop = len(r.Tokens)
		s.brief(o)
		s.stop = save
	}
	if d.dimension <= figureShare {
		s.afterPartitive(o)
		s.said(root, i)
		s.levelOf(root)
	} else if len(s.ranges) == 0 {
		return false
	}
	return true
}

// shared adds the participle that a line of key facts puts after several counts: "34 drones + 6 missiles fired".
func (s *figureSubject) shared(d *figureDraft) {
	r := s.r
	if d.noun < 0 {
		return
	}
	for k := d.noun + 1; k < len(r.Tokens) && k <= d.noun+maxPhrase && r.block[k] == r.block[d.noun]; k++ {
		switch tok := &r.Tokens[k]; {
		case tok.Tag == "VBN" || tok.Tag == "VBD":
			s.add(parley.Range{First: k, End: k + 1})
			return
		case tok.Lower == "(" || tok.Lower == ")" || tok.Lower == "," || tok.Lower == ";":
			return
		}
	}
}

// levelOf adds the subject of which "X% of Y" is a level: "debt stands at 112 percent of output".
func (s *figureSubject) levelOf(root int) {
	r := s.r
	switch r.Tokens[root].Dep {
	case "pobj", "attr", "acomp", "oprd":
	default:
		return
	}
	v := r.Tokens[root].Head
	for steps := 0; steps < 3 && r.Tokens[v].POS != "VERB" && r.Tokens[v].POS != "AUX"; steps++ {
		if pos := r.Tokens[v].POS; pos != "ADP" && pos != "ADJ" && pos != "ADV" {
			return
		}
		v = r.Tokens[v].Head
	}
	if r.Tokens[v].POS != "VERB" && r.Tokens[v].POS != "AUX" {
		return
	}
	if subject := r.subjectOf(v); subject >= 0 && subject < root && r.Tokens[subject].POS != "PRON" {
		s.brief(subject)
	}
}

// afterPartitive adds the noun or participle that follows "of them": "ten of them children".
func (s *figureSubject) afterPartitive(o int) {
	r := s.r
	next := o + 1
	if r.Tokens[o].POS != "PRON" || next >= len(r.Tokens) || r.sentence[next] != r.sentence[o] {
		return
	}
	if tok := &r.Tokens[next]; tok.POS == "NOUN" || tok.POS == "ADJ" || tok.Tag == "VBN" || tok.POS == "ADP" && tok.Head == o {
		s.add(s.cut(next, r.subtree(next).End))
	}
}

// antecedent adds the noun that was counted last: in the sentence or the one before it.
func (s *figureSubject) antecedent(i int) {
	r := s.r
	if noun := r.lastCounted(i); noun >= 0 {
		s.add(parley.Range{First: noun, End: noun + 1})
		return
	}
	for j := i - 1; j >= 0 && j >= i-8 && r.sentence[r.tokens[r.drafts[j].num]] == r.sentence[r.tokens[r.drafts[i].num]]; j-- {
		if of := r.ofs[j]; of != nil && r.drafts[j].dimension == figureCounted {
			s.copy(&parley.Counted{Spans: of.Spans[:1]})
			return
		}
	}
}

// lastCounted is the noun of the last count before draft i, in its sentence or the one before; -1 for none.
func (r *figureReader) lastCounted(i int) int {
	here := r.sentence[r.tokens[r.drafts[i].num]]
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		d := &r.drafts[j]
		if r.sentence[r.tokens[d.num]] < here-1 || r.block[r.tokens[d.num]] != r.block[r.tokens[r.drafts[i].num]] {
			return -1
		}
		if d.noun >= 0 && d.dimension == figureCounted && !figureHollow[r.Tokens[d.noun].Lemma] {
			return d.noun
		}
	}
	return -1
}

// role reads what a bare amount is about from its place in the tree.
func (s *figureSubject) role(d *figureDraft, root, i int) {
	r := s.r
	if s.row(d, i) || s.beside(d, i) {
		return
	}
	next := r.tokens[d.end-1] + 1
	if next+1 < len(r.Tokens) && (r.Tokens[next].Lower == "more" || r.Tokens[next].Lower == "others" || r.Tokens[next].Lower == "other") {
		next++
	}
	if next < len(r.Tokens) && r.sentence[next] == r.sentence[root] && d.dimension <= figureShare {
		if tok := &r.Tokens[next]; tok.POS == "ADJ" && tok.Lower != "more" || tok.Tag == "VBN" || tok.Tag == "JJ" {
			if noun := r.lastCounted(i); noun >= 0 && r.sentence[noun] == r.sentence[root] && tok.POS != "ADJ" {
				s.antecedent(i)
			}
			s.add(s.cut(next, max(next+1, r.subtree(next).End)))
			return
		}
	}
	x := root
	for steps := 0; steps < maxNounClimb; steps++ {
		h, dep := r.Tokens[x].Head, r.Tokens[x].Dep
		if h == x {
			s.fragment(x, i)
			return
		}
		head := &r.Tokens[h]
		switch {
		case dep == "conj" || dep == "appos" || dep == "dep":
			if j := r.draftAt(h, i); j >= 0 {
				s.inherit(d, x, i, j)
				return
			}
			if dep == "appos" {
				s.brief(h)
				return
			}
		case dep == "nsubj" || dep == "nsubjpass":
			if d.dimension == figureCounted {
				s.antecedent(i)
			} else if s.previous(i); len(s.ranges) > 1 {
				s.ranges = s.ranges[:1]
			}
			s.predicate(h, x)
			return
		case dep == "pobj" || dep == "pcomp":
			s.object(d, h, i)
			return
		case head.POS == "VERB" || head.POS == "AUX":
			s.verb(d, h, x, i)
			return
		case head.POS == "ADJ" && d.dimension == figureLength && h > x:
			defer s.add(parley.Range{First: h, End: h + 1})
		case head.POS == "ADJ" || head.POS == "ADV" || head.POS == "NUM" || head.POS == "SYM" || head.POS == "ADP":
		case (head.POS == "NOUN" || head.POS == "PROPN") && head.Lemma != "year" && head.Lemma != "time" && !r.isScale(h):
			s.brief(h)
			return
		}
		x = h
	}
}

// beside reads a bare amount from its neighbours: the amount it is joined to, the place after it in a list, the verb it is the subject of.
func (s *figureSubject) beside(d *figureDraft, i int) bool {
	r := s.r
	t := r.text
	next := r.tokens[d.end-1] + 1
	if i > 0 && (r.drafts[i-1].end+1 == d.first || r.drafts[i-1].noun == r.tokens[d.first]-2) && t.Same(d.first) && r.drafts[i-1].Unit == d.Unit && (t.Is(d.first-1, "to", "and", "or", "+") || t.Hyphen(d.first-1)) {
		s.inherit(d, r.rootOf(d), i, i-1)
		return len(s.ranges) > 0
	}
	if d.dimension != figureCounted || next >= len(r.Tokens) || r.sentence[next] != r.sentence[next-1] {
		return false
	}
	if tok := &r.Tokens[next]; d.Change && (tok.Lower == "more" || tok.Lower == "fewer" || tok.Lower == "less") && next+1 < len(r.Tokens) && r.Tokens[next+1].Lower == "than" {
		s.antecedent(i)
		return len(s.ranges) > 0
	}
	listed := t.Is(d.first-1, "and", ",", ":", ";", "but", "or")
	switch tok := &r.Tokens[next]; {
	case tok.POS == "ADP" && listed && t.Is(d.end, "in", "at", "near", "from", "on", "off"):
		s.antecedent(i)
		s.add(s.cut(next, max(next+1, r.subtree(next).End)))
		return true
	case r.Tokens[r.rootOf(d)].Dep == "pobj":
	case tok.POS == "AUX" || tok.Tag == "VBD" || tok.Tag == "VBP" || tok.Tag == "VBZ":
		v := next
		if tok.Dep == "aux" || tok.Dep == "auxpass" {
			v = tok.Head
		}
		s.antecedent(i)
		s.predicate(v, next-1)
		return true
	}
	return false
}

// fragment reads a line without a verb: what hangs on the number, else the noun that was counted last.
func (s *figureSubject) fragment(x, i int) {
	r := s.r
	if n := r.child(x, "nsubj", "compound", "nmod"); n >= 0 && r.Tokens[n].POS != "NUM" && r.Tokens[n].POS != "SYM" {
		s.brief(n)
		return
	}
	s.antecedent(i)
	for _, c := range r.children[x] {
		if c > x && (r.Tokens[c].Dep == "prep" || r.Tokens[c].Dep == "acl" || r.Tokens[c].Dep == "amod") {
			s.add(s.cut(c, r.subtree(c).End))
			return
		}
	}
}

// indexAmounts notes for every token of an amount which draft it belongs to, counted from 1.
func (r *figureReader) indexAmounts() {
	r.amountAt = make([]int32, len(r.Tokens))
	for i := range r.drafts {
		for t := r.tokens[r.drafts[i].first]; t <= r.tokens[r.drafts[i].end-1]; t++ {
			r.amountAt[t] = int32(i) + 1
		}
	}
}

// draftAt is the index of the earlier draft whose amount or noun is token h, -1 for none.
func (r *figureReader) draftAt(h, i int) int {
	if j := int(r.amountAt[h]) - 1; j >= 0 && j < i {
		return j
	}
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		d := &r.drafts[j]
		if d.noun == h {
			return j
		}
	}
	return -1
}

// inherit gives draft i, joined to draft j, what j counts, with its own place or circumstance where it has one: "nine in Arden and eight in Belmont".
func (s *figureSubject) inherit(d *figureDraft, x, i, j int) {
	r := s.r
	own := -1
	for _, c := range r.children[x] {
		if c > x && (r.Tokens[c].Dep == "prep" || r.Tokens[c].Dep == "acl" || r.Tokens[c].Dep == "amod") {
			own = c
			break
		}
	}
	if noun := r.drafts[j].noun; own >= 0 {
		if noun >= 0 {
			s.add(parley.Range{First: noun, End: noun + 1})
		} else {
			s.antecedent(i)
		}
		s.add(s.cut(own, r.subtree(own).End))
		return
	}
	s.copy(r.ofs[j])
}

// copy adds what an earlier figure counts.
func (s *figureSubject) copy(of *parley.Counted) {
	if of == nil {
		return
	}
	for _, span := range of.Spans {
		s.ranges = append(s.ranges, s.r.tokensOf(span))
	}
}

// object reads the object of the preposition at token prep: "winds of 140 km/h", "put the damage at $8 billion", "fell to 40".
func (s *figureSubject) object(d *figureDraft, prep, i int) {
	r := s.r
	g := r.Tokens[prep].Head
	for steps := 0; steps < 3 && (r.Tokens[g].POS == "ADP" || r.Tokens[g].POS == "ADV" || r.Tokens[g].POS == "ADJ" || r.Tokens[g].POS == "SCONJ"); steps++ {
		g = r.Tokens[g].Head
	}
	switch tok := &r.Tokens[g]; {
	case tok.POS == "VERB" || tok.POS == "AUX":
		s.verb(d, g, prep, i)
	case r.draftAt(g, i) >= 0 && d.dimension <= figureShare:
		s.inherit(d, prep, i, r.draftAt(g, i))
	case tok.POS == "NOUN" || tok.POS == "PROPN":
		save := s.stop
		s.stop = min(s.stop, r.tokens[d.first])
		s.brief(g)
		s.stop = save
	}
}

// figureEquals are the verbs that set their subject equal to an amount.
var figureEquals = figureSet("be total cost reach hit stand come number weigh last measure amount exceed top average become remain equal run start close open trade peak")

// verb reads an amount that completes the verb at token v: what the verb is said of, and the verb where it adds something.
func (s *figureSubject) verb(d *figureDraft, v, x, i int) {
	r := s.r
	amount := r.tokens[d.first]
	object := r.child(v, "dobj")
	if object >= 0 && (object >= amount || r.Tokens[object].POS == "PRON") {
		object = -1
	}
	if object < 0 && r.Tokens[v].Dep == "relcl" && r.relative(v) {
		object = r.Tokens[v].Head
	}
	s.stop = amount
	if d.dimension == figureCounted && figureSays[r.Tokens[v].Lemma] && object < 0 {
		if s.antecedent(i); len(s.ranges) > 0 {
			return
		}
	}
	if d.Change && d.dimension == figureCounted && object < 0 && figureBefalls[r.Tokens[v].Lemma] {
		s.antecedent(i)
	}
	harm := d.dimension == figureCounted && figureBefalls[r.Tokens[v].Lemma]
	switch subject := r.subjectOf(v); {
	case object >= 0 && d.dimension != figureTime:
		s.brief(object)
		if d.Change && !figureLight[r.Tokens[v].Lemma] {
			s.add(r.verbWords(v))
		}
		return
	case subject >= 0 && !harm:
		s.brief(subject)
	}
	if figureEquals[r.Tokens[v].Lemma] {
		if len(s.ranges) == 0 && d.dimension == figureCounted {
			s.antecedent(i)
		} else if len(s.ranges) == 0 && d.dimension > figureShare {
			s.stop = len(r.Tokens)
			s.add(r.verbWords(v))
			s.rest(v, r.tokens[d.end-1]+1)
		}
		return
	}
	s.add(r.verbWords(v))
	if object >= 0 {
		s.brief(object)
	}
	s.stop = len(r.Tokens)
	if d.dimension != figureShare {
		s.rest(v, r.tokens[d.end-1]+1)
	}
}

// figureSays are the verbs of telling a number: their subject is who tells it.
var figureSays = figureSet("say speak tell report claim give count estimate list name cite confirm mention")

// relative reports whether the verb at token v has a relative pronoun for its object: "which she valued at $3 billion".
func (r *figureReader) relative(v int) bool {
	o := r.child(v, "dobj")
	return o >= 0 && (r.Tokens[o].Tag == "WDT" || r.Tokens[o].Tag == "WP") && r.Tokens[v].Head < v
}

// verbWords is the verb at token v with its particle or complement, where that stands next to it: "shot down", "stay shut".
func (r *figureReader) verbWords(v int) parley.Range {
	x := parley.Range{First: v, End: v + 1}
	if v+1 == len(r.Tokens) || r.Tokens[v+1].Head != v || r.amountAt[v+1] > 0 {
		return x
	}
	switch tok := &r.Tokens[v+1]; {
	case tok.Dep == "prt" || tok.Dep == "acomp" || tok.Dep == "oprd", tok.Lower == "down" || tok.Lower == "up" || tok.Lower == "off" || tok.Lower == "out":
		x.End++
	}
	return x
}

// subjectOf is the subject of the verb at token v, or of the verb that it continues; -1 for none.
func (r *figureReader) subjectOf(v int) int {
	for steps := 0; steps < 4; steps++ {
		if s := r.child(v, "nsubj", "nsubjpass"); s >= 0 {
			if tok := &r.Tokens[s]; tok.Tag == "WDT" || tok.Tag == "WP" {
				return r.Tokens[v].Head
			}
			return s
		}
		h := r.Tokens[v].Head
		switch dep := r.Tokens[v].Dep; {
		case h == v:
			return -1
		case (dep == "acl" || dep == "relcl") && (r.Tokens[h].POS == "NOUN" || r.Tokens[h].POS == "PROPN"):
			return h
		case dep == "conj" || dep == "xcomp" || dep == "advcl" || dep == "ccomp":
			v = h
		default:
			return -1
		}
	}
	return -1
}

// row reads the name before the number in a list of names with numbers, and what the list counts.
func (s *figureSubject) row(d *figureDraft, i int) bool {
	r := s.r
	k := r.tokens[d.first] - 1
	if d.dimension != figureCounted || k < 0 || !r.isNamed(k) || r.sentence[k] != r.sentence[k+1] || r.Tokens[k].End > r.Tokens[k+1].Start {
		return false
	}
	if next := r.tokens[d.end-1] + 1; next < len(r.Tokens) && r.Tokens[next].POS != "PUNCT" && r.block[next] == r.block[k] {
		return false
	}
	first := k
	for first > 0 && r.isNamed(first-1) && r.sentence[first-1] == r.sentence[k] {
		first--
	}
	if _, labelled := r.label(d); !labelled {
		s.antecedent(i)
	}
	s.ranges = append(s.ranges, parley.Range{First: first, End: k + 1})
	return true
}

// isNamed reports whether token i is a name: a proper noun, or a noun with a capital inside its line ("Liberals 84").
func (r *figureReader) isNamed(i int) bool {
	tok := &r.Tokens[i]
	return tok.POS == "PROPN" || tok.POS == "NOUN" && tok.Text != tok.Lower && i > 0 && r.block[i-1] == r.block[i]
}

// person reads whose age a figure is.
func (s *figureSubject) person(d *figureDraft) {
	r := s.r
	if d.noun >= 0 {
		s.noun(d.noun, r.tokens[d.end-1]+1)
		return
	}
	k := r.tokens[d.first] - 1
	for k > 0 && r.Tokens[k].POS == "PUNCT" {
		k--
	}
	if k < 0 || r.sentence[k] != r.sentence[r.tokens[d.first]] {
		return
	}
	if r.Tokens[k].POS == "ADV" {
		for k--; k > 0 && r.Tokens[k].POS == "PUNCT"; k-- {
		}
	}
	if r.text.Is(d.num-1, "aged", "age", "under", "over") {
		if h := r.Tokens[r.tokens[d.num-1]].Head; r.Tokens[h].POS == "NOUN" || r.Tokens[h].POS == "PROPN" {
			k = h
		} else {
			k = r.tokens[d.num-1] - 1
		}
	}
	if k < 0 {
		return
	}
	first := k
	for first > 0 && r.sentence[first-1] == r.sentence[k] && (r.Tokens[first-1].POS == "PROPN" || r.Tokens[first-1].POS == "NOUN" || r.Tokens[first-1].POS == "ADJ") {
		first--
	}
	s.add(parley.Range{First: first, End: k + 1})
}

// label returns the words that a line of key facts puts before a colon: "Confirmed cases: 9".
func (r *figureReader) label(d *figureDraft) (parley.Range, bool) {
	at := r.tokens[d.first]
	first := at
	for first > 0 && at-first < maxLabelled && r.block[first-1] == r.block[at] {
		first--
	}
	if first > 0 && r.block[first-1] == r.block[at] {
		return parley.Range{}, false
	}
	for first < at && (r.Tokens[first].POS == "PUNCT" || r.Tokens[first].POS == "SYM" || r.Tokens[first].POS == "SPACE" || strings.Contains(figureBullets, r.Tokens[first].Lower)) {
		first++
	}
	start, colon := first, -1
	for i := first; i < at; i++ {
		switch tok := &r.Tokens[i]; {
		case tok.Lower == ":":
			colon = i
		case tok.Lower == ";" || tok.Lower == ".":
			start, colon = i+1, -1
		case colon < 0 && (tok.POS == "PRON" || tok.Tag == "VBZ" && r.Blocks[r.block[at]].Kind != parley.ItemBlock || tok.POS == "AUX" || tok.Lower == "\"" || tok.Lower == "“"):
			return parley.Range{}, false
		case colon > 0 && (tok.Tag == "VBZ" || tok.POS == "AUX" || tok.Tag == "VBD"):
			return parley.Range{}, false
		}
	}
	x := parley.Range{First: start, End: colon}
	if colon <= start || x.Len() > maxPhrase || r.Blocks[r.block[at]].Kind != parley.ItemBlock && !r.amountNear(colon, at) {
		return parley.Range{}, false
	}
	for i := x.First; i < x.End; i++ {
		if r.amountAt[i] > 0 {
			return parley.Range{}, false
		}
	}
	return x, true
}

// amountNear reports whether an amount starts within three words of the colon at token colon, as it does after a label and seldom
// after a sentence that announces another. Token at starts an amount.
func (r *figureReader) amountNear(colon, at int) bool {
	for i := colon + 1; i <= colon+3; i++ {
		if i == at || i < len(r.amountAt) && r.amountAt[i] > 0 {
			return true
		}
	}
	return false
}

// figureBullets open the items of lists.
const figureBullets = "§·•‣▪◦*–-"

// maxLabelled is how far from the start of its line a figure may stand and still be told by the line's label.
const maxLabelled = 40
