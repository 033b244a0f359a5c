import { describe, expect, it } from "vitest";
import type { News } from "../../../electron/contract/pushes.ts";
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
  it("wait until the window has loaded, and arrive in order", () => {
    const notices = new Notices();
    notices.notify(notice("first"));
    notices.send({ name: "refused", value: [] });
    const codes = shown(notices);
    expect(codes).toEqual(["first", "refused"]);
    notices.notify(notice("second"));
    expect(codes).toEqual(["first", "refused", "second"]);
  });

  it("are sent once, also when windows are opened later", () => {
    const notices = new Notices();
    notices.notify(notice("first"));
    const before = shown(notices);
    notices.close();
    notices.notify(notice("second"));
    expect(shown(notices)).toEqual(["second"]);
    expect(before).toEqual(["first"]);
  });
});
