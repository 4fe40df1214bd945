import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  assemble,
  driftSections,
  simulatorSections
} from "./chunk-Y2BKSFAD.js";
import {
  code,
  fenced,
  html,
  prose,
  text
} from "./chunk-RG3TGSTS.js";
import {
  checkedWords,
  cureOf,
  examplesOf,
  isCut,
  requestWords
} from "./chunk-A5WE2LGT.js";
import {
  allCalls,
  before,
  inWords,
  isAboutAbsence,
  isAboutInput,
  isEmptyHanded,
  isMinor,
  isOpen,
  isToldByInput,
  isUnread,
  tally,
  worstExportsFirst,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  plainRow,
  quote
} from "./chunk-34HTASAD.js";
import {
  findingWords,
  locationOf,
  lookups,
  placeWords
} from "./chunk-O6ZNNXPA.js";
import {
  DECISION_WORDS,
  DENIED_BY_SIMULATOR,
  JSON_REPORT,
  KIND_WORDS,
  STATUS_WORDS,
  callFamily,
  callNames,
  callPhrase,
  count,
  listed,
  roleName
} from "./chunk-QIMKEUIM.js";
import {
  severityOf
} from "./chunk-6CKXNUN2.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";

// src/report/markdown/headline.ts
var MOST_NAMES = 4;
var VITAL = /* @__PURE__ */ new Set(["assume-role", "put-recording", "put-metadata", "generate-data-key"]);
function headline(report) {
  if (isUnread(report)) return couldNotJudge(report);
  if (report.verdict === "fail") return failed(report);
  if (report.verdict === "undecided") return undecided(report);
  return passed(report);
}
function consequence(exported, report) {
  const all = exported.decisions.calls.filter(isDenied);
  const major = all.filter((call) => !isMinor(report, exported, call));
  const broken = sides(exported);
  if (all.length === 0 || major.length === 0 && broken !== "") return broken;
  const denied = major.length > 0 ? major : all;
  const vital = denied.some(isVital);
  const partly = !denied.some(({ decision }) => decision !== "depends");
  const tense = tenseOf(exported, report);
  const what = lost(denied, exported);
  const end = vital ? `Exports ${tense.fail} with 403 Access Denied${partly ? " for a part of the requests" : ""}.` : mayFail(denied);
  return [`${tense.cannot} ${what}${partly ? " in every case" : ""}. ${end}`, broken].filter(Boolean).join(" ");
}
function mayFail(denied) {
  return denied.every(({ call }) => call.evidence === "reported") ? "Genesys does not ask for it, but there are reports of exports that failed without it." : "Genesys asks for it: without it an export may fail with 403 Access Denied.";
}
function failed(report) {
  const failing = report.exports.filter(({ verdict }) => verdict === "fail");
  const names = exportNames(failing);
  if (failing.length === 0) return [`### ❌ ${blockingTitle(report)}`, firstMessage(report)].filter(Boolean).join("\n");
  const stopped = failing.filter(
    (exported) => exported.decisions.calls.some((call) => isDenied(call) && !isMinor(report, exported, call))
  );
  if (stopped.length === 0) {
    const guarded = failing.some(({ decisions }) => decisions.guards.some(({ outcome }) => outcome === "broken"));
    const title2 = guarded ? `Strangers could use ${names}` : `${names} ${failing.length === 1 ? "has" : "have"} a blocking problem`;
    const only2 = failing.length === 1 ? failing[0] : void 0;
    const sentence = guarded && only2 ? sides(only2) : firstMessage(report);
    return `### ❌ ${upper(title2)}
${sentence}`;
  }
  const vital = stopped.some(isStopped);
  const title = stopTitle(stopped, vital, report);
  const only = report.exports.length === 1 ? report.exports[0] : void 0;
  return [`### ❌ ${title}`, only ? consequence(only, report) : ""].filter(Boolean).join("\n");
}
function stopTitle(denied, vital, report) {
  const exports = vital ? denied.filter(isStopped) : denied;
  const names = exportNames(exports);
  const partly = exports.every(
    ({ decisions }) => decisions.calls.every((call) => !isDenied(call) || call.decision === "depends")
  );
  if (report.comparison !== void 0 && exports.some(isNewlyDenied)) {
    return `This change would ${vital ? "stop" : "break"} ${names}${partly ? " in some cases" : ""}`;
  }
  if (!vital) return `${upper(names)} may fail`;
  if (report.mode !== "check")
    return `${upper(names)} ${exports.length === 1 ? "is" : "are"} stopped now${partly ? " in some cases" : ""}`;
  return `${upper(names)} cannot be written${partly ? " in every case" : ""}`;
}
function undecided(report) {
  const open = report.exports.filter(({ verdict }) => verdict === "undecided");
  const names = open.length === 0 ? "every recording export" : exportNames(open);
  const still = report.comparison ? "still " : "";
  return [
    `### ❔ It could not be decided whether ${names} can ${still}be written`,
    "No denial was found, but a permission that is needed rests on something that could not be known. This is not a pass: what is missing, and what settles it, is named below."
  ].join("\n");
}
function passed(report) {
  const reason = report.verdictReason;
  if (report.exports.length === 0) return `✅ No recording export is touched: ${text(reason ?? "there is none here")}.`;
  const calls = allCalls(report);
  const denied = report.exports.filter(isStopped);
  if (denied.length > 0) {
    const was = report.comparison ? ", as before" : "";
    return `### ⚠️ ${report.comparison ? "This change breaks nothing, but " : ""}${exportNames(denied)} cannot be written${was}`;
  }
  const cured = report.findings.some(({ status, severity }) => status === "fixed" && severity === "error");
  const names = exportNames(report.exports);
  const title = cured ? `With this change ${names} can be written again` : `${upper(names)} can ${report.comparison ? "still " : ""}be written`;
  const allowed = calls.filter(({ decision }) => decision === "allowed").length;
  const share = allowed === calls.length ? `All ${count(calls.length, "call")}` : `${allowed} of ${count(calls.length, "call")}`;
  const guards = report.exports.flatMap(({ decisions }) => decisions.guards);
  const strangers = guards.length > 0 && guards.every(({ outcome }) => outcome === "held") ? ", and strangers stay out" : "";
  const because = reason === void 0 ? "" : ` ${upper(text(reason))}.`;
  return `### ✅ ${title}
${share} that Genesys Cloud makes are allowed${strangers}.${because}`;
}
function couldNotJudge(report) {
  const inputs = worstFirst(report.findings).filter((finding) => isAboutInput(finding) && isOpen(finding));
  if (inputs.length === 0 && isEmptyHanded(report)) {
    return "### ⚠️ No recording export was found\n**This is not a pass.** As long as the gate knows no export it guards nothing.";
  }
  const number = inputs.length === 0 ? "Something needed" : count(inputs.length, "input");
  return [
    "### ⚠️ Could not judge whether recordings can be exported",
    `**This is not a pass.** ${number} could not be read or understood, so no export is proven to work.`
  ].join("\n");
}
function blockingTitle(report) {
  const blocking = worstFirst(report.findings).find(isOpen);
  return blocking ? prose(blocking.message) : "A blocking problem was found";
}
function firstMessage(report) {
  const first = worstFirst(report.findings).find(isOpen);
  return first && report.exports.some(({ verdict }) => verdict === "fail") ? prose(first.message) : "";
}
function sides({ decisions }) {
  return decisions.guards.filter(({ outcome, guard }) => outcome === "broken" && severityOf(guard.rule) === "error").map(({ guard }) => `${upper(prose(guard.who))} could call ${code(guard.action)} on ${code(guard.resource)}.`).join(" ");
}
function lost(denied, exported) {
  const ids = new Set(denied.map(({ call }) => call.id));
  const { bucket, role } = exported.decisions.export.declared;
  const into = code(bucket);
  if (ids.has("assume-role")) return `assume the role ${code(roleName(role))}, so nothing reaches ${into}`;
  if (ids.has("put-recording") && ids.has("put-metadata")) return `write recordings or their metadata to ${into}`;
  if (ids.has("put-recording")) return `write recordings to ${into}`;
  if (ids.has("put-metadata")) return `write the metadata of recordings to ${into}`;
  if (ids.has("generate-data-key")) return `use the key of ${into}, so it cannot write there`;
  return `${listed(
    callNames([...ids], exported.decisions.calls).map(callPhrase).map(text),
    "or"
  )} (${into})`;
}
function tenseOf(exported, report) {
  if (!report.comparison || !isNewlyDenied(exported)) return { cannot: "Genesys Cloud cannot", fail: "fail" };
  if (!exported.base) return { cannot: "Genesys Cloud could not", fail: "would fail" };
  return { cannot: "From the merge on, Genesys Cloud could no longer", fail: "would fail" };
}
function isNewlyDenied(exported) {
  return exported.decisions.calls.some((call) => {
    const base = before(exported, call.call.id);
    return isDenied(call) && !(base && isDenied(base));
  });
}
function isDenied({ decision }) {
  return decision === "implicitDeny" || decision === "explicitDeny" || decision === "depends";
}
function isStopped({ decisions }) {
  return decisions.calls.some((call) => isDenied(call) && isVital(call));
}
function isVital({ call }) {
  return VITAL.has(call.id);
}
function exportNames(exports) {
  const noun = exports.length === 1 ? "the recording export" : `${exports.length} recording exports:`;
  return `${noun} ${listed(
    exports.map(({ name }) => code(name)),
    "and",
    MOST_NAMES
  )}`;
}
function upper(sentence) {
  return /^[a-z0-9-]+:\S/.test(sentence) ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

// src/report/markdown/exports.ts
var MOST_CAUSES = 3;
function exportSection(exported, report, sides2) {
  const outcomes = grouped(exported, report, sides2.head);
  const guards = exported.decisions.guards.filter(({ outcome }) => outcome !== "held");
  const isPlain = outcomes.every((outcome) => outcome.after === "✅" && outcome.before !== "❌") && guards.length === 0;
  if (isPlain && exported.verdict === "pass") return [];
  const { calls } = exported.decisions;
  const loud = outcomes.filter((outcome) => !isQuiet(outcome));
  const quiet = outcomes.filter(isQuiet);
  const rows = [
    ...loud.flatMap((outcome) => outcomeRows(outcome, calls)),
    ...guards.map((guard) => guardRow(guard, sides2.head)),
    ...quiet.map((outcome) => quietRow(outcome, calls))
  ];
  const title = report.exports.length > 1 ? [`#### ${code(exported.name)}`, consequence(exported, report)] : [];
  const parts = [...title, table(rows, report.comparison !== void 0), unknowns(exported, report)];
  return [
    {
      kind: "export",
      export: exported.name,
      text: parts.filter((part) => part !== "").join("\n\n"),
      minor: exported.verdict === "pass"
    }
  ];
}
function grouped(exported, report, side) {
  const groups = /* @__PURE__ */ new Map();
  for (const call of exported.decisions.calls) {
    const base = before(exported, call.call.id);
    const outcome = {
      before: base ? mark(base, isMinor(report, exported, base), false) : "–",
      after: mark(call, isMinor(report, exported, call), true),
      cause: call.decision === "allowed" ? "" : causeOf(call, side)
    };
    const key = JSON.stringify(outcome);
    groups.set(key, { ...outcome, calls: [...groups.get(key)?.calls ?? [], call] });
  }
  return [...groups.values()];
}
function isQuiet({ after }) {
  return after === "✅";
}
function outcomeRows(outcome, all) {
  return namesOf(outcome, all).map((name) => ({ ...outcome, name }));
}
function quietRow(outcome, all) {
  const isAll = outcome.calls.length === all.length;
  return { ...outcome, name: isAll ? `all ${count(all.length, "call")}` : namesOf(outcome, all).join(" · ") };
}
function namesOf({ calls }, all) {
  return callNames(
    calls.map(({ call }) => call.id),
    all
  ).map(text);
}
function mark({ decision, dependsOn }, minor, inFull) {
  if (decision === "allowed") return "✅";
  if (decision === "unknown") return inFull ? "❔ unknown" : "❔";
  if (decision === "depends") return inFull ? `⚠️ depends on ${listed(dependsOn.map(code))}` : "⚠️ depends";
  return inFull ? `${minor ? "⚠️" : "❌"} ${DECISION_WORDS[decision].replaceAll(" ", "&nbsp;")}` : "❌";
}
function causeOf({ decidedBy, worst, decision, deniedBySimulator }, side) {
  const by = deniedBySimulator === true ? DENIED_BY_SIMULATOR : "";
  if (decidedBy.length > 0) {
    const shown = decidedBy.slice(0, MOST_CAUSES).map((reference) => statement(reference, side));
    const more = decidedBy.length - shown.length;
    return `${by === "" ? "" : `${by}: `}${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  }
  if (by !== "") return by;
  if (decision !== "implicitDeny" || worst.missingAllow.length === 0) return "";
  return `no ${listed(
    worst.missingAllow.map((kind) => KIND_WORDS[kind]),
    "and no"
  )} allows it`;
}
function statement(reference, side) {
  const place = side.place(reference);
  const where2 = text(place ? placeWords(place, reference, side) : side.path(reference));
  return reference.sid === void 0 ? where2 : `${code(reference.sid)} · ${where2}`;
}
function guardRow({ guard, outcome, decidedBy }, side) {
  const symbol = severityOf(guard.rule) === "error" ? "❌" : "⚠️";
  return {
    name: `${prose(guard.who)}: ${code(guard.action)}`,
    before: "",
    after: outcome === "unknown" ? "❔ unknown" : `${symbol} not denied`,
    cause: decidedBy.slice(0, MOST_CAUSES).map((reference) => statement(reference, side)).join(", ")
  };
}
function table(rows, compared) {
  const head = compared ? ["call", "before", "after", "decided by"] : ["call", "decision", "decided by"];
  const lines2 = rows.map((row, index) => {
    const repeated = row.cause !== "" && rows[index - 1]?.cause === row.cause;
    const cause = repeated ? "〃" : row.cause;
    return compared ? [row.name, row.before, row.after, cause] : [row.name, row.after, cause];
  });
  return [head, head.map(() => "---"), ...lines2].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function unknowns({ name, decisions }, report) {
  const { findings } = report;
  const told = new Set(findings.filter((finding) => finding.export === name).flatMap((finding) => finding.calls));
  const unknown = [
    ...decisions.calls.filter(({ decision, call }) => decision === "unknown" && !told.has(call.id)).map(({ call, reasons: reasons2 }) => ({ what: callFamily(call.id), reasons: reasons2 })),
    ...decisions.guards.filter(({ outcome, guard }) => outcome === "unknown" && !told.has(guard.id)).map(({ guard, reasons: reasons2 }) => ({ what: guard.who, reasons: reasons2 }))
  ];
  const reasons = groupBy(
    unknown.flatMap(
      ({ what, reasons: reasons2 }) => reasons2.filter((reason) => !isToldByInput(reason, report)).map((reason) => ({ reason, what }))
    ),
    ({ reason }) => reason
  );
  if (reasons.size === 0) return "";
  const lines2 = [...reasons].map(
    ([reason, of]) => `- ${prose(reason)} (${listed(unique(of.map(({ what }) => text(what))))})`
  );
  return `**What could not be known**
${lines2.join("\n")}`;
}

// src/report/markdown/findings.ts
var SYMBOLS = { error: "❌", warning: "⚠️", notice: "ℹ️" };
var QUOTE_WIDTH = 110;
var DIFF_WIDTH = 160;
function unreadSections(report, sides2) {
  return worstFirst(report.findings).filter((finding) => isUnreadReason(finding, report)).map((finding) => ({ kind: "finding", text: full(finding, report, sides2) }));
}
function isUnreadReason(finding, report) {
  if (!isUnread(report) || !isOpen(finding) || finding.severity === "notice") return false;
  return isAboutInput(finding) || isEmptyHanded(report) && isAboutAbsence(finding);
}
function findingSections(report, sides2) {
  const findings = worstFirst(report.findings).filter((finding) => !isUnreadReason(finding, report));
  const open = findings.filter(isOpen);
  const told = open.filter(({ severity }) => severity !== "notice");
  const inFull = new Set(told.filter((finding) => isInFull(finding, told) || settles(finding, report)));
  const rest = told.filter((finding) => !inFull.has(finding));
  return [
    ...[...inFull].map(
      (finding) => ({
        kind: "finding",
        text: full(finding, report, sides2),
        minor: isLess(finding),
        ...aboutExport(finding)
      })
    ),
    ...rest.map(
      (finding) => ({
        kind: "finding",
        text: folded(finding, report, sides2),
        minor: true,
        ...aboutExport(finding)
      })
    ),
    ...lines(
      "fixed",
      findings.filter(({ status }) => status === "fixed"),
      sides2
    ),
    ...lines(
      "notices",
      open.filter(({ severity }) => severity === "notice"),
      sides2
    ),
    ...lines(
      "suppressed",
      findings.filter(({ status }) => status === "suppressed"),
      sides2
    )
  ];
}
function aboutExport({ export: name }) {
  return name === void 0 ? {} : { export: name };
}
function isInFull(finding, told) {
  if (isAboutInput(finding)) return true;
  if (finding.severity === "error") return finding.status === "new" || !told.some(({ status }) => status === "new");
  return finding === told.find(({ severity }) => severity === "warning") && finding.status === "new";
}
function settles(finding, report) {
  const exported = report.exports.find(({ name }) => name === finding.export);
  const unknown = exported?.decisions.calls.filter(({ decision }) => decision === "unknown") ?? [];
  return report.verdict === "undecided" && unknown.some(({ call }) => finding.calls.includes(call.id));
}
function isLess({ severity }) {
  return severity !== "error";
}
function full(finding, report, sides2) {
  const side = sides2.of(finding);
  const facts = [
    where(finding, side),
    code(finding.rule),
    ...whose(finding, report),
    ...report.comparison ? [STATUS_WORDS[finding.status]] : []
  ];
  const title = `${SYMBOLS[finding.severity]} **${prose(finding.message, namesOf2(finding))}**`;
  return [`${title}<br>${facts.filter(Boolean).join(" · ")}`, ...body(finding, report, side)].join("\n\n");
}
function folded(finding, report, sides2) {
  const side = sides2.of(finding);
  const status = report.comparison ? ` (${STATUS_WORDS[finding.status]})` : "";
  const title = `${SYMBOLS[finding.severity]} ${html(finding.message)} ${html(findingWords(finding, side) ?? "")}${status}`;
  return [
    `<details><summary>${title}</summary>`,
    [code(finding.rule), ...whose(finding, report)].join(" · "),
    ...body(finding, report, side),
    "</details>"
  ].join("\n\n");
}
function whose({ export: name }, { exports }) {
  return name === void 0 || exports.length < 2 ? [] : [code(name)];
}
function body(finding, report, side) {
  const names = namesOf2(finding);
  const quoted = quote(finding, side, QUOTE_WIDTH);
  const because = finding.why ?? (quoted.length === 0 ? finding.pointer?.text : void 0);
  const why = because !== void 0 && isToldByInput(because, report) ? void 0 : because;
  return [
    ...quoted.length === 0 ? [] : [fenced("", quoted.map(plainRow))],
    ...why === void 0 ? [] : [`**Why.** ${prose(why, names)}`],
    ...examples(finding, report),
    ...cure(finding, side),
    ...finding.advice === void 0 ? [] : [`**What to do.** ${prose(finding.advice, names)}`],
    ...finding.example === void 0 ? [] : [fenced("", finding.example.trimEnd().split(/\r\n|\n/))],
    ...finding.refuted.length === 0 ? [] : [finding.refuted.map((line) => `- ${prose(line, names)}`).join("\n")]
  ];
}
function examples(finding, report) {
  const found = examplesOf(finding, report);
  if (found.examples.length === 0) return [];
  const rows = found.examples.map(
    (example) => `- ${DECISION_WORDS[example.decision]}: ${prose(requestWords(example, found.dependsOn), found.dependsOn)}`
  );
  return [`For example
${rows.join("\n")}`];
}
function cure(finding, side) {
  const { fix } = finding;
  if (!fix?.verified) return [];
  const home = locationOf(finding, side)?.path;
  const names = finding.export === void 0 ? [] : [finding.export];
  const blocks = cureOf(fix, side, DIFF_WIDTH).map((file) => {
    const title = file.path === home ? "" : `${text(file.path)}
`;
    const cut = isCut(file) ? `

The whole edit is in ${JSON_REPORT}.` : "";
    return `${title}${fenced(
      "diff",
      file.rows.map((row) => `${row.sign}${row.text}`)
    )}${cut}`;
  });
  const intro = `**Cure** (${prose(checkedWords(fix, finding.export), names)}): ${prose(fix.description, namesOf2(finding))}`;
  return [[intro, ...blocks].join("\n")];
}
var LINE_TITLES = {
  fixed: "Fixed by this change",
  notices: "Good to know",
  suppressed: "Suppressed"
};
function lines(kind, findings, sides2) {
  if (findings.length === 0) return [];
  const items = findings.map((finding) => {
    const facts = [where(finding, sides2.of(finding)), code(finding.rule), suppression(finding)].filter(Boolean);
    return `- ${prose(finding.message, namesOf2(finding))} (${facts.join(", ")})`;
  });
  const title = `${LINE_TITLES[kind]} (${findings.length})`;
  const folded2 = `<details><summary>${title}</summary>

${items.join("\n")}

</details>`;
  return [{ kind: "details", text: kind === "fixed" ? `**${title}**
${items.join("\n")}` : folded2 }];
}
function suppression({ suppression: by }) {
  if (!by) return "";
  const owner = by.owner === void 0 ? "" : ` by ${code(by.owner)}`;
  const until = by.expires === void 0 ? "" : ` until ${text(by.expires)}`;
  return `suppressed${owner}${until}: ${prose(by.reason)}`;
}
function where(finding, side) {
  return text(findingWords(finding, side) ?? "");
}
function namesOf2({ statement: statement2, export: name }) {
  return [statement2?.sid, name].filter((word) => word !== void 0);
}

// src/report/markdown/fold.ts
var SHORT_HASH = 12;
function judgedFold(report, inputs) {
  if (report.exports.length === 0 && report.inputs.length === 0 && report.notEvaluated.length === 0) return [];
  const parts = [...exportLines(report), ...inputLines(report, inputs), ...notJudged(report), origin(report)];
  const body2 = `<details><summary>What was judged, and what was not</summary>

${parts.join("\n\n")}

</details>`;
  return [{ kind: "details", text: body2 }];
}
function exportLines(report) {
  if (report.exports.length === 0) return [];
  const lines2 = report.exports.map(({ name, decisions }) => {
    const { organizationId, region, role, bucket } = decisions.export.declared;
    const org = organizationId === void 0 ? "an organization that is not known" : `organization ${code(organizationId)}`;
    const { calls, guards } = decisions;
    const held = guards.filter(({ outcome }) => outcome === "held").length;
    const strangers = guards.length === 0 ? "" : `; ${held} of ${count(guards.length, "kind")} of stranger kept out`;
    return `- ${code(name)}: ${org}${region === void 0 ? "" : ` (${text(region)})`} → ${code(role)} → ${code(`s3://${bucket}`)}; ${tally(calls).allowed} of ${count(calls.length, "call")} allowed${strangers}`;
  });
  return [lines2.join("\n")];
}
function inputLines(report, most) {
  if (report.inputs.length === 0) return [];
  const shown = report.inputs.slice(0, most);
  const rows = shown.map(
    ({ path, kind, sha256, ref }) => `| ${code(path)} | ${text(kindWords(kind))} | ${code(sha256.slice(0, SHORT_HASH))} | ${/^[0-9a-f]{40}$/.test(ref) ? code(shortRef(ref)) : text(ref)} |`
  );
  const more = report.inputs.length - shown.length;
  const rest = more > 0 ? [`
and ${count(more, "more file")}, listed in ${JSON_REPORT}.`] : [];
  return [["| file | kind | sha256 | at |", "| --- | --- | --- | --- |", ...rows, ...rest].join("\n")];
}
function notJudged({ notEvaluated }) {
  if (notEvaluated.length === 0) return [];
  return [`Not judged
${notEvaluated.map(({ what, why }) => `- ${prose(what)}: ${prose(why)}`).join("\n")}`];
}
function origin({ tool, comparison }) {
  const compared = comparison ? ` ${comparedWords(comparison)}` : "";
  return `Judged by ${code(`${tool.name} ${tool.version}`)}.${compared}`;
}
function comparedWords({ base, head, merged }) {
  const into = code(shortRef(base));
  return merged === void 0 ? `Base ${into}, head ${code(shortRef(head))}.` : `Base ${into}, head: merge of ${code(shortRef(merged))} into ${into}.`;
}
function kindWords(kind) {
  const words = KIND_WORDS;
  return Object.hasOwn(words, kind) ? words[kind] ?? kind : kind;
}
function shortRef(ref) {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 7) : ref;
}

// src/report/markdown.ts
var COMMENT_LIMIT = 65e3;
var SUMMARY_LIMIT = 1e6;
var INPUTS_IN_COMMENT = 30;
var INPUTS_IN_SUMMARY = 2e3;
function renderComment(report, options = {}) {
  const limit = options.limit ?? COMMENT_LIMIT;
  return assemble(
    sections(report, INPUTS_IN_COMMENT),
    limit,
    (body2) => body2.length,
    `the job summary and ${JSON_REPORT}`
  );
}
function renderSummary(report) {
  return assemble(sections(report, INPUTS_IN_SUMMARY), SUMMARY_LIMIT, (body2) => Buffer.byteLength(body2), JSON_REPORT);
}
function renderMarkdown(report) {
  const whole = sections(report, Number.POSITIVE_INFINITY);
  return `${assemble(whole, Number.POSITIVE_INFINITY, (body2) => body2.length, "")}
`;
}
function sections(judged, inputs) {
  const report = inWords(judged);
  const sides2 = lookups(report);
  return [
    { kind: "headline", text: headline(report) },
    ...unreadSections(report, sides2),
    ...worstExportsFirst(report.exports).flatMap((exported) => exportSection(exported, report, sides2)),
    ...findingSections(report, sides2),
    ...driftSections(report.drift ?? []),
    ...simulatorSections(report),
    ...judgedFold(report, inputs)
  ];
}

export {
  renderComment,
  renderSummary,
  renderMarkdown
};
