import type { Reading } from '../../core/input';

/** How cells are cut; a delimiter of one space stands for any run of spaces, one of two spaces for runs of at least two. */
export type Cut = Pick<Reading, 'delimiter' | 'quote' | 'escape'>;

/** Whether a delimiter stands for runs of spaces. */
export function isRun(delimiter: string): boolean {
  return delimiter === ' ' || delimiter === '  ';
}

/** Length of the delimiter that stands at a position of the text; 0 where there is none. */
export function delimiterAt(text: string, at: number, delimiter: string): number {
  if (!isRun(delimiter)) return delimiter !== '' && text.startsWith(delimiter, at) ? delimiter.length : 0;
  let n = 0;
  while (text.charCodeAt(at + n) === 32) n++;
  return n >= delimiter.length ? n : 0;
}

/** Position of the first delimiter from `from` on and before `stop`; `stop` when there is none. */
export function findDelimiter(text: string, from: number, stop: number, delimiter: string): number {
  const at = delimiter === '' ? -1 : text.indexOf(delimiter, from);
  return at < 0 || at > stop ? stop : at;
}

/** Position of the first line end from `from` on; the length of the text when there is none. */
export function findLineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** The position after the line end that stands at `at`. */
export function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

/** How many line ends of any kind a text holds. */
export function countLineEnds(text: string): number {
  let n = 0;
  for (let at = findLineEnd(text, 0); at < text.length; n++) at = findLineEnd(text, afterLineEnd(text, at));
  return n;
}
