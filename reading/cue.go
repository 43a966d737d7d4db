package reading

import (
	"strings"

	"parley"
)

// A frame is a way in which a cue takes what is attributed.
type frame uint16

// The frames.
const (
	clauseFrame     frame = 1 << iota // said (that) it rained
	quoteFrame                        // "It rained," he laughed
	infinitiveFrame                   // vowed to stay
	objectFrame                       // praised the plan
	objectToFrame                     // urged them to stay
	predicateFrame                    // called it absurd
	asFrame                           // described it as useful
	gerundFrame                       // denied stealing it
	passiveFrame                      // is expected to resign
)

// An attitude is the act of a cue that shows a stance without words of its own: "praised the plan". It feeds positions, not
// quotes.
const attitude parley.Act = "attitude"

// A cueEntry is what the word list knows of one lemma.
type cueEntry struct {
	act    parley.Act // of the clause and quotation frames
	frames frame
	preps  string // prepositions of its object, each between blanks: " for on "
	denies bool   // the act denies or refuses its content
}

// takes reports whether the cue has any of the frames.
func (e *cueEntry) takes(f frame) bool { return e != nil && e.frames&f != 0 }

// takesPrep reports whether the cue takes the preposition.
func (e *cueEntry) takesPrep(prep string) bool {
	return e != nil && prep != "" && strings.Contains(e.preps, " "+prep+" ")
}

