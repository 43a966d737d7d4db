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

	infinitive bool // what its object is to do: "told them to leave"
	equated    bool // what the noun is said to be: "our goal is"
	stressed   bool // what somebody stresses: "the need for"
}

// wantRows are the words of wanting, refusing, allowing, promising and judging, as frames: from general knowledge of
// English, ordered after the verb classes of Levin, "English Verb Classes and Alternations", 1993 (want, judgement,
// admire, prohibit, allow) with the nouns and adjectives of each. A row is: stance; frames; lemmas. The frames are
// obj, clause, to (an object and what it is to do), prep:A|B and prt:X, for nouns also is ("our goal is") and stressed ("stressed the need for").
const wantVerbs = `
demands: obj clause: demand require request want wish crave covet desire solicit
demands: obj: seek
demands: clause prep:on|upon: insist
demands: clause prep:for|on|upon|with: call push press appeal lobby campaign agitate petition plead clamour clamor ask beg clamor hanker yearn itch
demands: clause: fight battle strive struggle
demands: obj clause: urge implore pressure beseech entreat exhort
demands: to: press push order instruct direct tell command ask encourage cajole coax lobby invite compel force oblige
demands: obj: exact push
demands: obj: insist
demands: prep:into|to: pressure push press coerce force
demands: prep:on: pressure
demands: prep:out prep:for: hold
supports: obj clause: support
supports: obj: eye back endorse favor favour welcome praise applaud hail champion advocate promote embrace defend commend laud prefer uphold cheer prioritize prioritise encourage salute espouse acclaim extol celebrate appreciate second underwrite sponsor safeguard
supports: clause: vote
supports: prep:for: vote root argue stand speak rally
supports: prep:behind|by|with: stand rally side
supports: prep:with: agree concur sympathize sympathise side
supports: prep:to|towards|toward: warm lean
supports: prep:to|by: stick adhere
supports: obj clause: advocate favor favour recommend urge suggest counsel
supports: clause prep:for: hope
supports: prep:in: believe
supports: obj prt:up: talk
accepts: obj clause: accept approve allow permit concede tolerate authorize authorise
accepts: obj: grant ratify adopt greenlight okay rubber-stamp clear countenance heed
accepts: prep:to|on|upon clause: agree
accepts: prep:to clause: consent commit acquiesce assent bow yield submit accede capitulate subscribe
accepts: prep:in: acquiesce
accepts: prep:of: approve
accepts: prep:for: settle
accepts: prep:with: live comply
accepts: obj: swallow stomach digest take
accepts: prep:of: hear
accepts: prep:on prt:off: sign
accepts: prep:to prt:up: sign
accepts: prep:with prt:along: go
accepts: prep:to|on prt:in: give cave
offers: obj clause: offer propose pledge promise vow suggest guarantee volunteer
offers: clause: swear
offers: obj: float pitch dangle table proffer moot extend
offers: obj prt:forward: put
offers: obj prt:out: hold
opposes: obj clause: oppose resist
opposes: obj: criticize criticise condemn denounce decry contest deplore lament slam blast rebuke block obstruct boycott protest challenge appeal assail attack castigate lambaste lambast denigrate deride disparage ridicule mock bemoan dread resent loathe detest dislike abhor regret defy thwart stall fight stymie boo jeer heckle
opposes: prep:to: object
opposes: prep:over: protest riot demonstrate blockade rebel revolt mutiny
opposes: prep:against: demonstrate rebel revolt protest fight campaign vote argue warn caution rail lobby rule speak appeal rally march strike mobilize mobilise petition advise counsel
opposes: prep:with: disagree differ quarrel
opposes: prep:at: bristle chafe bridle
opposes: prep:of: disapprove despair
opposes: prep:about: complain grumble
opposes: prep:against prt:out: come speak
opposes: prep:against|on prt:back: push
opposes: prep:against prt:up: stand
opposes: obj prt:off: fight
rejects: obj clause: reject refuse decline
rejects: obj: dismiss veto spurn rebuff repudiate forbid ban bar prohibit disallow renounce shun exclude scorn nix deny overturn quash overrule annul disavow scrap shelve axe ditch abolish outlaw torpedo foil cancel drop withdraw abandon scuttle
rejects: obj clause prt:out: rule
rejects: obj prt:out: throw
rejects: obj prt:down: turn vote strike shout
rejects: obj prt:off: shrug brush call wave
rejects: obj prt:aside: brush wave cast
rejects: prep:at: balk baulk scoff sneer
rejects: prep:from prt:away: walk back shy
rejects: prep:of|from prt:out: pull back walk opt
undecided: obj clause: mull consider weigh contemplate ponder
undecided: clause: debate explore study
undecided: obj: study explore examine review
undecided: prep:at: look
undecided: prep:over|on|about: mull waver hesitate agonize agonise dither split equivocate
undecided: clause: hesitate
undecided: obj: delay postpone
conditional: prep:on|upon obj: condition predicate premise
`

