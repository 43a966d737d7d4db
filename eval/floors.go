package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// floorsJSON names the least value of each measure, as "measure/part/figure". A gain raises the floor in the same
// commit; lowering one is a commit of its own that argues for it.
//
//go:embed floors.json
var floorsJSON []byte

// A score is one measured figure, named as its floor is.
type score struct {
	name  string
	value float64
}

// hold prints the scores with their floors and returns an error that names those below. It also fails when a floor
// under prefix has no score, so that a measure cannot drop out unseen.
func hold(w io.Writer, prefix string, scores []score) error {
	floors := map[string]float64{}
	if err := json.Unmarshal(floorsJSON, &floors); err != nil {
		return fmt.Errorf("floors.json: %w", err)
	}
	var below []string
	for _, s := range scores {
		floor, held := floors[s.name]
		delete(floors, s.name)
		switch {
		case !held:
			fmt.Fprintf(w, "%-44s %8.3f\n", s.name, s.value)
		case s.value < floor:
			below = append(below, s.name)
			fmt.Fprintf(w, "%-44s %8.3f  below its floor %.3f\n", s.name, s.value, floor)
		default:
			fmt.Fprintf(w, "%-44s %8.3f  floor %.3f\n", s.name, s.value, floor)
		}
	}
	for name := range floors {
		if strings.HasPrefix(name, prefix) {
			below = append(below, name+" (not measured)")
		}
	}
	if len(below) > 0 {
		slices.Sort(below)
		return fmt.Errorf("below the floor: %s", strings.Join(below, ", "))
	}
	return nil
}
