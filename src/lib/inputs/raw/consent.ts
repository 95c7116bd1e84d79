import { text } from '../../sql/quote';

const NO =
  'n|no|false|f|0|x|아니오|아니요|미동의|비동의|동의 ?(안 ?함|하지 ?않음)|거부|수신 ?거부|미수신|수신 ?안 ?함|철회|해지|불가|off|unsubscribed|opt.?out|opted.?out|refused?|denied|withdrawn|never.?subscribed|cleaned|non-?subscribed|not subscribed';
const YES =
  'y|yes|true|t|1|o|v|예|네|동의|동의함|수신|수신 ?동의|허용|수신 ?허용|승인|가능|on|subscribed|opt.?in|opted.?in|agreed?|granted|accepted|consented';

/** SQL: whether a text cell says that consent was given; NULL when it says neither. */
export function consentCell(cell: string): string {
  const word = `lower(trim(${cell}))`;
  return `CASE WHEN regexp_full_match(${word}, ${text(YES)}) THEN true WHEN regexp_full_match(${word}, ${text(NO)}) THEN false END`;
}
