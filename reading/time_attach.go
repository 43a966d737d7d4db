package reading

import (
	"strings"

	"parley"
)

// timeOf returns the time that dates the verb or noun at token i, nil when the report gives none: the time that hangs on
// it, else the one of the verb it belongs to, else the date of its heading or list item. Lengths, sets and the ends
// of "since" and "until" date nothing.
func (p *page) timeOf(i int) *parley.Time {
	if p.dates == nil || i < 0 || i >= len(p.Tokens) {
		return nil
	}
	start := i
	for k := 0; k < maxTimeClimb; k++ {
		if t := p.dates.of[i]; t > 0 {
			return p.dates.time(p, int(t)-1)
		}
		if t := p.timeBelow(i); t > 0 {
			return p.dates.time(p, int(t)-1)
		}
		h := p.Tokens[i].Head
		if h == i || !p.inheritsTime(i, h) {
			break
		}
		i = h
	}
	if t := p.dates.ofBlock[p.blockOf(start)]; t > 0 && (p.dates.labelled[p.blockOf(start)] || !p.dates.inSentence[p.sentence[start]]) {
		return p.dates.time(p, int(t)-1)
	}
	return nil
}

// timeBelow is the time of a dependent that dates token i too: of what is scheduled, or of the subject that it tells of
// ("Friday's strike killed five"). It is 0 for none.
func (p *page) timeBelow(i int) int32 {
	tok := &p.Tokens[i]
	if tok.POS != "VERB" {
		return 0
	}
	if timeAhead[tok.Lemma] || tok.Lemma == "set" {
		if x := p.child(i, "xcomp"); x >= 0 {
			return p.dates.of[x]
		}
	}
	if s := p.child(i, "nsubj", "nsubjpass"); s >= 0 && s < i && !timeSpeech[tok.Lemma] && (tok.Tag == "VBD" || tok.Tag == "VBN") {
		if t := p.dates.of[s]; t > 0 && p.times[t-1].First < s && len(p.times[t-1].Value) >= len(isoDay) {
			return t
		}
	}
	return 0
}

// maxTimeClimb bounds the steps up a tree: in a sentence of news, a time and the verb that it dates are seldom more
// than six apart.
const maxTimeClimb = 8

// A timeDates is which time dates which token, sentence and block; numbers are indexes into page.times plus 1.
type timeDates struct {
	of         []int32
	inSentence []bool  // the sentence has a time of its own that dates
	ofBlock    []int32 // the date of the block's heading or label
	labelled   []bool  // the block is a heading or list item with that one date
	joined     []int32 // for the first of two times joined as "from X to Y": the second
	lead       int32   // the day that the report is of; 0 where it names none
	leads      int     // the sentence before which the report tells its news
}

// dateTokens works out which time dates what.
func dateTokens(p *page) *timeDates {
	d := &timeDates{
		of:         make([]int32, len(p.Tokens)),
		inSentence: make([]bool, len(p.Sentences)),
		ofBlock:    make([]int32, len(p.Blocks)),
		labelled:   make([]bool, len(p.Blocks)),
		joined:     make([]int32, len(p.times)),
	}
	if len(p.Tokens) == 0 {
		return d
	}
	var weak [][2]int
	second := -1
	for t := range p.times {
		if t+1 < len(p.times) && p.joinsTimes(t) {
			d.joined[t] = int32(t) + 2
		}
		if v := p.toldWhen(t); v >= 0 {
			d.of[v] = int32(t) + 1
		}
		if t == second || !p.datesSomething(t) || p.isStamp(t) {
			continue
		}
		if d.joined[t] > 0 {
			second = t + 1
		}
		if p.stamped == nil || p.times[t].Type != parley.Clock {
			// The day of an entry is that of what it tells at other times of day too.
			d.inSentence[p.sentence[p.times[t].First]] = true
		}
		weak = append(weak, d.hang(p, t)...)
	}
	for _, w := range weak {
		if d.of[w[0]] == 0 {
			d.of[w[0]] = int32(w[1]) + 1
		}
	}
	d.labels(p)
	d.findLead(p)
	return d
}

