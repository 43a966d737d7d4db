package reconcile

import (
	"cmp"
	"slices"
	"sort"

	"parley"
)

// stand fills in whose word the finding is, by value and in all, and how firmly it stands.
func (sc *scene) stand(d *draft, f *parley.Finding) {
	var asserting, denying []*testimony
	told := slices.ContainsFunc(d.places, func(t testimony) bool { return !t.supposes() })
	for i := range d.places {
		t := &d.places[i]
		if told && t.supposes() {
			continue
		}
		if t.side == parley.Denies {
			denying = append(denying, t)
		} else {
			asserting = append(asserting, t)
		}
	}
	byValue := make([][]*testimony, len(f.Values))
	for _, t := range asserting {
		if t.value >= 0 {
			byValue[t.value] = append(byValue[t.value], t)
		}
	}
	voices, repeats := sc.voicesOf(asserting)
	for v := range f.Values {
		behind := voices
		if len(byValue[v]) < len(asserting) {
			behind, _ = sc.voicesOf(byValue[v])
		}
		f.Values[v].Origins, f.Values[v].Reports = names(behind), reportsOf(byValue[v])
	}
	f.Origins = voices
	sc.markRepeats(f, repeats)
	denied, _ := sc.voicesOf(denying)
	switch {
	case d.verdict.standing != "":
		f.Standing, f.Why = d.verdict.standing, d.verdict.why
	case len(denied) > 0 && len(voices) > 0:
		f.Standing, f.Why = parley.Disputed, whyDenied(names(denied))
	case d.kind == parley.EventKind || d.kind == parley.FigureKind:
		if party, ok := sc.onlyParty(asserting); ok {
			f.Standing, f.Why = parley.Unconfirmed, whyParty(party)
			return
		}
		if allUnverified(asserting) {
			f.Standing, f.Why = parley.Unconfirmed, whyUnverified(names(voices))
			return
		}
		fallthrough
	case len(voices) >= 2:
		if len(voices) >= 2 {
			f.Standing, f.Why = parley.Corroborated, whyCorroborated(names(voices))
			return
		}
		fallthrough
	default:
		f.Standing, f.Why = parley.SingleSource, whySingle(voices)
	}
	if len(f.Origins) == 0 {
		f.Origins = denied
	}
}

// supposes reports whether a place only supposes an event: nobody vouches for it there.
func (t testimony) supposes() bool {
	return t.s != nil && t.s.Kind() == parley.EventKind && t.s.Factuality == parley.Conditional && t.side != parley.Denies
}

func names(voices []parley.Voice) []string {
	list := make([]string, len(voices))
	for i, v := range voices {
		list[i] = v.Name
	}
	return list
}

// reportsOf returns the reports of places, ascending, each once.
func reportsOf(places []*testimony) []parley.ReportID {
	reports := make([]parley.ReportID, len(places))
	for i, t := range places {
		reports[i] = t.src.report.ID
	}
	return sorted(reports)
}

// voicesOf returns the independent origins behind places, by name, and the reports that only repeat one.
func (sc *scene) voicesOf(places []*testimony) ([]parley.Voice, map[parley.ReportID]bool) {
	all := sc.origins(places)
	repeats := map[parley.ReportID]bool{}
	var voices []parley.Voice
	for _, speaks := range sc.in.voices(all) {
		v := parley.Voice{Name: all[speaks[0]].name}
		for k, o := range speaks {
			for _, w := range all[o].witnesses {
				id := sc.sources[w.report].report.ID
				v.Reports = append(v.Reports, id)
				if _, seen := repeats[id]; k == 0 || !seen { // a report that repeats one origin may be another's own word
					repeats[id] = k > 0
				}
			}
		}
		slices.Sort(v.Reports)
		v.Reports = slices.Compact(v.Reports)
		voices = append(voices, v)
	}
	slices.SortFunc(voices, func(a, b parley.Voice) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), slices.Compare(a.Reports, b.Reports))
	})
	return voices, repeats
}

// creditOf returns what a place goes back to: whom its report credits for it, of a press statement the one who made it; else the
// report's own.
func (sc *scene) creditOf(t *testimony) credit {
	if t.s == nil || t.s.Origin == nil || t.s.Origin.Kind == parley.DocumentOrigin {
		return t.src.own
	}
	if t.s.Origin.Kind == parley.StatementOrigin && t.s.Attribution != nil {
		if m := sc.mentionOf(t.src, t.s.Attribution.Speaker); m != nil {
			return credit{"statement of " + string(sc.ids.Side(m.ID)), m.Name}
		}
	}
	return credit{ownerKey(t.s.Origin.Name), t.s.Origin.Name}
}

