package main

import (
	"bytes"
	"strings"
	"testing"

	"parley/language/en"
)

func TestParityCountsWhatDiffers(t *testing.T) {
	const text = "Envoys left. Nobody signed."
	a := en.Model().Parse(text)
	same := spacyRecords(a)
	tests := []struct {
		name   string
		change func(theirs []spacyRecord) []spacyRecord
		want   string // part of what is printed
		fails  bool
	}{
		{"nothing", func(r []spacyRecord) []spacyRecord { return r }, "head      equal        6 of        6", false},
		{"another lemma", func(r []spacyRecord) []spacyRecord { r[1].Lemma = "left"; return r }, "lemma     equal        5 of        6", true},
		{"another head", func(r []spacyRecord) []spacyRecord { r[0].Head = 2; return r }, "head      equal        5 of        6", true},
		{"a sentence the fewer", func(r []spacyRecord) []spacyRecord { r[3].Sent = false; return r }, "sentence  equal        5 of        6", true},
		{"two tokens as one", func(r []spacyRecord) []spacyRecord { r[4].End = r[5].End; return r[:5] }, "token     equal        4 of        6", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			theirs := tt.change(append([]spacyRecord(nil), same...))
			var out bytes.Buffer
			err := parity(&out, []textLine{{Text: text}}, []spacyLine{{theirs}})
			if (err != nil) != tt.fails {
				t.Errorf("error is %v", err)
			}
			if !strings.Contains(out.String(), tt.want) {
				t.Errorf("printed\n%s\nwant %q in it", out.String(), tt.want)
			}
		})
	}
}