// time is the time of index t, with its second half where two are joined.
func (d *timeDates) time(p *page, t int) *parley.Time {
	from := &p.times[t]
	switch {
	case from.told != nil:
		told := *from.told
		return &told
	case p.isStamp(t):
		day := from.dayOf()
		return &day
	}
	found := from.Time
	if j := d.joined[t]; j > 0 {
		to := &p.times[j-1]
		span := found.Span.Cover(to.Span)
		found = parley.Time{Text: span.Of(p.Text()), Span: span, Type: found.Type, Value: found.Value + "/" + to.Value,
			Start: found.Start, End: to.Time.End, Basis: found.Basis, Relative: joinRelative(from, to)}
		if to.Basis == parley.ByPublished {
			found.Basis = parley.ByPublished
		}
	}
	return &found
}

// datesSomething says that time t is a date or time of day of which it makes sense to say that something happened then.
func (p *page) datesSomething(t int) bool {
	x := &p.times[t]
	if x.told != nil {
		return true
	}
	if x.Type != parley.Date && x.Type != parley.Clock || x.Value == "" || strings.HasSuffix(x.Value, "_REF") {
		return false
	}
	switch p.wordBefore(x.First) {
	case "before", "after":
		return x.Type == parley.Clock && len(x.Value) > len(isoDay) // "shortly before midnight on Thursday" is that Thursday
	case "since", "until", "till", "than", "from":
		return p.wordBefore(x.First) == "from" && p.joinsTimes(t)
	}
	return true
}

// toldWhen is the verb of a clause with "when" right behind time t, which tells what happened then whatever the time is the end of: "shut since
// Monday, when the dam broke". It is -1 for none.
func (p *page) toldWhen(t int) int {
	x := &p.times[t]
	if x.Type != parley.Date && x.Type != parley.Clock || x.Value == "" || strings.HasSuffix(x.Value, "_REF") {
		return -1
	}
	k := x.Range.End
	if k < len(p.Tokens) && p.Tokens[k].Text == "," {
		k++
	}
	if k >= len(p.Tokens) || p.Tokens[k].Lower != "when" || p.sentence[k] != p.sentence[x.First] {
		return -1
	}
	if v := p.Tokens[k].Head; v > k && (p.Tokens[v].POS == "VERB" || p.Tokens[v].POS == "AUX") {
		return v
	}
	return -1
}

// wordBefore is the lower-case word before token i in its sentence.
func (p *page) wordBefore(i int) string {
	if i == 0 || p.sentence[i-1] != p.sentence[i] {
		return ""
	}
	return p.Tokens[i-1].Lower
}

// joinsTimes says that times t and t+1 are the ends of one range: "from Monday to Friday", "between 6 and 13 October".
func (p *page) joinsTimes(t int) bool {
	if t+1 >= len(p.times) {
		return false
	}
	a, b := &p.times[t], &p.times[t+1]
	if a.Type != parley.Date || b.Type != parley.Date || b.Span.Start-a.Span.End > maxTimeJoin || strings.Contains(a.Value+b.Value, "/") ||
		a.Value == "" || b.Value == "" {
		return false
	}
	w := strings.ToLower(strings.TrimSpace(p.Text()[a.Span.End:b.Span.Start]))
	switch w {
	case "-", "–", "—":
		return true
	}
	switch p.wordBefore(a.First) {
	case "from":
		return w == "to" || w == "until" || w == "till" || w == "through"
	case "between":
		return w == "and"
	default:
		return w == "through"
	}
}

// maxTimeJoin is the length in bytes of the longest word that joins two times, "through", with a blank on either side.
const maxTimeJoin = 9

