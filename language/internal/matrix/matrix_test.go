package matrix

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// kernels are those that this machine has.
func kernels() []kernel {
	var list []kernel
	for k := plain; k <= supported(); k++ {
		list = append(list, k)
	}
	return list
}

// with runs f on a kernel.
func with(k kernel, f func()) {
	defer func(old kernel) { active = old }(active)
	active = k
	f()
}

func random(r *rand.Rand, n int) []float32 {
	values := make([]float32, n)
	for i := range values {
		values[i] = r.Float32()*2 - 1
	}
	return values
}

// compare holds each kernel's results to those of plain Go within rounding, and the vector kernels to each other bit for
// bit.
func compare(t *testing.T, compute func() []float32) {
	t.Helper()
	var want, exact []float32
	for _, k := range kernels() {
		var got []float32
		with(k, func() { got = compute() })
		if want == nil {
			want = got
			continue
		}
		for i := range got {
			if !(math.Abs(float64(got[i]-want[i])) < 1e-4) {
				t.Fatalf("kernel %d: value %d is %v, want %v", k, i, got[i], want[i])
			}
		}
		if exact != nil && !slices.Equal(got, exact) {
			t.Errorf("kernel %d differs from kernel %d", k, k-1)
		}
		exact = got
	}
}

func TestKernelsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, rows := range []int{0, 1, 2, 3, 4, 5, 7, 8, 9, 16, 23, 64} {
		w := Weights{In: 96, Panels: 2, Values: random(r, 2*96*PanelWidth), Bias: random(r, 2*PanelWidth)}
		a := random(r, (rows+2)*32+96)
		t.Run(fmt.Sprintf("products of %d rows that overlap", rows), func(t *testing.T) {
			compare(t, func() []float32 {
				dst := make([]float32, rows*2*PanelWidth)
				w.Mul(dst, a, 32, rows)
				return dst
			})
		})
		t.Run(fmt.Sprintf("maxout of %d rows that overlap", rows), func(t *testing.T) {
			compare(t, func() []float32 {
				dst := make([]float32, rows*2*pieceWidth)
				w.Maxout(dst, a, 32, rows)
				return dst
			})
		})
		src, residual, gain, shift := random(r, rows*NormWidth), random(r, rows*NormWidth), random(r, NormWidth), random(r, NormWidth)
		t.Run(fmt.Sprintf("norm of %d rows", rows), func(t *testing.T) {
			compare(t, func() []float32 {
				dst := make([]float32, rows*NormWidth)
				Norm(dst, src, nil, gain, shift, rows)
				return dst
			})
		})
		t.Run(fmt.Sprintf("norm of %d rows with residual", rows), func(t *testing.T) {
			compare(t, func() []float32 {
				dst := make([]float32, rows*NormWidth)
				Norm(dst, src, residual, gain, shift, rows)
				return dst
			})
		})
	}
}

func TestSumsAgree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	left, middle, right, bias := random(r, 288), random(r, 288), random(r, 288), random(r, 288)
	compare(t, func() []float32 {
		dst := make([]float32, 96)
		MaxoutSum(dst, left, middle, right, bias)
		return dst
	})
	for n := 2; n <= 8; n++ {
		var rows []*[StateWidth]float32
		for range n {
			rows = append(rows, (*[StateWidth]float32)(random(r, StateWidth)))
		}
		compare(t, func() []float32 {
			dst := make([]float32, StateWidth/2)
			StateMaxout(dst, rows, bias)
			return dst
		})
	}
}

func TestChoose(t *testing.T) {
	tests := []struct {
		name, wanted string
		best, want   kernel
	}{
		{"the best by default", "", avx2, avx2},
		{"a lesser one when asked", "go", avx512, plain},
		{"never one that the machine lacks", "avx512", avx2, avx2},
		{"an unknown name changes nothing", "sse", avx2, avx2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := choose(tt.wanted, tt.best); got != tt.want {
				t.Errorf("choose(%q, %d) = %d, want %d", tt.wanted, tt.best, got, tt.want)
			}
		})
	}
}

func TestRowsDoNotDependOnNeighbours(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	w := Weights{In: 288, Panels: 6, Values: random(r, 6*288*PanelWidth), Bias: random(r, 6*PanelWidth)}
	a := random(r, 13*288)
	for _, k := range kernels() {
		with(k, func() {
			all, one := make([]float32, 13*96), make([]float32, 96)
			w.Maxout(all, a, 288, 13)
			for row := range 13 {
				w.Maxout(one, a[row*288:], 288, 1)
				if !slices.Equal(one, all[row*96:][:96]) {
					t.Errorf("kernel %d: row %d alone differs from row %d among others", k, row, row)
				}
			}
		})
	}
}

func BenchmarkMaxout(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	w := Weights{In: 288, Panels: 6, Values: random(r, 6*288*PanelWidth), Bias: random(r, 6*PanelWidth)}
	for _, rows := range []int{16, 64, 256} {
		a, dst := random(r, (rows+2)*96), make([]float32, rows*96)
		for _, k := range kernels() {
			b.Run(fmt.Sprintf("%s/%d", [...]string{"go", "avx2", "avx512"}[k], rows), func(b *testing.B) {
				with(k, func() {
					for b.Loop() {
						w.Maxout(dst, a, 96, rows)
					}
				})
				b.ReportMetric(2*288*288*float64(rows)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
			})
		}
	}
}
