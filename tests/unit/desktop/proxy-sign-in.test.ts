import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import type { Challenge, ProxyName } from "../../../electron/desktop/known-proxy.ts";
import { ProxySignIn } from "../../../electron/desktop/proxy-sign-in.ts";
import type {
  ProxyCredentials,
  Secret,
} from "../../../electron/workspace/sign-in/credential-store.ts";

const corporate: Challenge = {
  ...{ isProxy: true, scheme: "basic", host: "proxy.corp.example", port: 8080, realm: "Corp" },
};
const zoho = "https://www.zohoapis.example";
const ana = { username: "ana", password: "right" };
const wrong = { username: "ana", password: "wrong" };

type Given = Partial<Secret<ProxyCredentials>> & { kept?: Kept; isOpen?: boolean };
type Kept = Record<string, ProxyCredentials>;

/** One secret for each proxy, as the credential store has them. */
const secretsIn = (kept: Kept, name: ProxyName): Secret<ProxyCredentials> => {
  const key = `${name.host}:${name.port} ${name.realm}`;
  return {
    load: () => Promise.resolve(kept[key]),
    save: (value) => Promise.resolve(void (kept[key] = value)),
    remove: () => Promise.resolve(void Reflect.deleteProperty(kept, key)),
  };
};

function opened({ kept = {}, isOpen = true, ...secret }: Given = {}) {
  const window = { isOpen };
  const failures: unknown[] = [];
  const proxies = new ProxySignIn({
    secret: (proxy) => ({ ...secretsIn(kept, proxy), ...secret }),
    canAsk: () => window.isOpen,
    onFailure: (...failure) => failures.push(failure),
  });
  const question = async () => {
    while (proxies.view.state !== "wanted") await once(proxies.changes, "view");
    return proxies.view;
  };
  const answer = async (given: ProxyCredentials) => {
    proxies.answer({ id: (await question()).id, ...given });
  };
  return { proxies, kept, window, failures, question, answer };
}

const name = "proxy.corp.example:8080 Corp";

describe("a proxy that wants a user name and a password", () => {
  it("is asked about once, and what waits goes on with the answer, also what comes later", async () => {
    const { proxies, question, answer } = opened();
    const views: unknown[] = [];
    proxies.changes.on("view", (view) => views.push(view.state));
    const [first, second, third] = [proxies.visit(zoho), proxies.visit(zoho), proxies.visit(zoho)];
    const given = [first, second].map((visit) => visit.challenged(corporate));
    expect(await question()).toMatchObject({
      ...{ host: "proxy.corp.example", port: 8080, realm: "Corp", wasRefused: false },
      isWindowsAccount: false,
    });
    const answered = vi.fn<() => void>();
    proxies.changes.on("answered", answered);
    await answer(ana);
    expect(answered).toHaveBeenCalledOnce();
    expect(await given[0]).toEqual(ana);
    first.passed();
    expect(await given[1]).toEqual(ana);
    second.passed();
    expect(await third.challenged(corporate)).toEqual(ana);
    expect(views).toEqual(["wanted", "none"]);
  });

  it("gets what was kept, without a question", async () => {
    const save = vi.fn<() => Promise<void>>();
    const { proxies } = opened({ kept: { [name]: ana }, save });
    const visit = proxies.visit(zoho);
    expect(await visit.challenged(corporate)).toEqual(ana);
    visit.passed();
    expect(save).not.toHaveBeenCalled();
    expect(proxies.view).toEqual({ state: "none" });
  });

  it("counts a wrong password once, however many requests wait; then the user is asked again, and told why", async () => {
    const { proxies, answer, question } = opened();
    const [first, second] = [proxies.visit(zoho), proxies.visit(zoho)];
    const [one, two] = [first.challenged(corporate), second.challenged(corporate)];
    await answer(wrong);
    expect(await one).toEqual(wrong);
    const again = first.challenged(corporate);
    expect(await question()).toMatchObject({ wasRefused: true });
    await answer(ana);
    expect(await again).toEqual(ana);
    first.passed();
    expect(await two).toEqual(ana);
    expect(proxies.view).toEqual({ state: "none" });
  });

  it("is never asked in a loop: what it refuses is not given again", async () => {
    const { proxies, kept } = opened({ kept: { [name]: wrong }, isOpen: false });
    const visit = proxies.visit(zoho);
    expect(await visit.challenged(corporate)).toEqual(wrong);
    expect(await visit.challenged(corporate)).toBeUndefined();
    expect(await proxies.visit(zoho).challenged(corporate)).toBeUndefined();
    expect(kept).toEqual({});
    expect(proxies.view).toMatchObject({ state: "wanted", wasRefused: true });
  });

  it("has its credentials kept when they have proved right, not before", async () => {
    const { proxies, kept, answer } = opened();
    const visit = proxies.visit(zoho);
    const given = visit.challenged(corporate);
    await answer(ana);
    await given;
    expect(kept).toEqual({});
    visit.passed();
    expect(kept).toEqual({ [name]: ana });
  });

  it("goes on where they cannot be kept, and the log has no password", async () => {
    const locked = () => Promise.reject(new Error("the key ring is locked"));
    const { proxies, failures, answer } = opened({ load: locked, save: locked, remove: locked });
    const visit = proxies.visit(zoho);
    const given = visit.challenged(corporate);
    await answer(ana);
    expect(await given).toEqual(ana);
    visit.passed();
    expect(await proxies.visit(zoho).challenged(corporate)).toEqual(ana);
    expect(failures).toEqual([
      ["proxy", new Error("the key ring is locked")],
      ["proxy", new Error("the key ring is locked")],
    ]);
  });
});

