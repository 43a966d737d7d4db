package ingest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"parley"
)

// A draft is a report in the making: what the input's fields or markup say of it, and its text as blocks.
type draft struct {
	parley.Report          // Published as the metadata has it, not yet read
	blocks        []string // without the title that the metadata gives
	notes         []string
}

// compose makes the report of a draft: headings cut off, furniture parted, title first, publication date settled.
// given is the date to use where the report states none. It returns ErrNoText when no article is left.
func compose(d draft, given string) (parley.Report, []string, error) {
	r := d.Report
	blocks, furniture := sift(cutGlued(d.blocks))
	r.Furniture = append(r.Furniture, furniture...)
	title, blocks := takeTitle(squeeze(r.Title), blocks, &r)
	head, blocks, furniture := readHead(blocks)
	r.Furniture = append(r.Furniture, furniture...)
	blocks, filed := partDateline(blocks)
	if len(blocks) == 0 {
		return parley.Report{}, d.notes, ErrNoText
	}
	if r.Byline == "" {
		r.Byline = head.byline
	}
	if head.published == "" && filed != "" {
		head.published = filedOn(filed, &r, blocks)
	}
	r.Title = title
	r.Text = strings.Join(blocks, "\n\n")
	if title != "" {
		r.Body = len(title) + len("\n\n")
		r.Text = title + "\n\n" + r.Text
	}
	notes := d.notes
	if err := setPublished(&r, head.published, given); err != nil {
		notes = append(notes, err.Error())
	}
	if note := setLanguage(&r); note != "" {
		notes = append(notes, note)
	}
	r.ID = parley.NewReportID(r.Outlet, r.URL, r.Text)
	return r, notes, nil
}

// setPublished settles the publication date: the metadata's, else the text's, else the one given. The error is about a
// date of the metadata that cannot be read.
func setPublished(r *parley.Report, stated, given string) (err error) {
	field := r.Published
	r.Published, r.PublishedBasis = "", ""
	if field != "" {
		var date string
		if date, err = metadataDate(field); err == nil {
			r.Published, r.PublishedBasis = date, parley.FromMetadata
			return nil
		}
		err = fmt.Errorf("publication date %w; passed over", err)
	}
	switch {
	case stated != "":
		r.Published, r.PublishedBasis = stated, parley.FromText
	case given != "":
		r.Published, r.PublishedBasis = given, parley.FromReader
	}
	return err
}

// minDetect is the fewest characters of a body whose language is guessed; headlines are guessed wrong too often.
const minDetect = 200

// setLanguage settles the language: the metadata's, else the one that the body's letters show, else English. It returns a
// note for a report that is not in English, which is read as if it were.
func setLanguage(r *parley.Report) string {
	if r.Language == "" {
		r.Language = "en"
		if body := r.Text[r.Body:]; utf8.RuneCountInString(body) >= minDetect {
			if info := whatlanggo.Detect(body); info.IsReliable() {
				r.Language = info.Lang.Iso6391()
			}
		}
	}
	if primary, _, _ := strings.Cut(strings.ToLower(r.Language), "-"); primary != "en" {
		return fmt.Sprintf("the language is %q; read as English, so little will be found", r.Language)
	}
	return ""
}

// takeTitle settles the title: the one given by metadata, whose repetition at the front of the text becomes furniture,
// else the first block when it reads like one.
func takeTitle(given string, blocks []string, r *parley.Report) (title string, rest []string) {
	if given != "" {
		for i, b := range blocks[:min(len(blocks), 3)] {
			if strings.EqualFold(b, given) {
				r.Furniture = append(r.Furniture, parley.Furniture{Text: b, Reason: "repeated title"})
				return given, append(blocks[:i:i], blocks[i+1:]...)
			}
		}
		return given, blocks
	}
	if len(blocks) > 1 && isTitle(blocks[0]) {
		return blocks[0], blocks[1:]
	}
	return "", blocks
}

// maxTitle is the most words of a title; headlines of newsroom pages with a subtitle behind a colon run to about thirty.
const maxTitle = 32

// isTitle reports whether the first block of a text is its title: no bullet, a capital, mark or digit first, no full stop
// or other mark that ends or leads on a sentence, neither head line nor dateline.
func isTitle(block string) bool {
	n := words(block)
	first, _ := utf8.DecodeRuneInString(block)
	if n < 2 || n > maxTitle || isItem(block) || unicode.IsLower(first) {
		return false
	}
	end := strings.TrimRight(block, `"'”’»)`)
	last, _ := utf8.DecodeLastRuneInString(end)
	if strings.ContainsRune(".,;:—–-", last) && !strings.HasSuffix(end, "...") && !strings.HasSuffix(end, "U.S.") {
		return false
	}
	if _, ok := readHeadLine(block); ok {
		return false
	}
	length, _ := cutDateline(block)
	return length == 0
}

// partDateline makes the dateline of the first paragraph a block of its own, so that it stays out of the sentence.
func partDateline(blocks []string) (parted []string, date string) {
	for i, b := range blocks {
		if !isProse(b) {
			continue
		}
		length, date := cutDateline(b)
		if length == 0 {
			return blocks, ""
		}
		parted = append(parted, blocks[:i]...)
		parted = append(parted, b[:length], strings.TrimLeftFunc(b[length:], unicode.IsSpace))
		return append(parted, blocks[i+1:]...), date
	}
	return blocks, ""
}
