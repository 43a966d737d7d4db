package reconcile

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// A testimony is one place in one report that carries a finding.
type testimony struct {
	src   *source
	s     *parley.Statement // nil for a clause that no statement stands for
	span  parley.Span       // at most two sentences
	value int               // index into the draft's values, -1 for none
	side  parley.Side
	echo  bool     // it only mentions what others tell
	words *passage // the sentence around it, once it was asked for
}

// A draft is a finding before its standing is known.
type draft struct {
	kind    parley.Kind
	aspect  parley.Aspect
	about   *draft
	places  []testimony
	values  []parley.Value // without Origins and Reports
	time    *parley.Time
	place   *parley.Mention
	actors  []parley.Mention
	lead    *parley.Statement // whose place gives the title; nil for the earliest
	verdict verdict           // what the alignment found; the zero verdict leaves it to the origins
	id      parley.FindingID

	issue, issueKey string // of a position: the story's issue that it is on
}

// A verdict is what comparing the places of a draft settles beyond who stands behind it.
type verdict struct {
	standing parley.Standing
	why      string
}

// finish turns drafts into findings, ordered by kind, time and id.
func (sc *scene) finish(drafts []*draft) []parley.Finding {
	seen := map[parley.FindingID]bool{}
	for _, d := range drafts {
		d.order()
		d.id = d.name()
		for seen[d.id] { // two findings of one aspect on one statement: the values tell them apart
			d.id = parley.FindingID(parley.ContentID("finding again", string(d.id)))
		}
		seen[d.id] = true
	}
	findings := make([]parley.Finding, 0, len(drafts))
	for _, d := range drafts {
		findings = append(findings, sc.finding(d))
	}
	slices.SortFunc(findings, func(a, b parley.Finding) int {
		return cmp.Or(cmp.Compare(timeKey(a.Time), timeKey(b.Time)), cmp.Compare(a.ID, b.ID))
	})
	return findings
}

// timeKey orders findings by when their thing is; those without a time come last.
func timeKey(t *parley.Time) string {
	if t == nil {
		return "~"
	}
	return cmp.Or(t.Start, t.End, "~")
}

// order puts the places in the order of publication and text.
func (d *draft) order() {
	slices.SortStableFunc(d.places, func(a, b testimony) int {
		return cmp.Or(
			cmp.Compare(orLast(a.src.report.Published), orLast(b.src.report.Published)),
			cmp.Compare(a.src.report.ID, b.src.report.ID),
			a.span.Compare(b.span),
		)
	})
}

// name derives the id of a finding from its earliest place, so that later reports do not move it.
func (d *draft) name() parley.FindingID {
	first := d.places[max(0, slices.IndexFunc(d.places, func(t testimony) bool { return !t.echo }))]
	anchor := string(first.src.report.ID) + " " + first.span.Of(first.src.report.Text)
	if first.s != nil {
		anchor = string(first.s.ID)
	}
	state := "told"
	if d.verdict.standing != "" {
		state = "compared"
	}
	return parley.FindingID(parley.ContentID("finding", string(d.kind), string(d.aspect), anchor, state))
}

// finding judges a draft and writes it out.
func (sc *scene) finding(d *draft) parley.Finding {
	f := parley.Finding{
		ID: d.id, Kind: d.kind, Aspect: d.aspect, Time: d.time, Place: d.place, Actors: d.actors, Values: slices.Clone(d.values),
	}
	if d.about != nil {
		f.About = &d.about.id
	}
	for i := range d.places {
		f.Evidence = append(f.Evidence, d.places[i].evidence())
	}
	d.describe(&f)
	f.TitleAt = d.title()
	f.Title = f.TitleAt.Text
	sc.stand(d, &f)
	for i := range d.places {
		d.places[i].words = nil
	}
	return f
}

// describe fills in what findings of one kind have: the issue of a position, what a figure counts, the style of a quote. A quote
// is direct where one report prints it so.
func (d *draft) describe(f *parley.Finding) {
	f.Issue, f.IssueKey = d.issue, d.issueKey
	for i := range d.places {
		switch detail := d.places[i].detail().(type) {
		case *parley.Figure:
			if f.Of == "" && detail.Of != nil {
				f.Of = detail.Of.Text
			}
		case *parley.Quote:
			if f.Style == "" || detail.Style == parley.Direct {
				f.Style = detail.Style
			}
		}
	}
}

// detail is what the place's statement says, nil where it has none.
func (t *testimony) detail() parley.Detail {
	if t.s == nil {
		return nil
	}
	return t.s.Detail
}

