/**
 * Asks the browser not to erase by itself what the site keeps (Storage standard, 4.4). To
 * be called from an act of the reader: some browsers ask them.
 *
 * @returns false when it will not, or does not know the question
 */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
