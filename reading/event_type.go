package reading

import (
	"slices"
	"strings"

	"parley"
)

// An eventCoder gives the verbs and nouns of one page their types.
type eventCoder struct {
	*page
	words *eventLexicon
}

// maxEventDepth bounds the steps down from a verb that says little to the one that tells the event.
const maxEventDepth = 4

// An eventSense is what a word tells of: its type ("" for nothing) and the token that the type was read off.
type eventSense struct {
	typ parley.EventType
	at  int
}

// eventFriendly and eventHostile are the types that, promised, are an agreement, and those that, promised, are a threat.
var (
	eventFriendly = map[parley.EventType]bool{agree: true, consult: true, support: true, concede: true, cooperate: true, aid: true,
		retreat: true, other: true}
	eventHostile = map[parley.EventType]bool{protest: true, sanction: true, mobilize: true, coerce: true, assault: true, threaten: true}
)

// verb returns what the verb at token i tells of, whatever its auxiliaries: what is refused, agreed to, threatened or
// demanded counts before what would be done.
func (c *eventCoder) verb(i int) eventSense { return c.verbDown(i, maxEventDepth) }

func (c *eventCoder) verbDown(i, left int) eventSense {
	if left == 0 {
		return eventSense{at: i}
	}
	t := &c.Tokens[i]
	if t.Lemma == "be" {
		return c.copula(i, left)
	}
	if s, ok := c.promised(i, i, left); ok {
		return s
	}
	if s, ok := c.intention(i, left); ok {
		return s
	}
	typ := c.ruled(i)
	if t.Lemma == "approve" {
		if s := c.below(i, left); s.typ != "" && s.typ != other {
			return s
		}
	}
	if eventErrands[t.Lemma] {
		if s := c.errand(i, left); s.typ != "" {
			return s
		}
	}
	if who := c.agentOf(i); typ == mobilize && (c.forPeace(i) || who >= 0 && c.forPeace(who)) {
		typ = aid
	}
	if typ != "" && !(typ == other && eventDown[t.Lemma]) {
		return eventSense{typ, i}
	}
	if eventSpeech[t.Lemma] {
		if s := c.said(i, left); s.typ != "" {
			return s
		}
	}
	if eventDown[t.Lemma] {
		if s := c.below(i, left); s.typ != "" {
			return s
		}
	}
	if factOccurs[t.Lemma] || t.Lemma == "continue" || t.Lemma == "end" {
		if n := c.child(i, "nsubj"); n >= 0 && c.Tokens[n].POS == "NOUN" {
			if s := c.noun(n); s.typ != "" {
				return s
			}
		}
	}
	return eventSense{c.ruled(i), i}
}

// intention reads "has no plans to", "showed a willingness to".
func (c *eventCoder) intention(i, left int) (eventSense, bool) {
	o := c.child(i, "dobj")
	if o < 0 || !eventDeclaring[c.Tokens[i].Lemma] || !eventIntentNouns[c.Tokens[o].Lemma] {
		return eventSense{}, false
	}
	down := c.child(o, "acl", "relcl")
	if down < o || c.Tokens[down].Tag != "VB" {
		return eventSense{}, false
	}
	if c.negated(o) || c.negated(i) {
		return eventSense{reject, o}, true
	}
	switch inner := c.verbDown(down, left-1); {
	case eventHostile[inner.typ]:
		return eventSense{threaten, o}, true
	case inner.typ == support && eventAttitudes[c.Tokens[inner.at].Lemma]:
		return inner, true
	case inner.typ != "":
		return eventSense{agree, o}, true
	}
	return eventSense{}, false
}

