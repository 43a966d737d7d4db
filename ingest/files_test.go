package ingest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"parley"
)

// folder makes files with the given contents and returns their folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func all(t *testing.T, opt Options, inputs ...string) Reading {
	t.Helper()
	got, err := All(context.Background(), inputs, opt)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// paths are those of the reports, as seen from dir.
func paths(dir string, reports []parley.Report) []string {
	var names []string
	for _, r := range reports {
		names = append(names, strings.TrimPrefix(filepath.ToSlash(r.Path), filepath.ToSlash(dir)+"/"))
	}
	return names
}

func TestWhatCannotBeRead(t *testing.T) {
	dir := folder(t, map[string]string{
		"empty.txt": "", "blank.txt": " \n\u00a0\n", "zero.txt": "a\x00b", "control.txt": strings.Repeat("\x01\x02abc", 40),
		"cut.json": `{"text": "The ferry`, "number.json": `{"text": 4}`, "missing.json": `{"title": "Ferry"}`, "list.json": `[1]`, "outlet.json": `{"outlet": ["a"], "text": "b"}`,
		"two.json": `{"text": "a"} {"text": "b"}`, "null.json": `{"text": "a\u0000b"}`, "ferry.pdf": "%PDF-1.7", "ferry": story, "prompts.txt": "Share this article\n.jpg)\n",
		"empty.jsonl": "\n\n", "page.html": "<html><body></body></html>",
	})
	big := filepath.Join(dir, "big.txt")
	if err := os.Truncate(create(t, big), 50<<20); err != nil {
		t.Fatal(err)
	}
	loop := filepath.Join(dir, "loop.txt")
	if err := os.Symlink(loop, loop); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "hollow"), 0o755); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		input string
		want  error
	}{
		{"empty.txt", ErrNoText}, {"blank.txt", ErrNoText}, {"zero.txt", ErrBinary}, {"control.txt", ErrBinary},
		{"cut.json", ErrBadJSON}, {"number.json", ErrBadJSON}, {"missing.json", ErrBadJSON}, {"list.json", ErrBadJSON}, {"outlet.json", ErrBadJSON},
		{"two.json", ErrBadJSON}, {"null.json", ErrBinary}, {"ferry.pdf", ErrUnknownKind}, {"ferry", ErrUnknownKind}, {"prompts.txt", ErrNoText},
		{"empty.jsonl", ErrNoText}, {"page.html", ErrNoText}, {"big.txt", ErrTooLarge}, {"loop.txt", syscall.ELOOP},
		{"hollow", ErrNothing}, {"none.txt", fs.ErrNotExist},
	}
	for _, tt := range tests {
		t.Run(tt.input, func(t *testing.T) {
			got := all(t, Options{}, filepath.Join(dir, tt.input))
			if len(got.Reports) != 0 || len(got.Refusals) != 1 {
				t.Fatalf("%d reports, refusals %v", len(got.Reports), got.Refusals)
			}
			r := got.Refusals[0]
			if !errors.Is(r, tt.want) {
				t.Errorf("refused with %v, want %v", r, tt.want)
			}
			if r.Hint() == "" || strings.Contains(r.Error(), "\n") || strings.Count(r.Error(), dir) != 1 {
				t.Errorf("refusal %q, hint %q: want one line with the path once, and a hint", r, r.Hint())
			}
		})
	}
	if got := all(t, Options{}, "https://example.org/ferry"); len(got.Refusals) != 1 || !errors.Is(got.Refusals[0], ErrNotFetched) {
		t.Errorf("an address: %v, want %v", got.Refusals, ErrNotFetched)
	}
}

func create(t *testing.T, path string) string {
	t.Helper()
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOneBadInputDoesNotStopTheOthers(t *testing.T) {
	dir := folder(t, map[string]string{"a.txt": story, "b.json": "{", "c.txt": story + " Again."})
	got := all(t, Options{}, dir)
	if diff := cmp.Diff([]string{"a.txt", "c.txt"}, paths(dir, got.Reports)); diff != "" || len(got.Refusals) != 1 {
		t.Errorf("refusals %v, reports (-want +got):\n%s", got.Refusals, diff)
	}
}

func TestFoldersAreWalkedInNameOrder(t *testing.T) {
	dir := folder(t, map[string]string{"b/z.txt": story, "b/a.txt": story + " One.", "a.txt": story + " Two.", "c.txt": story + " Three.", ".hidden.txt": story + " Four.", ".git/x.txt": story})
	for link, target := range map[string]string{"linked": filepath.Join(dir, "b"), "b/up": dir, "d.txt": filepath.Join(dir, "c.txt")} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	got := all(t, Options{}, dir)
	if diff := cmp.Diff([]string{"a.txt", "b/a.txt", "b/z.txt", "c.txt"}, paths(dir, got.Reports)); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
}

func TestEqualReportsBecomeOne(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt": story, "b.txt": story + "\n", "c.json": `{"text": "` + story + `", "published": "2031-05-06"}`, "d.json": `{"outlet": "Sound", "text": "` + story + `"}`,
	})
	want := []parley.Location{{Path: filepath.Join(dir, "b.txt")}, {Path: filepath.Join(dir, "c.json")}}
	for _, inputs := range [][]string{{"a.txt", "b.txt", "c.json", "d.json"}, {"c.json", "d.json", "b.txt", "a.txt", "a.txt"}} {
		for i := range inputs {
			inputs[i] = filepath.Join(dir, inputs[i])
		}
		got := all(t, Options{}, inputs...)
		if len(got.Reports) != 2 || len(got.Notes) != 2 {
			t.Fatalf("%d reports, notes %v", len(got.Reports), got.Notes)
		}
		r := got.Reports[0]
		if diff := cmp.Diff(want, r.Also); diff != "" || filepath.Base(r.Path) != "a.txt" || r.Published != "2031-05-06" {
			t.Errorf("%s of %q, also (-want +got):\n%s", r.Path, r.Published, diff)
		}
	}
}

