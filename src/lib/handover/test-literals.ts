import type { DateWindow, Test } from '../core/condition';

/** Days and numbers of a window. */
export function ofWindow(range: DateWindow): string[] {
  if (range.kind === 'ever') return [];
  if (range.kind === 'between') return [range.from, range.to];
  if (range.kind === 'calendar') return [String(range.ago)];
  const spans = range.kind === 'ago' || range.kind === 'ahead';
  return spans ? [String(range.from.n), String(range.to.n)] : [String(range.n)];
}

/** Texts, numbers, days and names of a test. */
export function ofTest(test: Test): string[] {
  switch (test.op) {
    case 'blank':
    case 'not-blank':
      return [];
    case 'is':
      return [String(test.value)];
    case 'in':
    case 'not-in':
      return [...test.values];
    case 'area':
      return [...test.areas];
    case 'contains':
    case 'not-contains':
    case 'starts':
    case 'ends':
      return [test.text];
    case 'matches':
    case 'not-matches':
      return [test.pattern];
    case 'on':
    case 'on-or-after':
    case 'before-day':
      return [test.day];
    case 'within':
      return ofWindow(test.window);
    case 'anniversary':
      return [String(test.days)];
    case 'weekday':
      return test.days.map(String);
    case 'month':
      return test.months.map(String);
    case 'hours':
      return [String(test.from), String(test.to)];
    case 'between':
      return [String(test.low), String(test.high)];
    case 'days-from':
      return [String(test.from), ...(test.to === null ? [] : [String(test.to)]), test.trait];
    case 'than':
      return [String(test.times), test.trait];
    case 'same':
    case 'not-same':
      return [test.trait];
    default:
      return [String(test.value)];
  }
}
