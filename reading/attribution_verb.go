package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// verbAt adds the attribution of the verb at token i.
func (f *attributor) verbAt(i int) {
	t := &f.Tokens[i]
	if seemingVerbs[t.Lemma] {
		f.seeming(i)
		return
	}
	e := f.verbEntry(i)
	if e == nil || t.Dep == "aux" || t.Dep == "auxpass" || t.Dep == "amod" || t.Dep == "compound" {
		return
	}
	top := f.catenative(i)
	a := attribution{head: i, act: e.act, denied: e.denies || f.negated(i, top), who: -1}
	passive := f.isPassive(i)
	a.cue = f.verbCue(i, top)
	if start := f.leadIn(i); start >= 0 {
		a.cue = mergeRanges(append(f.verbCue(start, f.catenative(start)), parley.Range{First: start, End: i + 1}))
		top = f.catenative(start)
	}
	if passive {
		f.passive(a, i, top, e)
		return
	}
	a.source, a.who = f.sourceOf(i, top)
	if len(a.source) == 0 && t.Tag != "VBG" {
		a.source, a.who = f.sourceBehind(i)
	}
	if len(a.source) == 0 && f.isFinite(top) {
		a.source, a.who = f.sourceAhead(i, top)
	}
	if len(a.source) == 0 && f.isFinite(top) {
		a.source, a.who = f.sourceOfLast(i)
	}
	if source, who := f.insertedSource(i, a.who); who >= 0 {
		a.source, a.who = source, who
	}
	if f.saysAs(a, i, top, e) {
		return
	}
	a.gap = f.gapOf(a, top)
	f.active(a, i, top, e)
}

// saysAs adds the attribution of a clause with "as" that vouches for the rest of its sentence ("as critics have noted", "as she
// put it").
func (f *attributor) saysAs(a attribution, i, top int, e *cueEntry) bool {
	as := f.reach[top].First
	own := parley.Range{First: as, End: f.reach[top].End}
	sentence := f.Sentences[f.sentence[i]]
	if i+1 >= len(f.Tokens) || f.child(top, "nsubj") < 0 || f.Tokens[top].Dep != "advcl" || f.Tokens[as].Lower != "as" || f.Tokens[as].Head != top || !e.takes(clauseFrame) || len(a.source) == 0 || own.Len() > maxInsertion ||
		f.around[i] >= 0 || f.childAfter(i, "ccomp", "xcomp") >= 0 {
		return false
	}
	putIt := f.Tokens[i+1].Lower == "it" && f.childAfter(i, "dobj") == i+1
	if o := f.childAfter(i, "dobj", "prep", "acomp", "advcl"); o >= 0 && !(putIt && o == i+1) {
		return false
	}
	if putIt {
		a.cue = mergeRanges(append(a.cue, parley.Range{First: i, End: i + 2}))
	}
	a.frame = clauseFrame
	switch {
	case as == sentence.First && own.End < sentence.End && f.isSeparator(own.End):
		a.content = []parley.Range{{First: own.End + 1, End: sentence.End}}
	case as > sentence.First && f.isComma(as-1):
		a.content = []parley.Range{{First: sentence.First, End: as}}
		if own.End < sentence.End && f.isComma(own.End) {
			a.content = append(a.content, parley.Range{First: own.End + 1, End: sentence.End})
		}
	default:
		return false
	}
	return f.add(a)
}

// gapOf returns what a relative clause around a cue is about, which is missing from the content behind the cue: the relative
// pronoun ("which critics call a waste"), else the words the clause hangs on ("a plan critics say will fail").
func (f *attributor) gapOf(a attribution, top int) []parley.Range {
	if len(a.source) == 0 {
		return nil
	}
	first := f.reach[top].First
	source := a.source[0]
	if f.around[first] != f.around[top] {
		return nil
	}
	head := f.Tokens[top].Head
	switch t := &f.Tokens[first]; {
	case t.Tag == "WP" || t.Tag == "WDT" || t.Lower == "that":
		if first < source.First && f.reach[first].Len() == 1 && t.Dep != "mark" && (t.Lower != "that" || f.Tokens[top].Dep == "relcl") {
			return []parley.Range{{First: first, End: first + 1}}
		}
	case first == source.First && f.Tokens[top].Dep == "relcl" && head < first && !relativeAdverbNouns[f.Tokens[head].Lemma]:
		antecedent := parley.Range{First: f.reach[head].First, End: first}
		if f.around[antecedent.First] == f.around[top] && !f.isSeparator(first-1) {
			return []parley.Range{antecedent}
		}
	}
	return nil
}

