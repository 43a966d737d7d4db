package dossier

import (
	"bufio"
	"cmp"
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

	// Link gives the address of a report, "" for none, which its outlet's name leads to (OSC 8); nil for no links.
	Link func(*parley.Report) string
}

// How much of each part the summary shows, so that it fits one screen of at most 55 lines.
const (
	summaryChanges   = 40
	summaryDisputes  = 5
	summaryAgreed    = 12 // lines
	summaryParties   = 5
	summaryPositions = 6
	summaryVoices    = 3
)

// Marks are the signs of the standings: told apart by shape, not by colour alone.
var Marks = map[parley.Standing]string{
	parley.Corroborated: "=", parley.SingleSource: "·", parley.Disputed: "✗", parley.Differs: "≠",
	parley.Unconfirmed: "?", parley.Superseded: "→", parley.Inconsistent: "Σ",
}

// WriteText writes the dossier for a person to read. The summary shows first what is in dispute, then what two or more independent
// origins tell, then who wants what, and counts the rest; beside an earlier dossier it shows only what changed. All and Section
// show everything. It returns the first error of w.
func WriteText(w io.Writer, d *parley.Dossier, opt TextOptions) error {
	t := &textWriter{Writer: bufio.NewWriter(w), opt: opt}
	if t.opt.Width == 0 {
		t.opt.Width = 100
	}
	v := NewView(d)
	t.reports = map[parley.ReportID]Source{}
	for _, r := range v.Reports {
		t.reports[r.ID] = r
	}
	switch {
	case opt.Section != "":
		t.whole(v, opt.Section, v.Section(opt.Section).Entries)
	case opt.All:
		t.head(v)
		t.changes(v.Changes, len(v.Changes))
		for _, name := range SectionNames() {
			t.whole(v, name, v.Section(name).Settled())
		}
		t.legend()
	case v.Changes != nil:
		t.head(v)
		t.changes(v.Changes, summaryChanges)
		t.rest(v)
	default:
		t.head(v)
		t.summary(v)
	}
	return t.Flush()
}

