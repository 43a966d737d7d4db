package reading

import (
	"fmt"
	"strings"
	"sync"

	"parley"
)

// The words of events: classes of nouns, and rules that give a verb with its objects, particles and prepositions a type of
// PLOVER 2.0. From general knowledge of English, after the headings of the PLOVER codebook (Halterman et al., 2023) and
// the conventions of those who code by it: sanctions imposed coerce, aid cut is a sanction, what is lifted is yielded. Single verbs
// that were missing were picked by hand while reading the verb dictionary of PETRARCH-2 (openeventdata/petrarch2, MIT).

// An eventClass is a set of classes of nouns, a bit each.
type eventClass uint64

// eventNounRows are the classes of nouns. A class with a type names happenings: its nouns are events by themselves.
// A noun may be in several classes; the first with a type gives it its type.
var eventNounRows = []struct {
	class string
	typ   parley.EventType // "" for classes of things and people
	nouns string
}{
	{"ceasefire", retreat, `ceasefire cease-fire truce armistice disengagement disarmament demilitarization demilitarisation`},
	{"withdrawal", retreat, `withdrawal pullout pull-out pullback retreat evacuation drawdown surrender capitulation demobilization demobilisation`},
	{"yielding", concede, `release pardon amnesty resignation concession abdication reinstatement easing repatriation restitution exoneration
		acquittal clemency commutation parole liberation relaxation reopening return`},
	{"talks", consult, `talk meeting summit negotiation discussion consultation conversation dialogue conference phone-call briefing session
		huddle mediation gathering roundtable luncheon audience encounter  parley teleconference videoconference get-together
		tete-a-tete call visit trip tour hotline hearing debate deliberation forum reception banquet`},
	{"deal", support, `agreement deal pact treaty accord memorandum settlement convention protocol compact contract covenant compromise understanding
		mou partnership alliance rapprochement normalization normalisation merger`},
	{"attack", assault, `attack airstrike air-strike raid assault offensive bombing shelling bombardment ambush shooting killing massacre explosion
		blast invasion incursion fighting clash gunfire barrage cyberattack cyber-attack abduction kidnapping kidnap rape torture murder
		assassination capture seizure occupation annexation counteroffensive onslaught hostility battle firefight crossfire stabbing beheading
		execution atrocity genocide aggression sabotage hit hijacking hack hacking war warfare bloodshed slaughter blitz salvo
		intrusion skirmish conquest siege strafing lynching arson   stampede beating sortie
		shootout slaying mutilation pillage looting ransacking`},
	{"strike", assault, `strike`},
	{"sanction", coerce, `sanction embargo ban curfew tariff blockade restriction penalty fine levy lockdown quarantine moratorium duty quota
		prohibition blacklist freeze limit curb`},
	{"arrest", coerce, `arrest detention crackdown deportation imprisonment confiscation incarceration jailing roundup censorship extradition
		eviction expropriation nationalization nationalisation demolition repression suppression shutdown warrant summons sentence
		imposition   injunction manhunt coup disqualification purge`},
	{"protest", protest, `protest demonstration rally march walkout walk-out boycott riot sit-in uprising unrest revolt picket vigil stoppage
		rebellion insurrection mutiny demo `},
	{"probe", accuse, `investigation inquiry enquiry probe lawsuit suit indictment trial conviction prosecution audit fact-finding
		inquest impeachment litigation autopsy`},
	{"charge", accuse, `accusation allegation complaint charge claim`},
	{"criticism", accuse, `condemnation criticism denunciation rebuke outcry reprimand censure rebuttal outrage disapproval
		diatribe tirade barb broadside displeasure indignation dismay`},
	{"demand", request, `demand request appeal plea petition  urging entreaty `},
	{"threat", threaten, `threat warning ultimatum deadline intimidation saber-rattling sabre-rattling escalation`},
	{"praise", support, `endorsement praise congratulation recognition solidarity tribute condolence gratitude commendation
		inauguration accession ratification applause accolade medal award apology backing sympathy`},
	{"aid", aid, `aid assistance donation grant relief bailout subsidy stipend  airlift rescue scholarship
		reconstruction loan credit largesse`},
	{"joint", cooperate, `cooperation co-operation collaboration joint-exercise exchange coordination joint-venture`},
	{"drill", mobilize, `exercise drill maneuver manoeuvre wargame war-game`},
	{"mobil", mobilize, `deployment mobilization mobilisation buildup build-up redeployment call-up conscription rearmament alert patrol overflight
		remilitarization militarization reinforcement`},
	{"refusal", reject, `rejection refusal veto repudiation rebuff opposition denial dismissal deadlock impasse stalemate defiance`},
	{"break", sanction, `suspension expulsion cancellation severance termination cutoff downgrade cutback  dissolution
		cut`},
	{"damage", other, `fire inferno flood flooding earthquake quake landslide storm hurricane cyclone tornado typhoon eruption wildfire drought
		landfall crash collision derailment outage blackout leak spill collapse accident disaster tsunami avalanche mudslide outbreak
		shipwreck sinking crush heatwave blizzard famine epidemic  breakdown `},
	{"happening", other, `election referendum vote ballot poll runoff primary ceremony funeral wedding launch opening
		final match victory defeat win loss championship tournament verdict ruling acquisition takeover bankruptcy ipo
		appointment nomination debut premiere birth death   coronation signing announcement statement speech address
		unveiling publication leak scandal survey sale purchase closure bid testimony press-conference
		layoff rollout recall upgrade handover transfer swap prisoner-swap kickoff draw playoff auction landing liftoff
		independence census tally round decision exit departure ouster resumption start`},

	{"troops", "", `troop soldier force army military fighter marine warship battalion brigade tank jet warplane navy contingent
		regiment paratrooper armor armour personnel unit reservist fleet carrier division squadron police officer guard militia bomber`},
	{"peacekeepers", "", `peacekeeper observer peacekeeping monitor inspector peace-keeper`},
	{"diplomats", "", `diplomat ambassador envoy consul attache attaché inspector embassy consulate correspondent charge`},
	{"captives", "", `prisoner hostage detainee captive inmate convict  dissident activist`},
	{"refugees", "", `refugee migrant asylum-seeker evacuee displaced exile asylum immigrant seeker`},
	{"aidgoods", "", `aid food medicine supply relief money fund funding dollar euro pound loan grant blanket tent vehicle shelter equipment
		weapon arms ammunition assistance vaccine medication water fuel hospital support help training package shipment convoy
		cash million billion donation ventilator mask helicopter generator boat ambulance credit currency medicament doctor nurse firefighter
		rescuer physician financing missile tank system yen yuan rupee kit subsidy investment scholarship wheat grain oil`},
	{"arms", "", `weapon arms arm gun rifle rocket missile artillery howitzer mortar bullet shell bomb grenade explosive drone gunfire airstrike warhead mine torpedo`},
	{"ties", "", `tie relation link relationship contact cooperation co-operation trade  mission exchange collaboration`},
	{"people", "", `man woman child civilian people person villager worker official policeman journalist student suspect leader minister president
		soldier militant rebel protester demonstrator activist resident member family dozen hundred thousand boy girl
		teacher farmer passenger citizen tourist gunman bystander commander chief candidate lawyer counterpart king queen premier
		chancellor secretary baby mother father victim worshipper pilgrim crew fisherman sailor reporter editor politician lawmaker
		lawyer national businessman pastor priest bishop`},
	{"leaders", "", `president minister leader counterpart chancellor premier king queen prince secretary envoy delegation official ambassador
		delegate negotiator chief diplomat   lawmaker governor mayor director chairman commissioner
		emir sultan sheikh pope head representative senator mediator cabinet colleague`},
	{"workers", "", `worker teacher nurse doctor union employee miner driver student staff farmer pilot lecturer physician
		firefighter docker machinist crew labourer laborer trucker  inmate prisoner  actor writer player
		railwayman postman journalist engineer member `},
	{"crowd", "", `protester demonstrator activist crowd mob opposition supporter opponent marcher villager resident student rioter fan
		youth farmer monk inhabitant mourner critic teacher worker union group`},
	{"law", "", `law bill legislation resolution constitution amendment motion measure decree order reform budget policy act draft
		text declaration charter statement communique communiqué`},
	{"court", "", `court judge tribunal jury prosecutor magistrate attorney justice`},
	{"police", "", `police policeman officer authority gendarmerie cop customs fbi immigration  agent agency guard ministry
		court judge`},
	{"proposal", "", `proposal plan offer request demand call appeal bid initiative idea suggestion deal agreement resolution motion bill
		petition application invitation compromise draft claim concession talk negotiation allegation accusation charge
		resignation ceasefire  ultimatum permission entry access visa amendment referendum result outcome
		criticism complaint objection candidate nomination nominee lawsuit notion extradition budget pressure condition
		interference compromise bail term election legitimacy`},
	{"place", "", `town city village base compound building airport camp region area province border district headquarters station port
		bridge depot territory outpost house home hospital school market mosque church refinery factory plant facility stronghold
		checkpoint convoy island hub street capital neighbourhood neighborhood position target site enclave infrastructure
		settlement hotel prison embassy bus train ship vessel plane aircraft road highway dam plant pipeline grid terminal`},
	{"property", "", `home house property asset account office newspaper ship vessel boat tanker land website company drug cocaine land
		cargo document passport bank business station shop plane premise oilfield plantation channel licence license ivory
		ton kilogram`},
	{"views", "", `concern alarm regret disappointment anger dissatisfaction displeasure objection misgiving opposition outrage frustration worry
		doubt disapproval condemnation dismay criticism complaint`},
	{"goodwill", "", `support solidarity satisfaction appreciation gratitude condolence congratulation thanks sympathy admiration respect
		commitment confidence friendship welcome backing hope praise optimism regard `},
	{"information", "", `information intelligence evidence data technology expertise experience know-how`},
	{"money", "", `dollar euro pound yen yuan rupee franc krone kroner peso dinar rouble ruble won shekel lira rand riyal naira shilling baht
		million billion trillion money fund funds cash tranche instalment installment payment sum loan credit grant`},
	{"armed", "", `troop troops soldier force forces army military fighter militant rebel insurgent guerrilla gunman jihadist terrorist militia
		paramilitary separatist commando marine paratrooper tank column infantry battalion brigade unit squad`},
	{"insult", "", `liar fool terrorist dictator tyrant thug criminal killer murderer thief coward traitor fascist nazi racist clown idiot moron
		butcher bully disgrace threat menace puppet crook cheat fraud hypocrite extremist aggressor occupier warmonger hooligan stooge
		lackey failure sham farce scandal insult outrage crime betrayal lie provocation travesty genocide hoax`},
	{"fault", "", `illegal unlawful unfair unjust provocative irresponsible reckless shameful disgraceful absurd outrageous barbaric cowardly
		inhumane cruel corrupt incompetent dangerous hypocritical unconstitutional fraudulent deplorable disgusting appalling terrible stupid
		wrong criminal brutal heinous discriminatory racist`},
	{"merit", "", `historic excellent brave courageous heroic constructive positive legitimate wise exemplary hero friend partner success breakthrough
		milestone triumph model ally example`},
	{"state", "", ``}, // names of states and places, by their label
	{"club", "", ``},  // names of bodies, by their label
	{"abstract", "", `atmosphere mood hope trust confidence climate reputation image economy inflation poverty crime corruption epidemic pandemic disease market
		record low high bottom snag wall note chord balance tone limit ceiling floor target goal deal cost price crisis drought hunger unemployment
		chance prospect effort imagination attention interest moment spirit pride feeling morale perception narrative stereotype`},
	{"storm", "", `storm hurricane cyclone typhoon tornado flood earthquake quake fire wildfire blaze wave wind rain river landslide avalanche
		tree lightning heat virus disease swelling water crash accident tide surge`},
	{"bodies", "", `target bidder suitor acquirer buyer rival predator carrier operator lender insurer`}, // other bodies by their noun, see classOf
	{"name", "", ``}, // names of persons, peoples and bodies, by their label
}

