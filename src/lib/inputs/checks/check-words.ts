import type { Words } from '../../core/words';
import type { CheckId, Dimension } from './check';

/** What is asked, on which side, how much it weighs, and how it is answered. */
export interface CheckWords {
  readonly dimension: Dimension;
  readonly weight: number;
  readonly question: Words;
  readonly definition: Words;
}

const accuracy = (weight: number, question: Words, definition: Words): CheckWords => ({
  dimension: 'accuracy',
  weight,
  question,
  definition,
});
const consistency = (weight: number, question: Words, definition: Words): CheckWords => ({
  dimension: 'consistency',
  weight,
  question,
  definition,
});
const freshness = (weight: number, question: Words, definition: Words): CheckWords => ({
  dimension: 'freshness',
  weight,
  question,
  definition,
});
const lawfulness = (weight: number, question: Words, definition: Words): CheckWords => ({
  dimension: 'lawfulness',
  weight,
  question,
  definition,
});
const words = (ko: string, en: string): Words => ({ ko, en });

/** Every check. */
export const CHECK_WORDS: Readonly<Record<CheckId, CheckWords>> = {
  unreadable: accuracy(
    3,
    words('값이 열의 형식대로 읽히나요?', 'Do cells read as their column’s type?'),
    words(
      '숫자·금액·날짜·예/아니요 열에서 값이 있는데 읽지 못한 칸 ÷ 값이 있는 칸.',
      'Filled cells of number, money, date and yes/no columns that could not be read ÷ filled cells.',
    ),
  ),
  structure: accuracy(
    3,
    words('줄이 온전한가요?', 'Are the rows whole?'),
    words(
      '칸 수가 맞지 않거나 따옴표가 닫히지 않았거나 글자가 깨져 쓰지 못한 줄 ÷ 파일의 줄.',
      'Rows set aside for too few or too many cells, an open quote or broken bytes ÷ rows of the file.',
    ),
  ),
  missing: accuracy(
    2,
    words('중요한 열이 채워져 있나요?', 'Are the columns that matter filled?'),
    words(
      '역할이 정해진 열(고객, 날짜, 금액 등)의 빈칸 ÷ 그 열들의 모든 칸. 비어 있어야 정상인 열(전환일, 종료일, 거부일 등)은 빼고 셉니다.',
      'Blank cells of mapped columns (customer, date, amount …) ÷ all their cells. Columns that are blank by nature (conversion, closing, refusal …) are left out.',
    ),
  ),
  outliers: accuracy(
    1,
    words('터무니없이 크거나 작은 값이 있나요?', 'Are there values far too large or small?'),
    words(
      '사분위 범위의 3배 넘게 벗어난 숫자 칸(치우친 열은 로그 척도) ÷ 숫자 칸. 열의 0.5%보다 많으면 원래 그런 분포로 봅니다. 틀린 값인지는 보고 판단하세요.',
      'Numbers more than three interquartile ranges beyond the quartiles (log scale for skewed columns) ÷ numbers; over 0.5% of a column is how it is spread. Look before you judge: large is not wrong.',
    ),
  ),
  dates: accuracy(
    2,
    words('있을 수 없는 날짜가 있나요?', 'Are there impossible dates?'),
    words(
      '기준일 이후, 1990년 이전(생년월일은 1900년 이전), 9999-12-31처럼 자리만 채운 날짜 ÷ 날짜 칸.',
      'Dates on or after the as-of day, before 1990 (birthdays: 1900), or placeholders such as 9999-12-31 ÷ dates.',
    ),
  ),
  placeholders: accuracy(
    1,
    words('‘없음’, ‘-’, ‘NULL’이 값처럼 들어 있나요?', 'Do placeholders pass for values?'),
    words(
      '값이 없다는 뜻으로 적은 글자(없음, 미상, NULL, -, ? 등) ÷ 글자 열의 값. 빈 값으로 바꾸면 됩니다.',
      'Texts that mean “nothing” (없음, NULL, -, ? …) ÷ values of text columns. Turn them into blanks.',
    ),
  ),
  mojibake: accuracy(
    2,
    words('깨진 글자가 있나요?', 'Are there broken characters?'),
    words(
      '인코딩이 어긋나 깨진 글자가 든 칸 ÷ 글자 열의 값. 파일의 인코딩을 다시 골라 보세요.',
      'Cells with marks of a wrong encoding ÷ values of text columns. Try another encoding for the file.',
    ),
  ),
  'lost-zeros': accuracy(
    1,
    words('앞자리 0이 사라졌나요?', 'Are leading zeros gone?'),
    words(
      '앞의 0이 빠진 전화번호·우편번호·번호 ÷ 그 열의 값.',
      'Phone numbers, postal codes and ids without their leading zero ÷ values of those columns.',
    ),
  ),
  'test-accounts': accuracy(
    1,
    words('테스트 계정이 섞여 있나요?', 'Are there test accounts?'),
    words(
      'test@…, …@example.com, ‘테스트’, QA, dummy 같은 이메일·이름·고객 번호의 줄 ÷ 줄.',
      'Rows whose e-mail, name or id is test@…, …@example.com, 테스트, QA, dummy and the like ÷ rows.',
    ),
  ),
  duplicates: consistency(
    3,
    words('똑같은 줄이 되풀이되나요?', 'Do rows repeat exactly?'),
    words(
      '모든 열의 값이 앞의 어느 줄과 같은 줄 ÷ 줄. 같은 상품을 두 번 담은 주문일 수도 있으니 보고 정하세요.',
      'Rows with the same value in every column as a row before ÷ rows. Two of one product in an order look the same: look first.',
    ),
  ),
  'same-email': consistency(
    2,
    words('한 사람이 이메일로 보아 여러 번 나오나요?', 'Does one e-mail stand for several customers?'),
    words(
      '대소문자와 전각을 맞춘 이메일이 앞에 이미 나온 줄 ÷ 이메일이 있는 줄.',
      'Rows whose e-mail, once normalised, came before ÷ rows with an e-mail.',
    ),
  ),
  'same-phone': consistency(
    2,
    words(
      '한 사람이 전화번호로 보아 여러 번 나오나요?',
      'Does one phone number stand for several customers?',
    ),
    words(
      '숫자만 남기고 +82와 앞자리 0을 맞춘 전화번호가 앞에 이미 나온 줄 ÷ 전화번호가 있는 줄.',
      'Rows whose phone number, once normalised, came before ÷ rows with a phone number.',
    ),
  ),
  spellings: consistency(
    2,
    words('같은 것을 여러 가지로 적었나요?', 'Is one thing spelled in several ways?'),
    words(
      '표기만 다르거나 오타로 보이는 값의 칸 ÷ 종류를 나타내는 글자 열의 값.',
      'Cells with a rarer spelling or a likely typing mistake ÷ values of category columns.',
    ),
  ),
  unmatched: consistency(
    2,
    words('고객 번호가 다른 파일과 맞나요?', 'Do customer ids match the other files?'),
    words(
      '다른 역할의 파일에 없는 고객 ÷ 이 파일의 고객.',
      'Customers of this file that no file of another role knows ÷ customers of this file.',
    ),
  ),
  age: freshness(
    3,
    words('마지막 기록이 최근인가요?', 'Is the last record recent?'),
    words(
      '기준일에서 마지막 날짜까지의 날수. 31일까지는 만점, 365일이면 0점이고 그 사이는 고르게 깎입니다.',
      'Days from the last date to the as-of day: nothing lost up to 31, all lost at 365, evenly between.',
    ),
  ),
  gaps: freshness(
    1,
    words('비어 있는 달이 있나요?', 'Are there months without rows?'),
    words(
      '첫 달과 마지막 달 사이에 기록이 없는 달 ÷ 그 사이의 달.',
      'Months without a row ÷ months from the first to the last.',
    ),
  ),
  forbidden: lawfulness(
    3,
    words('주민등록번호나 카드번호를 불러왔나요?', 'Were resident or card numbers loaded?'),
    words(
      '법으로 보관이 제한된 열(주민등록번호, 카드번호, 여권·면허번호) 중 불러온 열 ÷ 파일에 있는 그런 열. 불러오지 않는 것이 기본입니다.',
      'Columns of kinds that the law lets few keep (resident, card, passport, licence numbers) that were loaded ÷ those in the file. They are left out by default.',
    ),
  ),
  'personal-unused': lawfulness(
    1,
    words('쓰지 않는 개인정보를 불러왔나요?', 'Was personal data loaded that nothing uses?'),
    words(
      '역할이 없는 개인정보 열 ÷ 불러온 개인정보 열. 필요한 만큼만 처리하는 것이 원칙입니다(개인정보보호법 제16조).',
      'Personal columns that stand for no field ÷ personal columns loaded. Take no more than is needed (PIPA art. 16, GDPR art. 5).',
    ),
  ),
  'consent-missing': lawfulness(
    2,
    words('광고 수신동의가 적혀 있나요?', 'Is consent to advertising recorded?'),
    words(
      '수신동의가 하나도 적히지 않은 고객 ÷ 고객. 적히지 않은 사람은 동의하지 않은 것으로 봅니다.',
      'Customers without any word on consent ÷ customers. No word counts as no.',
    ),
  ),
  'consent-old': lawfulness(
    2,
    words('동의한 지 2년이 넘었나요?', 'Is consent older than two years?'),
    words(
      '동의일이 기준일보다 2년 넘게 앞선 동의 고객 ÷ 동의 고객. 수신동의는 2년마다 다시 확인해야 합니다(정보통신망법 제50조 제8항).',
      'Consenting customers whose consent is older than two years at the as-of day ÷ consenting customers. Korean law asks to confirm it every two years (Network Act art. 50(8)).',
    ),
  ),
  'consent-undated': lawfulness(
    1,
    words('동의한 날짜가 있나요?', 'Is the day of consent known?'),
    words(
      '동의일이 없는 동의 고객 ÷ 동의 고객.',
      'Consenting customers without a day of consent ÷ consenting customers.',
    ),
  ),
  'consent-refused': lawfulness(
    2,
    words('거부한 뒤에도 동의로 남아 있나요?', 'Does consent stand after a refusal?'),
    words(
      '수신거부일이 동의일과 같거나 뒤인데 동의로 적힌 고객 ÷ 동의 고객.',
      'Customers marked as consenting whose refusal is not before their consent ÷ consenting customers.',
    ),
  ),
};
