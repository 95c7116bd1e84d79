import type { Note } from '../rows/note';

/** What was met in the cells of a sheet. */
export interface CellTally {
  formulas: number;
  /** Formulas without a kept value. */
  uncomputed: number;
  errors: number;
  hiddenRows: number;
}

/** A tally of nothing yet. */
export function newTally(): CellTally {
  return { formulas: 0, uncomputed: 0, errors: 0, hiddenRows: 0 };
}

function noteOf(code: string, count: number, ko: (n: string) => string, en: (n: string) => string): Note[] {
  return count === 0
    ? []
    : [{ code, ko: ko(count.toLocaleString('ko')), en: en(count.toLocaleString('en')) }];
}

/** What a person should know about the cells of a sheet; `repeated` counts cells filled from merged ones. */
export function tallyNotes(tally: CellTally, repeated: number): readonly Note[] {
  return [
    ...noteOf(
      'formulas',
      tally.formulas - tally.uncomputed,
      (n) => `수식 ${n}개는 파일에 저장된 계산 결과로 읽었습니다.`,
      (n) => `Formulas read by the results kept in the file: ${n}.`,
    ),
    ...noteOf(
      'formulas-uncomputed',
      tally.uncomputed,
      (n) => `수식 ${n}개는 계산 결과가 저장되어 있지 않아 빈칸입니다. Excel에서 열어 저장하면 채워집니다.`,
      (n) =>
        `Formulas without a kept result, left blank: ${n}. Open the file in Excel and save it to fill them.`,
    ),
    ...noteOf(
      'error-cells',
      tally.errors,
      (n) => `오류 셀(#N/A, #REF! 등) ${n}개는 빈칸으로 읽었습니다.`,
      (n) => `Error cells (#N/A, #REF! and the like) read as blank: ${n}.`,
    ),
    ...noteOf(
      'merged-cells',
      repeated,
      (n) => `병합된 셀의 값을 합쳐져 있던 칸 ${n}개에 되풀이해 넣었습니다.`,
      (n) => `Values of merged cells were repeated into the cells they span: ${n}.`,
    ),
    ...noteOf(
      'hidden-rows',
      tally.hiddenRows,
      (n) => `필터 등으로 숨겨진 행 ${n}개도 함께 읽었습니다.`,
      (n) => `Rows hidden in the sheet, by a filter for instance, were read too: ${n}.`,
    ),
  ];
}

/** Names the sheets that are hidden. */
export function hiddenSheetNotes(names: readonly string[]): readonly Note[] {
  if (names.length === 0) return [];
  const list = names.join(', ');
  return [
    {
      code: 'hidden-sheets',
      ko: `숨겨진 시트가 있습니다: ${list}. 골라야만 읽습니다.`,
      en: `There are hidden sheets: ${list}. They are read only if you choose them.`,
    },
  ];
}
