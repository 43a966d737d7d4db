package main

import (
	"fmt"
	"io/fs"

	"github.com/tinylib/msgp/msgp"
)

// A dict is a msgpack map in the order of the file; keys are strings or unsigned numbers.
type dict []entry

type entry struct{ key, value any }

// get returns the value under a key, nil when there is none.
func (d dict) get(key any) any {
	for _, e := range d {
		if e.key == key {
			return e.value
		}
	}
	return nil
}

// text returns the string under a key, "" when there is none.
func (d dict) text(key any) string {
	s, _ := d.get(key).(string)
	return s
}

// readDict reads a file that holds one msgpack map.
func readDict(model fs.FS, path string) (dict, error) {
	v, err := readValue(model, path)
	if err != nil {
		return nil, err
	}
	d, ok := v.(dict)
	if !ok {
		return nil, fmt.Errorf("read %s: a %T, want a map", path, v)
	}
	return d, nil
}

// readValue reads a file that holds one msgpack value: dict, []any, string, uint64 or bool.
func readValue(model fs.FS, path string) (any, error) {
	data, err := fs.ReadFile(model, path)
	if err != nil {
		return nil, err
	}
	v, _, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return v, nil
}

func decode(b []byte) (v any, rest []byte, err error) {
	switch t := msgp.NextType(b); t {
	case msgp.MapType:
		return decodeDict(b)
	case msgp.ArrayType:
		return decodeList(b)
	case msgp.StrType:
		return unwrap(msgp.ReadStringBytes(b))
	case msgp.BoolType:
		return unwrap(msgp.ReadBoolBytes(b))
	case msgp.IntType, msgp.UintType:
		return unwrap(msgp.ReadUint64Bytes(b))
	case msgp.NilType:
		rest, err = msgp.ReadNilBytes(b)
		return nil, rest, err
	default:
		return nil, nil, fmt.Errorf("msgpack type %v", t)
	}
}

func unwrap[T any](v T, rest []byte, err error) (any, []byte, error) { return v, rest, err }

func decodeDict(b []byte) (any, []byte, error) {
	n, b, err := msgp.ReadMapHeaderBytes(b)
	if err != nil {
		return nil, nil, err
	}
	var d dict
	for range n {
		var e entry
		if e.key, b, err = decode(b); err != nil {
			return nil, nil, err
		}
		if e.value, b, err = decode(b); err != nil {
			return nil, nil, err
		}
		d = append(d, e)
	}
	return d, b, nil
}

func decodeList(b []byte) (any, []byte, error) {
	n, b, err := msgp.ReadArrayHeaderBytes(b)
	if err != nil {
		return nil, nil, err
	}
	var list []any
	for range n {
		var v any
		if v, b, err = decode(b); err != nil {
			return nil, nil, err
		}
		list = append(list, v)
	}
	return list, b, nil
}

// texts returns the strings of a list, and of a lone string.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		list := make([]string, 0, len(v))
		for _, s := range v {
			if s, ok := s.(string); ok {
				list = append(list, s)
			}
		}
		return list
	}
	return nil
}
