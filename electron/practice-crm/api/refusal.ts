import type { ContentfulStatusCode } from "hono/utils/http-status";

/** `details` of Zoho's error bodies: hints at the fault, often empty. */
export type Details = Readonly<Record<string, unknown>>;

/** Refuses a call: the app answers with this status and body. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: ContentfulStatusCode;
  readonly body: unknown;

  constructor(status: ContentfulStatusCode, code: string, body: unknown) {
    super(code);
    this.status = status;
    this.body = body;
  }
}

const errorBody = (code: string, message: string, details: Details) => ({
  code,
  details,
  message,
  status: "error",
});

/** The shape of most errors: one object at the top level. */
export function refusal(
  status: ContentfulStatusCode,
  code: string,
  message: string,
  details: Details = {},
): Refusal {
  return new Refusal(status, code, errorBody(code, message, details));
}

/**
 * The second shape: the error stands where the item's result would have stood, e.g.
 * `{"Emails":[{"code":…}]}`.
 */
export function itemRefusal(
  root: string,
  code: string,
  message: string,
  details: Details = {},
): Refusal {
  return new Refusal(400, code, { [root]: [errorBody(code, message, details)] });
}

export const missingParam = (name: string): Refusal =>
  refusal(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", {
    param_name: name,
  });

export const invalidParam = (name: string, details: Details = {}): Refusal =>
  refusal(400, "INVALID_DATA", "invalid data", { param_name: name, ...details });
