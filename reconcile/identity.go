package reconcile

import (
	"slices"
	"strings"

	"parley"
)

// Identities says who is who over a set of reports.
type Identities struct {
	Entities []parley.Entity // with ids that hold over the set, ordered by id
	of       map[localEntity]parley.EntityID
	byID     map[parley.EntityID]int
}

type localEntity struct {
	report parley.ReportID
	id     parley.EntityID
}

// Identify gives each entity of each report its identity over the set: by last name for now.
func Identify(readings []*parley.Reading) *Identities {
	ids := &Identities{of: map[localEntity]parley.EntityID{}, byID: map[parley.EntityID]int{}}
	for _, r := range readings {
		for i := range r.Entities {
			ids.add(r.Report.ID, &r.Entities[i])
		}
	}
	slices.SortFunc(ids.Entities, func(a, b parley.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	for i := range ids.Entities {
		slices.Sort(ids.Entities[i].Variants)
		ids.byID[ids.Entities[i].ID] = i
	}
	return ids
}

func (ids *Identities) add(report parley.ReportID, e *parley.Entity) {
	key := strings.ToLower(e.Name)
	if words := strings.Fields(key); e.Type == parley.Person && len(words) > 0 {
		key = words[len(words)-1]
	}
	id := parley.EntityID(parley.ContentID("entity", string(e.Type), key))
	ids.of[localEntity{report, e.ID}] = id
	at, ok := ids.byID[id]
	if !ok {
		at = len(ids.Entities)
		ids.byID[id] = at
		ids.Entities = append(ids.Entities, parley.Entity{ID: id, Name: e.Name, Type: e.Type, Unnamed: e.Unnamed})
	}
	known := &ids.Entities[at]
	for _, v := range append([]string{e.Name}, e.Variants...) {
		if !slices.Contains(known.Variants, v) {
			known.Variants = append(known.Variants, v)
		}
	}
	if len(e.Name) > len(known.Name) || len(e.Name) == len(known.Name) && e.Name < known.Name {
		known.Name = e.Name
	}
}

// Of returns the identity over the set of an entity of one report, "" when it has none.
func (ids *Identities) Of(report parley.ReportID, local parley.EntityID) parley.EntityID {
	return ids.of[localEntity{report, local}]
}

// Entity returns the entity with an id that Of gave, nil for "".
func (ids *Identities) Entity(id parley.EntityID) *parley.Entity {
	at, ok := ids.byID[id]
	if !ok {
		return nil
	}
	return &ids.Entities[at]
}

// Side returns the state that an entity stands or speaks for: that of a capital, government, people or leader. It is
// the entity itself where there is none. Sides are linked, not the same: a side in common is a weak sign.
func (ids *Identities) Side(id parley.EntityID) parley.EntityID { return id }