// seeming adds the attribution of a verb that tells how its subject looks ("the plan seems to work"), which names nobody.
func (f *attributor) seeming(i int) {
	c := f.childAfter(i, "xcomp", "ccomp", "oprd", "acomp", "attr")
	s := f.child(i, "nsubj", "nsubjpass")
	if c < 0 || s < 0 || !f.isFinite(i) || f.isInfinitive(c) && !f.isPassive(c) && (f.speaks(s) || f.child(c, "ccomp") >= 0) && f.verbEntry(c).takes(clauseFrame|objectFrame) {
		return
	}
	a := attribution{head: i, act: parley.Thought, who: -1, frame: passiveFrame, cue: f.verbCue(i, i), denied: f.negated(i, i)}
	a.content = []parley.Range{f.rightOf(i, c)}
	if f.Tokens[s].Lower == "it" && f.Tokens[c].Dep == "ccomp" {
		a.cue = mergeRanges(append(a.cue, f.reach[s]))
	} else {
		a.content = append(a.content, f.before(f.reach[s], i))
	}
	f.add(a)
}

// speaks reports whether the noun or pronoun at token i stands for a person or a body.
func (f *attributor) speaks(i int) bool {
	t := &f.Tokens[i]
	switch {
	case t.POS == "PRON":
		return t.Lower != "it" && t.Lower != "that" && t.Lower != "this" && t.Lower != "which" && t.Lower != "what"
	case strings.HasSuffix(t.Ent, "-PERSON"), strings.HasSuffix(t.Ent, "-ORG"), strings.HasSuffix(t.Ent, "-NORP"), strings.HasSuffix(t.Ent, "-GPE"):
		return true
	}
	switch castLexica().nouns[t.Lemma] {
	case nounPerson, nounPeople, nounBody:
		return true
	}
	return false
}

// leadIn returns the verb that leads to the participle at token i and makes one cue with it: what is published ("issued a
// statement saying") or how the speech goes ("opened by saying"); -1 for none.
func (f *attributor) leadIn(i int) int {
	t := &f.Tokens[i]
	h := t.Head
	if t.Tag != "VBG" || h >= i || f.around[h] != f.around[i] || !cueVerbs[t.Lemma].takes(clauseFrame|quoteFrame|objectFrame) {
		return -1
	}
	v := f.Tokens[h].Head
	if v >= h || f.Tokens[v].POS != "VERB" || i-v > maxLeadIn {
		return -1
	}
	switch {
	case t.Dep == "acl" && f.Tokens[h].Dep == "dobj" && publishedNouns[f.Tokens[h].Lemma] && f.reach[i].First > h:
		return v
	case t.Dep == "pcomp" && f.Tokens[h].Lower == "by" && leadingVerbs[f.Tokens[v].Lemma]:
		return v
	}
	return -1
}

// maxLeadIn is how far a participle may stand behind the verb that leads to it.
const maxLeadIn = 10

// verbEntry looks the verb at token i up, with its particle where the pair has a meaning of its own.
func (f *attributor) verbEntry(i int) *cueEntry {
	t := &f.Tokens[i]
	prt := f.child(i, "prt")
	if prt < 0 && f.childAfter(i, "advmod") == i+1 {
		prt = i + 1
	}
	if prt >= 0 {
		if e := phrasalVerbs[t.Lemma+" "+f.Tokens[prt].Lower]; e != nil {
			return e
		}
	}
	if t.Lemma == "put" && i+1 < len(f.Tokens) && f.Tokens[i+1].Lower == "it" {
		return phrasalVerbs["put it"]
	}
	return cueVerbs[t.Lemma]
}

