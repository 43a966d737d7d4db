package main

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
	"parley/language/en"
	"parley/reading"
	"parley/reconcile"
)

var positionCommand = command{
	name:    "positions",
	summary: "positions in Parley's own stories: found, too many, and wordings of one issue told from others",
	run:     scoreOwnPositions,
}

// ownPositions are stories of our own with the positions in them; its head explains the format.
//
//go:embed own/positions.txt
var ownPositions string

// ownStances are sentences of our own with the positions in them, in the same format: each sentence is a story.
//
//go:embed own/stances.txt
var ownStances string

// A markedPosition is a position that a paragraph of ours is given.
type markedPosition struct {
	line    string // as it stands in the file
	actors  []string
	side    string
	word    string // of the issue; "-" for any
	issue   string // what two wordings of one issue share
	allowed bool   // neither a hit nor a mistake
}

// A markedParagraph is a paragraph of ours with its positions.
type markedParagraph struct {
	text      string
	positions []markedPosition
}

// A positionTally counts over stories; joined, joinable and apt count pairs of hits of one story with the same key, with the same
// issue, and with both.
type positionTally struct{ gold, hit, found, right, joined, joinable, apt int }

// scoreOwnPositions compares what Parley finds in our own stories with their positions and writes what it gets wrong in those for
// tuning.
func scoreOwnPositions(args []string, w io.Writer) error {
	if len(args) != 0 {
		return errUsage
	}
	var tallies [3]positionTally
	for k, story := range strings.Split(ownPositions, "\nstory ")[1:] {
		name, body, _ := strings.Cut(story, "\n")
		paragraphs, err := readMarkedPositions(body)
		if err != nil {
			return fmt.Errorf("own/positions.txt, story %s: %w", name, err)
		}
		wrong := io.Discard
		if k%2 == 0 {
			wrong = w
		}
		tallies[k%2].add(paragraphs, wrong)
	}
	sentences, err := readMarkedPositions(ownStances)
	if err != nil {
		return fmt.Errorf("own/stances.txt: %w", err)
	}
	for _, s := range sentences {
		tallies[2].add([]markedParagraph{s}, w)
	}
	var scores []score
	for k, part := range []string{"tuned", "unread", "sentences"} {
		scores = append(scores, tallies[k].scores("positions/"+part+"/")...)
	}
	return hold(w, "positions/", scores)
}

// readMarkedPositions reads a story in the format of the file.
func readMarkedPositions(body string) ([]markedParagraph, error) {
	var paragraphs []markedParagraph
	for line := range strings.Lines(body) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !strings.HasPrefix(line, "  "):
			paragraphs = append(paragraphs, markedParagraph{text: line})
		default:
			m, err := readMarkedPosition(strings.TrimSpace(line))
			if err != nil {
				return nil, err
			}
			if len(paragraphs) == 0 {
				return nil, fmt.Errorf("%q before the first paragraph", line)
			}
			last := &paragraphs[len(paragraphs)-1]
			last.positions = append(last.positions, m)
		}
	}
	return paragraphs, nil
}

func readMarkedPosition(line string) (markedPosition, error) {
	words, allowed := strings.CutPrefix(line, "?")
	for _, side := range []string{"for", "against", "conditional", "undecided"} {
		actors, rest, ok := strings.Cut(words, " "+side+" ")
		if !ok {
			continue
		}
		word, issue, _ := strings.Cut(rest, " #")
		return markedPosition{line, strings.Split(actors, "/"), side, word, issue, allowed}, nil
	}
	return markedPosition{}, fmt.Errorf("no position in %q", line)
}