// wantNouns are the nouns of the same classes: what they take, and how their actor stands to it.
const wantNouns = `
demands: prep:for|of|on|to clause: demand call request appeal push plea insistence bid petition ultimatum requirement
demands: to prep:for|to clause: pressure
demands: is: demand requirement request condition priority
demands: prep:for|of|to clause stressed: need necessity imperative importance urgency
supports: is: goal aim objective aspiration ambition dream hope wish preference
supports: prep:for|of clause: support backing endorsement approval advocacy praise enthusiasm preference sympathy vote acclaim applause
supports: prep:to|for clause: commitment dedication
supports: prep:to: support backing adherence allegiance
accepts: prep:of|to|for clause: acceptance agreement consent willingness readiness openness assent approval
offers: prep:of|for|to clause: offer proposal promise pledge
offers: is: offer proposal promise pledge
opposes: prep:to|against|about|over|with|at: opposition objection resistance hostility aversion reservation concern misgiving criticism dissatisfaction unease outrage anger fury skepticism scepticism protest disapproval discontent dismay indignation alarm qualm disagreement backlash antipathy
opposes: prep:of|for: rebuke condemnation denunciation criticism disapproval
rejects: prep:of|to clause: rejection refusal veto dismissal unwillingness reluctance repudiation
undecided: clause prep:on|about|over: hesitation indecision doubt ambivalence uncertainty feelings
`

// wantAdjectives likewise, as predicates ("is opposed to").
const wantAdjectives = `
opposes: prep:to|against: opposed averse hostile resistant allergic
opposes: prep:against: set
opposes: prep:with|about|of|at|over|by: fed-up annoyed irritated exasperated angered troubled unnerved incensed dissatisfied unhappy uneasy skeptical sceptical critical wary concerned furious angry outraged alarmed dismayed disappointed displeased distrustful suspicious unimpressed lukewarm disturbed frustrated appalled unconvinced worried
rejects: clause prep:to: unwilling loath reluctant disinclined
accepts: clause prep:for|to|with: willing ready prepared open amenable receptive comfortable content agreeable
supports: prep:of: supportive appreciative
supports: prep:about: enthusiastic
supports: prep:with|about|by: encouraged reassured thrilled glad buoyed pleased happy satisfied delighted heartened
supports: clause prep:of|about|for|that: hopeful
supports: clause prep:to|for|on|about: committed keen eager determined resolved anxious desperate
supports: prep:in: interested
supports: clause prep:about|on: adamant
undecided: prep:on|about|over: undecided split divided torn noncommittal ambivalent unsure uncertain
conditional: prep:on|upon: conditional contingent dependent
`

// A wantIdiom is a verb with a noun, or with a preposition and a noun, that together say what somebody wants of what follows
// another preposition ("-" for the object of the verb).
type wantIdiom struct {
	stance         parley.Stance
	in, noun, prep string
}

