/** As many as there are kinds of sources, by and large. What was used last is forgotten last. */
const KEPT = 200;

/**
 * Compiles each content once, however many objects hold it. What is compiled is a copy, so that an object that is changed afterwards, though
 * not what was made of it before, is another content. Properties in another order are another content, too: issues are told in their order.
 */
export function onceForContent<Content, Compiled>(
  compile: (content: Content) => Compiled,
): (content: Content) => Compiled {
  const kept = new Map<string, Compiled>();
  return (content) => {
    const text = textOf(content);
    // Compiling says better what is wrong with what is no JSON.
    if (text === undefined) return compile(content);
    const compiled = kept.get(text) ?? compile(JSON.parse(text));
    kept.delete(text);
    kept.set(text, compiled);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return compiled;
  };
}

/** Undefined for what holds itself, nests without an end, or is no JSON in another way. */
function textOf(content: unknown): string | undefined {
  try {
    return JSON.stringify(content);
  } catch {
    return undefined;
  }
}
