package main

import (
	"fmt"
	"io/fs"

	"parley/language"
)

// lemmaClasses are the parts of speech that have tables, by spaCy's names for them.
var lemmaClasses = []string{"noun", "verb", "adj", "adv", "punct"}

// addLemmas writes the lemmatizer's tables of rules, exceptions and known forms for each part of speech.
func addLemmas(w *language.Writer, model fs.FS) error {
	lookups, err := readDict(model, "lemmatizer/lookups/lookups.bin")
	if err != nil {
		return err
	}
	byText, err := symbols()
	if err != nil {
		return err
	}
	for _, class := range lemmaClasses {
		key, ok := byText[class]
		if !ok {
			key = language.HashString(class)
		}
		table := func(name string) any {
			t, _ := lookups.get(name).(dict)
			return t.get(key)
		}
		rules, ok := table("lemma_rules").([]any)
		if !ok {
			return fmt.Errorf("lemma_rules has nothing for %s", class)
		}
		exceptions, _ := table("lemma_exc").(dict)
		addLemmaClass(w, "lemma/"+class, rules, exceptions, texts(table("lemma_index")))
	}
	return nil
}

func addLemmaClass(w *language.Writer, name string, rules []any, exceptions dict, index []string) {
	var endings []string
	for _, r := range rules {
		endings = append(endings, texts(r)...)
	}
	w.Add(name+"/rules", language.AppendTexts(nil, endings))
	var known textTable
	for _, form := range index {
		known.add(language.HashString(form), nil)
	}
	w.Add(name+"/index", language.AppendTable(nil, known.keys, known.values))
	var t textTable
	for _, e := range exceptions {
		t.add(language.HashString(e.key.(string)), language.AppendTexts(nil, texts(e.value)))
	}
	t.write(w, name+"/exceptions", name+"/text")
}
