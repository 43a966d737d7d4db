package reading

import (
	"strings"

	"parley"
)

// forecasts returns what the report says is announced, scheduled, expected or predicted for a time after it. What only depends
// on a condition, what was expected for a time now past, questions and instructions to the reader are none.
func forecasts(p *page) []parley.Statement {
	r := &forecastReader{eventReader: eventReader{eventCoder: eventCoder{p, eventWords()}}, taken: make([]bool, len(p.Tokens))}
	for i := range p.Tokens {
		switch p.Tokens[i].POS {
		case "VERB", "AUX", "ADJ":
			r.at(i)
		}
	}
	return r.found
}

// A forecastReader collects the forecasts of one page.
type forecastReader struct {
	eventReader
	taken []bool // by token: it heads the act of a forecast
	found []parley.Statement
}

// forecastCues are words whose infinitive or clause is foretold: "is due to", "analysts expect".
var forecastCues = eventSet(`expect schedule set due slate forecast predict project likely poise poised anticipate plan tip bind bound estimate
	intend book foresee envisage envision earmark certain sure prepare plan promise pledge vow announce agree aim hope`)

// forecastVoices are the cues whose subject foretells: "analysts expect", where "the firm plans to" is the doer's own word.
var forecastVoices = eventSet(`expect forecast predict project anticipate estimate foresee envisage envision`)

// forecastDoers are the cues by which a doer announces its own act.
var forecastDoers = eventSet(`plan intend schedule prepare promise pledge vow agree`)

// at reads the forecast at token i: a verb in the future, or a cue over one.
func (r *forecastReader) at(i int) {
	t := &r.Tokens[i]
	if t.Dep == "aux" || t.Dep == "auxpass" {
		return
	}
	switch m := r.modal(i); {
	case m == "will" || m == "shall":
		r.state(i, i, -1)
	case forecastCues[t.Lemma] && m == "":
		r.cue(i)
	case t.Lemma == "go" && t.Tag == "VBG":
		if k := r.child(i, "xcomp"); k > i && r.child(i, "aux") >= 0 {
			r.state(k, i, -1)
		}
	}
}

// cue reads "is expected to", "is due on", "analysts expect prices to".
func (r *forecastReader) cue(i int) {
	t := &r.Tokens[i]
	if r.past(i) && !r.afterReport(r.timeBelow(i)) {
		return
	}
	if t.POS == "ADJ" || r.passive(i) {
		if t.POS == "ADJ" && (t.Dep != "acomp" && t.Dep != "oprd" || r.Tokens[t.Head].Lemma != "be" && r.Tokens[t.Head].Lemma != "seem") {
			return
		}
		if k := r.child(i, "xcomp", "ccomp"); k > i {
			r.state(k, i, -1)
		} else if r.afterReport(r.timeBelow(i)) {
			r.state(i, i, -1)
		}
		return
	}
	k := r.child(i, "xcomp", "ccomp")
	who := r.subject(i)
	switch {
	case who < 0:
	case k > i && forecastVoices[t.Lemma] && t.Tag != "VBG":
		r.state(k, i, who)
	case k > i && r.Tokens[k].Tag == "VB" && forecastDoers[t.Lemma]:
		r.state(k, i, -1)
	case k < 0 && (forecastVoices[t.Lemma] || forecastDoers[t.Lemma]) && r.child(i, "dobj") >= 0 && r.afterReport(r.timeBelow(i)):
		r.state(i, i, who)
	}
}

// past reports whether the cue at token i stands in the past: "was expected to".
func (r *forecastReader) past(i int) bool {
	if k := r.Tokens[i].Head; r.Tokens[i].POS == "ADJ" && k != i {
		i = k
	}
	if r.Tokens[i].Tag == "VBD" {
		return true
	}
	for _, k := range r.children[i] {
		if w := r.Tokens[k].Lower; (r.Tokens[k].Dep == "auxpass" || r.Tokens[k].Dep == "aux") && (w == "was" || w == "were" || w == "had") {
			return true
		}
	}
	return false
}

