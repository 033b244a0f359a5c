import type { OutboxTally } from "../outbox/reader.ts";
import type { Organisation } from "./organisation.ts";

/** The outboxes of all organisations together. */
export type OutboxStatus = OutboxTally & {
  /** Those of the waiting that go on without the user: their organisation is signed in. */
  readonly goingOn: number;
  /** Some wait for a CRM that cannot be reached. */
  readonly isOffline: boolean;
};

export function statusOf(organisations: readonly Organisation[]): OutboxStatus {
  let status = { waiting: 0, sending: 0, needYou: 0, goingOn: 0, isOffline: false };
  for (const organisation of organisations) {
    const { waiting, sending, needYou } = organisation.tally;
    status = {
      waiting: status.waiting + waiting,
      sending: status.sending + sending,
      needYou: status.needYou + needYou,
      goingOn: status.goingOn + (organisation.isSignedOut ? 0 : waiting),
      isOffline: status.isOffline || (waiting > 0 && organisation.connection.state === "offline"),
    };
  }
  return status;
}
