import { describe, expect, it } from "vitest";
import { parserEnvironment } from "../../../../electron/mail/process/parser-process.ts";

describe("the environment of the process that reads mail", () => {
  it("has what a program needs to start, and none of the user's variables", () => {
    expect(
      parserEnvironment({
        ...{
          SystemRoot: "C:\\Windows",
          LD_LIBRARY_PATH: "/tmp/.mount_Mailpin/usr/lib",
          PATH: "/usr/bin",
          HOME: "/home/sam",
        },
        ...{ HTTPS_PROXY: "http://sam:secret@proxy.example", NODE_OPTIONS: "--require=/tmp/x.js" },
      }),
    ).toEqual({
      NODE_ENV: "production",
      SystemRoot: "C:\\Windows",
      LD_LIBRARY_PATH: "/tmp/.mount_Mailpin/usr/lib",
    });
  });

  it("is never empty, which Electron would take for all of its own", () => {
    expect(parserEnvironment({})).not.toEqual({});
  });
});
