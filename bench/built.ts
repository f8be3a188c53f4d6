/** The package as built: what people run, and so what is timed. */

/** A module of dist/, by its path there without the ending. */
export async function built<Module>(name: string): Promise<Module> {
  return (await import(new URL(`../dist/${name}.js`, import.meta.url).href)) as Module;
}
