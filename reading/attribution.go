package reading

import (
	"slices"
	"strings"
	"unicode"

	"parley"
)

// An attribution is one act of speech, thought or intention that the report ascribes to a source.
type attribution struct {
	source, cue, content []parley.Range // token ranges; source and content may be in pieces; source empty when not named
	speaker              *parley.Mention
	act                  parley.Act
	via                  int  // index into page.attributions of the attribution whose content this one lies in, -1 for none
	denied               bool // the cue denies or negates ("denied that", "did not say")

	head   int   // the cue's verb, noun or adjective
	who    int   // head of the source, -1 when not named
	frame  frame // how the cue takes its content
	quoted bool  // the content touches a quotation
}

// An attributor collects the attributions of one page.
type attributor struct {
	*page
	found []attribution
}

// findAttributions returns the report's attributions in the order of their cues.
func findAttributions(p *page) []attribution {
	f := &attributor{page: p}
	for i := range p.Tokens {
		f.cueAt(i)
	}
	f.labelledBlocks()
	f.signedQuotations()
	f.announcedQuotations()
	f.introducedQuotations()
	slices.SortStableFunc(f.found, func(a, b attribution) int { return a.head - b.head })
	f.growContents()
	f.freeQuotations()
	f.separate()
	f.nest()
	f.nameSpeakers()
	return f.found
}

// outermostQuotations returns for each token the quotation around it that lies in no other.
func outermostQuotations(p *page) []int {
	around := make([]int, len(p.Tokens))
	for i := range around {
		around[i] = -1
	}
	for k := range p.quotations {
		q := &p.quotations[k]
		if q.parent < 0 {
			for i := q.First; i < q.End; i++ {
				around[i] = k
			}
		}
	}
	return around
}

// cueAt adds the attribution whose cue is token i, if it is one.
func (f *attributor) cueAt(i int) {
	t := &f.Tokens[i]
	switch t.POS {
	case "VERB", "AUX":
		f.verbAt(i)
	case "NOUN":
		if f.child(i, "nsubj") >= 0 && f.child(i, "xcomp", "ccomp", "dobj") >= 0 {
			f.verbAt(i)
			break
		}
		f.nounAt(i)
	case "ADJ":
		f.adjectiveAt(i)
	}
	switch t.Lower {
	case "according":
		f.accordingAt(i)
	case "for":
		f.forWhomAt(i)
	}
}

// add keeps the attribution when it has a content apart from its cue.
func (f *attributor) add(a attribution) bool {
	isEmpty := func(r parley.Range) bool { return r.Len() <= 0 }
	a.content = slices.DeleteFunc(a.content, isEmpty)
	for k := range a.content {
		a.content[k].First = f.afterDateline(a.content[k], min(a.content[k].End-1, a.content[k].First+maxDateline))
	}
	a.content = f.without(a.content, a.cue, a.source)
	for k := range a.content {
		a.content[k] = f.trimContent(f.cutRelative(f.trimContent(a.content[k])))
	}
	a.content = slices.DeleteFunc(a.content, isEmpty)
	if len(a.content) == 0 || len(a.cue) == 0 {
		return false
	}
	if end := a.cue[len(a.cue)-1].End; end < len(f.Tokens) && f.Tokens[end].Text == ":" {
		a.cue = f.joinCue(a.cue, end)
	}
	if a.frame == clauseFrame && a.act == attitude {
		a.act = parley.Thought
	}
	a.via = -1
	f.found = append(f.found, a)
	return true
}

// without returns the pieces of ranges that lie in none of the others.
func (f *attributor) without(ranges []parley.Range, others ...[]parley.Range) []parley.Range {
	out := slices.Clone(ranges)
	for _, list := range others {
		for _, o := range list {
			var next []parley.Range
			for _, r := range out {
				if o.End <= r.First || r.End <= o.First {
					next = append(next, r)
					continue
				}
				if r.First < o.First {
					next = append(next, parley.Range{First: r.First, End: o.First})
				}
				if o.End < r.End {
					next = append(next, parley.Range{First: o.End, End: r.End})
				}
			}
			out = next
		}
	}
	return out
}

// trimContent takes separating marks off both ends of a content; quotation marks and what stands before a closing one
// stay.
func (f *attributor) trimContent(r parley.Range) parley.Range {
	for r.First < r.End && f.isSeparator(r.First) {
		r.First++
	}
	for r.First < r.End && (f.isSeparator(r.End-1) || f.isFinalStop(r.End-1) || f.Tokens[r.End-1].Tag == "CC") {
		r.End--
	}
	return r
}