// add scores one story and writes what is wrong in it.
func (n *positionTally) add(story []markedParagraph, wrong io.Writer) {
	var texts []string
	for _, p := range story {
		texts = append(texts, p.text)
	}
	text := strings.Join(texts, "\n\n")
	report := &parley.Report{ID: parley.NewReportID("", "", text), Text: text, Published: "2031-05-14"}
	read := reading.Read(en.Analyze(report))
	statements := read.Statements
	keyOf := issuesOf(read)
	var keys, issues []string // of each hit
	at := 0
	for _, p := range story {
		end := at + len(p.text)
		used := make([]bool, len(p.positions))
		for _, s := range statements {
			d, ok := s.Detail.(*parley.Position)
			if !ok || s.Sentence.Start < at || s.Sentence.Start >= end {
				continue
			}
			k := slices.IndexFunc(p.positions, func(m markedPosition) bool { return m.answeredBy(d) })
			if k >= 0 && p.positions[k].allowed {
				continue
			}
			n.found++
			if k < 0 {
				fmt.Fprintf(wrong, "wrong   %s %s %q in %q\n", d.Actor.Name, d.Stance, d.Issue, p.text)
				continue
			}
			n.right++
			if !used[k] {
				keys, issues = append(keys, keyOf[s.ID]), append(issues, p.positions[k].issue)
			}
			used[k] = true
		}
		for k, m := range p.positions {
			if m.allowed {
				continue
			}
			n.gold++
			if used[k] {
				n.hit++
			} else {
				fmt.Fprintf(wrong, "missed  %s in %q\n", m.line, p.text)
			}
		}
		at = end + len("\n\n")
	}
	if len(keys) > 1 {
		n.addPairs(keys, issues, wrong)
	}
}

// issuesOf returns the key of the issue that each position of a report is on, as a dossier of it shows them.
func issuesOf(read *parley.Reading) map[parley.StatementID]string {
	keys := map[parley.StatementID]string{}
	for _, f := range reconcile.Dossier([]*parley.Reading{read}, reconcile.Options{}).Findings {
		for _, e := range f.Evidence {
			if f.Kind == parley.PositionKind {
				keys[e.Statement] = f.IssueKey
			}
		}
	}
	return keys
}

// addPairs counts which hits of one story have one key and which are on one issue.
func (n *positionTally) addPairs(keys, issues []string, wrong io.Writer) {
	for i := range keys {
		for j := range i {
			same, key := issues[i] == issues[j], keys[i] == keys[j]
			n.joinable += count(same)
			n.joined += count(key)
			n.apt += count(same && key)
			if same != key {
				fmt.Fprintf(wrong, "issues  %q #%s and %q #%s\n", keys[i], issues[i], keys[j], issues[j])
			}
		}
	}
}

func (n *positionTally) scores(prefix string) []score {
	ratio := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	scores := []score{{prefix + "recall", ratio(n.hit, n.gold)}, {prefix + "precision", ratio(n.right, n.found)}}
	if n.joinable == 0 {
		return scores
	}
	return append(scores,
		score{prefix + "one issue recall", ratio(n.apt, n.joinable)}, score{prefix + "one issue precision", ratio(n.apt, n.joined)})
}

// positionSides are the sides that the stances take.
var positionSides = map[parley.Stance]string{
	parley.Demands: "for", parley.Supports: "for", parley.Accepts: "for", parley.Offers: "for",
	parley.Opposes: "against", parley.Rejects: "against", parley.OnCondition: "conditional", parley.Undecided: "undecided",
}

// answeredBy reports whether a found position is the marked one: one name holds the words of the other or ends in the same one.
func (m markedPosition) answeredBy(d *parley.Position) bool {
	if positionSides[d.Stance] != m.side || m.word != "-" && !strings.Contains(strings.ToLower(d.Issue), strings.ToLower(m.word)) {
		return false
	}
	got := strings.ToLower(d.Actor.Name)
	return slices.ContainsFunc(m.actors, func(actor string) bool {
		want := strings.ToLower(actor)
		return holdsWords(got, want) || holdsWords(want, got) || lastWord(got) == lastWord(want)
	})
}

func lastWord(name string) string {
	return name[strings.LastIndexByte(name, ' ')+1:]
}