// The verbs, by act and frame, from general knowledge of English; a lemma may stand in several rows and has the frames of
// all. None was chosen or weighed by counting in a corpus.
var cueVerbRows = []struct {
	act    parley.Act
	frames frame
	lemmas string
}{
	{parley.Speech, clauseFrame | quoteFrame, `
		say tell state declare announce add note remark observe explain claim insist maintain argue assert contend allege aver
		avow affirm reaffirm confirm acknowledge admit concede confess deny dispute reply respond answer retort rejoin counter
		repeat reiterate restate stress emphasize emphasise underline underscore highlight warn caution predict forecast
		promise pledge vow swear guarantee assure reassure inform notify advise brief remind report relate recount
		reveal disclose divulge leak testify attest certify submit plead recommend suggest propose hint imply insinuate intimate
		indicate signal boast brag gloat complain grumble gripe moan lament bemoan joke quip jest write blog tweet retweet post text
		email message cable shout yell scream exclaim whisper murmur mutter mumble opine comment muse speculate
		theorize theorise reason rule decree request ask inquire enquire query beg urge implore concur agree object protest
		volunteer summarize summarise recall reflect show demonstrate illustrate specify stipulate clarify elaborate mention
		proclaim profess pronounce decry crow scoff rebut refute preach postulate posit reassert reckon hypothesize recollect
		marvel wonder demand counsel foretell prophesy reply instruct`},
	{parley.Speech, quoteFrame, `
		continue conclude begin start interject interrupt gush rave enthuse taunt jeer sneer sniff deadpan intone
		thunder roar fume rage vent chant cry call bark bellow snap snarl growl hiss stammer stutter gasp sigh sob wail laugh
		storm seethe explode erupt crackle drone croak grunt groan growl howl holler hoot bawl bellow bray burble cackle chirp coo crow gabble
		jabber lilt lisp mumble purr rasp rumble screech shriek snarl snuffle splutter squawk squeak squeal trill wail warble wheeze whimper
		whine whoop yap yelp yammer babble simper plead prattle ramble sputter tut tease quaver
		sentence manifest
		bitch carp crab grouch grouse kvetch quibble cavil sermonize sermonise expostulate ejaculate enunciate pipe pronounce
		smile grin shrug nod lecture read sing pray quote cite riposte chuckle blurt drawl proffer rant sum go finish put chime
		weigh implore exhort offer describe tease mock caption headline conclude question hail denounce slam blast`},
	{parley.Speech, objectFrame, `
		announce declare disclose reveal report mention cite note quote discuss debate describe detail outline explain
		voice express convey communicate articulate echo reiterate repeat emphasize emphasise stress underscore underline highlight
		tout predict forecast project claim deny confirm admit acknowledge concede promise pledge vow threaten offer propose
		suggest recommend demand request urge ask question address raise recount relate clarify summarize summarise
		tell state signal indicate show affirm reaffirm reassert proclaim allege assert publish issue
		post tweet write answer rebut refute contradict retract recant defend criticize criticise interview grill preview tease`},
	{attitude, objectFrame, `
		praise laud applaud commend compliment congratulate hail salute celebrate extol cheer welcome thank admire respect love like
		adore enjoy appreciate value favor favour support back endorse champion advocate promote espouse embrace approve
		slam blast condemn denounce decry deplore assail attack lambast lambaste bash
		hammer fault blame rebuke reprimand chastise chide scold berate castigate censure excoriate pillory skewer savage trash
		ridicule mock deride taunt belittle disparage denigrate dismiss scorn disdain despise loathe hate detest dislike resent
		abhor oppose resist reject rebuff dispute contest challenge doubt repudiate disavow renounce disown protest
		insult malign vilify smear slander demonize accuse credit trust distrust mistrust prefer tolerate
		rip pan swipe knock decline envy pity prioritize prioritise criticize criticise fear regret lament bemoan mourn accept
		recognize recognise compare liken equate attribute ascribe link`},
	{parley.Speech, objectFrame, `
		reference document chronicle narrate unveil pitch utter retell recite rehash invoke float fabricate concoct propound
		exaggerate overstate understate downplay minimize hype parrot trumpet bemoan endorse retweet broadcast illustrate
		publicize publicise popularize depict portray characterize characterise invite thank misstate misrepresent advertise
		denounce detail enumerate recap sketch translate verify vet`},
	{attitude, objectFrame, `
		repeal veto overturn uphold ratify ban bar prohibit forbid outlaw impose honor honour ignore flout defy dodge evade sidestep
		duck nominate appoint abandon heed shun snub spurn disregard overlook trivialize trivialise glorify romanticize vindicate
		reaffirm sanction prioritize demand target oppose court woo idolize admire`},
	{parley.Speech, objectToFrame | objectFrame, `allow permit authorize authorise require mandate obligate oblige forbid prohibit bar enjoin empower`},
	{parley.Thought, clauseFrame | objectFrame, `
		believe know feel suppose assume presume imagine expect anticipate fear doubt suspect
		understand realize realise recognize recognise appreciate discover notice determine
		consider estimate calculate foresee envision envisage remember forget regret
		accept surmise infer deduce sense perceive learn hear see find judge`},
	{parley.Thought, clauseFrame, `
		think guess figure hope worry wish conclude decide trust care gather dream fret conceive project
		hold resolve rejoice agree mean conjecture ensure pray deem`},
	{parley.Thought, objectFrame, `
		assess weigh mull contemplate ponder reconsider revisit study evaluate gauge interpret analyze analyse examine`},
	{parley.Intention, infinitiveFrame, `
		want plan intend hope wish aim seek vow pledge promise swear threaten refuse decline agree offer propose decide resolve
		choose opt elect prefer desire long yearn aspire volunteer commit undertake consent claim profess pretend purport ask
		demand beg plead petition hesitate expect scheme plot conspire consider vote request mean dare crave
		pray clamor clamour itch love like hate fear prepare fight work`},
	{parley.Intention, objectFrame, `want plan seek desire pursue consider mull contemplate envisage eye crave`},
	{parley.Speech, objectToFrame, `
		urge ask tell order command instruct direct press push pressure lobby encourage exhort implore beg beseech advise warn
		remind persuade convince invite challenge dare request counsel petition caution admonish call`},
	{parley.Intention, objectToFrame, `want expect prefer wish like intend need`},
	{parley.Thought, objectToFrame, `believe consider find judge think know suspect understand imagine presume assume estimate deem`},
	{parley.Speech, objectToFrame, `allege report claim declare show`},
	{parley.Speech, predicateFrame, `call label brand term dub deem declare pronounce name style nickname`},
	{parley.Thought, predicateFrame, `consider find judge think believe feel deem`},
	{parley.Speech, asFrame, `
		describe portray depict characterize characterise paint cast frame dismiss hail denounce criticize criticise condemn
		label brand cite define identify deride decry mock tout bill slam blast ridicule praise laud present quote
		refer reject interpret list classify hold rate attack assail pitch denigrate welcome recognize recognise`},
	{parley.Thought, asFrame, `regard view see perceive treat interpret accept count think conceive imagine remember`},
	{parley.Speech, gerundFrame, `
		deny admit suggest recommend propose discuss mention acknowledge advocate report recall describe urge support oppose
		announce confess`},
	{parley.Thought, gerundFrame, `consider contemplate mull weigh regret imagine anticipate remember envision envisage favor favour resent
		mind love like hate enjoy fear prefer`},
	{parley.Speech, passiveFrame, `
		expect say report believe think allege rumor rumour estimate project predict forecast suppose presume assume consider deem
		understand know accuse charge criticize criticise praise urge ask tell order require quote cite see view regard describe call
		label dub brand name portray depict characterize characterise warn advise instruct inform invite convict suspect blame
		fault condemn denounce hail mock ridicule slam attack projected propose plan intend mean support oppose endorse back
		reject deny dispute question credit tout perceive announce confirm reveal show find declare disclose mention discuss note
		schedule set slate hear write feel fear hope want favor favour welcome love hate admire`},
}

