import type { Lang, Words } from '../../core/words';
import { shownText } from '../words/show';
import { nearest } from './nearest';
import { shownLabel } from './names-of';
import { problemAt, type TextProblem } from './problems';
import { skip, type Expected, type Reader, type SlotKind } from './reader';
import { nearestHint } from './unknown';

const SLOTS: Readonly<Record<SlotKind, Words>> = {
  trait: { ko: '고객 특성 이름', en: 'the name of a trait' },
  column: { ko: '열 이름', en: 'the name of a column' },
  segment: { ko: '세그먼트 이름', en: 'the name of a segment' },
  number: { ko: '수', en: 'a number' },
  value: { ko: '따옴표로 묶은 값', en: 'a value in quotation marks' },
  day: { ko: '날짜(2026-03-01)', en: 'a day (2026-03-01)' },
  sql: { ko: '`로 묶은 SQL', en: 'SQL between backticks' },
};
const MOST = 6;
const HANGUL = /[가-힣]/;
/** What ends or joins what was said is the first thing to look for. */
const FIRST = /^.(\)|그리고|또는|and|or).$/;

function wordAt(reader: Reader, at: number): string {
  return /^(?:[\p{L}\p{N}_]+|\S)/u.exec(reader.raw.slice(at))?.[0] ?? '';
}

function wordsOf(expected: readonly Expected[]): string[] {
  return [...new Set(expected.flatMap((one) => (one.kind === 'word' ? [one.text] : [])))];
}

function slotsOf(expected: readonly Expected[]): SlotKind[] {
  return [...new Set(expected.flatMap((one) => (one.kind === 'slot' ? [one.slot] : [])))];
}

function listed(expected: readonly Expected[], lang: Lang): string {
  const words = wordsOf(expected).map((text) => (lang === 'ko' ? `‘${text}’` : `“${text}”`));
  const first = words.filter((word) => FIRST.test(word));
  const all = [...new Set([...first, ...slotsOf(expected).map((slot) => SLOTS[slot][lang]), ...words])];
  const shown = all.slice(0, MOST).join(', ');
  return all.length > MOST ? `${shown} …` : shown;
}

function hintOf(expected: readonly Expected[]): Words {
  return {
    ko: `이 자리에는 이런 말이 올 수 있습니다: ${listed(expected, 'ko')}`,
    en: `What can stand here: ${listed(expected, 'en')}`,
  };
}

/** The words that were most likely meant, before all others. */
function meantHint(near: readonly string[], expected: readonly Expected[]): Words {
  const all = hintOf(expected);
  const [ko, en] = [near.map((one) => `‘${one}’`).join(', '), near.map((one) => `“${one}”`).join(', ')];
  return { ko: `${ko}을(를) 쓰려던 것인가요? ${all.ko}`, en: `Did you mean ${en}? ${all.en}` };
}

function namesExpected(reader: Reader, slots: readonly SlotKind[]): string[] {
  const { lexicon, lang } = reader;
  const found = [
    ...(slots.includes('trait') ? lexicon.traits.things : []),
    ...(slots.includes('segment') ? lexicon.segments.things : []),
    ...(slots.includes('column') ? Object.values(lexicon.columns).flatMap(({ things }) => things) : []),
  ];
  return found.map((thing) => shownLabel(thing, lang));
}

/** Names like a word, which in Korean may have a particle at its end. */
function nearestTo(word: string, names: readonly string[]): string[] {
  const stem = word.replace(/(?<=[가-힣]{2})[이가은는을를의]$/, '');
  const found = nearest(stem, names);
  return found.length > 0 || stem === word ? found : nearest(word, names);
}

/** Where the Korean word begins in the middle of which reading ended: an ending was taken out of another word. */
function wholeWord(raw: string, from: number): number {
  let start = from;
  if (!HANGUL.test(raw[from] ?? '')) return from;
  while (HANGUL.test(raw[start - 1] ?? '')) start--;
  return start;
}

/** The problem at the place up to which a text was understood. */
export function unexpected(reader: Reader): TextProblem {
  const from = skip(reader, reader.furthest);
  const word = wordAt(reader, from);
  const expected = reader.expected;
  const slots = slotsOf(expected);
  if (word === '') {
    const empty = reader.text.trim() === '';
    return problemAt(
      reader.text.length,
      reader.text.length,
      empty ? 'nothing-written' : 'unfinished',
      empty
        ? { ko: '아직 쓴 조건이 없습니다.', en: 'Nothing is written yet.' }
        : { ko: '문장이 아직 끝나지 않았습니다.', en: 'The sentence is not finished.' },
      hintOf(expected),
    );
  }
  const shown = shownText(word);
  const to = from + word.length;
  if (slots.includes('value') && /^[\p{L}]/u.test(word)) {
    return problemAt(
      from,
      to,
      'unquoted-value',
      {
        ko: `‘${shown}’이(가) 값이라면 따옴표로 묶어야 합니다.`,
        en: `If “${shown}” is a value, it needs quotation marks.`,
      },
      hintOf(expected),
    );
  }
  const likeWords =
    word.length > 1
      ? nearestTo(
          word,
          wordsOf(expected).filter((one) => /\p{L}{2}/u.test(one)),
        )
      : [];
  const near = nearestTo(word, [...namesExpected(reader, slots), ...wordsOf(expected)]);
  if (slots.some((slot) => slot === 'trait' || slot === 'segment' || slot === 'column')) {
    return problemAt(
      from,
      to,
      'unknown-name',
      { ko: `‘${shown}’(이)라는 이름이 없습니다.`, en: `Nothing is called “${shown}”.` },
      near.length > 0 ? nearestHint(near) : hintOf(expected),
    );
  }
  const start = wholeWord(reader.raw, from);
  const whole = shownText(reader.raw.slice(start, to));
  return problemAt(
    start,
    to,
    'unexpected-word',
    { ko: `‘${whole}’을(를) 이해하지 못했습니다.`, en: `“${whole}” does not fit here.` },
    likeWords.length > 0 ? meantHint(likeWords, expected) : hintOf(expected),
  );
}
