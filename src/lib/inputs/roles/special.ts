import type { Words } from '../../core/words';
import { nameFit } from '../field-words';
import { meanLength, shareOf } from '../mapping-content';
import { isQuestion, saysAction, saysEvent, saysLikert } from './content';
import { isStatement, scaleItems } from './scales';
import { columnOf, type Evidence, type Verdict } from './verdict';

const EVENTS: Words = {
  ko: '누가 언제 어떤 행동을 했는지가 한 줄씩 있어서 행동 기록으로 보았습니다.',
  en: 'Each row says who did what and when, so it is taken for events.',
};
const LONG_MESSAGES: Words = {
  ko: '발송·오픈·클릭 같은 반응이 한 줄씩 있어서 메시지 파일로 보았습니다.',
  en: 'Each row is a send, an open or a click, so it is taken for messages.',
};
const WIDE_MESSAGES: Words = {
  ko: '메시지 한 건마다 오픈·클릭 여부가 있어서 메시지 파일로 보았습니다.',
  en: 'Each row is a message with whether it was opened or clicked, so it is taken for messages.',
};
const LONG_SURVEY: Words = {
  ko: '문항과 응답이 한 줄씩 있어서 설문 파일로 보았습니다.',
  en: 'Each row is a question and its answer, so it is taken for a survey.',
};
const WIDE_SURVEY: Words = {
  ko: '열 이름이 질문이거나 값이 설문 응답이라서 설문 파일로 보았습니다.',
  en: 'Columns are named by questions or hold survey answers, so it is taken for a survey.',
};
const SCALES: Words = {
  ko: '여러 열에 같은 척도(예: 1~5점)의 답이 있어서 설문 파일로 보았습니다.',
  en: 'Several columns hold answers on one scale, such as 1 to 5, so it is taken for a survey.',
};
const TICKETS: Words = {
  ko: '고객이 쓴 글이 유형·상태·평점과 함께 있어서 문의·리뷰 파일로 보았습니다.',
  en: 'It holds what customers wrote, with a topic, a status or a rating, so it is taken for tickets or reviews.',
};

/** How much a file looks like visits, searches, views and other events. */
export function judgeEvents(evidence: Evidence): Verdict | undefined {
  const { mapping } = evidence.guess;
  const event = columnOf(evidence, 'event');
  if (mapping.time === undefined) return undefined;
  const known = event ? shareOf(event, saysEvent) : 0;
  if (known >= 0.3) return { role: 'events', reason: EVENTS, confidence: 0.96 };
  const traces = [mapping.session, mapping.page, mapping.term].filter((name) => name !== undefined).length;
  if (event && (traces > 0 || nameFit('event', event.column.name, 'events') > 0.7)) {
    return { role: 'events', reason: EVENTS, confidence: traces > 0 ? 0.9 : 0.75 };
  }
  if (traces >= 2 || (traces === 1 && mapping.page !== undefined && mapping.customer !== undefined)) {
    return { role: 'events', reason: EVENTS, confidence: 0.8 };
  }
  return undefined;
}

/** How much a file looks like sends and responses, one row for each (long) or one for each message (wide). */
export function judgeMessages(evidence: Evidence): Verdict | undefined {
  const { mapping } = evidence.guess;
  const action = columnOf(evidence, 'action');
  const said = action ? shareOf(action, saysAction) : 0;
  const reactions = [mapping.opened, mapping.clicked, mapping.converted, mapping.bounced].filter(
    (name) => name !== undefined,
  ).length;
  const dated = mapping.time !== undefined;
  if (said >= 0.5 && dated) return { role: 'messages', reason: LONG_MESSAGES, confidence: 0.97 };
  if (reactions >= 2 && (dated || mapping.campaign !== undefined)) {
    return { role: 'messages', reason: WIDE_MESSAGES, confidence: dated ? 0.97 : 0.8 };
  }
  const sent = mapping.time !== undefined && /발송|전송|send|sent/i.test(mapping.time);
  if (sent && (reactions > 0 || mapping.campaign !== undefined)) {
    return { role: 'messages', reason: WIDE_MESSAGES, confidence: 0.85 };
  }
  return undefined;
}

/** A question and its answer in each row: by the names, or because the cells are statements or questions beside answers. */
function isLongSurvey({ guess, samples }: Evidence): boolean {
  const { question, answer } = guess.mapping;
  const asked = samples.find(({ column }) => column.name === question);
  const given = samples.find(({ column }) => column.name === answer);
  if (!asked || !given) return false;
  const fit = nameFit('question', asked.column.name, 'surveys');
  if (fit > 0.5 && nameFit('answer', given.column.name, 'surveys') > 0.5) return true;
  const sentences = shareOf(asked, (value) => isStatement(value) || /[?？]$/.test(value));
  const answers = shareOf(given, (value) => saysLikert(value) || /^(?:\d|10)$/.test(value));
  return sentences >= 0.5 && asked.distinct <= asked.filled / 2 && answers >= 0.5;
}

/** How much a file looks like a survey, one row for each answer (long) or one for each person (wide). */
export function judgeSurveys(evidence: Evidence): Verdict | undefined {
  const { guess, samples } = evidence;
  const { mapping } = guess;
  if (isLongSurvey(evidence)) return { role: 'surveys', reason: LONG_SURVEY, confidence: 0.9 };
  const used = new Set(Object.values(mapping));
  const open = samples.filter(({ column }) => !used.has(column.name) || column.name === mapping.answer);
  const asked = samples.filter(isQuestion);
  const scales = scaleItems(open);
  const questions = new Set([...asked, ...scales]).size;
  if (questions === 0) return undefined;
  const reason = scales.length > asked.length ? SCALES : WIDE_SURVEY;
  const answered =
    mapping.time !== undefined && /응답|제출|참여|타임스탬프|timestamp|submit|respon/i.test(mapping.time);
  if (answered && questions >= 2) return { role: 'surveys', reason, confidence: 0.95 };
  if (questions >= 3 && questions * 2 >= open.length) return { role: 'surveys', reason, confidence: 0.9 };
  return undefined;
}

/** How much a file looks like inquiries, reviews or comments. */
export function judgeTickets(evidence: Evidence): Verdict | undefined {
  const { mapping } = evidence.guess;
  const text = columnOf(evidence, 'text');
  const others = [mapping.rating, mapping.status, mapping.category, mapping.closed].filter(
    (name) => name !== undefined,
  ).length;
  const numbered = mapping.ticket !== undefined && !/^(?:id|no|번호)$/i.test(mapping.ticket.trim());
  if (numbered && (text !== undefined || others >= 2)) {
    return { role: 'tickets', reason: TICKETS, confidence: 0.92 };
  }
  if (!text) return undefined;
  const written = meanLength(text) >= 12 && text.distinct > text.filled * 0.5;
  const named = /리뷰|후기|문의|상담|review|ticket|comment|feedback|의견|내용/i.test(text.column.name);
  if (written && named && (others > 0 || mapping.time !== undefined)) {
    return { role: 'tickets', reason: TICKETS, confidence: others > 0 ? 0.88 : 0.6 };
  }
  return mapping.rating !== undefined && named && mapping.time !== undefined
    ? { role: 'tickets', reason: TICKETS, confidence: 0.75 }
    : undefined;
}