// active adds the attribution of an active verb by the first frame that fits.
func (f *attributor) active(a attribution, i, top int, e *cueEntry) {
	if e.takes(clauseFrame|quoteFrame) && f.clause(a, i, top, e) {
		return
	}
	if a.who > i && f.around[i] < 0 && f.quotationBefore(i) >= 0 && e.takes(clauseFrame|quoteFrame) && f.beside(a, i, top, e) {
		return
	}
	if on, c := f.calledOn(i, e); c >= 0 {
		a.frame = objectToFrame
		a.cue = f.joinCue(a.cue, on)
		r := f.rightOf(i, c)
		r.First = on + 1
		a.content = []parley.Range{r}
		f.add(a)
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
	if f.lendsSubject(i) || f.leadsOn(i) {
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
	if e.takes(quoteFrame) && f.beside(a, i, top, e) {
		return
	}
	if e.takes(objectFrame) && len(a.gap) > 0 && f.child(i, "nsubj") >= 0 {
		a.frame = objectFrame
		f.add(a)
	}
}

// calledOn returns the preposition and the infinitive of "called on the police to release them"; -1 for none.
func (f *attributor) calledOn(i int, e *cueEntry) (on, infinitive int) {
	if !e.takes(objectToFrame) {
		return -1, -1
	}
	c := f.childAfter(i, "xcomp", "advcl", "ccomp")
	on = f.childAfter(i, "prep", "prt")
	if on < 0 || c < on+2 || f.Tokens[on].Lower != "on" && f.Tokens[on].Lower != "upon" || !f.isInfinitive(c) {
		return -1, -1
	}
	return on, c
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

// leadsOn reports whether the object of the verb at token i is a document whose participle takes the verb into its own cue.
func (f *attributor) leadsOn(i int) bool {
	o := f.childAfter(i, "dobj")
	if o < 0 {
		return false
	}
	c := f.childAfter(o, "acl")
	return c >= 0 && f.leadIn(c) == i
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
		case c > i && (f.reach[c].First > i || len(a.gap) > 0) && e.takes(clauseFrame|predicateFrame|objectToFrame):
			r := f.rightOf(i, c)
			if a.who > i && r.Contains(a.who) {
				continue
			}
			r.First = f.afterDay(i, min(r.First, f.lostSubject(i, c)))
			a.content = append(a.content, r)
		case c < i && f.Tokens[c].Tag == "VBN" && f.reach[c].First == c && f.verbEntry(c) != nil:
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

// afterDay returns where a content that begins at token first does behind the day on which the cue at token i was uttered ("said on
// Monday | she would stay").
func (f *attributor) afterDay(i, first int) int {
	if f.Tokens[first].Dep != "prep" || first != i+1 {
		return first
	}
	o, end := f.child(first, "pobj"), f.reach[first].End
	if o < 0 || !f.isDate(o) || end >= len(f.Tokens) || f.isComma(end) {
		return first
	}
	switch f.Tokens[end].POS {
	case "PRON", "PROPN", "DET", "NOUN", "SCONJ":
		return end
	}
	return first
}

// lostSubject returns where the subject of the finite clause of verb c begins that the parser took for an object of the
// cue at token i ("said half of the rise | reflected lower prices"); c where it is not lost.
func (f *attributor) lostSubject(i, c int) int {
	if !f.isFinite(c) || f.child(c, "nsubj", "nsubjpass", "csubj", "expl", "mark") >= 0 {
		return c
	}
	for _, o := range f.children[i] {
		switch t := &f.Tokens[o]; t.Dep {
		case "dobj", "dative", "nsubj":
			if o > i && f.reach[o].End <= f.reach[c].First && (t.Tag != "PRP" || isNominative(t.Lower)) {
				return f.reach[o].First
			}
		}
	}
	return c
}

// isFinite reports whether the verb at token i, or the first of its auxiliaries, carries a tense.
func (f *attributor) isFinite(i int) bool {
	switch f.Tokens[i].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	for _, c := range f.children[i] {
		if d := f.Tokens[c].Dep; d == "aux" || d == "auxpass" {
			return f.Tokens[c].Tag != "VB" && f.Tokens[c].Tag != "TO" && f.Tokens[c].Tag != "VBG" && f.Tokens[c].Tag != "VBN"
		}
	}
	return false
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

// isFronted reports whether words before an inserted cue only link the clause to the one before.
func (f *attributor) isFronted(r parley.Range) bool {
	for r.End > r.First && f.isSeparator(r.End-1) {
		r.End--
	}
	return r.Len() <= 0 || r.Len() == 1 && f.Tokens[r.First].Tag == "CC"
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
// the main clause: what stands before it, and the rest. With right set the rest is already known.
func (f *attributor) aroundInsertion(region parley.Range, i int, right bool) []parley.Range {
	sentence := f.Sentences[f.sentence[i]]
	if d := f.Tokens[i].Dep; d == "relcl" || d == "acl" || f.around[i] >= 0 || region.First < sentence.First+2 || !f.isComma(region.First-1) || region.First > i {
		return nil
	}
	left := parley.Range{First: sentence.First, End: region.First - 1}
	if f.isFronted(left) || f.holdsClause(left) || f.otherVerb(region, i) {
		return nil
	}
	for k := region.End; k < min(sentence.End-1, region.First+maxInsertion); k++ {
		if !f.isComma(k) {
			continue
		}
		switch next := &f.Tokens[k+1]; {
		case right && k == region.End && f.beginsSentence(k+1):
			return nil
		case right && k == region.End:
			return []parley.Range{left}
		case next.Tag == "VBG" || next.POS != "VERB" && next.POS != "AUX":
			return nil
		case right:
			return []parley.Range{left}
		}
		return []parley.Range{left, {First: k + 1, End: sentence.End}}
	}
	return nil
}

// otherVerb reports whether the words of source and cue hold a verb besides the cue at token i: the source does something
// else first.
func (f *attributor) otherVerb(region parley.Range, i int) bool {
	for k := region.First; k < region.End; k++ {
		if t := &f.Tokens[k]; k != i && t.POS == "VERB" && (t.Dep == "ROOT" || t.Head == i || f.Tokens[i].Head == k) {
			return true
		}
	}
	return false
}

// beginsSentence reports whether a quotation begins at token k with a sentence of its own.
func (f *attributor) beginsSentence(k int) bool {
	if f.around[k] < 0 || k+1 >= len(f.Tokens) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(f.Tokens[k+1].Text)
	return unicode.IsUpper(c)
}

// holdsClause reports whether words before an inserted cue are a clause of their own or hold a quotation, and so need no
// rest behind the cue.
func (f *attributor) holdsClause(r parley.Range) bool {
	for k := r.First; k < r.End; k++ {
		if f.around[k] >= 0 {
			return true
		}
		t := &f.Tokens[k]
		if t.Tag == "VBN" && t.Dep == "advcl" && cueVerbs[t.Lemma].takes(clauseFrame|quoteFrame) {
			return true
		}
		switch t.Tag {
		case "VBD", "VBZ", "VBP", "MD":
			if cueVerbs[t.Lemma].takes(quoteFrame) || t.Dep != "advcl" && t.Dep != "relcl" && t.Dep != "pcomp" && !f.isSubordinate(k) {
				return true
			}
		}
	}
	return false
}

// isSubordinate reports whether the verb at token i, or the one that it helps, stands in a clause within a phrase.
func (f *attributor) isSubordinate(i int) bool {
	for range maxClimb {
		switch t := &f.Tokens[i]; t.Dep {
		case "advcl", "relcl", "pcomp", "acl":
			return true
		case "aux", "auxpass", "conj", "ccomp", "xcomp":
			i = t.Head
		default:
			return false
		}
	}
	return false
}

func (f *attributor) isComma(i int) bool { return f.Tokens[i].Text == "," }

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
	s := f.child(i, "nsubj")
	if t.Head == i || s < 0 || f.Tokens[s].Tag == "WDT" || f.Tokens[s].Tag == "WP" {
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
	for r.First-1 > i && f.leadsPhrase(r.First-1) && r.Contains(f.Tokens[r.First-1].Head) {
		r.First--
	}
	if f.Tokens[c].Dep == "prep" {
		r.First = c + 1
	}
	comma := f.endsInComma(r)
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
		case (comma || t.Tag != "VBN" && f.isComma(f.reach[k].First-1)) && (t.Dep == "advcl" || t.Dep == "parataxis" || t.Dep == "ccomp"):
			return f.cutTail(i, c, r)
		case f.isAdjunct(c, k):
			return f.cutTail(i, c, r)
		}
		r.End = max(r.End, f.reach[k].End)
	}
	return f.cutTail(i, c, r)
}

// leadsPhrase reports whether token i only opens the noun phrase behind it ("both", "the").
func (f *attributor) leadsPhrase(i int) bool {
	switch f.Tokens[i].Dep {
	case "preconj", "predet", "det", "quantmod", "nummod":
		return true
	}
	return false
}

// endsInComma reports whether r ends with a quotation that has a comma before its closing mark.
func (f *attributor) endsInComma(r parley.Range) bool {
	return r.Len() > 2 && f.around[r.End-1] >= 0 && f.isComma(r.End-2)
}

// isAdjunct reports whether dependent k of a cue after its object c tells the time, place or manner of the act.
func (f *attributor) isAdjunct(c, k int) bool {
	if d := f.Tokens[c].Dep; d != "dobj" && d != "prep" && d != "dative" || f.around[k] >= 0 {
		return false
	}
	switch t := &f.Tokens[k]; t.Dep {
	case "npadvmod":
		return true
	case "advcl":
		return f.isFinite(k)
	case "prep":
		return f.tellsAct(k)
	}
	return false
}

// tellsAct reports whether the prepositional phrase at token k tells the time or occasion of an act of speech rather than what it
// is about ("on Tuesday", "in an interview", "at a rally").
func (f *attributor) tellsAct(k int) bool {
	switch f.Tokens[k].Lower {
	case "at", "during", "after", "before", "until", "via", "amid", "while", "following", "despite", "because", "without", "under":
		return true
	case "in", "on", "by", "since", "through":
		o := f.child(k, "pobj", "pcomp")
		return o >= 0 && (f.isDate(o) || occasionNouns[f.Tokens[o].Lemma] || cueVerbs[f.Tokens[o].Lemma].takes(clauseFrame) && f.Tokens[o].Tag == "VBG")
	}
	return false
}

// isDate reports whether token i belongs to a date or a time of day.
func (f *attributor) isDate(i int) bool {
	e := f.Tokens[i].Ent
	return strings.HasSuffix(e, "-DATE") || strings.HasSuffix(e, "-TIME")
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
	for k := c + 1; k < min(r.End, c+maxResumption); k++ {
		if f.around[k] >= 0 || !f.resumesCue(i, c, k) {
			continue
		}
		f.resumed[k] = i
		r.End = k
		for r.End > c+1 && (f.Tokens[r.End-1].Dep == "cc" || f.Tokens[r.End-1].POS == "ADV" || f.isSeparator(r.End-1)) {
			r.End--
		}
	}
	return r
}

// maxResumption is how far behind the verb of a content the speaker's next act is looked for.
const maxResumption = 80

// resumesCue reports whether the verb at token k, coordinated within the clause of verb c that the cue at token i brings, is what
// the speaker does next: a cue in the tense of the first, where the clause has another tense, is no finite clause there, or has a
// subject that cannot speak.
func (f *attributor) resumesCue(i, c, k int) bool {
	t := &f.Tokens[k]
	if t.Tag == "VBG" && t.Dep == "advcl" && t.Head == c && f.isComma(k-1) {
		s := f.child(c, "nsubj", "nsubjpass", "expl")
		return cueVerbs[t.Lemma].takes(clauseFrame) && (continuingVerbs[t.Lemma] || !pointingVerbs[t.Lemma] && s >= 0 && !f.speaks(s))
	}
	if t.Dep != "conj" || t.POS != "VERB" || t.Tag != f.Tokens[i].Tag || f.verbEntry(k) == nil || f.child(k, "nsubj", "aux", "auxpass") >= 0 {
		return false
	}
	h := t.Head
	if h != c {
		return f.isFinite(k) && !f.isFinite(h) && f.Tokens[h].Tag == "VB"
	}
	s := f.child(c, "nsubj", "nsubjpass", "expl")
	return s >= 0 && (f.Tokens[c].Tag != t.Tag || f.Tokens[s].Lower == "it" || f.Tokens[s].Dep == "expl")
}

// negated reports whether the cue is negated.
func (f *attributor) negated(i, top int) bool {
	return f.child(i, "neg") >= 0 || f.child(top, "neg") >= 0
}

func (f *attributor) isPassive(i int) bool {
	if f.Tokens[i].Tag != "VBN" && f.Tokens[i].Tag != "VBD" {
		return false
	}
	t := &f.Tokens[i]
	for _, c := range f.children[i] {
		switch f.Tokens[c].Dep {
		case "auxpass", "nsubjpass", "agent":
			if c > i || f.around[c] == f.around[i] || f.quotationBefore(i) < 0 {
				return true
			}
		}
	}
	return t.Tag == "VBN" && (t.Dep == "acl" || t.Dep == "advcl" && askingVerbs[t.Lemma] && f.child(i, "nsubj", "aux") < 0)
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
