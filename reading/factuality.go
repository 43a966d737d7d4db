package reading

import (
	"slices"

	"parley"
)

// factualityOf says how far the report commits itself to the predicate or noun at token i: the weakest of what its own words say
// (negation, auxiliaries, "reportedly", "alleged"), what the words above it say ("refused to", "plans for", "if"), and of
// whether somebody else vouches for it.
func (p *page) factualityOf(i int) (parley.Factuality, parley.Polarity) {
	f := factReader{p, parley.Asserted, parley.Positive}
	f.climb(i)
	f.vouched(i)
	return f.factuality, f.polarity
}

// A factReader collects what weakens one statement.
type factReader struct {
	*page
	factuality parley.Factuality
	polarity   parley.Polarity
}

func (f *factReader) weaken(to parley.Factuality) { f.factuality = f.factuality.Weaker(to) }

// deny says that what is told did not happen.
func (f *factReader) deny() {
	f.weaken(parley.Denied)
	f.polarity = parley.Negative
}

// climb reads token i and what it depends on, up to the clause that stands by itself.
func (f *factReader) climb(i int) {
	for step := 0; step < maxClimb; step++ {
		f.own(i, step == 0)
		t := &f.Tokens[i]
		if t.Head == i || !f.governs(i, t.Head) {
			return
		}
		i = t.Head
	}
}

// own reads the dependents of token i: negation, auxiliaries, adverbs and adjectives, a condition.
func (f *factReader) own(i int, first bool) {
	if f.negated(i) {
		f.deny()
	}
	if m := f.modal(i); m != "" {
		f.auxiliary(m, i)
	}
	verb := f.Tokens[i].POS == "VERB" || f.Tokens[i].POS == "AUX"
	for _, k := range f.children[i] {
		t := &f.Tokens[k]
		switch t.Dep {
		case "advmod", "amod", "acomp", "npadvmod":
			if first || verb {
				f.weaken(factWord(t.Lower))
			}
		case "mark":
			if verb && factConditions[t.Lower] {
				f.weaken(parley.Conditional)
			}
		case "advcl":
			if verb && f.isCondition(k) {
				f.weaken(parley.Conditional)
			}
		case "nsubj", "nsubjpass":
			if verb && f.nobody(k) {
				f.deny()
			}
		}
	}
}

// nobody reports whether the subject at token k denies: "no one", "neither side", "none".
func (f *factReader) nobody(k int) bool {
	switch f.Tokens[k].Lower {
	case "nobody", "none", "nothing", "neither":
		return true
	}
	return f.negated(k)
}

// isCondition reports whether the clause of the verb at token k is what something depends on.
func (f *factReader) isCondition(k int) bool {
	m := f.child(k, "mark", "advmod")
	if m >= 0 && (factConditions[f.Tokens[m].Lower] || f.wordBefore(m) == "provided" || f.wordBefore(m) == "providing") {
		return true
	}
	return f.inverted(k)
}

// inverted reports whether the clause of the verb at token k begins with its auxiliary: "should the vote fail", "had she known".
func (f *factReader) inverted(k int) bool {
	first := f.subtree(k).First
	t := &f.Tokens[first]
	s := f.child(k, "nsubj", "nsubjpass")
	return t.Dep == "aux" && t.Head == k && s > first && (t.Lower == "should" || t.Lower == "had" || t.Lower == "were")
}

// auxiliary reads a modal verb.
func (f *factReader) auxiliary(modal string, i int) {
	switch modal {
	case "will", "shall":
		f.weaken(parley.Planned)
	case "would":
		if f.voucherOf(i) >= 0 {
			f.weaken(parley.Planned)
			return
		}
		f.weaken(parley.Possible)
	default:
		f.weaken(parley.Possible)
	}
}

// voucherOf is the innermost attribution around token i, -1 for none.
func (f *factReader) voucherOf(i int) int {
	if i >= len(f.page.vouched) {
		return -1
	}
	return f.page.vouched[i]
}

// vouched reads on whose word token i stands.
func (f *factReader) vouched(i int) {
	for k, steps := f.voucherOf(i), 0; k >= 0 && steps < maxClimb; k, steps = f.attributions[k].via, steps+1 {
		a := &f.attributions[k]
		if a.denied {
			f.deny()
		}
		switch a.act {
		case parley.Intention:
			if !f.done(a.head) {
				f.weaken(parley.Planned)
			}
		default:
			f.weaken(parley.Claimed)
		}
	}
}

