package dossier

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// TextOptions says how a dossier looks on a terminal or in a pipe.
type TextOptions struct {
	Width   int    // columns; 0 means 100
	Colour  bool   // on a terminal only
	All     bool   // everything, not one screen
	Section string // only this section; "" for all
}

// perSection is how many entries of a section the summary shows: with eight sections and two or three lines an entry,
// what fits a screen of some sixty lines.
const perSection = 4

// marks are the signs of the standings: told apart by shape, not by colour alone.
var marks = map[parley.Standing]string{
	parley.Corroborated: "=", parley.SingleSource: "·", parley.Disputed: "✗", parley.Differs: "≠",
	parley.Unconfirmed: "?", parley.Superseded: "→", parley.Inconsistent: "Σ",
}

// WriteText writes the dossier for a person to read: first what is in dispute, then what happened, who wants what and
// the rest by kind, each line with outlet and printed words. It returns the first error of w.
func WriteText(w io.Writer, d *parley.Dossier, opt TextOptions) error {
	t := &textWriter{Writer: bufio.NewWriter(w), opt: opt}
	if t.opt.Width == 0 {
		t.opt.Width = 100
	}
	v := NewView(d)
	t.head(v)
	for _, s := range v.Sections {
		if opt.Section == "" || opt.Section == s.Name {
			t.section(s)
		}
	}
	for _, u := range v.Unread {
		fmt.Fprintf(t, "could not read %s: %s\n", u.Path, u.Reason)
	}
	return t.Flush()
}

type textWriter struct {
	*bufio.Writer
	opt TextOptions
}

func (t *textWriter) head(v *View) {
	fmt.Fprintln(t, t.bold(v.Story.Title))
	dates := v.Story.Start
	if v.Story.End != "" && v.Story.End != v.Story.Start {
		dates += " – " + v.Story.End
	}
	parts := []string{count(v.Reports, "report"), count(v.Origins, "independent origin")}
	if dates != "" {
		parts = append([]string{dates}, parts...)
	}
	fmt.Fprintln(t, strings.Join(parts, " · "))
	fmt.Fprintln(t, strings.Repeat("─", t.opt.Width))
}

func (t *textWriter) section(s Section) {
	shown := s.Entries
	if !t.opt.All && t.opt.Section == "" && len(shown) > perSection {
		shown = shown[:perSection]
	}
	heading := strings.ToUpper(s.Heading)
	tally := fmt.Sprintf("%d of %d shown", len(shown), len(s.Entries))
	if len(s.Entries) == 0 {
		tally = "none found in these reports"
	}
	gap := max(1, t.opt.Width-utf8.RuneCountInString(heading)-utf8.RuneCountInString(tally))
	fmt.Fprintf(t, "\n%s%s%s\n", t.bold(heading), strings.Repeat(" ", gap), t.faint(tally))
	for _, e := range shown {
		t.entry(e)
	}
}

func (t *textWriter) entry(e Entry) {
	f := e.Finding
	fmt.Fprintf(t, " %s %-13s %s\n", marks[f.Standing], f.Standing, clip(oneLine(f.Title), t.opt.Width-17))
	for _, line := range e.Voices {
		words := "“" + oneLine(line.Words) + "”"
		label := strings.Join(line.Outlets, ", ")
		if line.Value != "" {
			label = line.Value + "  " + label
		}
		fmt.Fprintf(t, "     %s  %s\n", label, clip(words, max(20, t.opt.Width-7-utf8.RuneCountInString(label))))
	}
	if inDispute(f) {
		fmt.Fprintf(t, "     %s\n", t.faint(clip(f.Why, t.opt.Width-5)))
	}
}

func (t *textWriter) bold(s string) string  { return t.style(s, "1") }
func (t *textWriter) faint(s string) string { return t.style(s, "2") }

func (t *textWriter) style(s, code string) string {
	if !t.opt.Colour {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// oneLine folds white space and drops what a terminal would obey.
func oneLine(s string) string { return plain(strings.Join(strings.Fields(s), " ")) }

// plain drops control characters and marks that turn the direction of writing, all but line ends: a report must not
// command the terminal that shows it.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			return -1
		}
		return r
	}, s)
}

// clip cuts s to n columns, at a blank where there is one near, and marks the cut.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:max(0, n-1)]
	cut := string(runes)
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*3/4 {
		cut = cut[:i]
	}
	return cut + "…"
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
