import type { Words } from '../core/words';
import type { Comparison } from './fingerprint';

/** The size of a segment here against the one that the sender saw. */
export interface SizeCheck {
  readonly id: string;
  readonly expected: number;
  /** null when the segment has no size here, e.g. because a column is missing. */
  readonly actual: number | null;
  readonly same: boolean;
  readonly words: Words;
}

const REASONS: Readonly<Record<Comparison['kind'] | 'unknown', Words>> = {
  rows: { ko: '파일의 행이 다르기 때문입니다.', en: 'The file has other rows.' },
  columns: { ko: '파일의 열이 다르기 때문입니다.', en: 'The file has other columns.' },
  same: {
    ko: '데이터는 같으니 세그먼트의 조건이나 열 연결이 바뀌었는지 확인하세요.',
    en: 'The data is the same, so check whether the condition or the mapping was changed.',
  },
  unknown: {
    ko: '보낸 분의 파일과 비교할 정보가 없어 이유를 알 수 없습니다.',
    en: 'There is nothing to compare the files by, so the reason is not known.',
  },
};

function worst(comparisons: readonly Comparison[]): Comparison['kind'] | 'unknown' {
  const kinds = comparisons.map(({ kind }) => kind);
  if (kinds.length === 0) return 'unknown';
  if (kinds.includes('columns')) return 'columns';
  return kinds.includes('rows') ? 'rows' : 'same';
}

function wordsOf(expected: number, actual: number | null, reason: Words): Words {
  const [wantKo, wantEn] = [expected.toLocaleString('ko'), expected.toLocaleString('en')];
  if (actual === null) {
    return {
      ko: `보낸 분에게는 ${wantKo}명이었지만 여기서는 계산할 수 없습니다. ${reason.ko}`,
      en: `${wantEn} for the sender, but it cannot be counted here. ${reason.en}`,
    };
  }
  const [hereKo, hereEn] = [actual.toLocaleString('ko'), actual.toLocaleString('en')];
  if (actual === expected) return { ko: `${wantKo}명 중 ${hereKo}명 ✓`, en: `${hereEn} of ${wantEn} ✓` };
  const more = actual > expected;
  const apart = Math.abs(actual - expected);
  return {
    ko: `보낸 분에게는 ${wantKo}명, 여기서는 ${hereKo}명으로 ${apart.toLocaleString('ko')}명 ${more ? '많습니다' : '적습니다'}. ${reason.ko}`,
    en: `${wantEn} for the sender, ${hereEn} here: ${apart.toLocaleString('en')} ${more ? 'more' : 'fewer'}. ${reason.en}`,
  };
}

/** Each segment that the sender saw a size of, in order of id, with the reason for a difference. */
export function compareSizes(
  expected: Readonly<Record<string, number>>,
  actual: Readonly<Record<string, number>>,
  comparisons: readonly Comparison[] = [],
): SizeCheck[] {
  const reason = REASONS[worst(comparisons)];
  return Object.entries(expected)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, want]) => {
      const here = Object.hasOwn(actual, id) ? (actual[id] ?? null) : null;
      return { id, expected: want, actual: here, same: here === want, words: wordsOf(want, here, reason) };
    });
}
