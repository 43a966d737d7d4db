package matrix

import "math"

// plainMul is Mul for one panel: row r of dst is 48 values at r*dstStride.
func plainMul(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	for r := 0; r < rows; r += 2 {
		next := min(r+1, rows-1)
		x, y := a[r*stride:][:in], a[next*stride:][:in]
		first, second := dst[r*dstStride:][:PanelWidth], dst[next*dstStride:][:PanelWidth]
		for c := range pieceWidth {
			s, t := plainTile(x, y, values[c:], bias[c:])
			for p := range 3 {
				first[p*pieceWidth+c], second[p*pieceWidth+c] = s[p], t[p]
			}
		}
	}
}

// plainMaxout is Maxout for one panel: row r of dst is 16 values at r*dstStride.
func plainMaxout(dst []float32, dstStride int, a []float32, stride, rows, in int, values, bias []float32) {
	for r := 0; r < rows; r += 2 {
		next := min(r+1, rows-1)
		x, y := a[r*stride:][:in], a[next*stride:][:in]
		first, second := dst[r*dstStride:][:pieceWidth], dst[next*dstStride:][:pieceWidth]
		for c := range pieceWidth {
			s, t := plainTile(x, y, values[c:], bias[c:])
			first[c], second[c] = max(s[0], s[1], s[2]), max(t[0], t[1], t[2])
		}
	}
}

// plainTile multiplies two rows with three columns of a panel, one of each piece, the first where values and bias begin. The
// six sums, their products and the inputs are what the registers hold. Products are rounded before they are added, on
// every machine alike.
func plainTile(x, y, values, bias []float32) (s, t [3]float32) {
	b := (*[2*pieceWidth + 1]float32)(bias)
	s0, s1, s2 := b[0], b[pieceWidth], b[2*pieceWidth]
	t0, t1, t2 := s0, s1, s2
	y = y[:len(x)]
	for n, u := range x {
		v := y[n]
		w := (*[2*pieceWidth + 1]float32)(values[n*PanelWidth:])
		s0 += float32(u * w[0])
		t0 += float32(v * w[0])
		s1 += float32(u * w[pieceWidth])
		t1 += float32(v * w[pieceWidth])
		s2 += float32(u * w[2*pieceWidth])
		t2 += float32(v * w[2*pieceWidth])
	}
	return [3]float32{s0, s1, s2}, [3]float32{t0, t1, t2}
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
