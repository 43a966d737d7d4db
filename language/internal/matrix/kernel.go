package matrix

import "os"

// A kernel is a way to compute, by the instructions it needs.
type kernel int

const (
	plain  kernel = iota // Go alone
	avx2                 // AVX2 and FMA
	avx512               // AVX-512 F, VL, DQ
)

var kernelNames = map[string]kernel{"go": plain, "avx2": avx2, "avx512": avx512}

// active is the kernel in use: the best that the machine has, or a lesser one that the environment variable PARLEY_KERNEL
// (go, avx2 or avx512) asks for.
var active = choose(os.Getenv("PARLEY_KERNEL"), supported())

func choose(wanted string, best kernel) kernel {
	if k, ok := kernelNames[wanted]; ok {
		return min(k, best)
	}
	return best
}

// Kernel names the kernel in use: go, avx2 or avx512.
func Kernel() string { return Kernels()[active] }

// Kernels names the kernels that this machine can run, the best last.
func Kernels() []string { return []string{"go", "avx2", "avx512"}[:supported()+1] }
