package reading

import "parley"

// A cast is who and what one report speaks of.
type cast struct{ list []parley.Entity }

// findCast groups the report's names, pronouns and descriptions into entities.
func findCast(*page) *cast { return &cast{} }

// entities returns the report's entities in the order of their first mention.
func (c *cast) entities() []parley.Entity { return c.list }

// mentionAt returns who is meant by the noun phrase or pronoun whose head is token i, nil where the text does not
// settle it. "Witkoff and Kushner" (i being the first conjunct) and "both men" have Members.
func (p *page) mentionAt(i int) *parley.Mention { return nil }