// The types of events, short for the tables.
const (
	agree, consult, support    = parley.Agree, parley.Consult, parley.Support
	concede, cooperate, aid    = parley.Concede, parley.Cooperate, parley.Aid
	retreat, request, accuse   = parley.Retreat, parley.Request, parley.Accuse
	reject, threaten, protest  = parley.Reject, parley.Threaten, parley.Protest
	sanction, mobilize, coerce = parley.Sanction, parley.Mobilize, parley.Coerce
	assault, other             = parley.Assault, parley.OtherEvent
)

// noEvent is the type, in the rows, of a phrase that tells of nothing that happened.
const noEvent parley.EventType = "NONE"

// eventVerbRows are rules "TYPE: verbs > conditions"; of the rules of a verb the first that fits counts, in the order here.
// Conditions of one form are alternatives, those of different forms must all hold:
//
//	noun, @class      the object is such a noun
//	prep:noun         the object of the preposition is; together with a noun, either will do
//	+prep:noun        the object of the preposition is, whatever else must hold
//	^noun, ^@class    the agent is
//	~word             the verb has the particle, adverb or preposition
//	=noun             the verb's complement is (attribute, adjective)
//	obj, !obj         the verb has an object, has none
//	!comp             the verb has no infinitive or clause under it
const eventVerbRows = `
ASSAULT: violate breach break flout > @ceasefire ceasefire cease-fire truce armistice airspace
ACCUSE: violate breach > @deal
RETREAT: disarm demobilize demobilise disengage
AGREE: express signal voice declare indicate state convey announce show > readiness willingness intention intent interest desire eagerness plan
AGREE: offer > to:mediate @talks
THREATEN: vow promise pledge swear threaten > revenge retaliation response action vengeance @attack @sanction @protest retribution
ASSAULT: declare wage > war
ASSAULT: claim > responsibility
COERCE: use fire deploy spray > tear gas teargas cannon baton truncheon
COERCE: seize take grab usurp > power
COERCE: strip > of:citizenship of:immunity of:power of:nationality
COERCE: hold keep > @captives ~captive ~prisoner custody in:custody under:arrest in:detention
COERCE: place put > under:arrest under:curfew under:@arrest under:@sanction on:blacklist on:list
MOBILIZE: increase tighten raise boost heighten bolster enhance step strengthen > security alert patrol vigilance presence readiness defence defense surveillance
ACCUSE: put take haul bring refer > on:trial to:court to:justice to:tribunal before:court
SANCTION: halt suspend stop cut reduce restrict > trade import export investment purchase gas oil electricity
RETREAT: declare announce call proclaim observe implement accept begin start enter extend renew reach respect uphold > @ceasefire
RETREAT: withdraw pull remove redeploy evacuate recall > @troops
RETREAT: lay put give surrender hand turn > ~down ~up ~over @arms
RETREAT: pull > ~out ~back !obj
RETREAT: leave quit vacate withdraw > ^@troops
RETREAT: retreat
SANCTION: withdraw pull recall evacuate remove expel evict oust eject > @peacekeepers @diplomats
SANCTION: expel boot kick throw evict > ~out @diplomats
SANCTION: expel
SANCTION: downgrade sever cut break suspend freeze end terminate curtail > @ties
SANCTION: break cut > ~off @ties @talks
SANCTION: cut halt suspend freeze stop reduce withhold slash trim withdraw discontinue end terminate scrap pull limit block curtail delay > @aid @aidgoods flight payment delivery membership financing program programme
SANCTION: suspend halt freeze postpone > @talks @joint @drill @deal
COERCE: suspend stop halt block hamper > constitution broadcast newspaper parliament service work activity operation licence license assembly website channel journalist party
CONCEDE: order announce approve > @yielding
PROTEST: stop halt down > work tool ^@workers
PROTEST: block blockade > road highway street motorway railway ^@crowd
PROTEST: clash > ^@crowd
ACCUSE: order announce approve demand open launch file press bring lodge > @probe @charge retrial trial extradition
COERCE: order > ^@court ^@police ^authority ^government
REJECT: dismiss slam blast > @proposal @protest
ACCUSE: accuse > obj
REJECT: cancel scrap abandon scuttle abort postpone > @talks @deal @proposal visit trip
REJECT: cancel > obj
REJECT: call > ~off @talks @deal visit trip
CONCEDE: call > ~off @protest
CONCEDE: end halt suspend stop > @protest hunger-strike boycott
PROTEST: stop halt down > work tool
CONCEDE: end stop halt cease suspend > @attack war campaign siege operation blockade embargo sanction restriction persecution curfew ban hostility
CONCEDE: lift ease relax remove loosen repeal abolish drop waive revoke soften scrap reduce cut unfreeze rescind overturn reverse roll lower suspend slash > @sanction requirement tax barrier condition limit warrant policy emergency siege charge law decision rule fee
CONCEDE: roll scale > ~back @sanction
CONCEDE: back climb > ~down
CONCEDE: abandon drop > policy claim demand charge plan case bid
CONCEDE: free pardon parole liberate exonerate acquit amnesty commute unblock unfreeze
CONCEDE: release > @captives @people @property @workers @name vessel duty
CONCEDE: relieve release dismiss > of:duty of:post from:duty from:custody from:prison from:jail from:captivity from:detention
CONCEDE: let set > ~free ~go
CONCEDE: give > ~in
CONCEDE: resign abdicate quit capitulate surrender relent
CONCEDE: step stand > ~down ~aside
CONCEDE: comply obey relinquish legalize legalise decriminalize decriminalise absolve vindicate cede legitimize concede yield bow submit cave acquiesce
CONCEDE: return repatriate > obj
CONCEDE: restore hand > artifact artefact painting remains skull body prisoner property object relic manuscript mandate power ship vessel
CONCEDE: reinstate re-appoint reappoint
CONCEDE: allow > permission
CONCEDE: grant > obj
CONCEDE: give > permission pardon bail amnesty request order  autonomy independence concession immunity clemency right status citizenship reprieve waiver extension leave visa
CONCEDE: accept meet approve grant satisfy fulfil fulfill > demand request
CONCEDE: allow permit authorize authorise > obj
CONCEDE: allow permit
CONCEDE: let > @people @refugees @name @state @bodies @workers @captives
CONCEDE: lift > obj
CONCEDE: reopen > border embassy crossing port airspace
AID: open > border door
AID: accept receive shelter host welcome house take admit resettle absorb > @refugees
AID: accept > person people
AID: take > ~in @refugees people
AID: send deploy dispatch contribute offer provide commit > @peacekeepers to:@peacekeepers as:@peacekeepers on:@peacekeepers for:@peacekeepers
AID: deploy arrive > ^@peacekeepers
SUPPORT: award confer bestow present > medal order prize award honor honour title
AID: send deliver provide give donate supply contribute offer airlift fly ship lend grant dispatch allocate  award distribute extend hand rush earmark bring dedicate inject disburse transfer pay raise spend commit gift sell > @aidgoods @aid
AID: hand > ~out @aidgoods
AID: protect safeguard stabilize stabilise bankroll endow furnish allot underwrite compensate reimburse donate lend airlift subsidize subsidise rescue fund finance assist resettle feed shelter bail evacuate equip treat arm vaccinate sponsor nurse
AID: help aid
AID: support back > @aid
AID: support > ^@aid
AID: increase boost double step raise expand > @aid @aidgoods
COOPERATE: coordinate harmonize harmonise unite co-ordinate liaise train cooperate collaborate co-operate partner
COOPERATE: team > ~up
COOPERATE: work > ~with ~together
COOPERATE: share exchange swap > @information
COOPERATE: join > force
COOPERATE: share exchange
MOBILIZE: mobilize mobilise deploy amass mass redeploy rearm militarize station conscript muster
MOBILIZE: send move dispatch rush order reinforce strengthen position scramble build call airlift > @troops
MOBILIZE: beef step build shore > ~up @troops security defence defense presence patrol
MOBILIZE: reinforce fortify > obj
MOBILIZE: put place > ~on on:alert
MOBILIZE: remain be stay > on:alert
MOBILIZE: test fire launch > icbm ballistic 
ASSAULT: launch fire > @arms drone shell round bullet projectile
ASSAULT: open return exchange > fire
ASSAULT: launch mount carry conduct stage commence begin unleash order continue resume perpetrate commit step execute wage intensify   > @attack @strike operation campaign warfare assault crime atrocity 
ASSAULT: carry > ~out @attack @strike operation
ASSAULT: hang decimate overwhelm pelt stone snipe ravage repulse retaliate surround smash harm hurt bludgeon butcher plunder combat
	 vandalize vandalise mug rob attack bomb shell kill wound injure bombard ambush assassinate murder massacre torture rape abduct kidnap invade raid
	overrun behead execute lynch stab shoot maim slaughter strafe torpedo pound pummel besiege hijack gun slay destroy raze loot
	ransack annex capture conquer occupy recapture retake encircle firebomb rocket target  fight battle hack blast annihilate devastate
	 detonate sabotage terrorize terrorise ram blockade  decapitate hunt nuke  brutalize torch mutilate
	dismember gas poison strangle flog batter gang-rape machine-gun mow bayonet obliterate  overpower repel
ASSAULT: hit strike slam pound hammer target rock > @place @people ^@attack ^@arms ^drone ^strike @troops target depot
ASSAULT: hit > ^jet ^warplane ^force ^army ^plane ^troop ^artillery ^fire
ASSAULT: strike > @name @place @people @troops @property
ASSAULT: slam crash > ^@arms ^drone
ASSAULT: blow gun mow shoot burn > ~up ~down
ASSAULT: beat > obj ^@police
ASSAULT: beat > ~up
ASSAULT: seize > ^@troops ^militant ^rebel ^taliban ^gunman town city control village territory base
ASSAULT: seize wrest take > control hostage
ASSAULT: take > ~over @place
ASSAULT: use hold > shield as:shield weapon chemical gas
ASSAULT: die > after:torture in:@attack in:@strike
ASSAULT: explode
ASSAULT: storm > obj
PROTEST: clash > ^@crowd
ASSAULT: clash
ASSAULT: impose > blockade siege
ASSAULT: exchange trade > fire gunfire blow
COERCE: impose prolong extend slap tighten renew levy reimpose introduce enact declare enforce toughen expand maintain raise > @sanction state emergency law curfew siege  sanctions
COERCE: order announce approve > @sanction @arrest closure
REJECT: dismiss > @yielding withdrawal retreat idea suggestion concern fear report claim
COERCE: confine commandeer curb forbid banish ostracize restrain segregate proscribe steal grab sequester hamper arrest detain jail imprison deport outlaw ban confiscate seize apprehend handcuff nab censor evict
	demolish bulldoze intern suppress repress quarantine blacklist fine sentence oust overthrow disqualify incarcerate  bar nationalize nationalise
	 crush quell subdue sanction penalize penalise punish dissolve dismiss sack remove depose disperse prohibit criminalize
	criminalise block restrict interrogate curtail impound coerce enforce expropriate cordon intercept
	teargas tear-gas purge silence muzzle harass persecute subpoena force compel > obj
COERCE: close shut > @place @property embassy office school shop border newspaper site mine airspace mosque
COERCE: fire > @people @leaders @workers @name @bodies police
COERCE: clamp crack > ~down
COERCE: shut close > ~down
COERCE: lock round > ~up
COERCE: freeze > asset account fund
COERCE: issue > warrant order
COERCE: declare > state emergency siege law
COERCE: take > ~into into:custody
COERCE: strip > obj
CONSULT: hold host have conduct attend open convene chair resume begin start continue launch schedule join organize organise lead stage conclude finish complete pay restart kick arrange > @talks summit meeting lunch dinner breakfast conversation visit negotiation mediation
CONSULT: host receive > @leaders @people for:@talks
OTHER: meet > need demand requirement goal target deadline challenge criterion standard obligation condition expectation fate death with:outrage with:anger with:silence with:@criticism with:resistance with:approval with:applause with:skepticism with:scepticism with:derision
CONSULT: meet
CONSULT: confer consult negotiate mediate parley huddle reconvene
CONSULT: sit talk speak converse > ~to ~down with:@name with:@state with:@people with:@leaders with:@bodies with:@workers
CONSULT: speak > by:phone by:telephone on:phone
CONSULT: discuss debate brief 
CONSULT: visit tour
CONSULT: call > on:@leaders !comp
CONSULT: call phone telephone > @leaders
CONSULT: phone telephone
CONSULT: fly travel go head arrive return come > to:@place to:@name in:@place for:@talks to:@talks at:@place for:@name
CONSULT: pay > visit
CONSULT: make > trip visit call
CONSULT: take part participate > in:@talks
CONSULT: attend
CONSULT: join > for:@talks in:@talks @talks
CONSULT: exchange > view opinion
CONSULT: engage > in:@talks
CONSULT: enter > @talks into:@talks
ACCUSE: file bring lodge submit press lay level open launch begin start initiate order announce conduct head lead demand face reopen pursue probe take prefer register  > @probe @charge action proceedings proceeding case complaint lawsuit
ACCUSE: launch lead > @criticism attack on:critic
ACCUSE: call > for:@probe
ACCUSE: call > for:@sanction
ACCUSE: call > ~out
ACCUSE: call > fool liar guy terrorist
ACCUSE: summon > @diplomats
ACCUSE: belittle humiliate refute rebut inspect scrutinize scrutinise examine grill slander malign chastise reproach remonstrate
	accuse blame condemn denounce criticize criticise charge prosecute indict convict sue investigate allege decry slam blast
	lambast lambaste censure rebuke chide deplore castigate excoriate assail fault rap complain impeach incriminate implicate ridicule
	mock insult probe try denigrate vilify scold reprimand berate upbraid admonish disparage deride bash pillory
	decry rail attribute suspect impugn question disapprove challenge dispute lament bemoan fume scoff
ACCUSE: hit lash > ~out
ACCUSE: point > finger
ACCUSE: express voice > @views
ACCUSE: find hold > guilty responsible =guilty =responsible accountable =accountable liable =liable
ACCUSE: say > =responsible
ACCUSE: offer issue deliver level direct > @criticism
REQUEST: counsel clamor clamour enjoin demand urge request ask appeal beg plead implore beseech exhort petition entreat lobby pressure pressurize
	encourage seek invite solicit apply campaign
REQUEST: push press > ~for
REQUEST: push press > @leaders @name @people @proposal
REQUEST: insist > ~on ~upon
REQUEST: call > ~for ~on ~upon
REQUEST: issue make file submit send > @demand call
REQUEST: take find > refuge shelter
REQUEST: flee
REQUEST: propose recommend suggest advise advocate nominate
REQUEST: put > pressure
THREATEN: endanger brandish threaten warn menace caution
THREATEN: issue set give deliver send > @threat
THREATEN: raise > stake spectre specter
THREATEN: vow swear > revenge
REJECT: obstruct hinder impede shelve stall stonewall override forgo sidestep evade procrastinate reject refuse decline veto rebuff spurn deny repudiate dismiss oppose snub defy disregard ignore resist shun renounce 
	disavow quash overrule overturn disallow nullify annul invalidate disobey flout withstand contest object
REJECT: turn vote strike > ~down
REJECT: rule > ~out
REJECT: pull withdraw walk back > ~out ~from @deal from:@deal
REJECT: withdraw > support bid candidacy
REJECT: leave quit storm walk > @talks
REJECT: fail > @deal
REJECT: block > @proposal @law
REJECT: vote > ~against
PROTEST: demonstrate rally march strike > !obj
PROTEST: agitate protest riot boycott picket rebel revolt mutiny
PROTEST: go > on:strike
PROTEST: walk > ~out
PROTEST: take > to:street to:streets
PROTEST: hold stage organize organise launch lead start join begin mount call plan announce attend continue > @protest hunger-strike sit-in
PROTEST: burn > flag effigy tyre tire
PROTEST: chant gather converge assemble
SUPPORT: sign reach conclude ink seal finalize finalise ratify clinch initial strike forge secure adopt approve endorse  strike > @deal @law treaty contract text
SUPPORT: agree > ~on
SUPPORT: pledge promise voice reiterate express declare reaffirm announce affirm offer give show extend convey renew confirm throw underline send > @goodwill @praise
SUPPORT: establish restore normalize normalise resume strengthen forge build cement deepen > @ties
SUPPORT: forgive greet glorify extol reward felicitate embolden support endorse praise welcome applaud hail congratulate back defend commend laud salute thank honor honour recognize recognise
	respect champion celebrate acclaim embrace cheer bless console reassure assure appreciate uphold approve commemorate mourn compliment
	acknowledge toast admire appoint promote favor favour justify exempt decorate
SUPPORT: reaffirm reiterate > obj
SUPPORT: vote > ~for ~in
SUPPORT: side align > ~with ~by ~behind
SUPPORT: stand > with:@name with:@state with:@people with:@leaders with:@bodies by:@name by:@state by:@people by:@leaders by:@bodies behind:@name behind:@state behind:@people behind:@leaders behind:@proposal by:decision
SUPPORT: pay > tribute
SUPPORT: lay > wreath
SUPPORT: apologize apologise
SUPPORT: ratify adopt
SUPPORT: ally merge align
AGREE: pledge promise offer vow
AGREE: reach > consensus
AGREE: agree consent assent accept accede commit
COOPERATE: return extradite hand > ~over
OTHER: die drown perish collapse crash flood erupt burn sink derail explode evacuate damage wreck flatten inundate engulf
	capsize ignite melt overflow topple uproot shatter submerge displace strand weaken strengthen dissipate intensify rip sweep 
	fall rise slump tumble plunge surge soar drop climb rebound slide leap jump slip dip plummet shrink swell shed
	win lose beat defeat draw score elect appoint nominate inaugurate succeed replace
	merge acquire buy sell purchase launch open close reopen shut publish leak unveil release announce issue unveil reveal disclose confirm
	pass enact approve ratify sign rule overturn acquit uphold testify plead declare postpone delay reschedule
	arrive depart land sail cross enter leave return resume begin start end finish halt stop suspend break
	create found establish build complete install draft file submit present report record estimate survive rescue discover detect
	pay invest raise cut lift hire resign retire travel drop photograph film knock batter lash burst cause convert become charter reopen
	convene vote adopt join quit relocate recover hospitalize hospitalise infect diagnose vaccinate
	fire dismiss shut strike cancel ground divert stall stage grant award donate expire lapse restore cap trigger spark up hike sweeten liberate reconquer recapture circulate
	put inform wash phone telephone  spend swear bury marry divorce bear expand cede surrender emerge surface
`

