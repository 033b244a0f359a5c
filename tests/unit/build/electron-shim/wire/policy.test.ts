import { expect, test } from "vitest";
import { widenPolicy } from "../../../../../build/electron-shim/wire/policy.ts";

const needs = { nonce: "N", socket: "ws://127.0.0.1:1" };
const widen = (policy: string) => widenPolicy(policy, needs, "app://mailpin");

test("adds a nonce and the socket, and nothing else", () => {
  expect(
    widen("default-src 'none'; script-src 'self'; connect-src 'none'; img-src 'self' data:"),
  ).toBe(
    "default-src 'none'; script-src 'self' 'nonce-N'; connect-src ws://127.0.0.1:1; img-src 'self' data:",
  );
});

test("narrows the default only for scripts and connections", () => {
  expect(widen("default-src 'self'")).toBe(
    "default-src 'self'; script-src 'self' 'nonce-N'; connect-src 'self' ws://127.0.0.1:1",
  );
});

test("leaves alone what a policy does not restrict", () => {
  expect(widen("img-src 'self'; upgrade-insecure-requests")).toBe(
    "img-src 'self'; upgrade-insecure-requests",
  );
});

test("keeps inline scripts working where the app allows them: a nonce would switch them off", () => {
  expect(widen("script-src 'self' 'unsafe-inline'")).toBe("script-src 'self' 'unsafe-inline'");
});

test("takes the app's own scheme for the port, and other places for what they are", () => {
  expect(widen("img-src app: app://mailpin app://other https://example.com")).toBe(
    "img-src 'self' 'self' app://other https://example.com",
  );
});

test("adds the nonce to the directive that decides about script elements", () => {
  expect(widen("script-src 'none'; script-src-elem 'self'")).toBe(
    "script-src 'none'; script-src-elem 'self' 'nonce-N'",
  );
});
