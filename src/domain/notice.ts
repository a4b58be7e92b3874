/** What becomes of a notice: it waits for its next attempt, was delivered, or was given up (shown to the partner). */
export const NOTICE_STATES = ['waiting', 'delivered', 'given_up'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];
