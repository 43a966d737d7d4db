package reading

import (
	"strings"

	"parley"
)

// A wantFrame is one way in which a word takes the issue of a position: its object, a clause, or the object of a preposition.
type wantFrame struct {
	stance parley.Stance
	object bool
	clause bool
	preps  []string
	prt    string // the particle that must stand with it, "" for none
}

// wantRows are the words of wanting, refusing, allowing, promising and judging, as frames: from general knowledge of
// English, ordered after the verb classes of Levin, "English Verb Classes and Alternations", 1993 (want, judgement,
// admire, prohibit, allow) with the nouns and adjectives of each. A row is: stance; frames; lemmas. The frames are
// obj, clause, prep:A|B and prt:X.
const wantVerbs = `
demands: obj clause: demand require request seek want
demands: clause prep:on|upon: insist
demands: prep:for|on|upon: call push press appeal lobby campaign agitate petition plead clamour clamor ask beg
demands: obj clause: urge implore pressure
demands: obj: exact push
demands: prep:on: pressure
demands: prep:out prep:for: hold
supports: obj: support back endorse favor favour welcome praise applaud hail champion advocate promote embrace defend commend laud prefer uphold cheer prioritize prioritise encourage salute espouse
supports: prep:for: vote root argue stand speak rally
supports: prep:behind|by|with: stand rally side
supports: prep:with: agree concur
supports: obj clause: advocate favor favour
supports: obj prt:up: talk
accepts: obj clause: accept approve allow permit concede tolerate authorize authorise
accepts: prep:to|on|upon clause: agree
accepts: prep:to clause: consent commit acquiesce assent bow yield submit
accepts: prep:in: acquiesce
accepts: prep:of: approve
accepts: prep:for: settle
accepts: obj: ratify adopt greenlight
accepts: prep:on prt:off: sign
accepts: prep:to prt:up: sign
accepts: prep:with prt:along: go
accepts: prep:to prt:in: give
offers: obj clause: offer propose pledge promise vow
offers: obj: float pitch dangle volunteer table proffer moot
offers: obj prt:forward: put
offers: obj prt:out: hold
opposes: obj: oppose resist criticize criticise condemn denounce decry contest deplore lament slam blast rebuke block obstruct boycott
opposes: prep:to: object
opposes: prep:against: protest fight campaign vote argue warn rail lobby rule speak
opposes: prep:with: disagree
opposes: prep:at: bristle chafe
opposes: prep:against prt:out: come speak
opposes: prep:against prt:back: push
opposes: obj: protest
rejects: obj clause: reject refuse decline
rejects: obj: dismiss veto spurn rebuff repudiate forbid ban bar prohibit disallow renounce shun exclude scorn nix
rejects: obj clause prt:out: rule
rejects: obj prt:down: turn vote
rejects: obj prt:off: shrug
rejects: prep:at: balk baulk scoff
rejects: prep:from prt:away: walk
undecided: obj clause: mull consider weigh contemplate ponder debate
undecided: prep:over: mull waver hesitate agonize agonise dither
undecided: prep:on: waver hedge
undecided: clause: hesitate
undecided: obj: delay postpone
conditional: prep:on|upon obj: condition
`

// wantNouns are the nouns of the same classes: what they take, and how their actor stands to it.
const wantNouns = `
demands: prep:for|of|on clause: demand call request appeal push plea insistence bid petition ultimatum requirement
supports: prep:for|of clause: support backing endorsement approval advocacy praise enthusiasm preference sympathy vote
supports: prep:to|for clause: commitment dedication
accepts: prep:of|to clause: acceptance agreement consent willingness readiness openness assent
offers: prep:of|for|to clause: offer proposal promise pledge
opposes: prep:to|against|about|over|with|at: opposition objection resistance hostility aversion reservation concern misgiving criticism dissatisfaction unease outrage anger fury skepticism scepticism protest
opposes: prep:of|for: rebuke condemnation denunciation criticism
rejects: prep:of|to clause: rejection refusal veto dismissal
undecided: clause prep:on|about|over: hesitation indecision
`

