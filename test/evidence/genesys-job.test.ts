import { expect, test } from "vitest";
import { readEvidence } from "../../src/evidence/read.ts";

/** Source: platform API definition, RecordingJob, RecordingJobFailedRecording, IntegrationStatusInfo. */
const ROWS = [
  {
    name: "a failed job",
    json: {
      id: "0f1e",
      state: "FAILED",
      recordingJobsQuery: { action: "EXPORT" },
      totalRecordings: 10,
      totalFailedRecordings: 4,
      totalProcessedRecordings: 6,
      errorMessage: "Error occurred during the job execution",
    },
    expected: [{ state: "FAILED", failed: 4, processed: 6, message: "Error occurred during the job execution" }],
  },
  {
    name: "its failed recordings",
    json: { entities: [{ conversation: { id: "c" }, recording: { id: "r" } }], pageSize: 100, total: 37 },
    expected: [{ failed: 37, failedOnly: true }],
  },
  {
    name: "a list of jobs",
    json: {
      entities: [
        { id: "a", state: "FULFILLED", totalRecordings: 1 },
        { id: "b", state: "FAILED", totalRecordings: 1 },
      ],
    },
    expected: [{ id: "a" }, { id: "b" }],
  },
  {
    name: "the integration's status",
    json: { id: "i", status: { code: "ERROR", detail: { message: "Access denied" } } },
    expected: [{ state: "ERROR", message: "Access denied" }],
  },
];

test.each(ROWS)("$name", ({ json, expected }) => {
  const { evidence, unreadable } = readEvidence(JSON.stringify(json));

  expect(unreadable).toEqual([]);
  expect(evidence).toMatchObject(expected.map((one) => ({ kind: "job", ...one })));
});
