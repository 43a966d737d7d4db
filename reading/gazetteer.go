package reading

import (
	_ "embed"
	"strings"
	"sync"

	"parley/reading/spelling"
)

// statesTable lists the world's states with the words for their people, their capitals and their other names;
// officesTable bodies whose name is known everywhere. Both were written for Parley from general knowledge.
//
//go:embed states.txt
var statesTable string

//go:embed offices.txt
var officesTable string

// placesList is the folded names of towns and regions, one a line in byte order, see NOTICE and package places.
//
//go:embed places.txt
var placesList string

// castSense is what a known name means.
type castSense uint8

const (
	senseNone    castSense = iota
	senseState             // "France", "U.S."
	senseDemonym           // "French", "Americans"
	senseCapital           // "Paris": a city, and as somebody who acts the state
	senseOffice            // "Kremlin", "NATO"
)

// A castKnown is a name that the tables know. Name is its canonical form, state the state it is of or acts for ("" for none).
type castKnown struct {
	sense castSense
	name  string
	state string
	noun  string // for an office the common noun that takes it up: "alliance"
	risky bool   // also something else of note: "Georgia", "Jordan"
}

// castGazetteer is the tables by folded name, built on first use: 270 lines, under a millisecond.
var castGazetteer = sync.OnceValue(func() map[string]castKnown {
	known := make(map[string]castKnown, 1400)
	add := func(names string, k castKnown) {
		for n := range strings.SplitSeq(names, ",") {
			first, _, _ := strings.Cut(strings.TrimSpace(n), "/")
			for spelled := range strings.SplitSeq(n, "/") {
				key, this := spelling.Fold(strings.TrimSpace(spelled)), k
				if this.name == "" {
					this.name = first
				}
				if _, taken := known[key]; !taken && key != "" {
					known[key] = this
				}
			}
		}
	}
	for _, fields := range castTable(statesTable) {
		name, risky := strings.CutPrefix(fields[0], "*")
		add(name, castKnown{sense: senseState, name: name, state: name, risky: risky})
		add(fields[3], castKnown{sense: senseState, name: name, state: name})
		add(fields[1], castKnown{sense: senseDemonym, state: name})
		add(fields[2], castKnown{sense: senseCapital, state: name})
	}
	for _, fields := range castTable(officesTable) {
		k := castKnown{sense: senseOffice, name: fields[0], state: strings.TrimPrefix(fields[1], "-"), noun: fields[3]}
		add(fields[0], k)
		add(fields[2], k)
	}
	return known
})

// castTable cuts a table into lines of four trimmed fields.
func castTable(table string) [][4]string {
	var rows [][4]string
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		var row [4]string
		for i, f := range strings.SplitN(line, ";", 4) {
			row[i] = strings.TrimSpace(f)
		}
		rows = append(rows, row)
	}
	return rows
}

// castRegions are regions and waters that news names and lists of administrations do not have, and English names of towns that
// the list has under their own, from general knowledge.
var castRegions = castSet(`geneva munich cologne naples venice turin milan genoa seville antwerp ghent
bruges nuremberg hanover gothenburg krakow mecca medina aleppo homs mosul basra jeddah calcutta bombay saigon canton macau rafah nablus jenin hebron
bethlehem haifa alexandria giza marrakesh fez casablanca tangier odesa kharkiv mykolaiv bakhmut avdiivka zurich basel lucerne salonica corfu crete sicily
sardinia corsica cadiz saragossa crimea donbas donbass zaporizhzhia gaza kashmir balkans baltics caribbean sahel siberia scandinavia darfur catalonia transnistria
abkhazia ossetia nagorno-karabakh karabakh europe asia africa antarctica arctic oceania eurasia mideast maghreb levant kurdistan xinjiang tibet wales scotland
england ulster bavaria saxony anatolia caucasus patagonia amazonia sinai golan galilee chechnya dagestan transcarpathia bukovina silesia`)

// isCastPlace reports whether a folded name is a town or region of the list. It searches the embedded text itself, so that the list costs
// nothing at start.
func isCastPlace(name string) bool {
	if castRegions[name] {
		return true
	}
	lo, hi := 0, len(placesList)
	for lo < hi {
		mid := (lo + hi) / 2
		start := strings.LastIndexByte(placesList[:mid], '\n') + 1
		end := strings.IndexByte(placesList[start:], '\n')
		if end < 0 {
			return false
		}
		switch line := placesList[start : start+end]; {
		case line == name:
			return true
		case line < name:
			lo = start + end + 1
		default:
			hi = start
		}
	}
	return false
}
