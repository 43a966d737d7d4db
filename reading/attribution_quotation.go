package reading

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/reading/spelling"
)

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
	if k := f.quotationBefore(region.First); k >= 0 && !participle && !f.endsSentence(k, region.First, i) && !f.spokenBefore(a.who, i) {
		a.content = append(a.content, f.quotations[k].Range)
	}
	if k := f.quotationAfter(*a, i, region.End); k >= 0 {
		a.content = append(a.content, f.quotations[k].Range)
	}
	a.content = mergeRanges(a.content)
}

// spokenBefore reports whether the source at token who did something else first, before the cue at token i ("“No,” she said, but
// added"): a quotation before the source is then not the cue's.
func (f *attributor) spokenBefore(who, i int) bool {
	return who >= 0 && who < i && f.Tokens[i].Dep == "conj" && f.Tokens[i].Head > who && f.Tokens[i].Head < i
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
		if k > end && (f.Tokens[k].POS == "VERB" && (f.Tokens[k].Tag != "VBG" || len(a.content) > 0) || f.Tokens[k].Text == ";") {
			return -1
		}
	}
	return -1
}

// maxLabel is how many words may stand before the colon that sets a speaker off ("SENATOR ANN MARIE ORR:").
const maxLabel = 5

// labelledBlocks adds the blocks that begin with a speaker and a colon: turns of a transcript, and headlines, which also
// name the speaker at their end.
func (f *attributor) labelledBlocks() {
	turns, all := f.turnLabels()
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
		if f.around[first] >= 0 && !f.isWord(first) || f.Tokens[first].POS == "NUM" {
			first++
		}
		for i := first + 1; i < min(r.End-1, first+maxLabel+1); i++ {
			if f.Tokens[i].Text != ":" {
				continue
			}
			label := parley.Range{First: first, End: i}
			turn := all >= minTurns && turns[spelling.Fold(f.Tokens[i-1].Text)] > 0 && f.personAt(f.headOf(label)) != nil
			if turn || f.isTurn(label) || f.speaksHere(label, headline) {
				f.addLabelled(label, i, parley.Range{First: i + 1, End: r.End})
			}
			break
		}
		if headline && !f.labelAfterQuotation(r) {
			f.labelBehind(r)
		}
	}
}

// minTurns is the fewest paragraphs that begin with names and a colon for each to be somebody's turn to speak: one may be a list's item.
const minTurns = 2

// labelAfterQuotation adds a headline that begins with a quotation and names its speaker behind the colon ("“Not in my port”: the mayor on
// cruise ships").
func (f *attributor) labelAfterQuotation(r parley.Range) bool {
	k := f.around[r.First]
	if k < 0 || f.quotations[k].End+1 >= r.End || f.Tokens[f.quotations[k].End].Text != ":" {
		return false
	}
	q := &f.quotations[k]
	label := parley.Range{First: q.End + 1, End: q.End + 1}
	for i := label.First; i < min(r.End, label.First+maxTitle); i++ {
		t := &f.Tokens[i]
		if f.personAt(i) != nil && (i+1 >= r.End || f.personAt(i+1) == nil) {
			label.End = i + 1
			break
		}
		if t.POS == "VERB" || t.POS == "AUX" || f.isMark(i) && t.Text != "-" {
			break
		}
	}
	return label.Len() > 0 && f.add(attribution{
		source: []parley.Range{label}, who: label.End - 1, cue: []parley.Range{{First: q.End, End: q.End + 1}},
		content: []parley.Range{q.Range}, act: parley.Speech, head: q.End, frame: quoteFrame,
	})
}