// cutRelative ends a content before a relative clause at its end that a comma sets off: what the report adds by the way.
func (f *attributor) cutRelative(r parley.Range) parley.Range {
	for i := r.End - 2; i > r.First+1; i-- {
		if f.around[i] >= 0 {
			return r
		}
		switch f.Tokens[i].Tag {
		case "WP", "WDT", "WP$":
			if v := f.Tokens[i].Head; f.isComma(i-1) && r.Contains(v) && v > i && f.Tokens[v].Dep == "relcl" && f.Tokens[v].Head < i && f.reach[v].End >= r.End-1 {
				r.End = i - 1
				return r
			}
		}
	}
	return r
}

func (f *attributor) isSeparator(i int) bool {
	switch f.Tokens[i].Text {
	case ",", ";", ":", "—", "–", "―", "-", "--", "---":
		return true
	}
	return f.Tokens[i].POS == "SPACE"
}

func (f *attributor) isFinalStop(i int) bool { return f.Tokens[i].Text == "." }

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

// nounContent returns the dependent that brings the content of the noun at token i, -1 for none.
func (f *attributor) nounContent(i int, e *cueEntry) int {
	for _, c := range f.children[i] {
		t := &f.Tokens[c]
		if c < i || e == nil {
			continue
		}
		switch {
		case (t.Dep == "acl" || t.Dep == "ccomp" || t.Dep == "relcl") && e.takes(clauseFrame) && f.child(c, "mark") >= 0 && f.Tokens[f.child(c, "mark")].Lower == "that":
			return c
		case t.Dep == "acl" && e.takes(infinitiveFrame) && f.isInfinitive(c):
			return c
		case t.Dep == "prep" && e.takesPrep(t.Lower):
			return c
		}
	}
	return -1
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

// beside adds the attribution of a verb that a quotation stands next to, whatever the parser says.
func (f *attributor) beside(a attribution, i, top int, e *cueEntry) bool {
	if len(a.source) == 0 && f.Tokens[i].Tag != "VBG" {
		return false
	}
	a.frame = quoteFrame
	f.besideContent(&a, i, e)
	return len(a.content) > 0 && f.add(a)
}

// besideContent takes the quotations right before and right after the cue into the content.
func (f *attributor) besideContent(a *attribution, i int, e *cueEntry) {
	if a.act != parley.Speech && a.act != parley.Thought || f.around[i] >= 0 {
		return
	}
	region := f.region(*a)
	participle := f.Tokens[i].Tag == "VBG" && f.child(i, "nsubj", "aux") < 0
	if k := f.quotationBefore(region.First); k >= 0 && !participle && !f.endsSentence(k, region.First, i) {
		a.content = append(a.content, f.quotations[k].Range)
	}
	if k := f.quotationAfter(*a, i, region.End); k >= 0 {
		a.content = append(a.content, f.quotations[k].Range)
	}
	a.content = mergeRanges(a.content)
}

// region is what source and cue cover.
func (f *attributor) region(a attribution) parley.Range {
	r := a.cue[0]
	for _, list := range [][]parley.Range{a.cue, a.source} {
		for _, s := range list {
			if s.First > r.End+8 || r.First > s.End+8 {
				continue
			}
			r = parley.Range{First: min(r.First, s.First), End: max(r.End, s.End)}
		}
	}
	return r
}

// quotationBefore returns the quotation that ends right before token i, save for a comma or dash; -1 for none.
func (f *attributor) quotationBefore(i int) int {
	for k := i - 1; k >= 0 && k >= i-3 && f.block[k] == f.block[i]; k-- {
		if q := f.around[k]; q >= 0 {
			if f.isNamed(&f.quotations[q]) {
				return -1
			}
			return q
		}
		if !f.isSeparator(k) {
			return -1
		}
	}
	return -1
}

// isNamed reports whether the words between marks are the name of a programme or work that the words before lead to
// ("on “Harbour Sunday,”").
func (f *attributor) isNamed(q *quotation) bool {
	if q.First == 0 || f.block[q.First-1] != f.block[q.First] || q.Len() < 4 || !f.isTitle(q) {
		return false
	}
	switch f.Tokens[q.First-1].POS {
	case "ADP", "PART", "NOUN", "PROPN", "DET":
		return true
	}
	return false
}

// endsSentence reports whether quotation k closes a sentence of its own before the clause at token i.
func (f *attributor) endsSentence(k, i, verb int) bool {
	q := &f.quotations[k]
	if q.End > i || q.Len() < 2 {
		return true
	}
	if i >= verb {
		return false
	}
	last := q.End - 2
	for last > q.First && (f.Tokens[last].Tag == "''" || f.Tokens[last].Tag == "``") {
		last--
	}
	text := f.Tokens[last].Text
	if text != "." && text[len(text)-1] != '.' {
		return false
	}
	c := f.Tokens[i].Text[0]
	return 'A' <= c && c <= 'Z'
}

// quotationAfter returns the quotation that begins right after the cue, with at most an addressee, a time or a place in between.
func (f *attributor) quotationAfter(a attribution, i, end int) int {
	sentence := f.Sentences[f.sentence[i]]
	for k := end; k < len(f.Tokens) && f.block[k] == f.block[i]; k++ {
		if q := f.around[k]; q >= 0 {
			if k == end {
				return q
			}
			switch prev := &f.Tokens[k-1]; {
			case prev.Text == "," || prev.Text == ":" || prev.Lower == "that" || prev.Text == "—" || prev.Text == "–" || prev.Text == "--":
				return q
			}
			return -1
		}
		if k >= sentence.End && f.Tokens[k-1].Text != ":" || k-end > 25 {
			return -1
		}
		if k > end && (f.Tokens[k].POS == "VERB" && f.Tokens[k].Tag != "VBG" || f.Tokens[k].Text == ";") {
			return -1
		}
	}
	return -1
}

// mergeRanges puts ranges in order and joins those that touch.
func mergeRanges(ranges []parley.Range) []parley.Range {
	slices.SortFunc(ranges, func(a, b parley.Range) int { return a.First - b.First })
	var out []parley.Range
	for _, r := range ranges {
		if n := len(out); n > 0 && r.First <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, r.End)
			continue
		}
		out = append(out, r)
	}
	return out
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