// eventDown are verbs that say little by themselves: what is begun, decided, ordered or helped is the event.
var eventDown = eventSet(`say tell announce state declare claim report add begin start continue decide order help go keep set move try attempt seek
	manage proceed resume cease have make take do get hold conduct carry give undertake launch perform complete come want pass approve plan consider
	issue send prepare appear seem use lead expect schedule intend vote stage confirm insist note reveal maintain
	allow authorize direct instruct mandate express voice offer deliver provide end
	discuss involve face mark see show release hear`)

// eventIntent are verbs and adjectives whose infinitive is promised or threatened: friendly acts are agreed to, hostile ones
// threatened.
var eventIntent = eventSet(`agree pledge vow promise plan intend ready willing prepare prepared swear aim hope expect commit consent offer want determined set
	undertake guarantee volunteer resolve assure arrange contract eager keen inclined open bound about
	due schedule commitment plan committed threaten propose consider poise poised seek`)

// eventIntentNouns are nouns whose infinitive is promised or, with "no", refused: "has plans to", "showed no willingness to".
var eventIntentNouns = eventSet(`plan intention intent desire wish interest willingness readiness promise pledge vow commitment determination decision
	will appetite ambition need reason`)

// eventDeclaring are the verbs that have or declare such an intention.
var eventDeclaring = eventSet(`have see show express voice signal declare indicate state convey announce reiterate reaffirm confirm make feel harbor harbour`)

