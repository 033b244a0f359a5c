/** What a file is, by the ending of its name. */
const endings = {
  archive: ".7z.bz2.gz.rar.tar.tgz.zip",
  calendar: ".ics.vcs",
  document: ".doc.docm.docx.dot.dotx.odt.pages.pdf.rtf.txt",
  film: ".avi.m4v.mkv.mov.mp4.mpeg.mpg.webm.wmv",
  mail: ".eml.emlx.mbox.msg.oft",
  picture: ".ai.avif.bmp.eps.gif.heic.heif.jpeg.jpg.png.psd.svg.tif.tiff.webp",
  sheet: ".csv.numbers.ods.tsv.xls.xlsb.xlsm.xlsx",
  slides: ".key.odp.pps.ppsx.ppt.pptm.pptx",
  sound: ".aac.amr.flac.m4a.mp3.oga.ogg.opus.wav.wma",
};

export type FileKind = keyof typeof endings | "other";

const kinds = new Map(
  Object.entries(endings).flatMap(([kind, some]) =>
    some
      .slice(1)
      .split(".")
      .map((ending) => [ending, kind as FileKind] as const),
  ),
);

/** For files whose name has no ending: the first half of their media type. */
const ofTypes = new Map<string, FileKind>([
  ["audio", "sound"],
  ["image", "picture"],
  ["message", "mail"],
  ["text", "document"],
  ["video", "film"],
]);

export const kindOfFile = (name: string, type: string): FileKind =>
  kinds.get(/\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "") ??
  ofTypes.get(type.split("/", 1)[0] ?? "") ??
  "other";
