import type { Problem } from '../../core/problem';

const asCsv = {
  ko: '원래 프로그램에서 CSV로, 또는 압축과 중첩이 없는 Parquet로 다시 저장해서 여세요.',
  en: 'Save it again as CSV, or as plain Parquet, in the program it came from, and open that.',
};

/** A Parquet or Arrow file that is cut short or contradicts itself. */
export function columnsDamaged(detail: string): Problem {
  return {
    code: 'columns-damaged',
    message: {
      ko: '이 Parquet·Arrow 파일은 손상되었거나 끝까지 내려받지 못했습니다.',
      en: 'This Parquet or Arrow file is damaged or was cut short.',
    },
    hint: {
      ko: '파일을 다시 내려받거나 내보낸 뒤 여세요.',
      en: 'Download or export the file again, then open it.',
    },
    detail,
  };
}

/** A Parquet or Arrow file that needs something which no reader here has. */
export function columnsUnsupported(
  what: { readonly ko: string; readonly en: string },
  detail: string,
): Problem {
  return {
    code: 'columns-unsupported',
    message: { ko: `이 파일은 읽을 수 없습니다: ${what.ko}`, en: `This file cannot be read: ${what.en}` },
    hint: asCsv,
    detail,
  };
}

/** Thrown inside the readers of this folder where a file needs what they do not have; becomes a problem at the door. */
export class Unsupported extends Error {
  readonly problem: Problem;

  constructor(ko: string, en: string) {
    super(en);
    this.problem = columnsUnsupported({ ko, en }, en);
  }
}
