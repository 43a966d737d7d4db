package reading

import (
	"slices"
	"strings"

	"parley"
)

// quotes returns the quotes of the report: what is attributed in words, in thought or as a plan, and what stands between
// quotation marks without a cue.
func quotes(p *page) []parley.Statement {
	owners := p.quotationOwners()
	owned := make([][]int, len(p.attributions))
	var out []parley.Statement
	for q := range p.quotations {
		switch k := owners[q]; {
		case k >= 0:
			owned[k] = append(owned[k], q)
		case p.quotations[q].parent < 0 && p.isFragmentOfSpeech(q):
			out = append(out, p.looseQuote(q))
		}
	}
	for k := range p.attributions {
		a := &p.attributions[k]
		if p.isQuote(a, len(owned[k]) > 0) {
			out = append(out, p.quoteOf(a, owned[k]))
		}
	}
	return slices.DeleteFunc(out, wordless)
}

// wordless reports whether a quote holds nothing but marks: “” or “ ”.
func wordless(s parley.Statement) bool { return len(s.Detail.(*parley.Quote).Content) == 0 }

// quotationOwners returns for each quotation the attribution whose words it holds: the innermost one around it that is
// an utterance, else the innermost; -1 for none.
func (p *page) quotationOwners() []int {
	owners := make([]int, len(p.quotations))
	for q := range p.quotations {
		owners[q] = -1
		if p.quotations[q].Len() == 0 {
			continue
		}
		k := p.vouched[p.quotations[q].First]
		for k >= 0 && p.saidWithin(k, q) {
			k = p.attributions[k].via
		}
		owners[q] = k
		for range maxChain {
			if k < 0 {
				break
			}
			if p.isUttered(&p.attributions[k]) {
				owners[q] = k
				break
			}
			k = p.attributions[k].via
		}
	}
	return owners
}

// saidWithin reports whether the cue of attribution k itself stands in quotation q.
func (p *page) saidWithin(k, q int) bool { return p.quotations[q].Contains(p.attributions[k].head) }

// isUttered reports whether an attribution is an act of saying by somebody whom the report names or points at.
func (p *page) isUttered(a *attribution) bool {
	t := &p.Tokens[a.head]
	return a.who >= 0 && a.act != parley.Thought && a.act != parley.Intention && t.POS != "NOUN" && !pointingVerbs[t.Lemma]
}

// isQuote reports whether an attribution is a quote of its own. An attitude without words is a position. What somebody says
// of saying or thinking within a quotation is part of that quotation, unless it quotes in turn; and a report that consists
// of another's saying something is told by that one, with the first as its voucher.
func (p *page) isQuote(a *attribution, quoted bool) bool {
	if p.isNaming(a) {
		return false
	}
	if quoted {
		return true
	}
	if o := a.via; o >= 0 && p.attributions[o].frame == infinitiveFrame && p.attributions[o].who == a.who {
		return false
	}
	if a.act == attitude || p.around[a.head] >= 0 {
		return false
	}
	return a.frame&(clauseFrame|quoteFrame|infinitiveFrame|objectToFrame) != 0 && p.tells(a) && !p.onlyVouches(a)
}

// tells reports whether what is reported without quotation marks is more than a fragment: it has a verb, and is not the formula
// with which somebody stays unnamed ("asked not to be identified").
func (p *page) tells(a *attribution) bool {
	verb := false
	for _, r := range without(a.content, a.gap) {
		for i := r.First; i < r.End; i++ {
			t := &p.Tokens[i]
			if t.Tag == "VBN" && (t.Lemma == "name" || t.Lemma == "identify") && p.child(i, "auxpass") >= 0 && a.frame&(infinitiveFrame|objectToFrame) != 0 {
				return false
			}
			verb = verb || t.POS == "VERB" || t.POS == "AUX" || t.Tag == "TO"
		}
	}
	return verb || a.frame == quoteFrame
}

// isNaming reports whether the cue gives something its name ("known as “the Fox”", "a ship named “Good Hope”", "calls its plan
// “Basic Plus”").
func (p *page) isNaming(a *attribution) bool {
	switch p.Tokens[a.head].Lemma {
	case "know", "name", "title", "entitle", "nickname", "style":
		return a.frame&(clauseFrame|quoteFrame|infinitiveFrame) == 0 || a.frame == quoteFrame && a.who < 0
	case "call", "dub", "label", "brand":
		if p.Tokens[a.head].POS != "VERB" || a.frame == objectFrame || a.frame == quoteFrame && a.content[0].First < a.head {
			return false
		}
		last := a.content[len(a.content)-1].End - 1
		q := p.around[last]
		return q >= 0 && p.quotations[q].Len() > 3 && p.isTitle(&p.quotations[q])
	}
	return false
}

