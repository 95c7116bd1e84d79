import type { Notebook } from '../core/notebook';
import { fail, ok, type Result } from '../core/problem';
import { canonical } from './canonical';
import { LIMITS } from './limits';
import { notebookProblem } from './notebook-problem';
import { parseNotebook } from './notebook-schema';

/** Indentation makes a file larger than the compact text that the limit is about. */
const TEXT_LIMIT = 4 * LIMITS.bytes;

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(notebookProblem('not-json'));
  }
}

/** The notebook in the text of a `.gyul.json` file, which may be hostile or of an older version. */
export function readNotebookText(text: string): Result<Notebook> {
  if (text.length > TEXT_LIMIT) return fail(notebookProblem('too-large'));
  const json = parseJson(text.replace(/^\ufeff/, ''));
  return json.ok ? parseNotebook(json.value) : json;
}

/** The text of a notebook file: keys in one order, indented, with a last newline. */
export function writeNotebook(notebook: Notebook): string {
  return `${JSON.stringify(canonical(notebook), null, 2)}\n`;
}
