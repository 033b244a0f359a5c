/**
 * The drawings of the help, 120 by 72, from left to right; a window that is read from right to left
 * mirrors them. They have no words, so they need no translation.
 */
export type Drawn = {
  /** What is there. */
  readonly line: string;
  /** What it is about: a surface in the soft accent, and lines in the accent. */
  readonly soft?: string;
  readonly accent?: string;
  /** The way that something goes: its dots. */
  readonly way?: string;
  /** It shows a mouse, whose buttons change sides nowhere. */
  readonly isFixed?: true;
};

const box = (x: number, y: number, width: number, height: number, r = 3): string =>
  `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}` +
  `a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - width}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - height}` +
  `a${r} ${r} 0 0 1 ${r} ${-r}z`;

/** A window with its title bar. */
const pane = (x: number, y: number, width: number, height: number): string =>
  `${box(x, y, width, height, 5)}M${x} ${y + 9}h${width}`;

const envelope = (x: number, y: number): string =>
  `${box(x, y, 22, 15, 2)}M${x + 1} ${y + 1.5}l10 7.500 10-7.500`;

/** A file that holds a mail: a page with a folded corner. */
const file = (x: number, y: number): string =>
  `M${x} ${y}h13l7 7v19h-20zM${x + 13} ${y}v7h7M${x + 4} ${y + 12}h12v9h-12zl6 5 6-5`;

const row = (x: number, y: number, width: number): string => `M${x} ${y}h${width}`;
const dots = (x: number, y: number): string =>
  [0, 5, 10].map((step) => `M${x + step} ${y}v.1`).join("");
const head = (x: number, y: number): string => `M${x - 5} ${y - 5}l5 5-5 5`;
const pointer = (x: number, y: number): string =>
  `M${x} ${y}v13l3.500-3 2.500 5 2.500-1.200-2.400-5h4.500z`;

/** Mailpin's window at the end of the way: its tray and the mail. */
const mailpin = pane(64, 12, 50, 48);
const menu = box(50, 22, 52, 44, 4);
/** A window as far as the menu leaves it to be seen. */
const underMenu =
  "M50 58h-36a5 5 0 0 1-5-5v-42a5 5 0 0 1 5-5h74a5 5 0 0 1 5 5v11M9 15h84M17 26h25M17 36h20M17 46h25";

export const drawings = {
  select: {
    line: `${pane(14, 6, 92, 60)}${row(22, 23, 40)}${row(22, 47, 34)}${row(22, 57, 46)}`,
    soft: box(18, 28, 84, 13),
    accent: `${row(22, 34.5, 50)}${pointer(78, 33)}`,
  },
  drag: {
    line: `${pane(6, 12, 38, 48)}${row(12, 29, 20)}${row(12, 51, 16)}${mailpin}`,
    soft: box(68, 25, 42, 31),
    accent: `${envelope(80, 33)}${head(66, 40)}`,
    way: "M20 40h42",
  },
  tray: {
    line: `${pane(14, 6, 92, 60)}M44 15v51${row(54, 26, 42)}${row(54, 36, 42)}${row(54, 46, 26)}`,
    soft: box(17, 19, 24, 16),
    accent: "M22 24h14M22 30h8",
  },
  menu: {
    line: `${pane(14, 6, 92, 60)}${row(22, 25, 34)}${row(22, 38, 60)}${row(22, 47, 66)}${row(22, 56, 44)}`,
    soft: box(78, 18, 24, 14, 6),
    accent: `${dots(85, 25)}${pointer(92, 30)}`,
  },
  "right-click": {
    line: `${pane(6, 6, 70, 60)}${row(14, 23, 30)}${row(14, 47, 34)}${row(14, 57, 26)}M88 30a11 11 0 0 1 22 0v16a11 11 0 0 1-22 0zM88 35h22M99 19v16`,
    soft: `${box(10, 28, 62, 13)}M99 19a11 11 0 0 1 11 11v5h-11z`,
    accent: row(14, 34.5, 40),
    isFixed: true,
  },
  save: {
    line: `${underMenu}${menu}${row(58, 31, 30)}${row(58, 58, 24)}`,
    soft: box(53, 37, 46, 14),
    accent: `${row(58, 44, 22)}M91 40v8m-3.500-3.500l3.500 3.500 3.500-3.500`,
  },
  desktop: {
    line: `${box(40, 8, 74, 48, 5)}M66 66h22M77 56v10${envelope(6, 24)}`,
    accent: `${file(84, 19)}${head(76, 32)}`,
    way: "M32 32h40",
  },
  file: {
    line: `${file(10, 23)}${mailpin}`,
    soft: box(68, 25, 42, 31),
    accent: `${envelope(80, 33)}${head(66, 40)}`,
    way: "M36 40h26",
  },
  computer: {
    line: `${box(8, 12, 24, 46, 5)}M17 51h6${box(48, 12, 62, 40, 5)}M42 60h74`,
    soft: box(52, 16, 54, 32),
    accent: `${envelope(68, 24)}M14 22h12v8h-12zl6 5 6-5`,
  },
} as const satisfies Record<string, Drawn>;

export type Drawing = keyof typeof drawings;
