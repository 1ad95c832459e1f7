/**
 * Waits until something is so, and looks often. A look that fails because the page is just
 * being left is a look like another.
 * @param what is named when it never comes
 */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string,
  patience = 20_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const found = await look();
      if (found) return found;
      last = found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`It never came that ${what}: ${String(last)}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
