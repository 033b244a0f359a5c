import { AnnotationMode, getDocument, type PDFDocumentProxy } from "pdfjs-dist";
// Without it, pdf.js would load its other half as a worker of its own.
import "pdfjs-dist/build/pdf.worker.mjs";
import { BinaryDataFactory, CanvasFactory, FilterFactory } from "./factories.ts";
import type { DrawnPage, OpenedPdf, PageSize, PdfFailure } from "./messages.ts";
import { pageScale } from "./page-scale.ts";

/** A picture on a page is left out if it has more pixels. */
const mostPixelsOfPicture = 50_000_000;
/** Characters of a page that screen readers are told. */
const mostWords = 20_000;

/**
 * Reads a PDF in the worker. Nothing in it acts: its scripts and forms are not looked at, its links
 * and files are not told, and what it names outside itself is not loaded.
 */
export class PdfDocument {
  readonly #document: PDFDocumentProxy;

  private constructor(document: PDFDocumentProxy) {
    this.#document = document;
  }

  static async open(data: Uint8Array<ArrayBuffer>): Promise<PdfDocument> {
    const opening = getDocument({
      data,
      verbosity: 0,
      enableXfa: false,
      maxImageSize: mostPixelsOfPicture,
      useWorkerFetch: false,
      useSystemFonts: true,
      // These are names for the factory: nothing is there.
      cMapUrl: "cmaps/",
      wasmUrl: "wasm/",
      ownerDocument: { fonts: fontsOfWorker() } as Document,
      CanvasFactory,
      FilterFactory,
      BinaryDataFactory,
    });
    return new PdfDocument(await opening.promise);
  }

  async describe(): Promise<OpenedPdf> {
    const first = await this.#document.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    return { outcome: "opened", pages: this.#document.numPages, size: { width, height } };
  }

  async draw(number: number, wanted: number): Promise<DrawnPage> {
    const page = await this.#document.getPage(number);
    const size: PageSize = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: pageScale(size, wanted) });
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.floor(viewport.width)),
      Math.max(1, Math.floor(viewport.height)),
    );
    // Its types know the canvas of a page only.
    const drawn = { canvas: canvas as unknown as HTMLCanvasElement, viewport };
    await page.render({ ...drawn, annotationMode: AnnotationMode.ENABLE }).promise;
    const words = await wordsOf(page.getTextContent());
    page.cleanup();
    return {
      outcome: "drawn",
      picture: canvas.transferToImageBitmap(),
      size: { width: size.width, height: size.height },
      words,
    };
  }
}

type TextContent = Awaited<
  ReturnType<Awaited<ReturnType<PDFDocumentProxy["getPage"]>>["getTextContent"]>
>;

async function wordsOf(reading: Promise<TextContent>): Promise<string> {
  const { items } = await reading;
  return items
    .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
    .join("")
    .slice(0, mostWords);
}

/** The types of this project know the fonts of a document only. */
const fontsOfWorker = (): FontFaceSet => (globalThis as unknown as { fonts: FontFaceSet }).fonts;

/** pdf.js names its errors. */
export const failureOf = (error: unknown): PdfFailure => ({
  outcome: "failed",
  why: error instanceof Error && error.name === "PasswordException" ? "password" : "damaged",
});
