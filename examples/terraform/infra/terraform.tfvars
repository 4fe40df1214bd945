bucket_name     = "acme-legal-recordings"
vpc_endpoint_id = "vpce-0abc"
