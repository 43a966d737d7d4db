package reading

import (
	"strings"
	"sync"
)

// castNoun is what the bearer of a common noun is.
type castNoun uint8

const (
	nounNone castNoun = iota
	nounPerson
	nounPeople   // plural only, or a set of persons: "staff", "couple"
	nounBody     // an organisation: "ministry"
	nounDocument // something that speaks in writing: "statement", "poll"
	nounLand     // a country or its like: "country", "nation"
)

// The word lists below were written for Parley from general knowledge.

// castTitles stand before a name and are no part of it. Those after the bar are also first words of other names
// ("General Motors", "Prince Edward Island") and count only before what is otherwise a person.
const castTitles = `president vice prime minister premier chancellor emperor empress sultan emir sheikh pope pontiff
archbishop rabbi imam ayatollah patriarch gen lieutenant lt colonel col maj capt sergeant sgt adm admiral commander
brigadier corporal senator sen congressman congresswoman congressperson representative rep governor gov mayor councillor councilman
councilwoman alderman mp mep mla secretary director chairman chairwoman chairperson ceo cfo coo cto founder
cofounder professor prof dr doctor attorney prosecutor lawyer sheriff detective inspector superintendent
officer deputy assistant envoy ambassador spokesman spokeswoman spokesperson adviser advisor aide negotiator analyst
economist leader coach manager striker defender goalkeeper midfielder actor actress singer author journalist
reporter editor lady sir dame baroness mr mrs ms miss mx messrs madame monsieur senor senora herr frau
pm dpm constable comptroller auditor commissioner administrator treasurer rapporteur
| general executive major captain private prince princess king queen chief justice judge father sister brother lord baron count duke duchess
bishop cardinal pastor reverend rev marshal chair speaker president-elect attorney-general secretary-general`

// castTitleParts may stand among titles without being one by themselves.
const castTitleParts = `special senior former acting interim deputy assistant executive general national joint associate
principal permanent press foreign finance defence defense interior health education energy justice economy trade
transport environment agriculture culture labour labor prime vice chief lead head top ex of for and the security council policy
political military presidential personal principal managing co under elect designate home state treasury affairs opposition
interim caretaker outgoing incoming veteran retired late right honourable hon first second assistant regional local`

// castPersonNouns name one person by office, work, family or state.
const castPersonNouns = `accountant activist actor actress adviser advisor advocate agent aide aid-worker ally ambassador analyst anchor
apologist applicant archaeologist archbishop architect artist aspirant assassin assistant astronaut astronomer athlete attacker attorney
aunt author baker banker baron barrister biographer biologist bishop blogger bomber boss boy bricklayer broker brother bureaucrat
businessman businesswoman candidate captain cardinal carer carpenter cartoonist celebrity ceo chair chairman chairperson chairwoman
chancellor chaplain chef chemist chief child choreographer citizen cleaner clergyman cleric clerk climatologist coach cofounder colleague
colonel columnist comedian commander commentator commissioner competitor composer conductor congressman congresswoman conservative
constable consultant contractor contestant convict cook coordinator coroner correspondent councillor councilman councilwoman counselor counsellor
cousin creator critic curator customer cyclist dancer daughter dealer dean defendant defender delegate demonstrator dentist deputy
designer detective detainee developer dictator diplomat director dissident doctor donor driver economist editor electrician
emissary emperor employee engineer entrepreneur envoy executive expert farmer father fighter filmmaker financier firefighter fisherman forecaster
founder friend fugitive gardener general geologist girl girlfriend boyfriend goalkeeper governor grandfather grandmother grandson granddaughter
guard guest guide gunman hacker head historian host hostage hotelier housewife husband hydrologist imam immigrant incumbent informant inmate
inspector instructor interpreter inventor investigator investor islamist jihadist journalist judge juror justice keeper king knight laborer labourer
landlord lawmaker lawyer leader lecturer legislator liberal librarian lieutenant lobbyist magistrate man manager marshal mathematician mayor mechanic mediator
member merchant meteorologist midfielder midwife migrant militant miner minister mogul moderator monarch monk mother motorist musician nationalist negotiator neighbor neighbour
nephew niece nominee novelist nun nurse officer official oligarch operator opponent organiser organizer owner painter parent parliamentarian partner
passenger passerby pastor patient patriarch pensioner performer philosopher photographer physician physicist pilot plaintiff player poet policeman
policewoman politician pollster pope prefect premier president presenter priest prince princess principal prisoner producer professor programmer
prosecutor protester protestor psychologist publisher pundit pupil queen rabbi rapper rebel receptionist referee refugee regulator
relative reporter representative republican democrat rescuer researcher resident retiree rival runner sailor salesman scholar scientist screenwriter sculptor
secretary senator sergeant sheriff shopkeeper singer sister skipper socialist sociologist soldier solicitor son spokesman spokesperson spokeswoman
staffer statesman stepfather stepmother strategist striker student successor predecessor sultan superintendent supervisor supporter surgeon survivor suspect
teacher teenager tenant therapist tourist trader trainee trainer translator traveller traveler treasurer trustee tutor tycoon
uncle undersecretary user veteran vicar victim villager visitor volunteer voter waiter waitress warden warlord watchdog whistleblower widow widower wife
winner witness woman worker writer youth person individual source insider observer captive counterpart commentator caller
bystander onlooker shopper commuter holidaymaker rider driver fan activist heir lender landowner grower herder trucker courier sibling twin spouse son-in-law`

