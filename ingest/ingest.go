package ingest

import (
	"context"
	"fmt"
	"io"
	"sort"
	"strings"

	"parley"
)

// Options are a reader's settings.
type Options struct {
	Published string    // date of reports that state none, as "2031-05-14" or RFC 3339; empty for none
	Stdin     io.Reader // what the input "-" reads; nil is an empty one
}

// Reading is what came of a set of inputs.
type Reading struct {
	Reports  []parley.Report // in the order of the inputs, each once
	Refusals []Refusal       // in the order of the inputs
	Notes    []Note          // in the order of the inputs
}

// All reads every input: a file, a folder, or "-". Reports equal in outlet, url and text become one, whose Path is the
// first of their paths in alphabetical order and whose Also names the others. The error is the context's or one of
// opt; inputs that cannot be read are Refusals.
func All(ctx context.Context, inputs []string, opt Options) (Reading, error) {
	var all Reading
	byID := map[parley.ReportID][]parley.Report{}
	var order []parley.ReportID
	err := Each(ctx, inputs, opt, Handler{
		Report: func(r parley.Report) error {
			if byID[r.ID] == nil {
				order = append(order, r.ID)
			}
			byID[r.ID] = append(byID[r.ID], r)
			return nil
		},
		Refusal: func(r Refusal) { all.Refusals = append(all.Refusals, r) },
		Note:    func(n Note) { all.Notes = append(all.Notes, n) },
	})
	for _, id := range order {
		r := merge(byID[id])
		noteEqual(r, func(n Note) { all.Notes = append(all.Notes, n) })
		all.Reports = append(all.Reports, r)
	}
	return all, err
}

// merge makes one report of equal ones: the one whose path comes first, with what only the others know of its date and byline.
func merge(equal []parley.Report) parley.Report {
	sort.SliceStable(equal, func(i, j int) bool { return equal[i].Path < equal[j].Path })
	r := equal[0]
	last := r.Path
	for _, e := range equal[1:] {
		if e.Path != last {
			r.Also = append(r.Also, parley.Location{Path: e.Path, URL: e.URL})
		}
		last = e.Path
		if r.Byline == "" {
			r.Byline = e.Byline
		}
		if r.Published == "" || r.PublishedBasis != parley.FromMetadata && e.PublishedBasis == parley.FromMetadata {
			r.Published, r.PublishedBasis = e.Published, e.PublishedBasis
		}
	}
	return r
}

// A Handler takes what Each finds, in the order of the inputs. An error from Report stops the reading.
type Handler struct {
	Report  func(parley.Report) error
	Refusal func(Refusal)
	Note    func(Note)
}

// Each hands over one report at a time and holds no other, so that .jsonl files of any length can be read. Equal
// reports come each time they are met: that they are equal is known only at the end, see All.
func Each(ctx context.Context, inputs []string, opt Options, h Handler) error {
	if opt.Published != "" {
		date, err := metadataDate(opt.Published)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrPublished, err)
		}
		opt.Published = date
	}
	in := reader{ctx: ctx, opt: opt, Handler: h}
	for _, input := range inputs {
		if err := in.input(input); err != nil {
			return err
		}
	}
	return nil
}

// A reader walks the inputs. Its methods return an error only to stop: the context's or the handler's.
type reader struct {
	ctx context.Context
	opt Options
	Handler
}

func (in *reader) input(path string) error {
	switch {
	case path == "-":
		return in.stdin()
	case isURL(path):
		in.refuse(path, ErrNotFetched)
		return nil
	}
	return in.path(path)
}

func isURL(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

func (in *reader) refuse(path string, err error) { in.Refusal(Refusal{path, err}) }

// finish composes a draft and hands the report over, or the reason why there is none.
func (in *reader) finish(path string, d draft, err error) error {
	if err != nil {
		in.refuse(path, err)
		return nil
	}
	r, notes, err := compose(d, in.opt.Published)
	for _, n := range notes {
		in.Note(Note{path, n})
	}
	if err != nil {
		in.refuse(path, err)
		return nil
	}
	return in.Report(r)
}
