import type { Bridge, Organisations, Snapshot } from "../../electron/contract/calls.ts";
import type { OrganisationView } from "../../electron/contract/connection.ts";
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
    if (!reply.ok)
      this.#notices.complain(`${isolated(organisation.name)} could not be shown`, reply.problem);
  }

  /** Main asks for confirmation first. */
  async signOut({ id, name }: OrganisationView): Promise<void> {
    const reply = await ask(() => this.#bridge.signOut({ organisationId: id }));
    if (!reply.ok)
      this.#notices.complain(`You are still signed in to ${isolated(name)}`, reply.problem);
    else if (reply.value.outcome === "ended")
      this.#notices.add({ tone: "done", title: `Signed out of ${isolated(name)}`, lines: [] });
    else if (reply.value.outcome === "forgotten") this.#notices.add(advise(name));
  }
}

const advise = (name: string) => ({
  tone: "advice" as const,
  title: `Signed out of ${isolated(name)} on this computer`,
  lines: [
    {
      text: "Zoho did not confirm it. To end Mailpin’s access there as well, remove Mailpin from the connected apps in your Zoho account.",
    },
  ],
});
