package reading

import (
	"slices"

	"parley"
)

// maxIssue is the most tokens of an issue: what is longer is a clause with its circumstances, not the matter itself.
const maxIssue = 12

// issueRange returns the short phrase that names the issue whose head is token h: without article, possessor, relative clause
// or apposition; empty when there is no word to name it.
func (r *wantReader) issueRange(h int) parley.Range {
	whole := r.subtree(h)
	for _, c := range r.children[h] {
		if c > h && r.Tokens[c].Dep == "relcl" {
			whole.End = min(whole.End, max(h+1, r.subtree(c).First))
		}
	}
	out := parley.Range{First: h, End: h + 1}
	verbal := r.Tokens[h].POS == "VERB" || r.Tokens[h].POS == "AUX"
	for i := h - 1; i >= whole.First && h-i < maxIssue; i-- {
		t := &r.Tokens[i]
		if r.isCut(i) || t.Dep == "mark" || t.Lower == "to" || t.POS == "SCONJ" || verbal && t.Dep == "nsubj" && t.POS == "PRON" {
			break
		}
		out.First = i
	}
	if verbal && !r.hasNounSubject(h) {
		out.First = h
	}
	for i := h + 1; i < whole.End && i-out.First < maxIssue; i++ {
		t := &r.Tokens[i]
		if r.isCut(i) || t.Lower == "provided" || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WRB" || t.Dep == "mark" || t.Dep == "relcl" || t.Lower == "as" && t.Dep == "prep" && t.Head == h ||
			r.isAside(i, h) {
			break
		}
		out.End = i + 1
	}
	for out.First < h && (r.Tokens[out.First].POS == "DET" || r.Tokens[out.First].Tag == "PRP$" || r.Tokens[out.First].POS == "PUNCT" || r.Tokens[out.First].POS == "ADV") {
		out.First++
	}
	for out.End > h+1 {
		switch r.Tokens[out.End-1].POS {
		case "ADP", "CCONJ", "DET", "PUNCT", "SCONJ", "PART", "ADV":
			if r.Tokens[out.End-1].Dep != "prt" {
				out.End--
				continue
			}
		}
		break
	}
	out = r.withMarks(out, h)
	if r.Tokens[h].POS == "PRON" || r.Tokens[h].Tag == "DT" || r.Tokens[h].Lower == "that" {
		return r.takenUp(h)
	}
	if r.isBareNumber(h) {
		return r.amountTopic(h)
	}
	return r.wholeWords(out)
}

// isBareNumber reports whether token h is a number with nothing to tell what it counts: "holds out for 100,000", "insists on eight".
func (r *wantReader) isBareNumber(h int) bool {
	return r.Tokens[h].POS == "NUM" && r.child(h, "nmod", "quantmod", "prep") < 0
}

// amountTopic returns what the bare number at token h is an amount of: the issue or the thing told of before it; the number itself has no name.
func (r *wantReader) amountTopic(h int) parley.Range {
	if topic := r.topicBefore(h); topic.Len() > 0 {
		return topic
	}
	return r.antecedent(h)
}

// takenUp returns the issue that the pronoun at token i takes up: that of the last position before it, at most maxTopicBack
// sentences back, else the last measure that is named there; empty for none.
func (r *wantReader) takenUp(i int) parley.Range {
	object := r.Tokens[i].Dep == "dobj" || r.Tokens[i].Dep == "pobj"
	switch r.Tokens[i].Lower {
	case "it", "this", "that":
	case "them", "these", "those":
		if !object {
			return parley.Range{}
		}
	default:
		return parley.Range{}
	}
	if m := r.mentionAt(i); m != nil && r.canWant(m) && !object || r.Tokens[i].Tag == "WDT" {
		return parley.Range{}
	}
	if topic := r.topicBefore(i); topic.Len() > 0 || !object {
		return topic
	}
	return r.antecedent(i)
}

