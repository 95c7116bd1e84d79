import type { Condition, Leaf } from '../../core/condition';
import { findSegment } from '../find';
import { namedTrait, type About } from './about';
import { enMember, enOneOf, enRank, enSplit, enSql } from './en-customers';
import { enDid } from './en-did';
import { enDistance } from './en-distance';
import { enNth, enOverdue, enRegular, enReturned } from './en-rows';
import { enSequence } from './en-sequence';
import type { EnPhrase } from './en-ends';
import { enTest } from './en-test';
import { textOf } from './part';
import { said, type Said } from './said';

function nameOf(segment: string, about: About): string {
  return findSegment(about.segments, segment)?.name ?? segment;
}

/** A leaf in English, beginning with who or whose. */
export function enLeaf(leaf: Leaf, about: About): EnPhrase {
  switch (leaf.kind) {
    case 'trait':
      return enTest(namedTrait(leaf.trait, about), 'whose ', leaf.test, (name) => namedTrait(name, about));
    case 'did':
      return enDid(leaf, about);
    case 'rank':
      return enRank(leaf, about);
    case 'distance':
      return enDistance(leaf, about);
    case 'nth':
      return enNth(leaf, about);
    case 'regular':
      return enRegular(leaf, about);
    case 'returned':
      return enReturned(leaf, about);
    case 'overdue':
      return enOverdue(leaf, about);
    case 'sequence':
      return enSequence(leaf, about);
    case 'split':
      return enSplit(leaf, about, leaf.among === undefined ? undefined : nameOf(leaf.among, about));
    case 'sql':
      return enSql(leaf);
    case 'member':
      return enMember(nameOf(leaf.segment, about), leaf.asOf);
  }
}

function listed(texts: readonly string[], word: 'and' | 'or'): string {
  if (texts.length === 2) return texts.join(` ${word} `);
  return `${texts.slice(0, -1).join(', ')}, ${word} ${texts.at(-1) ?? ''}`;
}

function joined(group: Extract<Said, { kind: 'all' | 'any' }>, about: About): string {
  const texts = group.of.map((child) => inner(child, about));
  return listed(texts, group.kind === 'all' ? 'and' : 'or');
}

function inner(node: Said, about: About): string {
  switch (node.kind) {
    case 'everyone':
      return 'who may be anyone';
    case 'nobody':
      return 'who match nothing';
    case 'leaf': {
      const phrase = enLeaf(node.leaf, about);
      return textOf(node.yes ? phrase.yes : phrase.no);
    }
    case 'one': {
      const phrase = enOneOf(node.of.map(({ segment }) => nameOf(segment, about)));
      return textOf(node.yes ? phrase.yes : phrase.no);
    }
    default:
      return node.yes ? `(${joined(node, about)})` : `who are not among those (${joined(node, about)})`;
  }
}

/** A condition as an English noun phrase, `Customers who …`. */
export function sayEn(condition: Condition, about: About): string {
  const root = said(condition);
  if (root.kind === 'everyone') return 'All customers';
  if (root.kind === 'nobody') return 'No customers';
  const open = (root.kind === 'all' || root.kind === 'any') && root.yes;
  return `Customers ${open ? joined(root, about) : inner(root, about)}`;
}
