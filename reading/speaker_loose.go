package reading

import (
	"strings"

	"parley"
)

// looseSpeaker is whose words a quotation holds that no cue introduces: of one within a sentence who stands right before it, of one that
// is a sentence of its own who is named right behind it, else whose words or deeds the sentence before tells. nil for none.
func (p *page) looseSpeaker(k int) *parley.Mention {
	q := &p.quotations[k]
	if m := p.ownComment(q); m != nil {
		return m
	}
	if m := p.ownerWithin(q); m != nil || !p.standsAlone(q) {
		return m
	}
	for _, find := range []func(*quotation) *parley.Mention{p.namedBehind, p.saidBelow, p.guestOf, p.leadsTo} {
		if m := find(q); m != nil {
			return m
		}
	}
	return nil
}

// maxOwnComment is how many words may stand between a quotation and the noun that says whose answer it is.
const maxOwnComment = 6

// ownComment is whose words a quotation holds that is said to be somebody's comment: "“Ask them,” was her only comment", "Rask's answer was
// “no”". nil for none.
func (p *page) ownComment(q *quotation) *parley.Mention {
	be := q.End
	step := 1
	if be >= len(p.Tokens) || p.Tokens[be].Lemma != "be" {
		be, step = q.First-1, -1
	}
	if be < 0 || be >= len(p.Tokens) || p.Tokens[be].Lemma != "be" || p.block[be] != p.block[q.First] {
		return nil
	}
	for i, left := be+step, maxOwnComment; left > 0 && i >= 0 && i < len(p.Tokens) && p.block[i] == p.block[be] && p.around[i] < 0; i, left = i+step, left-1 {
		if t := &p.Tokens[i]; ownWords[t.Lemma] {
			if o := p.child(i, "poss"); o >= 0 {
				return p.mentionAlone(o)
			}
			return nil
		} else if t.POS == "VERB" || p.isMark(i) {
			return nil
		}
	}
	return nil
}

// ownWords are nouns for what somebody says, of which a quotation can be said to be one; from general knowledge.
var ownWords = wordSet(`comment answer reply response verdict message word advice motto conclusion summary retort reaction explanation excuse
	argument line warning question refrain mantra order greeting farewell remark observation defence defense plea promise`)

// ownerWithin is whose words a quotation holds that stands within a sentence, from what is right before it: "Rask floated “a pause at
// sea”", "Rask’s “no blank cheques” line", "Rask’s rebuke of “our way or none”", and from "For Rask, ..." before. nil for none.
func (p *page) ownerWithin(q *quotation) *parley.Mention {
	i := q.First
	for i < q.End && p.isMark(i) {
		i++
	}
	at := i - 1
	for at >= 0 && p.isMark(at) && p.block[at] == p.block[q.First] {
		at--
	}
	if at < 1 || p.block[at] != p.block[q.First] {
		return nil
	}
	if i < q.End && (p.Tokens[i].Tag == "VBZ" || p.Tokens[i].Tag == "VBD" || p.Tokens[i].Tag == "MD") && p.Tokens[i].Head != at {
		if m := p.mentionAlone(at); m != nil && p.canSpeak(m) {
			return m
		}
	}
	if t := &p.Tokens[at]; t.Tag == "VBD" || t.Tag == "VBZ" || t.POS != "NOUN" && strings.HasSuffix(t.Lower, "ed") {
		if m := p.speakingName(at - 1); m != nil {
			return m
		}
	}
	if m := p.ownerBefore(at); m != nil {
		return m
	}
	first := p.Sentences[p.sentence[at]].First
	if p.Tokens[first].Lower == "for" && first < at {
		if o := p.child(first, "pobj"); o >= 0 && o < at {
			if m := p.speakingName(o); m != nil {
				if e := p.entityOf(m); e.Type == parley.Person || e.Type == parley.Other && strings.Contains(e.Name, " ") {
					return m
				}
			}
		}
	}
	return nil
}

// maxOwned is how many words may stand between an owner and the quotation it owns ("Rask's 2030 campaign mantra “...”" has three).
const maxOwned = 5

// ownerBefore is the person or state whose possessive stands before the words that lead to token at and what follows it.
func (p *page) ownerBefore(at int) *parley.Mention {
	for k := at; k > 0 && k > at-maxOwned; k-- {
		t := &p.Tokens[k]
		if t.Tag == "POS" {
			return p.speakingName(k - 1)
		}
		if t.POS != "NOUN" && t.POS != "ADJ" && t.POS != "NUM" && t.POS != "PROPN" && t.Lower != "of" {
			return nil
		}
	}
	return nil
}

// speakingName is who is meant by the name that token i ends, nil where that is none or no person, state or body.
func (p *page) speakingName(i int) *parley.Mention {
	m := p.mentionAlone(i)
	e := p.entityOf(m)
	if e == nil || e.Unnamed {
		return nil
	}
	switch e.Type {
	case parley.Person, parley.State, parley.Organization, parley.Other:
		return m
	}
	return nil
}

// standsAlone reports whether a quotation begins and ends as a sentence of its own.
func (p *page) standsAlone(q *quotation) bool {
	if q.Len() < 2 {
		return false
	}
	if prev := q.First - 1; prev >= 0 && p.block[prev] == p.block[q.First] && p.Tokens[prev].Tag != "." && p.Tokens[prev].Tag != "''" && p.Tokens[prev].POS != "SPACE" {
		return false
	}
	words := strings.TrimRight(p.withoutMarks(q, q.span).Of(p.Text()), " ")
	return strings.HasSuffix(words, "…") || words != "" && strings.ContainsAny(words[len(words)-1:], ".!?") ||
		p.inTitle(p.block[q.First]) && (q.End == len(p.Tokens) || p.block[q.End] != p.block[q.First])
}

