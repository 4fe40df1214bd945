variable "bucket" {
  type = string
}

variable "vpc_endpoint_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}
