package reconcile

import (
	"cmp"
	_ "embed"
	"path"
	"slices"
	"strings"
	"unicode"

	"parley"
)

// ownersTxt lists which outlets belong together, one "outlet = owner" a line.
//
//go:embed owners.txt
var ownersTxt string

// owners maps the key of an outlet to the key of its owner.
var owners = readOwners(ownersTxt)

func readOwners(table string) map[string]string {
	of := map[string]string{}
	for line := range strings.Lines(table) {
		if outlet, owner, ok := strings.Cut(line, "="); ok && !strings.HasPrefix(line, "#") {
			of[nameKey(outlet)] = nameKey(owner)
		}
	}
	return of
}

// nameKey makes two spellings of one outlet's name equal: case, marks, "the" and a domain's end do not count.
func nameKey(name string) string {
	words := strings.FieldsFunc(fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	if n := len(words); n > 1 && slices.Contains([]string{"com", "org", "net"}, words[n-1]) {
		words = words[:n-1]
	}
	return strings.Join(words, " ")
}

// ownerKey is the key of who owns the outlet with the given name; the outlet itself when the table does not say.
func ownerKey(name string) string {
	key := nameKey(name)
	if owner, ok := owners[key]; ok {
		return owner
	}
	return key
}

// A credit is whom a statement goes back to: what makes two mentions one, and the name.
type credit struct{ key, name string }

// A witness is one report's word on a value, as far as it goes back to one origin.
type witness struct {
	report   int
	passages []*passage
}

// An origin is whom witnesses go back to.
type origin struct {
	credit
	witnesses []witness
}

// outletName is what faces call the origin of a report's own words: its outlet, else its file, else its id.
func outletName(r *parley.Report) string {
	return cmp.Or(r.Outlet, path.Base(cmp.Or(r.Path, r.URL, string(r.ID))))
}

// ownCredit returns what a report's own words go back to: an agency that its byline names, else its outlet, else the report
// itself.
func ownCredit(r *parley.Report) credit {
	if agency := agencyIn(r.Byline); agency != "" {
		return credit{ownerKey(agency), agency}
	}
	if r.Outlet == "" {
		return credit{"report " + string(r.ID), outletName(r)}
	}
	return credit{ownerKey(r.Outlet), r.Outlet}
}

// agencies are news agencies that bylines name: what stands under such a byline is theirs.
var agencies = []string{"Associated Press", "AP", "Reuters", "AFP", "Agence France-Presse", "dpa", "EFE", "ANSA", "TASS", "Xinhua", "Kyodo", "PTI", "UPI", "Bloomberg News", "PA Media", "ANI", "Interfax", "Ukrinform", "Anadolu"}

// agencyIn returns the agency that a byline names, "" for none.
func agencyIn(byline string) string {
	words := " " + nameKey(byline) + " "
	for _, a := range agencies {
		if strings.Contains(words, " "+nameKey(a)+" ") {
			return a
		}
	}
	return ""
}

// Text that two reports share makes them one for a statement when its passage is in both: repeated is the least share
// of the passage's shingles. Of two copies, a passage is a report's own when it shares less than own.
const (
	repeated    = 0.5
	own         = 0.15
	leastPrints = 4 // a passage with fewer shingles tells nothing
	// rewordedShare is the share of its words that a reworded passage still has from the other report.
	rewordedShare = 0.5
)

// independence knows which reports repeat each other.
type independence struct {
	texts  []text
	twins  []int // by report, the first of the same words
	near   map[pair]overlap
	nearTo [][]int        // by report, the reports that it shares runs of words with
	crowd  map[print]bool // shingles that so many reports have that these were not compared with each other

	words []term  // room for those of one passage at a time
	told  []int32 // room for graph: by report, 1 + the place of its first witness
}

func independenceOf(texts []text) *independence {
	twins := twinsOf(texts)
	in := &independence{texts: texts, twins: twins, nearTo: make([][]int, len(texts)), told: make([]int32, len(texts))}
	in.near, in.crowd = overlaps(texts, twins)
	for p := range in.near {
		in.nearTo[p.a] = append(in.nearTo[p.a], p.b)
		in.nearTo[p.b] = append(in.nearTo[p.b], p.a)
	}
	for _, list := range in.nearTo {
		slices.Sort(list)
	}
	return in
}

// independent reports whether neither of two witnesses repeats the other's words.
func (in *independence) independent(v, w *witness) bool {
	if in.twins[v.report] == in.twins[w.report] {
		return false
	}
	o, ok := in.near[pairOf(in.twins[v.report], in.twins[w.report])]
	if !ok {
		return true
	}
	if o.most() >= copyShare {
		return in.allOwn(v, w) && in.allOwn(w, v)
	}
	return !in.someRepeated(v, w) && !in.someRepeated(w, v)
}

// read returns a passage of a report with its shingles.
func (in *independence) read(report int, p *passage) *passage {
	if !p.read {
		in.words = in.texts[report].wordsIn(p.span, in.words)
		p.shingles, p.read = prints(plainShingles(in.words)), true
	}
	return p
}

// readOtherWords returns a passage of a report with what it is known by in other words too.
func (in *independence) readOtherWords(report int, p *passage) *passage {
	if !p.inOtherWords {
		in.words = in.texts[report].wordsIn(p.span, in.words)
		p.companies, p.stems, p.inOtherWords = prints(companies(in.words)), prints(stems(in.words)), true
	}
	return in.read(report, p)
}

// allOwn reports whether v's passages are v's own although its report repeats w's: they share neither as many runs of words
// or companies as own nor as many words as reworded, and one at least is long enough to tell.
func (in *independence) allOwn(v, w *witness) bool {
	told := false
	for _, p := range v.passages {
		p = in.readOtherWords(v.report, p)
		if share(p.shingles, in.texts[w.report].shingles) >= own || share(p.companies, in.texts[w.report].companies) >= own || share(p.stems, in.texts[w.report].stems) >= rewordedShare {
			return false
		}
		told = told || len(p.shingles) >= leastPrints
	}
	return told
}

// someRepeated reports whether one of v's passages stands in w's report.
func (in *independence) someRepeated(v, w *witness) bool {
	for _, p := range v.passages {
		p = in.read(v.report, p)
		if len(p.shingles) >= leastPrints && share(p.shingles, in.texts[w.report].shingles) >= repeated {
			return true
		}
	}
	return false
}

// voices returns the largest set of origins that are independent of each other, as places in the list, each followed by
// the origins that only repeat it. Two origins are independent when some witness of one is independent of some witness
// of the other. It is the largest set, not a greedy one, so that taking a report away never makes it larger.
func (in *independence) voices(all []origin) [][]int {
	if len(all) == 1 {
		return [][]int{{0}}
	}
	groups := in.crowds(all)
	first := make([]origin, len(groups))
	for k, group := range groups {
		first[k] = all[group[0]]
	}
	g := in.graph(first)
	chosen := g.largestApart()
	speaks := make([][]int, len(chosen))
	for k, c := range chosen {
		speaks[k] = groups[c]
	}
	for v := range groups {
		if slices.Contains(chosen, v) {
			continue
		}
		for k, c := range chosen {
			if g.linked(v, c) {
				speaks[k] = append(speaks[k], groups[v]...)
				break
			}
		}
	}
	return speaks
}

// crowds puts origins together whose every passage is one that hundreds of reports print, the same one, or whose reports have the same
// words and state the same in them; each other origin stays by itself. Such origins would all be linked, which the work must not grow with.
func (in *independence) crowds(all []origin) [][]int {
	group := make([]int, len(all)) // the first origin of its group
	var find func(i int) int
	find = func(i int) int {
		if group[i] != i {
			group[i] = find(group[i])
		}
		return group[i]
	}
	firstWith, firstTelling := map[print]int{}, map[uint64]int{}
	twins := in.sameTwins(all)
	for i := range all {
		group[i] = i
		if twins[i] {
			key := in.telling(&all[i])
			at, seen := firstTelling[key]
			if !seen {
				at, firstTelling[key] = i, i
			}
			group[i] = at
		}
		for _, p := range in.crowdPassages(&all[i]) {
			if at, seen := firstWith[p]; seen {
				a, b := find(at), find(i)
				group[max(a, b)] = min(a, b)
			} else {
				firstWith[p] = i
			}
		}
	}
	groups := make([][]int, 0, len(all))
	at := make([]int, len(all))
	for i := range all {
		if f := find(i); f != i {
			groups[at[f]] = append(groups[at[f]], i)
			continue
		}
		at[i] = len(groups)
		groups = append(groups, []int{i})
	}
	return groups
}

// sameTwins reports of each origin whether it has one witness, and another origin one with the same words.
func (in *independence) sameTwins(all []origin) []bool {
	first, same := map[int]int{}, make([]bool, len(all))
	for i := range all {
		if len(all[i].witnesses) > 1 {
			continue
		}
		twin := in.twins[all[i].witnesses[0].report]
		if at, seen := first[twin]; seen {
			same[at], same[i] = true, true
		} else {
			first[twin] = i
		}
	}
	return same
}

// telling returns a number for the words of an origin's one witness and those of its passages: equal for two origins that are linked with
// each other and with the same others.
func (in *independence) telling(o *origin) uint64 {
	w := &o.witnesses[0]
	h := uint64(in.twins[w.report])
	for _, p := range w.passages {
		p = in.readOtherWords(w.report, p)
		h = mixPrints(p.stems, mixPrints(p.companies, mixPrints(p.shingles, mix([]uint64{h, uint64(len(p.stems)), uint64(len(p.companies))}))))
	}
	return h
}

// crowdPassages returns for each passage of an origin, where hundreds of reports print all of them, a number that stands for it: its lowest
// shingle among those of the crowd. None where one passage is not of that sort.
func (in *independence) crowdPassages(o *origin) []print {
	if len(in.crowd) == 0 {
		return nil
	}
	var lowest []print
	for k := range o.witnesses {
		w := &o.witnesses[k]
		for _, p := range w.passages {
			p = in.read(w.report, p)
			var of []print
			for _, s := range p.shingles {
				if in.crowd[s] {
					of = append(of, s)
				}
			}
			if len(p.shingles) < leastPrints || float64(len(of)) < repeated*float64(len(p.shingles)) {
				return nil
			}
			lowest = append(lowest, of[0])
		}
	}
	return lowest
}

// graph links the origins that are not independent. Only those with one report in common or with overlapping reports
// can be linked, so that the work follows the links and not the square of the origins.
func (in *independence) graph(all []origin) graph {
	places := in.witnessPlaces(all)
	g := make(graph, len(all))
	bound := make([]int, len(all)) // pairs of witnesses that may not be independent, by the other origin, which comes later; -1 where one is
	var pairs []witnessPair
	for i := range all {
		pairs = pairs[:0]
		for k := range all[i].witnesses {
			v := &all[i].witnesses[k]
			twin := in.twins[v.report]
			for n := -1; n < len(in.nearTo[twin]); n++ {
				r := twin
				if n >= 0 {
					r = in.nearTo[twin][n]
				}
				for at := in.told[r]; at > 0; at = places[at-1].next {
					if p := places[at-1]; p.origin > i {
						pairs = append(pairs, witnessPair{v, p.witness, p.origin})
						bound[p.origin]++
					}
				}
			}
		}
		for _, p := range pairs { // where some pair has no words in common, the others need not be compared
			if bound[p.origin] == len(all[i].witnesses)*len(all[p.origin].witnesses) && in.independent(p.v, p.w) {
				bound[p.origin] = -1
			}
		}
		for _, p := range pairs {
			if j := p.origin; bound[j] == len(all[i].witnesses)*len(all[j].witnesses) {
				g[i] = append(g[i], j)
				g[j] = append(g[j], i)
			}
			bound[p.origin] = 0
		}
		slices.Sort(g[i])
	}
	for _, p := range places {
		in.told[in.twins[p.witness.report]] = 0
	}
	return g
}

// A witnessPlace is a witness with its origin and, as 1 + its place, the next one with the words of the same report.
type witnessPlace struct {
	witness *witness
	origin  int
	next    int32
}

// A witnessPair is two witnesses with the origin of the second.
type witnessPair struct {
	v, w   *witness
	origin int
}

// witnessPlaces lists the witnesses of origins and notes the first one of each report.
func (in *independence) witnessPlaces(all []origin) []witnessPlace {
	var places []witnessPlace
	for i := range all {
		for k := range all[i].witnesses {
			w := &all[i].witnesses[k]
			r := in.twins[w.report]
			places = append(places, witnessPlace{w, i, in.told[r]})
			in.told[r] = int32(len(places))
		}
	}
	return places
}
