package language

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"unsafe"
)

// A table finds numbers by string hash. It is read where it lies in the model file: open addressing with linear probing,
// 12 bytes a slot (hash, value; a hash of 0 marks a free slot), a power of two of slots.
type table struct {
	slots []byte
	width int // log2 of the number of slots
}

const slotSize = 12

func openTable(f *File, name string) (table, error) {
	b, ok := f.Section(name)
	n := len(b) / slotSize
	if !ok || len(b)%slotSize != 0 || n == 0 || n&(n-1) != 0 {
		return table{}, fmt.Errorf("model section %q is missing or no table: %w", name, ErrFormat)
	}
	return table{b, bits.TrailingZeros(uint(n))}, nil
}

// find returns the value under the hash h, and whether there is one.
func (t table) find(h uint64) (uint32, bool) {
	mask := uint64(1)<<t.width - 1
	for i, probes := slotOf(h, t.width), uint64(0); probes <= mask; i, probes = (i+1)&mask, probes+1 {
		slot := t.slots[i*slotSize:][:slotSize]
		switch binary.LittleEndian.Uint64(slot) {
		case 0:
			return 0, false
		case h:
			return binary.LittleEndian.Uint32(slot[8:]), true
		}
	}
	return 0, false
}

// AppendTable encodes a table of values by hash, at most half full, as openTable reads it. Keys must not be 0.
func AppendTable(dst []byte, keys []uint64, values []uint32) []byte {
	width := bits.Len(uint(2 * len(keys)))
	mask := uint64(1)<<width - 1
	slots := make([]byte, slotSize<<width)
	for n, key := range keys {
		i := slotOf(key, width)
		for binary.LittleEndian.Uint64(slots[i*slotSize:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint64(slots[i*slotSize:], key)
		binary.LittleEndian.PutUint32(slots[i*slotSize+8:], values[n])
	}
	return append(dst, slots...)
}

// A cursor reads the variable-length sections of a model file: unsigned varints, and strings led by their length.
// After the first misread everything is zero and failed is set.
type cursor struct {
	b      []byte
	failed bool
}

func openCursor(f *File, name string) (*cursor, error) {
	b, ok := f.Section(name)
	if !ok {
		return nil, fmt.Errorf("model section %q is missing: %w", name, ErrFormat)
	}
	return &cursor{b: b}, nil
}

func (c *cursor) number() int {
	n, size := binary.Uvarint(c.b)
	if size <= 0 || n > 1<<31 {
		c.b, c.failed = nil, true
		return 0
	}
	c.b = c.b[size:]
	return int(n)
}

// text returns the next string, a view of the file.
func (c *cursor) text() string {
	n := c.number()
	if n > len(c.b) {
		c.b, c.failed = nil, true
		return ""
	}
	s := unsafe.String(unsafe.SliceData(c.b), n)
	c.b = c.b[n:]
	return s
}

func (c *cursor) texts() []string {
	list := make([]string, 0, 4)
	for n := c.number(); n > 0 && !c.failed; n-- {
		list = append(list, c.text())
	}
	return list
}

// err returns an error when anything in the section called name was misread.
func (c *cursor) err(name string) error {
	if c.failed {
		return fmt.Errorf("model section %q is cut short: %w", name, ErrFormat)
	}
	return nil
}

// AppendText encodes a string as cursor.text reads it.
func AppendText(dst []byte, s string) []byte {
	return append(binary.AppendUvarint(dst, uint64(len(s))), s...)
}

// AppendTexts encodes a list of strings as cursor.texts reads it.
func AppendTexts(dst []byte, list []string) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(list)))
	for _, s := range list {
		dst = AppendText(dst, s)
	}
	return dst
}
