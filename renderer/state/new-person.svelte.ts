import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Output } from "../../electron/contract/calls.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { NewPerson as Fields, PersonModule } from "../../electron/contract/new-person.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import type { RecordHit } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import type { Choice } from "./choice.svelte.ts";

/** The mail whose stranger is to be created, and the decision that the new record goes into. */
type Of = { readonly draft: Draft; readonly choice: Choice };

/** The form for a contact or a lead of somebody who is not in the CRM yet. */
export class NewPerson {
  isOpen = $state(false);
  module = $state<PersonModule>("Contacts");
  /** The kinds of records that it can become. */
  modules = $state.raw<readonly PersonModule[]>([]);
  firstName = $state("");
  lastName = $state("");
  email = $state("");
  phone = $state("");
  company = $state("");
  /** The id of the contact's account; empty for none. */
  account = $state("");
  accounts = $state.raw<readonly RecordHit[]>([]);
  /** People in the CRM who may be the same. */
  found = $state.raw<readonly RecordHit[]>([]);
  /** What the CRM is being asked for. */
  doing = $state<"searching" | "creating" | undefined>();
  problem = $state.raw<Problem | undefined>();
  /** Counts how often the user wanted to create what is not filled in. */
  refusals = $state(0);
  readonly #bridge: Bridge;
  readonly #onchosen: () => void;
  #of: Of | undefined;
  #latest = 0;

  /** @param onchosen the mail can be filed now */
  constructor(bridge: Bridge, onchosen: () => void) {
    this.#bridge = bridge;
    this.#onchosen = onchosen;
  }

  /** Opens the form with what the mail tells, and looks for people who may be the same. */
  async open(of: Of): Promise<void> {
    this.close();
    this.#of = of;
    const ticket = this.#latest;
    const reply = await ask(() => this.#bridge.proposePerson({ draftId: of.draft.id }));
    if (ticket !== this.#latest) return;
    this.isOpen = true;
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    this.#fill(reply.value);
    await this.#search();
  }

  close(): void {
    this.#latest += 1;
    this.isOpen = false;
    this.#of = this.problem = this.doing = undefined;
    this.found = this.accounts = [];
    this.refusals = 0;
  }

  /** What is not filled in, and without which Zoho creates nothing. */
  get missing(): string | undefined {
    if (this.lastName.trim() === "") return text("new-person.missing.lastName");
    if (!/^[^\s@]+@[^\s@]+$/.test(this.email.trim())) return text("new-person.missing.email");
    if (this.module === "Leads" && this.company.trim() === "")
      return text("new-person.missing.company");
    return undefined;
  }

  /** Takes a record that is in the CRM already. */
  use(hit: RecordHit): void {
    this.#of?.choice.chooseFound(hit);
    this.close();
    this.#onchosen();
  }

  async create(): Promise<void> {
    if (this.doing !== undefined) return;
    if (this.missing !== undefined) {
      this.refusals += 1;
      return;
    }
    const seen = this.found.map(({ id }) => id);
    const reply = await this.#ask("creating", () =>
      this.#bridge.createPerson({ person: this.#fields, seen }),
    );
    if (reply?.ok !== true) return;
    const { created, found } = reply.value;
    if (created !== undefined) this.use(created);
    else this.found = found;
  }

  async #search(): Promise<void> {
    const reply = await this.#ask("searching", () => this.#bridge.findPerson(this.#fields));
    if (reply?.ok === true) this.found = reply.value.hits;
  }

  /** @returns undefined when the form was closed meanwhile */
  async #ask<T>(
    doing: "searching" | "creating",
    question: () => Promise<Reply<T>>,
  ): Promise<Reply<T> | undefined> {
    const ticket = this.#latest;
    this.doing = doing;
    this.problem = undefined;
    const reply = await ask(question);
    if (ticket !== this.#latest) return undefined;
    this.doing = undefined;
    this.problem = reply.ok ? undefined : reply.problem;
    return reply;
  }

  #fill({ accounts, modules, ...person }: Output<"proposePerson">): void {
    Object.assign(this, person);
    this.modules = modules;
    if (!modules.includes(this.module)) this.module = modules[0] ?? this.module;
    this.accounts = accounts;
    // Of several with the domain the user chooses.
    this.account = accounts.length === 1 ? (accounts[0]?.id ?? "") : "";
  }

  get #fields(): Fields {
    const { module, firstName, lastName, email, phone, company, account } = this;
    const person = { module, firstName, lastName, email, phone, company };
    return module === "Contacts" && account !== "" ? { ...person, account } : person;
  }
}
