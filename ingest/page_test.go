package ingest

import (
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

func TestHostileInputIsReadInLinearTime(t *testing.T) {
	const size = 1 << 20
	for name, text := range map[string]string{
		"one token":          strings.Repeat("x", size),
		"quotation marks":    strings.Repeat("“", size/3),
		"capitals":           strings.Repeat("A", size) + " - Ferry stays in port.",
		"glued words":        strings.Repeat("aB", size/2) + ".",
		"glued lines":        strings.Repeat("One Two ThreeFour five six seven eight.\n", size/40),
		"bullets":            "• " + strings.Repeat("a • ", size/5),
		"blank lines":        strings.Repeat("\n", size) + story,
		"nested elements":    strings.Repeat("<div>", size/5) + story,
		"paragraphs, tagged": "<html>" + strings.Repeat("<p>"+story+"</p>", size/100),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			k := plain
			if strings.HasPrefix(text, "<") {
				k = markup
			}
			if d, err := readDraft("x", []byte(text), k); err == nil {
				_, _, _ = compose(d, "")
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v for %d bytes", took, len(text))
			}
			t.Logf("%v", time.Since(start))
		})
	}
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
