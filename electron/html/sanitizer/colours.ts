/** CSS Color Level 4, sections 6.1 to 6.3, and the system colours that Outlook writes. */
const named = new Set(
  "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen transparent currentcolor windowtext window canvas canvastext buttonface buttontext graytext highlight highlighttext infobackground infotext".split(
    " ",
  ),
);

export type Colour = {
  /** In its shortest form. */
  readonly text: string;
  /** From 0, which is invisible, to 1. */
  readonly opacity: number;
};

/**
 * Parses a colour; undefined for an invalid one.
 *
 * @param text a name, `#` with hexadecimal digits, or one of the functions `rgb`, `rgba`, `hsl` and
 *   `hsla`
 */
export function colourOf(text: string): Colour | undefined {
  const colour = text.toLowerCase();
  if (named.has(colour)) return { text: colour, opacity: colour === "transparent" ? 0 : 1 };
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(colour)) return ofHex(colour);
  const [, model, inside = ""] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(colour) ?? [];
  return model === undefined
    ? undefined
    : ofFunction(
        model,
        inside.split(/[\s,/]+/).filter((part) => part !== ""),
      );
}

function ofHex(hex: string): Colour {
  const digits = hex.length < 6 ? 1 : 2;
  const alpha = hex.slice(1 + 3 * digits);
  return {
    text: shortHex(hex),
    opacity: alpha === "" ? 1 : parseInt(alpha, 16) / (16 ** digits - 1),
  };
}

/** @param parts with the opacity as the fourth, where there is one */
function ofFunction(model: string, parts: readonly string[]): Colour | undefined {
  if (
    parts.length < 3 ||
    parts.length > 4 ||
    !parts.every((part) => /^(?:\d{1,5}(?:\.\d{1,9})?|\.\d{1,9})(?:%|deg)?$/.test(part))
  )
    return undefined;
  const alpha = parts[3] ?? "1";
  const opacity = parseFloat(alpha) / (alpha.endsWith("%") ? 100 : 1);
  const isWhole =
    model === "rgb" && opacity >= 1 && parts.slice(0, 3).every((part) => /^\d+$/.test(part));
  // Webmail programs write `rgb(0, 0, 0)` wherever they can.
  const text = isWhole
    ? hexOf(parts.slice(0, 3).map(Number))
    : `${model}${parts.length === 4 ? "a" : ""}(${parts.join(",")})`;
  return { text, opacity };
}

const hexOf = (parts: readonly number[]): string =>
  shortHex(`#${parts.map((part) => Math.min(part, 255).toString(16).padStart(2, "0")).join("")}`);

const shortHex = (hex: string): string => hex.replace(/^#(.)\1(.)\2(.)\3$/, "#$1$2$3");
