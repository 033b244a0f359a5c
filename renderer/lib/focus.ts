/** `{@attach focus}`: takes the focus as soon as it is there. */
export const focus = (node: HTMLElement): void => {
  node.focus();
};
