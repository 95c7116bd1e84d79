import { axisX, axisY, gridX, gridY, type Markish, plot, rect, ruleX, ruleY } from '@observablehq/plot';
import type { Lang } from '../core/words';
import { hatch } from './hatch';
import type { Layout } from './layout';
import { colourOf, isHatched } from './series-style';

interface Box {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

/** Room left and right of a bar, as a share of its width. */
const AIR = 0.06;

function boxes(layout: Layout, id: string): Box[] {
  const air = layout.spec.kind === 'bars' ? AIR * (layout.upright ? 1 : 2.2) : 0;
  return layout.marks.flatMap((mark) =>
    mark.parts
      .filter((part) => part.from !== part.to)
      .map((part) => {
        const series = layout.spec.series[part.series];
        const hatched = series && isHatched(series, part.series);
        const width = mark.end - mark.start;
        return {
          start: mark.start + air * width,
          end: mark.end - air * width,
          from: part.from,
          to: part.to,
          fill: !series ? 'none' : hatched ? `url(#${id}-${part.series})` : colourOf(series),
        };
      }),
  );
}

function bars(layout: Layout, id: string): Markish {
  const data = boxes(layout, id);
  const inset = layout.spec.kind === 'histogram' ? 0.5 : 0;
  const main = { 1: 'start', 2: 'end' } as const;
  const places = layout.upright
    ? { x1: main[1], x2: main[2], y1: 'from', y2: 'to', insetLeft: inset, insetRight: inset }
    : { y1: main[1], y2: main[2], x1: 'from', x2: 'to' };
  return rect(data, { ...places, fill: 'fill', rx: 1.5 });
}

function labelled(layout: Layout): Markish[] {
  const text = new Map(layout.ticks.map((tick) => [tick.at, tick.label]));
  const ticks = layout.ticks.map((tick) => tick.at);
  const main = { tickSize: 0, tickFormat: (at: number) => text.get(at) ?? '', label: null, fontSize: 11 };
  const value = {
    tickSize: 0,
    tickFormat: layout.valueLabel,
    label: null,
    fontSize: 11,
    color: 'var(--soft)',
  };
  const lines = { stroke: 'var(--line)', strokeOpacity: 1 };
  const values = [...layout.values.ticks];
  return layout.upright
    ? [
        gridY(values, lines),
        axisX(ticks, { ...main, color: 'var(--soft)' }),
        axisY(values, { ...value, tickPadding: 4 }),
      ]
    : [gridX(values, lines), axisY(ticks, { ...main, tickPadding: 4 }), axisX(values, value)];
}

/** Gives the drawing a name for screen readers, in a form that accessibility checkers accept. */
function describe(svg: Element, alt: string): void {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', alt);
  for (const group of svg.querySelectorAll('g[aria-label]')) group.setAttribute('role', 'group');
}

/** Draws a chart as SVG. `id` tells its patterns from those of other charts on the page. */
export function draw(layout: Layout, lang: Lang, id: string): Element {
  const { spec, width, height, margins, upright, start, end, values } = layout;
  const main = { domain: [start, end], axis: null };
  const value = { domain: [values.low, values.high], axis: null };
  const zero = { stroke: 'var(--edge)' };
  const svg = plot({
    width,
    height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    style: { background: 'none', overflow: 'visible', fontFamily: 'inherit' },
    x: upright ? main : value,
    y: upright ? value : { ...main, domain: [end, start] },
    color: { type: 'identity' },
    marks: [
      () => hatch(spec.series, id),
      ...labelled(layout),
      bars(layout, id),
      upright ? ruleY([0], zero) : ruleX([0], zero),
    ],
  });
  describe(svg, spec.alt[lang]);
  return svg;
}
