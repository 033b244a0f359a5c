import { describe, expect, it } from "vitest";
import type { News } from "../../../electron/contract/calls.ts";
import { Notices } from "../../../electron/desktop/notices.ts";

const notice = (code: string) => ({
  code,
  title: `Title of ${code}`,
  message: `Words of ${code}.`,
});

function shown(notices: Notices): string[] {
  const codes: string[] = [];
  notices.open((news: News) => {
    if (news.name === "notices") codes.push(...news.value.map(({ code }) => code));
    else codes.push(news.name);
  });
  return codes;
}

describe("notices", () => {
  it("wait for the window to have loaded, and come in their order", () => {
    const notices = new Notices();
    notices.notify(notice("first"));
    notices.tell({ name: "refused", value: [] });
    const codes = shown(notices);
    expect(codes).toEqual(["first", "refused"]);
    notices.notify(notice("second"));
    expect(codes).toEqual(["first", "refused", "second"]);
  });

  it("are told once, also to windows that are opened later", () => {
    const notices = new Notices();
    notices.notify(notice("first"));
    const before = shown(notices);
    notices.close();
    notices.notify(notice("second"));
    expect(shown(notices)).toEqual(["second"]);
    expect(before).toEqual(["first"]);
  });
});
