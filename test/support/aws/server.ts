/** The loopback AWS itself: HTTP around the services. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { answerTo, understand } from "./answer.ts";
import { callerCredentials, createKeys } from "./credentials.ts";
import type { AwsRequest, AwsServer, AwsWorld, Fault, Faults } from "./model.ts";
import type { HttpAnswer, HttpRequest } from "./wire.ts";

/**
 * Starts a server that answers the AWS SDK's clients out of a world, on a free port of the loopback interface.
 * S3 Control's clients put the account before the host name, which no loopback address can have: they need
 * an `endpointProvider` of their own (see the test).
 *
 * @param faults asked for each attempt, in order of arrival
 */
export async function startAws(world: AwsWorld, faults: Faults = () => undefined): Promise<AwsServer> {
  const keys = createKeys(world.caller);
  const requests: AwsRequest[] = [];
  const unexpected: string[] = [];
  let count = 0;
  let inFlight = 0;
  let most = 0;

  const respond = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const http = await readHttp(incoming);
    count += 1;
    const requestId = `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`;
    const understood = understand(http, keys);
    if (typeof understood === "string") {
      unexpected.push(understood);
      send(response, { status: 400, headers: { "content-type": "text/plain" }, body: understood }, new Date());
      return;
    }
    if (understood.unexpected !== undefined) unexpected.push(understood.unexpected);
    requests.push(understood.request);
    const fault = faults(understood.request);
    if (fault?.kind === "drop") {
      incoming.socket.destroy();
      return;
    }
    if (fault?.kind === "slow") await wait(fault.milliseconds);
    const now = serverTime(fault);
    send(response, answerTo(understood, { world, keys, requestId, fault, now }), now);
  };

  const server = createServer((incoming, response) => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    response.once("close", () => {
      inFlight -= 1;
    });
    respond(incoming, response).catch((error: unknown) => {
      unexpected.push(`the server failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      response.destroy();
    });
  });
  const url = await listen(server);
  return {
    url,
    environment: environmentFor(world, url),
    requests,
    unexpected,
    mostAtOnce: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : address}`);
    });
  });
}

async function readHttp(incoming: IncomingMessage): Promise<HttpRequest> {
  const url = new URL(incoming.url ?? "/", "http://localhost");
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return {
    method: incoming.method ?? "",
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function send(response: ServerResponse, answer: HttpAnswer, now: Date): void {
  const body = Buffer.from(answer.body, "utf8");
  response.writeHead(answer.status, {
    ...answer.headers,
    date: now.toUTCString(),
    // An answer to HEAD says no length: it would be that of a body that is not sent.
    ...(response.req.method !== "HEAD" && { "content-length": String(body.length) }),
  });
  response.end(body);
}

function serverTime(fault: Fault | undefined): Date {
  return new Date(Date.now() + (fault?.kind === "clock-skew" ? fault.milliseconds : 0));
}

/** Nothing of the machine's own AWS settings is left to take effect. */
function environmentFor(world: AwsWorld, url: string): Record<string, string> {
  const { accessKeyId, secretAccessKey } = callerCredentials(world.caller);
  return {
    AWS_ENDPOINT_URL: url,
    AWS_REGION: world.region ?? "eu-west-2",
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/nonexistent/aws-config",
    AWS_SHARED_CREDENTIALS_FILE: "/nonexistent/aws-credentials",
  };
}
