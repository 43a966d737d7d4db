package ingest

import (
	"os"
	"testing"
)

// BenchmarkText reads an example report of 2.6 kB from its bytes.
func BenchmarkText(b *testing.B) {
	data, err := os.ReadFile("../examples/port-strike/04-harbour-radio-live.txt")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		d, err := readDraft("report.txt", data, plain)
		if err != nil {
			b.Fatal(err)
		}
		if _, _, err := compose(d, ""); err != nil {
			b.Fatal(err)
		}
	}
}
