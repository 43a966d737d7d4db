package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"parley"
	"parley/dossier"
)

// browser returns a context with a browser tab. Without Chromium the test is skipped, unless PARLEY_BROWSER=required says that
// one must be there, as in continuous integration.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("PARLEY_BROWSER") == "required" {
			t.Fatal("PARLEY_BROWSER=required, but there is no chromium")
		}
		t.Skip("no chromium on this machine")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	return ctx
}

// openPage writes the page of some inputs and opens it. What it throws or asks the network for is an error of the test.
func openPage(t *testing.T, width int64, inputs ...string) context.Context {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.html")
	if _, stderr, code := parleyRun(t, append([]string{"brief", "--html", file}, inputs...)...); code != done {
		t.Fatalf("exit status %d: %s", code, stderr)
	}
	return openFile(t, width, file)
}

// openFile opens a page from its file.
func openFile(t *testing.T, width int64, file string) context.Context {
	t.Helper()
	ctx := browser(t)
	thrown := chromedp.Events(ctx, runtime.ExceptionThrown)
	asked := chromedp.Events(ctx, network.RequestWillBeSent)
	go func() {
		for e, err := range thrown {
			if err == nil {
				t.Errorf("the page throws: %s", e.ExceptionDetails.Text)
			}
		}
	}()
	go func() {
		for e, err := range asked {
			if err == nil && !strings.HasPrefix(e.Request.URL, "file:") && !strings.HasPrefix(e.Request.URL, "data:") {
				t.Errorf("the page asks for %s", e.Request.URL)
			}
		}
	}()
	do(t, ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate("file://"+file))
	return ctx
}

func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// evaluate runs an expression in the page.
func evaluate[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return got
}

// clickAll clicks every link to a passage and returns how many there are and those after which other words are marked than the
// link shows.
const clickAll = `(() => {
	const fold = s => s.replace(/\s+/g, "");
	const links = [...document.querySelectorAll(".finding a.ev")];
	const wrong = [];
	for (const a of links) {
		a.click();
		const marked = [...document.querySelectorAll(".report span.on")].map(s => s.textContent).join("");
		const shown = a.textContent.slice(1, -1);
		if (fold(marked) !== fold(shown)) wrong.push(shown + " | " + marked);
	}
	return {links: links.length, wrong};
})()`

func TestEveryLinkOfThePageMarksItsWords(t *testing.T) {
	for _, story := range stories(t) {
		t.Run(filepath.Base(story), func(t *testing.T) {
			got := evaluate[struct {
				Links int
				Wrong []string
			}](t, openPage(t, 1440, story), clickAll)
			if got.Links < 20 {
				t.Errorf("the page has %d links to passages", got.Links)
			}
			for _, w := range got.Wrong {
				t.Errorf("shown | marked: %s", w)
			}
		})
	}
}

func TestKeysFilterAndDeepLinks(t *testing.T) {
	ctx := openPage(t, 1440, stories(t)[0])
	do(t, ctx, chromedp.KeyEvent("j"), chromedp.KeyEvent("j"))
	second := evaluate[string](t, ctx, `document.querySelector(".finding.current").id`)
	if want := evaluate[string](t, ctx, `document.querySelectorAll(".finding")[1].id`); second != want {
		t.Errorf("j j comes to %s, want %s", second, want)
	}
	do(t, ctx, chromedp.KeyEvent("k"))
	if evaluate[string](t, ctx, `document.querySelector(".finding.current").id`) == second {
		t.Error("k does not go back")
	}
	do(t, ctx, chromedp.KeyEvent("/"), chromedp.KeyEvent("zzzz"))
	if n := evaluate[int](t, ctx, `[...document.querySelectorAll(".finding")].filter(f => !f.hidden).length`); n != 0 {
		t.Errorf("%d findings hold zzzz", n)
	}
	do(t, ctx, chromedp.KeyEvent("\x1b"))
	all := evaluate[int](t, ctx, `document.querySelectorAll(".finding").length`)
	if n := evaluate[int](t, ctx, `[...document.querySelectorAll(".finding")].filter(f => !f.hidden).length`); n != all {
		t.Errorf("after Esc %d of %d findings are shown", n, all)
	}
	last := evaluate[string](t, ctx, `(() => { const f = document.querySelectorAll(".finding"); return f[f.length - 1].id })()`)
	evaluate[string](t, ctx, `location.hash = "#`+last+`"`)
	evaluate[bool](t, ctx, `new Promise(r => setTimeout(() => r(true), 100))`)
	if got := evaluate[string](t, ctx, `(document.querySelector(".finding.current") || {}).id || ""`); got != last {
		t.Errorf("the link to %s opens %q", last, got)
	}
}

