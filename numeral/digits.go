package numeral

import (
	"strings"
	"unicode/utf8"

	"parley"
)

// vulgarFractions are the fractions that have a character of their own, in hundred-and-twentieths.
var vulgarFractions = map[rune]int64{'½': 60, '⅓': 40, '⅔': 80, '¼': 30, '¾': 90, '⅕': 24, '⅖': 48, '⅗': 72, '⅘': 96, '⅙': 20, '⅚': 100, '⅛': 15, '⅜': 45, '⅝': 75, '⅞': 105}

// maxDigits is the most digits that a quantity in the news has: 10 to the power of 30 is more than anything counted.
const maxDigits = 30

// decimalComma reports whether s can only be read with a comma before its decimals: "1,5", "12.500,75".
func decimalComma(s string) bool {
	i := strings.IndexByte(s, ',')
	if i < 0 || strings.Count(s, ",") > 1 {
		return false
	}
	n := len(s) - i - 1
	return (n == 1 || n == 2) && (i <= 3 || groups(s[:i], ".", 3))
}

// parseDigits reads digits with their grouping: "585", "1,200.5", "1.200,5", "1 200 000", "12,34,567" (Indian), "1,5"
// (decimal comma). With dotGroups "6.350" is 6350. It refuses what is no quantity: "1.2.3", "12,3,4".
func parseDigits(s string, dotGroups bool) (*parley.Decimal, bool) {
	if len(s) > 2*maxDigits {
		return nil, false
	}
	if r, _ := utf8.DecodeRuneInString(s); vulgarFractions[r] != 0 {
		return parley.DecimalOf(vulgarFractions[r]).Quo(parley.DecimalOf(120)), true
	}
	plain, ok := plainDigits(s, dotGroups)
	if !ok || len(plain) > maxDigits {
		return nil, false
	}
	d, err := parley.NewDecimal(plain)
	return d, err == nil
}

func plainDigits(s string, dotGroups bool) (string, bool) {
	for _, blank := range []string{"\u00a0", "\u2009", "\u202f", "’", "'", " "} {
		s = strings.ReplaceAll(s, blank, "")
	}
	commas, dots := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case commas == 0 && dots == 0:
		return s, true
	case dots == 0:
		if groups(s, ",", 3) || groups(s, ",", 2) {
			return strings.ReplaceAll(s, ",", ""), true
		}
		return strings.Replace(s, ",", ".", 1), commas == 1
	case commas == 0:
		if dots > 1 || dotGroups || strings.HasSuffix(s, ".000") {
			if groups(s, ".", 3) && s[0] != '0' {
				return strings.ReplaceAll(s, ".", ""), true
			}
		}
		if s[0] == '.' {
			s = "0" + s
		}
		return s, dots == 1
	}
	whole, rest, point := s[:strings.LastIndexAny(s, ",.")], s[strings.LastIndexAny(s, ",.")+1:], s[strings.LastIndexAny(s, ",.")]
	mark := ","
	if point == ',' {
		mark = "."
	}
	if !groups(whole, mark, 3) && !(mark == "," && groups(whole, mark, 2)) {
		return "", false
	}
	return strings.ReplaceAll(whole, mark, "") + "." + rest, true
}

// groups reports whether s is cut by mark as numbers are: one to size digits, groups of size, and three at the end.
func groups(s, mark string, size int) bool {
	parts := strings.Split(s, mark)
	if len(parts) < 2 || len(parts[0]) == 0 || len(parts[0]) > size {
		return false
	}
	for i, p := range parts[1:] {
		want := size
		if i == len(parts)-2 {
			want = 3
		}
		if len(p) != want || strings.ContainsAny(p, ".,") {
			return false
		}
	}
	return true
}
