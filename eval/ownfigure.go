package main

import (
	_ "embed"
	"fmt"
	"io"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
)

var figureCommand = command{
	name:    "figures",
	summary: "figures of Parley's own sentences: found, too many, unit, bound, and what is counted",
	run:     scoreOwnFigures,
}

// ownFigures are sentences of our own with their figures; its head explains the format.
//
//go:embed own/figures.txt
var ownFigures string

// A markedFigure is a figure that a sentence of ours is given.
type markedFigure struct {
	words, amount, flags string
	of                   string // "" where nobody could say what is counted
}

// A markedSentence is a sentence of ours with its figures.
type markedSentence struct {
	text    string
	figures []markedFigure
}

// scoreOwnFigures compares what Parley finds in our own sentences with their figures and writes what it gets wrong.
func scoreOwnFigures(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	sentences, err := readMarkedFigures(ownFigures)
	if err != nil {
		return err
	}
	var gold, found, hit, flagged, named, of int
	for _, s := range sentences {
		figures := figuresOf(s.text)
		gold, found = gold+len(s.figures), found+len(figures)
		var wrong []string
		for _, m := range s.figures {
			f, ok := sameFigure(figures, m)
			if !ok {
				wrong = append(wrong, "missed "+m.words+" = "+m.amount)
				continue
			}
			hit++
			if f.flags == m.flags {
				flagged++
			} else {
				wrong = append(wrong, fmt.Sprintf("%s is %q, not %q", f.words, f.flags, m.flags))
			}
			if m.of == "" {
				continue
			}
			named++
			if holdsWords(f.of, m.of) {
				of++
			} else {
				wrong = append(wrong, fmt.Sprintf("%s counts %q, not %q", f.words, f.of, m.of))
			}
		}
		if len(figures) > len(s.figures) {
			wrong = append(wrong, fmt.Sprintf("%d figures too many", len(figures)-len(s.figures)))
		}
		if len(wrong) > 0 {
			fmt.Fprintf(w, "%s\n    %s\n", s.text, strings.Join(wrong, "\n    "))
		}
	}
	fmt.Fprintf(w, "%d sentences, %d figures\n", len(sentences), gold)
	share := func(n, of int) float64 { return float64(n) / float64(max(1, of)) }
	return hold(w, "figures/", []score{
		{"figures/own/recall", share(hit, gold)}, {"figures/own/precision", share(hit, found)},
		{"figures/own/bound", share(flagged, hit)}, {"figures/own/of", share(of, named)},
	})
}

// readMarkedFigures reads the format of own/figures.txt.
func readMarkedFigures(source string) ([]markedSentence, error) {
	var sentences []markedSentence
	for n, line := range strings.Split(source, "\n") {
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !strings.HasPrefix(line, "  "):
			sentences = append(sentences, markedSentence{text: line})
		default:
			words, rest, ok := strings.Cut(strings.TrimSpace(line), " = ")
			if !ok || len(sentences) == 0 {
				return nil, fmt.Errorf("own/figures.txt line %d: no figure in %q", n+1, line)
			}
			value, of, _ := strings.Cut(rest, " | ")
			fields := strings.Fields(value)
			if len(fields) < 2 {
				return nil, fmt.Errorf("own/figures.txt line %d: no unit in %q", n+1, line)
			}
			last := &sentences[len(sentences)-1]
			last.figures = append(last.figures, markedFigure{words, fields[0] + " " + fields[1], strings.Join(fields[2:], " "), of})
		}
	}
	return sentences, nil
}

// figuresOf reads the figures of a text in the format of the file.
func figuresOf(text string) []markedFigure {
	report := &parley.Report{ID: parley.NewReportID("", "", text), Text: text, Published: "2031-05-14"}
	var figures []markedFigure
	for _, s := range reading.Statements(en.Analyze(report)) {
		f, ok := s.Detail.(*parley.Figure)
		if !ok {
			continue
		}
		m := markedFigure{words: s.Span.Of(text), amount: amountOf(f) + " " + f.Unit, flags: flagsOf(f)}
		if f.Of != nil {
			m.of = f.Of.Text
		}
		figures = append(figures, m)
	}
	return figures
}

func amountOf(f *parley.Figure) string {
	if f.Value != nil {
		return f.Value.String()
	}
	return f.Low.String() + ".." + f.High.String()
}

// flagsOf lists what else is known of an amount: "min about change per:day same".
func flagsOf(f *parley.Figure) string {
	var flags []string
	if f.Bound != "" {
		flags = append(flags, string(f.Bound))
	}
	if f.Approximate {
		flags = append(flags, "about")
	}
	if f.Change {
		flags = append(flags, "change")
	}
	if f.Per != "" {
		flags = append(flags, "per:"+f.Per)
	}
	if f.SameAs != "" {
		flags = append(flags, "same")
	}
	return strings.Join(flags, " ")
}

// sameFigure finds the figure with the marked amount and words: one holds the other's.
func sameFigure(figures []markedFigure, m markedFigure) (markedFigure, bool) {
	for _, f := range figures {
		if f.amount == m.amount && (strings.Contains(f.words, m.words) || strings.Contains(m.words, f.words)) {
			return f, true
		}
	}
	return markedFigure{}, false
}

// holdsWords reports whether every word of want is in got.
func holdsWords(got, want string) bool {
	have := map[string]bool{}
	for _, w := range strings.Fields(got) {
		have[w] = true
	}
	for _, w := range strings.Fields(want) {
		if !have[w] {
			return false
		}
	}
	return true
}
