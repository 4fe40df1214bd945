import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/redact.ts
var MASK = "***";
var LONGEST = 600;
var SECRETS = [
  // Access key ids, of people (AKIA) and of sessions (ASIA). Role ids (AROA) are no secrets.
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/g,
  // In a request that a service repeats: headers and query parameters that carry the signature.
  /\b(?:x-amz-security-token|x-amz-signature|x-amz-credential|authorization)\s*[:=]\s*[^\s&]+(?:\s+(?:Credential|SignedHeaders|Signature)=[^\s&]+)*/gi,
  // Session tokens, OIDC tokens and encoded messages: nobody reads so long a word.
  /[A-Za-z0-9+/=_.-]{100,}/g,
  // Secret access keys: forty characters of base64 that stand alone.
  /(?<![A-Za-z0-9+/=:_.-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*[0-9])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=:_.-])/g
];
function redact(text, known = []) {
  let clean = text;
  for (const secret of known) if (secret.length >= 8) clean = clean.replaceAll(secret, MASK);
  for (const pattern of SECRETS) clean = clean.replaceAll(pattern, MASK);
  clean = oneLine(clean);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}...` : clean;
}
function oneLine(text) {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}

export {
  redact
};
