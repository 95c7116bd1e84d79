import type { Fault, FaultKind } from '../core/file';
import type { Words } from '../core/words';

const ko = (n: number) => n.toLocaleString('ko-KR');
const en = (n: number) => n.toLocaleString('en-US');

/** Lines that are named in a sentence. */
const NAMED = 5;

const rows = (n: number, one: string, many = `${one}s`) => `${en(n)} ${n === 1 ? one : many}`;

type Telling = (n: number) => Words;

/** What happened. */
const HAPPENED: Readonly<Record<FaultKind, Telling>> = {
  'short-row': (n) => ({
    ko: `칸이 모자란 줄이 ${ko(n)}개 있습니다`,
    en: `${rows(n, 'row')} had too few cells`,
  }),
  'long-row': (n) => ({
    ko: `칸이 남는 줄이 ${ko(n)}개 있습니다`,
    en: `${rows(n, 'row')} had too many cells`,
  }),
  'stray-quote': (n) => ({
    ko: `따옴표가 잘못 놓인 줄이 ${ko(n)}개 있습니다`,
    en: `${rows(n, 'row')} had quotes out of place`,
  }),
  'open-quote': (n) => ({
    ko: `따옴표가 닫히지 않은 줄이 ${ko(n)}개 있습니다`,
    en: `${rows(n, 'row')} had a quote that never closes`,
  }),
  'bad-bytes': (n) => ({
    ko: `글자로 읽을 수 없는 바이트가 든 줄이 ${ko(n)}개 있습니다`,
    en: `${rows(n, 'row')} held bytes that are no text`,
  }),
  'other-delimiter': (n) => ({
    ko: `구분 기호가 다른 줄이 ${ko(n)}개 있습니다`,
    en: `${rows(n, 'row')} used another delimiter`,
  }),
  preamble: (n) => ({
    ko: `표 위에 제목이나 설명이 ${ko(n)}줄 있습니다`,
    en: `${rows(n, 'line')} stood above the table`,
  }),
  footer: (n) => ({
    ko: `표 아래에 합계나 설명이 ${ko(n)}줄 있습니다`,
    en: `${rows(n, 'line')} of totals or notes stood below the table`,
  }),
  'other-table': (n) => ({
    ko: `이 표 아래에 다른 표가 ${ko(n)}줄 있습니다`,
    en: `${rows(n, 'line')} below belong to another table`,
  }),
  'repeated-header': (n) => ({
    ko: `열 이름이 중간에 ${ko(n)}번 되풀이됩니다`,
    en: `The header was repeated ${rows(n, 'time')}`,
  }),
  'header-rows': (n) => ({
    ko: `열 이름이 ${ko(n)}줄에 걸쳐 있습니다`,
    en: `The header took ${rows(n, 'row')}`,
  }),
  guessed: () => ({
    ko: '열 이름 줄이 표와 맞지 않습니다',
    en: 'The header did not match the table',
  }),
};

/** What was done about it, where that says more than `DONE`. */
const MENDED: Readonly<Partial<Record<FaultKind, Words>>> = {
  'short-row': { ko: '없는 칸은 비워 두고 읽었습니다.', en: 'missing cells were left blank' },
  'long-row': {
    ko: '남는 칸을 빼거나 옆 칸과 합쳐서 읽었습니다.',
    en: 'extra cells were dropped, or joined with the cell beside them',
  },
  'stray-quote': {
    ko: '잘못 놓인 따옴표는 글자로 두고 읽었습니다.',
    en: 'quotes out of place were kept as letters',
  },
  'bad-bytes': { ko: '그 자리에 �를 넣고 읽었습니다.', en: '� stands in their place' },
  'other-delimiter': {
    ko: '그 줄의 구분 기호로 나누어 읽었습니다.',
    en: 'these were cut at their own delimiter',
  },
  'header-rows': { ko: '위에서 아래로 이어 붙였습니다.', en: 'its rows were joined from top to bottom' },
  guessed: {
    ko: '가장 그럴듯하게 맞추었으니 열 이름을 확인해 주세요.',
    en: 'it was matched as well as possible: please check the names',
  },
};

const DONE: Readonly<Record<Fault['done'], Words>> = {
  mended: { ko: '고쳐서 읽었습니다.', en: 'mended and used' },
  'passed-over': { ko: '읽지 않고 지나갔습니다.', en: 'passed over' },
  'set-aside': { ko: '믿을 수 없어 따로 빼 두었습니다.', en: 'set aside, as they could not be trusted' },
};

function lineNames({ lines, rows: all }: Fault): Words {
  const named = lines.slice(0, NAMED);
  if (named.length === 0) return { ko: '', en: '' };
  const more = all > named.length;
  return {
    ko: ` (${named.map(ko).join(', ')}번째 줄${more ? ' 등' : ''})`,
    en: ` (${named.length === 1 ? 'line' : 'lines'} ${named.map(en).join(', ')}${more ? ' …' : ''})`,
  };
}

/** A sentence about a fault of a text: what happened, how often, on which lines, and what was done. */
export function faultWords(fault: Fault): Words {
  const happened = HAPPENED[fault.kind](fault.rows);
  const lines = lineNames(fault);
  const done = (fault.done === 'mended' ? MENDED[fault.kind] : undefined) ?? DONE[fault.done];
  return { ko: `${happened.ko}${lines.ko}. ${done.ko}`, en: `${happened.en}${lines.en}: ${done.en}.` };
}
