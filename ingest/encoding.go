package ingest

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// maxControl is the largest share of control bytes in text: one in a hundred. Stray form feeds and escapes of old
// newsroom systems stay far below it, compressed data (one byte in eight or so) far above.
const maxControl = 0.01

// noteWindows is what a reader is told when the encoding was a guess.
const noteWindows = "not UTF-8; read as Windows-1252, so check its accents and quotation marks"

// decode gives data as UTF-8 without a byte order mark, and a note when the encoding was guessed. A byte order mark
// decides UTF-16; valid UTF-8 is UTF-8; the rest is Windows-1252. It returns ErrBinary for NULs and for many control bytes.
func decode(data []byte) (text, note string, err error) {
	return decodeWith(data, func([]byte) encoding.Encoding { return nil })
}

// decodePage is decode for HTML, where a page that is not UTF-8 may declare what it is.
func decodePage(data []byte) (text, note string, err error) {
	return decodeWith(data, func(data []byte) encoding.Encoding {
		declared, name, _ := charset.DetermineEncoding(data[:min(len(data), 1024)], "")
		if name == "utf-8" || name == "windows-1252" { // declared against its own bytes, or nothing declared
			return nil
		}
		return declared
	})
}

func decodeWith(data []byte, declared func([]byte) encoding.Encoding) (text, note string, err error) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		data, err = unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fmt.Errorf("%w: broken UTF-16", ErrBinary)
		}
	}
	if binary(data) {
		return "", "", ErrBinary
	}
	if !utf8.Valid(data) {
		enc := declared(data)
		if enc == nil {
			enc, note = charmap.Windows1252, noteWindows
		}
		data, err = enc.NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fmt.Errorf("%w: %v", ErrBinary, err)
		}
	}
	return string(bytes.TrimPrefix(data, []byte("\uFEFF"))), note, nil
}

// binary reports whether data holds a NUL or too many control bytes to be text.
func binary(data []byte) bool {
	control := 0
	for _, b := range data {
		switch {
		case b == 0:
			return true
		case b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v':
			control++
		}
	}
	return float64(control) > maxControl*float64(len(data))
}