// onlyVouches reports whether the content is nothing but somebody else's saying something.
func (p *page) onlyVouches(a *attribution) bool {
	if a.frame&(clauseFrame|quoteFrame) == 0 {
		return false
	}
	r := a.content[0]
	for i := r.First; i < r.End; i++ {
		if h := p.Tokens[i].Head; h == i || !r.Contains(h) {
			k := p.attributionAt(i)
			return k >= 0 && p.attributions[k].act == parley.Speech && p.isUttered(&p.attributions[k]) &&
				(p.attributions[k].quoted || p.attributions[k].frame&(clauseFrame|quoteFrame) != 0) && p.attributions[k].via >= 0 && &p.attributions[p.attributions[k].via] == a
		}
	}
	return false
}

// attributionAt returns the attribution whose cue's head is token i; -1 for none.
func (p *page) attributionAt(i int) int {
	k, ok := slices.BinarySearchFunc(p.attributions, i, func(a attribution, i int) int { return a.head - i })
	if !ok {
		return -1
	}
	return k
}

// quoteOf is the statement of an attribution that holds the words of the given quotations.
func (p *page) quoteOf(a *attribution, owned []int) parley.Statement {
	content := p.bareSpans(p.spoken(a))
	q := &parley.Quote{
		Content: content,
		Style:   p.styleOf(a.content, owned),
		Act:     a.act,
		Cue:     p.spansOf(a.cue),
		Source:  p.spansOf(a.source),
		Speaker: a.speaker,
	}
	if a.who < 0 && len(owned) > 0 {
		q.Speaker = p.looseSpeaker(owned[0])
	}
	if i := p.addresseeOf(a.head); i >= 0 {
		q.Addressee = p.mentionAt(i)
	}
	if q.Act == attitude {
		q.Act = parley.Speech
	}
	s := p.statement(q, p.Span(p.extent(a.content)), a.head)
	s.Sentence = p.sentencesOf(a.content)
	if o := p.origins.byAttribution[p.attributionAt(a.head)]; o != nil {
		s.Origin = o
	}
	switch {
	case a.denied:
		s.Factuality = s.Factuality.Weaker(parley.Denied)
		s.Polarity = parley.Negative
	case a.act == parley.Intention:
		s.Factuality = s.Factuality.Weaker(parley.Planned)
	}
	return s
}

// spoken is the content of an attribution without the relative pronoun that stands for what it is about.
func (p *page) spoken(a *attribution) []parley.Range {
	if len(a.gap) == 1 && a.gap[0].Len() == 1 && strings.HasPrefix(p.Tokens[a.gap[0].First].Tag, "W") {
		if rest := without(a.content, a.gap); len(rest) > 0 {
			return rest
		}
	}
	return a.content
}

// addresseeOf returns the head of the words for whom a cue speaks to ("told the crew", "said to the judge"); -1 for none.
func (p *page) addresseeOf(cue int) int {
	switch p.Tokens[cue].Lemma {
	case "tell", "inform", "assure", "remind", "warn", "ask", "brief", "notify", "advise", "urge":
		for _, c := range p.children[cue] {
			if d := p.Tokens[c].Dep; c > cue && (d == "dobj" || d == "dative") && p.around[c] == p.around[cue] {
				return c
			}
		}
	case "say", "write", "speak", "explain", "reply", "complain", "admit", "confess", "report":
		for _, c := range p.children[cue] {
			if c > cue && p.Tokens[c].Lower == "to" && p.Tokens[c].Dep != "aux" {
				return p.child(c, "pobj")
			}
		}
	}
	return -1
}

// looseQuote is a quote of words that nobody is named for.
func (p *page) looseQuote(k int) parley.Statement {
	q := &p.quotations[k]
	content := []parley.Range{q.Range}
	detail := &parley.Quote{Content: p.bareSpans(content), Style: parley.Direct, Act: parley.Speech, Cue: []parley.Span{}, Source: []parley.Span{}}
	detail.Speaker = p.looseSpeaker(k)
	s := p.statement(detail, q.span, q.First)
	s.Sentence = p.sentencesOf(content)
	return s
}

// styleOf says how much of the content stands between the marks of the given quotations.
func (p *page) styleOf(content []parley.Range, owned []int) parley.QuoteStyle {
	if len(owned) == 0 {
		return parley.Indirect
	}
	next := 0
	for _, r := range content {
		for i := r.First; i < r.End; i++ {
			for next < len(owned) && p.quotations[owned[next]].End <= i {
				next++
			}
			if (next == len(owned) || i < p.quotations[owned[next]].First) && !p.isMark(i) {
				return parley.Mixed
			}
		}
	}
	return parley.Direct
}

