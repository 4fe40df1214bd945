import { describeCorpus } from "./corpus.ts";

describeCorpus("Terraform policy documents");
