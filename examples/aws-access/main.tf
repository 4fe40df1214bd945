# The roles that genesys-export-gate reads AWS with. Read only; docs/aws-access.md explains each part.
# In the account where the workflow starts set github_subjects, in every other account start_role_arn.

terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5.0" }
  }
}

variable "github_subjects" {
  description = "Exact subjects of the tokens that may start: repo:OWNER/REPO:ref:refs/heads/main, repo:OWNER/REPO:environment:NAME, repo:OWNER/REPO:pull_request."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for subject in var.github_subjects : can(regex("^repo:[^*?]+/[^*?]+:[^*?]+$", subject))])
    error_message = "Name whole subjects, without wildcards: repo:OWNER/REPO:ref:refs/heads/main."
  }
}

variable "oidc_provider_arn" {
  description = "The account's identity provider for token.actions.githubusercontent.com; null: it is created."
  type        = string
  default     = null
}

variable "start_role_arn" {
  description = "In all other accounts, the ARN of the role GenesysExportGate of the starting account."
  type        = string
  default     = null
}

data "aws_partition" "current" {}

locals {
  is_start = var.start_role_arn == null

  # Every call that genesys-export-gate makes, and no other.
  read_only_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "ReadRoles",
          "Effect": "Allow",
          "Action": [
            "iam:GetRole",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:ListRolePolicies",
            "iam:SimulatePrincipalPolicy"
          ],
          "Resource": "arn:${data.aws_partition.current.partition}:iam::*:role/*"
        },
        {
          "Sid": "ReadManagedPolicies",
          "Effect": "Allow",
          "Action": [
            "iam:GetPolicy",
            "iam:GetPolicyVersion"
          ],
          "Resource": "arn:${data.aws_partition.current.partition}:iam::*:policy/*"
        },
        {
          "Sid": "ReadBuckets",
          "Effect": "Allow",
          "Action": [
            "s3:GetBucketLocation",
            "s3:GetBucketObjectLockConfiguration",
            "s3:GetBucketOwnershipControls",
            "s3:GetBucketPolicy",
            "s3:GetBucketPublicAccessBlock",
            "s3:GetBucketRequestPayment",
            "s3:GetEncryptionConfiguration"
          ],
          "Resource": "arn:${data.aws_partition.current.partition}:s3:::*"
        },
        {
          "Sid": "ReadAccessPoints",
          "Effect": "Allow",
          "Action": [
            "s3:GetAccessPointPolicy"
          ],
          "Resource": "arn:${data.aws_partition.current.partition}:s3:*:*:accesspoint/*"
        },
        {
          "Sid": "ReadKeys",
          "Effect": "Allow",
          "Action": [
            "kms:DescribeKey",
            "kms:GetKeyPolicy",
            "kms:ListGrants"
          ],
          "Resource": "arn:${data.aws_partition.current.partition}:kms:*:*:key/*"
        },
        {
          "Sid": "ReadAccount",
          "Effect": "Allow",
          "Action": [
            "iam:ListRoles",
            "iam:SimulateCustomPolicy",
            "s3:GetAccountPublicAccessBlock",
            "s3:ListAccessPoints",
            "s3:ListAllMyBuckets"
          ],
          "Resource": "*"
        },
        {
          "Sid": "ReadVpcEndpoints",
          "Effect": "Allow",
          "Action": [
            "ec2:DescribeVpcEndpoints"
          ],
          "Resource": "*"
        },
        {
          "Sid": "ReadOrganization",
          "Effect": "Allow",
          "Action": [
            "organizations:DescribeOrganization",
            "organizations:DescribePolicy",
            "organizations:ListParents",
            "organizations:ListPoliciesForTarget"
          ],
          "Resource": "*"
        }
      ]
    }
  JSON
}

resource "aws_iam_policy" "read_only" {
  name        = "GenesysExportGateReadOnly"
  description = "Every call that genesys-export-gate makes, and no other."
  policy      = local.read_only_policy
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = local.is_start && var.oidc_provider_arn == null ? 1 : 0
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}

resource "aws_iam_role" "start" {
  count                = local.is_start ? 1 : 0
  name                 = "GenesysExportGate"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "GitHubActions"
      Effect    = "Allow"
      Principal = { Federated = var.oidc_provider_arn != null ? var.oidc_provider_arn : aws_iam_openid_connect_provider.github[0].arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = var.github_subjects
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "assume_readers" {
  count = local.is_start ? 1 : 0
  name  = "AssumeReaders"
  role  = aws_iam_role.start[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "AssumeReaders"
      Effect   = "Allow"
      Action   = "sts:AssumeRole"
      Resource = "arn:${data.aws_partition.current.partition}:iam::*:role/GenesysExportGateReader"
    }]
  })
}

resource "aws_iam_role" "reader" {
  count                = local.is_start ? 0 : 1
  name                 = "GenesysExportGateReader"
  max_session_duration = 3600
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "StartRole"
      Effect    = "Allow"
      Principal = { AWS = var.start_role_arn }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "sts:RoleSessionName" = "genesys-export-gate" } }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "read_only" {
  role       = local.is_start ? aws_iam_role.start[0].name : aws_iam_role.reader[0].name
  policy_arn = aws_iam_policy.read_only.arn
}

output "role_arn" {
  description = "For role-to-assume of aws-actions/configure-aws-credentials, or for accounts in the config."
  value       = local.is_start ? aws_iam_role.start[0].arn : aws_iam_role.reader[0].arn
}