// eventAttitudes are verbs of supporting somebody by word, which to come is support all the same.
var eventAttitudes = eventSet(`support back endorse respect defend praise welcome congratulate honor honour uphold favor favour stand
	side applaud salute appreciate champion embrace thank`)

// eventRefuse are verbs and adjectives whose infinitive is refused or not brought about.
var eventRefuse = eventSet(`refuse decline fail unwilling reluctant refusal deny reject forget`)

// eventLight are verbs that only carry the noun that is their object or subject: "held talks", "carried out strikes".
var eventLight = eventSet(`hold carry conduct launch make take give have undertake stage perform mount commence begin start continue resume lead
	issue deliver host convene attend join open complete conclude organize organise do pay commit execute file lodge bring express voice
	announce order initiate pursue step intensify wage receive release sign reach impose face suffer see include plan schedule`)

// eventSpeech are verbs of saying that carry nothing but words.
var eventSpeech = eventSet(`say tell state add note remark comment explain write post tweet speak declare insist argue believe think claim report
	assert maintain stress emphasize emphasise underline acknowledge admit suggest describe call characterize characterise indicate conclude
	mention quote cite ask reply respond repeat recall hint estimate predict reveal confirm announce contend point observe
	brief inform describe brand dub counter echo`)

func eventSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// An eventRule is one row of eventVerbRows for one of its verbs.
type eventRule struct {
	typ                 parley.EventType
	object, agent, comp eventNouns
	words               []string // particles, of which one must stand with the verb
	preps               []eventPrep
	also                []eventPrep // of which one must stand besides the object
	needObject, bare    bool
	alone               bool // no clause under the verb
}

