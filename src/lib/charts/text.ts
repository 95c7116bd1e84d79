import type { Lang } from '../core/words';

const en = {
  table: 'Table',
  tableAndRange: 'Table and range',
  from: 'From',
  to: 'To',
  none: 'not chosen',
  clear: 'Clear the choice',
  total: 'All',
  dragMonths: 'Drag over months to make a condition.',
  dragBins: 'Drag over bars to make a condition.',
  clickBars: 'Click bars to make a condition.',
  clickCells: 'Click or drag over cells to make a condition.',
  notDrawn: 'The drawing could not be loaded. The numbers are in the table.',
  customers: 'Customers',
  revenue: 'Revenue',
  name: 'Name',
  part: (name: string) => `The bar below a cell is the part of “${name}”.`,
};

const ko = {
  table: '표로 보기',
  tableAndRange: '표와 범위',
  from: '부터',
  to: '까지',
  none: '고르지 않음',
  clear: '선택 해제',
  total: '전체',
  dragMonths: '막대를 끌어 기간을 조건으로 만드세요.',
  dragBins: '막대를 끌어 범위를 조건으로 만드세요.',
  clickBars: '막대를 눌러 조건으로 만드세요.',
  clickCells: '칸을 누르거나 끌어 조건으로 만드세요.',
  notDrawn: '그래프를 불러오지 못했습니다. 수치는 표에 있습니다.',
  customers: '고객 수',
  revenue: '매출',
  name: '이름',
  part: (name: string) => `칸 아래 막대는 ‘${name}’의 몫입니다.`,
} satisfies typeof en;

/** Words of charts: their table, their range and how to choose on them. */
export const chartText: Readonly<Record<Lang, typeof en>> = { ko, en };
