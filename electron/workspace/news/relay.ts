import type { EventEmitter } from "node:events";
import type { News } from "../../contract/pushes.ts";
import type { Changes } from "./organisation-news.ts";

/** Passes an organisation's changes on as news for the window. */
export function relay(changes: EventEmitter<Changes>, pass: (news: News) => void): void {
  changes.on("drafts", (value) => {
    pass({ name: "drafts", value });
  });
  changes.on("openings", (value) => {
    pass({ name: "openings", value });
  });
  changes.on("jobs", (value) => {
    pass({ name: "jobs", value });
  });
  changes.on("connection", (value) => {
    pass({ name: "connection", value });
  });
  changes.on("ownAddresses", (value) => {
    pass({ name: "ownAddresses", value });
  });
  changes.on("neverFile", (value) => {
    pass({ name: "neverFile", value });
  });
  changes.on("favourites", (value) => {
    pass({ name: "favourites", value });
  });
  changes.on("colleagues", (value) => {
    pass({ name: "colleagues", value });
  });
  changes.on("records", (value) => {
    pass({ name: "records", value });
  });
}
