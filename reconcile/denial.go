package reconcile

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"parley"
)

// A denial is a place of a report that says that what is said elsewhere is not so.
type denial struct {
	src      *source
	span     parley.Span // the clause that denies, with what it denies
	sentence parley.Span
	own      []string // keys of what it says is not so, ascending
	by       string   // who denies, "" where the report itself does
	claims   []claim  // what it denies: near it in its own report, else where any report says it; none where no report does
	sure     bool     // the claim is what it points at or is worded alike
	bags     [2]bag   // the words of the claims, and of the denial
}

// A claim is a place that a denial denies.
type claim struct {
	src            *source
	span, sentence parley.Span
}

// The words of denying, from general knowledge of news English (compare VerbNet 3.4, classes 29.5 "conjecture" and 37.10 "confess", and their
// opposites).
var (
	denyingVerbs = wordSet("deny refute rebut disprove debunk disavow disclaim repudiate belie dispute contradict")
	// turningDown are verbs that deny if what they turn down is something said, and sayings are what is said.
	turningDown = wordSet("reject dismiss discount rubbish decry deride counter challenge contest")
	sayings     = wordSet(`claim allegation accusation charge report assertion suggestion account version statement rumour rumor story narrative finding
insinuation denial charges speculation theory`)
	// withheld are what somebody is denied: no saying.
	withheld = wordSet(`entry access bail permission visa request right aid chance opportunity service treatment parole appeal petition motion injunction
application asylum leave passage loan licence license permit status benefit refund compensation care victory win goal penalty promotion funding`)
	// contrariwise are words for what is the contrary of what was said.
	contrariwise = wordSet("opposite contrary otherwise differently")
	// labelling are verbs of giving something a name (VerbNet class dub-29.3), copulas those of being and turning out.
	labelling  = wordSet("call label brand dub describe denounce deride term slam ridicule dismiss reject")
	copulas    = wordSet("be remain prove turn")
	falseWords = wordSet(`false untrue wrong incorrect inaccurate mistaken erroneous baseless unfounded groundless fabricated fabrication lie lies invention
invented fiction fantasy fairy myth mythical fake fakes nonsense hoax propaganda misinformation disinformation slander libel libellous defamatory absurd ludicrous preposterous falsehood`)
	// claiming are verbs of saying what another may deny (VerbNet classes 37.7 and judgment-33).
	claiming = wordSet(`claim allege accuse blame assert boast maintain insist contend report charge suspect implicate denounce condemn declare say
tell state write announce estimate count put`)
	accusing = wordSet("accuse blame allege charge suspect implicate denounce condemn")
	// rebuttals begin a sentence that says of the one before it that it is not so.
	rebuttals = map[string]bool{"on the contrary": true, "quite the opposite": true, "quite the contrary": true, "far from it": true, "nothing of the": true,
		"that not what": true, "not at all": true}
	// persons are pronouns of those to whom something is denied; the words behind them are those of retorts and of what points back.
	persons      = wordSet("him her us me you")
	cutNegations = wordSet("isn wasn aren weren didn doesn hasn haven hadn don")
	negatable    = wordSet("is was are were did does has have had do")
	soWords      = wordSet("so true correct right")
	pointers     = wordSet("it this that they them these those both he she there none")
	// intends are words by which a negation is of what will or may be, no denial of what was.
	intends = wordSet("will would won't wouldn't shall can can't cannot could couldn't should shouldn't must mustn't may might to")
)

// denialDrafts finds what one party says and another denies in the same report, near each other. Where an event that was found has both
// places already, nothing is added; one that has the denial alone loses it: the army that fired no shot does not deny the shelling.
func (sc *scene) denialDrafts(told []*draft) []*draft {
	events := map[placeKey][]*draft{}
	for _, d := range told {
		if d.kind != parley.EventKind || d.aspect != parley.Occurrence {
			continue
		}
		for i := range d.places {
			key := placeKey{d.places[i].src.at, d.places[i].sentence()}
			events[key] = append(events[key], d)
		}
	}
	var found []*denial
	for _, src := range sc.sources {
		for _, n := range src.denials() {
			found = append(found, &n)
		}
	}
	sc.findClaims(found)
	kept := found[:0]
	for _, n := range found {
		denied := placeKey{n.src.at, n.sentence}
		if len(n.claims) > 0 {
			if e := disputedAt(events[placeKey{n.claims[0].src.at, n.claims[0].sentence}]); e != nil {
				e.dropDenials(denied)
				e.places = append(e.places, n.place())
				continue
			}
		}
		for _, e := range events[denied] {
			e.dropDenials(denied)
		}
		kept = append(kept, n)
	}
	return sc.sameDenials(kept)
}

