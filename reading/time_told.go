package reading

import (
	"sort"

	"parley"
)

// toldOn returns the day of what the verb at token i tells where no words date it: in news the events of a passage are on the day that it names last,
// those of a report on the day of its first sentences, until it names another. It is nil where that is not plain: for what had been before, what
// is quoted, what only describes somebody.
//
// Method: the narrative container of Pustejovsky and Stubbs, "Increasing Informativeness in Temporal Annotation", LAW V, 2011.
func (p *page) toldOn(i int) *parley.Time {
	if p.dates == nil || p.dates.lead == 0 || !p.goesOn(i) || p.setApart(i) {
		return nil
	}
	t := p.dates.lead
	b := p.blockOf(i)
	for s := p.sentence[i] - 1; s >= 0 && p.sentence[i]-s <= passageSentences && p.blockOf(p.Sentences[s].First) == b; s-- {
		if near := p.dates.mainTime(p, s); near > 0 {
			t = near
			break
		}
	}
	if !p.isRecent(&p.times[t-1]) {
		return nil
	}
	day := p.times[t-1].dayOf()
	day.Basis = parley.ByOthers
	return &day
}

// passageSentences is how many sentences back in its paragraph a day is looked for, clauseSteps how many clauses up the main one stands.
const passageSentences, clauseSteps = 4, 4

// goesOn reports whether the verb at token i carries the story on: a past tense or a title's present in a main clause of the report's own words.
func (p *page) goesOn(i int) bool {
	if p.around[i] >= 0 || p.Tokens[i].POS != "VERB" {
		return false
	}
	for range clauseSteps {
		tok := &p.Tokens[i]
		switch {
		case tok.Dep == "conj" && p.child(i, "aux", "auxpass") < 0 && p.Tokens[tok.Head].POS == "VERB", tok.Dep == "advcl" && tok.Tag == "VBG" && tok.Head < i:
			i = tok.Head
			continue
		case tok.Dep == "ccomp":
			k := p.vouched[i]
			if k < 0 || p.attributions[k].quoted || i > p.attributions[k].head || p.around[i] >= 0 {
				return false
			}
		case tok.Dep != "ROOT" && tok.Dep != "conj":
			return false
		}
		return p.told(i)
	}
	return false
}

// told reports whether the verb at token i is in a tense that tells what happened, and nothing sets it apart from the story.
func (p *page) told(i int) bool {
	tok := &p.Tokens[i]
	past := tok.Tag == "VBD"
	for _, c := range p.auxiliaries(i) {
		switch aux := &p.Tokens[c]; aux.Dep {
		case "aux", "auxpass":
			switch aux.Lower {
			case "was", "were", "did":
				past = true
			case "has", "have", "’ve", "'ve":
				past = past || p.sentence[i] < p.dates.leads && !p.isToll(i)
			default:
				return false
			}
		case "advmod":
			if toldBefore[aux.Lower] {
				return false
			}
		}
	}
	if !past && p.Blocks[p.blockOf(i)].Kind == parley.TitleBlock {
		return tok.Tag == "VBZ" || tok.Tag == "VBP"
	}
	return past
}

// isToll reports whether the subject of the verb at token i is a count: "Eleven have died" sums up more days than one.
func (p *page) isToll(i int) bool {
	s := p.child(i, "nsubj", "nsubjpass")
	return s >= 0 && (p.Tokens[s].POS == "NUM" || p.child(s, "nummod") >= 0)
}

// toldBefore are the adverbs of what was before the story or is so all the time.
var toldBefore = map[string]bool{"previously": true, "once": true, "formerly": true, "originally": true, "initially": true, "earlier": true, "ago": true,
	"before": true, "already": true, "repeatedly": true, "often": true, "always": true, "usually": true, "never": true, "ever": true,
	"regularly": true, "recently": true, "historically": true, "traditionally": true, "sometimes": true, "since": true}

// leadSentences is in how many sentences of the body a report names the day it is of; staleDays how many days before publication that is at most.
const leadSentences, staleDays = 3, 4

// findLead looks for the day that the report is of: the first one that dates the main verb of one of its first sentences and lies shortly before
// publication. Live pages have a day for each entry.
func (d *timeDates) findLead(p *page) {
	if p.stamped != nil {
		return
	}
	seen := 0
	for s := range p.Sentences {
		first := p.Sentences[s].First
		if len(p.Blocks) > 0 && p.Blocks[p.blockOf(first)].Kind != parley.Paragraph {
			continue
		}
		if seen++; seen > leadSentences {
			return
		}
		if t := d.mainTime(p, s); t > 0 && p.isRecent(&p.times[t-1]) {
			d.lead, d.leads = t, s+leadSentences
			return
		}
	}
}

// mainTime is the number of the time, as in timeDates, that dates what sentence s mainly tells: its main verb or what somebody is said to have
// said in it. It is 0 for none, and for what had been before.
func (d *timeDates) mainTime(p *page, s int) int32 {
	root := p.topOf(p.Sentences[s])
	said := p.child(root, "ccomp")
	for _, v := range []int{root, said, p.conjOf(said)} {
		if v >= 0 && d.of[v] > 0 {
			if p.hasChild(v, "had") {
				return 0
			}
			return d.of[v]
		}
	}
	return 0
}

// conjOf is the first verb that a conjunction joins to the one at token i; -1 for none.
func (p *page) conjOf(i int) int {
	if i < 0 {
		return -1
	}
	return p.child(i, "conj")
}

// setApart reports whether the sentence of token i counts its time from something else ("a fortnight after they took effect"), or names a time
// before it comes to token i.
func (p *page) setApart(i int) bool {
	s := p.Sentences[p.sentence[i]]
	news := p.hasChild(i, "has") || p.hasChild(i, "have") // "has declared an outbreak three weeks after the flood" is of today
	for k := max(s.First+1, i-maxApart); !news && k < min(s.End, i+maxApart); k++ {
		switch p.Tokens[k].Lower {
		case "after", "before", "later", "earlier":
			if timeLexicon[p.Tokens[k-1].Lower].kind == twUnit {
				return true
			}
		}
	}
	at := sort.Search(len(p.times), func(t int) bool { return p.times[t].First >= s.First })
	for t := at; t < len(p.times) && p.times[t].First < i; t++ {
		if p.datesSomething(t) {
			return true
		}
	}
	return false
}

// maxApart is how many words on either side of a verb are looked at for what its time counts from.
const maxApart = 40

// isRecent reports whether a time is a day, or a part of one, on or shortly before the day of publication.
func (p *page) isRecent(x *timex) bool {
	if p.Report == nil || len(x.Value) < len(isoDay) || x.Start == "" || x.Time.End == "" || x.Start[:len(isoDay)] != x.Time.End[:len(isoDay)] {
		return false
	}
	published, day := publishedPoint(p.Report.Published), publishedPoint(x.Start)
	if !published.known || !day.known {
		return false
	}
	ago := floorGrain(published.at, grainDay).Sub(floorGrain(day.at, grainDay)).Hours() / 24
	return ago >= 0 && ago <= staleDays
}