// idiomRows are idioms of wanting and refusing: stance: verbs: noun or preposition+noun, and the preposition of the issue, each
// pair for each of the verbs. From general knowledge of English.
const idiomRows = `
supports: throw put lend give add swing: weight/behind weight/to support/behind support/to backing/to voice/to name/to
accepts: give grant: blessing/to approval/to consent/to nod/to go-ahead/to assent/to light/to endorsement/to all-clear/to permission/to permission/for
supports: give: backing/to support/to
accepts: leave keep hold open: door/to door/for
accepts: leave: room/for
rejects: close shut slam: door/on door/to
rejects: say: no/to
accepts: say: yes/to
supports: come be speak remain vote rule: in+favour/of in+favor/of in+support/of out+favour/of
supports: come: out+favour/of
opposes: stand get: in+way/of in+path/of
opposes: put: end/to stop/to brake/on brakes/on
opposes: take: issue/with aim/at exception/to stand/against umbrage/at
opposes: have: problem/with issue/with qualm/about quarrel/with objection/to
opposes: pour throw: water/on doubt/on
opposes: cast: doubt/on
opposes: raise voice express: objection/to alarm/over alarm/about
opposes: walk storm leave march strike: in+protest/at in+protest/over in+protest/against
opposes: sound: alarm/over alarm/about
opposes: draw: line/at
opposes: be: in+arms/over in+arms/about in+arms/at in+arms/against
opposes: dig: heel/over heel/on heel/against
opposes: have: enough/of
opposes: set: face/against
accepts: be: in+mood/for in+mood/to
rejects: pull: plug/on
rejects: turn: back/on
rejects: want: part/of
supports: see find: merit/in value/in virtue/in
demands: see feel: need/for need/to reason/to reason/for point/in
supports: have: interest/in plan/to plans/to intention/of
supports: make: case/for
opposes: make: case/against
supports: take: side/of
undecided: have: feelings/about feelings/on doubt/about doubts/about view/on
undecided: take form reach: view/on position/on opinion/on decision/on conclusion/on
undecided: sit: on+fence/on on+fence/over
undecided: reserve: judgement/on judgment/on
rejects: put: on+hold/- on+ice/-
rejects: take: off+table/-
`

var wantIdioms = newWantIdioms(idiomRows)

