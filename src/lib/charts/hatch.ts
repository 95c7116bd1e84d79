import { colourOf, isHatched } from './series-style';
import type { Series } from './spec';

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The patterns of the hatched series of a chart, named `<id>-<position>`. */
export function hatch(series: readonly Series[], id: string): SVGElement {
  const defs = element('defs', {});
  for (const [i, one] of series.entries()) {
    if (!isHatched(one, i)) continue;
    const size = { width: '5', height: '5', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
    const pattern = element('pattern', { id: `${id}-${i}`, ...size });
    pattern.append(
      element('rect', { width: '5', height: '5', style: `fill: ${colourOf(one)}` }),
      element('rect', { width: '1.4', height: '5', style: 'fill: var(--panel)' }),
    );
    defs.append(pattern);
  }
  return defs;
}
