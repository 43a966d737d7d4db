package reading

import (
	"strings"

	"parley"
)

// Names of agencies and outlets that carry no word for what they are; from general knowledge.
const (
	agencyNames = `Reuters AP AFP TASS Tass Interfax Xinhua UPI DPA dpa ANSA EFE Kyodo Yonhap PTI ANI Ukrinform Anadolu RIA PA
		APA Belga Ritzau NTB TT Bloomberg Bernama Antara IRNA SANA KCNA MENA`
	outletNames = `BBC CNN CNBC MSNBC NBC ABC CBS NPR PBS ITV Sky Axios Politico POLITICO Vox Vice BuzzFeed Bellingcat ProPublica Newsweek
		Time Fortune Forbes Economist Atlantic Guardian Independent Telegraph Spiegel Bild Zeit FAZ Monde Figaro Libération País Mundo
		Haaretz Jazeera Arabiya Kommersant Vedomosti Izvestia Pravda Meduza NHK CBC RT RTÉ Euronews Insider Breitbart Quartz Semafor DW`
)

// Words that end the name of an outlet ("the Harbour Gazette"), and of an agency; from general knowledge.
const (
	outletWords = `Times Post News Journal Herald Tribune Gazette Chronicle Observer Mirror Register Courier Dispatch Examiner Globe
		Sun Mail Express Standard Star Ledger Sentinel Inquirer Bulletin Record Argus Echo Daily Weekly Magazine Radio TV Television
		Broadcasting Newspaper Review Today`
	agencyWords = `Wire Press Newswire Agency Service`
)

// Nouns of what a statement or document is called; from general knowledge, in the singular.
const (
	statementNouns = `statement communique communiqué release declaration post tweet message broadcast address letter telegram announcement
		video interview`
	documentNouns = `report document memo memorandum poll survey study indictment filing transcript affidavit audit review analysis
		dossier record file plan draft law bill treaty resolution agreement charter ruling verdict lawsuit complaint census`
)

var (
	agencySet       = wordSet(agencyNames)
	outletSet       = wordSet(outletNames)
	outletWordSet   = wordSet(outletWords)
	agencyWordSet   = wordSet(agencyWords)
	statementSet    = wordSet(statementNouns)
	documentSet     = wordSet(documentNouns)
	platformNameSet = wordSet(`Telegram Twitter X Facebook Instagram YouTube TikTok VKontakte Weibo Truth Threads Bluesky LinkedIn Mastodon WhatsApp`)
)

// An origins is whom a report credits, for each attribution, each sentence and the report as a whole; nil for nobody.
type origins struct {
	byAttribution []*parley.Origin
	bySentence    map[int]*parley.Origin
	whole         *parley.Origin
}

// findOrigins reads what the report credits.
func findOrigins(p *page) *origins {
	o := &origins{byAttribution: make([]*parley.Origin, len(p.attributions)), bySentence: map[int]*parley.Origin{}}
	for k := range p.attributions {
		a := &p.attributions[k]
		if a.act == attitude || a.act == parley.Intention || p.around[a.head] >= 0 {
			continue
		}
		origin := p.sourceOrigin(a)
		if origin != nil && a.frame == passiveFrame && p.Tokens[a.head].Lemma == "report" {
			o.bySentence[p.sentence[a.head]] = origin
		}
		if origin == nil {
			origin = p.placeOrigin(a)
		}
		o.byAttribution[k] = origin
	}
	o.whole = p.creditedAgency()
	return o
}

// sourceOrigin is the outlet, agency, statement or document that is itself the source of a.
func (p *page) sourceOrigin(a *attribution) *parley.Origin {
	if a.who < 0 || len(a.source) == 0 {
		return nil
	}
	return p.originNamed(a.who, p.Span(a.source[0]))
}

// originNamed is the origin that the noun phrase with head i names, nil when it is neither outlet nor document.
func (p *page) originNamed(i int, span parley.Span) *parley.Origin {
	t := &p.Tokens[i]
	var kind parley.OriginKind
	switch {
	case p.isAgency(i):
		kind = parley.AgencyOrigin
	case p.isOutlet(i):
		kind = parley.OutletOrigin
	case t.POS != "NOUN":
		return nil
	case statementSet[t.Lemma]:
		kind = parley.StatementOrigin
	case documentSet[t.Lemma]:
		kind = parley.DocumentOrigin
	default:
		return nil
	}
	return &parley.Origin{Name: withoutArticle(span.Of(p.Text())), Kind: kind, Span: span}
}

