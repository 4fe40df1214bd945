resource "aws_kms_key" "recordings" {
  description         = "Call recordings of the legal department"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "LetIamPoliciesDecide"
      Effect    = "Allow"
      Principal = { AWS = "arn:${data.aws_partition.current.partition}:iam::${local.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_kms_alias" "recordings" {
  name          = "alias/${var.bucket_name}"
  target_key_id = aws_kms_key.recordings.key_id
}
