import { column, headers, type Preset } from './preset';

const EMAIL = {
  ko: '받은 사람의 이메일입니다.',
  en: 'It is the e-mail of the person.',
};

/** Exports of Klaviyo. */
export const KLAVIYO: readonly Preset[] = [
  {
    id: 'klaviyo-profiles',
    name: { ko: 'Klaviyo 프로필', en: 'Klaviyo profiles' },
    about: { ko: '사람 한 명이 한 줄입니다.', en: 'Each person has a row.' },
    role: 'customers',
    needs: [
      'Email',
      'Klaviyo ID | Profile Created On | Email Marketing Consent',
      'First Active | Last Active | Date Added | Source | Profile Created On | Email Marketing Consent Timestamp',
    ],
    fields: {
      customer: column('Email | Phone Number | Klaviyo ID', EMAIL.ko, EMAIL.en),
      phone: column('Phone Number', '전화번호입니다.', 'It is the phone number.'),
      account: column('Organization', '회사입니다.', 'It is the company.'),
      joined: column(
        'Profile Created On | Date Added | First Active',
        '프로필이 생긴 날입니다.',
        'It is when the profile was made.',
      ),
      consent_email: column(
        'Email Marketing Consent',
        '이메일 수신동의입니다 (SUBSCRIBED면 동의).',
        'It is the consent to e-mail (SUBSCRIBED is yes).',
      ),
      consent_sms: column(
        'SMS Marketing Consent',
        '문자 수신동의입니다.',
        'It is the consent to text messages.',
      ),
      consent_day: column(
        'Email Marketing Consent Timestamp',
        '동의한 때입니다.',
        'It is when consent was given.',
      ),
    },
    others: headers(
      'Klaviyo ID | First Name | Last Name | Title | Address* | City | State / Region | Country | Zip Code | Latitude | Longitude | Source | IP Address | *Lifetime Value | Average* | Historic* | First Active | Last* | Date Added | Email Suppressions | Profile Created On | Churn*',
    ),
  },
  {
    id: 'klaviyo-events',
    name: { ko: 'Klaviyo 이벤트', en: 'Klaviyo events' },
    about: { ko: '보냄·열어 봄·누름이 한 줄씩입니다.', en: 'Each send, open or click has a row.' },
    role: 'messages',
    needs: [
      'Person//Email | Person: Email | Profile Email | Recipient Email Address | Email',
      'Timestamp | Event Timestamp | Datetime',
      'Metric | Metric Name | Event Name | Event Type | Event',
      'Campaign Name | Message Name | Subject | Flow | $message | $event_id | Event ID',
    ],
    fields: {
      customer: column(
        'Person//Email | Person: Email | Profile Email | Recipient Email Address | Email',
        EMAIL.ko,
        EMAIL.en,
      ),
      time: column('Timestamp | Event Timestamp | Datetime', '일어난 때입니다.', 'It is when it happened.'),
      action: column(
        'Metric | Metric Name | Event Name | Event Type | Event',
        '보냄·열어 봄·누름을 가릅니다.',
        'It tells sends, opens and clicks.',
      ),
      campaign: column(
        'Campaign Name | Message Name | Flow | Subject | $message',
        '캠페인입니다.',
        'It is the campaign.',
      ),
      variant: column(
        'Variation | Variation Name | $variation | Message Variation',
        'A/B 변형입니다.',
        'It is the A/B variation.',
      ),
      channel: column('Campaign Channel | Channel | Message Type', '보낸 채널입니다.', 'It is the channel.'),
      amount: column('$value | Value', '주문 금액입니다.', 'It is the value of the order.'),
    },
    others: headers('Event ID | $event_id | $flow | Person//* | URL | Email Domain | Client*'),
  },
  {
    id: 'klaviyo-campaigns',
    name: { ko: 'Klaviyo 캠페인 요약', en: 'Klaviyo campaigns (summary)' },
    about: {
      ko: '캠페인 하나가 한 줄인 요약이고 사람은 없습니다.',
      en: 'Each campaign has a row; it names no people.',
    },
    role: 'messages',
    needs: ['Campaign Name', 'Total Recipients', 'Unique Opens | Open Rate', 'Send Time | Send Date'],
    fields: {
      time: column('Send Time | Send Date', '보낸 때입니다.', 'It is when it was sent.'),
      campaign: column('Campaign Name', '캠페인입니다.', 'It is the campaign.'),
      channel: column('Campaign Channel', '보낸 채널입니다.', 'It is the channel.'),
    },
    others: headers(
      'Tags | Subject | List | Send Weekday | Total* | Unique* | *Rate | Revenue | Unsubscribes | Spam* | Successful Deliveries | Bounces | Campaign ID | Placed Order*',
    ),
    notes: [
      {
        ko: '누가 열었는지가 없는 요약이라 고객별로 쓸 수 없습니다. 수신자별 이벤트를 내보내 주세요.',
        en: 'It does not say who opened, so it cannot be used by customer. Export the events of the recipients instead.',
      },
    ],
  },
];
