package matrix

// mulPanel is Mul for one panel: row r of dst is 48 values at r*dstStride.
func mulPanel(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
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

// maxoutPanel is Maxout for one panel: row r of dst is 16 values at r*dstStride.
func maxoutPanel(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	var sums [PanelWidth]float32
	for r := range rows {
		mulPanel(sums[:], PanelWidth, a[r*stride:], stride, 1, in, values, bias)
		out := dst[r*dstStride:][:pieceWidth]
		for i := range out {
			out[i] = max(sums[i], sums[i+16], sums[i+32])
		}
	}
}
