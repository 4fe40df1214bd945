/**
 * Answers of Genesys Cloud's recording API: a job (`GET /api/v2/recording/jobs/{id}`), a list of jobs, the failed recordings of one
 * (`.../failedrecordings`), or an integration's status. Source: platform API definition, RecordingJob, RecordingJobFailedRecording
 * and IntegrationStatusInfo. None has a field for AWS' reason.
 */

import { isObject } from "../collections.ts";
import { type Fields, fieldsOf, itemsOf, textOf } from "./fields.ts";
import type { JobEvidence } from "./model.ts";

const JOB_STATES: ReadonlySet<string> = new Set(["FULFILLED", "PENDING", "READY", "PROCESSING", "CANCELLED", "FAILED"]);
const JOB_FIELDS = [
  "recordingJobsQuery",
  "totalRecordings",
  "totalFailedRecordings",
  "failedRecordings",
  "dateCreated",
];

/** Undefined for what is none of these. */
export function readJob(value: Fields, at: string): readonly JobEvidence[] | undefined {
  if (isJob(value)) return [job(value, at)];
  if (isIntegration(value)) return [integration(value, at)];
  const entities = itemsOf(value, "entities");
  if (!Array.isArray(value["entities"])) return undefined;
  if (entities.some(isJob)) return entities.filter(isJob).map((one, index) => job(one, `${at}, job ${index + 1}`));
  const failed = entities.filter((one) => isObject(one["recording"]) && isObject(one["conversation"]));
  if (failed.length === 0 && entities.length > 0) return undefined;
  const total = value["total"];
  return [{ kind: "job", at, failed: typeof total === "number" ? total : failed.length, failedOnly: true }];
}

function isJob(value: Fields): boolean {
  const state = textOf(value, "state");
  return state !== undefined && JOB_STATES.has(state) && JOB_FIELDS.some((name) => Object.hasOwn(value, name));
}

function job(value: Fields, at: string): JobEvidence {
  const id = textOf(value, "id");
  const message = textOf(value, "errorMessage");
  const state = textOf(value, "state");
  const number = (name: string): number | undefined => (typeof value[name] === "number" ? value[name] : undefined);
  const failed = number("totalFailedRecordings");
  const processed = number("totalProcessedRecordings");
  return {
    kind: "job",
    at,
    ...(id === undefined ? {} : { id }),
    ...(state === undefined ? {} : { state }),
    ...(message === undefined ? {} : { message }),
    ...(failed === undefined ? {} : { failed }),
    ...(processed === undefined ? {} : { processed }),
    failedOnly: false,
  };
}

/** An integration: `statusCode` or `status.code`, with `detail.message`. */
function isIntegration(value: Fields): boolean {
  const status = fieldsOf(value, "status");
  return textOf(status, "code") !== undefined && isObject(status["detail"]);
}

function integration(value: Fields, at: string): JobEvidence {
  const status = fieldsOf(value, "status");
  const message = textOf(fieldsOf(status, "detail"), "message");
  const code = textOf(status, "code");
  return {
    kind: "job",
    at,
    ...(code === undefined ? {} : { state: code }),
    ...(message === undefined ? {} : { message }),
    failedOnly: false,
  };
}
