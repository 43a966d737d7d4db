package reading

import "parley"

// An attribution is one act of speech, thought or intention that the report ascribes to a source.
type attribution struct {
	source, cue, content []parley.Range // token ranges; source and content may be in pieces; source empty when not named
	speaker              *parley.Mention
	act                  parley.Act
	via                  int  // index into page.attributions of the attribution whose content this one lies in, -1 for none
	denied               bool // the cue denies or negates ("denied that", "did not say")
}

// findAttributions returns the report's attributions in the order of their contents.
func findAttributions(*page) []attribution { return nil }

// attributionOf returns on whose word token i stands: the innermost attribution with i in its content; nil when the report
// states it on its own word.
func (p *page) attributionOf(i int) *parley.Attribution { return nil }

// originOf returns whom the report credits for what it says at token i, nil for nobody.
func (p *page) originOf(i int) *parley.Origin { return nil }
