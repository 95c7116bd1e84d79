import { CAMPAIGNS } from './campaigns';
import { MESSAGE_HEADER } from './messages-file';

const HEADER_EN = [
  'member_id',
  'campaign',
  'variant',
  'channel',
  'sent_at',
  'bounced',
  'opened_at',
  'clicked_at',
  'converted_at',
  'unsubscribed',
  'cost',
  'conversion_value',
];

/** Korean and English of the cells of the messages file. */
export const MESSAGE_WORDS: readonly (readonly [ko: string, en: string])[] = [
  ...MESSAGE_HEADER.map((ko, i) => [ko, HEADER_EN[i] ?? ko] as const),
  ...CAMPAIGNS.map(({ name, english }) => [name, english] as const),
  ['문자', 'SMS'],
  ['앱푸시', 'App push'],
];
