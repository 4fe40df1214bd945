/**
 * Where an export writes: `ORG/year=YYYY/month=M/day=D/hour=H/conversation_id=UUID/RECORDING`, in UTC, months and days
 * without zero padding, and one `_metadata.json` beside each recording. Genesys offers no other prefix.
 * Source: "Working with exported recordings in AWS S3 bucket" (help.mypurecloud.com/?p=292632).
 */

const CONVERSATION = "5b1f0c52-0a4e-4c3e-9d0f-2f6f1f2f9a11";
const RECORDING = "0d9a4c1e-6c0a-4d55-8a61-7d1f2b3c4d5e";

/** A key that the export writes, with the words that tell it from the others. */
export interface SampleKey {
  readonly key: string;
  readonly words: string;
}

/** The pattern of every key of an organization, for people: `ORG/year=<*>/...`. */
export function keyPattern(organization: string): string {
  return `${organization}/year=*/month=*/day=*/hour=*/conversation_id=*/*`;
}

/** The hours that stand for all hours: now, the last hour of next year, the first of the year after. */
function sampleHours(now: Date): readonly Date[] {
  const year = now.getUTCFullYear();
  return [now, new Date(Date.UTC(year + 1, 11, 31, 23)), new Date(Date.UTC(year + 2, 0, 1, 0))];
}

function folder(organization: string, hour: Date): string {
  const date = `year=${hour.getUTCFullYear()}/month=${hour.getUTCMonth() + 1}/day=${hour.getUTCDate()}`;
  return `${organization}/${date}/hour=${hour.getUTCHours()}/conversation_id=${CONVERSATION}`;
}

/**
 * Keys that stand for every recording: over the hours, with the extension seen in the field (`.opus`) and with the bare
 * recording id that the documentation names.
 */
export function recordingKeys(organization: string, now: Date): readonly SampleKey[] {
  return sampleHours(now).flatMap((hour) =>
    [`${RECORDING}.opus`, RECORDING].map((file) => ({
      key: `${folder(organization, hour)}/${file}`,
      words: `a recording of ${hour.getUTCFullYear()}`,
    })),
  );
}

/** Keys that stand for every metadata file. */
export function metadataKeys(organization: string, now: Date): readonly SampleKey[] {
  return sampleHours(now).map((hour) => ({
    key: `${folder(organization, hour)}/${RECORDING}.opus_metadata.json`,
    words: `metadata of ${hour.getUTCFullYear()}`,
  }));
}
