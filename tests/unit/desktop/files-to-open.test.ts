import { beforeEach, describe, expect, it, vi } from "vitest";
import { FilesToOpen } from "../../../electron/desktop/files-to-open.ts";
import { app, preventable } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

beforeEach(() => {
  app.removeAllListeners();
});

const secondStart = (given: unknown) =>
  app.emit("second-instance", preventable({}), [], "/", given);

describe("files to open", () => {
  it("wait until the app can open them, wherever they come from", () => {
    const files = new FilesToOpen(["a.eml"]);
    secondStart({ files: ["b.eml"], isHidden: true });
    app.emit("open-file", preventable({}), "c.eml");
    expect(files.needWindow).toBe(true);
    const open = vi.fn<Parameters<FilesToOpen["take"]>[0]>();
    expect(files.take(open)).toEqual(["a.eml", "b.eml", "c.eml"]);
    expect(open).not.toHaveBeenCalled();
    app.emit("open-file", preventable({}), "d.eml");
    secondStart({ files: ["e.eml"], isHidden: true });
    expect(open.mock.calls).toEqual([
      [["d.eml"], false],
      [["e.eml"], true],
    ]);
  });

  it("are none of a second start that says nothing sensible, but the window is wanted", () => {
    const files = new FilesToOpen([]);
    secondStart({ files: "all" });
    expect(files.needWindow).toBe(true);
    expect(files.take(() => undefined)).toEqual([]);
  });

  it("leave the window alone at a start at login", () => {
    const files = new FilesToOpen([]);
    secondStart({ files: [], isHidden: true });
    expect(files.needWindow).toBe(false);
  });
});
