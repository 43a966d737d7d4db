package reconcile

import (
	"math"
	"slices"
	"strings"
)

// totalChecks tests the sums that prose does: parts and then "in all, 44", or "of the 61, 27 from one town, 20 from the next and 16 from hamlets".
func (sc *scene) totalChecks(figures []*figure) []*draft {
	var drafts []*draft
	for i, total := range figures {
		if total.dim != "count" || !total.plain() || total.label {
			continue
		}
		var parts []*figure
		switch {
		case total.closes():
			parts = total.addsUp(partsBefore(figures, i))
		case total.opens():
			parts = total.addsUp(partsBehind(figures, i))
		}
		if len(parts) > 1 {
			var shown []string
			sum := 0.0
			for _, p := range parts {
				sum += p.mid()
				shown = append(shown, figureText(p.f))
			}
			drafts = append(drafts, sc.checkDraft(whySum(shown, number(sum), figureText(total.f)), append([]*figure{total}, parts...)...))
		}
	}
	return drafts
}

// totalWords stand before a number that sums up those before it.
var totalWords = []string{"altogether", "in all", "in total", "all told", "all together", "a total of", "making", "which makes", "that makes"}

// closes reports whether a number sums up those before it.
func (g *figure) closes() bool {
	before := fold(strings.TrimRight(g.src.report.Text[g.sentence.Start:g.s.Span.Start], " ,"))
	return slices.ContainsFunc(totalWords, func(w string) bool { return strings.HasSuffix(before, w) })
}

// opens reports whether a number is the whole that the rest of its sentence divides: "of the 61".
func (g *figure) opens() bool {
	before := fold(strings.TrimRight(g.src.report.Text[g.sentence.Start:g.s.Span.Start], " "))
	return strings.TrimSpace(before) == "of the" || strings.TrimSpace(before) == "of"
}

// How far parts may lie from their total: so many sentences before it, so many of them, and so much of its size in sum, beyond which they are of
// something else.
const (
	partSentences = 2
	maxParts      = 6
	nearTotal     = 0.12
)

// partsBefore returns the numbers before a total that could be its parts, the nearest first.
func partsBefore(figures []*figure, at int) []*figure {
	total := figures[at]
	var parts []*figure
	sentence := total.sentence
	for i, back := at-1, 0; i >= 0 && len(parts) < maxParts; i-- {
		g := figures[i]
		for g.sentence != sentence && back <= partSentences {
			sentence = total.src.before(sentence)
			back++
		}
		if g.sentence != sentence || back > partSentences {
			break
		}
		if g.couldBePart(total) {
			parts = append(parts, g)
		}
	}
	return parts
}

// partsBehind returns the numbers behind a total in its sentence that could be its parts; none where the sentence says that some are left out.
func partsBehind(figures []*figure, at int) []*figure {
	total := figures[at]
	if slices.ContainsFunc(total.src.wordsIn(total.sentence), func(w word) bool { return partialWords[w.Lemma] }) {
		return nil
	}
	var parts []*figure
	for _, g := range figures[at+1 : min(len(figures), at+1+maxParts)] {
		if g.s.Sentence == total.s.Sentence && g.couldBePart(total) {
			parts = append(parts, g)
		}
	}
	if len(parts) < 3 { // two of three parts may be all that is told
		return nil
	}
	return parts
}

// partialWords say that a list of parts is not whole.
var partialWords = wordSet("rest other others remaining include including mostly mainly elsewhere about least")

// couldBePart reports whether a number may be one of the parts of a total.
func (g *figure) couldBePart(total *figure) bool {
	return g.dim == total.dim && g.plain() && !g.label && g.mid() > 0 && g.mid() < total.mid() && !otherThemes(g.themes, total.themes)
}

// addsUp returns the parts, the first two or more of a list, whose sum comes close to a total but is another number; nil where some of them
// add up to it, and where none come close.
func (g *figure) addsUp(parts []*figure) []*figure {
	slack := 0.0
	for n := range parts {
		if lastDigit(g.f.Value) > lastDigit(parts[n].f.Value) || g.f.Approximate || parts[n].f.Approximate {
			slack = max(slack, lastDigit(g.f.Value)/2, sumSlack*g.mid())
		}
	}
	sum, closest, off := 0.0, 0, nearTotal*g.mid()
	for n, p := range parts {
		sum += p.mid()
		away := math.Abs(sum - g.mid())
		if n == 0 {
			continue
		}
		if away <= slack {
			return nil
		}
		if away < off {
			closest, off = n+1, away
		}
	}
	return parts[:closest]
}

// moveChecks tests a percentage of change against the two levels that its sentence gives: "halved, from 1.5 million to 0.9 million".
func (sc *scene) moveChecks(figures []*figure) []*draft {
	var drafts []*draft
	for n, p := range figures {
		if p.dim != "percent" || p.f.Value == nil || p.f.Bound != "" || !p.f.Change {
			continue
		}
		for _, before := range around(figures, n, sentenceFigures) {
			if before.s.Sentence != p.s.Sentence || !before.earlier || before.f.Value == nil || before.dim == "percent" {
				continue
			}
			for _, after := range before.rival {
				if after.earlier || after.s.Sentence != p.s.Sentence || after.f.Value == nil {
					continue
				}
				worked := 100 * math.Abs(after.mid()-before.mid()) / before.mid()
				if off := math.Abs(worked - p.mid()); off > p.means.high-p.mid()+moveSlack && off <= farShare {
					shown := []string{figureText(before.f) + " to " + figureText(after.f) + " is " + number(worked) + " %"}
					drafts = append(drafts, sc.checkDraft(whyWorked(shown, number(p.mid())+" %"), before, after, p))
				}
			}
		}
	}
	return drafts
}

// moveSlack is how many points a percentage of change may be off: the levels are rounded.
const moveSlack = 2.0
