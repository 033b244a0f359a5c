import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Organisations, Snapshot } from "../../electron/contract/snapshot.ts";
import type { OrganisationView } from "../../electron/contract/connection.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { isolated } from "../lib/legible.ts";
import type { Notices } from "./notices.svelte.ts";

/** The connected companies, and the one that the window shows. */
export class OrganisationStore {
  organisations = $state.raw<Organisations | undefined>();
  readonly #bridge: Bridge;
  readonly #notices: Notices;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  take({ organisations }: Partial<Snapshot>): void {
    if (organisations !== undefined) this.organisations = organisations;
  }

  get list(): readonly OrganisationView[] {
    return this.organisations?.list ?? [];
  }

  get active(): OrganisationView | undefined {
    return this.byId(this.organisations?.active);
  }

  byId(id: string | undefined): OrganisationView | undefined {
    return this.list.find((organisation) => organisation.id === id);
  }

  /** Main then pushes a new snapshot. */
  async switchTo(organisation: OrganisationView): Promise<void> {
    if (organisation.id === this.active?.id) return;
    const reply = await ask(() =>
      this.#bridge.switchOrganisation({ organisationId: organisation.id }),
    );
    const name = isolated(organisation.name);
    if (!reply.ok)
      this.#notices.complain(text("organisations.switch-failed", { name }), reply.problem);
  }

  /** Main asks for confirmation first. */
  async signOut(organisation: OrganisationView): Promise<void> {
    const name = isolated(organisation.name);
    const reply = await ask(() => this.#bridge.signOut({ organisationId: organisation.id }));
    if (!reply.ok)
      this.#notices.complain(text("organisations.sign-out-failed", { name }), reply.problem);
    else if (reply.value.outcome === "ended")
      this.#notices.add({
        tone: "done",
        title: text("organisations.signed-out", { name }),
        lines: [],
      });
    else if (reply.value.outcome === "forgotten") this.#notices.add(advise(name));
  }
}

const advise = (name: string) => ({
  tone: "advice" as const,
  title: text("organisations.signed-out-here", { name }),
  lines: [{ text: text("organisations.not-confirmed") }],
});
