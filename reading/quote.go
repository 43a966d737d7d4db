package reading

import "parley"

// quotes returns the quotes of the report.
func quotes(*page) []parley.Statement { return nil }
