import { expect, it } from 'vitest';
import { formatWords } from './format-words';

it.each([
  ['korean-day', '한국식 날짜(2026년 3월 1일)'],
  ['korean-day@1930', '한국식 날짜(2026년 3월 1일), 1930–2029년'],
  ['epoch-ms', '유닉스 시간(밀리초)'],
  ['%Y-%m-%d', undefined],
])('%s is called %s', (format, ko) => {
  expect(formatWords(format)?.ko).toBe(ko);
});
