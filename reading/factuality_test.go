package reading

import (
	"strings"
	"testing"

	"parley/parleytest"
)

// leastFactuality is the least share of right answers on the factuality sentences, as measured when it was last raised.
const leastFactuality = 0.97

func TestFactualitySentences(t *testing.T) {
	right, all := 0, 0
	for _, l := range labelledSentences(t, "factuality.txt", 80) {
		p := newPage(parleytest.Analysis(t, l.text))
		for _, want := range l.want {
			word, factuality, _ := strings.Cut(want, " ")
			for i := range p.Tokens {
				if p.Tokens[i].Text != word {
					continue
				}
				all++
				got, _ := p.factualityOf(i)
				if string(got) == factuality {
					right++
				} else {
					t.Logf("%q is %s in %q, want %s", word, got, l.text, factuality)
				}
				break
			}
		}
	}
	share := float64(right) / float64(all)
	t.Logf("right %.3f (%d of %d)", share, right, all)
	if share < leastFactuality {
		t.Errorf("right %.3f, floor %.3f", share, leastFactuality)
	}
}
