// Package matrix multiplies rows of activations by packed weights, the work of every layer of the networks in package
// language. Shapes are fixed by their use: weights stand in panels of 48 columns, so that a panel is three vectors of 16
// float32 values for each input, which is what the three pieces of a maxout unit need. Every output is summed over its
// inputs in ascending order from its bias, so its value does not depend on the rows beside it.
package matrix

// PanelWidth is the number of columns of a panel: three pieces of sixteen outputs.
const PanelWidth = 48

const pieceWidth = PanelWidth / 3

// Weights are a matrix of In rows (inputs) and Panels × 48 columns (outputs), with one bias for each column. Values holds
// panel after panel, in each the rows of 48 columns one after another.
type Weights struct {
	In, Panels   int
	Values, Bias []float32
}

// Panels is the number of panels that cols columns take; the columns left over are zero.
func Panels(cols int) int { return (cols + PanelWidth - 1) / PanelWidth }

// Pack lays out a matrix of in × cols values for Weights.Values.
func Pack(in, cols int, at func(in, col int) float32) []float32 {
	packed := make([]float32, Panels(cols)*in*PanelWidth)
	for col := range cols {
		for i := range in {
			packed[((col/PanelWidth)*in+i)*PanelWidth+col%PanelWidth] = at(i, col)
		}
	}
	return packed
}

// PackBias lays out cols biases for Weights.Bias.
func PackBias(cols int, at func(col int) float32) []float32 {
	packed := make([]float32, Panels(cols)*PanelWidth)
	for col := range cols {
		packed[col] = at(col)
	}
	return packed
}

// MaxoutColumn is the column of a piece (0 to 2) of a maxout output: the three pieces of sixteen outputs share a panel.
func MaxoutColumn(output, piece int) int {
	return output/pieceWidth*PanelWidth + piece*pieceWidth + output%pieceWidth
}

// Slice returns the part of the columns that stands in panels [first, end).
func (w *Weights) Slice(first, end int) Weights {
	return Weights{
		In: w.In, Panels: end - first,
		Values: w.Values[first*w.In*PanelWidth : end*w.In*PanelWidth],
		Bias:   w.Bias[first*PanelWidth : end*PanelWidth],
	}
}

// Mul writes the products of rows of a with the weights, biases added: dst[r] = a[r]·W + b. Row r of a is In values at
// r*stride, so rows may overlap; row r of dst is Panels × 48 values at r*Panels*48.
func (w *Weights) Mul(dst, a []float32, stride, rows int) {
	if rows == 0 {
		return
	}
	width := w.Panels * PanelWidth
	_, _ = dst[rows*width-1], a[(rows-1)*stride+w.In-1]
	for p := range w.Panels {
		values := w.Values[p*w.In*PanelWidth:][:w.In*PanelWidth]
		bias := w.Bias[p*PanelWidth:][:PanelWidth]
		mulPanel(dst[p*PanelWidth:], width, a, stride, rows, w.In, values, bias)
	}
}

// Maxout writes for every output the greatest of its three pieces: row r of dst is Panels × 16 values at r*Panels*16.
// Rows of a are as for Mul.
func (w *Weights) Maxout(dst, a []float32, stride, rows int) {
	if rows == 0 {
		return
	}
	width := w.Panels * pieceWidth
	_, _ = dst[rows*width-1], a[(rows-1)*stride+w.In-1]
	for p := range w.Panels {
		values := w.Values[p*w.In*PanelWidth:][:w.In*PanelWidth]
		bias := w.Bias[p*PanelWidth:][:PanelWidth]
		maxoutPanel(dst[p*pieceWidth:], width, a, stride, rows, w.In, values, bias)
	}
}

// MaxoutSum writes the maxout of three sums that Mul made apart: the greatest piece of l + m + r + bias, each of some panels
// of 48 values, to 16 values of dst for each.
func MaxoutSum(dst, l, m, r, bias []float32) {
	n := len(bias)
	maxoutSum(dst[:n/3], l[:n], m[:n], r[:n], bias)
}

// NormWidth is the only width of a row that Norm knows.
const NormWidth = 96

// Norm writes layer normalisation of each row of src, scaled by gain and shifted, plus the same row of residual when that
// is not nil. All rows have 96 values.
//
// Method: Ba, Kiros, Hinton, "Layer Normalization", 2016; the 1e-8 below the root is thinc's.
func Norm(dst, src, residual, gain, shift []float32, rows int) {
	if rows == 0 {
		return
	}
	n := rows * NormWidth
	if residual != nil {
		residual = residual[:n]
	}
	norm(dst[:n], src[:n], residual, gain[:NormWidth], shift[:NormWidth], rows)
}

// StateWidth is the width of a transition model's hidden layer: two pieces of 64 outputs.
const StateWidth = 128

// StateMaxout adds up at least two rows and a bias, and writes for each of 64 outputs the greater of its two pieces.
func StateMaxout(dst []float32, rows []*[StateWidth]float32, bias []float32) {
	_ = rows[1]
	stateMaxout(dst[:StateWidth/2], rows, bias[:StateWidth])
}
