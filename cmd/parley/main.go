// Parley reads many reports on one story and keeps one record that can be checked to the word.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"

	"github.com/alecthomas/kong"
)

// commands is everything that parley can be told. Its help texts are the manual.
type commands struct {
	Read  readCommand  `cmd:"" help:"Read each report by itself: what it states, one line per statement."`
	Brief briefCommand `cmd:"" help:"Put the reports together: the dossier of the story that most of them tell."`
	Show  showCommand  `cmd:"" help:"Show the passage that a finding, a statement or a place stands on."`
}

// input is what every command reads.
type input struct {
	Inputs    []string `arg:"" name:"input" help:"Files (.txt, .html, .json, .jsonl), folders, or - for standard input."`
	Published string   `placeholder:"DATE" help:"Publication date of reports that do not state one (2031-05-14)."`
}

// The exit statuses.
const (
	done    = 0
	partly  = 1 // some inputs could not be read
	misused = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}

// streams are the program's three files, so that tests run it in their own process.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run carries out one command line and returns the exit status.
func run(ctx context.Context, args []string, s streams) int {
	exited := -1
	parser, err := kong.New(&commands{},
		kong.Name("parley"),
		kong.Description("Reads many reports on one story and keeps one record: who said what, what was counted, where the reports differ, each line with the passage it stands on."),
		kong.Writers(s.out, s.err),
		kong.Exit(func(code int) { exited = code }),
		kong.UsageOnError(),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
	)
	if err != nil {
		panic(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	line, err := parser.Parse(args)
	if exited >= 0 {
		return exited
	}
	if err != nil {
		complain(s.err, err)
		hint(s.err, "parley --help lists the commands, parley COMMAND --help their options")
		return misused
	}
	line.BindTo(ctx, (*context.Context)(nil))
	return status(line.Run(s), s.err)
}

// status names what went wrong, where that has not been done yet, and turns it into an exit status.
func status(err error, stderr io.Writer) int {
	var usage usageError
	switch {
	case err == nil:
		return done
	case errors.Is(err, errPartly):
		return partly
	case errors.As(err, &usage):
		complain(stderr, err)
		hint(stderr, usage.hint)
		return misused
	}
	complain(stderr, err)
	return partly
}
