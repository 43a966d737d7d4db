package language

import (
	"encoding/binary"
	"math/bits"
)

// hashSeed is the seed of every string hash in spaCy's StringStore.
const hashSeed = 1

// hashBytes is MurmurHash2 for 64-bit machines (Appleby's MurmurHash64A, public domain), with which spaCy names strings.
func hashBytes(s string) uint64 {
	const m, r = 0xc6a4a7935bd1e995, 47
	h := hashSeed ^ uint64(len(s))*m
	for ; len(s) >= 8; s = s[8:] {
		k := load64(s)
		k *= m
		k ^= k >> r
		k *= m
		h ^= k
		h *= m
	}
	if len(s) > 0 {
		var tail [8]byte
		copy(tail[:], s)
		h ^= binary.LittleEndian.Uint64(tail[:])
		h *= m
	}
	h ^= h >> r
	h *= m
	h ^= h >> r
	return h
}

// load64 reads the first eight bytes of s, lowest first.
func load64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// slotOf spreads the hash h over a table of 1<<width slots.
func slotOf(h uint64, width int) uint64 {
	return bits.RotateLeft64(h*0x9e3779b97f4a7c15, width) & (1<<width - 1)
}

// HashString is the hash under which tables and lists of a model file keep a string.
func HashString(s string) uint64 { return hashBytes(s) }
