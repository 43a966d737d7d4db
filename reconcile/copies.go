package reconcile

import (
	"cmp"
	"slices"

	"parley"
)

// Copies are found by the share of one report's shingles that another has too: containment, since an outlet adds two
// paragraphs to an agency's eight (Broder, "On the Resemblance and Containment of Documents", 1997). A shingle is a run
// of shingleWords stems outside of quotations, function words passed over: words that a source spoke are no sign of
// copying, and a copy editor's "the" and "had" hide none.
const shingleWords = 3

// Who puts a text into other words, or back from another language, keeps the facts of each sentence together. A company is two
// stems of one sentence, of the companyWords whose numbers are lowest: the same ones in whatever order they stand (sampling
// by minima, Broder, 1997).
const companyWords = 8

// A candidate for copying shares at least sharedPrints of the shingles and companies that the index holds, one in so many.
const (
	shingleSampling = 2
	companySampling = 4
	sharedPrints    = 3
	// evergreen is how many reports may have a shingle or company and still be compared with each other for it.
	evergreen = 512
)

// A print stands for a stem, shingle or company: 32 bits, so that of two reports with a thousand each one in four thousand pairs has
// one in common by chance.
type print uint32

// prints returns the prints of numbers, ascending, each once.
func prints(list []uint64) []print {
	all := make([]print, len(list))
	for i, h := range list {
		all[i] = print(h >> 32)
	}
	slices.Sort(all)
	return slices.Clip(slices.Compact(all))
}

// A text is what is known of a report's wording: enough to see what it repeats.
type text struct {
	report    *parley.Report
	shingles  []print // ascending, each once
	companies []print // ascending, each once
	stems     []print // of the words outside of quotations, ascending, each once
	quoted    []parley.Span
}

// readTexts reads the wording of each report.
func readTexts(reports []*parley.Report) []text {
	texts := make([]text, len(reports))
	var words []term
	for i, r := range reports {
		words = appendTerms(words[:0], r.Text)
		list := stems(words)
		texts[i] = text{report: r, shingles: prints(shingles(list)), companies: prints(companies(words)), stems: prints(list), quoted: quotedSpans(words)}
	}
	return texts
}

// quotedSpans returns the runs of quoted words.
func quotedSpans(words []term) []parley.Span {
	var spans []parley.Span
	for i, w := range words {
		switch {
		case !w.quoted:
		case i > 0 && words[i-1].quoted:
			spans[len(spans)-1].End = w.End
		default:
			spans = append(spans, w.Span)
		}
	}
	return spans
}

// stems returns the stems of a text in order, without quoted words and function words.
func stems(words []term) []uint64 {
	all := make([]uint64, 0, len(words))
	for _, w := range words {
		if !w.quoted && !functionWords[w.folded] {
			all = append(all, hashWord(stem(w.folded)))
		}
	}
	return all
}

// shingles returns the shingles of a text with such stems, in order.
func shingles(list []uint64) []uint64 {
	all := make([]uint64, 0, len(list))
	for n := shingleWords; n <= len(list); n++ {
		all = append(all, mix(list[n-shingleWords:n]))
	}
	return all
}

// plainShingles returns the shingles of a passage in order without those that are capitals only, a name with its titles, which nobody can
// put in other words; all of them where no word is without a capital, as in a headline.
func plainShingles(words []term) []uint64 {
	list, capitals := make([]uint64, 0, len(words)), make([]bool, 0, len(words))
	plain := false
	for _, w := range words {
		if !w.quoted && !functionWords[w.folded] {
			list, capitals = append(list, hashWord(stem(w.folded))), append(capitals, w.name || w.first)
			plain = plain || !w.name && !w.first
		}
	}
	all := make([]uint64, 0, len(list))
	for n := shingleWords; n <= len(list); n++ {
		if !plain || slices.Contains(capitals[n-shingleWords:n], false) {
			all = append(all, mix(list[n-shingleWords:n]))
		}
	}
	return all
}

