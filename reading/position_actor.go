package reading

import (
	"strings"

	"parley"
)

// actor returns who holds the position that the word at token i states: its agent, in the voice of the speaker where it
// stands in speech.
func (r *wantReader) actor(i int) *parley.Mention {
	if m := r.actorAt(i, r.agentOf(i)); m != nil || r.child(i, "nsubj", "nsubjpass", "agent") >= 0 {
		return m
	}
	return r.actorAbove(i)
}

// actorAbove returns who acts in the nearest clause above a participle or conjunct whose own clause names no party.
func (r *wantReader) actorAbove(i int) *parley.Mention {
	for depth := 0; depth < maxClimb; depth++ {
		t := &r.Tokens[i]
		switch {
		case t.Head == i || t.Tag == "VB":
			return nil
		case t.Dep != "advcl" && t.Dep != "conj" && t.Dep != "ccomp" && t.Dep != "acl" && t.Dep != "prep" && t.Dep != "pcomp":
			return nil
		}
		i = t.Head
		if s := r.child(i, "nsubj"); s >= 0 {
			if m := r.actorAt(i, s); m != nil {
				return m
			}
		}
	}
	return nil
}

// actorAt is the party that token a names as agent of the word at token i.
func (r *wantReader) actorAt(i, a int) *parley.Mention {
	if a < 0 {
		return nil
	}
	if r.Tokens[a].Tag == "NN" && strings.HasSuffix(r.Tokens[a].Lower, "ing") && a > 0 && r.Tokens[a-1].Head == a && (r.Tokens[a-1].Tag == "NNS" || r.Tokens[a-1].Tag == "NNPS") {
		a-- // "ministers meeting in Geneva" that the parser took for a meeting
	}
	m := r.party(a, i)
	if m == nil && r.mentionAt(a) == nil && r.Tokens[a].POS == "PRON" && (r.Tokens[a].Lower == "it" || r.Tokens[a].Lower == "they" || r.Tokens[a].Tag == "PRP" && r.Tokens[a].Lower != "you") {
		return r.spoken(i)
	}
	if m == nil && r.mentionAt(a) == nil && (r.namesPeople(a) || r.Tokens[i].POS == "VERB" && !wantThings[r.Tokens[i].Lemma] && r.describesPeople(a)) {
		return r.described(a)
	}
	return m
}

// namesPeople reports whether the noun at token a is one of persons, bodies or countries, as the cast knows them.
func (r *wantReader) namesPeople(a int) bool {
	t := &r.Tokens[a]
	if t.POS != "NOUN" && (t.POS != "PROPN" || t.Text != t.Lower) || wantOnlookers[t.Lemma] {
		return false
	}
	if t.Lemma == "territory" {
		return false
	}
	switch castLexica().nouns[strings.ToLower(t.Lemma)] {
	case nounPerson, nounPeople, nounBody, nounLand:
		return true
	}
	return wantParties[t.Lemma] || wantParties[t.Lower]
}

// isTitled reports whether token a is a name that the cast does not know, in running text.
func (r *wantReader) isTitled(a int) bool {
	return r.Tokens[a].Text != r.Tokens[a].Lower && len(r.Tokens[a].Text) > 2 && strings.ToUpper(r.Tokens[a].Text) != r.Tokens[a].Text
}

// wantParties are nouns of parties beside those that the cast knows.
var wantParties = wordSet(`camp capital community public majority minority sector industry lobby axis world economy federation region town city
	village district province constituency fisherfolk others many neighbour neighbor signatory donor creditor bondholder shareholder
	employer hardliner moderate centrist separatist loyalist royalist reformer conservative liberal caucus bench backbencher frontbencher
	superpower caretaker executive franchise squad league`)

// describesPeople reports whether the noun at token a may be people whom no name tells: a plural, or one who does something.
func (r *wantReader) describesPeople(a int) bool {
	t := &r.Tokens[a]
	if t.Tag == "NNP" && r.isTitled(a) {
		return true
	}
	if t.POS != "NOUN" || wantOnlookers[t.Lemma] || r.isMark(a) || t.Text == "%" {
		return false
	}
	if t.Tag == "NNS" {
		for _, ending := range abstractEndings {
			if strings.HasSuffix(t.Lower, ending) {
				return false
			}
		}
		return true
	}
	for _, ending := range []string{"er", "or", "ist", "man", "woman", "ian", "ent", "ant"} {
		if strings.HasSuffix(t.Lower, ending) {
			return true
		}
	}
	return false
}

// maxDescribed is how many words before its noun describe a party: "the small island states".
const maxDescribed = 6

// abstractEndings are those of plurals that are no people.
var abstractEndings = []string{"ics", "ions", "ments", "nesses", "ities", "ances", "ences", "isms", "ings", "als", "ages", "ures"}

// described is the unnamed party that the noun at token a describes: only somebody can demand, refuse or vote.
func (r *wantReader) described(a int) *parley.Mention {
	words := parley.Range{First: a, End: a + 1}
	for words.First > 0 && a-words.First < maxDescribed {
		t := &r.Tokens[words.First-1]
		if t.POS == "DET" || t.POS == "VERB" && t.Dep != "amod" || r.isMark(words.First-1) && t.Text != "-" || r.subtree(a).First >= words.First {
			break
		}
		words.First--
	}
	name := r.Words(words)
	return &parley.Mention{ID: parley.EntityID(parley.ContentID("described", strings.ToLower(name))), Name: name, Mention: r.Span(words), Unnamed: true}
}

// party returns whom the noun or pronoun at token a means, nil for what cannot want anything: things, documents, experts.
func (r *wantReader) party(a, at int) *parley.Mention {
	if share := r.child(a, "prep"); share >= 0 && r.Tokens[share].Lower == "of" && (a > 0 && r.Tokens[a].Lower == "%" || r.Tokens[a].Lower == "percent" || r.Tokens[a].POS == "NUM") {
		if whole := r.child(share, "pobj"); whole >= 0 {
			a = whole
		}
	}
	if voice := r.voiceAt(at); voice != nil && r.isOurs(a) {
		return voice
	}
	if o := r.child(a, "poss"); r.Tokens[a].Lower == "you" || o >= 0 && r.Tokens[o].Lower == "your" {
		return nil
	}
	m := r.inVoiceOf(a, r.voiceAt(at))
	if m != nil && m.Unnamed && strings.Count(m.Name, " ") > maxDescribed {
		return nil
	}
	if m == nil || wantOnlookers[r.Tokens[a].Lemma] || !r.canWant(m) {
		return nil
	}
	return m
}

// isOurs reports whether the noun at token a is the speaker's side: "our members", "my country".
func (r *wantReader) isOurs(a int) bool {
	o := r.child(a, "poss")
	return o >= 0 && (r.Tokens[o].Lower == "our" || r.Tokens[o].Lower == "my") && r.namesPeople(a)
}

// canWant reports whether a mention is of somebody, or of a place that stands for those who govern it.
func (r *wantReader) canWant(m *parley.Mention) bool {
	e := r.entityOf(m)
	return e == nil || e.Type != parley.Document && e.Type != parley.Other
}

// wantOnlookers report and judge, but are no party.
var wantOnlookers = wordSet("analyst expert observer source economist commentator pundit historian scholar forecaster poll survey report study")

// voiceAt returns who speaks at token i, nil for the report itself.
func (r *wantReader) voiceAt(i int) *parley.Mention {
	if k := r.vouched[i]; k >= 0 {
		return r.attributions[k].speaker
	}
	return nil
}
