package reading

import (
	"slices"
	"strings"

	"parley"
)

// maxIssue is the most tokens of an issue: what is longer is a clause with its circumstances, not the matter itself.
const maxIssue = 12

// issueRange returns the short phrase that names the issue whose head is token h: without article, possessor, relative clause
// or apposition; empty when there is no word to name it.
func (r *wantReader) issueRange(h int) parley.Range {
	whole := r.subtree(h)
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
		if r.isCut(i) || t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WRB" || t.Dep == "mark" || t.Dep == "relcl" || t.Lower == "as" && t.Dep == "prep" && t.Head == h {
			break
		}
		out.End = i + 1
	}
	for out.First < h && (r.Tokens[out.First].POS == "DET" || r.Tokens[out.First].Tag == "PRP$" || r.Tokens[out.First].POS == "PUNCT") {
		out.First++
	}
	for out.End > h+1 {
		switch r.Tokens[out.End-1].POS {
		case "ADP", "CCONJ", "DET", "PUNCT", "SCONJ", "PART":
			out.End--
			continue
		}
		break
	}
	if r.Tokens[h].POS == "PRON" {
		return r.takenUp(h)
	}
	return r.wholeWords(out)
}

// takenUp returns the issue that the pronoun at token i takes up: that of the last position before it, at most maxTopicBack
// sentences back, else the last measure that is named there; empty for none.
func (r *wantReader) takenUp(i int) parley.Range {
	switch r.Tokens[i].Lower {
	case "it", "this", "that":
	default:
		return parley.Range{}
	}
	if m := r.mentionAt(i); m != nil && r.canWant(m) || r.Tokens[i].Tag == "WDT" {
		return parley.Range{}
	}
	return r.topicBefore(i)
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
	for out.Len() > 0 && out.End+1 < len(r.Tokens) && r.Tokens[out.End].Tag == "HYPH" && r.Tokens[out.End].Start == r.Tokens[out.End-1].End &&
		r.Tokens[out.End+1].Start == r.Tokens[out.End].End {
		out.End += 2
	}
	return out
}

// issueKey is what makes two wordings one issue: the stems of the content words, sorted, each once, with words of one family
// under one head: "joining NATO", "NATO membership" and "NATO accession" share "join nato".
func (r *wantReader) issueKey(words parley.Range) string {
	var stems []string
	for i := words.First; i < words.End; i++ {
		t := &r.Tokens[i]
		switch t.POS {
		case "NOUN", "PROPN", "VERB", "ADJ", "NUM":
		default:
			continue
		}
		if len(t.Lower) < 2 || issueFiller[strings.ToLower(t.Lemma)] {
			continue
		}
		stems = append(stems, issueStem(strings.ToLower(t.Lemma)))
	}
	slices.Sort(stems)
	return strings.Join(slices.Compact(stems), " ")
}

// issueFiller are words that an issue's wording may have or lack.
var issueFiller = wordSet(`be have do make give take get let full any such other more new own idea issue question matter notion
	prospect possibility proposal plan use call several further immediate complete entire total whole`)

// issueFamilies are words for one deed that no common stem shows: the deed first, from general knowledge.
var issueFamilies = newFamilies(`
join membership accession entry admission accede member
withdraw withdrawal pullout pullback pull retreat evacuation
cede cession concession surrender relinquish handover
cease ceasefire truce armistice
raise rise increase hike
cut reduction reduce decrease lower
pay wage salary
recognise recognize recognition
elect election poll vote ballot
guarantee assurance
sanction embargo
expand enlargement expansion enlarge
merge merger takeover acquisition acquire
negotiate negotiation talk dialogue discussion
free release liberation
fund funding finance financing money
arm weapon arms weaponry
`)

func newFamilies(rows string) map[string]string {
	family := map[string]string{}
	for row := range strings.Lines(strings.TrimSpace(rows)) {
		words := strings.Fields(row)
		for _, w := range words {
			family[w] = words[0]
		}
	}
	return family
}

// issueEndings are cut from a word to bring a verb and its noun together, longest first; what is left has at least five letters.
var issueEndings = []string{"ization", "isation", "ations", "ation", "ments", "ment", "ances", "ance", "ence", "ition", "ions", "ion", "ings", "ing", "als", "al", "es", "e", "s"}

func issueStem(word string) string {
	if head, ok := issueFamilies[word]; ok {
		return head
	}
	for _, ending := range issueEndings {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) >= 5 {
			return stem
		}
	}
	return word
}
