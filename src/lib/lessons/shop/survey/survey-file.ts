import { daysBetween } from '../../../core/day';
import { random, weighted, type Random } from '../../../stats/random';
import { FIRST_DAY, ONLINE_HOURS } from '../calendar';
import { DAY_MINUTES, minuteText } from '../clock';
import type { Cells } from '../spoil';
import type { World } from '../world';
import { CONTENTS, LEISURE, MOTIVES, OUTLOOKS, SATISFACTION, STATEMENTS, WISHES } from './questions';
import type { Choice, Outlook } from './questions';
import { makeRespondents, SURVEY_FROM, type Respondent } from './respondents';

/** Columns of the survey beside the statements. */
export const SURVEY_COLUMNS = {
  who: ['회원번호', '응답일시'],
  after: [
    '구매할 때 가장 중요한 이유',
    '여가 시간에 하는 일(복수 선택)',
    '보고 싶은 콘텐츠',
    '전반적 만족도',
    '추천 의향(0~10)',
    '바라는 점',
  ],
} as const;

/** Columns of the survey: one row for each answered form. */
export const SURVEY_HEADER: readonly string[] = [
  ...SURVEY_COLUMNS.who,
  ...STATEMENTS.map(([ko]) => ko),
  ...SURVEY_COLUMNS.after,
];

/** For how many days the form was open. */
export const SURVEY_DAYS = 19;

/** Mean and spread of the answers to statements of one's own outlook and of others. */
export const SCORES = { own: 4.4, other: 2.6, spread: 0.75, person: 0.3 } as const;

/** Willingness to recommend (0 to 10) of each outlook, and what an unhappy ticket takes off. */
export const RECOMMENDS = { adventure: 7.3, lifestyle: 6.9, eco: 8.4, unhappy: -2.6 } as const;

/** How many answered everything alike, and how many answered twice. */
export const SLOPPY = { alike: 40, twice: 15 } as const;

/** Satisfaction (1 to 5) of those who wrote an unhappy ticket, and of others. */
export const SATISFIED = { unhappy: 2.3, others: 4 } as const;

const BLANK_STATEMENTS = 0.02;
const WRITES = 0.36;

const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, Math.round(value)));
const weightFor = (outlook: Outlook) => (choice: Choice) =>
  choice[2 + OUTLOOKS.findIndex(([name]) => name === outlook)] as number;

function one(r: Random, choices: readonly Choice[], outlook: Outlook): string {
  return choices[weighted(choices.map(weightFor(outlook)))(r)]?.[0] ?? '';
}

function several(r: Random, choices: readonly Choice[], outlook: Outlook): string {
  const chosen = choices.filter((choice) => r.chance(weightFor(outlook)(choice) / 10));
  return (chosen.length > 0 ? chosen : [choices[0] as Choice]).map(([ko]) => ko).join(';');
}

function statements(r: Random, { outlook }: Respondent, alike: boolean): string[] {
  const person = r.normal(0, SCORES.person);
  const same = String(3 + r.int(2));
  const scores = STATEMENTS.map(([, , of]) => {
    const score = r.normal((of === outlook ? SCORES.own : SCORES.other) + person, SCORES.spread);
    return r.chance(BLANK_STATEMENTS) ? '' : String(within(1, 5, score));
  });
  return alike ? scores.map(() => same) : scores;
}

function wishOf(r: Random, { outlook, unhappy }: Respondent): string {
  const own = r.pick(WISHES[unhappy && r.chance(0.7) ? 'unhappy' : outlook])[0];
  const more = r.chance(0.4) ? ` ${r.pick(WISHES.anybody)[0]}` : '';
  const text = r.chance(0.75) ? own + more : r.pick(WISHES.anybody)[0];
  return r.chance(WRITES) ? text : '';
}

function rowOf(r: Random, id: string, who: Respondent, minute: number, alike: boolean): string[] {
  const satisfied = within(1, 5, r.normal(SATISFIED[who.unhappy ? 'unhappy' : 'others'], 0.9));
  const recommends = RECOMMENDS[who.outlook] + (who.unhappy ? RECOMMENDS.unhappy : 0);
  return [
    id,
    minuteText(minute),
    ...statements(r, who, alike),
    one(r, MOTIVES, who.outlook),
    several(r, LEISURE, who.outlook),
    one(r, CONTENTS, who.outlook),
    SATISFACTION[satisfied - 1]?.[0] ?? '',
    String(within(0, 10, r.normal(recommends, 1.5))),
    wishOf(r, who),
  ];
}

/** The survey in Korean, the header first, in order of time. */
export function surveyCells(world: World): Cells {
  const people = makeRespondents(world);
  const r = random(world.seed, 'survey');
  const chooseHour = weighted(ONLINE_HOURS);
  const from = daysBetween(FIRST_DAY, SURVEY_FROM);
  const sloppy = random(world.seed, 'sloppy answers').shuffle(people.map((_, i) => i));
  const alike = new Set(sloppy.slice(0, SLOPPY.alike));
  const twice = sloppy.slice(SLOPPY.alike, SLOPPY.alike + SLOPPY.twice);
  const answers = [...people.keys(), ...twice].map((at) => {
    const day = from + Math.min(SURVEY_DAYS - 1, Math.floor(r.exponential(4)));
    const minute = day * DAY_MINUTES + chooseHour(r) * 60 + r.int(60);
    const who = people[at] as Respondent;
    const id = world.members[who.member]?.id ?? '';
    return { minute, id, cells: rowOf(r, id, who, minute, alike.has(at)) };
  });
  answers.sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1));
  return [[...SURVEY_HEADER], ...answers.map((answer) => answer.cells)];
}
