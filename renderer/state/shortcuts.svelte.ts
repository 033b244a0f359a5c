/** The dialog that lists the keys. */
export class Shortcuts {
  isOpen = $state(false);

  readonly open = (): void => {
    this.isOpen = true;
  };

  readonly close = (): void => {
    this.isOpen = false;
  };
}
