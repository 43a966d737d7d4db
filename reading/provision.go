package reading

import "parley"

// findProposals returns the named plans that the report tells of.
func findProposals(*page) []parley.Proposal { return nil }

// provisions returns what the named plans would oblige whom to do.
func provisions(*page) []parley.Statement { return nil }
