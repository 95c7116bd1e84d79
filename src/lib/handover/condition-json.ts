import * as v from 'valibot';
import type { Ahead, Condition } from '../core/condition';
import type { Problem } from '../core/problem';
import { childrenOf, type NodePath } from '../core/tree';
import { conditionSchema } from '../segments/schema';
import { canonical } from './canonical';
import { conditionJsonProblem, type JsonReason } from './condition-json-problem';
import { lineOf, placeOf, wrongSign, type Keys, type Place } from './json-places';
import { LIMITS } from './limits';
import { toPlainJson } from './plain-json';

/** A problem in JSON, and where it stands. */
export interface JsonProblem extends Problem, Place {}

/** A condition out of JSON, or what is wrong and where. */
export type ReadJson =
  { readonly ok: true; readonly value: Condition } | { readonly ok: false; readonly problem: JsonProblem };

/** Indentation makes the text larger than the compact JSON that the limit is about. */
const MOST = 4 * LIMITS.bytes;

/** A condition as JSON for people to read: indented, keys in one order. */
export function writeConditionJson(condition: Condition): string {
  return JSON.stringify(canonical(condition), null, 2);
}

/** The keys that lead to a node of a condition. */
function keysOf(condition: Condition, path: NodePath): Keys {
  const keys: (string | number)[] = [];
  let node: Condition | undefined = condition;
  for (const step of path === '' ? [] : path.split('.')) {
    if (!node) break;
    keys.push('of', ...(node.kind === 'not' ? [] : [Number(step)]));
    node = childrenOf(node)[Number(step)];
  }
  return keys;
}

/** A problem of a node with the place of that node in JSON. */
export function problemInJson(text: string, condition: Condition, problem: Problem): JsonProblem {
  const keys = keysOf(condition, problem.place ?? '');
  return told(text, problem, placeOf(text, keys), keys.join('.'));
}

function told(text: string, problem: Problem, at: Place, path = ''): JsonProblem {
  const { line, column } = lineOf(text, at.from);
  const where = path === '' ? '' : ` · ${path}`;
  return {
    ...problem,
    message: {
      ko: `${line}행 ${column}열${where}: ${problem.message.ko}`,
      en: `Line ${line}, column ${column}${where}: ${problem.message.en}`,
    },
    ...at,
  };
}

function refuse(text: string, reason: JsonReason, at: Place, path = '', detail = ''): ReadJson {
  return { ok: false, problem: told(text, conditionJsonProblem(reason, detail), at, path) };
}

const AHEAD: readonly string[] = ['"next"', '"ahead"'] satisfies readonly `"${Ahead['kind']}"`[];

function reasonOf(issue: v.BaseIssue<unknown>): JsonReason {
  if (!issue.path && issue.type === 'check') return 'too-deep';
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown-key';
  if (issue.type === 'strict_object' && issue.received === 'undefined') return 'missing';
  if (issue.type === 'variant' && issue.expected !== 'Object')
    return AHEAD.includes(issue.received) ? 'rows-ahead' : 'unknown-kind';
  return issue.type === 'max_length' ? 'too-long' : 'value';
}

/** The condition that JSON says, which may be hostile. */
export function readConditionJson(text: string): ReadJson {
  const whole: Place = { from: 0, to: 0 };
  if (text.length > MOST) return refuse('', 'too-large', whole);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(text, 'not-json', wrongSign(text) ?? whole);
  }
  const plain = toPlainJson(json);
  if (!plain.ok) {
    const path = plain.problem.place ?? '';
    const deep = plain.problem.code === 'notebook-too-deep';
    const at = placeOf(text, path.split('.').map(keyOf));
    return refuse(text, deep ? 'too-deep' : 'unknown-key', deep ? whole : at, deep ? '' : path);
  }
  if (new TextEncoder().encode(JSON.stringify(plain.value)).length > LIMITS.bytes) {
    return refuse(text, 'too-large', whole);
  }
  const parsed = v.safeParse(conditionSchema, plain.value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const keys = (issue.path ?? []).map(({ key }) => key as string | number);
    const detail = `${issue.type}: ${issue.expected ?? String(issue.requirement ?? '')}`;
    return refuse(text, reasonOf(issue), placeOf(text, keys), keys.join('.'), detail);
  }
  const same = JSON.stringify(canonical(plain.value)) === JSON.stringify(canonical(parsed.output));
  return same ? { ok: true, value: parsed.output } : refuse(text, 'value', whole);
}

function keyOf(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key;
}
