// Command convert makes the English model that package en embeds out of spaCy's.
package main

import (
	"bytes"
	"fmt"
	"os"

	"parley/language"
)

func main() {
	if err := convert(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "convert:", err)
		os.Exit(1)
	}
}

// convert writes the model of a folder to a path.
func convert(folder, path string) error {
	var w language.Writer
	if err := addNetworks(&w, os.DirFS(folder)); err != nil {
		return err
	}
	var out bytes.Buffer
	if _, err := w.WriteTo(&out); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}
