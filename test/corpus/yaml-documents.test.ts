import { describeCorpus } from "./corpus.ts";

describeCorpus("YAML documents");
