import type { EventTableName } from '../../core/condition';
import type { IconName } from '../parts/icons';

/** The drawing that stands for what customers did, by table. */
export const TABLE_ICONS: Readonly<Record<EventTableName, IconName>> = {
  orders: 'bag',
  events: 'pointer',
  messages: 'letter',
  surveys: 'form',
  tickets: 'speech',
};
