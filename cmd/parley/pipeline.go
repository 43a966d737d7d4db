package main

import (
	"context"
	"errors"
	"runtime"

	"parley"
	"parley/ingest"
	"parley/language/en"
	"parley/reading"
)

// errPartly says that some inputs could not be read; each has been named on stderr.
var errPartly = errors.New("some inputs could not be read")

// eachReading reads every input and hands over what was read from each report, in the order of the inputs. Inputs
// that cannot be read are named on stderr and returned with errPartly; the rest goes on.
func eachReading(ctx context.Context, in input, s streams, yield func(*parley.Reading) error) ([]parley.Unread, error) {
	var unread []parley.Unread
	bar := newProgress(s.err)
	defer bar.done()
	err := inOrder(ctx, func(emit func(parley.Report) error) error {
		return ingest.Stream(ctx, in.Inputs, ingest.Options{Published: in.Published, Stdin: s.in}, ingest.Handler{
			Report: emit,
			Refusal: func(r ingest.Refusal) {
				complain(s.err, r)
				if r.Hint() != "" {
					hint(s.err, r.Hint())
				}
				unread = append(unread, r.Unread())
			},
			Note: func(n ingest.Note) { complain(s.err, errors.New(n.String())) },
		})
	}, func(r parley.Report) *parley.Reading {
		return reading.Read(en.Analyze(&r))
	}, func(r *parley.Reading) error {
		bar.step()
		return yield(r)
	})
	switch {
	case errors.Is(err, ingest.ErrPublished):
		err = usageError{err, "give the day as 2031-05-14"}
	case err == nil && len(unread) > 0:
		err = errPartly
	}
	return unread, err
}

// allReadings is eachReading with the readings kept.
func allReadings(ctx context.Context, in input, s streams) (readings []*parley.Reading, unread []parley.Unread, err error) {
	unread, err = eachReading(ctx, in, s, func(r *parley.Reading) error {
		readings = append(readings, r)
		return nil
	})
	return readings, unread, err
}

// lookAhead is how many items for each processor may be worked on or wait for an earlier one that takes long.
const lookAhead = 16

// inOrder applies work to what produce emits, on as many processors as there are, and yields the results in the order of the
// items. It stops at the first error of produce or yield, or at the end of ctx.
func inOrder[T, R any](ctx context.Context, produce func(emit func(T) error) error, work func(T) R, yield func(R) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	pending := make(chan chan R, lookAhead*runtime.GOMAXPROCS(0))
	busy := make(chan struct{}, runtime.GOMAXPROCS(0))
	produced := make(chan error, 1)
	go func() {
		defer close(pending)
		produced <- produce(func(item T) error {
			result := make(chan R, 1)
			select {
			case pending <- result:
			case <-ctx.Done():
				return ctx.Err()
			}
			busy <- struct{}{}
			go func() {
				result <- work(item)
				<-busy
			}()
			return nil
		})
	}()
	for result := range pending {
		if err := yield(<-result); err != nil {
			stop()
			for range pending {
			}
			return err
		}
	}
	return <-produced
}
