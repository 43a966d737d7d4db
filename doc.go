// Package parley holds the words that every part of Parley shares: a Report is one outlet's article, a Span a piece of
// its text, an Analysis its grammar, a Statement what it asserts at one place, an Entity who or what is meant, a
// Finding what several reports say together about one thing, a Dossier the whole story as a person reads it.
//
// The package does no I/O and imports only the standard library. The stages are packages beside it, each knowing these
// words and the stage before: ingest, language, reading, reconcile, dossier.
package parley