describe("credentials for a proxy", () => {
  it("go to no server: one that asks wants the user's password", async () => {
    const { proxies } = opened({ kept: { [name]: ana } });
    const visit = proxies.visit(zoho);
    expect(await visit.challenged({ ...corporate, isProxy: false })).toBeUndefined();
    expect(await visit.challenged(corporate)).toEqual(ana);
    expect(await visit.challenged({ ...corporate, isProxy: false })).toBeUndefined();
    visit.passed();
    expect(proxies.view).toEqual({ state: "none" });
  });

  it.each([{ host: "proxy.evil.example" }, { port: 8081 }, { realm: "Another" }])(
    "go to no other proxy: %o",
    async (other) => {
      const { proxies, question } = opened({ kept: { [name]: ana } });
      const visit = proxies.visit(zoho);
      expect(await visit.challenged(corporate)).toEqual(ana);
      const given = visit.challenged({ ...corporate, ...other });
      expect(await question()).toMatchObject(other);
      visit.end();
      expect(await given).toBeUndefined();
    },
  );
});

describe("the question", () => {
  it("that is put off is not asked again, and can be answered later", async () => {
    const { proxies, question } = opened();
    const visit = proxies.visit(zoho);
    const given = visit.challenged(corporate);
    const { id } = await question();
    proxies.putOff(id);
    expect(await given).toBeUndefined();
    expect(await proxies.visit(zoho).challenged(corporate)).toBeUndefined();
    expect(proxies.view).toMatchObject({ state: "put-off", id });
    proxies.answer({ id, ...wrong });
    expect(proxies.view).toEqual({ state: "none" });
    const next = proxies.visit(zoho);
    expect(await next.challenged(corporate)).toEqual(wrong);
    const again = next.challenged(corporate);
    expect(await question()).toMatchObject({ state: "wanted", wasRefused: true });
    next.end();
    expect(await again).toBeUndefined();
  });

  it("waits for a window, and ends no wait of its own with one that closes", async () => {
    const { proxies, window, question, answer } = opened({ isOpen: false });
    expect(await proxies.visit(zoho).challenged(corporate)).toBeUndefined();
    window.isOpen = true;
    expect(await question()).toMatchObject({ state: "wanted" });
    const given = proxies.visit(zoho).challenged(corporate);
    await Promise.resolve();
    window.isOpen = false;
    proxies.release();
    expect(await given).toBeUndefined();
    window.isOpen = true;
    const later = proxies.visit(zoho).challenged(corporate);
    await answer(ana);
    expect(await later).toEqual(ana);
  });

  it("is answered by its own answer only", async () => {
    const { proxies, question } = opened();
    const given = proxies.visit(zoho).challenged(corporate);
    const { id } = await question();
    proxies.answer({ id: crypto.randomUUID(), ...wrong });
    expect(proxies.view).toMatchObject({ state: "wanted", id });
    proxies.answer({ id, ...ana });
    expect(await given).toEqual(ana);
  });

  it("is withdrawn when the same server is reached without that proxy, at home for one", async () => {
    const { proxies, question } = opened();
    const given = proxies.visit(zoho).challenged(corporate);
    await question();
    proxies.visit("http://127.0.0.1:4000").passed();
    expect(proxies.view.state).toBe("wanted");
    proxies.visit(zoho).passed();
    expect(await given).toBeUndefined();
    expect(proxies.view).toEqual({ state: "none" });
  });

  it("quotes no more than a line of what the proxy says", async () => {
    const { proxies, question } = opened();
    const given = proxies.visit(zoho).challenged({ ...corporate, realm: "Corp ".repeat(9999) });
    expect((await question()).realm).toHaveLength(200);
    proxies.release();
    expect(await given).toBeUndefined();
  });

  it("says where a Windows account is wanted", async () => {
    const { proxies, question } = opened();
    const given = proxies.visit(zoho).challenged({ ...corporate, scheme: "ntlm", realm: "" });
    expect(await question()).toMatchObject({ isWindowsAccount: true, realm: "" });
    proxies.release();
    expect(await given).toBeUndefined();
  });
});