// promised reads a verb or adjective of promising, threatening or refusing at token w with its infinitive; i is the verb.
func (c *eventCoder) promised(i, w, left int) (eventSense, bool) {
	lemma := c.Tokens[w].Lemma
	if !eventIntent[lemma] && !eventRefuse[lemma] {
		return eventSense{}, false
	}
	down := c.child(w, "xcomp", "ccomp", "advcl")
	if down < w {
		return eventSense{}, false
	}
	if o := c.child(w, "dobj"); o >= 0 && o < down && lemma != "threaten" {
		if typ := c.ruled(w); typ != "" {
			return eventSense{typ, w}, true
		}
	}
	switch {
	case eventRefuse[lemma] && (c.Tokens[down].Dep == "xcomp" || lemma == "refuse"):
		return eventSense{reject, w}, true
	case eventRefuse[lemma] || c.Tokens[down].Dep == "advcl" && c.Tokens[down].Tag != "VB":
		return eventSense{}, false
	case lemma == "threaten":
		return eventSense{threaten, w}, true
	case c.negated(i) || c.negated(w) || c.negated(down):
		return eventSense{reject, w}, true
	}
	inner := c.verbDown(down, left-1)
	switch {
	case lemma == "want" && c.child(down, "nsubj") >= 0:
		return eventSense{request, w}, true
	case lemma == "want" || lemma == "seek" || lemma == "propose" || lemma == "consider":
		return inner, inner.typ != ""
	case eventHostile[inner.typ]:
		return eventSense{threaten, w}, true
	case inner.typ == support || inner.typ == reject || inner.typ == accuse || inner.typ == request:
		if lemma != "agree" {
			return inner, true
		}
	}
	return eventSense{agree, w}, true
}

// eventErrands are verbs whose purpose says more than they do: "sent jets to destroy", "called to congratulate".
var eventErrands = eventSet(`send deploy dispatch call phone telephone visit write go come arrive travel fly gather convene take use order arrive meet`)

// errand reads the purpose of the verb at token i where it tells more than going or calling.
func (c *eventCoder) errand(i, left int) eventSense {
	for _, k := range c.children[i] {
		t := &c.Tokens[k]
		if k < i || t.Dep != "xcomp" && t.Dep != "advcl" || t.Tag != "VB" && t.Tag != "VBG" {
			continue
		}
		switch s := c.verbDown(k, left-1); s.typ {
		case support, assault, accuse, request, protest, aid:
			return s
		}
	}
	return eventSense{at: i}
}

// maxEventSight is how many tokens behind a verb are looked at for words that change its sense: a long sentence of news.
const maxEventSight = 60

// forPeace reports whether the troops that the verb at token i moves keep a peace.
func (c *eventCoder) forPeace(i int) bool {
	r := c.subtree(i)
	for r.End = min(r.End, i+maxEventSight); r.First < r.End; r.First++ {
		if l := c.Tokens[r.First].Lemma; l == "peacekeeping" || l == "peacekeeper" {
			return true
		}
	}
	return false
}

// copula reads "is ready to", "was responsible for", "is a donor of".
func (c *eventCoder) copula(i, left int) eventSense {
	w := c.child(i, "acomp", "attr", "oprd")
	if w >= 0 {
		w = c.throughOf(w)
	}
	if w < 0 {
		for _, k := range c.children[i] {
			if o := c.prepObject(k); o >= 0 && eventConditions[c.Tokens[k].Lower] {
				if typ := eventFooting[c.Tokens[o].Lemma]; typ != "" {
					return eventSense{typ, o}
				}
				if s := c.noun(o); s.typ != "" && s.typ != other {
					return s
				}
			}
		}
		return eventSense{at: i}
	}
	if s, ok := c.promised(i, w, left); ok {
		return s
	}
	if typ := eventAdjectives[c.Tokens[w].Lemma]; typ != "" {
		if typ == accuse {
			for _, k := range c.children[w] {
				if o := c.child(k, "pobj", "pcomp"); o >= 0 && c.Tokens[k].Dep == "prep" {
					if s := c.thing(o, left-1); eventHostile[s.typ] {
						return s
					}
				}
			}
		}
		return eventSense{typ, w}
	}
	if c.Tokens[w].POS == "NOUN" {
		if s := c.noun(w); s.typ != "" {
			return s
		}
		for _, k := range c.children[w] {
			if o := c.prepObject(k); o >= 0 && c.Tokens[k].Lower == "of" {
				if s := c.noun(o); s.typ != "" {
					return s
				}
			}
		}
	}
	return eventSense{at: i}
}