// maxNamedBehind is how many words a line without a verb that names the speaker behind a quotation may have.
const maxNamedBehind = 30

// namedBehind is the person with whom the words right behind a quotation begin, where they have no verb of their own: "“We float.” Ida Rask,
// the harbour master, from her boat." Up to two words of place may lead ("On the radio: Ida Rask").
func (p *page) namedBehind(q *quotation) *parley.Mention {
	first := q.End
	if first >= len(p.Tokens) || p.block[first] != p.block[q.First] {
		return nil
	}
	end := first
	for end < len(p.Tokens) && p.block[end] == p.block[q.First] && end < first+maxNamedBehind {
		t := &p.Tokens[end]
		if p.around[end] >= 0 {
			return nil
		}
		if t.Tag == "." && end > first {
			break
		}
		end++
	}
	colon := first
	for k := first; k < min(end, first+maxLabel); k++ {
		if p.Tokens[k].Text == ":" {
			colon = k + 1
		}
	}
	for k := colon; k < min(end, colon+maxTitle); k++ {
		t := &p.Tokens[k]
		if m := p.personAt(k); m != nil && t.POS == "PROPN" {
			if p.hasMainVerb(parley.Range{First: p.nameRange(k).End, End: end}) {
				return nil
			}
			return m
		}
		if t.POS != "PROPN" && t.POS != "NOUN" && t.POS != "ADJ" && t.POS != "DET" && t.Tag != "POS" && t.Text != "-" {
			return nil
		}
	}
	return nil
}

// hasMainVerb reports whether r holds a verb with a tense that is in no relative clause.
func (p *page) hasMainVerb(r parley.Range) bool {
	for k := r.First; k < r.End; k++ {
		switch t := &p.Tokens[k]; t.Tag {
		case "WP", "WDT", "WRB":
			return false
		case "VBD", "VBZ", "VBP", "MD":
			return t.Dep != "relcl"
		}
	}
	return false
}

// personAt is the person, known by name or not, whom token i means; nil for anybody else.
func (p *page) personAt(i int) *parley.Mention {
	m := p.mentionAlone(i)
	if e := p.entityOf(m); e == nil || e.Type != parley.Person {
		return nil
	}
	return m
}

// maxLeading is how many words before a quotation are looked at for who leads to it: a line of nothing but quotations costs no more.
const maxLeading = 80

// leadsTo is whose words or deeds the sentence right before a quotation tells, in its paragraph: whoever speaks there, else the person of
// whom it tells. nil where it is about two or nobody.
func (p *page) leadsTo(q *quotation) *parley.Mention {
	last := q.First - 1
	for last >= 0 && p.Tokens[last].POS == "SPACE" {
		last--
	}
	if last < 0 || p.block[last] != p.block[q.First] {
		return nil
	}
	r := p.Sentences[p.sentence[last]]
	r.End = min(r.End, q.First)
	r.First = max(r.First, p.blockFirst(last), r.End-maxLeading)
	if p.around[last] >= 0 {
		return nil
	}
	if m := p.speaksLast(r); m != nil {
		return m
	}
	return p.leads(r)
}

// speaksLast is who speaks in the words of r: the source of the last cue of speech or thought there that a verb is.
func (p *page) speaksLast(r parley.Range) *parley.Mention {
	for i := r.End - 1; i >= r.First; i-- {
		if p.around[i] >= 0 || p.Tokens[i].POS != "VERB" {
			continue
		}
		if k := p.attributionAt(i); k >= 0 {
			if a := &p.attributions[k]; a.speaker != nil && a.via < 0 && (a.act == parley.Speech || a.act == attitude) && a.frame != passiveFrame && p.canSpeak(a.speaker) {
				return a.speaker
			}
		}
	}
	return nil
}

// canSpeak reports whether m is a person, a body or several of them, and no paper.
func (p *page) canSpeak(m *parley.Mention) bool {
	e := p.entityOf(m)
	return e == nil && len(m.Members) > 0 || e != nil && (e.Type == parley.Person || e.Type == parley.Organization || e.Type == parley.Group || e.Type == parley.State)
}

// leads is the person that the sentence r is about: the subject of its main clause, else the only person in it. A question is about whom it
// is put to.
func (p *page) leads(r parley.Range) *parley.Mention {
	var only, subject *parley.Mention
	several := false
	for i := r.First; i < r.End; i++ {
		m := p.personAt(i)
		if m == nil || p.around[i] >= 0 {
			continue
		}
		if d := p.Tokens[i].Dep; subject == nil && (d == "nsubj" || d == "nsubjpass") && p.isMainClause(p.Tokens[i].Head) {
			subject = m
		}
		several = several || only != nil && only.ID != m.ID
		only = m
	}
	switch {
	case subject != nil:
		return subject
	case several:
		return nil
	}
	return only
}

// isMainClause reports whether verb v heads its sentence or is joined to the verb that does.
func (p *page) isMainClause(v int) bool {
	t := p.Tokens
	for step := 0; t[v].Dep == "conj" && step < maxClimb; step++ {
		v = t[v].Head
	}
	return t[v].Dep == "ROOT"
}
