import type { Problem } from '../core/problem';

/** The engine died and a new one is up; says so once everything is there again. */
export const RESTARTED: Problem = {
  code: 'engine-was-restarted',
  message: {
    ko: '분석 엔진이 멈춰 다시 시작했습니다. 파일을 다시 읽었으며 잃은 내용은 없습니다.',
    en: 'The engine stopped and was restarted. Your files were read again and nothing is lost.',
  },
  hint: {
    ko: '같은 일이 되풀이되면 열이나 행이 적은 파일로 해 보세요.',
    en: 'If it happens again, try a file with fewer columns or rows.',
  },
};
