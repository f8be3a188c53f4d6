/** Written by training/pages/train-blocks.ts: one weight per feature of blockFeatures, in its order. */
export const ARTICLE_WEIGHTS: readonly number[] = [
  -0.3270, // bias
  0.2685, // readable
  1.0494, // readable neighbours
  -0.4183, // length
  0.1651, // length, readable
  -0.9094, // short, unpunctuated
  -0.3335, // one word
  -1.5572, // linked share
  -0.0131, // all linked
  -1.5405, // linked share, readable
  0.2396, // ends a sentence
  0.1877, // ends with a colon
  -0.5639, // sentences
  -0.3538, // p
  0.9067, // li
  0.1978, // heading
  0.0000, // h1
  0.0151, // cell
  -1.0730, // bare div
  0.1001, // figure
  -0.7675, // header
  0.0000, // nav
  0.1073, // aside
  0.0000, // footer
  -0.0014, // form
  0.3123, // article
  1.1333, // blockquote
  -0.2294, // list of links
  2.5102, // parent share
  -0.4679, // no parent share
  1.6585, // place share
  -0.5821, // no place share
  -0.1501, // before the first paragraph
  -1.2619, // after the last paragraph
  -0.9005, // among the last
  -0.1932, // last of all
  0.5535, // first of all
  0.3869, // next linked
  -0.4527, // previous linked
  -0.1452, // heading before links
  -0.5058, // stressed
  -0.3069, // capitals
  0.0000, // repeats the title
  -0.0687, // seen before
  -0.2372, // digits
  -0.8601, // distance from the article
  -0.6153, // class: caption
  0.6809, // class: related
  -0.4639, // class: byline
  0.5145, // class: share
  -0.5594, // class: advert
  -0.0832, // class: comment
  -0.2260, // class: menu
  1.4288, // class: body
  -0.4257, // class: summary
  0.4603, // class: quote
  -0.2078, // own class: caption
  -0.1545, // own class: related
  -0.3879, // own class: byline
  0.1034, // own class: share
  -0.5123, // own class: advert
  -0.0418, // own class: comment
  -0.6831, // own class: menu
  0.3884, // own class: body
  -0.1049, // own class: summary
  -0.0826, // own class: quote
  -0.9664, // words: date
  -0.1757, // words: byline
  -0.6307, // words: credit
  -1.1772, // words: invitation
  -0.8873, // words: subscription
  -0.0487, // words: legal
  -0.4901, // words: social
  -0.1603, // words, short: date
  -0.1144, // words, short: byline
  -0.1575, // words, short: credit
  0.0215, // words, short: invitation
  -0.0660, // words, short: subscription
  -0.1158, // words, short: legal
  -0.4636, // words, short: social
];
