/** Properties are tried on fewer inputs, always the same ones: a mutant lives or dies alike in every run. */

import fc from "fast-check";

fc.configureGlobal({ numRuns: 30, seed: 20261121, endOnFailure: true });
