package reconcile

import (
	"slices"

	"parley"
)

// sharedObjects is how many things two clauses must have in common to tell of one act: "recognize Crimea, Luhansk and Donetsk".
const sharedObjects = 2

// An act is a verb of a clause with the state that does it and what it is done to.
type act struct {
	src     *source
	clause  *parley.Clause
	verb    string
	doer    parley.EntityID
	objects []parley.EntityID
}

// actsOf returns the acts of a clause: that of its predicate, and those of verbs under it, done by the state before them ("requires
// Ukraine to recognize Crimea").
func (sc *scene) actsOf(src *source, c *parley.Clause) []act {
	if c.Negated {
		return nil
	}
	acts := []act{{src: src, clause: c, verb: lemmaKey(c.Verb)}}
	var last parley.EntityID // the state named last
	for _, w := range c.Words {
		a := &acts[len(acts)-1]
		if w.Class == parley.Verb && w.Role == parley.ModifierRole && last != "" {
			acts = append(acts, act{src: src, clause: c, verb: lemmaKey(w.Lemma), doer: last})
			continue
		}
		if w.Class != parley.ProperNoun {
			continue
		}
		for _, id := range src.namesIn(src.around(w.Span)) {
			e := sc.ids.Entity(id)
			if e != nil && e.Type == parley.State {
				last = id
				if w.Role == parley.SubjectRole && a.doer == "" {
					a.doer = id
				}
			}
			if w.Role == parley.ObjectRole {
				a.objects = append(a.objects, id)
			}
		}
	}
	for i := range acts {
		acts[i].objects = sorted(acts[i].objects)
	}
	return slices.DeleteFunc(acts, func(a act) bool {
		return a.doer == "" || a.verb == "" || lightVerbs[a.verb] || len(a.objects) < sharedObjects
	})
}

// doerDrafts finds one act, the same verb on the same things, that two reports ascribe to different states.
func (sc *scene) doerDrafts() []*draft {
	byVerb := map[string][]act{}
	var verbs []string
	for _, src := range sc.sources {
		for k := range src.reading.Clauses {
			for _, a := range sc.actsOf(src, &src.reading.Clauses[k]) {
				if len(byVerb[a.verb]) == 0 {
					verbs = append(verbs, a.verb)
				}
				byVerb[a.verb] = append(byVerb[a.verb], a)
			}
		}
	}
	slices.Sort(verbs)
	var drafts []*draft
	for _, verb := range verbs {
		acts := byVerb[verb]
		if len(acts) > crowdedKey {
			continue
		}
		for i, a := range acts {
			at := slices.IndexFunc(acts[i+1:], func(b act) bool {
				return b.src != a.src && b.doer != a.doer && len(shared(a.objects, b.objects)) >= sharedObjects &&
					!slices.Contains(a.objects, b.doer) && !slices.Contains(b.objects, a.doer)
			})
			if at < 0 {
				continue
			}
			b := acts[i+1+at]
			d := &draft{kind: parley.EventKind, aspect: parley.Participants, verdict: verdict{parley.Differs, whyDiffers([]string{sc.nameOf(a.doer), sc.nameOf(b.doer)})}}
			for n, x := range []act{a, b} {
				d.places = append(d.places, testimony{src: x.src, span: pointed(x.src.report.Text, x.clause.Span), value: n})
				d.values = append(d.values, parley.Value{Text: sc.nameOf(x.doer)})
			}
			drafts = append(drafts, d)
		}
	}
	return drafts
}

// nameOf returns what the set calls an entity.
func (sc *scene) nameOf(id parley.EntityID) string {
	if e := sc.ids.Entity(id); e != nil {
		return e.Name
	}
	return ""
}
