package reading

import (
	"strings"

	"parley"
	"parley/numeral"
)

// A figureUnit is what a word after a number measures in.
type figureUnit struct {
	name   string // as the contract prints it
	factor int64  // of one such unit: a decade is 10 years
	parts  int64  // or that many make one: 100 cents
	kind   figureDimension
}

// figureDimension is what a unit is a measure of; amounts in units of one dimension can be each other's conversion.
type figureDimension uint8

const (
	figureCounted figureDimension = iota
	figureShare
	figureMoney
	figureTime
	figureLength
	figureArea
	figureVolume
	figureMass
	figureSpeed
	figurePressure
	figureHeat
	figurePower
	figureEnergy
)

// figureUnitWords are the units by dimension: the contract's name, then the words for it. Words of one to three letters
// and those in capitals count only after digits.
var figureUnitWords = []struct {
	kind  figureDimension
	lines []string
}{
	{figureShare, []string{"percent: percent pct pc"}},
	{figureTime, []string{
		"s: second seconds sec secs", "minute: minute minutes min mins", "h: hour hours hr hrs", "day: day days night nights",
		"week: week weeks wk wks", "month: month months", "year: year years yr yrs",
	}},
	{figureLength, []string{
		"mm: mm millimetre millimetres millimeter millimeters", "cm: cm centimetre centimetres centimeter centimeters", "m: metre metres meter meters",
		"km: km kms kilometre kilometres kilometer kilometers", "inch: inch inches", "ft: ft foot feet", "mi: mi mile miles", "yd: yd yds yard yards",
		"nmi: nm nmi", "nm: nanometre nanometres nanometer nanometers", "µm: micron microns micrometre micrometres micrometer micrometers",
	}},
	{figureArea, []string{"m2: m² sqm", "km2: km² sqkm", "mi2: mi²", "cm2: cm²", "ft2: ft² sqft", "ha: ha hectare hectares", "acre: acre acres"}},
	{figureVolume, []string{
		"m3: m³ cbm", "L: litre litres liter liters", "mL: ml millilitre millilitres milliliter milliliters", "gal: gallon gallons",
		"bbl: barrel barrels bbl",
	}},
	{figureMass, []string{
		"kg: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", "g: g gram grams gramme grammes", "mg: mg mgs milligram milligrams",
		"µg: µg μg ug microgram micrograms", "t: t ton tons tonne tonnes", "kt: kiloton kilotons kilotonne kilotonnes", "Mt: megaton megatons megatonne megatonnes",
		"lb: lb lbs", "oz: oz ounce ounces",
	}},
	{figureSpeed, []string{"mph: mph", "km/h: kph kmh kmph", "kn: knot knots kt kts"}},
	{figurePressure, []string{"mb: mb mbar millibar millibars", "hPa: hpa hectopascal hectopascals", "bar: bar bars", "psi: psi"}},
	{figureHeat, []string{"°C: °c celsius", "°F: °f fahrenheit", "K: kelvin kelvins"}},
	{figurePower, []string{"W: watt watts", "kW: kw kilowatt kilowatts", "MW: mw megawatt megawatts", "GW: gw gigawatt gigawatts", "TW: tw terawatt terawatts"}},
	{figureEnergy, []string{"kWh: kwh", "MWh: mwh", "GWh: gwh", "TWh: twh", "V: volt volts", "Hz: hz hertz", "kHz: khz", "MHz: mhz", "GHz: ghz", "dB: db decibel decibels", "J: joule joules"}},
}

// figureUnits maps a word to its unit.
var figureUnits = figureUnitTable()

func figureUnitTable() map[string]figureUnit {
	table := map[string]figureUnit{
		"decade": {"year", 10, 1, figureTime}, "decades": {"year", 10, 1, figureTime}, "century": {"year", 100, 1, figureTime},
		"centuries": {"year", 100, 1, figureTime}, "fortnight": {"week", 2, 1, figureTime}, "fortnights": {"week", 2, 1, figureTime},
		"cent": {"USD", 1, 100, figureMoney}, "cents": {"USD", 1, 100, figureMoney}, "pence": {"GBP", 1, 100, figureMoney},
	}
	for _, group := range figureUnitWords {
		for _, line := range group.lines {
			name, words, _ := strings.Cut(line, ": ")
			for _, w := range strings.Fields(words) {
				table[w] = figureUnit{name, 1, 1, group.kind}
			}
		}
	}
	for _, line := range figureCurrencyWords {
		name, words, _ := strings.Cut(line, ": ")
		for _, w := range strings.Fields(words) {
			table[w] = figureUnit{name, 1, 1, figureMoney}
		}
	}
	return table
}

