package main

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
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
