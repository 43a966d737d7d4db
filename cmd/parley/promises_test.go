package main

import (
	"bytes"
	"context"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"parley"
	"parley/dossier"
	"parley/ingest"
	"parley/language/en"
	"parley/parleytest"
	"parley/reading"
	"parley/reconcile"
)

// promiseSeeds are texts with what readers trip over: marks without partners, numbers of odd shapes, names without verbs.
var promiseSeeds = []string{
	"",
	"Harbour talks resume",
	"Harbour talks resume\n\n“We stay,” Ana Ruiz, head of the dockers’ union, said on Tuesday. She had told Radio Delta that 40% of 1,200 crews would not work.",
	"PORT ELLIN, May 4 (Coast Press) — At least 12 people, three of them children, were killed when a bridge fell, officials said.\n\n- 4 May, 2031",
	"Kelmar rejects the 12-point plan\n\nKelmar will not accept the Arven plan, which would cap its fleet at 90 ships, unless Ostria withdraws first. \"No,\" he said, 'never\".",
	"Q: Who pays? A: “Nobody.”\n\n09:14 The minister arrives\n\n09:15 “I 'did not' say that”, he says. “It is the ministry’s word",
	"Vote due on 31 June\n\nParliament is expected to vote next Friday on the €90bn plan; in 2030 it fell by 2/3, to ½ of 18-20%, or 1.2M to 1,3M.",
	"• 5 eggs\n• ½ cup of sugar\n\nBeat the eggs for 3 minutes. Serves 4-6.",
	"Storm\u00a0hits coast\n\nשלום said \u202egnol eht\u202c e\u0301\u0302 🚒👩‍🚒 “\u200b” and “ ” and \"\" and ‘’ «x».",
	"A\x00B said \"\x1b[31m\" to 5\x7f people\r\n\r\nhe\tsaid\v.",
	"\xff\xfeN\x00o\x00",
	"Ms Ruiz and Mr Amar, who replaced Lee as acting chief of the port, met both men there on Monday, Tuesday and Wednesday; the two sides signed nothing.",
}

func FuzzPromises(f *testing.F) {
	for _, s := range promiseSeeds {
		f.Add([]byte(s), uint16(len(s)/2))
	}
	f.Fuzz(func(t *testing.T, data []byte, cut uint16) {
		if len(data) > 3000 {
			t.Skip("long inputs have a test of their own")
		}
		checkPromises(t, data, data[:min(int(cut), len(data))])
	})
}

// checkPromises reads inputs as given, two stated reports and whatever is unreadable left out, and holds what every output promises.
func checkPromises(t testing.TB, inputs ...[]byte) {
	t.Helper()
	var readings []*parley.Reading
	for i, data := range inputs {
		err := ingest.Stream(context.Background(), []string{"-"}, ingest.Options{Published: parleytest.Published, Stdin: bytes.NewReader(data)}, ingest.Handler{
			Report: func(r parley.Report) error {
				r.Outlet = []string{"Harbour Post", "Delta Radio", "Coast Press"}[i%3]
				r.ID = parley.NewReportID(r.Outlet, r.URL, r.Text)
				readings = append(readings, reading.Read(en.Analyze(&r)))
				return nil
			},
			Refusal: func(ingest.Refusal) {},
			Note:    func(ingest.Note) {},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	texts := map[parley.ReportID]string{}
	for _, r := range readings {
		texts[r.Report.ID] = r.Report.Text
		checkReading(t, r)
	}
	d := reconcile.Dossier(readings, reconcile.Options{All: true})
	checkDossier(t, d, texts)
	checkFaces(t, d, readings)
}

// checkReading holds that a reading's spans cut whole words of its text and that its statements come back from JSON as they went.
func checkReading(t testing.TB, r *parley.Reading) {
	t.Helper()
	checkSpans(t, r.Report.Text, "clauses", reflect.ValueOf(r.Clauses))
	for i := range r.Statements {
		s := &r.Statements[i]
		checkSpans(t, r.Report.Text, string(s.Kind()), reflect.ValueOf(s))
		data, err := json.Marshal(s)
		if err != nil {
			t.Fatalf("%s: %v", s.Kind(), err)
		}
		checkLists(t, string(s.Kind()), data)
		var back parley.Statement
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		again, err := json.Marshal(back)
		if err != nil || !bytes.Equal(data, again) {
			t.Errorf("%s comes back as %s (%v)", data, again, err)
		}
		if diff := cmp.Diff(*s, back, cmpopts.EquateEmpty(), cmp.Comparer(sameNumber)); diff != "" {
			t.Errorf("%s is not read back (-want +got):\n%s", data, diff)
		}
	}
}

func sameNumber(a, b *parley.Decimal) bool {
	if a == nil || b == nil {
		return a == b
	}
	return a.String() == b.String() // a third is printed as 33.3
}

// checkSpans goes through a value of the vocabulary: every span in it cuts words of text, and what repeats them repeats them rightly.
func checkSpans(t testing.TB, text, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			checkSpans(t, text, path, v.Elem())
		}
		return
	case reflect.Slice:
		for i := range v.Len() {
			checkSpans(t, text, path, v.Index(i))
		}
		return
	case reflect.Struct:
	default:
		return
	}
	switch x := v.Interface().(type) {
	case parley.Span:
		checkSpan(t, text, path, x)
		return
	case parley.Decimal:
		return
	case parley.Time:
		if checkSpan(t, text, path+".time", x.Span) && x.Span.Of(text) != x.Text {
			t.Errorf("%s: time %q stands on %q", path, x.Text, x.Span.Of(text))
		}
	}
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() {
			checkSpans(t, text, path+"."+f.Name, v.Field(i))
		}
	}
}

