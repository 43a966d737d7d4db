package dossier

import (
	"encoding/json"
	"io"

	"parley"
)

// WriteJSON writes the dossier as one JSON object, as the contract has it.
func WriteJSON(w io.Writer, d *parley.Dossier) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(d)
}
