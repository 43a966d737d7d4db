package reconcile

import "strings"

// eventRows are classes of happenings: what reports call one and the same thing by verbs and nouns. A class is one kind of occasion:
// words of two classes tell of two things, unless the classes are related. Verbs of beginning and ending have none: what they begin
// or end says which thing it is. A word may be in several ("strike"); two words in one field
// joined by "_" are a verb with what follows it. From general knowledge of news English and the classes of VerbNet 3.4 (meet-36.3,
// kill-42.1, get-13.5.1, leave-51.2, appoint-29.1), written out as whole classes.
const eventRows = `
talks meet meeting talk talks summit negotiation negotiate discussion discuss huddle consultation consult dialogue parley confer sit_down sit_together come_together get_together gathering mediate mediation roundtable session round reunion powwow conclave
visit visit trip travel tour arrive arrival fly journey enter land voyage head_to go_to call_on stopover
briefing brief briefing debrief debriefing
press conference news_conference press_conference
speech speech address lecture sermon oration
told tell say inform remark comment
attack attack strike hit bomb bombard bombardment bombing shell shelling raid airstrike air_strike assault barrage pound slam pummel pepper rocket ambush salvo volley shoot shooting fire_on fire_at fire_into open_fire target launch fire torpedo strafe
invasion invade invasion incursion offensive aggression counteroffensive
war war conflict hostility hostilities fighting warfare uprising insurgency rebellion take_up battle clash fight skirmish
deliver hand deliver send circulate distribute transmit delivery
explosion explode explosion blast detonate detonation blow_up go_off
kill kill die death dead perish slay murder assassinate assassination slaughter massacre drown fatality execute execution
wound wound injure hurt maim
capture capture seize overrun liberate liberation reconquer conquer conquest fall occupy occupation seizure retake recapture take_control control annex annexation
withdraw withdraw withdrawal retreat pull_out pullout pull_back pullback leave_for evacuate_from
landfall landfall come_ashore came_ashore touch_land hit strike make_landfall go_ashore slam_into cross crash_into barrel_into sweep_across
storm storm hurricane cyclone typhoon tornado gale
weaken weaken downgrade dissipate
flood flood flooding inundate inundation overflow burst_its burst_into submerge swamp swell breach break_through break_its burst
quake quake earthquake tremor aftershock jolt
blaze fire blaze burn wildfire burn_down engulf ignite
collapse collapse cave_in crumble give_way topple
crash crash derail derailment collide collision plunge ram
sink sink capsize go_down founder shipwreck go_under sinking keel_over
ground ground aground run_aground beach
evacuate evacuate evacuation
displace displace displacement flee flight uproot
rescue rescue save pull_from airlift
damage damage destroy destruction wreck devastate devastation ravage flatten level ruin raze
outage outage blackout power_cut lose_power
resign resign resignation quit step_down stand_down bow_out step_aside departure abdicate abdication leave_office
dismiss dismiss fire sack oust dismissal depose ouster unseat sacking
appoint appoint name nominate appointment install inaugurate swear_in inauguration take_over take_office succeed replace step_into pick promote
elect elect win re-elect reelect election victory vote choose
lose lose defeat
sign sign signing initial ink put_name
adopt approve adopt pass ratify endorse enact adoption approval ratification vote wave_through greenlight
agree agree agreement deal accord pact clinch conclude settle settlement compromise
reject reject rejection rebuff veto turn_down vote_down throw_out scrap spurn strike_down rule_out say_no overrule knock_back wave_away
propose propose proposal submit put_forward float unveil
debate debate
leak leak
film film photograph picture pictured filmed
publish publish release publication print
announce announce announcement declare proclaim declaration proclamation
demand demand ultimatum urge insist call_for request call_on appeal
warn warn warning threaten threat
accuse accuse accusation condemn condemnation denounce blame decry criticise criticize criticism rebuke blast lambast slam
praise praise hail welcome laud applaud
arrest arrest detain detention take_custody apprehend seize nab round_up
release release free liberate walk_free let_go set_free bail freed
jail jail sentence imprison convict conviction incarcerate lock_up
charge charge indict indictment sue lawsuit prosecute
acquit acquit acquittal exonerate
search search probe investigate investigation inquiry inspect inspection raid comb
trial trial hearing
fine fine penalise penalize
protest protest rally demonstrate march demonstration riot picket unrest
strike strike walkout walk_out walk_off stoppage down_tools
acquire buy acquire purchase takeover take_over merge merger acquisition snap_up
sell sell sale divest
open open reopen inaugurate opening
close close shut closure shutdown shut_down
ceasefire ceasefire truce armistice cease-fire
exchange exchange swap
ban ban prohibit prohibition outlaw bar embargo blockade forbid enjoin injunction
sanction sanction
deploy deploy deployment mobilise mobilize mobilization mobilisation
abduct abduct kidnap abduction kidnapping hijack hijacking
drill drill exercise manoeuvre maneuver
intercept intercept interception shoot_down
raise raise lift up hike increase sweeten jack_up put_up push_up
cut cut lower slash trim reduce scale_back
rise rise climb jump leap soar surge rocket gain
slide slide slip tumble plummet slump dip
cancel cancel cancellation call_off postpone suspend suspension put_off shelve
born born birth
marry marry wedding wed
`

