package ingest

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"parley"
)

const (
	monthName = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	weekday   = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
	clock     = `(\d{1,2}(?:[:.]\d{2}){0,2}(?:\s*[ap]\.?m\.?)?)(?:\s*\(?(z|utc|gmt|[a-z]{2,4}t|[+-]\d{2}:?\d{2})\b\)?)?`
	dateLabel = `^(?:(?:first |originally |last )?(?:published|posted|updated|modified|issued|filed|created)|date|dated)(?:\s+(?:on|at))?\s*:?\s+`
)

// writtenDate is a date with its year as newsrooms print it, alone or with a time of day on either side.
var writtenDate = regexp.MustCompile(`(?i)^(?:` + clock + `,?\s+(?:on\s+)?)?` + weekday +
	`(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<m1>` + monthName + `),?|(?P<m2>` + monthName + `)\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?)\s+(?P<y>\d{4})` +
	`(?:,?\s+(?:at\s+)?` + clock + `)?\.?$`)

// isoDate is a date in ISO 8601, alone or with a time of day.
var isoDate = regexp.MustCompile(`(?i)^(\d{4})-(\d{2})-(\d{2})(?:(?:t|\s+)` + clock + `)?$`)

// labelled takes the words off that stand before a publication date.
var labelled = regexp.MustCompile(`(?i)` + dateLabel)

// errDate says that a text is no date.
var errDate = fmt.Errorf("not a date such as 2031-05-14 or 2031-05-14T09:30:00Z")

// metadataDate reads the date of a field or of markup: RFC 3339 with a time stays as it is, an ISO date too, and dates as
// people write them become ISO dates. A time without a zone is dropped, since it would name no moment.
func metadataDate(s string) (string, error) {
	s = strings.TrimSpace(s)
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.Format(time.RFC3339), nil
	}
	for _, layout := range []string{time.RFC1123Z, time.RFC1123, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.RFC3339), nil
		}
	}
	if d, ok := lineDate(s); ok {
		return d, nil
	}
	if len(s) > 11 && s[10] == 'T' {
		if d, ok := lineDate(s[:10]); ok {
			return d, nil
		}
	}
	return "", fmt.Errorf("%q: %w", s, errDate)
}

// lineDate reads a text that is a date and nothing else, the year included.
func lineDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if m := isoDate.FindStringSubmatch(s); m != nil {
		return validDate(m[1] + "-" + m[2] + "-" + m[3])
	}
	m := writtenDate.FindStringSubmatch(s)
	if m == nil {
		return "", false
	}
	day := m[writtenDate.SubexpIndex("d1")] + m[writtenDate.SubexpIndex("d2")]
	month := m[writtenDate.SubexpIndex("m1")] + m[writtenDate.SubexpIndex("m2")]
	t, err := time.Parse("2 Jan 2006", day+" "+month[:3]+" "+m[writtenDate.SubexpIndex("y")])
	if err != nil {
		return "", false
	}
	return t.Format(time.DateOnly), true
}

func validDate(s string) (string, bool) {
	_, err := time.Parse(time.DateOnly, s)
	return s, err == nil
}

// yearInAddress is the year of a path that is kept by date: "/2031/05/14/ferry".
var yearInAddress = regexp.MustCompile(`/(20\d\d|19\d\d)(?:/|-)?(?:0[1-9]|1[0-2])(?:[/-]|\b)`)

// yearOfRights is the year of a copyright notice.
var yearOfRights = regexp.MustCompile(`(?i)(?:©|\(c\)|copyright)\s*(?:\d{4}\s*[-–]\s*)?((?:20|19)\d\d)\b`)

// fullDate is a day with its year inside a text, behind a word that may point ahead.
var fullDate = regexp.MustCompile(`(?i)\b(?:(by|until|till|before|from|to|through)\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+` + monthName + `|` + monthName + `\s+\d{1,2}(?:st|nd|rd|th)?),?\s+((?:20|19)\d\d)\b`)

// filedOn is the date of a dateline. One without its year ("14 May") takes that of the report's address, else of its copyright notice, else
// of the latest full date in its text that does not point ahead ("by 1 May 2040"); it is empty where none of these settles it.
func filedOn(written string, r *parley.Report, blocks []string) string {
	if d, ok := lineDate(written); ok {
		return d
	}
	year := ""
	if m := yearInAddress.FindStringSubmatch(r.URL); m != nil {
		year = m[1]
	}
	for i := 0; year == "" && i < len(r.Furniture); i++ {
		if m := yearOfRights.FindStringSubmatch(head(r.Furniture[i].Text)); m != nil {
			year = m[1]
		}
	}
	if year == "" {
		for _, b := range blocks {
			for _, m := range fullDate.FindAllStringSubmatch(b, -1) {
				if m[1] == "" {
					year = max(year, m[2])
				}
			}
		}
	}
	d, _ := lineDate(strings.TrimRight(written, ".,") + " " + year)
	return d
}
