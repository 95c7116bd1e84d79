import { column, headers, type Preset } from './preset';

/** Exports of Adobe Analytics. */
export const ADOBE: readonly Preset[] = [
  {
    id: 'adobe-data-feed',
    name: { ko: 'Adobe Analytics 데이터 피드', en: 'Adobe Analytics data feed' },
    about: { ko: '히트 하나가 한 줄입니다.', en: 'Each hit has a row.' },
    role: 'events',
    needs: [
      'post_visid_high | visid_high | mcvisid',
      'date_time | hit_time_gmt | cust_hit_time_gmt',
      'post_pagename | pagename | post_page_url | page_url | post_event_list | event_list | visit_num',
    ],
    fields: {
      customer: column(
        'mcvisid | post_cust_visid | cust_visid | post_visid_high | visid_high',
        '방문자를 구별합니다.',
        'It tells visitors apart.',
      ),
      time: column(
        'date_time | hit_time_gmt | cust_hit_time_gmt',
        '히트가 일어난 때입니다.',
        'It is when the hit happened.',
      ),
      session: column('visit_num', '방문자의 몇 번째 방문인지입니다.', 'It counts the visits of a visitor.'),
      page: column(
        'post_pagename | pagename | post_page_url | page_url',
        '본 페이지입니다.',
        'It is the page.',
      ),
      product: column('post_product_list | product_list', '상품 목록입니다.', 'It is the list of products.'),
      channel: column('ref_domain | ref_type', '들어온 경로입니다.', 'It says where the visitor came from.'),
    },
    others: headers(
      'post_* | visid_* | visit_* | hit_* | cust_* | evar* | prop* | event_list | channel | first_* | last_* | geo_* | browser* | mobile* | page_* | user_agent | ip | os | search_* | va_* | campaign | exclude_hit | duplicate_* | new_visit | language | country | domain',
    ),
    notes: [
      {
        ko: '방문자 번호가 두 열(visid_high, visid_low)로 나뉘어 있으면 앞의 열만 씁니다. mcvisid 열을 함께 내보내면 정확합니다.',
        en: 'Where the visitor id is split (visid_high, visid_low), only the first half is used. Export mcvisid with it to be exact.',
      },
    ],
  },
  {
    id: 'adobe-data-warehouse',
    name: { ko: 'Adobe Analytics 데이터 웨어하우스', en: 'Adobe Analytics data warehouse' },
    about: { ko: '방문자와 페이지를 날짜별로 센 표입니다.', en: 'It counts visitors and pages by day.' },
    role: 'events',
    needs: [
      'Visitor ID | Visitor_ID | Experience Cloud ID | Marketing Cloud Visitor ID | Marketing Cloud ID',
      'Date | Day | Hour | Timestamp | Date Time',
      'Page | Pages | Page Name | Page URL',
      'Page Views | Page_Views | Visits | Instances | Occurrences',
    ],
    fields: {
      customer: column(
        'Experience Cloud ID | Marketing Cloud Visitor ID | Marketing Cloud ID | Visitor ID | Visitor_ID',
        '방문자를 구별합니다.',
        'It tells visitors apart.',
      ),
      time: column('Timestamp | Date Time | Hour | Date | Day', '방문한 날입니다.', 'It is the day.'),
      session: column('Visit Number | Visit ID', '한 번의 방문입니다.', 'It is one visit.'),
      page: column('Page | Pages | Page Name | Page URL', '본 페이지입니다.', 'It is the page.'),
      amount: column('Revenue', '매출입니다.', 'It is the revenue.'),
      product: column('Product | Products', '상품입니다.', 'It is the product.'),
      channel: column(
        'Last Touch Channel | Marketing Channel | Referrer Type | Referring Domain',
        '들어온 경로입니다.',
        'It says where the visitor came from.',
      ),
      device: column('Mobile Device Type | Device Type', '쓴 기기입니다.', 'It is the device.'),
    },
    others: headers(
      'Page Views | Page_Views | Visits | Instances | Occurrences | Orders | Unique Visitors | Site Section',
    ),
  },
];
