/** `\1Ole10Native` as Windows' packager writes it. */
export function packaged(
  names: { label: string; path: string; wide?: string },
  content: Buffer,
): Buffer {
  const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
  const short = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
  const text = (value: string) => Buffer.from(`${value}\0`, "latin1");
  const wide = (value: string) => [long(value.length), Buffer.from(value, "utf16le")];
  const temporary = text("C:\\TEMP\\x");
  const body = Buffer.concat([
    short(2),
    text(names.label),
    text(names.path),
    short(0),
    short(3),
    long(temporary.length),
    temporary,
    long(content.length),
    content,
    ...(names.wide === undefined
      ? []
      : ["C:\\TEMP\\x", names.wide, `C:\\${names.wide}`].flatMap(wide)),
  ]);
  return Buffer.concat([long(body.length), body]);
}
