package language

import (
	"encoding/json"
	"os"
	"runtime"
	"strings"
	"testing"
)

// englishModel opens the English model where it lies beside this package; package en cannot be imported from here.
func englishModel(t testing.TB) *Model {
	t.Helper()
	data, err := os.ReadFile("en/model.bin")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sampleText is the longer texts of the English fixtures, as one.
func sampleText(t testing.TB) string {
	t.Helper()
	f, err := os.Open("en/testdata/texts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var b strings.Builder
	for dec := json.NewDecoder(f); dec.More(); {
		var line struct{ Text string }
		if err := dec.Decode(&line); err != nil {
			t.Fatal(err)
		}
		if strings.Count(line.Text, " ") > 20 {
			b.WriteString(line.Text + " ")
		}
	}
	if b.Len() == 0 {
		t.Fatal("no sample text")
	}
	return b.String()
}

// benchmarkStage times a stage on a document that the stages before it have filled, and reports bytes of text, tokens, and
// allocations per token.
func benchmarkStage(b *testing.B, stage func(m *Model, d *document)) {
	m := englishModel(b)
	d := &document{text: sampleText(b)}
	m.annotate(d, func(string) {})
	b.SetBytes(int64(len(d.text)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		stage(m, d)
	}
	runtime.ReadMemStats(&after)
	tokens := float64(len(d.tokens)) * float64(b.N)
	b.ReportMetric(tokens/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/tokens, "allocs/token")
}

func BenchmarkTokenize(b *testing.B) {
	benchmarkStage(b, func(m *Model, d *document) {
		d.tokens = d.tokens[:0]
		m.tokenizer.tokenize(d)
	})
}

func BenchmarkNetworks(b *testing.B) {
	benchmarkStage(b, func(m *Model, d *document) { m.networks.annotate(d) })
}

func BenchmarkRuler(b *testing.B) {
	benchmarkStage(b, func(m *Model, d *document) { m.ruler.annotate(d) })
}

func BenchmarkLemmatize(b *testing.B) {
	benchmarkStage(b, func(m *Model, d *document) {
		clear(d.lemmas)
		m.lemmatizer.annotate(d)
	})
}

func BenchmarkParse(b *testing.B) {
	benchmarkStage(b, func(m *Model, d *document) { m.Parse(d.text) })
}

func BenchmarkOpen(b *testing.B) {
	data, err := os.ReadFile("en/model.bin")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(data); err != nil {
			b.Fatal(err)
		}
	}
}
