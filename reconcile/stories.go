package reconcile

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"parley"
)

// The weight of a word by where it stands. Measured on 180 articles on 60 stories (BASIL, Fan et al., 2019, the open
// part) without dates: B-cubed F1 0.980 with these, 0.964 with the lead at 1, 0.965 with names at 1. Re-run
// `eval stories` before moving them.
const (
	titleWeight = 3
	leadWeight  = 2  // on top of the word's own
	leadWords   = 80 // how many words of the text are its lead
	nameWeight  = 2
)

const (
	// background is how many further reports about other things the pile is thought to lie in, at least. Without it a
	// word that all five reports of one story share would count for nothing.
	background = 20
	// backgroundPile is the least size of pile and background together.
	backgroundPile = 150
	// vectorWords is how many of its heaviest words stand for a report.
	vectorWords = 300
	// bundleWords is how many stand for a group: enough that a group of ten loses none.
	bundleWords = 2000
)

// Two groups are one story when their reports resemble each other on average by apart in a large pile, by together in
// a handful: who names a dozen files means one story by them more often than not. Between handful and pile the bar rises
// with the logarithm. On BASIL's open part 0.25 gives 0.996 with dates and 0.982 without.
const (
	together = 0.115
	apart    = 0.25
	handful  = 12
	pile     = 120
)

// Reports of days that are close are more likely to tell of one story; after some days, less and less.
const (
	sameDaysBonus = 1.5 // at most one day apart
	freshDays     = 4   // up to here a gap means nothing
	fadingDays    = 30  // after that, resemblance falls to 1/e in so many days
)

// reducedPile is the size from which a pile is first gathered report by report, so that time stays in step with its size.
const reducedPile = 400

// Stories groups reports into the stories that they tell, by title, lead, names and time. The largest comes first; of
// equal size, the one with the smaller id.
func Stories(reports []*parley.Report) []parley.Story {
	set := slices.Clone(reports)
	slices.SortStableFunc(set, func(a, b *parley.Report) int { return cmp.Compare(a.ID, b.ID) })
	set = slices.CompactFunc(set, func(a, b *parley.Report) bool { return a.ID == b.ID })
	var stories []parley.Story
	for _, group := range gather(set) {
		stories = append(stories, storyOf(group))
	}
	slices.SortFunc(stories, func(a, b parley.Story) int {
		return cmp.Or(len(b.Reports)-len(a.Reports), cmp.Compare(a.ID, b.ID))
	})
	return stories
}

// storyOf names a story by its earliest report: later ones do not move it.
func storyOf(reports []*parley.Report) parley.Story {
	slices.SortFunc(reports, func(a, b *parley.Report) int {
		return cmp.Or(cmp.Compare(orLast(a.Published), orLast(b.Published)), cmp.Compare(a.ID, b.ID))
	})
	s := parley.Story{ID: parley.StoryID(parley.ContentID("story", string(reports[0].ID)))}
	for _, r := range reports {
		s.Reports = append(s.Reports, r.ID)
		if day := dayOf(r.Published); day != "" {
			s.Start = cmp.Or(s.Start, day)
			s.End = max(s.End, day)
		}
		if s.Title == "" {
			s.Title = r.Title
		}
	}
	if s.Title == "" {
		s.Title, _, _ = strings.Cut(strings.TrimSpace(reports[0].Text), "\n")
	}
	return s
}

// orLast makes a missing date come after all others.
func orLast(published string) string { return cmp.Or(published, "~") }

// dayOf returns the day of a date or date-time, "" when there is none.
func dayOf(date string) string {
	if len(date) < len("2006-01-02") {
		return ""
	}
	return date[:len("2006-01-02")]
}

// A bundle is a group of reports while stories are being gathered.
type bundle struct {
	reports []*parley.Report
	sum     vector // of the reports' unit vectors
	days    []int  // of the dated reports, ascending, each once
}

// gather splits reports, which are ordered and differ, into stories.
func gather(reports []*parley.Report) [][]*parley.Report {
	bundles := bundlesOf(reports)
	bar := storyBar(len(reports))
	if len(bundles) > reducedPile {
		bundles = reduce(bundles, bar)
	}
	bundles = joinClosest(bundles, bar)
	groups := make([][]*parley.Report, len(bundles))
	for i, b := range bundles {
		groups[i] = b.reports
	}
	return groups
}