// verbCue returns the words of the cue: the verb with its auxiliaries, negation, particle and the adverb beside it.
func (f *attributor) verbCue(i, top int) []parley.Range {
	var in []int
	for h := i; ; h = f.Tokens[h].Head {
		in = append(in, h)
		for _, c := range f.children[h] {
			if f.belongsToCue(c, h, i) {
				in = append(in, c)
			}
		}
		if h == top {
			break
		}
	}
	return f.ranges(in)
}

// maxCueGap is how far an auxiliary may stand from its verb: the subject of a question stands in between.
const maxCueGap = 6

// belongsToCue reports whether dependent c of verb h, which leads to or is the cue i, is a word of the cue.
func (f *attributor) belongsToCue(c, h, i int) bool {
	if f.around[c] != f.around[i] || c < h-maxCueGap || c > h+maxCueGap {
		return false
	}
	t := &f.Tokens[c]
	switch t.Dep {
	case "aux", "auxpass", "neg", "prt":
		return true
	case "advmod":
		switch {
		case f.reach[c].Len() > 1 || t.Tag == "WRB":
			return false
		case c == h-1:
			return true
		case c == h-2:
			next := &f.Tokens[c+1]
			return next.Head == h && next.Dep != "nsubj" && next.Dep != "punct"
		}
		return h == i && c == h+1 && t.Tag == "RB"
	}
	return false
}

// ranges joins token indexes to ranges.
func (f *attributor) ranges(in []int) []parley.Range {
	slices.Sort(in)
	var out []parley.Range
	for _, i := range in {
		if n := len(out); n > 0 && i <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, i+1)
			continue
		}
		out = append(out, parley.Range{First: i, End: i + 1})
	}
	return out
}

// joinCue adds token i to a cue, with the day or adverb between them ("spoke out Tuesday about").
func (f *attributor) joinCue(cue []parley.Range, i int) []parley.Range {
	for end := cue[len(cue)-1].End; end < i && i-end <= 2; end++ {
		switch t := &f.Tokens[end]; t.Dep {
		case "npadvmod", "advmod", "neg":
			if f.reach[end].Len() > 1 {
				return mergeRanges(append(slices.Clone(cue), parley.Range{First: i, End: i + 1}))
			}
			cue = mergeRanges(append(slices.Clone(cue), parley.Range{First: end, End: end + 1}))
		}
	}
	return mergeRanges(append(slices.Clone(cue), parley.Range{First: i, End: i + 1}))
}

// maxCatenatives is how many catenative verbs a cue may hang on ("went on to try to say").
const maxCatenatives = 3

