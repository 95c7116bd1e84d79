import { fail, type Problem, type Result } from '../core/problem';
import { engineProblem } from './engine-problems';
import { cancelled } from './problems';

function damaged(detail: string): Problem {
  return {
    code: 'file-damaged',
    message: {
      ko: '파일을 읽지 못했습니다. 파일이 손상되었거나 형식이 다를 수 있습니다.',
      en: 'The file could not be read. It may be damaged, or of another kind than it says.',
    },
    hint: {
      ko: '원래 프로그램에서 파일을 다시 내려받거나, CSV로 저장해서 열어 보세요.',
      en: 'Export the file again from the program it came from, or save it as CSV and open that.',
    },
    detail,
  };
}

const NO_MEMORY =
  /out of memory|allocation failed|invalid (typed )?array length|invalid string length|array buffer allocation|Cannot create a string longer/i;

const STOPPED = /AbortError|was aborted|signal is aborted/i;

/** What a failure of a reader means to the person at the screen; the original text is kept as detail. */
export function readingProblem(error: unknown): Problem {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (STOPPED.test(text)) return cancelled();
  if (NO_MEMORY.test(text)) return engineProblem(`Out of Memory: ${text}`);
  const known = engineProblem(text);
  return known.code === 'file-gone' || known.code === 'out-of-memory' ? known : damaged(text);
}

/** Readers name a file that was changed or removed in a way of their own; the engine has one name for it. */
export function withOneName<T>(result: Result<T>): Result<T> {
  if (result.ok || result.problem.code !== 'file-unreadable') return result;
  return fail(engineProblem(`NotReadableError: ${result.problem.detail ?? ''}`));
}
