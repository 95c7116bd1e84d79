import { fail, ok, type Result } from '../core/problem';
import { LIMITS } from './limits';
import { notebookProblem } from './notebook-problem';

/** Keys through which a plain object could reach its prototype. */
export const FORBIDDEN_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

type Container = Record<string, unknown> | unknown[];

interface Task {
  readonly from: object;
  readonly to: Container;
  readonly place: string;
  readonly depth: number;
}

const LONE_SURROGATE = /[\ud800-\udfff]/gu;

function isPlain(value: object): boolean {
  const parent: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || parent === Object.prototype || parent === null;
}

function scalar(value: unknown, place: string): Result<unknown> {
  if (typeof value === 'string') return ok(value.replace(LONE_SURROGATE, '\ufffd'));
  if (typeof value === 'boolean' || value === null) return ok(value);
  if (typeof value === 'number' && Number.isFinite(value)) return ok(value);
  return fail(notebookProblem('value', place));
}

function put(to: Container, key: string, value: unknown): void {
  if (Array.isArray(to)) to.push(value);
  else to[key] = value;
}

function placeOf(task: Task, key: string): string {
  if (task.depth < 0) return '';
  return task.place === '' ? key : `${task.place}.${key}`;
}

function copyInto(task: Task, tasks: Task[]): Result<null> {
  for (const [key, value] of Object.entries(task.from)) {
    const place = placeOf(task, key);
    if (FORBIDDEN_NAMES.includes(key)) return fail(notebookProblem('unknown-key', place));
    if (value === undefined && !Array.isArray(task.to)) continue;
    if (typeof value !== 'object' || value === null) {
      const copied = scalar(value, place);
      if (!copied.ok) return copied;
      put(task.to, key, copied.value);
      continue;
    }
    if (task.depth >= LIMITS.depth) return fail(notebookProblem('too-deep', place));
    if (!isPlain(value)) return fail(notebookProblem('value', place));
    const to: Container = Array.isArray(value) ? [] : {};
    put(task.to, key, to);
    tasks.push({ from: value, to, place, depth: task.depth + 1 });
  }
  return ok(null);
}

/**
 * A fresh copy of a JSON value, made without recursion: too much depth, keys that reach a prototype and
 * anything but plain data are problems; halves of surrogate pairs become U+FFFD.
 */
export function toPlainJson(value: unknown): Result<unknown> {
  const root: unknown[] = [];
  const tasks: Task[] = [{ from: [value], to: root, place: '', depth: -1 }];
  let entries = 0;
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    entries += Array.isArray(task.from) ? task.from.length : Object.keys(task.from).length;
    if (entries > LIMITS.bytes) return fail(notebookProblem('too-large'));
    const copied = copyInto(task, tasks);
    if (!copied.ok) return copied;
  }
  return ok(root[0]);
}
