package parley

// A Role is a post that a report says somebody holds, held or will hold.
type Role struct {
	Holder       *Mention `json:"holder"`
	Role         string   `json:"role"` // "foreign policy adviser", "former President": words of the text
	Organization *Mention `json:"organization"`
}

// Kind is RoleKind.
func (*Role) Kind() Kind { return RoleKind }
