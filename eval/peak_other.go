//go:build !unix

package main

import (
	"os"
	"time"
)

// peakMemory is 0: this system does not tell.
func peakMemory(*os.ProcessState) int64 { return 0 }

// processorTime is 0: this system does not tell.
func processorTime() time.Duration { return 0 }
