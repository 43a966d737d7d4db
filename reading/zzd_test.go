package reading

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"parley"
)

func TestZZDump(t *testing.T) {
	if os.Getenv("ZZIN") == "" {
		return
	}
	in, _ := os.Open(os.Getenv("ZZIN"))
	out, _ := os.Create(os.Getenv("ZZOUT"))
	defer out.Close()
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var d struct{ ID, Text, Outlet, Date string }
		json.Unmarshal(sc.Bytes(), &d)
		spread := strings.ReplaceAll(d.Text, "\n", "\n\n")
		p := newPage(zzAnalyze(&parley.Report{ID: parley.NewReportID(d.Outlet, "", d.Text), Outlet: d.Outlet, Published: d.Date, Text: spread}))
		for k := range p.attributions {
			x := &p.attributions[k]
			if x.via >= 0 || p.insideQuotation(x.head) {
				continue
			}
			h := &p.Tokens[x.head]
			sub := "none"
			if x.who >= 0 {
				s := &p.Tokens[x.who]
				sub = s.POS + "/" + s.Ent
				if s.POS == "PRON" || s.POS == "DET" || s.POS == "NOUN" {
					sub = s.POS + "/" + s.Lower
				}
			}
			fmt.Fprintf(out, "%s\t%d\t%d\t%s\t%s\t%s\t%s\t%s\t%v\t%s\n", d.ID, h.Start-strings.Count(spread[:h.Start], "\n\n"), x.frame, x.act, h.Lemma, h.Tag, h.Dep, sub, x.quoted, h.POS)
		}
	}
}
