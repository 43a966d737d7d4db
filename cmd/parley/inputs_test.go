package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf16"

	"parley"
)

// readable is a report that every input test puts beside the odd one: the rest goes on.
const readable = "“We stay until the pay is settled,” Ana Ruiz said on Monday."

func TestOddFiles(t *testing.T) {
	tests := []struct {
		name, file string
		data       []byte
		code       int
		want       string // words of the one line on stderr
		out        string // words of what was read from it
	}{
		{"Windows-1252 is read with a warning", "old.txt", []byte("\x93We leave,\x94 Ren\xe9 Amar said."), done, "Windows-1252", "René Amar"},
		{"a byte order mark decides UTF-16", "wide.txt", utf16LE("“We leave,” René Amar said."), done, "", "René Amar"},
		{"fifty megabytes", "big.txt", []byte(strings.Repeat("It rained. ", 5_000_000)), partly, "10 MB", ""},
		{"a file of blanks", "blank.txt", []byte(" \n\t\n"), partly, "no article text", ""},
		{"NULs", "nul.txt", []byte("It rained\x00 on\x00 Monday"), partly, "", ""},
		{"JSON cut short", "cut.json", []byte(`{"text": "It`), partly, "cut short", ""},
		{"a list of reports", "list.json", []byte(`[{"text": "It rained."}]`), partly, "array", ""},
		{"a number for the text", "type.json", []byte(`{"text": 5}`), partly, `field "text"`, ""},
		{"no text", "none.json", []byte(`{"title": "It rained"}`), partly, `"text"`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, filepath.Join(dir, "a.txt"), []byte(readable))
			write(t, filepath.Join(dir, tt.file), tt.data)
			out, stderr, code := parleyRun(t, "read", filepath.Join(dir, "a.txt"), filepath.Join(dir, tt.file))
			if code != tt.code {
				t.Errorf("exit status %d, want %d: %s", code, tt.code, stderr)
			}
			if !strings.Contains(out, "We stay") || !strings.Contains(out, tt.out) {
				t.Errorf("printed %q", out)
			}
			named := 0
			for line := range strings.Lines(stderr) {
				if strings.Contains(line, tt.file+": ") {
					named++
				}
			}
			if wanted := tt.want != "" || tt.code != done; wanted != (named == 1) || !strings.Contains(stderr, tt.want) {
				t.Errorf("%s is named on %d lines of %q, want one with %q", tt.file, named, stderr, tt.want)
			}
			if tt.code != done && !strings.Contains(stderr, "parley: hint: ") {
				t.Errorf("no hint in %q", stderr)
			}
		})
	}
}

func utf16LE(s string) []byte {
	data := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		data = append(data, byte(u), byte(u>>8))
	}
	return data
}

func write(t testing.TB, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestLinksInALoopEnd(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), []byte(readable))
	for link, to := range map[string]string{"self.txt": "self.txt", "up": "."} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	out, stderr, code := parleyRun(t, "read", dir)
	if code != partly || strings.Count(out, "We stay") != 1 || strings.Count(stderr, "self.txt: ") != 1 {
		t.Errorf("exit status %d, printed %q, %q", code, out, stderr)
	}
}

// A shut is a pipe whose reader has gone.
type shut struct{}

var errShut = errors.New("broken pipe")

func (shut) Write([]byte) (int, error) { return 0, errShut }

func TestShortReferencesMustBeUnique(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.json"), []byte(`{"outlet": "Post", "text": "Some 40 ships came, and 12 left."}`))
	_, stderr, code := parleyRun(t, "show", "", dir)
	if code != misused || !strings.Contains(stderr, "parley: hint: ") {
		t.Errorf("the empty reference: exit status %d, %q", code, stderr)
	}
	out, _, _ := parleyRun(t, "read", "--json", dir)
	var r struct {
		parley.Report
		Statements []parley.Statement
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil || len(r.Statements) < 2 {
		t.Fatalf("%d statements (%v)", len(r.Statements), err)
	}
	id := string(r.Statements[0].ID)
	for _, ref := range []string{id, id[:10], string(r.ID)[:8] + ":5-7"} {
		if out, stderr, code := parleyRun(t, "show", ref, dir); code != done || !strings.Contains(out, "40") {
			t.Errorf("show %s: exit status %d, %q, %q", ref, code, out, stderr)
		}
	}
	for _, ref := range []string{string(r.ID) + ":5-4000", string(r.ID) + ":-1-2", string(r.ID) + ":9-9", string(r.ID) + ":a-b", id + "0"} {
		if out, stderr, code := parleyRun(t, "show", ref, dir); code != misused || out != "" || strings.Count(stderr, "\n") != 2 {
			t.Errorf("show %s: exit status %d, %q, %q", ref, code, out, stderr)
		}
	}
}

func TestReadGivesTheSameBytesOnAnyNumberOfProcessors(t *testing.T) {
	for _, story := range stories(t) {
		want, _, _ := parleyRun(t, "read", "--json", story)
		for n := 1; n <= 2; n++ {
			before := runtime.GOMAXPROCS(n)
			got, _, _ := parleyRun(t, "read", "--json", story)
			runtime.GOMAXPROCS(before)
			if got != want {
				t.Errorf("%s: other bytes on %d processors", story, n)
			}
		}
	}
}

func TestAShutPipeEndsQuietly(t *testing.T) {
	var stderr strings.Builder
	run(context.Background(), []string{"read", stories(t)[0]}, streams{strings.NewReader(""), shut{}, &stderr})
	if strings.Contains(stderr.String(), "panic") {
		t.Error(stderr.String())
	}
}
