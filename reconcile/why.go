package reconcile

import (
	"fmt"
	"strings"

	"parley"
)

// The sentences below are all that a finding's Why can say. Each names what its evidence shows: origins, values, dates.

func whyCorroborated(origins []string) string {
	return fmt.Sprintf("%d independent origins: %s", len(origins), listed(origins))
}

func whySingle(voices []parley.Voice) string {
	if len(voices) == 0 {
		return "no origin of its own"
	}
	v := voices[0]
	if len(v.Reports) == 1 {
		return "one origin: " + v.Name
	}
	return fmt.Sprintf("one origin, %s, in %d reports", v.Name, len(v.Reports))
}

func whyDenied(origins []string) string { return "denied by " + listed(origins) }

func whyParty(party string) string { return "only on the word of a party to it: " + party }

func whyUnverified(origins []string) string { return "marked as unverified by " + listed(origins) }

func whyDiffers(values []string) string { return "values that do not fit: " + listed(values) }

func whyGrew(values []string) string {
	return "later reports replace earlier values: " + strings.Join(values, ", then ")
}

// whyReplaced names the values that a report gives as what was before, and those that came after.
func whyReplaced(before, after []string) string {
	return fmt.Sprintf("%s was before; %s came after", listed(before), listed(after))
}

func whyAgainstItself(values []string) string {
	return "one report gives values that do not fit: " + listed(values)
}

// whyWorked shows the check of a share: "585 of 653 is 89.6 %; 615 of 704 is 87.4 %; the report says 90 %".
func whyWorked(worked []string, said string) string {
	return fmt.Sprintf("%s; the report says %s", strings.Join(worked, "; "), said)
}

// whyWholes shows two amounts with their shares, which are not shares of one whole.
func whyWholes(a, shareA, wholeA, b, shareB, wholeB string) string {
	return fmt.Sprintf("if %s is %s, the whole is %s; if %s is %s, it is %s", a, shareA, wholeA, b, shareB, wholeB)
}

func whySum(parts []string, worked, said string) string {
	return fmt.Sprintf("%s is %s; the report says %s", strings.Join(parts, " + "), worked, said)
}

func whyConversion(from, worked, said string) string {
	return fmt.Sprintf("%s is %s; the report says %s", from, worked, said)
}

func whyExclude(states []string) string { return "states that cannot both hold: " + listed(states) }

// whyWeekday shows the check of a date: "2031-12-03 is a Wednesday; the report says Tuesday".
func whyWeekday(date, is, said string) string {
	return fmt.Sprintf("%s is a %s; the report says %s", date, is, said)
}

// listed joins names as English does, at most shown of them.
func listed(names []string) string {
	const shown = 5
	if len(names) > shown {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:shown], ", "), len(names)-shown)
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
