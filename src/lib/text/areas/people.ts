import type { Lang } from '../../core/words';

const en = {
  title: 'Who is one customer?',
  lead: 'Ids from web, app and shop can belong to one person. Choose by what they are joined; nothing is joined unless you say so.',
  keys: { email: 'Same e-mail', phone: 'Same phone number', member: 'Same member number' },
  keyHint: {
    email: 'Compared in lower case, without blanks.',
    phone: 'Compared as digits: +82 10-1234-5678 is 010-1234-5678.',
    member: 'Compared as it is written.',
  },
  joined: (ids: string, customers: string) => `${ids} ids became ${customers} customers.`,
  by: (key: string, identifiers: string, ids: string) => `${key}: ${identifiers} of them join ${ids} ids.`,
  shared: (n: string) => `${n} belong to so many ids that they join nobody, such as a shop’s own number.`,
  incomplete: 'Some chains of ids are so long that not all of them were joined.',
  byId: 'Your files hold no e-mail, phone or member number by which ids could be joined: every id is one customer.',
  matches: 'How the files fit together',
  rate: (matched: string, total: string) => `${matched} of ${total}`,
  unmatched: 'Download the unmatched',
  apart: 'Differences between files of one kind',
  only: (column: string, having: string, lacking: string) =>
    `“${column}” is in ${having}, but not in ${lacking}: blank there.`,
  types: (column: string) => `“${column}” is read in different ways, so it is kept as text.`,
  twins: (a: string, b: string) => `${a} and ${b} have the same content: every row counts twice.`,
  entity: 'What are we counting?',
  customers: 'Customers',
  accounts: 'Companies',
  accountsHint: 'Contacts and what they did are added up for each company.',
  addSide: 'Count something else',
  sideName: 'What one of them is called',
  sidePlaceholder: 'restaurant',
  sideColumn: (file: string) => `Its column in ${file}`,
  none: 'none',
  add: 'Count these',
  remove: (name: string) => `Remove ${name}`,
};

const ko = {
  title: '누구를 한 명의 고객으로 볼까요?',
  lead: '웹, 앱, 매장의 번호가 달라도 같은 사람일 수 있습니다. 무엇으로 이을지 고르세요. 고르지 않으면 잇지 않습니다.',
  keys: { email: '이메일이 같으면', phone: '전화번호가 같으면', member: '회원번호가 같으면' },
  keyHint: {
    email: '소문자로 바꾸고 공백을 빼서 비교합니다.',
    phone: '숫자만 비교합니다. +82 10-1234-5678과 010-1234-5678은 같습니다.',
    member: '적힌 그대로 비교합니다.',
  },
  joined: (ids: string, customers: string) => `번호 ${ids}개가 고객 ${customers}명이 되었습니다.`,
  by: (key: string, identifiers: string, ids: string) =>
    `${key}: ${identifiers}개로 번호 ${ids}개를 이었습니다.`,
  shared: (n: string) => `${n}개는 너무 많은 번호에 쓰여(매장 대표번호 등) 잇지 않았습니다.`,
  incomplete: '번호가 너무 길게 이어져 일부는 잇지 못했습니다.',
  byId: '번호를 이을 이메일, 전화번호, 회원번호가 파일에 없어 번호 하나를 고객 한 명으로 봅니다.',
  matches: '파일끼리 얼마나 맞나요',
  rate: (matched: string, total: string) => `${total}명 중 ${matched}명`,
  unmatched: '맞지 않는 고객 받기',
  apart: '같은 종류 파일의 차이',
  only: (column: string, having: string, lacking: string) =>
    `‘${column}’ 열은 ${having}에만 있고 ${lacking}에는 없어 비어 있습니다.`,
  types: (column: string) => `‘${column}’ 열은 파일마다 형식이 달라 글자로 둡니다.`,
  twins: (a: string, b: string) => `내용이 같은 파일입니다: ${a}, ${b}. 모든 행이 두 번 세어집니다.`,
  entity: '무엇을 셀까요?',
  customers: '고객',
  accounts: '회사',
  accountsHint: '담당자와 담당자의 활동을 회사별로 합칩니다.',
  addSide: '다른 대상 세기',
  sideName: '대상의 이름',
  sidePlaceholder: '음식점',
  sideColumn: (file: string) => `${file}에서 이 대상의 열`,
  none: '없음',
  add: '이 대상 세기',
  remove: (name: string) => `${name} 빼기`,
} satisfies typeof en;

/** Words about who is one customer, and what is counted. */
export const peopleText: Readonly<Record<Lang, typeof en>> = { ko, en };
