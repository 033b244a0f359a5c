import { describe, expect, it } from "vitest";
import { isCommand, readCommand, UsageError } from "../../../electron/cli/words.ts";

const command = (...words: string[]) => readCommand(words).command;

it.each([
  [["parse", "a.eml"], true],
  [["help"], true],
  [["--help"], true],
  [["a.eml", "-h"], true],
  [["--user-data-dir=DIR", "--version"], true],
  [[], false],
  [["help.eml"], false],
  [["--hidden", "parse.eml"], false],
])("%j asks for a command: %s", (words, isOne) => {
  expect(isCommand(words)).toBe(isOne);
});

describe("readCommand", () => {
  it("knows what asks for help or the version, wherever it stands", () => {
    expect(command("-h")).toEqual({ verb: "help" });
    expect(command("a.eml", "--help")).toEqual({ verb: "help" });
    expect(command("--version")).toEqual({ verb: "version" });
    expect(command("find", "Ana", "--version")).toEqual({ verb: "version" });
  });

  it("reads all that can be said about filing", () => {
    expect(
      command(
        ...[
          "file",
          "a.eml",
          "b.msg",
          "--to",
          "Deals/554023000000712045",
          "--link",
          "Contacts/554023000000002179",
          "--sent",
        ],
        ...[
          "--without",
          "logo.png",
          "--without",
          "b.pdf",
          "--original",
          "--as-another",
          "--add-left-out",
          "--owner",
          "554023000000691003",
          "--wait",
          "--practice",
        ],
      ),
    ).toEqual({
      verb: "file",
      files: ["a.eml", "b.msg"],
      to: { module: "Deals", id: "554023000000712045" },
      link: { module: "Contacts", id: "554023000000002179" },
      direction: "sent",
      without: ["logo.png", "b.pdf"],
      original: true,
      asAnother: true,
      addLeftOut: true,
      owner: "554023000000691003",
      wait: true,
      practice: true,
    });
  });

  it("finds several words as one text, and without a text everything", () => {
    expect(command("find", "Ana", "Klein", "--practice")).toEqual({
      verb: "find",
      text: "Ana Klein",
      practice: true,
    });
    expect(command("find", "--module", "Deals")).toEqual({
      verb: "find",
      text: "",
      module: "Deals",
      practice: false,
    });
  });

  it("searches the history of the organisation that is shown, also of the practice company", () => {
    expect(command("history", "Ana", "Klein", "--module", "Deals")).toEqual({
      ...{ verb: "history", text: "Ana Klein", module: "Deals" },
      ...{ practice: false, orPractice: true },
    });
  });

  it("names one of several organisations", () => {
    expect(command("find", "Ana", "--organisation", "Seller Ltd")).toEqual({
      ...{ verb: "find", text: "Ana" },
      ...{ practice: false, organisation: "Seller Ltd" },
    });
  });

  it("takes the data folder from anywhere in the line", () => {
    expect(readCommand(["status", "--json", "--user-data-dir=/tmp/x"])).toEqual({
      command: { verb: "status", json: true, practice: false, orPractice: true },
      dataFolder: "/tmp/x",
    });
  });

  it.each([
    [["file", "a.eml"], "--to"],
    [["file", "--to", "Deals/1"], "at least one file"],
    [["file", "a.eml", "--to", "Deals"], "MODULE/ID"],
    [["file", "a.eml", "--to", "Deals/12x"], "MODULE/ID"],
    [["file", "a.eml", "--to", "Deals/1", "--sent", "--received"], "either"],
    [["file", "a.eml", "--to", "Deals/1", "--owner", "Sam"], "digits"],
    [["parse"], "at least one file"],
    [["fly"], "no command"],
    [["find", "--modul", "Deals"], "modul"],
    [["status", "--practice", "--organisation", "Seller"], "not both"],
  ])("says what is wrong with %j", (words, hint) => {
    expect(() => readCommand(words)).toThrow(UsageError);
    expect(() => readCommand(words)).toThrow(hint);
  });

  it("explains itself when nothing is asked", () => {
    expect(command()).toEqual({ verb: "help" });
    expect(command("--help")).toEqual({ verb: "help" });
    expect(command("file", "--help")).toEqual({ verb: "help" });
  });
});
