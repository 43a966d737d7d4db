package ingest

import (
	"regexp"
	"strings"
	"unicode"

	"parley"
)

// place is where in a report a block stands.
type place int

const (
	anywhere place = iota
	top            // before the first paragraph of running text
	tail           // after the last one
)

// A furnitureRule names one habit of pages. It takes a whole block out when its pattern is found there and the block has
// at most words words.
type furnitureRule struct {
	reason string
	where  place
	words  int
	find   *regexp.Regexp
}

// networks are the services whose bare names stand below articles.
const networks = `threads|youtube|facebook|twitter|x \(twitter\)|instagram|linkedin|whatsapp|telegram|tiktok|pinterest|reddit|tumblr|mastodon|bluesky|snapchat|flipboard|google news|rss|rss feed|e-?mail|email id|e-?mail us|print|copy link|messenger|viber|vk|weibo|wechat|line`

// furnitureRules are tried in order; the first that fits gives the reason. Patterns are written for the block without
// its bullet and ignore case.
var furnitureRules = []furnitureRule{
	rule("image residue", anywhere, 12, `^!?[\[(]?\S*\.(jpe?g|png|gif|webp|svg|avif)\S*[)\]]*$|^!\[[^\]]*\]\([^)]*\)$`),
	rule("end mark", anywhere, 2, `^[-–—*#(]*\s*(end|ends|the end|30|###)\s*[-–—*#).]*$|^#+$`),
	rule("form notice", anywhere, 25, `indicates? required fields?|required fields are marked|^this field is (required|for validation)|`+
		`email address will not be published|^save my name|^enter your e-?mail|^(full |first |last |your )?(name|e-?mail|e-?mail address|website|comment|phone|message|captcha) ?\*$`),
	rule("comment form", anywhere, 15, `^(leave|post|write|add|submit) (a|your) (reply|comment)|^(please )?(sign|log) ?in (or register )?to (leave|post|comment|join)|`+
		`^comments?( \(\d+\))?$|^\d+ comments?$|^be the first to comment|^cancel reply|^no comments( yet)?$|must be logged in to|^comments (are|have been) (closed|disabled|turned off)|^view (all )?(the )?comments|^join the (conversation|discussion)`),
	rule("cookie notice", anywhere, 90, `\b(uses?|using|stores?|sets?|accept|manage|reject|about|these|essential|non-essential) (all |our |the |strictly |only )?(necessary |essential |analytics |functional )?cookies\b|\bcookie (policy|settings|preferences|notice|consent)\b`),
	rule("copyright notice", anywhere, 60, `^(©|\(c\) ?\d|copyright\b)|\ball rights reserved\b`),
	rule("advertisement", anywhere, 8, `^(advert|advertisements?|advertising|sponsored( content| by .*)?|promoted( content)?|paid content|partner content|(story|article) continues below.*|continue reading below.*)$`),
	rule("live notice", anywhere, 20, `^updates from our\b|^refresh (for|the|this|your)\b|^live updates?$|^(this|the) (page|live ?blog|coverage) (is|has|will)( now| been| be)?( being)? (updated|closed|updating)|^follow (along|our live)|^auto-?refresh`),
	rule("update note", anywhere, 40, `^(last |first )?(updated|published|posted)( about)? (\d+|an?|one|two|a few) (sec(ond)?s?|min(ute)?s?|hours?|hrs?|days?|weeks?) ago\.?$|^(this|the) (article|story|report|page|post|live ?blog) (was|has been|is being|will be) (last |first |regularly )?updated( (at|on|as|to add|to include|to reflect|with|throughout)\b[^.]*)?\.?$|^\(?updates? (\d+ )?(with|to add|adds?|throughout)\b[^.]*\)?$`),
	rule("counter", anywhere, 5, `^\d+ (new )?updates?$|^(update|updates|shares?|likes?|views?|reads|reactions?|retweets?|followers|comments?):? ?[\d.,]+ ?[km]?$|^[\d.,]+ ?[km]? (shares?|likes?|views?|reads|reactions?|retweets?|followers|people reading( this)?( now)?)$|`+
		`^((image|photo|picture|slide|video|item|page|gallery):? )?\d+ of \d+$|^(image|photo|picture|slide|video) \d+ ?/ ?\d+$`),
	rule("telephone", anywhere, 20, `^((news ?desk|switchboard|tel|telephone|phone|mobile|fax|hotline|helpline|whatsapp|our number|call|ring|dial|text)\b[^.!?\d]{0,60}[:.]? ?)?(\(?\+\d([ ()./-]*\d){7,}|\(?0\d([ ()-]*\d){7,})( for help| for details| to book| \(24 hours\))?\.?$`),
	rule("share prompt", anywhere, 70, `^(please )?share (this|the|on|via|with|your thoughts|:)|^share$|^(tweet|pin|print|email|copy) (this|it|link)$|^spread the word|^(please )?(follow|like)( and (share|like|follow|subscribe( to)?|support))? [^.!?]*\b(on (social media|`+networks+`)\b|for (more|comprehensive|the latest|latest|authoritative|breaking|all|live|daily|regular|updates))|`+
		`\b(follow|support|visit|like|subscribe( to)?|join|bookmark)( and (follow|support|share|like|subscribe( to)?))? our (news )?(portal|page|pages|channel|website|web ?site|handle|feed|social media)\b`),
	rule("share prompt", anywhere, 12, `^(please )?follow (us|me|him|her|the author)\b|^follow [^.!?]* on [^.!?]*[,:]?$|^like us\b|^stay (connected|tuned|informed|up to date) (with|on|to|by)\b|^connect with us`),
	rule("social link", anywhere, 4, `^(share on |share via |follow us on )?(`+networks+`)( icon| logo| page| channel)?$`),
	rule("newsletter prompt", anywhere, 45, `^(sign up|sign-up)( (to|for|here|now|today|free))?\b|^subscribe\b[^.]*$|^subscribe (to|now|here|today)\b|^(get|receive|join)\b[^.]*\b(newsletter|inbox|whatsapp|telegram)\b|\bdelivered (straight |directly )?to your inbox\b|^thank you for (subscribing|signing up)|^you have (successfully )?subscribed|^(our )?(free )?(daily |weekly |morning )?newsletters?$|^(enjoying|enjoyed|like|liking|want more of) (this|our|what you)\b[^.!]*\?|\b(sign up|subscribe)( here| now| today| free| for free)? (to|for) (our|the|my)\b[^.]*\b(newsletter|bulletin|briefing|alerts?|digest)s?\b`),
	rule("paywall notice", anywhere, 40, `^to continue reading\b|^this (article|content|story) is (for|available to|only available to|reserved for) (our )?(subscribers|members|registered)|^already an? (subscriber|member)|^you have \d+ (free )?articles?|^(log|sign) in to (read|continue)|^register (for free|to (read|continue))`),
	rule("call to action", anywhere, 30, `^call[ -]to[ -]action\b|^(click|tap) (here|on|the|below|to)\b|^scroll (down|up|for)\b|^download (the|our)\b[^.]*\bapp\b|^donate( (here|now|today|to us|to our))?\s*(:|$|\||[-–—])|^support (our|us|independent) (journalism|work|newsroom|reporting)?\b|^how you can help\b|^watch (now|the video|below|live)\b|^(listen|play) (now|to this (article|story))|^install our`),
	rule("contact prompt", anywhere, 35, `^(got a (story|tip|question)|seen something|seen anything|have you been affected|were you there|do you (have|know)( a| any| more)? (story|tip|information|about))\b|^(contact|e-?mail|call|text|write to|reach) (us|our|the (newsroom|author|reporter|writer|editor))\b|^send (us )?(your|us your|tips)\b|\bsend us (your|a|any) (pictures|photos|videos|story|stories|tips?|footage)\b`),
	rule("page reference", anywhere, 15, `\b(see|turn to|more on|continued on|full story:?)( on)? pages? \d+\)?$`),
	rule("related link", anywhere, 25, `^(trending( now)?|most (read|popular|viewed)|read (also|more|next|on|this next)|see also|see more|also read|also see|also in the news|more on this( story)?|more from [^:]*|more (stories|news)|related( (stories|articles|news|posts|links|coverage|topics|content))?|recommended( for you| reading)?|don['’]?t miss|you (may|might) (also )?(like|be interested in)( these)?|editor['’]?s picks?|up next|watch|video|listen|in pictures|photos|gallery|podcast|explainer|what to read next|next (story|article|post)|previous (story|article|post))\s*([:|»›>].*|[-–—] .*)?$`),
	rule("related link", anywhere, 20, `^(subscribe|sign in|log in|see also|related|newsletters?)\s*\|`),
	rule("related link", anywhere, 25, `^(more (in|about) [^:.!?]{2,40}|next( up)?|coming up|go deeper|dig deeper|full (story|coverage|report)|our (earlier|previous) (story|report|coverage)|also (on|in) [^:.!?]{2,30})\s*[:»›>] ?[^.]*[^.\s:]$`),
	rule("related link", tail, 25, `^(analysis|opinion|comment|editorial|explained|live|profile|in depth|long ?read|review|quiz|letters?)\s*[:|»›>] ?[^.]*[^.\s:]$`),
	rule("print notice", anywhere, 35, `\bprint edition\b|^(a version of )?this (article|story|report) (first |originally )?(appeared|was (first |originally )?published|appears) (in print|in the|on page)\b`),
	rule("reading time", anywhere, 6, `^(reading time:? )?\d+[- ]?(min|mins|minute|minutes)( read)?$|^(reading time|time to read):? \d+.*$`),
	rule("picture credit", anywhere, 30, `^\(?(photo|image|picture|photograph|pic|illustration|graphic|video)s?( credits?| by| courtesy( of)?| source)?\s*[:/]|^\(?(photo|image|picture) by\b|^\(?(file|handout|stock|representational|representative) (photo|image|picture)s?\b[^.]*$|^getty images\b|[(\[](file )?(photo|image|picture|photograph|credit|pic)s?( credit)?s?( by)?\s*[:/] ?[^()\[\]]{2,60}[)\]]\.?$`),
	rule("reporting credit", anywhere, 40, `^[(\[]?((additional )?(reporting|writing) by|reported by|(compiled|edited|editing|translated|translation) by)\b`),
	rule("navigation", anywhere, 6, `^(skip to (main )?(content|navigation)|home|menu|search|sign in|log ?in|log ?out|register|my account|back to top|close|next|previous|load more|show more|view more|read full (story|article))$`),
	rule("tags", tail, 40, `^(tags?|topics?|filed under|categor(y|ies)|keywords|hashtags?|related topics)\s*:|^(#\w+[ ,]*)+$`),
	rule("source line", tail, 30, `^sources?\s*:`),
}

