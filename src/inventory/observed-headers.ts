/** Headers as the config lists them: `x-amz-acl: bucket-owner-full-control`. */

/** A header that is there with two values: one upload cannot have sent both. */
export function repeatedHeader(headers: readonly string[]): string | undefined {
  const seen = new Map<string, string | undefined>();
  for (const header of headers) {
    const [name, value] = headerParts(header);
    if (seen.has(name) && seen.get(name) !== value) return name;
    seen.set(name, value);
  }
  return undefined;
}

/** The name in lower case, and the value where there is one. */
export function headerParts(header: string): readonly [string, string | undefined] {
  const colon = header.indexOf(":");
  if (colon < 0) return [header.trim().toLowerCase(), undefined];
  return [header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim()];
}
