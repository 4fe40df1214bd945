variable "name" {
  type = string
}

variable "kms_key_arn" {
  type = string
}

variable "vpc_endpoint_id" {
  type = string
}
