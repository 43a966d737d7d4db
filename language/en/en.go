// Package en is the English model: spaCy's en_core_web_sm 3.8.0, embedded. See package language for what it does and
// ./convert for how model.bin is rebuilt.
package en

import (
	_ "embed"
	"sync"

	"parley"
	"parley/language"
)

//go:embed model.bin
var data []byte

// Model returns the model, opened at the first call. It may be used by many goroutines.
var Model = sync.OnceValue(func() *language.Model {
	m, err := language.Open(data)
	if err != nil {
		panic("en: the embedded model: " + err.Error()) // the program was built from a broken file
	}
	return m
})

// Analyze returns the grammar of a report's text, block by block.
func Analyze(r *parley.Report) *parley.Analysis { return Model().Analyze(r) }
