// Command gen writes the vector kernels of package matrix in Go assembly. It is a module of its own, so that what it needs
// is no dependency of Parley. From this folder:
//
//	go run . -out ../kernel_amd64.s -stubs ../stubs_amd64.go -pkg matrix
//
// Every kernel sums an output over its inputs in one order, with fused multiply-add, lane by lane; the AVX2 and the AVX-512
// form of a kernel so give the same bits.
package main

import (
	"fmt"
	"math"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	. "github.com/mmcloughlin/avo/reg"
)

// unroll is the number of inputs that a turn of the inner loop takes; every layer's width is a multiple of it.
const unroll = 4

// An isa is an instruction set: its name in a kernel's, the bytes of a vector, and how many rows a tile has.
type isa struct {
	name  string
	bytes int
	rows  int
}

var (
	avx2   = isa{"AVX2", 32, 4}
	avx512 = isa{"AVX512", 64, 8}
)

func (s isa) vector() VecVirtual {
	if s.bytes == 64 {
		return ZMM()
	}
	return YMM()
}

func (s isa) floats() int { return s.bytes / 4 }

func main() {
	ConstraintExpr("amd64")
	for _, s := range []isa{avx2, avx512} {
		for _, rows := range []int{s.rows, 1} {
			tile(s, rows, false)
			tile(s, rows, true)
		}
		maxoutSum(s)
		norm(s)
		state(s)
	}
	Generate()
}

// panelBytes is the size of one input's row of a panel, pieceBytes that of one piece of it.
const (
	panelBytes = 4 * 48
	pieceBytes = panelBytes / 3
)

// tile writes the kernel that multiplies rows of a with a panel, or with half of it when AVX2 takes several rows: then
// with the first vector of each piece. It stores the products or, for a maxout, the greatest of the three pieces.
func tile(s isa, rows int, maxout bool) {
	name := "mul"
	if maxout {
		name = "maxout"
	}
	name = fmt.Sprintf("%s%d%s", name, rows, s.name)
	TEXT(name, NOSPLIT, "func(dst *float32, dstStride int, a *float32, stride int, in int, w *float32, bias *float32)")
	Pragma("noescape")
	Doc(fmt.Sprintf("%s computes a tile of %d rows; strides are in bytes.", name, rows))
	dst, dstStride := Load(Param("dst"), GP64()), Load(Param("dstStride"), GP64())
	a, stride := Load(Param("a"), GP64()), Load(Param("stride"), GP64())
	in, w, bias := Load(Param("in"), GP64()), Load(Param("w"), GP64()), Load(Param("bias"), GP64())

	parts := 1 // vectors of each piece
	if rows == 1 {
		parts = pieceBytes / s.bytes
	}
	var offsets []int // of the vectors, by piece, part
	for piece := range 3 {
		for part := range parts {
			offsets = append(offsets, piece*pieceBytes+part*s.bytes)
		}
	}
	sums := make([][]VecVirtual, rows)
	for r := range sums {
		for _, offset := range offsets {
			v := s.vector()
			VMOVUPS(Mem{Base: bias, Disp: offset}, v)
			sums[r] = append(sums[r], v)
		}
	}
	at := rowAddresses(a, stride, rows)
	Label("inputs_" + name)
	for k := range unroll {
		b := make([]VecVirtual, len(offsets))
		for i, offset := range offsets {
			b[i] = s.vector()
			VMOVUPS(Mem{Base: w, Disp: k*panelBytes + offset}, b[i])
		}
		for r := range rows {
			x := s.vector()
			m := at[r]
			m.Disp += 4 * k
			VBROADCASTSS(m, x)
			for i := range b {
				VFMADD231PS(b[i], x, sums[r][i])
			}
		}
	}
	for i := 0; i < rows; i += 4 {
		ADDQ(Imm(4*unroll), at[i].Base)
	}
	ADDQ(U32(panelBytes*unroll), w)
	SUBQ(Imm(unroll), in)
	JNZ(LabelRef("inputs_" + name))

	for r := range rows {
		if maxout {
			for part, v := range sums[r][:parts] {
				VMAXPS(v, sums[r][part+parts], v)
				VMAXPS(v, sums[r][part+2*parts], v)
				VMOVUPS(v, Mem{Base: dst, Disp: part * s.bytes})
			}
		} else {
			for i, v := range sums[r] {
				VMOVUPS(v, Mem{Base: dst, Disp: offsets[i]})
			}
		}
		if r < rows-1 {
			ADDQ(dstStride, dst)
		}
	}
	VZEROUPPER()
	RET()
}

