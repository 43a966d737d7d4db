package reading

import (
	"slices"

	"parley"
)

// verbAt adds the attribution of the verb at token i.
func (f *attributor) verbAt(i int) {
	t := &f.Tokens[i]
	e := f.verbEntry(i)
	if e == nil || t.Dep == "aux" || t.Dep == "auxpass" || t.Dep == "amod" || t.Dep == "compound" {
		return
	}
	top := f.catenative(i)
	a := attribution{head: i, act: e.act, denied: e.denies || f.negated(i, top), who: -1}
	passive := f.isPassive(i)
	a.cue = f.verbCue(i, top)
	if passive {
		f.passive(a, i, top, e)
		return
	}
	a.source, a.who = f.sourceOf(i, top)
	if len(a.source) == 0 && t.Tag != "VBG" {
		a.source, a.who = f.sourceBehind(i)
	}
	if len(a.source) == 0 && top == i && (t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP") {
		a.source, a.who = f.nameBefore(i)
	}
	f.active(a, i, top, e)
}

// verbEntry looks the verb at token i up, with its particle where the pair has a meaning of its own.
func (f *attributor) verbEntry(i int) *cueEntry {
	t := &f.Tokens[i]
	if prt := f.child(i, "prt"); prt >= 0 {
		if e := phrasalVerbs[t.Lemma+" "+f.Tokens[prt].Lower]; e != nil {
			return e
		}
	}
	return cueVerbs[t.Lemma]
}

// active adds the attribution of an active verb by the first frame that fits.
func (f *attributor) active(a attribution, i, top int, e *cueEntry) {
	if e.takes(clauseFrame|quoteFrame) && f.clause(a, i, top, e) {
		return
	}
	if e.takes(infinitiveFrame | gerundFrame) {
		if c := f.child(i, "xcomp"); c > i && (e.takes(infinitiveFrame) && f.isInfinitive(c) || e.takes(gerundFrame) && f.Tokens[c].Tag == "VBG") {
			a.frame = infinitiveFrame
			if a.act == parley.Speech || e.takes(infinitiveFrame) {
				a.act = infinitiveAct(e)
			}
			r := f.rightOf(i, c)
			if e.takes(objectToFrame) {
				if end := a.cue[len(a.cue)-1].End; end < r.First && (f.Tokens[end].Lower == "on" || f.Tokens[end].Lower == "upon") {
					a.cue = f.joinCue(a.cue, end)
				}
				r.First = f.objectBefore(a.cue[len(a.cue)-1].End, r.First)
			}
			a.content = []parley.Range{r}
			f.add(a)
			return
		}
	}
	if c := f.predicateObject(i, e); c >= 0 {
		a.frame = predicateFrame
		a.content = []parley.Range{f.rightOf(i, c)}
		f.add(a)
		return
	}
	if c := f.objectClause(i, e); c >= 0 {
		a.frame = objectToFrame
		a.content = []parley.Range{f.rightOf(i, c)}
		f.add(a)
		return
	}
	if e.takes(clauseFrame) && f.beside(a, i, top, e) {
		return
	}
	if prep := f.contentPrep(i, e); prep >= 0 && f.child(i, "dobj") < 0 {
		a.frame = objectFrame
		a.cue = f.joinCue(a.cue, prep)
		a.content = []parley.Range{f.rightOf(i, prep)}
		f.add(a)
		return
	}
	if f.lendsSubject(i) {
		return
	}
	if e.takes(objectFrame | asFrame | predicateFrame) {
		if c := f.child(i, "dobj", "oprd", "ccomp", "xcomp"); c > i && (e.takes(objectFrame) || f.Tokens[c].Dep != "dobj" || e.takes(asFrame) && f.hasAs(i)) {
			a.frame = objectFrame
			if charges(f.Tokens[i].Lemma) {
				a.frame, a.act = objectToFrame, parley.Speech
			}
			a.content = []parley.Range{f.rightOf(i, c)}
			f.add(a)
			return
		}
	}
	if e.takes(quoteFrame) {
		f.beside(a, i, top, e)
	}
}

// lendsSubject reports whether the object of the verb at token i is the cue and the verb only lends it its subject
// ("expressed misgivings about").
func (f *attributor) lendsSubject(i int) bool {
	if !cueLightVerbs[f.Tokens[i].Lemma] {
		return false
	}
	o := f.childAfter(i, "dobj")
	return o >= 0 && o-i <= maxLightGap && f.nounContent(o, cueNouns[f.Tokens[o].Lemma]) >= 0
}

