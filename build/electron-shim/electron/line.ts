import {
  request as overHttp,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from "node:http";
import { request as overHttps } from "node:https";
import type { Socket } from "node:net";
import { connect as overTls } from "node:tls";
import type { Connections } from "./connections.ts";
import type { ProxyServer } from "./route.ts";

export type Asked = {
  readonly url: URL;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly connections: Connections;
  readonly proxy: ProxyServer | undefined;
  /** For the proxy. */
  readonly authorization: string | undefined;
};

/** A request that can be written, or the proxy's answer instead of a tunnel. */
export type Line = { readonly request: ClientRequest } | { readonly refusal: IncomingMessage };

/** Directly; through a proxy by the whole address, or by a tunnel for https (RFC 9110, 9.3.6). */
export async function openLine(asked: Asked): Promise<Line> {
  const { url, method, headers, connections, proxy, authorization } = asked;
  const isSecure = url.protocol === "https:";
  if (proxy === undefined) {
    const send = isSecure ? overHttps : overHttp;
    return { request: send(url, { method, headers, agent: connections.agentFor(isSecure) }) };
  }
  const forProxy = authorization === undefined ? {} : { "Proxy-Authorization": authorization };
  if (!isSecure) {
    const all = { ...headers, ...forProxy, Host: url.host };
    return {
      request: overHttp({ ...proxy, method, path: url.href, agent: false, headers: all }),
    };
  }
  const { answer, socket } = await tunnel(proxy, url, forProxy);
  if (answer.statusCode !== 200) return { refusal: answer };
  const createConnection = () => overTls({ socket, servername: url.hostname });
  return { request: overHttps(url, { method, headers, agent: false, createConnection }) };
}

type Tunnel = { readonly answer: IncomingMessage; readonly socket: Socket };

function tunnel(proxy: ProxyServer, url: URL, headers: OutgoingHttpHeaders): Promise<Tunnel> {
  const { promise, resolve, reject } = Promise.withResolvers<Tunnel>();
  const target = `${url.hostname}:${url.port || "443"}`;
  const request = overHttp({
    ...{ ...proxy, method: "CONNECT", path: target, agent: false },
    headers: { ...headers, Host: target },
  });
  request.on("connect", (answer, socket: Socket) => {
    if (answer.statusCode !== 200) socket.destroy();
    resolve({ answer, socket });
  });
  request.on("error", reject);
  request.end();
  return promise;
}

/** The realm of the first challenge for a user name and a password (RFC 7617); undefined for none. */
export function realmIn(headers: IncomingHttpHeaders, isProxy: boolean): string | undefined {
  const given = headers[isProxy ? "proxy-authenticate" : "www-authenticate"];
  const challenge = /\bbasic\s+(?:[^,]*,\s*)?realm="((?:[^"\\]|\\.)*)"/i.exec(given ?? "");
  return challenge?.[1]?.replaceAll(/\\(.)/g, "$1");
}

export const basic = (username: string, password: string): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
