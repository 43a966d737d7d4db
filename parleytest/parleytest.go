// Package parleytest holds sample values and builders that tests of several packages share.
package parleytest

import (
	"testing"

	"parley"
	"parley/language/en"
)

// Published is the publication date of the reports that this package makes: a Wednesday.
const Published = "2031-05-14"

// Report returns a report with the given text and no title.
func Report(text string) *parley.Report {
	return &parley.Report{
		ID:             parley.NewReportID("Test", "", text),
		Outlet:         "Test",
		Published:      Published,
		PublishedBasis: parley.FromMetadata,
		Language:       "en",
		Text:           text,
	}
}

// Analysis returns the grammar of text as the embedded model sees it.
func Analysis(t testing.TB, text string) *parley.Analysis {
	t.Helper()
	return en.Analyze(Report(text))
}
