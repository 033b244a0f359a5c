/** `{@attach focus}` focuses the element when it is mounted. */
export const focus = (node: HTMLElement): void => {
  node.focus();
};
