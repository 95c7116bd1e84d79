import { describe, expect, it } from 'vitest';
import type { Fault } from '../core/file';
import { faultWords } from './fault-words';

describe('faultWords', () => {
  it.each<[Fault, string, string]>([
    [
      { kind: 'short-row', done: 'mended', rows: 1200, lines: [3, 9, 1001, 1002, 1003, 1004] },
      '칸이 모자란 줄이 1,200개 있습니다 (3, 9, 1,001, 1,002, 1,003번째 줄 등). 없는 칸은 비워 두고 읽었습니다.',
      '1,200 rows had too few cells (lines 3, 9, 1,001, 1,002, 1,003 …): missing cells were left blank.',
    ],
    [
      { kind: 'long-row', done: 'set-aside', rows: 1, lines: [7] },
      '칸이 남는 줄이 1개 있습니다 (7번째 줄). 믿을 수 없어 따로 빼 두었습니다.',
      '1 row had too many cells (line 7): set aside, as they could not be trusted.',
    ],
    [
      { kind: 'footer', done: 'passed-over', rows: 2, lines: [14, 15] },
      '표 아래에 합계나 설명이 2줄 있습니다 (14, 15번째 줄). 읽지 않고 지나갔습니다.',
      '2 lines of totals or notes stood below the table (lines 14, 15): passed over.',
    ],
  ])('%j', (fault, ko, en) => {
    expect(faultWords(fault)).toEqual({ ko, en });
  });
});