// eventNouns are nouns by lemma and by class; the zero value asks for nothing.
type eventNouns struct {
	class eventClass
	words []string
}

type eventPrep struct {
	prep string
	eventNouns
}

func (n eventNouns) empty() bool { return n.class == 0 && len(n.words) == 0 }

// An eventLexicon is the tables made ready for look-up.
type eventLexicon struct {
	classes                map[string]eventClass
	types                  []parley.EventType       // by bit of a class
	compounds              map[[2]string]eventClass // nouns of two words, without their hyphen
	typed, acting, violent eventClass               // classes that name happenings, those who act, and who or what does violence
	verbs                  map[string][]eventRule
	bit                    map[string]eventClass
}

var eventWords = sync.OnceValue(func() *eventLexicon {
	x := &eventLexicon{classes: map[string]eventClass{}, compounds: map[[2]string]eventClass{}, verbs: map[string][]eventRule{}, bit: map[string]eventClass{}}
	for k, row := range eventNounRows {
		b := eventClass(1) << k
		x.bit[row.class] = b
		x.types = append(x.types, row.typ)
		if row.typ != "" {
			x.typed |= b
		}
		for _, n := range strings.Fields(row.nouns) {
			x.classes[n] |= b
			if front, back, ok := strings.Cut(n, "-"); ok {
				x.compounds[[2]string{front, back}] |= b
			}
		}
	}
	for _, class := range strings.Fields("troops peacekeepers diplomats captives refugees people leaders workers crowd court police armed state club bodies name") {
		x.acting |= x.bit[class]
	}
	for _, class := range strings.Fields("troops armed arms attack strike police crowd") {
		x.violent |= x.bit[class]
	}
	for _, row := range strings.Split(strings.ReplaceAll(strings.TrimSpace(eventIdiomRows)+"\n"+strings.TrimSpace(eventVerbRows), "\n\t", " "), "\n") {
		x.addRule(row)
	}
	return x
})

