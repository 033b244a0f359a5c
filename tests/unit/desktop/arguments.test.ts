import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { ownArguments, readArguments } from "../../../electron/desktop/arguments.ts";

const folder = path.resolve("/home/sam/mails");

describe("readArguments", () => {
  it("resolves files against the caller's folder", () => {
    expect(readArguments(["offer.eml", "../old/po.msg"], folder).files).toEqual([
      path.join(folder, "offer.eml"),
      path.resolve("/home/sam/old/po.msg"),
    ]);
  });

  it("tells a start at login, which opens no window, from others", () => {
    expect(readArguments(["--hidden"], folder)).toEqual({ files: [], isHidden: true });
    expect(readArguments(["hidden"], folder).isHidden).toBe(false);
  });

  it("takes a file's URL, as desktops of Linux hand it over, for its path", () => {
    const file = path.resolve("/home/sam/my mails/Angebot 50%.eml");
    expect(readArguments([pathToFileURL(file).href], folder).files).toEqual([file]);
  });

  it.each(["file://%zz", "file://elsewhere/a%00.eml", "https://mail.example/a.eml"])(
    "keeps the name of what is no file's URL: %s",
    (word) => {
      expect(readArguments([word], folder).files).toHaveLength(1);
    },
  );

  it("treats no switch as a file, wherever Chromium adds its own", () => {
    const words = [
      "--user-data-dir=/tmp/x",
      "--allow-file-access",
      "offer.eml",
      "-psn_0_1",
      "",
      "--original-process-start-time=1",
    ];
    expect(readArguments(words, folder).files).toEqual([path.join(folder, "offer.eml")]);
  });

  it.each(["mailpin:", "MailPin://open?file=/etc/passwd"])(
    "takes no file from a link of its own, which only opens the window: %s",
    (word) => {
      expect(readArguments([word], folder)).toEqual({ files: [], isHidden: false });
    },
  );

  it("opens a file that is named twice once", () => {
    expect(readArguments(["a.eml", "./a.eml"], folder).files).toHaveLength(1);
  });
});

describe("ownArguments", () => {
  it("leaves out the executable, and the app's path when it is not packaged", () => {
    expect(ownArguments(["/opt/Mailpin/mailpin", "a.eml"], true)).toEqual(["a.eml"]);
    expect(ownArguments(["/usr/bin/electron", ".", "a.eml"], false)).toEqual(["a.eml"]);
  });

  it("leaves out the --no-sandbox that launchers put in front, so that a verb comes first", () => {
    const words = ["file", "a.eml", "--to", "Deals/1"];
    expect(ownArguments(["/opt/Mailpin/mailpin", "--no-sandbox", ...words], true)).toEqual(words);
    expect(ownArguments(["/usr/bin/electron", ".", "--no-sandbox", ...words], false)).toEqual(
      words,
    );
  });

  it("takes the words after the switches and -- that the launcher of commands puts in front", () => {
    const words = ["find", "Re:Offer", "--", "--json"];
    const argv = ["/opt/Mailpin/mailpin", "--user-data-dir=/data", "--", ...words];
    expect(ownArguments(argv, true)).toEqual(words);
  });

  it("keeps a -- that belongs to a command", () => {
    const words = ["find", "--", "--json"];
    expect(ownArguments(["/opt/Mailpin/mailpin", ...words], true)).toEqual(words);
  });
});
