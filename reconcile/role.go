package reconcile

import (
	"math"
	"slices"
	"strings"

	"parley"
)

// A post is a role statement of one report as it is compared.
type post struct {
	src    *source
	s      *parley.Statement
	r      *parley.Role
	holder parley.EntityID
	words  []string // keys of the role's words without those of standing and of heading something, with the body that it is of; ascending
	tense  postTense
	heads  bool // it says that the holder heads something: "boss", "chief executive"
	partly bool // it goes with another post: "deputy prime minister", "acting mayor"
}

// A postTense says when a post is held, as far as its words tell.
type postTense uint8

const (
	postHeld   postTense = iota
	postFormer           // by "former", "ex-", "outgoing"
	postTold             // the verb is past or speaks of a change, so that either may be: "who was minister until May", "resigned as chief"
)

// formerPosts are words by which a role is one that was held.
var formerPosts = wordSet("former ex onetime erstwhile past previous late ousted outgoing")

// toldPosts are words between a holder and a post that is or was his.
var toldPosts = wordSet(`was were had served serve resigned resign quit left retired stepped departed leaving leave appointed named elected chosen nominated
promoted installed confirmed selected hired picked sworn become replaced succeeded`)

// weakRoles are words that come with many roles and tell them apart from none.
var weakRoles = wordSet("then the a an its his her their who which of and for senior top new current")

// partRoles are words of posts that are held beside another one, or under its holder.
var partRoles = wordSet("deputy vice acting interim assistant under associate junior honorary prime first")

// headRoles are words for whoever heads something, whatever it is. From general knowledge of news English.
var headRoles = wordSet("chief head heads headed leader leads led boss bosses chair chairs chaired chairman chairwoman chairperson executive ceo officer supremo runs ran commands commanded director")

func (sc *scene) posts() []*post {
	var all []*post
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			r, ok := s.Detail.(*parley.Role)
			if !ok || r.Holder == nil {
				continue
			}
			all = append(all, sc.postOf(src, s, r))
		}
	}
	return all
}

func (sc *scene) postOf(src *source, s *parley.Statement, r *parley.Role) *post {
	g := &post{src: src, s: s, r: r, holder: sc.entityOf(src, r.Holder)}
	for _, t := range terms(s.Span.Of(src.report.Text)) {
		if toldPosts[t.folded] {
			g.tense = postTold
		}
	}
	for _, t := range terms(r.Role) {
		switch {
		case formerPosts[t.folded]:
			g.tense = postFormer
		case headRoles[t.folded]:
			g.heads = true
		case partRoles[t.folded]:
			g.partly = true
		case weakRoles[t.folded]:
		default:
			g.words = append(g.words, postKey(t.folded))
		}
	}
	if e := sc.ids.Entity(sc.entityOf(src, r.Organization)); r.Organization != nil && (g.heads || e != nil && e.Type == parley.Organization) {
		for _, t := range terms(r.Organization.Name) {
			if !weakRoles[t.folded] {
				g.words = append(g.words, postKey(t.folded))
			}
		}
	}
	g.words = sorted(g.words)
	return g
}

// shortPosts are posts that are often written short.
var shortPosts = map[string]string{
	"gen": "general", "col": "colonel", "maj": "major", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "adm": "admiral", "brig": "brigadier",
	"sen": "senator", "rep": "representative", "gov": "governor", "pm": "minister", "premier": "minister", "amb": "ambassador", "prof": "professor",
	"sec": "secretary", "spokeswoman": "spokesman", "spokesperson": "spokesman", "advisor": "adviser",
	"home": "interior", "defense": "defence", "war": "defence", "treasury": "finance", "external": "foreign", "labor": "labour", "employment": "labour",
	"economics": "economy", "economic": "economy", "farming": "agriculture", "environmental": "environment",
}

// offices are nouns of posts of which nobody holds two that go by different names; ranks those of which nobody has two.
var (
	offices = wordSet("minister commissioner ambassador governor mayor")
	ranks   = wordSet("private corporal sergeant lieutenant captain major colonel brigadier general admiral marshal commodore superintendent inspector constable")
)

// postKey is what two words of a post must have in common to count as the same.
func postKey(folded string) string {
	if long, ok := shortPosts[folded]; ok {
		folded = long
	}
	return lemmaKey(strings.TrimSuffix(folded, "s"))
}

// roleDrafts puts together what reports say of one person's one role; a role that one report calls former and another does not
// differs. A role that is written with another name, "son-in-law", says nothing against a second one.
func (sc *scene) roleDrafts() []*draft {
	all := sc.posts()
	byHolder := map[parley.EntityID][]*post{}
	var holders []parley.EntityID
	for _, g := range all {
		if _, ok := byHolder[g.holder]; !ok {
			holders = append(holders, g.holder)
		}
		byHolder[g.holder] = append(byHolder[g.holder], g)
	}
	slices.Sort(holders)
	var drafts []*draft
	for _, h := range holders {
		groups := sameRoles(byHolder[h])
		for _, group := range groups {
			drafts = append(drafts, sc.draftsOfPost(group)...)
		}
		if h != "" {
			drafts = append(drafts, sc.rivalDrafts(groups)...)
		}
	}
	return drafts
}

// same reports whether two posts of one person may be one: a word of the role is in common and what else each says does not exclude it, or
// both say that he heads something and one of them does not say what.
func (g *post) same(o *post) bool {
	if slices.Equal(g.words, o.words) && g.heads == o.heads && g.partly == o.partly {
		return true
	}
	if both := shared(g.words, o.words); len(both) > 0 {
		bare := len(both) == 1 && offices[both[0]] // minister and minister
		return !g.rivals(o) && !(bare && g.partly != o.partly)
	}
	return g.heads && o.heads && (len(g.words) == 0 || len(o.words) == 0)
}

