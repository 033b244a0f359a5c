import { z } from "zod";
import { decode } from "./codec.ts";
import type { DialogAnswer, FromPage } from "./messages.ts";

const id = z.number().int();
const channel = z.string();
const args = z.array(z.unknown());

const dialogAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("message"),
    response: z.number().int(),
    checkboxChecked: z.boolean(),
  }),
  z.object({
    kind: z.literal("open-files"),
    files: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })),
  }),
  z.object({ kind: z.literal("path"), path: z.string() }),
  z.object({ kind: z.literal("cancelled") }),
]) satisfies z.ZodType<DialogAnswer>;

const fromPage = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("invoke"), id, channel, args }),
  z.object({ kind: z.literal("send"), channel, args }),
  z.object({
    kind: z.literal("stage"),
    stage: z.enum(["dom-ready", "ready-to-show", "did-finish-load"]),
    url: z.string(),
  }),
  z.object({ kind: z.literal("focus"), focused: z.boolean() }),
  z.object({ kind: z.literal("navigate"), id, url: z.string(), frame: z.enum(["main", "sub"]) }),
  z.object({
    kind: z.literal("permission"),
    id,
    asks: z.enum(["request", "check"]),
    permission: z.string(),
  }),
  z.object({ kind: z.literal("open"), url: z.string(), frameName: z.string() }),
  z.object({ kind: z.literal("answer"), id, answer: dialogAnswer }),
  z.object({
    kind: z.literal("ran"),
    id,
    result: z.unknown().optional(),
    error: z.string().optional(),
  }),
  z.object({ kind: z.literal("key"), command: z.number().int() }),
]) satisfies z.ZodType<FromPage>;

/**
 * The page runs product code that may be wrong or taken over, so its frames are checked like a
 * stranger's.
 */
export const readFromPage = (frame: Uint8Array): FromPage => fromPage.parse(decode(frame));
