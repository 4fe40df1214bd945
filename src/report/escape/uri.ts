/** The border to URIs: a path of the repository as a relative reference (RFC 3986), for SARIF. */

/**
 * Percent-encodes every segment. Nothing in a path can become a scheme, an authority, a query or a fragment;
 * what is no text (a lone surrogate) becomes U+FFFD.
 */
export function relativeUri(path: string): string {
  const wellFormed = path.replace(/\p{Cs}/gu, "\ufffd");
  // A leading slash would make the reference absolute, two would name a host.
  const [, slashes = "", rest = ""] = /^(\/*)(.*)$/s.exec(wellFormed) ?? [];
  return `${slashes.replaceAll("/", "%2F")}${rest.split("/").map(segment).join("/")}`;
}

function segment(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
