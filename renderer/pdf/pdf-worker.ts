import { joined } from "../lib/fetch-file.ts";
import { failureOf, PdfDocument } from "./document.ts";
import type { PdfAnswer, PdfQuestion } from "./messages.ts";

/** The worker: the bytes of a PDF come, then wishes for its pages. */
let pdf: PdfDocument | undefined;

addEventListener("message", ({ data }: MessageEvent<PdfQuestion>) => {
  void answerTo(data)
    .catch(failureOf)
    .then((answer) => {
      postMessage(answer, { transfer: answer.outcome === "drawn" ? [answer.picture] : [] });
    });
});

async function answerTo(question: PdfQuestion): Promise<PdfAnswer> {
  if ("open" in question) {
    pdf = await PdfDocument.open(joined(question.open));
    return pdf.describe();
  }
  if (pdf === undefined) throw new Error("there is no PDF");
  return pdf.draw(question.draw, question.width);
}