// castPeopleNouns name several persons, or a body as the persons in it.
const castPeopleNouns = `people men women children authorities police troops forces staff crew residents personnel officials crowd family couple pair duo trio
team delegation side sides party parties youths elders nationals allies lawmakers workers critics voters leaders experts investigators prosecutors
rescuers soldiers doctors scientists economists analysts diplomats negotiators protesters rebels militants fighters police relatives`

// castBodyNouns name organisations.
const castBodyNouns = `academy administration agency airline alliance army association authority bank battalion bloc board brewer brigade broadcaster bureau cabinet
campaign carrier cartel chain chamber charity church city-council club coalition college commission committee company confederation
conglomerate congress consortium cooperative corporation council court department directorate embassy enterprise exchange faction factory
federation firm foundation fund government group guild hospital house institute institution insurer junta kingdom laboratory league legislature magazine
maker manufacturer military militia ministry mission monarchy movement museum navy network newspaper ngo office operator opposition organisation
organization outlet panel parliament party police presidency press producer publication publisher regiment regime regulator retailer school
secretariat senate service shipper society startup state-broadcaster station supplier syndicate taskforce team think-tank tribunal
troupe trust union unit university utility watchdog website yard regulator judiciary jury command`

// castDocumentNouns name what speaks in writing.
const castDocumentNouns = `accord act affidavit agreement announcement analysis assessment article bill blueprint brief briefing bulletin charter communique communiqué complaint
constitution contract convention deal decree directive document documents draft editorial filing forecast framework indictment investigation judgment judgement law
lawsuit leaflet letter manifesto memo memorandum motion notice obituary pact paper petition plan poll post proposal protocol prospectus
readout slide presentation spreadsheet e-mail email invoice diary logbook manual guidebook handbook brochure pamphlet poster certificate
report resolution review rule ruling sentence statement study summary survey text transcript treaty tweet verdict
warrant message ultimatum declaration data figures census audit dossier proposals`

const castLandNouns = `country nation republic state island territory kingdom`

// castGendered lists nouns that tell a person's gender.
const (
	castMaleNouns = `man boy husband father brother son uncle nephew grandfather grandson king prince duke lord sir mr emperor sultan widower boyfriend gentleman
monsieur herr senor actor priest monk pope imam stepfather baron brother-in-law son-in-law father-in-law stepson godfather waiter fiance`
	castFemaleNouns = `woman girl wife mother sister daughter aunt niece grandmother granddaughter queen princess duchess lady dame mrs ms miss empress widow girlfriend
madame frau senora actress nun stepmother baroness sister-in-law daughter-in-law mother-in-law stepdaughter godmother waitress fiancee housewife businesswoman`
)

type castGender uint8

const (
	genderUnknown castGender = iota
	genderMale
	genderFemale
)

type castLexicon struct {
	titles     map[string]bool // true: counts by itself; false: only before a person
	titleParts map[string]bool
	nouns      map[string]castNoun
	gender     map[string]castGender
}

// castLexica builds the look-ups over the lists on first use.
var castLexica = sync.OnceValue(func() *castLexicon {
	l := &castLexicon{titles: map[string]bool{}, titleParts: map[string]bool{}, nouns: make(map[string]castNoun, 1024), gender: map[string]castGender{}}
	strong, weak, _ := strings.Cut(castTitles, "|")
	for _, w := range strings.Fields(weak) {
		l.titles[w] = false
	}
	for _, w := range strings.Fields(strong) {
		l.titles[w] = true
	}
	for _, w := range strings.Fields(castTitleParts) {
		l.titleParts[w] = true
	}
	for _, list := range []struct {
		words string
		noun  castNoun
	}{{castLandNouns, nounLand}, {castDocumentNouns, nounDocument}, {castBodyNouns, nounBody}, {castPersonNouns, nounPerson}, {castPeopleNouns, nounPeople}} {
		for _, w := range strings.Fields(list.words) {
			if l.nouns[w] == nounNone {
				l.nouns[w] = list.noun
			}
		}
	}
	for _, w := range strings.Fields(castMaleNouns) {
		l.gender[w] = genderMale
	}
	for _, w := range strings.Fields(castFemaleNouns) {
		l.gender[w] = genderFemale
	}
	return l
})

// nounOf is what the bearer of a noun in small letters is: by the lists, else by an ending that only nouns of persons have.
func (l *castLexicon) nounOf(noun string) castNoun {
	if c, ok := l.nouns[noun]; ok || len(noun) < minEndedNoun {
		return c
	}
	for _, end := range castPersonEnds {
		if strings.HasSuffix(noun, end) && !castNoPersons[noun] {
			return nounPerson
		}
	}
	return nounNone
}

// minEndedNoun is the fewest letters of a noun that is taken for a person's by its ending: "list" and "mist" are shorter.
const minEndedNoun = 6

// castPersonEnds are endings of nouns for persons by what they do ("cellist", "beekeeper"); castNoPersons are other words with them. From
// general knowledge.
var (
	castPersonEnds = strings.Fields(`ist ician keeper monger grower tender herder dweller wright seeker goer winner worker holder
person`)
	castNoPersons = castSet(`checklist wishlist playlist shortlist blacklist whitelist watchlist waitlist hitlist tracklist assist consist resist insist
persist subsist desist enlist coexist placeholder cupholder penholder`)
)

// genderOf is the gender that a noun or title tells, unknown for most.
func (l *castLexicon) genderOf(word string) castGender {
	if g, ok := l.gender[word]; ok {
		return g
	}
	switch {
	case word == "ombudsman":
		return genderUnknown
	case strings.HasSuffix(word, "woman"):
		return genderFemale
	case strings.HasSuffix(word, "sman"), strings.HasSuffix(word, "gunman"), strings.HasSuffix(word, "policeman"):
		return genderMale
	}
	return genderUnknown
}