// eventConditions are the prepositions of what somebody is in the middle of: "is in talks", "was under attack".
var eventConditions = eventSet(`in on under at`)

// eventFooting are the nouns behind them that are no events by themselves.
var eventFooting = map[string]parley.EventType{"alert": mobilize, "standby": mobilize, "strike": protest, "favor": support, "favour": support,
	"agreement": agree, "custody": coerce, "contact": consult, "touch": consult, "dialogue": consult, "breach": accuse, "violation": accuse}

// eventAdjectives are the adjectives and nouns behind "is" that tell of an act.
var eventAdjectives = map[string]parley.EventType{
	"responsible": accuse, "guilty": accuse, "complicit": accuse, "critical": accuse, "accountable": accuse, "liable": accuse, "angry": accuse,
	"supportive": support, "grateful": support, "thankful": support, "opposed": reject, "unacceptable": reject, "unwelcome": reject,
	"donor": aid, "contributor": aid, "signatory": support, "welcome": support, "hopeful": support, "proud": support,
	"unable": reject, "necessary": request, "needed": request, "behind": accuse,
}

// thing returns what the verb or noun at token i tells of.
func (c *eventCoder) thing(i, left int) eventSense {
	switch c.Tokens[i].POS {
	case "VERB", "AUX":
		return c.verbDown(i, left)
	case "NOUN", "PROPN":
		return c.noun(i)
	}
	return eventSense{at: i}
}

// said reads a clause that somebody says: what another must do is asked for, what another did wrong is blamed on them, what
// oneself does is one's own deed.
func (c *eventCoder) said(i, left int) eventSense {
	down := c.child(i, "ccomp")
	if down < 0 || down < i && c.Tokens[i].Head == i {
		return eventSense{at: i}
	}
	if who := c.child(i, "nsubj"); who >= 0 && c.Tokens[who].Lemma == "critic" {
		return eventSense{accuse, i}
	}
	inner := c.verbDown(down, left-1)
	self := c.ownClause(i, down)
	switch modal := c.modal(down); {
	case modal == "must" || modal == "should" || modal == "ought" || c.Tokens[down].Lemma == "need" || c.oblige(down):
		return eventSense{request, i}
	case c.Tokens[i].Lemma == "insist" && !self && !c.tensed(down):
		return eventSense{request, i} // "insisted that they halt"
	case self:
		return c.withModality(inner, down)
	case eventHostile[inner.typ] && modal == "":
		return eventSense{accuse, i}
	default:
		return c.withModality(inner, down)
	}
}

// tensed reports whether the verb at token i has a tense or an auxiliary.
func (c *eventCoder) tensed(i int) bool {
	switch c.Tokens[i].Tag {
	case "VBD", "VBZ", "VBN":
		return true
	}
	return c.child(i, "aux", "auxpass") >= 0
}

// oblige reports whether the clause of the verb at token i says that something has to be done.
func (c *eventCoder) oblige(i int) bool {
	return c.Tokens[i].Lemma == "have" && c.child(i, "xcomp") > i || c.modal(i) == "must"
}

// ownClause reports whether the clause at token down, said by the agent of the verb at token i, is about the one who says it.
func (c *eventCoder) ownClause(i, down int) bool {
	s := c.child(down, "nsubj", "nsubjpass")
	if s < 0 {
		return true
	}
	if c.Tokens[s].POS == "PRON" {
		return true
	}
	who := c.child(i, "nsubj")
	if who < 0 {
		return false
	}
	a, b := c.mentionAt(who), c.mentionAt(s)
	return a != nil && b != nil && (a.ID == b.ID || c.sideOf(a) == c.sideOf(b) && c.sideOf(a) != "")
}