func checkSpan(t testing.TB, text, path string, s parley.Span) bool {
	t.Helper()
	if s.Start < 0 || s.End > len(text) || s.Empty() {
		t.Errorf("%s: span %v in a text of %d bytes: %.300q", path, s, len(text), text)
		return false
	}
	if !runeStart(text, s.Start) || !runeStart(text, s.End) {
		t.Errorf("%s: span %v cuts a letter of %.300q", path, s, text)
		return false
	}
	return true
}

func runeStart(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// lists are the fields that the contract calls lists and that are always there.
var lists = strings.Fields(`statements content cue source spans actors recipients obliged stories reports unread entities variants findings
	proposals by points provisions evidence origins members copies furniture also roles values condition changes`)

// checkLists holds that no list is null in JSON.
func checkLists(t testing.TB, what string, data []byte) {
	t.Helper()
	for _, name := range lists {
		if bytes.Contains(data, []byte(`"`+name+`":null`)) {
			t.Errorf("%s: list %q is null: %.500s", what, name, data)
		}
	}
}

// checkDossier holds that everything a dossier cites is printed in the report at that place.
func checkDossier(t testing.TB, d *parley.Dossier, texts map[parley.ReportID]string) {
	t.Helper()
	cite := func(what string, e parley.Evidence) {
		text, ok := texts[e.Report]
		if !ok {
			t.Errorf("%s cites report %q, which is not there", what, e.Report)
		} else if checkSpan(t, text, what, e.Span) && e.Span.Of(text) != e.Text {
			t.Errorf("%s cites %q where the report says %q", what, e.Text, e.Span.Of(text))
		}
	}
	for _, f := range d.Findings {
		what := "finding " + string(f.Kind) + " " + string(f.Aspect) + " " + f.Title
		cite(what+" (title)", f.TitleAt)
		if len(f.Evidence) == 0 || f.Why == "" || f.Title != f.TitleAt.Text {
			t.Errorf("%s: %d places, why %q, title from %q", what, len(f.Evidence), f.Why, f.TitleAt.Text)
		}
		for _, e := range f.Evidence {
			cite(what, e)
			if e.Value != nil && (*e.Value < 0 || *e.Value >= len(f.Values)) {
				t.Errorf("%s: value %d of %d", what, *e.Value, len(f.Values))
			}
		}
	}
	for _, e := range d.Entities {
		for _, r := range e.Roles {
			for _, at := range r.Evidence {
				cite("role of "+e.Name, at)
			}
		}
	}
	for _, p := range d.Proposals {
		for _, e := range p.Evidence {
			cite("proposal "+p.Name, e)
		}
		for _, e := range p.Provisions {
			cite("provision of "+p.Name, e.Evidence)
		}
	}
}

// checkFaces holds that every face of a dossier can be written, and that its JSON is read back.
func checkFaces(t testing.TB, d *parley.Dossier, readings []*parley.Reading) {
	t.Helper()
	if len(readings) == 0 {
		return
	}
	var text, data bytes.Buffer
	if err := dossier.WriteText(&text, d, dossier.TextOptions{Width: leastWidth, All: true}); err != nil {
		t.Fatal(err)
	}
	if i := strings.IndexFunc(text.String(), func(r rune) bool { return r < ' ' && r != '\n' || r == 0x7f }); i >= 0 {
		t.Errorf("control character on the terminal: %.80q", text.String()[i:])
	}
	for _, f := range dossier.Files(d, reportsOf(readings)) {
		if err := f.Write(&bytes.Buffer{}); err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
	}
	if err := dossier.WriteJSON(&data, d); err != nil {
		t.Fatal(err)
	}
	checkLists(t, "dossier", data.Bytes())
	var back parley.Dossier
	if err := json.Unmarshal(data.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(*d, back, cmpopts.EquateEmpty(), cmp.Comparer(sameNumber), cmpopts.IgnoreFields(parley.Entity{}, "Mentions")); diff != "" {
		t.Errorf("the dossier is not read back (-want +got):\n%s", diff)
	}
}
