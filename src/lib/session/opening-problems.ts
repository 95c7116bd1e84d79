import type { Problem } from '../core/problem';

/** A file with nothing in it. */
export function emptyFile(name: string): Problem {
  return {
    code: 'file-empty',
    message: { ko: `파일이 비어 있습니다: ${name}`, en: `The file ${name} is empty.` },
    hint: {
      ko: '내보내기가 끝난 파일인지 확인하고 다시 여세요.',
      en: 'Check that the export had finished, and open it again.',
    },
  };
}

/** A file with a header and no rows. */
export function noRows(name: string): Problem {
  return {
    code: 'file-no-rows',
    message: { ko: `머리글 한 줄뿐인 파일입니다: ${name}`, en: `${name} has one line and no rows below it.` },
    hint: {
      ko: '내보낼 때 기간이나 조건에 맞는 데이터가 있었는지 확인하세요.',
      en: 'Check that the export had data for the dates and filters that were chosen.',
    },
  };
}

/** The problem with the file's name before it, where its sentence does not say which file it means. */
export function ofFile(name: string, problem: Problem): Problem {
  const { ko, en } = problem.message;
  if (ko.includes(name)) return problem;
  return { ...problem, message: { ko: `${name}: ${ko}`, en: `${name}: ${en}` } };
}

/** One problem that says both, for files that were opened at once. */
export function together(first: Problem | undefined, second: Problem): Problem {
  if (!first) return second;
  const both = (a: string, b: string) => (a.includes(b) ? a : `${a} ${b}`);
  return {
    ...second,
    message: {
      ko: both(first.message.ko, second.message.ko),
      en: both(first.message.en, second.message.en),
    },
    hint: { ko: both(first.hint.ko, second.hint.ko), en: both(first.hint.en, second.hint.en) },
  };
}
