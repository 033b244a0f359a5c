import { print, printTable } from "../../../support/command.ts";
import { lastOfSender, naiveBayes } from "./baselines.ts";
import { readUsers, type User } from "./data.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { follow, mailpin, sumOf, sureBesideNewDeals, type Counts } from "./protocol.ts";
import { assumptions, type Assumption } from "./world.ts";

type Part = { readonly name: string; readonly counts: readonly Counts[] };

/** Follows people who filed mails by hand, prints how often Mailpin agrees, and returns the figures. */
export function evalFiling(folder: string): object {
  const users = readUsers(folder);
  const parts: readonly Part[] = [
    ...assumptions.map((assumption) => ({
      name: `Mailpin, ${assumption}`,
      counts: users.map((user) => followed(user, assumption)),
    })),
    ...assumptions.map((assumption) => ({
      name: `Mailpin, ${assumption}, one user left out`,
      counts: leaveOneOut(users, assumption),
    })),
    {
      name: "last record of the sender",
      counts: users.map((user) => follow(user, lastOfSender())),
    },
    { name: "naive Bayes", counts: users.map((user) => follow(user, naiveBayes(user))) },
  ];
  const beside = assumptions.map((assumption) => ({
    assumption,
    times: users.reduce((sum, user) => sum + sureBesideNewDeals(user, assumption), 0),
  }));
  printParts(users, parts);
  for (const { assumption, times } of beside)
    print(`Sure while the sender has a new deal, ${assumption}: ${times}`);
  return {
    users: users.map(({ name }) => name),
    parts: parts.map(({ name, counts }) => ({ name, users: counts, total: sumOf(counts) })),
    sureBesideNewDeals: beside,
  };
}

function followed(user: User, assumption: Assumption): Counts {
  const guesser = mailpin(user, assumption);
  const counts = follow(user, guesser);
  guesser.close();
  return counts;
}

function printParts(users: readonly User[], parts: readonly Part[]): void {
  const heading = ["%", "mails", "top-1", "top-3", "sure", "right when sure"];
  for (const { name, counts } of parts) {
    print(name);
    printTable([
      heading,
      ...counts.map((one, at) => row(users[at]?.name ?? "", one)),
      row("all", sumOf(counts)),
    ]);
    print();
  }
}

const row = (name: string, counts: Counts): (string | number)[] => [
  name,
  counts.asked,
  percent(counts.first, counts.known),
  percent(counts.amongThree, counts.known),
  percent(counts.sure, counts.asked),
  percent(counts.right, counts.sure),
];

const percent = (part: number, whole: number): string =>
  whole === 0 ? "-" : ((part / whole) * 100).toFixed(1);
