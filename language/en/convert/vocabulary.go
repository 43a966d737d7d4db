package main

import (
	_ "embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"parley/language"
)

//go:embed symbols.txt
var symbolList string

//go:embed norms.txt
var normList string

// pairs reads a list of two words a line, without its comment.
func pairs(list string) [][2]string {
	var all [][2]string
	for line := range strings.Lines(list) {
		first, second, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if ok && !strings.HasPrefix(line, "# ") {
			all = append(all, [2]string{first, second})
		}
	}
	return all
}

// symbols are the strings that have a number instead of a hash.
func symbols() (map[string]uint64, error) {
	byText := make(map[string]uint64)
	for _, p := range pairs(symbolList) {
		n, err := strconv.ParseUint(p[0], 10, 32)
		if err != nil {
			return nil, fmt.Errorf("symbols.txt: %w", err)
		}
		byText[p[1]] = n
	}
	return byText, nil
}

// addVocabulary writes the symbols, and the norms of words: the model's own, then those common to all languages.
func addVocabulary(w *language.Writer, model fs.FS) error {
	byText, err := symbols()
	if err != nil {
		return err
	}
	var keys []uint64
	var values []uint32
	for _, p := range pairs(symbolList) {
		keys = append(keys, language.HashString(p[1]))
		values = append(values, uint32(byText[p[1]]))
	}
	w.Add("symbols", language.AppendTable(nil, keys, values))
	lookups, err := readDict(model, "vocab/lookups.bin")
	if err != nil {
		return err
	}
	norms, ok := lookups.get("lexeme_norm").(dict)
	if !ok {
		return fmt.Errorf("vocab/lookups.bin has no table lexeme_norm")
	}
	var t textTable
	for _, e := range norms {
		t.add(e.key.(uint64), language.AppendText(nil, e.value.(string)))
	}
	for _, p := range pairs(normList) {
		t.add(language.HashString(p[0]), language.AppendText(nil, p[1]))
	}
	t.write(w, "norms", "norms/text")
	return nil
}

// A textTable is a table whose values are offsets into texts. Of several values for a key the first stays.
type textTable struct {
	keys   []uint64
	values []uint32
	seen   map[uint64]bool
	text   []byte
}

func (t *textTable) add(key uint64, text []byte) {
	if t.seen == nil {
		t.seen = make(map[uint64]bool)
	}
	if t.seen[key] {
		return
	}
	t.seen[key] = true
	t.keys = append(t.keys, key)
	t.values = append(t.values, uint32(len(t.text)))
	t.text = append(t.text, text...)
}

func (t *textTable) write(w *language.Writer, table, text string) {
	w.Add(table, language.AppendTable(nil, t.keys, t.values))
	w.Add(text, t.text)
}
