package reconcile_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/reconcile"
)

// TestTimeFollowsTheLengthOfAReport holds the promise of linear time on texts that nobody would print. Four times the text may
// take twice four times the time, where comparing all with all takes sixteen.
func TestTimeFollowsTheLengthOfAReport(t *testing.T) {
	const short, times, slack = 700, 4, 2
	tests := []struct {
		name, before, between, after string
		item                         func(i int) string
	}{
		{"numbers in one sentence", "Officials in Varda counted ", ", ", " on Monday.", func(i int) string { return fmt.Sprintf("%d houses", i*37%9000+11) }},
		{"a list without full stops", "Toll in Varda\n\n", "\n", "", func(i int) string { return fmt.Sprintf("- Crews repaired %d houses in Varda on Monday", i*37%9000+11) }},
		{"brackets that nobody closes", "", " ", "", func(i int) string { return fmt.Sprintf("(12: 5%% and %d people killed,", i%70) }},
		{"shares of amounts", "", " ", "", func(i int) string { return fmt.Sprintf("Some 540 houses, or %d%%, fell.", 40+i%30) }},
		{"one event and one quotation without end", "", "\n\n", "", func(i int) string {
			return fmt.Sprintf("Ida Moor met Osk Trellin in Varda on %d May. “We will rebuild the bridge,” she said.", i%28+1)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var texts [2]*parley.Reading
			for k, n := range []int{short, short * times} {
				items := make([]string, n)
				for i := range items {
					items[i] = tt.item(i)
				}
				texts[k] = report("Halden Courier", 4, tt.before+strings.Join(items, tt.between)+tt.after)
			}
			ratio := 0.0
			for range 3 { // the machine has other work: the best of three tells
				ratio = took(texts[1]).Seconds() / took(texts[0]).Seconds()
				if ratio <= times*slack {
					return
				}
			}
			t.Errorf("%d times the text took %.1f times the time", times, ratio)
		})
	}
}

// took is the time that the dossier of one report takes.
func took(r *parley.Reading) time.Duration {
	began := time.Now()
	reconcile.Dossier([]*parley.Reading{r}, reconcile.Options{All: true})
	return time.Since(began)
}