func (p *page) isAgency(i int) bool {
	t := &p.Tokens[i]
	return t.POS == "PROPN" && (agencySet[t.Text] || agencyWordSet[t.Text] && p.inName(i))
}

func (p *page) isOutlet(i int) bool {
	t := &p.Tokens[i]
	return t.POS == "PROPN" && !strings.HasSuffix(t.Ent, "PERSON") && (outletSet[t.Text] || outletWordSet[t.Text] && p.inName(i))
}

// inName reports whether the proper noun at token i ends a name of several words.
func (p *page) inName(i int) bool {
	return i > 0 && p.Tokens[i-1].POS == "PROPN" && p.Tokens[i-1].Head == i || i > 0 && p.Tokens[i-1].Lower == "the"
}

// withoutArticle takes a leading article off a name.
func withoutArticle(name string) string {
	for _, article := range []string{"The ", "the ", "A ", "a ", "An ", "an "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return strings.TrimRight(rest, ",")
		}
	}
	return strings.TrimRight(name, ",")
}

// placeOrigin is where the source of a said it: to an outlet, in a statement, on a platform.
func (p *page) placeOrigin(a *attribution) *parley.Origin {
	for _, c := range p.children[a.head] {
		switch t := &p.Tokens[c]; t.Dep {
		case "dobj", "dative":
			if c > a.head && (p.isOutlet(c) || p.isAgency(c)) {
				return p.originNamed(c, p.nameSpan(c))
			}
		case "prep":
			if o := p.prepOrigin(c); o != nil {
				return o
			}
		}
	}
	return nil
}

// prepOrigin is the origin that a preposition of the cue leads to ("in a statement", "in an interview with the BBC", "on
// Telegram", "to Reuters").
func (p *page) prepOrigin(prep int) *parley.Origin {
	o := p.child(prep, "pobj")
	if o < 0 {
		return nil
	}
	for range 3 {
		if p.isOutlet(o) || p.isAgency(o) {
			return p.originNamed(o, p.nameSpan(o))
		}
		next := p.child(o, "prep")
		if next < 0 {
			break
		}
		inner := p.child(next, "pobj")
		if inner < 0 || p.Tokens[next].Lower != "with" && p.Tokens[next].Lower != "to" && p.Tokens[next].Lower != "on" {
			break
		}
		o = inner
	}
	o = p.child(prep, "pobj")
	t := &p.Tokens[o]
	switch word := p.Tokens[prep].Lower; {
	case word == "on" && t.POS == "PROPN" && platformNameSet[t.Text]:
		return &parley.Origin{Name: t.Text, Kind: parley.StatementOrigin, Span: t.Span}
	case word == "in" && t.POS == "NOUN" && (statementSet[t.Lemma] || documentSet[t.Lemma]):
		return p.originNamed(o, p.Span(parley.Range{First: p.reach[o].First, End: o + 1}))
	}
	return nil
}

// nameSpan is the span of the name that ends with token i, with its article.
func (p *page) nameSpan(i int) parley.Span {
	first := i
	for first > 0 && (p.Tokens[first-1].Head == i && p.Tokens[first-1].POS == "PROPN" || p.Tokens[first-1].Lower == "the" && p.Tokens[first-1].Head == i) {
		first--
	}
	return p.Span(parley.Range{First: first, End: i + 1})
}

// creditBlocks is how many blocks at the start and at the end of a report may credit an agency for all of it: the dateline
// stands in the first after title and byline, the credit line in the last.
const creditBlocks = 3

// creditedAgency is the agency that a dateline ("PORT GREY (AP) —") or a closing credit names in brackets.
func (p *page) creditedAgency() *parley.Origin {
	for i := 1; i+1 < len(p.Tokens); i++ {
		if b := p.block[i]; b >= creditBlocks && b < len(p.Blocks)-1 {
			continue
		}
		t := &p.Tokens[i]
		if agencySet[t.Text] && p.Tokens[i-1].Text == "(" && p.Tokens[i+1].Text == ")" {
			return &parley.Origin{Name: t.Text, Kind: parley.AgencyOrigin, Span: t.Span}
		}
	}
	return nil
}

// originOf returns whom the report credits for what it says at token i, nil for nobody: what the innermost attribution around it
// names, else its sentence, else the report as a whole.
func (p *page) originOf(i int) *parley.Origin {
	for k := p.vouched[i]; k >= 0; k = p.attributions[k].via {
		if o := p.origins.byAttribution[k]; o != nil {
			return o
		}
	}
	if o := p.origins.bySentence[p.sentence[i]]; o != nil {
		return o
	}
	return p.origins.whole
}
