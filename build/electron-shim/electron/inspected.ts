/** Whether the process that started the shim looks at its desktop: it gave it a channel. */
export const isInspected = (): boolean => process.send !== undefined;
