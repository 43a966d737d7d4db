package parley

import (
	"strings"
)

// unitWords are the units that are read better as words; the plural takes an s.
var unitWords = map[string]string{
	"s": "second", "minute": "minute", "h": "hour", "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year",
}

// AmountText writes a number with its unit for a person: "37", "6 %", "16 days", "2.4 million GBP". number is a decimal as
// Decimal.String writes it, or two with a dash between for a range.
func AmountText(number, unit string) string {
	shown := grouped(number)
	switch unit {
	case "", "count":
		return shown
	case "percent":
		return shown + " %"
	}
	word, ok := unitWords[unit]
	if !ok {
		return shown + " " + unit
	}
	if number != "1" {
		word += "s"
	}
	return shown + " " + word
}

// grouped writes whole hundred thousands from a million on in millions, and sets narrow blanks between the thousands of other
// numbers with more than four digits before the point.
func grouped(number string) string {
	if from, to, ok := strings.Cut(number, "–"); ok {
		return grouped(from) + "–" + grouped(to)
	}
	whole, rest, _ := strings.Cut(number, ".")
	digits := strings.TrimPrefix(whole, "-")
	if len(digits) <= 4 {
		return number
	}
	const million, hundredThousands = 6, "00000"
	if n := len(digits) - million; n > 0 && len(digits) <= 9 && rest == "" && strings.HasSuffix(digits, hundredThousands) {
		text := whole[:len(whole)-million]
		if tenth := digits[n]; tenth != '0' {
			text += "." + string(tenth)
		}
		return text + " million"
	}
	var b strings.Builder
	for i, c := range []byte(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteRune('\u202f')
		}
		b.WriteByte(c)
	}
	text := b.String()
	if len(whole) > len(digits) {
		text = "-" + text
	}
	if rest != "" {
		text += "." + rest
	}
	return text
}