// The prepositions of cue verbs: "called for", "warned of".
var cuePrepRows = []struct{ preps, lemmas string }{
	{"for", `call push press argue advocate campaign lobby plead beg appeal apologize apologise hope wish pray ask opt vote vouch long
		yearn root stump thank praise blame criticize criticise clamor clamour agitate speak care fight search petition condemn
		attack slam rebuke chide scold fault mock credit commend applaud laud chastise castigate berate rip demand`},
	{"about", `talk speak complain worry boast brag joke lie lecture think know care wonder ask write comment opine reflect muse
		elaborate expound rant rave gush grumble argue fret agonize hear read testify tweet learn warn gripe moan whine inquire enquire
		tell say feel sing preach quip reminisce crow gloat fantasize fantasise question inform brief remind talk forget debate post
		hint express`},
	{"on", `comment insist elaborate expound reflect agree dwell lecture decide speak opine weigh vote expand call press touch
		write report muse focus seize pounce concentrate brief advise remark bet rule testify question quiz grill challenge urge
		congratulate attack campaign`},
	{"upon", `insist call reflect dwell seize touch remark`},
	{"to", `refer allude point object admit confess agree commit testify respond react subscribe aspire consent appeal attest
		compare liken link tie acquiesce listen look reply nod assent`},
	{"against", `argue warn protest rail speak campaign inveigh rally caution lobby vote decide push advise fulminate rebel
		demonstrate recommend counsel rule testify crusade fight fume rage plead`},
	{"of", `speak think warn complain boast accuse remind dream approve disapprove hear conceive know despair talk inform suspect
		brag tire convince assure learn write accuse beware advise notify tell convict repent`},
	{"with", `agree disagree concur sympathize sympathise side quarrel empathize identify disagree threaten charge reckon
		credit align`},
	{"at", `hint laugh scoff lash sneer bristle balk jeer point rage fume marvel aim snipe rail chafe poke
		scream shout yell express`},
	{"in", `believe confide trust delight rejoice revel`},
	{"over", `worry complain agonize fret criticize criticise attack argue disagree debate condemn slam quarrel clash fume gloat
		anguish blast rip chide protest`},
	{"into", `inquire enquire`},
	{"by", `swear stand abide`},
	{"like", `sound`},
	{"from", `distance dissent hear learn recoil`},
	{"toward", `lean gesture`},
}

// Verbs of the lists whose act denies or refuses what it takes.
const denyingVerbs = `deny dispute refute rebut reject refuse decline doubt disavow repudiate contradict oppose dismiss retract recant disown`

// Verbs whose particle makes another cue of them, from general knowledge.
var phrasalVerbRows = []struct {
	act          parley.Act
	frames       frame
	preps, pairs string
}{
	{parley.Speech, clauseFrame | quoteFrame | objectFrame, "", `point out, lay out, spell out, call out, make out, set out, sum up, bring up, throw out, read out,
		give away, put it, put forward, put forth, blurt out, cry out, reel off, trot out, rattle off, tick off, play up, play down, talk up, put down`},
	{parley.Speech, quoteFrame, "about to on with", `go on, chime in, cut in, carry on, butt in, break in, jump in, shoot back, fire back, hit back, write back, call in, start off, open up`},
	{parley.Speech, quoteFrame | objectFrame, "at against on over about", `lash out, hit out, strike out, speak out, push back, come out, weigh in, double down, pile on, let loose, speak up, stand up`},
	{attitude, objectFrame | asFrame, "", `write off, shrug off, brush off, rule out, turn down, laugh off, wave off, wave away, brush aside, cheer on, egg on, size up, buy into, sign off, back up, single out, dress down, tear down, tear apart`},
	{parley.Speech, objectFrame, "for to on from of", `call off, back off, walk back, back away, sign on, hold out, hold up, point back, shout down`},
	{parley.Thought, clauseFrame | objectFrame, "", `find out, figure out, work out, make up, think through, think over`},
}

