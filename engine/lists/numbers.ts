// Made by `npm run words` from numbers.tsv in engine/lexicon/data/. Change those, not this file.

/** A word for a number a line, behind its value. */
export const NUMBER_LINES = `
1 one
2 two
3 three
4 four
5 five
6 six
7 seven
8 eight
9 nine
10 ten
11 eleven
12 twelve
20 twenty
30 thirty
40 forty
50 fifty
60 sixty
70 seventy
80 eighty
90 ninety
100 hundred
1000 thousand
1000000 million
1000000 mln
1000000000 billion
1000000000 bln
1000000000000 trillion`;