func newWantIdioms(rows string) map[string][]wantIdiom {
	idioms := map[string][]wantIdiom{}
	for row := range strings.Lines(strings.TrimSpace(rows)) {
		parts := strings.Split(strings.TrimSpace(row), ": ")
		for _, verb := range strings.Fields(parts[1]) {
			for _, words := range strings.Fields(parts[2]) {
				noun, prep, _ := strings.Cut(words, "/")
				f := wantIdiom{stance: parley.Stance(parts[0]), noun: noun, prep: prep}
				if in, rest, ok := strings.Cut(noun, "+"); ok {
					f.in, f.noun = in, rest
				}
				idioms[verb] = append(idioms[verb], f)
			}
		}
	}
	return idioms
}

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
			case word == "to":
				f.infinitive = true
			case word == "is":
				f.equated = true
			case word == "stressed":
				f.stressed = true
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
		indicate drop withdraw soften harden retain hold offer pledge promise lend throw rally put`)

	// drawing verbs bring somebody's support or opposition on a plan.
	drawing = wordSet("have enjoy secure gain retain draw face meet spark generate provoke attract win trigger prompt arouse encounter stir receive")

	// assertingVerbs also only assert what their clause says: "insists it holds the town", "concedes that the pitch was unsafe".
	assertingVerbs = wordSet("insist suggest guarantee concede accept agree claim")

	// purposeVerbs say by their purpose what is wanted: "lobbied to keep the road".
	purposeVerbs = wordSet("fight battle strive struggle lobby campaign push press agitate petition vote clamour clamor")

	// comparingVerbs take with their preposition both matters and people: "agreed with the ruling", "agreed with her", "speaks for 300 people".
	comparingVerbs = wordSet("agree concur disagree differ quarrel comply speak stand rule vote")

	// acceptingVerbs under "can" say what somebody would agree to.
	acceptingVerbs = wordSet("accept support back live agree settle stomach swallow tolerate approve endorse consent subscribe sign")

	// wishingVerbs wish under "would" too.
	wishingVerbs = wordSet("prefer like welcome love hate")

	// callingOn verbs take with "on" whom they call on, not what for.
	callingOn = wordSet("call appeal press lobby plead ask beg campaign petition")

	// grantedNouns can be denied to somebody; to deny anything else is to call it untrue.
	grantedNouns = wordSet("request motion appeal application petition permit permission licence license visa access bail parole asylum entry approval funding loan")

	// stressingVerbs say that something is needed: "stressed the need for".
	stressingVerbs = wordSet("stress underline underscore emphasize emphasise highlight reiterate reaffirm insist cite see feel voice express repeat")

	// wantSilence is what people refuse reporters, and small acts that they refuse: no position on anything.
	wantSilence = wordSet(`comment answer respond speak say elaborate discuss name identify confirm know tell see speculate shake look smile
		disclose reveal specify eat drink wear interview leave move time moment`)

	// wantDropped verbs refuse only what can be dropped: a plan, but not a glass.
	wantDropped = wordSet(`push drop withdraw abandon cancel scrap shelve axe ditch grant deny clear extend challenge attack stall table study explore
		examine review swallow stomach digest wish ratify`)

	// condemningVerbs speak of deeds as well as of measures; deedNouns are what everybody condemns: no position on an issue.
	condemningVerbs = wordSet("condemn denounce decry deplore lament criticize criticise rebuke slam blast assail protest bemoan regret")
	deedNouns       = wordSet(`attack aggression violence killing murder assassination bombing shooting massacre atrocity assault raid shelling abuse crime terrorism
		invasion death loss accident incident cruelty brutality bloodshed destruction`)

	// praisingVerbs praise people as well as measures.
	praisingVerbs = wordSet("salute praise applaud commend laud cheer celebrate hail welcome extol honour honor thank appreciate")

	// assertedNouns are of what somebody says is so: to reject it is to call it untrue.
	assertedNouns = wordSet("suggestion claim allegation accusation assertion notion idea view report rumor rumour theory argument charge insinuation contention belief criticism")

	// calamityNouns are what befalls people.
	calamityNouns = wordSet(`devastation damage situation scene storm flood hurricane cyclone typhoon earthquake quake wildfire fire weather condition suffering
		toll impact pain grief tragedy disaster catastrophe drought famine epidemic outbreak pandemic injury wound crash news night day week year season`)

	// ordealNouns are what one braces for.
	ordealNouns = wordSet("war battle fight combat conflict confrontation siege winter emergency worst")

	// takenNouns are what one takes who accepts it.
	takenNouns = wordSet("offer deal bid plan proposal package settlement money payout payment compromise terms price exit bait buyout")

	// pleadingVerbs are what only people do.
	pleadingVerbs = wordSet("beg plead implore beseech entreat ask call demand urge vow swear refuse insist petition protest object agree oppose reject welcome want solicit")

	// yieldingVerbs give up a stance that was taken.
	yieldingVerbs = wordSet("drop withdraw abandon relinquish retract renounce shelve")
	stanceTaken   = wordSet("demand opposition objection resistance support request call claim insistence veto refusal reservation backing")

	// particleDropped verbs do so with a particle: "called off the strike", "threw out the charges".
	particleDropped = wordSet("call throw pull wave")

	// wantUndertakings can be dropped, granted or denied, beside plans.
	wantUndertakings = wordSet(`bid boycott strike claim demand request motion appeal application petition objection opposition support candidacy nomination charge case lawsuit
		suit ban sanction embargo tariff tax levy project policy rule law measure merger deal purchase sale reform cut campaign closure mandate
		restriction quota legislation ruling order decision election vote talk negotiation visit summit permit permission licence license visa access
		candidate invitation commitment pledge promise treaty subsidy fee toll curfew option possibility mandate membership accession idea extension
		amendment clause verdict plea approach allegation status loan aid`)

	// wantThings are words of wanting that things do too: the law allows, the wall resists, the recipe requires.
	wantThings = wordSet(`require allow permit support resist block delay offer promise seek favor favour tolerate accept ban bar prohibit
		forbid exclude prefer postpone demand want obstruct suffer press push call dismiss contest embrace promote consider weigh
		slam blast yield fight tell direct suggest extend claim challenge attack undermine defy stall encourage force guarantee study explore`)

	// namedThings are those of them that are said of things with names too: a ship, a telephone, a law.
	namedThings = wordSet(`require allow permit support resist block delay offer promise ban bar prohibit forbid exclude obstruct suffer press push
		promote extend attack undermine stall encourage force guarantee blast slam postpone suggest`)

	// transparentVerbs pass their own subject and sense on to the infinitive under them: "continued to oppose".
	transparentVerbs = wordSet(`continue begin start keep vow decide vote agree appear seem remain move tend choose resolve go come get
		help use dare manage proceed fail be have do threaten plan intend prepare opt elect conspire unite join act`)

	// callingVerbs say what an issue is in somebody's eyes.
	callingVerbs = wordSet(`call describe label brand dub deem consider declare denounce dismiss hail term regard view see find rate portray paint
		condemn criticize criticise praise think slam blast decry characterize characterise welcome reject`)

	// brandingVerbs among them find fault whatever the word.
	brandingVerbs = wordSet("brand dub denounce dismiss condemn slam blast decry criticize criticise label")

	// mustWords make a demand of a clause in speech.
	mustWords = wordSet(`must should ought`)

	// goodWords, badWords and neededWords judge an issue in speech: "it is unacceptable".
	badWords = wordSet(`unacceptable unthinkable impossible intolerable pointless absurd unworkable inadmissible illegal unjust
		unfair dangerous wrong futile untenable premature reckless disastrous outrageous ridiculous shameful unrealistic insulting
		inhumane immoral unlawful unconstitutional illegitimate irresponsible misguided short-sighted shortsighted foolish senseless cruel
		scandalous appalling unwise counterproductive counter-productive catastrophic unreasonable inadequate insufficient unsatisfactory
		terrible awful bad ludicrous laughable baseless biased one-sided toothless meaningless worthless excessive unjustified unnecessary
		undemocratic harmful damaging destructive ruinous hypocritical deplorable regrettable disappointing divisive half-baked unserious
		dishonest flawed weak null void invalid provocative`)
	neededWords = wordSet(`essential necessary vital crucial imperative needed indispensable nonnegotiable non-negotiable paramount
		mandatory overdue urgent inevitable unavoidable critical must prerequisite precondition priority necessity`)
	goodWords = wordSet(`welcome acceptable constructive productive encouraging fair reasonable sensible promising right historic excellent
		balanced wise positive helpful useful just good great legitimate viable workable wonderful fantastic responsible courageous
		worth appropriate justified beneficial desirable landmark worthwhile sound`)

	// goodNouns and badNouns judge an issue likewise: "the bid is an insult".
	badNouns = wordSet(`mistake failure insult travesty disgrace disaster betrayal outrage scandal sham farce provocation nonstarter non-starter
		surrender capitulation shame joke charade blunder threat catastrophe injustice nonsense folly trap crime violation overreach dead-end
		abomination affront humiliation stunt gimmick fiasco debacle tragedy error embarrassment sellout sell-out giveaway whitewash smokescreen
		recklessness blackmail bluster propaganda fantasy illusion madness insanity lunacy cop-out hoax obstacle setback death-knell attack line`)
	goodNouns = wordSet(`breakthrough success victory achievement triumph opportunity milestone win relief blessing lifeline progress solution
		step advance improvement boon godsend way answer chance`)

	// matterNouns can be judged by an adjective alone: "this is a bad deal".
	matterNouns = wordSet(`decision move idea law measure vote verdict ruling merger closure election rule reform policy tax budget bid sale war strike
		project result outcome meeting session talk visit summit negotiation cut ban`)

	// harmingVerbs and helpingVerbs say what an issue would do in the eyes of who speaks: "it would kill this town".
	harmingVerbs = wordSet(`kill destroy undermine harm hurt damage ruin wreck weaken betray reward threaten endanger jeopardize jeopardise cripple
		doom sink finish decimate gut strangle paralyze paralyse imperil inflame exacerbate aggravate destabilize destabilise
		devastate erode worsen punish humiliate bankrupt violate embolden penalize penalise sabotage`)
	helpingVerbs = wordSet("help benefit save strengthen protect boost improve secure safeguard")

	// bargainingVerbs are what one does over a matter that is open.
	bargainingVerbs = wordSet("negotiate discuss debate talk bargain renegotiate haggle")

	// vainNouns deny what follows them: "there is no room for compromise"; absenceNouns are what is merely not there.
	vainNouns    = wordSet("room place need reason justification case excuse point future merit basis")
	absenceNouns = wordSet("doubt evidence question sign indication information comment word time problem report casualty injury date way alternative substitute plan")
)