// What a denial says is not so is said where at least so many of its words are, and at least this share of them.
const (
	claimedWords = 2
	claimedShare = 0.5
)

// findClaims gives denials whose own report does not say what they deny the sentences that do, the likeliest of each report. Where none does,
// the denial stands alone: it says itself what it denies.
func (sc *scene) findClaims(all []*denial) {
	type at struct {
		src      *source
		sentence parley.Span
		words    []string
	}
	wanted, denying := map[string]bool{}, map[placeKey]bool{}
	for _, n := range all {
		denying[placeKey{n.src.at, n.sentence}] = true
		for _, w := range n.own {
			wanted[w] = wanted[w] || !n.sure
		}
	}
	by := map[string][]*at{}
	for _, src := range sc.sources {
		for _, s := range src.sentences() {
			if denying[placeKey{src.at, s}] || s.Len() > sentenceReach || strings.HasSuffix(s.Of(src.report.Text), "?") {
				continue
			}
			x := &at{src, s, src.contentIn(s)}
			for _, w := range x.words {
				if wanted[w] && len(by[w]) < crowdedKey {
					by[w] = append(by[w], x)
				}
			}
		}
	}
	for _, n := range all {
		if n.sure {
			continue
		}
		best, most := map[*source]*at{}, map[*source]float64{}
		for _, w := range n.own {
			for _, x := range by[w] {
				both := shared(n.own, x.words)
				score := float64(len(both)) - float64(len(x.words))/crowdedKey
				if len(both) >= claimedWords && float64(len(both)) >= claimedShare*float64(len(n.own)) && (best[x.src] == nil || score > most[x.src]) {
					best[x.src], most[x.src] = x, score
				}
			}
		}
		n.claims = nil
		for _, src := range sc.sources {
			if x := best[src]; x != nil {
				n.claims = append(n.claims, claim{src, pointed(src.report.Text, src.quotedFrom(x.sentence)), x.sentence})
			}
		}
	}
}

// sameDenials makes a finding of each group of denials that several reports tell of.
func (sc *scene) sameDenials(all []*denial) []*draft {
	for _, n := range all {
		said := claim{n.src, n.span, n.sentence}
		claimed := said
		if len(n.claims) > 0 {
			claimed = n.claims[0]
		}
		for i, c := range []claim{claimed, said} {
			var list []bagWord
			for _, w := range c.src.wordsIn(c.span) {
				if !lightVerbs[w.Lemma] && !newsWords[w.Lemma] && isWord(w.key) {
					list = append(list, bagWord{hash: hashWord(w.key), weight: countedWeight, name: w.Class == parley.ProperNoun})
				}
			}
			n.bags[i].words = sc.bagOf(list)
		}
	}
	al := &aligner{
		items: len(all),
		keys: func(i int, to []uint64) []uint64 {
			for _, c := range all[i].claims {
				to = append(to, mix([]uint64{uint64(c.src.at), uint64(c.sentence.Start)}))
			}
			return sc.wordKeys(&all[i].bags[1], sc.wordKeys(&all[i].bags[0], to))
		},
		judge: func(i, j int) float64 { return sameDenial(all[i], all[j]) },
		bar:   0,
		near:  func(i int) float64 { return float64(all[i].src.day) },
	}
	var drafts []*draft
	for _, group := range al.groups() {
		d := &draft{kind: parley.PositionKind, aspect: parley.Wording}
		var by []string
		for _, i := range group {
			n := all[i]
			for _, c := range n.claims {
				t := testimony{src: c.src, s: c.src.statementAt(c.span), span: c.span, value: -1}
				if slices.ContainsFunc(d.places, func(o testimony) bool { return o.src == t.src && o.span == t.span }) {
					continue
				}
				d.places = append(d.places, t)
				if t.s != nil && t.s.Kind() == parley.EventKind {
					d.kind, d.aspect = parley.EventKind, parley.Occurrence
					d.time = cmp.Or(d.time, c.src.settled(t.s))
				}
			}
			d.places = append(d.places, n.place())
			by = append(by, cmp.Or(n.by, n.src.own.name))
		}
		d.order()
		if first := slices.IndexFunc(d.places, func(t testimony) bool { return t.side != parley.Denies && t.s != nil }); first >= 0 {
			d.lead = d.places[first].s
		}
		d.verdict = verdict{parley.Disputed, whyDenied(sorted(by))}
		drafts = append(drafts, d)
	}
	return drafts
}

