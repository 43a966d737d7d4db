//go:build !amd64

package matrix

func supported() kernel { return plain }

func mulPanel(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	plainMul(dst, dstStride, a, stride, rows, in, values, bias)
}

func maxoutPanel(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	plainMaxout(dst, dstStride, a, stride, rows, in, values, bias)
}

func maxoutSum(dst, l, m, r, bias []float32) { plainMaxoutSum(dst, l, m, r, bias) }

func norm(dst, src, residual, gain, shift []float32, rows int) {
	plainNorm(dst, src, residual, gain, shift, rows)
}

func stateMaxout(dst []float32, rows []*[StateWidth]float32, bias []float32) {
	plainStateMaxout(dst, rows, bias)
}
