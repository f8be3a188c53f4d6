/** Written by training/pages/train-blocks.ts: one weight per feature of blockFeatures, in its order. */
export const ARTICLE_WEIGHTS: readonly number[] = [
  -0.4752, // bias
  0.2262, // readable
  1.3991, // readable neighbours
  -0.289, // length
  0.4217, // length, readable
  -0.9593, // short, unpunctuated
  -0.3967, // one word
  -1.7316, // linked share
  0.1102, // all linked
  -1.8045, // linked share, readable
  0.3814, // ends a sentence
  0.3961, // ends with a colon
  -0.7292, // sentences
  -0.4413, // p
  1.1031, // li
  0.2515, // heading
  0.0, // h1
  0.0365, // cell
  -1.476, // bare div
  0.179, // figure
  -1.3149, // header
  0.0, // nav
  0.3358, // aside
  0.0, // footer
  -0.0014, // form
  0.378, // article
  1.4532, // blockquote
  -0.5153, // list of links
  2.533, // parent share
  -0.371, // no parent share
  1.6596, // place share
  -0.5231, // no place share
  0.0191, // before the first paragraph
  -1.2582, // after the last paragraph
  -0.8138, // among the last
  -0.5184, // last of all
  0.4066, // first of all
  0.3685, // next linked
  -0.4029, // previous linked
  -0.277, // heading before links
  -0.6386, // stressed
  -0.4881, // capitals
  0.0, // repeats the title
  -0.0915, // seen before
  -0.0972, // digits
  -1.2061, // distance from the article
  -0.6009, // class: caption
  0.6881, // class: related
  -0.4592, // class: byline
  0.6054, // class: share
  -0.7068, // class: advert
  -0.1319, // class: comment
  -0.1902, // class: menu
  1.1889, // class: body
  -0.1989, // class: summary
  0.5159, // class: quote
  -0.2099, // own class: caption
  -0.2429, // own class: related
  -0.5578, // own class: byline
  0.184, // own class: share
  -0.7179, // own class: advert
  -0.0708, // own class: comment
  -0.7076, // own class: menu
  0.2322, // own class: body
  -0.2226, // own class: summary
  -0.1963, // own class: quote
  -1.1692, // words: date
  -0.3066, // words: byline
  -1.0579, // words: credit
  -1.8805, // words: invitation
  -1.1934, // words: subscription
  0.1691, // words: legal
  -0.5504, // words: social
  -0.1362, // words, short: date
  -0.2172, // words, short: byline
  -0.2301, // words, short: credit
  0.4043, // words, short: invitation
  0.0011, // words, short: subscription
  -0.2829, // words, short: legal
  -0.8282, // words, short: social
];
