package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// A headLine is a line above the article that names who wrote it or when it came out.
type headLine struct {
	byline, published string
}

// headMark stands between the parts of a head line: "By Ana Ruiz | 3 May 2031 · 4 min read".
var headMark = regexp.MustCompile(`\s+[|•·–—]\s+|\s+-\s+`)

// bylineWords begin a byline.
var bylineWords = regexp.MustCompile(`^(?:By|BY|Words by|Words:|Story by|Text by|Text:|Written by|Author:|Reporter:|by)\s+(.+)$`)

// deskWords end a line that credits a newsroom: "DIARIO DEL ISTMO / Agencies", "Staff Reporter".
var deskWords = regexp.MustCompile(`(?i)(?:^|[/|,&] ?|\band |\b(?:our|special|staff|news|foreign|web|online|business|political|senior|from our) )(?:agencies|staff|staff writers?|correspondents?|reporters?|desk|newsroom|writers?|bureau|news agencies|wire services?)$`)

// onlyClock is a time of day alone.
var onlyClock = regexp.MustCompile(`(?i)^` + clock + `$`)

// maxByline is the most words of a byline; "By A, B and C, correspondents in D and E" has about so many.
const maxByline = 16

// readHeadLine reads a line of the page's head; ok only if every part of it is a byline, a date, a time or a reading time.
func readHeadLine(block string) (h headLine, ok bool) {
	bare := trimBullet(block)
	if len(bare) > maxFurniture || words(bare) > maxByline {
		return headLine{}, false
	}
	if d, found := dateLine(bare); found {
		return headLine{published: d}, true
	}
	for _, part := range headMark.Split(bare, -1) {
		if d, found := dateLine(part); found {
			if h.published == "" {
				h.published = d
			}
			continue
		}
		if by, found := bylineOf(part); found && h.byline == "" {
			h.byline = by
			continue
		}
		if furnitureReason(part, anywhere) != "reading time" && !onlyClock.MatchString(part) {
			return headLine{}, false
		}
	}
	return h, h.byline != "" || h.published != ""
}

// dateLine reads a line that is a date, with or without a word such as "Published" before it.
func dateLine(s string) (string, bool) { return lineDate(labelled.ReplaceAllString(s, "")) }

// bylineOf reads "By …" and lines that credit a newsroom; a sentence is neither.
func bylineOf(s string) (string, bool) {
	if isSentence(s) && !strings.HasSuffix(s, "Jr.") {
		return "", false
	}
	if m := bylineWords.FindStringSubmatch(s); m != nil {
		name := strings.TrimPrefix(m[1], "the ")
		first, _ := utf8.DecodeRuneInString(name)
		return name, unicode.IsUpper(first)
	}
	return s, words(s) <= 8 && deskWords.MatchString(s)
}

// isName reports whether a line is two to four words with capitals, as a name alone on its line.
func isName(s string) bool {
	parts := strings.Fields(s)
	if len(parts) < 2 || len(parts) > 4 {
		return false
	}
	for i, w := range parts {
		first, _ := utf8.DecodeRuneInString(w)
		inner := i > 0 && i < len(parts)-1 && unicode.IsLower(first) && len(w) <= 3
		if !unicode.IsUpper(first) && !inner {
			return false
		}
		if strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(".'’-", r) }) >= 0 {
			return false
		}
	}
	return true
}

// readHead takes bylines and date lines out of the blocks before the first paragraph of running text, and date lines out
// of those after the last. A bare name is a byline only beside a date line.
func readHead(blocks []string) (h headLine, article []string, furniture []parley.Furniture) {
	first, last := len(blocks), -1
	for i, b := range blocks {
		if isProse(b) {
			first, last = min(first, i), i
		}
	}
	lines := make([]*headLine, len(blocks))
	for i, b := range blocks {
		if line, ok := readHeadLine(b); ok && (i < first || i > last) {
			lines[i] = &line
		}
	}
	dated := func(i int) bool {
		return i >= 0 && i < len(lines) && lines[i] != nil && lines[i].published != ""
	}
	for i, b := range blocks {
		if bare := trimBullet(b); i < first && lines[i] == nil && isName(bare) && (dated(i-1) || dated(i+1)) {
			lines[i] = &headLine{byline: bare}
		}
	}
	for i, b := range blocks {
		line := lines[i]
		if line == nil {
			article = append(article, b)
			continue
		}
		reason := "date line"
		if line.byline != "" {
			reason = "byline"
		}
		furniture = append(furniture, parley.Furniture{Text: b, Reason: reason})
		if h.byline == "" {
			h.byline = line.byline
		}
		if h.published == "" {
			h.published = line.published
		}
	}
	return h, article, furniture
}

const (
	capitals  = `\p{Lu}[\p{Lu}.'’]+(?:[ -]\p{Lu}[\p{Lu}.'’]*)*` // a place in capitals: ST. ANNE, NEW HOPE
	placeName = `\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}`
	dayMonth  = `(?:` + monthName + `\s+\d{1,2}|\d{1,2}\s+` + monthName + `)(?:,?\s+\d{4})?`
)

// datelines are the ways a place before the first sentence is written; the group "date" is the day of filing.
var datelines = []*regexp.Regexp{
	// PORT ELLIN, Arvenia (Agency) — ; DOVER, Del./TRENTON, N.J. – ; PORT HALDEN, 12 May – ; NEW HOPE: ; MOLE BAY .-
	regexp.MustCompile(`^` + capitals + `(?:(?:,\s+|/|\s+and\s+)(?:` + placeName + `|` + capitals + `))*(?:,?\s+(?P<date>(?i:` + dayMonth + `)))?(?:\s+\([^()]{2,40}\))?\s*(?:\.?\s?(?:[—–-]{1,2})|:)\s+`),
	// Kingston (Agency) — ; Kingston, May 3 (Agency) -
	regexp.MustCompile(`^` + placeName + `(?:,\s+` + placeName + `)?(?:,?\s+(?P<date>(?i:` + dayMonth + `)))?\s+\([^()]{2,40}\)\s*[—–-]{1,2}\s+`),
	// Kingston, May 3 –
	regexp.MustCompile(`^` + placeName + `(?:,\s+` + placeName + `)?,\s+(?P<date>(?i:` + dayMonth + `))\s*\.?\s?[—–:-]{1,2}\s+`),
	// Kingston.-
	regexp.MustCompile(`^` + placeName + `\s?\.\s?[—–-]{1,2}\s+`),
}

// maxDateline is the most bytes of a dateline: two places with their states, a date and an agency stay below it.
const maxDateline = 120

// cutDateline finds the dateline before the first sentence of a paragraph. It returns its length, blanks at its end
// excluded, 0 when there is none, and its date as written, with a year or without.
func cutDateline(block string) (length int, date string) {
	start := strings.ToValidUTF8(block[:min(len(block), maxDateline)], "")
	for _, d := range datelines {
		m := d.FindStringSubmatchIndex(start)
		if m == nil || !startsSentence(block[m[1]:]) {
			continue
		}
		if i := d.SubexpIndex("date"); i >= 0 && m[2*i] >= 0 {
			date = block[m[2*i]:m[2*i+1]]
		}
		return len(strings.TrimRightFunc(block[:m[1]], unicode.IsSpace)), date
	}
	return 0, ""
}

// startsSentence reports whether text begins as a sentence does: a capital, a digit or a quotation mark, and some words.
func startsSentence(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return words(text) >= minGlued && (unicode.IsUpper(first) || unicode.IsDigit(first) || strings.ContainsRune(`"'“‘«`, first))
}
