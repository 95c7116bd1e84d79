/** What a rule finds in the notebook below, and what is wrong in it. */
const orders = (op: string, value: number) => ({
  kind: 'trait',
  trait: 'orders',
  test: { op, value },
});
const between = (low: number, high: number) => ({
  kind: 'trait',
  trait: 'orders',
  test: { op: 'between', low, high },
});
const story = { value: 'A thank-you', how: 'By e-mail' };
const ours = { basis: 'us', defined: '2025-06-01' };

/** A notebook over the market whose scheme is wrong in every way that one can put right. */
export const ILL_NOTEBOOK = {
  version: 1,
  title: '',
  asOf: '2025-07-01',
  timeZone: 'Asia/Seoul',
  currency: 'KRW',
  seed: 1,
  purpose: { question: '', goal: '', market: '', business: '' },
  inputs: [],
  steps: [],
  // Limits that a person set: fewer segments, and hardly anybody left out.
  health: { 'too-many': 5, outside: 0.05, unstable: 1, overlap: 0.05 },
  segments: [
    // What they get contradicts what the next one gets, who holds all of them.
    { id: 's1', name: 'Often', ...story, value: 'An early look', ...ours, condition: orders('>=', 24) },
    { id: 's2', name: 'Spenders', ...story, ...ours, condition: orders('>=', 12) },
    {
      id: 's3',
      name: 'Makers',
      ...ours,
      condition: { kind: 'trait', trait: '생년월일', test: { op: 'before-day', day: '1964-01-01' } },
    },
    {
      id: 's4',
      name: 'Ghost',
      ...story,
      ...ours,
      condition: { kind: 'trait', trait: 'vip_grade', test: { op: 'in', values: ['gold'] } },
    },
    { id: 's5', name: 'Tiny', ...story, ...ours, condition: orders('>=', 100_000) },
    { id: 's6', name: 'Spring', ...story, ...ours, ends: '2025-05-31', condition: between(4, 9) },
    { id: 's7', name: 'Old rule', ...story, ...ours, defined: '2024-01-01', condition: between(6, 9) },
    { id: 's8', name: 'Rare', ...story, ...ours, condition: between(3, 3) },
  ],
} as const;