func TestHostileReportsStayWords(t *testing.T) {
	dir := t.TempDir()
	texts := []string{
		"Storm hits coast\n\n“<script>window.hit = 1</script>” said Ana Ruiz. Some 40 ships came <img src=x onerror=window.hit=1>.",
		"Storm hits coast\n\nAna Ruiz said 55 ships came to \u202egnol eht\u202c port. " + strings.Repeat("w", 10000) + " 40 ships left.",
		"</title><script>window.hit=1</script>\n\nSome 41 ships came, said “Ana\" onmouseover=\"window.hit=1” Ruiz.",
	}
	for i, text := range texts {
		data, err := json.Marshal(map[string]string{"outlet": `<b onclick="window.hit=1">Post` + string(rune('A'+i)), "text": text, "published": "2031-05-14"})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, string(rune('a'+i))+".json"), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx := openPage(t, 390, "--story", "all", dir)
	if evaluate[bool](t, ctx, `!!window.hit || document.scripts.length !== 1 || document.images.length > 0`) {
		t.Error("words of a report became markup")
	}
	if over := evaluate[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
		t.Errorf("the page is %d pixels too wide", over)
	}
}

// TestAccessibility runs axe-core, whose file PARLEY_AXE names, on the page at two widths.
func TestAccessibility(t *testing.T) {
	file := os.Getenv("PARLEY_AXE")
	switch {
	case file == "" && os.Getenv("PARLEY_BROWSER") == "required":
		t.Fatal("PARLEY_BROWSER=required, but PARLEY_AXE does not name axe.min.js")
	case file == "":
		t.Skip("PARLEY_AXE does not name axe.min.js")
	}
	axe, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int64{1440, 390} {
		ctx := openPage(t, width, stories(t)[0])
		evaluate[any](t, ctx, string(axe)+"; 1")
		// What is not on screen has no layout for axe to measure until the browser is made to lay it out.
		evaluate[any](t, ctx, `for (const f of document.querySelectorAll(".finding")) f.style.contentVisibility = "visible"; 1`)
		found := evaluate[[]string](t, ctx, `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).then(r =>
			r.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html + " " + n.failureSummary).join(" ")))`)
		for _, f := range found {
			t.Errorf("%d pixels wide: %s", width, f)
		}
	}
}

