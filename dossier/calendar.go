package dossier

import (
	"fmt"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"parley"
)

// WriteCalendar writes the dated events and forecasts as iCalendar (RFC 5545), each an entry over its days, with who says so and
// in which words. What has no full date is left out. The stamp of every entry is the end of the story, so that the same dossier
// gives the same bytes.
func WriteCalendar(w io.Writer, v *View) error {
	c := ics.NewCalendar()
	c.SetProductId("-//Parley//dossier//EN")
	c.SetName(oneLine(v.Story.Title))
	stamp, err := time.Parse(time.DateOnly, day(v.Story.End))
	if err != nil {
		stamp = time.Unix(0, 0).UTC()
	}
	for _, name := range []string{"timeline", "forecasts"} {
		for _, e := range v.Section(name).Entries {
			addEvent(c, e, stamp)
		}
	}
	return c.SerializeTo(w, ics.WithNewLineWindows)
}

// addEvent adds an entry's days; iCalendar's end is the day after the last.
func addEvent(c *ics.Calendar, e Entry, stamp time.Time) {
	from, err := time.Parse(time.DateOnly, day(startOf(e.Time)))
	if err != nil {
		return
	}
	to := from
	if e.Time.End != "" {
		if t, err := time.Parse(time.DateOnly, day(e.Time.End)); err == nil && t.After(from) {
			to = t
		}
	}
	event := c.AddEvent(string(e.ID) + "@parley")
	event.SetDtStampTime(stamp)
	event.SetAllDayStartAt(from)
	event.SetAllDayEndAt(to.AddDate(0, 0, 1))
	event.SetSummary(oneLine(e.Title))
	lines := []string{fmt.Sprintf("%s: %s", e.Standing, e.Why)}
	for _, voice := range e.Voices {
		lines = append(lines, fmt.Sprintf("%s: “%s”", voice.Who, voice.Words))
	}
	event.SetDescription(strings.Join(lines, "\n"))
	if e.Place != nil {
		event.SetLocation(oneLine(e.Place.Name))
	}
	switch e.Standing {
	case parley.Disputed, parley.Differs, parley.Unconfirmed:
		event.SetStatus(ics.ObjectStatusTentative)
	default:
		event.SetStatus(ics.ObjectStatusConfirmed)
	}
}
