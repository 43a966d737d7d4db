// Package reconcile says what many reports tell together: which of their statements speak of the same thing, who stands
// behind it independently, where they contradict, what replaced what, and how sure one can be.
//
// Start with Dossier. It is a pure function: the same set of readings gives the same dossier, in whatever order they
// came. A wrong merge is worse than a missed one, so that where the words do not settle it two things stay apart.
package reconcile

import (
	"cmp"
	"slices"

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
	d := &parley.Dossier{}
	for _, r := range set {
		report := *r.Report
		report.Text = ""
		d.Reports = append(d.Reports, report)
	}
	d.Entities = Identify(set).Entities
	return d
}

// Changes says how the findings of a dossier differ from those of an earlier one.
func Changes(now, earlier *parley.Dossier) []parley.Change { return nil }

// ordered returns each report's reading once, by id.
func ordered(readings []*parley.Reading) []*parley.Reading {
	set := slices.Clone(readings)
	slices.SortStableFunc(set, func(a, b *parley.Reading) int { return cmp.Compare(a.Report.ID, b.Report.ID) })
	return slices.CompactFunc(set, func(a, b *parley.Reading) bool { return a.Report.ID == b.Report.ID })
}