// sameDenial judges whether two denials are of one thing: they deny one place, or claims and denials are alike on average. It is symmetric.
func sameDenial(a, b *denial) float64 {
	if slices.ContainsFunc(a.claims, func(c claim) bool {
		return slices.ContainsFunc(b.claims, func(o claim) bool { return c.src == o.src && c.sentence == o.sentence })
	}) {
		return 1
	}
	if a.src == b.src {
		return veto
	}
	return (likeness(&a.bags[0], &b.bags[0])+likeness(&a.bags[1], &b.bags[1]))/2 - sameClause
}

// place is the denial as a place of a finding.
func (n *denial) place() testimony {
	return testimony{src: n.src, s: n.src.statementAt(n.span), span: n.span, value: -1, side: parley.Denies}
}

// disputedAt returns the first draft that a place denies, nil for none.
func disputedAt(drafts []*draft) *draft {
	for _, d := range drafts {
		if slices.ContainsFunc(d.places, func(t testimony) bool { return t.side == parley.Denies }) {
			return d
		}
	}
	return nil
}

// dropDenials takes the places of a sentence that deny out of a draft that has others.
func (d *draft) dropDenials(sentence placeKey) {
	kept := slices.DeleteFunc(slices.Clone(d.places), func(t testimony) bool {
		return t.side == parley.Denies && placeKey{t.src.at, t.sentence()} == sentence
	})
	if len(kept) > 0 {
		d.places = kept
	}
}

// statementAt is the first event inside a span, else the first quote or position; nil for none.
func (src *source) statementAt(span parley.Span) *parley.Statement {
	var other *parley.Statement
	all := src.reading.Statements
	from := sort.Search(len(all), func(i int) bool { return all[i].Span.Start >= span.Start })
	for i := from; i < len(all) && all[i].Span.Start < span.End; i++ {
		s := &all[i]
		if !span.Contains(s.Span) {
			continue
		}
		switch s.Kind() {
		case parley.EventKind:
			return s
		case parley.QuoteKind, parley.PositionKind:
			other = cmp.Or(other, s)
		}
	}
	return other
}

// sentences are the sentences of a report that have a word of content, in its order.
func (src *source) sentences() []parley.Span {
	var all []parley.Span
	for i := range src.reading.Clauses {
		all = append(all, src.reading.Clauses[i].Sentence)
	}
	slices.SortFunc(all, parley.Span.Compare)
	return slices.Compact(all)
}

// denials lists the places of a report that deny what stands near them, one for a sentence.
func (src *source) denials() []denial {
	said := src.saidNot()
	sentences := src.sentences()
	all := src.retorts(sentences)
	var last parley.Span
	for k := range src.reading.Clauses {
		c := &src.reading.Clauses[k]
		if c.Sentence == last {
			continue
		}
		n := denial{src: src}
		switch {
		case src.denies(k):
			n.span = parley.Span{Start: c.Span.Start, End: c.Sentence.End}
			if !src.isFalse(c) {
				n.by = src.denier(c)
			}
		case src.isRetort(c.Sentence):
			n.span = c.Sentence
		case said[k] != nil:
			n.span, n.by = c.Sentence, said[k].Name
		default:
			continue
		}
		at := sort.Search(len(sentences), func(i int) bool { return sentences[i].Start >= c.Sentence.Start })
		n.own = src.contentIn(n.span)
		near, sure, ok := src.claimOf(k, n, sentences[max(0, at-claimReach):at], said[k] != nil)
		if !ok {
			continue
		}
		n.claims, n.sure = []claim{near}, sure
		if n.span.Start-c.Sentence.Start <= articleBytes {
			n.span.Start = c.Sentence.Start
		}
		n.span = pointed(src.report.Text, src.withReason(c, n.span, sentences[at:]))
		n.sentence, last = c.Sentence, c.Sentence
		all = append(all, n)
	}
	return all
}