// sideOf is the state or body that a mention acts for, itself when it acts for none; "" for nobody.
func (c *eventCoder) sideOf(m *parley.Mention) parley.EntityID {
	e := c.entityOf(m)
	switch {
	case e == nil:
		return ""
	case e.Side != "":
		return e.Side
	}
	return e.ID
}

// below reads what stands under a verb that says little: its clause, its object, the object of its prepositions.
func (c *eventCoder) below(i, left int) eventSense {
	for _, k := range c.children[i] {
		t := &c.Tokens[k]
		if (t.Dep == "xcomp" || t.Dep == "ccomp") && k > i {
			if s := c.verbDown(k, left-1); s.typ != "" {
				return c.withModality(s, k)
			}
		}
	}
	if o := c.objectOf(i); o >= 0 {
		if s := c.noun(o); s.typ != "" {
			return s
		}
		if k := c.child(o, "acl", "relcl"); k > o && c.Tokens[k].Tag == "VB" {
			if s := c.verbDown(k, left-1); s.typ != "" {
				return s
			}
		}
	}
	if k := c.child(i, "advcl"); k > i && c.Tokens[k].Tag == "VB" {
		if s := c.verbDown(k, left-1); s.typ != "" && s.typ != other {
			return s
		}
	}
	for _, k := range c.children[i] {
		if o := c.prepObject(k); o >= 0 && k > i {
			if s := c.noun(o); s.typ != "" && s.typ != other {
				return s
			}
		}
	}
	return eventSense{at: i}
}

// noun returns what the noun at token i tells of by itself.
func (c *eventCoder) noun(i int) eventSense {
	i = c.throughOf(i)
	bits := c.classOf(i) & c.words.typed
	if bits == 0 || c.Tokens[i].Lemma == "round" && c.child(i, "det", "amod", "poss", "compound", "nummod") < 0 { // "sent round in May"
		return eventSense{at: i}
	}
	typ := c.typeOfClass(bits)
	switch {
	case bits&(c.words.bit["drill"]|c.words.bit["mobil"]) != 0 && c.joined(i):
		typ = cooperate
	case typ == mobilize && c.forPeace(i):
		typ = aid
	}
	return eventSense{typ, i}
}

// typeOfClass is the type of the first typed class among bits.
func (c *eventCoder) typeOfClass(bits eventClass) parley.EventType {
	for k, typ := range c.words.types {
		if typ != "" && bits&(1<<k) != 0 {
			return typ
		}
	}
	return ""
}

// joint reports whether several do together what the noun at token i names: "joint drills", "the joint statement".
func (c *eventCoder) joint(i int) bool {
	for _, k := range c.children[i] {
		switch c.Tokens[k].Lower {
		case "with":
			if o := c.prepObject(k); o >= 0 && c.actor(o) {
				return true
			}
		case "joint", "bilateral", "multilateral", "multinational", "trilateral", "combined":
			return true
		}
	}
	return false
}

// joined reports whether several do together what the noun at token i names, by its own words or those of its verb.
func (c *eventCoder) joined(i int) bool {
	if c.joint(i) {
		return true
	}
	h := c.Tokens[i].Head
	if h == i || c.Tokens[h].POS != "VERB" {
		return false
	}
	for _, k := range c.children[h] {
		if o := c.prepObject(k); o >= 0 && c.Tokens[k].Lower == "with" && c.named(o) {
			return true
		}
	}
	who := c.agentOf(h)
	return who >= 0 && c.nextConjunct(who) >= 0
}

// labour reports whether the strike at token i is one of workers: by its own words or by who holds it.
func (c *eventCoder) labour(i int) bool {
	for _, k := range c.children[i] {
		switch t := &c.Tokens[k]; t.Lemma {
		case "hunger", "general", "labor", "labour", "teacher", "worker", "rail", "transport", "school", "wage", "nationwide", "indefinite", "union",
			"nurse", "doctor", "miner", "student", "bus", "train", "port", "hospital", "warning", "wildcat", "solidarity", "sympathy":
			return true
		case "air", "drone", "missile", "military", "rocket", "bomb", "precision", "retaliatory":
			return false
		default:
			if c.words.classes[t.Lemma]&c.words.bit["workers"] != 0 {
				return true
			}
			if o := c.prepObject(k); o >= 0 && c.isWorker(o) {
				return true
			}
		}
	}
	head := c.Tokens[i].Head
	if c.Tokens[i].Dep == "pobj" {
		head = c.Tokens[head].Head
	}
	if c.Tokens[head].Lemma == "go" || c.Tokens[head].Lemma == "stop" {
		return true
	}
	who := c.agentOf(head)
	return who >= 0 && c.isWorker(who)
}

