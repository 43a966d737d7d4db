package matrix

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

//go:generate go -C gen run . -out ../kernel_amd64.s -stubs ../stubs_amd64.go -pkg matrix

func supported() kernel {
	switch {
	case cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512DQ && cpu.X86.HasFMA:
		return avx512
	case cpu.X86.HasAVX2 && cpu.X86.HasFMA:
		return avx2
	}
	return plain
}

func mulPanel(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	d, ds, x, xs, w, b := &dst[0], dstStride*4, &a[0], stride*4, &values[0], &bias[0]
	switch active {
	case avx512:
		for r, n := 0, 0; r < rows; r += n {
			if n = 8; rows < n {
				n = 1
				mul1AVX512(down(d, r*ds), ds, down(x, r*xs), xs, in, w, b)
				continue
			}
			at := min(r, rows-n) // the last tile may compute rows once more
			mul8AVX512(down(d, at*ds), ds, down(x, at*xs), xs, in, w, b)
		}
	case avx2:
		for r, n := 0, 0; r < rows; r += n {
			if n = 4; rows < n {
				n = 1
				mul1AVX2(down(d, r*ds), ds, down(x, r*xs), xs, in, w, b)
				continue
			}
			at := min(r, rows-n)
			for half := 0; half < pieceWidth*4; half += pieceWidth * 2 {
				mul4AVX2(down(d, at*ds+half), ds, down(x, at*xs), xs, in, down(w, half), down(b, half))
			}
		}
	default:
		plainMul(dst, dstStride, a, stride, rows, in, values, bias)
	}
}

func maxoutPanel(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	d, ds, x, xs, w, b := &dst[0], dstStride*4, &a[0], stride*4, &values[0], &bias[0]
	switch active {
	case avx512:
		for r, n := 0, 0; r < rows; r += n {
			if n = 8; rows < n {
				n = 1
				maxout1AVX512(down(d, r*ds), ds, down(x, r*xs), xs, in, w, b)
				continue
			}
			at := min(r, rows-n)
			maxout8AVX512(down(d, at*ds), ds, down(x, at*xs), xs, in, w, b)
		}
	case avx2:
		for r, n := 0, 0; r < rows; r += n {
			if n = 4; rows < n {
				n = 1
				maxout1AVX2(down(d, r*ds), ds, down(x, r*xs), xs, in, w, b)
				continue
			}
			at := min(r, rows-n)
			for half := 0; half < pieceWidth*4; half += pieceWidth * 2 {
				maxout4AVX2(down(d, at*ds+half), ds, down(x, at*xs), xs, in, down(w, half), down(b, half))
			}
		}
	default:
		plainMaxout(dst, dstStride, a, stride, rows, in, values, bias)
	}
}

// down is the float n bytes further on.
func down(p *float32, n int) *float32 { return (*float32)(unsafe.Add(unsafe.Pointer(p), n)) }

func maxoutSum(dst, l, m, r, bias []float32) {
	switch active {
	case avx512:
		maxoutSumAVX512(&dst[0], &l[0], &m[0], &r[0], &bias[0], len(bias)/PanelWidth)
	case avx2:
		maxoutSumAVX2(&dst[0], &l[0], &m[0], &r[0], &bias[0], len(bias)/PanelWidth)
	default:
		plainMaxoutSum(dst, l, m, r, bias)
	}
}

func norm(dst, src, residual, gain, shift []float32, rows int) {
	if active == plain {
		plainNorm(dst, src, residual, gain, shift, rows)
		return
	}
	if active == avx512 {
		normAVX512(&dst[0], &src[0], unsafe.SliceData(residual), &gain[0], &shift[0], rows)
	} else {
		normAVX2(&dst[0], &src[0], unsafe.SliceData(residual), &gain[0], &shift[0], rows)
	}
}

func stateMaxout(dst []float32, rows []*[StateWidth]float32, bias []float32) {
	switch active {
	case avx512:
		stateAVX512(&dst[0], (**float32)(unsafe.Pointer(&rows[0])), len(rows), &bias[0])
	case avx2:
		stateAVX2(&dst[0], (**float32)(unsafe.Pointer(&rows[0])), len(rows), &bias[0])
	default:
		plainStateMaxout(dst, rows, bias)
	}
}