// charges reports whether a verb with an object says of it what it did ("accused him of stealing").
func charges(lemma string) bool { return lemma == "accuse" || lemma == "blame" || lemma == "charge" }

// infinitiveAct is the act of a verb before an infinitive.
func infinitiveAct(e *cueEntry) parley.Act {
	if e.act == parley.Speech {
		return parley.Speech
	}
	return parley.Intention
}

func (f *attributor) hasAs(i int) bool {
	for _, c := range f.children[i] {
		if c > i && f.Tokens[c].Lower == "as" {
			return true
		}
		if f.Tokens[c].Dep == "dobj" {
			for _, g := range f.children[c] {
				if f.Tokens[g].Lower == "as" {
					return true
				}
			}
		}
	}
	return false
}

// clause adds the attribution of a verb with a clause as complement, before or after it, or of a verb inserted in the
// clause it attributes.
func (f *attributor) clause(a attribution, i, top int, e *cueEntry) bool {
	a.frame = clauseFrame
	region := f.region(a)
	for _, c := range f.children[i] {
		if f.Tokens[c].Dep != "ccomp" {
			continue
		}
		switch {
		case c > i && f.reach[c].First > i && e.takes(clauseFrame|predicateFrame|objectToFrame):
			a.content = append(a.content, f.rightOf(i, c))
		case c < i && f.semicolonBetween(f.reach[c].First, region.First):
		case c < i && f.around[f.reach[c].First] < 0 && isSubordinator(f.Tokens[f.reach[c].First].Lower):
		case c < i:
			first := f.reach[top].First
			if first > f.reach[c].First {
				first = f.reach[c].First
			}
			a.content = append(a.content, parley.Range{First: first, End: max(f.reach[c].End, min(region.First, i))})
		}
	}
	if c := f.toldClause(i); len(a.content) == 0 && c >= 0 {
		a.content = append(a.content, parley.Range{First: f.reach[c].First, End: f.reach[i].End})
	}
	if len(a.content) == 0 && f.isInserted(top) && e.takes(clauseFrame) {
		h := f.Tokens[top].Head
		whole := f.reach[h]
		own := f.reach[top]
		a.content = []parley.Range{{First: own.End, End: whole.End}}
		if !f.isFronted(parley.Range{First: whole.First, End: own.First}) {
			a.content = append(a.content, parley.Range{First: whole.First, End: own.First})
		}
	}
	if len(a.content) == 0 && e.takes(clauseFrame) {
		if r := f.thatAfter(i); r.Len() > 0 {
			a.content = append(a.content, r)
		} else if c := f.childAfter(i, "advcl"); c >= 0 && f.asks(c) && !f.isSeparator(f.reach[c].First-1) {
			a.content = append(a.content, f.rightOf(i, c))
		}
	}
	if e.takes(clauseFrame) && len(a.source) > 0 {
		a.content = append(a.content, f.aroundInsertion(f.region(a), i, len(a.content) > 0)...)
	}
	if len(a.content) == 0 {
		return false
	}
	f.besideContent(&a, i, e)
	return f.add(a)
}

// maxThatGap is how many words may stand between a cue and the "that" of its clause (an addressee, a day, a place).
const maxThatGap = 10

// thatAfter returns the clause that a "that" after the cue brings, where the parser has hung it elsewhere.
func (f *attributor) thatAfter(i int) parley.Range {
	sentence := f.Sentences[f.sentence[i]]
	for k := i + 1; k < min(sentence.End, i+maxThatGap); k++ {
		t := &f.Tokens[k]
		if f.isComma(k) {
			if k = f.afterAside(k, sentence.End); k < 0 {
				return parley.Range{}
			}
			t = &f.Tokens[k]
		}
		if t.POS == "VERB" || t.POS == "AUX" || f.isSeparator(k) {
			return parley.Range{}
		}
		if t.Lower == "that" && t.Head > k && (f.Tokens[t.Head].POS == "VERB" || f.Tokens[t.Head].POS == "AUX") && t.Dep != "nsubj" {
			return parley.Range{First: k, End: f.reach[t.Head].End}
		}
	}
	return parley.Range{}
}