func TestLinesOfObjects(t *testing.T) {
	dir := folder(t, map[string]string{"set.jsonl": "\uFEFF" + `{"text": "` + story + `", "outlet": "Sound"}` + "\r\n\n{\n" + `{"text": "` + story + ` Again.", "path": "elsewhere.txt"}`})
	file := filepath.Join(dir, "set.jsonl")
	got := all(t, Options{}, file)
	if diff := cmp.Diff([]string{"set.jsonl:1", "elsewhere.txt"}, paths(dir, got.Reports)); diff != "" {
		t.Errorf("reports (-want +got):\n%s", diff)
	}
	if len(got.Refusals) != 1 || got.Refusals[0].Path != file+":3" {
		t.Errorf("refusals %v, want one of line 3", got.Refusals)
	}
}

// endless gives one line of report after the other, far more than fits into memory, and one line that is too long.
type endless struct {
	line io.Reader
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	n, err := e.line.Read(p)
	if err == io.EOF && e.left > 0 {
		e.left--
		e.line = strings.NewReader(`{"text": "` + strings.Repeat("The ferry stays. ", 1000) + "\"}\n")
		return n, nil
	}
	return n, err
}

func TestLinesAreStreamed(t *testing.T) {
	long := strings.NewReader(`{"text": "` + strings.Repeat("x", maxReport) + "\"}\n")
	reports, refusals := 0, 0
	err := Each(context.Background(), []string{"-"}, Options{Stdin: io.MultiReader(strings.NewReader(`{"text": "One ferry."}`+"\n"), long, &endless{strings.NewReader(""), 50})}, Handler{
		Report:  func(parley.Report) error { reports++; return nil },
		Refusal: func(r Refusal) { refusals++ },
		Note:    func(Note) {},
	})
	if err != nil || reports != 51 || refusals != 1 {
		t.Errorf("error %v, %d reports, %d refusals; want 51 and 1", err, reports, refusals)
	}
}

func TestDecode(t *testing.T) {
	tests := []struct{ name, data, want, note string }{
		{"UTF-8", "Café “Sound”", "Café “Sound”", ""},
		{"UTF-8 with a mark", "\uFEFFCafé", "Café", ""},
		{"UTF-16 by its mark", "\xFF\xFEC\x00a\x00f\x00\xE9\x00", "Café", ""},
		{"UTF-16, other order", "\xFE\xFF\x00C\x00a\x00f\x00\xE9", "Café", ""},
		{"else Windows-1252", "Caf\xE9 \x93Sound\x94", "Café “Sound”", noteWindows},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, note, err := decode([]byte(tt.data))
			if err != nil || got != tt.want || note != tt.note {
				t.Errorf("%q, note %q, error %v; want %q, %q", got, note, err, tt.want, tt.note)
			}
		})
	}
	t.Run("a page's own word", func(t *testing.T) {
		got, note, err := decodePage([]byte("<meta charset=iso-8859-2>\xB1"))
		if err != nil || !strings.HasSuffix(got, "ą") || note != "" {
			t.Errorf("%q, note %q, error %v", got, note, err)
		}
	})
}

func TestAnotherLanguageIsNoted(t *testing.T) {
	const spanish = "El transbordador permaneció en el puerto el lunes porque su tripulación no había cobrado desde marzo, según dijo el propietario de la empresa, que no quiso explicar cuándo pensaba pagar los salarios que todavía debe a los trabajadores."
	dir := folder(t, map[string]string{"a.txt": spanish, "b.txt": strings.Repeat(story+" ", 3)})
	got := all(t, Options{}, dir)
	if len(got.Reports) != 2 || got.Reports[0].Language != "es" || got.Reports[1].Language != "en" || len(got.Notes) != 1 {
		t.Errorf("reports %+v, notes %v", got.Reports, got.Notes)
	}
}