func storyBar(reports int) float64 { return together + (apart-together)*pileShare(reports) }

// pileShare is 0 for a handful of reports, 1 for a pile, and rises with the logarithm in between.
func pileShare(reports int) float64 {
	return min(math.Log(float64(max(reports, handful))/handful)/math.Log(pile/handful), 1)
}

// resemblance is the average cosine between the reports of two bundles, weighed by how far they lie apart in time.
func resemblance(a, b *bundle) float64 { return a.average(b, a.sum.dot(b.sum)) }

// average is the resemblance of two bundles with such a dot product.
func (b *bundle) average(o *bundle, dot float64) float64 {
	if dot == 0 {
		return 0
	}
	return dot / float64(len(b.reports)*len(o.reports)) * nearness(b.days, o.days)
}

// A holder is a bundle, by its place, with the weight that it gives a word.
type holder struct {
	bundle int
	weight float64
}

// holdersOf lists, for each word, the bundles that have it, in their order.
func holdersOf(bundles []*bundle) map[int32][]holder {
	of := map[int32][]holder{}
	for i, b := range bundles {
		for _, w := range b.sum {
			of[w.word] = append(of[w.word], holder{i, w.weight})
		}
	}
	return of
}

// nearness is the weight of the least gap between two lists of days; 1 when either has none.
func nearness(a, b []int) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 1
	}
	gap := math.MaxInt
	for i, j := 0, 0; i < len(a) && j < len(b); {
		gap = min(gap, max(a[i]-b[j], b[j]-a[i]))
		if a[i] < b[j] {
			i++
		} else {
			j++
		}
	}
	switch {
	case gap <= 1:
		return sameDaysBonus
	case gap <= freshDays:
		return 1
	}
	return math.Exp(-float64(gap-freshDays) / fadingDays)
}

// add makes b hold the reports of o too.
func (b *bundle) add(o *bundle) {
	b.reports = append(b.reports, o.reports...)
	b.sum = b.sum.plus(o.sum).heaviest(bundleWords)
	b.days = append(b.days, o.days...)
	slices.Sort(b.days)
	b.days = slices.Compact(b.days)
}

// joinClosest joins the two bundles that resemble each other most until none do by bar (average link).
func joinClosest(bundles []*bundle, bar float64) []*bundle {
	n := len(bundles)
	best := make([]int, n) // the later bundle that each resembles most, -1 for none by bar
	score := make([]float64, n)
	likeness := make([][]float64, n)
	holders := holdersOf(bundles)
	for i, b := range bundles {
		likeness[i] = make([]float64, n-i)
		for _, w := range b.sum { // the dot products with all later bundles at once, each summed in the order of the words
			list := holders[w.word]
			for len(list) > 0 && list[0].bundle <= i {
				list = list[1:]
			}
			holders[w.word] = list
			for _, h := range list {
				likeness[i][h.bundle-i] += w.weight * h.weight
			}
		}
		for j := i + 1; j < n; j++ {
			likeness[i][j-i] = b.average(bundles[j], likeness[i][j-i])
		}
	}
	find := func(i int) {
		best[i], score[i] = -1, bar
		for j := i + 1; j < n; j++ {
			if bundles[j] != nil && likeness[i][j-i] >= score[i] && (best[i] < 0 || likeness[i][j-i] > score[i]) {
				best[i], score[i] = j, likeness[i][j-i]
			}
		}
	}
	for i := range bundles {
		find(i)
	}
	for {
		at := -1
		for i := range bundles {
			if bundles[i] != nil && best[i] >= 0 && (at < 0 || score[i] > score[at]) {
				at = i
			}
		}
		if at < 0 {
			return slices.DeleteFunc(bundles, func(b *bundle) bool { return b == nil })
		}
		gone := best[at]
		bundles[at].add(bundles[gone])
		bundles[gone] = nil
		for i := range bundles {
			if i == at || bundles[i] == nil {
				continue
			}
			lo, hi := min(i, at), max(i, at)
			likeness[lo][hi-lo] = resemblance(bundles[lo], bundles[hi])
		}
		for i := range bundles {
			switch {
			case bundles[i] == nil:
			case i == at || best[i] == at || best[i] == gone:
				find(i)
			case i < at: // of what it may join, only the likeness to the joined two has changed
				if like := likeness[i][at-i]; like > score[i] || like == score[i] && (best[i] < 0 || at < best[i]) {
					best[i], score[i] = at, like
				}
			}
		}
	}
}

