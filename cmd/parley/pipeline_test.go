package main

import (
	"context"
	"runtime"
	"slices"
	"testing"
	"time"
)

func TestALongReportHoldsUpNoOther(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	ctx, stop := context.WithTimeout(context.Background(), time.Minute)
	defer stop()
	const items = 12
	others := make(chan int, items)
	var got []int
	err := inOrder(ctx, func(emit func(int) error) error {
		for i := range items {
			if err := emit(i); err != nil {
				return err
			}
		}
		return nil
	}, func(i int) int {
		if i > 0 {
			others <- i
			return i
		}
		for range items - 1 { // the first is not done before all others are
			select {
			case <-others:
			case <-ctx.Done():
				return -1
			}
		}
		return i
	}, func(i int) error {
		got = append(got, i)
		return nil
	})
	if err != nil || !slices.IsSorted(got) || len(got) != items || got[0] != 0 {
		t.Errorf("got %v, %v: want all in order, none held up by the first", got, err)
	}
}
