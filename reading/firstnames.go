package reading

import (
	_ "embed"
	"strings"
	"sync"
)

// firstNamesTable lists given names of many cultures, those of women, those of men and those of both. It was written
// for Parley from general knowledge: a name missing there tells nothing, and no name is taken for a man's by default.
//
//go:embed firstnames.txt
var firstNamesTable string

// castGiven is what a given name tells: 0 for a word that is no known given name.
type castGiven uint8

const (
	givenEither castGiven = iota + 1
	givenMale
	givenFemale
)

// castFirstNames is the table by folded name, built on first use.
var castFirstNames = sync.OnceValue(func() map[string]castGiven {
	names := make(map[string]castGiven, 3200)
	given := givenEither
	for line := range strings.Lines(firstNamesTable) {
		switch line = strings.TrimSpace(line); line {
		case "women:":
			given = givenFemale
		case "men:":
			given = givenMale
		case "both:":
			given = givenEither
		default:
			if strings.HasPrefix(line, "#") {
				continue
			}
			for _, n := range strings.Fields(line) {
				if old, ok := names[n]; ok && old != given {
					names[n] = givenEither
				} else {
					names[n] = given
				}
			}
		}
	}
	return names
})

func (g castGiven) gender() castGender {
	switch g {
	case givenMale:
		return genderMale
	case givenFemale:
		return genderFemale
	}
	return genderUnknown
}
