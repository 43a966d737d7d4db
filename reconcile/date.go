package reconcile

import (
	"time"
)

// dayNumber counts days since 1970 to a date or the day of a date-time.
func dayNumber(date string) (int, bool) {
	t, err := time.Parse(time.DateOnly, dayOf(date))
	if err != nil {
		return 0, false
	}
	return int(t.Unix() / (24 * 60 * 60)), true
}

// dayDate is the date with the given number.
func dayDate(day int) string {
	return time.Unix(int64(day)*24*60*60, 0).UTC().Format(time.DateOnly)
}
