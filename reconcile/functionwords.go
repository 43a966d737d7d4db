package reconcile

import "strings"

// functionWords are words that say nothing about what a text is about: the closed classes of English (Quirk et al., "A
// Comprehensive Grammar of the English Language", 1985, ch. 2) and the verbs that report speech.
var functionWords = wordSet(`
a an the this that these those some any no none all both each every either neither another other others such much many more most few fewer
less least several own same very too also even just only still yet already again ever never always often once not nor
i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them their
theirs themselves who whom whose which what when where why how whoever whatever whichever
be am is are was were been being have has had having do does did doing done will would shall should can could may might must ought
and or but if unless because as until while of at by for with about against between into through during before after above below to from
up down in out on off over under further then once here there so than since though although whether via per amid among upon within without
toward towards across along around behind beyond despite except near
say says said saying tell tells told telling ask asks asked add adds added according report reports reported reporting
one two three four five six seven eight nine ten first second third
mr mrs ms dr s t d ll ve re m
`)

// newsWords are words that any report may have whatever it is about: they mark the genre, not the story.
var newsWords = wordSet(`
news story article reporter reporters press media interview statement comment spokesman spokeswoman spokesperson source sources official officials
today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday week weeks day days month months year years time times
january february march april june july august september october november december morning night evening afternoon hour hours ago last next
new old good bad big great long high right left little large small late early recent recently later now
make makes made making take takes took taken taking get gets got go goes went going come comes came coming give gives gave given know knows knew
see sees saw seen think thinks thought want wants wanted call calls called use used need needs way thing things people man men woman women
million billion percent number part lot like well back end public issue issues plan plans state states country government group
click read share follow subscribe email photo image video updated published copyright rights reserved
`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
