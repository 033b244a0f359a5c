/**
 * Icons of Lucide (https://lucide.dev/icons), a file each: what is imported is bundled, and nothing
 * else. Its own types describe the index of all of them.
 */
declare module "lucide/dist/esm/icons/*.mjs" {
  /** The kinds of shapes in the icons that we use. */
  type Shape =
    | readonly ["path", { readonly d: string }]
    | readonly ["circle", Readonly<Record<"cx" | "cy" | "r", string>>]
    | readonly ["rect", Readonly<Record<"x" | "y" | "width" | "height" | "rx", string>>];
  const icon: readonly Shape[];
  export default icon;
}