// figureCurrencyWords are the currencies of ISO 4217 by the words that name them. Where several states share a word it is the one
// most written about; an adjective before it ("Canadian dollars", "Philippine pesos") settles the others.
var figureCurrencyWords = []string{
	"USD: dollar dollars buck bucks", "EUR: euro euros", "GBP: sterling quid", "JPY: yen", "CNY: yuan renminbi rmb", "INR: rupee rupees",
	"RUB: ruble rubles rouble roubles", "UAH: hryvnia hryvnias hryvnya", "PLN: zloty zlotys zlotych", "SEK: krona kronor", "NOK: krone kroner",
	"CHF: franc francs", "MXN: peso pesos", "KRW: won", "TRY: lira liras", "BRL: reais", "ZAR: rand", "ILS: shekel shekels", "AED: dirham dirhams",
	"SAR: riyal riyals", "IRR: rial rials", "IQD: dinar dinars", "MYR: ringgit", "THB: baht", "IDR: rupiah", "VND: dong", "NGN: naira",
	"GHS: cedi cedis", "KES: shilling shillings", "ETB: birr", "HUF: forint forints", "CZK: koruna korunas crowns", "RON: leu lei", "BGN: lev leva",
	"BDT: taka", "KZT: tenge", "GEL: lari", "AMD: dram drams", "AZN: manat",
}

// figureAdjectives settle a currency word that several states share.
var figureAdjectives = map[string]string{
	"us dollar": "USD", "american dollar": "USD", "u.s. dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "singapore dollar": "SGD", "kong dollar": "HKD",
	"zealand dollar": "NZD", "taiwan dollar": "TWD", "jamaican dollar": "JMD", "namibian dollar": "NAD", "egyptian pound": "EGP", "lebanese pound": "LBP",
	"syrian pound": "SYP", "sudanese pound": "SDG", "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "lankan rupee": "LKR", "nepali rupee": "NPR", "nepalese rupee": "NPR",
	"danish krone": "DKK", "norwegian krone": "NOK", "icelandic krona": "ISK", "swiss franc": "CHF", "cfa franc": "XOF", "congolese franc": "CDF",
	"philippine peso": "PHP", "argentine peso": "ARS", "colombian peso": "COP", "chilean peso": "CLP", "cuban peso": "CUP", "uruguayan peso": "UYU",
	"mexican peso": "MXN", "korean won": "KRW", "moroccan dirham": "MAD", "qatari riyal": "QAR", "omani rial": "OMR", "yemeni rial": "YER",
	"kuwaiti dinar": "KWD", "jordanian dinar": "JOD", "serbian dinar": "RSD", "algerian dinar": "DZD", "tunisian dinar": "TND", "libyan dinar": "LYD",
	"ugandan shilling": "UGX", "tanzanian shilling": "TZS", "somali shilling": "SOS", "belarusian ruble": "BYN", "czech crown": "CZK", "swedish crown": "SEK",
	"norwegian crown": "NOK", "danish crown": "DKK",
}

// figureSigns are the currency signs; with letters before them ("US$", "HK$") figureDollars decides.
var figureSigns = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₦": "NGN", "₫": "VND",
	"₱": "PHP", "฿": "THB", "₸": "KZT", "₵": "GHS", "₡": "CRC", "₲": "PYG", "₾": "GEL",
}

var figureDollars = map[string]string{
	"us": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "can": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD", "sg": "SGD", "nt": "TWD",
	"j": "JMD", "ja": "JMD", "mx": "MXN", "r": "BRL", "ar": "ARS", "e": "EUR", "tt": "TTD", "bds": "BBD", "fj": "FJD", "z": "ZWL", "n": "NAD",
}

