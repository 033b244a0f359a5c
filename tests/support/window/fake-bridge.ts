import type { Bridge } from "../../../electron/contract/bridge.ts";
import type { CallName, Input } from "../../../electron/contract/calls.ts";
import type { Push, PushName } from "../../../electron/contract/pushes.ts";
import type { Refusal } from "../../../electron/contract/refusal.ts";
import type { Organisations } from "../../../electron/contract/snapshot.ts";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { Problem, Reply } from "../../../electron/contract/problem.ts";
import type { SentFolder, SentMail } from "../../../electron/contract/sent-mails.ts";
import type { World } from "./world.ts";

/** The test's side of the fake: all calls of the window, and messages from main. */
export type Fake = {
  readonly asked: { name: CallName; input: unknown }[];
  readonly tell: (name: PushName, value: unknown) => void;
  /** The problem with which the next calls of a name fail. */
  readonly failing: Partial<Record<CallName, Problem>>;
  /** What main knows: a test may change it, as the CRM does. */
  readonly world: World;
  /** Answers the sign-in under way. */
  answerSignIn: (reply: Reply<{ organisationId: string }>) => void;
};

/**
 * Puts a `window.mailpin` into the page that behaves as main does: a filed mail leaves the tray and
 * is held in the outbox, Undo brings it back. Playwright copies this function into the page as
 * text, so it may use nothing outside itself.
 */
