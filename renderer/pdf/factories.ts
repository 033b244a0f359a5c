import dingbats from "pdfjs-dist/standard_fonts/FoxitDingbats.pfb?inline";
import symbol from "pdfjs-dist/standard_fonts/FoxitSymbol.pfb?inline";
import jbig2 from "pdfjs-dist/wasm/jbig2.wasm?inline";
import openjpeg from "pdfjs-dist/wasm/openjpeg.wasm?inline";

/*
 * What pdf.js takes from a page, for a worker that has no page and connects to nothing.
 */

/** Canvases without a document. */
export class CanvasFactory {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }

  /** The context of a page, which has no holes. */
  getNoAlphaContext(canvas: OffscreenCanvas) {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }

  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }

  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    canvas.width = canvas.height = 0;
  }
}

/** Filters are SVG of a document: pages are drawn without them. */
export class FilterFactory {
  addFilter = noFilter;
  addHCMFilter = noFilter;
  addAlphaFilter = noFilter;
  addLuminosityFilter = noFilter;
  addKnockoutFilter = noFilter;
  addHighlightHCMFilter = noFilter;
  addSelectionHCMFilter = noFilter;
  addSelectionFilter = noFilter;
  createSelectionStyle = () => null;
  destroy = () => undefined;
}

function noFilter(): string {
  return "none";
}

/** Files that pdf.js would load, as data addresses: decoders of scanned pages, fonts of symbols. */
const files = new Map([
  ["jbig2.wasm", jbig2],
  ["openjpeg.wasm", openjpeg],
  ["FoxitSymbol.pfb", symbol],
  ["FoxitDingbats.pfb", dingbats],
]);

/** Hands over what is in the worker's own script. */
export class BinaryDataFactory {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const file = files.get(filename);
    return file === undefined
      ? Promise.reject(new Error(`there is no ${filename}`))
      : Promise.resolve(bytesOf(file));
  }
}

const bytesOf = (address: string): Uint8Array =>
  Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (char) => char.charCodeAt(0));
