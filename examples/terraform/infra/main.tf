data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_secretsmanager_secret_version" "genesys_external_id" {
  secret_id = "genesys/organization-id"
}

locals {
  account_id      = data.aws_caller_identity.current.account_id
  organization_id = data.aws_secretsmanager_secret_version.genesys_external_id.secret_string
}

module "recordings" {
  source = "./modules/recordings-bucket"

  name            = var.bucket_name
  kms_key_arn     = aws_kms_key.recordings.arn
  vpc_endpoint_id = var.vpc_endpoint_id
}
