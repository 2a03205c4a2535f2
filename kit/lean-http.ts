const heavy = ['WebSocket', 'CloseEvent', 'MessageEvent'] as const;

/**
 * Keeps `import 'node:http'` light: Node reads every property of a built-in module that is imported, and three
 * of this one's load undici, 13 MB that a small server never uses (node 24). They stay where everybody looks
 * for them, as globals. Call it before anything that imports `node:http`.
 */
export function keepHttpLight(): void {
  const http = process.getBuiltinModule('node:http');
  for (const name of heavy) {
    const property = Object.getOwnPropertyDescriptor(http, name);
    if (property?.get !== undefined && property.configurable === true) {
      Object.defineProperty(http, name, { value: undefined });
    }
  }
}
