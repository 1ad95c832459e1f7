/** Property by property: "contract.references.0.status". */
interface Tree {
  [key: string]: Tree;
}

/** A copy of what a writer wrote, with these paths changed; undefined takes the key away. */
export function changed<T>(value: T, changes: Readonly<Record<string, unknown>>): T {
  const copy = structuredClone(value);
  for (const [path, to] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let parent = copy as unknown as Tree;
    for (const key of keys) {
      const next = parent[key];
      if (!next) throw new Error(`The content has no "${path}" to change.`);
      parent = next;
    }
    if (to === undefined) Reflect.deleteProperty(parent, last);
    else Object.assign(parent, { [last]: to });
  }
  return copy;
}
