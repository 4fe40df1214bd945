variable "region" {
  type    = string
  default = "eu-west-2"
}

variable "bucket_name" {
  description = "Bucket of the call recordings"
  type        = string

  validation {
    condition     = startswith(var.bucket_name, "acme-")
    error_message = "Buckets of this account begin with acme-."
  }
}

variable "vpc_endpoint_id" {
  description = "Endpoint through which the legal department reads recordings"
  type        = string
}

variable "genesys_account_id" {
  description = "Genesys Cloud's own AWS account"
  type        = string
  default     = "765628985471"
}
