package reading

// eventIdiomRows are phrases that mean another thing than their verb alone, and senses that the one who acts settles; they are
// tried before eventVerbRows and have its form. From general knowledge of English, written down class by class after
// Levin, "English Verb Classes and Alternations", 1993.
const eventIdiomRows = `
OTHER: fail give go > ^power ^electricity ^grid ^pump ^dam ^levee ^dyke ^engine ^brake ^network ^signal ^roof ^wall ^light
NONE: hit strike poison kill destroy attack target fight battle damage harm wound beat hurt capture seize > @abstract
SUPPORT: rally march demonstrate gather turn campaign > in:support in:solidarity in:favour in:favor in:sympathy
SUPPORT: throw put lend > weight
SUPPORT: give lend offer get > blessing nod backing go-ahead approval endorsement consent assent light imprimatur
SUPPORT: swear pledge declare renew > allegiance loyalty fealty
SUPPORT: sign > ~off ~up onto:@deal off:@deal
SUPPORT: join rejoin enter > alliance bloc coalition pact treaty accord federation @deal into:@deal into:alliance into:partnership
SUPPORT: open inaugurate > embassy consulate
SUPPORT: speak argue root plump vouch > ~for
SUPPORT: come speak be > in:favor in:favour
ASSAULT: blast slam > ^@arms ^@troops
ACCUSE: blast slam roast savage flay trash slate > @leaders @people @bodies @state him her them
SUPPORT: shake > hand
SUPPORT: upgrade elevate expand widen broaden boost bolster enhance > @ties
SUPPORT: lay > wreath flower
SUPPORT: observe hold > silence mourning
ACCUSE: call brand label dub term deem declare pronounce > =@insult =@fault
ACCUSE: describe brand label portray depict denounce characterize characterise liken compare regard paint cast > as:@insult to:@insult as:@fault
SUPPORT: call term deem describe hail > =@merit as:@merit
ACCUSE: protest > ~to
ACCUSE: file lodge submit send deliver issue make hand > protest complaint demarche
ACCUSE: lay pin place put assign cast shift > blame fault doubt aspersion
ACCUSE: take > issue aim exception umbrage
ACCUSE: take haul drag bring > to:court to:tribunal before:court before:tribunal to:justice
ACCUSE: tear rip lay light wade > ~into
ACCUSE: look dig delve > ~into
ACCUSE: sound raise ring > alarm concern question doubt objection eyebrow
ACCUSE: rail inveigh fulminate thunder > ~against
ACCUSE: haul pull call summon > ~in
ACCUSE: hand serve > indictment summons subpoena
ACCUSE: level hurl trade fling exchange > accusation insult allegation charge abuse barb blame recrimination
ACCUSE: put stand go > on:trial
ACCUSE: bring press prefer > charge case action
REQUEST: reiterate repeat renew echo issue make step > call @demand plea
REQUEST: turn look > for:help for:support for:aid for:assistance for:protection
REQUEST: put pile exert bring increase step heap apply > pressure
REQUEST: hold > ~out +for:@proposal
REQUEST: sue > for:peace
REQUEST: escape pour stream cross swarm flock > ^@refugees
REQUEST: escape pour stream cross swarm flock > to:safety
REQUEST: lobby press pressure lean prod nudge goad cajole > @name @state @leaders @people @bodies on:@state on:@name on:@leaders
REJECT: pull walk back bow opt drop crash withdraw step > of:@deal of:@talks of:race of:alliance of:bloc of:union of:competition of:tournament of:contest from:race from:contest from:competition
REJECT: walk turn shy step back shrink recoil > from:@talks from:@deal from:@proposal from:promise from:pledge
REJECT: throw toss chuck > ~out
REJECT: brush wave sweep cast push set toss > ~aside ~away
REJECT: shrug laugh brush fend fight > ~off
REJECT: shoot knock bat vote > ~down +of:@proposal
REJECT: shoot knock bat > ~down @proposal
REJECT: go > ~back +on:@deal
REJECT: go > on:promise on:word on:pledge on:@deal
REJECT: say > no
REJECT: say > ~no
SUPPORT: say > ~yes
ASSAULT: fall land rain drop crash > ^shell ^missile ^rocket ^bomb ^grenade ^mortar ^drone ^warhead
OTHER: step move slip > into:role into:post into:job into:office into:shoe into:position into:breach
REJECT: shut close slam > door
REJECT: lodge file raise voice register > objection veto
REJECT: stay keep remain > from:@talks
REJECT: scupper derail sink torpedo scotch kill bury wreck stymie > @talks @deal @proposal @law
REJECT: renege backtrack backpedal welch
REJECT: break > promise pledge word vow undertaking commitment
REJECT: stand hold > ~firm
REJECT: rebut refute contradict > @proposal @charge
REJECT: delay postpone > @deal
THREATEN: put serve place > on:notice
THREATEN: raise wave > prospect possibility threat spectre specter
THREATEN: promise vow pledge swear > consequence reprisal payback punishment crackdown
THREATEN: point aim train > gun rifle missile weapon
THREATEN: intimidate bully cow browbeat blackmail
THREATEN: rattle > sabre saber sword
THREATEN: make utter phone leave > threat
PROTEST: strike demonstrate > ^@workers
PROTEST: go come walk > on:strike on:hunger-strike
PROTEST: walk storm > ~off
PROTEST: down > tool pen
PROTEST: block blockade occupy storm disrupt paralyze paralyse besiege barricade surround picket pelt torch vandalize vandalise topple deface
	invade ransack burn scale breach attack > ^@crowd ^@workers
PROTEST: throw hurl lob toss fling > ^@crowd ^@workers
PROTEST: bring > to:standstill to:halt
PROTEST: shout chant sing > slogan
PROTEST: wave hold brandish carry > placard banner
PROTEST: turn > ~out +in:protest
PROTEST: observe > strike
PROTEST: throng fill flood pack > street square ^@crowd
COERCE: raid search > ^@police
COERCE: beat club baton > ^@police
MOBILIZE: fire > ~off
ASSAULT: fire > artillery howitzer mortar gun weapon salvo ^gun ^tank ^artillery ^howitzer ^battery
ASSAULT: fire > !obj
COERCE: tighten > control grip noose
COERCE: cut shut switch turn disconnect > internet electricity water power signal
COERCE: revoke withdraw cancel suspend > licence license passport citizenship accreditation permit registration mandate
COERCE: seal cordon lock wall fence > ~off ~down
COERCE: tear knock pull > ~down @place @property
COERCE: hold place put > ~incommunicado under:surveillance behind:bar
COERCE: throw put fling toss > in:jail in:prison into:jail into:prison behind:bar
COERCE: pick round > ~up @people
COERCE: drag march lead frogmarch > ~away
COERCE: flatten level > ^@police ^bulldozer
COERCE: subject > obj
COERCE: drive force push > ^@armed ^@police from:land
OTHER: drive force push > from:home from:house from:village of:home
SUPPORT: agree > @deal framework text wording budget
SUPPORT: agree > ~upon
SUPPORT: come > to:agreement to:understanding to:term to:terms
SUPPORT: remain stay > =committed =loyal =supportive =faithful
SUPPORT: improve mend repair normalise normalize rebuild warm > @ties
AID: unveil announce approve pledge > package +for:@state
AID: provide supply equip furnish present arm > with:@aidgoods with:@arms with:system with:drone with:jet
AID: arrive reach land > ^@aid ^convoy ^consignment ^shipment ^flight
AID: reach > with:@aidgoods with:dose
AID: receive welcome accommodate > @refugees family
AID: secure guard escort protect > @place @people convoy +against:@attack
AID: invest > in:infrastructure in:railway in:hospital in:school in:port in:@state
AID: share > food medicine vaccine water
AID: repair rebuild reconstruct mend > bridge road school hospital home house
AID: join > mission force +in:@state
AID: cover plug fill > deficit gap shortfall
SANCTION: impose tighten > curb +on:export
SANCTION: exclude bar cut > from:system from:market from:swift ~off
SANCTION: stop cease quit > ~issuing ~paying ~buying ~selling ~funding ~importing ~exporting ~supplying
SANCTION: freeze halt suspend stop cut withhold > lending salary wage pension
SANCTION: close > airspace +to:plane
SANCTION: break fall split > ~with
SANCTION: send > ~home @diplomats
SANCTION: cut > supply
ASSAULT: slit slash cut > throat
ASSAULT: flatten level > @place
ASSAULT: push drive force beat fight throw > ~back ~out @troops
ASSAULT: push drive force beat fight > of:@place of:valley from:@place @armed
ASSAULT: lunge swing lash > ~at
ASSAULT: hit strike fight fire shoot > ~back
ASSAULT: fire shoot > on:@people on:@place on:@troops on:@crowd at:@people at:@place at:@crowd at:@troops at:plane on:@name at:@name
ASSAULT: fire > shot round bullet burst volley
ASSAULT: use > round bullet ammunition bayonet explosive
ASSAULT: enter storm > ^@armed @place
COERCE: hold > @people ^@police
COERCE: prevent stop bar block keep restrain > ~from
COERCE: stop turn pull > ^@police ^@troops
COERCE: take > @place station +by:@troops
COERCE: place put keep > under:surveillance under:watch under:detention under:guard
COERCE: give hand > year sentence month term +in:prison
COERCE: give hand > sentence
COERCE: remand commit > ~in ~to @people
COERCE: break > ~up @protest party ring camp
COERCE: suspend close shut > station newspaper channel broadcaster website outlet licence
COERCE: use deploy > spray teargas gas baton cannon ^@police
COERCE: add put place > to:list on:list
COERCE: take lead drag > ~away
CONCEDE: reopen unblock > school road border crossing @place
CONCEDE: open > corridor route channel
CONCEDE: unfreeze unblock
CONCEDE: clear absolve exonerate > of:charge of:wrongdoing of:murder of:guilt
CONCEDE: turn hand give > themselves himself herself
CONCEDE: cancel overturn quash annul void vacate waive > fine conviction sentence debt fee arrest
CONCEDE: accept > resignation
CONCEDE: approve accept > bid application accession
REJECT: block > takeover merger acquisition
REJECT: withdraw pull > application bid offer nomination
REJECT: collapse fail founder unravel stall > ^@talks ^@deal
REQUEST: need require > ~from @aid @aidgoods
REQUEST: remind > obj
COOPERATE: form create establish set > venture
COOPERATE: manage run operate patrol raid > ~jointly
CONSULT: exchange > view opinion idea
MOBILIZE: show parade display > @arms
MOBILIZE: fly sail send > jet warship bomber warplane carrier drone +near:@state
PROTEST: loot > ^rioter ^protester
PROTEST: stop > work ^@workers
SUPPORT: join rejoin > @club
COERCE: turn send push > ~back @refugees
COERCE: dock garnish withhold > pay wage salary
ASSAULT: blow > himself herself themselves
ASSAULT: blow > ~up
ASSAULT: set > fire
ASSAULT: set > ~ablaze ~alight ~afire ~fire
ASSAULT: set > =ablaze =alight =afire on:fire
ASSAULT: take hold seize keep > hostage
ASSAULT: take hold seize keep > ~hostage
ASSAULT: take hold seize keep > =hostage
ASSAULT: throw hurl lob toss fling rain > stone rock grenade bomb petrol molotov cocktail firebomb bottle brick missile shell
ASSAULT: kick punch slap club whip thrash pummel choke smother throttle > @people to:death
ASSAULT: beat > to:death
ASSAULT: beat > ^@troops
ASSAULT: beat > ~up
ASSAULT: put > to:death
ASSAULT: rip tear rain burst pour > through:@place on:@place into:@place on:@name on:@state ^@attack ^@arms ^drone
ASSAULT: advance push press thrust drive surge pour roll move cross burst barge break sweep march > ^@armed +into:@place
ASSAULT: advance bear close > ^@armed +on:@place
ASSAULT: advance close > on:@place on:@name
ASSAULT: breach penetrate infiltrate hack > ^hacker
ASSAULT: breach penetrate infiltrate compromise crack > network system server database computer website account
ASSAULT: board > ^pirate ^gunman ^@armed
ASSAULT: mine booby-trap > @place road
ASSAULT: lay > siege mine
ASSAULT: exchange trade > fire gunfire blow shot salvo shelling
ASSAULT: come be > under:@attack under:fire under:siege
ASSAULT: go > on:rampage on:offensive
ASSAULT: rain > on:@name on:@place
ASSAULT: use > force violence firepower
ASSAULT: break > into:home into:house into:office
ASSAULT: pull > trigger knife gun
ASSAULT: plant > bomb explosive device mine
ASSAULT: retook retake
MOBILIZE: test fire launch > icbm ballistic
MOBILIZE: test > @arms weapon nuke
MOBILIZE: test-fire
MOBILIZE: take > ~up position
MOBILIZE: beef step build ramp bolster shore strengthen reinforce boost increase > garrison force presence arsenal @troops
MOBILIZE: patrol > obj
MOBILIZE: put place > on:standby on:footing on:alert
MOBILIZE: raise > readiness level
MOBILIZE: call > ~up reservist conscript reserve
MOBILIZE: dig > ~in
SANCTION: suspend expel eject exclude oust > @state from:alliance from:bloc from:body from:club from:group from:council from:league from:union from:cup from:tournament
SANCTION: suspend > @bodies
SANCTION: kick throw drum boot > ~out
SANCTION: freeze halt suspend stop cut reduce pause trim curb > contribution export import sale shipment flight credit support cooperation
	project loan visa subsidy delivery tie grant
SANCTION: revoke cancel rescind annul > visa
SANCTION: scale wind draw roll dial > @aid @aidgoods @ties mission presence operation
SANCTION: close shut > embassy consulate mission
SANCTION: declare > ~persona persona grata non
SANCTION: pull withdraw remove > funding finance aid backing
AID: send dispatch ship fly airlift rush drive truck > with:@aidgoods
AID: set build establish erect > hospital clinic shelter kitchen well
AID: write cancel forgive wipe > debt loan
AID: give offer grant provide extend > refuge asylum shelter sanctuary haven protection
AID: deposit pump plough plow pour inject channel wire funnel transfer disburse release > @money
AID: come go rush fly race > to:aid to:rescue to:assistance to:help
AID: lend extend offer give > hand
AID: pluck pull dig winch > from:rubble from:sea from:water from:wreckage from:debris from:roof
AID: supply donate allocate allot disburse earmark lend deliver distribute > obj
AID: sell > @arms @aidgoods dose drone jet
AID: approve > @aid @money
COOPERATE: assist help > in:@probe with:@probe in:search
COOPERATE: extradite
COOPERATE: increase boost expand step deepen > trade export import cooperation collaboration coordination
COOPERATE: join pool combine > force resource effort
COOPERATE: take participate join > in:@drill @drill
COOPERATE: exchange swap > prisoner captive hostage body data
CONCEDE: hand give turn > ~back
CONCEDE: hand turn > ~over @captives
CONCEDE: release > on:bail on:parole ~early
CONCEDE: extend push prolong > deadline
CONCEDE: restore reconnect > access service internet power electricity supply traffic
CONCEDE: remove delete take strike drop > from:list from:blacklist off:list off:blacklist
CONCEDE: soften water moderate > stance position demand tone rhetoric line
CONCEDE: give > ground way
CONCEDE: make > concession
CONCEDE: swallow cut bend > pride knee
RETREAT: end wind complete > mission occupation presence deployment
RETREAT: dismantle decommission surrender > @arms arsenal stockpile nuclear
RETREAT: cede relinquish > control territory
RETREAT: stand > ~down ^@armed
RETREAT: put silence lay hang > gun @arms
AGREE: give make offer issue provide > assurance guarantee promise pledge undertaking vow
AGREE: assure guarantee > ~would ~will
CONSULT: hold keep > in:contact
CONSULT: drop stop pop > ~by ~in
CONSULT: come get go > ~together to:table
CONSULT: compare > note
`
