import type { Lang } from '../../../../core/words';
import type { Form } from '../../form';
import { skip } from '../../reader';

interface Hours {
  readonly from: number;
  readonly to: number;
}

const PART = '(오전|새벽|아침|낮|오후|저녁|밤)?';
const KO = new RegExp(
  `${PART} *(\\d{1,2})시? *(?:부터|에서|~|-) *(?:다음 *날|이튿날)? *${PART} *(\\d{1,2})시 *(?:사이|전까지|까지)?`,
  'y',
);
const EN =
  /(?:from|between) *(\d{1,2})(:00)? *(am|pm)? *(?:and|to|until|till|-) *(\d{1,2})(:00)? *(am|pm)?(?: *the next day)?/y;

/** The hour of the day from 0 to 23; midnight is 0. */
function hourIn(part: string | undefined, hour: number): number {
  if (part === undefined) return hour;
  const half = hour % 12;
  if (part === '오후' || part === '저녁' || part === 'pm') return half + 12;
  if (part === '낮') return hour < 10 ? hour + 12 : hour;
  if (part === '밤') return half >= 6 ? half + 12 : half;
  return half;
}

/** How many hours after one another comes, around the clock; a whole day where they are the same. */
const after = (to: number, from: number) => ((to - from + 23) % 24) + 1;

/** The hour, in the half of the day that makes the shorter stretch: 10 before 12pm is in the morning. */
function nearer(hour: number, stretch: (one: number) => number): number {
  if (hour > 12) return hour;
  const [night, day] = [hour % 12, (hour % 12) + 12];
  return stretch(night) <= stretch(day) ? night : day;
}

type Said = [part: string | undefined, hour: number];

function between(first: Said, second: Said): Hours | undefined {
  const [[part, hour], [other, last]] = [first, second];
  const start = hourIn(part, hour);
  const end = hourIn(other, last);
  const from = part === undefined && other !== undefined ? nearer(hour, (one) => after(end, one)) : start;
  const to =
    (other === undefined && part !== undefined ? nearer(last, (one) => after(one, start)) : end) || 24;
  return from <= 23 && to <= 24 ? { from, to } : undefined;
}

type Read = (
  text: string,
  at: number,
) => { readonly hours: Hours | undefined; readonly to: number } | undefined;

const reads: Readonly<Record<Lang, Read>> = {
  ko(text, at) {
    KO.lastIndex = at;
    const found = KO.exec(text);
    if (!found) return undefined;
    const [said, part, from, other, to] = found;
    return { hours: between([part, Number(from)], [other, Number(to)]), to: at + said.length };
  },
  en(text, at) {
    EN.lastIndex = at;
    const found = EN.exec(text);
    if (!found) return undefined;
    const [said, from, sharp, half, to, alsoSharp, last] = found;
    // Two numbers alone may be any numbers.
    if (last === undefined && (sharp === undefined || alsoSharp === undefined)) return undefined;
    return { hours: between([half, Number(from)], [last, Number(to)]), to: at + said.length };
  },
};

/** From one hour of the clock until another: `22시부터 다음 날 2시 전까지`, `아침 7시에서 9시 사이`, `from 7am to 9am`. */
export const hours: Form<Hours> = {
  name: null,
  describe: () => ({ text: '? from one hour to another ?', uses: [] }),
  write: () => false,
  read(reader, place) {
    const at = skip(reader, place);
    const found = reads[reader.lang](reader.text, at);
    return found?.hours && { value: found.hours, to: found.to };
  },
};