// hang gives time t to the verb or noun that it hangs on, and returns the tokens that it dates unless they have a time of
// their own.
func (d *timeDates) hang(p *page, t int) (weak [][2]int) {
	x := &p.times[t]
	i := p.topOf(x.Range)
	for k := 0; k < maxTimeClimb; k++ {
		h := p.Tokens[i].Head
		if h == i || p.parted(i, h) {
			break
		}
		dep := p.Tokens[i].Dep
		i = h
		switch p.Tokens[i].POS {
		case "VERB", "AUX":
			if i > x.First {
				if v := p.verbLeftOf(x); v >= 0 && v != i {
					d.give(p, v, t)
					return nil
				}
			}
			if o := p.followed(i); o >= 0 && o < x.First {
				i = o // the day of what it follows
				d.give(p, i, t)
				return nil
			}
			d.give(p, i, t)
			return p.alsoDated(i, t)
		case "NOUN", "PROPN":
			if x.Contains(i) {
				continue
			}
			if dep == "conj" && d.of[i] > 0 {
				return nil
			}
			d.give(p, i, t)
			if dep != "prep" && dep != "npadvmod" && dep != "appos" && dep != "punct" && dep != "advmod" {
				return nil
			}
			// "signed the deal on Friday": the parser hangs the day on the deal.
			switch p.Tokens[i].Dep {
			case "dobj", "attr", "pobj", "nsubj", "nsubjpass", "oprd", "conj":
			default:
				return nil
			}
		}
	}
	// A fragment or a root that is no verb: the time dates its root.
	d.give(p, i, t)
	return nil
}

// timeOrder are the verbs that set one happening after or before another, each of which has a day of its own.
var timeOrder = map[string]bool{"follow": true, "precede": true}

// followed is the object of a verb that sets its subject after or before it, -1 for another verb or none.
func (p *page) followed(verb int) int {
	if !timeOrder[p.Tokens[verb].Lemma] || p.child(verb, "nsubj") < 0 {
		return -1
	}
	return p.child(verb, "dobj")
}

// parted reports whether a semicolon stands between two tokens: what is told behind it has a day of its own.
func (p *page) parted(i, j int) bool {
	if i > j {
		i, j = j, i
	}
	for k := max(i+1, j-maxParted); k < j; k++ {
		if p.Tokens[k].Text == ";" {
			return true
		}
	}
	return false
}

// maxParted is how many tokens before the later of two are searched for a semicolon, so that a long line takes no longer than its length.
const maxParted = 40

// verbLeftOf is the verb of the words that run into the time from the left without a mark between: in "as she put it on
// Monday, 'they want'" the parser hangs the day on the verb of the quotation. It is -1 for none.
func (p *page) verbLeftOf(x *timex) int {
	i := x.First - 1
	if i >= 0 && p.Tokens[i].POS == "ADP" {
		i--
	}
	if i < 0 || p.sentence[i] != p.sentence[x.First] {
		return -1
	}
	switch p.Tokens[i].POS {
	case "NOUN", "PROPN", "PRON", "VERB":
	default:
		return -1
	}
	for k := 0; k < maxTimeClimb; k++ {
		if p.Tokens[i].POS == "VERB" {
			return i
		}
		h := p.Tokens[i].Head
		if h == i || h > x.First {
			return -1
		}
		i = h
	}
	return -1
}

// alsoDated are further tokens that time t of verb i dates: the verb above "speaking on Monday" and above "launching
// missiles that hit towns overnight".
func (p *page) alsoDated(i, t int) [][2]int {
	tok, h := &p.Tokens[i], p.Tokens[i].Head
	if h == i || tok.Tag != "VBG" {
		return nil
	}
	switch {
	case tok.Dep == "advcl" && timeAddress[tok.Lemma] && i < h:
		return [][2]int{{h, t}}
	case tok.Dep == "acl":
		for k := 0; k < maxTimeClimb; k++ {
			if p.Tokens[h].POS == "VERB" {
				return [][2]int{{h, t}}
			}
			up := p.Tokens[h].Head
			if d := p.Tokens[h].Dep; up == h || d != "dobj" && d != "conj" {
				return nil
			}
			h = up
		}
	}
	return nil
}

