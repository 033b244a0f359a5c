/** A signature is at most so long; characters. */
const longestSignature = 800;

/** Words before a number that say what it is, in the languages that are seen; fax is none of them. */
const label =
  /(?<!\p{L})(?:mobile|mobil|handy|cell|phone|fon|tel|telefon|telefono|teléfono|telefone|téléphone|direct|durchwahl|office|m|t|p|d|ph)\.?\s{0,2}(?:no\.?|nr\.?)?\s{0,2}[:.]?\s{0,3}$/iu;
const fax = /(?<!\p{L})(?:tele)?fax\p{L}{0,4}\.?\s{0,2}[:.]?\s{0,3}$/iu;

/** Characters before a number in which its label is looked for. */
const labelLength = 20;

/**
 * The telephone number in somebody's signature: the first one below their name that has a label or
 * an international prefix. A guess, which people see before it is used.
 *
 * @param lastName as it stands in the signature
 */
export function signaturePhone(text: string, lastName: string): string | undefined {
  const at = lastName === "" ? -1 : text.toLowerCase().indexOf(lastName.toLowerCase());
  if (at < 0) return undefined;
  const signature = text.slice(at, at + longestSignature);
  for (const { 0: found, index } of signature.matchAll(/\+?\(?\d[\d ()/.\u00A0-]{5,24}\d/g)) {
    const before = signature.slice(Math.max(0, index - labelLength), index);
    const digits = found.replace(/\D/g, "").length;
    if (digits < 7 || digits > 15 || fax.test(before)) continue;
    if (found.startsWith("+") || label.test(before))
      return found.replace(/[\s\u00A0]+/g, " ").slice(0, 30);
  }
  return undefined;
}