// retorts are the denials between the sentences: those without a word of content, "It isn't".
func (src *source) retorts(sentences []parley.Span) []denial {
	var all []denial
	text := src.report.Text
	for i, s := range sentences {
		end := len(text)
		if i+1 < len(sentences) {
			end = sentences[i+1].Start
		}
		gap := trimmed(text, parley.Span{Start: min(s.End, end), End: end})
		if gap.Len() > titleBytes || !src.isRetort(gap) {
			continue
		}
		all = append(all, denial{src: src, span: gap, sentence: gap, claims: []claim{{src, pointed(text, src.quotedFrom(s)), s}}, sure: true})
	}
	return all
}

// denier is whom the report names as denying in a clause, "" for nobody.
func (src *source) denier(c *parley.Clause) string {
	for i := range c.Words {
		if w := &c.Words[i]; w.Role == parley.SubjectRole {
			return strings.TrimSpace(src.around(w.Span).Of(src.report.Text))
		}
	}
	return ""
}

// denies reports whether a clause says that something said is not so.
func (src *source) denies(k int) bool {
	c := &src.reading.Clauses[k]
	if c.Negated {
		return false
	}
	object := func(set map[string]bool) bool {
		return slices.ContainsFunc(c.Words, func(w parley.Word) bool {
			return w.Role == parley.ObjectRole && set[w.Lemma]
		})
	}
	switch verb, _, _ := strings.Cut(c.Verb, " "); {
	case denyingVerbs[verb]:
		return !object(withheld) && !src.denied(c)
	case labelling[verb] && src.labels(c):
		return true
	case turningDown[verb]:
		return object(sayings)
	case copulas[verb]:
		return src.isFalse(c)
	case verb == "know":
		return src.knowsNothing(c)
	case claiming[verb]:
		return object(contrariwise)
	}
	return false
}

// knowsNothing reports whether somebody has never heard of what is told: "knows nothing of such a visit".
func (src *source) knowsNothing(c *parley.Clause) bool {
	for i := range c.Words {
		if w := &c.Words[i]; w.Role == parley.PredicateRole && src.nextWord(w.Span.End) == "nothing" {
			of := src.nextWord(w.Span.End + len(" nothing"))
			return of == "of" || of == "about"
		}
	}
	return false
}

// labels reports whether a clause gives what was said a name for what is not so: "calls this fiction".
func (src *source) labels(c *parley.Clause) bool {
	text := src.report.Text
	for i := range c.Words {
		if w := &c.Words[i]; w.Role == parley.PredicateRole {
			words := terms(src.near(parley.Span{Start: w.Span.End, End: c.Sentence.End}, parley.Span{Start: w.Span.End, End: w.Span.End}).Of(text))
			words = words[:min(len(words), labelWords)]
			if len(words) == 0 || !pointers[words[0].folded] && !slices.ContainsFunc(words, func(t term) bool { return sayings[strings.TrimSuffix(t.folded, "s")] }) {
				return false
			}
			return slices.ContainsFunc(words[1:], func(t term) bool { return falseWords[t.folded] })
		}
	}
	return false
}

// labelWords is how many words behind a verb are looked at for what it calls something.
const labelWords = 8

// isFalse reports whether a clause says of something said that it is false: "claims that children died are wrong".
func (src *source) isFalse(c *parley.Clause) bool {
	said, not := false, false
	for i := range c.Words {
		w := &c.Words[i]
		switch {
		case w.Role == parley.SubjectRole && sayings[w.Lemma]:
			said = true
		case said && falseWords[fold(w.Span.Of(src.report.Text))] || said && falseWords[w.Lemma]:
			not = true
		}
	}
	return said && not
}

// denied reports whether the verb of a clause goes on with whom something is denied: "denied him bail".
func (src *source) denied(c *parley.Clause) bool {
	return slices.ContainsFunc(c.Words, func(w parley.Word) bool { return w.Role == parley.PredicateRole && persons[src.nextWord(w.Span.End)] })
}

