import { describeCorpus } from "./corpus.ts";

describeCorpus("CloudFormation in YAML");
