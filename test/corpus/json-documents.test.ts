import { describeCorpus } from "./corpus.ts";

describeCorpus("JSON documents");
