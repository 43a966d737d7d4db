package ingest

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// lines reads one report object a line and holds one line at a time. A line that cannot be read is refused by its number; blank
// lines are passed over.
func (in *reader) lines(path string, r io.Reader) error {
	decoded := transform.NewReader(r, unicode.BOMOverride(encoding.Nop.NewDecoder()))
	br := bufio.NewReaderSize(decoded, 64<<10)
	if start, _ := br.Peek(512); bytes.IndexByte(start, 0) >= 0 {
		in.refuse(path, ErrBinary)
		return nil
	}
	found := false
	for n := 1; ; n++ {
		if err := in.ctx.Err(); err != nil {
			return err
		}
		line, err := readLine(br)
		if err != nil && err != io.EOF && !errors.Is(err, ErrTooLarge) {
			in.refuse(path, err)
			return nil
		}
		place := fmt.Sprintf("%s:%d", path, n)
		switch {
		case errors.Is(err, ErrTooLarge):
			found = true
			in.refuse(place, ErrTooLarge)
		case len(bytes.TrimSpace(line)) > 0:
			found = true
			if stop := in.line(place, line); stop != nil {
				return stop
			}
		}
		if err == io.EOF {
			break
		}
	}
	if !found {
		in.refuse(path, fmt.Errorf("%w: it is empty", ErrNoText))
	}
	return nil
}

// line reads the object of one line; its path is the object's own where it names one, so that what was read before
// and printed keeps its path.
func (in *reader) line(place string, line []byte) error {
	d, err := readDraft("", line, single)
	if err == nil && d.Path == "" {
		d.Path = place
	}
	return in.finish(place, d, err)
}

// readLine returns the next line without its end, io.EOF with the last one. A line over maxReport bytes is read past and
// returned as ErrTooLarge; nothing of it is kept.
func readLine(br *bufio.Reader) (line []byte, err error) {
	size := 0
	for {
		part, err := br.ReadSlice('\n')
		size += len(part)
		if size <= maxReport {
			line = append(line, part...)
		} else {
			line = nil
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if size > maxReport && (err == nil || err == io.EOF) {
			return nil, ErrTooLarge
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}
