package ingest

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Ferry stays in port | The Sound</title>
<meta property="og:site_name" content="The Sound"><link rel="canonical" href="https://sound.example/ferry">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-05-06T08:00:00+02:00"}]}</script></head>
<body><nav><ul><li>Home</li><li>Islands</li></ul></nav><article><h1>Ferry stays in port</h1>
<p>The ferry stayed in port on Monday because
its crew had not been paid since <b>March</b>, the owner&nbsp;said. “It will sail,” he added.</p>
<h2>Who pays</h2><p>The island council met on Sunday evening and found, after a long debate, no money for the wages of the crew.</p>
<ul><li>Crew: 14</li><li>Wages due: 90,000 crowns</li></ul>
<p>The next ferry, an older one with forty berths, is expected on Thursday, the harbour office said, if the weather holds.</p>
</article><footer><p>© 2031 The Sound</p></footer><script>var x = "no text";</script></body></html>`

func TestPage(t *testing.T) {
	d, err := readDraft("ferry.html", []byte(page), markup)
	if err != nil {
		t.Fatal(err)
	}
	r, notes, err := compose(d, "")
	if err != nil || len(notes) > 0 {
		t.Fatalf("error %v, notes %v", err, notes)
	}
	want := strings.Join([]string{
		"Ferry stays in port",
		"The ferry stayed in port on Monday because its crew had not been paid since March, the owner\u00a0said. “It will sail,” he added.",
		"Who pays",
		"The island council met on Sunday evening and found, after a long debate, no money for the wages of the crew.",
		"Crew: 14", "Wages due: 90,000 crowns",
		"The next ferry, an older one with forty berths, is expected on Thursday, the harbour office said, if the weather holds.",
	}, "\n\n")
	if diff := cmp.Diff(want, r.Text); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	got := []string{r.Outlet, r.URL, r.Title, r.Published, r.Language}
	if diff := cmp.Diff([]string{"The Sound", "https://sound.example/ferry", "Ferry stays in port", "2031-05-06T08:00:00+02:00", "en-GB"}, got); diff != "" {
		t.Errorf("fields (-want +got):\n%s", diff)
	}
	var left []string
	for _, f := range r.Furniture {
		left = append(left, f.Text)
	}
	if diff := cmp.Diff([]string{"Home", "Islands", "© 2031 The Sound"}, left); diff != "" {
		t.Errorf("furniture (-want +got):\n%s", diff)
	}
}

// TestHostileInputIsReadInLinearTime reads each text at one length and at four times that length. Linear work takes four times
// as long, quadratic work sixteen times; the bound between leaves room for a busy machine.
func TestHostileInputIsReadInLinearTime(t *testing.T) {
	const size = 1 << 17
	for name, text := range map[string]func(size int) string{
		"one token":          func(size int) string { return strings.Repeat("x", size) },
		"quotation marks":    func(size int) string { return strings.Repeat("“", size/3) },
		"capitals":           func(size int) string { return strings.Repeat("A", size) + " - Ferry stays in port." },
		"glued words":        func(size int) string { return strings.Repeat("aB", size/2) + "." },
		"glued lines":        func(size int) string { return strings.Repeat("One Two ThreeFour five six seven eight.\n", size/40) },
		"bullets":            func(size int) string { return "• " + strings.Repeat("a • ", size/5) },
		"blank lines":        func(size int) string { return strings.Repeat("\n", size) + story },
		"nested elements":    func(size int) string { return strings.Repeat("<div>", size/5) + story },
		"paragraphs, tagged": func(size int) string { return "<html>" + strings.Repeat("<p>"+story+"</p>", size/100) },
	} {
		t.Run(name, func(t *testing.T) {
			const atMost = 10
			short, long := readingTime(text(size)), readingTime(text(4*size))
			if long > atMost*short+time.Second {
				t.Errorf("%v for a text of %d bytes, %v for one four times as long", short, size, long)
			}
		})
	}
}

// readingTime is the shorter of two times that reading a text takes.
func readingTime(text string) time.Duration {
	k := plain
	if strings.HasPrefix(text, "<") {
		k = markup
	}
	best := time.Duration(math.MaxInt64)
	for range 2 {
		start := time.Now()
		if d, err := readDraft("x", []byte(text), k); err == nil {
			_, _, _ = compose(d, "")
		}
		best = min(best, time.Since(start))
	}
	return best
}

func FuzzPage(f *testing.F) {
	f.Add(page)
	f.Add("<p>One<br>Two<table><tr><td>3</table>")
	f.Fuzz(func(t *testing.T, source string) {
		if d, err := readDraft("f.html", []byte(source), markup); err == nil {
			_, _, _ = compose(d, "")
		}
	})
}

func FuzzObject(f *testing.F) {
	f.Add(`{"text": "` + story + `", "title": "Ferry", "published": "2031-05-06"}`)
	f.Add(`{"text": "Ferry\n\nFerry", "title": "Ferry", "furniture": [{"text": "x"}]}`)
	f.Add(`{"text":`)
	f.Fuzz(func(t *testing.T, source string) {
		d, err := readDraft("f.json", []byte(source), single)
		if err != nil {
			return
		}
		r, _, err := compose(d, "")
		if err == nil && (r.Text == "" || r.Body > len(r.Text)) {
			t.Errorf("report %+v of %q", r, source)
		}
	})
}
