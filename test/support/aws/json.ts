/** JSON 1.1: KMS and Organizations. */

import type { Parameters } from "./model.ts";
import type { HttpAnswer, Protocol } from "./wire.ts";

/** @param target the service's prefix in X-Amz-Target: `TrentService` */
export function jsonProtocol(target: string): Protocol {
  return {
    read: (http) => {
      const [prefix, operation] = String(http.headers["x-amz-target"]).split(".");
      const body: unknown = http.body === "" ? {} : JSON.parse(http.body);
      if (http.method !== "POST" || prefix !== target || operation === undefined || !isParameters(body))
        return undefined;
      return { operation, parameters: body };
    },
    write: (_operation, { content }, requestId) => jsonAnswer(200, requestId, content ?? {}),
    writeError: ({ code, message, status }, requestId) =>
      // AWS writes `Message` in some and `message` in other services; the SDK reads both.
      jsonAnswer(status, requestId, { __type: code, Message: message }),
  };
}

function isParameters(value: unknown): value is Parameters {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function jsonAnswer(status: number, requestId: string, body: unknown): HttpAnswer {
  return {
    status,
    headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": requestId },
    body: JSON.stringify(body),
  };
}