// reduce gathers a large pile in one walk: each bundle joins the one before it that it resembles most, by bar, found
// through the heaviest words that they share.
func reduce(bundles []*bundle, bar float64) []*bundle {
	slices.SortStableFunc(bundles, func(a, b *bundle) int { return cmp.Compare(firstDay(a), firstDay(b)) })
	var kept []*bundle
	index := map[int32][]int{}
	var shared tally
	for _, b := range bundles {
		words := b.sum.heaviest(indexWords)
		for n, w := range words {
			for _, k := range index[w.word][max(0, len(index[w.word])-indexDepth):] {
				shared.see(k, n)
			}
		}
		best, score := -1, bar
		for _, k := range shared.most(indexTries) {
			if like := resemblance(kept[k], b); like > score || like == score && k < best {
				best, score = k, like
			}
		}
		if best < 0 {
			best = len(kept)
			kept = append(kept, b)
		} else {
			kept[best].add(b)
		}
		for _, w := range words {
			if list := index[w.word]; !slices.Contains(list[max(0, len(list)-indexDepth):], best) {
				index[w.word] = append(list, best)
			}
		}
	}
	return kept
}

// How far reduce looks: a report's heaviest words, the latest bundles under each, the bundles with most of them.
const (
	indexWords = 24
	indexDepth = 48
	indexTries = 12
)

func firstDay(b *bundle) int {
	if len(b.days) == 0 {
		return math.MaxInt
	}
	return b.days[0]
}

// bundlesOf makes a bundle of each report: its words weighed by place and rarity, as a unit vector.
func bundlesOf(reports []*parley.Report) []*bundle {
	counts := make([]map[string]float64, len(reports))
	in := map[string]int{}
	for i, r := range reports {
		counts[i] = storyWords(r)
		for w := range counts[i] {
			in[w]++
		}
	}
	number := numbering(in)
	pileSize := float64(len(reports) + max(background, backgroundPile-len(reports)))
	// A word that no other report of a pile has tells how long a report is, not what it is about.
	alone := 1 - pileShare(len(reports))
	bundles := make([]*bundle, len(reports))
	for i, r := range reports {
		words := make(vector, 0, len(counts[i]))
		for w, c := range counts[i] {
			weight := math.Log(1+c) * math.Log(pileSize/(float64(in[w])+0.5))
			if in[w] == 1 {
				weight *= alone
			}
			words = append(words, weighted{number[w], weight})
		}
		counts[i] = nil
		slices.SortFunc(words, byWord)
		b := &bundle{reports: []*parley.Report{r}, sum: words.heaviest(vectorWords).unit()}
		if day, ok := dayNumber(r.Published); ok {
			b.days = []int{day}
		}
		bundles[i] = b
	}
	return bundles
}

// numbering gives each word a number by its place in the alphabet.
func numbering(in map[string]int) map[string]int32 {
	words := make([]string, 0, len(in))
	for w := range in {
		words = append(words, w)
	}
	slices.Sort(words)
	number := make(map[string]int32, len(words))
	for i, w := range words {
		number[w] = int32(i)
	}
	return number
}

// storyWords counts the words of a report that say what it is about, weighed by where they stand.
func storyWords(r *parley.Report) map[string]float64 {
	words := map[string]float64{}
	lead := 0
	for _, t := range terms(r.Text) {
		weight := 1.0
		switch {
		case t.Start < r.Body:
			weight = titleWeight
		case lead < leadWords:
			weight += leadWeight
			lead++
		}
		if functionWords[t.folded] || newsWords[t.folded] || len(t.folded) < 2 {
			continue
		}
		if t.name {
			weight *= nameWeight
		}
		words[strings.Clone(stem(t.folded))] += weight
	}
	return words
}
