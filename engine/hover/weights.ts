/**
 * What each reason to show a passage counts, in units of one rare word shared with the sentence hovered.
 * Chosen by hand and moved in steps on one half of the judged queries; `npm run eval` shows what a change does.
 */
export const WEIGHTS = {
  /** The sentence hovered is what the reader has in mind. */
  sentence: 1,
  /** The rest of its paragraph says what the sentence is part of. */
  paragraph: 0.4,
  /** The title says what the page is about, whatever the sentence. */
  title: 0.4,
  /** Common words of the news count this share of their rarity. */
  common: 0.45,
  /** A word that says nearly the same counts this share of what the word itself would. */
  kin: 0.75,
  /** A name shared with the context says more than a word: it is what both are about. */
  topic: 1.25,
  /** A name known from a word made of it ("Iraqi") counts this share of the name itself. */
  derived: 0.7,
  /** What the most frequent name counts of a rare one: a person is no passing word, however often in the news. */
  known: 0.5,
  /** A name that the paragraph or the title has too counts this share of that again. */
  again: 0.5,
  /** Two words side by side in both are a thing with a name ("training mission"), beyond the words alone. */
  pair: 0.5,
  /** Each further thing shared: two things in common are hardly chance, one often is. */
  many: 0.25,
  /** Three words in a row of the sentence hovered: the same words were said, or quoted. */
  run: 0.4,
  /** How much of its length is held against a long passage, as b in BM25. */
  length: 0.3,
  /** What the passages before and after share with the context: a story goes on from one to the next. */
  neighbours: 0.2,
  /** Passages two away count this share of the next ones. */
  far: 0.8,
  /** Each thing shared by a passage or those up to two away, once: together they tell what the sentence is about. */
  around: 0.5,
  /** Each of the context's weightiest things that the article has anywhere: it is the same story. */
  story: 0.2,
  /** What Fuse.js finds alike beyond equal stems: spellings and slips of the pen. */
  fuse: 0.5,
  /** The name stands at the beginning: the passage is about it and does not only mention it. */
  early: 0.15,
  /** The name is the one who speaks. */
  speaker: 0.25,
  /** The passage does not name the topic and only stands for it: "he said". */
  unnamed: -0.4,
  /** The same of a country by a word for its people and things: "Iraqi forces". */
  describing: -0.6,
  /** The name stands there in full or is explained ("…, the secretary general of …"): this says who it is. */
  introduced: 0.2,
  /** A caption describes a picture that the reader cannot see. */
  caption: -2,
  /** A headline is shown with every snippet of its article anyway. */
  headline: -0.35,
  /** A passage of a few words tells little. */
  brief: -0.4,
  /** The newest article of a topic against its oldest, all else being equal. */
  newer: 0.12,
  /**
   * Articles take turns among what is nearly equal: each snippet of the same article that stands higher costs this
   * share.
   */
  turn: 0.02,
  /** What another card of the page has just shown loses this share: only what fits far better is read twice. */
  seen: 0.5,
};

/**
 * What says whether the passages found help with what is being read: see `judgeFloor`. A logistic model of six features,
 * each as it comes; learned from judged hovers by `npm run eval:floor -- FOLDER`, which prints this object.
 */
export const FLOOR = {
  bias: -2.452,
  weights: { around: 3.172, shown: 4.441, story: 3.208, central: 0.53, place: -0.78, page: 6.145 },
  /** What a page has of the telling words of an article, on average over pages that it helps with and others. */
  usualPage: 0.213,
  /** Below this probability there is nothing on what is being read: one useful answer in twenty lies lower. */
  nothing: 0.278,
  /** From an even chance on the passages fit; in between they are of the same subject. */
  fits: 0.5,
};
