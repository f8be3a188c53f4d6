/**
 * Letters by language, most frequent first, for guessing single-byte encodings: for Cyrillic the alphabet, for Latin scripts
 * the letters that ASCII lacks. General knowledge of each language; the order matters, exact shares do not.
 */
export interface LanguageLetters {
  readonly language: string;
  readonly script: "latin" | "cyrillic";
  readonly letters: string;
}

export const LANGUAGE_LETTERS: readonly LanguageLetters[] = [
  { language: "fr", script: "latin", letters: "éèàêçôîûùâïœëÿü" },
  { language: "de", script: "latin", letters: "üäößé" },
  { language: "es", script: "latin", letters: "óíáéñúü" },
  { language: "pt", script: "latin", letters: "ãçáéóõêíàúâôü" },
  { language: "it", script: "latin", letters: "àèùòìéîó" },
  { language: "sv", script: "latin", letters: "äåöéü" },
  { language: "da", script: "latin", letters: "øåæéüö" },
  { language: "is", script: "latin", letters: "ðáíéþóúöæý" },
  { language: "en", script: "latin", letters: "éöüñáèíóçïãø" },
  { language: "pl", script: "latin", letters: "ęłążóśćńź" },
  { language: "cs", script: "latin", letters: "íáéěřčýžšůúóťďňöü" },
  { language: "sk", script: "latin", letters: "áíčéžýšúľťôňďäóĺŕ" },
  { language: "hu", script: "latin", letters: "áéöőíóüúű" },
  { language: "ro", script: "latin", letters: "ăâîşţéö" },
  { language: "hr", script: "latin", letters: "čšžćđéö" },
  { language: "sq", script: "latin", letters: "ëç" },
  { language: "ru", script: "cyrillic", letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё" },
  { language: "uk", script: "cyrillic", letters: "оаинвітерсклудмпязьбгйчхцїжєшющфґ" },
  { language: "be", script: "cyrillic", letters: "анікорыестлдвяумпзьуцгбйхчшжэўёюф" },
  { language: "bg", script: "cyrillic", letters: "аоиетнрсвлдкпмзъугябчйцжшщхфюь" },
  { language: "sr", script: "cyrillic", letters: "аоиенрстувдкјмплзбгчшцжњхћљђџф" },
];
