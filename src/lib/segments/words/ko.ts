import type { Condition, Leaf } from '../../core/condition';
import { findSegment } from '../find';
import { namedTrait, type About } from './about';
import { koMember, koOneOf, koRank, koSplit, koSql } from './ko-customers';
import { koDid } from './ko-did';
import { koDistance } from './ko-distance';
import { inBrackets, type KoPhrase } from './ko-ends';
import { koNth, koOverdue, koRegular, koReturned } from './ko-rows';
import { koSequence } from './ko-sequence';
import { koTest } from './ko-test';
import { line, textOf } from './part';
import { said, type Said } from './said';
import { shownText } from './show';

function nameOf(segment: string, about: About): string {
  return shownText(findSegment(about.segments, segment)?.name ?? segment);
}

/** A leaf in Korean. */
export function koLeaf(leaf: Leaf, about: About): KoPhrase {
  switch (leaf.kind) {
    case 'trait':
      return koTest(namedTrait(leaf.trait, about), leaf.test, (name) => namedTrait(name, about));
    case 'did':
      return koDid(leaf, about);
    case 'rank':
      return koRank(leaf, about);
    case 'distance':
      return koDistance(leaf, about);
    case 'nth':
      return koNth(leaf, about);
    case 'regular':
      return koRegular(leaf, about);
    case 'returned':
      return koReturned(leaf, about);
    case 'overdue':
      return koOverdue(leaf, about);
    case 'sequence':
      return koSequence(leaf, about);
    case 'split':
      return koSplit(leaf, about, leaf.among === undefined ? undefined : nameOf(leaf.among, about));
    case 'sql':
      return koSql(leaf);
    case 'member':
      return koMember(nameOf(leaf.segment, about), leaf.asOf);
  }
}

type Form = 'and' | 'or' | 'end';

const EVERYONE: Readonly<Record<Form, string>> = {
  and: '누구든 해당하고',
  or: '누구든 해당하거나',
  end: '누구든 해당하는',
};
const NOBODY: Readonly<Record<Form, string>> = {
  and: '아무도 해당하지 않고',
  or: '아무도 해당하지 않거나',
  end: '아무도 해당하지 않는',
};

function joined(group: Extract<Said, { kind: 'all' | 'any' }>, about: About): string {
  const form = group.kind === 'all' ? 'and' : 'or';
  const last = group.of.length - 1;
  return group.of.map((child, i) => inner(child, i === last ? 'end' : form, about)).join(', ');
}

function inner(node: Said, form: Form, about: About): string {
  switch (node.kind) {
    case 'everyone':
      return EVERYONE[form];
    case 'nobody':
      return NOBODY[form];
    case 'leaf': {
      const phrase = koLeaf(node.leaf, about);
      return textOf(phrase.body) + (node.yes ? phrase.yes : phrase.no)[form];
    }
    case 'one': {
      const phrase = koOneOf(node.of.map(({ segment }) => nameOf(segment, about)));
      return textOf(phrase.body) + (node.yes ? phrase.yes : phrase.no)[form];
    }
    default: {
      const phrase = inBrackets(line`${joined(node, about)}`);
      return textOf(phrase.body) + (node.yes ? phrase.yes : phrase.no)[form];
    }
  }
}

/** A condition as a Korean noun phrase, `… 고객`. */
export function sayKo(condition: Condition, about: About): string {
  const root = said(condition);
  if (root.kind === 'everyone') return '모든 고객';
  if (root.kind === 'nobody') return '해당하는 고객이 없음';
  const open = (root.kind === 'all' || root.kind === 'any') && root.yes;
  return `${open ? joined(root, about) : inner(root, 'end', about)} 고객`;
}
