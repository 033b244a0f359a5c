import { describe, expect, it } from "vitest";
import { devServerOf } from "../../../electron/desktop/dev-server.ts";

const named = { MAILPIN_DEV_SERVER: "http://127.0.0.1:5173/" };

describe("devServerOf", () => {
  it("takes the server that the environment names", () => {
    expect(devServerOf(named, false)).toEqual({
      origin: "http://127.0.0.1:5173",
      socket: "ws://127.0.0.1:5173",
    });
    expect(devServerOf({}, false)).toBeUndefined();
    expect(devServerOf({ MAILPIN_DEV_SERVER: "" }, false)).toBeUndefined();
  });

  it("takes none in a packaged app", () => {
    expect(devServerOf(named, true)).toBeUndefined();
  });

  it.each([
    "https://127.0.0.1:5173",
    "http://localhost:5173",
    "http://evil.example:5173",
    "http://127.0.0.1.evil.example",
    "http://127.0.0.1@evil.example",
    "file:///tmp/page",
    "5173",
  ])("refuses a server elsewhere: %s", (address) => {
    expect(() => devServerOf({ MAILPIN_DEV_SERVER: address }, false)).toThrow("MAILPIN_DEV_SERVER");
  });
});