func rule(reason string, where place, words int, pattern string) furnitureRule {
	return furnitureRule{reason, where, words, regexp.MustCompile(`(?i)` + pattern)}
}

// maxTrail is the most words of one part of a line of links: "Business | Caribbean", "Home > World > Storms".
const maxTrail = 4

// trailMark stands between the parts of such a line.
var trailMark = regexp.MustCompile(`\s+[|>›»/]\s+`)

// maxFurniture is the most bytes of a block that the rules look at: 90 words, the most of any rule, of 15 letters. It keeps
// a token of megabytes from being searched by every rule.
const maxFurniture = 90 * 16

// furnitureReason says why a block is no part of the article; empty when it is one.
func furnitureReason(block string, where place) string {
	if len(block) > maxFurniture {
		return ""
	}
	bare := trimBullet(block)
	if strings.IndexFunc(bare, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0 && !strings.HasPrefix(bare, "#") {
		return "separator"
	}
	n := words(bare)
	for _, r := range furnitureRules {
		if n <= r.words && (r.where == anywhere || r.where == where) && r.find.MatchString(bare) {
			return r.reason
		}
	}
	if _, credit := bylineOf(bare); where != anywhere && !credit && isTrail(bare) {
		return "section line"
	}
	return ""
}

// isTrail reports whether a block is a line of short links without a figure among them.
func isTrail(block string) bool {
	parts := trailMark.Split(block, -1)
	if len(parts) < 2 || strings.ContainsAny(block, "0123456789") {
		return false
	}
	for _, p := range parts {
		if n := words(p); n == 0 || n > maxTrail || isSentence(p) {
			return false
		}
	}
	return true
}

// sift parts the article's blocks from the furniture, by the rules above. What stands before the first paragraph of
// running text may be a head line of the page, what stands after the last one its foot.
func sift(blocks []string) (article []string, furniture []parley.Furniture) {
	reasons := make([]string, len(blocks))
	first, last := len(blocks), -1
	for i, b := range blocks {
		reasons[i] = furnitureReason(b, anywhere)
		if reasons[i] == "" && isProse(b) {
			first, last = min(first, i), i
		}
	}
	for i, b := range blocks {
		switch {
		case reasons[i] == "" && i < first:
			reasons[i] = furnitureReason(b, top)
		case reasons[i] == "" && i > last:
			reasons[i] = furnitureReason(b, tail)
		}
		if reasons[i] != "" {
			furniture = append(furniture, parley.Furniture{Text: b, Reason: reasons[i]})
			continue
		}
		article = append(article, b)
	}
	return article, furniture
}
