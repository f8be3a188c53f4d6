/** Names that say of each other nothing by their letters. Language data. */

/** "Known as Orvad's brother" gives no name. */
const NAME_ENDS = /^(?:[^'’\p{L}\p{N}-]|$)/u;

/** Words between two names that make the second another name of the first, and what must stand behind it. */
export const ALSO_CALLED: readonly { readonly words: RegExp; readonly closes: RegExp }[] = [
  {
    words:
      /^,? ?\(?(?:which is |who is |who was |is |was )?(?:also|better|formerly|otherwise|previously|once|widely|commonly|sometimes|locally)? ?(?:known|called|referred to|abbreviated|spelled) (?:(?:simply|locally|commonly|also|officially|in \p{Lu}\p{L}+|by (?:its|the|his|her) \p{L}+ (?:name|acronym|alias|initials)) )?(?:as |to as )?(?:the )?[“"‘]?$/u,
    closes: NAME_ENDS,
  },
  { words: /^,? ?\(?(?:a\.?k\.?a\.?|alias|née|nee) (?:the )?[“"‘]?$/iu, closes: NAME_ENDS },
  { words: /^,? ?\(?(?:formerly|previously) (?:the )?[“"‘]?$/u, closes: /^[),.;]/u },
];

/** Words between the full name of a body and its short one, and what must stand behind: "the Fen Army, or Fenni, said". */
export const OR_CALLED: { readonly words: RegExp; readonly closes: RegExp } = {
  words: /^,? \(?or (?:simply )?(?:the )?[“"‘]?$/u,
  closes: /^[),—–”"’]/u,
};

/**
 * Bodies that the world's press knows under names in several languages, or under letters of a name that it no longer gives in full;
 * a line each, as names are compared: lower-cased, without articles and small words.
 */
const NAMES = `
islamic state|isis|isil|daesh|islamic state iraq syria|islamic state iraq levant|islamic state group
doctors without borders|medecins sans frontieres|msf
reporters without borders|reporters sans frontieres|rsf
bureau alcohol tobacco firearms explosives|atf
hezbollah|hizbullah|hizballah|hezbullah
hamas|islamic resistance movement
al qaeda|al qaida|qaeda|qaida
muslim brotherhood|ikhwan
shin bet|shabak|israel security agency
taliban|taleban
farc|revolutionary armed forces colombia
pkk|kurdistan workers party
ypg|people protection units
red cross|icrc|international committee red cross
fifa|international federation association football
unicef|united nations children fund
unhcr|united nations high commissioner refugees
opec|organization petroleum exporting countries
aipac|american israel public affairs committee
`;

/** From a name, as names are compared, to the number of the body that it is one of. */
export const KNOWN_NAMES: ReadonlyMap<string, number> = new Map(
  NAMES.trim()
    .split("\n")
    .flatMap((line, index) => line.split("|").map((name): [string, number] => [name, index])),
);
