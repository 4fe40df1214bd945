variable "region" {
  type    = string
  default = "eu-west-2"
}

variable "bucket_name" {
  type = string
}

variable "vpc_endpoint_id" {
  description = "Endpoint through which the legal department reads recordings"
  type        = string
}

variable "genesys_organization_id" {
  type = string
}

variable "role_name" {
  type    = string
  default = "GenesysExport"
}
