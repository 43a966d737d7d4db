package reading

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"parley"
	"parley/reading/spelling"
)

// speakerOf is who is meant by the source of an attribution: whom its head means, or the rest of a name that the parser cut, or, where it
// is a noun that means nobody known, somebody who has that description and no name. nil where the text does not settle it.
func (p *page) speakerOf(a *attribution) *parley.Mention {
	a.who = p.soundSource(a)
	if m := p.titledSet(a.who); m != nil {
		return m
	}
	if m := p.tookForNoun(a.who); m != nil {
		return m
	}
	if m := p.mentionAt(a.who); m != nil {
		return m
	}
	for i := a.who + 1; i < len(p.Tokens) && i <= a.who+2; i++ {
		if p.Tokens[i].Head != p.Tokens[a.who].Head || p.Tokens[i].Dep != p.Tokens[a.who].Dep {
			break
		}
		if m := p.mentionAt(i); m != nil {
			return m
		}
	}
	if m := p.holderOfTitle(a.who); m != nil {
		return m
	}
	return p.described(a.who)
}

// holderOfTitle is whom the title names whose words token i is one of ("Ex-minister Jon Holm", of which the parser took "Ex" for the
// subject); nil for none.
func (p *page) holderOfTitle(i int) *parley.Mention {
	if p.cast == nil {
		return nil
	}
	posts := p.cast.posts
	from := sort.Search(len(posts), func(k int) bool { return posts[k].head >= i })
	for _, post := range posts[from:min(len(posts), from+2)] {
		if post.words.Contains(i) && post.by > i {
			return p.mentionAlone(post.by)
		}
	}
	return nil
}

// soundSource is the head of an attribution's source where that is no day and no dateline: "one nurse who has been here since April said"
// has the nurse, "PORT ALMERA (AP) — Mayor Brandt said" the mayor.
func (p *page) soundSource(a *attribution) int {
	i := p.ownSubject(a)
	t := p.Tokens
	if strings.HasSuffix(t[i].Ent, "-DATE") || strings.HasSuffix(t[i].Ent, "-TIME") {
		for at, step := t[i].Head, 0; step < 4 && t[at].Head != at; at, step = t[at].Head, step+1 {
			if n := t[at].Head; t[at].Dep == "relcl" && n < i {
				a.source = []parley.Range{{First: p.reach[n].First, End: n + 1}}
				return n
			}
		}
	}
	if !p.inDateline(i) {
		return i
	}
	for _, c := range p.children[a.head] {
		if c > i && c < a.head && (t[c].Dep == "nsubj" || t[c].Dep == "nsubjpass") && !p.inDateline(c) {
			a.source = []parley.Range{p.reach[c]}
			return c
		}
	}
	return i
}

// maxClause is how many tokens before a participle the clause that it belongs to may begin: two long lines of news.
const maxClause = 48

// ownSubject is the head of the source of a, or, for a participle whose source stands before a semicolon or ", while", the person with
// whom the clause after that begins: "Holm was silent; Rask left early, vowing to return".
func (p *page) ownSubject(a *attribution) int {
	t := p.Tokens
	if t[a.head].Tag != "VBG" || a.who > a.head || p.child(a.head, "nsubj", "aux") >= 0 || p.sentence[a.who] != p.sentence[a.head] {
		return a.who
	}
	for k := a.head - 1; k > max(a.who, a.head-maxClause); k-- {
		if t[k].Text != ";" && !(t[k].Lower == "while" && t[k-1].Text == ",") {
			continue
		}
		for n := k + 1; n < a.head && n < k+maxTitle; n++ {
			e := p.entityOf(p.mentionAlone(n))
			if e != nil && !e.Unnamed && e.Type == parley.Person {
				for n+1 < a.head && p.mentionAlone(n+1) != nil && p.cast.at[n+1] == p.cast.at[n] {
					n++
				}
				a.source = []parley.Range{p.nameRange(n)}
				return n
			}
			if t[n].POS == "VERB" || t[n].Text == "," {
				break
			}
		}
		return a.who
	}
	return a.who
}

// namePlans gives what a plan says, where the cast leaves open which is meant, to the plan that the page takes the words for.
func (p *page) namePlans() {
	for k := range p.attributions {
		a := &p.attributions[k]
		if a.speaker != nil || a.who < 0 {
			continue
		}
		at, ok := slices.BinarySearchFunc(p.plans, a.who, func(m planMention, i int) int { return m.head - i })
		for m := at - 1; ok && m >= max(0, at-maxPosts); m-- {
			if p.plans[m].plan != p.plans[at].plan {
				continue
			}
			if said := p.mentionAlone(p.plans[m].head); said != nil {
				said.Mention = p.nameSpan(a.who)
				a.speaker = said
				break
			}
		}
	}
}

// inDateline reports whether token i stands before the dash of a block that begins with a place in capitals.
func (p *page) inDateline(i int) bool {
	first := p.blockFirst(i)
	if text := p.Tokens[first].Text; len(text) < 4 || text != strings.ToUpper(text) {
		return false
	}
	for k := i; k < len(p.Tokens) && k < first+maxDateline && p.block[k] == p.block[i]; k++ {
		switch p.Tokens[k].Text {
		case "—", "–", "--":
			return true
		case "-":
			if k > first && p.Tokens[k-1].End < p.Tokens[k].Start && p.Tokens[k].End < p.Tokens[min(k+1, len(p.Tokens)-1)].Start {
				return true
			}
		}
	}
	return false
}

