package reconcile

import (
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
	words  []string // keys of the role's words without those of standing, ascending
	past   bool     // the role was held: "former", "ex-", "outgoing"
}

// pastRoles are words by which a role is one that was held.
var pastRoles = wordSet("former ex onetime erstwhile past previous late ousted outgoing")

// weakRoles are words that come with many roles and tell them apart from none.
var weakRoles = wordSet("then the a of and for deputy acting senior top chief new current")

func (sc *scene) posts() []*post {
	var all []*post
	for _, src := range sc.sources {
		for i := range src.reading.Statements {
			s := &src.reading.Statements[i]
			r, ok := s.Detail.(*parley.Role)
			if !ok || r.Holder == nil {
				continue
			}
			g := &post{src: src, s: s, r: r, holder: sc.entityOf(src, r.Holder)}
			for _, t := range terms(r.Role) {
				switch {
				case pastRoles[t.folded]:
					g.past = true
				case weakRoles[t.folded]:
				default:
					g.words = append(g.words, lemmaKey(strings.TrimSuffix(t.folded, "s")))
				}
			}
			g.words = sorted(g.words)
			all = append(all, g)
		}
	}
	return all
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
		for _, group := range sameRoles(byHolder[h]) {
			drafts = append(drafts, sc.roleDraft(group))
		}
	}
	return drafts
}

// sameRoles groups the posts of one holder by a word of the role in common.
func sameRoles(posts []*post) [][]*post {
	var groups [][]*post
	for _, p := range posts {
		at := slices.IndexFunc(groups, func(g []*post) bool {
			return slices.Equal(g[0].words, p.words) || len(shared(g[0].words, p.words)) > 0
		})
		if at < 0 || p.holder == "" {
			groups = append(groups, []*post{p})
			continue
		}
		groups[at] = append(groups[at], p)
	}
	return groups
}

func (sc *scene) roleDraft(group []*post) *draft {
	d := &draft{kind: parley.RoleKind, aspect: parley.RoleAspect, actors: []parley.Mention{*sc.mentionOf(group[0].src, group[0].r.Holder)}}
	past, present := false, false
	var texts []string
	for _, g := range group {
		text := g.r.Role
		at := slices.Index(texts, text)
		if at < 0 {
			at = len(texts)
			texts = append(texts, text)
			d.values = append(d.values, parley.Value{Text: text})
		}
		d.places = append(d.places, testimony{src: g.src, s: g.s, span: pointed(g.src.report.Text, g.s.Span), value: at})
		past, present = past || g.past, present || !g.past
	}
	if past && present {
		d.verdict = verdict{parley.Differs, whyDiffers(texts)}
	}
	return d
}