// done reports whether the cue at token i tells of what was done rather than intended.
func (f *factReader) done(i int) bool { return factVerbs[f.Tokens[i].Lemma] == parley.Asserted }

// factScenes are verbs whose object with its participle is one scene: "would mean troops crossing the river".
var factScenes = eventSet(`involve mean entail require envisage foresee imagine see`)

// sideBySide reports whether a semicolon stands between the clause at token i and the one after it that the parser puts above it: "wages
// rise by 4%; nobody is dismissed".
func (f *factReader) sideBySide(i, h int) bool {
	return i < h && slices.ContainsFunc(f.Tokens[i:h], func(t parley.Token) bool { return t.Lower == ";" })
}

// governs says whether what stands above token i bears on whether it happened, and reads it.
func (f *factReader) governs(i, h int) bool {
	t, head := &f.Tokens[i], &f.Tokens[h]
	switch t.Dep {
	case "xcomp", "ccomp", "pcomp", "acl", "oprd":
		if t.Dep == "acl" && t.Tag != "VB" {
			if head.Dep == "dobj" && factScenes[f.Tokens[head.Head].Lemma] {
				f.own(head.Head, false)
			}
			return false
		}
		if t.Dep == "ccomp" && f.sideBySide(i, h) {
			return false
		}
		if t.Dep == "ccomp" && f.told(i, h) {
			return true
		}
		f.under(h)
		return true
	case "advcl":
		// What is done in order to is not yet done; other adverbial clauses stand by themselves.
		if f.isCondition(i) {
			f.weaken(parley.Conditional)
		}
		if t.Tag == "VB" && f.child(i, "mark") < 0 {
			f.under(h)
			return factVerbs[head.Lemma] != "" || factNouns[head.Lemma] != ""
		}
		return false
	case "conj":
		return f.child(i, "nsubj", "nsubjpass") < 0 && (f.sharesAuxiliary(i, h) || head.POS == "NOUN" || head.POS == "PROPN")
	case "pobj":
		return true
	case "prep":
		if head.POS == "NOUN" || head.POS == "ADJ" || head.POS == "VERB" || head.POS == "AUX" {
			return f.bears(t.Lower, h)
		}
	case "dobj", "attr", "dative":
		return f.bears("", h)
	case "nsubjpass":
		return f.bears("", h)
	case "nsubj":
		return factOccurs[head.Lemma] || head.Lemma == "be" && f.child(h, "acomp", "attr") >= 0 && f.predicated(h)
	}
	return false
}

// told reports whether the clause at token i only tells what was, under a verb that may also order: "told them that she had won".
func (f *factReader) told(i, h int) bool {
	return f.Tokens[i].Tag != "VB" && f.modal(i) == "" && factVerbs[f.Tokens[h].Lemma] == parley.Planned
}

// predicated reads "the meeting is likely", "an attack is possible".
func (f *factReader) predicated(h int) bool {
	w := f.child(h, "acomp", "attr")
	word := factWord(f.Tokens[w].Lower)
	f.weaken(word)
	return word != parley.Asserted
}

// sharesAuxiliary reports whether the verb at token i stands under the auxiliary of the one it is joined to.
func (f *factReader) sharesAuxiliary(i, h int) bool {
	return f.Tokens[i].Tag == f.Tokens[h].Tag && f.child(i, "aux") < 0
}

// bears reads the verb, noun or adjective at token h over a noun that is its object or stands under its preposition.
func (f *factReader) bears(prep string, h int) bool {
	head := &f.Tokens[h]
	switch {
	case head.POS == "VERB" && eventLight[head.Lemma] && prep == "":
		f.under(h)
		return true
	case head.POS == "VERB" && (prep == "" && factObjects[head.Lemma] != "" || prep != "" && factPreps[head.Lemma] == prep):
		f.weaken(factObjects[head.Lemma])
		if factObjects[head.Lemma] == parley.Denied {
			f.polarity = parley.Negative
		}
		return true
	case (head.POS == "NOUN" || head.POS == "ADJ") && factNouns[head.Lemma] != "":
		f.weaken(factNouns[head.Lemma])
		return true
	}
	return false
}

// under reads the word at token h over an infinitive or clause.
func (f *factReader) under(h int) {
	lemma := f.Tokens[h].Lemma
	if lemma == "be" {
		// "The envoys are to meet."
		f.weaken(parley.Planned)
		return
	}
	to := factVerbs[lemma]
	if to == "" && f.Tokens[h].POS != "VERB" {
		to = factNouns[lemma]
	}
	switch to {
	case "":
	case parley.Denied:
		f.deny()
	default:
		f.weaken(to)
	}
}

