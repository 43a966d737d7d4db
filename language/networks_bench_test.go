package language

import "testing"

func BenchmarkTok2vec(b *testing.B) {
	s := &tok2vecScratch{}
	benchmarkStage(b, func(m *Model, d *document) {
		for from := 0; from < len(d.tokens); from += chunkRows {
			m.networks.shared.encode(s, d.tokens, from, min(from+chunkRows, len(d.tokens)))
		}
	})
}

// BenchmarkNewWords is BenchmarkTok2vec with no word met before.
func BenchmarkNewWords(b *testing.B) {
	s := &tok2vecScratch{}
	benchmarkStage(b, func(m *Model, d *document) {
		shared := &m.networks.shared
		shared.cache = new(wordCache)
		for from := 0; from < len(d.tokens); from += chunkRows {
			shared.encode(s, d.tokens, from, min(from+chunkRows, len(d.tokens)))
		}
	})
}

func BenchmarkParser(b *testing.B) {
	var s *networkScratch
	benchmarkStage(b, func(m *Model, d *document) {
		if s == nil {
			s = seen(m.networks, d)
		}
		s.parser.network.ahead = 0 // the tokens' products are part of the work
		m.networks.parser.parse(&s.parser, d)
	})
}

func BenchmarkNames(b *testing.B) {
	s := &networkScratch{}
	benchmarkStage(b, func(m *Model, d *document) { m.networks.ner.recognise(&s.tok2vec, &s.ner, d) })
}

// seen returns a scratch in which the parser has seen all of d.
func seen(n *networks, d *document) *networkScratch {
	s := &networkScratch{}
	n.parser.reset(&s.parser.network, len(d.tokens))
	for from := 0; from < len(d.tokens); from += chunkRows {
		to := min(from+chunkRows, len(d.tokens))
		n.parser.see(&s.parser.network, n.shared.encode(&s.tok2vec, d.tokens, from, to), from, to)
	}
	return s
}
