package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// eachLine calls do for every line of a JSONL file, plain or gzipped, decoded as a T. Lines may be of any length; blank ones
// are passed over. It stops at the first error.
func eachLine[T any](path string, do func(T) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		r = z
	}
	buffered := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := buffered.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			var v T
			if err := json.Unmarshal(line, &v); err != nil {
				return fmt.Errorf("read %s: line %d: %w", path, n, err)
			}
			if err := do(v); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read %s: line %d: %w", path, n, err)
		}
	}
}

// jsonLines writes one value a line, without escaping HTML.
func jsonLines(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
