/** A file of which only some places are read. */
export type FileBytes = {
  /** Bytes. */
  readonly size: number;
  /** Fewer bytes at the file's end. */
  readonly at: (position: number, length: number) => Promise<Buffer> | Buffer;
};

/** One that is in memory. */
export const bytesOf = (file: Buffer): FileBytes => ({
  size: file.length,
  at: (position, length) => file.subarray(position, position + length),
});
