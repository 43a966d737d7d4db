// Package numeral finds numbers in English text and says what they are worth: digits in the world's groupings, number
// words, mixtures ("1.2 million"), shares ("two-thirds", "one in three"), ordinals and vague amounts ("dozens").
//
// It looks at the letters alone. What a number counts, in which unit, and whether it is a year, a name or a clock time
// is for the caller to decide. Start with Lex, then ask the Text for the number At a lexeme.
package numeral
