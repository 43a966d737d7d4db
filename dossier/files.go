package dossier

import (
	"io"

	"parley"
)

// A File is one of the files that a dossier is written to.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// Files are all faces of a dossier that go into a folder: the page, Markdown, JSON, a calendar, and a table for each section.
func Files(d *parley.Dossier, reports []*parley.Report) []File {
	v := NewView(d)
	files := []File{
		{"dossier.html", func(w io.Writer) error { return WritePage(w, d, reports) }},
		{"dossier.md", func(w io.Writer) error { return WriteMarkdown(w, d) }},
		{"dossier.json", func(w io.Writer) error { return WriteJSON(w, d) }},
		{"dossier.ics", func(w io.Writer) error { return WriteCalendar(w, v) }},
		{"sources.csv", func(w io.Writer) error { return WriteSources(w, v) }},
		{"matrix.csv", func(w io.Writer) error { return WriteMatrix(w, v) }},
	}
	for _, s := range v.Sections {
		files = append(files, File{s.Name + ".csv", func(w io.Writer) error { return WriteFindings(w, v, s.Name) }})
	}
	return files
}
