package language

import (
	"bytes"
	"errors"
	"slices"
	"testing"
)

func TestFile(t *testing.T) {
	var w Writer
	w.Add("words", []byte("tide"))
	w.Add("empty", nil)
	w.AddFloats("weights", []float32{1.5, -2, 0})
	var buf bytes.Buffer
	if _, err := w.WriteTo(&buf); err != nil {
		t.Fatal(err)
	}
	f, err := OpenFile(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := f.Section("words"); !ok || string(s) != "tide" {
		t.Errorf("words: %q, %v", s, ok)
	}
	if s, ok := f.Section("empty"); !ok || len(s) != 0 {
		t.Errorf("empty: %q, %v", s, ok)
	}
	if _, ok := f.Section("absent"); ok {
		t.Error("found a section that is not there")
	}
	got, err := f.Floats("weights", 3)
	if err != nil || !slices.Equal(got, []float32{1.5, -2, 0}) {
		t.Errorf("weights: %v, %v", got, err)
	}
	for _, bad := range []struct {
		name string
		n    int
	}{{"weights", 2}, {"absent", 1}} {
		if _, err := f.Floats(bad.name, bad.n); !errors.Is(err, ErrFormat) {
			t.Errorf("Floats(%q, %d): error %v, want ErrFormat", bad.name, bad.n, err)
		}
	}
	moved := append([]byte{0}, buf.Bytes()...)[1:]
	f, err = OpenFile(moved)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := f.Floats("weights", 3); err != nil || !slices.Equal(got, []float32{1.5, -2, 0}) {
		t.Errorf("weights at an odd address: %v, %v", got, err)
	}
}

func FuzzOpenFile(f *testing.F) {
	var w Writer
	w.Add("words", []byte("tide"))
	w.AddFloats("weights", []float32{1.5})
	var buf bytes.Buffer
	if _, err := w.WriteTo(&buf); err != nil {
		f.Fatal(err)
	}
	f.Add(buf.Bytes())
	f.Add(buf.Bytes()[:40])
	f.Add([]byte(nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := OpenFile(data)
		if err != nil && !errors.Is(err, ErrFormat) {
			t.Errorf("error %v does not wrap ErrFormat", err)
		}
		if err == nil {
			file.Section("words")
		}
	})
}