// isFronted reports whether words before an inserted cue only set the scene: a conjunction, an adverb or a prepositional phrase.
func (f *attributor) isFronted(r parley.Range) bool {
	for r.End > r.First && f.isSeparator(r.End-1) {
		r.End--
	}
	if r.Len() <= 0 || f.around[r.First] >= 0 {
		return false
	}
	switch t := &f.Tokens[r.First]; t.Dep {
	case "cc", "advmod", "npadvmod":
		return f.reach[r.First].End >= r.End
	case "prep":
		return f.reach[r.First].End >= r.End && t.Lower != "of"
	}
	return false
}

// toldClause returns the verb of the clause that the parser hung on the one who is told it ("told the jury he was sorry"); -1
// for none.
func (f *attributor) toldClause(i int) int {
	switch f.Tokens[i].Lemma {
	case "tell", "remind", "assure", "inform", "warn", "convince", "persuade", "promise", "advise":
	default:
		return -1
	}
	o := f.childAfter(i, "dobj", "dative")
	if o < 0 {
		return -1
	}
	c := f.childAfter(o, "relcl", "acl")
	if c < 0 || f.reach[c].First != o+1 {
		return -1
	}
	if s := f.child(c, "nsubj", "nsubjpass"); s < 0 || f.Tokens[s].Tag == "WP" || f.Tokens[s].Tag == "WDT" {
		return -1
	}
	return c
}

// asks reports whether the clause of verb c begins with a question word.
func (f *attributor) asks(c int) bool {
	switch f.Tokens[f.reach[c].First].Tag {
	case "WRB", "WP", "WDT":
		return true
	}
	return false
}

// maxInsertion is how many words an inserted "she said" may have with its time and place.
const maxInsertion = 14

// aroundInsertion returns the clause in which a cue with its source is inserted between commas, where the parser made the insertion
// the main clause: a beginning without a verb of its own, and the rest. With right set the rest is already known.
func (f *attributor) aroundInsertion(region parley.Range, i int, right bool) []parley.Range {
	sentence := f.Sentences[f.sentence[i]]
	if f.around[i] >= 0 || region.First < sentence.First+2 || !f.isComma(region.First-1) || region.First > i {
		return nil
	}
	left := parley.Range{First: sentence.First, End: region.First - 1}
	for k := left.First; k < left.End; k++ {
		if t := &f.Tokens[k]; t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD" || f.around[k] >= 0 {
			return nil
		}
	}
	if f.Tokens[left.First].Dep == "prep" || f.Tokens[left.First].POS == "ADP" || f.Tokens[left.First].POS == "SCONJ" {
		return nil
	}
	for k := region.End; k < min(sentence.End-1, region.First+maxInsertion); k++ {
		if !f.isComma(k) {
			continue
		}
		switch f.Tokens[k+1].POS {
		case "VERB", "AUX":
			if f.Tokens[k+1].Tag == "VBG" {
				return nil
			}
			if right {
				return []parley.Range{left}
			}
			return []parley.Range{left, {First: k + 1, End: sentence.End}}
		}
		return nil
	}
	return nil
}

func (f *attributor) isComma(i int) bool { return f.Tokens[i].Text == "," }

// semicolonBetween reports whether a semicolon outside quotation marks stands between tokens from and to.
func (f *attributor) semicolonBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if f.Tokens[k].Text == ";" && f.around[k] < 0 {
			return true
		}
	}
	return false
}

// isSubordinator reports whether a word opens a clause that sets the scene for the one after it.
func isSubordinator(word string) bool {
	switch word {
	case "while", "although", "though", "as", "after", "when", "because", "since", "before", "whereas":
		return true
	}
	return false
}

// afterAside returns the "that" behind an aside between commas that begins at token k (", citing two officials, that"); -1 for
// none.
func (f *attributor) afterAside(k, end int) int {
	for i := k + 2; i < min(end-1, k+maxInsertion); i++ {
		if f.isComma(i) {
			if f.Tokens[i+1].Lower == "that" {
				return i + 1
			}
			return -1
		}
	}
	return -1
}

