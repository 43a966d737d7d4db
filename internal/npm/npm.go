// Package npm reads packages of npm's registry for the commands that make embedded files of them.
package npm

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
)

// Files returns some files of a package by name ("package/data.json"). The package is one that "npm pack" wrote; one whose SHA-256, in
// hexadecimal, is not the one given is an error, as is a file that it lacks.
func Files(path, sum string, names ...string) (map[string][]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if got := sha256.Sum256(data); hex.EncodeToString(got[:]) != sum {
		return nil, fmt.Errorf("%s has checksum %x, want %s", path, got, sum)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	wanted, found := map[string]bool{}, map[string][]byte{}
	for _, name := range names {
		wanted[name] = true
	}
	for files := tar.NewReader(unzipped); ; {
		h, err := files.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		if !wanted[h.Name] {
			continue
		}
		if found[h.Name], err = io.ReadAll(files); err != nil {
			return nil, fmt.Errorf("read %s: %s: %w", path, h.Name, err)
		}
	}
	for _, name := range names {
		if found[name] == nil {
			return nil, fmt.Errorf("%s has no file %s", path, name)
		}
	}
	return found, nil
}
