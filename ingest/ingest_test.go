package ingest

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
)

// read composes the report of a text file, as All does.
func read(t *testing.T, text string) parley.Report {
	t.Helper()
	d, err := readDraft("report.txt", []byte(text), plain)
	if err != nil {
		t.Fatalf("read %q: %v", text, err)
	}
	r, _, err := compose(d, "")
	if err != nil {
		t.Fatalf("compose %q: %v", text, err)
	}
	return r
}

func TestAllReadsStdinByItsBeginning(t *testing.T) {
	const body = "The ferry stayed in port on Monday because its crew had not been paid since March."
	tests := []struct{ name, stdin, want string }{
		{"plain text", body, body},
		{"an object over several lines", "{\n\"text\": \"" + body + "\"\n}", body},
		{"an object a line", `{"text": "` + body + `"}` + "\n" + `{"text": "` + body + ` Again."}` + "\n", body + " | " + body + " Again."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := All(context.Background(), []string{"-"}, Options{Stdin: strings.NewReader(tt.stdin)})
			if err != nil || len(got.Refusals) > 0 {
				t.Fatalf("error %v, refusals %v", err, got.Refusals)
			}
			var texts []string
			for _, r := range got.Reports {
				texts = append(texts, r.Text)
			}
			if diff := cmp.Diff(tt.want, strings.Join(texts, " | ")); diff != "" {
				t.Errorf("texts (-want +got):\n%s", diff)
			}
		})
	}
}