// rowAddresses are the addresses of up to eight rows, four to a base register.
func rowAddresses(a, stride Register, rows int) []Mem {
	if rows == 1 {
		return []Mem{{Base: a}}
	}
	triple := GP64()
	LEAQ(Mem{Base: stride, Index: stride, Scale: 2}, triple)
	var at []Mem
	for r := 0; r < rows; r += 4 {
		if r > 0 {
			next := GP64()
			LEAQ(Mem{Base: a, Index: stride, Scale: 4}, next)
			a = next
		}
		at = append(at, Mem{Base: a}, Mem{Base: a, Index: stride, Scale: 1}, Mem{Base: a, Index: stride, Scale: 2},
			Mem{Base: a, Index: triple, Scale: 1})
	}
	return at
}

// maxoutSum writes the kernel of MaxoutSum.
func maxoutSum(s isa) {
	name := "maxoutSum" + s.name
	TEXT(name, NOSPLIT, "func(dst *float32, l *float32, m *float32, r *float32, bias *float32, panels int)")
	Pragma("noescape")
	Doc(name + " computes MaxoutSum.")
	dst, panels := Load(Param("dst"), GP64()), Load(Param("panels"), GP64())
	var from [4]Register
	for i, p := range []string{"l", "m", "r", "bias"} {
		from[i] = Load(Param(p), GP64())
	}
	Label("panels_" + name)
	for half := 0; half < 64; half += s.bytes {
		var sums [3]VecVirtual
		for p := range sums {
			sums[p] = s.vector()
			VMOVUPS(Mem{Base: from[0], Disp: p*64 + half}, sums[p])
			for _, f := range from[1:] {
				VADDPS(Mem{Base: f, Disp: p*64 + half}, sums[p], sums[p])
			}
		}
		VMAXPS(sums[0], sums[1], sums[0])
		VMAXPS(sums[0], sums[2], sums[0])
		VMOVUPS(sums[0], Mem{Base: dst, Disp: half})
	}
	for _, f := range from {
		ADDQ(U32(192), f)
	}
	ADDQ(Imm(64), dst)
	DECQ(panels)
	JNZ(LabelRef("panels_" + name))
	VZEROUPPER()
	RET()
}

// normWidth is the only width of a row that is normalised.
const normWidth = 96

// norm writes the kernel of Norm for rows of 96 values. Residual may be nil.
func norm(s isa) {
	name := "norm" + s.name
	TEXT(name, NOSPLIT, "func(dst *float32, src *float32, residual *float32, gain *float32, shift *float32, rows int)")
	Pragma("noescape")
	Doc(name + " computes Norm for rows of 96 values.")
	dst, src, residual := Load(Param("dst"), GP64()), Load(Param("src"), GP64()), Load(Param("residual"), GP64())
	gain, shift, rows := Load(Param("gain"), GP64()), Load(Param("shift"), GP64()), Load(Param("rows"), GP64())
	count := constant("count"+s.name, normWidth)
	epsilon := constant("epsilon"+s.name, 1e-8)
	one := constant("one"+s.name, 1)

	vectors := normWidth / s.floats()
	Label("rows_" + name)
	x := make([]VecVirtual, vectors)
	if s.bytes == 64 { // all of the row stays in registers
		for i := range x {
			x[i] = s.vector()
			VMOVUPS(Mem{Base: src, Disp: i * s.bytes}, x[i])
		}
	}
	load := func(i int) VecVirtual {
		if x[i] != nil {
			return x[i]
		}
		v := s.vector()
		VMOVUPS(Mem{Base: src, Disp: i * s.bytes}, v)
		return v
	}
	lanes := 64 / s.bytes // vectors that make sixteen lanes
	sums := make([]VecVirtual, lanes)
	for i := range vectors {
		if i < lanes {
			sums[i] = s.vector()
			VMOVAPS(load(i), sums[i])
		} else {
			VADDPS(load(i), sums[i%lanes], sums[i%lanes])
		}
	}
	mean := XMM()
	VDIVSS(count, across(s, sums), mean)
	means := s.vector()
	VBROADCASTSS(mean, means)
	for i := range vectors {
		d := load(i)
		VSUBPS(means, d, d)
		if i < lanes {
			sums[i] = s.vector()
			VMULPS(d, d, sums[i])
		} else {
			VFMADD231PS(d, d, sums[i%lanes])
		}
	}
	scale := XMM()
	VDIVSS(count, across(s, sums), scale)
	VADDSS(epsilon, scale, scale)
	VSQRTSS(scale, scale, scale)
	unit := XMM()
	VMOVSS(one, unit)
	VDIVSS(scale, unit, scale)
	scales := s.vector()
	VBROADCASTSS(scale, scales)
	TESTQ(residual, residual)
	JZ(LabelRef("alone_" + name))
	for i := range vectors {
		v := normed(s, x[i], src, gain, shift, means, scales, i)
		VADDPS(Mem{Base: residual, Disp: i * s.bytes}, v, v)
		VMOVUPS(v, Mem{Base: dst, Disp: i * s.bytes})
	}
	ADDQ(U32(4*normWidth), residual)
	JMP(LabelRef("next_" + name))
	Label("alone_" + name)
	for i := range vectors {
		v := normed(s, x[i], src, gain, shift, means, scales, i)
		VMOVUPS(v, Mem{Base: dst, Disp: i * s.bytes})
	}
	Label("next_" + name)
	ADDQ(U32(4*normWidth), src)
	ADDQ(U32(4*normWidth), dst)
	DECQ(rows)
	JNZ(LabelRef("rows_" + name))
	VZEROUPPER()
	RET()
}

