import { column, headers, type Preset } from './preset';

const EMAIL = {
  ko: '받은 사람의 이메일입니다.',
  en: 'It is the e-mail of the person.',
};

/** Exports of Mailchimp. */
export const MAILCHIMP: readonly Preset[] = [
  {
    id: 'mailchimp-campaign',
    name: { ko: 'Mailchimp 캠페인 반응', en: 'Mailchimp campaign activity' },
    about: { ko: '받은 사람 한 명이 한 줄입니다.', en: 'Each recipient has a row.' },
    role: 'messages',
    needs: [
      'Email Address | Email',
      'Opens | Opened | Number of Opens | Total Opens | Unique Opens',
      'Clicks | Clicked | Number of Clicks | Total Clicks | Unique Clicks | Last Open | Last Opened | MEMBER_RATING',
    ],
    without: ['Campaign Name', 'Total Recipients', 'Klaviyo ID'],
    fields: {
      customer: column('Email Address | Email', EMAIL.ko, EMAIL.en),
      time: column(
        'Send Date | Sent | Sent At | Send Time | Last Open | Last Opened',
        '보내거나 열어 본 때입니다.',
        'It is when it was sent or opened.',
      ),
      campaign: column('Campaign | Campaign Title | Title | Subject', '캠페인입니다.', 'It is the campaign.'),
      opened: column(
        'Opens | Opened | Number of Opens | Total Opens | Unique Opens',
        '연 횟수입니다. 1 이상이면 열어 본 것입니다.',
        'It counts opens; 1 or more is opened.',
      ),
      clicked: column(
        'Clicks | Clicked | Number of Clicks | Total Clicks | Unique Clicks',
        '누른 횟수입니다. 1 이상이면 누른 것입니다.',
        'It counts clicks; 1 or more is clicked.',
      ),
      bounced: column('Bounced | Bounce Type', '반송되었는지입니다.', 'It says whether it bounced.'),
      unsubscribed: column('Unsubscribed', '수신거부했는지입니다.', 'It says whether they unsubscribed.'),
    },
    others: headers(
      'First Name | Last Name | Address | Phone Number | Birthday | MEMBER_RATING | OPTIN* | CONFIRM* | LATITUDE | LONGITUDE | GMTOFF | DSTOFF | TIMEZONE | CC | REGION | LAST_CHANGED | LEID | EUID | NOTES | TAGS',
    ),
  },
  {
    id: 'mailchimp-audience',
    name: { ko: 'Mailchimp 오디언스', en: 'Mailchimp audience' },
    about: { ko: '구독자 한 명이 한 줄입니다.', en: 'Each contact has a row.' },
    role: 'customers',
    needs: ['Email Address | Email', 'MEMBER_RATING', 'LEID | EUID | OPTIN_TIME | CONFIRM_TIME'],
    fields: {
      customer: column('Email Address | Email', EMAIL.ko, EMAIL.en),
      phone: column('Phone Number | Phone', '전화번호입니다.', 'It is the phone number.'),
      account: column('Company', '회사입니다.', 'It is the company.'),
      birth: column('Date of Birth', '생년월일입니다.', 'It is the date of birth.'),
      consent_day: column(
        'CONFIRM_TIME | OPTIN_TIME',
        '구독을 확인한 때입니다.',
        'It is when the subscription was confirmed.',
      ),
      refused_day: column('UNSUB_TIME', '구독을 취소한 때입니다.', 'It is when they unsubscribed.'),
    },
    others: headers(
      'First Name | Last Name | Address | Birthday | MEMBER_RATING | OPTIN* | CONFIRM* | LATITUDE | LONGITUDE | GMTOFF | DSTOFF | TIMEZONE | CC | REGION | LAST_CHANGED | LEID | EUID | NOTES | TAGS | UNSUB* | CLEAN*',
    ),
    notes: [
      {
        ko: 'Mailchimp는 구독·구독취소·정리된 사람을 다른 파일로 내보냅니다. 구독자(subscribed) 파일의 사람만 광고를 받겠다고 한 사람입니다.',
        en: 'Mailchimp exports subscribed, unsubscribed and cleaned contacts as separate files. Only those of the subscribed file agreed to be mailed.',
      },
    ],
  },
];