type textWriter struct {
	*bufio.Writer
	opt     TextOptions
	reports map[parley.ReportID]Source
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

// summary is one screen: disputes, agreements, who wants what, and counts of the rest.
func (t *textWriter) summary(v *View) {
	disputes := v.Section("disputes").Entries
	t.heading("In dispute", min(len(disputes), summaryDisputes), len(disputes))
	for _, e := range disputes[:min(len(disputes), summaryDisputes)] {
		t.entry(e, summaryVoices)
	}
	agreed := t.briefs(v.Agreed, summaryAgreed)
	t.heading("Told by two or more, independently", len(agreed), len(v.Agreed))
	for _, e := range agreed {
		t.brief(e)
	}
	t.wants(v, summaryPositions)
	t.rest(v)
}

// wants shows who wants what: the issues on which parties can be compared as a matrix, then single positions.
func (t *textWriter) wants(v *View, most int) {
	positions := v.Section("positions").best()
	shared := v.Matrix.Shared()
	columns := min(len(shared.Issues), t.columns())
	var single []Entry
	for _, e := range positions {
		if !slices.Contains(shared.Issues[:columns], oneLine(e.Issue)) {
			single = append(single, e)
		}
	}
	rows := t.matrixRows(shared, summaryParties)
	single = single[:min(len(single), max(0, most-len(rows)))]
	t.heading("Who wants what", len(rows)+len(single), max(len(positions), len(rows)+len(single)))
	t.matrix(shared, summaryParties)
	for _, e := range single {
		t.position(" "+pad(clip(e.Group, partyWidth-2), partyWidth), e)
	}
}

// position is a stance after lead, in the words of a report.
func (t *textWriter) position(lead string, e Entry) {
	t.flow(lead+pad(heldIn(e.Finding).String()+" ", stanceWidth), "“", e.Voices[0].Words, "”", e)
}

// rest counts what the summary does not show, and says how to see it.
func (t *textWriter) rest(v *View) {
	single, unconfirmed := 0, 0
	for _, s := range v.Sections {
		for _, e := range s.Settled() {
			single += flag(e.Standing == parley.SingleSource)
			unconfirmed += flag(e.Standing == parley.Unconfirmed)
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
	gap := max(1, t.opt.Width-columnsOf(name)-columnsOf(tally))
	t.line("\n%s%s%s", t.bold(name), strings.Repeat(" ", gap), t.faint(tally))
}

// whole writes one section in full; entries are those of it that are to be shown.
func (t *textWriter) whole(v *View, name string, entries []Entry) {
	switch name {
	case "sources":
		t.sources(v)
		return
	case "unused":
		t.unused(v)
		return
	}
	s := v.Section(name)
	t.heading(s.Heading, len(entries), len(s.Entries))
	if name == "positions" {
		t.matrix(v.Matrix.Shared(), len(v.Matrix.Rows))
	}
	if name == "plans" {
		t.plans(v)
	}
	group := ""
	for i, e := range entries {
		if e.Group != group || i == 0 && s.grouped() {
			group = e.Group
			t.line(" %s", t.bold(cmp.Or(group, s.Unnamed())))
		}
		if name == "positions" && !InDispute(e.Finding) {
			t.position("   ", e)
			continue
		}
		t.entry(e, len(e.Voices))
	}
	if len(s.Rest) > 0 {
		t.line(" %s", t.faint(fmt.Sprintf("and %d fragments and repetitions: brief --json", len(s.Rest))))
	}
}

// legend says what the marks mean.
func (t *textWriter) legend() {
	var parts []string
	for _, s := range standings {
		parts = append(parts, Marks[s]+" "+string(s))
	}
	t.line("\n%s", t.faint(strings.Join(parts, "  ")))
}

// The columns of what is said under an entry.
const (
	voiceWidth = 5 // blanks before what an outlet says
	valueWidth = 14
)

// entry is a finding with who says what: on one line or two where all say the same, else with a line for each value.
func (t *textWriter) entry(e Entry, voices int) {
	lead := " " + Marks[e.Standing] + " "
	if InDispute(e.Finding) {
		lead += pad(string(e.Standing), len("inconsistent")+1)
	}
	if e.Kind == parley.FigureKind && len(e.Voices) == 1 {
		lead += pad(clip(e.Voices[0].Value, t.opt.Width/4), valueWidth) + " "
	}
	if e.Date != "" {
		lead += e.Date + "  "
	}
	if len(e.Voices) == 1 && !InDispute(e.Finding) {
		t.single(lead, e)
		return
	}
	t.line("%s%s", lead, clipAround(oneLine(e.Title), e.Voices[0].Words, t.opt.Width-columnsOf(lead)))
	for i, voice := range e.Voices {
		if i == voices {
			t.line("     %s", t.faint(fmt.Sprintf("and %d more", len(e.Voices)-voices)))
			break
		}
		value := ""
		if voice.Value != "" && (voice.Value != voice.Words || e.Kind == parley.FigureKind) {
			value = pad(clip(voice.Value, t.opt.Width/4), valueWidth) + " "
		}
		if voice.At.Side == parley.Denies {
			value = pad("denies", valueWidth) + " "
		}
		who := t.who(voice.Who)
		room := t.opt.Width - voiceWidth - columnsOf(value) - columnsOf(who) - 2
		words := clip("“"+voice.Words+"”", max(24, room))
		t.line("     %s%s  %s", value, words, t.faint(t.linked(who, voice.At)))
	}
	if e.Standing == parley.Inconsistent || e.Standing == parley.Superseded || e.Standing == parley.Disputed {
		t.line("     %s", t.faint(clip(oneLine(e.Why), t.opt.Width-voiceWidth)))
	}
}

// single is a finding that all tell alike: the words that carry it, and who tells it.
func (t *textWriter) single(lead string, e Entry) {
	voice := e.Voices[0]
	switch {
	case e.Kind == parley.QuoteKind && e.Style == parley.Indirect:
		t.flow(lead, "retold: “", voice.Words, "”", e)
	case e.Kind == parley.QuoteKind || e.Kind == parley.RoleKind:
		t.flow(lead, "“", voice.Words, "”", e)
	default:
		t.flow(lead, "", oneLine(e.Title), "", e)
	}
	if e.Standing == parley.Unconfirmed {
		t.line("     %s", t.faint(clip(oneLine(e.Why), t.opt.Width-voiceWidth)))
	}
}

// flow writes words on one line or two after lead, within marks, and who tells them. What is too long is cut so that the part that
// carries the entry is in sight.
func (t *textWriter) flow(lead, open, words, end string, e Entry) {
	first, second, who := t.laid(lead, open, words, end, e)
	last := "  " + t.faint(t.linked(who, e.Voices[0].At))
	if second == "" {
		t.line("%s%s%s", lead, first, last)
		return
	}
	t.line("%s%s", lead, first)
	t.line("%s%s%s", strings.Repeat(" ", columnsOf(lead)), second, last)
}

// laid is what flow writes: one line or two, and the names after the last.
func (t *textWriter) laid(lead, open, words, end string, e Entry) (first, second, who string) {
	who = t.who(e.Who)
	room := t.opt.Width - columnsOf(lead)
	ends := columnsOf(end) + 2 + columnsOf(who)
	if whole := open + words + end; columnsOf(whole)+2+columnsOf(who) <= room {
		return whole, "", who
	}
	const ragged = 12 // columns that a line may leave free at its end
	cut := open + clipAround(words, e.Voices[0].Words, 2*room-columnsOf(open)-ends-ragged)
	first = clip(cut, room+1)
	first = strings.TrimSuffix(first, "…")
	if !strings.HasPrefix(cut, first) || first == cut {
		blank := strings.LastIndexByte(cut, ' ')
		if blank < 0 {
			return clip(cut, room-ends) + end, "", who
		}
		first = cut[:blank]
	}
	return first, clip(strings.TrimSpace(cut[len(first):]), max(8, room-ends)) + end, who
}

// who shortens a list of origins that is too long for its line: two of them clipped, or the first and how many more.
func (t *textWriter) who(names string) string {
	list := strings.Split(names, ", ")
	switch {
	case columnsOf(names) <= t.opt.Width*2/5:
		return names
	case len(list) == 1:
		return clip(names, t.opt.Width*2/5)
	case len(list) == 2:
		return clip(list[0], t.opt.Width/5) + ", " + clip(list[1], t.opt.Width/5)
	}
	return clip(list[0], t.opt.Width/4) + fmt.Sprintf(" and %d more", len(list)-1)
}

// linked makes the name of the outlet that printed ev a link, where who names it.
func (t *textWriter) linked(who string, ev parley.Evidence) string {
	r, ok := t.reports[ev.Report]
	if !ok {
		return who
	}
	return strings.Replace(who, r.Name, t.link(r.Name, r), 1)
}

// link makes words a link to a report (OSC 8), where it has an address.
func (t *textWriter) link(words string, r Source) string {
	if t.opt.Link == nil || words == "" {
		return words
	}
	address := t.opt.Link(r.Report)
	if address == "" || strings.ContainsFunc(address, func(c rune) bool { return c <= ' ' || c > '~' }) {
		return words
	}
	return "\x1b]8;;" + address + "\x1b\\" + words + "\x1b]8;;\x1b\\"
}

// brief is a finding by its day, its words, and who tells it.
func (t *textWriter) brief(e Entry) { t.flow(briefLead(e), "", oneLine(e.Title), "", e) }

func briefLead(e Entry) string { return fmt.Sprintf(" %-10s  ", e.Date) }

// briefs are the first entries that fit into so many lines.
func (t *textWriter) briefs(entries []Entry, lines int) []Entry {
	for i, e := range entries {
		lines--
		if _, second, _ := t.laid(briefLead(e), "", oneLine(e.Title), "", e); second != "" {
			lines--
		}
		if lines < 0 {
			return entries[:i]
		}
	}
	return entries
}

// The widths of the table of who wants what.
const (
	partyWidth  = 22
	cellWidth   = 19
	stanceWidth = 12
)

// columns is how many issues fit beside the parties.
func (t *textWriter) columns() int { return (t.opt.Width - partyWidth) / cellWidth }

// matrixRows are the first parties that hold a position on one of the issues that fit.
func (t *textWriter) matrixRows(m Matrix, parties int) []MatrixRow {
	columns := min(len(m.Issues), t.columns())
	var rows []MatrixRow
	for _, r := range m.Rows {
		if len(rows) < parties && slices.ContainsFunc(r.Cells[:columns], func(c Cell) bool { return len(c) > 0 }) {
			rows = append(rows, r)
		}
	}
	return rows
}

// matrix writes the first parties and as many issues as fit.
func (t *textWriter) matrix(m Matrix, parties int) {
	rows := t.matrixRows(m, parties)
	if len(rows) == 0 {
		return
	}
	columns := min(len(m.Issues), t.columns())
	row := func(label string, cell func(int) string) {
		parts := []string{pad(clip(label, partyWidth-2), partyWidth)}
		for i := range columns {
			parts = append(parts, pad(clip(cell(i), cellWidth-2), cellWidth))
		}
		t.line(" %s", strings.TrimRight(strings.Join(parts, ""), " "))
	}
	row("", func(i int) string { return m.Issues[i] })
	for _, r := range rows {
		row(r.Party, func(i int) string { return cmp.Or(r.Cells[i].String(), "–") })
	}
}

// plans writes each plan with who made it, its points, which one it replaces, and what it holds.
func (t *textWriter) plans(v *View) {
	for _, p := range v.Plans {
		facts := []string{string(p.State)}
		for _, n := range p.Points {
			facts = append(facts, n+" points")
		}
		if len(p.By) > 0 {
			facts = append(facts, "by "+strings.Join(p.By, ", "))
		}
		if p.Replaces != "" {
			facts = append(facts, "replaces “"+p.Replaces+"”")
		}
		t.line(" %s  %s", t.bold(oneLine(p.Name)), strings.Join(facts, " · "))
		for _, term := range p.Terms {
			lead := "     "
			if term.Change != "" {
				lead += pad(string(term.Change), len("dropped")+1)
			}
			t.line("%s%s", lead, clip("“"+oneLine(term.Text)+"”", t.opt.Width-columnsOf(lead)))
		}
	}
	if v.Named > 0 {
		t.line(" %s", t.faint("and "+count(v.Named, "plan")+" named once: brief --json"))
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
		t.line(" %-11s  %s  %s", published, t.link(r.Name, r), strings.Join(facts, " · "))
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
		t.line(" %s: %s", oneLine(u.Path), oneLine(u.Reason))
	}
	for _, r := range v.Reports {
		for _, f := range r.Furniture {
			t.line(" %-18s %s", f.Reason, clip(fmt.Sprintf("%s  “%s”", r.Name, oneLine(f.Text)), t.opt.Width-20))
		}
	}
}

// changes writes what is new since an earlier dossier, at most so many lines. What changes in several numbers of one sentence is one line.
func (t *textWriter) changes(changes []parley.Change, most int) {
	if changes == nil {
		return
	}
	var lines []string
	seen := map[string]bool{}
	for _, c := range changes {
		tail := ""
		switch {
		case c.Was != "":
			tail = "  " + clip(oneLine(c.Now), t.opt.Width/4) + ", was " + clip(oneLine(c.Was), t.opt.Width/4)
		case c.Now != string(parley.SingleSource) && c.Now != "":
			tail = "  " + c.Now
		}
		line := fmt.Sprintf(" %-9s %s%s", c.Change, clip(oneLine(c.Title), t.opt.Width-12-columnsOf(tail)), tail)
		if !seen[line] {
			seen[line] = true
			lines = append(lines, line)
		}
	}
	shown := lines[:min(len(lines), most)]
	t.heading("New since the earlier dossier", len(shown), len(lines))
	for _, line := range shown {
		t.line("%s", line)
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

// columnsOf is how many columns words take, where each character takes one.
func columnsOf(s string) int { return utf8.RuneCountInString(s) }

// pad fills s with blanks to n columns.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-columnsOf(s))) }

// clip cuts s to n columns, at a blank where there is one near, and marks the cut.
func clip(s string, n int) string {
	if columnsOf(s) <= n {
		return s
	}
	runes := []rune(s)
	n = max(0, n-1)
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); runes[n] != ' ' && i > len(cut)*3/4 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ") + "…"
}

// clipAround cuts s to n columns so that words, which it may hold, begin in sight.
func clipAround(s, words string, n int) string {
	at := strings.Index(s, words)
	if at <= 0 || columnsOf(s[:at+len(words)]) < n {
		return clip(s, n)
	}
	from := at
	for columnsOf(s[from:at+len(words)]) < n/2 {
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
