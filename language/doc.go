// Package language reads English grammar: it turns a report into an analysis with tokens, lemmas, tags, a dependency tree,
// sentences and named entities. It is a port of spaCy's pipeline (3.8.7) for its small English model (en_core_web_sm 3.8.0)
// and gives the same annotations, in plain Go. Start with en.Analyze in package language/en, which embeds the model;
// what is here is the machinery, which takes any model file of the kind.
//
// # The pipeline
//
//   - Tokenizer. Text is cut at white space and every chunk by its special case ("can't"), or by peeling prefixes and suffixes,
//     then as a URL, then by infixes. spaCy's regular expressions are written out as Go (affix.go, url.go). Single
//     blanks are no tokens; further ones and line breaks are.
//   - Lexemes. What is known of a word form alone, as hashes: its norm, first character, last three, shape.
//   - Tok2vec. Each of those, and whether a blank follows and whether the token is white space, is hashed to four rows of a
//     table, which are summed to 96 numbers (hashembed.go); a maxout layer mixes them, and four residual layers each look at
//     one neighbour on each side (Honnibal's "embed, encode", spaCy's MultiHashEmbed and MaxoutWindowEncoder).
//   - Tagger. One linear layer, 96 to 50 tags of the Penn Treebank.
//   - Parser. Arc-eager transitions over the vectors of eight tokens of the state, with sentence boundaries as an action of their
//     own and arcs made projective, deprojectivized at the end (Nivre and Nilsson, 2005).
//   - Attribute ruler. 179 patterns give parts of speech and features from tags, with exceptions by word and relation.
//   - Lemmatizer. WordNet's rules over endings, index and exceptions, by part of speech.
//   - Names. A transition system (begin, in, last, unit, out) with a tok2vec of its own.
//
// # What holds it to spaCy
//
// language/en/testdata has texts of many shapes with the grammar that spaCy gives them, which go test compares; eval parity
// does the same, where Python can be installed, on as many texts as wanted. The rules for affixes are fuzzed against the
// expressions that they are written after. Scores are sums of float32, so two labels that score the same to the last digits may
// fall differently on another machine or kernel; on 849,000 tokens of news none did. Other processors can be tried by
// emulation:
//
//	GOARCH=arm64 CGO_ENABLED=0 go test -exec qemu-aarch64 ./language/...
//
// # The model file
//
// One file holds everything: named sections (see File), weights where they can be used as they lie, tables of hashes that are
// probed in place, lists led by their lengths. Opening it decodes only the special cases, the rules and some lists, in a
// few milliseconds. language/en/convert makes it out of the wheel that the model is published as; its package
// comment has the commands.
//
// # Purity, memory, speed
//
// A Model is safe for any number of goroutines and its answer depends on the text alone. It keeps, in caches of fixed size without
// locks, the word forms it met last and what the networks make of them. A block of more than a million characters, which
// spaCy refuses, is cut at white space. Time is linear in the text, whatever the text. eval bench language times all of it
// against spaCy; go test -bench times the stages.
//
// # What it does badly
//
// What the model does badly: place names outside its training texts are called persons now and then, headlines and
// lists are parsed as if they were sentences, and a heading glued to a sentence derails the parse of both.
package language