// bigStory makes a dossier of many reports and findings, each finding told by two reports.
func bigStory(reports, findings int) (*parley.Dossier, []*parley.Report) {
	d := &parley.Dossier{Story: parley.Story{Title: "Ferries of Brack", Start: "2031-05-01", End: "2031-05-28"}}
	texts := make([]strings.Builder, reports)
	kinds := []parley.Kind{parley.EventKind, parley.FigureKind, parley.QuoteKind, parley.PositionKind, parley.RoleKind, parley.ForecastKind}
	standings := []parley.Standing{parley.Corroborated, parley.SingleSource, parley.SingleSource, parley.SingleSource, parley.Differs}
	id := func(i int) parley.ReportID { return parley.ReportID(fmt.Sprintf("report%03d", i)) }
	for i := range findings {
		f := parley.Finding{
			ID: parley.FindingID(fmt.Sprintf("%016x", i)), Kind: kinds[i%len(kinds)], Standing: standings[i%len(standings)], Of: "boxes", Issue: "pay", IssueKey: "pay",
			Actors: []parley.Mention{{ID: parley.EntityID(fmt.Sprint(i % 70)), Name: fmt.Sprintf("Person %d", i%70)}},
			Values: []parley.Value{{Value: parley.DecimalOf(int64(i)), Stance: parley.Demands}},
		}
		for n := range 2 {
			at := (i + n*7) % reports
			words := fmt.Sprintf("Person %d told the harbour board of Brack that ferry %d had carried %d boxes across the sound", i%70, i*13%997, i)
			start := texts[at].Len()
			texts[at].WriteString(words + ".\n\n")
			f.Evidence = append(f.Evidence, parley.Evidence{Report: id(at), Span: parley.Span{Start: start, End: start + len(words)}, Text: words, Side: parley.Asserts})
			f.Origins = append(f.Origins, parley.Voice{Name: fmt.Sprintf("Outlet %d", at), Reports: []parley.ReportID{id(at)}})
		}
		f.Title, f.TitleAt = f.Evidence[0].Text, f.Evidence[0]
		d.Findings = append(d.Findings, f)
	}
	var list []*parley.Report
	for i := range texts {
		r := parley.Report{ID: id(i), Outlet: fmt.Sprintf("Outlet %d", i), Published: fmt.Sprintf("2031-05-%02d", 1+i%28), Text: strings.TrimSpace(texts[i].String())}
		d.Reports = append(d.Reports, r)
		list = append(list, &r)
	}
	return d, list
}

// slowest is the longest that the page takes to answer a key or a box of the filter and to lay itself out again, in milliseconds,
// by step.
const slowest = `(async () => {
	const frame = () => new Promise(r => requestAnimationFrame(() => r()));
	const took = async act => { await frame(); const t = performance.now(); act(); document.body.offsetHeight; const done = performance.now() - t; await frame(); return done; };
	const key = k => () => document.dispatchEvent(new KeyboardEvent("keydown", {key: k, bubbles: true}));
	const typed = text => () => { const f = document.getElementById("find"); f.value = text; f.dispatchEvent(new Event("input", {bubbles: true})); };
	const chosen = (box, value) => () => { const s = document.getElementById(box); s.value = value; s.dispatchEvent(new Event("input", {bubbles: true})); };
	const out = {};
	const most = async (name, act) => { out[name] = Math.max(out[name] || 0, await took(act)); };
	await frame(); await frame();
	for (let i = 0; i < 40; i++) await most("j", key("j"));
	for (let i = 0; i < 20; i++) await most("k", key("k"));
	for (const text of ["f", "fe", "ferry 12", "zzzz", "ferry 1", ""]) await most("find", typed(text));
	await most("outlet", chosen("outlet", "Outlet 7")); await most("outlet", chosen("outlet", ""));
	await most("who", chosen("who", "Person 12")); await most("who", chosen("who", ""));
	await most("standing", chosen("standing", "differs")); await most("standing", chosen("standing", ""));
	return out;
})()`

// TestABigPageAnswersAtOnce measures the page of 200 reports and 5,000 findings.
func TestABigPageAnswersAtOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	d, reports := bigStory(200, 5000)
	if err := writeFile(file, func(w io.Writer) error { return dossier.WritePage(w, d, reports) }); err != nil {
		t.Fatal(err)
	}
	ctx := openFile(t, 1440, file)
	const limit = 100.0 // milliseconds, what a person takes for at once (Nielsen, Usability Engineering, 1993)
	best := map[string]float64{"find": limit + 1}
	for pass := 0; pass < 10 && slices.Max(slices.Collect(maps.Values(best))) > limit; pass++ { // what else the machine does may slow some
		for step, ms := range evaluate[map[string]float64](t, ctx, slowest) {
			if least, ok := best[step]; pass == 0 || !ok || ms < least {
				best[step] = ms
			}
		}
	}
	t.Logf("milliseconds: %v", best)
	for step, ms := range best {
		if ms > limit {
			t.Errorf("%s takes %.0f ms, want at most %.0f", step, ms, limit)
		}
	}
}

func BenchmarkPage(b *testing.B) {
	d, reports := bigStory(200, 5000)
	for b.Loop() {
		if err := dossier.WritePage(io.Discard, d, reports); err != nil {
			b.Fatal(err)
		}
	}
}