// factWord is what an adverb or adjective says of the word it stands with.
func factWord(word string) parley.Factuality {
	if f, ok := factModifiers[word]; ok {
		return f
	}
	return parley.Asserted
}

// The words that weaken, from general knowledge after the classes of Saurí and Pustejovsky, "FactBank", 2009.
var (
	factModifiers = factTable(map[parley.Factuality]string{
		parley.Unverified: `reportedly allegedly apparently purportedly supposedly ostensibly seemingly alleged reported purported suspected claimed
			unconfirmed rumored rumoured supposed unverified so-called self-proclaimed presumed apparent`,
		parley.Possible: `possibly perhaps maybe probably likely unlikely potentially presumably conceivably potential possible hypothetical
			feared would-be probable theoretical prospective threatened`,
		parley.Planned: `planned scheduled upcoming forthcoming future proposed expected intended pending anticipated impending looming next`,
		parley.Denied:  `false fake failed aborted cancelled canceled thwarted foiled averted abortive nonexistent`,
	})
	// factVerbs are verbs and adjectives over an infinitive or a clause; those under Asserted tell of what was done.
	factVerbs = factTable(map[parley.Factuality]string{
		parley.Denied: `refuse decline fail avoid prevent forbid neglect deny unable unwilling reluctant impossible`,
		parley.Possible: `want hope wish try attempt seek like desire consider mull weigh fear allow permit enable able urge ask
			beg implore encourage press demand request call invite need propose suggest recommend likely possible free reserve risk
			supposed unclear uncertain doubt appear seem contemplate warn`,
		parley.Planned: `plan intend agree vow promise pledge schedule set expect prepare prepared ready willing aim mean due poise poised slate
			threaten offer swear commit order instruct tell direct determined eager bind bound project predict forecast
			anticipate go about propose arrange tap destine`,
		parley.Asserted: `decide choose opt manage begin continue start proceed help force dare`,
	})
	// factObjects are verbs over a noun: "planned a meeting", "denied the attack".
	factObjects = factTable(map[parley.Factuality]string{
		parley.Denied: `deny cancel avert prevent foil thwart abort reject refuse exclude scrap block veto avoid oppose forbid ban
			prohibit rule`,
		parley.Possible: `want seek demand urge request propose consider fear risk mull weigh contemplate suggest recommend call need push press
			threaten allow authorize permit hope ask await doubt favor favour invite`,
		parley.Planned: `plan schedule prepare arrange promise pledge offer order expect anticipate predict forecast project vow set
			postpone delay reschedule await`,
		parley.Unverified: `allege claim suspect`,
	})
	// factPreps are verbs with the preposition over such a noun.
	factPreps = map[string]string{"call": "for", "push": "for", "press": "for", "hope": "for", "ask": "for", "wait": "for", "prepare": "for",
		"plan": "for", "agree": "to", "threaten": "with", "schedule": "for", "set": "for", "consent": "to", "rule": "out"}
	// factNouns are nouns and adjectives over an infinitive, "of" or "for": "a plan to", "the threat of".
	factNouns = factTable(map[parley.Factuality]string{
		parley.Denied: `refusal failure denial inability cancellation absence lack prevention`,
		parley.Possible: `possibility prospect risk threat fear danger chance hope wish desire attempt bid effort call demand request proposal appeal
			idea suggestion option potential likelihood speculation warning ability right permission authority need opportunity
			want likely possible able possibility offer ultimatum`,
		parley.Planned: `plan intention schedule promise pledge vow decision commitment agreement readiness willingness ready willing due
			preparation order expectation prediction forecast projection mandate date deadline`,
		parley.Unverified: `claim allegation report rumor rumour accusation suspicion assertion`,
	})
	factConditions = eventSet(`if unless provided providing assuming lest whether should`)
	factOccurs     = eventSet(`take occur happen proceed begin start resume continue follow place go hold convene open`)
)

func factTable(rows map[parley.Factuality]string) map[string]parley.Factuality {
	table := map[string]parley.Factuality{}
	for f, words := range rows {
		for w := range eventSet(words) {
			if old, ok := table[w]; ok {
				f := old.Weaker(f)
				table[w] = f
				continue
			}
			table[w] = f
		}
	}
	return table
}
