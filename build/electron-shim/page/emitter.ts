type Listener = (...args: unknown[]) => void;

/** The part of Node's EventEmitter that a sandboxed preload uses; a page has none. */
export class Emitter {
  readonly #listeners = new Map<
    string | symbol,
    { readonly call: Listener; readonly once: boolean }[]
  >();

  on(name: string | symbol, call: Listener): this {
    return this.#add(name, call, false);
  }

  addListener(name: string | symbol, call: Listener): this {
    return this.#add(name, call, false);
  }

  once(name: string | symbol, call: Listener): this {
    return this.#add(name, call, true);
  }

  off(name: string | symbol, call: Listener): this {
    const listeners = this.#listeners.get(name) ?? [];
    const at = listeners.findLastIndex((listener) => listener.call === call);
    if (at >= 0) this.#listeners.set(name, listeners.toSpliced(at, 1));
    return this;
  }

  removeListener(name: string | symbol, call: Listener): this {
    return this.off(name, call);
  }

  removeAllListeners(name?: string | symbol): this {
    if (name === undefined) this.#listeners.clear();
    else this.#listeners.delete(name);
    return this;
  }

  listenerCount(name: string | symbol): number {
    return this.#listeners.get(name)?.length ?? 0;
  }

  emit(name: string | symbol, ...args: unknown[]): boolean {
    const listeners = this.#listeners.get(name) ?? [];
    for (const { call, once } of listeners) {
      if (once) this.off(name, call);
      call.apply(this, args);
    }
    return listeners.length > 0;
  }

  #add(name: string | symbol, call: Listener, once: boolean): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { call, once }]);
    return this;
  }
}
