import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('./app.css', import.meta.url), 'utf8');

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];
type Tokens = Readonly<Record<string, string>>;

function block(selector: string): Tokens {
  const start = CSS.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no ${selector} in app.css`);
  const body = CSS.slice(start, CSS.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

const light = block(':root');
const dark = block(":root:not([data-theme='light'])");
const darkByChoice = block("[data-theme='dark']");
const THEMES = { light, dark: { ...light, ...dark } } as const;

const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

function rgb(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`not a colour: ${hex}`);
  const channel = (at: number) => linear(parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, blue]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const times = (m: Matrix, v: Rgb): Rgb =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as never;

const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const oklab = (c: Rgb): Rgb => times(TO_LAB, times(TO_LMS, c).map(Math.cbrt) as never);
const fromOklab = (c: Rgb): Rgb => times(FROM_LMS, times(FROM_LAB, c).map((x) => x ** 3) as never);

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const [x, y] = [oklab(a), oklab(b)];
  return fromOklab(x.map((v, i) => v * share + (y[i] ?? 0) * (1 - share)) as never);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const VISION: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function distance(a: Rgb, b: Rgb, vision: Matrix): number {
  const seen = (c: Rgb) => oklab(times(vision, c).map((x) => Math.min(1, Math.max(0, x))) as never);
  const [x, y] = [seen(a), seen(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

const SURFACES = ['page', 'panel', 'sunk'] as const;
const TEXTS = ['ink', 'soft', 'accent-ink', 'leaf', 'warn', 'bad'] as const;
const MARKS = ['accent', 'edge', 'focus', 's0', 's1', 's2', 's3', 's4'] as const;
const CATEGORIES = ['s1', 's2', 's3', 's4'] as const;

describe.each(Object.entries(THEMES))('tokens, %s', (_, tokens) => {
  const colour = (name: string) => rgb(tokens[name] ?? '');

  it.each(TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface] as const)))(
    'text %s on %s has 4.5 : 1',
    (text, surface) => {
      expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(MARKS.flatMap((mark) => SURFACES.map((surface) => [mark, surface] as const)))(
    'mark %s on %s has 3 : 1',
    (mark, surface) => {
      expect(contrast(colour(mark), colour(surface))).toBeGreaterThanOrEqual(3);
    },
  );

  it('labels on the accent and on the categorical colours have 4.5 : 1', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    for (const name of CATEGORIES)
      expect(contrast(colour('panel'), colour(name)), name).toBeGreaterThanOrEqual(4.5);
  });

  it('ink reads on every heat up to the strongest', () => {
    const max = Number.parseFloat(tokens['heat-max'] ?? '') / 100;
    expect(max).toBeGreaterThan(0.5);
    for (let step = 0; step <= 20; step++) {
      const heat = mix(colour('accent'), colour('panel'), (max * step) / 20);
      expect(contrast(colour('ink'), heat)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(Object.keys(VISION))('categorical colours are told apart in %s vision', (vision) => {
    for (const [i, a] of CATEGORIES.entries()) {
      for (const b of CATEGORIES.slice(i + 1)) {
        const apart = distance(colour(a), colour(b), VISION[vision] as Matrix);
        expect(apart, `${a} ${b}`).toBeGreaterThanOrEqual(0.1);
      }
    }
  });
});

describe('contrast', () => {
  it('agrees with the examples of WCAG', () => {
    expect(contrast(rgb('#000000'), rgb('#ffffff'))).toBeCloseTo(21, 5);
    expect(contrast(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2);
  });
});

describe('dark', () => {
  it('is the same by the system and by choice', () => {
    expect(darkByChoice).toEqual(dark);
  });

  it('changes every colour that light has', () => {
    const colours = Object.keys(light).filter((name) => light[name]?.startsWith('#'));
    expect(
      Object.keys(dark)
        .filter((name) => name !== 'heat-max')
        .sort(),
    ).toEqual(colours.sort());
  });
});