// timeBelow is the time that dates what is foretold at token i or under it.
func (r *forecastReader) timeBelow(i int) *parley.Time {
	for at, steps := i, 0; at >= 0 && steps < maxEventDepth; steps++ {
		if t := r.timeOf(at); t != nil && r.Span(r.Sentences[r.sentence[i]]).Contains(t.Span) {
			return t
		}
		at = r.child(at, "xcomp", "ccomp", "dobj")
	}
	return nil
}

// afterReport reports whether the time lies on the day of the report or later; with no date of the report it may.
func (r *forecastReader) afterReport(t *parley.Time) bool {
	if t == nil {
		return false
	}
	day := ""
	if r.Report != nil {
		day = r.Report.Published
	}
	if day == "" || t.Start == "" && t.End == "" {
		return true
	}
	last := t.End
	if last == "" {
		last = t.Start
	}
	return len(day) < len(isoDay) || last >= day[:len(isoDay)]
}

// state adds the forecast of the act at token i, told by the word at token cue, on the word of who where that is no -1.
func (r *forecastReader) state(i, cue, who int) {
	due := r.timeBelow(i)
	if due == nil {
		due = r.timeBelow(cue)
	}
	if r.taken[i] || r.taken[cue] || due != nil && !r.afterReport(due) || r.unfit(i) || r.unfit(cue) {
		return
	}
	if due == nil && !r.telling(i, cue) {
		return
	}
	r.taken[i], r.taken[cue] = true, true
	f := &parley.Forecast{Due: due}
	if who >= 0 {
		f.Who = r.mentionAt(who)
	} else if a := r.attributionOf(i); a != nil {
		f.Who = a.Speaker
	}
	s := r.statement(f, r.Span(r.coreOf(eventFrame{trigger: i, head: cue})), i)
	s.Factuality = s.Factuality.Weaker(parley.Planned)
	r.found = append(r.found, s)
}

// telling reports whether an undated future at token i is told as news: outside quotation marks, of somebody or something named
// by a noun, by a cue of foretelling or in a main clause.
func (r *forecastReader) telling(i, cue int) bool {
	if r.around[i] >= 0 || r.sideClause(i) && cue == i || r.over(i) {
		return false
	}
	s := r.child(cue, "nsubj", "nsubjpass")
	if s < 0 {
		s = r.child(i, "nsubj", "nsubjpass")
	}
	if s < 0 && r.Tokens[cue].POS == "ADJ" {
		s = r.child(r.Tokens[cue].Head, "nsubj")
	}
	return s >= 0 && r.Tokens[s].POS != "PRON" || cue != i && s >= 0 && r.Tokens[s].Lower != "you" && r.Tokens[s].Lower != "i"
}

// over reports whether the future at token i tells of what is over by then: "will have noticed".
func (r *forecastReader) over(i int) bool {
	for _, k := range r.children[i] {
		if r.Tokens[k].Dep == "aux" && r.Tokens[k].Lower == "have" {
			return true
		}
	}
	return false
}

// unfit reports whether the clause of token i is a condition or hangs on one, a question, or speaks to the reader.
func (r *forecastReader) unfit(i int) bool {
	s := r.Sentences[r.sentence[i]]
	if strings.HasSuffix(strings.TrimRight(r.Words(s), "\"”’' \n"), "?") {
		return true
	}
	fact := factReader{page: r.page}
	for at, steps := i, 0; steps < maxClimb; steps++ {
		for _, k := range r.children[at] {
			t := &r.Tokens[k]
			switch {
			case t.Dep == "mark" && factConditions[t.Lower]:
				return true
			case t.Dep == "advcl" && fact.isCondition(k):
				return true
			case t.Dep == "nsubj" && t.Lower == "you":
				return true
			}
		}
		h := r.Tokens[at].Head
		if h == at || r.Tokens[at].Dep == "relcl" {
			return false
		}
		at = h
	}
	return false
}
