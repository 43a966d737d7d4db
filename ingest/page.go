package ingest

import (
	"encoding/json"
	"fmt"
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// maxElements is the most elements of a page: the largest article pages have some thousands, and the extraction's time
// grows faster than their number.
const maxElements = 100_000

// readPage finds the article in a web page. What the page shows besides goes to the furniture.
func readPage(source string) (draft, error) {
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return draft{}, fmt.Errorf("%w: %v", ErrNoText, err)
	}
	meta := readMeta(doc)
	shown := nodeBlocks(doc)
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	article, err := parser.ParseDocument(doc, nil)
	if err != nil || article.Node == nil {
		return draft{}, fmt.Errorf("%w: the page has no paragraphs that look like one", ErrNoText)
	}
	d := draft{blocks: nodeBlocks(article.Node)}
	d.Report = parley.Report{
		URL: meta.url, Outlet: first(meta.site, squeeze(article.SiteName)), Title: pageTitle(doc, article.Title),
		Byline: first(meta.author, squeeze(article.Byline)), Published: meta.published,
		Language: first(meta.language, article.Language),
	}
	d.Furniture = outside(shown, d.blocks, d.Title)
	return d, nil
}

// first is the first of the values that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// pageTitle is the only heading of the first level where the page's title repeats it, else the title as extracted.
func pageTitle(doc *html.Node, title string) string {
	var found []string
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.H1 {
			found = append(found, strings.Join(nodeBlocks(n), " "))
		}
		return true
	})
	title = squeeze(title)
	if len(found) == 1 && found[0] != "" && (title == "" || strings.Contains(title, found[0]) || strings.Contains(found[0], title)) {
		return found[0]
	}
	return title
}

// maxSearch is the most bytes compared to find a page's blocks inside its article, a second's work or so. A larger page has
// its blocks compared whole, which may list one twice that the extraction broke up.
const maxSearch = 1 << 30

// outside lists what a page shows besides its article, block by block.
func outside(shown, article []string, title string) []parley.Furniture {
	inside := strings.Join(strings.Fields(strings.Join(article, "")), "")
	whole := map[string]bool{title: true}
	for _, b := range article {
		whole[b] = true
	}
	search := len(shown)*len(inside) <= maxSearch
	var furniture []parley.Furniture
	for _, b := range shown {
		if whole[b] || search && strings.Contains(inside, strings.Join(strings.Fields(b), "")) {
			continue
		}
		furniture = append(furniture, parley.Furniture{Text: b, Reason: "outside the article"})
	}
	return furniture
}

// unseen are elements whose text a reader does not see.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Iframe: true,
	atom.Svg: true, atom.Select: true, atom.Textarea: true, atom.Object: true,
}

// inline are elements that go on in their line; every other one begins a new block.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true, atom.Data: true,
	atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Ins: true, atom.Kbd: true, atom.Label: true,
	atom.Mark: true, atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strong: true, atom.Sub: true,
	atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true, atom.Img: true,
}

// sourceBreaks are the line breaks of the markup's source, which a browser shows as blanks.
var sourceBreaks = strings.NewReplacer("\n", " ", "\r", " ", "\f", " ")

// nodeBlocks is the text under a node as a browser would break it: block elements and line breaks begin a new block, the
// white space of the source is one blank.
func nodeBlocks(root *html.Node) []string {
	var blocks []string
	var line strings.Builder
	flush := func() {
		if b := squeeze(lineBreaks.Replace(line.String())); b != "" {
			blocks = append(blocks, b)
		}
		line.Reset()
	}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			line.WriteString(sourceBreaks.Replace(n.Data))
			return
		}
		if n.Type == html.ElementNode && (unseen[n.DataAtom] || hidden(n)) {
			return
		}
		breaks := n.Type == html.ElementNode && !inline[n.DataAtom]
		if breaks {
			flush()
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
		if breaks {
			flush()
		}
	}
	visit(root)
	flush()
	return blocks
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "style" && strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none") {
			return true
		}
	}
	return false
}

// walk visits every node under root, root included, until visit returns false.
func walk(root *html.Node, visit func(*html.Node) bool) {
	for n := range root.Descendants() {
		if !visit(n) {
			return
		}
	}
}

// meta is what a page's markup says of the article.
type meta struct {
	url, site, author, language, published string
}

// dateFields are the names of meta elements with the publication date, the most reliable first: Open Graph, schema.org,
// Dublin Core and the habits of large publishing systems.
var dateFields = []string{"article:published_time", "og:published_time", "datepublished", "publish-date", "publish_date", "pubdate",
	"parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "date"}

// readMeta reads the markup of a page: meta elements, JSON-LD, the canonical link, then the first dated time element.
func readMeta(doc *html.Node) meta {
	var m meta
	fields := map[string]string{}
	var structured, clock string
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Html:
			m.language = attr(n, "lang")
		case atom.Meta:
			name := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
			if value := squeeze(attr(n, "content")); name != "" && fields[name] == "" {
				fields[name] = value
			}
		case atom.Link:
			if m.url == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				m.url = attr(n, "href")
			}
		case atom.Script:
			if structured == "" && attr(n, "type") == "application/ld+json" && n.FirstChild != nil {
				structured = publishedIn(n.FirstChild.Data)
			}
		case atom.Time:
			if clock == "" {
				clock = attr(n, "datetime")
			}
		}
		return true
	})
	m.url = webAddress(first(m.url, fields["og:url"]))
	m.site = fields["og:site_name"]
	if author := first(fields["author"], fields["article:author"]); !strings.Contains(author, "://") {
		m.author = author
	}
	for _, f := range dateFields {
		m.published = first(m.published, fields[f])
	}
	m.published = first(m.published, structured, clock)
	return m
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// webAddress keeps absolute addresses only; a page's own path names nothing once the page is saved.
func webAddress(s string) string {
	if isURL(s) {
		return s
	}
	return ""
}

// publishedIn is the first datePublished in a block of JSON-LD, wherever it is nested; empty when there is none.
func publishedIn(source string) string {
	var value any
	if json.Unmarshal([]byte(source), &value) != nil {
		return ""
	}
	return findPublished(value)
}

func findPublished(value any) string {
	switch v := value.(type) {
	case map[string]any:
		if date, ok := v["datePublished"].(string); ok {
			return date
		}
		if graph, ok := v["@graph"]; ok {
			return findPublished(graph)
		}
	case []any:
		for _, item := range v {
			if date := findPublished(item); date != "" {
				return date
			}
		}
	}
	return ""
}
