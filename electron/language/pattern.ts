/**
 * The names of the values that a Fluent pattern takes: "{ $count } mails" takes `count`. A name
 * ends with a space or a closing parenthesis; a test holds all patterns to that.
 */
export type ValuesOf<Pattern extends string> = Pattern extends `${string}$${infer Rest}`
  ? NameIn<Rest> | ValuesOf<Rest>
  : never;
type NameIn<Rest> = Rest extends `${infer Word} ${string}`
  ? Word extends `${infer Name})${string}`
    ? Name
    : Word
  : never;

/** A pattern as Fluent reads a message: the further lines are indented. */
export const asFluent = (pattern: string): string =>
  `message = ${pattern.replaceAll("\n", "\n  ")}`;

/** Fluent patterns by key (https://projectfluent.org/fluent/guide/), for one area of Mailpin. */
export type Messages = Readonly<Record<string, string>>;

/** The messages of one language, by area. */
export type Catalog = Readonly<Record<string, Messages>>;

/** The same messages in another language: none is missing, and none is left over. */
export type Translation<English extends Catalog> = {
  readonly [Area in keyof English]: { readonly [Key in keyof English[Area]]: string };
};
