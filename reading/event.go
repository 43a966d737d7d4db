package reading

import "parley"

// events returns the events of the report.
func events(*page) []parley.Statement { return nil }
