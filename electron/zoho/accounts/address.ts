import { z } from "zod";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Where secrets and tokens may be sent: they must never travel in the clear, unless they stay on
 * this machine.
 */
export const safeAddress = z.string().refine((text) => {
  const url = URL.parse(text);
  return url?.protocol === "https:" || (url?.protocol === "http:" && loopback.has(url.hostname));
}, "an address of Zoho is https");
