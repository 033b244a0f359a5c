const proxies = new WeakSet<object>();

/**
 * Nothing tells a page's script whether an object is a Proxy. So each is noted when it is made, by
 * the shim's script, which runs before any other.
 */
export function noteProxies(): void {
  const note = <T extends object>(proxy: T): T => {
    proxies.add(proxy);
    return proxy;
  };
  const { revocable } = Proxy;
  const notedRevocable: typeof revocable = (target, handler) => {
    const made = revocable(target, handler);
    note(made.proxy);
    return made;
  };
  globalThis.Proxy = new Proxy(Proxy, {
    construct: (target, words) => note(Reflect.construct(target, words) as object),
    get: (target, key): unknown =>
      key === "revocable" ? notedRevocable : Reflect.get(target, key),
  });
}

/** Whether it is a Proxy made since `noteProxies`. */
export const isProxy = (value: object): boolean => proxies.has(value);