// figureCodes are the ISO 4217 codes that newspapers print before or after an amount.
var figureCodes = figureSet("USD EUR GBP JPY CNY INR RUB UAH PLN SEK NOK DKK CHF MXN KRW TRY BRL ZAR ILS AED SAR QAR KWD IRR IQD MYR THB IDR VND NGN GHS KES " +
	"ETB HUF CZK RON BGN BDT PKR LKR NPR CAD AUD NZD SGD HKD TWD PHP ARS COP CLP PEN EGP LBP SYP MAD TND DZD JOD OMR BHD KZT GEL AMD AZN BYN RSD ISK TTD JMD XOF XAF UGX TZS")

// figureSquares are the units of areas and volumes by the unit of their side.
var figureSquares = map[string]string{"m": "m2", "km": "km2", "mi": "mi2", "ft": "ft2", "cm": "cm2", "yd": "yd2", "inch": "in2", "mm": "mm2"}

func figureSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// unitAt reads the unit that starts at lexeme k: "km", "square miles", "kilometres per hour", "per cent". digits says that the number before
// it is in digits, without which abbreviations are no units. It returns the lexeme after the unit, k for none.
func (r *figureReader) unitAt(k int, digits bool) (figureUnit, int) {
	t := r.text
	if !t.Same(k) {
		return figureUnit{}, k
	}
	switch word := t.Lexemes[k].Lower; {
	case word == "%" || word == "٪":
		return figureUnit{"percent", 1, 1, figureShare}, r.points(k + 1)
	case word == "percent":
		return figureUnit{"percent", 1, 1, figureShare}, r.points(k + 1)
	case word == "percentage" && t.Is(k+1, "point", "points"), word == "per" && t.Is(k+1, "cent"):
		return figureUnit{"percent", 1, 1, figureShare}, r.points(k + 2)
	case word == "°" || word == "º" || word == "degree" || word == "degrees":
		return r.degrees(k + 1)
	case word == "light" && r.afterJoint(k+1, "year", "years") > 0:
		return figureUnit{"ly", 1, 1, figureLength}, r.afterJoint(k+1, "year", "years")
	case word == "nautical" && t.Is(k+1, "mile", "miles"):
		return figureUnit{"nmi", 1, 1, figureLength}, k + 2
	case word == "metric" && t.Is(k+1, "ton", "tons", "tonne", "tonnes"):
		return figureUnit{"t", 1, 1, figureMass}, k + 2
	case word == "square" || word == "sq" || word == "cubic" || word == "cu":
		return r.squareAt(k)
	case digits && (word == "bpd" || word == "mbpd" || word == "b" && t.Glued(k+1) && t.Is(k+1, "/") && t.Is(k+2, "d")):
		return r.oilRate(k)
	case word == "pound" || word == "pounds":
		return r.pounds(k), k + 1
	case figureCodes[t.Words(k, k+1)]:
		return figureUnit{t.Words(k, k+1), 1, 1, figureMoney}, k + 1
	case digits && figureSigns[word] != "":
		return figureUnit{figureSigns[word], 1, 1, figureMoney}, k + 1
	}
	if u, end := r.adjectival(k); end > k {
		return u, end
	}
	return r.plainUnit(k, digits)
}

// points steps over the "points" of "percentage points".
func (r *figureReader) points(k int) int {
	if r.text.Same(k) && r.text.Is(k, "point", "points") {
		return k + 1
	}
	return k
}

// afterJoint returns the lexeme after one of words at k, with or without a hyphen before it; 0 for none.
func (r *figureReader) afterJoint(k int, words ...string) int {
	if r.text.Hyphen(k) {
		k++
	}
	if r.text.Is(k, words...) {
		return k + 1
	}
	return 0
}

// degrees reads the scale of a temperature after the degrees.
func (r *figureReader) degrees(k int) (figureUnit, int) {
	switch {
	case r.text.Is(k, "c", "celsius", "centigrade"):
		return figureUnit{"°C", 1, 1, figureHeat}, k + 1
	case r.text.Is(k, "f", "fahrenheit"):
		return figureUnit{"°F", 1, 1, figureHeat}, k + 1
	}
	return figureUnit{"°", 1, 1, figureHeat}, k
}

