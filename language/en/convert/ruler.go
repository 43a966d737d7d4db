package main

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"strings"

	"parley/language"
)

// addRuler writes the attribute ruler's patterns: for each its number, the token it sets, what it sets, and its
// alternatives, each a run of conditions on tag, relation, lower-case form and being blank.
func addRuler(w *language.Writer, model fs.FS) error {
	v, err := readValue(model, "attribute_ruler/patterns")
	if err != nil {
		return err
	}
	list, _ := v.([]any)
	b := binary.AppendUvarint(nil, uint64(len(list)))
	for i, p := range list {
		if b, err = appendRule(b, i, p.(dict)); err != nil {
			return fmt.Errorf("attribute_ruler/patterns: pattern %d: %w", i, err)
		}
	}
	w.Add("ruler", b)
	return nil
}

func appendRule(b []byte, order int, p dict) ([]byte, error) {
	b = binary.AppendUvarint(b, uint64(order))
	b = binary.AppendUvarint(b, p.get("index").(uint64))
	sets := p.get("attrs").(dict)
	for _, name := range []string{"TAG", "POS", "MORPH", "DEP", "LEMMA"} {
		var value []string
		if v, ok := sets.get(name).(string); ok {
			value = []string{strings.TrimPrefix(v, "_")}
			if name == "TAG" {
				value = []string{v}
			}
		}
		b = language.AppendTexts(b, value)
	}
	alternatives := p.get("patterns").([]any)
	b = binary.AppendUvarint(b, uint64(len(alternatives)))
	for _, tokens := range alternatives {
		tokens := tokens.([]any)
		b = binary.AppendUvarint(b, uint64(len(tokens)))
		for _, t := range tokens {
			var err error
			if b, err = appendCondition(b, t.(dict)); err != nil {
				return nil, err
			}
		}
	}
	return b, nil
}

func appendCondition(b []byte, t dict) ([]byte, error) {
	for _, e := range t {
		switch e.key {
		case "TAG", "DEP", "LOWER", "IS_SPACE":
		default:
			return nil, fmt.Errorf("condition on %v", e.key)
		}
	}
	for _, name := range []string{"TAG", "DEP"} {
		kind, list := 0, []string(nil)
		switch v := t.get(name).(type) {
		case string:
			kind, list = 1, []string{v}
		case dict:
			if kind, list = 1, texts(v.get("IN")); list == nil {
				kind, list = 2, texts(v.get("NOT_IN"))
			}
		}
		b = binary.AppendUvarint(b, uint64(kind))
		b = language.AppendTexts(b, list)
	}
	lowers, err := forms(t.get("LOWER"))
	if err != nil {
		return nil, err
	}
	b = language.AppendTexts(b, lowers)
	space := uint64(0)
	if v, ok := t.get("IS_SPACE").(bool); ok {
		space = 2
		if v {
			space = 1
		}
	}
	return binary.AppendUvarint(b, space), nil
}

// forms lists the words that a condition on the form allows.
func forms(v any) ([]string, error) {
	switch v := v.(type) {
	case nil:
		return nil, nil
	case string:
		return []string{v}, nil
	case dict:
		if pattern := v.text("REGEX"); pattern != "" {
			return spellOut(pattern)
		}
		return texts(v.get("IN")), nil
	}
	return nil, fmt.Errorf("condition on a form: %v", v)
}

// spellOut lists the strings that an anchored expression of letters, optional letters and choices in brackets matches.
func spellOut(pattern string) ([]string, error) {
	body, ok := strings.CutPrefix(pattern, "^")
	body, ok2 := strings.CutSuffix(body, "$")
	if !ok || !ok2 || strings.ContainsAny(body, `.*+|(){}\^-`) {
		return nil, fmt.Errorf("expression %q is not understood", pattern)
	}
	all := []string{""}
	for body != "" {
		choices := []string{body[:1]}
		body = body[1:]
		if choices[0] == "[" {
			inside, rest, _ := strings.Cut(body, "]")
			choices, body = strings.Split(inside, ""), rest
		}
		if strings.HasPrefix(body, "?") {
			choices, body = append(choices, ""), body[1:]
		}
		var longer []string
		for _, start := range all {
			for _, c := range choices {
				longer = append(longer, start+c)
			}
		}
		all = longer
	}
	return all, nil
}