// unlikeRows are the classes that a word has only as a verb or only as a noun: hands are not handed over, a fire is no dismissal.
const unlikeRows = `
noun hand deliver
noun fire dismiss
noun strike landfall
noun hit landfall
noun close close
noun open open
noun land visit
noun name appoint
noun slide slide
noun cut cut
noun ram crash
noun stand resign
noun comment told
noun charge attack
noun save rescue
noun notice publish
noun bar ban
noun blast accuse
noun sack dismiss
noun post publish
noun promise agree
noun measure sanction
verb fire blaze
verb shell kill
`

var unlike = readUnlike(unlikeRows)

func readUnlike(rows string) map[[3]string]bool {
	set := map[[3]string]bool{}
	for line := range strings.Lines(rows) {
		if w := strings.Fields(line); len(w) == 3 {
			set[[3]string{w[0], w[1], w[2]}] = true
		}
	}
	return set
}

// visiting is the class of coming to where something happens: its words say less of the occasion than what they lead to.
const visiting = "visit"

// unlikeTalks is the class of "meet" that is no meeting: a plan that was met with outrage, a deadline that was met.
const unlikeTalks = "unlike talks"

// toldClass is the class of saying something: who speaks today spoke yesterday.
const toldClass = "told"

// eventClasses gives the classes of a folded lemma, or of two words joined by "_".
var eventClasses = readEventClasses(eventRows)

func readEventClasses(rows string) map[string][]string {
	of := map[string][]string{}
	for line := range strings.Lines(rows) {
		words := strings.Fields(line)
		for _, w := range words[min(1, len(words)):] {
			of[w] = sorted(append(of[w], words[0]))
		}
	}
	return of
}

// relatedRows are classes that tell of one occasion from two sides: who visits meets, a strike that hits also kills.
const relatedRows = `
talks visit
talks agree
talks press
told press
told briefing
told speech
told announce
told warn
told accuse
told demand
told propose
told reject
told praise
told debate
told publish
talks adopt
talks elect
talks trial
attack kill
attack wound
attack explosion
attack damage
attack invasion
attack capture
kill wound
kill explosion
kill crash
kill sink
kill flood
kill quake
kill blaze
kill collapse
explosion collapse
explosion damage
landfall damage
landfall storm
storm damage
storm flood
landfall flood
flood damage
flood displace
flood collapse
capture invasion
withdraw capture
evacuate displace
evacuate flood
evacuate rescue
resign appoint
resign dismiss
dismiss appoint
elect appoint
elect lose
adopt agree
adopt elect
sign agree
sign adopt
propose publish
propose announce
leak publish
arrest charge
arrest search
jail charge
jail trial
release acquit
sink rescue
sink ground
crash sink
demand warn
demand propose
accuse warn
protest strike
outage damage
adopt reject
exchange release
war attack
war invasion
deliver publish
deliver propose
deliver leak
sign reject
ban sanction
briefing announce
press announce
capture announce
`

// relatedClasses holds the pairs of relatedRows in both orders.
var relatedClasses = readRelated(relatedRows)

func readRelated(rows string) map[[2]string]bool {
	related := map[[2]string]bool{}
	for line := range strings.Lines(rows) {
		if w := strings.Fields(line); len(w) == 2 {
			related[[2]string{w[0], w[1]}], related[[2]string{w[1], w[0]}] = true, true
		}
	}
	return related
}

// related reports whether a class of one list goes with one of the other.
func related(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if relatedClasses[[2]string{x, y}] {
				return true
			}
		}
	}
	return false
}