// addRule reads a row of eventVerbRows. A row that names an unknown class is a mistake in the table.
func (x *eventLexicon) addRule(row string) {
	typ, rest, _ := strings.Cut(row, ":")
	verbs, conditions, _ := strings.Cut(rest, ">")
	r := eventRule{typ: parley.EventType(typ)}
	for _, c := range strings.Fields(conditions) {
		switch {
		case c == "obj":
			r.needObject = true
		case c == "!comp":
			r.alone = true
		case c == "!obj":
			r.bare = true
		case c[0] == '~':
			r.words = append(r.words, c[1:])
		case c[0] == '^':
			x.addNoun(&r.agent, c[1:])
		case c[0] == '=':
			x.addNoun(&r.comp, c[1:])
		case c[0] == '+':
			r.also = append(r.also, x.prepOf(c[1:]))
		case strings.Contains(c, ":"):
			r.preps = append(r.preps, x.prepOf(c))
		default:
			x.addNoun(&r.object, c)
		}
	}
	for _, v := range strings.Fields(verbs) {
		x.verbs[v] = append(x.verbs[v], r)
	}
}

// prepOf reads "prep:noun".
func (x *eventLexicon) prepOf(condition string) eventPrep {
	prep, noun, _ := strings.Cut(condition, ":")
	p := eventPrep{prep: prep}
	x.addNoun(&p.eventNouns, noun)
	return p
}

func (x *eventLexicon) addNoun(n *eventNouns, word string) {
	class, ok := strings.CutPrefix(word, "@")
	if !ok {
		n.words = append(n.words, word)
		return
	}
	b, known := x.bit[class]
	if !known {
		panic(fmt.Sprintf("event words: no class %q", class))
	}
	n.class |= b
}
