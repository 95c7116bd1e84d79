/**
 * The numbers of edit `i`, from 1: by turns another window and another number of orders, each of them new, so that no
 * answer is known already.
 * @param {number} i
 * @returns {{ readonly days: number, readonly orders: number }}
 */
export function editNumbers(i) {
  return { days: 30 + 7 * Math.ceil(i / 2), orders: 2 + Math.floor(i / 2) };
}
