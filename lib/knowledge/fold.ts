/** Lower case without accents, so that `Ejército` and `ejercito` are the same word. Changes no letter's meaning but ñ's. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