// blockFirst is the first token of the block of token i.
func (p *page) blockFirst(i int) int {
	k, _ := slices.BinarySearch(p.block, p.block[i])
	return k
}

// titledSet is the set of the persons before a verb that share a plural title, where the parser took only the last of them for the
// subject: "ministers Ida Rask and Jon Holm said". nil for none.
func (p *page) titledSet(i int) *parley.Mention {
	if p.cast == nil {
		return nil
	}
	var members []parley.Mention
	var words parley.Span
	var title parley.Range
	posts := p.cast.posts
	from := sort.Search(len(posts), func(k int) bool { return posts[k].head >= i-maxTitle })
	for _, post := range posts[from:min(len(posts), from+maxTitle)] {
		if post.head < i && p.Tokens[post.head].Tag == "NNS" && post.by <= i {
			if post.words != title {
				members, title = nil, post.words
			}
			if m := p.mentionAlone(post.by); m != nil {
				members = append(members, *m)
				words = words.Cover(m.Mention)
				if len(members) == 1 {
					words = m.Mention
				}
			}
			if post.by == i && len(members) > 1 {
				return castSetMention(members, words)
			}
		}
	}
	return nil
}

// tookForNoun is the person whose name stands right before a verb of saying that the parser took for a noun of his ("Rask dismisses"), nil
// for other nouns.
func (p *page) tookForNoun(i int) *parley.Mention {
	t := &p.Tokens[i]
	if t.Tag != "NNS" || i == 0 || cueVerbs[strings.ToLower(t.Lemma)] == nil || t.Text != t.Lower || p.Tokens[i-1].Dep != "compound" || p.Tokens[i-1].Head != i {
		return nil
	}
	if m := p.mentionAlone(i - 1); m != nil && !m.Unnamed && p.entityOf(m) != nil && p.entityOf(m).Type == parley.Person {
		return m
	}
	return nil
}

// speaklessWords are nouns that no description of a source has as its head: they say that somebody spoke and not who.
var speaklessWords = castSet(`something anything nothing everything thing fact reason idea way lot rest one other many most some all`)

// described makes the noun at i somebody without a name who has that description, for a source that means nobody known. nil for
// pronouns, for descriptions that several fit and for nouns that describe nobody.
func (p *page) described(i int) *parley.Mention {
	t := &p.Tokens[i]
	if p.cast == nil || p.cast.open[i] || t.POS != "NOUN" && t.POS != "PROPN" && (t.Dep != "nsubj" || t.Tag != "VBZ") || speaklessWords[t.Lower] {
		return nil
	}
	if strings.HasSuffix(t.Ent, "-DATE") || strings.HasSuffix(t.Ent, "-TIME") {
		return nil
	}
	words := p.descriptionOf(i)
	return p.cast.describe(p, i, words, p.sourceType(i))
}

// descriptionOf is the noun phrase of i from its first modifier, without its article, to the noun.
func (p *page) descriptionOf(i int) parley.Range {
	r := parley.Range{First: i, End: i + 1}
	for _, c := range p.children[i] {
		if c > i {
			break
		}
		switch p.Tokens[c].Dep {
		case "compound", "amod", "nmod", "nummod", "poss", "quantmod":
			r.First = min(r.First, p.reach[c].First)
		}
	}
	for r.First < i && (p.Tokens[r.First].Tag == "DT" || p.Tokens[r.First].POS == "PUNCT") {
		r.First++
	}
	return r
}

// sourceType is what the noun at i names.
func (p *page) sourceType(i int) parley.EntityType {
	lex := castLexica()
	t := &p.Tokens[i]
	class := lex.nounOf(strings.ToLower(t.Lemma))
	if class == nounNone {
		class = lex.nounOf(t.Lower)
	}
	switch {
	case class == nounDocument:
		return parley.Document
	case class == nounBody:
		return parley.Organization
	case class == nounPeople || t.Tag == "NNS" && class == nounPerson:
		return parley.Group
	case class == nounPerson:
		return parley.Person
	case t.Tag == "NNS":
		return parley.Group
	}
	return parley.Other
}

// describe adds an entity without a name, described by words whose head is token i, or takes up the one with the same description.
func (c *cast) describe(p *page, i int, words parley.Range, typ parley.EntityType) *parley.Mention {
	name := strings.Join(strings.Fields(p.Words(words)), " ")
	id := parley.EntityID(parley.ContentID("entity", string(p.Report.ID), spelling.Fold(name)+"\n"+string(typ), strconv.Itoa(-1)))
	k, ok := c.byID[id]
	if !ok {
		k = len(c.list)
		c.byID[id] = k
		c.list = append(c.list, parley.Entity{ID: id, Name: name, Type: typ, Unnamed: true})
	}
	c.of[i] = int32(k + 1)
	c.words = append(c.words, words)
	c.at[i] = int32(len(c.words))
	e := &c.list[k]
	e.Variants = []string{name}
	at, _ := slices.BinarySearchFunc(e.Mentions, p.Span(words), parley.Span.Compare)
	e.Mentions = slices.Insert(e.Mentions, at, p.Span(words))
	return p.mentionAlone(i)
}
