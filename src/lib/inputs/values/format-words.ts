import type { Words } from '../../core/words';

const WORDS: Readonly<Record<string, Words>> = {
  excel: { ko: '엑셀 날짜 번호(46082.5)', en: 'Spreadsheet serial (46082.5)' },
  'excel-day': { ko: '엑셀 날짜 번호(46082)', en: 'Spreadsheet serial (46082)' },
  'epoch-s': { ko: '유닉스 시간(초)', en: 'Unix time in seconds' },
  'epoch-ms': { ko: '유닉스 시간(밀리초)', en: 'Unix time in milliseconds' },
  'epoch-us': { ko: '유닉스 시간(마이크로초)', en: 'Unix time in microseconds' },
  korean: {
    ko: '한국식 날짜와 시각(2026년 3월 1일 오후 3:05)',
    en: 'Korean date and time (2026년 3월 1일 오후 3:05)',
  },
  'korean-day': { ko: '한국식 날짜(2026년 3월 1일)', en: 'Korean date (2026년 3월 1일)' },
};

/** What a format that is no strptime text is called on screen, with the years of two digits where it says so; undefined for strptime texts. */
export function formatWords(format: string): Words | undefined {
  const [word = '', pivot] = format.split('@');
  const words = WORDS[word];
  if (words === undefined || pivot === undefined) return words;
  const to = Number(pivot) + 99;
  return { ko: `${words.ko}, ${pivot}–${to}년`, en: `${words.en}, ${pivot} to ${to}` };
}
