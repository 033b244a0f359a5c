import { decode, encode } from "../wire/codec.ts";
import type { FromPage, ToPage } from "../wire/messages.ts";
import { isProxy } from "./proxies.ts";

type Question = {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: string) => void;
};
/** A message that main answers, without its number. */
type AskedKind = "invoke" | "navigate" | "permission";
type Asked = { [K in AskedKind]: Omit<Extract<FromPage, { kind: K }>, "id"> }[AskedKind];

/** The page's end of the socket. Messages wait until the socket is open. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #waiting: Uint8Array<ArrayBuffer>[] = [];
  readonly #questions = new Map<number, Question>();
  #lastId = 0;

  /** @param onMessage gets all messages but the answers to `ask` */
  constructor(
    address: string,
    onMessage: (message: Exclude<ToPage, { kind: "result" | "failure" }>) => void,
    onEnd: () => void,
  ) {
    this.#socket = new WebSocket(address);
    this.#socket.binaryType = "arraybuffer";
    this.#socket.addEventListener("open", () => {
      for (const frame of this.#waiting.splice(0)) this.#socket.send(frame);
    });
    this.#socket.addEventListener("message", ({ data }: MessageEvent<ArrayBuffer>) => {
      const message = decode(new Uint8Array(data)) as ToPage;
      if (message.kind === "result") this.#take(message.id)?.resolve(message.result);
      else if (message.kind === "failure") this.#take(message.id)?.reject(message.error);
      else onMessage(message);
    });
    this.#socket.addEventListener("close", onEnd);
  }

  /** @throws Error when something in the message cannot be cloned */
  send(message: FromPage): void {
    const frame = encode(message, isProxy);
    if (this.#socket.readyState === WebSocket.CONNECTING) this.#waiting.push(frame);
    else this.#socket.send(frame);
  }

  /** @returns main's answer; rejects with main's error as text */
  ask(message: Asked): Promise<unknown> {
    const id = ++this.#lastId;
    this.send({ ...message, id });
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#questions.set(id, { resolve, reject });
    return promise;
  }

  #take(id: number): Question | undefined {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    return question;
  }
}
