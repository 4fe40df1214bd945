/** Files by their names alone, where that tells which one is meant. */

/** More folders than these tell nobody more than the whole path. */
const MOST_FOLDERS = 4;

/** Of each path the name, with as many of the folders before it as tell it from the other paths. */
export function shortNames(paths: readonly string[]): (path: string) => string {
  const known = new Set(paths);
  const counts = new Map<string, number>();
  for (const path of known) for (const name of namesOf(path)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (path) => namesOf(path).find((name) => (counts.get(name) ?? 0) <= (known.has(path) ? 1 : 0)) ?? path;
}

/**
 * From the shortest to the whole. A document that was read of AWS is called by its resource's name and its part:
 * `GenesysExport#inline/export`.
 */
function namesOf(path: string): readonly string[] {
  const [resource = path, ...part] = path.split("#");
  if (path.startsWith("arn:") && part.length > 0) return [[resource.split(/[/:]/).at(-1), ...part].join("#"), path];
  const folders = path.split("/");
  const short = Array.from({ length: Math.min(MOST_FOLDERS, folders.length - 1) }, (_, index) =>
    folders.slice(folders.length - index - 1).join("/"),
  );
  return [...short, path];
}
