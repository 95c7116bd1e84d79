import type { Rows } from '../../core/condition';
import { findEvents } from '../find';
import { besideRows, namedColumn, type About } from './about';
import type { PlacedFilter } from './deed';
import { koDeed } from './ko-deed';
import { beforeNoun, type KoVerb } from './ko-ends';
import { koTest } from './ko-test';
import { chip, joinParts, line, textOf, type Part } from './part';

/** The filters before the word that they describe: `카테고리가 ‘아우터’이고 채널이 ‘앱’인 `. */
export function koWhere(rows: Pick<Rows, 'table'>, filters: readonly PlacedFilter[], about: About): Part[] {
  const table = findEvents(about.catalog, rows.table);
  const other = besideRows(table, about);
  const phrases = filters.map(({ column, test, at }) => ({
    ...koTest(namedColumn(column, table, about), test, other),
    at,
  }));
  const each = phrases.map((phrase, i) => {
    const last = i === phrases.length - 1;
    const said = last ? textOf(beforeNoun(phrase)) : `${textOf(phrase.body)}${phrase.yes.and}`;
    return [chip(`where.${phrase.at}`, said)];
  });
  return each.length === 0 ? [] : line`${joinParts(each, ' ')} `;
}

/** How Korean says that rows were made, in pieces: `before` 장바구니에, `verb` 담은, and `name` 장바구니 담기 where one word will do. */
export interface KoAct {
  readonly before: readonly Part[];
  readonly verb: KoVerb;
  readonly name: readonly Part[] | undefined;
}

/** Records that nobody makes come to be. */
const APPEAR: KoVerb = { past: '생겼', end: '생긴', stem: '생기' };

/** How Korean says that rows were made. */
export function koAct(rows: Rows, about: About): KoAct {
  const { lead, rest, noun, object, verb, name } = koDeed(rows);
  const thing = object === '' ? [] : line`${object} `;
  return { before: line`${lead}${koWhere(rows, rest, about)}${noun}${thing}`, verb: verb ?? APPEAR, name };
}