func (r *figureReader) squareAt(k int) (figureUnit, int) {
	at := k + 1
	if r.text.Is(k, "sq", "cu") && r.text.Is(at, ".") {
		at++
	}
	side, ok := figureUnits[r.text.Lower(at)]
	if r.text.Is(at, "m") {
		side, ok = figureUnits["metre"], true
	}
	if !ok || side.kind != figureLength {
		return figureUnit{}, k
	}
	if r.text.Is(k, "cubic", "cu") {
		return figureUnit{strings.TrimSuffix(figureSquares[side.name], "2") + "3", 1, 1, figureVolume}, at + 1
	}
	return figureUnit{figureSquares[side.name], 1, 1, figureArea}, at + 1
}

// oilRate reads barrels a day, or millions of them, where letters say both; per reads the day.
func (r *figureReader) oilRate(k int) (figureUnit, int) {
	switch {
	case r.text.Is(k, "b"):
		return figureUnit{"bbl", 1, 1, figureVolume}, k + 1
	case r.text.Is(k, "mbpd"):
		return figureUnit{"bbl", 1_000_000, 1, figureVolume}, k + 1
	}
	return figureUnit{"bbl", 1, 1, figureVolume}, k + 1
}

// raised reads the 2 or 3 that stands for a raised one behind the unit of a side: "4,200 m3", "12 km2". It returns the unit and the lexeme after
// it as given where there is none.
func (r *figureReader) raised(u figureUnit, k int) (figureUnit, int) {
	if u.kind != figureLength || !r.text.Glued(k) || figureSquares[u.name] == "" {
		return u, k
	}
	switch {
	case r.text.Is(k, "2"):
		return figureUnit{figureSquares[u.name], 1, 1, figureArea}, k + 1
	case r.text.Is(k, "3"):
		return figureUnit{strings.TrimSuffix(figureSquares[u.name], "2") + "3", 1, 1, figureVolume}, k + 1
	}
	return u, k
}

// pounds tells money from weight by the words around: what is said to weigh, or what the pounds are of.
func (r *figureReader) pounds(k int) figureUnit {
	weight := figureUnit{"lb", 1, 1, figureMass}
	for i := max(0, k-6); i < k; i++ {
		if r.text.Is(i, "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "load", "payload") {
			return weight
		}
	}
	if r.text.Is(k+1, "of") && !r.text.Is(k+2, "aid", "debt", "funding", "investment", "public", "taxpayers", "taxpayer", "savings", "damage", "cuts", "spending", "sales", "revenue") || r.text.Hyphen(k-1) {
		return weight
	}
	return figureUnit{"GBP", 1, 1, figureMoney}
}

// adjectival reads currencies whose state is named: "Canadian dollars", "Hong Kong dollars".
func (r *figureReader) adjectival(k int) (figureUnit, int) {
	for at := k + 1; at <= k+4 && r.text.Same(at); at++ {
		name, ok := figureAdjectives[r.text.Lower(at-1)+" "+strings.TrimSuffix(r.text.Lower(at), "s")]
		if ok {
			return figureUnit{name, 1, 1, figureMoney}, at + 1
		}
	}
	if r.text.Is(k, "us") && r.text.Is(k+1, "dollars", "dollar") || r.text.Is(k, "u") && r.text.Is(k+4, "dollar", "dollars") {
		return figureUnit{"USD", 1, 1, figureMoney}, k + 2
	}
	return figureUnit{}, k
}

