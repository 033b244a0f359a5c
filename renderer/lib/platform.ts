/** Whether the keys are those of a Mac. Node, in which tests run, may name no agent. */
export const onMac = navigator.userAgent.includes("Macintosh");
