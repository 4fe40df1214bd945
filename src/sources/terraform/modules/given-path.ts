/** Addresses of attributes, and of what is in them: `data.aws_ssm_parameters_by_path.x["eu"].values[0]`. */

export interface AttributePath {
  /** The address of the instance, as it is written. */
  readonly instance: string;
  readonly attribute: string;
  /** Names, keys and indexes below the attribute. */
  readonly steps: readonly string[];
}

interface Token {
  readonly name?: string;
  readonly key?: string;
  /** Offset behind it. */
  readonly end: number;
}

/** Undefined for what is no attribute of a resource or data source. */
export function attributePath(address: string): AttributePath | undefined {
  const tokens = tokensOf(address);
  if (tokens === undefined) return undefined;
  let next = 0;
  const name = (): Token | undefined => (tokens[next]?.name === undefined ? undefined : tokens[next++]);
  const skipKey = (): void => {
    if (tokens[next]?.key !== undefined) next += 1;
  };
  while (tokens[next]?.name === "module" && tokens[next + 1]?.name !== undefined) {
    next += 2;
    skipKey();
  }
  if (tokens[next]?.name === "data") next += 1;
  const [type, label] = [name(), name()];
  skipKey();
  const block = tokens[next - 1];
  const attribute = name()?.name;
  if (type === undefined || label === undefined || block === undefined || attribute === undefined) return undefined;
  if (NO_TYPES.has(type.name ?? "")) return undefined;
  const steps = tokens.slice(next).map((token) => token.name ?? token.key ?? "");
  return { instance: address.slice(0, block.end), attribute, steps };
}

/** First names of what is no resource. */
const NO_TYPES = new Set(["var", "local", "path", "terraform", "module"]);

function tokensOf(address: string): readonly Token[] | undefined {
  const token = /(?:^|\.)([A-Za-z_][\w-]*)|\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\]/y;
  const tokens: Token[] = [];
  while (token.lastIndex < address.length) {
    const found = token.exec(address);
    if (found === null) return undefined;
    const [, name, index, quoted] = found;
    const end = token.lastIndex;
    if (name !== undefined) tokens.push({ name, end });
    else tokens.push({ key: index ?? unquoted(quoted ?? ""), end });
  }
  return tokens;
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
