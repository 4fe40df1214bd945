data "aws_caller_identity" "current" {}

resource "aws_kms_key" "this" {
  description         = "Recordings"
  enable_key_rotation = true
  tags                = var.tags

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "LetIamPoliciesDecide"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_kms_alias" "this" {
  count = 1

  name          = "alias/recordings"
  target_key_id = aws_kms_key.this.key_id
}
