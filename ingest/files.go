package ingest

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parley"
)

// maxReport is the most bytes of one report: the longest newspaper articles have a tenth of a megabyte, pages with
// everything inlined a few.
const maxReport = 10 << 20

// kind is a form in which reports are handed over.
type kind int

const (
	unknown kind = iota
	plain
	markup
	single  // one report object
	objects // one report object a line
)

// kinds are told by the ending of the name.
var kinds = map[string]kind{
	".txt": plain, ".text": plain,
	".html": markup, ".htm": markup, ".xhtml": markup,
	".json":  single,
	".jsonl": objects, ".ndjson": objects,
}

// path reads a file or walks a folder.
func (in *reader) path(path string) error {
	if err := in.ctx.Err(); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		in.refuse(path, err)
		return nil
	case info.IsDir():
		return in.folder(path)
	}
	return in.file(path, info)
}

// folder reads what is in a folder and the folders below it, in the order of names. Dot files and linked folders are passed
// over, so no walk comes back to where it was. A folder in which nothing was met is refused.
func (in *reader) folder(path string) error {
	found := false
	var visit func(dir string) error
	visit = func(dir string) error {
		entries, err := os.ReadDir(dir)
		if err != nil {
			found = true
			in.refuse(dir, err)
		}
		for _, e := range entries {
			name := filepath.Join(dir, e.Name())
			if strings.HasPrefix(e.Name(), ".") || linkedFolder(name, e) {
				continue
			}
			if e.IsDir() {
				if err := visit(name); err != nil {
					return err
				}
				continue
			}
			found = true
			if err := in.path(name); err != nil {
				return err
			}
		}
		return nil
	}
	if err := visit(path); err != nil {
		return err
	}
	if !found {
		in.refuse(path, ErrNothing)
	}
	return nil
}

// linkedFolder reports whether an entry of a folder is a link to a folder.
func linkedFolder(path string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// file reads one file by the ending of its name; what is no regular file, a pipe for instance, by its first bytes.
func (in *reader) file(path string, info fs.FileInfo) error {
	ext := filepath.Ext(path)
	k := kinds[strings.ToLower(ext)]
	regular := info.Mode().IsRegular()
	switch {
	case regular && k == unknown && ext == "":
		in.refuse(path, fmt.Errorf("%w: its name has no ending", ErrUnknownKind))
		return nil
	case regular && k == unknown:
		in.refuse(path, fmt.Errorf("%w: %s", ErrUnknownKind, ext))
		return nil
	case regular && k != objects && info.Size() > maxReport:
		in.refuse(path, ErrTooLarge)
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		in.refuse(path, err)
		return nil
	}
	defer f.Close()
	return in.stream(path, f, k)
}

func (in *reader) stdin() error {
	if in.opt.Stdin == nil {
		in.refuse("-", ErrNoText)
		return nil
	}
	return in.stream("-", in.opt.Stdin, unknown)
}

// stream reads what an input holds. An unknown kind is told by its beginning.
func (in *reader) stream(path string, r io.Reader, k kind) error {
	if k == unknown {
		buffered := bufio.NewReaderSize(r, 64<<10)
		start, _ := buffered.Peek(64 << 10)
		r, k = buffered, sniff(start)
	}
	if k == objects {
		return in.lines(path, r)
	}
	data, err := io.ReadAll(io.LimitReader(r, maxReport+1))
	switch {
	case err != nil:
		in.refuse(path, err)
		return nil
	case len(data) > maxReport:
		in.refuse(path, ErrTooLarge)
		return nil
	}
	d, err := readDraft(path, data, k)
	return in.finish(path, d, err)
}

// sniff tells the kind of an input by its first bytes: an object that is whole on the first line may be one of many.
func sniff(start []byte) kind {
	start = bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\uFEFF")), " \t\r\n")
	line, _, _ := bytes.Cut(start, []byte("\n"))
	switch {
	case len(start) == 0:
		return plain
	case start[0] == '{' && json.Valid(line):
		return objects
	case start[0] == '{' && bytes.HasPrefix(bytes.TrimLeft(start[1:], " \t\r\n"), []byte{'"'}):
		return single
	case pageStart(start):
		return markup
	}
	return plain
}

// pageStart reports whether text begins as a web page does.
func pageStart(start []byte) bool {
	lower := bytes.ToLower(start[:min(len(start), 16)])
	for _, tag := range []string{"<!doctype", "<html", "<head", "<body", "<!--", "<?xml", "<article"} {
		if bytes.HasPrefix(lower, []byte(tag)) {
			return true
		}
	}
	return false
}

// readDraft makes a draft of one input's bytes.
func readDraft(path string, data []byte, k kind) (d draft, err error) {
	decoder := decode
	if k == markup {
		decoder = decodePage
	}
	text, note, err := decoder(data)
	if err != nil {
		return draft{}, err
	}
	if strings.TrimSpace(text) == "" {
		return draft{}, fmt.Errorf("%w: it is empty", ErrNoText)
	}
	switch k {
	case markup:
		d, err = readPage(text)
		d.Path = path
	case single:
		var o object
		o, err = readObject(text)
		if err == nil {
			d = o.draft(path)
		}
	default:
		d = draft{Report: parley.Report{Path: path}, blocks: textBlocks(text)}
	}
	if note != "" {
		d.notes = append(d.notes, note)
	}
	return d, err
}
