module "recordings" {
  source = "./modules/recordings"

  bucket          = var.bucket_name
  vpc_endpoint_id = var.vpc_endpoint_id
  tags            = { owner = "legal" }
}

data "aws_iam_policy_document" "trust" {
  statement {
    sid     = "GenesysCloudAssumesThisRole"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::765628985471:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "sts:ExternalId"
      values   = [var.genesys_organization_id]
    }
  }
}

resource "aws_iam_role" "genesys" {
  name               = var.role_name
  description        = "Genesys Cloud writes recordings with it"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = { owner = "legal" }
}

data "aws_iam_policy_document" "write" {
  statement {
    sid       = "WriteRecordings"
    actions   = ["s3:PutObject", "s3:PutObjectAcl", "s3:AbortMultipartUpload"]
    resources = ["${module.recordings.bucket_arn}/${var.genesys_organization_id}/*"]
  }

  statement {
    sid       = "ReadBucketSettings"
    actions   = ["s3:GetBucketLocation", "s3:GetEncryptionConfiguration", "s3:ListBucket"]
    resources = [module.recordings.bucket_arn]
  }

  statement {
    sid       = "UseTheBucketsKey"
    actions   = ["kms:GenerateDataKey", "kms:Decrypt"]
    resources = [module.recordings.key_arn]
  }
}

resource "aws_iam_role_policy" "write_recordings" {
  name   = "write-recordings"
  role   = aws_iam_role.genesys.id
  policy = data.aws_iam_policy_document.write.json
}

output "role_arn" {
  value = aws_iam_role.genesys.arn
}