// isRetort reports whether a sentence says of the one before it only that it is not so: "It isn't", "This is false".
func (src *source) isRetort(sentence parley.Span) bool {
	text := src.report.Text
	words := terms(clipped(text, sentence).Of(text))
	if len(words) < 2 {
		return false
	}
	switch first, second := words[0].folded, words[1].folded; {
	case rebuttals[first+" "+second] || len(words) > 2 && rebuttals[first+" "+second+" "+words[2].folded]:
		return true
	case first == "not" && (second == "so" || second == "true") && len(words) == 2:
		return true
	case !pointers[first]:
		return false
	case cutNegations[second] && len(words) > 2 && words[2].folded == "t":
		return src.endsAt(sentence, words[2].End)
	case negatable[second] && len(words) > 2 && words[2].folded == "not":
		return src.endsAt(sentence, words[2].End) || len(words) == 4 && soWords[words[3].folded]
	case second == "is" || second == "was" || second == "are" || second == "were":
		return len(words) <= 4 && falseWords[words[len(words)-1].folded]
	}
	return false
}

// endsAt reports whether a sentence, or what it says first, ends at a place in it.
func (src *source) endsAt(sentence parley.Span, at int) bool {
	rest := strings.TrimSpace(sentence.Of(src.report.Text)[at:])
	if rest == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune(".,;:!–—-", r)
}

// saidNot gives, by clause, the speaker of what is said not to be so: "the army said it fired no shot", "the club says it sold none". What
// somebody will not or must not do is no denial.
func (src *source) saidNot() map[int]*parley.Mention {
	said := map[int]*parley.Mention{}
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		q, ok := s.Detail.(*parley.Quote)
		if !ok || q.Speaker == nil || len(q.Content) != 1 || q.Style == parley.Direct {
			continue
		}
		k := src.clauseAt(q.Content[0])
		if k < 0 || q.Content[0].Len() > sentenceReach || !src.negates(k, q.Content[0]) {
			continue
		}
		said[k] = q.Speaker
	}
	return said
}

// negates reports whether a clause says of something past or present that it is not so.
func (src *source) negates(k int, span parley.Span) bool {
	c := &src.reading.Clauses[k]
	negated := c.Negated
	for _, w := range terms(span.Of(src.report.Text)) {
		if intends[w.folded] {
			return false
		}
		negated = negated || w.folded == "none" || w.folded == "never" || w.folded == "nobody"
	}
	return negated
}

// claimReach is how many sentences before a denial are searched for what it denies.
const claimReach = 4

// What speaks for a sentence being the one that is denied.
const (
	claimNear   = -1.0 // for each sentence between
	claimNames  = 1.5  // it names who denies
	claimWord   = 1.0  // for each word in common, at most three
	claimBlames = 1.0  // it accuses
)

// claimOf returns what a clause denies: words of its own sentence before it, else the likeliest of the sentences before; of a quotation its
// beginning. What is only said not to be so denies an accusation, or what shares a word with it.
func (src *source) claimOf(k int, n denial, before []parley.Span, weak bool) (of claim, sure, ok bool) {
	c := &src.reading.Clauses[k]
	text := src.report.Text
	if lead := src.near(parley.Span{Start: c.Sentence.Start, End: n.span.Start}, parley.Span{Start: n.span.Start, End: n.span.Start}); len(terms(lead.Of(text))) > wordsBefore {
		return claim{src, trimmed(text, parley.Span{Start: c.Sentence.Start, End: n.span.Start}), c.Sentence}, true, true
	}
	bare := n.by != "" && !weak && src.saysNoMore(c)
	pointsBack := src.pointsBack(n.span)
	best, most := -1, 0.0
	for i := range before {
		at := len(before) - 1 - i
		words := src.contentIn(before[at])
		both := len(shared(n.own, words))
		blames := src.accuses(before[at])
		score := claimNear*float64(i) + claimWord*float64(min(both, 3))
		if blames {
			score += claimBlames
		}
		named := n.by != "" && src.mentions(before[at], n.by)
		if named {
			score += claimNames
			if bare {
				score += claimReach
			}
		}
		if weak && (i > 0 || !blames && (both == 0 || !src.reports(before[at]))) {
			continue
		}
		if best < 0 || score > most {
			best, most = at, score
			sure = len(n.own) == 0 || pointsBack || both > 0 || blames || named
		}
	}
	if best < 0 {
		return claim{}, false, false
	}
	return claim{src, pointed(text, src.quotedFrom(before[best])), before[best]}, sure, true
}

