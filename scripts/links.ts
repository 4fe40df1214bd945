/** Checks that every relative link of every Markdown file leads to a file, and its anchor to a heading or an id. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { root } from "./bundle.ts";

const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "*.md"];
const files = execFileSync("git", listing, { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((file) => file !== "" && !file.startsWith("test/fixtures/") && existsSync(join(root, file)));
const broken = files.flatMap((file) => links(read(file)).flatMap((link) => problem(file, link) ?? []));

for (const line of broken) {
  console.error(line);
}
process.exitCode = broken.length === 0 ? 0 : 1;

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** Targets of inline links, reference definitions and `href`s, without those in code. */
function links(markdown: string): string[] {
  const prose = withoutFences(markdown).replaceAll(/`[^`\n]*`/g, "");
  const targets = prose.matchAll(/\]\(\s*<?([^)\s>]+)|^\[[^\]]+\]:\s*(\S+)|href="([^"]+)"/gm);
  return [...targets].map(([, inline, reference, href]) => inline ?? reference ?? href ?? "");
}

function problem(file: string, link: string): string | undefined {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(link)) {
    return undefined;
  }
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
  if (target.startsWith("..") || !existsSync(join(root, target))) {
    return `${file}: ${link}: there is no ${target}`;
  }
  if (anchor && target.endsWith(".md") && !anchors(read(target)).has(anchor)) {
    return `${file}: ${link}: ${target} has no such heading or id`;
  }
  return undefined;
}

/** Ids of headings as GitHub makes them, and ids written in HTML. */
function anchors(markdown: string): Set<string> {
  const found = new Set([...markdown.matchAll(/<\w+ [^>]*(?:id|name)="([^"]+)"/g)].map(([, id]) => id ?? ""));
  for (const [, heading = ""] of withoutFences(markdown).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = slugOf(heading);
    let id = slug;
    for (let count = 1; found.has(id); count += 1) {
      id = `${slug}-${count}`;
    }
    found.add(id);
  }
  return found;
}

function slugOf(heading: string): string {
  const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/<[^>]+>/g, "");
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
}

function withoutFences(markdown: string): string {
  return markdown.replaceAll(/^\s*(```+|~~~+)[\s\S]*?^\s*\1\s*$/gm, "");
}