export function installFakeBridge(world: World): void {
  const { snapshot } = world;
  const taken: Record<string, Draft> = Object.fromEntries(
    world.taken.map((draft) => [draft.id, draft]),
  );
  const listeners: Partial<Record<PushName, (value: never) => void>> = {};
  const asked: Fake["asked"] = [];
  const failing: Fake["failing"] = {};
  const dismissed: SentMail[] = [];
  let lastId = 0;

  const tell: Fake["tell"] = (name, value) => {
    if (name === "drafts") snapshot.drafts = after(snapshot.drafts, value as Push<"drafts">);
    if (name === "jobs") snapshot.jobs = after(snapshot.jobs, value as Push<"jobs">);
    if (name === "openings") snapshot.openings = value as Push<"openings">;
    if (name === "ownAddresses") snapshot.ownAddresses = value as string[];
    if (name === "neverFile") snapshot.neverFile = value as string[];
    if (name === "favourites") snapshot.favourites = value as Push<"favourites">;
    if (name === "settings") snapshot.settings = value as Push<"settings">;
    if (name === "snapshot") Object.assign(snapshot, value);
    if (name === "organisations") snapshot.organisations = value as Organisations;
    listeners[name]?.(value as never);
  };
  /** The list once a change has come about. */
  const after = <T extends { id: string; seq: number }>(
    list: T[],
    { changed, removed }: { changed: T[]; removed: string[] },
  ): T[] => {
    const told = new Set([...changed.map(({ id }) => id), ...removed]);
    return [...list.filter(({ id }) => !told.has(id)), ...changed].sort((a, b) => a.seq - b.seq);
  };
  const nameOf = ({ draftId, attachment }: Input<"viewAttachment">): string =>
    snapshot.drafts.find(({ id }) => id === draftId)?.email.attachments[attachment]?.name ?? "";
  const pieceAt = (at: number, bytes: Uint8Array<ArrayBuffer>) => ({
    bytes: bytes.slice(at, at + 1024 * 1024),
  });
  const newId = () => `11111111-0000-4000-8000-${String(++lastId).padStart(12, "0")}`;
  const answer = async <T>(
    name: CallName,
    input: unknown,
    value: () => T,
    waitMs?: number,
  ): Promise<Reply<T>> => {
    asked.push({ name, input: structuredClone(input) });
    await (waitMs === undefined
      ? Promise.resolve()
      : new Promise((done) => setTimeout(done, waitMs)));
    const problem = failing[name];
    return problem === undefined
      ? { ok: true, value: structuredClone(value()) }
      : { ok: false, problem };
  };
  const add = (drafts: Draft[], organisationId = snapshot.organisations.active) => {
    if (organisationId === snapshot.organisations.active)
      tell("drafts", { changed: drafts, removed: [] });
    return opened(drafts);
  };
  const opened = (drafts: Draft[], refused: Refusal[] = []) => ({
    draftIds: drafts.map(({ id }) => id),
    ...(drafts[0] && { format: drafts[0].email.format }),
    refused,
  });
  const draftOf = (fileName: string): Draft => ({
    id: newId(),
    seq: 2000 + lastId,
    fileName,
    openedAt: Date.now(),
    snippet: "",
    remoteImages: 0,
    email: {
      format: "eml",
      subject: fileName.replace(/\.\w+$/, ""),
      to: [],
      cc: [],
      bcc: [],
      references: [],
      direction: "received",
      directionReason: { code: "delivery-headers" },
      attachments: [],
      warnings: [],
    },
  });
  const jobsOf = ({ mails, record, link }: Input<"fileMails">): JobView[] =>
    mails.flatMap(({ draftId }): JobView[] => {
      const draft = snapshot.drafts.find(({ id }) => id === draftId);
      if (draft === undefined) return [];
      taken[draftId] = draft;
      const nextAt = Date.now() + snapshot.settings.holdSeconds * 1000;
      const total = draft.email.attachments.length;
      return [
        {
          id: newId(),
          seq: 2000 + lastId,
          draftId,
          subject: draft.email.subject ?? "",
          record,
          ...(link && { link }),
          state: "held",
          createdAt: Date.now(),
          nextAt,
          files: { uploaded: 0, total },
        },
      ];
    });
  const file = (filings: Input<"fileMails">[]): { jobIds: string[] } => {
    const jobs = filings.flatMap(jobsOf);
    tell("jobs", { changed: jobs, removed: [] });
    tell("drafts", { changed: [], removed: jobs.map(({ draftId }) => draftId) });
    return { jobIds: jobs.map(({ id }) => id) };
  };
  const undo = (jobId: string) => {
    const job = snapshot.jobs.find(({ id }) => id === jobId);
    const draft = job && taken[job.draftId];
    const cancelled = { state: "cancelled", finishedAt: Date.now() };
    tell("jobs", { changed: job === undefined ? [] : [{ ...job, ...cancelled }], removed: [] });
    if (draft === undefined) return;
    // oxlint-disable-next-line typescript/no-dynamic-delete
    delete taken[draft.id];
    tell("drafts", { changed: [draft], removed: [] });
  };
  const listen = (name: PushName) => (listener: (value: never) => void) => {
    listeners[name] = listener;
    return () => undefined;
  };

  const bridge: Bridge = {
    getSnapshot: async () => {
      await Promise.resolve();
      if (world.early !== undefined) tell("snapshot", world.early);
      return answer("getSnapshot", undefined, () => snapshot);
    },
    reportDrawn: () => answer("reportDrawn", undefined, () => undefined),
    holdFiles: ({ files }) => answer("holdFiles", { files }, () => undefined),
    bringPiece: ({ at, bytes }) =>
      answer("bringPiece", { at, size: bytes.byteLength }, () => undefined),
    openMails: ({ files, ...into }) => {
      const [first] = files;
      const name = first?.name ?? "";
      const problem = world.unreadable[name];
      const open = () =>
        problem === undefined
          ? {
              ...add([draftOf(name)], into.organisationId),
              ...(world.sentInDrop[name] && { sent: world.sentInDrop[name] }),
            }
          : // One mail of an mbox is unreadable, another one is not.
            {
              ...(name.endsWith(".mbox") ? add([draftOf(name)]) : opened([])),
              refused: [{ fileName: name, problem }],
            };
      const input = { ...into, name, size: first?.bytes.byteLength };
      return answer("openMails", input, open, world.slow[name]);
    },
    chooseMails: (input) =>
      answer("chooseMails", input, () => add([draftOf("chosen.eml")]), world.slow["the dialog"]),
    openSamples: (input) => answer("openSamples", input, () => add(world.samples)),
    openAttached: (input) =>
      answer("openAttached", input, () => {
        const file = snapshot.drafts.find(({ id }) => id === input.draftId)?.email.attachments[
          input.attachment
        ];
        const there = snapshot.drafts.find(({ fileName }) => fileName === file?.name);
        return there === undefined ? add([draftOf(file?.name ?? "")]) : opened([there]);
      }),
    saveAttachment: (input) => answer("saveAttachment", input, () => ({ saved: true })),
    viewAttachment: (input) =>
      answer("viewAttachment", input, () => {
        const name = nameOf(input);
        if (world.pdfs[name] !== undefined) return { kind: "pdf" as const };
        return /\.(?:png|jpg)/.test(name)
          ? { kind: "picture" as const }
          : { kind: "none" as const, why: "unreadable" as const };
      }),
    getPdf: (input) =>
      answer("getPdf", input, () =>
        pieceAt(input.at, Uint8Array.from(world.pdfs[nameOf(input)] ?? [])),
      ),
    getPhoto: (input) =>
      answer("getPhoto", input, () => {
        const photo = atob(world.photos[nameOf(input)] ?? "");
        return pieceAt(
          input.at,
          Uint8Array.from(photo, (char) => char.charCodeAt(0)),
        );
      }),
    keepShrunkPhoto: (input) =>
      answer("keepShrunkPhoto", { ...input, bytes: new Uint8Array() }, () => {
        const draft = snapshot.drafts.find(({ id }) => id === input.draftId)!;
        const { sha256 } = draft.email.attachments[input.attachment]!;
        const { byteLength: size } = input.bytes;
        const photo = { of: sha256, sha256, type: "image/jpeg" as const, size, isUsed: false };
        add([{ ...draft, shrunk: [...(draft.shrunk ?? []), photo] }]);
      }),
    useShrunkPhotos: (input) =>
      answer("useShrunkPhotos", input, () => {
        const draft = snapshot.drafts.find(({ id }) => id === input.draftId)!;
        const shrunk = (draft.shrunk ?? []).map((photo) =>
          input.photos.includes(photo.of) ? { ...photo, isUsed: input.isUsed } : photo,
        );
        add([{ ...draft, shrunk }]);
      }),
    stopOpenings: (input) =>
      answer("stopOpenings", input, () => {
        const stopped = snapshot.openings.filter(({ id }) => input.openings.includes(id));
        const left = snapshot.openings.filter(({ id }) => !input.openings.includes(id));
        tell("openings", left);
        return stopped;
      }),
    discardDrafts: (input) =>
      answer("discardDrafts", input, () => {
        tell("drafts", { changed: [], removed: input.draftIds });
      }),
    suggestRecords: (input) =>
      answer("suggestRecords", input, () => ({
        hits: world.suggestions[input.draftId] ?? world.records.slice(0, 3),
        sure: !world.unsure.includes(input.draftId),
        ...(world.strangers[input.draftId] ?? {}),
      })),
    findRecords: async (input) => {
      const words = input.text.toLowerCase();
      const wait = world.slow[input.text];
      if (wait !== undefined) await new Promise((done) => setTimeout(done, wait));
      return answer("findRecords", input, () => ({
        hits: world.records.filter(
          ({ title, module }) =>
            title.toLowerCase().includes(words) && (input.module ?? module) === module,
        ),
        modules: [
          { apiName: "Deals", plural: "Deals" },
          { apiName: "Contacts", plural: "Contacts" },
        ],
        complete: world.copy.isKept,
      }));
    },
    changeSettings: (input) =>
      answer("changeSettings", input, () => {
        tell("settings", { ...snapshot.settings, ...input });
      }),
    reviewFiling: async (input) => {
      const wait = world.slow["the review"];
      if (wait !== undefined) await new Promise((done) => setTimeout(done, wait));
      return answer("reviewFiling", input, () => ({
        exceptions: world.exceptions.filter(({ draftId }) =>
          input.mails.some((mail) => mail.draftId === draftId),
        ),
        sure: world.sure,
      }));
    },
    reviewGroup: (input) =>
      answer(
        "reviewGroup",
        input,
        () => ({
          exceptions: world.exceptions.filter(({ draftId }) =>
            input.mails.some((mail) => mail.draftId === draftId),
          ),
          sure: world.sure,
        }),
        world.slow["the review"],
      ),
    fileGroups: (input) => answer("fileGroups", input, () => file(input.filings)),
    fileMails: (input) => answer("fileMails", input, () => file([input]), world.slow["the filing"]),
    undoJob: (input) =>
      answer("undoJob", input, () => {
        // A job that may have arrived comes back only when the user knows that.
        const outcome = input.nevertheless === true ? undefined : world.doubts[input.jobId];
        if (outcome === undefined) undo(input.jobId);
        return { outcome: outcome ?? "back" };
      }),
    takeBackJobs: (input) =>
      answer("takeBackJobs", input, () => {
        const jobIds = input.jobIds.filter((id) => world.doubts[id] === undefined);
        for (const id of jobIds) undo(id);
        return { jobIds };
      }),
    retryAll: () => answer("retryAll", undefined, () => undefined),
    retryJob: (input) => answer("retryJob", input, () => undefined),
    giveUpFiles: (input) => answer("giveUpFiles", input, () => undefined),
    listHistory: (input) =>
      answer("listHistory", input, () => {
        const { text, from = 0, to = Infinity, module, before = Infinity } = input;
        const found = world.history.filter(
          ({ subject, record, finishedAt }) =>
            `${subject} ${record.title}`.toLowerCase().includes(text.toLowerCase()) &&
            (module === undefined || record.module === module) &&
            finishedAt >= from &&
            finishedAt < to,
        );
        return {
          rows: found.filter(({ place }) => place < before).slice(0, 100),
          ...(input.before === undefined && { total: found.length }),
          modules: [
            { apiName: "Deals", plural: "Deals" },
            { apiName: "Contacts", plural: "Contacts" },
          ],
        };
      }),
    countFiled: (input) =>
      answer("countFiled", input, () => {
        const between = (from: number, to: number) => {
          const filed = world.history.filter(
            ({ finishedAt }) => finishedAt >= from && finishedAt < to,
          ).length;
          return filed === 0 ? { filed } : { filed, wait: 14_000 * filed };
        };
        const { bounds } = input;
        return {
          parts: bounds.slice(0, -1).map((from, at) => between(from, bounds[at + 1]!)),
          whole: between(bounds[0]!, bounds.at(-1)!),
        };
      }),
    getReceipt: (input) =>
      answer("getReceipt", input, () => {
        const receipt = world.history.find(({ id }) => id === input.jobId);
        if (receipt === undefined) throw new Error("no such job");
        return receipt;
      }),
    exportHistory: (input) =>
      answer("exportHistory", input, () => ({ count: world.history.length })),
    saveOriginal: (input) => answer("saveOriginal", input, () => ({ saved: true })),
    saveEvidence: (input) => answer("saveEvidence", input, () => ({ saved: true })),
    openLink: (input) => answer("openLink", input, () => undefined),
    addOwnAddress: (input) =>
      answer("addOwnAddress", input, () => {
        tell("ownAddresses", [...snapshot.ownAddresses, input.address]);
      }),
    removeOwnAddress: (input) =>
      answer("removeOwnAddress", input, () => {
        tell(
          "ownAddresses",
          snapshot.ownAddresses.filter((address) => address !== input.address),
        );
      }),
    addNeverFile: (input) =>
      answer("addNeverFile", input, () => {
        tell("neverFile", [...snapshot.neverFile, input.entry]);
      }),
    removeNeverFile: (input) =>
      answer("removeNeverFile", input, () => {
        tell(
          "neverFile",
          snapshot.neverFile.filter((entry) => entry !== input.entry),
        );
      }),
    addFavourite: (input) =>
      answer("addFavourite", input, () => {
        tell("favourites", [...snapshot.favourites, input]);
      }),
    removeFavourite: (input) =>
      answer("removeFavourite", input, () => {
        tell(
          "favourites",
          snapshot.favourites.filter(({ id }) => id !== input.id),
        );
      }),
    lookUpRecords: async (input) => {
      const words = input.text.toLowerCase();
      const wait = world.slow[`at Zoho: ${input.text}`];
      if (wait !== undefined) await new Promise((done) => setTimeout(done, wait));
      return answer("lookUpRecords", input, () => ({
        hits: [...world.atZoho, ...world.records].filter(({ title }) =>
          title.toLowerCase().includes(words),
        ),
      }));
    },
    listModules: () => answer("listModules", undefined, () => world.modules),
    offerModule: (input) =>
      answer("offerModule", input, () => {
        for (const one of world.modules)
          if (one.apiName === input.module) one.isOffered = input.isOffered;
        return world.modules;
      }),
    forgetHistory: () => answer("forgetHistory", undefined, () => ({ isForgotten: true })),
    getNetworkRoute: () => answer("getNetworkRoute", undefined, () => world.route),
    getDiagnostics: () => answer("getDiagnostics", undefined, () => world.diagnostics),
    getSupportFile: (input) =>
      answer("getSupportFile", input, () => ({
        content: `== mailpin ==\n${world.diagnostics.support}\n\n== last-drop ==\n${input.lastDrop}\n`,
      })),
    saveSupportFile: (input) => answer("saveSupportFile", input, () => ({ saved: true })),
    restartToUpdate: () => answer("restartToUpdate", undefined, () => undefined),
    showFolder: (input) => answer("showFolder", input, () => undefined),
    getRecordCopy: () => answer("getRecordCopy", undefined, () => world.copy),
    keepRecordCopy: (input) =>
      answer("keepRecordCopy", input, () => {
        Object.assign(world.copy, { isKept: input.kept, records: 0 });
        return world.copy;
      }),
    clearRecordCopy: () =>
      answer("clearRecordCopy", undefined, () => Object.assign(world.copy, { records: 0 })),
    updateRecordCopy: () =>
      answer("updateRecordCopy", undefined, () => Object.assign(world.copy, { records: 1234 })),
    proposePerson: (input) =>
      answer("proposePerson", input, () => ({
        modules: ["Contacts", "Leads"],
        ...{ firstName: "Nina", lastName: "Novak", email: "nina@novak.example" },
        ...{ phone: "+49 30 1234", company: "Novak", accounts: world.records.slice(1, 2) },
      })),
    findPerson: (input) => answer("findPerson", input, () => ({ hits: world.alike })),
    createPerson: (input) =>
      answer("createPerson", input, () => {
        const strangers = world.alike.filter(({ id }) => !input.seen.includes(id));
        if (strangers.length > 0) return { found: strangers };
        const title = `${input.person.firstName} ${input.person.lastName}`;
        const { module } = input.person;
        const created = { module, id: "36119", title, moduleLabel: module, detail: "" };
        return { created, found: [] };
      }),
    openRecord: (input) => answer("openRecord", input, () => undefined),
    getSignInOptions: () => answer("getSignInOptions", undefined, () => world.signInOptions),
    signIn: async (input) => {
      const refusal = await answer("signIn", input, () => undefined);
      if (!refusal.ok) return refusal;
      return new Promise((done) => {
        fake.answerSignIn = done;
      });
    },
    cancelSignIn: () => answer("cancelSignIn", undefined, () => undefined),
    keepInFile: (input) =>
      answer("keepInFile", input, () => {
        tell("keeping", input.agreed ? "file" : "session");
      }),
    watchFolder: (input) =>
      answer("watchFolder", input, () => {
        const name = input.folder === "chosen" ? "Mail" : "Downloads";
        tell(
          "watchedFolder",
          input.folder === "none" ? { state: "none" } : { state: "watched", name },
        );
      }),
    suggestSent: () => answer("suggestSent", undefined, () => ({ suggestions: world.mailboxes })),
    watchSent: (input) =>
      answer("watchSent", input, () => {
        const folder: SentFolder =
          input.what === "none" ? { state: "none" } : { state: "watched", name: "Sent" };
        tell("sentMails", { folder });
      }),
    listSent: () => answer("listSent", undefined, () => ({ mails: world.sent })),
    openSent: (input) =>
      answer("openSent", input, () => {
        const mail = world.sent.find(({ key }) => key === input.key);
        world.sent = world.sent.filter((one) => one !== mail);
        return add([draftOf(mail?.subject ?? "")], input.organisationId);
      }),
    dismissSent: (input) =>
      answer("dismissSent", input, () => {
        const isMeant = ({ key }: SentMail) => input.keys.includes(key);
        if (input.wanted === true) world.sent = [...dismissed.filter(isMeant), ...world.sent];
        else dismissed.push(...world.sent.filter(isMeant));
        if (input.wanted !== true) world.sent = world.sent.filter((mail) => !isMeant(mail));
      }),
    signInToProxy: (input) => answer("signInToProxy", input, () => undefined),
    putOffProxy: (input) => answer("putOffProxy", input, () => undefined),
    switchOrganisation: (input) => answer("switchOrganisation", input, () => undefined),
    signOut: (input) => answer("signOut", input, () => ({ outcome: "ended" })),
    on: {
      snapshot: listen("snapshot"),
      organisations: listen("organisations"),
      colleagues: listen("colleagues"),
      settings: listen("settings"),
      signIn: listen("signIn"),
      keeping: listen("keeping"),
      proxySignIn: listen("proxySignIn"),
      watchedFolder: listen("watchedFolder"),
      sentMails: listen("sentMails"),
      records: listen("records"),
      drafts: listen("drafts"),
      openings: listen("openings"),
      jobs: listen("jobs"),
      connection: listen("connection"),
      ownAddresses: listen("ownAddresses"),
      neverFile: listen("neverFile"),
      favourites: listen("favourites"),
      refused: listen("refused"),
      taken: listen("taken"),
      updateReady: listen("updateReady"),
      notices: listen("notices"),
      show: listen("show"),
    },
  };
  const fake: Fake = { asked, tell, failing, world, answerSignIn: () => undefined };
  Object.assign(window, { mailpin: bridge, fake });
}
