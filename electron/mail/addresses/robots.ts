import type { Person } from "../../contract/email.ts";
import { isRobot } from "../../text/robots.ts";

/** Whether a sender is a robot; mail servers give themselves a name and an empty address. */
export const isFromRobot = (from: Person | undefined): boolean =>
  from !== undefined && isRobot(from.address ?? `${from.name}@`);