// Adjectives that carry a cue on as catenative verbs do ("was able to persuade").
const carryingAdjectiveList = `able unable likely unlikely quick slow set certain bound careful free`

// Verbs that point at something or take it up rather than utter it: words between quotation marks after them are the words of
// whoever speaks around them, if anybody does.
const pointingVerbList = `show demonstrate illustrate suggest indicate reveal prove signal reflect address discuss debate raise`

// Verbs that lend a noun of saying or thinking their subject ("made the claim that", "raised doubts about").
const cueLightVerbList = `make have take give express voice raise issue show draw cast face hold deliver launch sound feel harbor harbour
	share state get receive spark answer ask`

// Nouns of those who speak in a headline without a name, in the singular. From general knowledge.
const speakerNounList = `poll survey study report source official expert minister police mayor governor president union witness
	scientist researcher analyst economist lawyer prosecutor judge court spokesman spokeswoman spokesperson chief ministry
	government adviser aide doctor senator ambassador commissioner critic`

// Verbs of how something looks to whoever does not say so: "the plan seems to work".
const seemingVerbList = `seem appear`

// Nouns with which a report sums up what somebody has just said or done (", a move that surprised his party").
const commentNounList = `move step tactic strategy sign fact figure notion reversal departure shift rarity nod reference allusion
	feat gesture concession shot stab swing point line phrase approach position contrast prospect`

// Verbs whose participle behind a clause goes on with what the speaker says, not with what the clause tells.
const continuingVerbList = `add note stress emphasize emphasise underline insist conclude continue explain`

// Verbs whose passive participle before a clause is the question it answers ("Asked about the delay, she said").
const askingVerbList = `ask press question quiz challenge`

// Nouns whose relative clause tells when, where, how or why, so that nothing is missing in it ("the day she said she would go").
const relativeAdverbNounList = `time day night morning evening week month year moment minute hour place way reason`

// Nouns of the occasions and channels of speech: "in an interview" tells where something was said, not what.
const occasionNounList = `interview statement speech address email e-mail letter memo message note tweet post report article column editorial
	op-ed essay blog book memoir podcast video ad advertisement broadcast appearance conference briefing meeting rally debate hearing testimony
	page site website blog trail stage floor air call conversation press newspaper magazine television tv radio show program programme twitter facebook instagram telegram
	phone telephone filing ruling opinion poll survey trip visit`

// Nouns of what is published or sent to say something ("issued a statement saying").
const publishedNounList = `statement letter email e-mail memo message note tweet post report article column editorial op-ed essay release
	press-release blog ad advertisement video speech address resolution petition declaration affidavit brief complaint motion lawsuit suit
	notice warning bulletin advisory telegram cable fax text communique manifesto pamphlet leaflet`

// Verbs of how a speech begins, goes on or answers, whose "by" brings the cue ("opened by saying").
const leadingVerbList = `open begin start follow continue conclude close end finish respond reply react answer counter retort`

// Catenatives carry a cue on: the infinitive or participle after them is the cue ("went on to say", "tried to explain").
const catenativeVerbs = `continue begin start try go keep have seem appear use need come get help proceed rush attempt tend cease stop
	happen be manage struggle remain avoid resist risk`

