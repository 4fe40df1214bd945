/** A small strict reader of XML 1.0: elements, attributes, text and the five entities, as JUnit needs it. Throws on anything else. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All text directly in it. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What XML 1.0 allows as a character. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const DECLARATION = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/;
const TOKEN =
  /<\/(?<close>[a-z-]+)>|<(?<open>[a-z-]+)(?<attributes>(?: [a-z-]+="[^"<]*")*)(?<empty>\/?)>|(?<text>[^<]+)/y;

/** The document's root. */
export function parseXml(document: string): Element {
  if (!CHARACTERS.test(document)) throw new Error("a character that XML does not know");
  if (!DECLARATION.test(document)) throw new Error("no XML declaration");
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const stack: Open[] = [root];
  let at = document.indexOf("\n") + 1;
  while (at < document.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(document);
    if (found === null) throw new Error(`not well-formed at: ${document.slice(at, at + 60)}`);
    at = TOKEN.lastIndex;
    take(found.groups ?? {}, stack);
  }
  const [only, ...more] = root.children;
  if (stack.length !== 1 || only === undefined || more.length > 0) throw new Error("not one root element");
  if (root.text.trim() !== "") throw new Error("text outside of the root element");
  return only;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
}

function take(token: Readonly<Record<string, string | undefined>>, stack: Open[]): void {
  const parent = stack.at(-1);
  if (parent === undefined) throw new Error("more end tags than start tags");
  const { open, close, text, attributes = "", empty } = token;
  if (text !== undefined) parent.text += decoded(text);
  if (close !== undefined && stack.pop()?.name !== close) throw new Error(`</${close}> closes another element`);
  if (open === undefined) return;
  const element: Open = { name: open, attributes: attributesOf(attributes), children: [], text: "" };
  parent.children.push(element);
  if (empty === "") stack.push(element);
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`the attribute ${name} comes twice`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in a text");
  return text.replace(/&(\w*;?)/g, (_, reference: string) => {
    const entity = ENTITIES[reference.replace(/;$/, "")];
    if (entity === undefined || !reference.endsWith(";")) throw new Error(`an unknown entity: &${reference}`);
    return entity;
  });
}

/** Every element of a name, at any depth. */
export function elementsOf(element: Element, name: string): readonly Element[] {
  const inner = element.children.flatMap((child) => elementsOf(child, name));
  return element.name === name ? [element, ...inner] : inner;
}
