package reconcile

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"unicode/utf8"

	"parley"
)

// A scene is the reports of one story as they are compared: what each comparison needs, worked out once.
type scene struct {
	list    []bagWord // room for the words of one bag at a time
	close   []weighed
	sources []*source
	ids     *Identities
	in      *independence
	rare    map[uint64]float64         // by the hash of a word's key, as rarity says
	size    float64                    // of the story in reports, with some in which no word occurs
	told    int                        // how many events the reports tell
	classes map[string]int             // how many of them are of a class
	places  map[string]parley.EntityID // places and states by each of their names, folded
	named   map[parley.EntityID]int    // how many of them name somebody or some place
	sole    map[string]bool            // the classes of which the story has one
	middays []int                      // twice the middle day of each that has days, ascending
}

// A source is one report of the scene.
type source struct {
	numbers []parley.Span // the figures, ascending by their ends
	at      int           // place in the scene
	reading *parley.Reading
	report  *parley.Report // with its date inferred where it had none
	text    *text
	own     credit  // whom its own words go back to
	words   []word  // in text order
	names   []named // in text order
	longest int     // bytes of the longest name
	day     int     // publication day
	dated   bool
}

// A word is a content word with the clause that it is part of.
type word struct {
	*parley.Word
	key    string
	clause int
}

// A named is a mention of an entity.
type named struct {
	parley.Span
	id parley.EntityID // over the set
}

// sceneOf prepares the readings of one story, which are ordered and differ.
func sceneOf(readings []*parley.Reading) *scene {
	reports := make([]*parley.Report, len(readings))
	for i, r := range readings {
		reports[i] = r.Report
	}
	sc := &scene{ids: Identify(readings), in: independenceOf(readTexts(reports))}
	in := map[string]int{} // how many reports have a word
	dates := inferDates(readings)
	for i, r := range readings {
		src := &source{at: i, reading: r, report: dates[i], text: &sc.in.texts[i]}
		src.day, src.dated = dayNumber(src.report.Published)
		src.own = ownCredit(src.report)
		src.fillWords()
		src.fillNames(sc.ids)
		sc.sources = append(sc.sources, src)
		for _, k := range src.keys() {
			in[k]++
		}
	}
	sc.weigh(in)
	sc.redate()
	return sc
}

func (src *source) fillWords() {
	n := 0
	for _, c := range src.reading.Clauses {
		n += len(c.Words)
	}
	src.words = make([]word, 0, n)
	for k, c := range src.reading.Clauses {
		for i := range c.Words {
			w := &c.Words[i]
			key := fold(w.Lemma)
			if w.Class != parley.ProperNoun { // the Front is no frontline
				key = lemmaKey(w.Lemma)
			}
			src.words = append(src.words, word{w, key, k})
		}
	}
	slices.SortStableFunc(src.words, func(a, b word) int { return a.Span.Compare(b.Span) })
	for i := range src.reading.Statements {
		if s := &src.reading.Statements[i]; s.Kind() == parley.FigureKind {
			src.numbers = append(src.numbers, s.Span)
		}
	}
	slices.SortFunc(src.numbers, func(a, b parley.Span) int { return a.End - b.End })
}

func (src *source) fillNames(ids *Identities) {
	for i := range src.reading.Entities {
		e := &src.reading.Entities[i]
		id := ids.Of(src.report.ID, e.ID)
		for _, m := range e.Mentions {
			src.names = append(src.names, named{m, id})
			src.longest = max(src.longest, m.Len())
		}
	}
	slices.SortFunc(src.names, func(a, b named) int { return cmp.Or(a.Span.Compare(b.Span), cmp.Compare(a.id, b.id)) })
}