// timeAddress are the verbs that introduce what someone says: "speaking in Lorne on Tuesday, she said".
var timeAddress = map[string]bool{"speak": true, "address": true, "talk": true, "write": true, "appear": true, "brief": true, "post": true}

// topOf is the token of the range whose head lies outside it.
func (p *page) topOf(r parley.Range) int {
	i := r.First
	for k := 0; k < maxTimeClimb; k++ {
		h := p.Tokens[i].Head
		if h == i || !r.Contains(h) {
			break
		}
		i = h
	}
	return i
}

// give records time t for token i unless it has a narrower one.
func (d *timeDates) give(p *page, i, t int) {
	old := int(d.of[i]) - 1
	if old >= 0 && timeWidth(p.times[old].Value) >= timeWidth(p.times[t].Value) {
		return
	}
	d.of[i] = int32(t) + 1
}

// timeWidth is larger for narrower times.
func timeWidth(value string) int {
	if strings.Contains(value, "/") {
		return len("2006-01")
	}
	return len(value)
}

// inheritsTime says that what dates token h also dates i, its dependent.
func (p *page) inheritsTime(i, h int) bool {
	tok, head := &p.Tokens[i], &p.Tokens[h]
	if p.sentence[i] != p.sentence[h] {
		return false
	}
	verb := head.POS == "VERB" || head.POS == "AUX"
	switch tok.Dep {
	case "advcl":
		// "fell on Monday, killing three".
		return tok.Tag == "VBG" && i > h
	case "relcl":
		return p.hasChild(i, "where") || p.hasChild(i, "when")
	case "conj":
		// "flew to Oslo on Tuesday and met": the second verb has no subject of its own.
		return p.child(i, "nsubj", "nsubjpass") < 0 && i > h
	case "xcomp", "aux", "auxpass", "compound", "amod":
		return true
	case "pobj":
		return p.Tokens[h].Dep == "prep" || p.Tokens[h].Dep == "agent"
	case "prep", "agent":
		return verb && !timeSpeech[head.Lemma]
	case "nsubj", "nsubjpass", "dobj", "attr":
		return verb && !timeSpeech[head.Lemma] && !timeOrder[head.Lemma]
	}
	return false
}

// timeSpeech are verbs whose own time says when it was said, not when what they tell of took place.
var timeSpeech = map[string]bool{"say": true, "tell": true, "announce": true, "claim": true, "report": true, "add": true, "state": true,
	"warn": true, "argue": true, "note": true, "predict": true, "expect": true, "recall": true, "remember": true, "condemn": true,
	"praise": true, "criticize": true, "criticise": true, "mention": true, "discuss": true, "confirm": true, "deny": true}

// labels dates blocks by their heading or label: a heading with one day dates the paragraphs under it, a list item its
// own words.
func (d *timeDates) labels(p *page) {
	first := make([]int32, len(p.Blocks))
	for t := range p.times {
		b := p.blockOf(p.times[t].First)
		switch {
		case !p.datesSomething(t) || p.isStamp(t):
		case first[b] == 0:
			first[b] = int32(t) + 1
		default:
			first[b] = -1
		}
	}
	if p.stamped != nil {
		d.entries(p, first)
		return
	}
	heading, begun := int32(0), false
	for b := range p.Blocks {
		switch p.Blocks[b].Kind {
		case parley.HeadingBlock:
			heading = 0
			// A date line before the first paragraph says when the report was filed, not when what it tells of was.
			if t := first[b]; t > 0 && begun && len(p.times[t-1].Value) >= len(isoDay) {
				heading = t
			}
			d.ofBlock[b] = max(0, first[b])
			d.labelled[b] = first[b] > 0
		case parley.ItemBlock:
			d.ofBlock[b] = max(0, first[b])
			d.labelled[b] = first[b] > 0
			if d.ofBlock[b] == 0 {
				d.ofBlock[b] = heading
			}
		case parley.Paragraph:
			if p.asks(b) {
				// "What happened on 3 March?" dates the answer.
				heading = max(0, first[b])
			}
			begun = true
			d.ofBlock[b] = heading
		}
	}
}
