/**
 * What plain-text structure knows of English: function words, words that carry a thread on, and the general vocabulary of web
 * page furniture. Data only, handed to the rules, so that another language is another file of the same shape.
 */

/** Language data of plain-text structure. All words are lower case; all patterns are anchored or match short fixed phrases. */
export interface PageWords {
  readonly functionWords: ReadonlySet<string>;
  /** Finite auxiliaries and very common finite verbs: a line with one is a clause. */
  readonly finiteVerbs: ReadonlySet<string>;
  /** Verbs of saying: an unterminated line that ends with a reporting clause is still running text. */
  readonly sayingVerbs: ReadonlySet<string>;
  /** Openings of a paragraph that take up the paragraph before: what stands between does not belong. */
  readonly continuation: RegExp;
  /** Single words of menus, buttons and labels. A short line made mostly of these is furniture. */
  readonly webWords: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  /** Whole short lines that are navigation or buttons. */
  readonly menuLine: RegExp;
  readonly socialLine: RegExp;
  readonly formLine: RegExp;
  readonly legalLine: RegExp;
  readonly captionStart: RegExp;
  readonly captionEnd: RegExp;
  readonly captionInside: RegExp;
  /** Marks a caption only where no sentence ends: "Photo by", "Video from". */
  readonly captionWeak: RegExp;
  /** A label before a link to another article, with the headline on the same line. */
  readonly teaserPrefix: RegExp;
  /** Starts a box of links to other articles; the article may go on after it. */
  readonly boxStart: RegExp;
  /** Starts what follows an article: comments, the author's biography. Nothing after it is the article. */
  readonly tailStart: RegExp;
  /** Label lines over a teaser: they also stand over whole articles, so they only count beside a headline. */
  readonly teaserLabel: RegExp;
  readonly bioStart: RegExp;
  /** Begins what a page says about its author, name first. */
  readonly bioText: RegExp;
  /** Addresses the reader or speaks for the page. */
  readonly reader: RegExp;
  /** Says who else worked on the text. */
  readonly contributionLine: RegExp;
  /** Begins a paragraph that asks the reader to subscribe, write, accept, follow. */
  readonly promptStart: RegExp;
  /** Phrases of such paragraphs and of legal notices; two of them make furniture of a long line. */
  readonly promptPhrases: readonly string[];
  readonly published: RegExp;
  readonly modified: RegExp;
  /** A sentence in which a page says when the article was published. */
  readonly dateSentence: RegExp;
  readonly relativeAge: RegExp;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  /** Minutes east of UTC of time zone abbreviations that mean one thing. */
  readonly zones: ReadonlyMap<string, string>;
  /** News agencies whose texts other outlets print: their credit never names the outlet. Lower case. */
  readonly syndicated: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const months = new Map<string, number>();
MONTHS.forEach((name, index) => {
  months.set(name, index + 1);
  months.set(name.slice(0, 3), index + 1);
});
months.set("sept", 9);

/** English. */
export const english: PageWords = {
  functionWords:
    set(`a an the this that these those and or but nor so yet if as of in on at by to from with without for
    about into over after before during under between through against since until while because although though when
    where which who whom whose what how why he she it they we you i him her them us me his its their our your my
    is are was were be been being am has have had do does did will would can could may might must shall should not
    no there than then also just only very more most some any all both each few many much other such own same too
    said says it's don't didn't doesn't isn't wasn't aren't weren't won't he's she's they're we're i'm that's`),
  finiteVerbs:
    set(`is are was were am has have had do does did will would can could may might must shall should says said
    say tells told calls called wants needs gets got goes went comes came makes made takes took gives gave finds found
    sees saw knows knew thinks thought becomes became begins began leaves left keeps kept holds held runs ran wins won
    loses lost dies kills hits faces warns urges vows plans seeks rejects denies confirms announces launches opens
    closes returns arrives sends backs blames accuses claims admits reveals leads joins meets orders bans cuts rises
    falls drops grows remains shows starts ends stops isn't aren't wasn't weren't can't won't don't doesn't didn't`),
  sayingVerbs:
    set(`said says told added adds noted explained stressed continued wrote writes recalled recalls insisted
    argued tweeted replied answered concluded stated emphasized emphasised warned claimed asked admitted`),
  continuation:
    /^(?:["“'‘]?(?:he|she|they|it|his|her|their|its|him|them|this|these|those|such|both)\b|(?:a|an|one|two|three|several|some|many|\d+) (?:day|days|week|weeks|month|months|year|years|hour|hours|minutes) (?:later|earlier|after|before)\b|(?:later|meanwhile|however|moreover|furthermore|also|besides|still|then|thus|therefore|instead|nevertheless|similarly|consequently|in particular|in addition|in turn|in response|at the same time|for example|for instance|on the other hand|as a result|after that|according to (?:him|her|them)|earlier|the (?:former|latter|same))\b)/iu,
  webWords:
    set(`home menu search login log sign in up register subscribe subscription newsletter newsletters share print
    email e-mail rss comments comment reply contact about us advertise advertisement advertising ad ads careers jobs
    sitemap archive archives faq help news latest recent popular trending recommended related photos photo video videos
    gallery galleries multimedia podcast podcasts watch live tv radio world politics business economy sport sports culture
    entertainment lifestyle travel science technology tech health opinion opinions editorial society weather local
    international national magazine blog blogs shop store more read next previous prev back top close open skip content
    main navigation section sections topics tags category categories tag all edition cookie cookies privacy policy terms
    conditions use follow download app apps mobile desktop version account my profile settings language
    english projects events interviews interview analysis features feature style finance markets investing
    arts books music movies food fashion auto autos motoring education environment property classifieds obituaries
    services partners press media donate support join today updated update published by loading page view
    views edit send copy link full story stories article articles headlines click here show hide see list`),
  networks:
    set(`facebook twitter instagram telegram youtube whatsapp linkedin pinterest reddit tumblr vkontakte vk tiktok
    google google+ plus stumbleupon viber flipboard messenger email mail print share tweet pin like follow us on via x odnoklassniki ok
    digg delicious pocket wechat weibo line copy link rss feed this article story page and or`),
  menuLine:
    /^(?:(?:read|see|show|load|view|learn|find out|discover) (?:more|all|less|full (?:story|article))|more ?(?:>+|»|…|\.\.\.)?|continue reading.*|skip to .*|jump to .*|back to (?:top|.{1,20})|go to .{1,30}|click (?:here|to) .*|(?:recent|latest|top|all|breaking|more|other|popular|local|world) (?:news|stories|articles|posts|headlines)\b.{0,30}|(?:log|sign) ?(?:in|out|up|on)\b.{0,40}|advertisements?(?: continue reading.*)?|sponsored(?: content)?|story continues below.*|article continues (?:below|after).*|scroll down.*|now playing:?|loading[ .…]*|print(?: this)?(?: page| article)?|text size.*|font size.*|hide caption|toggle .*|your browser .*|(?:you need to )?enable javascript.*|javascript .*|media playback .*|(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|sections?|posted in|labels?)\s*:.*|\d+ (?:views?|likes?|votes?|reads|min(?:ute)?s? read)|(?:next|previous|prev) (?:article|post|story|page).*|share ?save|savesave|close|menu|search|open search|page \d+ of \d+|est(?:imated)? reading time.*|listen to (?:this )?article.*|watch (?:video|now|live).*|just watched.*|play(?: video)?|photo|photos|video|image|images)$/iu,
  socialLine:
    /^(?:(?:share|tweet|pin|like|follow|join|find|subscribe to|connect with)\b.{0,40}\b(?:facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|pinterest|us|social media|story|article|this|post|link|email)\b.{0,30}|share|shares|tweet|\d[\d.,]*k? (?:shares?|tweets?|likes?|followers|retweets?)|(?:read or )?share this\b.*|follow .{1,40} on (?:twitter|facebook|instagram|telegram)\b.{0,40}|subscribe to us\b.{0,30}|follow us\b.{0,60})$/iu,
  formLine:
    /^(?:(?:leave|write|post|add|submit) (?:a |your |an? )?(?:reply|comment|response|review)s?\b.{0,60}|cancel reply.*|your (?:email|e-mail)(?: address)?\b.*|required fields.*|(?:name|e-?mail|website|comment|message|password|username|captcha|first name|last name)\s*\*.{0,30}|(?:post|submit|send) ?(?:comment|message|form)?|save my name,? e-?mail.*|notify me of .*|(?:sign up|subscribe|register) (?:for|to|now|today|here|with)\b.{0,140}|get (?:our|the) .{0,60}(?:newsletter|inbox|alerts?)\b.{0,60}|enter your (?:email|e-mail|name|comment)\b.*|newsletters?(?: sign.?up)?\b.{0,30}|you must be logged in.*|log ?in to (?:leave|post|comment|reply).*|please (?:log|sign) in.*|forgot(?:ten)? (?:your )?password.*|be the first to comment.*|no comments(?: yet)?|have your say.*|join the (?:conversation|discussion).*|get digital access|free .{1,30} (?:trial|series))$/iu,
  legalLine:
    /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4}|by\b|:)|.{0,80}\ball rights? reserved\b|(?:terms|conditions) (?:of (?:use|service|sale)|and conditions)\b.{0,40}$|privacy (?:policy|notice)(?: (?:and|&|of|for)\b.{0,50}|\s?[.:;|].{0,50})?$|.{0,60}\bmay not be (?:published|reproduced|republished|copied)\b|any use of .{0,60}(?:materials|content)|(?:cookie|cookies) (?:policy|settings|notice)|disclaimer\b.{0,30}$|reproduction .{0,60}prohibited|the editorial (?:board|office) .{0,40}not responsible)/iu,
  captionStart:
    /^(?:(?:illustrative|illustration|file|archive|stock|representational|cover|main|featured|symbolic) (?:photo|image|picture|illustration)s?\b|(?:photos?|pictures?|images?|pics?|illustrations?|graphics?|video|credits?|photograph|photographs|photographer|screenshot|screen ?grab|courtesy)\s*(?:credits?\b|courtesy\b|source\b|©|\/|:|-|–|—|\||\(|\.)|(?:image|media) (?:caption|copyright|source|credit)|file\s*[-–—]{1,2}|file:|pictured\b|caption:|getty images\b|(?:left|right|above|below)\s*:|(?:this|in this) (?:\S+ ){0,4}(?:photo|image|photograph|picture) (?:released|provided|taken|shows|posted)\b|.{0,20}\bphotos? (?:released|provided) by\b)/iu,
  captionEnd:
    /(?:[([](?:[^()[\]]{0,60}\b(?:photos?|pictures?|images?|getty|credit|courtesy|supplied|handout|screengrab|shutterstock|pool via)\b[^()[\]]{0,60}|[^()[\]]{1,40}\/\s?(?:ap|afp|reuters|epa|file|getty|pa|twitter|facebook|instagram|pool))[)\]]\.?|(?:photo|photograph|picture|image|credit)s?\s*(?:credits?)?\s?(?::|©|courtesy of)\s?.{1,60}|\/\s?(?:getty images|ap|afp|reuters|epa|associated press|agence france-?presse|shutterstock|tass|anadolu|xinhua|ap file)\)?|\bgetty(?: images)?|© ?.{1,40})$/iu,
  captionWeak:
    /(?:^(?:photos?|pictures?|images?|illustrations?|graphics?|video|credits?|photograph)\s(?:by|from)\b|\b(?:photo|photograph|picture|image)s?\sby\s.{1,60}$)/iu,
  captionInside:
    /\((?:pictured|left|right|centre|center|file|above|pictured [a-z ]{1,30})\)|\bfile photo\b|\bhide caption\b|\b(?:is|are|was|were) (?:pictured|seen|shown) (?:here|in this|above|below|on a|in an? (?:undated|file|combination))/iu,
  teaserPrefix:
    /^\W{0,3}(?:(?:read|see|watch|related|also read|read also|see also|also see|must read|check also|recommended|listen|more|more on this|go deeper|further reading|don't miss|in case you missed it|photos|in pictures|in video)(?:\s+(?:more|also|next|on this|here|too|reading|stories|news|articles?))?\s*[:|>»–—]\s*\S|read (?:more|also|next) \S|also read \S|(?:click|tap) here\b|for more .{1,60}(?:coverage|news|stories|information)\b.{0,10}(?::|click|visit|see|go to))/iu,
  boxStart:
    /^\W{0,3}(?:(?:related|similar|other|more|recommended|most|top|popular|trending|latest|recent|featured|editor'?s?’?s?)\s(?:articles?|stories|story|news|posts?|content|reading|links|topics?|coverage|read|viewed|popular|shared|picks?|choice|videos?|from .{1,40}|on this(?: story| topic)?|for you|headlines|reports|materials|publications)(?: .{0,30})?|related|recommended(?: for you)?|trending(?: now)?|(?:you (?:may|might)|we) (?:also )?(?:like|be interested in|recommend).{0,30}|(?:read|see|check|watch|check it) (?:also|more|next|this)|also read|also on .{1,30}|read more|don'?t miss|must read|from (?:the|around) (?:web|our partners).{0,20}|around the web|up next|what to read next|sponsored (?:links|content|stories)|promoted (?:stories|content)|popular(?: now)?|most read(?: in .{1,30})?|top stories|what'?s hot|more (?:about|in|on|stories) .{1,40}|in other news|news in brief|all news|recent news .{1,40})\s*[:.…»>]*$/iu,
  tailStart:
    /^\W{0,3}(?:(?:(?:\d+ )?comments?|\d+ (?:replies|responses))(?:\s*[([:]?\s*\d*\s*[)\]]?)?|(?:\d+ )(?:comments?|thoughts?|responses?|replies) (?:on|to|for)\b.{0,120}|leave a (?:reply|comment|response).{0,40}|post a comment.{0,30}|about (?:the )?(?:authors?|writer|reporter|journalist|contributors?)|(?:read |view |see |show )?(?:all )?(?:\d+ )?comments|join the (?:discussion|conversation)|reader comments.{0,20}|comments are (?:closed|off).{0,40}|add (?:a |your )?comment.{0,20}|disqus.{0,40})\s*:?$/iu,
  teaserLabel:
    /^(?:updated?|news|latest|exclusive|breaking|live|video|photos?|opinion|analysis|interview|feature|watch|read|related|more|also|important|hot|top|must read|in focus|special|report|world|politics|economy|society|culture|sport|all news|main news|just in)$/iu,
  bioStart:
    /^[Aa]bout (?!The\b)((?:\p{Lu}[\p{L}'’.-]+)(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|al|bin|la|le|da|di)){1,3})$/u,
  contributionLine:
    /^\W{0,3}(?:.{0,160}\bcontributed (?:to|reporting|from)\b.{0,40}|(?:additional )?reporting by\b.{0,80}(?:editing|writing|additional)\b.{0,80}|(?:edited|editing|with assistance|additional reporting) by\b.{0,80})$/iu,
  promptStart:
    /^(?:(?:please )?(?:subscribe|let our|get|support|sign up|follow|join|like|support|donate|download|click|tap|register|log in|contact us|write to us|send (?:us|your)|tell us|email us|share your|let us know|enter your|newsletter|stay (?:tuned|informed|up to date|connected)|become an?|buy|try|discover more|find us|check out our|visit our|we use cookies|this (?:site|website|page) uses|by (?:continuing|using|clicking|subscribing|signing)|if you (?:find|found|notice|notic|see|spot|have (?:a|any)|would like|want to|like|enjoyed)|do you (?:have|know)|have you|have a (?:tip|story)|got a (?:tip|story)|thank you for|thanks for|support (?:us|our|independent)|help us|we (?:need|want) your|our journalis|copyright|the views expressed|opinions expressed|disclaimer|note:|editor[’']?s note)\b)/iu,
  bioText:
    /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}(?: \([^)]{1,40}\))?,? (?:is|was|has been|covers|writes|reports|joined|works) .{0,120}\b(?:reporter|correspondent|writer|editor|contributor|journalist|columnist|author|blogger|producer|covering|covers|freelance|fellow|professor|lecturer)\b/u,
  reader: /\b(?:you|your|our|us|we)\b/iu,
  promptPhrases: [
    "inbox",
    "delivered",
    "news alerts",
    "support us",
    "to support",
    "for readers",
    "readers like you",
    "subscribe",
    "newsletter",
    "sign up",
    "your inbox",
    "your email",
    "e-mail address",
    "email address",
    "follow us",
    "our website",
    "our site",
    "this site",
    "cookies",
    "privacy policy",
    "terms of",
    "all rights reserved",
    "click here",
    "click on",
    "not a robot",
    "continue reading the main story",
    "our channel",
    "our page",
    "on facebook",
    "log in",
    "comments are",
    "comment section",
    "moderat",
    "ctrl+enter",
    "report an error",
    "reproduc",
    "without permission",
    "may not be published",
    "copyright",
    "©",
    "advertis",
    "free trial",
    "our app",
    "your browser",
    "javascript",
    "do not necessarily reflect",
    "hyperlink",
    "push notifications",
  ],
  published:
    /^\W{0,3}(?:first\s+)?(?:published|posted|publication date|date of publication|date published|publish date|released|issued|created|date|pub\.?)(?:\s+(?:on|at))?\b/iu,
  modified:
    /^\W{0,3}(?:last\s+)?(?:updated?|modified|edited|revised|changed|upd\.?|last update|corrected)(?:\s+(?:on|at))?\b/iu,
  dateSentence:
    /^\W{0,3}(?:this|the) (?:story|article|report|post|page|piece|text|item) (?:was|has been|is) (?:first |originally |last )?(?:published|posted|updated|modified|amended)\b/iu,
  relativeAge:
    /^\W{0,3}(?:(?:published|posted|updated)\s+)?(?:an?|one|\d{1,3})\s+(?:sec(?:ond)?|min(?:ute)?|hr|hour|day|week|month|year)s?\s+ago\W{0,3}$/iu,
  months,
  weekdays: set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun",
  ),
  zones: new Map([
    ["utc", "Z"],
    ["gmt", "Z"],
    ["z", "Z"],
    ["est", "-05:00"],
    ["edt", "-04:00"],
    ["cst", "-06:00"],
    ["cdt", "-05:00"],
    ["mst", "-07:00"],
    ["mdt", "-06:00"],
    ["pst", "-08:00"],
    ["pdt", "-07:00"],
    ["cet", "+01:00"],
    ["cest", "+02:00"],
    ["eet", "+02:00"],
    ["eest", "+03:00"],
    ["msk", "+03:00"],
    ["jst", "+09:00"],
    ["aest", "+10:00"],
    ["aedt", "+11:00"],
  ]),
  syndicated: new Set([
    "ap",
    "the associated press",
    "associated press",
    "reuters",
    "thomson reuters",
    "afp",
    "agence france-presse",
    "dpa",
    "upi",
    "pa",
    "press association",
    "pa media",
    "efe",
    "ansa",
    "apa",
    "epa",
    "bloomberg",
    "xinhua",
    "kyodo",
    "pti",
    "ians",
    "ani",
    "tass",
    "interfax",
    "cp",
    "the canadian press",
    "aap",
    "ips",
    "bernama",
    "anadolu",
    "aa",
  ]),
};
