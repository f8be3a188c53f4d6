/** Words by which channels and outlets are known from their names. Language data. */

/** A source that is a channel, account or page of a network. */
export const CHANNEL =
  /\b(?:(?:telegram|youtube|twitter|facebook|instagram|viber|whatsapp|vk) (?:channel|account|page|post|group|feed)|(?:channel|blog|feed|account)\b(?! of events))/iu;

/** A channel or account whose owner is not looked up: "Olesko's account", "a Telegram channel". */
export const WHOLE_CHANNEL =
  /(?:\b(?:telegram|youtube|twitter|facebook|instagram|viber|whatsapp|vk) (?:channel|account|page|post|group|feed)|['’]s? (?:\p{L}+ )?(?:channel|account|feed|blog))$/iu;

/** Something told, before the words that say by whom: "a report by", "an article in". */
export const TOLD_BY =
  /\b(?:report|article|account|story|investigation|analysis|interview|statement|study|survey|poll|dispatch)s?(?: \p{L}+ed)? (?:by|from|in|with) (?:the )?$/iu;

/** The name of a newspaper, station, site or news agency: "Isle Post", "Radio Cape"; a press service is none. */
export const MEDIA_NAME =
  /(?:^Radio \p{Lu}|(?:^| )(?:News|Times|Post|Daily|Gazette|Herald|Tribune|Courier|Journal|Chronicle|Observer|Radio|Television|TV|Press|Telegraph|Weekly|Newswire|Wire|News Agency|Broadcasting)$)/u;

/** An address on the web in place of a name: "Quay.example.com". */
export const DOMAIN_NAME =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|net|org|info|co|tv|news|[a-z]{2})$/iu;

/** A source that is something written. */
export const DOCUMENT =
  /\b(?:document|letter|report|indictment|article|statement|e-?mail|tweet|post|message|op-ed|editorial|column|advertisement|commercial|bill|constitution|treaty|agreement|charter|code|act|lawsuit|suit|motion|warrant|charges|complaint|memo|memorandum|filing|affidavit|papers|records|poll|survey|study|book|diary|transcript|law|order|decree|resolution|communiqu[eé]|census|finding|statistic|audit|review|analysis|notice|release|manifesto|will|contract|transcripts?|footage|video|recording|data)s?$/iu;

/** What follows the head of a source that is something written: "the report released on Friday". */
export const DOCUMENT_TAIL =
  /(?:,| (?:released|published|filed|issued|obtained|seen|reviewed|signed|sent|posted|dated|written|unsealed|made|commissioned|prepared|by|from|of|on|in|to|for|about|that|which)\b).*$/iu;

/** Newspapers, stations and agencies that their names do not show to be such. */
export const KNOWN_MEDIA: ReadonlySet<string> = new Set(
  (
    "AP|Associated Press|The Associated Press|Reuters|AFP|Agence France-Presse|UPI|dpa|DPA|EFE|ANSA|PTI|Xinhua|Kyodo|Yonhap|TASS|Interfax|RIA Novosti|" +
    "Anadolu|Anadolu Agency|BBC|CNN|CNBC|MSNBC|NBC|CBS|ABC|NPR|PBS|CBC|ITV|Al Jazeera|Al-Jazeera|Al Arabiya|Deutsche Welle|DW|France 24|RFI|RT|" +
    "Sputnik|Euronews|Politico|Axios|Vox|Slate|Salon|BuzzFeed|HuffPost|The Guardian|Guardian|The Independent|The Economist|Economist|The Atlantic|" +
    "The New Yorker|Newsweek|Time|Le Monde|Le Figaro|Libération|Der Spiegel|Die Zeit|Bild|El País|El Mundo|La Repubblica|Corriere della Sera|" +
    "Haaretz|The Hindu|Dawn|Asahi Shimbun|Breitbart|The Hill|Roll Call|The Daily Beast|Mother Jones|ProPublica|Bellingcat|Meduza|Kommersant|Vedomosti|TMZ"
  ).split("|"),
);
