/** What every service of the loopback AWS is made of. */

import type { IncomingHttpHeaders } from "node:http";
import type { AwsWorld, Parameters, WorldAccount } from "./model.ts";

export interface HttpRequest {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A tree of JSON, or of XML elements: a list repeats its element, `undefined` leaves it out. */
export type Tree = string | number | boolean | readonly Tree[] | { readonly [name: string]: Tree | undefined };

export interface Output {
  readonly content?: Tree;
  /** The document's element, where the protocol does not derive it from the operation. */
  readonly root?: string;
  /** A body as it is: GetBucketPolicy. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who calls, and what. */
export interface Call {
  readonly world: AwsWorld;
  /** The caller's account; empty of everything where the world does not have it. */
  readonly account: WorldAccount;
  readonly caller: string;
  readonly session: boolean;
  readonly region: string;
  readonly operation: string;
  readonly parameters: Parameters;
  /** New credentials for a role session: STS. */
  readonly issue: (sessionArn: string) => IssuedCredentials;
}

export interface IssuedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface Operation {
  /** Names of the input's members that are spoken; any other is unexpected. */
  readonly parameters: readonly string[];
  /** Throws {@link ServiceError}. */
  readonly answer: (call: Call) => Output;
}

/** An answer of AWS that is an error; `fields` go beside code and message in S3's XML. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    code: string,
    status: number,
    message: string,
    more: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly fields?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = more.headers ?? {};
    this.fields = more.fields ?? {};
  }
}

/** How a service reads requests and writes answers. */
export interface Protocol {
  /** `undefined`: nothing that the service knows. */
  readonly read: (http: HttpRequest) => { readonly operation: string; readonly parameters: Parameters } | undefined;
  readonly write: (operation: string, output: Output, requestId: string) => HttpAnswer;
  readonly writeError: (error: ServiceError, requestId: string, operation: string) => HttpAnswer;
}

export interface Service {
  readonly protocol: Protocol;
  readonly operations: Readonly<Record<string, Operation>>;
}
