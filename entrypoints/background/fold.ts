/** A text without case, marks and the signs between words, to compare it with another: "Côte d’Ivoire" is "cote d ivoire". */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