// origins gathers places by whom they go back to, in the order of the places.
func (sc *scene) origins(places []*testimony) []origin {
	var all []origin
	at := map[string]int{}
	for _, t := range places {
		whose := sc.creditOf(t)
		k, ok := at[whose.key]
		if !ok {
			k = len(all)
			at[whose.key] = k
			all = append(all, origin{credit: whose})
		}
		o := &all[k]
		n := len(o.witnesses) - 1
		if n < 0 || o.witnesses[n].report != t.src.at {
			o.witnesses = append(o.witnesses, witness{report: t.src.at})
			n++
		}
		o.witnesses[n].passages = append(o.witnesses[n].passages, t.passage())
	}
	return all
}

// markRepeats marks the evidence of reports that only repeat another's words.
func (sc *scene) markRepeats(f *parley.Finding, repeats map[parley.ReportID]bool) {
	for i := range f.Evidence {
		if e := &f.Evidence[i]; e.Side == parley.Asserts && repeats[e.Report] {
			e.Side = parley.Repeats
		}
	}
}

// onlyParty returns the party when every place stands on the word of one and the same party to the matter.
func (sc *scene) onlyParty(places []*testimony) (party string, ok bool) {
	var one parley.EntityID
	for _, t := range places {
		speaker := sc.partyOf(t)
		if speaker == "" || one != "" && one != speaker {
			return "", false
		}
		one = speaker
	}
	e := sc.ids.Entity(one)
	if e == nil {
		return "", false
	}
	return e.Name, true
}

// deeds are the types of events that one can claim to have done or suffered. What was said or asked needs no other word than
// the speaker's.
var deeds = map[parley.EventType]bool{
	parley.Assault: true, parley.Coerce: true, parley.Mobilize: true, parley.Retreat: true, parley.Protest: true, parley.Aid: true,
}

// partyOf returns the side on whose word a place states something that it did itself or that was done to it, "" when it
// stands on the report's own word or on that of somebody else.
func (sc *scene) partyOf(t *testimony) parley.EntityID {
	if t.s == nil || t.s.Attribution == nil || t.s.Attribution.Speaker == nil || t.s.Factuality != parley.Claimed {
		return ""
	}
	if e, ok := t.s.Detail.(*parley.Event); ok && !deeds[e.Type] {
		return ""
	}
	side := sc.ids.Side(sc.entityOf(t.src, t.s.Attribution.Speaker))
	var parties []parley.Mention
	switch d := t.s.Detail.(type) {
	case *parley.Event:
		parties = slices.Concat(d.Actors, d.Recipients)
	case *parley.Figure:
		if d.Unit == countUnit {
			parties = t.src.doersOf(t.s)
		}
	}
	for i := range parties {
		if p := sc.entityOf(t.src, &parties[i]); p != "" && sc.ids.Side(p) == side {
			return side
		}
	}
	return ""
}

// countUnit is the unit of what is counted: no money and no time.
const countUnit = "count"

// harms are the types of events whose victims a party counts.
var harms = map[parley.EventType]bool{parley.Assault: true, parley.Coerce: true}

// besides is how many statements before a place are looked at for one around it.
const besides = 24

// doersOf returns who took part in the harm that a figure counts: in the shortest such event around it.
func (src *source) doersOf(figure *parley.Statement) []parley.Mention {
	var deed *parley.Statement
	all := src.reading.Statements
	behind := sort.Search(len(all), func(i int) bool { return all[i].Span.Start > figure.Span.Start })
	for i := max(0, behind-besides); i < behind; i++ {
		s := &all[i]
		if e, ok := s.Detail.(*parley.Event); ok && harms[e.Type] && s.Span.Contains(figure.Span) && (deed == nil || s.Span.Len() < deed.Span.Len()) {
			deed = s
		}
	}
	if deed == nil {
		return nil
	}
	e := deed.Detail.(*parley.Event)
	return slices.Concat(e.Actors, e.Recipients)
}

// allUnverified reports whether each place is marked as unverified by the report that has it.
func allUnverified(places []*testimony) bool {
	for _, t := range places {
		if t.s == nil || t.s.Factuality != parley.Unverified {
			return false
		}
	}
	return len(places) > 0
}
