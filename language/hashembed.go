package language

import "math/bits"

// A hashEmbed gives every 64-bit key a vector of its own, most likely, from a table of few rows: the sum of four rows that
// four hashes of the key choose.
//
// Method: Svenstrup, Hansen, Winther, "Hash Embeddings for Efficient Word Representations", 2017; the hash is thinc's
// reading of MurmurHash3 x86 128 for eight-byte keys.
type hashEmbed struct {
	seed  uint32
	table []float32 // rows × width
}

// add adds the vector of key to dst, of the table's width.
func (e *hashEmbed) add(dst []float32, key uint64) {
	width := len(dst)
	rows := uint32(len(e.table) / width)
	hashes := hashKey(key, e.seed)
	a := e.table[int(hashes[0]%rows)*width:][:width]
	b := e.table[int(hashes[1]%rows)*width:][:width]
	c := e.table[int(hashes[2]%rows)*width:][:width]
	d := e.table[int(hashes[3]%rows)*width:][:width]
	for i := range dst {
		dst[i] += a[i] + b[i] + c[i] + d[i]
	}
}

// hashKey returns the four hashes of a key.
func hashKey(key uint64, seed uint32) [4]uint32 {
	h1 := bits.RotateLeft64(key*0x87c37b91114253d5, 31) * 0x4cf5ad432745937f
	h1 ^= uint64(seed) ^ 8
	h2 := uint64(seed) ^ 8
	h1 += h2
	h2 += h1
	h1, h2 = mixBits(h1), mixBits(h2)
	h1 += h2
	h2 += h1
	return [4]uint32{uint32(h1), uint32(h1 >> 32), uint32(h2), uint32(h2 >> 32)}
}

func mixBits(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}
