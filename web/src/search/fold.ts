/** Text as a search compares it: lower case, without accents, one kind of apostrophe; as long as before, so that places stay. */

const APOSTROPHES = /[‘’ʼ`´]/g;
const EACH = /./gsu;
const BEYOND_ASCII = /[^\u0000-\u007f]/g;

/** `text` for comparing. Signs whose plain form would be longer or shorter stay as they are. Linear. */
export function fold(text: string): string {
  return lowerCase(text.replace(APOSTROPHES, "'").replace(BEYOND_ASCII, foldSign));
}

function foldSign(sign: string): string {
  const base = sign.normalize("NFD").replace(/\p{M}+/gu, "");
  return base.length === sign.length ? base : sign;
}

/** Lower case of the same length: a few signs have a longer one. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(EACH, (sign) => {
    const one = sign.toLowerCase();
    return one.length === sign.length ? one : sign;
  });
}
