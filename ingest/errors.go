package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"parley"
)

// The reasons for which an input is refused. Each is wrapped with what is particular to the input.
var (
	ErrNoText      = errors.New("no article text in it")
	ErrNothing     = errors.New("nothing readable in this folder")
	ErrTooLarge    = errors.New("larger than 10 MB")
	ErrBinary      = errors.New("binary data, not text")
	ErrUnknownKind = errors.New("unknown kind of file")
	ErrBadJSON     = errors.New("not a report object")
	ErrNotFetched  = errors.New("pages are not fetched from the web")
)

// ErrPublished is about Options.Published: no date that could be read.
var ErrPublished = errors.New("publication date given for reports without one")

// hints says for each reason what to try.
var hints = []struct {
	err  error
	hint string
}{
	{ErrNoText, "give the article's text: a .txt file, or a page saved whole"},
	{ErrNothing, "name a folder with .txt, .html, .json or .jsonl files"},
	{ErrTooLarge, "give one article a file; many reports go into a .jsonl file, one a line"},
	{ErrBinary, "save the article as text or as a web page"},
	{ErrUnknownKind, "save it as .txt, .html, .json or .jsonl"},
	{ErrBadJSON, `give one object a file, or one a line in .jsonl: {"outlet": "…", "title": "…", "published": "…", "text": "…"}`},
	{ErrNotFetched, "save the page and give the file"},
	{fs.ErrNotExist, "check the name; a folder or a file may be given"},
	{fs.ErrPermission, "make the file readable"},
	{syscall.ELOOP, "give the file itself, not the link"},
}

// A Refusal is an input that could not be read. Path is as given, with ":LINE" for a line of a .jsonl file.
type Refusal struct {
	Path string
	Err  error
}

// Unread is the refusal as a dossier names it.
func (r Refusal) Unread() parley.Unread { return parley.Unread{Path: r.Path, Reason: r.Reason()} }

// Error is the path with the reason.
func (r Refusal) Error() string { return r.Path + ": " + r.Reason() }

// Unwrap gives the reason for errors.Is.
func (r Refusal) Unwrap() error { return r.Err }

// Reason is why the input could not be read, in one line and without its path.
func (r Refusal) Reason() string {
	var path *fs.PathError
	switch {
	case errors.Is(r.Err, fs.ErrNotExist):
		return "no such file"
	case errors.Is(r.Err, syscall.ELOOP):
		return "a link that leads back to itself"
	case errors.As(r.Err, &path):
		return path.Err.Error()
	}
	return r.Err.Error()
}

// Hint says what to try; empty when there is nothing to say.
func (r Refusal) Hint() string {
	for _, h := range hints {
		if errors.Is(r.Err, h.err) {
			return h.hint
		}
	}
	return ""
}

// A Note is what a reader should know about an input that was read all the same.
type Note struct {
	Path string
	Text string
}

// String is the path with the note.
func (n Note) String() string { return fmt.Sprintf("%s: %s", n.Path, n.Text) }
