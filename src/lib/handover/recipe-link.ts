import type { Notebook } from '../core/notebook';
import { fail, type Result } from '../core/problem';
import type { Words } from '../core/words';
import { fromBase64Url, toBase64Url } from './base64url';
import { canonical } from './canonical';
import { LIMITS } from './limits';
import { pack, unpack } from './link-codec';
import { withoutPersonalLists } from './personal-lists';
import { linkProblem } from './link-problem';
import { readNotebookText } from './notebook-text';
import { USUAL_SMALLEST, withoutSmall } from './small-cells';

const PREFIX = '#v1.d1.';

/** The notebook as a link to the page at `base`; only the part after `#` holds it, so no server ever sees it. */
export function encodeLink(notebook: Notebook, base: string): string {
  const page = base.split('#', 1)[0] ?? '';
  return page + PREFIX + toBase64Url(pack(JSON.stringify(canonical(notebook))));
}

/** Whether the hash of an address looks like a recipe link of any version, to tell it from other anchors. */
export function isLinkHash(hash: string): boolean {
  return /^#?v\d+\.[a-z]\d+\./.test(hash);
}

/** The notebook in the hash of a link (with or without its `#`), which may be hostile. */
export function decodeLink(hash: string): Result<Notebook> {
  const body = hash.startsWith('#') ? hash : `#${hash}`;
  if (body.length > LIMITS.linkChars) return fail(linkProblem('too-large'));
  if (!body.startsWith(PREFIX)) return fail(linkProblem(isLinkHash(body) ? 'newer' : 'not-a-link'));
  const bytes = fromBase64Url(body.slice(PREFIX.length));
  if (!bytes) return fail(linkProblem('damaged'));
  const unpacked = unpack(bytes, LIMITS.bytes);
  return typeof unpacked === 'string' ? fail(linkProblem(unpacked)) : readNotebookText(unpacked.text);
}

/** What to say about the length of a link. */
export interface LinkAdvice {
  readonly level: 'fine' | 'long' | 'use-file';
  readonly words: Words | null;
}

/** Whether a link of this many characters survives mail and chat: long over 2 000, better a file over 8 000. */
export function linkAdvice(link: string): LinkAdvice {
  const ko = link.length.toLocaleString('ko');
  const en = link.length.toLocaleString('en');
  if (link.length <= 2_000) return { level: 'fine', words: null };
  if (link.length <= 8_000) {
    return {
      level: 'long',
      words: {
        ko: `링크가 ${ko}자로 깁니다. 메신저나 메일에서 잘릴 수 있으니 받은 분이 열리는지 확인하세요.`,
        en: `This link is long (${en} characters). Some mail and chat programs cut it off: check that it opens.`,
      },
    };
  }
  return {
    level: 'use-file',
    words: {
      ko: `링크가 ${ko}자로 너무 깁니다. 노트북 파일을 저장해서 보내세요.`,
      en: `This link is too long to send safely (${en} characters). Save the notebook and send the file instead.`,
    },
  };
}

/**
 * What a link carries of a notebook: everything but rows, which a notebook never has, figures of earlier months, and
 * earlier definitions, and lists of values of personal columns; with the sizes given. Counts of fewer people than the notebook's smallest number are left out.
 */
export function stripForLink(
  notebook: Notebook,
  sizes: Readonly<Record<string, number>> = notebook.expected ?? {},
): Notebook {
  const { snapshots: _, ...rest } = notebook;
  const seen = notebook.segments.flatMap(({ id }) => {
    const size = Object.hasOwn(sizes, id) ? sizes[id] : undefined;
    return size === undefined ? [] : [[id, size] as const];
  });
  const segments = withoutPersonalLists(notebook.segments, notebook.inputs).map(
    ({ versions: __, ...segment }) => segment,
  );
  return {
    ...rest,
    segments,
    expected: withoutSmall(Object.fromEntries(seen), notebook.smallest ?? USUAL_SMALLEST),
  };
}