func (c *eventCoder) isWorker(i int) bool {
	return c.words.classes[c.Tokens[i].Lemma]&c.words.bit["workers"] != 0
}

// eventMeasures are nouns that only count or bundle what "of" names.
var eventMeasures = eventSet(`series % percent share wave number dozen hundred thousand million round spate string group kind type lot rest part half majority most
	some end start beginning pair couple set flurry volley amount range ton tonne kilogram each batch form act campaign
	outbreak course stage phase scale level barrage dose piece use billion all one none many several`)

// throughOf returns the noun that a measure counts ("a series of attacks"), the noun itself otherwise.
func (c *eventCoder) throughOf(i int) int {
	if !eventMeasures[c.Tokens[i].Lemma] {
		return i
	}
	for _, k := range c.children[i] {
		if c.Tokens[k].Lower == "of" {
			if o := c.prepObject(k); o >= 0 {
				return o
			}
		}
	}
	return i
}

// prepObject returns the object of the preposition at token k, -1 when k is none or has none.
func (c *eventCoder) prepObject(k int) int {
	if d := c.Tokens[k].Dep; d != "prep" && d != "agent" && d != "dative" {
		return -1
	}
	return c.child(k, "pobj")
}

// objectOf returns the head of what the verb at token i is done to: its object, the subject of a passive, the noun that a
// passive participle hangs on; -1 for none.
func (c *eventCoder) objectOf(i int) int {
	if o := c.child(i, "dobj"); o >= 0 {
		return c.throughOf(o)
	}
	if o := c.child(i, "nsubjpass"); o >= 0 {
		return c.throughOf(c.antecedent(o, i))
	}
	t := &c.Tokens[i]
	switch {
	case t.Dep == "acl" && t.Tag == "VBN":
		return t.Head
	case t.Dep == "conj" && t.Tag == "VBN" && c.child(i, "nsubj") < 0 && c.passive(t.Head):
		return c.objectOf(t.Head)
	case t.Dep == "amod" && (t.Tag == "VBN" || t.Tag == "VBD"):
		return t.Head
	}
	if o := c.child(i, "dative"); o >= 0 && c.Tokens[o].POS != "ADP" {
		return c.throughOf(o)
	}
	if o := c.child(i, "ccomp"); o > i && c.Tokens[o].POS != "VERB" && c.Tokens[o].POS != "AUX" {
		return o
	}
	return -1
}

// passive reports whether the verb at token i is in the passive.
func (c *eventCoder) passive(i int) bool {
	return c.child(i, "nsubjpass", "auxpass") >= 0 || c.Tokens[i].Dep == "acl" && c.Tokens[i].Tag == "VBN"
}