// antecedent returns the thing told of last before token i, in its sentence or the one before: what a clause is about, or else what somebody
// does something to; empty for none. What one wants, takes or refuses is seldom a time, a place or a person.
func (r *wantReader) antecedent(i int) parley.Range {
	for sent := r.sentence[i]; sent >= max(0, r.sentence[i]-1); sent-- {
		s := r.Sentences[sent]
		for _, deps := range [...][]string{{"dobj", "nsubjpass", "attr"}, {"nsubj", "pobj", "appos", "ROOT"}} {
			for h := min(i, s.End) - 1; h >= s.First && r.block[h] == r.block[i]; h-- {
				if t := &r.Tokens[h]; t.POS == "NOUN" && slices.Contains(deps, t.Dep) && !r.isActor(h) && !r.namesPeople(h) && !r.isTimeWord(h) && !r.isPercent(h) {
					return r.issueRange(h)
				}
			}
		}
	}
	return parley.Range{}
}

// maxTopicBack is how many sentences back an issue is taken up from: beyond it a pronoun has another antecedent in most of our own stories.
const maxTopicBack = 2

// topicBefore returns what was last talked of as an issue before token i, empty for nothing near.
func (r *wantReader) topicBefore(i int) parley.Range {
	first := r.Sentences[max(0, r.sentence[i]-maxTopicBack)].First
	for k := len(r.topics) - 1; k >= 0 && r.topics[k].First >= first; k-- {
		if r.topics[k].End <= i {
			return r.topics[k]
		}
	}
	for h := i - 1; h >= first; h-- {
		if t := &r.Tokens[h]; t.POS == "NOUN" && t.Dep != "compound" && (planNouns[t.Lemma] || matterNouns[t.Lemma] || wantUndertakings[t.Lemma]) {
			return r.issueRange(h)
		}
	}
	return parley.Range{}
}

// isAside reports whether token i begins what is no part of the issue with the head h: a participle that tells more of it, examples,
// likenesses, or another demand.
func (r *wantReader) isAside(i, h int) bool {
	t := &r.Tokens[i]
	switch {
	case r.Tokens[h].POS == "VERB" || r.Tokens[h].POS == "AUX":
		return t.Dep == "advcl" && t.Head == h
	case t.Dep == "acl" && (t.Tag == "VBG" || t.Tag == "VBN"), t.Dep == "amod" && t.Head == h && i > h:
		return true
	case t.Dep == "conj" && t.Head == h:
		return len(wantNoun[t.Lemma]) > 0
	}
	switch t.Lower {
	case "including", "excluding", "like", "per", "versus", "amid", "such", "via", "without":
		return t.POS != "VERB"
	}
	return false
}

// withMarks takes in the quotation mark before an issue that the other one ends, or ends the issue before a mark that stands alone.
func (r *wantReader) withMarks(out parley.Range, h int) parley.Range {
	marks, last := 0, -1
	for i := out.First; i < out.End; i++ {
		if t := r.Tokens[i].Tag; t == "``" || t == "''" {
			marks, last = marks+1, i
		}
	}
	switch {
	case marks%2 == 0:
	case out.First > 0 && r.Tokens[out.First-1].Tag == "``":
		out.First--
	case last > h:
		out.End = last
	case last >= out.First && last < h:
		out.First = last + 1
	}
	return out
}

// isCut reports whether an issue ends at the mark at token i: quotation marks and hyphens cut none.
func (r *wantReader) isCut(i int) bool {
	if !r.isMark(i) {
		return false
	}
	switch r.Tokens[i].Tag {
	case "``", "''", "HYPH":
		return false
	}
	return r.Tokens[i].Text != "-"
}

func (r *wantReader) hasNounSubject(verb int) bool {
	s := r.child(verb, "nsubj", "nsubjpass")
	return s >= 0 && r.Tokens[s].POS != "PRON"
}

// wholeWords extends a range over what a hyphen joins to it: "NATO non" + "-expansion".
func (r *wantReader) wholeWords(out parley.Range) parley.Range {
	for out.Len() > 0 && out.End+1 < len(r.Tokens) && (r.Tokens[out.End].Tag == "HYPH" || r.Tokens[out.End].Text == "-") && r.Tokens[out.End].Start == r.Tokens[out.End-1].End &&
		r.Tokens[out.End+1].Start == r.Tokens[out.End].End {
		out.End += 2
	}
	return out
}