// catenative returns the first verb of the chain that carries the cue at token i ("went" of "went on to say"); i itself for none.
func (f *attributor) catenative(i int) int {
	for range maxCatenatives {
		t := &f.Tokens[i]
		if h := &f.Tokens[t.Head]; t.Dep == "xcomp" && h.POS == "ADJ" && carryingAdjectives[h.Lemma] && h.Dep == "acomp" && h.Head < t.Head && t.Head < i {
			return h.Head
		}
		if t.Dep != "xcomp" || t.Head > i || !catenatives[f.Tokens[t.Head].Lemma] || f.child(i, "nsubj") >= 0 {
			return i
		}
		i = t.Head
	}
	return i
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

// maxLightGap is how far a noun may stand from the verb that makes one cue with it ("made a strong and early case").
const maxLightGap = 6

// before is the part of r before the cue at token i where the cue lies within r.
func (f *attributor) before(r parley.Range, i int) parley.Range {
	if r.Contains(i) {
		r.End = min(i, f.reach[i].First)
	}
	return r
}

// nounAt adds the attribution of a noun with a clause, an infinitive or a preposition ("the claim that", "support for").
func (f *attributor) nounAt(i int) {
	e := cueNouns[f.Tokens[i].Lemma]
	if e == nil {
		return
	}
	a := attribution{head: i, act: e.act, who: -1, frame: objectFrame, cue: []parley.Range{{First: i, End: i + 1}}}
	if s := f.child(i, "poss"); s >= 0 {
		r := f.reach[s]
		a.source, a.who = []parley.Range{r}, s
	} else if v := f.Tokens[i].Head; f.Tokens[i].Dep == "dobj" && f.Tokens[v].POS == "VERB" && v < i && i-v <= maxLightGap && cueLightVerbs[f.Tokens[v].Lemma] {
		top := f.catenative(v)
		a.source, a.who = f.sourceOf(v, top)
		a.cue = mergeRanges(append(f.verbCue(v, top), parley.Range{First: v, End: i + 1}))
		a.denied = f.negated(v, top)
	}
	c := f.nounContent(i, e)
	switch {
	case c < 0:
		return
	case f.Tokens[c].Dep != "prep":
		a.content = []parley.Range{f.reach[c]}
		if !f.isInfinitive(c) {
			a.frame = clauseFrame
		}
	case len(a.source) > 0:
		a.cue = f.joinCue(a.cue, c)
		a.content = []parley.Range{{First: c + 1, End: f.reach[c].End}}
	}
	if len(a.content) > 0 {
		f.add(a)
	}
}

// adjectiveAt adds the attribution of an adjective said of its subject ("is confident that").
func (f *attributor) adjectiveAt(i int) {
	t := &f.Tokens[i]
	e := cueAdjectives[t.Lemma]
	if e == nil || t.Dep != "acomp" && t.Dep != "oprd" || t.Head == i {
		return
	}
	v := t.Head
	top := f.catenative(v)
	a := attribution{head: i, act: e.act, who: -1, frame: objectFrame}
	a.source, a.who = f.sourceOf(v, top)
	if len(a.source) == 0 {
		return
	}
	a.cue = mergeRanges(append(f.verbCue(v, top), parley.Range{First: i, End: i + 1}))
	if a.who >= 0 && f.Tokens[a.who].Lower == "it" {
		a.cue = mergeRanges(append(a.cue, a.source...))
		a.source, a.who = nil, -1
	}
	for _, list := range [][]int{f.children[i], f.children[v]} {
		for _, c := range list {
			if c <= i {
				continue
			}
			switch ct := &f.Tokens[c]; {
			case ct.Dep == "ccomp" && e.takes(clauseFrame), ct.Dep == "xcomp" && e.takes(infinitiveFrame|clauseFrame):
				a.content = []parley.Range{f.reach[c]}
			case ct.Dep == "prep" && e.takesPrep(ct.Lower):
				a.cue = f.joinCue(a.cue, c)
				a.content = []parley.Range{{First: c + 1, End: f.reach[c].End}}
			default:
				continue
			}
			f.add(a)
			return
		}
	}
}

// accordingAt adds the attribution of "according to".
func (f *attributor) accordingAt(i int) {
	to := i + 1
	if to >= len(f.Tokens) || f.Tokens[to].Lower != "to" {
		return
	}
	sentence := f.Sentences[f.sentence[i]]
	o := f.child(to, "pobj")
	source := parley.Range{First: to + 1, End: sentence.End}
	if o >= 0 {
		source = f.reach[o]
	}
	if o < 0 || i == sentence.First && source.End >= sentence.End-1 {
		source.End = source.First
		for source.End < sentence.End && !f.isSeparator(source.End) && f.Tokens[source.End].Tag != "." {
			source.End++
		}
		if o < 0 || !source.Contains(o) {
			o = source.End - 1
		}
	}
	if source.Len() <= 0 {
		return
	}
	a := attribution{head: i, act: parley.Speech, who: o, frame: clauseFrame}
	a.cue = []parley.Range{{First: i, End: to + 1}}
	a.source = []parley.Range{source}
	own := parley.Range{First: i, End: source.End}
	if i == sentence.First {
		a.content = []parley.Range{{First: own.End, End: sentence.End}}
	} else {
		a.content = []parley.Range{{First: sentence.First, End: own.First}}
		if own.End < sentence.End && f.isSeparator(own.End) {
			a.content = append(a.content, parley.Range{First: own.End + 1, End: sentence.End})
		}
	}
	f.add(a)
}

// maxLabel is how many words may stand before the colon that sets a speaker off ("SENATOR ANN MARIE ORR:").
const maxLabel = 5

// labelledBlocks adds the blocks that begin with a speaker and a colon: turns of a transcript, and headlines, which also
// name the speaker at their end.
func (f *attributor) labelledBlocks() {
	token := 0
	for b := range f.Blocks {
		r := parley.Range{First: token}
		for token < len(f.Tokens) && f.block[token] == b {
			token++
		}
		r.End = token
		if r.Len() < 4 {
			continue
		}
		headline := b == 0 || f.Blocks[b].Kind == parley.TitleBlock
		first := r.First
		if f.around[first] >= 0 && !f.isWord(first) {
			first++
		}
		for i := first + 1; i < min(r.End-1, first+maxLabel+1); i++ {
			if f.Tokens[i].Text != ":" {
				continue
			}
			if label := (parley.Range{First: first, End: i}); f.isTurn(label) || headline && f.isSpeakerLabel(label) {
				f.addLabelled(label, i, parley.Range{First: i + 1, End: r.End})
			}
			break
		}
		if headline {
			f.labelBehind(r)
		}
	}
}

func (f *attributor) isWord(i int) bool { return !f.isMark(i) }

// labelBehind adds a headline that ends with a colon and its speaker ("Bridge is safe: minister").
func (f *attributor) labelBehind(r parley.Range) {
	for i := r.End - 2; i > r.First+2 && i >= r.End-2-maxLabel; i-- {
		if f.Tokens[i].Text != ":" {
			continue
		}
		label := parley.Range{First: i + 1, End: r.End}
		for label.Len() > 1 && f.isFinalStop(label.End-1) {
			label.End--
		}
		if f.isSpeakerLabel(label) {
			f.addLabelled(label, i, parley.Range{First: r.First, End: i})
		}
		return
	}
}

func (f *attributor) addLabelled(label parley.Range, colon int, content parley.Range) {
	f.add(attribution{
		source: []parley.Range{label}, who: f.headOf(label), cue: []parley.Range{{First: colon, End: colon + 1}},
		content: []parley.Range{content}, act: parley.Speech, head: colon, frame: quoteFrame,
	})
}

// isTurn reports whether a label names who speaks next in a transcript: a name in capitals.
func (f *attributor) isTurn(label parley.Range) bool {
	letters := 0
	for i := label.First; i < label.End; i++ {
		for _, c := range f.Tokens[i].Text {
			if unicode.IsLower(c) {
				return false
			}
			if unicode.IsUpper(c) {
				letters++
			}
		}
	}
	return letters >= minTurnLetters
}

// minTurnLetters is the fewest capitals of a speaker's label: shorter ones are initials of sections and units.
const minTurnLetters = 3

// isSpeakerLabel reports whether words before or after a headline's colon can speak: names of persons and bodies, or a
// document or group that reports.
func (f *attributor) isSpeakerLabel(label parley.Range) bool {
	names := false
	for i := label.First; i < label.End; i++ {
		t := &f.Tokens[i]
		switch {
		case speakerNouns[strings.TrimSuffix(t.Lower, "s")]:
			return true
		case strings.HasSuffix(t.Ent, "-PERSON"):
			names = true
		case t.POS != "PROPN" && t.POS != "ADJ":
			return false
		}
	}
	return names
}

// maxSignature is how many words a name after a quotation and a dash may have ("― Ana Ruiz, 34, of Port Grey").
const maxSignature = 12

// signedQuotations adds the quotations that a dash and a name follow, to the end of their block.
func (f *attributor) signedQuotations() {
	for k := range f.quotations {
		q := &f.quotations[k]
		dash := q.End
		if q.parent >= 0 || q.single || dash+1 >= len(f.Tokens) || f.block[dash] != f.block[q.First] {
			continue
		}
		switch f.Tokens[dash].Text {
		case "—", "–", "―", "--", "-", "~":
		default:
			continue
		}
		name := parley.Range{First: dash + 1, End: dash + 1}
		verb := false
		for name.End < len(f.Tokens) && f.block[name.End] == f.block[dash] {
			verb = verb || f.Tokens[name.End].POS == "VERB" || f.Tokens[name.End].POS == "AUX"
			name.End++
		}
		for name.End > name.First && (f.Tokens[name.End-1].Tag == "." || f.isSeparator(name.End-1)) {
			name.End--
		}
		if verb || name.Len() == 0 || name.Len() > maxSignature || f.Tokens[name.First].POS != "PROPN" {
			continue
		}
		f.add(attribution{
			source: []parley.Range{name}, cue: []parley.Range{{First: dash, End: dash + 1}}, content: []parley.Range{q.Range},
			act: parley.Speech, head: dash, who: f.headOf(name), frame: quoteFrame,
		})
	}
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

// announcedQuotations adds what stands between quotation marks after a colon, on the same line or the next, to the clause
// before the colon ("She made the following remark:").
func (f *attributor) announcedQuotations() {
	owned := make([]bool, len(f.Tokens))
	for k := range f.found {
		for _, r := range f.found[k].content {
			owned[r.First] = true
			owned[r.End-1] = true
		}
	}
	byHead := make(map[int]int, len(f.found))
	for k := range f.found {
		byHead[f.found[k].head] = k
	}
	for k := range f.quotations {
		q := &f.quotations[k]
		colon := q.First - 1
		if q.parent >= 0 || colon < 1 || f.Tokens[colon].Text != ":" || f.block[colon]+1 < f.block[q.First] || owned[q.First] {
			continue
		}
		f.announced(q, colon, byHead)
	}
}

// maxAnnouncement is the most words a cue before a colon may have.
const maxAnnouncement = 10

// announced adds the attribution of quotation q to the last clause before the colon.
func (f *attributor) announced(q *quotation, colon int, byHead map[int]int) {
	sentence := f.Sentences[f.sentence[colon]]
	for v := colon - 1; v >= sentence.First; v-- {
		if f.around[v] >= 0 {
			return
		}
		t := &f.Tokens[v]
		if t.POS != "VERB" && t.POS != "AUX" || t.Dep == "aux" || t.Dep == "auxpass" || t.Dep == "amod" {
			continue
		}
		if k, ok := byHead[v]; ok && f.found[k].act != attitude {
			a := &f.found[k]
			if a.frame == objectFrame && len(a.content) == 1 && a.content[0].End == colon {
				a.cue = mergeRanges(append(slices.Clone(a.cue), parley.Range{First: a.content[0].First, End: colon + 1}))
				a.content = nil
			}
			a.content = mergeRanges(append(slices.Clone(a.content), q.Range))
			return
		}
		source, who := f.sourceOf(v, f.catenative(v))
		if len(source) == 0 {
			return
		}
		cue := f.verbCue(v, v)
		if cue[len(cue)-1].End <= colon && colon-v <= maxAnnouncement {
			cue = mergeRanges(append(cue, parley.Range{First: v, End: colon + 1}))
		}
		f.add(attribution{source: source, who: who, cue: cue, content: []parley.Range{q.Range}, act: parley.Speech, head: v, frame: quoteFrame})
		return
	}
}

// maxIntroduction is how many words may stand between a cue and the fragment it brings ("rejected both as “a trick”").
const maxIntroduction = 5

// introducedQuotations adds the fragments of speech that a cue stands close before, where the parser saw no frame of the cue.
func (f *attributor) introducedQuotations() {
	heads := make([]bool, len(f.Tokens))
	begun := make([]bool, len(f.Tokens))
	for k := range f.found {
		heads[f.found[k].head] = true
		for _, r := range f.found[k].content {
			begun[r.First] = true
		}
	}
	for k := range f.quotations {
		if q := &f.quotations[k]; q.parent < 0 && q.Len() > 0 && !begun[q.First] && !f.isUtterance(k) {
			f.introduced(q, heads)
		}
	}
}

// introduced adds quotation q to the cue that stands close before it, with the words in between.
func (f *attributor) introduced(q *quotation, heads []bool) {
	for i := q.First - 1; i >= 0 && i >= q.First-1-maxIntroduction && f.block[i] == f.block[q.First]; i-- {
		t := &f.Tokens[i]
		if f.around[i] >= 0 || f.isMark(i) || heads[i] {
			return
		}
		if t.POS != "VERB" && t.POS != "NOUN" {
			continue
		}
		a := attribution{head: i, who: -1, act: parley.Speech, frame: quoteFrame, content: []parley.Range{{First: i + 1, End: q.End}}}
		if i+1 < q.First && f.Tokens[i+1].POS == "ADP" && f.Tokens[i+1].Lower != "as" {
			return
		}
		e := cueVerbs[t.Lemma]
		if e != nil && t.Dep != "amod" && !f.isPassive(i) {
			a.cue = f.verbCue(i, i)
			a.source, a.who = f.sourceOf(i, f.catenative(i))
			if len(a.source) == 0 {
				a.source, a.who = f.nameBefore(i)
			}
		} else if e = cueNouns[t.Lemma]; e != nil {
			a.cue = []parley.Range{{First: i, End: i + 1}}
			if s := f.child(i, "poss"); s >= 0 {
				a.source, a.who = []parley.Range{f.reach[s]}, s
			}
		}
		if t.POS == "VERB" || e != nil {
			if e != nil && len(a.source) > 0 {
				a.denied = e.denies || f.negated(i, i)
				f.add(a)
			}
			return
		}
	}
}

// forWhomAt adds the attribution of a sentence that begins with "For" and a person and holds a quotation ("For Ana Ruiz, of the
// Red Cross, the families “have lost everything”").
func (f *attributor) forWhomAt(i int) {
	sentence := f.Sentences[f.sentence[i]]
	o := f.child(i, "pobj")
	if i != sentence.First || o < 0 || !strings.HasSuffix(f.Tokens[o].Ent, "-PERSON") {
		return
	}
	source := f.reach[o]
	if source.End >= sentence.End || !f.isComma(source.End) {
		return
	}
	for k := source.End; k < sentence.End; k++ {
		if f.around[k] >= 0 {
			f.add(attribution{
				source: []parley.Range{source}, who: o, cue: []parley.Range{{First: i, End: i + 1}}, head: i,
				content: []parley.Range{{First: source.End + 1, End: sentence.End}}, act: parley.Speech, frame: clauseFrame,
			})
			return
		}
	}
}

// growContents lets every content that touches a quotation take all of it.
func (f *attributor) growContents() {
	for k := range f.found {
		a := &f.found[k]
		inner := f.around[a.head]
		for c := range a.content {
			r := &a.content[c]
			for _, at := range [2]int{r.First, r.End - 1} {
				q := f.around[at]
				if q < 0 || q == inner {
					continue
				}
				r.First, r.End = min(r.First, f.quotations[q].First), max(r.End, f.quotations[q].End)
			}
			r.End = f.beforeComment(*r)
		}
		for _, r := range a.content {
			for i := r.First; i < r.End && !a.quoted; i++ {
				a.quoted = f.around[i] >= 0 && f.around[i] != inner
			}
		}
		if inner >= 0 {
			f.clip(a, f.quotations[inner].Range)
		}
		a.content = mergeRanges(a.content)
	}
}

// beforeComment ends a content behind a quotation at its start when the report goes on with what the speaker did (“Two to
// tango”, implying that both must move).
func (f *attributor) beforeComment(r parley.Range) int {
	q := f.around[r.First]
	if q < 0 {
		return r.End
	}
	end := f.quotations[q].End
	if end+1 < r.End && f.isSeparator(end) && f.Tokens[end+1].Tag == "VBG" || end < r.End && f.Tokens[end].Tag == "VBG" && f.isComma(end-2) {
		return end
	}
	return r.End
}

// clip keeps an attribution inside the quotation that its cue is in.
func (f *attributor) clip(a *attribution, q parley.Range) {
	for c := range a.content {
		a.content[c].First = max(a.content[c].First, q.First)
		a.content[c].End = min(a.content[c].End, q.End)
	}
	a.content = slices.DeleteFunc(a.content, func(r parley.Range) bool { return r.Len() <= 0 })
}

// freeQuotations gives a quotation without a cue to whoever was quoted last, in the same paragraph or in the one before
// when the paragraph begins with it.
func (f *attributor) freeQuotations() {
	owner := make([]int, len(f.quotations))
	for k := range owner {
		owner[k] = -1
	}
	for k := range f.found {
		if f.around[f.found[k].head] >= 0 {
			continue
		}
		for _, r := range f.found[k].content {
			for i := r.First; i < r.End; i++ {
				if q := f.around[i]; q >= 0 {
					owner[q] = k
					i = max(i, f.quotations[q].End-1)
				}
			}
		}
	}
	last := -1
	for q := range f.quotations {
		if f.quotations[q].parent >= 0 {
			continue
		}
		if owner[q] >= 0 {
			last = owner[q]
			continue
		}
		if last < 0 || !f.isUtterance(q) || f.isTitle(&f.quotations[q]) {
			continue
		}
		a := &f.found[last]
		if f.block[a.head] == f.block[f.quotations[q].First] || f.goesOn(q, owner, last) {
			a.content = mergeRanges(append(a.content, f.quotations[q].Range))
			owner[q] = last
		}
	}
}

// separate takes the words of the cue out of the content again where a quotation brought them back, and drops what has no
// content left.
func (f *attributor) separate() {
	for k := range f.found {
		a := &f.found[k]
		a.content = f.without(a.content, a.cue)
	}
	f.found = slices.DeleteFunc(f.found, func(a attribution) bool { return len(a.content) == 0 })
}

// nest finds the innermost content around every token, and so for every attribution the one that it lies in. Of two
// that lie in each other's content the later one stays outermost.
func (f *attributor) nest() {
	type piece struct {
		parley.Range
		owner int
	}
	var pieces []piece
	for k := range f.found {
		for _, r := range f.found[k].content {
			pieces = append(pieces, piece{r, k})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return b.End - a.End
	})
	f.vouched = make([]int, len(f.Tokens))
	var stack []piece
	for i, next := 0, 0; i < len(f.Tokens); i++ {
		for ; next < len(pieces) && pieces[next].First == i; next++ {
			stack = append(stack, pieces[next])
		}
		for len(stack) > 0 && stack[len(stack)-1].End <= i {
			stack = stack[:len(stack)-1]
		}
		f.vouched[i] = -1
		if len(stack) > 0 {
			f.vouched[i] = stack[len(stack)-1].owner
		}
	}
	for k := range f.found {
		if o := f.vouched[f.found[k].head]; o != k && !f.hangsOn(o, k) {
			f.found[k].via = o
		}
	}
}

// maxChain is how many vouchers of vouchers are followed: the longest chain a reader can follow in one sentence is three or
// four, and a hostile text must not cost more.
const maxChain = 8

// hangsOn reports whether attribution k lies, itself or through others, in the content of attribution outer, or in a
// chain too long to follow.
func (f *attributor) hangsOn(k, outer int) bool {
	for range maxChain {
		if k < 0 {
			return false
		}
		if k == outer {
			return true
		}
		k = f.found[k].via
	}
	return true
}

// nameSpeakers finds who is meant by each source. Who says "I" or "we" between quotation marks is the one who is quoted.
func (f *attributor) nameSpeakers() {
	for k := range f.found {
		if a := &f.found[k]; a.who >= 0 {
			a.speaker = f.mentionAt(a.who)
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

// isUtterance reports whether the quotation is a sentence of its own: it stands between sentence ends.
func (f *attributor) isUtterance(k int) bool {
	q := &f.quotations[k]
	if q.First == 0 || f.block[q.First-1] != f.block[q.First] {
		return true
	}
	prev := &f.Tokens[q.First-1]
	return prev.Tag == "." || prev.Tag == "''" || prev.Text == ":" || prev.Text == "," || prev.POS == "SPACE"
}

// carriedBy returns the owner of the quotation that the one of the next block, k, goes on with; -1 for none.
func (f *attributor) carriedBy(k int, owner []int) int {
	for prev := k - 1; prev >= 0; prev-- {
		if f.quotations[prev].carriesOn == k {
			return owner[prev]
		}
		if f.block[f.quotations[prev].First] < f.block[f.quotations[k].First]-1 {
			break
		}
	}
	return -1
}

// goesOn reports whether quotation k, a paragraph of its own, carries on with what attribution last said at the end of the
// paragraph before.
func (f *attributor) goesOn(k int, owner []int, last int) bool {
	q := &f.quotations[k]
	if q.continues {
		return f.carriedBy(k, owner) == last
	}
	b := f.block[q.First]
	end := q.End
	for end < len(f.Tokens) && f.block[end] == b && f.isMark(end) {
		end++
	}
	if q.First > 0 && f.block[q.First-1] == b || end < len(f.Tokens) && f.block[end] == b {
		return false
	}
	for prev := k - 1; prev >= 0; prev-- {
		if f.quotations[prev].parent < 0 {
			return owner[prev] == last && f.block[f.quotations[prev].First] == b-1 && f.found[last].act == parley.Speech
		}
	}
	return false
}

// attributionOf returns on whose word token i stands: the innermost attribution with i in its content; nil when the report
// states it on its own word.
func (p *page) attributionOf(i int) *parley.Attribution { return p.voucher(p.vouched[i]) }

// voucher is attribution k with those it lies in, as statements carry it; nil for -1.
func (p *page) voucher(k int) *parley.Attribution {
	if k < 0 {
		return nil
	}
	a := &p.attributions[k]
	return &parley.Attribution{
		Speaker: a.speaker,
		Source:  p.spansOf(a.source),
		Cue:     p.spansOf(a.cue),
		Via:     p.voucher(a.via),
	}
}

// spansOf returns the byte spans of token ranges.
func (p *page) spansOf(ranges []parley.Range) []parley.Span {
	spans := make([]parley.Span, 0, len(ranges))
	for _, r := range ranges {
		spans = append(spans, p.Span(r))
	}
	return spans
}
