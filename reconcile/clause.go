package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// An assertion is a clause of one report as it is compared.
type assertion struct {
	src     *source
	clause  *parley.Clause
	span    parley.Span
	bag     bag
	verb    uint64 // hash of the key of its verb
	when    window
	dated   bool
	s       *parley.Statement // a statement inside it, nil for none
	negated bool
	says    int              // how many words of content it has that are not what it speaks of
	numbers []*figure        // the figures in it
	stance  parley.Direction // of the first position in it
}

// The weight of a word of a clause by its role.
const (
	actedWeight    = 1.0 // subject, object, predicate
	obliqueWeight  = 0.7
	modifierWeight = 0.5
	nameWeightIn   = 0.8
	sideWeightIn   = 0.4
)

// leastWords is how many content words a clause needs to be compared at all.
const leastWords = 2

func (sc *scene) assertions(figures []*figure) []*assertion {
	var all []*assertion
	numbers := bySentence(figures)
	for _, src := range sc.sources {
		at := src.statementsByClause()
		for k := range src.reading.Clauses {
			g := sc.assertionOf(src, k)
			if g == nil {
				continue
			}
			if g.s = at[k]; g.s != nil {
				if p, ok := g.s.Detail.(*parley.Position); ok {
					g.stance = p.Stance.Direction()
				}
			}
			for _, f := range numbers[placeKey{src.at, g.clause.Sentence}] {
				if g.clause.Span.Contains(f.s.Span) {
					g.numbers = append(g.numbers, f)
				}
			}
			all = append(all, g)
		}
	}
	return all
}

// bySentence gives the figures by the sentence that they stand in.
func bySentence(figures []*figure) map[placeKey][]*figure {
	by := map[placeKey][]*figure{}
	for _, f := range figures {
		key := placeKey{f.src.at, f.s.Sentence}
		by[key] = append(by[key], f)
	}
	return by
}

// statementsByClause returns, for each clause, the first statement inside it that could name its kind.
func (src *source) statementsByClause() map[int]*parley.Statement {
	at := map[int]*parley.Statement{}
	for i := range src.reading.Statements {
		s := &src.reading.Statements[i]
		switch s.Kind() {
		case parley.EventKind, parley.PositionKind, parley.ProvisionKind:
			span := s.Span
			if e, ok := s.Detail.(*parley.Event); ok && !e.Trigger.Empty() {
				span = e.Trigger
			}
			if k := src.clauseAt(span); k >= 0 && at[k] == nil {
				at[k] = s
			}
		}
	}
	return at
}

func (sc *scene) assertionOf(src *source, k int) *assertion {
	c := &src.reading.Clauses[k]
	g := &assertion{src: src, clause: c, span: pointed(src.report.Text, c.Span), verb: hashWord(lemmaKey(c.Verb)), negated: c.Negated}
	inName := func(w *parley.Word) bool {
		return w.Class == parley.ProperNoun && len(src.namesIn(src.around(w.Span))) > 0
	}
	sc.fillBag(&g.bag, src, c.Span)
	list := make([]bagWord, 0, len(c.Words)+len(g.bag.names)+len(g.bag.sides))
	plain, spoken := 0, false
	for i := range c.Words {
		w := &c.Words[i]
		key := lemmaKey(w.Lemma)
		if lightVerbs[w.Lemma] || newsWords[w.Lemma] || !isWord(key) || inName(w) || w.Class == parley.Numeral {
			continue
		}
		weight := modifierWeight
		switch w.Role {
		case parley.PredicateRole, parley.SubjectRole, parley.ObjectRole:
			weight = actedWeight
		case parley.ObliqueRole:
			weight = obliqueWeight
		}
		content := !commentWords[w.Lemma] && !generic[key] && w.Class != parley.Adverb
		said := content && w.Role != parley.SubjectRole
		list = append(list, bagWord{hash: hashWord(key), weight: weight, content: content, said: said})
		if said {
			g.says++
		} else if content {
			spoken = true
		}
		if w.Class != parley.Adverb {
			plain++
		}
	}
	if plain < leastWords {
		return nil
	}
	if !spoken && len(g.bag.names) == 0 && len(g.bag.sides) == 0 && g.participle() {
		return nil // "securing a peace deal" says of nobody that he did
	}
	for _, id := range g.bag.names {
		list = append(list, bagWord{hash: hashWord("name " + string(id)), weight: nameWeightIn, name: true})
	}
	for _, id := range g.bag.sides {
		list = append(list, bagWord{hash: hashWord("side " + string(id)), weight: sideWeightIn, name: true, side: true})
	}
	g.bag.fill(sc.bagOf(list))
	g.when, g.dated = windowOf(c.Time)
	return g
}

// commentWords are the verbs and nouns with which a report presents what others say and do, and the offices of those who speak: they are
// in every report, whatever it is about. From general knowledge of news English (compare the verbs of communication in B. Levin, "English
// Verb Classes and Alternations", 1993, class 37).
var commentWords = wordSet(`add announce argue ask assert assure aver believe boast caution cite claim comment confirm contend counter declare demand demonstrate deny
describe disclose display emphasise emphasize exclaim explain express feature highlight hint imply indicate inform insist label maintain mention
name note observe point portray pose pledge present promise propose quote raise reaffirm recall reflect reiterate reject remain remark repeat reply
report represent require respond retort reveal say seek signal speak state stress suggest support talk tell term think thank underline underscore urge
view voice want warn weigh welcome write accept offer oppose refuse describe
chief minister president secretary chancellor premier envoy spokesman spokeswoman spokesperson official authority adviser aide leader head mayor governor
director chairman chairwoman officer ministry department office agency service committee council commission key main major new ongoing
significant important recent current`)