// isInserted reports whether the verb at token i stands in a clause that it attributes ("X, she said, Y").
func (f *attributor) isInserted(i int) bool {
	t := &f.Tokens[i]
	if t.Head == i || f.child(i, "nsubj") < 0 {
		return false
	}
	switch t.Dep {
	case "parataxis":
		return true
	case "ccomp", "advcl", "dep", "relcl", "conj":
		r := f.reach[i]
		before := r.First > 0 && f.isSeparator(r.First-1)
		after := r.End < len(f.Tokens) && (f.isSeparator(r.End) || f.Tokens[r.End].Tag == "." || f.Tokens[r.End].Tag == "''") || r.End == len(f.Tokens)
		return before && after && r.Len() <= 12 && f.child(i, "mark", "cc", "dobj", "xcomp") < 0
	}
	return false
}

// rightOf returns the content that begins with dependent c to the right of cue i: c's phrase and what follows it in the
// cue's clause, up to what the speaker does next.
func (f *attributor) rightOf(i, c int) parley.Range {
	r := f.reach[c]
	r.First = max(r.First, i+1)
	if f.Tokens[c].Dep == "prep" {
		r.First = c + 1
	}
	comma := false
	for _, k := range f.children[i] {
		if k <= c {
			continue
		}
		t := &f.Tokens[k]
		switch {
		case t.Dep == "punct":
			comma = comma || t.Text == "," || t.Text == ";" || t.Text == "—" || t.Text == "–" || t.Text == "--"
			continue
		case t.Dep == "cc" || t.Dep == "conj" && t.POS == "VERB":
			return f.cutTail(i, c, r)
		case comma && (t.Dep == "advcl" || t.Dep == "parataxis" || t.Dep == "ccomp"):
			return f.cutTail(i, c, r)
		case f.isAdjunct(c, k):
			return f.cutTail(i, c, r)
		}
		r.End = max(r.End, f.reach[k].End)
	}
	return f.cutTail(i, c, r)
}

// isAdjunct reports whether dependent k of a cue after its object c tells the time, place or manner of the act.
func (f *attributor) isAdjunct(c, k int) bool {
	if d := f.Tokens[c].Dep; d != "dobj" && d != "prep" && d != "dative" || f.around[k] >= 0 {
		return false
	}
	switch t := &f.Tokens[k]; t.Dep {
	case "npadvmod", "advcl":
		return true
	case "prep":
		switch t.Lower {
		case "as", "for", "from", "of", "to", "over", "into", "against", "about", "than", "like", "with", "including":
			return false
		}
		return true
	}
	return false
}

// nextSpeaker returns where r ends before a semicolon after which somebody else speaks; its end for nowhere.
func (f *attributor) nextSpeaker(i int, r parley.Range) int {
	if f.around[i] >= 0 {
		return r.End
	}
	semicolon := -1
	for k := r.First; k < r.End; k++ {
		switch t := &f.Tokens[k]; {
		case f.around[k] >= 0:
			return r.End
		case t.Text == ";":
			semicolon = k
		case semicolon >= 0 && t.POS == "VERB" && cueVerbs[t.Lemma].takes(clauseFrame|quoteFrame) && f.childBefore(k, "nsubj") > semicolon:
			return semicolon
		}
	}
	return r.End
}

// childBefore returns the first dependent of token i to its left with the relation, or -1.
func (f *attributor) childBefore(i int, dep string) int {
	for _, c := range f.children[i] {
		if c < i && f.Tokens[c].Dep == dep {
			return c
		}
	}
	return -1
}

// cutTail ends a content before a coordinated act of the same speaker or a participle that names the next one.
func (f *attributor) cutTail(i, c int, r parley.Range) parley.Range {
	r.End = f.nextSpeaker(i, r)
	for _, k := range f.children[c] {
		t := &f.Tokens[k]
		if k <= c || k >= r.End || f.around[k] >= 0 {
			continue
		}
		if t.Dep == "conj" && t.POS == "VERB" && t.Tag == f.Tokens[i].Tag && f.child(k, "nsubj", "aux", "auxpass") < 0 &&
			f.child(c, "nsubj", "nsubjpass", "expl") >= 0 && cueVerbs[t.Lemma].takes(clauseFrame|quoteFrame) && f.Tokens[c].Tag != t.Tag {
			r.End = k
			if cc := k - 1; cc > c && f.Tokens[cc].Dep == "cc" {
				r.End = cc
			}
		}
	}
	return r
}

// negated reports whether the cue is negated.
func (f *attributor) negated(i, top int) bool {
	return f.child(i, "neg") >= 0 || f.child(top, "neg") >= 0
}

