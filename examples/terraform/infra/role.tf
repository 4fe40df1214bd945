data "aws_iam_policy_document" "genesys_trust" {
  statement {
    sid     = "GenesysCloudAssumesThisRole"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${var.genesys_account_id}:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [local.organization_id]
    }
  }
}

resource "aws_iam_role" "genesys_export" {
  name               = "GenesysExport"
  description        = "Genesys Cloud writes call recordings with it"
  assume_role_policy = data.aws_iam_policy_document.genesys_trust.json
}

resource "aws_iam_role_policy" "write_recordings" {
  name = "write-recordings"
  role = aws_iam_role.genesys_export.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "WriteRecordings"
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"]
        Resource = "${module.recordings.arn}/${local.organization_id}/*"
      },
      {
        Sid      = "ReadBucketSettings"
        Effect   = "Allow"
        Action   = ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"]
        Resource = module.recordings.arn
      },
      {
        Sid      = "UseTheBucketsKey"
        Effect   = "Allow"
        Action   = ["kms:GenerateDataKey", "kms:Decrypt"]
        Resource = aws_kms_key.recordings.arn
      },
    ]
  })
}