// classOf returns the classes of the noun at token i; names of persons, places and peoples have theirs by their label.
func (c *eventCoder) classOf(i int) eventClass {
	t := &c.Tokens[i]
	bits := c.words.classes[t.Lemma]
	if bits == 0 {
		bits = c.words.classes[t.Lower]
	}
	if bits == 0 && t.POS == "PROPN" {
		bits = c.words.classes[strings.TrimSuffix(t.Lower, "s")] // "the Oslo Talks"
	}
	if joined := c.hyphened(i); joined != 0 {
		bits = joined
	} else if i > 0 && c.Tokens[i-1].Head == i && c.Tokens[i-1].Dep == "compound" {
		if joined := c.words.compounds[[2]string{c.Tokens[i-1].Lower, t.Lemma}]; joined != 0 {
			bits = joined // "war game"
		}
	}
	if t.Lemma == "fall" && t.POS == "NOUN" && c.fallsIn(i) {
		bits = c.words.bit["attack"]
	}
	if bits&c.words.bit["strike"] != 0 && t.POS == "NOUN" && c.labour(i) {
		bits = c.words.bit["protest"]
	}
	if t.POS == "NOUN" {
		switch castLexica().nouns[t.Lemma] {
		case nounPerson, nounPeople:
			bits |= c.words.bit["people"]
		case nounBody:
			bits |= c.words.bit["bodies"]
		}
	}
	for _, k := range c.children[i] {
		if l := c.Tokens[k].Lemma; k < i && (l == "peacekeeping" || l == "peacekeeper") {
			bits |= c.words.bit["peacekeepers"]
		}
	}
	if len(t.Ent) > 2 && t.POS == "PROPN" {
		switch t.Ent[2:] {
		case "PERSON":
			if bits&c.words.bit["talks"] != 0 { // "Brod Meeting: 2 December": nobody is called so
				return bits
			}
			return c.words.bit["people"] | c.words.bit["leaders"] | c.words.bit["name"]
		case "GPE", "LOC", "FAC":
			return bits | c.words.bit["place"] | c.words.bit["state"]
		case "NORP":
			return bits | c.words.bit["people"] | c.words.bit["name"]
		case "ORG":
			return bits | c.words.bit["name"] | c.words.bit["club"]
		}
	}
	if bits == 0 && t.POS == "PROPN" {
		return c.words.bit["name"]
	}
	return bits
}

// fallsIn reports whether a place is what falls in the noun at token i: "the fall of Osk", not that of prices.
func (c *eventCoder) fallsIn(i int) bool {
	k := c.child(i, "poss")
	if of := c.child(i, "prep"); k < 0 && of >= 0 && c.Tokens[of].Lower == "of" {
		k = c.child(of, "pobj")
	}
	if k < 0 || c.Tokens[k].POS != "PROPN" {
		return false
	}
	e := c.entityOf(c.mentionAlone(k))
	return e != nil && (e.Type == parley.Place || e.Type == parley.State)
}

// hyphened returns the classes of the word that a hyphen makes of token i and the one before: "cease-fire", "sit-in"; 0 for none.
func (c *eventCoder) hyphened(i int) eventClass {
	if i < 2 || c.Tokens[i-1].Text != "-" || c.Tokens[i-1].End != c.Tokens[i].Start || c.Tokens[i-2].End != c.Tokens[i-1].Start {
		return 0
	}
	return c.words.classes[c.Tokens[i-2].Lower+"-"+c.Tokens[i].Lower]
}

// ruled returns the type that the rules give the verb at token i, "" for none.
func (c *eventCoder) ruled(i int) parley.EventType {
	rules := c.words.verbs[c.Tokens[i].Lemma]
	if len(rules) == 0 {
		return ""
	}
	object := c.objectOf(i)
	for k := range rules {
		if c.fits(&rules[k], i, object) {
			if rules[k].typ == noEvent {
				return ""
			}
			return rules[k].typ
		}
	}
	return ""
}

func (c *eventCoder) fits(r *eventRule, i, object int) bool {
	if r.needObject && object < 0 || r.bare && object >= 0 || r.alone && c.child(i, "xcomp", "advcl", "ccomp") > i {
		return false
	}
	if len(r.words) > 0 && !c.hasWord(i, r.words) {
		return false
	}
	if !r.object.empty() && len(r.preps) > 0 {
		if !c.is(object, r.object) && !c.hasPrep(i, object, r.preps) {
			return false
		}
	} else {
		if !r.object.empty() && !c.is(object, r.object) {
			return false
		}
		if len(r.preps) > 0 && !c.hasPrep(i, object, r.preps) {
			return false
		}
	}
	if len(r.also) > 0 && !c.hasPrep(i, object, r.also) {
		return false
	}
	if !r.agent.empty() && !c.is(c.agentOf(i), r.agent) {
		return false
	}
	if !r.comp.empty() {
		w := c.child(i, "acomp", "oprd", "attr", "ccomp", "xcomp")
		return w >= 0 && c.is(w, r.comp)
	}
	return true
}