// wantAdjectives likewise, as predicates ("is opposed to").
const wantAdjectives = `
opposes: prep:to|against: opposed averse hostile resistant allergic
opposes: prep:with|about|of|at|over: dissatisfied unhappy uneasy skeptical sceptical critical wary concerned furious
rejects: clause prep:to: unwilling loath reluctant
accepts: clause prep:for|to: willing ready prepared open amenable receptive
supports: prep:of: supportive
supports: clause prep:to|for|on: committed keen eager determined
supports: clause: adamant
undecided: prep:on|about|over: undecided split divided torn noncommittal
conditional: prep:on|upon: conditional contingent dependent
`

// A wantLexicon finds the frames of a lemma.
type wantLexicon map[string][]wantFrame

var (
	wantVerb      = newWantLexicon(wantVerbs)
	wantNoun      = newWantLexicon(wantNouns)
	wantAdjective = newWantLexicon(wantAdjectives)
)

func newWantLexicon(rows string) wantLexicon {
	lexicon := wantLexicon{}
	for row := range strings.Lines(strings.TrimSpace(rows)) {
		stance, rest, _ := strings.Cut(strings.TrimSpace(row), ": ")
		at := strings.LastIndex(rest, ": ")
		f := wantFrame{stance: parley.Stance(stance)}
		for _, word := range strings.Fields(rest[:at]) {
			switch {
			case word == "obj":
				f.object = true
			case word == "clause":
				f.clause = true
			case strings.HasPrefix(word, "prep:"):
				f.preps = append(f.preps, strings.Split(word[len("prep:"):], "|")...)
			case strings.HasPrefix(word, "prt:"):
				f.prt = word[len("prt:"):]
			}
		}
		for _, lemma := range strings.Fields(rest[at+2:]) {
			lexicon[lemma] = append(lexicon[lemma], f)
		}
	}
	return lexicon
}

var (
	// lightVerbs lend their subject to a noun of wanting: "voiced opposition to", "made a demand for".
	lightVerbs = wordSet(`express voice raise reiterate reaffirm signal declare announce have maintain show repeat renew issue make give
		state reassert restate underline underscore stress emphasize emphasise confirm send submit present table lodge file register
		indicate drop withdraw soften harden retain hold offer pledge promise lend throw rally lose win face put`)

	// drawing verbs bring somebody's support or opposition on a plan.
	drawing = wordSet("draw face meet spark generate provoke attract win trigger prompt arouse encounter stir receive")

	// wantSilence is what people refuse reporters: no position on anything.
	wantSilence = wordSet("comment answer respond speak say elaborate discuss name identify confirm know tell see speculate")

	// wantThings are words of wanting that things do too: the law allows, the wall resists, the recipe requires.
	wantThings = wordSet(`require allow permit support resist block delay offer promise seek favor favour tolerate accept ban bar prohibit
		forbid exclude prefer postpone demand want obstruct suffer press push call dismiss contest embrace promote consider weigh
		slam blast yield fight`)

	// transparentVerbs pass their own subject and sense on to the infinitive under them: "continued to oppose".
	transparentVerbs = wordSet(`continue begin start keep vow decide vote agree appear seem remain move tend choose resolve go come get
		help use dare manage proceed fail be have do`)

	// mustWords make a demand of a clause in speech.
	mustWords = wordSet(`must should ought`)

	// goodWords, badWords and neededWords judge an issue in speech: "it is unacceptable".
	badWords = wordSet(`unacceptable unthinkable impossible intolerable pointless absurd unworkable inadmissible illegal unjust
		unfair dangerous wrong futile untenable premature reckless disastrous outrageous ridiculous shameful unrealistic insulting`)
	neededWords = wordSet(`essential necessary vital crucial imperative needed indispensable nonnegotiable non-negotiable paramount
		mandatory overdue urgent`)
	goodWords = wordSet(`welcome acceptable constructive productive encouraging fair reasonable sensible promising`)
)
