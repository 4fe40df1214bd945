import { describeCorpus } from "./corpus.ts";

describeCorpus("Terraform jsonencode");
