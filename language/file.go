package language

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"unsafe"
)

// A File is a model in one piece: named sections of bytes, as a Writer laid them out. Sections are views of the bytes
// the file was opened on and must not be changed.
//
// Layout, little-endian throughout:
//
//	[8]byte  magic "PARLEYLM"
//	uint32   version of the layout
//	uint32   number n of sections
//	n times: [48]byte name, padded with zeros; uint64 offset from the start of the file; uint64 length in bytes
//	sections, each at a multiple of 64 bytes
//
// A section that holds float32 values can so be used where it lies, without being read, wherever the machine is
// little-endian and the file itself begins at a multiple of four bytes.
type File struct {
	sections map[string][]byte
}

// ErrFormat is returned for bytes that are no model file or one that is cut short.
var ErrFormat = errors.New("not a model file")

const (
	fileMagic   = "PARLEYLM"
	fileVersion = 1
	headerSize  = len(fileMagic) + 8
	nameSize    = 48
	entrySize   = nameSize + 16
	// sectionAlign is a cache line of every machine we know, and a vector register of AVX-512.
	sectionAlign = 64
)

// OpenFile reads the directory of a model file. It returns an error that wraps ErrFormat when data is not one.
func OpenFile(data []byte) (*File, error) {
	if len(data) < headerSize || string(data[:len(fileMagic)]) != fileMagic {
		return nil, fmt.Errorf("open model: %w", ErrFormat)
	}
	if v := binary.LittleEndian.Uint32(data[8:]); v != fileVersion {
		return nil, fmt.Errorf("open model: layout version %d, want %d: %w", v, fileVersion, ErrFormat)
	}
	n := int(binary.LittleEndian.Uint32(data[12:]))
	if n > (len(data)-headerSize)/entrySize {
		return nil, fmt.Errorf("open model: directory of %d sections is cut short: %w", n, ErrFormat)
	}
	f := &File{sections: make(map[string][]byte, n)}
	for i := range n {
		entry := data[headerSize+i*entrySize:][:entrySize]
		name := sectionName(entry[:nameSize])
		offset, size := binary.LittleEndian.Uint64(entry[nameSize:]), binary.LittleEndian.Uint64(entry[nameSize+8:])
		if offset > uint64(len(data)) || size > uint64(len(data))-offset {
			return nil, fmt.Errorf("open model: section %q is cut short: %w", name, ErrFormat)
		}
		f.sections[name] = data[offset : offset+size : offset+size]
	}
	return f, nil
}

func sectionName(padded []byte) string {
	for i, b := range padded {
		if b == 0 {
			return string(padded[:i])
		}
	}
	return string(padded)
}

// Section returns the bytes under a name, and whether the file has them.
func (f *File) Section(name string) ([]byte, bool) {
	s, ok := f.sections[name]
	return s, ok
}

// Floats returns the float32 values under a name: a view of the file where the machine allows it, else a copy. It
// returns an error that wraps ErrFormat when the section is missing or does not hold exactly n values.
func (f *File) Floats(name string, n int) ([]float32, error) {
	s, ok := f.sections[name]
	if !ok {
		return nil, fmt.Errorf("model section %q is missing: %w", name, ErrFormat)
	}
	if len(s) != 4*n {
		return nil, fmt.Errorf("model section %q has %d bytes, want %d values: %w", name, len(s), n, ErrFormat)
	}
	if n == 0 {
		return nil, nil
	}
	if littleEndian && uintptr(unsafe.Pointer(&s[0]))%4 == 0 {
		return unsafe.Slice((*float32)(unsafe.Pointer(&s[0])), n), nil
	}
	values := make([]float32, n)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(s[4*i:]))
	}
	return values, nil
}

var littleEndian = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// A Writer collects the sections of a model file.
type Writer struct {
	names []string
	data  [][]byte
}

// Add appends a section. It panics on a name that is empty, too long or taken: names are constants of the converter.
func (w *Writer) Add(name string, data []byte) {
	if name == "" || len(name) > nameSize {
		panic(fmt.Sprintf("language: section name %q is empty or longer than %d bytes", name, nameSize))
	}
	for _, other := range w.names {
		if other == name {
			panic(fmt.Sprintf("language: section %q added twice", name))
		}
	}
	w.names = append(w.names, name)
	w.data = append(w.data, data)
}

// AddFloats appends a section of float32 values.
func (w *Writer) AddFloats(name string, values []float32) {
	data := make([]byte, 0, 4*len(values))
	for _, v := range values {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(v))
	}
	w.Add(name, data)
}

// WriteTo writes the file; see io.WriterTo.
func (w *Writer) WriteTo(dst io.Writer) (int64, error) {
	out := append([]byte(fileMagic), make([]byte, 8)...)
	binary.LittleEndian.PutUint32(out[8:], fileVersion)
	binary.LittleEndian.PutUint32(out[12:], uint32(len(w.names)))
	offset := aligned(headerSize + len(w.names)*entrySize)
	for i, name := range w.names {
		var padded [nameSize]byte
		copy(padded[:], name)
		out = append(out, padded[:]...)
		out = binary.LittleEndian.AppendUint64(out, uint64(offset))
		out = binary.LittleEndian.AppendUint64(out, uint64(len(w.data[i])))
		offset = aligned(offset + len(w.data[i]))
	}
	for _, data := range w.data {
		out = append(out, make([]byte, aligned(len(out))-len(out))...)
		out = append(out, data...)
	}
	n, err := dst.Write(out)
	return int64(n), err
}

func aligned(n int) int { return (n + sectionAlign - 1) / sectionAlign * sectionAlign }
