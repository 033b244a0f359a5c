import { networkInterfaces } from "node:os";

const refused = "CERT_AUTHORITY_INVALID";

/** Node's codes in Chromium's names. */
const names: Readonly<Record<string, string>> = {
  ECONNREFUSED: "CONNECTION_REFUSED",
  ECONNRESET: "CONNECTION_RESET",
  ENETRESET: "CONNECTION_RESET",
  EPIPE: "CONNECTION_RESET",
  ECONNABORTED: "CONNECTION_ABORTED",
  ENOTFOUND: "NAME_NOT_RESOLVED",
  EAI_AGAIN: "NAME_NOT_RESOLVED",
  ENETDOWN: "INTERNET_DISCONNECTED",
  ENETUNREACH: "ADDRESS_UNREACHABLE",
  EHOSTUNREACH: "ADDRESS_UNREACHABLE",
  EHOSTDOWN: "ADDRESS_UNREACHABLE",
  EADDRNOTAVAIL: "ADDRESS_INVALID",
  EACCES: "NETWORK_ACCESS_DENIED",
  EPROTO: "SSL_PROTOCOL_ERROR",
  CERT_HAS_EXPIRED: "CERT_DATE_INVALID",
  CERT_NOT_YET_VALID: "CERT_DATE_INVALID",
  ERR_TLS_CERT_ALTNAME_INVALID: "CERT_COMMON_NAME_INVALID",
  DEPTH_ZERO_SELF_SIGNED_CERT: refused,
  SELF_SIGNED_CERT_IN_CHAIN: refused,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: refused,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: refused,
};

/** An error of Electron's `net`: its message is one of Chromium's names, and nothing else. */
export const netError = (name: string, cause?: unknown): Error =>
  new Error(`net::ERR_${name}`, { cause });

type Circumstances = {
  /** The request went to a proxy. */
  readonly isProxied?: boolean;
  /** Whether the computer has no network at all. */
  readonly isOffline?: () => boolean;
};

/**
 * @returns what Electron says for an error of Node's before an answer
 * @see https://www.electronjs.org/docs/latest/api/client-request#event-error
 */
export function netErrorOf(
  error: unknown,
  { isProxied = false, isOffline = hasNoNetwork }: Circumstances = {},
): Error {
  if (!(error instanceof Error)) return netError("FAILED", error);
  // So Node says that the other side closed the connection without an answer.
  if (error.message === "socket hang up") return netError("EMPTY_RESPONSE", error);
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  if (code === "ETIMEDOUT")
    return netError(syscall === "connect" ? "CONNECTION_TIMED_OUT" : "TIMED_OUT", error);
  if (code.startsWith("HPE_")) return netError("INVALID_HTTP_RESPONSE", error);
  if (isProxied && code === "ECONNREFUSED") return netError("PROXY_CONNECTION_FAILED", error);
  const name = names[code] ?? "FAILED";
  return netError(
    name === "NAME_NOT_RESOLVED" && isOffline() ? "INTERNET_DISCONNECTED" : name,
    error,
  );
}

export const hasNoNetwork = (): boolean =>
  Object.values(networkInterfaces()).every((addresses = []) =>
    addresses.every(({ internal }) => internal),
  );
