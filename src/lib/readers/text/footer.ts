import { misfit, rowMisfit, type Profile } from './profile';

const TOTAL =
  /^(?:합\s*계|총\s*계|총\s*합계|소\s*계|누\s*계|계|평균|전체|total|totals|grand total|sub-?\s?total|sum|average|summe|gesamt|合計|小計|总计|合计|計)\s*[:：]?$/i;
const NOTE =
  /^(?:[*※#†=~(]|--|note|notes|source|출처|주\s*[:)）]|비고|참고|자료|total|합계|총|generated|printed|출력|작성|생성|end of|끝\b|이하\s*여백|[\d,]+\s*(?:rows?|records?|건|개|행))/i;

function filled(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

/** Whether a record begins with a word for a total. */
export function startsAsTotal(cells: readonly string[]): boolean {
  return TOTAL.test(filled(cells)[0] ?? '');
}

/** Whether a row is a total below the table: such a word comes first, and other cells are blank or unlike their columns. */
export function isTotal(cells: readonly string[], profile: Profile): boolean {
  const first = filled(cells)[0];
  if (first === undefined || !TOTAL.test(first)) return false;
  const blanks = profile.some(
    ({ blanks, values }, i) => blanks <= values * 0.1 && values > 2 && (cells[i] ?? '').trim() === '',
  );
  return blanks || rowMisfit(profile, cells) >= 1.5;
}

/** Whether a line is a note below the table: one text alone that is no value of the first column. */
export function isNote(line: string, cells: readonly string[], profile: Profile, apart: boolean): boolean {
  const [only, ...others] = filled(cells);
  if (only === undefined || profile.length < 2) return false;
  if (others.length > 0) return cells.length < profile.length && apart && NOTE.test(line.trim());
  if (NOTE.test(only) || TOTAL.test(only)) return true;
  const column = profile[0];
  return (
    apart || misfit(column, only) >= 1 || (column !== undefined && only.length > 2 * column.longest + 10)
  );
}