// The nouns that a clause, an infinitive or a preposition turns into a cue, by act. From general knowledge.
var cueNounRows = []cueNounRow{
	{parley.Speech, "that", `
		claim allegation assertion contention argument statement announcement declaration admission acknowledgment acknowledgement
		confession suggestion hint report rumor rumour insistence implication testimony revelation disclosure reminder
		note news word message point case prediction forecast boast assurance`},
	{parley.Speech, "of", `accusation allegation assessment charge denial condemnation endorsement rejection praise criticism
		description characterization characterisation portrayal depiction account interpretation prediction warning
		promise threat promise assertion claim defense defence denunciation mention discussion support approval disapproval`},
	{parley.Speech, "about", `comment remark statement complaint joke question claim lie story talk warning rhetoric speech allegation`},
	{parley.Speech, "on", `comment attack assault statement position stance view speech remark report commentary opinion`},
	{parley.Speech, "for", `call plea appeal praise demand request support argument push case plan proposal explanation
		campaign apology endorsement`},
	{parley.Speech, "against", `argument warning protest case allegation charge accusation attack threat complaint`},
	{parley.Speech, "to", `promise pledge vow commitment offer proposal demand request call plea threat response
		reaction objection invitation recommendation`},
	{parley.Thought, "that", `belief view opinion feeling fear concern worry hope doubt suspicion expectation conclusion finding idea
		notion assumption perception impression sense conviction confidence theory hypothesis hunch thought understanding
		prospect realization realisation recognition consensus premise possibility`},
	{parley.Thought, "of", `fear view opinion perception understanding assessment hope approval disapproval
		knowledge criticism hatred dislike suspicion vision interpretation expectation impression`},
	{parley.Thought, "about", `concern doubt worry question skepticism scepticism fear anxiety opinion feeling view optimism pessimism
		confusion uncertainty misgiving anger unease reservation`},
	{parley.Thought, "for", `support hope love contempt respect admiration disdain preference sympathy affection desire enthusiasm
		disregard affinity appetite`},
	{parley.Thought, "to", `opposition objection resistance aversion commitment hostility allegiance`},
	{parley.Thought, "on", `view opinion position stance thinking consensus outlook focus emphasis`},
	{parley.Thought, "with", `agreement disagreement frustration satisfaction dissatisfaction disappointment dispute`},
	{parley.Thought, "in", `interest belief confidence faith trust`},
	{parley.Thought, "toward", `attitude hostility feeling animosity`},
	{parley.Thought, "towards", `attitude hostility feeling animosity`},
	{parley.Speech, "over", `debate argument dispute controversy quarrel feud row disagreement criticism outcry uproar furor furore protest complaint
		clash spat tussle wrangling backlash`},
	{parley.Thought, "over", `concern worry fear anger outrage fury anxiety alarm unease frustration disappointment dismay disagreement doubt consternation
		indignation resentment`},
	{parley.Speech, "about", `debate discussion conversation speculation chatter gossip rumor rumour argument dialogue tweet quip testimony accusation
		boast suggestion talk hint reminder prediction barb jibe jab dig insult crack wisecrack`},
	{parley.Thought, "about", `outrage alarm misgivings enthusiasm ambivalence nervousness apprehension suspicion hesitation thought outlook conviction
		idea assumption illusion belief`},
	{parley.Speech, "at", `jab swipe shot barb dig broadside salvo insult potshot dart tirade`},
	{parley.Speech, "against", `broadside tirade rant diatribe salvo invective rhetoric onslaught outburst vitriol crusade`},
	{parley.Speech, "of", `critique denunciation rebuke repudiation disavowal mockery caricature tribute declaration announcement
		explanation recommendation summary version`},
	{parley.Thought, "of", `skepticism scepticism distrust disapproval reassessment appreciation recognition hatred resentment`},
	{parley.Speech, "on", `onslaught barrage broadside lecture debate discussion testimony broadside`},
	{parley.Thought, "that", `agreement unease frustration complaint skepticism scepticism optimism outrage anger certainty disbelief anxiety dismay relief`},
	{parley.Thought, "with", `anger impatience dissatisfaction disenchantment disillusionment`},
	{parley.Thought, "against", `resentment bias prejudice grudge animus`},
	{parley.Intention, "to", `vow pledge promise threat eagerness hesitation`},
	{parley.Intention, "to", `plan intention desire decision refusal willingness unwillingness determination resolve ambition aim
		wish intent readiness reluctance eagerness goal hope inclination`},
	{parley.Intention, "for", `plan desire wish proposal ambition`},
}

