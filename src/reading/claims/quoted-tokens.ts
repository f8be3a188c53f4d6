/** Which words stand in quotation marks, whoever is quoted. */
import type { Sentence, Tokens } from "../../model/index.ts";

/** A quotation shorter than this many tokens is a scrap; what is scare-quoted is seen to apart. */
const SHORT = 6;

/** 1 for each token inside double quotation marks that are opened and closed in one block, with some words between. Linear. */
export function quotedTokens(tokens: Tokens, sentences: readonly Sentence[]): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let open = -1;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) open = -1;
    block = sentence.block;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const mark = tokens.text[token]!;
      if (mark === "“" || (mark === '"' && open < 0)) open = token;
      else if ((mark === "”" || mark === '"') && open >= 0) {
        if (token - open > SHORT) quoted.fill(1, open + 1, token);
        open = -1;
      }
    }
  }
  return quoted;
}