// evidence writes out a place.
func (t *testimony) evidence() parley.Evidence {
	e := parley.Evidence{Report: t.src.report.ID, Span: t.span, Text: t.span.Of(t.src.report.Text), Side: cmp.Or(t.side, parley.Asserts)}
	if t.s != nil {
		e.Statement = t.s.ID
	}
	if t.value >= 0 {
		value := t.value
		e.Value = &value
	}
	return e
}

// titleBytes is the most bytes that a title may have: two lines of a terminal.
const titleBytes = 180

// title picks the span that stands for the finding: the sentence of its leading place, else of the earliest place whose sentence is short
// enough; where there is none, the clause of the leading or earliest place, else the place itself.
func (d *draft) title() parley.Evidence {
	best := d.places[0]
	if whole := slices.IndexFunc(d.places[:min(len(d.places), titlePlaces)], testimony.wholeLine); whole >= 0 {
		best = d.places[whole]
	}
	for i := range d.places {
		if d.lead != nil && d.places[i].s == d.lead {
			best = d.places[i]
		}
	}
	for _, span := range []parley.Span{best.sentence(), best.clause(), best.span} {
		span = trimmed(best.src.report.Text, span)
		if span.Contains(best.span) && span.Len() <= titleBytes && !strings.Contains(span.Of(best.src.report.Text), "\n") {
			best.span = span
			break
		}
	}
	best.span = clipped(best.src.report.Text, best.span)
	e := best.evidence()
	e.Value, e.Side = nil, ""
	return e
}

// titlePlaces is how many places are looked at for a title.
const titlePlaces = 8

// wholeLine reports whether the sentence of a place makes a title as it stands.
func (t testimony) wholeLine() bool {
	span := trimmed(t.src.report.Text, t.sentence())
	return span.Contains(t.span) && span.Len() <= titleBytes && !strings.Contains(span.Of(t.src.report.Text), "\n") && span.Len() > t.span.Len()
}

func (t *testimony) sentence() parley.Span {
	if t.s != nil && t.s.Sentence.Contains(t.span) {
		return t.s.Sentence
	}
	if k := t.src.clauseAt(t.span); k >= 0 {
		return t.src.reading.Clauses[k].Sentence
	}
	return t.span
}

// passage is the sentence around the place as copying is looked for.
func (t *testimony) passage() *passage {
	if t.words == nil {
		t.words = &passage{span: t.sentence()}
	}
	return t.words
}

func (t *testimony) clause() parley.Span {
	if k := t.src.clauseAt(t.span); k >= 0 {
		return t.src.reading.Clauses[k].Span
	}
	return t.span
}

// trimmed takes white space off both ends.
func trimmed(text string, s parley.Span) parley.Span {
	words := s.Of(text)
	s.Start += len(words) - len(strings.TrimLeft(words, " \t\r\n\u00a0"))
	s.End -= len(words) - len(strings.TrimRight(words, " \t\r\n\u00a0"))
	return parley.Span{Start: min(s.Start, s.End), End: s.End}
}

// clipped cuts a span that is too long for a title at a word.
func clipped(text string, s parley.Span) parley.Span {
	if line := strings.IndexByte(s.Of(text), '\n'); line > 0 {
		s.End = s.Start + line
	}
	if s.Len() <= titleBytes {
		return s
	}
	end := s.Start + titleBytes
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if blank := strings.LastIndexByte(text[s.Start:end], ' '); blank > 0 {
		end = s.Start + blank
	}
	return parley.Span{Start: s.Start, End: end}
}

// pointed cuts a span to its first two sentences: evidence that runs on points at nothing.
func pointed(text string, s parley.Span) parley.Span {
	s = trimmed(text, s)
	words := s.Of(text)
	ends := 0
	for i := 0; i < len(words); i++ {
		if i > 0 && words[i] == '\n' && words[i-1] == '\n' {
			return trimmed(text, parley.Span{Start: s.Start, End: s.Start + i})
		}
		if words[i] != ' ' && words[i] != '\n' || i == 0 || !endsSentence(words[:i]) {
			continue
		}
		if ends++; ends == 2 {
			return trimmed(text, parley.Span{Start: s.Start, End: s.Start + i})
		}
	}
	return s
}

func endsSentence(words string) bool {
	return strings.HasSuffix(words, ".") || strings.HasSuffix(words, "!") || strings.HasSuffix(words, "?") ||
		strings.HasSuffix(words, "”") || strings.HasSuffix(words, `"`)
}
