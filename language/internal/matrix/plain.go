package matrix

import "math"

// plainMul is Mul for one panel: row r of dst is 48 values at r*dstStride.
func plainMul(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	for r := range rows {
		out := dst[r*dstStride:][:PanelWidth]
		copy(out, bias)
		x := a[r*stride:][:in]
		for k, v := range x {
			w := values[k*PanelWidth:][:PanelWidth]
			for i := range out {
				out[i] += float32(v * w[i])
			}
		}
	}
}

// plainMaxout is Maxout for one panel: row r of dst is 16 values at r*dstStride.
func plainMaxout(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	var sums [PanelWidth]float32
	for r := range rows {
		plainMul(sums[:], PanelWidth, a[r*stride:], stride, 1, in, values, bias)
		out := dst[r*dstStride:][:pieceWidth]
		for i := range out {
			out[i] = max(sums[i], sums[i+pieceWidth], sums[i+2*pieceWidth])
		}
	}
}

func plainMaxoutSum(dst, l, m, r, bias []float32) {
	for p := 0; p < len(bias); p += PanelWidth {
		l, m, r, bias := l[p:p+PanelWidth], m[p:p+PanelWidth], r[p:p+PanelWidth], bias[p:p+PanelWidth]
		out := dst[p/3 : p/3+pieceWidth]
		for i := range out {
			j, k := i+pieceWidth, i+2*pieceWidth
			out[i] = max(l[i]+m[i]+r[i]+bias[i], l[j]+m[j]+r[j]+bias[j], l[k]+m[k]+r[k]+bias[k])
		}
	}
}

func plainNorm(dst, src, residual, gain, shift []float32, rows int) {
	for r := range rows {
		x, out := src[r*NormWidth:][:NormWidth], dst[r*NormWidth:][:NormWidth]
		var sum, squares float32
		for _, v := range x {
			sum += v
		}
		mean := sum / NormWidth
		for _, v := range x {
			squares += float32((v - mean) * (v - mean))
		}
		scale := 1 / float32(math.Sqrt(float64(squares/NormWidth+1e-8)))
		for i, v := range x {
			out[i] = float32((v-mean)*scale*gain[i]) + shift[i]
		}
		if residual != nil {
			for i, v := range residual[r*NormWidth:][:NormWidth] {
				out[i] += v
			}
		}
	}
}

func plainStateMaxout(dst []float32, rows []*[StateWidth]float32, bias []float32) {
	sums := *rows[0]
	for _, row := range rows[1:] {
		for i, v := range row {
			sums[i] += v
		}
	}
	for i := range dst {
		j := StateWidth/2 + i
		dst[i] = max(sums[i]+bias[i], sums[j]+bias[j])
	}
}
