package ingest

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHeading is the most words of a heading; the same limit by which a report's blocks are told apart.
const maxHeading = 18

// minGlued is the fewest words of the sentence behind a glued heading.
const minGlued = 4

// namePrefixes are beginnings of names written with a capital inside: McDonald, MacArthur, DeSantis, LaGuardia.
var namePrefixes = set("Mc Mac De Di Du Da Del Della Des Dos El Al La Le Les Lo Van Von Vander Ver Fitz O San St Ben Bin Ibn Ap Te Ten Ter Mo Ph")

// camelNames are words, companies and services written with a capital inside, from general knowledge.
var camelNames = set(`AccuWeather AirAsia AliExpress AstraZeneca BioNTech BlackBerry BlackRock BuzzFeed ByteDance ConocoPhillips CrowdStrike DeepMind
	DeepSeek DoorDash DreamWorks DuckDuckGo EasyJet ExxonMobil FaceTime FedEx GameStop GitHub GitLab GlaxoSmithKline GlobalData GoDaddy GoFundMe HarperCollins
	HelloFresh HuffPost InterContinental JavaScript JetBlue KitKat KiwiRail LinkedIn MasterCard MetLife MoneyGram MySpace NatWest NewsGuard NewsNation
	OceanGate OnlyFans OpenAI PayPal PetroChina PetSmart PlayStation PolitiFact PowerPoint ProPublica RadioShack ReliefWeb ServiceNow SharePoint SoftBank
	SolarWinds SoundCloud SpaceX SunTrust TechCrunch TikTok TotalEnergies TransCanada TransUnion TripAdvisor UniCredit UnionPay UnitedHealth
	WeChat WestJet WhatsApp WikiLeaks WordPress WorldCom YouGov YouTube`)

// sentenceStarts are words that begin an English sentence and hardly ever a part of a name.
var sentenceStarts = set(`A After All Also Although Among An And Another Any As At Because Before Both But By Despite During Each Earlier Even
	Every Few For Four Five From Further He Her Here His How However I If In It Its Last Later Many Meanwhile More Most My Nearly No None Nor Not Now
	Of On Once One Only Or Other Our Over She Since Six So Some Still Such Ten That The Their Then There These They This Those Three
	Though To Today Two Under Unlike Until We What When Where Whether Which While Who Why With Without Yesterday You Your`)

// smallWords are written in lower case inside a heading whose other words have capitals.
var smallWords = set("a an and as at but by de for from in into is nor of off on onto or over per so than the to up via vs with without yet amid after before under")

// glue is the place where a heading may run into a sentence: a small letter, a question or exclamation mark or a closing
// bracket, then a capital and a small letter, an apostrophe or a blank.
var glue = regexp.MustCompile(`[\p{Ll}?!)]\p{Lu}[\p{Ll}'’ ]`)

// camelWord is a word with a capital behind a small letter.
var camelWord = regexp.MustCompile(`\p{L}*\p{Ll}\p{Lu}\p{L}*`)

// cutGlued cuts the headings off that run into the first word of the paragraph behind them ("Key DemandsThe union
// wants"). Extraction that drops line breaks leaves these, mostly in a whole page at a time, so a lone one is
// cut only if more speaks for it.
func cutGlued(blocks []string) []string {
	uses := map[string]int{}
	for _, b := range blocks {
		for _, w := range camelWord.FindAllString(b, -1) {
			uses[w]++
		}
	}
	cuts := make([]int, len(blocks))
	found := 0
	for i, b := range blocks {
		if cuts[i] = gluedAt(b, uses); cuts[i] > 0 {
			found++
		}
	}
	var out []string
	for i, b := range blocks {
		if at := cuts[i]; at > 0 && (found > 1 || sureGlue(b, at)) {
			out = append(out, b[:at], b[at:])
			continue
		}
		out = append(out, b)
	}
	return out
}

// gluedAt is the byte at which the paragraph begins that a heading runs into, or 0. The heading is short, has no
// sentence in it and is followed by one; the word that both share is no name known or used twice (uses counts the words
// of the text that have a capital inside).
func gluedAt(block string, uses map[string]int) int {
	if !isSentence(block) && words(block) < surelyProse {
		return 0
	}
	for _, m := range glue.FindAllStringIndex(head(block), maxHeading) {
		_, size := utf8.DecodeRuneInString(block[m[0]:])
		at := m[0] + size
		heading, rest := block[:at], block[at:]
		if words(heading) > maxHeading || sentenceInside(heading) {
			return 0
		}
		if words(rest) < minGlued || !looksHeading(heading) || camelName(heading, rest, uses) {
			continue
		}
		if titleCase(heading) || sentenceStarts[firstWord(rest)] {
			return at
		}
	}
	return 0
}

// sureGlue is what a lone cut needs: three words before it in capitals, or a word behind it that begins sentences.
func sureGlue(block string, at int) bool {
	return sentenceStarts[firstWord(block[at:])] || words(block[:at]) >= 3 && titleCase(block[:at])
}

// head is the part of a block in which a heading can end; 30 bytes a word are plenty.
func head(block string) string {
	if len(block) <= 30*maxHeading {
		return block
	}
	return strings.ToValidUTF8(block[:30*maxHeading], "")
}

// isSentence reports whether a block ends in a closing mark.
func isSentence(block string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(block, `"'”’»)`))
	return strings.ContainsRune(".!?…", last)
}

// fullStop ends a sentence inside a block.
var fullStop = regexp.MustCompile(`[\p{Ll}\d)”"][.!?] `)

func sentenceInside(heading string) bool { return fullStop.MatchString(heading) }

// looksHeading reports whether the words before a cut may be a heading: two words or more, or one long one, and a capital
// or a digit at the front.
func looksHeading(heading string) bool {
	first, _ := utf8.DecodeRuneInString(trimBullet(heading))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !strings.ContainsRune(`"'“‘`, first) {
		return false
	}
	return words(heading) >= 2 || len(heading) >= 8
}

// titleCase reports whether all words but small ones begin with a capital or a digit, and there are two such at least.
func titleCase(heading string) bool {
	capitals := 0
	for _, w := range strings.Fields(heading) {
		w = strings.TrimLeft(w, `"'“‘(`)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			capitals++
		case unicode.IsLetter(r) && !smallWords[strings.TrimRight(w, ".,:;?!")]:
			return false
		}
	}
	return capitals >= 2
}

// camelName reports whether the word around the cut is a name: one with a known beginning, a known one, or one
// that the text uses a second time.
func camelName(heading, rest string, uses map[string]int) bool {
	left := heading[strings.LastIndexFunc(heading, notLetter)+1:]
	right := rest
	if i := strings.IndexFunc(rest, notLetter); i >= 0 {
		right = rest[:i]
	}
	if left == "" {
		return false
	}
	return namePrefixes[left] || camelNames[left+right] || utf8.RuneCountInString(left) < 2 || uses[left+right] > 1
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// firstWord is the run of letters at the front.
func firstWord(s string) string {
	if i := strings.IndexFunc(s, notLetter); i >= 0 {
		return s[:i]
	}
	return s
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