// companies returns the companies of a text, sentence after sentence.
func companies(words []term) []uint64 {
	var all []uint64
	for len(words) > 0 {
		end := 1
		for end < len(words) && !words[end].first {
			end++
		}
		list := stems(words[:end])
		words = words[end:]
		for i := range list {
			list[i] = mix(list[i : i+1]) // FNV leaves like words near each other
		}
		list = distinct(list)
		list = list[:min(len(list), companyWords)]
		for i := range list {
			for j := range i {
				all = append(all, mix([]uint64{list[j], list[i]}))
			}
		}
	}
	return all
}

// hashWord is FNV-1a, 64 bits: the same on every machine and in every run.
func hashWord(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(w); i++ {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// mix makes one number of several (the finalizer of splitmix64, Steele et al., 2014).
func mix(parts []uint64) uint64 {
	h := uint64(0)
	for _, p := range parts {
		h += p + 0x9e3779b97f4a7c15
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}

// mixPrints makes one number of prints and a number.
func mixPrints(list []print, h uint64) uint64 {
	for _, p := range list {
		h = mix([]uint64{h, uint64(p)})
	}
	return h
}

func distinct(list []uint64) []uint64 {
	slices.Sort(list)
	return slices.Clip(slices.Compact(list))
}

// A passage is some words of a report as copying is looked for: its plain shingles, companies and stems, without what is quoted. They
// are filled in when they are first asked for.
type passage struct {
	span               parley.Span
	shingles           []print
	companies, stems   []print
	read, inOtherWords bool // they were asked for
}

// wordsIn returns the words of a passage in the room that it is given, quoted where the report quotes them.
func (t *text) wordsIn(s parley.Span, room []term) []term {
	words := appendTerms(room[:0], s.Of(t.report.Text))
	at, _ := slices.BinarySearchFunc(t.quoted, s.Start, func(q parley.Span, start int) int { return cmp.Compare(q.End, start) })
	for i := range words {
		w := parley.Span{Start: words[i].Start + s.Start, End: words[i].End + s.Start}
		for at < len(t.quoted) && t.quoted[at].End <= w.Start {
			at++
		}
		words[i].quoted = at < len(t.quoted) && t.quoted[at].Overlaps(w)
	}
	return words
}

// common counts the numbers that two ascending lists share.
func common(a, b []print) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}

// share returns the share of a's numbers that b has, 0 for an empty a.
func share(a, b []print) float64 {
	if len(a) == 0 {
		return 0
	}
	return float64(common(a, b)) / float64(len(a))
}

// A pair is two reports by their place in the set, the lower first.
type pair struct{ a, b int }

func pairOf(a, b int) pair { return pair{min(a, b), max(a, b)} }

// An overlap says how much of two reports' words the other has.
type overlap struct{ ofA, ofB float64 }

// most is the larger of the two shares.
func (o overlap) most() float64 { return max(o.ofA, o.ofB) }

// twinsOf returns for each text the first with the same words: what is printed word for word a thousand times is no phrase that
// everybody uses, and is looked at once.
func twinsOf(texts []text) []int {
	first := map[uint64]int{}
	twins := make([]int, len(texts))
	for i := range texts {
		key := mixPrints(texts[i].shingles, mixPrints(texts[i].stems, 0))
		at, seen := first[key]
		if !seen {
			at, first[key] = i, i
		}
		twins[i] = at
	}
	return twins
}

// overlaps finds the pairs of reports that share runs of words or put the same into other words, the first of each set of twins
// standing for all.
func overlaps(texts []text, twins []int) (found map[pair]overlap, crowd map[print]bool) {
	lists := newKeyLists(len(texts))
	for i := range texts {
		lists.add(func(some []uint64) []uint64 {
			if twins[i] != i {
				return some
			}
			for _, p := range texts[i].shingles {
				if p%shingleSampling == 0 {
					some = append(some, uint64(p))
				}
			}
			for _, p := range texts[i].companies {
				if p%companySampling == 0 {
					some = append(some, 1<<32|uint64(p))
				}
			}
			return some
		})
	}
	lists.dropLone()
	index := newKeyIndex(lists)
	found = map[pair]overlap{}
	var shared tally
	var crowded []int
	for a := range texts {
		passed := 0
		for _, at := range index.of(a) {
			if index.crowded(at, evergreen) {
				passed++
				continue
			}
			index.behind(at, evergreen, func(b int32) { shared.see(int(b), int(at)) })
		}
		if passed >= sharedPrints {
			crowded = append(crowded, a)
		}
		shared.each(func(b, n int) {
			if n >= sharedPrints {
				if o, ok := overlapOf(&texts[a], &texts[b]); ok {
					found[pair{a, b}] = o
				}
			}
		})
	}
	linkToHeads(texts, crowded, found)
	return found, crowdPrints(texts, crowded)
}

// linkToHeads compares texts with many evergreen runs of words with the first of them that are unlike each other: what hundreds of outlets
// print is not compared all with all.
func linkToHeads(texts []text, crowded []int, found map[pair]overlap) {
	const most = 32
	var heads []int
	for _, a := range crowded {
		alike := false
		for _, h := range heads {
			if o, ok := overlapOf(&texts[h], &texts[a]); ok {
				found[pair{h, a}] = o
				alike = alike || o.most() >= copyShare
			}
		}
		if !alike && len(heads) < most {
			heads = append(heads, a)
		}
	}
}

// crowdPrints returns the shingles that more than evergreen of some texts have.
func crowdPrints(texts []text, crowded []int) map[print]bool {
	in := map[print]int{}
	for _, a := range crowded {
		for _, p := range texts[a].shingles {
			in[p]++
		}
	}
	crowd := map[print]bool{}
	for p, n := range in {
		if n > evergreen {
			crowd[p] = true
		}
	}
	return crowd
}

// overlapOf compares two texts run by run, and company by company where these are so many that one must be the other in
// other words. It is not ok where no passage can be in both.
func overlapOf(a, b *text) (o overlap, ok bool) {
	if n := common(a.shingles, b.shingles); n >= leastPrints*repeated {
		o = overlap{float64(n) / float64(len(a.shingles)), float64(n) / float64(len(b.shingles))}
		ok = true
	}
	n := float64(common(a.companies, b.companies))
	for _, of := range []struct {
		share *float64
		text  *text
	}{{&o.ofA, a}, {&o.ofB, b}} {
		if k := len(of.text.companies); k >= leastCompanies && n >= otherWordsShare*float64(k) {
			*of.share = max(*of.share, n/float64(k))
			ok = true
		}
	}
	return o, ok
}

// copyShare is the share of a report's shingles from which it repeats another. Copies of our own set that are reworded
// in every sentence keep a third; honest reports of one event share a twentieth. Re-run `eval copies` before moving it.
const copyShare = 0.25

// otherWordsShare is the share of a report's companies from which it is another in other words. Texts of our own set that were put
// back from another language keep a third and more; of 180 pairs of reports by three outlets on one event each (BASIL, Fan et
// al., 2019, the open part) the likest two share a quarter.
const otherWordsShare = 0.3

// leastCompanies is how many companies a text needs to be known in other words, those of two long sentences: who reports one thing in one
// sentence has few words to choose from.
const leastCompanies = companyWords * (companyWords - 1)

// copiesOf returns, for each report, the reports whose words it repeats. Of two the later repeats the earlier; when
// their days are the same or unknown, each repeats the other. A twin repeats the first of its words.
func copiesOf(texts []text, near map[pair]overlap, twins []int) [][]parley.Copy {
	copies := make([][]parley.Copy, len(texts))
	add := func(from, of int, share float64) {
		a, b := dayOf(texts[from].report.Published), dayOf(texts[of].report.Published)
		if share < copyShare || a != "" && b != "" && a < b {
			return
		}
		percent := float64(int(share*100+0.5)) / 100
		copies[from] = append(copies[from], parley.Copy{Report: texts[of].report.ID, Share: percent})
	}
	for p, o := range near {
		add(p.a, p.b, o.ofA)
		add(p.b, p.a, o.ofB)
	}
	for i, first := range twins {
		if i != first {
			copies[i] = append(copies[i], parley.Copy{Report: texts[first].report.ID, Share: 1})
		}
	}
	for _, c := range copies {
		slices.SortFunc(c, func(a, b parley.Copy) int { return cmp.Compare(a.Report, b.Report) })
	}
	return copies
}
