import type { Pieces } from "../lib/fetch-file.ts";

/** What the window asks of the worker that draws PDFs, one thing at a time. */
export type PdfQuestion =
  | { readonly open: Pieces }
  /** A page, counted from 1, as wide as so many pixels. */
  | { readonly draw: number; readonly width: number };

/** Width and height of a page, in points. */
export type PageSize = { readonly width: number; readonly height: number };

export type OpenedPdf = {
  readonly outcome: "opened";
  readonly pages: number;
  /** Of the first page; others may differ. */
  readonly size: PageSize;
};
export type DrawnPage = {
  readonly outcome: "drawn";
  readonly picture: ImageBitmap;
  readonly size: PageSize;
  /** The page's words, for screen readers. */
  readonly words: string;
};
export type PdfFailure = {
  readonly outcome: "failed";
  readonly why: "password" | "damaged" | "too-slow";
};
export type PdfAnswer = OpenedPdf | DrawnPage | PdfFailure;