// speaksHere reports whether a label before a colon is whose words follow: a speaker in a headline, or anywhere before a
// quotation, where a bare name will do.
func (f *attributor) speaksHere(label parley.Range, headline bool) bool {
	quoted := f.around[label.End+1] >= 0
	if (headline || quoted) && f.isSpeakerLabel(label) {
		return true
	}
	for i := label.First; i < label.End; i++ {
		if f.Tokens[i].POS != "PROPN" {
			return false
		}
	}
	return quoted && label.Len() > 0
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
	for i := label.First; i < label.End; i++ {
		if f.Tokens[i].POS == "VERB" {
			return false
		}
	}
	names := false
	for i := label.First; i < label.End; i++ {
		t := &f.Tokens[i]
		switch {
		case speakerNouns[strings.TrimSuffix(t.Lower, "s")] || i == label.End-1 && castLexica().nouns[t.Lower] == nounBody:
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
		for name.First < name.End && f.Tokens[name.First].POS == "SPACE" {
			name.First++
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

// announcedQuotations adds what stands between quotation marks after a colon, on the same line or the next, to the clause
// before the colon ("She made the following remark:").
func (f *attributor) announcedQuotations() {
	owned := make([]bool, len(f.Tokens))
	for k := range f.found {
		if f.around[f.found[k].head] >= 0 {
			continue
		}
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
		if q.parent >= 0 || colon < 1 || !strings.HasSuffix(f.Tokens[colon].Text, ":") || f.block[colon]+1 < f.block[q.First] || owned[q.First] {
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
		if v == colon-1 && t.POS == "NOUN" && (cueVerbs[t.Lower].takes(quoteFrame) || cueVerbs[t.Lemma].takes(quoteFrame)) && f.announcedByNoun(q, v) {
			return
		}
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
	f.announcedBare(q, parley.Range{First: max(sentence.First, f.blockFirst(colon)), End: colon})
}

// announcedBare adds quotation q to whoever words without a verb before a colon begin with ("Fire chief Ana Ruiz to reporters:", "Ruiz on the
// radio:"), or whose words they call what follows ("In the words of Ana Ruiz:").
func (f *attributor) announcedBare(q *quotation, r parley.Range) {
	for i := r.First; i < r.End; i++ {
		t := &f.Tokens[i]
		if t.Dep == "compound" || !f.isNominal(i) && f.personAt(i) == nil {
			continue
		}
		if t.Lower == "words" && i+2 < r.End && f.Tokens[i+1].Lower == "of" {
			r.First = i + 2
			continue
		}
		who := f.phraseHead(i, r.First, r.End)
		if who < 0 || f.personAt(who) == nil && !f.speaks(who) {
			return
		}
		end := r.End
		for k := end - 1; k > who; k-- {
			if t := &f.Tokens[k]; t.POS == "ADP" && t.Lower != "of" && t.Lower != "for" {
				end = k
			}
		}
		source, who := f.wholePhrase(who, r.First, end)
		f.add(attribution{
			source: source, who: who, cue: []parley.Range{{First: end, End: r.End + 1}}, content: []parley.Range{q.Range},
			act: parley.Speech, head: r.End, frame: quoteFrame,
		})
		return
	}
}

// announcedByNoun adds quotation q to a verb before a colon that the tagger took for a noun ("A banner over the gate read: “No
// harbour”"), in a sentence that has no other verb.
func (f *attributor) announcedByNoun(q *quotation, v int) bool {
	first := f.Sentences[f.sentence[v]].First
	who := -1
	for k := first; k < v; k++ {
		if f.Tokens[k].POS == "VERB" {
			return false
		}
		if who < 0 && f.isNominal(k) {
			who = f.phraseHead(k, first, v)
		}
	}
	source, who := f.wholePhrase(who, first, v)
	return who >= 0 && f.add(attribution{
		source: source, who: who, cue: []parley.Range{{First: v, End: v + 2}}, content: []parley.Range{q.Range},
		act: parley.Speech, head: v, frame: quoteFrame,
	})
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
			if e.act == parley.Thought || e.act == parley.Intention {
				a.act = e.act
			}
			a.cue = f.verbCue(i, i)
			a.source, a.who = f.sourceOf(i, f.catenative(i))
			if len(a.source) == 0 {
				a.source, a.who = f.sourceAhead(i, i)
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
			if r.First > a.head {
				r.End = f.withNext(*r, a.head)
			}
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

// withNext returns where a content behind the cue at token i ends with the quotations that go on with it behind a comma or "and"
// (better than nothing, “because it helps”; “work” and “peace”).
func (f *attributor) withNext(r parley.Range, i int) int {
	if f.around[i] >= 0 {
		return r.End
	}
	sentence := f.Sentences[f.sentence[r.End-1]]
	for k := r.End; k < min(sentence.End, r.End+3); k++ {
		q := f.around[k]
		if q < 0 {
			if t := &f.Tokens[k]; !f.isComma(k) && t.Tag != "CC" {
				break
			}
			continue
		}
		end := f.quotations[q].End
		if k == r.End || f.beginsSentence(f.quotations[q].First) || end > sentence.End {
			break
		}
		r.End = end
		k = end - 1
	}
	return r.End
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
			a.content = mergeRanges(append(a.content, f.withTail(f.quotations[q].Range)))
			owner[q] = last
		}
	}
}

// withTail is a quotation without a cue with the rest of its sentence, where that rest has no verb of its own (“We feed the
// poor” and other strangers).
func (f *attributor) withTail(r parley.Range) parley.Range {
	end := f.Sentences[f.sentence[r.End-1]].End
	if end-r.End > maxQuotationTail || r.End >= end || f.block[end-1] != f.block[r.First] {
		return r
	}
	words := false
	for k := r.End; k < end; k++ {
		t := &f.Tokens[k]
		if f.around[k] >= 0 || t.POS == "VERB" || t.POS == "AUX" || f.isSeparator(k) {
			return r
		}
		words = words || !f.isMark(k)
	}
	if words {
		r.End = end
	}
	for r.End > r.First && f.isFinalStop(r.End-1) && f.around[r.End-1] < 0 {
		r.End--
	}
	return r
}

// maxQuotationTail is how many words may follow a quotation in its sentence and still belong to it.
const maxQuotationTail = 12

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

// endsAsking reports whether a quotation ends with a question: what follows in a paragraph of its own is the answer.
func (f *attributor) endsAsking(q *quotation) bool {
	for k := q.End - 1; k > q.First && f.isMark(k); k-- {
		if f.Tokens[k].Text == "?" {
			return true
		}
	}
	return false
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
			if f.endsAsking(&f.quotations[prev]) {
				return false
			}
			return owner[prev] == last && f.block[f.quotations[prev].First] == b-1 && f.found[last].act == parley.Speech
		}
	}
	return false
}
