import type { Storage } from "./compound-file.ts";

/** Another program's document that is a compound file, too. */
type Document = {
  /** The stream that identifies it. */
  readonly stream: string;
  /** With its article, as in "a Word document". */
  readonly what: string;
  readonly type: string;
};

const documents: readonly Document[] = [
  { stream: "WordDocument", what: "a Word document", type: "application/msword" },
  { stream: "Workbook", what: "an Excel workbook", type: "application/vnd.ms-excel" },
  { stream: "Book", what: "an Excel workbook", type: "application/vnd.ms-excel" },
  {
    stream: "PowerPoint Document",
    what: "a PowerPoint presentation",
    type: "application/vnd.ms-powerpoint",
  },
  { stream: "VisioDocument", what: "a Visio drawing", type: "application/vnd.visio" },
  { stream: "Catalog", what: "a folder of thumbnails", type: "application/octet-stream" },
];

/** The document in a storage; undefined when no known program writes such streams. */
export const documentOf = ({ streams }: Storage): Document | undefined =>
  documents.find(({ stream }) => streams.some(({ name }) => name === stream));
