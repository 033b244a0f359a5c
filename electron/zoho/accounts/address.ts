import { z } from "zod";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Where secrets and tokens may be sent: they must never travel in the clear, unless they stay on this machine. */
export const safeAddress = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname } = new URL(text);
  return protocol === "https:" || loopback.has(hostname);
}, "an address of Zoho is https");
