// Package ingest makes reports of what people have on disk: text files, saved pages, report objects (.json, .jsonl),
// folders of these, and standard input. Start with All.
//
// What goes in is bytes; what comes out is parley.Report: the article alone, cut into blocks by blank lines, its title
// first, every character of the article as it was. Page furniture (share prompts, form notices, bylines) is taken out by
// named rules and kept beside the text with the rule's name, so that no text is ever lost: text and furniture together
// hold all non-blank characters of a text file.
//
// One bad input never stops the others: it becomes a Refusal, and the rest is read. What a reader should know though
// nothing failed (a guessed encoding, an unreadable date) is a Note.
//
// Weak spots: a caption that reads like a sentence stays in the text, a title that ends in a full stop is taken for a
// paragraph, and fetching from the web is not built in.
package ingest
