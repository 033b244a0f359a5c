import { request as overHttp, type ClientRequest, type IncomingMessage } from "node:http";
import { request as overHttps } from "node:https";
import { headersIn, type PostBytes, type Reply } from "../zoho/client/http.ts";

const pieceBytes = 64 * 1024;

/**
 * Sends a large body from plain Node, in pieces, as fast as the socket takes them. A piece counts
 * as sent when the kernel has it. Each body gets a connection of its own: an idle one may be closed
 * by the other side at that very moment.
 */
export const postBytes: PostBytes = (url, { headers, body, signal, onSent }) => {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const ask = url.protocol === "https:" ? overHttps : overHttp;
  const request = ask(url, {
    method: "POST",
    agent: false,
    headers: { ...Object.fromEntries(headers), "Content-Length": body.byteLength },
    signal,
  });
  request.on("error", reject);
  request.on("response", (answer) => {
    if (isRedirect(answer)) request.destroy(new Error("unexpected redirect"));
    else
      resolve({ status: answer.statusCode ?? 0, headers: headersIn(answer.headers), body: answer });
  });
  write(request, body, 0, onSent);
  return promise;
};

function write(
  request: ClientRequest,
  body: Uint8Array,
  from: number,
  onSent: (sent: number) => void,
): void {
  if (from >= body.byteLength) {
    request.end();
    return;
  }
  const piece = body.subarray(from, from + pieceBytes);
  request.write(piece, (error) => {
    if (error) return; // told by the request itself
    onSent(from + piece.byteLength);
    write(request, body, from + piece.byteLength, onSent);
  });
}

const isRedirect = ({ statusCode = 0, headers }: IncomingMessage) =>
  statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