// participle reports whether a clause's predicate is a verb in -ing.
func (g *assertion) participle() bool {
	for i := range g.clause.Words {
		if w := &g.clause.Words[i]; w.Role == parley.PredicateRole {
			return strings.HasSuffix(w.Span.Of(g.src.report.Text), "ing")
		}
	}
	return false
}

// sameAssertion judges whether two clauses of two reports say the same. It is symmetric.
func (sc *scene) sameAssertion(a, b *assertion) float64 {
	if a.src == b.src {
		return veto / 50
	}
	if a.negated != b.negated || a.dated && b.dated && a.when.gap(b.when) > datedApart || a.bag.clash(&b.bag) || a.bag.against(&b.bag, opposites) ||
		a.stance != parley.NoDirection && b.stance != parley.NoDirection && a.stance != b.stance || otherNumbers(a.numbers, b.numbers) {
		return veto
	}
	words, said, onlyVerb, weight := 0, 0, true, 0.0
	eachShared(&a.bag, &b.bag, func(x, y *bagWord) {
		if !x.content {
			return
		}
		words++
		weight += x.rare
		if x.said && y.said {
			said++
			onlyVerb = onlyVerb && x.hash == a.verb && x.hash == b.verb
		}
	})
	if said == 0 || onlyVerb && a.says > 1 && b.says > 1 || words < leastShared || words == leastShared && weight < rareWord*2 {
		return veto / 50
	}
	return likeness(&a.bag, &b.bag)
}

// leastShared is how many words of content two clauses that say the same have in common at least, one of them in what is said.
const leastShared = 2

// otherNumbers reports whether the figures of two clauses are of one kind of thing and none of their values fit.
func otherNumbers(a, b []*figure) bool {
	clash := false
	for _, f := range a {
		for _, o := range b {
			if f.dim != o.dim {
				continue
			}
			if f.means.meets(o.means) {
				return false
			}
			clash = true
		}
	}
	return clash
}

// sameClause is the least average likeness of clauses that say the same.
const sameClause = 0.45

// clauseDrafts puts clauses of different reports together that say the same. Those of one report alone are no finding: their
// statements are.
func (sc *scene) clauseDrafts(told []*draft, figures []*figure) []*draft {
	all := sc.assertions(figures)
	al := &aligner{
		items: len(all),
		keys:  func(i int, to []uint64) []uint64 { return sc.clauseKeys(&all[i].bag, to) },
		judge: func(i, j int) float64 { return sc.sameAssertion(all[i], all[j]) },
		bar:   sameClause,
		near:  func(i int) float64 { return float64(all[i].src.day) },
	}
	stood := sc.standingPlaces(told)
	var drafts []*draft
	for _, group := range al.groups() {
		d := &draft{kind: parley.PositionKind, aspect: parley.Wording}
		reports := map[int]bool{}
		known := 0
		for _, i := range group {
			g := all[i]
			reports[g.src.at] = true
			if stood[placeKey{g.src.at, g.clause.Sentence}] {
				known++
			}
			d.places = append(d.places, testimony{src: g.src, s: g.s, span: g.span, value: -1})
			if g.s != nil && d.kind == parley.PositionKind {
				d.kind = g.s.Kind()
			}
			if d.time == nil {
				d.time = g.clause.Time
			}
		}
		if len(reports) < 2 || known*3 >= len(group)*2 {
			continue
		}
		drafts = append(drafts, d)
	}
	return drafts
}

// clauseKeys appends pairs of words: a single word in common is not worth a look.
func (sc *scene) clauseKeys(b *bag, keys []uint64) []uint64 {
	words := sc.list[:0]
	for _, w := range b.words {
		if !w.side {
			words = append(words, w)
		}
	}
	sc.list = words
	slices.SortFunc(words, func(x, y bagWord) int {
		return cmp.Or(cmp.Compare(y.worth(), x.worth()), cmp.Compare(x.hash, y.hash))
	})
	words = words[:min(len(words), keyWords)]
	for i, x := range words {
		for _, y := range words[i+1:] {
			keys = append(keys, mix([]uint64{min(x.hash, y.hash), max(x.hash, y.hash)}))
		}
	}
	return keys
}

// keyWords is how many of a clause's heaviest words find candidates.
const keyWords = 8

type placeKey struct {
	source   int
	sentence parley.Span
}

// standingPlaces returns the sentences that already stand in a finding of several reports.
func (sc *scene) standingPlaces(drafts []*draft) map[placeKey]bool {
	stood := map[placeKey]bool{}
	for _, d := range drafts {
		reports := map[int]bool{}
		for i := range d.places {
			reports[d.places[i].src.at] = true
		}
		if len(reports) < 2 || d.verdict.standing != "" {
			continue
		}
		for i := range d.places {
			stood[placeKey{d.places[i].src.at, d.places[i].sentence()}] = true
		}
	}
	return stood
}