// isMark reports whether token i is punctuation or a blank.
func (p *page) isMark(i int) bool { return p.Tokens[i].POS == "PUNCT" || p.Tokens[i].POS == "SPACE" }

// isFragmentOfSpeech reports whether quotation k, which nobody is named for, is somebody's words: not a term, a title of a
// work, a nickname or an ironic word.
func (p *page) isFragmentOfSpeech(k int) bool {
	q := &p.quotations[k]
	if q.single || p.isTerm(q) || p.isTitle(q) && !p.standsAlone(q) {
		return false
	}
	words := 0
	for i := q.First; i < q.End; i++ {
		if !p.isMark(i) {
			words++
		}
	}
	return words >= minLooseWords || words > 0 && q.First > 0 && p.block[q.First-1] == p.block[q.First] && p.standsAlone(q)
}

// minLooseWords is the fewest words between marks that are taken for speech where nobody is named: shorter ones are mostly
// terms and ironic words. Re-run eval dossier before moving it.
const minLooseWords = 3

// isTerm reports whether the words before a quotation announce a term or a name ("so-called", "known as", "the word").
func (p *page) isTerm(q *quotation) bool {
	if q.First == 0 {
		return false
	}
	switch prev := &p.Tokens[q.First-1]; prev.Lower {
	case "called", "titled", "entitled", "dubbed", "nicknamed", "named", "aka", "word", "words", "term", "phrase", "slogan", "song",
		"film", "movie", "book", "novel", "album", "series", "show", "play", "documentary", "headline", "poem":
		return true
	case "as":
		return q.First > 1 && p.Tokens[q.First-2].Lower == "known"
	}
	return false
}

// isTitle reports whether the words between the marks are spelled as a title or a name: capitals but for small words.
func (p *page) isTitle(q *quotation) bool {
	capitals, small := 0, 0
	for i := q.First; i < q.End; i++ {
		t := &p.Tokens[i]
		if p.isMark(i) {
			continue
		}
		switch c := t.Text[0]; {
		case 'A' <= c && c <= 'Z':
			capitals++
		case len(t.Text) > 3 || t.POS == "VERB" || t.POS == "AUX" || t.POS == "PRON":
			small++
		}
	}
	return capitals > 0 && small == 0
}

// extent is the smallest range that covers the ranges of the block that the first one is in.
func (p *page) extent(ranges []parley.Range) parley.Range {
	r := ranges[0]
	for _, s := range ranges[1:] {
		if p.block[s.First] == p.block[r.First] {
			r.End = max(r.End, s.End)
		}
	}
	return r
}

// sentencesOf is the span of the sentences that the content lies in.
func (p *page) sentencesOf(content []parley.Range) parley.Span {
	r := p.extent(content)
	return p.Span(p.Sentences[p.sentence[r.First]]).Cover(p.Span(p.Sentences[p.sentence[r.End-1]]))
}

// bareSpans cuts the content at the marks of the quotations in it, so that every piece is words alone; the marks of a
// quotation within a quotation belong to the words.
func (p *page) bareSpans(content []parley.Range) []parley.Span {
	var out []parley.Span
	for _, r := range content {
		whole := p.Span(r)
		at := whole.Start
		k := p.quotationFrom(r.First)
		for ; k < len(p.quotations) && p.quotations[k].span.Start < whole.End; k++ {
			q := &p.quotations[k]
			if q.parent >= 0 && !p.quotations[q.parent].span.Contains(whole) || q.span.End <= at {
				continue
			}
			out = p.appendBare(out, parley.Span{Start: at, End: max(at, q.span.Start)})
			inner := parley.Span{Start: max(at, q.span.Start), End: min(whole.End, q.span.End)}
			out = p.appendBare(out, p.withoutMarks(q, inner))
			at = inner.End
		}
		out = p.appendBare(out, parley.Span{Start: at, End: whole.End})
	}
	return out
}

// withoutMarks takes q's own marks off the part s of it.
func (p *page) withoutMarks(q *quotation, s parley.Span) parley.Span {
	if s.Start == q.span.Start {
		s.Start += markSize(q.span.Of(p.Text()))
	}
	if s.End == q.span.End && !q.open {
		s.End -= lastMarkSize(q.span.Of(p.Text()))
	}
	return s
}

// appendBare adds the span without white space and separating marks at its ends, unless nothing is left.
func (p *page) appendBare(out []parley.Span, s parley.Span) []parley.Span {
	s = trimBlanks(p.Text(), s)
	if s.Empty() || !hasWord(s.Of(p.Text())) {
		return out
	}
	return append(out, s)
}