// is reports whether the noun at token i, or one that it is joined to, is one of n.
func (c *eventCoder) is(i int, n eventNouns) bool {
	for steps := 0; i >= 0 && steps < maxClimb; steps++ {
		if c.classOf(i)&n.class != 0 || slices.Contains(n.words, c.Tokens[i].Lemma) || slices.Contains(n.words, c.Tokens[i].Lower) {
			return true
		}
		for _, k := range c.children[i] {
			if c.Tokens[k].Dep == "compound" && slices.Contains(n.words, c.Tokens[k].Lemma) {
				return true
			}
		}
		i = c.child(i, "conj")
	}
	return false
}

// hasWord reports whether the verb at token i has one of the particles, adverbs or prepositions.
func (c *eventCoder) hasWord(i int, words []string) bool {
	for _, k := range c.children[i] {
		if o := c.prepObject(k); o >= 0 && c.isWhen(o) {
			continue // "called him on Tuesday"
		}
		switch c.Tokens[k].Dep {
		case "prt", "advmod", "intj", "prep", "dative", "acomp", "xcomp", "agent", "ccomp", "oprd":
			if slices.Contains(words, c.Tokens[k].Lower) {
				return true
			}
		}
	}
	return false
}

// hasPrep reports whether the verb at token i, or its object, has one of the prepositions with such an object.
func (c *eventCoder) hasPrep(i, object int, preps []eventPrep) bool {
	for _, at := range [...]int{i, object} {
		if at < 0 {
			continue
		}
		for _, k := range c.children[at] {
			k, o := c.lastPrep(k)
			if o < 0 {
				continue
			}
			o = c.throughOf(o)
			for _, p := range preps {
				if c.Tokens[k].Lower == p.prep && c.is(o, p.eventNouns) {
					return true
				}
			}
		}
	}
	return false
}

// eventParticles are the words that a preposition may follow: "out of", "down in".
var eventParticles = eventSet(`out away back off up down in over ahead around together home forward on through`)

// lastPrep returns the preposition at token k with its object, -1 for none; of two in a row ("out of the deal") the second.
func (c *eventCoder) lastPrep(k int) (prep, object int) {
	if o := c.prepObject(k); o >= 0 {
		return k, o
	}
	if eventParticles[c.Tokens[k].Lower] {
		if next := c.child(k, "prep"); next > k {
			return next, c.prepObject(next)
		}
	}
	return k, -1
}

// withModality is a sense under the auxiliaries of the verb at token i, as coders of PLOVER's older data write it down: what
// will not be done is rejected, a friendly act to come is an agreement, a hostile one a threat, what must be done a request.
func (c *eventCoder) withModality(s eventSense, i int) eventSense {
	if s.typ == "" {
		return s
	}
	modal := c.modal(i)
	if modal == "" && c.Tokens[i].Tag == "VB" && c.child(i, "aux") < 0 && c.Tokens[i].Dep == "conj" {
		modal = c.modal(c.Tokens[i].Head)
	}
	switch {
	case c.negated(i) && s.typ != accuse:
		return eventSense{reject, s.at}
	case modal == "must" || modal == "should" || modal == "ought":
		return eventSense{request, s.at}
	case modal == "will" || modal == "would" || modal == "shall":
		switch {
		case s.typ == support && eventAttitudes[c.Tokens[s.at].Lemma]:
			return s
		case eventFriendly[s.typ] && s.typ != other:
			return eventSense{agree, s.at}
		case eventHostile[s.typ]:
			return eventSense{threaten, s.at}
		}
	}
	return s
}

// coded is verb with the auxiliaries read into it.
func (c *eventCoder) coded(i int) eventSense { return c.withModality(c.verb(i), i) }
