/** Where a name begins and ends inside a token that holds more than the name. */

/** "Varga’s" where the tokens leave it whole: the ending is no part of the name. */
export function possessiveLength(token: string): number {
  return /\p{L}['’]s$/u.test(token) ? 2 : 0;
}

/** "anti-Borland", "ex-Minister": the part before the hyphen is no part of the name. */
export function prefixLength(token: string): number {
  const match =
    /^(?:[Aa]nti|[Pp]ro|[Ee]x|pre|post|non|pan|ultra|inter|intra|mid|trans)-(?=\p{Lu})/u.exec(
      token,
    );
  return match ? match[0].length : 0;
}
