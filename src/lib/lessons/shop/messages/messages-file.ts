import { minuteText } from '../clock';
import type { Cells } from '../spoil';
import type { World } from '../world';
import { COSTS } from './campaigns';
import type { Send } from './sends';

/** Columns of the messages file: one row for each message. */
export const MESSAGE_HEADER = [
  '회원번호',
  '캠페인',
  '변형',
  '채널',
  '발송일시',
  '반송',
  '오픈일시',
  '클릭일시',
  '구매전환일시',
  '수신거부',
  '발송비용',
  '전환금액',
] as const;

const at = (minute: number | undefined) => (minute === undefined ? '' : minuteText(minute));
const yes = (value: boolean) => (value ? 'Y' : 'N');

function row(world: World, send: Send): string[] {
  return [
    world.members[send.member]?.id ?? '',
    send.campaign.name,
    send.variant,
    send.campaign.channel,
    at(send.sent),
    yes(send.bounced),
    at(send.opened),
    at(send.clicked),
    at(send.converted?.minute),
    yes(send.refused),
    String(COSTS[send.campaign.channel]),
    send.converted ? String(send.converted.paid) : '',
  ];
}

/** The messages file in Korean, the header first, in order of sending. */
export function messageCells(world: World): Cells {
  return [[...MESSAGE_HEADER], ...world.sends.map((send) => row(world, send))];
}