func (r *figureReader) plainUnit(k int, digits bool) (figureUnit, int) {
	t := r.text
	word := t.Lexemes[k].Lower
	glued := t.Glued(k)
	u, ok := figureUnits[word]
	switch {
	case digits && figureTonnes[t.Words(k, k+1)] > 0 && r.endsUnit(k+1):
		return figureUnit{"t", figureTonnes[t.Words(k, k+1)], 1, figureMass}, k + 1
	case digits && glued && (word == "c" || word == "f") && t.Words(k, k+1) != word:
		return figureUnit{"°" + strings.ToUpper(word), 1, 1, figureHeat}, k + 1
	case digits && glued && word == "p":
		return figureUnit{"GBP", 1, 100, figureMoney}, k + 1
	case digits && (word == "m" || word == "h" || word == "s" && glued):
		u, ok = figureUnit{word, 1, 1, figureLength}, true
		if word != "m" {
			u.kind = figureTime
		}
	case digits && glued && word == "w":
		u, ok = figureUnit{"W", 1, 1, figurePower}, true
	case digits && word == "l" && (glued || t.Glued(k+1) && t.Is(k+1, "/")):
		u, ok = figureUnits["litre"], true
	}
	if !ok || !digits && len(word) <= 3 && figureShort[word] {
		return figureUnit{}, k
	}
	if u, end := r.raised(u, k+1); end > k+1 {
		return u, end
	}
	return r.speed(u, k+1)
}

// figureTonnes are the letters for many tonnes, in their own case: "1.2 Mt" of steel, not "4 MT" of a missile's warhead.
var figureTonnes = map[string]int64{"Mt": 1_000_000, "Gt": 1_000_000_000}

// endsUnit reports whether no name goes on at lexeme k: "a hike from 2 Mt Orlan peaks" is of mountains.
func (r *figureReader) endsUnit(k int) bool {
	t := r.text
	return !t.Same(k) || t.Lexemes[k].Kind != numeral.Word || t.Source[t.Lexemes[k].Start] >= 'a' || r.Tokens[r.tokens[k]].POS != "PROPN" || t.Is(k, "co")
}

// figureShort are the abbreviations that mean something else, or nothing, after a number in words.
var figureShort = figureSet("pc pct sec min mi hr wk yr mm cm km m ft yd nm ha g kg mg t lb oz kt kn mb bar k v w l ml db")

// speed turns a length with "per hour", "an hour", "/h" into a speed.
func (r *figureReader) speed(u figureUnit, k int) (figureUnit, int) {
	if u.kind != figureLength {
		return u, k
	}
	t := r.text
	if !t.Is(k, "per", "a", "an", "/") || !t.Is(k+1, "hour", "h", "hr", "second", "s", "sec") {
		return u, k
	}
	perHour := t.Is(k+1, "hour", "h", "hr")
	switch {
	case u.name == "mi" && perHour:
		return figureUnit{"mph", 1, 1, figureSpeed}, k + 2
	case perHour:
		return figureUnit{u.name + "/h", 1, 1, figureSpeed}, k + 2
	}
	return figureUnit{u.name + "/s", 1, 1, figureSpeed}, k + 2
}

// currencyBefore reads a currency sign or code before the number at lexeme k: "$", "US$", "€ ", "EUR ", "Rs. ". It returns the lexeme
// where the amount starts, k for none.
func (r *figureReader) currencyBefore(k int) (name string, first int) {
	t := r.text
	if k == 0 || !t.Same(k) {
		return "", k
	}
	prev := k - 1
	if sign := figureSigns[t.Lexemes[prev].Lower]; sign != "" {
		if prev > 0 && t.Glued(prev) && t.Lexemes[prev-1].Kind == numeral.Word {
			if d := figureDollars[t.Lexemes[prev-1].Lower]; d != "" && sign == "USD" {
				return d, prev - 1
			}
		}
		return sign, prev
	}
	if t.Is(prev, ".") && t.Is(prev-1, "rs", "fr") && t.Glued(prev) {
		prev--
	}
	switch word := t.Words(prev, prev+1); {
	case figureCodes[word]:
		return word, prev
	case word == "Rs":
		return "INR", prev
	case word == "Fr":
		return "CHF", prev
	case word == "RM" && t.Glued(k):
		return "MYR", prev
	case word == "R" && t.Glued(k):
		return "ZAR", prev
	}
	return "", k
}

// inUnit turns an amount counted in a word of the text into the contract's unit: three decades are 30 years, 50 cents half a dollar.
func (u figureUnit) of(d *parley.Decimal) *parley.Decimal {
	if u.factor != 1 {
		d = d.Mul(parley.DecimalOf(u.factor))
	}
	if u.parts > 1 {
		d = d.Quo(parley.DecimalOf(u.parts))
	}
	return d
}
