package language

import (
	"strings"
	"unicode"
)

// url reports whether all of s is a web address, with or without a scheme, a user, a port and a path, as spaCy's
// expression has it (after Diego Perini's, MIT). It takes one pass over s.
func (a *affixes) url(s string) bool {
	if allSpace(s) {
		return false
	}
	start := 0
	if i := strings.Index(s, "://"); i >= 0 && isScheme(s[:i]) {
		start = i + len("://")
	}
	if a.host(s) || start > 0 && a.host(s[start:]) {
		return true
	}
	for i := 1; i < len(s); i++ {
		if s[i] == '@' && a.host(s[i+1:]) {
			return true
		}
	}
	return false
}

func isScheme(s string) bool {
	n := 0
	for _, r := range s {
		if !isWordRune(r) && !strings.ContainsRune("+-.", r) {
			return false
		}
		n++
	}
	return n >= 2
}

// host reports whether s is a numeric address or a domain name, with the port and path that may follow.
func (a *affixes) host(s string) bool { return numericHost(s) || a.domain(s) }

// domain reads labels up to the top-level domain that ends the name.
func (a *affixes) domain(s string) bool {
	for labels := 0; ; labels++ {
		if labels > 0 && a.topLevel(s) {
			return true
		}
		n := labelLen(s)
		if n == 0 || n == len(s) || s[n] != '.' {
			return false
		}
		s = s[n+1:]
	}
}

// topLevel reports whether s begins with a top-level domain, followed by a port, a path or nothing.
func (a *affixes) topLevel(s string) bool {
	runes := 0
	for i, r := range s {
		if !a.is(r, lowerLetter) {
			return 2 <= runes && runes <= 63 && afterHost(s[i:])
		}
		runes++
	}
	return 2 <= runes && runes <= 63
}

// labelLen returns the length of the domain label that s begins with, 0 when it is none: up to 64 letters, digits,
// underscores and hyphens, the first and the last a letter or digit.
func labelLen(s string) int {
	runes, end := 0, len(s)
	last := rune(-1)
	for i, r := range s {
		if !labelEdge(r) && r != '_' && r != '-' {
			end = i
			break
		}
		if runes == 0 && !labelEdge(r) {
			return 0
		}
		runes++
		last = r
	}
	if runes == 0 || runes > 64 || !labelEdge(last) {
		return 0
	}
	return end
}

func labelEdge(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || 0xa1 <= r && r <= 0xffff
}

// afterHost reports whether s is a port, a path, both or nothing.
func afterHost(s string) bool {
	if strings.HasPrefix(s, ":") {
		digits := 0
		rest := ""
		for i, r := range s[1:] {
			if !unicode.IsDigit(r) {
				rest = s[1+i:]
				break
			}
			digits++
		}
		if digits < 2 || digits > 5 {
			return false
		}
		s = rest
	}
	return s == "" || strings.ContainsRune("/?#", rune(s[0]))
}

// numericHost reports whether s begins with four numbers between full stops, of no private or local network.
func numericHost(s string) bool {
	var groups [4]string
	for i := range groups {
		n := digitsLen(s)
		if n == 0 {
			return false
		}
		groups[i], s = s[:n], s[n:]
		if i < 3 {
			if !strings.HasPrefix(s, ".") {
				return false
			}
			s = s[1:]
		}
	}
	if !afterHost(s) || !octet(groups[0], 1, 223) || !octet(groups[1], 0, 255) || !octet(groups[2], 0, 255) || !octet(groups[3], 1, 254) {
		return false
	}
	return !privateNetwork(groups[0], groups[1])
}

// digitsLen is the length of the one to three decimal digits that s begins with, 0 when there are none or more.
func digitsLen(s string) int {
	n := 0
	for i, r := range s {
		if !unicode.IsDigit(r) {
			return i
		}
		if n++; n > 3 {
			return 0
		}
	}
	return len(s)
}

// octet reports whether s is a number of an address from 0 or 1 to limit; only from 0 may it be led by a zero. Like the
// expression it takes any script's digits where their value does not matter.
func octet(s string, from, limit int) bool {
	runes := []rune(s)
	if from == 1 && (runes[0] < '1' || runes[0] > '9') {
		return false
	}
	if len(runes) < 3 || runes[0] == '1' {
		return true
	}
	if runes[0] != '2' {
		return false
	}
	tens, ones := rune('0'+limit/10%10), rune('0'+limit%10)
	switch {
	case runes[1] < '0' || runes[1] > tens:
		return false
	case runes[1] < tens:
		return true
	}
	return '0' <= runes[2] && runes[2] <= ones
}

func privateNetwork(first, second string) bool {
	switch first {
	case "10", "127":
		return true
	case "169":
		return second == "254"
	case "192":
		return second == "168"
	case "172":
		r := []rune(second)
		return len(r) == 2 && (r[0] == '1' && '6' <= r[1] && r[1] <= '9' || r[0] == '2' || r[0] == '3' && '0' <= r[1] && r[1] <= '1')
	}
	return false
}
