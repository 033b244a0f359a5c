import { describe, expect, it } from "vitest";
import { netErrorOf } from "../../../../../build/electron-shim/electron/net-errors.ts";
import { isUnsafePort } from "../../../../../build/electron-shim/electron/unsafe-ports.ts";

const failed = (code: string, syscall?: string): Error =>
  Object.assign(new Error("a message of Node's"), { code, syscall });

/** docs/api/client-request.md, Event: 'error'; the names are those of net/base/net_error_list.h. */
describe("an error of the network", () => {
  it.each([
    ["ECONNREFUSED", "CONNECTION_REFUSED"],
    ["ECONNRESET", "CONNECTION_RESET"],
    ["EPIPE", "CONNECTION_RESET"],
    ["ENOTFOUND", "NAME_NOT_RESOLVED"],
    ["EAI_AGAIN", "NAME_NOT_RESOLVED"],
    ["ENETDOWN", "INTERNET_DISCONNECTED"],
    ["EHOSTUNREACH", "ADDRESS_UNREACHABLE"],
    ["ETIMEDOUT", "TIMED_OUT"],
    ["CERT_HAS_EXPIRED", "CERT_DATE_INVALID"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_AUTHORITY_INVALID"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "CERT_COMMON_NAME_INVALID"],
    ["HPE_INVALID_CONSTANT", "INVALID_HTTP_RESPONSE"],
    ["something new", "FAILED"],
  ])("%s has Chromium's name only: %s", (code, name) => {
    expect(netErrorOf(failed(code), { isOffline: () => false }).message).toBe(`net::ERR_${name}`);
  });

  it("of a connection that took too long has a name of its own", () => {
    expect(netErrorOf(failed("ETIMEDOUT", "connect")).message).toBe(
      "net::ERR_CONNECTION_TIMED_OUT",
    );
  });

  it("of a name means no network where the computer has none", () => {
    expect(netErrorOf(failed("ENOTFOUND"), { isOffline: () => true }).message).toBe(
      "net::ERR_INTERNET_DISCONNECTED",
    );
  });
});

it.each<[string, boolean]>([
  ["http://127.0.0.1:25/", true],
  ["http://127.0.0.1:6667/", true],
  ["http://127.0.0.1/", false],
  ["http://127.0.0.1:8080/", false],
])("%s has a port that Chromium opens nothing on: %s", (address, isUnsafe) => {
  expect(isUnsafePort(new URL(address))).toBe(isUnsafe);
});
