package ingest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"parley"
)

// An object is a report as others hand it to us: the report of the contract, all fields but the text optional.
type object struct {
	Path      string             `json:"path"`
	URL       string             `json:"url"`
	Outlet    string             `json:"outlet"`
	Title     string             `json:"title"`
	Byline    string             `json:"byline"`
	Published string             `json:"published"`
	Language  string             `json:"language"`
	Text      *string            `json:"text"`
	Furniture []parley.Furniture `json:"furniture"`
}

// readObject reads one report object; anything behind it is an error, and so is a field of the wrong type.
func readObject(data string) (object, error) {
	var o object
	dec := json.NewDecoder(bytes.NewReader([]byte(data)))
	if err := dec.Decode(&o); err != nil {
		return object{}, jsonError(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return object{}, fmt.Errorf("%w: more than one value; a .jsonl file has one a line", ErrBadJSON)
	}
	if o.Text == nil {
		return object{}, fmt.Errorf("%w: it has no field \"text\"", ErrBadJSON)
	}
	if binary([]byte(*o.Text)) {
		return object{}, fmt.Errorf("%w: field \"text\"", ErrBinary)
	}
	return o, nil
}

// jsonError puts the decoder's error in words for a reader who has the file before them.
func jsonError(err error) error {
	var wrong *json.UnmarshalTypeError
	var syntax *json.SyntaxError
	switch {
	case err == io.EOF:
		return ErrNoText
	case err == io.ErrUnexpectedEOF:
		return fmt.Errorf("%w: the JSON is cut short", ErrBadJSON)
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf("%w: it is a JSON %s", ErrBadJSON, wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Errorf("%w: field %q holds a %s", ErrBadJSON, wrong.Field, wrong.Value)
	case errors.As(err, &syntax):
		return fmt.Errorf("%w: byte %d: %s", ErrBadJSON, syntax.Offset, syntax)
	}
	return fmt.Errorf("%w: %v", ErrBadJSON, err)
}

// draft is the object as a report in the making. The path of the input wins over the object's own, if there is one.
func (o object) draft(path string) draft {
	if path == "" {
		path = o.Path
	}
	return draft{
		Report: parley.Report{
			Path: path, URL: o.URL, Outlet: squeeze(o.Outlet), Title: o.Title, Byline: squeeze(o.Byline),
			Published: o.Published, Language: o.Language, Furniture: o.Furniture,
		},
		blocks: textBlocks(*o.Text),
	}
}
