import type { Lang, Words } from '../core/words';
import { particle } from '../text/particle';
import type { Comparison } from './fingerprint';

function count(value: number, lang: Lang): string {
  return value.toLocaleString(lang);
}

function rowsWords({ expected, actual }: Comparison['rows'], reordered: boolean): Words {
  if (expected === actual && reordered) {
    return {
      ko: `열과 행 수(${count(actual, 'ko')}행)는 같지만 열의 순서가 달라 내용이 같은지는 알 수 없습니다. 아래 인원수를 비교하세요.`,
      en: `Same columns and ${count(actual, 'en')} rows, but the columns stand in another order, so the contents cannot be compared. Compare the sizes below.`,
    };
  }
  if (expected === actual) {
    return {
      ko: `열은 같지만 행의 내용이 다릅니다(${count(actual, 'ko')}행). 결과가 달라질 수 있습니다.`,
      en: `Same columns, but other rows (${count(actual, 'en')} of them). Results can differ.`,
    };
  }
  return {
    ko: `열은 같지만 행이 다릅니다: 노트북을 만든 파일은 ${count(expected, 'ko')}행, 이 파일은 ${count(actual, 'ko')}행입니다. 결과가 달라질 수 있습니다.`,
    en: `Same columns, but other rows: the notebook was made from ${count(expected, 'en')} rows, this file has ${count(actual, 'en')}. Results can differ.`,
  };
}

function quoted(names: readonly string[], lang: Lang): string {
  return names.map((name) => (lang === 'ko' ? `‘${name}’` : `“${name}”`)).join(', ');
}

function subject(names: readonly string[]): string {
  return quoted(names, 'ko') + particle(names.at(-1) ?? '', '이/가');
}

function missingWords(names: readonly string[]): Words[] {
  if (names.length === 0) return [];
  return [
    {
      ko: `이 파일에는 ${subject(names)} 없습니다. 대신 쓸 열을 고르세요.`,
      en: `This file has no ${quoted(names, 'en')}. Choose the column to use instead.`,
    },
  ];
}

function renamedWords(renamed: Comparison['renamed']): Words[] {
  return renamed.map(({ from, to }) => ({
    ko: `‘${from}’ 대신 ${subject([to])} 있습니다. 같은 열이면 그대로 연결하세요.`,
    en: `Instead of “${from}” there is “${to}”. If it is the same column, map it.`,
  }));
}

function extraWords(names: readonly string[]): Words[] {
  if (names.length === 0) return [];
  return [
    {
      ko: `노트북을 만들 때 없던 열이 있습니다: ${quoted(names, 'ko')}.`,
      en: `Columns that the notebook does not know: ${quoted(names, 'en')}.`,
    },
  ];
}

/** What a comparison says, in one to three sentences. */
export function fingerprintWords(found: Omit<Comparison, 'words'>): Words {
  const { kind, missing, extra, renamed, rows, reordered } = found;
  if (kind === 'same') {
    return {
      ko: `노트북을 만든 데이터와 같습니다(${count(rows.actual, 'ko')}행).`,
      en: `The same data as the notebook was made from (${count(rows.actual, 'en')} rows).`,
    };
  }
  if (kind === 'rows') return rowsWords(rows, reordered);
  const parts = [...missingWords(missing), ...renamedWords(renamed), ...extraWords(extra)];
  return { ko: parts.map(({ ko }) => ko).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
