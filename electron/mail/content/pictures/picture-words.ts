/** Words for a part of a signature, in file names and in alternative texts (`alt`). */
const ofSignatures = new Set(
  `logo, logos, logotype, firmenlogo, companylogo, logotipo, logga, signature, signatur, signatura, sig, firma, unterschrift, banner,
   footer, header, letterhead, briefkopf, facebook, fb, linkedin, twitter, xing, instagram, youtube, tiktok, pinterest, whatsapp`
    .split(",")
    .map((word) => word.trim()),
);

/**
 * Words for content that people send each other, in the same places; "graphical user interface" is
 * Outlook's description of a screenshot.
 */
const ofContent = new Set(
  `chart, charts, graph, graphs, graphical, diagram, diagramm, diagramme, grafik, grafico, gráfico, graphique, table, tabelle,
   map, karte, plan, plans, plano, sketch, skizze, drawing, zeichnung, dessin, schema, schéma, schematic, figure, fig, abbildung, formula,
   formel, equation, screenshot, screenshots, screen, bildschirmfoto, capture, captura, schermafbeelding, skärmavbild, zrzut, snip,
   snapshot, photo, photos, foto, fotos, fotografia, scan, scans, scanned, receipt, invoice, rechnung, ticket, qr, qrcode, barcode,
   mockup, layout`
    .split(",")
    .map((word) => word.trim()),
);

/**
 * Names that cameras, phones and messengers give photos, and programs give screenshots: `IMG_2041`,
 * `20260302_091500`, `WhatsApp Image 2026…`.
 */
const cameraNames =
  /^(?:(?:img|dsc|dscn|dscf|pxl|imag|cimg|sam|gopr|photo|foto)[-_ ]?\d{3}|\d{8}[-_]\d{4}|whatsapp (?:image|bild)|signal-\d{4})/i;

/** The possible purpose of a picture. */
export type Role = "signature" | "content";

/** The role that a name or a description suggests; undefined where it suggests neither, or both. */
export function roleNamed(text: string): Role | undefined {
  if (cameraNames.test(text)) return "content";
  const words =
    text
      .slice(0, 300)
      .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const isContent = words.some((word) => ofContent.has(word));
  const isSignature = words.some((word) => ofSignatures.has(word));
  if (isContent === isSignature) return undefined;
  return isContent ? "content" : "signature";
}

/**
 * Names that Outlook gives to the pictures of a mail: `image001.png` to all, new Outlook
 * `Outlook-a1b2c3d4.png` to those of a signature.
 */
const givenByOutlook = /^(?:image\d{3}|outlook-.{1,40})\.(?:png|jpe?g|gif|bmp)$/i;
const givenToSignatures = /^outlook-.{1,40}\.(?:png|jpe?g|gif|bmp)$/i;

export const isNamedByOutlook = (name: string): boolean => givenByOutlook.test(name);
export const isNamedForSignature = (name: string): boolean => givenToSignatures.test(name);

/** Notes shows these beside the header of a message that it quotes. */
export const isDecoration = (name: string): boolean => /^(?:graycol|ecblank)\.gif$/i.test(name);

const socialNetworks =
  /(?:^|\.)(?:facebook|linkedin|twitter|x|xing|instagram|youtube|tiktok|pinterest|threads|bsky|vimeo|whatsapp|wa)\.(?:com|net|app|me)$/;

/** Whether a link leads to a site's home page or to a social network, as logos and icons do. */
export function leadsHome(link: string): boolean {
  const url = urlOf(link);
  if (url === undefined) return false;
  return socialNetworks.test(url.hostname) || (url.pathname === "/" && url.search === "");
}

/** Exchange wraps each link in an address of its own (Safe Links). */
function urlOf(link: string): URL | undefined {
  const url = URL.parse(link.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const wrapped = url.hostname.endsWith(".safelinks.protection.outlook.com")
    ? url.searchParams.get("url")
    : null;
  return wrapped === null ? url : (URL.parse(wrapped) ?? undefined);
}