// The adjectives that take a clause, an infinitive or a preposition as content. From general knowledge.
var cueAdjectiveRows = []cueNounRow{
	{parley.Thought, "that", `confident sure certain convinced afraid aware unaware worried concerned hopeful optimistic
		pessimistic skeptical sceptical doubtful glad happy pleased proud sorry sad disappointed surprised shocked angry upset adamant clear
		mindful fearful positive unsure uncertain appalled amazed grateful thrilled excited honored honoured wary insistent
		suspicious astonished delighted relieved alarmed unconvinced satisfied
		outraged dismayed saddened horrified stunned encouraged troubled
		persuaded unclear`},
	{parley.Thought, "about", `optimistic pessimistic worried concerned anxious excited sure unsure certain uncertain enthusiastic
		skeptical sceptical nervous angry upset passionate confident happy unhappy serious curious bullish bearish cautious wary vocal
		clear coy honest candid silent`},
	{parley.Thought, "of", `critical supportive dismissive afraid aware unaware wary skeptical sceptical proud fond suspicious
		mindful convinced sure certain tired sick contemptuous scornful disdainful approving disapproving fearful envious`},
	{parley.Thought, "to", `opposed open committed eager willing unwilling ready reluctant determined keen likely
		hesitant prepared anxious inclined loath loyal sympathetic hostile receptive indifferent resistant desperate
		unable happy glad sorry proud`},
	{parley.Thought, "with", `comfortable uncomfortable happy unhappy pleased satisfied dissatisfied disappointed frustrated furious
		angry upset impressed unimpressed disgusted fed`},
	{parley.Thought, "in", `interested uninterested confident disappointed`},
	{parley.Thought, "on", `keen clear bullish bearish uncomfortable silent insistent soft tough wrong intent undecided`},
	{parley.Thought, "at", `angry furious outraged upset mad`},
	{parley.Thought, "for", `eager grateful thankful sorry responsible`},
	{parley.Thought, "by", `surprised impressed shocked appalled disgusted troubled outraged offended dismayed encouraged disturbed stunned`},
}

// The word lists by lemma; never changed after the program has started.
var (
	cueVerbs            = verbTable()
	cueNouns            = nounTable(cueNounRows)
	cueAdjectives       = nounTable(cueAdjectiveRows)
	catenatives         = wordSet(catenativeVerbs)
	phrasalVerbs        = phrasalTable()
	cueLightVerbs       = wordSet(cueLightVerbList)
	carryingAdjectives  = wordSet(carryingAdjectiveList)
	pointingVerbs       = wordSet(pointingVerbList)
	speakerNouns        = wordSet(speakerNounList)
	seemingVerbs        = wordSet(seemingVerbList)
	continuingVerbs     = wordSet(continuingVerbList)
	askingVerbs         = wordSet(askingVerbList)
	commentNouns        = wordSet(commentNounList)
	publishedNouns      = wordSet(publishedNounList)
	leadingVerbs        = wordSet(leadingVerbList)
	occasionNouns       = wordSet(occasionNounList)
	relativeAdverbNouns = wordSet(relativeAdverbNounList)
)

func verbTable() map[string]*cueEntry {
	table := map[string]*cueEntry{}
	for _, row := range cueVerbRows {
		for _, lemma := range strings.Fields(row.lemmas) {
			e := entryOf(table, lemma)
			e.frames |= row.frames
			if e.act == "" {
				e.act = row.act
			}
		}
	}
	for _, row := range cuePrepRows {
		for _, lemma := range strings.Fields(row.lemmas) {
			e := entryOf(table, lemma)
			e.preps += " " + row.preps + " "
		}
	}
	for _, lemma := range strings.Fields(denyingVerbs) {
		entryOf(table, lemma).denies = true
	}
	return table
}

func phrasalTable() map[string]*cueEntry {
	table := map[string]*cueEntry{}
	for _, row := range phrasalVerbRows {
		for _, pair := range strings.Split(row.pairs, ",") {
			e := entryOf(table, strings.Join(strings.Fields(pair), " "))
			e.act, e.frames, e.preps = row.act, e.frames|row.frames, " "+strings.Join(strings.Fields(row.preps), "  ")+" "
		}
	}
	return table
}

// cueNounRow is one row of the list of nouns or of adjectives.
type cueNounRow = struct {
	act    parley.Act
	preps  string
	lemmas string
}

func nounTable(rows []cueNounRow) map[string]*cueEntry {
	table := map[string]*cueEntry{}
	for _, row := range rows {
		for _, lemma := range strings.Fields(row.lemmas) {
			e := entryOf(table, lemma)
			if e.act == "" {
				e.act = row.act
			}
			switch row.preps {
			case "that":
				e.frames |= clauseFrame
			case "to":
				e.frames |= infinitiveFrame
			}
			e.preps += " " + row.preps + " "
		}
	}
	return table
}

func entryOf(table map[string]*cueEntry, lemma string) *cueEntry {
	e := table[lemma]
	if e == nil {
		e = new(cueEntry)
		table[lemma] = e
	}
	return e
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