// keys returns the keys of the report's words, each once.
func (src *source) keys() []string {
	keys := make([]string, len(src.words))
	for i := range src.words {
		keys[i] = src.words[i].key
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// wordsIn returns the words inside a span.
func (src *source) wordsIn(s parley.Span) []word {
	from := sort.Search(len(src.words), func(i int) bool { return src.words[i].Span.Start >= s.Start })
	to := from
	for to < len(src.words) && src.words[to].Span.End <= s.End {
		to++
	}
	return src.words[from:to]
}

// sentenceReach is how many bytes to either side of a statement its sentence is read: no sentence of prose needs more,
// and a list without full stops must not be read anew for each of its items.
const sentenceReach = 600

// sentenceOf returns the part of a statement's sentence that is within reach of it.
func (src *source) sentenceOf(s *parley.Statement) parley.Span { return src.near(s.Sentence, s.Span) }

// near is the part of a span that is within reach of a place in it.
func (src *source) near(around, place parley.Span) parley.Span {
	text, near := src.report.Text, around
	near.Start = min(max(near.Start, place.Start-sentenceReach), near.End)
	near.End = max(near.Start, min(near.End, place.End+sentenceReach))
	for near.Start < near.End && !utf8.RuneStart(text[near.Start]) {
		near.Start++
	}
	for near.End < len(text) && !utf8.RuneStart(text[near.End]) {
		near.End++
	}
	return near
}

// clauseAt returns the index of the clause that the first word at or after a place is part of, -1 for none.
func (src *source) clauseAt(s parley.Span) int {
	if words := src.wordsIn(s); len(words) > 0 {
		return words[0].clause
	}
	return -1
}

// namesIn returns the entities mentioned inside a span, ascending, each once.
func (src *source) namesIn(s parley.Span) []parley.EntityID {
	var ids []parley.EntityID
	from := sort.Search(len(src.names), func(i int) bool { return src.names[i].Start >= s.Start })
	for _, n := range src.names[from:] {
		if n.Start >= s.End {
			break
		}
		if n.End <= s.End && n.id != "" {
			ids = append(ids, n.id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// weigh works out how rare the words are that so many reports have. The story is as large as its commonest words are: a report of
// something else in it makes no word rarer.
func (sc *scene) weigh(in map[string]int) {
	const unseen, commonest = 4, 5
	counts := make([]int, 0, len(in))
	for _, reports := range in {
		counts = append(counts, reports)
	}
	slices.Sort(counts)
	sc.size = unseen
	if len(counts) > 0 {
		sc.size += float64(counts[max(0, len(counts)-commonest)])
	}
	sc.rare = make(map[uint64]float64, len(in))
	for key, reports := range in {
		sc.rare[hashWord(key)] = sc.rarityOf(reports)
	}
}

// rarityOf is the rarity of what so many reports have.
func (sc *scene) rarityOf(reports int) float64 {
	return min(1, 0.25+0.75*math.Log(1/max(float64(reports)/sc.size, 0.1))/math.Log(10))
}

// rarity is the weight of a word by how few reports of the story have it: 1 for one that a tenth of them has or fewer, falling
// to a quarter for one that all have. In a story of five reports hardly a word is rare, so that four reports are added
// in which no word occurs.
func (sc *scene) rarity(hash uint64) float64 {
	if r, ok := sc.rare[hash]; ok {
		return r
	}
	return 1
}

// mentionOf gives a mention its entity over the set, with the name that the set calls it by.
func (sc *scene) mentionOf(src *source, m *parley.Mention) *parley.Mention {
	if m == nil {
		return nil
	}
	named := *m
	if id := sc.ids.Of(src.report.ID, m.ID); id != "" {
		named.ID = id
		if e := sc.ids.Entity(id); e != nil && !m.Unnamed {
			named.Name = e.Name
		}
	}
	named.Members = nil
	for i := range m.Members {
		named.Members = append(named.Members, *sc.mentionOf(src, &m.Members[i]))
	}
	return &named
}

// entityOf returns the entity over the set that a mention means, "" for nil.
func (sc *scene) entityOf(src *source, m *parley.Mention) parley.EntityID {
	if m == nil {
		return ""
	}
	return sc.ids.Of(src.report.ID, m.ID)
}
