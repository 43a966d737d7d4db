// Command eval measures how well Parley reads and how fast: scores on public sets, held to their floors, parity with the
// model it ports, and benchmarks. Without arguments it lists what it measures. The sets lie in ../shared, beside the project;
// where that folder is missing, commands that need it say so and fail.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// A command is one thing that eval does.
type command struct {
	name    string // one word or two: "analyze", "bench language"
	args    string // what to give it, as the list shows it
	summary string
	run     func(args []string, stdout io.Writer) error
}

// errUsage is returned by a command that was given the wrong arguments.
var errUsage = errors.New("wrong arguments")

// commands are all that eval does, each in a file of its own.
var commands = []command{
	dossierCommand,
	unseenCommand,
	analyzeCommand,
	parityCommand,
	benchLanguageCommand,
	timeCommand,
	storiesCommand, predictStoriesCommand,
	benchReconcileCommand,
	pairsCommand, copiesCommand,
	predictTimeCommand,
	figureCommand, positionCommand,
	benchReadingCommand,
	attributionCommand,
	eventcodingCommand, predictEventcodingCommand,
	predictAttributionCommand,
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run carries out the command that args name and returns the exit status: 0 done, 1 failed or below a floor, 2 wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		list(stdout)
		return 0
	}
	c, rest, ok := find(args)
	if !ok {
		fmt.Fprintf(stderr, "eval: no command %q\neval: hint: run eval without arguments for the list\n", strings.Join(args, " "))
		return 2
	}
	err := c.run(rest, stdout)
	switch {
	case errors.Is(err, errUsage):
		fmt.Fprintf(stderr, "eval: usage: eval %s %s\n", c.name, c.args)
		return 2
	case err != nil:
		fmt.Fprintf(stderr, "eval %s: %v\n", c.name, err)
		return 1
	}
	return 0
}

// find returns the command that args begin with, and the arguments that are left for it.
func find(args []string) (c command, rest []string, ok bool) {
	for words := min(2, len(args)); words > 0; words-- {
		name := strings.Join(args[:words], " ")
		if i := slices.IndexFunc(commands, func(c command) bool { return c.name == name }); i >= 0 {
			return commands[i], args[words:], true
		}
	}
	return command{}, nil, false
}

func list(w io.Writer) {
	fmt.Fprintln(w, "go run ./eval COMMAND measures:")
	for _, c := range commands {
		fmt.Fprintf(w, "  %-28s %s\n", strings.TrimSpace(c.name+" "+c.args), c.summary)
	}
}