// constant is a float32 in memory, by its bits: avo writes whole floats as if they were integers.
func constant(name string, v float32) Mem { return ConstData(name, U32(math.Float32bits(v))) }

// normed is the i-th vector of a row, normalised; distance holds it less its mean when it is in a register still.
func normed(s isa, distance VecVirtual, src, gain, shift Register, means, scales VecVirtual, i int) VecVirtual {
	d, v := s.vector(), s.vector()
	if distance != nil {
		VMULPS(scales, distance, d)
	} else {
		VMOVUPS(Mem{Base: src, Disp: i * s.bytes}, d)
		VSUBPS(means, d, d)
		VMULPS(scales, d, d)
	}
	VMOVUPS(Mem{Base: shift, Disp: i * s.bytes}, v)
	VFMADD231PS(Mem{Base: gain, Disp: i * s.bytes}, d, v)
	return v
}

// across adds up sixteen lanes: the upper half to the lower, and so on.
func across(s isa, sums []VecVirtual) VecVirtual {
	low := YMM()
	if s.bytes == 64 {
		VEXTRACTF64X4(Imm(1), sums[0], low)
		VADDPS(sums[0].AsY(), low, low)
	} else {
		VADDPS(sums[0], sums[1], low)
	}
	half, all := XMM(), XMM()
	VEXTRACTF128(Imm(1), low, half)
	VADDPS(low.AsX(), half, half)
	VPERMILPS(Imm(0b01_00_11_10), half, all)
	VADDPS(half, all, half)
	VPERMILPS(Imm(0b00_00_00_01), half, all)
	VADDSS(half, all, half)
	return half
}

// stateFloats is the width of a transition model's hidden layer before its maxout over two pieces.
const stateFloats = 128

// state writes the kernel of StateMaxout.
func state(s isa) {
	name := "state" + s.name
	TEXT(name, NOSPLIT, "func(dst *float32, rows **float32, n int, bias *float32)")
	Pragma("noescape")
	Doc(name + " computes StateMaxout.")
	dst, rows := Load(Param("dst"), GP64()), Load(Param("rows"), GP64())
	n, bias := Load(Param("n"), GP64()), Load(Param("bias"), GP64())
	sums := make([]VecVirtual, stateFloats/s.floats())
	row := GP64()
	MOVQ(Mem{Base: rows}, row)
	for i := range sums {
		sums[i] = s.vector()
		VMOVUPS(Mem{Base: row, Disp: i * s.bytes}, sums[i])
	}
	DECQ(n)
	Label("rows_" + name)
	ADDQ(Imm(8), rows)
	MOVQ(Mem{Base: rows}, row)
	for i := range sums {
		VADDPS(Mem{Base: row, Disp: i * s.bytes}, sums[i], sums[i])
	}
	DECQ(n)
	JNZ(LabelRef("rows_" + name))
	half := len(sums) / 2
	for i := range sums {
		VADDPS(Mem{Base: bias, Disp: i * s.bytes}, sums[i], sums[i])
	}
	for i := range half {
		VMAXPS(sums[i], sums[half+i], sums[i])
		VMOVUPS(sums[i], Mem{Base: dst, Disp: i * s.bytes})
	}
	VZEROUPPER()
	RET()
}
