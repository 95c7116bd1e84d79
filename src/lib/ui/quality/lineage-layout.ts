import {
  STAGES,
  type Lineage,
  type LineageArrow,
  type LineageNode,
  type Stage,
} from '../../inputs/checks/lineage';

/** A box of the diagram; lengths in SVG units. */
export interface Box {
  readonly node: LineageNode;
  readonly x: number;
  readonly y: number;
}

/** A line between two boxes, with the place of its figures. */
export interface Line {
  readonly arrow: LineageArrow;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

/** Where everything stands. */
export interface LineageLayout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** Stages that have boxes, and where they begin. */
  readonly heads: readonly { readonly stage: Stage; readonly x: number }[];
  readonly width: number;
  readonly height: number;
}

/** Size of a box. */
export const BOX = { width: 132, height: 42 } as const;

const GAP = { x: 84, y: 14 } as const;
const HEAD = 24;

/** Places boxes in columns by stage, each column in the middle of the height, and draws lines between them. */
export function layoutOf({ nodes, arrows }: Lineage): LineageLayout {
  const stages = STAGES.filter((stage) => nodes.some((node) => node.stage === stage));
  const most = Math.max(1, ...stages.map((stage) => nodes.filter((node) => node.stage === stage).length));
  const body = most * (BOX.height + GAP.y) - GAP.y;
  const boxes = stages.flatMap((stage, column) => {
    const here = nodes.filter((node) => node.stage === stage);
    const tall = here.length * (BOX.height + GAP.y) - GAP.y;
    return here.map((node, row): Box => {
      const y = HEAD + (body - tall) / 2 + row * (BOX.height + GAP.y);
      return { node, x: column * (BOX.width + GAP.x), y };
    });
  });
  const at = new Map(boxes.map((box) => [box.node.id, box]));
  const lines = arrows.flatMap((arrow): Line[] => {
    const [from, to] = [at.get(arrow.from), at.get(arrow.to)];
    if (!from || !to) return [];
    const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
    const [x2, y2] = [to.x - 5, to.y + BOX.height / 2];
    const middle = (x1 + x2) / 2;
    const path = `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
    return [{ arrow, path, x: x2 - 4, y: y2 - 5 }];
  });
  const width = stages.length * (BOX.width + GAP.x) - GAP.x;
  const heads = stages.map((stage, column) => ({ stage, x: column * (BOX.width + GAP.x) }));
  return { boxes, lines, heads, width: Math.max(width, 0), height: HEAD + body };
}

/** A name cut to fit a box; the whole stands in its title. */
export function shortName(name: string, most = 16): string {
  const signs = [...name];
  // A Korean letter takes the room of two others.
  let room = most;
  const fitting = signs.findIndex((sign) => {
    room -= /[\u1100-\uffff]/.test(sign) ? 1.75 : 1;
    return room < 0;
  });
  return fitting < 0 ? name : `${signs.slice(0, fitting).join('')}…`;
}
