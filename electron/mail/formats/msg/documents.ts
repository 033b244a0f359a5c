import type { OtherFile } from "../../errors.ts";
import type { Storage } from "./compound-file.ts";

/** Another program's document that is a compound file, too. */
type Document = {
  /** The stream that identifies it. */
  readonly stream: string;
  readonly kind: OtherFile;
  readonly type: string;
};

const documents: readonly Document[] = [
  { stream: "WordDocument", kind: "word", type: "application/msword" },
  { stream: "Workbook", kind: "excel", type: "application/vnd.ms-excel" },
  { stream: "Book", kind: "excel", type: "application/vnd.ms-excel" },
  {
    stream: "PowerPoint Document",
    kind: "powerpoint",
    type: "application/vnd.ms-powerpoint",
  },
  { stream: "VisioDocument", kind: "visio", type: "application/vnd.visio" },
  { stream: "Catalog", kind: "thumbnails", type: "application/octet-stream" },
];

/** The document in a storage; undefined when no known program writes such streams. */
export const documentOf = ({ streams }: Storage): Document | undefined =>
  documents.find(({ stream }) => streams.some(({ name }) => name === stream));
