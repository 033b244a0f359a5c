import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";

/** As many connections to a server as Chromium opens. */
const pool = { keepAlive: true, maxSockets: 6 };

/** The connections of a session, which later requests use again. */
export class Connections {
  #plain = new Agent(pool);
  #secure = new SecureAgent(pool);

  agentFor(isSecure: boolean): Agent {
    return isSecure ? this.#secure : this.#plain;
  }

  /** Also those of requests that are under way. */
  close(): void {
    this.#plain.destroy();
    this.#secure.destroy();
    this.#plain = new Agent(pool);
    this.#secure = new SecureAgent(pool);
  }
}
