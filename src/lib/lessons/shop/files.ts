import type { Role } from '../../core/input';
import { customerCells } from './customers-file';
import { orderCells } from './orders-file';
import { eventCells } from './events/events-file';
import { messageCells } from './messages/messages-file';
import { surveyCells } from './survey/survey-file';
import { ticketCells } from './tickets/tickets-file';
import type { Cells } from './spoil';
import type { World } from './world';

/** One file of the shop, as a function of its world. Further roles join this list. */
export interface ShopFile {
  readonly role: Role;
  readonly cells: (world: World) => Cells;
}

/** Every file of the shop. */
export const SHOP_FILES: readonly ShopFile[] = [
  { role: 'customers', cells: customerCells },
  { role: 'orders', cells: orderCells },
  { role: 'events', cells: eventCells },
  { role: 'messages', cells: messageCells },
  { role: 'surveys', cells: surveyCells },
  { role: 'tickets', cells: ticketCells },
];

/** Cells as CSV text: comma, line feed, UTF-8 without BOM; throws when a cell would need quotes. */
export function csvText(cells: Cells): string {
  const lines = cells.map((row) => row.join(','));
  const width = cells[0]?.length ?? 0;
  const odd = lines.find((line) => line.split(',').length !== width || /["\r\n]/.test(line));
  if (odd !== undefined) throw new Error(`a cell needs quotes: ${odd}`);
  return `${lines.join('\n')}\n`;
}
