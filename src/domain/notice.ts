/** What has become of one notice: given up after the last try, it stays to be seen. */
export const NOTICE_STATES = ['waiting', 'delivered', 'given_up'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
