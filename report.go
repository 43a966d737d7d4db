package parley

import (
	"crypto/sha256"
	"encoding/hex"
)

// ReportID names a report by its content: outlet, url and text.
type ReportID string

// A Report is one outlet's article as read: immutable, named by its content.
type Report struct {
	ID             ReportID       `json:"id"`
	Path           string         `json:"path,omitempty"`
	URL            string         `json:"url,omitempty"`
	Also           []Location     `json:"also,omitempty"`
	Outlet         string         `json:"outlet,omitempty"`
	Title          string         `json:"title,omitempty"`
	Byline         string         `json:"byline,omitempty"`
	Published      string         `json:"published,omitempty"` // "2025-12-06", or RFC 3339 with a time
	PublishedBasis PublishedBasis `json:"published_basis,omitempty"`
	Language       string         `json:"language,omitempty"`
	Text           string         `json:"text,omitempty"`
	Body           int            `json:"body"` // byte offset in Text where the body starts
	Furniture      []Furniture    `json:"furniture,omitempty"`
	Copies         []Copy         `json:"copies,omitempty"`
}

// PublishedBasis says where a report's publication date was found.
type PublishedBasis string

// The bases of a publication date: a field or markup; the text; the reader's own word; the other reports.
const (
	FromMetadata PublishedBasis = "metadata"
	FromText     PublishedBasis = "stated"
	FromReader   PublishedBasis = "given"
	FromOthers   PublishedBasis = "inferred"
)

// A Location is a further place where an equal report was found.
type Location struct {
	Path string `json:"path,omitempty"`
	URL  string `json:"url,omitempty"`
}

// Furniture is text of a page that is not the article's, kept with the reason for its removal.
type Furniture struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

// A Copy names a report whose words another repeats, and the share of them it repeats.
type Copy struct {
	Report ReportID `json:"report"`
	Share  float64  `json:"share"`
}

// NewReportID derives a report's id from what makes it the same report: outlet, url and text.
func NewReportID(outlet, url, text string) ReportID {
	return ReportID(ContentID("report", outlet, url, text))
}

// ContentID is the first 16 hexadecimal digits of the SHA-256 of the parts, each preceded by its length, so that
// ("ab", "c") and ("a", "bc") differ. The same parts give the same id on every machine.
func ContentID(parts ...string) string {
	h := sha256.New()
	var size [8]byte
	for _, p := range parts {
		for i, n := 0, len(p); i < 8; i, n = i+1, n>>8 {
			size[i] = byte(n)
		}
		h.Write(size[:])
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}
