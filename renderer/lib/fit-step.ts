/** What makes a mail smaller. Files are given by their positions in the mail. */
export type Step =
  | { readonly kind: "logos" | "photos" | "smallest"; readonly files: readonly number[] }
  | { readonly kind: "largest" | "enough"; readonly files: readonly [number] }
  | { readonly kind: "original"; readonly files: readonly [] };

/** Two steps with one key are the same. */
export const keyOf = ({ kind, files }: Step): string => [kind, ...files].join("-");