func (f *attributor) isPassive(i int) bool {
	if f.Tokens[i].Tag != "VBN" && f.Tokens[i].Tag != "VBD" {
		return false
	}
	return f.child(i, "auxpass", "nsubjpass", "agent") >= 0 || f.Tokens[i].Tag == "VBN" && f.Tokens[i].Dep == "acl"
}

func (f *attributor) isInfinitive(c int) bool {
	for _, k := range f.children[c] {
		if f.Tokens[k].Tag == "TO" {
			return true
		}
	}
	return f.Tokens[c].Tag == "VB"
}

// objectClause returns the first token of "them to stay" after a verb that takes an object with an infinitive; -1 for none.
func (f *attributor) objectClause(i int, e *cueEntry) int {
	if !e.takes(objectToFrame) {
		return -1
	}
	if c := f.child(i, "ccomp"); c > i && f.isInfinitive(c) {
		return c
	}
	c := f.child(i, "xcomp", "advcl")
	o := f.child(i, "dobj", "dative")
	if c > i && o > i && o < c && f.isInfinitive(c) {
		return o
	}
	return -1
}

// objectBefore returns the start of the noun phrase between the end of a cue and the infinitive at token c ("called on the
// police to release"); c when there is none.
func (f *attributor) objectBefore(end, c int) int {
	for k := end; k < c; k++ {
		switch f.Tokens[k].POS {
		case "NOUN", "PROPN", "PRON":
			return end
		case "VERB", "AUX", "PUNCT":
			return c
		}
	}
	return c
}

// predicateObject returns the object of a verb that names or calls it something ("called it absurd"); -1 for none.
func (f *attributor) predicateObject(i int, e *cueEntry) int {
	if !e.takes(predicateFrame) {
		return -1
	}
	o := f.childAfter(i, "dobj", "dative")
	c := f.childAfter(i, "oprd", "xcomp", "acomp", "attr")
	switch {
	case o > i && c > o:
		return o
	case c > i:
		return c
	case o > i && f.Tokens[i].Lemma != "find" && f.Tokens[i].Lemma != "name":
		return o
	}
	return -1
}

// childAfter returns the first dependent of token i to its right with one of the relations, or -1.
func (f *attributor) childAfter(i int, deps ...string) int {
	for _, c := range f.children[i] {
		if c > i && slices.Contains(deps, f.Tokens[c].Dep) {
			return c
		}
	}
	return -1
}

// contentPrep returns the preposition that brings the content of the verb at token i, -1 for none.
func (f *attributor) contentPrep(i int, e *cueEntry) int {
	for _, c := range f.children[i] {
		if c > i && f.Tokens[c].Dep == "prep" && e.takesPrep(f.Tokens[c].Lower) && f.child(c, "pobj", "pcomp") >= 0 {
			return c
		}
	}
	return -1
}

// passive adds the attribution of a passive verb: what is attributed is its subject with what follows the verb.
func (f *attributor) passive(a attribution, i, top int, e *cueEntry) {
	if !e.takes(passiveFrame) {
		return
	}
	a.frame = passiveFrame
	if agent := f.child(i, "agent"); agent >= 0 {
		if o := f.child(agent, "pobj"); o >= 0 {
			a.source, a.who = []parley.Range{f.reach[o]}, o
		}
	}
	subject := f.child(top, "nsubjpass", "nsubj")
	if subject < 0 && f.Tokens[i].Dep == "acl" {
		subject = f.Tokens[i].Head
	}
	var right parley.Range
	for _, c := range f.children[i] {
		t := &f.Tokens[c]
		if c < i {
			continue
		}
		switch t.Dep {
		case "xcomp", "ccomp", "oprd":
			right = f.rightOf(i, c)
		case "prep":
			if e.takesPrep(t.Lower) || t.Lower == "as" || t.Lower == "of" || t.Lower == "for" {
				a.cue = f.joinCue(a.cue, c)
				right = f.rightOf(i, c)
			}
		}
		if right.Len() > 0 {
			break
		}
	}
	if right.Len() <= 0 && len(a.source) == 0 {
		return
	}
	if subject >= 0 && f.Tokens[subject].Lower != "it" {
		a.content = append(a.content, f.before(f.reach[subject], i))
	}
	if right.Len() > 0 {
		a.content = append(a.content, right)
	}
	f.add(a)
}
