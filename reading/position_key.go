package reading

import (
	"slices"
	"strings"

	"parley"
)

// issueKey is what makes two wordings one issue: the stems of its content words, sorted, each once, with words of one family under
// one head: "joining NATO", "NATO membership" and "NATO accession" share "Nato join". Names begin with a capital. What says nothing
// by itself ("the move", "the idea") takes the key of the issue before it; so does a pronoun.
func (r *wantReader) issueKey(words parley.Range) string {
	stems := r.keyStems(words)
	bare := words.Len() == 1 && r.Tokens[words.First].POS == "VERB" && bareDeeds[r.Tokens[words.First].Lemma]
	if len(stems) <= 1 && (bare || r.isAnaphor(words)) {
		if topic := r.topicBefore(words.First); topic.Len() > 0 {
			if taken := r.keyStems(topic); len(taken) > 0 {
				stems = taken
			}
		}
	}
	for i := words.First; len(stems) == 0 && i < words.End; i++ {
		switch t := &r.Tokens[i]; {
		case r.isPercent(i), i+1 < words.End && r.isPercent(i+1):
			stems = append(stems, "percent")
		case t.POS == "NOUN", t.POS == "VERB", t.POS == "PROPN", t.POS == "NUM":
			stems = append(stems, issueStem(strings.ToLower(t.Lemma)))
		}
	}
	return strings.Join(stems, " ")
}

// isAnaphor reports whether the issue is a noun that takes up another with its article: "the move", "this decision".
func (r *wantReader) isAnaphor(words parley.Range) bool {
	if r.Tokens[words.First].POS == "PRON" {
		return true
	}
	if words.Len() != 1 || words.First == 0 || !anaphorNouns[r.Tokens[words.First].Lemma] {
		return false
	}
	switch r.Tokens[words.First-1].Lower {
	case "the", "this", "that", "such":
		return true
	}
	return false
}

// bareDeeds are what one does to a matter that was named before: to sign, to agree, to go ahead.
var bareDeeds = wordSet("sign accept agree ratify approve reject support oppose proceed decide endorse comply object veto")

// anaphorNouns stand for what was told before.
var anaphorNouns = wordSet(`move step decision measure idea proposal demand offer call request claim suggestion arrangement project scheme option
	change outcome result compromise text statement remark rhetoric announcement initiative reversal approach`)

// keyStems are the stems of an issue's content words in order, each once. States are left out beside other words: "Arvenia's NATO
// membership" is "NATO membership".
func (r *wantReader) keyStems(words parley.Range) []string {
	var stems, states []string
	for i := words.First; i < words.End; i++ {
		t := &r.Tokens[i]
		word := strings.ToLower(t.Lemma)
		switch t.POS {
		case "NOUN", "PROPN", "VERB", "ADJ":
		default:
			continue
		}
		if len(t.Lower) < 2 || issueFiller[word] || r.isTimeWord(i) || strings.ContainsAny(word, "0123456789") {
			continue
		}
		e := r.entityOf(r.mentionAlone(i))
		switch {
		case e != nil && (e.Type == parley.State || t.POS == "ADJ" && e.Type != parley.Organization):
			states = append(states, title(issueStem(word)))
		case e != nil && (t.POS == "PROPN" || e.Type == parley.Organization && !e.Unnamed):
			stems = append(stems, title(keyName(e, word)))
		case t.POS == "PROPN" && t.Text != t.Lower:
			stems = append(stems, title(issueStem(word)))
		default:
			stems = append(stems, issueStem(word))
		}
	}
	if len(stems) == 0 {
		stems = states
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}

// keyName is the name of an entity in a key: its acronym where the report has one, else the word as it stands.
func keyName(e *parley.Entity, word string) string {
	for _, name := range append([]string{e.Name}, e.Variants...) {
		if len(name) >= 2 && len(name) <= maxAcronym && name == strings.ToUpper(name) && !strings.ContainsAny(name, " .0123456789") {
			return strings.ToLower(name)
		}
	}
	return issueStem(word)
}

// maxAcronym is the most letters of an acronym: UNESCO, ECOWAS, MERCOSUR.
const maxAcronym = 8

// title is a word with a capital.
func title(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

// issueFiller are words that an issue's wording may have or lack.
var issueFiller = wordSet(`be have do make give take get let full any such other more new own idea issue question matter notion
	prospect possibility use call several further immediate complete entire total whole
	allow permit enable continue begin start keep seek pursue achieve reach secure hold put bring come go remain stay set find ensure maintain
	involve include concern regard must need want should
	serious significant comprehensive strong realistic current specific key formal temporary legal permanent final initial original
	proposed potential possible future recent latest long short quick swift early late big small large major minor good bad
	important essential essentially substantial meaningful mutual genuine just lasting durable real true extensive broad wide general
	so-called alleged planned further additional extra certain particular principle term part way thing kind sort form type
	fresh open concrete clear direct indirect joint common urgent constructive productive useful many few some most all both
	today tomorrow now`)

// issueFamilies are words for one deed or thing that no common stem shows: the head first, from general knowledge. What undoes a
// deed is no word for it: to oppose the closure is not to oppose the opening.
var issueFamilies = newFamilies(`
join membership accession entry admission accede member
withdraw withdrawal pullout pullback retreat evacuation leave departure exit depart quit
cede cession concession surrender relinquish handover
cease ceasefire truce armistice pause lull
raise rise increase hike
cut reduction reduce decrease lower
pay wage salary
recognise recognize recognition annexation annex
elect election poll vote ballot
guarantee guarantor assurance
sanction embargo
expand enlargement expansion enlarge
merge merger takeover acquisition acquire tie-up buyout
negotiate negotiation talk dialogue discussion conversation
free release liberation
fund funding finance financing money
arm weapon arms weaponry
strike walkout stoppage
disarm disarmament demobilisation demobilization
tariff duty
tax levy
quota cap limit ceiling
ban prohibition prohibit outlaw bar forbid
close closure shut shutdown
open opening reopen reopening
troop soldier peacekeeper contingent
worker employee staff workforce
job redundancy layoff
law bill legislation statute
rule regulation guideline
prisoner captive detainee hostage
border frontier
migrant refugee immigrant
price fee fare charge
house housing home flat apartment
crew manning
stake shareholding
sell sale privatisation privatization privatise privatize
build construction construct
extend extension renew renewal
delay postponement postpone deferral defer
hand transfer
territory land
deal agreement accord pact treaty settlement
plan proposal draft framework blueprint paper document roadmap
punish punishment penalise penalize penalty
compensate compensation indemnity
resign resignation
inquire inquiry enquiry investigation investigate probe
deport deportation expel expulsion
swap exchange
help aid assistance relief
monitor observer
police policeman policewoman
referendum plebiscite
territory territorial
child kid
`)

func newFamilies(rows string) map[string]string {
	family := map[string]string{}
	for row := range strings.Lines(strings.TrimSpace(rows)) {
		words := strings.Fields(row)
		for _, w := range words {
			family[w] = words[0]
		}
	}
	return family
}

// issueEndings are cut from a word to bring a verb and its noun together, longest first; what is left has at least five letters.
var issueEndings = []string{"ization", "isation", "ations", "ation", "ments", "ment", "ances", "ance", "ence", "ition", "ions", "ion", "ings", "ing", "als", "al", "es", "e", "s"}

func issueStem(word string) string {
	if head, ok := issueFamilies[word]; ok {
		return head
	}
	for _, ending := range issueEndings {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) >= 5 {
			return stem
		}
	}
	return word
}
