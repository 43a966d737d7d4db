package reconcile

import "strings"

// synonymSets are words that reports use for one thing. From general knowledge of news English; a set is one idea, not a
// family: words that may stand against each other (killed, wounded) are in different sets.
const synonymSets = `
plan proposal framework blueprint draft roadmap offer initiative
talk negotiation discussion meeting summit round session huddle meet negotiate confer hold dialogue consultation parley gathering
soldier troop force personnel army military serviceman trooper
kill dead death die fatality perish decease toll victim
wound injure injury hurt wounded injured
miss missing disappear unaccounted
capture seize take fall overrun conquer occupy control
territory land area soil ground terrain
displace displaced evacuate evacuee flee refugee
shelter
attack strike barrage bombardment raid assault hit bomb shell pound slam
launch fire unleash
intercept down destroy shoot
say tell state declare insist stress remark note explain
demand require insist urge call seek
reject refuse oppose rebuff dismiss rule
accept agree approve endorse back support welcome
end halt stop cease
ceasefire truce armistice
withdraw withdrawal retreat pull leave pullout
join accession membership accede member
ban prohibit bar forbid exclude prohibition
cap limit ceiling
reduce reduction cut shrink slash lower
guarantee assurance
envoy emissary representative
adviser advisor aide counsellor
chief head leader boss director chair chairman
minister secretary
resign resignation quit exit departure
scandal corruption graft
delay stall drag postpone
deadline
money fund funding cash financing finance
loan lend credit
damage destruction destroy loss devastation
cost price
power electricity
customer household subscriber
outage blackout
storm hurricane cyclone typhoon
flood flooding inundate deluge
rain rainfall downpour precipitation
quake earthquake tremor
wildfire blaze
hospital clinic
school
house home dwelling building
sign signing signature
announce announcement unveil reveal disclose
release free liberate
hostage captive
prisoner detainee inmate
arrest detain detention custody
vote ballot poll
strike walkout stoppage
worker employee staff
people person
case infection
box container
union
wage pay salary
ship vessel boat
port harbour harbor dock
aircraft plane jet
share proportion percentage
begin start commence launch open
visit trip travel
letter
leak
obstacle hurdle stumbling sticking
compromise concession concede
prevent deter deterrent deterrence
aggression invasion invade
asset
incremental gradual
optimism optimistic hope hopeful upbeat
productive constructive useful fruitful
vague murky unspecified undefined unclear
favour favor favourable favorable favoring tilt
weapon arm arms munition
official authority
frontline front
large big huge massive great major
`

// synonyms maps a folded lemma to the first word of its set. A word in two sets stays with the first.
var synonyms = readSynonyms(synonymSets)

func readSynonyms(sets string) map[string]string {
	of := map[string]string{}
	for line := range strings.Lines(sets) {
		words := strings.Fields(line)
		for _, w := range words {
			if _, ok := of[w]; !ok {
				of[w] = words[0]
			}
		}
	}
	return of
}

// lemmaKey is what two words must have in common to count as the same: the first of their set of synonyms, or the word.
func lemmaKey(lemma string) string {
	w := fold(lemma)
	if s, ok := synonyms[w]; ok {
		return s
	}
	return w
}

// seenThrough are nouns that say how something is counted, not what.
var seenThrough = wordSet(`share number part portion percentage proportion percent majority rest amount sum size level estimate figure count
length total tally rate quarter third half fifth dozen score hundred thousand million billion trillion level average`)

// lightVerbs say too little to tell two clauses apart or to bind them.
var lightVerbs = wordSet(`be have do make take get go come give put say tell keep hold remain become seem appear use need want let include continue try
see know think show mean call follow happen`)

// contrasts are pairs of ideas of which one excludes the other: what is counted or told with one is not what is with the other.
var contrasts = readContrasts(`
kill wound
kill miss
wound miss
launch intercept
abroad internally
abroad internal
internal external
confirm suspect
import export
active authorized
active authorised
north south
east west
northern southern
eastern western
win lose
buy sell
lend borrow
rise fall
increase decrease
male female
arrive depart
former current
young old
first second
first third
second third
before after
offshore onshore
civilian soldier
civilian police
`)

// opposites are acts of which one excludes the other, if both are of one actor on one thing.
var opposites = readContrasts(`
accept reject
accept veto
accept block
reject demand
support oppose
approve block
approve veto
allow ban
allow prevent
withdraw stay
withdraw remain
withdraw deploy
advance retreat
sign scrap
confirm deny
admit deny
join leave
win defeat
succeed fail
include exclude
strengthen weaken
raise cut
expand shrink
tighten ease
impose lift
arrest release
front behind
open close
private public
daily annual
daily monthly
monthly annual
`)

// readContrasts maps the hash of a word's key to those of the words that it excludes.
func readContrasts(list string) map[uint64][]uint64 {
	against := map[uint64][]uint64{}
	for line := range strings.Lines(list) {
		if w := strings.Fields(line); len(w) == 2 {
			a, b := hashWord(lemmaKey(w[0])), hashWord(lemmaKey(w[1]))
			against[a] = append(against[a], b)
			against[b] = append(against[b], a)
		}
	}
	return against
}