// pointsBack reports whether a denial has a word that points at what was said: "denied any such plan".
func (src *source) pointsBack(span parley.Span) bool {
	span = clipped(src.report.Text, span)
	words := terms(span.Of(src.report.Text))
	for i, t := range words {
		last := i+1 == len(words) || src.endsAt(span, t.End)
		if t.folded == "such" || t.folded == "it" || t.folded == "this" || last && (t.folded == "that" || sayings[strings.TrimSuffix(t.folded, "s")]) {
			return true
		}
	}
	return false
}

// saysNoMore reports whether a clause ends with its verb: "the ministry denies".
func (src *source) saysNoMore(c *parley.Clause) bool {
	for i := range c.Words {
		if w := &c.Words[i]; w.Role == parley.PredicateRole {
			return src.endsAt(parley.Span{Start: w.Span.End, End: c.Sentence.End}, 0)
		}
	}
	return false
}

// articleBytes is the length of "the" and a blank: what no clause holds before its first word.
const articleBytes = 4

// wordsBefore is how many words of its sentence stand before a clause that only points back at them.
const wordsBefore = 4

// contentIn are the keys of the nouns and verbs in a span that say something, ascending.
func (src *source) contentIn(span parley.Span) []string {
	var keys []string
	for _, w := range src.wordsIn(span) {
		if (w.Class == parley.Noun || w.Class == parley.Verb) && !lightVerbs[w.Lemma] && !commentWords[w.Lemma] && !newsWords[w.Lemma] && !denyingVerbs[w.Lemma] {
			keys = append(keys, stem(w.key))
		}
	}
	return sorted(keys)
}

// accuses reports whether a sentence lays something at somebody's door.
func (src *source) accuses(span parley.Span) bool {
	return slices.ContainsFunc(src.wordsIn(span), func(w word) bool { return w.Class == parley.Verb && accusing[w.Lemma] })
}

// reports says whether a sentence gives what somebody says.
func (src *source) reports(span parley.Span) bool {
	return slices.ContainsFunc(src.wordsIn(span), func(w word) bool { return w.Class == parley.Verb && claiming[w.Lemma] })
}

// mentions reports whether the last word of a name stands in a span.
func (src *source) mentions(span parley.Span, name string) bool {
	words := terms(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1].folded
	return slices.ContainsFunc(terms(span.Of(src.report.Text)), func(t term) bool { return t.folded == last })
}

// quotedFrom is the first piece of the quotation that a sentence goes on with, else the sentence.
func (src *source) quotedFrom(sentence parley.Span) parley.Span {
	all := src.reading.Statements
	behind := sort.Search(len(all), func(i int) bool { return all[i].Span.Start > sentence.Start })
	for i := max(0, behind-besides); i < behind; i++ {
		s := &all[i]
		if q, ok := s.Detail.(*parley.Quote); ok && len(q.Content) > 1 && q.Content[0].End <= sentence.Start && q.Content[len(q.Content)-1].End >= sentence.Start {
			return q.Content[0]
		}
	}
	return sentence
}

// pointsOnly reports whether a clause ends with its verb and a word that points at what was said: "the harbour office denied it".
func (src *source) pointsOnly(c *parley.Clause) bool {
	for i := range c.Words {
		if w := &c.Words[i]; w.Role == parley.PredicateRole {
			end := w.Span.End
			return pointers[src.nextWord(end)] && src.endsAt(parley.Span{Start: wordEnd(src.report.Text, end+1), End: c.Sentence.End}, 0)
		}
	}
	return false
}

// withReason adds to a bare denial the sentence behind it in which the same one goes on: "Mr Lund denies that. He says he was asleep."
func (src *source) withReason(c *parley.Clause, span parley.Span, from []parley.Span) parley.Span {
	text := src.report.Text
	if len(from) < 2 || len(src.contentIn(span)) > 0 && !src.pointsOnly(c) {
		return span
	}
	next := terms(clipped(text, from[1]).Of(text))
	if len(next) == 0 || !pointers[next[0].folded] && !possessives[next[0].folded] || !src.reports(from[1]) || strings.Contains(text[span.End:from[1].Start], "\n") {
		return span
	}
	return parley.Span{Start: span.Start, End: from[1].End}
}
