import { expect, it } from "vitest";
import { routeTo } from "../../../electron/desktop/network-route.ts";
import { ProxySignIn } from "../../../electron/desktop/proxy-sign-in.ts";

const proxies = new ProxySignIn({
  secret: () => ({
    load: () => Promise.resolve({ username: "ana", password: "open sesame" }),
    save: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  }),
  canAsk: () => false,
  onFailure: () => undefined,
});
const challenge = { host: "proxy.corp.example", port: 8080, realm: "", scheme: "basic" };

const route = (answer: string) =>
  routeTo({ resolveProxy: () => Promise.resolve(answer) }, proxies, "https://crm.zoho.eu");

it("is direct, or leads through the first proxy that the system names", async () => {
  await expect(route("DIRECT")).resolves.toEqual({ way: "direct" });
  await expect(route("PROXY one.example:3128;PROXY two.example:3128;DIRECT")).resolves.toEqual({
    ...{ way: "proxy", host: "one.example:3128", signIn: "none" },
  });
  await expect(route("SOCKS5 127.0.0.1:1080")).resolves.toMatchObject({ host: "127.0.0.1:1080" });
});

it("tells what became of the sign-in at that proxy, and no credentials", async () => {
  const visit = proxies.visit("https://crm.zoho.eu");
  await visit.challenged({ ...challenge, isProxy: true });
  await expect(route("PROXY proxy.corp.example:8080")).resolves.toMatchObject({ signIn: "none" });
  visit.passed();
  const known = await route("PROXY proxy.corp.example:8080");
  expect(known).toEqual({ way: "proxy", host: "proxy.corp.example:8080", signIn: "done" });
});
