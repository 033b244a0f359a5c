import type { Row } from "../row.ts";

/** What a figure should not go beyond. */
export type Goal = {
  readonly of: "p50" | "p95" | "ratio";
  readonly most: number;
};

/** What people read beside a figure. */
export type Meaning = {
  /** The name of a figure, or how it begins. */
  readonly figure: string;
  readonly means: string;
  readonly goal?: Goal;
};

export type Section = {
  readonly title: string;
  readonly about: string;
  readonly figures: readonly Meaning[];
};

/** A longer task makes typing and scrolling stutter, ms. */
export const stutterMs = 50;
const smooth: Goal = { of: "p95", most: stutterMs };

export const sections = {
  start: {
    title: "Start",
    about:
      "From the start of the process until the window is there, by turns with an app whose page is empty, in the same browser.",
    figures: [
      {
        figure: "the window shows something",
        means: "Until the first words are on the screen.",
        goal: { of: "ratio", most: 1.3 },
      },
      {
        figure: "the window can be used",
        means: "Until main has answered, and a mail can be dropped.",
        goal: { of: "ratio", most: 1.3 },
      },
      {
        figure: "main's work until its window",
        means: "What the start takes of the processor, however busy the computer is.",
      },
    ],
  },
  memory: {
    title: "Memory and rest",
    about:
      "What an open Mailpin takes after much work with mails of usual size, and when nobody does anything. Each page of memory counts once, however many processes share it.",
    figures: [
      {
        figure: "memory at rest",
        means:
          "Main, its helpers and the window's page, a minute after the last mail. The practice CRM, which stands for Zoho's servers, and Chromium's own processes are not Mailpin.",
        goal: { of: "ratio", most: 1.2 },
      },
      {
        figure: "memory in use",
        means:
          "The same after a collection of garbage, which main and the page make by themselves only when they need the room.",
        goal: { of: "ratio", most: 1.2 },
      },
      {
        figure: "memory at work",
        means:
          "The same ten seconds after the last mail, with what V8 and Chromium have not collected yet.",
        goal: { of: "ratio", most: 1.2 },
      },
      { figure: "main at work", means: "The part of main, with the thread that searches." },
      { figure: "mail reader at work", means: "It ends after a minute without mails." },
      {
        figure: "window's page at work",
        means: "Chromium collects the mails that were shown when the page is idle.",
      },
      {
        figure: "practice CRM",
        means: "It keeps what was filed with it, and does not run beside a real Zoho.",
      },
      {
        figure: "main's objects",
        means: "What main's scripts hold after a collection of garbage.",
      },
      {
        figure: "window's objects",
        means: "What the scripts of the window's page hold after a collection of garbage.",
      },
      {
        figure: "wake-ups by timers",
        means: "How often a timer of ours wakes main while nobody does anything.",
        goal: { of: "p50", most: 2 },
      },
      {
        figure: "processor time at rest",
        means: "What a computer on battery pays for an open Mailpin.",
      },
    ],
  },
  flow: {
    title: "From a drop to the next mail",
    about:
      "The built app with the practice company: what a person waits for, against the bare crossing between the window and main.",
    figures: [
      {
        figure: "drop to fields on screen",
        means: "From letting go of a mail until its sender, subject and date are drawn.",
      },
      {
        figure: "Enter to the next mail in hand",
        means: "From the key that files a mail until the next one is drawn.",
      },
      {
        figure: "longest task of the window's thread",
        means: "While it runs, the window answers to no key and no click.",
        goal: smooth,
      },
    ],
  },
  tray: {
    title: "Main with a full tray",
    about:
      "What main does when one of many drafts or jobs changes. The cost should not grow with the list.",
    figures: [
      { figure: "the window opens", means: "Main collects what the first screen shows." },
      { figure: "all of the lists is sent", means: "The same, with every page of the lists." },
      {
        figure: "one draft is removed",
        means: "One change of a long list, until the window could draw it.",
        goal: smooth,
      },
      {
        figure: "one job is tried again",
        means: "One change of a long outbox, until the window could draw it.",
        goal: smooth,
      },
      { figure: "drafts are removed", means: "Many mails of the tray are discarded at once." },
      { figure: "drafts are filed", means: "Many mails of the tray are filed at once." },
    ],
  },
  window: {
    title: "The window with long lists",
    about: "What the thread of the window's page does, as Chromium counts it.",
    figures: [
      {
        figure: "a second of a countdown",
        means: "The bar counts down for a mail that can still be undone.",
        goal: smooth,
      },
      { figure: "one draft changes", means: "Main tells of one mail of the tray.", goal: smooth },
      { figure: "one job changes", means: "Main tells of one job of the outbox.", goal: smooth },
      { figure: "all drafts are selected, then one", means: "Two keys in a long tray." },
      { figure: "the window opens", means: "The first screen, in all of its tasks." },
      {
        figure: "the rest of the jobs arrives",
        means: "All pages of the outbox, in hundreds of small tasks.",
      },
      { figure: "the outbox opens and closes", means: "Both, in all of their tasks." },
      { figure: "the outbox scrolls by 400 pixels", means: "One turn of a wheel.", goal: smooth },
    ],
  },
  outbox: {
    title: "Sending",
    about: "What sending costs main beside a pile of waiting jobs, to a CRM that answers late.",
    figures: [
      { figure: "one more job", means: "Until a filing is on disk, and cannot be lost any more." },
      { figure: "a job is sent", means: "Main's work for one mail, from the queue to its end." },
      { figure: "the start beside them", means: "Opening the organisation with so long a queue." },
      { figure: "longest stall of main", means: "How long main answered nobody while it sent." },
      {
        figure: "jobs are sent",
        means: "Against bare calls to the same CRM that keep nothing safe; more is better.",
      },
      { figure: "memory at its peak", means: "The most that the sending process held." },
      { figure: "memory in use", means: "What is left of it after a collection of garbage." },
    ],
  },
  parse: {
    title: "Reading mails",
    about:
      "Our reader against the libraries alone, by turns, on the same mails. They neither hash, nor name, nor tell inline images from attachments.",
    figures: [
      {
        figure: "",
        means: "Processor time of a mail, or the memory that reading it takes at its peak.",
      },
    ],
  },
  history: {
    title: "A long history",
    about:
      "What a person who files four hundred mails a working day has after a month; with --full, after a year.",
    figures: [
      { figure: "a job ends", means: "Main notes that a mail is filed, on disk.", goal: smooth },
      { figure: "database with", means: "What the history takes on the disk." },
      { figure: "search while somebody types", means: "Each letter is a search." },
      { figure: "first page", means: "The history opens." },
      { figure: "a page anywhere", means: "Scrolling far down." },
      { figure: "a month of one kind of record", means: "A filter by time and module." },
      { figure: "a kind that nobody filed to", means: "A filter that finds nothing." },
      { figure: "the chart", means: "The bars above the history." },
      { figure: "export of", means: "All of it into one file, while main goes on." },
      { figure: "forget some", means: "The oldest go, a few in each turn.", goal: smooth },
      { figure: "take over the jobs", means: "What the first start after an update costs, once." },
    ],
  },
  records: {
    title: "Finding records",
    about: "The copy of the CRM's records: what a search takes while somebody types, and finds.",
    figures: [
      { figure: "write", means: "One page of records from the CRM into the copy." },
      {
        figure: "search",
        means: "The ten best records for what was typed so far, against other ways to search.",
      },
      {
        figure: "a search as the window makes it",
        means: "In a thread, so that main goes on meanwhile.",
        goal: { of: "p95", most: 100 },
      },
      {
        figure: "found among",
        means: "How often the record that was meant is among the ten best; more is better.",
      },
      { figure: "suggest", means: "A mail is opened, and records for it are named, with reasons." },
    ],
  },
} as const satisfies Readonly<Record<string, Section>>;

export type BenchName = keyof typeof sections;

/** @throws Error for a figure that nobody has explained */
export function meaningOf(bench: BenchName, { name }: Row): Meaning {
  const meanings: readonly Meaning[] = sections[bench].figures;
  const meaning = meanings.find(({ figure }) => name.startsWith(figure));
  if (meaning === undefined)
    throw new Error(`report/meanings.ts does not say what "${name}" of ${bench} means`);
  return meaning;
}
