import type { Reply } from "../zoho/client/http.ts";

/**
 * Sends requests on connections that nobody used before. Where a used connection ends without an
 * answer, Chromium sends the request once more, whatever its method: a mail, a file, or a new
 * contact could be in the CRM twice, and nobody would know. It never does so on a fresh connection.
 *
 * A session has connections of its own. Each of these has one request at a time, and closes what is
 * left of the one before.
 *
 * @see HttpNetworkTransaction::ShouldResendRequest in net/http of Chromium
 */
export class FreshConnections {
  readonly #newSession: (number: number) => Electron.Session;
  readonly #free: Electron.Session[] = [];
  #made = 0;

  /** @param newSession makes a session in memory; the number tells it from the others */
  constructor(newSession: (number: number) => Electron.Session) {
    this.#newSession = newSession;
  }

  /** Lends a session until the answer's body has been read. */
  async send(by: (session: Electron.Session) => Promise<Reply>): Promise<Reply> {
    const session = this.#free.pop() ?? this.#newSession((this.#made += 1));
    try {
      await session.closeAllConnections();
      const { status, headers, body } = await by(session);
      return { status, headers, body: this.#read(body, session) };
    } catch (error) {
      this.#free.push(session);
      throw error;
    }
  }

  async *#read(body: Reply["body"], session: Electron.Session): AsyncGenerator<Uint8Array> {
    try {
      if (body !== null) yield* body;
    } finally {
      this.#free.push(session);
    }
  }
}
