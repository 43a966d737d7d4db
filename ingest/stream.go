package ingest

import (
	"context"
	"slices"

	"parley"
)

// Stream hands over what All returns, in the same order, but holds no text: .jsonl files of any length can be read.
// For that it reads every input twice, first to learn which reports are equal. Standard input can be read only once,
// so that a set with it is held whole.
func Stream(ctx context.Context, inputs []string, opt Options, h Handler) error {
	if slices.Contains(inputs, "-") {
		return streamHeld(ctx, inputs, opt, h)
	}
	equal := map[parley.ReportID][]parley.Report{}
	err := Each(ctx, inputs, opt, Handler{
		Report: func(r parley.Report) error {
			r.Text, r.Furniture = "", nil
			equal[r.ID] = append(equal[r.ID], r)
			return nil
		},
		Refusal: func(Refusal) {},
		Note:    func(Note) {},
	})
	if err != nil {
		return err
	}
	return Each(ctx, inputs, opt, Handler{
		Report: func(r parley.Report) error {
			copies, first := equal[r.ID]
			if !first {
				return nil
			}
			delete(equal, r.ID)
			merged := merge(copies)
			merged.Text, merged.Furniture = r.Text, r.Furniture
			noteEqual(merged, h.Note)
			return h.Report(merged)
		},
		Refusal: h.Refusal,
		Note:    h.Note,
	})
}

// streamHeld is Stream over reports that are held.
func streamHeld(ctx context.Context, inputs []string, opt Options, h Handler) error {
	all, err := All(ctx, inputs, opt)
	if err != nil {
		return err
	}
	for _, r := range all.Refusals {
		h.Refusal(r)
	}
	for _, n := range all.Notes {
		h.Note(n)
	}
	for _, r := range all.Reports {
		if err := h.Report(r); err != nil {
			return err
		}
	}
	return nil
}

// noteEqual says which further inputs are the report r.
func noteEqual(r parley.Report, note func(Note)) {
	for _, also := range r.Also {
		note(Note{also.Path, "the same report as " + r.Path})
	}
}
