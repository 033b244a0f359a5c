import { composeRequest as compose, type ToCompose } from "../../electron/zoho/filing/compose.ts";
import { prepareMail } from "../../electron/zoho/filing/prepare.ts";
import type { FilingRequest } from "../../electron/zoho/filing/request.ts";

type Given = Omit<ToCompose, "prepared"> & Partial<Pick<ToCompose, "prepared">>;

/** The request of a mail, which is prepared here where no other process has. */
export const composeRequest = (given: Given): FilingRequest =>
  compose({ prepared: prepareMail(given.email), ...given });
