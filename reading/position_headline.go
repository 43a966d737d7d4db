package reading

import "parley"

// headlineVerb reads a verb that the tagger took for a plural noun, as it does in the clipped grammar of headlines: "Opposition
// demands snap elections". The clause must have no other finite verb.
func (r *wantReader) headlineVerb(i int) {
	sent := r.Sentences[r.sentence[i]]
	if i <= sent.First || i+1 >= sent.End {
		return
	}
	before, after := &r.Tokens[i-1], &r.Tokens[i+1]
	if before.POS != "PROPN" && before.POS != "NOUN" || before.Tag == "POS" || after.POS == "ADP" || after.POS == "PUNCT" && after.Tag != "``" {
		return
	}
	end := i + 1
	for end < sent.End && (!r.isMark(end) || r.Tokens[end].Tag == "``" || r.Tokens[end].Tag == "''" || r.Tokens[end].Tag == "HYPH") {
		end++
	}
	for first := i - 1; first >= sent.First && !r.isMark(first) && r.Tokens[first].Dep != "mark"; first-- {
		if r.isFinite(first) {
			return
		}
	}
	issue := parley.Range{First: i + 1, End: i + 1}
	for issue.End < end && issue.Len() < maxIssue && r.Tokens[issue.End].POS != "ADP" && r.Tokens[issue.End].POS != "SCONJ" {
		if r.isFinite(issue.End) && issue.Len() > 0 {
			return
		}
		issue.End++
	}
	for issue.Len() > 0 && (r.isMark(issue.First) || r.Tokens[issue.First].POS == "DET") {
		issue.First++
	}
	for _, f := range wantVerb[r.Tokens[i].Lemma] {
		if f.object && f.prt == "" {
			r.state(i, r.party(i-1, i), f.stance, issue)
			return
		}
	}
}

// isFinite reports whether token i is a finite verb.
func (r *wantReader) isFinite(i int) bool {
	switch r.Tokens[i].Tag {
	case "VBZ", "VBD", "VBP", "MD":
		return true
	}
	return false
}
