package dossier

import (
	"bufio"
	"fmt"
	"io"
	"slices"
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

// How much of each part the summary shows, so that with two or three lines an entry it fits one screen of some fifty lines.
const (
	summaryDisputes = 6
	summaryAgreed   = 8
	summaryParties  = 6
	summaryVoices   = 3
)

// Marks are the signs of the standings: told apart by shape, not by colour alone.
var Marks = map[parley.Standing]string{
	parley.Corroborated: "=", parley.SingleSource: "·", parley.Disputed: "✗", parley.Differs: "≠",
	parley.Unconfirmed: "?", parley.Superseded: "→", parley.Inconsistent: "Σ",
}

// WriteText writes the dossier for a person to read. The summary shows first what changed and what is in dispute, then what two
// or more independent origins tell, then who wants what, and counts the rest; All and Section show everything. It returns the
// first error of w.
func WriteText(w io.Writer, d *parley.Dossier, opt TextOptions) error {
	t := &textWriter{Writer: bufio.NewWriter(w), opt: opt}
	if t.opt.Width == 0 {
		t.opt.Width = 100
	}
	v := NewView(d)
	switch {
	case v.Changes != nil && opt.Section == "" && !opt.All:
		t.head(v)
		t.changes(v.Changes)
	case opt.Section != "":
		t.whole(v, opt.Section)
	case opt.All:
		t.head(v)
		for _, name := range SectionNames() {
			t.whole(v, name)
		}
	default:
		t.head(v)
		t.summary(v)
	}
	return t.Flush()
}

type textWriter struct {
	*bufio.Writer
	opt TextOptions
}

func (t *textWriter) line(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

// head is the story's title, its days, and how many reports and origins tell it.
func (t *textWriter) head(v *View) {
	dates := v.Story.Start
	if v.Story.End > v.Story.Start {
		dates += " – " + v.Story.End
	}
	parts := []string{count(len(v.Reports), "report"), count(v.Origins, "independent origin")}
	if dates != "" {
		parts = append([]string{dates}, parts...)
	}
	if len(v.Stories) > 1 {
		parts = append(parts, fmt.Sprintf("%d more in the pile", len(v.Stories)-1))
	}
	t.line("%s", t.bold(clip(oneLine(v.Story.Title), t.opt.Width)))
	t.line("%s", strings.Join(parts, " · "))
	t.line("%s", strings.Repeat("─", t.opt.Width))
}

// summary is one screen: disputes, agreements, the matrix, and counts of the rest.
func (t *textWriter) summary(v *View) {
	disputes := v.Section("disputes").Entries
	t.heading("In dispute", min(len(disputes), summaryDisputes), len(disputes))
	for _, e := range disputes[:min(len(disputes), summaryDisputes)] {
		t.entry(e, summaryVoices)
	}
	t.heading("Told by two or more, independently", min(len(v.Agreed), summaryAgreed), len(v.Agreed))
	for _, e := range v.Agreed[:min(len(v.Agreed), summaryAgreed)] {
		t.brief(e)
	}
	t.heading("Who wants what", min(len(v.Matrix.Rows), summaryParties), len(v.Matrix.Rows))
	t.matrix(v.Matrix, summaryParties)
	t.rest(v)
}

// rest counts what the summary does not show, and says how to see it.
func (t *textWriter) rest(v *View) {
	single, unconfirmed := 0, 0
	for _, s := range v.Sections {
		if s.Name == "disputes" {
			continue
		}
		for _, e := range s.Entries {
			switch e.Standing {
			case parley.SingleSource:
				single++
			case parley.Unconfirmed:
				unconfirmed++
			}
		}
	}
	removed := 0
	for _, r := range v.Reports {
		removed += len(r.Furniture)
	}
	t.line("\n%s", strings.Join([]string{
		fmt.Sprintf("On one origin only %d", single),
		fmt.Sprintf("unconfirmed %d", unconfirmed),
		fmt.Sprintf("forecasts %d", len(v.Section("forecasts").Entries)),
		fmt.Sprintf("not used %d", removed+len(v.Unread)),
	}, " · "))
	t.line("%s", t.faint("parley brief --all, or --section "+strings.Join(SectionNames(), "|")))
}

func (t *textWriter) heading(name string, shown, of int) {
	tally := "none in these reports"
	if of > 0 {
		tally = fmt.Sprintf("%d of %d shown", shown, of)
	}
	name = strings.ToUpper(name)
	gap := max(1, t.opt.Width-utf8.RuneCountInString(name)-utf8.RuneCountInString(tally))
	t.line("\n%s%s%s", t.bold(name), strings.Repeat(" ", gap), t.faint(tally))
}

// whole writes one section in full.
func (t *textWriter) whole(v *View, name string) {
	switch name {
	case "sources":
		t.sources(v)
		return
	case "unused":
		t.unused(v)
		return
	}
	s := v.Section(name)
	t.heading(s.Heading, len(s.Entries), len(s.Entries))
	switch name {
	case "positions":
		t.matrix(v.Matrix, len(v.Matrix.Rows))
	case "plans":
		t.plans(v)
	case "people":
		t.people(v)
	}
	for _, e := range s.Entries {
		t.entry(e, len(e.Voices))
	}
}

// entry is a finding with who says what.
func (t *textWriter) entry(e Entry, voices int) {
	t.line(" %s %-13s %-10s  %s", Marks[e.Standing], e.Standing, e.Date, clipAround(oneLine(e.Title), e.Voices[0].Words, t.opt.Width-29))
	for i, voice := range e.Voices {
		if i == voices {
			t.line("     %s", t.faint(fmt.Sprintf("and %d more", len(e.Voices)-voices)))
			break
		}
		label := voice.Who
		if n := strings.Count(label, ", "); utf8.RuneCountInString(label) > t.opt.Width/2 {
			label = clip(label[:strings.Index(label, ", ")], t.opt.Width/3) + fmt.Sprintf(" and %d more", n)
		}
		if voice.Value != "" && voice.Value != voice.Words {
			label = voice.Value + "  " + label
		}
		t.line("     %s  %s", label, clip("“"+voice.Words+"”", max(24, t.opt.Width-7-utf8.RuneCountInString(label))))
	}
	if InDispute(e.Finding) || e.Standing == parley.Superseded || e.Standing == parley.Unconfirmed {
		t.line("     %s", t.faint(clip(e.Why, t.opt.Width-5)))
	}
}

// brief is a finding on one line: its day, its words, and who tells it.
func (t *textWriter) brief(e Entry) {
	names := e.Who
	if utf8.RuneCountInString(names) > t.opt.Width/4 {
		names = count(len(e.Origins), "origin")
	}
	room := t.opt.Width - 16 - utf8.RuneCountInString(names)
	title := clipAround(oneLine(e.Title), e.Voices[0].Words, room)
	t.line(" %-11s  %s%s  %s", e.Date, title, strings.Repeat(" ", max(0, room-utf8.RuneCountInString(title))), t.faint(names))
}

// matrix writes the first parties and as many issues as fit.
func (t *textWriter) matrix(m Matrix, parties int) {
	const partyWidth, cellWidth = 26, 24
	if len(m.Rows) == 0 {
		return
	}
	columns := min(len(m.Issues), (t.opt.Width-partyWidth)/cellWidth)
	row := func(label string, cell func(int) string) {
		parts := []string{pad(clip(label, partyWidth-2), partyWidth)}
		for i := range columns {
			parts = append(parts, pad(clip(cell(i), cellWidth-2), cellWidth))
		}
		t.line(" %s", strings.TrimRight(strings.Join(parts, ""), " "))
	}
	row("", func(i int) string { return m.Issues[i] })
	for _, r := range m.Rows[:min(parties, len(m.Rows))] {
		if !slices.ContainsFunc(r.Cells[:columns], func(c Cell) bool { return len(c) > 0 }) {
			continue
		}
		row(r.Party, func(i int) string {
			if len(r.Cells[i]) == 0 {
				return "–"
			}
			return r.Cells[i].String()
		})
	}
}

// plans writes each plan with who made it, its points, and how it follows another.
func (t *textWriter) plans(v *View) {
	for _, p := range v.Plans {
		var facts []string
		for _, by := range p.By {
			facts = append(facts, "by "+by.Entity.Name)
		}
		for _, n := range p.Points {
			facts = append(facts, n.Value.String()+" points")
		}
		slices.Sort(facts)
		facts = append([]string{string(p.State)}, slices.Compact(facts)...)
		t.line(" %s  %s", t.bold(oneLine(p.Name)), strings.Join(facts, " · "))
		for _, c := range p.Provisions {
			t.line("     %-7s %s", c.Change, clip("“"+oneLine(c.Text)+"”", t.opt.Width-13))
		}
	}
}

// people writes each person with the posts that are told.
func (t *textWriter) people(v *View) {
	for _, p := range v.People {
		var roles []string
		for _, r := range p.Roles {
			roles = append(roles, oneLine(r.Role))
		}
		t.line(" %s  %s", t.bold(oneLine(p.Name)), clip(strings.Join(roles, " · "), max(24, t.opt.Width-4-utf8.RuneCountInString(p.Name))))
	}
}

// sources writes each report with its day, what it repeats and what it alone tells.
func (t *textWriter) sources(v *View) {
	t.heading("Sources", len(v.Reports), len(v.Reports))
	for _, r := range v.Reports {
		facts := []string{count(r.Alone, "finding") + " on it alone"}
		if len(r.Of) > 0 {
			facts = append([]string{"repeats " + strings.Join(r.Of, ", ")}, facts...)
		}
		published := day(r.Published)
		if r.PublishedBasis == parley.FromOthers {
			published = "~" + published
		}
		t.line(" %-11s  %s  %s", published, r.Name, strings.Join(facts, " · "))
		if r.Title != "" {
			t.line("              %s", t.faint(clip("“"+oneLine(r.Title)+"”", t.opt.Width-14)))
		}
	}
}

// unused writes what was removed from the reports or could not be read, with the reason.
func (t *textWriter) unused(v *View) {
	n := len(v.Unread)
	for _, r := range v.Reports {
		n += len(r.Furniture)
	}
	t.heading("Not used", n, n)
	for _, u := range v.Unread {
		t.line(" %s: %s", u.Path, u.Reason)
	}
	for _, r := range v.Reports {
		for _, f := range r.Furniture {
			t.line(" %-18s %s", f.Reason, clip(fmt.Sprintf("%s  “%s”", r.Name, oneLine(f.Text)), t.opt.Width-20))
		}
	}
}

// changes writes what is new since an earlier dossier.
func (t *textWriter) changes(changes []parley.Change) {
	t.heading("New since the earlier dossier", len(changes), len(changes))
	for _, c := range changes {
		was := ""
		if c.Was != "" {
			was = "  was " + c.Was
		}
		t.line(" %-9s %s%s", c.Change, clip(oneLine(c.Title), t.opt.Width-12-utf8.RuneCountInString(was)), was)
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

// pad fills s with blanks to n columns.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-utf8.RuneCountInString(s))) }

// clip cuts s to n columns, at a blank where there is one near, and marks the cut.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut := string([]rune(s)[:max(0, n-1)])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*3/4 {
		cut = cut[:i]
	}
	return cut + "…"
}

// clipAround cuts s to n columns so that words, which it may hold, begin in sight.
func clipAround(s, words string, n int) string {
	at := strings.Index(s, words)
	if at <= 0 || utf8.RuneCountInString(s[:at+len(words)]) < n {
		return clip(s, n)
	}
	from := at
	for utf8.RuneCountInString(s[from:at+len(words)]) < n/2 {
		blank := strings.LastIndexByte(s[:from-1], ' ')
		if blank < 0 {
			break
		}
		from = blank + 1
	}
	return clip("… "+s[from:], n)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
