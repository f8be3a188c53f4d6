/** Words by which channels and outlets are known from their names. Language data. */

/** A source that is a channel, account or page of a network. */
export const CHANNEL =
  /\b(?:(?:telegram|youtube|twitter|facebook|instagram|viber|whatsapp|vk) (?:channel|account|page|post|group|feed)|(?:channel|blog|feed|account)\b(?! of events))/iu;

/** The name of a newspaper, station, site or news agency: "Isle Post", "Radio Cape"; a press service is none. */
export const MEDIA_NAME =
  /(?:^Radio \p{Lu}|(?:^| )(?:News|Times|Post|Daily|Gazette|Herald|Tribune|Courier|Journal|Chronicle|Observer|Radio|Television|TV|Press|Telegraph|Weekly|Newswire|Wire|News Agency|Broadcasting)$)/u;

/** A source that is something written. */
export const DOCUMENT =
  /\b(?:document|letter|report|indictment|complaint|memo|memorandum|filing|affidavit|papers|records|poll|survey|study|book|diary|transcript|law|order|decree|resolution|communiqu[eé])s?$/iu;
