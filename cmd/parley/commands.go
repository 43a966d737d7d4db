package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"parley"
	"parley/dossier"
	"parley/reconcile"
)

type readCommand struct {
	input
	JSON bool `name:"json" help:"One report a line, with all its statements."`
}

// Run prints each report as soon as it and those before it are read.
func (c *readCommand) Run(ctx context.Context, s streams) error {
	out := json.NewEncoder(s.out)
	out.SetEscapeHTML(false)
	_, err := eachReading(ctx, c.input, s, func(r *parley.Reading) error {
		if c.JSON {
			return out.Encode(struct {
				*parley.Report
				Statements []parley.Statement `json:"statements"`
			}{r.Report, nonNil(r.Statements)})
		}
		return dossier.WriteStatements(s.out, r)
	})
	return err
}

type briefCommand struct {
	input
	JSON    bool   `name:"json" help:"The dossier as one JSON object."`
	Story   string `placeholder:"ID" help:"Another story than the largest, by the beginning of its id; 'all' takes every report as one story."`
	All     bool   `help:"Everything, not one screen."`
	HTML    string `name:"html" placeholder:"FILE" type:"path" help:"Write a page for the browser, in one file that needs nothing else."`
	To      string `placeholder:"DIR" type:"path" help:"Write everything into a folder: page, Markdown, JSON, calendar, and a CSV table for each section."`
	Since   string `placeholder:"FILE" type:"path" help:"An earlier dossier (brief --json): what is new, changed or gone comes first."`
	Section string `placeholder:"NAME" enum:",disputes,timeline,positions,plans,figures,quotes,people,forecasts,sources,unused" default:"" help:"One section alone: disputes, timeline, positions, plans, figures, quotes, people, forecasts, sources or unused."`
}

// Run prints the dossier.
func (c *briefCommand) Run(ctx context.Context, s streams) error {
	readings, unread, err := allReadings(ctx, c.input, s)
	if err != nil && len(readings) == 0 {
		return err
	}
	opt := reconcile.Options{All: c.Story == "all"}
	if !opt.All {
		opt.Story = parley.StoryID(c.Story)
	}
	d := reconcile.Dossier(readings, opt)
	if len(d.Reports) == 0 {
		return usageError{fmt.Errorf("no story %q in these reports", c.Story), "parley brief --json lists the stories with their ids"}
	}
	d.Unread = nonNil(unread)
	if c.Since != "" {
		earlier, failed := readDossier(c.Since)
		if failed != nil {
			return failed
		}
		d.Changes = nonNil(reconcile.Changes(d, earlier))
	}
	switch {
	case c.HTML != "" || c.To != "":
		return firstError(c.writeFiles(d, reportsOf(readings)), err)
	case c.JSON:
		return firstError(dossier.WriteJSON(s.out, d), err)
	}
	return firstError(dossier.WriteText(s.out, d, dossier.TextOptions{
		Width: width(s.out), Colour: isTerminal(s.out) && os.Getenv("NO_COLOR") == "", All: c.All, Section: c.Section, Link: linker(s.out),
	}), err)
}

// readDossier reads what an earlier brief --json wrote.
func readDossier(name string) (*parley.Dossier, error) {
	const how = "give a file that parley brief --json wrote"
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, usageError{fmt.Errorf("read %s: %w", name, errors.Unwrap(err)), how}
	}
	var d parley.Dossier
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, usageError{fmt.Errorf("read %s: not a dossier: %w", name, err), how}
	}
	return &d, nil
}

// writeFiles writes the page, the folder, or both.
func (c *briefCommand) writeFiles(d *parley.Dossier, reports []*parley.Report) error {
	if c.HTML != "" {
		if err := writeFile(c.HTML, func(w io.Writer) error { return dossier.WritePage(w, d, reports) }); err != nil {
			return err
		}
	}
	if c.To == "" {
		return nil
	}
	if err := os.MkdirAll(c.To, 0o755); err != nil {
		return err
	}
	for _, f := range dossier.Files(d, reports) {
		if err := writeFile(filepath.Join(c.To, f.Name), f.Write); err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes a file whole or not at all.
func writeFile(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".parley-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := errors.Join(write(f), f.Chmod(0o644), f.Close()); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return os.Rename(f.Name(), name)
}

func reportsOf(readings []*parley.Reading) []*parley.Report {
	var reports []*parley.Report
	for _, r := range readings {
		reports = append(reports, r.Report)
	}
	return reports
}

type showCommand struct {
	Ref string `arg:"" help:"A finding's or a statement's id, or REPORT:START-END; ids may be shortened while only one fits."`
	input
}

// Run prints the passage with its surroundings.
func (c *showCommand) Run(ctx context.Context, s streams) error {
	readings, _, err := allReadings(ctx, c.input, s)
	if err != nil && len(readings) == 0 {
		return err
	}
	passages, found := dossier.Find(c.Ref, readings, reconcile.Dossier(readings, reconcile.Options{All: true}))
	if found != nil {
		return usageError{found, "parley brief --json and parley read --json print the ids"}
	}
	return firstError(dossier.WritePassages(s.out, passages, isTerminal(s.out) && os.Getenv("NO_COLOR") == ""), err)
}

// nonNil makes an empty list of none, so that JSON says [] and not null.
func nonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// linker gives terminals the address of a report: its URL, else its file. Pipes get no links.
func linker(w any) func(*parley.Report) string {
	if !isTerminal(w) {
		return nil
	}
	return reportAddress
}

// reportAddress is where a report can be opened: its web page, else its file; "" when neither is known.
func reportAddress(r *parley.Report) string {
	if page, err := url.Parse(r.URL); err == nil && (page.Scheme == "https" || page.Scheme == "http") {
		return page.String()
	}
	file, err := filepath.Abs(r.Path)
	if r.Path == "" || r.Path == "-" || err != nil {
		return ""
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String()
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// The widths that a dossier is set to: a terminal's own within these bounds, the default in a pipe.
const (
	leastWidth   = 80
	mostWidth    = 120
	defaultWidth = 100
)

func width(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return defaultWidth
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return defaultWidth
	}
	return min(max(columns, leastWidth), mostWidth)
}

// A usageError is a command line that cannot be carried out, with what to try.
type usageError struct {
	err  error
	hint string
}

func (e usageError) Error() string { return e.err.Error() }

func complain(w io.Writer, err error) {
	fmt.Fprintf(w, "parley: %s\n", strings.TrimPrefix(err.Error(), "parley: "))
}

func hint(w io.Writer, text string) { fmt.Fprintf(w, "parley: hint: %s\n", text) }