// rivals reports whether nobody is both: ministers of two things, a captain and a colonel.
func (g *post) rivals(o *post) bool {
	if g.partly || o.partly {
		return false
	}
	both := shared(g.words, o.words)
	if len(both) == 1 && offices[both[0]] {
		return len(g.words) > 1 && len(o.words) > 1
	}
	return len(both) == 0 && slices.ContainsFunc(g.words, isRank) && slices.ContainsFunc(o.words, isRank)
}

func isRank(word string) bool { return ranks[word] }

// sameRoles groups the posts of one holder.
func sameRoles(posts []*post) [][]*post {
	var groups [][]*post
	for _, p := range posts {
		at := slices.IndexFunc(groups, func(g []*post) bool {
			return g[0].same(p) && !slices.ContainsFunc(g, p.rivals)
		})
		if at < 0 || p.holder == "" {
			groups = append(groups, []*post{p})
			continue
		}
		groups[at] = append(groups[at], p)
	}
	return groups
}

// rivalDrafts are the findings that reports give one person posts that nobody holds together.
func (sc *scene) rivalDrafts(groups [][]*post) []*draft {
	var drafts []*draft
	done := make([]bool, len(groups))
	for i, group := range groups {
		if done[i] {
			continue
		}
		all := held(group)
		if len(all) == 0 {
			continue
		}
		for j := i + 1; j < len(groups); j++ {
			if other := held(groups[j]); !done[j] && slices.ContainsFunc(other, all[0].rivals) && !oneTellsBoth(all, other) {
				all, done[j] = append(all, other...), true
			}
		}
		if len(all) == len(held(group)) {
			continue
		}
		d := sc.postDraft(all, func(postTense) bool { return true })
		if d.reports() < 2 {
			continue
		}
		d.verdict = verdict{parley.Differs, whyDiffers(postTexts(d.values))}
		drafts = append(drafts, d)
	}
	return drafts
}

// oneTellsBoth reports whether one report gives posts of both lists: it knows that they go together.
func oneTellsBoth(a, b []*post) bool {
	return slices.ContainsFunc(a, func(g *post) bool { return slices.ContainsFunc(b, func(o *post) bool { return g.src == o.src }) })
}

// held returns the posts that are told as held.
func held(group []*post) []*post {
	var list []*post
	for _, g := range group {
		if g.tense == postHeld {
			list = append(list, g)
		}
	}
	return list
}

func postTexts(values []parley.Value) []string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = v.Text
	}
	return texts
}

// draftsOfPost are the findings of one post: that it is one, or that a report calls it former and another does not, and then what most reports
// say beside it. Where all that call it former came later, and it is told that the holder left, it was given up.
func (sc *scene) draftsOfPost(group []*post) []*draft {
	gone, held := math.MaxInt, math.MinInt // the first day on which it is former, the last on which it is held
	dated := true
	for _, g := range group {
		switch g.tense {
		case postFormer:
			gone = min(gone, g.src.day)
		case postHeld:
			held = max(held, g.src.day)
		}
		dated = dated && g.src.dated
	}
	all := sc.postDraft(group, func(postTense) bool { return true })
	if gone == math.MaxInt || held == math.MinInt || dated && held < gone && sc.givesUp(group[0].holder) {
		return []*draft{all}
	}
	all.verdict = verdict{parley.Differs, whyDiffers(postTexts(all.values))}
	camp := sc.postDraft(group, func(t postTense) bool { return t != postFormer })
	if former := sc.postDraft(group, func(t postTense) bool { return t != postHeld }); former.reports() > camp.reports() {
		camp = former
	}
	if camp.reports() < 2 {
		return []*draft{all}
	}
	return []*draft{all, camp}
}

// leavings are words for giving up a post or losing it. From general knowledge of news English.
var leavings = wordSet(`resign resignation quit retire retirement dismiss dismissal sack sacking fire firing oust ouster remove removal relieve replace
replacement discharge suspend suspension depose topple unseat axe demote impeach leave departure exit successor succeed predecessor die death`)

// leavingVerbs are those of two words.
var leavingVerbs = map[string]bool{"step down": true, "step aside": true, "stand down": true, "boot out": true, "throw out": true, "force out": true, "vote out": true}

// givesUp reports whether a clause with the name of somebody tells of leaving a post.
func (sc *scene) givesUp(holder parley.EntityID) bool {
	for _, src := range sc.sources {
		for k := range src.reading.Clauses {
			c := &src.reading.Clauses[k]
			if !leavingVerbs[c.Verb] && !slices.ContainsFunc(c.Words, func(w parley.Word) bool { return leavings[w.Lemma] }) {
				continue
			}
			if slices.Contains(src.namesIn(c.Span), holder) {
				return true
			}
		}
	}
	return false
}

// postDraft lists the posts of a group with the tenses that are wanted.
func (sc *scene) postDraft(group []*post, want func(postTense) bool) *draft {
	d := &draft{kind: parley.RoleKind, aspect: parley.RoleAspect, actors: []parley.Mention{*sc.mentionOf(group[0].src, group[0].r.Holder)}}
	for _, g := range group {
		if !want(g.tense) {
			continue
		}
		at := slices.IndexFunc(d.values, func(v parley.Value) bool { return v.Text == g.r.Role })
		if at < 0 {
			at = len(d.values)
			d.values = append(d.values, parley.Value{Text: g.r.Role})
		}
		d.places = append(d.places, testimony{src: g.src, s: g.s, span: pointed(g.src.report.Text, g.s.Span), value: at})
	}
	return d
}
