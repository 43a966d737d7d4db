// Package reconcile says what many reports tell together: which of their statements speak of the same thing, who stands
// behind it independently, where they contradict, what replaced what, and how sure one can be.
//
// Start with Dossier. It is a pure function: the same set of readings gives the same dossier, in whatever order they
// came. A wrong merge is worse than a missed one, so that where the words do not settle it two things stay apart.
package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// Options choose what a dossier is of.
type Options struct {
	Story parley.StoryID // the story to tell, or the beginning of its id; "" for the largest
	All   bool           // take all reports as one story
}

// Dossier groups the reports into stories and tells one of them. Reports that are given twice count once. A story
// that is not there gives a dossier whose Story.ID is empty.
func Dossier(readings []*parley.Reading, opt Options) *parley.Dossier {
	set := ordered(readings)
	d := &parley.Dossier{Stories: []parley.Story{}, Unread: []parley.Unread{}, Entities: []parley.Entity{}, Findings: []parley.Finding{}, Proposals: []parley.Proposal{}}
	d.Stories = stories(set, opt.All)
	story, told := pick(d.Stories, set, opt)
	d.Story = story
	d.Story.Reports = nil
	if len(told) == 0 {
		d.Reports = []parley.Report{}
		return d
	}
	sc := sceneOf(told)
	d.Reports = sc.reportsOut()
	d.Entities = sc.ids.Entities
	plans := sc.plans()
	d.Findings = sc.finish(append(sc.drafts(), sc.authorDrafts(plans)...))
	d.Proposals = sc.proposals(plans, d.Findings)
	return d
}

// stories groups the reports of the readings.
func stories(set []*parley.Reading, all bool) []parley.Story {
	reports := make([]*parley.Report, len(set))
	for i, r := range set {
		reports[i] = r.Report
	}
	if all && len(reports) > 0 {
		return []parley.Story{storyOf(reports)}
	}
	return Stories(reports)
}

// pick returns the story that is asked for, and its readings.
func pick(stories []parley.Story, set []*parley.Reading, opt Options) (parley.Story, []*parley.Reading) {
	for _, s := range stories {
		if !strings.HasPrefix(string(s.ID), string(opt.Story)) {
			continue
		}
		in := map[parley.ReportID]bool{}
		for _, id := range s.Reports {
			in[id] = true
		}
		return s, slices.DeleteFunc(slices.Clone(set), func(r *parley.Reading) bool { return !in[r.Report.ID] })
	}
	return parley.Story{}, nil
}

// reportsOut returns the reports of the scene without their text, with the copies among them.
func (sc *scene) reportsOut() []parley.Report {
	copies := copiesOf(sc.in.texts, sc.in.near, sc.in.twins)
	out := make([]parley.Report, len(sc.sources))
	for i, src := range sc.sources {
		out[i] = *src.report
		out[i].Text = ""
		out[i].Copies = copies[i]
	}
	return out
}

// drafts compares the statements kind by kind.
func (sc *scene) drafts() []*draft {
	figures := sc.figures()
	drafts := slices.Concat(
		sc.figureDrafts(figures), sc.quoteDrafts(), sc.eventDrafts(), sc.weekdayDrafts(), sc.doerDrafts(), sc.positionDrafts(), sc.stanceDrafts(),
		sc.roleDrafts(), sc.nameDrafts(),
		sc.simpleDrafts(parley.ProvisionKind, parley.ProvisionsAspect), sc.simpleDrafts(parley.ForecastKind, parley.Occurrence),
	)
	drafts = append(drafts, sc.dayDrafts(drafts, figures)...)
	drafts = append(drafts, sc.occasionDrafts(drafts)...)
	drafts = append(drafts, sc.denialDrafts(drafts)...)
	return append(drafts, sc.clauseDrafts(drafts, figures)...)
}

// ordered returns each report's reading once, by id.
func ordered(readings []*parley.Reading) []*parley.Reading {
	set := slices.Clone(readings)
	slices.SortStableFunc(set, func(a, b *parley.Reading) int { return cmp.Compare(a.Report.ID, b.Report.ID) })
	return slices.CompactFunc(set, func(a, b *parley.Reading) bool { return a.Report.ID == b.Report.ID })
}
